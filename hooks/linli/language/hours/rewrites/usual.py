"""Wordings of what is as usual, or all the year: 恢复供餐, 不休息, 全年无休, 卖完为止."""

import re

from linli.language.hours.rewrites.closing_words import ASIDE, MAY_CHANGE, OPENS
from linli.language.rewriting import Rewriting


def _in_brackets(found: re.Match[str]) -> bool:
    before = found.string[: found.start()]
    return before.count("(") > before.count(")")


def _behind_hours(found: re.Match[str]) -> str | None:
    """Leave out that it is open, where hours stand before it; brackets behind days alone say nothing of hours."""
    before = found.string[: found.start()]
    if before.endswith(")") and not re.search(r"[\d点时半分)]\([^()]*\)$|\([^()]*\d[:点时][^()]*\)$", before):
        return None
    return None if re.search(r"[日号月]\([^()]*\)$", before) else ""


USUAL = (
    Rewriting(
        "a date on which people work",
        r"(\d[日号](?:\([^()\d]*\))?)(?:补班|上班)(?=[,;。]|$)",
        r"\1照常",
        [("10月10日(周六)上班,10月11日休息", "10月10日(周六)照常,10月11日休息")],
        needs="班",
    ),
    Rewriting(
        "all the year",
        r"(?:全年|天天|每天|365天|一年四季)(?:365天)?(?:均|都)?(?:无休|不休息?|不打烊|无休息日|不放假|不停业)",
        "全年无休",
        [("全年365天不打烊", "全年无休")],
        needs="不业无烊 全天季",
    ),
    Rewriting(
        "as usual, by another word",
        rf"(?:恢复|继续|保持)(?:正常|照常)?(?:{OPENS}|正常)?(?:时间(?=[,;。)]|$))?|(?<=[日号)起始])正式(?:恢复)?{OPENS}(?:门诊|接种)?(?=[,;。]|$)|(?:正常|照常|照样)(?:对外)?(?:(?:{OPENS})(?!时间)"
        rf"|进行|举行|运营|开(?![一-鿿])|(?!上班|办公|工作|营业))|照(?:开|办|供|送)(?![一-鿿])"
        rf"|(?<=假日)(?:均|都)?无休(?=[,;。)]|$)|(?:均|都)?不(?:休息|休|闭馆|打烊|放假|停业|停诊|停餐)(?=[,;。)]|$)",
        lambda found: None if found[0] == "照常" else "照常",
        [
            ("10月4日起恢复正常", "10月4日起照常"),
            ("(节假日无休)", "(节假日照常)"),
            ("国庆节不休息", "国庆节照常"),
            ("恢复供餐", "照常"),
            ("1月31日(正月初七)正式开放门诊", "1月31日(正月初七)照常"),
            ("法定节假日正常开放", "法定节假日照常"),
        ],
        needs="复续持常照样不无式",
    ),
    Rewriting(
        "what is open",
        rf"(?<=[\d点时半分)])(?:,? ?)(?:免费|全面|对外|(?:面向|为|对|向)[^,;。()\d]{{0,8}})*{OPENS}(?:借阅|参观|使用"
        rf"|阅览|体验)?(?=[,;。()]|$| )",
        _behind_hours,
        [
            ("周一至周五 9:00-17:00开放", "周一至周五 9:00-17:00"),
            ("8:00-12:00 对外营业;周六", "8:00-12:00;周六"),
            ("9:00-17:00(16:30停止入馆)开放", "9:00-17:00(16:30停止入馆)"),
            ("10月10日(周六)开放,10月11日(周日)休息",) * 2,
        ],
    ),
    Rewriting(
        "that hours may change, in two pieces",
        rf"(?<=[,;。 (])({MAY_CHANGE})(?=[,;。)]|$)",
        lambda found: found[1].replace(",", "，"),
        [
            ("9:00-17:00(如有变动,另行通知)", "9:00-17:00(如有变动，另行通知)"),
            ("9:00-17:00。如有调整,以现场公告为准", "9:00-17:00。如有调整，以现场公告为准"),
        ],
        needs="情变调",
    ),
    Rewriting(
        "an aside without brackets",
        rf"[,;。 ]+({ASIDE})(?=[,;。)]|$)",
        lambda found: None if _in_brackets(found) else f"({found[1]})",
        [("11:00-13:00,卖完为止", "11:00-13:00(卖完为止)"), ("9:00-11:00,雨天暂停", "9:00-11:00(雨天暂停)")],
    ),
)
