"""What the price language refuses, with the reason and what to type instead; and where unknown words end."""

from collections.abc import Callable, Iterator

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError
from linli.language.text import as_read

OFF = r"(?:补贴|补助|优惠|立减|减免|少收|减|补)"
DAY_WORDS = (
    r"(?:每|逢)?(?:周|星期|礼拜)[一二三四五六日天末](?![天次]|班|托|营|课|次|节|堂)|双休日?|工作日|法定节?假?日|节假日"
    r"|节日|平日|平时|假日|周末(?!班|托|营|课)|元旦|春节|清明"
    r"|劳动节|五一|端午|中秋|国庆|重阳|儿童节|六一|妇女节|教师节|敬老月|敬老日|老年节|生日|寿辰|寿星当"
    r"|\d{1,2}:\d{2}|\d{1,2}点|\d{1,2}月(?!龄)(?:\d{1,2}日)?(?![/班])|[寒暑](?:假|期)(?!班|托|营|课|作业)"
    r"|(?<![一-鿿])(?:上午|下午|晚上|晚间|中午|早上)(?!班|托|场|课|茶|点)|当[天日]|首[日周月]|开业|试营业"
    r"|活动期间?|期间|即日起|年底前|(?<!龄)(?<!龄满)\d+年(?!级|(?:及?以上)?[党军工教]龄)"
)
QUOTA_WORDS = (
    r"前(?:\d+|[一二三四五六七八九十百]+)[名位人单桌]|(?<!每[天周月年])前(?:\d+|[一二三四五六七八九十百]+)[个份餐次顿]|第[一二三四五六七八九十\d]+"
    r"(?:[份餐次人杯件张]|个(?!孩|小孩|娃|子女|宝宝))"
    r"|[两二三四\d]人同行|充(?:值)?\d+|满\d+(?:元)?[送赠]|买[一二三\d].{0,3}[送赠]|积分(?!卡)|抽奖|兑换|拼团|早鸟"
    r"|首单"
)
_AT_MOST = r"(?:每[餐份人次天月])*(?:收费)?(?:不超过|不高于|不得超过|最高|最多|至多)(?:收)?\d[\d.]*元。?"
_WHOSE_CHILDREN = (
    r"(?:老年人|老人|长者)的?(?:子女|儿女|家属|亲属|家人|亲友)"
    r"(?=[ :]*(?:[早午晚]餐)?(?:每[餐人份次])*(?:\d|免费|半价|享))"
)
_CAP_OF_WHAT = r"(?<=折)[,;、]? ?((?:每[人餐次天])*)(?:都|均)?不超过(\d{1,6}(?:\.\d{1,2})?元)"
_OFF = rf"((?:{OFF} ?)?)"
_MOST = r"最高不超过|最高不高于|最高|不高于|不得高于|不超过|不得超过|最多|至多|上限"
_LEAST = r"不低于|不少于|不得低于|不得少于|至少|起码"
_EACH = r"[^,;。()\d]{1,4}?"
_YUAN = r"(\d{1,6}(?:\.\d{1,2})?)"
_TO = r" ?[元块]? ?[-~至到] ?"


def _rounded(yuan: str, fraction: str) -> str:
    """Round decimals half up to two: “12”, “345” → “12.35”."""
    cents = int(yuan) * 100 + int(fraction[:2]) + (fraction[2] >= "5")
    return f"{cents // 100}.{cents % 100:02}"


def _in_years(ages: str, side: str) -> str:
    """Return ages with their unit; 30以上 may be of a sum, and a bare 80 of those from there on."""
    words = f"{ages}周岁{side}"
    bare = not side and "-" not in ages
    return Example(f"{words}以上" if bare else words) if bare or (side == "以上" and int(ages[:2]) < 50) else words


# words, why they are refused ({} stands for them), what to type in their place, made from the groups of the words
_ADVICE: tuple[tuple[str, str, Callable[..., str | None]], ...] = (
    (
        rf"[^,;。()\d]{{0,20}}?(?:补贴|补助|优惠|减免|补|减)(?:标准|金额)?(?:的)?(?:{_MOST})(?:为|是|补贴"
        rf"|减)*{_YUAN} ?[元块]",
        "“{}”只说了最多减多少，没有说减多少，请写准。",
        lambda _: Example("补贴3元"),
    ),
    (
        rf"[^,;。()\d]{{0,20}}?(?:{_MOST})(?:收费|标准|为|是|收取|收)*(?:每{_EACH})*{_YUAN} ?[元块]",
        "“{}”只说了最多收多少，没有说收多少，请写准价格。",
        lambda _: Example("12元"),
    ),
    (
        rf"[^,;。()\d]{{0,20}}?(?:{_LEAST}) ?(?:\d[\d.]*(?:[元块折]| ?%)|[一二三四五六七八九]+折|半价|一半)",
        "“{}”只说了至少多少，没有说是多少，请写准。",
        lambda: Example("补贴3元"),
    ),
    (r"[^,;。()\d]{0,20}?(\d{1,6})(?:余|多)[元块]", "“{}”不是准数，请写准价格。", lambda yuan: Example(f"{yuan}元")),
    (
        r"[^,;。()\d]{0,20}?(?:可以?|可向[^,;。()\d]{1,12}|适当|酌情|申请|提出|给予|予以)*(?:减免|减收|优惠)(?:相应"
        r"|相关|部分|一定|的)*(?:费用|学费|餐费|托管费)?"
        r"(?=$|[,;。)])",
        "“{}”没有说减多少。说不准，就写进“说明”。",
        lambda: Example("补贴1元"),
    ),
    (
        r"[^,;。()\d]{0,20}?(?:成本(?:费|价)?(?:收费|收取|计收)?|(?:实际情况|有关规定|规定|核定"
        r"|物价部门)(?:标准)?(?:收费|收取|执行|计收))(?=$|[,;。)])",
        "“{}”没有说多少钱，请写准价格。",
        lambda: Example("5元"),
    ),
    (
        rf"{_OFF}{_YUAN}{_TO}{_YUAN} ?[元块]",
        "“{}”是一个范围，请写准每一档的价。",
        lambda off, low, high: Example(
            f"60-79周岁 {off}{low}元、80周岁以上 {off}{high}元" if off else f"小份{low}元、大份{high}元"
        ),
    ),
    (rf"({OFF} ?)-(\d[\d.]{{0,8}}) ?[元块]", "“{}”是负数。", lambda off, yuan: f"{off}{yuan}元"),
    (
        r"-(\d[\d.]{0,8}) ?[元块]",
        "“{}”里的“-”看不准：是价格就不写，是减多少就写“补贴”。",
        lambda yuan: Example(f"{yuan}元"),
    ),
    (
        rf"{_OFF}(\d{{1,6}})\.(\d{{3,9}}) ?[元块]",
        "“{}”超过了两位小数，最小到分。",
        lambda off, yuan, fraction: Example(f"{off}{_rounded(yuan, fraction)}元"),
    ),
    (
        r"(\d{2,3})(?=[、和及](?:\d{2,3}[、和及])*\d{2,3}周岁)",
        "“{}”没有写“周岁以上”还是“周岁”。",
        lambda age: Example(f"{age}周岁以上 8折"),
    ),
    (
        rf"{_YUAN}[、,](?:{_YUAN}[、,])?{_YUAN} ?元",
        "“{}”没有说各是什么的价。",
        lambda first, _, last: Example(f"小份{first}元、大份{last}元"),
    ),
    (rf"{_OFF}{_YUAN}(?=$|[,;。、/) ])(?! ?(?:免|半|打))", "“{}”没有写“元”。", lambda off, yuan: f"{off}{yuan}元"),
    (
        r"(\d{1,3}+(?: ?- ?\d{1,3}+)?)(以上|以下|)(?= ?[免半打补优立减]| \d)",
        "“{}”没有写“周岁”。",
        _in_years,
    ),
    (r"\d[\d.]{0,8} ?折", "没有“{}”这样的折扣，打折在1折到9.9折之间。", lambda: Example("8.5折")),
    (
        r"[看视](?:具体)?情况(?:而定)?|面议|另议|以[^,;。]{0,10}为准|酌情(?:减免|优惠)?|适当(?:减免|优惠)?",
        "“{}”不是价格。说不准，就先不写这一条。",
        lambda: Example("优惠1元"),
    ),
    (
        r"((?:/|每).{1,2}?)(?:起步|起)(?=$|[,;。、()])",
        "看不准的“{}”请去掉“起”，写准价格。",
        Example,
    ),
    (
        r"平均|低至|左右|上下|大概|大约|约|起步|起|不等",
        "看不准的“{}”请去掉，写准价格。",
        lambda: Example(""),
    ),
)
_KNOWN = rf"\d+(?:\.\d+)? ?(?:周岁|岁|元|块|折)|\d+ ?-|免费|免收|半价|减半|{OFF}|[,;。、()]"


_UNSURE = (
    rf"[一-鿿]{{1,8}}?(?={_YUAN}{_TO}{_YUAN} ?[元块]|(?:约|大约|大概){_YUAN})"
    rf"|[一-鿿]{{1,8}}?(?:每.)?{_YUAN}元(?:/.{{1,2}})?(?=起|左右|上下)"
)
"""A name before a price that is not sure: 点心类1-3元, 每月餐费约450元."""


def exact(cursor: Cursor, begin: int) -> None:
    """Refuse a price behind which another one follows: 12元-15元."""
    if cursor.sees(r" ?[-~至到] ?\d"):
        end = cursor.position
        cursor.position = begin
        raise _advice(cursor) or cursor.error(begin, end, "“{}”后面是一个范围，请写准价格。")


_FOR_NOBODY = (
    r"^[^,;。、()周岁老原市正成全低残会军]*\d ?[元块][^,;。、()\d]{0,3}[,;] ?"
    r"(?P<less>(?:优惠|惠民|特惠|爱心|普惠)价(?:格)?)(?:只需|仅需|为|是|:| )*\d[\d.]* ?[元块](?! ?\()"
)
"""A lower price behind another one, of which nobody says for whom it is: 一荤一素8元，优惠价7元."""


def refuse_what_is_not_of_people(cursor: Cursor) -> None:
    """Refuse a line that makes a price depend on a day, an hour, a festival, a number of people or of portions."""
    if found := lexeme(_FOR_NOBODY).search(as_read(cursor.source.typed).text):
        said = f"“{found['less']}”没有写给谁。"
        raise cursor.error(0, len(cursor.text), said, Example("60周岁以上 7元"))
    if found := lexeme(DAY_WORDS).search(cursor.text):
        said = "“{}”是时间，价格按人算，不按日子算。请在“收费”里另立一个项目，把时间写进“项目”。"
        raise cursor.error(found.start(), found.end(), said)
    if found := lexeme(_WHOSE_CHILDREN).search(cursor.text):
        said = "“{}”是老人的子女，还是老人和子女？老人和子女的，请用顿号隔开。"
        raise cursor.error(found.start(), found.end(), said, Example("子女 12元"))
    if found := lexeme(_AT_MOST).fullmatch(cursor.text):
        raise cursor.error(0, found.end(), "“{}”只说了最多收多少，没有说收多少，请写准价格。", Example("午餐 12元"))
    if (found := lexeme(_CAP_OF_WHAT).search(cursor.text)) and "折" in cursor.source.typed:
        said = "“{}”是最多减这么多，还是最多付这么多？最多付的，请写进“说明”。"
        raise cursor.error(found.start(1), found.end(), said, Example(f"最高减{found[2]}"))
    if found := lexeme(QUOTA_WORDS).search(cursor.text):
        raise cursor.error(
            found.start(), found.end(), "“{}”要看份数、人数或活动，不是每个人的价，这里写不了。请写进“说明”。"
        )


def unknown_price(cursor: Cursor) -> LanguageError:
    """Make the error for the words at the cursor: up to the next that the language knows."""
    cursor.take(r" +")
    advice = _advice(cursor)
    if advice:
        return advice
    start = cursor.position
    if found := lexeme(_UNSURE).match(cursor.text, start):
        cursor.position = found.end()
        later = _advice(cursor)
        cursor.position = start
        if later:
            return later
    remark = cursor.sees(r"\([^()]*\)")
    if remark:
        return cursor.error(start, remark.end())
    following = lexeme(_KNOWN).search(cursor.text, start + 1)
    end = following.start() if following else len(cursor.text)
    while end > start + 1 and cursor.text[end - 1] == " ":
        end -= 1
    return cursor.error(start, end)


def other_prices(typed: str, error: LanguageError) -> Iterator[str]:
    """Yield lines that show how prices are written: without the clause that is not understood, else only the form."""
    if not error.message.startswith("看不懂") and not lexeme("没有名称|没有写给谁，与").search(error.message):
        return
    begin, end = _clause(typed, error.start, error.end)
    if error.message.startswith("看不懂") and not lexeme(r"\d ?[元块折]|免|半价|减|补").search(typed[begin:end]):
        yield (typed[:begin] + typed[end:]).strip(" ，,；;。、")
    people = lexeme(r"岁|老|户|低保|特困|残疾|军|学生|儿童").search(typed)
    yield from (FORM_OF_REDUCTIONS, FORM_OF_PRICES) if people else (FORM_OF_PRICES, FORM_OF_REDUCTIONS)


def _clause(typed: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause in which words stand: between signs, or in its own brackets."""
    begin = start
    while begin and typed[begin - 1] not in "，,；;。、（(":
        begin -= 1
    while end < len(typed) and typed[end] not in "，,；;。、）)":
        end += 1
    bracket = begin and typed[begin - 1] in "（(" and end < len(typed) and typed[end] in "）)"
    return (begin - 1, end + 1) if bracket else (begin, end)


FORM_OF_PRICES = "午餐 12元、晚餐 8元"
FORM_OF_REDUCTIONS = "60-79周岁 补贴2元、80周岁以上 免费、低保 半价"
"""How prices are written, where nothing of a line can be kept."""


def _advice(cursor: Cursor) -> LanguageError | None:
    for pattern, said, fix in _ADVICE:
        found = cursor.sees(pattern)
        if found:
            return cursor.error(cursor.position, found.end(), said, fix(*found.groups()))
    return None
