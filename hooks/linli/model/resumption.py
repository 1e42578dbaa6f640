"""恢复: an announcement that ends a closure, for the places and programmes that it concerns itself."""

from collections.abc import Iterable, Mapping

from linli.model.announcement import Announcement


def first_of(resumptions: Iterable[Announcement]) -> Announcement | None:
    """Return the 恢复 that begins first; None where there is none."""
    return min(resumptions, key=lambda entry: (entry.period.start, entry.period.begins, entry.id), default=None)


def ended(closure: Announcement, by: Announcement | None) -> Announcement:
    """Return a closure that ends when a 恢复 begins; as it is where there is none."""
    if by is None:
        return closure
    return closure.model_copy(update={"period": closure.period.until(by.period.beginning)})


def ended_everywhere(closure: Announcement, by_subject: Mapping[str, Announcement | None]) -> Announcement:
    """Return a closure with its last end, where a 恢复 ends it for every subject; as it is where one stays closed."""
    endings = [entry for entry in by_subject.values() if entry]
    if not endings or len(endings) < len(by_subject):
        return closure
    return ended(closure, max(endings, key=lambda entry: (entry.period.start, entry.period.begins, entry.id)))
