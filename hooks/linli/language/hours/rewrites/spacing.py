"""Wordings set with spaces: 早 6 时 30 分, 4 月 1 日, 闭 馆."""

from linli.language.rewriting import Rewriting

SPACING = (
    Rewriting(
        "spaces within a date",
        r"(?<![:\d])(\d{1,2}) *月 *(\d{1,2}) *(?=[日号])|(?<![:\d])(\d{1,2}) +月(?=[ \d至到,;。-])",
        lambda found: f"{found[1]}月{found[2]}" if found[1] else f"{found[3]}月",
        [("4 月 1 日至 10 月 31 日", "4月1日至 10月31日"), ("5 月至 9 月 9:00", "5月至 9月 9:00")],
        needs="月",
    ),
    Rewriting(
        "spaces within a time",
        r"(?<![:\d])(\d{1,2}) *([时点])(?![间段节令餐单名心]) *(\d{1,2}) *分"
        r"|(?<![:\d])(\d{1,2}) +([时点])(?![间段节令餐单名心])",
        lambda found: f"{found[1]}{found[2]}{found[3]}分" if found[1] else f"{found[4]}{found[5]}",
        [("早 6 时 30 分至晚 7 时", "早 6时30分至晚 7时"), ("11:00 点餐",) * 2, ("9:00 时间",) * 2],
        needs="时点",
    ),
    Rewriting(
        "a space behind the half of a day, or the next year",
        r"(?<=[早晚]) +(?=\d{1,2}[时点:])|(?<=次年) +(?=\d{1,2}月)",
        "",
        [("早 6时30分至晚 7时", "早6时30分至晚7时"), ("至次年 3月31日", "至次年3月31日")],
        needs="早晚次",
    ),
    Rewriting(
        "a space behind 逢",
        r"(?<=逢) +(?=[一二三四五六七八九十\d周星])",
        "",
        [("农历逢 二、五、十", "农历逢二、五、十")],
        needs="逢",
    ),
    Rewriting(
        "words of two signs, set apart",
        r"(?:(?<![一-鿿])|(?<=[一二三四五六日天末号起均都]))([闭开休上下停]) (馆|息|放|午|诊)(?![一-鿿])",
        r"\1\2",
        [
            ("4日 闭 馆", "4日 闭馆"),
            ("周日、周一闭 馆", "周日、周一闭馆"),
            ("9:00-17:00 开 放", "9:00-17:00 开放"),
            ("早上 午餐 11:00",) * 2,
        ],
        needs="闭开休上下停 馆息放午诊",
    ),
)
