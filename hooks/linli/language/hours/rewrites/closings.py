"""Wordings of what a rule says: 停诊消毒, 不对外开放, 恢复供餐, 不休息, 午休, 最后入场16:30, 延长至, 卖完为止."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import CLOSING_REASON, OPENS, REASON_SIGNS, SHUT, TYPED_TIME, UNTIL
from linli.language.rewriting import Rewriting


def _reason_behind(found: re.Match[str]) -> str:
    return f"休息「{found[2]}」"


def _reason_behind_words(found: re.Match[str]) -> str:
    return f"休息「{found[1]}{found[2]}」"


def _reason_before(found: re.Match[str]) -> str:
    return f"休息「{found[1]}」"


def _no_break(found: re.Match[str]) -> str:
    """Write it in brackets of its own, or as a part of those in which it stands."""
    before = found.string[: found.start()]
    closed = ")" if found[0].endswith(")") else ""
    if "(" in found[0]:
        return f"(中午不停{closed}"
    return f",中午不停{closed}" if before.count("(") > before.count(")") else "(中午不停)"


CLOSINGS = (
    Rewriting(
        "what is put off on dates, in a notice that gives no hours",
        r"(?<=[日号夕)])(?:期间)?(?:均|都)?(?:暂停|停止)(?:对外)?(?:所有|全部|一切|各类|各项)?"
        r"(?:门诊|接种|坐诊|就诊|参观|借阅|办理|受理|上课|培训|预约|活动)(?:服务|业务|工作|接待)?(?=[,;。(]|$)",
        lambda found: None if re.search(r"\d[:点时]", found.string) else "休息",
        [
            ("4月3日(周六)至5日(周一)暂停接种服务", "4月3日(周六)至5日(周一)休息"),
            ("10月1日至3日停止所有门诊", "10月1日至3日休息"),
            ("8:00-17:00,10月1日暂停门诊",) * 2,
        ],
        needs="停",
    ),
    Rewriting(
        "closed as the state has it",
        r"(?<=节假日|假期间)(?:均|都)?(?:按|依)(?:照)?(?:国家)?(?:法定|有关|统一)*(?:的)?(?:规定|安排|通知)(?:休息|放假)",
        "休息",
        [("节假日按国家规定休息", "节假日休息")],
        needs="按依",
    ),
    Rewriting(
        "a day with a name on which it is closed",
        rf"(?:为|是)(?:馆内|内部)?[一-鿿]{{2}}日[,;] ?(?:{SHUT}|休息)(?=[,;。]|$)",
        "休息",
        [("每月最后一个周四为清馆日,不开放", "每月最后一个周四休息")],
        needs="日",
    ),
    Rewriting(
        "half days taken out",
        r"\(((?:每?(?:周|星期)[一二三四五六日天](?:上午|下午|晚上)[、和及]?)+)除外\)",
        lambda found: "(" + re.sub(r"(?<=午|上)[、和及]?(?=每|周|星|$)", "休息,", found[1]).rstrip(",") + ")",
        [("(周一上午、周五下午除外)", "(周一上午休息,周五下午休息)")],
        needs="外 上下晚",
    ),
    Rewriting(
        "half a day among closed days",
        r"((?:(?:周|星期|礼拜)[一二三四五六日天]|除夕|\d[日号]) ?(?:\([^()\d]{2,6}\) ?)?(?:上午|下午|晚上))"
        r"(?:、|和|及|与)"
        rf"((?:[^;。,\d]|\d{{1,2}}[月日号]){{2,32}}?(?:休息|{SHUT}))",
        r"\1休息,\2",
        [
            ("星期六下午、星期日及法定节假日休息", "星期六下午休息,星期日及法定节假日休息"),
            ("除夕下午、正月初一公休", "除夕下午休息,正月初一公休"),
            ("12月31日下午及1月1日全天停餐", "12月31日下午休息,1月1日全天停餐"),
        ],
        needs="、与及和 上下晚",
    ),
    Rewriting(
        "a whole day among half days that are closed",
        r"((?:周|星期|礼拜)[一二三四五六日天])(?:全天|全日)(?:、|和|及|与|以及)"
        r"((?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚上)[^;。,\d]{0,6}?(?:休息|闭馆|休馆|不开放|停诊|不办公|放假))",
        r"\1休息,\2",
        [("周一全天及周四上午闭馆", "周一休息,周四上午闭馆")],
        needs="全 、与以及和",
    ),
    Rewriting(
        "half a day off, and which",
        rf"(?:休息|休|{SHUT})?半天(?:休息|休|放假)?\((上午|下午)\)|(上午|下午)(?:{SHUT}|休息|休)半天",
        lambda found: f"{found[1] or found[2]}休息" if re.search("休|假|诊|闭|停|不", found[0]) else None,
        [("星期天休息半天(下午)", "星期天下午休息"), ("周日下午休息半天", "周日下午休息")],
        needs="半",
    ),
    Rewriting(
        "half a day open, the other closed",
        rf"(上午|下午)(?:正常|照常)?(?:{OPENS})[,、; ]*(上午|下午|晚上) ?(?:{SHUT}|休息)",
        r"\2休息",
        [("除夕上午开放,下午闭馆", "除夕下午休息")],
        needs="上下",
    ),
    Rewriting(
        "half a day with the reason of its closing",
        rf"\(((?:每?周[一二三四五六日天])?)(上午|下午|晚上)(?:为|进行|是)?({CLOSING_REASON})(?:时间)?\)",
        r"(\1\2休息「\3」)",
        [("周一12:00-21:30(上午设备维护)", "周一12:00-21:30(上午休息「设备维护」)")],
        needs=REASON_SIGNS + " (",
    ),
    Rewriting(
        "the dates of closing, named behind",
        r"(?:^|(?<=[,;。]))(?:放假|闭馆|休馆|闭园|关闭|停诊|停餐|停业|暂停开放)(?:的)?(?:时间|日期)(?:安排)?[:为是]+ ?"
        r"((?:20\d\d年)?\d{1,2}月\d{1,2}日?(?: ?(?:-|至|到) ?(?:20\d\d年)?(?:\d{1,2}月)?\d{1,2}日)?)(?=[,;。(]|$)",
        r"\1休息",
        [("关闭时间: 7月9日-8月25日;其余时间9:00-17:00", "7月9日-8月25日休息;其余时间9:00-17:00")],
        needs="间期 月",
    ),
    Rewriting(
        "the days of closing, named behind",
        r"(?:每周|例行|固定)?(?:(?:休馆|闭馆|休息|闭园|公休|店休|停诊|停餐)(?:日|时间))(?:为"
        r"|是)?: ?([^;。\d]{1,40}?)(?=[;。]|$)"
        r"|(?:^|(?<=[;。]))(?:休馆|闭馆|公休)(?:不开放)?[:-]+ ?([^;。\d()]{1,40}?)(?=[;。(]|$)",
        lambda found: f"{found[1] or found[2]}休息",
        [("休馆日:周一、春节;周二至周五9:00-17:00", "周一、春节休息;周二至周五9:00-17:00")],
        needs="停公园店息诊闭馆",
    ),
    Rewriting(
        "a closing and its reason",
        rf"(?:例行|统一|全天|全日|固定)?({SHUT})(?:进行|作|做|用于)?[,、]? ?({CLOSING_REASON})(?=[,;。() ]|$|一天"
        rf"|半天)",
        _reason_behind,
        [("下午停诊消毒", "下午休息「消毒」"), ("每周一闭场检修", "每周一休息「检修」")],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "a closing and what is done meanwhile",
        rf"(?:例行|统一|全天|全日|固定)?(?:{SHUT})(?:以?进行|作|做|以便"
        rf"|用于)?((?:{CLOSING_REASON})(?:(?!{SAYING})[一-鿿]){{1,6}}|清扫[一-鿿]{{0,4}}|清洁[一-鿿]{{0,4}})"
        rf"((?:[、及和](?:(?!{SAYING})[一-鿿]){{2,8}})*)(?=[,;。)]|$)",
        _reason_behind_words,
        [
            ("周一闭馆维护设备", "周一休息「维护设备」"),
            ("周三闭馆保养地板", "周三休息「保养地板」"),
            ("周五闭馆整理图书、上架新书", "周五休息「整理图书、上架新书」"),
        ],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "a reason and its closing",
        rf"(?:因|进行|为|是)?({CLOSING_REASON})(?:日|时间|时段)?[,、]? ?(?:{SHUT}|休息(?!时|日| ?\d))(?:一天"
        rf"|1天|全天)?",
        _reason_before,
        [
            ("周三下午学习不办公", "周三下午休息「学习」"),
            ("周一设备维护闭馆", "周一休息「设备维护」"),
            ("周四停水休息", "周四休息「停水」"),
        ],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "a reason, the hours that it takes, and its closing",
        rf"({CLOSING_REASON})(?:日|时间)? ?((?:上午|下午)?{TYPED_TIME}{UNTIL}{TYPED_TIME}) ?(?:{SHUT}"
        rf"|休息)(?!时|日| ?\d)",
        r"\2休息「\1」",
        [("周一例会9:00-10:00不接待", "周一9:00-10:00休息「例会」")],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "a reason, and the half of the day that it takes",
        rf"(?<=[一二三四五六日天末号])({CLOSING_REASON})(上午|下午|晚上)休息(?!时|日| ?\d)",
        r"\2休息「\1」",
        [("每月25日盘点下午休息", "每月25日下午休息「盘点」")],
        needs="午晚",
    ),
    Rewriting(
        "what is done on a day, and the half of it that is closed for it",
        rf"(?<=[一二三四五六日天末])(?:进行|为|是)?({CLOSING_REASON})(?:日|时间)?,(上午|下午|晚上)(?:{SHUT}|休息)"
        r"(?!时|日| ?\d)",
        r"\2休息「\1」",
        [("周三政治学习,下午不办公", "周三下午休息「政治学习」")],
        needs=REASON_SIGNS + " 上下晚",
    ),
    Rewriting(
        "half a day for what needs a closed house",
        r"(?<=[一二三四五六日天末,;])(上午|下午|晚上)(?:进行|为|是)?(换水|检修|维修|维护|保养|盘点|消毒|例会|政治学习"
        r"|业务学习|集中学习|大扫除|打扫|保洁)(?:卫生)?"
        r"(?:时间)?(?=[,;。]|$)",
        r"\1休息「\2」",
        [("逢周三上午换水", "逢周三上午休息「换水」")],
        needs="习会修养扫换毒治盘维洁 上下晚",
    ),
    Rewriting(
        "not before an hour",
        rf"({TYPED_TIME})前不(?:对外)?(?:开放|开门|开馆|营业|办公|供餐|接待)(?=[,;。)]|$)",
        r"\1以前休息",
        [("周五13:00前不开放", "周五13:00以前休息")],
        needs="前",
    ),
    Rewriting(
        "the day of closing",
        r"(?:例行|固定|统一)?(?:为|是|定为)?(?:例行|固定|统一|每周)?(?:闭馆|休馆|休息|闭园|休园|停业|休业|公休"
        r"|闭店|店休|停诊|休诊)日",
        "休息",
        [("周一为闭馆日", "周一休息"), ("每周一例行休馆日", "每周一休息")],
        needs="业公园店息诊闭馆 日",
    ),
    Rewriting(
        "closed",
        r"(?<!「)(?!(?<=\()(?:停水|清场|换水)消毒\))"
        r"(?:例行|统一|固定|轮休|均|都|一律|则|将|全天|全日|整天|期间|暂时|暂|,? ?照例"
        r"|(?<![节旦明秋庆])(?<!五一|端午)(?:当天|当日))*"
        rf"(?:{SHUT})(?:一天|1天|一日|全天|1日|一整天)?",
        "休息",
        [
            ("每周一例行闭馆", "每周一休息"),
            ("除夕停业一天", "除夕休息"),
            ("春节当天闭馆", "春节当天休息"),
            ("不对外开放", "休息"),
            ("周末停止供餐", "周末休息"),
            ("周一至周五均不营业", "周一至周五休息"),
        ],
        needs="闭休封停歇撤关不无未没放谢烊消",
    ),
    Rewriting(
        "rest, in short",
        r"(?<=[一二三四五六日天末假])( ?)(?:[公店馆场院]?休|停|闭)(?=[,;。)]|$| (?!息))",
        r"\1休息",
        [
            ("周一休,周二9:00-17:00", "周一休息,周二9:00-17:00"),
            ("周日 休 法定假日 休", "周日 休息 法定假日 休息"),
        ],
        needs="休停闭",
    ),
    Rewriting(
        "rest, with words around it",
        r"(?:例行|统一|固定|均|都|一律|轮流|全体|全天|全日|正常|照常|照例)+休息(?!日)|休息(?:一天|1天|一日|全天"
        r"|一整天)",
        "休息",
        [("春节当天都休息", "春节当天休息"), ("周一休息一天", "周一休息")],
        needs="息",
    ),
    Rewriting(
        "no break at noon",
        r"[,;、]? ?\(?(?:中午(?:时段)?|午间|中间|中途|午休(?:时间|时段)?)"
        r"(?:不(?!开|营|供|接|对|办|上|能|可|提)|无|没有)(?:休息|午休|休|打烊|间断(?:服务|开放|营业)?|停|闭馆|关门"
        r"|下班)?(?:息)?"
        r"(?:,? ?(?:连续|照常|正常)(?:开放|营业|服务|接待|办公))?\)?|\(?(?:无|不)(?:午休|闭午|歇午)\)?"
        r"|[,;、]? ?\(?(?<!全天)(?<!小时)不间断(?:服务|开放|营业|办公)(?=[,;。)]|$)\)?"
        r"|[,;、(]? ?\(?(?:中午|午间)(?:连班|不下班|(?:照常|正常|连续)(?:开放|营业|服务|接待|办公|上班|开门"
        r"|开)?)(?=[,;。)]|$)\)?",
        _no_break,
        [
            ("9:00-18:00(中午不休息)", "9:00-18:00(中午不停)"),
            ("9:00-17:00,中午不休息", "9:00-17:00(中午不停)"),
            ("8:00-17:00中间不休息", "8:00-17:00(中午不停)"),
            ("9:00-17:00(节假日除外,中午不休)", "9:00-17:00(节假日除外,中午不停)"),
        ],
        needs="不无没照正连",
    ),
    Rewriting(
        "a part of the day and its reason",
        rf"({TYPED_TIME}{UNTIL}{TYPED_TIME}) ?(?:为|是)?({CLOSING_REASON})(?:时间|时段)?(?=[,;。)]|$)",
        r"\1休息「\2」",
        [("(周四13:00-17:30为学习时间)", "(周四13:00-17:30休息「学习」)")],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "the time for lunch, in which nobody is served",
        rf"(?:午餐|午饭|吃饭|用餐|就餐|中饭)(?:时间)?(?={TYPED_TIME}{UNTIL}{TYPED_TIME} ?休息)",
        "",
        [("(午餐时间12:00-13:00休息)", "(12:00-13:00休息)")],
        needs="息 吃就用餐饭",
    ),
    Rewriting(
        "the break at noon, its hours behind",
        r"(?:中午|午间)?(?:午休|(?<![一二三四五六日天末假节旦夕])休息|(?:休息|闭馆)(?!,? \d| ?(?:上午|早))|午歇"
        rf"|(?:回家)?吃饭)(?:时间|时段)?[:为]? ?({TYPED_TIME}{UNTIL}{TYPED_TIME})"
        r"(?:除外|,? ?(?:休息|不对外|不办公|不接待|不开放)(?=[,;。)]|$))?",
        r"\1休息",
        [("(午休12:00-13:30)", "(12:00-13:30休息)"), ("中午休息时间:12点到2点", "12点到2点休息")],
        needs="休吃息歇闭",
    ),
    Rewriting(
        "the break at noon, its hours before",
        rf"(?:中午|午间)?({TYPED_TIME}{UNTIL}{TYPED_TIME}) ?(?:为|是)?(?:中午|午间)?(?:午休|午歇|休息)(?:时间|时段)?",
        r"\1休息",
        [("12:00-13:00午休", "12:00-13:00休息"), ("中午12点-2点为休息时间", "12点-2点休息")],
        needs="休歇",
    ),
)
