"""Writing: every planned file of a site, by several processes at once where the system can fork one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from io import FileIO
from pathlib import Path

from linli.publish.data.changes import CHANGES_FILE, changes_file
from linli.publish.data.version import FOLDERS, VERSION_FILE, fingerprint, version_file
from linli.publish.outputs import outputs
from linli.publish.service_worker import KEPT_FILES, WORKER_FILE, service_worker
from linli.publish.sheets.print_pages import NOTICES
from linli.publish.sheets.printed import PrintLink, add_print_links, print_links_made
from linli.publish.sheets.registry import NoticeKey
from linli.publish.site import Output, Plan, Site
from linli.publish.workforce import divided

Task = tuple[tuple[Output, Plan], ...]

# So many files at a time: few enough that no process waits long for the last one, enough that asking costs nothing.
_A_TASK = 200


@dataclass(slots=True)
class Shift:
    """What one process has written: how many files, the fingerprints of the data, the notices that pages link to."""

    count: int = 0
    prints: dict[str, str] = field(default_factory=dict)
    links: Mapping[NoticeKey, PrintLink] = field(default_factory=dict)


def planned(site: Site) -> tuple[tuple[Output, Plan], ...]:
    """Return every file of a site with the output that makes it, worked out once."""
    return site.once("plan", partial(_all_plans, site))


def _all_plans(site: Site) -> tuple[tuple[Output, Plan], ...]:
    return tuple((output, plan) for output in outputs() for plan in output.plan(site))


def write_site(site: Site, folder: Path, jobs: int = 1) -> int:
    """Render every file of a site below `folder`, and last what is said of these; return how many were written.

    `jobs` is how many processes share the work; what they write is the same, whatever their number.
    """
    root = f"{folder / site.base}/"
    count = 0
    prints: dict[str, str] = {}
    for tasks in (_of_subjects(site), _of_all(site)):
        for done in divided(partial(_write, site, root), tasks, jobs):
            count += done.count
            prints.update(done.prints)
            add_print_links(site, done.links)
    version = version_file(site, prints)
    kept = {uri: (folder / site.base / uri).read_bytes() for uri in KEPT_FILES if (folder / site.base / uri).exists()}
    last = {VERSION_FILE: version, WORKER_FILE: service_worker(site, kept, version)}
    if site.previous:
        last[CHANGES_FILE] = changes_file(site, site.previous)
    folders: set[str] = set()
    for uri, content in last.items():
        write_file(root + uri, content, folders)
    return count + len(last)


def _of_subjects(site: Site) -> list[Task]:
    """Return the files of single records and areas, all those of one together: they are worked out of the same.

    Notices come first: what stands on one is worked out once, and the pages that link to it know its code.
    """
    grouped: dict[str, list[tuple[Output, Plan]]] = {}
    for output, plan in planned(site):
        if plan.subject:
            grouped.setdefault(plan.subject.strip("/").rpartition("/")[2], []).append((output, plan))
    tasks: list[list[tuple[Output, Plan]]] = []
    for group in grouped.values():
        if not tasks or len(tasks[-1]) >= _A_TASK:
            tasks.append([])
        tasks[-1] += sorted(group, key=lambda pair: pair[0] is not NOTICES)
    return [tuple(task) for task in tasks]


def _of_all(site: Site) -> list[Task]:
    """Return the files that are about the whole directory, each a task of its own."""
    return [(pair,) for pair in planned(site) if not pair[1].subject]


def _write(site: Site, root: str, tasks: Iterable[Task]) -> Shift:
    """Write the files of tasks below the folder `root`."""
    done = Shift()
    folders: set[str] = set()
    for task in tasks:
        for output, plan in task:
            content = output.render(site, plan)
            write_file(root + plan.uri, content, folders)
            if plan.uri.startswith(FOLDERS):
                done.prints[plan.uri] = fingerprint(content)
        done.count += len(task)
    done.links = print_links_made(site)
    return done


def write_file(target: str, content: bytes, folders: set[str]) -> None:
    """Write a file, and the folders that it lies in, those aside of which it is known that they are there.

    A county of 10,000 places has 200,000 files: a Path and a look at every folder on the way cost twice the writing.
    """
    folder = target.rpartition("/")[0]
    if folder not in folders:
        Path(folder).mkdir(parents=True, exist_ok=True)
        folders.add(folder)
    with FileIO(target, "wb") as file:
        file.write(content)
