"""Wordings of hours that are as usual, of booking, of terms: 其余时间开放, 凭证入馆, 第1期…；第2期…."""

import re

from linli.language.hours.rewrites.closing_words import OPENS, hours_first
from linli.language.hours.rewrites.services import BOOKING, HALF_DAY, PROOF, SESSIONS, SPAN
from linli.language.rewriting import Rewriting

_TERM = r"(?:第[一二三四五六\d][期批]|[春夏秋冬寒暑](?:季|期|假)?班|上学期|下学期|第[一二]学期|[春秋]季学期):? ?"
_DATES = r"\d{1,2}月\d{1,2}日(?:-|至|到)(?:\d{1,2}月)?\d{1,2}日"
_ASIDE = rf"{BOOKING}|{PROOF}|{SESSIONS}"


def _ordinary_first(found: re.Match[str]) -> str | None:
    """Put the hours of ordinary days before what is said of others, and closings of all of them last.

    Those that name days of the week leave the ordinary ones alone: 暑假周一至周五9:00-17:00，平时周六9:00-12:00.
    """
    if _OF_THE_WEEK.search(found[1]):
        return None
    usual, closings = hours_first(found[2])
    return f"{usual},{found[1]}{closings}"


_OF_THE_WEEK = re.compile(r"周|星期|工作日|双休")

TERMS = (
    Rewriting(
        "the whole day without a break, behind its hours",
        rf"({SPAN})[, ]+全天(?:候)?(?:不间断|连续)(?:服务|开放|营业)?(?=[,;。]|$)",
        r"\1(中午不停)",
        [("8:00-20:00 全天不间断服务", "8:00-20:00(中午不停)")],
        needs="断续",
    ),
    Rewriting(
        "the whole day, touching its hours from behind",
        rf"({SPAN})全天(?:候)?(?:对外|免费)?(?:{OPENS})?(?=[,;。]|$)",
        r"\1",
        [("健身区6:00-22:00全天开放", "健身区6:00-22:00")],
        needs="全",
    ),
    Rewriting(
        "the usual hours, behind days off",
        rf"(?<=[,;。])(?:正常|日常)(?:开放|营业|上班|办公|工作)?时间(?:为|是)?:? ?(?={HALF_DAY}?\d)",
        "其余时间",
        [("元旦放假一天,正常时间8:30-17:30", "元旦放假一天,其余时间8:30-17:30")],
        needs="常 间",
    ),
    Rewriting(
        "the usual hours of work, before them",
        r"正常(?:上班|办公|工作|营业|开放)时间(?:为|是)?:? ?(?=\d|上午|早|周|星期|每)",
        "",
        [("周一到周五正常上班时间8:30-17:30", "周一到周五8:30-17:30")],
        needs="正",
    ),
    Rewriting(
        "days joined to hours that stand before them",
        rf"({SPAN})(?:及|和|以及|与)(?=周|星期|每|双休|工作日|法定|节假)",
        r"\1,",
        [("平日19:00-21:00及周末9:00-17:00", "平日19:00-21:00,周末9:00-17:00")],
        needs="及和与",
    ),
    Rewriting(
        "the rest of the time, open",
        rf"((?:其余|其他|其它)(?:的)?(?:时间|时段|日子|日期)?)(?:均|都)?(?:(?:正常|照常)(?:对外)?(?:{OPENS}|办理)?"
        rf"|(?:对外|天天|每天|每日)*(?:{OPENS}|(?<=天)开))"
        rf"(?:[,;:。] ?(?:具体|开放|营业|办公|服务)?(?:时间|时段)(?:为|是)?)?[,: ]*(?={HALF_DAY}?\d)",
        r"\1",
        [
            ("其他时间正常开放9:00-17:00", "其他时间9:00-17:00"),
            ("其余时间正常办理。具体时间为上午9:00-11:30", "其余时间上午9:00-11:30"),
        ],
        needs="他余它",
    ),
    Rewriting(
        "ordinary, behind hours",
        rf"({SPAN})(?:正常|照常)(?:对外)?{OPENS}(?=[,;。)]|$)",
        r"\1",
        [("下午14:00-17:30正常开放", "下午14:00-17:30")],
        needs="正照",
    ),
    Rewriting(
        "holidays as usual, before the hours of every day",
        rf"^(?:法定|国定)?节假日(?:也|均|都)?(?:(?:照常|正常)(?:{OPENS})?|不休息?|无休)[,:; ]*"
        rf"(?={HALF_DAY}?\d{{1,2}}[:点时])",
        "全年无休 ",
        [("节假日照常营业 6:30-20:30", "全年无休 6:30-20:30"), ("节假日无休 9:00-17:00", "全年无休 9:00-17:00")],
        needs="正照不无 节",
    ),
    Rewriting(
        "already open",
        r"(?:^|(?<=[;。]))(?:正常)?营业中[: ]*",
        "",
        [("营业中 7:00-21:00", "7:00-21:00")],
        needs="营",
    ),
    Rewriting(
        "what was said of other things before",
        r"^以上(?:各)?(?:门诊|窗口|场馆|部门|时间|科室|服务)?(?=逢|国家|法定|周|每|节)",
        "",
        [("以上门诊逢国家法定节假日休息", "逢国家法定节假日休息")],
        needs="以",
    ),
    Rewriting(
        "ordinary days of the week, behind what is said of vacations, months or holidays",
        r"^((?:寒暑假|寒假|暑假|节假日|法定节假日|国庆|春节|元旦|除夕|正月|腊月|(?:每年)?\d{1,2}(?:-\d{1,2})?月)"
        r".*?)[,;。] ?"
        r"(?:平时|平常|平日|日常)(?:的)?[: ]?((?:每?周|星期|双休|工作日).*\d.*)$",
        _ordinary_first,
        [
            (
                "寒暑假每天9:00-17:00,平时周六9:00-17:00,周三14:00-17:00",
                "周六9:00-17:00,周三14:00-17:00,寒暑假每天9:00-17:00",
            ),
            ("12月休园,平时周二至周日9:00-17:00,除夕休息", "周二至周日9:00-17:00,12月休园,除夕休息"),
        ],
        needs="常平 作周星双",
    ),
    Rewriting(
        "ordinary, before days of the week, where no season or holiday stands before it",
        r"^((?:[^:,;。()\d季假节期月]{1,12}: ?)?"
        r"(?:[每周星期礼拜一二三四五六日天末、至到和及: \d点时分半上午下早晚闭馆休息开放-]*[,;] ?)?)"
        r"(?:平时|平常|日常)(?:的)?:?(?=周|星期|礼拜|工作日|每周)",
        r"\1",
        [
            ("平时周三至周五16:00-19:00", "周三至周五16:00-19:00"),
            ("周一闭馆,平时周二至周日9:00-17:00", "周一闭馆,周二至周日9:00-17:00"),
            ("暑假9:00-17:00,平时周六9:00-12:00",) * 2,
        ],
        needs="常平 作周星每礼",
    ),
    Rewriting(
        "ordinary, before the days of the week that are left",
        r"(?<=[,; ])(?:平常|日常)(?:的)?:?(?=周|星期|礼拜|工作日|每周)",
        "平时",
        [("春节10:00-15:00;日常周二至周日9:00-17:00", "春节10:00-15:00;平时周二至周日9:00-17:00")],
        needs="常 作周星每礼",
    ),
    Rewriting(
        "as usual, with the hours behind",
        rf"(?<!起)(?<!开始)(?:正常|照常)(?:对外)?(?:{OPENS})? ?\(({HALF_DAY}?\d[^()休闭停]*)\)",
        r" \1",
        [("10月4日至7日正常开放(9:00-17:00)", "10月4日至7日 9:00-17:00")],
        needs="正照 (",
    ),
    Rewriting(
        "open on certain days, the hours behind a comma",
        r"(?<=[一二三四五六日天末假间周号])(?<![日夜]间)(?<!遇节假日)(?<!遇法定节假日)(?<!遇国家法定节假日)"
        rf"(?:均|都)?(?:晚上?|上午|下午)?(?:对外|免费"
        rf"|向[^,;。()\d]{{1,6}}?)*(?:{OPENS}|开)[,:] ?(?:(?:每天|每日|天天)(?<!.天[,:]..))?(?:时间(?:为|是)?:?)?"
        rf"(?={HALF_DAY}?\d{{1,2}}[:点时])",
        " ",
        [("周一至周六开放,上午9:00-11:30", "周一至周六 上午9:00-11:30")],
        needs="一三二五假六号周四天日末间",
    ),
    Rewriting(
        "a service behind its hours",
        rf"({SPAN}) ?(?:提供|开设|为|是)?(助浴|理发|义诊|体检|接种|急诊|夜诊|送餐|取餐|晚托|早托)"
        rf"(?:上门|到家|入户)?(?:服务"
        rf"|值班)?(?:时间)?"
        rf"(?=[,;。)(]|$)",
        r"\2\1",
        [("每周四上午8:30-11:30助浴", "每周四助浴上午8:30-11:30")],
        needs="义体发取急托浴种送夜",
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
        needs="共节堂课凭分前可场多实建得截持提约群要请超采限需须少低",
    ),
    Rewriting(
        "what is not a season that was named",
        r"([,;。 ]+)非(暑期|暑假|寒暑假|旺季|夏季|冬季|供暖期)(?:期间)?:?(?= ?[\d上周早每])",
        lambda found: f"{found[1]}其余时间" if found[2] in found.string[: found.start()] else None,
        [("暑期(7-8月)9:00-21:00 非暑期 12:00-21:00", "暑期(7-8月)9:00-21:00 其余时间 12:00-21:00")],
        needs="非",
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
        needs="月 ,;",
    ),
    Rewriting(
        "dates that are moved, before the hours",
        rf"(\((?:如?[遇逢])?[^()]{{0,10}}顺延[^()]*\)) ?({HALF_DAY}?\d[^;。()]*)",
        r"\2\1",
        [
            ("每月10日(遇节假日顺延)上午8:00-11:00", "每月10日上午8:00-11:00(遇节假日顺延)"),
            ("每周一(节假日顺延)9:00-11:30", "每周一9:00-11:30(节假日顺延)"),
        ],
        needs="顺",
    ),
)
