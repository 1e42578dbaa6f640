"""Wordings of what is as usual, or all the year: 恢复供餐, 不休息, 全年无休, 卖完为止."""

import re

from linli.language.hours.rewrites.closing_words import ASIDE, MAY_CHANGE, OPENS
from linli.language.rewriting import Rewriting


def _in_brackets(found: re.Match[str]) -> bool:
    before = found.string[: found.start()]
    return before.count("(") > before.count(")")


USUAL = (
    Rewriting(
        "all the year",
        r"(?:全年|天天|每天|365天|一年四季)(?:365天)?(?:均|都)?(?:无休|不休息?|不打烊|无休息日|不放假|不停业)",
        "全年无休",
        [("全年365天不打烊", "全年无休")],
        needs="不业无烊 全天季",
    ),
    Rewriting(
        "as usual, by another word",
        rf"(?:恢复|继续|保持)(?:正常|照常)?(?:{OPENS}|正常)?|(?<=[日号)起始])正式(?:恢复)?{OPENS}(?:门诊|接种)?(?=[,;。]|$)|(?:正常|照常|照样)(?:对外)?(?:(?:{OPENS})(?!时间)"
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
        "",
        [("周一至周五 9:00-17:00开放", "周一至周五 9:00-17:00"), ("8:00-12:00 对外营业;周六", "8:00-12:00;周六")],
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
