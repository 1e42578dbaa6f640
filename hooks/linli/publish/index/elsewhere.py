"""What lies elsewhere: names of provinces, prefectures and counties that are neither above nor inside a directory."""

import re
from collections.abc import Iterator

from linli.model import Vocabulary
from linli.model.directory import Directory
from linli.model.vocabulary import QueryWord, Region
from linli.publish.index.entry import Elsewhere

PROVINCE, PREFECTURE = 2, 4
_PEOPLES = (
    "满族|回族|苗族|土家族|藏族|彝族|壮族|布依族|侗族|瑶族|白族|哈尼族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|"
    "柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|朝鲜族|塔吉克|怒族|鄂温克族|保安族|裕固族|"
    "独龙族|蒙古族?|哈萨克族?|各族"
)
_ENDING = re.compile(
    r"(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|省|市|地区|盟|林区|特区|新区|县|区|旗|街道|镇|乡)$"
)
_OF_PEOPLES = re.compile(rf"(?:{_PEOPLES})+$")


def spoken_name(name: str) -> str:
    """Return a name without its ending and its peoples: 威宁彝族回族苗族自治县 → 威宁; one character stays whole."""
    short = _ENDING.sub("", name)
    bare = _OF_PEOPLES.sub("", short) if short != name else short
    return next((text for text in (bare, short) if len(text) > 1), name)


def home_names(directory: Directory, region: str) -> tuple[str, ...]:
    """Return the names of what the directory lies in: those above its counties, and the region that it is of."""
    above = {code for area in directory.area_list if (code := area.record.division)}
    codes = {code[:size] for code in above for size in (PROVINCE, PREFECTURE)}
    found = {name for code, name in _coded(directory.vocabulary) if code in codes}
    return tuple(sorted({*found, *map(spoken_name, found), *((region,) if region else ())}))


def _coded(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for term in vocabulary.terms("regions"):
        if isinstance(term, Region):
            yield term.code, term.name


def elsewhere(directory: Directory, region: str) -> Elsewhere:
    """Return the names of all other regions; a name that is also a word counts only with its ending."""
    vocabulary = directory.vocabulary
    words = {
        said
        for term in vocabulary.terms("query-words")
        if isinstance(term, QueryWord) and term.role == "name-and-word"
        for said in (term.name, *term.synonyms)
    }
    here = {area.record.name for area in directory.area_list} | set(home_names(directory, region))
    ours = here | {spoken_name(name) for name in here}
    names: dict[str, None] = {}
    full: dict[str, None] = {}
    for name in _names(vocabulary):
        short = spoken_name(name)
        if name in ours or short in ours:
            continue
        full[name] = None
        if short != name and short not in words:
            names[short] = None
    return Elsewhere(tuple(names), tuple(name for name in full if spoken_name(name) not in names))


def _names(vocabulary: Vocabulary) -> Iterator[str]:
    for term in vocabulary.terms("regions"):
        if isinstance(term, Region):
            if len(term.code) == PROVINCE:
                yield term.name
            yield from term.below
