"""Telephones: everybody can dial them, from wherever they are."""

import re
from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model.directory import Directory
from linli.model.telephone import EXAMPLE, is_local

# Few files hold digits that nothing stands before: to walk the records of all of them costs more than the rest.
_MAY_LACK_CODE = re.compile(r"(?<![\d-])[1-9]\d{6}")
NUMBER_KEYS = frozenset(["号码", "电话"])


def landlines_have_code(directory: Directory) -> Iterator[Finding]:
    """Ensure that a landline has its area code, or lies in an area that has one."""
    if "areas" in directory.broken:
        return
    files = {file for file, typed in directory.typed.items() if _MAY_LACK_CODE.search(typed)}
    for file, keys, text in directory.texts_in(files):
        if keys[-1] in NUMBER_KEYS and is_local(text):
            hint = f"请按实际的补上区号，写法如：{EXAMPLE}；或在 areas.yml 里给这个地区写上“区号”。"
            yield Finding(file, keys, f"电话“{text}”没有区号。", hint)
