"""Accounts of persons: what is found, what is left alone, and what to do about it."""

import pytest

from linli.checks.privacy import personal_data_in
from tests.checks.privacy.sighted import found

DELETE = "公开的记录里不能有，请删去。"

# typed → level and message
ACCOUNTS = [
    ("护照号 E12345678", ("error", "这里像是证件号码（E1****）。")),
    ("微信号：wxid_abc123456", ("warning", "这里像是个人的网络账号（wx****）。")),
    ("加QQ 123456789", ("warning", "这里像是个人的网络账号（12****）。")),
    ("手机尾号0003的阿姨", ("error", "这里像是个人号码的尾号。")),
    ("zhangsan1985@163.com", ("warning", "这里像是个人的邮箱（zh****）。")),
]


@pytest.mark.parametrize(("typed", "said"), ACCOUNTS)
def test_accounts_of_a_person_are_named_and_not_shown(typed, said):
    """Passports are refused; what may belong to an office as well is asked about, and how an office writes it."""
    assert found(f"说明: {typed}") == [said]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("护照号 E12345678", DELETE),
        ("微信号：wxid_abc123456", "若是个人的，请删去；若是单位的公众号，请写它的全称。"),
        ("zhangsan1985@163.com", "若是个人的，请删去；单位请写单位的邮箱。"),
    ],
)
def test_what_to_do_about_an_account(typed, hint):
    """What cannot be an office's is deleted; what may be is written as offices do."""
    assert [finding.hint for finding in personal_data_in("x.md", typed)] == [hint]


@pytest.mark.parametrize(
    "typed", ["微信公众号：邻里幸福食堂", "微信支付", "扫微信二维码", "minzheng@example.gov.cn", "QQ群里接龙"]
)
def test_accounts_of_offices_are_left_alone(typed):
    """Official accounts, ways to pay and mailboxes of an authority belong to nobody."""
    assert found(f"说明: {typed}") == []
