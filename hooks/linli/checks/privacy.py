"""Privacy: no natural person's name, identity number or private mobile anywhere in the records."""

import re
from collections.abc import Iterator
from datetime import date

from linli.checks.finding import Finding
from linli.model.contact import DUTY_MOBILE, Phone
from linli.model.directory import Directory

_IDENTITY = re.compile(r"(?<!\d)(\d{6})(\d{8})(\d{3})([\dXx])(?!\d)")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
# The commonest family names (公安部《全国姓名报告》): suspicious beside a label, never proof by themselves.
_FAMILY = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
    "姚沈钟姜崔谭陆范汪廖石金贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_LABEL = "留守儿童|留守老人|困境儿童|孤儿|特困(?:人员|户)?|低保(?:户|人员|对象)?|残疾人|独居老人|五保户"
_LABELLED_NAME = re.compile(rf"(?:{_LABEL})[：:，, ]?([{_FAMILY}][\u4e00-\u9fff]{{1,2}})(?=[，。、；;,（(\s]|\d|$)")
_LEDGER = re.compile(r"身份证号|家庭住址|户主姓名|监护人姓名|银行卡号|病历")


def identity_numbers(directory: Directory) -> Iterator[Finding]:
    """Refuse 18-digit identity numbers (GB 11643: a birth date that can be, and the check digit)."""
    for file, keys, text in directory.texts:
        if any(_is_identity(found) for found in _IDENTITY.finditer(text)):
            yield Finding(file, keys, "这里像是身份证号码。", "公开的记录里不能有身份证号，请删去。")


def _is_identity(found: "re.Match[str]") -> bool:
    birth = found[2]
    try:
        date(int(birth[:4]), int(birth[4:6]), int(birth[6:]))
    except ValueError:
        return False
    digits = found[1] + found[2] + found[3]
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return "10X98765432"[total % 11] == found[4].upper()


def mobiles_have_duty(directory: Directory) -> Iterator[Finding]:
    """Refuse mobiles, save a 值班手机 with a public source in 电话."""
    for entry in directory.entries:
        for index, phone in enumerate(getattr(entry, "phones", ())):
            if _is_mobile(phone) and not (phone.note == DUTY_MOBILE and phone.sources):
                yield Finding(
                    entry.file,
                    ("电话", index),
                    f"“{phone.number}”是手机号。",
                    "只能写办公电话；值班手机要写“说明: 值班手机”和公布它的“来源”。",
                )
    for file, keys, text in directory.texts:
        if _MOBILE.search(text) and "号码" not in keys:
            yield Finding(
                file, keys, "这里像是手机号码。", "请移到“电话”，写“说明: 值班手机”和“来源”；私人手机请删去。"
            )


def _is_mobile(phone: Phone) -> bool:
    return re.fullmatch(r"1\d{10}", phone.number.replace("-", "")) is not None


def labelled_names(directory: Directory) -> Iterator[Finding]:
    """Refuse what looks like a name beside a label such as 留守 or 低保."""
    for file, keys, text in directory.texts:
        found = _LABELLED_NAME.search(text)
        if found:
            yield Finding(
                file,
                keys,
                f"“{found[0]}”像是写了某个人的名字。",
                "公开的记录里不写个人；只写合计，例如“留守儿童46人”。",
            )


def ledgers(directory: Directory) -> Iterator[Finding]:
    """Refuse what belongs into private ledgers."""
    for file, keys, text in directory.texts:
        found = _LEDGER.search(text)
        if found and not (keys and keys[0] in {"首次办理材料", "带什么"}):
            yield Finding(file, keys, f"“{found[0]}”属于台账，不能公开。", "请删去；台账留在内部系统里。")
