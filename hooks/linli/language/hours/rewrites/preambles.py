"""Wordings of what stands before hours and says nothing of them: 正常开诊，8:00-17:00; 每周开放不少于42小时，….

Only what leaves the days and the hours of a line as they are is left out; what is done then is kept as a note.
"""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import OPENS
from linli.language.hours.rewrites.services import HALF_DAY, SPAN
from linli.language.rewriting import Rewriting

_NAME = rf"(?:(?:(?!{SAYING})[一-鿿]){{2,8}}?)"
_NO_LESS = r"(?:不少于|不低于|达到|达|累计)\d{1,3}(?:个)?(?:多)?小时(?:以上)?"
_DONE = (
    r"(?:(?:预防|免费|集中|上门|疫苗|健康|儿童|老年人)*(?:接种|体检|义诊|坐诊|巡诊|孕检|产检|妇检|儿保|筛查|随访|理疗|针灸|助浴"
    r"|理发|换药|抽血|采血))"
)


PREAMBLES = (
    Rewriting(
        "open as ever, before the hours of every day",
        rf"^({_NAME}?)(?:白天|平时|日常)?(?:正常|照常)(?:对外)?(?:{OPENS})[,:;。 ]*(?={HALF_DAY}? ?{SPAN})",
        lambda found: f"{found[1]}:" if found[1] else "",
        [("正常开诊,8:00-17:00", "8:00-17:00"), ("诊所白天正常开诊8点到17点", "诊所:8点到17点")],
        needs="正照",
    ),
    Rewriting(
        "how long it is open in all, before the days",
        rf"^({_NAME}?)(?:每周|一周|每天|每日|全年)(?:累计|免费|对外)*(?:开放|开馆|服务)(?:时间)?(?:均|都)?{_NO_LESS}"
        r"[,;。] ?(?=(?:每)?(?:周|星期)[^;。]*\d[:点时])",
        r"\1",
        [("文化站一周开放不少于42小时,周三至周日9:00-12:00", "文化站周三至周日9:00-12:00")],
        needs="小",
    ),
    Rewriting(
        "how many days a week it is open, before what is said of these",
        rf"^({_NAME}?)(?:一周|每周)(?:开放|营业|供餐|开)?[两三四五六2-6]天[,;。] ?(?=.*(?:周|星期))",
        lambda found: f"{found[1]}:" if found[1] else "",
        [("爱心食堂一周六天,周日休息", "爱心食堂:周日休息")],
        needs="周",
    ),
    Rewriting(
        "a festival as a heading, before dates",
        r"(?:^|(?<=[;。]))(?:元旦|春节|清明|五一|劳动|端午|中秋|国庆)(?:节)?(?:期间|假期|长假)?"
        r"(?:开放)?(?:时间)?(?:安排)?: ?(?=\d{1,2}月\d)",
        "",
        [("元旦期间:1月1日10:00-16:00", "1月1日10:00-16:00"), ("国庆节10月1日休息",) * 2],
        needs=":",
    ),
    Rewriting(
        "free of charge, in brackets before the colon",
        r"(?<=时间)\((?:免费|公益|免费开放|对外)\)(?=:)",
        "",
        [("文化站开放时间(免费):周一8:30-11:30", "文化站开放时间:周一8:30-11:30")],
        needs="费益外 (",
    ),
    Rewriting(
        "how long it is open at least, before the hours",
        rf"[,; ]*(?:(?:为|是)?(?:学生)?放学(?:之|以)?后[,;])?(?:原则上)?(?:每天|每日)(?:开放)?{_NO_LESS}[,;。] ?"
        rf"具体(?:开放)?(?:时间)?(?:为|是)?[: ]*(?={HALF_DAY}?\d)",
        " ",
        [
            ("教学日为学生放学之后,原则上每天不少于2小时,具体为晚7时至9时", "教学日 晚7时至9时"),
            ("双休日每天不少于8小时,具体时间为上午8时至12时", "双休日 上午8时至12时"),
        ],
        needs="具",
    ),
    Rewriting(
        "the end, said to be one",
        rf"({SPAN})结束(?=[,;。)]|$)",
        r"\1",
        [("下午4点至晚上8点结束", "下午4点至晚上8点")],
        needs="结",
    ),
    Rewriting(
        "that from a day on other hours hold",
        r"(?<=起)[,]? ?(?:执行|实行|启用)(?:新的)?(?:作息|开放|办公|营业|服务)?"
        r"时间(?:表)?(?:为)?[:, ]*",
        "",
        [("2026年10月8日起执行新的作息时间:上午8:30-12:00", "2026年10月8日起上午8:30-12:00")],
        needs="执实启",
    ),
    Rewriting(
        "hours beside the usual ones, on days that have no others",
        rf"(?<=[一二三四五六日天末])(延时|错时)(办公|服务|开放|办理)(?:时间)?[: ]*({HALF_DAY}?{SPAN})(?=[,;。]|$)",
        lambda found: f"{found[3]}({found[1]}{found[2]})",
        [("周六延时办公9:00-13:00", "周六9:00-13:00(延时办公)")],
        needs="延错",
    ),
    Rewriting(
        "that a house is going to do something on a date",
        rf"^({_NAME}?)(?:现)?(?:将于|定于|拟于|将在)(?=(?:20\d\d年)?\d{{1,2}}月\d)",
        "",
        [("市游泳馆将于2026年12月4日闭馆", "2026年12月4日闭馆"), ("阅览室9:00-17:00,将于2026年12月4日闭馆",) * 2],
        needs="将定拟",
    ),
    Rewriting(
        "half a day's clinic, before its days",
        r"^半天(?:门诊|开放|班|开诊)?[: ]+(?=每?周|星期)",
        "",
        [("半天门诊:周六上午8:00-11:30", "周六上午8:00-11:30")],
        needs="半",
    ),
    Rewriting(
        "what is done on a date, before its hours",
        rf"(?<=\d[日号])(?:进行|开展|为|是|组织)?({_DONE})(?:服务|工作|时间)?[,: ]*({HALF_DAY}? ?{SPAN})(?=[,;。]|$)",
        r" \2(\1)",
        [("每月10日、20日预防接种,上午8:00-11:00", "每月10日、20日 上午8:00-11:00(预防接种)")],
        needs="种检诊保查访疗灸浴发药血 日号",
    ),
    Rewriting(
        "half days before what is done then, and their hours",
        rf"(上午|下午|晚上)({_DONE})[,: ]+({SPAN})(?=[,;。]|$)",
        r"\1\3(\2)",
        [("周二、四上午孕检,8:00-11:00", "周二、四上午8:00-11:00(孕检)")],
        needs="种检诊保查访疗灸浴发药血 上下晚",
    ),
    Rewriting(
        "who brings and fetches, before the hours",
        r"(早上|上午|下午|晚上)(接|送) ?: ?(?=\d)",
        r" \2:\1",
        [("每天早上接:7:00-8:50", "每天 接:早上7:00-8:50")],
        needs="接送",
    ),
    Rewriting(
        "the festival of the new year, before days of it",
        r"(?:春节|过年|新春)(?:期间|假期)?(?:安排)?[:, ]*(?=除夕|年三十|大年|正月|腊月|(初[一二三四五六七八九十]))"
        r"(?<![、和及与])",
        lambda found: "正月" if found[1] else "",
        [("春节:除夕休息", "除夕休息"), ("春节期间初一至初三休息", "正月初一至初三休息"), ("春节、除夕休息",) * 2],
        needs="春过 初夕月三年",
    ),
    Rewriting(
        "that somebody is on duty, behind the hours",
        rf"(?<=[日号)])( ?{SPAN})(?:安排|专人|有人|人员)*(值班|值守)(?=[,;。]|$)",
        r"\1(\2)",
        [("10月4日至7日9:00-15:00值班", "10月4日至7日9:00-15:00(值班)")],
        needs="值",
    ),
    Rewriting(
        "days that are no market days, behind market days",
        rf"([,;。] ?)(?:闲日|闲天|冷场天?|非(?:赶)?集日|不逢[集场](?:时|日)?)[: ]*(?={HALF_DAY}?\d)",
        lambda found: f"{found[1]}其余时间" if re.search("[集场街圩墟]", found.string[: found.start()]) else None,
        [("逢集日7:00-13:00,闲日8:00-11:00", "逢集日7:00-13:00,其余时间8:00-11:00")],
        needs="闲冷非不",
    ),
)
