"""A line of dishes as a canteen writes it: “大荤：红烧肉、糖醋排骨；汤：冬瓜汤（少盐）”, “停餐（停电）”."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from pydantic_core import PydanticCustomError

from linli.language.cursor import lexeme
from linli.model.dish_remarks import COMPOSED, READ_AS, SITTINGS, bracketed, choice_behind, set_heading
from linli.model.scalars import parse_integer, text_of, wrong

NO_MEAL = "停餐"
SNACKS = frozenset(["早点", "午点", "水果", "加餐"])
"""Sittings between meals: a menu may have them without any opening hours of theirs."""
DAY_ORDER = ("早餐", "早点", "水果", "午餐", "午点", "加餐", "晚餐", "夜宵")
_NO_MEAL = (
    r"停餐|停业|停供|停伙|停火|停灶|停炊|不供[餐应饭]|不开[餐伙饭火灶]|不[做烧煮][饭菜餐]|不营业|(?:暂停|停止)(?:供餐|供应|营业|开餐)"
    r"|歇业|休业|休息|放假|无餐"
    r"|没有|无|休"
)
_DAYS = r"(?:[一二三四五六七\d]{1,2}[天日])"
_PARDON = (
    r"(?:[，,。；;！! ]*(?:(?:敬请|请|望|谢谢|特此|给|对)[^，,。；;（）()]{0,12}(?:谅解|见谅|理解"
    r"|周知|知悉|配合|通知|抱歉|不便|歉意)"
    r"|(?:不便之处)[，,]?(?:敬请|请)?(?:谅解|见谅)))+"
)
_WHY = (
    r"(?:(?:设备|设施|管道|水管|线路|电路|燃气|煤气|厨房|厨具|灶具|厨师|员工|职工|全员|食堂|炊事员|师傅|厨工|阿姨|内部)?"
    r"(?:停[电水气]|检修|维修|装修|消毒|节日|节假日|过节|放假|学习|培训|盘点|台风|大雪|暴雨|大雨|高温|疫情|清洁"
    r"|大扫除|请假|休假|有事|生病|春节|国庆节?|中秋节?|端午节?"
    r"|清明节?|元旦|五一|劳动节|除夕|公休|例会|抢修|改造|体检|开会|外出))+"
)
_ANY_DAY = r"(?:本店|食堂|餐厅|厨房)?(?:今[日天]|当[日天]|本日|全天|整天|全日)?"
_NOTHING = lexeme(
    rf"{_ANY_DAY}(?:因为?(?P<cause>[^，,。；;]{{1,20}}?)[，,]?|(?P<why>{_WHY})[，,]?)?{_ANY_DAY}(?:厨师|师傅)?"
    rf"(?:{_NO_MEAL})(?:[，,]?(?:暂停|停业?|停餐|休息)?{_DAYS})?(?:{_PARDON})?[ 　]*"
    rf"(?:[（(：:，,][ 　]*(?!(?:{_NO_MEAL}){_DAYS}?[）)]?$)(?P<reason>[^（）()]{{1,20}}?)[ 　]*[）)]?)?"
    rf"(?:{_PARDON})?[。.；;！!]?"
)
_NO_DISH = lexeme(
    rf"{COMPOSED}{{2,5}}|(?:大荤|小荤|荤菜|素菜|荤|素|汤|菜)[ ]?[一两二三四\d][个样道份]|"
    r"(?:今[天日])?没(?:有)?(?:菜|饭|开火|煮饭|做饭)|"
    r"(?:未|待|另)定|待(?:通知|安排|公布)|.*(?:另行通知|为准)|[看视](?:情况|当[天日]).*|(?:按|根据|随)(?:时令|当[天日]|季节|市场).*"
    r"|(?:同|照)(?:上|前|[周星][一-鿿]{1,3}|[昨前][天日]|[早午中晚]餐)"
    r"|(?:详|请|参|具体)*[见看](?:上|下|右|左|黑板|公告|公示|通知|告示|菜牌|小程序|公众号|菜单|群|微信|当[天日]|食堂|现场|门口).{0,8}|(?:菜品|菜式|菜|品种)?随机.{0,4}|不定|不固定|照[旧常]|老样子|(?:厨师|食堂|师傅)?自[定选]|当[天日](?:公布|公示|定).{0,4}"
    r"|(?:由|请).{1,6}(?:安排|决定|咨询)|请?咨询.{1,6}|.+等(?:[一二两三四五六七八九十\d]{1,2}[个样道种]?)?(?:菜|菜品|菜肴)?|.*(?:…|[.．。]{2,}).*|.+若干[个样道种]?|[若干几]+(?:个|样|道)?菜?"
)
"""What is no dish, but says that one is not told: 未定, 同周一, 按时令, 红烧肉等."""
_NOT_SERVED = lexeme(rf"(?!无|没有)(?:{_NO_MEAL})")
COURSES = (
    "大荤|小荤|半荤|主荤|副荤|荤菜|素菜|荤|素|主菜|副菜|配菜|热菜|凉菜|冷菜|炒菜|蒸菜|炖菜|汤|汤品|汤羹|羹汤|例汤|粥|饭|主食|面食|点心|水果|甜品|饮品|饮料"
    "|小吃|小菜|早点|午点|加餐"
)
_COUNTED = r"(?:[一二两三四\d][个样份道]?)?"
_COURSE = lexeme(
    rf"[ 　]*{_COUNTED}({COURSES})[ 　]*(?:[（(]([^（）()：:]{{1,8}})[）)])?"
    r"[ 　]*(?:[：:]|[—–-]{1,2}(?=[一-鿿]))[ 　]*"
)
_NUMBERED = lexeme(r"(?:\d{1,2}(?:[.．](?!\d)|[)）])|[(（]\d{1,2}[)）]|[①-⑳])[ 　]*(?=\S)")
_LIST_NUMBERS = lexeme(rf"[①-⑳]|(?<![^、，,；;。 　])(?:{_NUMBERED.pattern}|\d{{1,2}}[、，,][ 　]*)")
_BEFORE_COURSE = lexeme(rf"(?<=[^：:、，,；;。 　])[ 　]+(?={_COUNTED}(?:{COURSES})[ 　]*(?:[：:]|[—–-]))")
_MARKED = lexeme(rf"[【\[［]({COURSES})[】\]］][ 　]*[：:]?")
_SAYS_NOTHING = lexeme(r"[ 　]*(?:今[日天]|本[日周])?(?:供应|菜单|菜谱|菜品|食谱)[：:]")
_HEADING = lexeme(r"([^：:]{1,16})[：:]")
_JOINED = lexeme(r"[ 　]*[/／+＋|｜&＆·•・][ 　]*|[ 　]+(?![（(])")
_BETWEEN = "、，,；;。\n"


@dataclass(frozen=True, slots=True)
class Served:
    """What one sitting serves: dishes, some with their course and what they are made of; without dishes 停餐."""

    dishes: tuple[str, ...] = ()
    reason: str = ""
    courses: Mapping[str, str] = field(default_factory=dict)
    made_of: Mapping[str, str] = field(default_factory=dict)


def no_meal(text: str) -> str | None:
    """Return why there is no meal, "" where no reason is given; None where the text says nothing of the kind."""
    found = _NOTHING.fullmatch(text.strip().translate(READ_AS))
    return (found["reason"] or found["cause"] or found["why"] or "").strip() if found else None


def read_dishes(text: str) -> Served:
    """Read a line of dishes; PydanticCustomError for two dishes with only a space, / or + between them.

    What a line says of a dish beside its course stands in brackets behind its name: its price, how many there are, the
    set that it belongs to, of which dishes one may choose; grams are what it is made of.
    """
    found: list[_Dish] = []
    sentence = 0
    course = of_set = ""
    for piece, ends in _pieces(_headed(text)):
        plain = piece.translate(READ_AS)
        heading = _COURSE.match(plain)
        kind = None if heading else set_heading(plain)
        course = heading[1] if heading else "" if kind else course
        of_set = (heading[2] or "") if heading else kind[1] if kind else of_set
        begins = heading or kind
        if not begins and (unknown := _HEADING.match(plain)):
            raise _no_course(unknown[1], text)
        sentence = len(found) if begins else sentence
        if dish := piece[begins.end() if begins else 0 :].strip():
            found += _served(text, dish, _Dish("", course, of_set))
            found[sentence:] = _chosen(text, dish, found[sentence:])
        if ends in "；;。":
            course = of_set = ""
            sentence = len(found)
    return Served(
        tuple(dict.fromkeys(dish.words for dish in found)),
        "",
        {dish.words: dish.course for dish in found if dish.course},
        {dish.words: dish.grams for dish in found if dish.grams},
    )


def _headed(text: str) -> str:
    """Write every course of a line as a heading: “【荤】红烧肉 素：炒青菜” → “；荤：红烧肉；素：炒青菜”."""
    return _BEFORE_COURSE.sub("；", _MARKED.sub(r"；\1：", _SAYS_NOTHING.sub("", text, count=1)))


@dataclass(frozen=True, slots=True)
class _Dish:
    """A dish of a line: its name, its course, what stands in brackets behind it, its grams."""

    name: str
    course: str = ""
    remark: str = ""
    grams: str = ""

    @property
    def words(self) -> str:
        """The name with what is said of it."""
        return f"{self.name}（{self.remark}）" if self.remark else self.name


def _served(line: str, words: str, like: _Dish) -> list[_Dish]:
    """Read what stands between two signs: one dish, or several of which one may choose: 豆浆/牛奶（二选一）."""
    _unnumbered(line, words)
    _a_dish(words)
    bare, choice, _ = choice_behind(words)
    names = _JOINED.split(bare) if choice else [words]
    dishes = [replace(like, name=name, grams=grams) for name, grams in map(bracketed, names)]
    for dish in dishes:
        _single(line, words, dish.name)
    return [replace(dish, remark=choice) for dish in dishes] if choice else dishes


def _chosen(line: str, words: str, sentence: list[_Dish]) -> list[_Dish]:
    """Give a choice to all dishes of a sentence that it is of: 豆浆、牛奶二选一."""
    _, choice, number = choice_behind(words)
    marked = sum(dish.remark == choice for dish in sentence)
    if not choice or marked > 1:
        return sentence
    number = number or (len(sentence) if len(sentence) == 2 or sentence[0].course else 0)
    if not 1 < number <= len(sentence):
        raise wrong(f"“{words}”是哪几样里选？", "请按实际的写，写法如：馒头；豆浆、牛奶二选一")
    return [*sentence[:-number], *(replace(dish, remark=choice) for dish in sentence[-number:])]


def _no_course(heading: str, line: str) -> PydanticCustomError:
    """Refuse a heading: a sitting or a day has its own key; other words are no course."""
    if re.fullmatch(SITTINGS, heading.strip()):
        names = re.sub(rf"(?:{SITTINGS})[ 　]*[：:][ 　]*", "", line)
        one = len(re.findall(r"[：:]", line)) == 1
        fix = f"请写成：{names.strip('；;。 ')}" if one else "请按实际的写，写法如：红烧肉、炒青菜"
        return wrong(f"“{heading}”是哪一天、哪一餐，写在这一行前面，不写在菜里。", fix)
    known = COURSES.replace("|", "、")
    return wrong(f"“{heading}”不是哪一类菜。", f"不是就去掉冒号；可以写的有：{known}")


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands between the signs outside brackets, each with the sign behind it."""
    depth, begin = 0, 0
    for place, sign in enumerate(text):
        depth += (sign in "（(") - (sign in "）)")
        if sign in _BETWEEN and depth <= 0:
            yield text[begin:place], sign
            begin = place + 1
    yield text[begin:], "。"


def _unnumbered(line: str, dish: str) -> None:
    """Refuse the numbers of a list: “1.排骨”, “1、排骨”, “①排骨”."""
    if dish.isdigit() or _NUMBERED.match(dish):
        names = "、".join(filter(None, (name.strip(" 　、，,；;。") for name in _LIST_NUMBERS.split(line))))
        raise wrong(f"“{dish}”前面的编号不是菜名。", f"请写成：{names}")


def _a_dish(dish: str) -> None:
    """Refuse words that say that there is no meal, or leave open what there is, among dishes."""
    plain = dish.translate(READ_AS)
    if _NO_DISH.fullmatch(plain):
        raise wrong(f"“{dish}”没有说是什么菜。", "请写菜名，写法如：排骨炖萝卜；还不知道，就先不写这一餐")
    if _NOT_SERVED.search(re.sub(r"[（(][^（）()]*[）)]", "", plain)):
        raise wrong(f"“{dish}”是菜名，还是不开餐？", "不开餐就只写：停餐；原因写在括号里：停餐（停电）")


def _single(line: str, words: str, name: str) -> None:
    """Refuse two dishes that no 、 parts: a space, / or + may also belong to one dish."""
    outside = re.sub(r"[（(][^（）()]*[）)]", lambda found: "（" * len(found[0]), name)
    joints = [place.span() for place in _JOINED.finditer(outside)]
    if not joints:
        return
    apart = name
    for start, end in reversed(joints):
        apart = f"{apart[:start]}、{apart[end:]}"
    copied = line.strip("。；; ").replace(words, apart)
    raise wrong(f"“{words}”是一样菜还是几样？", f"一样，就去掉中间的空格和符号；几样，请写成：{copied}")


DISH_KEYS = ("菜", "类别", "配料", "克")


def read_dish(item: Mapping[str, object]) -> Served:
    """Read a dish written as {菜, 类别, 配料, 克}."""
    unknown = next((name for name in item if name not in DISH_KEYS), None)
    if unknown is not None:
        raise wrong(f"一样菜里没有“{unknown}”这一项。", f"可以写的有：{'、'.join(DISH_KEYS)}")
    if "菜" not in item:
        raise wrong("没有写是什么菜。", "请按实际的写，写法如：{菜: 红烧肉, 类别: 大荤, 配料: [猪肉, 土豆], 克: 120}")
    name = text_of(item["菜"])
    course = text_of(item["类别"]) if "类别" in item else ""
    if course and course not in COURSES.split("|"):
        raise wrong(f"“{course}”不是哪一类菜。", f"可以写的有：{COURSES.replace('|', '、')}")
    made_of = "，".join(filter(None, (_ingredients(item), _grams(item))))
    return Served((name,), "", {name: course} if course else {}, {name: made_of} if made_of else {})


def _ingredients(item: Mapping[str, object]) -> str:
    listed = item.get("配料", "")
    if not listed:
        return ""
    return "、".join(text_of(word) for word in (listed if isinstance(listed, list) else [listed]))


def ingredients_in(made_of: str) -> str:
    """Return the ingredients of what a dish is made of (Served.made_of), its grams left out: “猪肉、土豆”."""
    return re.sub(r"(?:^|，)\d+克$", "", made_of)


def _grams(item: Mapping[str, object]) -> str:
    return f"{parse_integer(item['克'])}克" if "克" in item else ""
