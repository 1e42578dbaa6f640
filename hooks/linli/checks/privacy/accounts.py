"""Accounts of one person: passports, accounts of messengers, and mailboxes of providers where anybody has one."""

import re
from collections.abc import Iterator

from linli.checks.privacy.sighting import Sighting

_DELETE = "公开的记录里不能有，请删去。"
_HINT_ACCOUNT = "若是个人的，请删去；若是单位的公众号，请写它的全称。"
_HINT_MAIL = "若是个人的，请删去；单位请写单位的邮箱。"
_PASSPORT = re.compile(r"(?:护照|通行证)(?:号码?)?[ :是为]{0,2}([A-Z][A-Z]?[0-9]{7,9})(?![0-9A-Za-z])", re.IGNORECASE)
_MESSENGER = re.compile(
    r"(?:微信|QQ|扣扣|企鹅|抖音|快手|支付宝|钉钉|wechat|vx|wx)(?:号码?|账号|帐号|id)?[ :是为]{0,2}"
    r"([A-Za-z][A-Za-z0-9_-]{5,19}|[0-9]{6,10})(?![0-9A-Za-z@.])",
    re.IGNORECASE,
)
_LAST_DIGITS = re.compile(r"(?:手机|电话|身份证|卡)(?:号码?)?尾号(?:为|是)?[ :]?([0-9]{3,6})(?![0-9])")
_MAILBOX = re.compile(
    r"(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{2,40})@(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|gmail|outlook|hotmail|"
    r"icloud|aliyun|21cn|tom)\.(?:com|cn|net)(?![A-Za-z0-9])",
    re.IGNORECASE,
)


def accounts_in(text: str) -> Iterator[Sighting]:
    """Yield what is, or may be, the account of one person in a folded text; none is shown in full."""
    for found in _PASSPORT.finditer(text):
        yield Sighting(found.start(1), found.end(1), f"这里像是证件号码（{_shown(found[1])}）。", _DELETE)
    for found in _MESSENGER.finditer(text):
        said = f"这里像是个人的网络账号（{_shown(found[1])}）。"
        yield Sighting(found.start(1), found.end(1), said, _HINT_ACCOUNT, "warning")
    for found in _LAST_DIGITS.finditer(text):
        yield Sighting(found.start(1), found.end(1), "这里像是个人号码的尾号。", _DELETE)
    for found in _MAILBOX.finditer(text):
        said = f"这里像是个人的邮箱（{_shown(found[1])}）。"
        yield Sighting(found.start(), found.end(), said, _HINT_MAIL, "warning")


def _shown(word: str) -> str:
    return f"{word[:2]}****"
