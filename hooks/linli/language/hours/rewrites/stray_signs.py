"""Wordings of signs: 一 read for a dash, a full stop between sentences, a dash between days and hours."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.rewriting import Rewriting

_FIRST_OF_DAYS = r"[周星礼每法节工双寒暑除春国元清劳端中\d]"

_GREETED = (
    r"@?所有人|各位[一-鿿]{2,6}|(?:尊敬|亲爱)的[一-鿿]{2,6}|(?:温馨|特别|友情|重要)提[示醒]|通知|公告|告示|通告"
    r"|提示|提醒|大家好|您好|你好"
)
_POLITE = (
    r"(?:特此|敬请|望|请)周知|望(?:大家|各位)?(?:相互)?(?:知悉|转告|谅解)|(?:敬)?请(?:大家|各位[一-鿿]{0,4}|广大[一-鿿]{2,4}|居民|读者|家长|群众)?(?:们)?(?:合理安排(?:好)?(?:时间|出行)?|(?:相互|互相)?(?:转告|告知)"
    r"|知悉|周知|谅解|悉知|见谅|理解|准时(?:就餐|到场|参加|前来)?|按时(?:就餐|到场|参加|前来)?|提前(?:安排|做好安排)|留意|注意)"
    r"|特此(?:通知|公告|告知)|(?:谢谢|感谢)(?:大家|您)?(?:的)?(?:理解|配合|支持)?(?:与|和)?(?:理解|配合|支持)?|(?:如有)?不便之处,?(?:敬请|请)(?:谅解|见谅)"
    r"|欢迎(?:大家|各位[一-鿿]{0,4}|广大[一-鿿]{2,4}|老人|居民)?(?:前来)?(?:就餐|参加|光临|参观|阅读|咨询|体验|使用|前来)?"
)
_BULLETS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳•●▪◆★☆※▶■"
_BULLET = rf"[{_BULLETS}]"
_BEGINS = r"(?=周|星期|礼拜|每|工作日|上午|下午|早|中[午餐]|晚|法定|节假|双休|寒|暑|\d{1,2}月|\d{1,2}[:点])"


def _apart(found: re.Match[str]) -> str:
    """Begin a piece, where this is not the first."""
    return ";" if found.start() else ""


def _two_spans(found: re.Match[str]) -> str | None:
    """Part four times that follow one another, the second before the afternoon, into a morning and an afternoon."""
    minutes = [int(hour) * 60 + int(minute) for hour, minute in (time.split(":") for time in found.groups())]
    in_order = minutes == sorted(minutes) and minutes[1] <= 13 * 60 and minutes[2] - minutes[1] >= 30
    return f"{found[1]}-{found[2]},{found[3]}-{found[4]}" if in_order else None


STRAY_SIGNS = (
    Rewriting(
        "whom a notice greets, and what it is called",
        rf"^(?:{_GREETED})[,:!。] ?(?:{_GREETED})?[,:!。]? ?(?=.*\d)",
        "",
        [("各位居民:周一至周六8:00-12:00", "周一至周六8:00-12:00"), ("温馨提示:中午11:30-12:40", "中午11:30-12:40")],
        needs="人位的提通公告好",
    ),
    Rewriting(
        "what a notice says out of politeness at its end",
        rf"[,;。!、 ]+(?:{_POLITE})(?:[,;。! ]+(?:{_POLITE}))*[。!]?$",
        "",
        [
            ("中午11:30-12:40,请大家合理安排时间", "中午11:30-12:40"),
            ("周一休息,不便之处,敬请谅解!", "周一休息"),
            ("9:00-17:00,欢迎前来阅读", "9:00-17:00"),
        ],
        needs="请特谢欢望",
    ),
    Rewriting(
        "but",
        r"[,;。 ]+(?:但是?|不过|惟|唯)[,:]? ?(?=[法国节公周星每逢遇寒暑除春元]|如遇|\d{1,2}月)",
        ",",
        [("周一休息,但法定节假日照常", "周一休息,法定节假日照常")],
        needs="但不惟唯",
    ),
    Rewriting(
        "bullets",
        rf"[;。,、 ]*{_BULLET} ?",
        _apart,
        [("①周一至周五8:30-17:30;②周六9:00-12:00", "周一至周五8:30-17:30;周六9:00-12:00")],
        needs=_BULLETS,
    ),
    Rewriting(
        "numbers of a list",
        rf"(?:^|[;。,、 ]+|(?<=:\d\d))(?:\(?[1-9][.、)](?!\d)|\([一二三四五六1-9]\)) ?{_BEGINS}",
        _apart,
        [
            ("1.周一至周五 9:00-17:00 2.周六 9:00-12:00", "周一至周五 9:00-17:00;周六 9:00-12:00"),
            ("(一)上午8:00-11:30(二)下午14:00-17:00", "上午8:00-11:30;下午14:00-17:00"),
        ],
        needs=".、)",
    ),
    Rewriting(
        "the number of a row before a name or a heading",
        rf"^(?:\(?[1-9][.、)](?!\d)|\([一二三四五六七八九1-9]\)|[一二三四五六七八九][、.](?=[^:]{{2,12}}:)) ?"
        rf"(?=(?:(?!{SAYING})[^\W\d_]){{2,12}}[: ]*(?:周|星期|每|工作日|\d{{1,2}}[:点时]|上午)|[一-鿿]{{0,4}}时间[: ])"
        r"(?![一二三四五六七八九十])",
        "",
        [
            ("1.阅览室:周一至周五 9:00-17:00", "阅览室:周一至周五 9:00-17:00"),
            ("二、自习室:每天 8:00-22:00", "自习室:每天 8:00-22:00"),
            ("1、开放时间:周一至周五", "开放时间:周一至周五"),
            ("二、三楼:9:00-17:00",) * 2,
        ],
        needs=".、)",
    ),
    Rewriting(
        "a name in a column of its own, before its days or hours",
        rf"(^|[|｜丨] ?)((?:(?!{SAYING})[^\W\d_]){{2,10}}) ?[|｜丨]+ ?"
        r"(?=周|星期|每|工作日|\d{1,2}[:点时月]|上午|早上|24小时)",
        lambda found: f"{' ' if found[1] else ''}{found[2]}:",
        [
            ("图书馆 | 周二至周日 | 9:00-17:00", "图书馆:周二至周日 | 9:00-17:00"),
            ("周一至周五|体检中心|8:00-11:00", "周一至周五 体检中心:8:00-11:00"),
        ],
        needs="|｜丨",
    ),
    Rewriting(
        "the columns of a table",
        r" ?[|｜丨]+ ?(\d{1,2}[:点时]|上午|早上|休|闭|停)?",
        lambda found: f" {found[1]}" if found[1] else _apart(found),
        [("周一至周五|8:30-17:30|周六|9:00-12:00", "周一至周五 8:30-17:30;周六 9:00-12:00")],
        needs="|｜丨",
    ),
    Rewriting(
        "days in brackets, each before its hours",
        r"^(?:\((?:(?:每?周|星期|工作日|双休日|法定|节假日)[^()\d]*|(?:每年)?\d{1,2}月?(?:-|至"
        r"|到)(?:次年)?\d{1,2}月)\)[: ]*"
        r"[^()]*\d[^()]*){2,}$",
        lambda found: ";".join(f"{a} {b.strip(' :;,。')}" for a, b in re.findall(r"\(([^()]*)\)([^()]*)", found[0])),
        [("(周一至周五)8:30-12:00(周六)9:00-12:00", "周一至周五 8:30-12:00;周六 9:00-12:00")],
        needs="(",
    ),
    Rewriting(
        "a slogan before the days that it speaks of",
        r"^[一-鿿]{0,8}?(?:实行|推行|开展|提供)[“\"]?(?:(?:周末|双休日"
        r"|周六)(?:不打烊|延时)|错时延时|延时错时|延时)[”\"]?(?:服务|制度)?[,;。:] ?"
        r"(?=.*(?:周六|周末|双休|星期六).*\d)",
        "",
        [("政务大厅实行“周末不打烊”,周一至周五9:00-17:00,周六9:00-12:00", "周一至周五9:00-17:00,周六9:00-12:00")],
        needs="实展推提",
    ),
    Rewriting(
        "hours that stand together without a sign",
        r"(:[0-5]\d)(?=\d{1,2}:[0-5]\d ?(?:-+|至|到) ?\d{1,2}:)",
        r"\1 ",
        [("10:30-12:0013:30-19:30", "10:30-12:00 13:30-19:30")],
        needs=":",
    ),
    Rewriting(
        "a full stop between days and their hours",
        r"^((?:每?(?:周|星期)[一二三四五六日天](?:[至到、和及-](?:周|星期)?[一二三四五六日天])*|每天|每日|工作日))。 ?"
        r"(?=(?:[早午中晚]餐[、和及]?)*(?:上午|早上)?[: ]?\d)",
        r"\1 ",
        [("周一至周日。午餐、晚餐11:00-19:00", "周一至周日 午餐、晚餐11:00-19:00")],
        needs="。",
    ),
    Rewriting(
        "a full stop before days taken out, in brackets",
        r"(?<=\d)。 ?(?=\([^()\d]{2,12}除外\))",
        "",
        [("13:00-20:00。(周一、周三除外)", "13:00-20:00(周一、周三除外)")],
        needs="。 外",
    ),
    Rewriting(
        "several signs at the end",
        r"[,;、][,;。、 ]*[,;。]$",
        "",
        [("法定节假日除外,。", "法定节假日除外")],
        needs=",;、 ,;。",
    ),
    Rewriting(
        "a colon between the halves of a day",
        r"(?<=\d:\d\d)[:.](?=上午|下午|晚上|中午|早上)",
        ";",
        [("下午14:00-17:00:晚上18:30-21:00", "下午14:00-17:00;晚上18:30-21:00")],
        needs=": 上下中晚早",
    ),
    Rewriting(
        "a dash between two spans",
        r"(?<![\d:-])(\d{1,2}:\d\d) ?-+ ?(\d{1,2}:\d\d) ?-+ ?(\d{1,2}:\d\d) ?-+ ?(\d{1,2}:\d\d)(?! ?-)",
        _two_spans,
        [("8:20-11:40-14:10-17:00", "8:20-11:40,14:10-17:00"), ("8:00-9:00-9:10-8:00",) * 2],
        needs="-",
    ),
    Rewriting(
        "a character read for a dash",
        r"(?<=:\d\d) ?一{1,2} ?(?=\d{1,2}:\d\d)",
        "-",
        [("9:00一17:00", "9:00-17:00"), ("上午9:00一11:30", "上午9:00-11:30")],
        needs="一",
    ),
    Rewriting(
        "a full stop between sentences",
        rf"(?<=:\d\d)\.(?={_FIRST_OF_DAYS}|$)(?!\d)|(?<=[一-鿿)])\.(?=[一-鿿]|$)",
        "。",
        [("周一至周五8:30-12:00.周六9:00-12:00.", "周一至周五8:30-12:00。周六9:00-12:00。"), ("8.30-12.00",) * 2],
        needs=".",
    ),
    Rewriting(
        "a dash between days and hours",
        r"(?<=[一二三四五六日天末])-{1,2}(?=上午|下午|早|晚|\d{1,2}[:点时])",
        " ",
        [("周二至周五-上午09:00", "周二至周五 上午09:00")],
        needs="-",
    ),
    Rewriting(
        "hours that touch those before them",
        r"(?<=[-至到 ])(\d{1,2}:[0-5]\d)(?=(?:[01]\d|2[0-4]):[0-5]\d ?[-至到])",
        r"\1 ",
        [("10:30-12:0013:30-19:30", "10:30-12:00 13:30-19:30")],
        needs=":",
    ),
)
