"""Privacy: no natural person's name, identity number, bank card, plate or private mobile anywhere that is published.

Files are searched as they were typed, so that comments, keys and every field are: a leak cannot be taken back.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.checks.privacy.accounts import accounts_in
from linli.checks.privacy.folding import fold
from linli.checks.privacy.homes import homes_in
from linli.checks.privacy.names import names_in
from linli.checks.privacy.numbers import numbers_in
from linli.checks.privacy.sighting import Sighting
from linli.model import Entry
from linli.model.contact import DUTY_MOBILE, Phone
from linli.model.directory import Directory
from linli.read.source import KeyPath, parse_document

_LEDGER = re.compile(r"身份证号|家庭住址|户主姓名|监护人姓名|银行卡号|病历")
# The number of a telephone: whether it may be a mobile is said by mobiles_have_duty.
_TELEPHONE = re.compile(r"号码\"?'? *: *[\"']?$")
COMMENT: KeyPath = ("注释",)


def personal_data(file: str, text: str, _: Entry | None) -> Iterator[Finding]:
    """Refuse numbers of persons and labelled names in a file of the directory; warn of what looks like a name."""
    yield from personal_data_in(file, text)


def personal_data_in(file: str, text: str) -> Iterator[Finding]:
    """Yield what is personal in the text of one file, with its line and, in YAML, the keys that lead to it."""
    folded = fold(text)
    found = list(sightings(folded))
    ends = [place for place, sign in enumerate(folded) if sign == "\n"] if found else []
    fields = _fields(file, text) if found else {}
    for sighting in found:
        line = bisect_left(ends, sighting.start) + 1
        words = folded[sighting.start : sighting.end]
        keys = next((keys for keys, value in fields.get(line, ()) if words in value), COMMENT if fields else ())
        yield Finding(file, keys, sighting.message, sighting.hint, sighting.level, line, sighting.if_added)


def sightings(folded: str) -> Iterator[Sighting]:
    """Yield what is personal in a folded text, save the numbers of telephones."""
    for sighting in (*numbers_in(folded), *accounts_in(folded), *homes_in(folded), *names_in(folded)):
        if not _TELEPHONE.search(folded, max(0, sighting.start - 12), sighting.start):
            yield sighting


def _fields(file: str, text: str) -> dict[int, list[tuple[KeyPath, str]]]:
    """Return the keys and values of every line of a YAML file, folded, with the way to them; nothing of other files."""
    document, _ = parse_document(text, file) if file.endswith(".yml") else (None, [])
    fields: dict[int, list[tuple[KeyPath, str]]] = {}
    for keys, node in document.scalars() if document else ():
        for line in range(node.start_mark.line + 1, node.end_mark.line + 2):
            fields.setdefault(line, []).append((keys, fold(node.value)))
    return fields


def mobiles_have_duty(directory: Directory) -> Iterator[Finding]:
    """Refuse mobiles in 电话, save a 值班手机 with a public source."""
    for entry in directory.entries:
        for index, phone in enumerate(getattr(entry, "phones", ())):
            if _is_mobile(phone) and not (phone.note == DUTY_MOBILE and phone.sources):
                yield Finding(
                    entry.file,
                    ("电话", index),
                    f"“{phone.number[:3]}****{phone.number[-4:]}”是手机号。",
                    "只能写办公电话；值班手机要写“说明: 值班手机”和公布它的“来源”。",
                )


def _is_mobile(phone: Phone) -> bool:
    return re.fullmatch(r"1\d{10}", phone.number.replace("-", "")) is not None


def ledgers(directory: Directory) -> Iterator[Finding]:
    """Refuse what belongs into private ledgers."""
    files = {file for file, typed in directory.typed.items() if _LEDGER.search(typed)}
    for file, keys, text in directory.texts_in(files):
        found = _LEDGER.search(text)
        if found and not (keys and keys[0] in {"首次办理材料", "带什么"}):
            yield Finding(file, keys, f"“{found[0]}”属于台账，不能公开。", "请删去；台账留在内部系统里。")
