"""Numbers of one person: identity card, mobile, bank card, licence plate; in one piece or with signs between."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from linli.checks.privacy.sighting import Sighting
from linli.read.problems import Severity

_SIGN = r"[ .·_/()-]"
# Eleven digits at least, no two of them more than three signs apart.
_RUN = re.compile(rf"[0-9](?:{_SIGN}{{0,3}}[0-9]){{10,}}(?:{_SIGN}{{0,3}}[Xx](?![0-9A-Za-z]))?")
# What most runs are, and what no number of a person can be: 11 digits that begin with 0.
_LANDLINE = re.compile(r"0[0-9]{2}-[0-9]{8}|0[0-9]{3}-[0-9]{7}")
_GROUP = re.compile(r"[0-9]+[Xx]?|[Xx]")
# The usual forms have up to five groups; more only where a number stands alone.
_MOST_GROUPS = 5

# Digits as they are spoken, all of them or some: 一三九八七零六…, 139八七零六…
_SPELLED = re.compile("[〇零一幺二三四五六七八九](?:[ ,-]?[〇零一幺二三四五六七八九]){4,}")
_DIGITS = str.maketrans("〇零一幺二三四五六七八九,", "001123456789 ")
_CALLED_IDENTITY = re.compile(r"身份证[^，。；、,;0-9]{0,8}$")
# Numbers that are made from the identity number: 残疾证 has two digits more, 学籍号 a letter in front.
_CALLED_LIKE_IT = re.compile(r"(?:证|证件|学籍|社保|社会保障|医保)(?:卡|手册)?(?:号码?|编号)?[ :是为GL\"]*$")
_FROM_IDENTITY = (15, 17, 18, 20)
_FEWEST_DIGITS, _MOST_DIGITS = 11, max(_FROM_IDENTITY)
_CALLED_CARD = re.compile(r"(?:卡|一卡通|存折|账户|账号|帐号)(?:号码?)?[ :是为(\"]*$")
_FEWEST_DIGITS_OF_CARD, _MOST_DIGITS_OF_CARD = 12, 19

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_PROVINCES = frozenset((*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66)))
_MOBILE = re.compile(r"(?:0{0,2}86)?(1[3-9][0-9]{9})")
# Issuers (ISO/IEC 7812): UnionPay 60 and 62, older cards of 工行 and 农行, Visa, Mastercard, JCB, American Express.
_ISSUER = re.compile(r"6[02]|955[89]|4|5[1-5]|35|3[47]|68|69")
_CARD_FORMS = (
    *((4, 4, 4, rest) for rest in (3, 4)),
    *((4, 4, 4, 4, rest) for rest in (1, 2, 3)),
    *((6, rest) for rest in range(9, 14)),
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?([A-HJ-NP-Za-hj-np-z])[ ·.-]{0,2}"
    r"([A-HJ-NP-Za-hj-np-z0-9]{5,6}|[A-HJ-NP-Za-hj-np-z0-9]{4}[学警港澳挂领使])(?![A-Za-z0-9])"
)
_FEWEST_DIGITS_OF_PLATE = 3
# An address is looked for so far in front of its digits.
_LONGEST_ADDRESS = 200
_CALLED_IN_ADDRESS = re.compile(r"(?:tel|phone|mobile|call)\w*[=:/+]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """Digits as they are written: joined, the sizes of their groups, the signs between, and what stands around.

    `alone` tells that no further digits stand beside them; `before` is the text in front.
    """

    digits: str
    sizes: tuple[int, ...]
    signs: tuple[str, ...]
    alone: bool
    before: str

    @property
    def even(self) -> bool:
        """Tell whether the groups, save the first or the last, are of one size, with one sign between, and alone."""
        first, *others = self.sizes
        even_but_last = len({first, *others[:-1]}) == 1 and others[-1:] <= [first]
        even_but_first = len(others) > 2 and len(set(others)) == 1
        return self.alone and len(set(self.signs)) <= 1 and (even_but_last or even_but_first)

    @property
    def in_code(self) -> bool:
        """Tell whether the digits go on from letters (a licence number), or stand in the address of a page."""
        return self.before[-1:].isascii() and self.before[-1:].isalpha()

    @property
    def in_address(self) -> bool:
        """Tell whether the digits stand in the address of a page, other than as a telephone to call."""
        word = re.split(r"[\s\"'<>(),。]", self.before)[-1]
        return "://" in word and not _CALLED_IN_ADDRESS.search(word)

    def grouped(self, *forms: tuple[int, ...]) -> bool:
        """Tell whether the groups are one piece, one of the usual forms, or even."""
        return len(self.sizes) == 1 or self.sizes in forms or self.even


def identity_number(written: Written) -> str | None:
    """Return an identity number (GB 11643: a possible birth date, a check digit) as it may be shown, else None."""
    digits = written.digits.upper()
    forms = ((6, 8, 4), (6, 8, 3, 1), (6, 4, 4, 4), (6, 4, 2, 2, 4), (6, 6, 2, 4), (3, 3, 4, 4, 4), (4, 4, 4, 4, 2))
    if len(digits) != 18 or not written.grouped(*forms, (17, 1)) or not _date(digits[6:14]):
        return None
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return _shown(digits, 2) if "10X98765432"[total % 11] == digits[17] else None


def old_identity_number(written: Written) -> str | None:
    """Return an identity number of 15 digits (before 1999: province, birth date of the 20th century), else None."""
    digits = written.digits
    if len(digits) != 15 or written.in_code or written.in_address or not written.grouped((6, 6, 3)):
        return None
    return _shown(digits, 2) if int(digits[:2]) in _PROVINCES and _date(f"19{digits[6:12]}") else None


def mobile(written: Written) -> str | None:
    """Return a mobile of the mainland, with or without 86, as it may be shown, else None."""
    found = _MOBILE.fullmatch(written.digits)
    if not found or written.in_address or _is_decimal(written):
        return None
    country = len(written.digits) - len(found[1])
    sizes = (written.sizes[0] - country, *written.sizes[1:])
    if (
        sizes == (3, 4, 4)
        and len(set(written.signs)) > 1
        and all(_YEAR.fullmatch(found[1][at : at + 4]) for at in (3, 7))
    ):
        return None
    forms = ((3, 4, 4), (3, 8), (7, 4), (4, 3, 4), (4, 4, 3), (3, 3, 5), (5, 6), (3, 5, 3), (3, 4, 2, 2))
    return _shown(found[1], 4) if replace(written, sizes=sizes).grouped(*forms) else None


def bank_card(written: Written) -> str | None:
    """Return a bank card (an issuer's number and a check digit, ISO/IEC 7812) as it may be shown, else None."""
    digits = written.digits
    if not 15 <= len(digits) <= _MOST_DIGITS_OF_CARD or not digits.isdigit() or written.in_code or written.in_address:
        return None
    if not _ISSUER.match(digits) or not written.grouped(*_CARD_FORMS):
        return None
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return _shown(digits, 2) if sum(value - 9 * (value > 9) for value in doubled) % 10 == 0 else None


def labelled_identity_number(written: Written) -> str | None:
    """Return digits called an identity number, be one of them mistyped, as they may be shown, else None."""
    called = len(written.digits) in {15, 17, 18} and _CALLED_IDENTITY.search(written.before)
    return _shown(written.digits, 2) if called else None


def number_from_identity(written: Written) -> str | None:
    """Return digits called a certificate's, with a province and a birth date, as they may be shown, else None."""
    digits = written.digits.upper()
    called = len(digits) in _FROM_IDENTITY and _CALLED_LIKE_IT.search(written.before)
    return _shown(digits, 2) if called and _is_of_birth(digits) else None


def mistyped_identity_number(written: Written) -> str | None:
    """Return 18 digits with a province and a birth date, but another check digit, as they may be shown, else None."""
    digits = written.digits.upper()
    usual = len(digits) == 18 and written.grouped((6, 8, 4), (6, 4, 4, 4)) and not written.in_code
    return _shown(digits, 2) if usual and not written.in_address and _is_of_birth(digits) else None


def _is_of_birth(digits: str) -> bool:
    """Tell whether digits begin with a province, its county and a birth date."""
    dates = (digits[6:14], f"19{digits[6:12]}") if len(digits) == 15 else (digits[6:14],)
    return int(digits[:2]) in _PROVINCES and any(map(_date, dates))


def labelled_bank_card(written: Written) -> str | None:
    """Return digits that are called a card or an account, as they may be shown, else None."""
    called = _FEWEST_DIGITS_OF_CARD <= len(written.digits) <= _MOST_DIGITS_OF_CARD and _CALLED_CARD.search(
        written.before
    )
    return _shown(written.digits, 2) if called and written.digits.isdigit() else None


def _date(digits: str) -> date | None:
    """Return the date of eight digits, in the 20th or 21st century; None where there is no such day."""
    try:
        found = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return found if 1900 <= found.year < 2100 else None


def _is_decimal(written: Written) -> bool:
    """Tell whether the digits are the fraction of degrees: 103.13900000001."""
    return len(written.sizes) == 1 and re.search(r"(?<![0-9])[0-9]{2,3}\.$", written.before) is not None


def _shown(digits: str, last: int) -> str:
    return f"{digits[:3]}****{digits[-last:]}"


@dataclass(frozen=True, slots=True)
class NumberKind:
    """A kind of number: its name, what to do about it, how it is recognised, and how sure that is."""

    name: str
    hint: str
    recognise: Callable[[Written], str | None]
    level: Severity = "error"


_DELETE = "公开的记录里不能有，请删去。"
NUMBER_KINDS: tuple[NumberKind, ...] = (
    NumberKind("身份证号码", _DELETE, identity_number),
    NumberKind("身份证号码", _DELETE, old_identity_number),
    NumberKind("手机号码", "请移到“电话”，写“说明: 值班手机”和“来源”；私人手机请删去。", mobile),
    NumberKind("银行卡号", _DELETE, bank_card),
    NumberKind("身份证号码", _DELETE, labelled_identity_number),
    NumberKind("证件号码", _DELETE, number_from_identity),
    NumberKind("银行卡号", _DELETE, labelled_bank_card),
    NumberKind("打错了的身份证号码", "若是身份证号码，请删去；若是编号，不用改。", mistyped_identity_number, "warning"),
)


def numbers_in(text: str) -> Iterator[Sighting]:
    """Yield the numbers and licence plates of a folded text, in order within each kind of writing."""
    text = _SPELLED.sub(_in_digits, text)
    for run in _RUN.finditer(text):
        yield from _in_run(text, run)
    for plate in _PLATE.finditer(text):
        if sum(sign.isdigit() for sign in plate[2]) >= _FEWEST_DIGITS_OF_PLATE:
            shown = f"{plate[0][0]}{plate[1]}****{plate[0][-1]}"
            yield Sighting(plate.start(), plate.end(), f"这里像是车牌号（{shown}）。", _DELETE)


def _in_digits(spelled: re.Match[str]) -> str:
    return spelled[0].translate(_DIGITS)


def _in_run(text: str, run: re.Match[str]) -> Iterator[Sighting]:
    """Yield the numbers among the groups of a run, the longest from each place first, none within another."""
    if _LANDLINE.fullmatch(run[0]):
        return
    groups = [(run.start() + found.start(), run.start() + found.end()) for found in _GROUP.finditer(run[0])]
    first = 0
    while first < len(groups):
        found = next(_from(text, groups, first), None)
        if found is None:
            first += 1
            continue
        last, kind, shown = found
        yield Sighting(groups[first][0], groups[last][1], f"这里像是{kind.name}（{shown}）。", kind.hint, kind.level)
        first = last + 1


def _from(text: str, groups: Sequence[tuple[int, int]], first: int) -> Iterator[tuple[int, NumberKind, str]]:
    """Yield (last group, kind, what may be shown) of the numbers that begin with a group, the longest first."""
    lasts = reversed(range(first, min(len(groups), first + _MOST_GROUPS)))
    for last in lasts if first else (len(groups) - 1, *lasts):
        if not _FEWEST_DIGITS <= sum(end - start for start, end in groups[first : last + 1]) <= _MOST_DIGITS:
            continue
        written = _written(text, groups, first, last)
        for kind in NUMBER_KINDS:
            shown = kind.recognise(written)
            if shown:
                yield last, kind, shown


def _written(text: str, groups: Sequence[tuple[int, int]], first: int, last: int) -> Written:
    chosen = groups[first : last + 1]
    begins = chosen[0][0]
    return Written(
        "".join(text[start:end] for start, end in chosen),
        tuple(end - start for start, end in chosen),
        tuple(text[before[1] : after[0]] for before, after in pairwise(chosen)),
        first == 0 and last == len(groups) - 1,
        text[max(0, begins - _LONGEST_ADDRESS) : begins].rpartition("\n")[2],
    )
