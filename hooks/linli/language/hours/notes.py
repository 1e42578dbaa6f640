"""Notes: words in brackets that change no hours and are shown beside them; whatever could change them is refused."""

import re

from linli.language.cursor import Cursor
from linli.language.errors import Example
from linli.language.hours.reading import Reading
from linli.language.hours.refusals import advice_for
from linli.language.hours.rewrites.closing_words import ASIDE, CLOSING_REASON
from linli.language.hours.rewrites.services import BOOKING, FOR_AGES, PROOF, SESSIONS
from linli.language.hours.rules import Closed, Open
from linli.language.hours.times import TIME
from linli.language.text import as_read

_SOME_WEEKS = (
    r"第[一二三四五1-5](?:[、和及]第?[一二三四五1-5])*周|[首末]周|[单双奇偶]数?周"
    r"|[一二三四五1-5][、和][一二三四五1-5]周"
)
_NOT_OPEN = (
    r"停[电水气暖工摆]|装修|改造|施工|整修|维修|检修|搬迁|筹备|筹建|在建|建设中|改期|推迟|延期|(?:仅|只)本周|本周|开学|谢绝入内"
    r"|^(?:禁止|请勿|严禁)|外出|下乡|出差|请假|未启用|未开|没开|关张|关停|封闭"
)
REASON = r"「([^」]*)」"
_NOTE_WITH_TIME = rf"{TIME}(?:开始|进行)?(?:清场|清馆|清园|静园|闭馆清场|熄灯|关灯)"
_MEANT = (
    r"\d|下村|下乡|外出|入户|走访|[周星][一二三四五六日天期]|(?<!含)(?:周末|双休日)|工作日|(?:只|仅)(?:有|开|供)?(?:中午|[早晚上下])|月|(?<![老青少成幼])年|节"
    r"|假|每|期间|取消"
    r"|作废|失效|撤销|废止|拟(?!人)|(?<![接等])待(?!遇|客)"
    r"|尚未|未定|择日|休|闭|停|除|不含|为准|通知|情况|左右|大概|也许|可能|以?前|"
    r"(?<!课)以?后|上午|下午|晚上|[季令旺淡汛寒暑]|[春夏秋冬](?![笋卷瓜枣])|农忙|农闲|平时|平日|[上中下]旬|月[初底末]"
    r"|临时"
    r"|暂|偶尔|不定|轮流|[单双隔]周"
)
_LONGER = rf"可(?:延时|延长|延迟)(?:服务|托管)?(?:到|至) ?{TIME}"
_FIRST = (
    rf"{TIME} ?(?:-+|至|到) ?{TIME} ?(?:为|供|仅限)?(?:优先)?[^\d]{{0,4}}(?:\d{{2}}周?岁(?:及)?以上)?(?:老年人"
    rf"|老人|长者|儿童|学生"
    rf"|残疾人|孕妇)(?:优先|专场|专用|专享|专享时段|就餐|用餐)?|(?:\d{{2}}周?岁(?:及)?以上)?(?:老年人|老人|长者|儿童"
    rf"|残疾人)(?:优先|先打|先吃|专场|专享)(?:时间|时段)?:?"
    rf" ?{TIME} ?(?:-+|至|到) ?{TIME}"
)
_INSIDE = (
    rf"(?:早|晚|上午|下午)?(?:入园|离园|入托|离托|午托|接园|接送|接孩子|晨检|报到|签到|午睡|午休|点名|集合|放学)"
    rf"(?:时间)?:? ?{TIME}"
    rf"(?: ?(?:-+|至|到) ?{TIME}(?:[、,和及] ?{TIME} ?(?:-+|至|到) ?{TIME})*)?"
)
_FETCHED = (
    rf"{TIME}(?:以)?[前后]?(?:请)?(?:家长|家属|监护人)?(?:准时|及时|按时)?(?:接回|接走|来接|接送|送到|送达)(?:孩子"
    rf"|老人|幼儿)?"
    rf"|{TIME}(?:起|以?后)?(?:即)?可(?:以|陆续|提前)*(?:接|接走|接回|接孩子|离园|离托)$"
    rf"|{TIME}(?:以)?[前后](?:请)(?:家长|家属|监护人)[一-鿿]{{1,6}}"
)
_STAFFED = (
    rf"(?:中午|午间)?{TIME} ?(?:-+|至|到) ?{TIME}(?:留人|有人|专人|安排|轮流|轮班|安排人员|人员)*"
    r"(?:值(?:守|班)|(?:由|有)?(?:值班)?(?:医生|护士|医护人员|工作人员)(?:值班|值守|在岗|在班|坐班))"
)
_ONLY_THEN = (
    rf"(?:中午|午间)?{TIME} ?(?:-+|至|到) ?{TIME}(?:仅|只)(?:限)?(?:受理|办理|提供|接待)"
    r"(?!.*[周星月节假休闭停])[一-鿿]{2,8}"
)
_AWAY = "外出(?:义诊|培训|学习|办事|走访|出会|开会|巡诊|出诊|服务)"
"""Why nobody is in, which says nothing more only where it is closed."""
_PLAIN_NOTE = (
    rf"(?:{_FIRST}|{_STAFFED}|{_ONLY_THEN}|{_INSIDE}|{_FETCHED}|{ASIDE}|{CLOSING_REASON}|{BOOKING}|{PROOF}|{SESSIONS}|{_LONGER}"
    rf"|(?:需"
    rf"|须)?(?:凭证"
    rf"|刷卡|免费"
    rf"|登记)(?:入场|进入|参观))$"
)


def keep_note(reading: Reading, begin: int) -> None:
    """Take words as a note; those that speak of days, times or doubts must not pass for a mere note."""
    cursor = reading.cursor
    start = cursor.position
    found = cursor.take(r"([^(),;。]{1,60})(?=[),;。])")
    if not found:
        raise cursor.error(begin, len(cursor.text), "括号“{}”没有成对，或太长。", Example(""))
    words = cursor.source.words(start, cursor.position).strip("，,；;。、 ")
    _refuse_not_open(reading, start, found[1])
    if len(words) > len(found[1]):  # what a rule has moved stands for more than itself
        words = found[1].strip()
    aged = re.sub(FOR_AGES, "", words)
    if isinstance(reading.rules[-1].body, Closed):
        aged = re.sub(_AWAY, "", aged)
    if not Cursor(as_read(words)).sees(_PLAIN_NOTE) and Cursor(as_read(aged)).sees(rf".*(?:{_MEANT})"):
        raise advice_for(cursor, start, cursor.position) or cursor.error(start, cursor.position)
    reading.note(words)


def _refuse_not_open(reading: Reading, start: int, words: str) -> None:
    """Refuse words that say that it is not open, or only in certain weeks, as a note beside hours."""
    cursor = reading.cursor
    if not isinstance(reading.rules[-1].body, Open):
        return
    if re.search(_SOME_WEEKS, words):
        said = f"“{words}”说的是哪几周？请写在时间前面。"
        raise advice_for(cursor, start, cursor.position) or cursor.error(
            start, cursor.position, said, Example("每月第一、三个周六 9:00-11:00")
        )
    if re.search(_NOT_OPEN, words) and not re.fullmatch(ASIDE, words):
        said = f"“{words}”是说那时不开吗？不开的请写“休息”。"
        raise cursor.error(start, cursor.position, said, Example("时间待核实"))


def keep_clearing(reading: Reading) -> bool:
    """Take 17:00清场 as a note."""
    begin = reading.cursor.position
    if not reading.cursor.take(_NOTE_WITH_TIME):
        return False
    reading.note(reading.cursor.source.words(begin, reading.cursor.position))
    return True


def take_reason(reading: Reading) -> bool:
    """Take the reason of a closing, which the rewritings have marked: 休息「消毒」."""
    if found := reading.cursor.take(REASON):
        reading.note(found[1])
    return bool(found)
