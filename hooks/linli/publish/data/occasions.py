"""What a subject has in its calendar: opening hours, activities, 期次 and their deadlines, announcements."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from linli.engine.moments import moment_of
from linli.engine.schedule import HORIZON_DAYS
from linli.engine.state_words import clock
from linli.engine.timetable import DayState, State, Timetable
from linli.language.hours.times import DAY
from linli.model import Announcement, Entry, Place, Programme
from linli.model.period import DayTime
from linli.model.programme import SessionEnrolment
from linli.publish.data.ics import Event, stamp
from linli.publish.data.opening_events import Told, events_of, unknown_days
from linli.publish.data.revision import changed, sequence
from linli.publish.date_words import moment_words, period_words
from linli.publish.horizon import EXPORT_DAYS
from linli.publish.site import Site, record_path

FICTIONAL_MARK = "【虚构示例】"


@dataclass(frozen=True, slots=True)
class Occasions:
    """The texts of events, in order, and the lines that say on which days nobody knows."""

    events: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def of_place(site: Site, place: Place) -> Occasions:
    """Return everything that is on at a place, worked out once a build."""
    return site.once(("occasions", place.id), partial(_of_place, site, place))


def of_programme(site: Site, programme: Programme) -> Occasions:
    """Return the 期次 of a programme with their deadlines, and what is announced for it, worked out once a build."""
    return site.once(("occasions", programme.id), partial(_of_programme, site, programme))


def together(found: list[Occasions]) -> Occasions:
    """Return several together; what stands in more than one of them comes once."""
    events = dict.fromkeys(text for part in found for text in part.events)
    unknown = dict.fromkeys(line for part in found for line in part.unknown)
    return Occasions(tuple(events), tuple(unknown))


def announced(site: Site, entries: tuple[Announcement, ...]) -> Occasions:
    """Return what is announced as events."""
    return Occasions(tuple(text for entry in entries for text in _texts_of(site, entry)))


def _texts_of(site: Site, entry: Announcement) -> tuple[str, ...]:
    """Return the events of an announcement, as long as it lasts there; it stands in the calendars of many places."""
    key = ("announced", entry.id, entry.period)
    return site.once(key, lambda: tuple(event.text for event in _announcement(site, entry)))


def _of_place(site: Site, place: Place) -> Occasions:
    window = partial(Timetable.part, start=site.today, days=EXPORT_DAYS)
    timetable = window(site.exported.timetable(place))
    told = _told(site, place, place.name, "开放时间", place.address)
    usual = site.schedule.without_closures(place).part(site.today, HORIZON_DAYS)
    events = list(events_of(told, timetable, usual))
    unknown = [_unknown(place.id, "", timetable)]
    for number, activity in enumerate(place.activities, 1):
        days = window(site.exported.activity(place, activity))
        mine = _told(site, place, f"{activity.name}（{place.name}）", "活动", place.address, f".activity-{number}")
        events += events_of(mine, days, days)
        unknown.append(_unknown(place.id, activity.name, _doubtful(days, said=bool(activity.hours))))
    own = Occasions(tuple(event.text for event in events), tuple(filter(None, unknown)))
    held = [of_programme(site, programme) for programme in site.directory.programmes_at(place.id)]
    return together([own, *held, announced(site, site.directory.announcements_for(place))])


def _of_programme(site: Site, programme: Programme) -> Occasions:
    events: list[Event] = []
    unknown = []
    for number, session in enumerate(programme.sessions, 1):
        title = f"{programme.name} {session.name}"
        told = _told(site, programme, title, "期次", "", f".session-{number}")
        timetable = site.exported.session(programme, session).part(site.today, EXPORT_DAYS)
        if session.hours:
            events += events_of(told, timetable, timetable)
            unknown.append(_unknown(programme.id, session.name, timetable))
        elif session.period:
            events += _whole_days(told, session.period.start, session.period.end, f"{title}（几点待核实）")
        events += _enrolling(site, told, session.enrolment)
    if not programme.sessions or any(session.enrolment is None for session in programme.sessions):
        events += _enrolling(site, _told(site, programme, programme.name, "期次", ""), programme.enrolment)
    own = Occasions(tuple(event.text for event in events), tuple(filter(None, unknown)))
    return together([own, announced(site, site.directory.announcements_naming(programme.id))])


def _enrolling(site: Site, told: Told, enrolment: SessionEnrolment | None) -> Iterator[Event]:
    """Yield the first and the last day of enrolment, while they have not passed."""
    if enrolment is None:
        return
    edges = (("enrolment-opens", "报名开始", enrolment.opens), ("enrolment", "报名截止", enrolment.closes))
    for part, word, moment in edges:
        if moment and moment.day >= site.today:
            base = Told(f"{told.base}.{part}", told.title, told.texts, {**told.values, "CATEGORIES": word})
            yield from _whole_days(base, moment.day, moment.day, f"{_at(word, moment)}：{told.title}")


def _at(word: str, moment: DayTime) -> str:
    """Return a word with the time of day, where one is given: 报名开始（09:00）."""
    return word if moment.minute is None else f"{word}（{clock(moment.minute)}）"


def _announcement(site: Site, entry: Announcement) -> Iterator[Event]:
    """Yield an announcement on its days; one until further notice on its first, since nobody knows the last."""
    period = entry.period
    if period.void or entry.published.date() > site.today or (period.end and period.end < site.today):
        return
    when = f"{moment_words(period.beginning)}起" if entry.resumes else period_words(period)
    about = "\n".join(filter(None, (when, entry.reason, entry.note)))
    told = _told(site, entry, f"{entry.kind.name}：{entry.title}", "公告", "", about=about)
    last = period.start if period.end is None or entry.resumes else period.end
    if not period.timed or period.end is None or entry.resumes:
        yield from _whole_days(told, period.start, last, told.title)
        return
    start, end = moment_of(period.start, period.begins), moment_of(last, min(period.ends, DAY))
    yield Event(f"{told.base}.{stamp(period.start)}@linli", start, end, told.title, told.texts, told.values)


def _whole_days(told: Told, first: date, last: date | None, summary: str) -> Iterator[Event]:
    end = (last or first) + timedelta(days=1)
    yield Event(f"{told.base}.{stamp(first)}@linli", first, end, _marked(told, summary), told.texts, told.values)


def _marked(told: Told, summary: str) -> str:
    """Return a summary with the mark of the demonstration, where the title has it."""
    own = summary.replace(FICTIONAL_MARK, "")
    return f"{FICTIONAL_MARK}{own}" if told.title.startswith(FICTIONAL_MARK) else own


def _told(site: Site, entry: Entry, title: str, category: str, where: str, part: str = "", about: str = "") -> Told:
    """Return what the events of a record share; those of the demonstration say on each that they are fictional."""
    day = changed(site, entry)
    advice = "" if isinstance(entry, Announcement) else _advice(site, entry)
    return Told(
        base=f"{directory_name(site)}.{entry.id}{part}",
        title=f"{FICTIONAL_MARK if site.demo else ''}{title}",
        texts={"DESCRIPTION": "\n".join(filter(None, (about, advice))), "LOCATION": where},
        values={
            "CATEGORIES": category,
            "URL": site.absolute(record_path(entry)),
            "DTSTAMP": f"{stamp(day)}T000000Z",
            "SEQUENCE": str(sequence(day)),
        },
    )


def directory_name(site: Site) -> str:
    """Return the name of the folder of a directory: “zhaotong”."""
    return site.directory.path.rsplit("/", maxsplit=1)[-1]


def _advice(site: Site, entry: Entry) -> str:
    phones = entry.phones if isinstance(entry, Place) else ()
    ring = "、".join(phone.number for phone in phones) or site.settings.hotline.local
    seen = "已向该单位核实过" if entry.verification else "尚未向该单位核实"
    return f"{seen}。去之前可以先打电话：{ring}"


def _unknown(subject: str, name: str, timetable: Timetable) -> str:
    days = unknown_days(timetable)
    named = ';X-LINLI-NAME="{}"'.format(name.replace('"', "”")) if name else ""
    return f"X-LINLI-UNKNOWN;X-LINLI-SUBJECT={subject}{named}:{days}" if days else ""


def _doubtful(timetable: Timetable, *, said: bool) -> Timetable:
    """Return a timetable all of whose days are unknown where nobody has said when; else as it is."""
    if said:
        return timetable
    return Timetable(timetable.start, (DayState(State.UNKNOWN),) * len(timetable.days))
