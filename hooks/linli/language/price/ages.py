"""AgeSpan as they are written → n-m周岁, n周岁以上, n周岁以下: both ends included, whole years."""

import re

from linli.language.numerals import number_of
from linli.language.rewriting import Rewriting

_NUMERAL = r"一?百|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两]"
_EDGE = r"(?: ?\((不?含)(?:本数|(\d{1,3})(?:周岁)?)?\))?"
_AND = r"(?:含|及其|及|\(含\)|\(及\)|或)?"


def _digits(found: re.Match[str]) -> str:
    return "100" if found[1].endswith("百") else str(number_of(found[1]))


def _band(found: re.Match[str]) -> str | None:
    """Return n-m周岁; an edge that is named by its number is that one's."""
    first, last = int(found[1]), int(found[4])
    without = {named or own for edge, named, own in _edges(found) if edge == "不含"}
    if first > last or not without <= {found[1], found[4]}:
        return None if without else f"{first}-{last}周岁"
    return f"{first + (found[1] in without)}-{last - (found[4] in without)}周岁"


def is_of_the_band_below(text: str, edge: str) -> bool:
    """Tell whether a text says that an age is the last of a band: 6岁（含6岁）以下, 60-70岁（含70岁）, 6岁及以下."""
    same = rf" ?\((?:含(?:{edge}(?:周?岁)?|本数)?|及)\)"
    said = (
        rf"(?<!\d){edge}(?:周?岁)?{same}(?:周?岁)?以[下内]|(?<!\d){edge}周?岁以[下内]{same}|(?<!\d){edge}周?岁(?:及其?|或|含)以[下内]"
        rf"|(?:-+|[~～—至到]) ?{edge}(?:周?岁)?{same}(?!(?:周?岁)?以上)"
    )
    return re.search(said, text) is not None


def is_of_the_band_above(text: str, edge: str) -> bool:
    """Tell whether a text says that an age is the first of a band: 70岁（含）以上, 70岁及以上."""
    same = rf" ?\((?:含(?:{edge}(?:周?岁)?|本数)?|及)\)"
    said = (
        rf"(?<!\d){edge}(?:周?岁)?{same}(?:周?岁)?(?:以上|-|至|到)"
        rf"|(?<!\d){edge}周?岁(?:以上{same}|(?:及其?|或|含)以上)"
    )
    return re.search(said, text) is not None


def _above_edge(found: re.Match[str]) -> str | None:
    """Begin a band a year later where the line says that its edge is of the one below: 6岁（含6岁）以下，6岁至18岁."""
    return str(int(found[1]) + 1) if is_of_the_band_below(found.string, found[1]) else None


def _edges(found: re.Match[str]) -> list[tuple[str, str, str]]:
    return [(found[2], found[3], found[1]), (found[5], found[6], found[4])]


def _upwards(found: re.Match[str]) -> str | None:
    if found[3] not in {None, found[1]} or found[5] not in {None, found[1]}:
        return None
    return f"{int(found[1]) + ('不含' in {found[2], found[4]})}周岁以上"


def _downwards(found: re.Match[str]) -> str | None:
    limit = int(found[1]) - ("不含" in {found[2], found[4]})
    if limit < 0 or found[3] not in {None, found[1]} or found[5] not in {None, found[1]}:
        return None
    return f"{limit}周岁以下"


def _below(found: re.Match[str]) -> str | None:
    return f"{int(found[1]) - 1}周岁以下" if int(found[1]) else None


def _above(found: re.Match[str]) -> str:
    return f"{int(found[1]) + 1}周岁以上"


def _between(found: re.Match[str]) -> str | None:
    return f"{found[1]}-{found[2]}周岁" if int(found[1]) < int(found[2]) else None


def _by_sex(found: re.Match[str]) -> str | None:
    """Whoever is as old as both sexes must be need not be asked; between the two ages it depends on the sex."""
    ages = {found[1]: int(found[2]), found[3]: int(found[4])}
    if len(ages) < 2:
        return None
    later = max(ages, key=lambda sex: ages[sex])
    earlier = min(ages, key=lambda sex: ages[sex])
    if ages[later] == ages[earlier]:
        return f"{ages[later]}周岁以上"
    return f"{ages[later]}周岁以上、{earlier}性{ages[earlier]}-{ages[later] - 1}周岁"


AGES: tuple[Rewriting, ...] = (
    Rewriting(
        "ages in characters",
        rf"({_NUMERAL})(?=周?岁| ?(?:-|至|到) ?(?:{_NUMERAL}|\d{{1,3}})周?岁)",
        _digits,
        [("八十岁以上", "80岁以上"), ("六十至七十岁", "60至70岁"), ("百岁老人", "100岁老人")],
        needs="岁",
    ),
    Rewriting(
        "岁", r"(?<!周)岁(?!数|月)", "周岁", [("60岁以上", "60周岁以上"), ("60周岁以上", "60周岁以上")], needs="岁"
    ),
    Rewriting(
        "edges before the unit",
        r"(\d{1,3}) ?\((不?含)\) ?周岁",
        r"\1周岁(\2)",
        [("60(含)周岁以上", "60周岁(含)以上"), ("70(不含)周岁", "70周岁(不含)")],
        needs="(",
    ),
    Rewriting(
        "an edge that is said to be of the band below",
        r"(?<!\d)(\d{1,3})(?=(?:周岁)? ?(?:-+|至|到) ?\d{1,3}周岁|周岁以上(?! ?\(含))",
        _above_edge,
        [
            ("70周岁以下(含70周岁)8元,70周岁以上6元", "70周岁以下(含70周岁)8元,71周岁以上6元"),
            ("70周岁以下(含70周岁)8元,70周岁以上(含70周岁)6元",) * 2,
            ("6周岁(含6周岁)以下,6周岁至18周岁", "6周岁(含6周岁)以下,7周岁至18周岁"),
            ("6周岁以下,6-18周岁", "6周岁以下,6-18周岁"),
            ("60-70周岁(含70周岁)10元,70周岁以上8元", "60-70周岁(含70周岁)10元,71周岁以上8元"),
            ("3周岁及以下免费,3周岁以上12元", "3周岁及以下免费,4周岁以上12元"),
        ],
        needs="岁",
    ),
    Rewriting(
        "an edge behind upwards, before the end of a band",
        r"(?<=周岁)以上 ?(\(不?含[^()]*\)) ?(?=至|到|-)|(?<=[至到-])(\d{1,3}周岁)以下(?= ?\(不?含)",
        lambda found: found[1] or found[2],
        [
            ("60周岁以上(不含)至70周岁", "60周岁(不含)至70周岁"),
            ("60周岁至80周岁以下(含80周岁)", "60周岁至80周岁(含80周岁)"),
        ],
        needs="( 上下",
    ),
    Rewriting(
        "signs for upwards",
        r"(?:≥|>=) ?(\d{1,3})(?:周岁)?|(\d{1,3})(?:周岁)? ?[+﹢](?:周岁)?(?!\d)",
        lambda found: f"{found[1] or found[2]}周岁以上",
        [("≥80周岁", "80周岁以上"), ("80+", "80周岁以上")],
        needs="≥>+﹢",
    ),
    Rewriting(
        "a band",
        rf"(?:年龄在|年龄为|年龄|年满|满)?(\d{{1,3}})(?:周岁)?{_EDGE}(?:以上)? ?(?:-+|至"
        rf"|到) ?(?:不满(?!\d))?(\d{{1,3}})周岁{_EDGE}"
        r"(?:以下|之间|以内)?",
        _band,
        [
            ("60至69周岁", "60-69周岁"),
            ("60(含)-70(不含)周岁", "60(含)-70(不含)周岁"),
            ("60(含)-70周岁(不含)", "60-69周岁"),
            ("满60周岁至69周岁", "60-69周岁"),
            ("60-70周岁(不含70周岁)", "60-69周岁"),
            ("6周岁(不含)至18周岁(含)", "7-18周岁"),
            ("79-60周岁", "79-60周岁"),
        ],
        needs="岁",
    ),
    Rewriting(
        "an age not reached",
        r"年?(?:不满|未满|不足|不到|未到|小于|低于)(\d{1,3})周岁(?:以下)?",
        _below,
        [("不满60周岁", "59周岁以下"), ("未满6周岁", "5周岁以下"), ("不满0周岁", "不满0周岁")],
        needs="不未小低",
    ),
    Rewriting(
        "an age passed",
        r"(?:年龄)?(?:超过|大于|高于)(\d{1,3})周岁(?:以上)?",
        _above,
        [("超过80周岁", "81周岁以上")],
        needs="超大高",
    ),
    Rewriting(
        "an age and up",
        rf"(?:年龄在|年龄|年满|满)?(\d{{1,3}})周岁{_EDGE}{_AND}(?:以上|之上|起|往上){_EDGE}",
        _upwards,
        [
            ("80周岁及以上", "80周岁以上"),
            ("年满80周岁(含)以上", "80周岁以上"),
            ("80周岁(不含)以上", "81周岁以上"),
            ("80周岁以上(不含80周岁)", "81周岁以上"),
            ("80周岁以上(不含90周岁)", "80周岁以上(不含90周岁)"),
        ],
        needs="岁 上起往",
    ),
    Rewriting(
        "an edge behind the people",
        r"(?<=\d周岁以上)(的?(?:老年人|老人|长者|居民|人员)) ?\(含(?:\d{1,3}周岁|本数)\)",
        r"\1",
        [("60周岁以上老人(含60周岁)", "60周岁以上老人")],
        needs="(",
    ),
    Rewriting(
        "an age and down",
        rf"(?:年龄在|年龄)?(\d{{1,3}})周岁{_EDGE}{_AND}(?:以下|之下|以内|之内){_EDGE}",
        _downwards,
        [("6周岁(含)以下", "6周岁以下"), ("6周岁以内", "6周岁以下"), ("18周岁以下(不含)", "17周岁以下")],
        needs="岁 下内",
    ),
    Rewriting(
        "an age reached",
        r"(?:年满|满)(\d{1,3})周岁(?!以[上下]|\()",
        r"\1周岁以上",
        [("满60周岁59周岁以下", "60周岁以上59周岁以下"), ("年满70周岁", "70周岁以上")],
        needs="满",
    ),
    Rewriting(
        "a hundred",
        r"(?<!\d|-)100周岁(?=老|寿星|长者)",
        "100周岁以上",
        [("100周岁老人", "100周岁以上老人")],
        needs="岁 老寿长",
    ),
    Rewriting(
        "two bounds",
        r"(\d{1,3})周岁以上(?: ?(?:至|到|且|并|和|及|、|,|的) ?)?(\d{1,3})周岁以下",
        _between,
        [("60周岁以上、69周岁以下", "60-69周岁"), ("60周岁以上59周岁以下", "60周岁以上59周岁以下")],
        needs="下",
    ),
    Rewriting(
        "the sex behind",
        r"(\d{1,3}-\d{1,3}周岁|\d{1,3}周岁以[上下])的?(女性|男性|妇女)",
        r"\2\1",
        [("50-59周岁女性", "女性50-59周岁"), ("60周岁以上女性、65周岁以上男性", "女性60周岁以上、男性65周岁以上")],
        needs="性妇",
    ),
    Rewriting(
        "grades behind",
        r"(?<!重度)(?:残疾人|残疾)\(((?:[一二三四]级?[、和至-]?)+级)\)",
        r"\1残疾人",
        [("残疾人(一、二级)", "一、二级残疾人")],
        needs="(",
    ),
    Rewriting(
        "ages by sex",
        r"(男|女)性?(?:年?满)?(\d{1,3})(?:周岁)?(?:以上)?[、,/ ]?(男|女)性?(?:年?满)?(\d{1,3})周岁(?:以上"
        r"|以上)?(?!以下)",
        _by_sex,
        [("男60周岁、女55周岁以上", "60周岁以上、女性55-59周岁"), ("男60、女60周岁以上", "60周岁以上")],
        needs="男 女",
    ),
)
