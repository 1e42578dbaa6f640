"""Wordings of the house as a whole: 免费开放, 全年365天供餐, 全年开放（节假日不休息）."""

from linli.language.hours.rewrites.closing_words import OPENS
from linli.language.rewriting import Rewriting

HOUSES = (
    Rewriting(
        "free of charge",
        r"(?:免费|公益)(?:向[^,;。()\d]{1,8})?(?=(?:对外|全面)?(?:开放|开馆|入场|入园|入馆|参观|全天候|供餐)|24小时)",
        "",
        [("免费24小时", "24小时"), ("全年免费开放", "全年开放")],
    ),
    Rewriting(
        "a heading with the days of all that follows",
        rf"^(?:对外)?{OPENS}?时间 ?\(([^():外]*(?:[周星月假日末]|除夕)[^():外]*)\)[: ]*(?=[^()]*\d)",
        r"\1 ",
        [("供餐时间(工作日):午餐11:00-12:30", "工作日 午餐11:00-12:30"), ("开放时间(法定节假日除外):9:00",) * 2],
        needs="(",
    ),
    Rewriting(
        "every day of the year",
        r"(?:全年|一年)?365天(?:均|都|天天|每天)?(?:对外)?(?:供餐|开放|营业|服务|开馆)|(?:全年(?:均|都)?对外"
        r"|常年(?:对外)?)开放",
        "全年无休",
        [("全年365天供餐,早餐6:30-8:30", "全年无休,早餐6:30-8:30")],
    ),
    Rewriting(
        "every day of the year, before the hours of a day",
        r"^(?:全年|一年)?365天[,;: ]*(?:每天|每日|天天)[,: ]*(?=\d|上午|早)",
        "全年无休 ",
        [("365天,每天7:00-21:00", "全年无休 7:00-21:00")],
    ),
    Rewriting(
        "open all the year, holidays too",
        r"全年(?:无休|(?:对外)?开放)\((?:含)?(?:法定)?节假日(?:均|都)?(?:不休息?|无休|照常|正常)(?:开放)?\)",
        "全年无休",
        [("全年开放(节假日不休息),9:00-18:00", "全年无休,9:00-18:00")],
    ),
)
