"""Links by their words: what breadcrumbs, tags, rows and “more” are made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A link by its words: of breadcrumbs, tags, rows and “more”; `area` is where it is, paths with a space between."""

    text: str
    path: str
    detail: str = ""
    sign: str = ""
    area: str = ""


HOME = Step("首页", "")
