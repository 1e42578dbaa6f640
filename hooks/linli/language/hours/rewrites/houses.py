"""Wordings of the house as a whole: 免费开放, 全年365天供餐, 全年开放（节假日不休息）."""

from linli.language.hours.rewrites.closing_words import OPENS, SHUT, TYPED_TIME, UNTIL
from linli.language.rewriting import Rewriting

HOUSES = (
    Rewriting(
        "the whole day, and days taken out, before the hours",
        rf"(?:全天|全日)(?:{OPENS})?(?:\(([^()\d]{{2,12}})除外\)|[,;] ?([^,;。()\d]{{2,12}})除外)[,;:] ?(?=[上早]|\d)",
        lambda found: f"({found[1] or found[2]}除外)",
        [("每天全天开放(春节除外),上午8点-晚上9点", "每天(春节除外)上午8点-晚上9点")],
        needs="全 外",
    ),
    Rewriting(
        "days taken out, and that all others are open",
        rf"[,;。 ](?:全年|每天|每日)?除([^,;。()\d]{{2,12}}?)(?:以外|之外|外)[,]?"
        rf"(?:其余时间|其他时间)?(?:均|都)?(?:正常|对外)*{OPENS}(?=$|[;。])",
        r"(\1除外)",
        [("8:30-17:30,全年除星期一外均开放", "8:30-17:30(星期一除外)")],
        needs="除 之以外",
    ),
    Rewriting(
        "a heading before meals",
        r"^[一-鿿]{2,6}时间(?:为|是)?[: ]+(?=(?:早|午|中|晚)(?:餐|饭))",
        "",
        [("助餐时间:午餐11:00-12:30", "午餐11:00-12:30")],
        needs="餐饭 间",
    ),
    Rewriting(
        "hours that cost something, or nothing",
        rf"({TYPED_TIME}{UNTIL}{TYPED_TIME})(收费|免费)(?:开放|时段)(?=[,;。)]|$)",
        r"\1(\2)",
        [("8:00-21:00收费开放", "8:00-21:00(收费)")],
        needs="费",
    ),
    Rewriting(
        "days on which it is open, the others closed, before the hours",
        rf"^([^,;。\d]{{2,20}}?)(?:对外)?{OPENS}[,;。] ?(?:其余"
        rf"|其他|其它|平时|平常)(?:时间|日子|时段|日期)?(?:均|都|为)?(?:{SHUT}"
        r"|休息|关闭)[,;。] ?(?:时间)?(?:为|是)?[: ]?(?=[上早中下]|\d)",
        r"\1 ",
        [("每周五、六、日开放,平时闭馆,9:00-16:00", "每周五、六、日 9:00-16:00")],
        needs="其平",
    ),
    Rewriting(
        "the days on which it is open, before the hours",
        r"^(?:正常|每周|对外)*(?:开放|开馆|营业|开园|供餐|开门|办公|服务)(?:日"
        r"|日期)(?:为|是|:)+ ?([^,;。\d:]{2,20})[,;: ]+"
        rf"(?:(?:{OPENS})?时间(?:为|是)?[: ]?)?(?=[上早中下]|\d)",
        r"\1 ",
        [("正常开馆日为周二至周日,9:00-16:30", "周二至周日 9:00-16:30")],
        needs="供办园放服营门馆 日",
    ),
    Rewriting(
        "that somebody is there, before the hours",
        r"(?<=[天日末五六])(?:均|都)?有人(?:值班|接待|在)?[,: ]*(?=[上早]|\d)",
        " ",
        [("每天都有人,8:00到18:00", "每天 8:00到18:00")],
        needs="有",
    ),
    Rewriting(
        "a room that is open in those hours",
        rf"({TYPED_TIME}{UNTIL}{TYPED_TIME})(?:开放|供应|提供)([一-鿿]{{1,5}}(?:[室馆厅区房场]|中心))(?=[,;。)]|$)",
        r"\2\1",
        [("周五晚上7点至9点开放舞蹈室", "周五舞蹈室晚上7点至9点")],
        needs="应提放 区厅场室心房馆",
    ),
    Rewriting(
        "that it is open, before when",
        rf"^(?:(?:据点|场馆|窗口|站点"
        rf"|本站)(?:对外)?)?{OPENS}: ?(?!{TYPED_TIME}[,;、 ]+[闭关])(?=[早中午晚上下每周星工\d])",
        "",
        [("据点开放:每周二、四09:00-16:00", "每周二、四09:00-16:00"), ("就餐:中餐11:30-12:30", "中餐11:30-12:30")],
        needs=":",
    ),
    Rewriting(
        "mornings and evenings, before their hours",
        rf"(?:早晚|早、晚|上下午|上、下午)(?:均|都)?(?:{OPENS})[:,] ?(?=早|上午|\d)",
        lambda found: ":" if found.start() else "",
        [("健身广场早晚开放:早5:30-8:30", "健身广场:早5:30-8:30")],
        needs="下早",
    ),
    Rewriting(
        "what it carries out",
        r"^(?:(?:本|我|该)?(?:馆|中心|大厅|院|站|食堂))?(?:实行|执行)(?=周|星期|每|工作日|全年)",
        "",
        [("实行周一至周日9:00-17:00", "周一至周日9:00-17:00")],
        needs="实执",
    ),
    Rewriting(
        "vacations as usual, before the hours of every day",
        rf"^(?:寒暑假|寒假|暑假|周末|双休日)(?:均|都)?(?:照常|正常)(?:{OPENS})?[,:;] ?"
        r"(?=\d{1,2}[:点时]|上午|早|中午)",
        "",
        [("寒暑假照常供餐,11:00-12:30", "11:00-12:30")],
        needs="正照 双寒暑末",
    ),
    Rewriting(
        "the canteen itself, before its meals",
        r"^(?:本|社区|村|老年|老年人|长者|幸福|爱心|助老|敬老)*(?:食堂|饭堂|餐厅|助餐点|助餐中心)[: ]?"
        r"(?=[早午中晚][餐饭])",
        "",
        [("长者饭堂午餐11:00-12:45", "午餐11:00-12:45")],
        needs="助厅堂心食 餐饭",
    ),
    Rewriting(
        "free of charge",
        r"(?:免费|公益)(?:向[^,;。()\d]{1,8})?(?=(?:对外|全面)?(?:开放|开馆|入场|入园|入馆|参观|全天候|供餐)|24小时)",
        "",
        [("免费24小时", "24小时"), ("全年免费开放", "全年开放")],
        needs="益费",
    ),
    Rewriting(
        "a heading with the days of all that follows",
        rf"^(?:对外)?{OPENS}?时间 ?\(([^():外]*(?:[周星月假日末]|除夕)[^():外]*)\)[: ]*(?=[^()]*\d)",
        r"\1 ",
        [("供餐时间(工作日):午餐11:00-12:30", "工作日 午餐11:00-12:30"), ("开放时间(法定节假日除外):9:00",) * 2],
        needs="间 (",
    ),
    Rewriting(
        "every day of the year",
        r"(?:全年|一年)?365天(?:均|都|天天|每天)?(?:对外)?(?:供餐|开放|营业|服务|开馆)|(?:全年(?:均|都)?对外"
        r"|常年(?:对外)?)开放",
        "全年无休",
        [("全年365天供餐,早餐6:30-8:30", "全年无休,早餐6:30-8:30")],
        needs="天对常",
    ),
    Rewriting(
        "every day of the year, before the hours of a day",
        r"^(?:全年|一年)?365天[,;: ]*(?:每天|每日|天天)[,: ]*(?=\d|上午|早)",
        "全年无休 ",
        [("365天,每天7:00-21:00", "全年无休 7:00-21:00")],
        needs="天 5",
    ),
    Rewriting(
        "open all the year, holidays too",
        r"全年(?:无休|(?:对外)?开放)\((?:含)?(?:法定)?节假日(?:均|都)?(?:不休息?|无休|照常|正常)(?:开放)?\)",
        "全年无休",
        [("全年开放(节假日不休息),9:00-18:00", "全年无休,9:00-18:00")],
        needs="全 节",
    ),
)
