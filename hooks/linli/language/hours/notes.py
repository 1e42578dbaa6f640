"""Notes: words in brackets that change no hours and are shown beside them; whatever could change them is refused."""

from linli.language.cursor import Cursor
from linli.language.hours.reading import Reading
from linli.language.hours.refusals import advice_for
from linli.language.hours.rewrites.closings import ASIDE, CLOSING_REASON
from linli.language.hours.rewrites.services import BOOKING, PROOF, SESSIONS
from linli.language.hours.times import TIME
from linli.language.text import as_read

_NOTE_WITH_TIME = rf"{TIME}(?:开始|进行)?(?:清场|清馆|清园|静园|闭馆清场)"
_MEANT = (
    r"\d|[周星][一二三四五六日天期]|[年月]|节|假|每|休|闭|停|除|不含|为准|通知|情况|左右|大概|也许|可能|以?前|"
    r"以?后|上午|下午|晚上"
)
_LONGER = rf"可(?:延时|延长|延迟)(?:服务|托管)?(?:到|至) ?{TIME}"
_FIRST = (
    rf"{TIME} ?(?:-+|至|到) ?{TIME} ?(?:为|供|仅限)?(?:优先)?[^\d]{{0,4}}(?:\d{{2}}周?岁(?:及)?以上)?(?:老年人"
    rf"|老人|长者|儿童|学生"
    rf"|残疾人|孕妇)(?:优先|专场|专用|就餐|用餐)?"
)
_STAFFED = rf"(?:中午|午间)?{TIME} ?(?:-+|至|到) ?{TIME}(?:留人|有人|专人|安排)?值(?:守|班)"
_PLAIN_NOTE = (
    rf"(?:{_FIRST}|{_STAFFED}|{ASIDE}|{CLOSING_REASON}|{BOOKING}|{PROOF}|{SESSIONS}|{_LONGER}|(?:需|须)?(?:凭证"
    rf"|刷卡|免费"
    rf"|登记)(?:入场|进入|参观))$"
)


def keep_note(reading: Reading, begin: int) -> None:
    """Take words as a note; those that speak of days, times or doubts must not pass for a mere note."""
    cursor = reading.cursor
    start = cursor.position
    found = cursor.take(r"([^(),;。]{1,60})(?=[),;。])")
    if not found:
        raise cursor.error(begin, len(cursor.text), "括号“{}”没有成对，或太长。")
    words = cursor.source.words(start, cursor.position).strip("，,；;。、 ")
    if not Cursor(as_read(words)).sees(_PLAIN_NOTE) and Cursor(as_read(words)).sees(rf".*(?:{_MEANT})"):
        raise advice_for(cursor, start, cursor.position) or cursor.error(start, cursor.position)
    reading.note(words)


def keep_clearing(reading: Reading) -> bool:
    """Take 17:00清场 as a note."""
    begin = reading.cursor.position
    if not reading.cursor.take(_NOTE_WITH_TIME):
        return False
    reading.note(reading.cursor.source.words(begin, reading.cursor.position))
    return True
