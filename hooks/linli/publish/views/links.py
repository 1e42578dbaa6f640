"""Links by their words: what breadcrumbs, tags, rows and “more” are made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that hold between two minutes since 1970 (Asia/Shanghai) of the browser's clock; "" where there is none."""

    text: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A link by its words: of breadcrumbs, tags, rows and “more”; `area` is where it is, paths with a space between.

    `over` tells what has ended, which stands last whatever is put first; `turns` is what is said behind the detail, by
    the clock.
    """

    text: str
    path: str
    detail: str = ""
    sign: str = ""
    area: str = ""
    over: bool = False
    turns: tuple[Saying, ...] = ()


HOME = Step("首页", "")
