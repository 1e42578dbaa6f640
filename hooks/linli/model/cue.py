"""线索: a piece of what people say that points to a term, as “〔老人们〕+没人做饭|没人煮饭”.

“a+b” is a, then b a few characters on; “a|b” is either of them; 〔老人们〕 is any word of that class (query-words.yml).
"""

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo

from linli.model.scalars import as_list, text_of, wrong

CLASS = re.compile(r"〔([^〔〕]*)〕")
SHAPE = re.compile(r"[^+|〔〕\s]+(?:[+|][^+|〔〕\s]+)*")
SAMPLE = "写法如：没人|没得人+做饭"


def parse_piece(value: object, info: ValidationInfo) -> str:
    """Return a piece as it is written, once each part of it says something and each class of words is known."""
    text = text_of(value)
    context: Mapping[str, Any] = info.context or {}
    classes: Mapping[str, Iterable[str]] = context["vocabulary"].word_classes()
    for name in CLASS.findall(text):
        if name not in classes:
            known = "、".join(f"〔{other}〕" for other in classes)
            raise wrong(f"“〔{name}〕”不是 query-words.yml 里的一类词。", f"可以写的有：{known}" if known else "")
    if not SHAPE.fullmatch(CLASS.sub("词", text)):
        raise wrong(f"看不懂线索“{text}”：两个加号、竖线中间要有字，不能有空格。", SAMPLE)
    return text


def spelled(piece: str, classes: Mapping[str, Iterable[str]]) -> str:
    """Return a piece with the words of each class in its place."""
    return CLASS.sub(lambda found: "|".join(classes[found[1]]), piece)


Pieces = Annotated[tuple[Annotated[str, BeforeValidator(parse_piece)], ...], BeforeValidator(as_list)]
