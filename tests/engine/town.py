"""A small town for tests of the schedule: its places and announcements, each said in one line."""

from datetime import date

from linli.engine.schedule import Schedule
from linli.engine.state_words import state_words
from linli.engine.timetable import State
from linli.load.calendar_folder import load_almanac
from linli.load.loading import load_vocabulary
from linli.model import Announcement, AreaRecord, Place
from linli.model.area_tree import area_tree
from linli.model.directory import Directory
from tests.sample import ROOT

VOCABULARY, _ = load_vocabulary(ROOT)
CONTEXT = {"vocabulary": VOCABULARY}
ALMANAC, _ = load_almanac(ROOT)
TODAY = date(2026, 11, 24)
RECORD = {"来源": ["s1"], "录入": "2026-11-23"}
OPEN, REST = "09:00-17:00", "休息"
CLOSED_CENTER = "停业 center 2026-11-25至2026-11-27 停电"
REPAIRED = {"现状": "暂停", "自": "2026-11-26", "说明": "装修"}

AREAS = [
    {
        "编号": "qinghe",
        "名称": "清河县",
        "级别": "县区",
        "下级": [{"编号": code, "名称": f"{code}镇", "级别": "乡镇街道"} for code in ("chengguan", "chengguan2")],
    }
]


def place(code="canteen", kind="幸福食堂", hours=("每天 9:00-17:00",), area="qinghe/chengguan", **given):
    """Return a place that is open from nine to five unless it is said otherwise."""
    tree = {"id": code, "file": f"places/{code}.yml", "名称": code, "类型": kind, "所在地": area, **RECORD}
    return Place.model_validate({**tree, **({"开放时间": list(hours)} if hours else {}), **given}, context=CONTEXT)


def announcement(number, line):
    """Return an announcement from “kind subjects days [reason] [hours]”; one stands in the list after another by time."""
    kind, subjects, period, *rest = line.split()
    reason, *hours = rest or [""]
    subjects, _, narrowed = subjects.partition("|")
    tree = {
        "id": f"a{9 - number}{number}",
        "file": f"announcements/qinghe/a{number}.yml",
        "标题": f"{kind}的公告",
        "种类": kind,
        "涉及": subjects.split("、"),
        "起止": period.replace("_", " "),
        "发布时间": f"2026-11-20 08:{number:02}",
        **RECORD,
        "原因": reason,
        "类型": narrowed,
        "时间": [" ".join(hours)] if hours else "",
    }
    tree = {key: value for key, value in tree.items() if value}
    return Announcement.model_validate(tree, context=CONTEXT)


def schedule(places, lines=(), today=TODAY):
    """Return the schedule of a small directory; the announcements are read in the wrong order."""
    announced = [announcement(number, line) for number, line in enumerate(lines)]
    areas = tuple(area_tree(tuple(AreaRecord.model_validate(area, context=CONTEXT) for area in AREAS)))
    entries = (*places, *reversed(announced))
    return Schedule(Directory("data/sample", VOCABULARY, area_list=areas, entries=entries), ALMANAC, today)


def told(state):
    """Return what residents read of a day; of a doubt also its cause."""
    cause = f"（{state.occasion}）" if state.state is State.UNKNOWN and state.occasion else ""
    return f"{state_words(state)}{cause}"


def on(places, lines, day):
    """Return what is told of the last of some places on a day of November or December."""
    month, number = map(int, day.split("-"))
    return told(schedule(places, lines).timetable(places[-1]).on(date(2026, month, number)))
