"""Wordings of signs: 一 read for a dash, a full stop between sentences, a dash between days and hours."""

from linli.language.rewriting import Rewriting

_FIRST_OF_DAYS = r"[周星礼每法节工双寒暑除春国元清劳端中\d]"

STRAY_SIGNS = (
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
)
