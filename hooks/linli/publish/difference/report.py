"""What a change does to the site, said in three forms: for the screen, as a comment on a pull request, for programs."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from linli.publish.difference.change import Changed
from linli.publish.difference.comparison import Comparison
from linli.publish.difference.paper import Sheet
from linli.read.problems import Problem, report_json, report_text

MARK = "<!-- linli diff -->"
"""The first line of the comment: by it the next run finds the comment that it is to replace."""

NOTHING_CHANGES = "居民看不出有什么变化。"
HOME_PAGE_WORD = "首页"
MOST_PAGES = 20
MOST_PICTURES = 12
MOST_PROBLEMS = 30
REPORT_HEADING = "## 居民会看到什么变化"
FICTIONAL_HEADING = "示例县（虚构）"
QUESTIONS = ("上面每一处，都核实过吗？电话、开放时间、价格，请再对一遍。", "“请重新张贴”的，谁去贴、哪天贴好？")


@dataclass(frozen=True, slots=True)
class Preview:
    """Where the changed site can be looked at, "" where nowhere.

    `address` is that of the preview, with a slash at its end, where it is published. Else `download` is that of the
    site as a zip, and `pictures` that of the pictures of the sheets.
    """

    address: str = ""
    download: str = ""
    pictures: str = ""

    def link(self, words: str, path: str) -> str:
        """Return a Markdown link, or the words alone."""
        return f"[{_plain(words)}]({self.address}{path})" if self.address else _plain(words)

    def picture(self, sheet: Sheet) -> str:
        """Return the picture of a sheet, in Markdown, as a link to the sheet itself."""
        image = f"![{_plain(f'{sheet.name} {sheet.word}')}]({self.address}{sheet.path}.png)"
        return f"[{image}]({self.address}{sheet.path}/)"

    def doors(self) -> Iterator[str]:
        """Yield the line that leads to the site as it will be."""
        if self.address:
            yield f"[看预览：合并以后就是这个样子]({self.address})"
        elif self.download:
            yield f"[下载预览]({self.download})：解开zip，双击里面的index.html，合并以后就是这个样子"


def _is_empty(found: Comparison) -> bool:
    return not (found.changed or found.pages or found.doubts or any(asdict(found.paper).values()))


def difference_as_text(found: Sequence[Comparison], preview: Preview) -> str:
    """Return the report for the screen."""
    lines = [line for one in found if not _is_empty(one) for line in _text(one)]
    return "\n".join(lines) if lines else NOTHING_CHANGES


def _text(found: Comparison) -> Iterator[str]:
    if found.demo:
        yield f"【{FICTIONAL_HEADING}】"
    for changed in found.changed:
        yield f"{changed.name}（{changed.file}）"
        yield from (f"　{change}" for change in changed.changes)
    for word, sheets in _sheets(found):
        yield f"{word}："
        yield from (f"　{name}：{'、'.join(sheet.word for sheet in group)}" for name, group in _by_name(sheets))
    if found.pages:
        pages = "、".join(path or HOME_PAGE_WORD for path in found.pages[:MOST_PAGES])
        yield f"会变的网页（{len(found.pages)}页）：{pages}{_more(found.pages)}"
    if found.doubts:
        yield "请再看一眼："
        yield from (f"　{doubt}" for doubt in found.doubts)


def _sheets(found: Comparison) -> Iterator[tuple[str, tuple[Sheet, ...]]]:
    for word, sheets in (
        ("请重新张贴", found.paper.again),
        ("请张贴", found.paper.new),
        ("请取下", found.paper.gone),
    ):
        if sheets:
            yield word, sheets


def _by_name(sheets: Sequence[Sheet]) -> Iterator[tuple[str, list[Sheet]]]:
    for name in dict.fromkeys(sheet.name for sheet in sheets):
        yield name, [sheet for sheet in sheets if sheet.name == name]


def _more(pages: Sequence[str]) -> str:
    return "等" if len(pages) > MOST_PAGES else ""


def difference_as_markdown(found: Sequence[Comparison], preview: Preview) -> str:
    """Return the comment on a pull request; its first line is MARK."""
    shown = [one for one in found if not _is_empty(one)]
    body = [line for one in shown for line in _markdown(one, preview)] if shown else [NOTHING_CHANGES]
    doors = [line for door in preview.doors() for line in (door, "")]
    asked = ["", "### 合并以前", "", *(f"- [ ] {question}" for question in QUESTIONS)] if shown else []
    return "\n".join([MARK, REPORT_HEADING, "", *doors, *body, *asked, ""])


def _markdown(found: Comparison, preview: Preview) -> Iterator[str]:
    base = "demo/" if found.demo else ""
    if found.demo:
        yield from (f"### {FICTIONAL_HEADING}", "")
    if found.doubts:
        yield from ("> **请再看一眼**", ">")
        yield from (f"> - {_plain(str(doubt))}" for doubt in found.doubts)
        yield ""
    for changed in found.changed:
        yield from _changed_markdown(changed, preview, base)
    for word, sheets in _sheets(found):
        yield from (f"**{word}**", "")
        yield from (_sheets_markdown(name, group, preview, base, word) for name, group in _by_name(sheets))
        yield ""
    yield from _pictures(found, preview, base)
    if found.pages:
        yield from (f"<details><summary>会变的网页（{len(found.pages)}页）</summary>", "")
        yield from (
            f"- {preview.link(base + path or HOME_PAGE_WORD, base + path)}" for path in found.pages[:MOST_PAGES]
        )
        yield from ("", "</details>", "")


def _pictures(found: Comparison, preview: Preview, base: str) -> Iterator[str]:
    """Yield the pictures of the sheets to be posted, or where they are to be had; the sheets themselves have links."""
    pictured = [sheet for sheet in (*found.paper.new, *found.paper.again) if sheet.pictured]
    if pictured and preview.address:
        yield from ("<details><summary>看看要贴的公示</summary>", "")
        shown = pictured[:MOST_PICTURES]
        yield from (preview.picture(replace(sheet, path=base + sheet.path)) for sheet in shown)
        yield from ("", "</details>", "")
    elif pictured and preview.pictures:
        yield from (f"[要贴的公示的图片（{len(pictured)}张）]({preview.pictures})", "")


def _changed_markdown(changed: Changed, preview: Preview, base: str) -> Iterator[str]:
    yield f"**{preview.link(changed.name, base + changed.path)}**　`{changed.file}`"
    yield ""
    yield from (f"- {_plain(str(change))}" for change in changed.changes)
    yield ""


def _sheets_markdown(name: str, sheets: Sequence[Sheet], preview: Preview, base: str, word: str) -> str:
    gone = word == "请取下"
    links = (_plain(s.word) if gone else preview.link(s.word, f"{base}{s.path}/") for s in sheets)
    return f"- {_plain(name)}：{'、'.join(links)}"


def _plain(text: str) -> str:
    """Return a text whose signs Markdown does not read."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|#~&" else sign for sign in text)


def difference_as_json(found: Sequence[Comparison], preview: Preview) -> str:
    """Return {"sites": [{demo, changed, pages, paper: {again, new, gone}, doubts}]} for other programs."""
    return json.dumps({"sites": [_data(one) for one in found]}, ensure_ascii=False, indent=2)


def _data(found: Comparison) -> dict[str, Any]:
    return {**asdict(found), "pages": list(found.pages)}


def refusal_as_text(problems: Sequence[Problem]) -> str:
    """Return what is wrong with the records, for the screen."""
    return f"记录有错误，请先改好：\n{report_text(problems)}"


def refusal_as_markdown(problems: Sequence[Problem]) -> str:
    """Return the comment on a pull request whose records have errors; its first line is MARK."""
    errors = sorted(problem for problem in problems if problem.level == "error")
    lines = [f"- {_plain(str(problem))}" for problem in errors[:MOST_PROBLEMS]]
    rest = [f"- 还有{len(errors) - MOST_PROBLEMS}处"] if len(errors) > MOST_PROBLEMS else []
    return "\n".join([MARK, REPORT_HEADING, "", f"记录有{len(errors)}处错误，请先改好：", "", *lines, *rest, ""])


DIFFERENCE_REPORTS: dict[str, Callable[[Sequence[Comparison], Preview], str]] = {
    "text": difference_as_text,
    "markdown": difference_as_markdown,
    "json": difference_as_json,
}
"""The forms of the report by their names."""

REFUSAL_REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": refusal_as_text,
    "markdown": refusal_as_markdown,
    "json": report_json,
}
"""What stands in its place where the records have errors."""
