"""Wordings of things with what some people pay for each: 午餐12元，60岁以上10元；晚餐8元，60岁以上6元."""

import re

from linli.language.cursor import lexeme
from linli.language.price.objects import OBJECT, is_extra, is_served
from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER = rf"(?:(?: ?/ ?|每|一){UNIT})*"
_PRICED = rf":?(?:每{UNIT})*{_MONEY}{_PER}(?:\([^(),、;]*\))?"
_THING = lexeme(rf"[一-鿿]{{0,4}}?({OBJECT}){_PRICED}")
_NAMED = r"(?:(?![人员户者岁补付减免其每另再均各共计原价本自政财贴])[一-鿿A-Za-z\d]){2,8}?"
_OTHER_THING = lexeme(rf"({_NAMED}(?:、{_NAMED})*)(?:各|均)?{_PRICED}")
_SOMEBODY = lexeme(
    r"(?:[凭持][一-鿿]|(?:对)?(?:本[村镇县市区]|本社区|本街道|户籍)?的?(?:\d{1,3}(?:-\d{1,3})?周岁|老人|老年人|长者|儿童|学生|小孩|低保|特困"
    r"|残疾|五保|失独|失能|退役军人|军人|会员|(?:(?![餐费票卡])[一-鿿]){0,6}(?:人群|人员|人士|对象|老人|居民|村民|职工)))"
)


def _in_brackets(found: re.Match[str]) -> str | None:
    """Put what some people pay in brackets behind the thing; None where nobody can tell whose it is."""
    clauses = [_pieces(clause) for clause in re.split("[;。]", found[0].rstrip("。"))]
    things = [_thing(piece) for clause in clauses for piece in clause]
    named = [name for name in things if name]
    main = [name for name in named if not is_extra(name) or is_served(name)]
    if len(main) < 2 or len({*named}) < len(named):
        return None
    tail = [",".join(clauses.pop()) for _ in clauses[1:] if not any(map(_thing, clauses[-1]))]
    groups = [group for clause in clauses for group in _grouped(clause)]
    if not all(groups) or any(len(group) > 1 and not _THING.fullmatch(group[0]) for group in groups):
        return None
    if all(len(group) == 1 for group in groups[:-1]):
        return None
    if len(clauses) == 1 and len(groups[-1]) > 1 and not _alike(groups[-1], groups[-2]):
        return None
    others = {_whom(one) for clause in tail for one in re.split("[,、]", clause)}
    if others & {_whom(piece) for group in groups for piece in group[1:]}:
        return None
    written = [f"{group[0]}({','.join(group[1:])})" if len(group) > 1 else group[0] for group in groups]
    return ";".join((*written, *reversed(tail)))


def _pieces(clause: str) -> list[str]:
    """Part a clause, but not things that share one price: 搓澡、修脚各10元."""
    pieces: list[str] = []
    for piece in re.split("[,、]", clause):
        if pieces and not re.search(r"\d|[免折]|半价", pieces[-1]):
            pieces[-1] += f"、{piece}"
        else:
            pieces.append(piece)
    return pieces


def _thing(piece: str) -> str:
    found = None if _SOMEBODY.match(piece) else _THING.fullmatch(piece) or _OTHER_THING.fullmatch(piece)
    return found[1] if found else ""


def _grouped(clause: list[str]) -> list[list[str]]:
    """Part a clause before every thing; [] for one that has anything but things and what some people pay."""
    groups: list[list[str]] = []
    for piece in clause:
        if _thing(piece):
            groups.append([piece])
        elif not groups or any(len(one) == 1 for one in groups[-2:-1]) or not _pays(piece):
            return [[]]
        else:
            groups[-1].append(piece)
    return groups


def _pays(piece: str) -> bool:
    return _SOMEBODY.match(piece) is not None and re.search(r"\d元|[折免]|半价", piece) is not None


def _alike(group: list[str], other: list[str]) -> bool:
    """Tell whether two things have prices for the same people."""
    return [*map(_whom, group[1:])] == [*map(_whom, other[1:])]


def _whom(piece: str) -> str:
    """Return the words before what somebody pays."""
    return re.split(r"(?:每.)?\d+(?:\.\d+)?[元折]|免费|半价|减", piece, maxsplit=1)[0]


ORDERED: tuple[Rewriting, ...] = (
    Rewriting(
        "each thing, and what some people pay for it",
        rf"^[一-鿿A-Z]{{2,8}}{_PRICED}(?=[,、;]).*[,;。、]{_SOMEBODY.pattern}.*[;,、。][一-鿿A-Z\d]{{2,8}}?:?(?:每{UNIT})*\d.*$",
        _in_brackets,
        [
            ("午餐12元,60周岁以上10元;晚餐8元,60周岁以上6元", "午餐12元(60周岁以上10元);晚餐8元(60周岁以上6元)"),
            ("午餐12元,60周岁以上10元;晚餐8元", "午餐12元(60周岁以上10元);晚餐8元"),
            ("午餐12元,老人8元,晚餐10元,老人6元", "午餐12元(老人8元);晚餐10元(老人6元)"),
            ("午餐12元,老人8元,晚餐10元,低保免费", "午餐12元,老人8元,晚餐10元,低保免费"),
            ("午餐12元,老人8元;晚餐10元;低保免费", "午餐12元(老人8元);晚餐10元;低保免费"),
            ("午餐12元,老人8元;晚餐10元;老人6元", "午餐12元,老人8元;晚餐10元;老人6元"),
            ("午餐12元,晚餐10元,老人8元,早餐3元", "午餐12元,晚餐10元,老人8元,早餐3元"),
            ("午餐12元,晚餐10元,老人8元", "午餐12元,晚餐10元,老人8元"),
            (
                "午餐12元,老人8元;晚餐10元,老人6元;送餐费1元",
                "午餐12元(老人8元);晚餐10元(老人6元);送餐费1元",
            ),
            ("午餐12元,老人8元;送餐费2元", "午餐12元,老人8元;送餐费2元"),
        ],
        needs="元 岁老低特残儿学生小军会凭持失五群对民职员",
    ),
)
