"""Conditions of a price that nobody is asked for: a closed table of kinds, each with what it does to an answer.

A condition that anybody can meet (本地户籍, 提前预约, 每月限30次) stands beside the price that rests on it. One that
says who somebody is, or what he spends (独居, 女性, 满15元), is never counted: the price is the one without it, and
what it would give stands beside. A word for people of an age (老年人, 儿童) holds for the ages of which it is certain.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from linli.language.cursor import lexeme
from linli.language.price.rules import OLDEST, Item, Reduction, Who

AgeSpan = tuple[int, int]
ANY_AGE: AgeSpan = (0, OLDEST)
NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"

# A word for people of an age: as it is written, the ages of which it is certain, the ages of which it may be said.
# 老年人权益保障法第二条：六十周岁以上；未成年人保护法第二条：未满十八周岁。
AGED: dict[str, tuple[str, AgeSpan, AgeSpan]] = {
    "老年人": (r"老年人|老年朋友|老人家|老人|长者|长辈|乐龄人士|年长者", (60, OLDEST), (60, OLDEST)),
    "学龄前儿童": (r"学龄前儿童|学前儿童", (0, 5), (0, 6)),
    "学龄儿童": (r"学龄儿童", (7, 13), (5, 17)),
    "婴幼儿": (r"婴幼儿|婴儿", (0, 2), (0, 3)),
    "幼儿": (r"幼儿(?!园)", (3, 5), (1, 6)),
    "儿童": (r"儿童|小孩子|小孩|孩子|孩童|少儿|小朋友|娃娃|娃儿", (0, 13), (0, 17)),
    "中小学生": (r"中小学生", (7, 16), (5, 20)),
    "小学生": (r"小学生", (7, 11), (5, 14)),
    "中学生": (r"初高中学生|中学生", (13, 17), (11, 20)),
    "学生": (
        r"(?:全日制)?(?:大中专|大专|中专|本科)(?:院校)?(?:在校)?学生|全日制(?:在校)?(?:大中小)?学生|大中小学生"
        r"|在校学生|在校生|学生|学童",
        (6, 17),
        (3, 40),
    ),
    "未成年人": (r"未成年人", (0, 17), (0, 17)),
    "成人": (r"成年人|成人|大人", (18, OLDEST), (16, OLDEST)),
}

_HOME = r"(?:户籍|户口|居民|居住|常住|村民|居家|业主|住户|人(?![员群士口]))*"
_RESIDENCE = (
    r"(?:农村|城镇)(?=\d{2,3}(?:-\d{2,3})?周岁| |$)|"
    r"非?(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滇黔蜀穗深]|外)籍|外埠(?:户籍|居民)?|"
    rf"(?:非|不是)?(?:本(?:地|县|市|区|省|街道|镇|乡|村|社区|小区|辖区|辖|院|单位|校)|辖区(?!外)内?|外(?:地|省|县市|区"
    rf"|县|市|镇|村|乡|街道|社区|来)){_HOME}"
    r"|(?:周边|附近|周围)(?=居民|老人|老年人|村民|学生|群众|儿童| |$)|(?:其他|其它)(?:社区|村|小区|街道|乡镇|地区"
    r"|单位)(?:户籍|居民|村民|人员)*"
    r"|(?:(?![本外非全各每和及与、的在为是对给凡由])[一-鿿]){2,4}(?:村|社区|街道|镇|乡)"
    r"(?=[ 的]*\d{2,3}(?:-\d{2,3})?周岁|$)"
    r"|(?:省|市|县|区|镇|乡|村)内(?:户籍|户口|居民|村民)|(?:辖区|社区|村|镇|县|市)外(?:人员|居民|村民|户籍)?"
    r"|非?(?:本|当)?地?户籍|(?:本|外|非本)里(?:居民|里民)?|非?里民(?=\d|每|免|半|[ 、,和及]|$)"
    r"|非?(?:(?![老人岁的和及或、每元非本外])[一-鿿]){2,6}户籍|常住人口|常住"
    r"|(?:社区|辖区|街道|小区|村)内?(?=的?(?:居民|老人|老年人|村民|住户|\d{2,3}(?:-\d{2,3})?周岁))"
)
_BOOKING = (
    r"(?:网上|电话|微信)?(?:提前(?:[一两二三\d]天)?)?(?:预约|预订|报餐|订餐)|提前登记|实名登记|(?:本人|子女"
    r"|家属)申请|申请审核|刷脸|刷卡"
    r"|(?:微信|支付宝|手机|数字人民币)(?:支付|付款|扫码)|扫码|人脸识别|现金(?:支付|付款)?|(?:未|没有?|无|不)(?:办理?|持有?|有|用|刷|带)?(?:就餐|老年|饭|餐|会员)?卡(?![通路片])|堂食|外带|自提|自取"
    r"|现场(?:购票|报名|缴费)|(?:由"
    r"|在)?(?:家长|监护人|成人|家属)陪同(?:下)?"
    r"|(?:凭)?办理(?:就餐储值卡|储值卡|就餐卡|老年卡|饭卡|餐卡|会员卡)"
)
_OCCASION = (
    r"(?:志愿者?|义工|社区志愿者)?(?:志愿)?服务(?:时长|时间)?(?:累计)?满\d{1,4}(?:个)?小时(?:以上)?(?:的|者)?|办?(?:红白(?:喜)?事|喜事|丧事)|(?:团体|旅游团|(?<![一-鿿])团队)(?:\(\d{1,3}人(?:以上|起)\)|\d{1,3}人以上)?|首次(?:到店|消费|就餐|用餐|体验|参加|入园|入馆|报名)?"
    r"|第[二三四2-4][个名位](?:孩子|小孩|孩|娃|子女|宝宝|幼儿)(?:及以上|以上|起)?(?:入托|入园|报名|就读)?"
    r"|(?:同时)?(?:送托|入托|报名|就读|送)[两二三23][个名](?:及以上|以上)?(?:孩子|小孩|宝宝|幼儿|子女)(?:的家庭|家庭|的|者)?"
    r"|(?:一次性?)?(?:交清|缴清|付清|缴纳|交纳|交|缴|付)(?:[一两二三全半]?个?(?:学期|学年|年|季度|月)|\d{1,2}个月|全款|全额)(?:以上|及以上)?(?:费用|学费)?(?:的|者)?"
    rf"|{NUMBER}人(?:团购|成团|组团|团报|结伴|一起报名|同时报名)"
    rf"|(?:报|买|购|订|选)满{NUMBER}(?:课时|节|次|期|个月|门|人)"
    r"|(?:同时)?(?:报名|报|选|学)[两二三四2-9](?:门|科|项|个班)(?:课|课程)?(?=[ :]*(?:减|享|打|每|优惠|立减"
    r"|[\d一二三四五六七八九]+折)| |$)"
    r"|(?:兄弟姐妹|双胞胎|多胞胎|姐弟|兄妹|两个孩子|两孩)(?:同时|一起|同)?(?:入托|入园|报名|就读|参加|托管)?"
    r"|每(?:天|周|月|年)(?:首|第一)[餐次份顿]|每(?:天|周|月|年)前\d{1,3}[餐次份顿]"
    rf"|每(?:天|日|周|星期|个?月|年|季度|学期){NUMBER}(?:次|餐|顿|份|小时|天)(?= |$)"
    rf"|(?:一次性)?(?:购买|报名|选报|选修|选学|连报|报|选|购|订|买|续)?{NUMBER}"
    r"(?:节课|节|课时|门课|门|期|个班|个月|科|学期|份|人|单|次|天|周|小时)(?:及以上|及其以上|以上|起)(?:报名|团购|团检|订餐|同行|一起)?"
    r"(?=[ :]*(?:享|打|按|每|\d|[一二三四五六七八九]折|免|优惠|半价|减|立减|补)|$)"
    r"|自带(?:午餐|早餐|晚餐|饭菜|米饭|餐盒|餐具|饭盒|饭碗|碗筷|碗|杯子|水杯|食材|主食|购物袋|装备|器材|球拍|泳具)(?:的|者)?|[二三](?:孩"
    r"|胎)(?:及以上|以上)?(?:的)?(?:家庭|户)"
)
_CARD = (
    r"[凭持](?:有效)?证件|[凭持](?:本人)?户口[本簿]|[凭持]“[^“”]{1,14}”|[凭持](?:卡|券|证书)(?![片码一-鿿]{0,2}证)"
    r"|[凭持][^\d,;、:() 的]{1,12}?(?:证件|证明|(?:优待)?证(?:[红绿蓝黄]卡)?|工牌|牌|就餐卡|敬老卡"
    r"|长者卡|卡|码|券|手册|户口簿|户口本)(?!明|件)"
)
_PER = r"(?:每|一)(?:人)?(?:每)?(?:天|日|周|月|年|餐|人|学期)"
_LIMIT = (
    rf"(?:每人)?(?:{_PER}(?:补贴|补助|优惠)?)?(?:仅限|只限|限|限享|限补|限用|最多|至多|不超过|限购)(?:享受)?(?:早餐|午餐|中餐"
    rf"|晚餐)?{NUMBER} ?(?:次|餐|顿"
    rf"|份|个|盒|人|名|只|张)"
    rf"(?:/(?:人|天|日|周|月|年))*|仅限本人|限本人"
    rf"|(?:{_PER})(?:补贴|补助|优惠)?(?:最高|最多|不超过|上限|封顶)(?:为"
    rf"|补贴|补助|优惠)?\d+(?:\.\d+)?元"
)
_THRESHOLD = (
    r"(?:每餐|每次|单次|单笔|一次)?(?:用餐|就餐|消费|餐费|购餐)?(?:满|达到|达"
    r"|超过)\d+(?:\.\d+)?元(?:以上)?(?:的?部分)?|(?:每餐|每次|单次|单笔|一次)?(?:用餐|就餐|消费"
    r"|购餐)\d+(?:\.\d+)?元(?:及)?以上"
)
_LIVING = (
    r"(?:无子女|无儿女|丧偶|住养|入住|在住|寄养|托养)(?=老|长)|介助(?=老|长)|介护(?=老|长)|特殊困难|弱势|贫困|孤残(?=儿)|(?:重度|中度|轻度|中重度)(?:失能|失智)|三无|独居|空巢|孤寡|孤老|失智|认知障碍|认知症|行动不便|双职工|(?:留守|家庭经济困难|家庭困难|经济困难|生活困难|困难|特殊|高龄"
    r"|(?:生活)?(?:半|(?:完全)?不能|部分|能)?自理|半护理|"
    r"全护理|特别护理|需?(?:半|全|特级|一级|二级|三级)(?:照顾)?护理的?|普通|一般|社会|纯老|分散供养|集中供养"
    r"|计划生育|农村|城镇|城市|因病致贫|患病)(?=老|长|居|职"
    r"|村|群|人|家|儿|孩|学|患|户|的|、|/|(?:空巢|独居|孤寡))"
)
_REGISTERED = r"(?:农村|城镇|城市|农业|非农业|非农)户[口籍]"
_ALONE = r"(?:(?:生活)?(?:完全)?(?:不能|半|部分|能|可)自理)(?=[ :]*(?:每|\d))"
_NARROWER = (
    r"(?:农村|城镇|城市|分散供养|集中供养)(?=[ 的]?(?:低保|特困|五保|残疾|建档|最低|低收入)|$)"
    r"|(?:生活|家庭|经济)?困难(?=[ 的]?残疾|$)"
)
_NOUNS = r"(?:职工|子女|老年人|老人|长者|居民|村民|群体|人员|人士|家庭|群众|儿童|孩子|学生|患者|对象|户|的)*"
_LIVING_ONES = rf"{_ALONE}|{_REGISTERED}{_NOUNS}|(?:{_LIVING})(?:、?(?:{_LIVING}))*{_NOUNS}"
_JOBS = (
    r"非?(?:本单位|本企业)?(?:职工|员工|教职工)子女|非职工|退休(?:干部|教师|老师|工人)|外出务工(?:返乡)?人员|返乡(?:人员|青年|农民工)|"
    r"政府(?:补贴|补助|兜底|保障)对象|"
    r"抗战老兵|抗战老战士|老兵|参战(?:退役)?(?:人员|军人)|复员军人|转业军人|荣誉军人|支前模范"
    r"|见义勇为(?=[、和及享打免半每优补减 ]|$)"
    r"|领(?:取)?综援(?:的)?(?:人士|长者|家庭)?|"
    r"政府购买(?:养老)?服务?(?:对象|人员|老人|的老人)|综援(?:长者|人士|家庭|受助者)"
    r"|[一二三四五甲乙丙A-E]类(?:补贴|补助|助餐|保障|服务)?(?:对象|人员|人群|老年人|老人|长者)|"
    r"[一-鿿]{1,4}(?:示范户|文明户|光荣户|贡献户)|"
    r"初中生|高中生|大学生|研究生|青少年|"
    r"快递员|快递小哥|外卖员|外卖小哥|外卖骑手|快递外卖人员|骑手|网约车司机|出租车司机|公交司机|货车司机"
    r"|司机|保洁员|保安员|保安|"
    r"工作人员|机关干部|干部|职员|员工|教职员工|教职工|教师|老师|老党员|党员|医护人员|医务人员|护士|劳动模范|劳模|(?:优秀|注册|星级|社区)(?:志愿者|义工)|"
    r"道德模范|见义勇为人员|见义勇为者|志愿者|志工|义工|交警|民警|消防员|警察|农民工|外来务工人员|务工人员"
    r"|外来人员|外来务工|外单位人员|社会人员|"
    r"访客|来访人员|家属|护理人员|护理员|护工|家长|网格员|楼栋长|楼组长|(?:工会|协会|老年协会|合作社)?会员(?!年?费|卡|价|制)|非会员|散客|校外人员"
    r"|校内人员|消防救援人员|消防人员|老学员续报|新学员报名|老学员|新学员|老生|新生|续报学员|孕妇|孕产妇|产妇"
    r"|献血者|无偿献血者|"
    r"新就业群体|户外劳动者|建筑工人|上班族|上班的|街坊邻居|街坊|原住民|综援受助人|综援户|白领|中青年|青壮年|青年人|年轻人|中年人|亲属|盲人|视障人士|双下肢残疾人|非居民"
    r"|\d{1,2}年(?:及?以上)?[党军工教]龄的?(?:老党员|党员|人员|老人|教师)?"
    r"|[党军工教]龄满?\d{1,2}年(?:及?以上)?的?(?:老党员|党员|人员|老人|教师)?"
    r"|在职(?:职工|人员|员工|教师|干部)|伤残军人|老干部|退休干部|离退休干部|离退休人员|离?退休人员|离?退休职工|离?退休教师|临时工|合同工|正式工|导游|记者|优待对象|残疾军人|离休干部|离休人员"
    r"|(?![含包])[一-鿿]{1,4}(?<![会人成学党])员(?![费卡价工])|三老人员|独生子女家庭|子女|老伴|配偶|居民|村民|市民|业主|游客|职工"
)
_OTHERS = (
    r"(?:享受|领取)[一-鿿]{1,8}?(?:补贴|补助|津贴|待遇|资助)的?(?:老年人|老人|长者|人员|对象|人士|学生|儿童|幼儿|家庭)|(?:外)?(?:单位|企业|商家|团体|公司)(?:使用|租用)"
    r"|(?:(?![免折元每补享凭持本外非岁餐费和及或的由给对以可收付在到含、])"
    r"(?!半价|优惠|其他|其它|其余|低保|特困|残|失能|老人|老年人|儿童|政府|集体|服务|适用|包括|除了)[一-鿿]){1,8}?"
    r"(?:社团|团队|社会组织|公益组织|文艺队|协会|工作者|人员|家庭|对象|持有人|受助人|父母|群体|人群|人士|合唱队|舞蹈队|队员|楼长)|楼门长|一户多残家庭"
)
_CARER = (
    rf"(?:其|随行|随同)?(?:陪[餐同](?:的)?(?:家属|人员|子女|家人|亲属|亲友|家长|者)(?:{NUMBER}(?:人|名|位))?|(?:{NUMBER}名|{NUMBER}位)"
    rf"(?:陪护|陪同|陪伴|监护)(?:人员|人|家属|者)?|{NUMBER}(?:名"
    rf"|位)(?:家长|家属|成人)|(?:陪护"
    rf"|陪同|陪伴|监护)(?:人员|人|家属|者)(?:{NUMBER}(?:人|名|位))?)"
)
_GRADES = (
    r"[一二三四五六七八九十1-9](?:级)?(?:(?:至|-|、|和|或|及)?[一二三四五六七八九十1-9])*级(?:以上"
    r"|以下)?(?:的)?(?:肢体|智力|精神|视力|听力|言语|伤残|重度|多重)*残疾(?:军人|人员|人士|人|儿童|等级)?"
)
_SEX = r"女性|男性|妇女|女士|男士|女宾|男宾|女职工|女生|男生|[男女](?=\d)"
_HEIGHT = (
    r"身高(?:在)?(?:不足|不满|未满|超过|低于|不超过)?\d(?:\.\d{1,2})?(?:-\d(?:\.\d{1,2})?)?(?:米|m)"
    r"(?:\(?不?含\)?)?(?:以下|以上"
    r"|以内|之间)?(?:的|\(不?含\))?(?:儿童|孩子|小孩)?"
)
_MONTHS = r"\d{1,2}(?:-\d{1,2})?(?:个月(?:龄)?|月龄)(?:以下|以上|以内)?"


@dataclass(frozen=True, slots=True)
class ConditionKind:
    """A kind of condition: its lexeme, whether an answer may rest on it, and the ages for which it can hold."""

    name: str
    pattern: str
    counted: bool
    ages: Callable[[str], AgeSpan] = lambda _: ANY_AGE
    normal: Callable[[str], str] = lambda words: words


def _months(words: str) -> AgeSpan:
    """Return the whole years at which somebody can be so many months old."""
    numbers = [int(number) // 12 for number in re.findall(r"\d+", words)]
    if "以上" in words:
        return numbers[0], OLDEST
    return (numbers[0] if len(numbers) > 1 else 0), numbers[-1]


def _sex(words: str) -> str:
    return {
        "男": "男性",
        "女": "女性",
        "妇女": "女性",
        "女士": "女性",
        "男士": "男性",
        "女宾": "女性",
        "男宾": "男性",
    }.get(words, words)


def _residence(words: str) -> str:
    return f"本{words}" if words.startswith(("社区", "街道", "小区", "村")) else words


def _living(words: str) -> str:
    """Return a word that stands without its noun (高龄、失能老人) with one, so that it can stand alone."""
    return words if lexeme(_LIVING_ONES).fullmatch(words) else f"{words}人员"


def _group(words: str) -> str:
    return next(name for name, (pattern, _, _) in AGED.items() if lexeme(pattern).fullmatch(words))


CONDITION_KINDS: tuple[ConditionKind, ...] = (
    ConditionKind("grade", _GRADES, False),
    ConditionKind("height", _HEIGHT, False),
    ConditionKind("months", _MONTHS, False, _months),
    ConditionKind("sex", _SEX, False, normal=_sex),
    ConditionKind("threshold", _THRESHOLD, False),
    ConditionKind("limit", _LIMIT, True),
    ConditionKind("residence", _RESIDENCE, True, normal=_residence),
    ConditionKind("booking", _BOOKING, True),
    ConditionKind("occasion", _OCCASION, False),
    ConditionKind("card", _CARD, True),
    ConditionKind("carer", _CARER, False),
    ConditionKind("job", _JOBS, False),
    ConditionKind("narrower", _NARROWER, True),
    ConditionKind("living", _LIVING_ONES, False, normal=_living),
    ConditionKind("others", _OTHERS, False),
    ConditionKind(
        "group", "|".join(pattern for pattern, _, _ in AGED.values()), True, lambda words: AGED[words][1], _group
    ),
)
CONDITION = "|".join(f"(?P<{kind.name}>{kind.pattern})" for kind in CONDITION_KINDS)
_PLACES = {"group": 1, "card": 2, "threshold": 2, "limit": 3}
SHOWN_BEHIND = frozenset({"card", "limit", "threshold"})
"""Kinds that a line in normal form has behind the ages."""
_PROOF = r"[凭持](?:本人)?(?:有效)?(?:身份证件?|证件|户口[簿本]|社保卡|就餐卡|饭卡|餐卡|餐券|就餐码)"


def condition_kind(condition: str) -> ConditionKind:
    """Return the kind of a condition in normal form."""
    for kind in CONDITION_KINDS:
        if lexeme(kind.pattern).fullmatch(condition):
            return kind
    raise LookupError(condition)


def normal(words: str) -> str:
    """Return a word for people of an age in normal form: 老人, 长者 → 老年人."""
    return _group(words)


def read_condition(found: re.Match[str]) -> tuple[ConditionKind, str]:
    """Return the kind of a condition that CONDITION has matched, and the condition in normal form: 妇女 → 女性."""
    kind = next(kind for kind in CONDITION_KINDS if found[kind.name] is not None)
    return kind, kind.normal(found[kind.name])


def counted(who: Who, condition: str) -> bool:
    """Tell whether an answer may rest on a condition: whoever has only “凭…证” to his name is not asked for it."""
    kind = condition_kind(condition)
    if kind.name == "card" and who.any_age and not who.statuses and len(who.conditions) == 1:
        return lexeme(_PROOF).fullmatch(condition) is not None
    return kind.counted


def ordered(conditions: Iterable[str]) -> tuple[str, ...]:
    """Return conditions as a line in normal form has them: first those before the ages, last the limits."""
    return tuple(sorted(conditions, key=lambda word: _PLACES.get(condition_kind(word).name, 0)))


def conditions_in_order(entry: Item | Reduction) -> Item | Reduction:
    """Return an entry with its conditions in the order of the normal form."""
    if isinstance(entry, Item):
        return entry
    return replace(entry, who=replace(entry.who, conditions=ordered(entry.who.conditions)))


def is_outside(condition: str) -> bool:
    """Tell whether a condition is that of being from elsewhere: whoever does not meet 本社区 meets 非本社区."""
    return condition.startswith(("非", "不是", "外", "其他", "其它")) and condition_kind(condition).name == "residence"


@lru_cache(maxsize=1024)
def ages_of(who: Who) -> AgeSpan:
    """Return the ages for which a rule surely holds: those it names, or those of its word for people (老年人, 儿童)."""
    return _within(who, (condition_kind(condition).ages(condition) for condition in who.conditions))


def ages_perhaps(who: Who) -> AgeSpan:
    """Return the ages for which a rule may hold: 儿童 is also said of somebody of 16."""
    wide = (AGED[words][2] if words in AGED else condition_kind(words).ages(words) for words in who.conditions)
    return _within(who, wide)


def _within(who: Who, bounds: Iterable[AgeSpan]) -> AgeSpan:
    every = list(bounds) or [ANY_AGE]
    youngest, oldest = max(youngest for youngest, _ in every), min(oldest for _, oldest in every)
    return who.youngest or youngest, oldest if who.oldest == OLDEST else who.oldest
