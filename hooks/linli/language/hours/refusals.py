"""What the hours language refuses, with the reason and a line to copy; and where unknown words end."""

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError
from linli.language.hours.bodies import CLOSED, LABEL
from linli.language.hours.days import LEGAL
from linli.language.hours.times import TIME
from linli.language.hours.weekdays import WEEK

# words, why they are refused ({} stands for them), what to type in their place
_ADVICE: tuple[tuple[str, str, str], ...] = (
    (r"夏季|夏令时?|夏天|暑期?", "“{}”没有说从几月几日到几月几日。", Example("5月1日至9月30日")),
    (r"冬季|冬令时?|冬天", "“{}”没有说从几月几日到几月几日。", Example("10月1日至次年4月30日")),
    (r"春季|春天|秋季|秋天|旺季|淡季", "“{}”没有说从几月几日到几月几日。", Example("3月1日至5月31日")),
    (
        r"[单双]周|隔周|隔[天日]",
        "“{}”说不清是哪一周。",
        Example("每月第一、三个"),
    ),
    (r"逢?(?:赶集|集日|集市|赶场|街天|集)(?:天|日)?|逢场", "“{}”说不清是哪一天。", Example("周二、周五")),
    (r"(?:看|视)(?:具体)?(?:情况|通知|天气)(?:而定)?|不固定|不定时|不定期", "“{}”说不清时间。", "时间待核实"),
    (r"以[^;。]{0,12}为准|(?:等|听候)?另?行?通知", "“{}”不能当作时间。", "时间待核实"),
    (r"(?:学校)?(?:放)?假期|放假", "“{}”是寒暑假，还是法定节假日？", Example("寒暑假")),
    (
        r"明天|今天|后天|昨天|本周|这周|下周|本月|下月|今年|明年",
        "“{}”过几天就不对，请写日期。",
        Example("2026-11-24"),
    ),
    (r"(?:全天|全日)(?:开放|营业|服务)?", "“{}”是24小时，还是白天？", Example("24小时")),
    (r"平日", "“{}”是周一至周五，还是平常的每一天？", Example("周一至周五")),
    (r"假日", "“{}”是周末，还是法定节假日？", Example("周末、法定节假日")),
    (r"[A-Za-z]{2,}(?:[ ,-]*[A-Za-z]+)*", "“{}”请用中文写。", Example("周一至周五")),
)
# Words without which a line says the same, only more surely: nothing else is ever left out of a suggestion.
HEDGE = r"左右|大概|大约|约|前后|一般|通常|基本|原则上"
_KNOWN = rf"{TIME}|{WEEK}[一二三四五六日天]|{CLOSED}|{LABEL}|{LEGAL}|每[天日月周]|工作日|双休日|周末|[;。,()]|\d"


def unknown_words(cursor: Cursor) -> LanguageError:
    """Make the error for the words at the cursor: up to the next that the language knows."""
    cursor.take(r" +")
    start = cursor.position
    for pattern, said, fix in _ADVICE:
        found = cursor.sees(pattern)
        if found:
            return cursor.error(start, found.end(), said, fix)
    hedge = cursor.sees(HEDGE)
    if hedge:
        return cursor.error(start, hedge.end(), "", "")
    following = lexeme(_KNOWN).search(cursor.text, start + 1)
    end = following.start() if following else len(cursor.text)
    while end > start + 1 and cursor.text[end - 1] == " ":
        end -= 1
    return cursor.error(start, max(end, min(start + 1, len(cursor.text))))
