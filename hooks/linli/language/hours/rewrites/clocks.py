"""Wordings of hours round the clock: 全天候开放, 24h, 24小时不打烊, 24小时急诊."""

from linli.language.rewriting import Rewriting

ROUND_THE_CLOCK = (
    Rewriting(
        "round the clock",
        r"24 ?[Hh](?![A-Za-z])(?:小时)?|昼夜(?:开放|服务|营业|接诊|应诊|值班)|全天不打烊|全天候(?:开放|服务|营业)?"
        r"|(?:全天|全日|昼夜) ?(?:24|二十四)个?小时"
        r"(?:不打烊|不间断)?|(?:24|"
        r"二十四)个?小时(?:不打烊|不间断|全天)",
        "24小时",
        [
            ("全天候开放", "24小时"),
            ("24h开放", "24小时开放"),
            ("24小时不打烊", "24小时"),
            ("全天24小时开放", "24小时开放"),
        ],
        needs="Hh候小昼烊",
    ),
    Rewriting(
        "a service round the clock",
        r"(?<!:)24小时(急诊)|(?<![:一-鿿 ])24小时(值班)",
        r"\1\2 24小时",
        [("24小时急诊", "急诊 24小时")],
        needs="值急",
    ),
)
