"""What is kept of the last site: after any change the next one is, to the byte, what a clean build makes."""

import shutil
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from linli.checks.project import open_project
from linli.load.settings import Settings
from linli.model.record_types import RECORD_TYPES
from linli.press.store import Result
from linli.publish import sharding
from linli.publish.data import hsds
from linli.publish.frame import SENTINELS, Frame
from linli.publish.index import files
from linli.publish.keeping import NOTES, Keeping
from linli.publish.note_file import MOST_NOTES, read_note
from linli.publish.pages.edit import EDIT
from linli.publish.recording import recorded
from linli.publish.remains import Remains
from linli.publish.replaying import Replay
from linli.publish.sharding import MORE_NAME, shard_address
from linli.publish.sheets import printed
from linli.publish.sheets.registry import keys_of
from linli.publish.site import HandPage, Site
from linli.publish.sources import Sources
from linli.publish.spare import put_by, taken_up
from linli.publish.templating import forget_templates
from linli.publish.writing import planned, write_site
from linli.read.problems import has_errors, report_text
from tests.golden.tree import EXAMPLE, FRAME
from tests.sample import ROOT

DATA = "data/example"
CANTEEN = f"{DATA}/places/qinghe/chengguan/liuxi-canteen.yml"
CENTER = f"{DATA}/places/qinghe/chengguan/liuxi-center.yml"
WEEK = f"{DATA}/menus/liuxi-canteen/2026-W48.yml"
ROTATION = f"{DATA}/menus/donghe-canteen/rotation.yml"
SETTINGS = Settings(directory=DATA, region="清河")
POWER = f"{DATA}/announcements/qinghe/20261123-power.yml"


ROTATING = """\
食堂: donghe-canteen
自: 2026-09-07
轮换:
  - 周一: {午餐: 排骨炖萝卜, 晚餐: 稀饭}
  - 周一: {午餐: 红烧鸡块}
"""


@dataclass
class Town:
    """A project that is built again and again, and what one build is told beside its files."""

    root: Path
    day: date = date(2026, 11, 24)
    settings: Settings = SETTINGS
    frame: Frame = FRAME
    pages: list[HandPage] = field(default_factory=lambda: [HandPage("about/", "关于", "这是什么")])
    commit: str = "abc"
    jobs: int = 1

    @property
    def published(self) -> Path:
        return self.root / "site"

    def site(self) -> Site:
        """Read everything."""
        forget_templates()
        project = open_project(self.root, [DATA], today=self.day)
        assert not has_errors(project.problems), report_text(project.problems)
        return Site(
            root=self.root,
            directory=project.directories[DATA],
            settings=self.settings,
            today=self.day,
            almanac=project.almanac,
            commit=self.commit,
            frames=dict.fromkeys(range(9), self.frame),
            hand_pages=self.pages,
        )

    def keeping(self) -> Keeping:
        """Say where the site is, and what all of it is made of."""
        overrides = (self.root / "overrides",)
        sources = Sources(self.root / "mkdocs.yml", self.root / "content", overrides, (DATA,), "", frozenset())
        return Keeping(self.root, self.published, f"{sources.basis()}{self.settings!r}")

    def grown(self, keeping: Keeping | None = None) -> Path:
        """Make the next site beside the published one."""
        staged = self.root / ".next"
        shutil.rmtree(staged, ignore_errors=True)
        staged.mkdir()
        keeping, site = keeping or self.keeping(), recorded(self.site())
        remains = Remains(keeping, site)
        lying = taken_up(keeping.spare, staged, {plan.uri for _, plan in planned(site)})
        write_site(site, staged, self.jobs, remains, lying, remains.fallen())
        remains.finish()
        return staged

    def publish(self, keeping: Keeping | None = None) -> int:
        """Put the next site into the place of the published one; return how many files are those that were there."""
        staged = self.grown(keeping)
        before = numbers(self.published)
        kept = len(numbers(staged) & before)
        if self.published.exists():
            put_by(self.published, self.keeping().spare)
        staged.rename(self.published)
        return kept

    def clean(self) -> dict[str, bytes]:
        """Return what a build makes that has nothing to keep and notes nothing."""
        folder = self.root / ".clean"
        write_site(self.site(), folder)
        found = contents(folder)
        shutil.rmtree(folder)
        return found


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, and every folder, as a file that is empty."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {name: path.read_bytes() if path.is_file() else b"" for name, path in found.items()}


def numbers(folder: Path) -> set[int]:
    """Return the numbers on the disk of the files of a folder."""
    return {path.stat().st_ino for path in folder.rglob("*") if path.is_file()}


def edit(file: str, old: str, new: str, town: Town) -> None:
    """Change a text in a file."""
    path = town.root / file
    text = path.read_text("utf-8")
    assert old in text, (file, old)
    path.write_text(text.replace(old, new, 1), "utf-8")


def remove(file: str, town: Town) -> None:
    """Remove a file."""
    (town.root / file).unlink()


def copy(file: str, name: str, old: str, new: str, town: Town) -> None:
    """Add a record like another one."""
    text = (town.root / file).read_text("utf-8")
    assert old in text
    (town.root / file).with_name(name).write_text(text.replace(old, new), "utf-8")


def told(name: str, value: object, town: Town) -> None:
    """Tell the build something else."""
    setattr(town, name, value)


def later(days: int, town: Town) -> None:
    """Let days pass."""
    town.day += timedelta(days)


RECORDS = {
    "places": partial(edit, CANTEEN, "名称: ", "名称: 新"),
    "areas": partial(edit, f"{DATA}/areas.yml", "城关镇", "城南镇"),
    "sources": partial(edit, f"{DATA}/sources.yml", "标题: ", "标题: 新"),
    "week": partial(edit, WEEK, "宫爆鸡丁", "清炒白菜"),
    "rotation": partial(edit, ROTATION, "红烧鸡块", "清炒白菜"),
    "dishes": partial(edit, f"{DATA}/menus/dishes.yml", "过敏原: []", "过敏原: [花生]"),
    "programmes": partial(edit, f"{DATA}/programmes/qinghe/winter-care.yml", "名称: ", "名称: 新"),
    "teams": partial(edit, f"{DATA}/teams/qinghe/red-vests.yml", "名称: ", "名称: 新"),
    "policies": partial(edit, f"{DATA}/policies/qinghe/old-age-allowance.yml", "名称: ", "名称: 新"),
    "announcements": partial(edit, POWER, "原因: ", "原因: 新"),
    "outcomes": partial(edit, f"{DATA}/outcomes/qinghe/outcomes-2026.yml", "800余", "900余"),
}
"""A change of a record of every type."""

OTHERS = {
    "a position": partial(edit, CENTER, "116.1002", "116.1402"),
    "hours": partial(edit, CENTER, "08:30", "09:30"),
    "a place less": partial(remove, f"{DATA}/places/qinghe/xinyuan/xinyuan-center.yml"),
    "a place more": partial(copy, CANTEEN, "another-canteen.yml", "名称: ", "名称: 又"),
    "a week less": partial(remove, WEEK),
    "a week more": partial(copy, WEEK, "2026-W49.yml", "2026-11-23", "2026-11-30"),
    "an announcement less": partial(remove, POWER),
    "an announcement more": partial(copy, POWER, "20261124-more.yml", "标题: ", "标题: 又"),
    "a rotation less": partial(remove, ROTATION),
    "a programme less": partial(remove, f"{DATA}/programmes/qinghe/winter-care.yml"),
    "a team less": partial(remove, f"{DATA}/teams/qinghe/red-vests.yml"),
    "a policy less": partial(remove, f"{DATA}/policies/qinghe/old-age-allowance.yml"),
    "outcomes less": partial(remove, f"{DATA}/outcomes/qinghe/outcomes-2026.yml"),
    "a remark": partial(edit, CANTEEN, "名称: ", "# 一句话\n名称: "),
    "a vocabulary": partial(edit, "data/vocabulary/needs.yml", "说明: ", "说明: 新"),
    "the calendar": lambda town: shutil.rmtree(town.root / "data" / "calendar" / "terms"),
    "a template": partial(edit, "overrides/linli/pages/place.html", "<", "<i></i><"),
    "a style": partial(edit, "overrides/assets/css/base.css", "}", "}\n.ll-new { color: red }"),
    "a script": partial(edit, "overrides/assets/js/site.js", "\n", "\nconst LL_NEW = 1;\n"),
    "a setting": partial(told, "settings", SETTINGS.model_copy(update={"tagline": "家门口"})),
    "the address": partial(told, "settings", SETTINGS.model_copy(update={"site_url": "https://a.example/"})),
    "the frame": partial(
        told, "frame", Frame.cut("{title}{description}{canonical}{picture}<p>{body}".format(**SENTINELS))
    ),
    "a page written by hand": partial(told, "pages", [HandPage("about/", "关于", "这是什么呢")]),
    "the commit": partial(told, "commit", "def"),
    "the next day": partial(later, 1),
    "a day before": partial(later, -1),
    "the next week": partial(later, 7),
    "half a year": partial(later, 180),
}


def pressed(town: Town) -> None:
    """Make the PDF of a notice of a place, as `linli notices` does."""
    site = town.site()
    key = next(iter(keys_of(site, site.directory.places["liuxi-canteen"])))
    printed.store_of(site).keep(printed.notice_view(site, key), b"%PDF-1.7", None, Result(1, 100))


OTHERS["a notice pressed"] = pressed
CHANGES = {**{f"a record of {code}": change for code, change in RECORDS.items()}, **OTHERS}
SAMPLED = ("a record of places", "a record of week", "a record of announcements", "a place less", "the next day")


@pytest.fixture
def town(tmp_path):
    """A small directory with a record of every type, published."""
    shutil.copytree(ROOT / EXAMPLE, tmp_path / DATA)
    for name in ("data/vocabulary", "data/calendar", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / ROTATION).parent.mkdir()
    (tmp_path / ROTATION).write_text(ROTATING, "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: 邻里\n", "utf-8")
    found = Town(tmp_path)
    found.publish()
    return found


def test_every_type_of_record_is_changed():
    """Whoever adds a type of record adds a change of it here."""
    assert RECORDS.keys() == RECORD_TYPES.keys()


def test_what_asked_nothing_that_changed_is_kept(town):
    """One after the other: the site is that of a clean build, and most of it is the very files that were there."""
    assert town.publish() > len(numbers(town.published)) - 8
    kept = {}
    for name in SAMPLED:
        CHANGES[name](town)
        kept[name] = town.publish()
        assert contents(town.published) == town.clean(), name
    assert all(count > 100 for count in kept.values()), kept


@pytest.mark.whole
@pytest.mark.parametrize("name", CHANGES)
def test_any_change_gives_the_site_of_a_clean_build(town, name):
    """Of one thing of every sort, changed, added, removed."""
    CHANGES[name](town)
    town.publish()
    assert contents(town.published) == town.clean()


@pytest.mark.whole
def test_changes_one_after_another_and_back(town):
    """All changes upon each other, by several processes at once; what is put back is as it was."""
    town.jobs = 2
    for name in ("a record of places", "the next day", "a week more", "an announcement more", "a place more"):
        CHANGES[name](town)
        town.publish()
        assert contents(town.published) == town.clean(), name
    (town.root / WEEK).with_name("2026-W49.yml").unlink()
    later(-1, town)
    town.publish()
    assert contents(town.published) == town.clean()


def test_what_is_not_asked_again_would_be_answered_the_same(town):
    """Which questions are to be asked is told by the files that have changed: one change upon the other."""
    basis = town.keeping().basis
    others = [OTHERS[name] for end in (" more", " less") for name in OTHERS if name.endswith(end)]
    for change in (*RECORDS.values(), *others):
        change(town)
        site = recorded(town.site())
        planned(site)
        before = read_note(town.keeping().note(""), basis)
        replay, parted = Replay(site), {name: before.asked(number) for name, (number, _) in before.parted.items()}
        compared = replay.compared(before.answered, before.records, parted)
        found = compared.changed | replay.changed(before.answered, compared.later)
        assert found == replay.changed(before.answered, before.answered)


def test_what_stands_already_is_not_worked_out_again(town, monkeypatch):
    """After a change of one place what it tells others is worked out, and what places elsewhere tell taken over."""
    views, services, hours = set(), set(), set()
    view, service, open_hours = printed.notice_view, hsds.service, files._hours

    def viewed(site, key):
        views.add(key.subject)
        return view(site, key)

    def served(site, place):
        services.add(place.id)
        return service(site, place)

    def opened(site, place):
        hours.add(place)
        return open_hours(site, place)

    monkeypatch.setattr(printed, "notice_view", viewed)
    monkeypatch.setattr(files, "_hours", opened)
    monkeypatch.setattr(hsds, "service", served)
    town.publish()  # nothing has changed: what no file asks for this time is left to the next build all the same
    assert not hours
    CHANGES["hours"](town)
    town.publish()
    for found in (services, views, hours):
        assert "liuxi-center" in found
        assert not {"donghe-canteen", "xinyuan-center"} & found


def test_shards_elsewhere_are_kept(town, monkeypatch):
    """In a large directory a change of a place is in the shards of its county and township."""
    monkeypatch.setattr(sharding, "SHARDED_ABOVE", 1)
    town.publish()
    elsewhere = town.published / shard_address("qinghe/xinyuan", MORE_NAME)
    before = elsewhere.stat().st_ino
    CHANGES["a record of places"](town)
    town.publish()
    assert elsewhere.stat().st_ino == before
    assert contents(town.published) == town.clean()


@pytest.mark.whole
def test_shards_are_those_of_a_clean_build(town, monkeypatch):
    """In a large directory, after changes of every sort."""
    monkeypatch.setattr(sharding, "SHARDED_ABOVE", 1)
    for name in ("hours", "a record of week", "a record of announcements", "a programme less", "a team less"):
        CHANGES[name](town)
    town.publish()
    assert contents(town.published) == town.clean()
    for name in ("a place less", "an announcement less", "the next day"):
        CHANGES[name](town)
        town.publish()
        assert contents(town.published) == town.clean(), name


def test_a_build_that_is_killed_leaves_nothing_that_is_taken_for_published(town):
    """Its note is there, its files are not: the next build keeps what was published and makes the rest anew."""
    town.publish()  # from here on there is a spare to grow in
    before = contents(town.published)
    CHANGES["a record of week"](town)
    town.grown()
    assert contents(town.published) == before
    shutil.rmtree(town.root / ".next")
    assert town.publish() > 100
    assert contents(town.published) == town.clean()


SPOILT = {
    "a page changed": lambda site: (site / "places/liuxi-canteen/index.html").write_bytes(b""),
    "a page of the same size": lambda site: (site / "index.html").write_bytes(
        b"x" * (site / "index.html").stat().st_size
    ),
    "a page removed": lambda site: (site / "places/liuxi-canteen/index.html").unlink(),
    "a folder removed": lambda site: shutil.rmtree(site / "places"),
    "the site removed": shutil.rmtree,
}


def test_what_somebody_else_has_changed_is_not_kept(town):
    """Whatever has become of the published files, the next site is right."""
    right = contents(town.published)
    for name, spoil in SPOILT.items():
        spoil(town.published)
        town.publish()
        assert contents(town.published) == right, name


def test_a_note_that_cannot_be_read_keeps_nothing(town):
    """A note that is spoilt, of another form or of another basis means that all is made."""
    (note,) = (town.root / NOTES).iterdir()
    good = note.read_bytes()
    head, _, content = good.partition(b"\n")
    other = head.replace(b'"sizes": [', b'"sizes": [1, ')
    for spoilt in (b"", b"{}", good[: len(good) // 2], good[:-1] + b"\0", other + b"\n" + content):
        note.write_bytes(spoilt)
        assert town.publish() == 0
    keeping = town.keeping()
    assert town.publish(replace(keeping, fresh=True)) == 0
    assert town.publish(replace(keeping, basis="another")) == 0
    keeping.forget()
    assert town.publish() == 0


def test_notes_are_bounded(town):
    """Notes of folders in which nobody builds any more go."""
    for number in range(MOST_NOTES + 3):
        (town.root / NOTES / f"{number}.json").write_text("{}", "utf-8")
    CHANGES["a record of week"](town)
    town.publish()
    assert len(list((town.root / NOTES).iterdir())) == MOST_NOTES


def test_what_reads_records_by_itself_is_always_made(town):
    """The form takes the files of all records with it."""
    uri = next(plan.uri for output, plan in planned(town.site()) if output is EDIT)
    before = (town.published / uri).stat().st_ino
    town.publish()
    assert (town.published / uri).stat().st_ino != before
