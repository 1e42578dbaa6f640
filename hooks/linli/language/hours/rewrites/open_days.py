"""Wordings that name the days and the hours apart: 周二至周六开放，周日闭馆，开放时间10:00-18:00."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import OPENS, SHUT, TYPED_TIME
from linli.language.hours.rewrites.services import HALF_DAY, MEAL, SPAN, THEN
from linli.language.rewriting import Rewriting

_DAYS = (
    r"(?:(?:每|逢)?(?:周|星期|礼拜)|每天|每日|每月|工作日|双休日|寒暑假|寒假|暑假|全周|每年|\d{1,2}月"
    r"|\d{1,2}-\d{1,2}月)"
    r"(?:(?!\d{1,2}[:点时])[^,;。:()]){0,18}?"
)
_HOURS = rf"{HALF_DAY}? ?{SPAN}(?:{THEN}{HALF_DAY}? ?{SPAN})*"
_SERVED = rf"(?:{MEAL}[: ]*)?{HALF_DAY}? ?{SPAN}(?:{THEN}(?:{MEAL}[: ]*)?{HALF_DAY}? ?{SPAN})*"
_ENDS = r"闭馆|关门|闭园|结束|打烊|关馆"
_TIME_IS = rf"(?:(?:具体|每天|每日)?(?:{OPENS})?(?:时间|时段)(?:为|是)?[: ]?)?"


def _each(found: re.Match[str]) -> str | None:
    """Write the hours that several days share behind each of them."""
    return ",".join(f"{days} {found[2]}" for days in re.split(r"[,;] ?", found[1]))


def _open_and_closed(found: re.Match[str]) -> str | None:
    """Put the hours behind the days that are open; behind a name only where others are closed."""
    return f"{found[1]} {found[3]}{found[2]}" if found[2] or re.match(_DAYS, found[1]) else None


def _from_the_same(found: re.Match[str]) -> str:
    """Give every day the beginning that all of them share and its own end."""
    parts = re.findall(rf"([^,;。\d]{{2,12}}?) ?({TYPED_TIME}) ?(?:{_ENDS})", found[2])
    return ",".join(f"{days} {found[1]}-{end}" for days, end in parts)


def _days_behind(found: re.Match[str]) -> str | None:
    """Put days behind hours into brackets, where nothing before them has days of its own."""
    return None if re.search(r"[周星月节日假]", found.string[: found.start()]) else f"{found[1]}({found[2]})"


OPEN_DAYS = (
    Rewriting(
        "the whole house, in brackets behind one of its rooms",
        rf"\(((?:每?(?:周|星期)[一二三四五六日天][、和]?)+)(?:全馆|全部|全园|全场)(?:均|都)?({SHUT}|休息)\)",
        r";\1\2",
        [("自习:8:00-22:00(周一全部闭馆)", "自习:8:00-22:00;周一闭馆")],
        needs="( 全",
    ),
    Rewriting(
        "the whole house",
        r"(?:全馆|全部|全园|全场|全中心|各场馆|所有场馆|各功能室|各室)(?:均|都|一律)?(?=闭|休|停|关|不(?:开|对外))",
        "",
        [("周一全馆闭馆", "周一闭馆")],
        needs="全功各园场心所 不休停闭关",
    ),
    Rewriting(
        "all but half a day",
        rf"(^|[,;。:])除了?(每?(?:周|星期)[一二三四五六日天](?:上午|下午|晚上))(?:以外|之外|外)[,:]? ?"
        rf"((?:每天|每日|其余时间|其他时间)?(?:均|都)?[^,;。\d]{{0,4}}{SPAN})(?:{OPENS})?(?=$|[;。])",
        r"\1\3,\2休息",
        [("除每周三下午外,每天9:00-17:00开放", "每天9:00-17:00,每周三下午休息")],
        needs="除 上下晚",
    ),
    Rewriting(
        "one beginning, ends of several days",
        rf"^(?:每天|每日|均|都)*({TYPED_TIME}) ?(?:开馆|开门|开园|开放"
        rf"|营业)[,;] ?((?:[^,;。\d]{{2,12}}? ?{TYPED_TIME} ?(?:{_ENDS})[,;。]? ?){{2,}})$",
        _from_the_same,
        [("每天8:00开馆,周日至周四20:00闭馆,周五、周六21:00闭馆", "周日至周四 8:00-20:00,周五、周六 8:00-21:00")],
        needs="关园束烊闭",
    ),
    Rewriting(
        "hours that stay as they are on certain days",
        rf"(?<=[假日节末期])(?:期间)?(?:{OPENS})?时间(?:保持|维持)?(?:不变|照旧|不作调整)(?=[,;。)]|$)",
        "照常",
        [("公众假期开放时间不变", "公众假期照常")],
        needs="变旧调",
    ),
    Rewriting(
        "早 … 晚 …",
        r"(?<![一-鿿])早(\d{1,2}(?::\d\d|[点时](?:半|\d{1,2}分?)?))[,、 ]?晚(\d{1,2}(?::\d\d|[点时](?:半"
        r"|\d{1,2}分?)?))(?![\d至到-])",
        r"早\1-晚\2",
        [("早8点半晚5点半", "早8点半-晚5点半")],
        needs="早 晚",
    ),
    Rewriting(
        "free of charge, before the days",
        rf"^(?:全年|常年)?(?:免费|免票|公益|全面)+(?:对外)?(?:{OPENS}|参观|入馆"
        rf"|入园)[,;:。] ?(?={_DAYS}[^;。]*\d{{1,2}}[:点时])",
        "",
        [("免费开放,周三至周日,上午9:30至11:30", "周三至周日,上午9:30至11:30")],
        needs="费票益面",
    ),
    Rewriting(
        "a table of the days that are open, those that are not, and the hours",
        rf"^(?:开放|开馆|营业|开园)(?:日|日期)?: ?({_DAYS}) ?[,;。 ]*(?:闭馆|休馆|休息|闭园|公休)(?:日|日期)?: ?"
        rf"([^;。,: \d]{{2,24}})[,;。 ]+(?:{OPENS})?时间: ?({_HOURS})(?=$|[;。(])",
        lambda found: f"{found[1]} {found[3]},{found[2]}休息",
        [
            ("开放:周二-周日 闭馆:周一 时间:9:00-17:00", "周二-周日 9:00-17:00,周一休息"),
            ("开馆日:周二至周日;休馆日:周一;开放时间:9:00-17:00", "周二至周日 9:00-17:00,周一休息"),
        ],
        needs=": 间",
    ),
    Rewriting(
        "days that are open, others that are not, then the hours",
        rf"^(?:(?:{OPENS})时间[:为是]+ ?)?((?:(?:(?!{SAYING})[一-鿿]){{2,8}}:? ?)?{_DAYS}) ?"
        rf"(?:均|都|对外|免费|正常|对公众|向社会)*{OPENS}"
        rf"((?:[,;。] ?(?:(?!\d{{1,2}}[:点时])[^,;。:])+?(?:{SHUT}|休息))*)[,;。] ?{_TIME_IS}({_SERVED})(?=$|[,;。(])",
        _open_and_closed,
        [
            ("周二至周六开放,周日周一闭馆,开放时间10:00-18:00", "周二至周六 10:00-18:00,周日周一闭馆"),
            ("每年3月至11月开放,9:00-17:00;12月至次年2月闭园", "每年3月至11月 9:00-17:00;12月至次年2月闭园"),
        ],
        needs=",;。",
    ),
    Rewriting(
        "the days that several rooms share, said behind them all",
        rf"^([^;。()周星月节]*\d)[,;。] ?(?:均为|均在|都是|都为|都在|时间均为)({_DAYS})(?:开放)?$",
        r"\2: \1",
        [("照料室 8:30-17:00,棋牌室 9:00-21:00,均为周一至周六", "周一至周六: 照料室 8:30-17:00,棋牌室 9:00-21:00")],
        needs="均都",
    ),
    Rewriting(
        "hours that several days share, said behind them all",
        rf"^({_DAYS}(?:[,;] ?{_DAYS})+)[,;:] ?(?:均|都|一律|统一)(?:为|是|开放)?:? ?({_HOURS})$",
        _each,
        [
            (
                "9月1日至6月30日周一至周五,7月1日至8月31日每天,均为9:00-17:00",
                "9月1日至6月30日周一至周五 9:00-17:00,7月1日至8月31日每天 9:00-17:00",
            )
        ],
        needs="均都律统",
    ),
    Rewriting(
        "the one sitting of certain days, and when it is",
        rf"(?<=[日号一二三四五六日天末])(?:仅|只)(?:有|开放?|安排)?(?:上午|下午|晚上|日|夜|早|晚|午)场(?:次)?"
        rf"(?:开放)?[,:; ]*(?:(?:开放)?时间)?(?:为|是)?:? ?(?={HALF_DAY}? ?{SPAN})",
        "只开",
        [("5月2日、5月3日只有下午场,时间为14:30至20:00", "5月2日、5月3日只开14:30至20:00")],
        needs="只仅 场",
    ),
    Rewriting(
        "what is open on certain days, before the hours",
        rf"(?<=[日号一二三四五六日天末])(?:免费|对外)*开放((?:(?!{SAYING})[一-鿿、]){{2,14}}?)(?:项目|场地|设施|区域)?"
        rf"[,;] ?(?:开放)?时间(?:为|是)?:? ?({_HOURS})(?=$|[;。])",
        r" \2(\1)",
        [
            (
                "6月6日至8日开放乒乓、象棋项目,时间为9时至12时、15时至18时",
                "6月6日至8日 9时至12时、15时至18时(乒乓、象棋)",
            )
        ],
        needs="放 间",
    ),
    Rewriting(
        "every day, said again behind the hours",
        rf"(?<=[\d点时半分])[,; ]+(?:天天|每天|每日)(?:都|均)?(?:{OPENS}|开|如此|一样)(?=$|[;。])",
        "",
        [("晚5点到6点半,天天开", "晚5点到6点半")],
        needs="天每",
    ),
    Rewriting(
        "who is there at noon, before the hours",
        rf"^((?:中午|午间) ?{SPAN}(?:为|是)?(?:留人|有人|专人|安排|轮流|轮班|人员)*值(?:守|班))[,;] ?([^;。()]*\d)$",
        r"\2,\1",
        [("中午12:00-14:30安排人员值班,工作日8:00-12:00", "工作日8:00-12:00,中午12:00-14:30安排人员值班")],
        needs="值",
    ),
    Rewriting(
        "who is there at noon",
        rf"[,; ]+((?:中午|午间) ?{SPAN}(?:为|是)?(?:留人|有人|专人|安排|轮流|轮班|人员)*值(?:守|班))(?=[,;。]|$)",
        r"(\1)",
        [("8:00-17:30 中午12:00-14:00值班", "8:00-17:30(中午12:00-14:00值班)")],
        needs="值",
    ),
    Rewriting(
        "no break at noon, before the hours",
        rf"(?:^|(?<=[一二三四五六日天末]))(?:中午|午间)(?:不(?:打烊|休息?|间断|停)|无休|连续)(?:服务|办公|开放|营业)?"
        rf"[,: ]*({_HOURS})(?=$|[,;。])",
        r" \1(中午不停)",
        [
            ("工作日午间不打烊,8:30-17:30", "工作日 8:30-17:30(中午不停)"),
            ("中午不打烊 7:00-20:00", " 7:00-20:00(中午不停)"),
        ],
        needs="不无连 午",
    ),
    Rewriting(
        "a break at noon, before the hours",
        rf"^((?:中午|午间)? ?{SPAN}(?:午休|休息|闭馆|不(?:对外)?开放))[,;] ?"
        rf"(?:{OPENS})?(?:时间)?(?:为|是)?:? ?({SPAN})(?:{OPENS})?$",
        r"\2(\1)",
        [("中午1:00-2:00休息,营业9:00-18:00", "9:00-18:00(中午1:00-2:00休息)")],
        needs="休馆放",
    ),
    Rewriting(
        "how many hours a day has, before them",
        rf"(?<=[天日周])(?:{OPENS})?(?:共|约)?(?:\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})(?:个)?小时[,:] ?(?=[上早]"
        rf"|\d)",
        " ",
        [("每天开放12小时:9:00-21:00", "每天 9:00-21:00")],
        needs="小 周天日",
    ),
    Rewriting(
        "what is held in those hours",
        rf"({SPAN}) ?(?:开展|举办|组织|进行"
        rf"|安排)(?!人员)((?:(?![周月年节假休闭停关除不时点日天季期])[一-鿿]){{2,10}})(?=[,;。()]|$)",
        r"\1(\2)",
        [("周一至周五16:00-18:00开展课后托管", "周一至周五16:00-18:00(课后托管)")],
        needs="举展排组进",
    ),
    Rewriting(
        "the days behind the hours that they have",
        rf"({SPAN}(?:\([^()周星]*\))?)[,;] ?((?:(?:周|星期|礼拜)[一二三四五六日天末]?|[每至到、和及与一二三四五六日天-]"
        rf"|工作日|双休日){{2,12}})(?:{OPENS})(?:参观)?"
        r"(?=[,;。]|$)",
        _days_behind,
        [("午餐11:00-12:30,周一至周六供应,周日停供", "午餐11:00-12:30(周一至周六),周日停供")],
        needs=",;",
    ),
    Rewriting(
        "a part of the house that is always open",
        r"24小时((?:自助|智能|无人|城市)*(?:服务区|服务厅|大厅|图书馆|书房|书屋)): ?(?:全天候?|全日)(?:开放"
        r"|服务)?(?=[,;。]|$)",
        r"\1:24小时",
        [("24小时自助服务区:全天开放", "自助服务区:24小时")],
        needs="小 全",
    ),
)
