"""Wordings of what is served and done: 供应午餐, 早、午、晚三餐分别为, 免费开放, 需提前一天预约, 凭证入馆."""

import re

from linli.language.hours.rewrites.closings import OPENS, TYPED_TIME
from linli.language.rewriting import Rewriting

_TO = r" ?(?:-+|至|到) ?"
_SPAN = rf"{TYPED_TIME}{_TO}{TYPED_TIME}"
_MEAL = r"(?:早餐|早饭|早点|午餐|午饭|中餐|中饭|晚餐|晚饭|夜宵|宵夜)"
_IN_SHORT = rf"(?:{_MEAL}|早|中|午|晚)"
_HALF = r"(?:上午|下午|中午|早上|晚上)"
_THEN = r"[、,和; ]+"
BOOKING = (
    rf"(?:{TYPED_TIME}(?:以后|之后|后|起))?(?:请|需|须)?(?:于|在)?(?:当天|当日|前一天|前一日"
    rf"|每天)?{TYPED_TIME}(?:以|之)?前(?:电话)?"
    r"(?:报餐|订餐|预订|预约|报名)|"
    rf"(?:{TYPED_TIME}(?:以后|之后|后|起))?"
    r"(?:(?:均|都)?(?:需|须|请|要|可|需要|建议)(?:至少)?(?:提前)?|提前)(?:一|1|两|2|\d)?(?:天|日|周)?"
    r"(?:电话|微信|线上|网上|现场|实名|扫码)?(?:预约|报名|登记|预订|订餐|报餐|预定|取号|签到)"
    r"(?:后)?(?:就餐|入场|参观|入馆|入园|办理|参加|前往)?"
)
PROOF = (
    r"(?:请)?[凭持](?!票价)[^,;。()\d]{1,12}?(?:免费)?(?:入馆|入场|入园|进馆|进园|参观|就餐|用餐|借阅|办理"
    r"|领取|进入|登记)"
)
SESSIONS = (
    r"(?:每天|每日)?(?:共?分|共)(?:为|成)?[一二三四五六两\d]{1,2}(?:个)?(?:场次|场|批|班)"
    r"|每场(?:次)?(?:限)?(?:\d{1,3}|[一二两三半])(?:\.\d)?(?:个)?(?:小时|分钟|人)(?:半)?|每人(?:限|仅限)"
    r"(?:\d{1,3}|[一二两三半])(?:个)?(?:小时|分钟|次)"
)
_TERM = r"第[一二三四五六\d][期批]:? ?"
_DATES = r"\d{1,2}月\d{1,2}日(?:-|至|到)(?:\d{1,2}月)?\d{1,2}日"
_ASIDE = rf"{BOOKING}|{PROOF}|{SESSIONS}"


def _named_again(found: re.Match[str]) -> str | None:
    """Leave out meals that are named together before each of them is named with its hours."""
    named = [word[0].replace("中", "午") for word in re.findall(_IN_SHORT, found[1])]
    timed = re.findall(rf"({_IN_SHORT})[供应时间为: ]*(?={_HALF}?\d)", found.string[found.end() :])
    if found[0].startswith(found[1]) and len(named) < 2:
        return None
    return "" if {*named} <= {word[0].replace("中", "午") for word in timed} else None


def _one_by_one(found: re.Match[str]) -> str | None:
    """Give every meal of a list its hours: 午、晚餐分别为11:00-12:30、17:00-18:30."""
    full = {"早": "早餐", "中": "午餐", "午": "午餐", "晚": "晚餐"}
    meals = [full[word[0]] for word in re.findall(_IN_SHORT, found[1])]
    spans = re.findall(_SPAN, found[2])
    return "、".join(map("".join, zip(meals, spans, strict=True))) if len(meals) == len(spans) else None


def _only(found: re.Match[str]) -> str:
    return f"{'只开' if found[1] else ''}{found[2]}"


SERVINGS = (
    Rewriting(
        "free of charge",
        r"(?:免费|公益)(?:向[^,;。()\d]{1,8})?(?=(?:对外|全面)?(?:开放|开馆|入场|入园|入馆|参观|全天候|供餐)|24小时)",
        "",
        [("免费24小时", "24小时"), ("全年免费开放", "全年开放")],
    ),
    Rewriting(
        "every day of the year",
        r"(?:全年|一年)?365天(?:均|都|天天|每天)?(?:对外)?(?:供餐|开放|营业|服务|开馆)|(?:全年(?:均|都)?对外"
        r"|常年(?:对外)?)开放",
        "全年无休",
        [("全年365天供餐,早餐6:30-8:30", "全年无休,早餐6:30-8:30")],
    ),
    Rewriting(
        "open all the year, holidays too",
        r"全年(?:无休|(?:对外)?开放)\((?:含)?(?:法定)?节假日(?:均|都)?(?:不休息?|无休|照常|正常)(?:开放)?\)",
        "全年无休",
        [("全年开放(节假日不休息),9:00-18:00", "全年无休,9:00-18:00")],
    ),
    Rewriting(
        "how many parts a day has",
        r"(?<=[天日])(?:共|分|分为|共分)?[一二两三四\d](?:段|场|个时段|个场次|批|餐|顿)[:,]",
        ",",
        [("每天分两段:9:00-11:30", "每天,9:00-11:30"), ("每日两餐,中餐11:00-12:00", "每日,中餐11:00-12:00")],
    ),
    Rewriting(
        "how many days there are",
        r"\(共\d{1,3}天\)",
        "",
        [("7月1日-8月25日(共40天),周一至周五", "7月1日-8月25日,周一至周五")],
    ),
    Rewriting(
        "ordinary days first",
        r"^(?:平时|平常):? ?(?=\d|上午|早)",
        "",
        [("平时:8:30-12:00;周末9:00-16:00", "8:30-12:00;周末9:00-16:00")],
    ),
    Rewriting(
        "only, or half a day, before its hours",
        rf"(?<=[一二三四五六日天末])(?:(?:仅|只|只有)(?:开|上)?|半天(?:门诊|开放|班)?|值班)[: ]*(?={_HALF}?\d)",
        "",
        [("周日仅上午8:00-12:00", "周日上午8:00-12:00"), ("周末半天门诊8:00-12:00", "周末8:00-12:00")],
    ),
    Rewriting(
        "days on which one books",
        r"(?<=[一二三四五六日天末])\((?:网上|线上|电话|需|须|提前)+预约\)(?=$|[;。,])",
        "预约开放",
        [("周六、周日(网上预约)", "周六、周日预约开放")],
    ),
    Rewriting(
        "open until",
        rf"({TYPED_TIME})(?:营业|开放|开)(?=(?:到|至|-)(?:上午|下午|晚上|晚)?\d)",
        r"\1",
        [("从上午10点半营业到下午5点", "从上午10点半到下午5点")],
    ),
    Rewriting(
        "holidays as usual, before the hours of every day",
        rf"^(?:法定|国定)?节假日(?:均|都)?(?:照常|正常)(?:{OPENS})?[,:; ]*(?={_HALF}?\d{{1,2}}[:点时])",
        "全年无休 ",
        [("节假日照常营业 6:30-20:30", "全年无休 6:30-20:30")],
    ),
    Rewriting(
        "already open",
        r"(?:^|(?<=[;。]))(?:正常)?营业中[: ]*",
        "",
        [("营业中 7:00-21:00", "7:00-21:00")],
    ),
    Rewriting(
        "what was said of other things before",
        r"^以上(?:各)?(?:门诊|窗口|场馆|部门|时间|科室|服务)?(?=逢|国家|法定|周|每|节)",
        "",
        [("以上门诊逢国家法定节假日休息", "逢国家法定节假日休息")],
    ),
    Rewriting(
        "ordinary, before days of the week",
        r"(?:平时|平常|日常)(?:的)?:?(?=周|星期|礼拜|工作日|每周)",
        "",
        [("平时周三至周五16:00-19:00", "周三至周五16:00-19:00")],
    ),
    Rewriting(
        "meals with their hours one by one",
        rf"((?:{_IN_SHORT}[、和及]?){{2,4}})(?:[两二三3]?餐)?(?:的)?(?:供应|开餐|用餐|就餐|供餐)?"
        rf"(?:时间)?分别(?:为|是|在)?:? ?"
        rf"({_SPAN}(?:{_THEN}{_SPAN})+)",
        _one_by_one,
        [("午、晚餐分别为11:00-12:30、17:00-18:30", "午餐11:00-12:30、晚餐17:00-18:30")],
    ),
    Rewriting(
        "meals named together before each with its hours",
        rf"(?:供应|提供|开设|供)?((?:{_IN_SHORT}[、和及]?)+)(?:[两二三3]?餐)?(?:供应)?[,:;] ?"
        rf"(?={_IN_SHORT}[供应时间为: ]*{_HALF}?\d)",
        _named_again,
        [("供应午、晚两餐:午餐11:00-12:30,晚餐17:00-18:30", "午餐11:00-12:30,晚餐17:00-18:30")],
    ),
    Rewriting(
        "as usual, with the hours behind",
        rf"(?<!起)(?<!开始)(?:正常|照常)(?:对外)?(?:{OPENS})? ?\(({_HALF}?\d[^()休闭停]*)\)",
        r" \1",
        [("10月4日至7日正常开放(9:00-17:00)", "10月4日至7日 9:00-17:00")],
    ),
    Rewriting(
        "open on certain days, the hours behind a comma",
        rf"(?<=[一二三四五六日天末假])(?:均|都)?(?:对外|免费)?(?:{OPENS})[,:] ?(?={_HALF}?\d{{1,2}}[:点时])",
        " ",
        [("周一至周六开放,上午9:00-11:30", "周一至周六 上午9:00-11:30")],
    ),
    Rewriting(
        "a service behind its hours",
        rf"({_SPAN}) ?(?:提供|为|是)?(助浴|理发|义诊|体检|接种|急诊|送餐|取餐|晚托|早托)(?:服务|值班)?(?:时间)?"
        rf"(?=[,;。)(]|$)",
        r"\2\1",
        [("每周四上午8:30-11:30助浴", "每周四助浴上午8:30-11:30")],
    ),
    Rewriting(
        "a meal behind its hours",
        rf"({_SPAN}) ?(?:供应|提供|为|是)({_MEAL})(?:服务|供应)?(?:时间)?(?=[,;。)( ]|$)",
        r"\2\1",
        [
            ("周一到周六 11:00-12:30 供应午餐", "周一到周六午餐 11:00-12:30"),
            ("11:00-12:30为午餐时间", "午餐11:00-12:30"),
        ],
    ),
    Rewriting(
        "a meal that is served, before its hours",
        rf"(只|仅)?(?:供应|提供)({_MEAL})(?:服务)?[,: ]*(?={_HALF}?\d{{1,2}}[:点时])",
        _only,
        [("供应午餐,11:00-12:30", "午餐11:00-12:30"), ("周末只供应午餐 11:00-12:30", "周末只开午餐11:00-12:30")],
    ),
    Rewriting(
        "booking, proof and sessions behind hours",
        rf"(?<=[\d点时半分)])(?:{OPENS})?[,;。 ]+((?:{_ASIDE})(?:[,、 ]+(?:{_ASIDE}))*)(?=[,;。)]|$)",
        r"(\1)",
        [
            ("9:00-17:00,凭有效证件入馆", "9:00-17:00(凭有效证件入馆)"),
            ("13:00-16:00,须提前一天预约", "13:00-16:00(须提前一天预约)"),
            ("13:00-21:00,分四场,每场2小时", "13:00-21:00(分四场,每场2小时)"),
        ],
    ),
    Rewriting(
        "what is not a season that was named",
        r"(?<=[\d点时半分)])([,;。 ]+)非(暑期|暑假|寒暑假|旺季|夏季|冬季|供暖期)(?:期间)?:?(?= ?[\d上周早每])",
        lambda found: f"{found[1]}其余时间" if found[2] in found.string[: found.start()] else None,
        [("暑期(7-8月)9:00-21:00 非暑期 12:00-21:00", "暑期(7-8月)9:00-21:00 其余时间 12:00-21:00")],
    ),
    Rewriting(
        "terms with their dates before the hours that they share",
        rf"(?:{_TERM})?{_DATES}(?:[;,] ?(?:{_TERM})?{_DATES})+[;,] ?(?=每天|每日|周|\d{{1,2}}:|上午)",
        lambda found: "、".join(re.findall(_DATES, found[0])) + " ",
        [
            (
                "第1期:7月13日-7月24日;第2期:7月27日-8月7日;每天8:00-17:00",
                "7月13日-7月24日、7月27日-8月7日 每天8:00-17:00",
            )
        ],
    ),
    Rewriting(
        "dates that are moved, before the hours",
        rf"(\((?:如)?[遇逢][^()]*顺延[^()]*\)) ?({_HALF}?\d[^;。()]*)",
        r"\2\1",
        [("每月10日(遇节假日顺延)上午8:00-11:00", "每月10日上午8:00-11:00(遇节假日顺延)")],
    ),
)
