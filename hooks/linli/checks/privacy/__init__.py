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
from linli.model import Entry
from linli.model.contact import DUTY_MOBILE
from linli.model.directory import Directory
from linli.read.source import KeyPath, parse_document

_LEDGER = re.compile(r"身份证号|家庭住址|户主姓名|监护人姓名|银行卡号|病历")
# Before the number of a telephone in YAML: whether it may be a mobile is said by mobiles_have_duty.
_TELEPHONE = re.compile(r"号码(?<![^\s{,\"']号码)[\"']? *: *[\"']?")
# Few files hold as many digits in one piece: to walk the records of all of them costs more than the rest.
_MAY_BE_MOBILE = re.compile(r"\d{11}|\d{3}\D\d{4}\D\d{4}")
_MOBILE = re.compile(r"1\d{10}")
COMMENT: KeyPath = ("注释",)
_NUMBER = "号码"
_DOCUMENTS = frozenset({"首次办理材料", "带什么"})


def personal_data(file: str, text: str, _: Entry | None) -> Iterator[Finding]:
    """Refuse numbers of persons and labelled names in a file of the directory; warn of what looks like a name."""
    yield from personal_data_in(file, text)


def personal_data_in(file: str, text: str) -> Iterator[Finding]:
    """Yield what is personal in the text of one file, with its line and, in YAML, the keys that lead to it."""
    folded = fold(text)
    found = [*numbers_in(folded), *accounts_in(folded), *homes_in(folded), *names_in(folded)]
    if not found:
        return
    ends = [place for place, sign in enumerate(folded) if sign == "\n"]
    fields = _fields(file, text)
    telephones = {key.end() for key in _TELEPHONE.finditer(folded)} if file.endswith(".yml") else set()
    for sighting in found:
        line = bisect_left(ends, sighting.start) + 1
        words = folded[sighting.start : sighting.end]
        keys = next((keys for keys, value in fields.get(line, ()) if words in value), COMMENT if fields else ())
        if sighting.start not in telephones or (fields and keys[-1:] != (_NUMBER,)):
            yield Finding(file, keys, sighting.message, sighting.hint, sighting.level, line, sighting.if_added)


def _fields(file: str, text: str) -> dict[int, list[tuple[KeyPath, str]]]:
    """Return the keys and values of every line of a YAML file, folded, with the way to them; nothing of other files."""
    document, _ = parse_document(text, file) if file.endswith(".yml") else (None, [])
    fields: dict[int, list[tuple[KeyPath, str]]] = {}
    for keys, node in document.scalars() if document else ():
        # A block ends where the next line begins.
        for line in range(node.start_mark.line + 1, node.end_mark.line + 1 + bool(node.end_mark.column)):
            fields.setdefault(line, []).append((keys, fold(node.value)))
    return fields


def mobiles_have_duty(directory: Directory) -> Iterator[Finding]:
    """Refuse mobiles in 电话, of a place, a class or its enrolment, save a 值班手机 with a public source."""
    files = {file for file, typed in directory.typed.items() if _MAY_BE_MOBILE.search(typed)}
    texts = {(file, keys): text for file, keys, text in directory.texts_in(files)}
    for (file, keys), number in texts.items():
        if keys[-1] != _NUMBER or not _MOBILE.fullmatch(number.replace("-", "")):
            continue
        phone = keys[:-1]
        on_duty = texts.get((file, (*phone, "说明"))) == DUTY_MOBILE
        if not (on_duty and (file, (*phone, "来源", 0)) in texts):
            yield Finding(
                file,
                phone,
                f"“{number[:3]}****{number[-4:]}”是手机号。",
                "只能写办公电话；值班手机要写“说明: 值班手机”和公布它的“来源”。",
            )


def ledgers(directory: Directory) -> Iterator[Finding]:
    """Refuse what belongs into private ledgers."""
    files = {file for file, typed in directory.typed.items() if _LEDGER.search(typed)}
    for file, keys, text in directory.texts_in(files):
        found = _LEDGER.search(text)
        if found and _DOCUMENTS.isdisjoint(keys):
            yield Finding(file, keys, f"“{found[0]}”属于台账，不能公开。", "请删去；台账留在内部系统里。")
