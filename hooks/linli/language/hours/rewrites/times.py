"""Wordings of times: 早上七点半, 0830-1730, 09:00:00, 11-12时, 朝九晚五."""

import re

from linli.language.hours.times import DASH
from linli.language.numerals import number_of
from linli.language.rewriting import Rewriting

# One numeral up to 二十四 and no more of the text: 周三九点 is 周三 and 九点, 周二十点 is 周二 and 十点.
HOUR = r"(?:(?<![周期拜])二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二三四五六七八九两])"
_MINUTES = r"(?:[二三四五]十[一二三四五六七八九]?|十[一二三四五六七八九]?|[零〇][一二三四五六七八九])"
_SPOKEN = {
    "早间": "早上",
    "早晨": "早上",
    "清早": "早上",
    "晨间": "早上",
    "午间": "中午",
    "午前": "上午",
    "午后": "下午",
}
_SPOKEN |= {
    "朝早": "早上",
    "早朝": "早上",
    "晏昼": "下午",
    "日头": "白天",
    "晌午": "中午",
    "前晌": "上午",
    "后晌": "下午",
}
_SPOKEN |= {"夜晚": "晚上", "晚间": "晚上", "夜间": "晚上", "黄昏": "傍晚", "夜里": "晚上"}


def _digits(found: re.Match[str]) -> str:
    return str(number_of(found[0].replace("〇", "零")))


def _minutes(found: re.Match[str]) -> str:
    words = found[1]
    return f"{number_of(words.lstrip('零〇')):02}"


def _nine_to_five(found: re.Match[str]) -> str:
    return f"{number_of(found[1])}:00-{number_of(found[2]) + 12}:00"


def _compact(found: re.Match[str]) -> str:
    return f"{found[1]}:{found[2]}-{found[3]}:{found[4]}"


def _half_day(found: re.Match[str]) -> str | None:
    """Put 上午 or 下午 before a time of the 12-hour clock; 12 o'clock at night is left alone."""
    before, hour, minute, later_hour, later_minute, behind = found.groups()
    half = (before or behind).replace(".", "").lower()
    hour, minute = (hour, minute) if before else (later_hour, later_minute)
    if int(hour) > 12 or (half == "am" and hour == "12"):
        return None
    return f"{'上午' if half == 'am' else '下午'}{hour}{f':{minute}' if minute else '点'}"


OPEN_BY_ITSELF = (
    r"(?:自助|智能|无人|城市)*(?:书房|书屋|书吧|图书馆|阅读空间|阅览室|自习室|服务区|服务厅|大厅|健身房|驿站|药店"
    r"|便利店)"
)
_HALF_SIGN = r"([AaPp]\.?[Mm]\.?)"

TIMES = (
    Rewriting(
        "quotation marks",
        r"[“”‘’\"]",
        "",
        [("工作日“朝九晚五”", "工作日朝九晚五")],
        needs='“”‘’"',
    ),
    Rewriting(
        "open at weekends too",
        r"(?<=[末日假])不打烊[: ]*(?=\d)",
        " ",
        [("周末不打烊 9:00-16:00", "周末 9:00-16:00")],
        needs="烊",
    ),
    Rewriting(
        "a clinic at night",
        r"(?:夜间|晚间|夜晚|晚上|黄昏)门诊",
        "夜诊",
        [("夜间门诊:周二18:00-20:30", "夜诊:周二18:00-20:30")],
        needs="诊 夜昏晚",
    ),
    Rewriting(
        "round the clock, seven days",
        r"(?:7 ?(?:天)? ?[×xX*·] ?24|24 ?[×xX*·] ?7)(?:个)?(?:小时)?",
        "24小时",
        [("自助服务区7×24小时", "自助服务区24小时")],
        needs="*Xx·×",
    ),
    Rewriting(
        "a name that holds 24小时, before its hours",
        rf"24小时({OPEN_BY_ITSELF}|(?:自助|智能|无人)[一-鿿]{{0,4}}[区厅室机柜亭库点站店](?=:))"
        r"(?=[: ]*(?:每天|每日|周|开放|全年(?=[^;。]*\d[:点时])|(?!365天开放$)\d))",
        r"\1",
        [("24小时城市书房:每日6:00-24:00", "城市书房:每日6:00-24:00"), ("24小时城市书房", "24小时城市书房")],
        needs="小 利区厅吧图屋房自药览读身驿智无",
    ),
    Rewriting(
        "until, in English",
        r"(\d|[AaPp]\.?[Mm]\.?) ?(?:to|TO|To|until) ?(?=\d|[AaPp]\.?[Mm])",
        r"\1-",
        [("8:30 am to 5:30 pm", "8:30 am-5:30 pm")],
        needs="oOu",
    ),
    Rewriting(
        "half days in English",
        rf"{_HALF_SIGN} ?(\d{{1,2}})(?::(\d{{2}}))?(?![\d:点时])"
        rf"|(?<!\d)(?<!\d:)(\d{{1,2}})(?::(\d{{2}}))? ?{_HALF_SIGN}(?! ?[A-Za-z\d])",
        _half_day,
        [
            ("AM8:30-11:30 PM2:00-5:00", "上午8:30-11:30 下午2:00-5:00"),
            ("9am-5:30 p.m.", "上午9点-下午5:30"),
            ("12:00am", "12:00am"),
        ],
        needs="APap",
    ),
    Rewriting(
        "a space beside the colon of a time",
        r"(?<![\d:周期拜])(\d{1,2})(?: : ?|: )(\d{2})(?!\d|:\d)",
        r"\1:\2",
        [("9: 00-17: 30", "9:00-17:30"), ("9 :00-12:00", "9:00-12:00"), ("周1: 09:00-10:00", "周1: 09:00-10:00")],
        needs=":",
    ),
    Rewriting(
        "seconds",
        r"(?<!\d)(\d{1,2}:\d{2}):00(?!\d)",
        r"\1",
        [("09:00:00-17:00:00", "09:00-17:00")],
        needs="0",
    ),
    Rewriting(
        "four digits",
        r"(?<!\d:)(?<![\d年月/.-])([01]\d|2[0-4])([0-5]\d)(?:-|至|到)([01]\d|2[0-4])([0-5]\d)(?![\d:日号年月学.-])",
        _compact,
        [("0830-1730", "08:30-17:30"), ("2025-2026学年", "2025-2026学年")],
        needs="012",
    ),
    Rewriting(
        "点 or 分 behind minutes",
        r"(?<!\d)(\d{1,2}:\d{2})(?:点|时|分(?![层批时区场馆组段类流别]))(?!钟?前)",
        r"\1",
        [("2:30点-5:00点", "2:30-5:00"), ("8:30分", "8:30")],
        needs="分时点 :",
    ),
    Rewriting(
        "hours in characters that share their 点",
        rf"(?<![周期拜第月初])({HOUR})(?={DASH}{HOUR}[点时](?!段))",
        lambda found: f"{_digits(found)}点",
        [("上午九至十二点", "上午9点至十二点")],
        needs="时点 〇一七三两九二五八六十四零",
    ),
    Rewriting(
        "hours in characters",
        rf"(?<![第月]){HOUR}(?=[点时](?!段|间|候|令|期|半(?:课堂|学校|托管|课|班)))",
        _digits,
        [
            ("早上七点半到晚上六点", "早上7点半到晚上6点"),
            ("周三九点", "周三9点"),
            ("周二十点", "周二10点"),
            ("下午两点半", "下午2点半"),
            ("第一时段", "第一时段"),
        ],
        needs="时点 〇一七三两九二五八六十四零",
    ),
    Rewriting(
        "hours on the stroke",
        r"(?<=\d[点时])(?:正|整)(?!月)",
        "",
        [("上午9时正至下午5时正", "上午9时至下午5时")],
        needs="整正 时点",
    ),
    Rewriting(
        "after school, with the hours behind",
        r"(?:下午)?放学后?(?:开放|开班|开门)? ?\(((?:下午)?\d{1,2}[:点][^()]*)\)",
        r"下午\1",
        [("周一至周五下午放学后(4:30-6:00)", "周一至周五下午4:30-6:00")],
        needs="学 (",
    ),
    Rewriting(
        "after school, in brackets behind its hours",
        r"(?<=\d)\((?:下午)?放学(?:以|之)?后\)",
        "",
        [("15:30-18:00(放学后)", "15:30-18:00")],
        needs="学 (",
    ),
    Rewriting(
        "after school, before its hours",
        r"(?:下午)?放学(?:之)?后:? ?(?=(?:下午)?\d{1,2}[:点时])(?:下午)?",
        "下午",
        [("周一至周五放学后16:40-18:00", "周一至周五下午16:40-18:00")],
        needs="学 后",
    ),
    Rewriting(
        "after school or work, behind the time that this is",
        r"(?<=[\d点时半分])(?:放学|下班|下课|收工)(?:以|之)?后?(?:开始)?(?=至|到|-)",
        "",
        [("下午4:30放学后至6:30", "下午4:30至6:30")],
        needs="放下收 至到-",
    ),
    Rewriting(
        "so many hours a day, before them",
        r"7 ?[×xX*·] ?\d{1,2}(?:个)?小时(?:制|开放|服务)?[:,]? ?(?=\d{1,2}[:点时])",
        "",
        [("周一至周日 7×12小时 9:00-21:00", "周一至周日 9:00-21:00")],
        needs="7",
    ),
    Rewriting(
        "minutes in characters",
        rf"(?<=\d[点时])({_MINUTES})(?:分钟?)?",
        _minutes,
        [("8点三十分", "8点30"), ("9点零五", "9点05"), ("10点十五分", "10点15")],
        needs="〇十零",
    ),
    Rewriting(
        "hours in digits that share their 点",
        rf"(?<![\d:点时月年.周期拜])(\d{{1,2}})(?={DASH}\d{{1,2}}[点时])",
        r"\1点",
        [("中午11-12时", "中午11点-12时"), ("9至11点半", "9点至11点半"), ("8:30-12时", "8:30-12时")],
        needs="时点",
    ),
    Rewriting(
        "nine to five",
        r"[朝早]([六七八九十]|[6-9]|10)晚([四五六七八九]|[4-9])(?![:点时\d])",
        _nine_to_five,
        [("朝九晚五", "9:00-17:00")],
        needs="早朝 晚",
    ),
    Rewriting(
        "the next day inside a span",
        r"(?<=-|至|到) ?(?:隔天|隔日|第二日|第二天|转天|次晨|翌日|翌晨)(?:的)?(?= ?[\d早凌上])",
        "次日",
        [("07:00-隔天02:00", "07:00-次日02:00"), ("22:00至第二天早上6:00", "22:00至次日早上6:00")],
        needs="晨第翌转隔",
    ),
    Rewriting(
        "parts of a day",
        rf"(?:{'|'.join(_SPOKEN)})(?!服务(?:时间)?:)",
        lambda found: _SPOKEN[found[0]],
        [("早间7:00-9:00", "早上7:00-9:00"), ("午前9时-12时", "上午9时-12时")],
        needs="前后夜头早昏晌晏晚晨朝清里间",
    ),
    Rewriting(
        "every evening",
        r"每(早|晚)上?(?= ?\d{1,2}[:点时])",
        r"每天\1",
        [("6-9月 每晚19:30-21:30", "6-9月 每天晚19:30-21:30")],
        needs="早晚 每",
    ),
    Rewriting(
        "by day",
        r"白天(?= ?\d{1,2}[:点时])",
        "",
        [("白天8:00-18:00", "8:00-18:00")],
        needs="白",
    ),
    Rewriting(
        "an evening sitting",
        r"晚上场(?=[: ]*\d)",
        "晚场",
        [("晚上场18:00-21:00", "晚场18:00-21:00")],
        needs="场 晚",
    ),
    Rewriting(
        "a colon behind a part of the day",
        r"(上午|下午|晚上|早上|中午|早|晚)(?:(?:场|时间|时段)? ?: ?|(?:门诊|接种|场|正常|照常|对外)?(?:开放|开馆"
        r"|营业|开诊|办公|门诊|接种|供餐|用餐|就餐|开餐|班)"
        r"(?:时间)?[,: ]*)(?=\d{1,2}[:点时])",
        r"\1",
        [("下午:14:00-17:30", "下午14:00-17:30"), ("上午开放 9:00-11:30", "上午9:00-11:30")],
        needs="上下中早晚",
    ),
    Rewriting(
        "a part of the day, and that its hours follow",
        r"(?<=上午|下午|晚上|中午|早上)[,;]? ?(?:具体|活动|开放|服务|上课)?时间(?:为|是)?:? ?(?=\d{1,2}[:点时])",
        "",
        [("每周二下午,具体时间14:00-17:00", "每周二下午14:00-17:00")],
        needs="间",
    ),
    Rewriting(
        "noon, in short",
        r"(?<=[、,; \d至到-])[中午][: ]*(?=\d{1,2}[:点时])",
        "中午",
        [("早6:30-8:30、中11:00-13:00", "早6:30-8:30、中午11:00-13:00")],
        needs="中午",
    ),
    Rewriting(
        "the whole day, where its hours follow",
        r"(?:全天候|全天|全日|全天不间断|不间断)(?:免费|对外|对[^,;。\d]{1,6}?"
        r"|向[^,;。\d]{1,6}?)?(?:开放|营业|服务|接种|门诊|坐诊|接待)?[:,。]? ?(?:(?:开放)?时间(?:为|是)?[: ]*)?"
        r"(?=\(?(?:\d{1,2}[:点时]|早|上午|下午))",
        "",
        [("周六、周日全天9:00-17:00", "周六、周日9:00-17:00"), ("全天开放", "全天开放")],
        needs="候全断",
    ),
)
