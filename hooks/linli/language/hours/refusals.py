"""What the hours language refuses, with the reason and a line to copy; and where unknown words end."""

from collections.abc import Iterator

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError
from linli.language.hours.bodies import CLOSED, LABEL
from linli.language.hours.conditions import IN_TWO_WAYS
from linli.language.hours.days import LEGAL
from linli.language.hours.times import TIME
from linli.language.hours.weekdays import WEEK

# words, why they are refused ({} stands for them), what to type in their place (as a template of re.sub)
_ADVICE: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:提前|提早|推迟|延迟|延后)(?:约|大约)?(?:半|[一两二三\d]{1,2})个?(?:小时|分钟|刻钟)",
        "“{}”是早开（晚开），还是早关（晚关）？",
        Example(r"\g<0>关门"),
    ),
    (
        r"(?<=[\d点时半分] )(?:调整|变更|更改|改)(?:为|成|至|到)|(?<=[\d点时半分])(?:调整|变更|更改|改)(?:为|成|至|到)",
        "“{}”前面的时间还作不作数，是改了其中哪一段？请只写现在的时间。",
        Example("9:00-12:00 14:00-17:00"),
    ),
    (
        r"(?:禁止|谢绝|严禁|请勿)[一-鿿]{2,4}?(?:时间|时段)",
        "“{}”是不开的时间。请写开放的时间。",
        Example("6:00-22:00"),
    ),
    (r"夏季|夏令时?|夏天|(?<!寒)暑期?(?!假)|夏(?=\))", "“{}”没有说从几月几日到几月几日。", Example("5月1日至9月30日")),
    (r"冬季|冬令时?|冬天|冬(?=\))", "“{}”没有说从几月几日到几月几日。", Example("10月1日至次年4月30日")),
    (r"春季|春天|秋季|秋天|旺季|淡季", "“{}”没有说从几月几日到几月几日。", Example("3月1日至5月31日")),
    (
        r"[单双]周|隔周|隔[天日]",
        "“{}”说不清是哪一周。",
        Example("每月第一、三个"),
    ),
    (
        r"第[一二三四五](?:[、和][一二三四五])*周",
        "“{}”是每个月的第几周，还是学期的第几周？",
        Example("每月第二、四个"),
    ),
    (
        r"放假(?:共)?[一二三四五六七八九十\d]{1,2}天",
        "“{}”没有说是哪几天。",
        Example("休息"),
    ),
    (
        r"每?逢((?:10|\d|[一二三四五六七八九十])(?:[、,和]?逢?(?:10|\d|[一二三四五六七八九十]))*)(?![\d:点时])(?:的)?(?:赶?[集场街圩墟])?(?:日|天)?",
        "“{}”是农历，还是公历？",
        Example(r"农历逢\1"),
    ),
    (r"逢?(?:赶集|集日|集市|赶场|街天|集)(?:天|日)?|逢场", "“{}”说不清是哪一天。", Example("周二、周五")),
    (r"^(?:(?:看|视)(?:具体)?(?:情况|通知|天气)(?:而定)?|不固定|不定时|不定期)$", "“{}”说不清时间。", "时间待核实"),
    (r"(?:看|视)(?:具体)?(?:情况|通知|天气)(?:而定)?|不固定|不定时|不定期", "“{}”说不清时间。", Example("时间待核实")),
    (r"以[^;。]{0,12}为准|(?:等|听候)?另?行?通知", "“{}”不能当作时间。", "时间待核实"),
    (r"(?:学校)?(?:放)?假期|放假", "“{}”是寒暑假，还是法定节假日？", Example("寒暑假")),
    (r"逢年过节|过年过节|逢节|过节", "“{}”是哪些日子？", Example("法定节假日")),
    (r"过年(?:期间)?|年后|年前|春节前后", "“{}”没有说从哪天到哪天。", Example("除夕至正月初六")),
    (r"首个|头一个", "“{}”是每个月的，还是哪一段的？", Example("每月第一个")),
    (r"(?:期[中末]考?|考试|开学|毕业)(?:季|周|期间)", "“{}”没有说从几月几日到几月几日。", Example("6月15日至6月26日")),
    (r"放学(?:时间)?后?", "“{}”没有写是几点。", Example("16:30")),
    (r"日出[^,;。]{0,4}日落", "“{}”每天不一样，请写几点到几点。", Example("6:00-18:00")),
    (r"(?:正常|按)?(?:上下?班|办公|工作|营业)时间", "“{}”没有写几点到几点。", Example("8:30-12:00 14:00-17:30")),
    (
        r"(?:按|依)(?:照)?(?:国家|上级|有关|规定|通知|政府)[^,;。()]{0,10}",
        "“{}”没有说开不开。开就写时间，不开就写“休息”。",
        Example("休息"),
    ),
    (r"(?:轮流|有人|安排|轮班)+值(?:班|守)", "“{}”没有说几点到几点。", Example("时间待核实")),
    (r"上午(?:开放|接种|门诊|营业|服务|办公)?", "“{}”没有写几点到几点。", Example("上午9:00-11:30")),
    (r"下午(?:开放|接种|门诊|营业|服务|办公)?", "“{}”没有写几点到几点。", Example("下午2:00-5:00")),
    (r"(?:晚上|夜间|晚间)(?:开放|营业|服务)?", "“{}”没有写几点到几点。", Example("晚上6:00-8:00")),
    (r"中午不(?:开|营业|接待|办公)?", "“{}”没有写中午是几点到几点。", Example("12:00-14:00休息")),
    (r"中午(?:开放|营业|服务)?", "“{}”没有写几点到几点。", Example("中午11:00-1:00")),
    (
        r"(?:自|从)?即日起?|明天|今天|后天|昨天|本周|这周|下周|本月|下月|今年|明年",
        "“{}”过几天就不对，请写日期。",
        Example("2026-11-24"),
    ),
    (r"(?:全天|全日)(?:开放|营业|服务)?", "“{}”是24小时，还是白天？白天请写几点到几点。", Example("24小时")),
    (r"平日", "“{}”是周一至周五，还是平常的每一天？", Example("周一至周五")),
    (r"(?<!节)假日", "“{}”是周末，还是法定节假日？", Example("周末、法定节假日")),
    (r"[A-Za-z]{2,}(?:[ ,-]*[A-Za-z]+)*", "“{}”请用中文写。", Example("周一至周五")),
)
# Words without which a line says the same, only more surely: nothing else is ever left out of a suggestion.
HEDGE = r"左右|大概|大约|约|前后|一般|通常|基本|原则上"
_KNOWN = rf"{TIME}|{WEEK}[一二三四五六日天]|{CLOSED}|{LABEL}|{LEGAL}|每[天日月周]|工作日|双休日|周末|[;。,()]|\d"


def unknown_words(cursor: Cursor) -> LanguageError:
    """Make the error for the words at the cursor: up to the next that the language knows."""
    cursor.take(r" +")
    start = cursor.position
    advice = advice_for(cursor, start, start + 1)
    if advice:
        return advice
    hedge = cursor.sees(HEDGE)
    if hedge:
        return cursor.error(start, hedge.end(), "", "")
    following = lexeme(_KNOWN).search(cursor.text, start + 1)
    end = following.start() if following else len(cursor.text)
    while end > start + 1 and cursor.text[end - 1] == " ":
        end -= 1
    return cursor.error(start, max(end, min(start + 1, len(cursor.text))))


def advice_for(cursor: Cursor, start: int, end: int) -> LanguageError | None:
    """Make the error for the first words between two positions for which there is advice; None where there are none."""
    for place in range(start, min(end, len(cursor.text))):
        for pattern, said, fix in _ADVICE:
            if found := lexeme(pattern).match(cursor.text, place):
                return cursor.error(place, found.end(), said, type(fix)(found.expand(fix)))
    return None


_JOINS = " 的、,，和及（("


def other_lines(typed: str, error: LanguageError) -> Iterator[str]:
    """Yield lines that show how words that are not understood can be written, the likeliest first.

    As a note in brackets; as a name before a colon; as hours that nobody knows yet; at last only how hours are written.
    Days that can be read in two ways are parted, the last of them first.
    """
    if IN_TWO_WAYS.removeprefix("“{}”") in error.message:
        before, words, behind = typed[: error.start], typed[error.start : error.end], typed[error.end :]
        for place in range(len(words) - 1, 0, -1):
            first, second = words[:place].rstrip(_JOINS), words[place:].lstrip(_JOINS).rstrip("）)")
            yield f"{before}{first}{behind}；{second}{behind}"
    if not error.message.startswith("看不懂") and error.fix is None:
        return
    before, words, behind = typed[: error.start], typed[error.start : error.end], typed[error.end :]
    length = len(behind) - len(behind.lstrip(" "))
    while length < len(behind) and behind[length] not in "，,；;。()（）":
        length += 1
    clause, behind_it = behind[:length], behind[length:]
    note = (words + clause).strip(" ，,；;。、：:")
    if error.fix is None and before.rstrip(" （(") == before.rstrip() and before.strip() and note:
        yield f"{before.rstrip(' ，,；;。、')}（{note}）{behind_it}"
        yield f"{before} 时间待核实{behind_it}"
    name = words.strip(" ，,；;。、：:")
    if error.fix is None and name:
        yield f"{before}{name}：{behind.lstrip(' ：:')}"
        yield f"{before}周一至周五 {behind.lstrip(' ：:')}"
    yield FORM


FORM = "周一至周五 08:30-12:00 14:00-17:30；周六、周日、法定节假日 休息"
"""How hours are written, where nothing of a line can be kept."""
