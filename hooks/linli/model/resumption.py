"""恢复: an announcement that ends a closure, for the places and programmes that it concerns itself."""

from collections.abc import Callable, Iterable
from datetime import date

from linli.model.announcement import Announcement


def first_of(resumptions: Iterable[Announcement]) -> Announcement | None:
    """Return the 恢复 that begins first; None where there is none."""
    return min(resumptions, key=_order, default=None)


def ended(closure: Announcement, by: Announcement | None) -> Announcement:
    """Return a closure that ends when a 恢复 begins; as it is where there is none."""
    if by is None:
        return closure
    return closure.model_copy(update={"period": closure.period.until(by.period.beginning)})


def ended_everywhere(
    closure: Announcement, by: Iterable[Announcement], subjects_of: Callable[[Announcement], frozenset[str]]
) -> Announcement:
    """Return a closure with its last end, where 恢复 end it for every subject; as it is where one stays closed."""
    concerned = [(entry, subjects_of(entry)) for entry in by]
    if not concerned:
        return closure
    firsts = [first_of(entry for entry, named in concerned if code in named) for code in subjects_of(closure)]
    endings = [entry for entry in firsts if entry]
    if len(endings) < len(firsts) or not endings:
        return closure
    return ended(closure, max(endings, key=_order))


def _order(entry: Announcement) -> tuple[date, int, str]:
    return entry.period.start, entry.period.begins, entry.id
