"""编号: what a new record is called — from the sound of its name, and never what another is called already."""

import re

import click

from linli.model import Vocabulary
from linli.model.directory import Directory
from linli.publish.index.readings import pronunciations, syllables_of
from linli.publish.views.cards import entry_row

LONGEST = 40
SHORTEST = 3

_LEVEL = re.compile(r"(?:社区|街道|办事处|居委会|村委会|(?<=..)[村镇乡])$")
_SAYS_NOTHING = re.compile(r"[“”\"‘’「」]|一老一小")


def id_from(name: str, ending: str, vocabulary: Vocabulary) -> str:
    """Return an id from the sound of a name, without what its kind and its level say anyway; "" where nothing sounds.

    (“桐堡社区幸福食堂”, “canteen”) → tongbao-canteen.
    """
    plain = _SAYS_NOTHING.sub("", name)
    terms = (*vocabulary.terms("subkinds"), *vocabulary.terms("kinds"))
    words = (word for term in terms for word in (term.name, *term.synonyms))
    core = plain.removesuffix(
        max((word for word in words if plain.endswith(word) and plain != word), key=len, default="")
    )
    core = _LEVEL.sub("", core) or core
    sounds = [
        syllable or sign.lower()
        for sign, syllable in zip(core, syllables_of(core, pronunciations(vocabulary)), strict=True)
        if syllable or re.match("[A-Za-z0-9]", sign)
    ]
    room = LONGEST - len(ending) - 1
    while sounds and len("".join(sounds)) > room:
        sounds.pop()
    found = "-".join(filter(None, ("".join(sounds), ending))) if sounds else ""
    return found if len(found) >= SHORTEST else ""


def taken_by(directory: Directory, code: str) -> str:
    """Return whose id or former id this is: “桐堡社区幸福食堂”（file）; "" where it is free."""
    entry = directory.by_any_id.get(code)
    if entry:
        word = "" if code == entry.id else "以前"
        return f"“{entry_row(entry).text}”{word}的编号（{entry.file}）"
    return "另一个文件的编号" if code in directory.broken else ""


def next_free(directory: Directory, code: str) -> str:
    """Return the id, or with the first number behind it that nobody has: x, x-2, x-3 …"""
    number, found = 1, code
    while taken_by(directory, found):
        number += 1
        found = f"{code[: LONGEST - len(f'-{number}')]}-{number}"
    return found


def require_free(directory: Directory, code: str) -> str:
    """Return an id that nobody has; a usage error says whose it is and offers another, or says what an id is."""
    if not code:
        raise click.UsageError("这个名字念不出拼音，请加上 --id 自己起一个编号，例如：--id liuxi-canteen")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,38}[a-z0-9]", code):
        raise click.UsageError(f"“{code}”不能作编号：用3到40个小写字母、数字或“-”，例如：--id liuxi-canteen")
    owner = taken_by(directory, code)
    if owner:
        free = next_free(directory, code)
        raise click.UsageError(f"编号“{code}”已经是{owner}。若是同一处，请改那个文件；若是另一处，请加上：--id {free}")
    return code
