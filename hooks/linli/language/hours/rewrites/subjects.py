"""Wordings of what the hours are of, and of what is said behind them: 动物园8:30-17:30, 9:00-11:30预防接种.

A name before days or hours gets its colon, so that it is read as a name; words behind hours, none of which says when or
whether it opens, get their brackets and stand beside the hours as a note.
"""

import re

from linli.language.cursor import lexeme
from linli.language.hours.bodies import LABEL, SAYING
from linli.language.hours.rewrites.closing_words import OPENS, SHUT
from linli.language.hours.rewrites.services import HALF_DAY, SPAN
from linli.language.rewriting import Rewriting

_DAYS = (
    r"每天|每日|每周|每月|每逢|逢|天天|周[一二三四五六日末]|星期|礼拜|工作日|双休日|法定|节假日|全年|除夕|正月|农历"
    r"|上学日|寒暑假|寒假|暑假|\d{1,2}月"
)
_TIMES = r"\d{1,2}[:点时]|上午|下午|早上|晚上|中午|早(?=\d)|24小时|7[×xX*]24|全天"
_OF_A_NAME = (
    r"(?:[园馆居院室所区域堂厅场店部处点楼亭屋社台池铺街廊宫寺祠庙坊校课班科棚道桥坛地吧站塔库柜苗]|中心|门诊|市场"
    r"|集市|超市"
    r"|服务|活动|课程|培训|训练|接种|体检|治疗|咨询|展览|窗口|托管|照料|之家)"
)
_NO_NAME = (
    r"其中|因|由于|原|现|曾|旧|新增|最|截|结束|关门|开始|大致|大体|大部|差不多|或许|争取|计划|初步|通常|多为|常|偶|目前|近期|当前"
    r"|作废|取消|部分|择|国家|国定|法定|入园|离园|入托|离托|入校|离校|到校|接送|报名|报餐|取号|放学|提供|实行|执行"
    r"|安排|仅|只|限|非|未"
    r"|拟|将|改|调整|恢复|延|预约|免|收费|请|需|须|可|如|若|凡|由"
    r"|从|自|向|对|供"
    r"|开|均|都|各|共|分|为|是|在"
    r"|于|有|无|没|不|本|我|该|正常|照常|中午|午|晚|早|夜|试|应|或|及|和|与|内部|上课|上班|办公|接待|营业|服务时间"
    r"|第|号|一|二|三|四|五|六|七|八|九|十"
)
_NAME = rf"(?!本|我|该)(?:(?!{SAYING})[一-鿿]){{1,9}}?{_OF_A_NAME}"
_SAYS_MORE = (
    r"[周星][一二三四五六日天期]|每|节|假|国庆|元旦|五一|十一|中秋|清明|端午|重阳|元宵|除夕|初|正月|腊月|农历|休|闭|停|关(?!怀|爱|心|工)|除|不|无|没|未|非|勿|限|仅|只|暂|改|调|推|延|提前|提早|另|其余"
    r"|其他|其它"
    r"|余下|平时|平日|为准|通知|情况|左右|大概|大约|也许|可能|一般|通常|基本|上午|下午|晚上|中午|早上|凌晨|傍晚|夜"
    r"|早|晚"
    r"|季|令|旺|淡|寒|暑|[春夏秋冬]|年|月|旬|日|天|前|后|以|开|营业|供餐|时间|分别|轮|单|双|隔|(?<!共)餐|饭|值|照常|正常"
    r"|恢复|试|或|、"
    r"|至|到|起|止|逢|遇|如|若|看|视|偶|定|临|修|施工|盘点|消毒|装|布展|换|保养|整理|学习|例会|培训|预约|关|锁|变"
    r"|取消|作废|失效|撤|废|错|误|原|现|旧|拟|择|部分|公告|告示|见|参照|参考|具体|确认|随机|任选|其一|试营|上班|上课"
    r"|下村|下乡|外出|入户|走访|巡诊|巡访|之间|之内|下班|开课|内务|清洁|扫|清洗|清场|检查|开会|会议|团建|包场|(?<!接)待(?!遇|客)|起|完|满|预留"
)


def _called(found: re.Match[str]) -> str | None:
    """Put a colon behind a name that is no label by itself."""
    return None if lexeme(LABEL).fullmatch(found[1]) else f"{found[1]}:"


def _another(found: re.Match[str]) -> str | None:
    """Put a colon behind a second name, where one with a colon stands before it."""
    begins = re.search(
        rf"(?:^|[ ,;、])(?:(?!{SAYING})[一-鿿]){{2,10}}(?::|(?:: ?| )?\d)", found.string[: found.start()]
    )
    named = begins or lexeme(LABEL).match(found.string)
    return f"{found[1]}:" if named and not lexeme(LABEL).fullmatch(found[1]) else None


def _done(found: re.Match[str]) -> str | None:
    """Put a colon behind a name that says nothing of when or whether, and the half of the day behind it."""
    half, name = found[1].strip(), found[2]
    if re.search(_SAYS_MORE, name):
        return None
    if lexeme(LABEL).fullmatch(name):
        return f" {name}{half}" if half else None
    return f" {name}:{half}"


def _noted(found: re.Match[str]) -> str | None:
    """Put words behind hours into brackets of their own, where they say nothing of when or whether it opens."""
    before = found.string[: found.start()]
    words = re.sub(r"^(?:到|在|于)|错时|延时(?:服务)?|(?:接待|活动|体验|便民|服务|办公|开放)日$", "", found[2])
    if (
        before.count("(") > before.count(")")
        or re.search(_SAYS_MORE, words)
        or (re.search("[,;]", found[0]) and lexeme(LABEL).fullmatch(found[2]))
        or (re.match(r" (?:每?周|星期)", found.string[found.end() :]) and re.search(r"\d$", found.string))
    ):
        return None
    return f"{found[1]}({found[2]})"


def _rooms_closed(found: re.Match[str]) -> str:
    """Name the room again before the days on which it is closed."""
    rooms = re.findall(r"([一-鿿]{2,8}): ?([^;。()]*)\(([^()]*)\)", found[0])
    return ";".join(f"{room}:{hours};{room}:{closed}" for room, hours, closed in rooms)


def _in_bracket(found: re.Match[str]) -> str | None:
    """Keep which meals are served as a note where one span is of all of them."""
    return f"{found[2]}({found[1]})"


SUBJECTS = (
    Rewriting(
        "names, each with its days and hours in brackets",
        rf"^(?:(?:(?!{SAYING})[一-鿿]){{2,6}}: ?)?"
        rf"(?:[、,;和及 ]*(?:(?!{SAYING})[一-鿿]){{2,8}}\((?:周|星期|每)[^()]*?\d[:点时][^()]*\)){{2,}}$",
        lambda found: ";".join(f"{name}:{hours}" for name, hours in re.findall(r"([一-鿿]+)\(([^()]*)\)", found[0])),
        [
            ("公益课:古筝(周二19:00-20:30)、合唱(周六9:00-11:00)", "古筝:周二19:00-20:30;合唱:周六9:00-11:00"),
            ("书法班(周三14:30-16:00)、舞蹈班(周五9:00-10:30)", "书法班:周三14:30-16:00;舞蹈班:周五9:00-10:30"),
        ],
        needs="(",
    ),
    Rewriting(
        "one's own house",
        r"^(?:本|我|该)(?:馆|中心|院|店|园|站|食堂|社区食堂|室|所|县|镇|村|社区|街道)(?:自|于)?[:,]? ?",
        "",
        [("本馆周二至周日9:00-17:00", "周二至周日9:00-17:00")],
        needs="我本该",
    ),
    Rewriting(
        "classes of a season before their dates",
        r"^(?:[暑寒春秋夏冬](?:假|期|季|令)?(?:托管)?(?:班|营|托管))(?:时间)?[:,]? ?(?=\d{1,2}月)",
        "",
        [("暑假班:7月6日-8月14日,周一至周五", "7月6日-8月14日,周一至周五")],
        needs="班管营 冬夏寒春暑秋",
    ),
    Rewriting(
        "classes that are named for their days, before these",
        r"^(?:周末|双休日|平日|工作日)(?:兴趣|托管|公益|辅导|小)*(?:[班场]|课堂|课程|活动)[: ]+(?=周|星期|每)",
        "",
        [("周末班:周六上午9:00-11:00", "周六上午9:00-11:00")],
        needs="班场课活",
    ),
    Rewriting(
        "a name and 开放时间",
        rf"^((?:(?!{SAYING}|对外|日常|具体)[一-鿿]){{2,10}}?)(?:对外|免费|公益)*{OPENS}时间(?:(?:为|是)?[: ] ?|[为是])",
        lambda found: None if lexeme(LABEL).fullmatch(found[1]) else f"{found[1]}:",
        [("展览开放时间:9:30-17:00", "展览:9:30-17:00"), ("对外开放时间:9:00-17:00", "对外开放时间:9:00-17:00")],
        needs="间",
    ),
    Rewriting(
        "a name and that it is open, before when",
        rf"^((?:(?!{SAYING}|对外|日常|具体)[一-鿿]){{2,8}}?)(?:对外)?{OPENS}:(?= ?(?:{_DAYS}"
        rf"|\d{{1,2}}[:点时]|上午|早))",
        r"\1:",
        [("儿童之家开放:周一至周五17:00-19:00", "儿童之家:周一至周五17:00-19:00")],
        needs=":",
    ),
    Rewriting(
        "a heading before services that have names of their own",
        rf"^(?:(?!{SAYING})[一-鿿]){{2,8}}: ?"
        r"(?=([一-鿿]{2,6}):? ?\d{1,2}[:点时].*[,;、 ]([一-鿿]{2,6}):? ?\d{1,2}[:点时])",
        lambda found: "" if all(lexeme(LABEL).fullmatch(name) for name in found.groups()) else None,
        [("托管服务:早托7:20-8:00,晚托16:30-18:30", "早托7:20-8:00,晚托16:30-18:30")],
        needs=":",
    ),
    Rewriting(
        "rooms with their days in brackets, before their hours",
        rf"(^|[;,。、] ?)((?:(?!{SAYING})[一-鿿]){{2,8}})\(((?:每?周|星期|工作日"
        rf"|双休日)(?!.{{0,9}}[除休闭停])[^()\d:]{{1,16}})\)[: ]?"
        r"(?=(?:上午|下午|晚上)?\d{1,2}[:点时])",
        lambda found: f"{';' if found[1] else ''}{found[2]}:{found[3]} ",
        [
            (
                "书画室(周二、周四)9:00-11:00;舞蹈室(周一至周五)14:00-16:30",
                "书画室:周二、周四 9:00-11:00;舞蹈室:周一至周五 14:00-16:30",
            )
        ],
        needs="(",
    ),
    Rewriting(
        "rooms, each with its hours and the days on which it is closed in brackets",
        rf"^(?:(?:(?!{SAYING})[一-鿿]){{2,8}}: ?[^;。()]*\d\((?:每?周|星期)[^()\d]*(?:{SHUT}|休息)\)[;,。]? ?){{2,}}$",
        _rooms_closed,
        [
            (
                "总馆:9:00-20:30(周一闭馆);少儿馆:9:00-17:30(周一、二闭馆)",
                "总馆:9:00-20:30;总馆:周一闭馆;少儿馆:9:00-17:30;少儿馆:周一、二闭馆",
            )
        ],
        needs="(",
    ),
    Rewriting(
        "a name before days or hours",
        rf"^({_NAME})(?:均|都)?(?={_DAYS}|{_TIMES})",
        _called,
        [
            ("动物园8:30-17:30", "动物园:8:30-17:30"),
            ("托育园周一至周五7:30-17:30", "托育园:周一至周五7:30-17:30"),
            ("阅览室8:30-17:30", "阅览室8:30-17:30"),
        ],
    ),
    Rewriting(
        "any other name at the beginning",
        rf"^((?:(?!{SAYING}|{_NO_NAME})[一-鿿]){{2,8}}) ?(?={_DAYS}|{_TIMES})",
        _called,
        [
            ("公厕24小时", "公厕:24小时"),
            ("公厕 6:00-22:00", "公厕:6:00-22:00"),
            ("医生每月第一个周一9:00-11:00", "医生:每月第一个周一9:00-11:00"),
        ],
    ),
    Rewriting(
        "what is done on a day of the week, before its hours",
        rf"(?:(?<=[周期拜、][一二三四五六日天末])|(?<=[,;])(?= ?(?:上午|下午))):?( ?(?:上午|下午|晚上|中午)?) ?"
        rf"((?:(?!{SAYING}|{_NO_NAME})[一-鿿A-Z]){{2,6}}) ?(?=\d{{1,2}}[:点时])",
        _done,
        [
            ("周六上午 书法课 9:00-10:30", "周六 书法课上午9:00-10:30"),
            ("周三 声乐 9:00-10:30", "周三 声乐:9:00-10:30"),
            ("周一:血压测量9:00-10:00", "周一 血压测量:9:00-10:00"),
            ("周六 书法课上午9:00-10:30,下午 手工课 14:00-15:30", "周六 书法课上午9:00-10:30, 手工课下午14:00-15:30"),
            ("周六儿童电影14:00-16:00", "周六 儿童电影:14:00-16:00"),
            ("周六轮值14:00-16:00",) * 2,
        ],
        needs=":点时",
    ),
    Rewriting(
        "another name before its hours",
        rf"(?<=[,;。、 ])((?:(?!{SAYING}|{_NO_NAME})[一-鿿]){{2,8}}) ?(?=\d{{1,2}}[:点时]|24小时)",
        _another,
        [
            ("周六 手工:10:00-11:30、电影 14:30-16:30", "周六 手工:10:00-11:30、电影:14:30-16:30"),
            ("公厕:24小时开放,管理房8:00-18:00", "公厕:24小时开放,管理房:8:00-18:00"),
            ("周一8:00-9:00,管理房8:00-18:00",) * 2,
        ],
        needs=":点时小",
    ),
    Rewriting(
        "another name before its days",
        rf"(?<=[;。])({_NAME})(?:均|都)?(?={_DAYS})",
        _called,
        [("8:30-17:30;动物园周一至周五9:00-17:00", "8:30-17:30;动物园:周一至周五9:00-17:00")],
        needs=";。",
    ),
    Rewriting(
        "another name of whatever kind before its days",
        rf"(?<=[,;。])((?:(?!{SAYING}|{_NO_NAME})[一-鿿]){{2,8}})(?={_DAYS})",
        _another,
        [
            ("园区:24小时开放,喷泉周五至周日20:00-20:30", "园区:24小时开放,喷泉:周五至周日20:00-20:30"),
            ("8:30-17:30,喷泉周五",) * 2,
        ],
        needs=",;。",
    ),
    Rewriting(
        "all the meals of one span",
        rf"(?:供应|提供|供)((?:早|中|午|晚|[、和]){{2,6}}(?:[两二三]?餐)) ?({SPAN})(?=[,;。]? ?(?:$|[周每节法]))",
        _in_bracket,
        [("供应早、中、晚三餐 6:30-19:00", "6:30-19:00(早、中、晚三餐)")],
        needs="供应提",
    ),
    Rewriting(
        "what is served on certain days",
        rf"(?<=[一二三四五六日天末五])(?:供应|提供|举办|开展|组织"
        rf"|安排)((?:(?!{SAYING})[一-鿿]){{2,6}})[,: ] ?(?={HALF_DAY}?\d{{1,2}}[:点时])",
        r" \1:",
        [("农历初一、十五供应素斋,11:00-12:30", "农历初一、十五 素斋:11:00-12:30")],
        needs="举展应排提组",
    ),
    Rewriting(
        "hours that stay as they are",
        rf"({SPAN})(?:保持|维持)?不变(?=[,;。)]|$)",
        r"\1",
        [("6:30-18:30不变", "6:30-18:30")],
        needs="变",
    ),
    Rewriting(
        "what is said behind hours",
        rf"({SPAN}|(?<=[\d:])24小时|(?<=[\d一-鿿])\)|休息)[,; ]{{0,2}}(?<!休息)(?!半|[一三]刻|分|之|点|时"
        rf"|内)([一-鿿]{{2,12}})(?=[,;。(]|$| (?:每?周|星期))",
        _noted,
        [
            ("8:00-11:00预防接种", "8:00-11:00(预防接种)"),
            ("9:00-10:30 成人班,周二8:00-9:00", "9:00-10:30(成人班),周二8:00-9:00"),
            ("9:00-11:30错时延时服务", "9:00-11:30(错时延时服务)"),
            ("9:00-17:00内部装修", "9:00-17:00内部装修"),
        ],
    ),
)
