"""Links by their words: what breadcrumbs, tags, rows and “more” are made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A link by its words: of breadcrumbs, tags, rows and “more”; `area` is where it is, paths with a space between.

    `over` tells what has ended, which stands last whatever is put first.
    """

    text: str
    path: str
    detail: str = ""
    sign: str = ""
    area: str = ""
    over: bool = False


HOME = Step("首页", "")
