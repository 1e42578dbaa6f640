"""/staff/edit/: the form in which changes are filled in and checked in the browser, and the files that it runs with."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from linli.publish.bundle import modules_zip, records_zip
from linli.publish.interpreter import DOWNLOAD_MEGABYTES, Interpreter, cached_interpreter
from linli.publish.linker import uncommented
from linli.publish.pages.drafts import Draft, record_drafts
from linli.publish.pages.page import page
from linli.publish.pages.staff import EDIT_STEP, STAFF_PAGES
from linli.publish.pages.understood import UNDERSTOOD_LIST
from linli.publish.policy import policy_for
from linli.publish.site import Output, Plan, Site
from linli.publish.views.links import HOME, Step

WORKER = Path("overrides", "assets", "js", "form", "worker.js")

_LEAD = "选服务点，填要改的，当场检查、看样子，最后得一份更新单，发出去就行。"


@dataclass(frozen=True, slots=True)
class FormDirectory:
    """A directory that the form works on: its folder, what its button says, the address of its records."""

    path: str
    word: str
    records: str


@dataclass(frozen=True, slots=True)
class EditView:
    """pages/edit.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    size: str
    download: str
    worker: str
    interpreter: str
    modules: str
    directories: tuple[FormDirectory, ...]
    drafts: tuple[Draft, ...]
    pages: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class FormFiles:
    """The files below the page, by their addresses there; `program` is the folder of the interpreter."""

    program: str
    modules: str
    worker: str
    records: Mapping[str, str]
    content: Mapping[str, bytes | Path]

    @property
    def megabytes(self) -> int:
        """How much a form loads that works on the larger directory."""
        sizes = {name: _size(content) for name, content in self.content.items()}
        records = [sizes.pop(name) for name in self.records.values()]
        return round((sum(sizes.values()) + max(records)) / 1_000_000)


def _size(content: bytes | Path) -> int:
    return len(content) if isinstance(content, bytes) else content.stat().st_size


def form_files(site: Site) -> FormFiles | None:
    """Return what the form runs with; None where the interpreter has not been fetched. Made once a build."""
    return site.once("form files", partial(_made, site, cached_interpreter(site.root)))


def _made(site: Site, interpreter: Interpreter) -> FormFiles | None:
    if not interpreter.ready:
        return None
    program = f"{interpreter.folder.name}/"
    content: dict[str, bytes | Path] = {f"{program}{path.name}": path for path in interpreter.files}
    modules = _named("modules.zip", b64decode(site.part("form modules", partial(_modules, interpreter))), content)
    script = uncommented((site.root / WORKER).read_text("utf-8")).encode()
    worker = _named("worker.js", script, content)
    records = {
        path: _named(f"{path.rpartition('/')[2]}.zip", records_zip(site.root, path), content)
        for path in site.settings.directories
    }
    return FormFiles(program, modules, worker, records, content)


def _modules(interpreter: Interpreter, _site: Site, _subject: str) -> str:
    """Return the zip of the modules as base64: the next build takes over what only the program bears on."""
    return b64encode(modules_zip(interpreter)).decode()


def _named(name: str, made: bytes, content: dict[str, bytes | Path]) -> str:
    """Add a file under a name that says what is in it; return the name."""
    stem, _, ending = name.rpartition(".")
    named = f"{stem}.{sha256(made).hexdigest()[:10]}.{ending}"
    content[named] = made
    return named


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the page; the demonstration is worked on from that of the real site."""
    if not site.demo:
        yield Plan(f"{EDIT_STEP.path}index.html", "edit")


def _plan_files(site: Site) -> Iterator[Plan]:
    """Plan the files that it loads."""
    files = None if site.demo else form_files(site)
    yield from (Plan(f"{EDIT_STEP.path}{name}", "form-file", name) for name in (files.content if files else ()))


def _render_file(site: Site, plan: Plan) -> bytes:
    """Return one of them."""
    files = form_files(site)
    content = files.content[plan.subject] if files else b""
    return content if isinstance(content, bytes) else content.read_bytes()


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page, under the policy that lets compiled programs run."""
    files = form_files(site)
    view = EditView(
        trail=(HOME,),
        title=EDIT_STEP.text,
        lead=_LEAD,
        size=f"{files.megabytes}兆" if files else "",
        download=f"{DOWNLOAD_MEGABYTES}兆",
        worker=files.worker if files else "",
        interpreter=files.program if files else "",
        modules=files.modules if files else "",
        directories=_directories(site, files) if files else (),
        drafts=() if files else tuple(record_drafts(site)),
        pages=(UNDERSTOOD_LIST, *STAFF_PAGES.values()),
    )
    html = page(site, plan, "edit.html", view, f"{EDIT_STEP.text}（工作人员）", _LEAD).decode()
    usual, own = (policy_for(path) for path in (site.base, plan.path))
    return html.replace(usual, own, 1).encode()


def _directories(site: Site, files: FormFiles) -> tuple[FormDirectory, ...]:
    words = {site.settings.directory: f"改{site.settings.region}的资料", site.settings.demo: "在示例县里练习"}
    return tuple(FormDirectory(path, words[path], records) for path, records in files.records.items())


EDIT = Output("edit", _plan, _render, framed=True)
FORM_FILES = Output("form-file", _plan_files, _render_file)
