"""Web addresses that records lead to."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from linli.model.scalars import text_of, wrong

URL_FORM = "请按实际的写，写法如：https://www.example.org/"

_HOST = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|xn--[a-z0-9-]+|\d{1,3})\.?"
_FOREIGN = r"\s，。、；：！？（）《》【】“”‘’<>\"'"
_NOT_OF_URL = re.compile(f"[{_FOREIGN}]")
_URL = re.compile(rf"https?://{_HOST}(?::\d{{1,5}})?(?:[/?#][^{_FOREIGN}]*)?", re.IGNORECASE)


def parse_url(value: object) -> str:
    """Parse a web address: http or https and the name of a site; nothing else becomes a link."""
    text = text_of(value)
    sign = _NOT_OF_URL.search(text)
    if sign and _URL.fullmatch(text[: sign.start()]):
        left = text[sign.end() :].strip(sign[0])
        hint = "网址里只有网址；别的话请写进“说明”。" if left else f"请写成：{text[: sign.start()]}"
        raise wrong(f"网址后面多了“{text[sign.start() :]}”。", hint)
    if re.fullmatch(r"https?://\S*", text) and not _URL.fullmatch(text):
        raise wrong(f"网址“{text}”里没有网站的名字，或名字不完整。", URL_FORM)
    if not _URL.fullmatch(text):
        plain = unicodedata.normalize("NFKC", text)
        hint = f"请写成：{plain}" if _URL.fullmatch(plain) else "网址以 https:// 开头，中间没有空格。"
        raise wrong(f"网址“{text}”看不懂。", hint)
    return text


Url = Annotated[
    str, BeforeValidator(parse_url), WithJsonSchema({"type": "string", "pattern": "^https?://", "format": "uri"})
]
