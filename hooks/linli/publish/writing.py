"""Writing: every planned file of a site, by several processes at once where the system can fork one."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial
from io import FileIO
from os import fstat
from pathlib import Path

from linli.publish.data.changes import CHANGES_FILE, changes_file
from linli.publish.data.manifest import MANIFEST_FILE, manifest_file
from linli.publish.data.version import FOLDERS, VERSION_FILE, fingerprint, version_file
from linli.publish.outputs import outputs
from linli.publish.pages.edit import EDIT, FORM_FILES
from linli.publish.remains import Remains, state_of
from linli.publish.service_worker import KEPT_FILES, WORKER_FILE, service_worker
from linli.publish.sheets.print_pages import NOTICES, link_told
from linli.publish.site import Output, Plan, Site
from linli.publish.spare import NOTHING_LIES, Lying
from linli.publish.trace import FileState, MadeFile, MadePart
from linli.publish.workforce import divided

Task = tuple[tuple[Output, Plan], ...]

READING_ANEW = frozenset({EDIT, FORM_FILES})
"""What reads the files of all records by itself; it is made anew every time."""

# So many files at a time: few enough that no process waits long for the last one, enough that asking costs nothing.
_A_TASK = 200
# So many tasks at least for each process: after a change there are a few dozen files.
_TASKS = 8


def planned(site: Site) -> tuple[tuple[Output, Plan], ...]:
    """Return every file of a site with the output that makes it, worked out once."""
    return site.once("plan", partial(_all_plans, site))


def _all_plans(site: Site) -> tuple[tuple[Output, Plan], ...]:
    return tuple((output, plan) for output in outputs() for plan in output.plan(site))


def write_site(
    site: Site,
    folder: Path,
    jobs: int = 1,
    remains: Remains | None = None,
    lying: Lying = NOTHING_LIES,
    fallen: Container[str] = (),
) -> int:
    """Render every file of a site below `folder`, and last what is said of these; return how many were written.

    `jobs` is how many processes share the work; what they write is the same, whatever their number. What can be kept of
    the `remains` of the last build, and has not `fallen`, is taken over; what is `lying` in the folder makes room.
    """
    files: dict[str, MadeFile] = {}
    site.finished.root, site.finished.files = f"{folder / site.base}/", files
    if remains:
        lasting = (plan.uri for output, plan in planned(site) if output not in READING_ANEW)
        files.update(remains.taken_over(lasting, folder / site.base, lying, fallen))
    new = [pair for pair in planned(site) if pair[1].uri not in files]
    for tasks in (_of_subjects(new, jobs), _of_all(new)):
        for made, parts in divided(partial(_write, site), tasks, jobs):
            files.update(made)
            site.finished.parts.update(parts)
    if remains:
        remains.leave(files, jobs)
    site.finished.files = {}
    last = _last(site, folder, {uri: file.told for uri, file in files.items() if uri.startswith(FOLDERS)})
    folders: set[str] = set()
    for uri, content in last.items():
        write_file(f"{folder / site.base}/{uri}", content, folders)
    return len(new) + len(last)


def _last(site: Site, folder: Path, fingerprints: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files that say something of all others."""
    manifest = manifest_file(site, fingerprints)
    version = version_file(site, {**fingerprints, MANIFEST_FILE: fingerprint(manifest)})
    kept = {uri: (folder / site.base / uri).read_bytes() for uri in KEPT_FILES if (folder / site.base / uri).exists()}
    last = {MANIFEST_FILE: manifest, VERSION_FILE: version, WORKER_FILE: service_worker(site, kept, version)}
    return {**last, CHANGES_FILE: changes_file(site, site.previous)} if site.previous else last


def _of_subjects(pairs: Sequence[tuple[Output, Plan]], jobs: int) -> list[Task]:
    """Return the files of single records and areas, all those of one together: they are worked out of the same.

    Notices come first: what stands on one is worked out once, and the pages that link to it know its code.
    """
    grouped: dict[str, list[tuple[Output, Plan]]] = {}
    for output, plan in pairs:
        if plan.subject:
            grouped.setdefault(plan.subject.strip("/").rpartition("/")[2], []).append((output, plan))
    tasks: list[list[tuple[Output, Plan]]] = []
    size = min(_A_TASK, len(pairs) // (_TASKS * jobs))
    for group in grouped.values():
        if not tasks or len(tasks[-1]) >= size:
            tasks.append([])
        tasks[-1] += sorted(group, key=lambda pair: pair[0] is not NOTICES)
    return [tuple(task) for task in tasks]


def _of_all(pairs: Iterable[tuple[Output, Plan]]) -> list[Task]:
    """Return the files that are about the whole directory, each a task of its own."""
    return [(pair,) for pair in pairs if not pair[1].subject]


def _write(site: Site, tasks: Iterable[Task]) -> tuple[dict[str, MadeFile], dict[str, MadePart]]:
    """Write the files of tasks; return them by their address, and the parts that were made or found for them."""
    known = frozenset(site.finished.parts)
    done: dict[str, MadeFile] = {}
    folders: set[str] = set()
    for task in tasks:
        for output, plan in task:
            content, asked = site.asking(partial(output.render, site, plan))
            state = write_file(site.finished.root + plan.uri, content, folders)
            done[plan.uri] = MadeFile(asked, state, _told(site, output, plan, content))
    return done, {name: part for name, part in site.finished.parts.items() if name not in known}


def _told(site: Site, output: Output, plan: Plan, content: bytes) -> str:
    """Return what a file tells others: of a data file its fingerprint, of a notice how pages link to it."""
    if output is NOTICES:
        return link_told(site, plan)
    return fingerprint(content) if plan.uri.startswith(FOLDERS) else ""


def write_file(target: str, content: bytes, folders: set[str]) -> FileState:
    """Write a file, and the folders that it lies in, those aside of which it is known that they are there.

    A county of 10,000 places has 200,000 files: a Path and a look at every folder on the way cost twice the writing.
    """
    folder = target.rpartition("/")[0]
    if folder not in folders:
        Path(folder).mkdir(parents=True, exist_ok=True)
        folders.add(folder)
    with _new(target) as file:
        file.write(content)
        return state_of(fstat(file.fileno()))


def _new(target: str) -> FileIO:
    """Open a file that was not there: one that is may be a page of the published site as well, under its other name."""
    try:
        return FileIO(target, "xb")
    except FileExistsError:
        Path(target).unlink()
        return FileIO(target, "xb")
