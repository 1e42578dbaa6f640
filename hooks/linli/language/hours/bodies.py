"""Bodies: spans with their sittings, 休息, 照常, 预约开放, 时间待核实, 另行通知.

body   = [另加 | 只开] spans | [half | stretch | labels] 休息 | 照常 | 预约开放 | 时间待核实 | 另行通知
spans  = [labels] span { [、] [labels] span }
labels = label { 、 label }        sittings (早餐), rooms (阅览室) and services (门诊)
"""

from dataclasses import replace

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example
from linli.language.hours.rules import (
    AsUsual,
    Beside,
    Body,
    ByAppointment,
    Closed,
    Half,
    Open,
    Span,
    Unannounced,
    Unconfirmed,
)
from linli.language.hours.sittings import NAMES_OF_MEALS, NUMBERED, names_a_meal
from linli.language.hours.times import DASH, DAY, TIME, span_words, take_span, take_time

CLOSED = r"休息"
AS_USUAL = r"照常"
APPOINTMENT = (
    r"(?:需|须|凭|请|可|接受|(?:仅|只)(?:接受|限|可)?)?(?:提前)?(?:电话|团体|团队|集体)?(?:预约|联系)(?:后)?"
    r"(?:开放|参观|使用|入场|到访|制|办理|服务|办公|接待|就诊)?(?! ?[一-鿿]{0,6}[ :]*\d{1,2}[:点])"
)
UNCONFIRMED = r"(?:具体)?(?:开放)?(?:时间)?(?:待核实|待确认)"
LEFT_OPEN = (
    r"(?:开放|安排|开放时间|时间|具体时间)?(?:等候|听候)?(?:另行通[知告]|另行公告|另行公布|另行安排|另行告知|另定)"
)
FILLER = (
    r"(?:对外)?(?:(?:开放|开馆|营业|服务|供应|供餐|开餐|用餐|就餐|上课|办公|接待|接诊|诊疗|就诊|门诊|工作|办理|活动|借阅"
    r"|上班|值班|受理|运营|运行)(?:的)?(?:时间|时段)|"
    r"时间|开放|开馆|开园|营业|供应|供餐|开餐|上课|(?:活动|办公|接待)(?![室厅馆房站点区部台]|中心|窗口|大厅|群众)|开诊|坐诊"
    r"|上班)?(?:为|是)?[ :]*"
)
# A name of up to six characters before the word for a room or a service, none of which says when or whether.
_NAME = r"[^\W\d_周每逢节假日月年至到休闭停除含不上下早中晚午夜点时半开放照常通知及和与、初正腊农单双旬工有没]"
_ROOM = (
    r"阅览室|阅览区|服务区|活动区|体验区|借阅室|自习室|活动室|图书室|图书馆|书屋|书吧|棋牌室|健身房|健身室|浴室"
    r"|洗衣房|理发室|游泳池|泳池|球场|操场|场地|助餐点|服务点|服务中心|服务站|球馆|篮球馆|食堂|饭堂|"
    r"托管|托班|日托|全托|半托|午托|晚托|暑托|寒托|理疗|体检|接种|助浴|洗浴|沐浴|洗澡|理发|义诊|讲座|咨询|外送"
    r"|之家|中心|学校|大学|乐园|基地|家园|驿站|坐诊|阅读|手工|绘本|书法|舞蹈|太极|采血|放映|配送|自取|日间照料|照料"
    r"|陪护|缝补|代办|"
    r"产检|康复|健身|游泳|借还书|还书|借书|办证|挂号|取药|缴费|采血|抽血|针灸|推拿|送餐|晨练|放映|"
    r"展厅|大厅|窗口|柜台|门诊|急诊|药房|化验室|接种室|接种门诊|教室|舞蹈室|托管班|兴趣班|课堂|餐|苗|班|课|厅|室"
    r"|馆|场馆|[浴衣水务厨包雅厕]间|服务台|总服务台|热线|步道|跑道|广场|总馆|分馆|书店|剧场|影院|讲堂|驿站|区|科"
)
OF_ANOTHER = (
    r"(?:各类|各)?(?:疫苗|科室|窗口|区域|楼层|场馆|展厅|门诊|居民|人员|群众|市民|就餐者|班级|班|课程|业务|检查|检验"
    r"|化验|治疗"
    r"|项目|阅览室|房间)"
)
"""What else there is, which is a name: 其他疫苗, not 其他日子."""
_FLOORS = r"[一二三四五六七八九十]{1,2}(?:至[一二三四五六七八九十]{1,2})?[层楼]"
LABEL = (
    rf"(?:(?:{NAMES_OF_MEALS})|{_NAME}{{1,6}}(?:处|部|点(?!心)|站|书房|空间)(?=[ :\d周每上下早]|星期|工作日)|{NUMBERED}"
    rf"|{_FLOORS}(?![一-鿿]*[室厅馆区台间部])"
    rf"|(?:其余|其他|其它){OF_ANOTHER}"
    rf"|{_NAME}{{1,6}}(?:活动|借阅|培训|排练|展览|演出)(?=[ :]*\d|时间)"
    rf"|(?:临时|中医|人工|职工|老年|青年|少年|中小学|延时|四点半|三点半"
    rf"|上门)?(?!在){_NAME}{{0,6}}(?:{_ROOM})(?:课|班|室)?)(?!点(?!心)|处|站|[科室部](?=[ :\d周每上下早]))"
)
# Any other name before a colon, as long as nothing in it says when or whether.
SAYING = (
    r"周(?!边)|星期|礼拜|在|每|逢|节|假|休|闭|停(?!车)|除|不(?!动产)|(?<![据网站务学班助餐取投试定血诊种样票观查宣])点|时|月|日(?![间托])"
    r"|(?<![老青少成])年|至|到|开放|营业|上午|下午|晚上|中午"
    r"|早上|凌晨|傍晚|"
    r"季|期(?!刊|报刊)|令|天|旺|淡|周岁|以上|以下|平时|其余|其他|其它|余下|另外|全天|全日|初|旬|号(?![楼馆厅窗门台院库厂])|供应|农历|公历|农忙|农闲"
    r"|[春夏秋冬]"
    r"|国庆|元旦|五一|中秋|端午|清明|重阳|元宵|七夕|除夕|正月|腊|廿|寒|暑|惊蛰|芒种|小满|霜降|白露"
    r"|疫情|峰|开学|放学|后|前(?!台)|雨|雪|大约|大概|左右|一般|通常|基本|原则|估计|可能|暂定|暂|预计|需要|有[人课事空]"
    r"|[仅只限拆或]|禁止|谢绝|严禁|请勿|(?=[装施改整封关搬清静部取作])(?:装修|施工|改造|整改|封闭|关停|搬迁|清场|清园|静园|部分|取消|作废)"
    r"|(?<=[楼层馆厅室门园区])[维检]修"
)
WORK_BEHIND_CLOSED_DOORS = (
    r"(?:设备|设施|场馆|场地|泳池|水质|空调|系统|消防|环境|卫生|馆内|内部|例行|日常|定期|每周|全面|器材)?"
    r"(?:换水|检修|维修|维护|保养|盘点|消毒|消杀|清洗|清洁|清扫|保洁|大扫除|例会|政治学习|业务学习|整修|巡检|布展|换展)"
)
"""What a house is closed for, which is no service of it."""
_NO_NAME = rf"(?!{WORK_BEHIND_CLOSED_DOORS}(?:日|时间|时段)? ?[: \d])"
_OF_THE_HOUSE = (
    r"(?:对外|日常|具体|作息|服务|上课|接待|接诊|门诊|工作|办理|活动|借阅|上班|用餐|就餐|开餐|供餐|接种|会见|参观)"
)
CALLED = (
    rf"{_NO_NAME}"
    rf"(?:(?:(?!{SAYING})[^\W\d_]){{2,14}}|(?:(?!{SAYING})[^\W\d_]){{0,6}}{_FLOORS}(?:(?!{SAYING})[^\W\d_]){{0,6}})"
)
BEFORE_COLON = rf"({CALLED}(?:、{CALLED}){{0,3}}|接|送) ?: ?"
HEADED = (
    rf"{_NO_NAME}"
    rf"(?!{_OF_THE_HOUSE}?(?:时间|时段))((?:(?!{SAYING})[^\W\d_]){{2,6}})(?:时间(?:段)?|时段)(?:为|是)?(?: ?: ?| "
    rf"|(?=\d|上午|下午"
    rf"|早|每?周|星期))"
)
SAME_LABEL = {
    "早饭": "早餐",
    "早点": "早餐",
    "午饭": "午餐",
    "中餐": "午餐",
    "中饭": "午餐",
    "晚饭": "晚餐",
    "宵夜": "夜宵",
    "夜饭": "晚餐",
}
"""Other names of sittings."""
_HALVES = r"(上午|下午|晚上|早上)"
_APART = r" ?[、,和及/] ?| "
_HALF_CLOSED = rf"{_HALVES} ?{CLOSED}"
_UP_TO = rf"(?:提前|提早)(?:至|到|于|在)? ?(?={TIME} ?休息)"
_STRETCH = rf"{TIME}(?:{DASH}{TIME} ?休息|(?:以后|之后|后|起)? ?休息)"
_BEFORE = rf"{TIME}(?:以前|之前) ?休息"
_NO_SPAN = rf"{TIME} ?(?:停止|截止|最后|前|清|静|熄|以后|之后|后|起|休息)|{TIME}{DASH}{TIME} ?休息"
_LABELS_HERE = (
    rf"({LABEL}(?:[、和及]{LABEL})*)(?:服务|(?:开放|营业|办公|接待|供餐|供应|用餐|就餐|开餐|开诊"
    rf"|预约|受理|办理|值班|工作|诊疗|就诊)(?=时间|时段))?(?:时间|时段)?"
    rf"(?:为|是)?[ :]*"
)


def take_body(cursor: Cursor, before: Span | None = None, sitting: str = "") -> Body | None:
    """Take a body, behind the span `before` of the same rule; None where none begins here.

    `sitting` is named before the days (晚餐：周一至周五 5:30-6:30) and settles the half of the day.
    """
    cursor.take(FILLER)
    half = cursor.take(_HALF_CLOSED)
    if half:
        return Closed(half=Half(half[1].replace("早上", "上午")))
    if cursor.take(CLOSED):
        return Closed()
    if cursor.take(UNCONFIRMED):
        return Unconfirmed()
    if cursor.take(LEFT_OPEN):
        return Unannounced()
    if cursor.take(AS_USUAL):
        return AsUsual()
    if cursor.take(APPOINTMENT):
        return ByAppointment()
    return _take_stretch(cursor) or _beside(cursor, before, sitting)


def _take_stretch(cursor: Cursor) -> Closed | None:
    """Take a part of the day that is closed: 12:00-13:30休息, 15:00以后休息, 10:00以前休息."""
    cursor.take(_UP_TO)
    if cursor.sees(_STRETCH):
        begin = cursor.position
        edge = cursor.take(rf"(?={TIME}(?:以后|之后|后|起)? ?休息)")
        if edge:
            first = take_time(cursor)
            cursor.take(r"(?:以后|之后|后|起)? ?休息")
            return Closed(span=(first.of_day, DAY)) if first else None
        span = take_span(cursor, "午餐")
        cursor.take(r" ?休息")
        if span is None:
            cursor.position = begin
            return None
        return Closed(span=(span.start, span.end))
    if cursor.sees(_BEFORE):
        last = take_time(cursor)
        cursor.take(r"(?:以前|之前) ?休息")
        return Closed(span=(0, last.of_day)) if last else None
    return None


def _beside(cursor: Cursor, before: Span | None, sitting: str) -> Body | None:
    begin = cursor.position
    word = cursor.take(r"(另加|另外加开|另外|加开|增开|增加|增设|只开) ?")
    body = _spans(cursor, None if word else before, sitting)
    if word and isinstance(body, Open):
        return Open(body.spans, Beside.ONLY if word[1] == "只开" else Beside.ADDED)
    if word:
        cursor.position = begin
        return None
    return body


def _spans(cursor: Cursor, before: Span | None, sitting: str) -> Body | None:
    begin = cursor.position
    labels: tuple[str, ...] = ("",)
    spans: list[Span] = []
    while True:
        place = cursor.position
        if cursor.done and spans:
            return in_order(cursor, begin, spans)
        if spans:
            cursor.take(_APART)
        named = take_labels(cursor)
        if named and cursor.take(rf" ?(?:均|都)?{CLOSED}"):
            if spans:
                cursor.position = place
                return in_order(cursor, begin, spans)
            return Closed(labels=named)
        meals = any(map(names_a_meal, labels))
        if len(labels) > 1 and meals and spans and not named and _begins_span(cursor) and cursor.sees(TIME):
            both = "、".join(labels)
            raise cursor.error(begin, cursor.position, f"{both}各是几点到几点？请分开写。", None)
        labels = named or labels
        label = (labels[0] or sitting) if len(labels) == 1 else ""
        span = take_span(cursor, label, before) if _begins_span(cursor) else None
        if span is None:
            cursor.position = place
            return in_order(cursor, begin, spans) if spans else None
        spans += (Span(span.start, span.end, label) for label in labels)
        before = replace(span, label=labels[0])


def _begins_span(cursor: Cursor) -> bool:
    """Tell whether a span begins here, not a last admission (16:00停止入馆) nor a break (12:00-13:00休息)."""
    return cursor.sees(_NO_SPAN) is None


def take_labels(cursor: Cursor) -> tuple[str, ...]:
    """Take the names of sittings, rooms or services; () where none stands here."""
    if cursor.sees(r"\d"):  # no name begins with a digit
        return ()
    found = cursor.take(BEFORE_COLON) or cursor.take(_LABELS_HERE) or cursor.take(HEADED)
    return _each(found[1]) if found else ()


def _each(words: str) -> tuple[str, ...]:
    """Return the names that are joined by 、和及; 普及班 is one name, and 其中 is no part of any."""
    words = words.removeprefix("其中")
    names = words.replace("和", "、").replace("及", "、").split("、")
    if not all(lexeme(LABEL).fullmatch(name) for name in names):
        names = words.split("、")
    return tuple(SAME_LABEL.get(label, label) for label in names)


def _instead_of_both(first: Span, second: Span) -> str:
    """Return what may be meant by hours that overlap: both together; of hours within others that these are a break."""
    if first.start < second.start and second.end < first.end:
        return Example(f"{span_words(first.start, second.start)} {span_words(second.end, first.end)}")
    return span_words(first.start, max(first.end, second.end))


def in_order(cursor: Cursor, begin: int, spans: list[Span]) -> Open:
    """Put spans in order, join those that touch; LanguageError where two of one sitting overlap."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.label, span.start, span.end)):
        last = joined[-1] if joined else None
        if last is None or last.label != span.label or span.start > last.end:
            joined.append(span)
        elif span.start == last.end and last.last is None:
            joined[-1] = Span(last.start, span.end, span.label, span.last, span.last_word)
        else:
            both = f"{span_words(last.start, last.end)}和{span_words(span.start, span.end)}"
            raise cursor.error(begin, cursor.position, f"“{both}”重叠了。", _instead_of_both(last, span))
    joined.sort(key=lambda span: (span.label != "", span.start, span.end, span.label))
    return Open(tuple(joined))
