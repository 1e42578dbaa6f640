"""What a price is of: the whole, a sitting (早餐), a fee beside it (送餐费), a thing that comes with it (米饭)."""

import re
from collections.abc import Sequence

from linli.language.cursor import lexeme
from linli.language.price.rules import Fixed, Item
from linli.language.price.units import PERIODS

SITTING = r"(?:早餐|午餐|中餐|晚餐|午膳|晚膳|早膳|早饭|午饭|中饭|晚饭|夜宵|宵夜|早点|午点)"
_WITH_IT = (
    r"米饭|白饭|主食|加饭|添饭|加汤|例汤|汤|稀饭|粥|豆浆|牛奶|水果|酸奶|咸菜|小菜|茶水|餐具|打包盒|打包"
    r"|餐盒|饭盒|外卖盒|外带盒|一次性餐盒"
    r"|配送上门|送饭上门|送饭到家|送饭|送上门|送餐到家|送餐上门|送餐入户|上门送餐|送餐|配送|办卡|制卡|工本|押金|体检套餐|健康体检|体检|测血压|量血压|测血糖|测体温|量体温|测心率|测身高|测体重"
    r"|测视力|测听力|理发|助浴|材料"
    r"|保险|停车|教材|书本|接送|开卡"
)
_SERVICE = (
    r"淋浴|搓背|按摩|推拿|针灸|艾灸|拔罐|(?:流感|肺炎|带状疱疹)?疫苗|接种|测血脂|血压|血糖|剪发|剪头|染发|烫发|洗头|修面"
    r"|洗浴|洗澡|洗衣|保洁|陪诊|理疗|修脚|缝补|代买|家政"
    r"|阅览|棋牌|健身|台球|乒乓球|上网|复印|打印|足疗|足浴|泡脚|采耳|助洁|助医|代办|代购|陪聊|陪护|剪指甲|擦浴|康复训练"
)
_BESIDE_FEE = (
    r"场地|教练|挂号|检查|送餐|配送|外送|打包|餐盒|办卡|制卡|开卡|工本|材料|保险|书本|教材|资料|校车|接送|停车|卡"
    r"|上门|体检"
    r"|空调|水电|报名|住宿|代办|代购|跑腿|中介|清洗|洗涤|延时|租借|陪诊|讲解|服装|茶水|卫生|取暖"
)
_MAIN_FEE = (
    r"课后服务|延时服务|托管服务|生活|入托|(?<![全日半夜周月午晚时期])托|看护|陪护|托育|养老|代养|寄养|托养|托位|入住|日间照料|日托|服务|管理|保教|保育|教育|托管|床位|护理|照护|照料|学|会员年|年|会"
    r"|培训|课程|早餐|午餐|晚餐|伙食|门票"
)
_DISH = r"[一二两三四五六七八九\d](?:大荤|小荤|荤|素|菜|汤)"
_THING = (
    r"(?:(?![免半补折元付享凭持在到进入去的可各每为由给对、,;:() \d人者老幼员岁授听讲上])[一-鿿]){1,6}?"
    r"(?:班|课|课程|课堂|室|馆|场|池|中心)(?=[ :]*(?:免费|半价|全价|每|自付|补贴|\d|[一二三四五六七八九]{1,2}折"
    r"|[、和及与,;。]|$))"
)
OBJECT = (
    rf"(?:(?:{_DISH}){{2,4}}|[A-Z]套餐|套餐[A-Z]|[单双三四多]人间|[大中小]份|门票(?!价)|(?:室内|室外)?(?:年|月|季|半年|周|次)[卡票](?!价|券|制|费)|包[月季年周](?!间|房)|正餐|自助[早午晚]?餐"
    r"|单次(?=[ :]*(?:每|\d))|(?:室内|室外)?(?:充值卡|储值卡)(?=[ :]*(?:每|\d))|入[场园馆]费"
    rf"|{_THING}|(?:全日|半日|全|日|月|周|夜|临时|计时|半|午"
    rf"|晚|长期|短期)托(?![管育班养儿])(?:费)?"
    rf"|托管(?:班|服务)?(?=[ :]*(?:免费|半价))|(?:{_BESIDE_FEE}|{_MAIN_FEE})费|(?:{SITTING}|(?:上门)?(?:{_WITH_IT}"
    rf"|{_SERVICE}))(?:服务费"
    rf"|服务|费(?!用))?)"
)
_EXTRA = lexeme(
    rf"(?:.* )?(?:(?:{_BESIDE_FEE})费|(?:{_WITH_IT})(?:费|服务费|服务)?)|.*(?:押金|保证金)|[一-鿿]{{1,4}}工本费"
    r"|补卡费?|.*加收|.+加"
    rf"|加(?!收)[一-鿿]{{1,3}}"
)
_SERVED = lexeme(rf"(?:上门)?(?:{_SERVICE}|理发|助浴|(?:健康)?体检|体检套餐|测血压|量血压|测血糖)")
_SITTING = lexeme(SITTING)
SAME = {
    "中餐": "午餐",
    "午饭": "午餐",
    "中饭": "午餐",
    "午膳": "午餐",
    "早膳": "早餐",
    "晚膳": "晚餐",
    "早饭": "早餐",
    "晚饭": "晚餐",
    "宵夜": "夜宵",
    **dict.fromkeys(("参观", "入园", "入馆", "入场"), "门票"),
}


def object_of(name: str) -> str:
    """Return by which word a rule may be of an item of this name: 午餐, 浴室门票 → 门票; "" for none."""
    found = re.fullmatch(rf"[一-鿿]{{0,4}}?({OBJECT})", name)
    return found[1] if found else ""


def is_named_before(word: str) -> bool:
    """Tell whether what a rule is of is said only before a colon, as what all of a line is of: 礼堂租用, 游泳."""
    found = lexeme(OBJECT).match(f"{word} 1元")
    return found is None or found[0] != word


def is_extra(name: str) -> bool:
    """Tell whether something is charged beside the price: 送餐费, 打包盒, 送餐上门加收."""
    return _EXTRA.fullmatch(name) is not None


def is_served(name: str) -> bool:
    """Tell whether a word is a service that has a price of its own wherever it is not given beside a meal: 助浴."""
    return _SERVED.fullmatch(name) is not None


def is_sitting(name: str) -> bool:
    """Tell whether a word is a sitting."""
    return _SITTING.fullmatch(name) is not None


def stands_beside(item: Item, items: Sequence[Item]) -> bool:
    """Tell whether an item is a fee beside the price of the others; where there is nothing else it is the price.

    Services are the price where nothing but services and fees is written: 理发10元、修脚20元、材料费5元; what is also
    given away beside meals is beside them where it costs nothing (测血压免费、艾灸30元).
    """
    if item.name.startswith("上门") and any(other.name == item.name.removeprefix("上门") for other in items):
        return True
    if not is_extra(item.name):
        return False
    if item.price and _FOOD.fullmatch(item.name) and not any(_is_meal_with(item.name, other.name) for other in items):
        return False
    services = [other for other in items if is_served(other.name.removesuffix("费").removesuffix("服务"))]
    if not all(is_extra(other.name) or other in services for other in items):
        return True
    if item in services:
        return not item.price and any(other.price and not is_extra(other.name) for other in services)
    return bool(services)


def is_meal_of_its_own(word: str) -> bool:
    """Tell whether a word is a sitting, or a meal with a price of its own: 自助餐, 一荤两素."""
    return is_sitting(word) or re.fullmatch(rf"自助餐|(?:{_DISH}){{2,4}}", word) is not None


_FOOD = lexeme(rf"(?:{SITTING} )?(?:米饭|白饭|主食|例汤|汤|稀饭|粥|豆浆|牛奶|水果|酸奶|咸菜|小菜|茶水)")
"""Food that is sold for itself where there is no meal with which it comes: 早餐：粥1元、馒头0.5元."""


def _is_meal_with(food: str, name: str) -> bool:
    """Tell whether an item is a whole meal under the heading of a food: 午餐 一荤两素, 套餐, or one without a name."""
    heading, _, last = name.rpartition(" ")
    whole = not name or is_sitting(name) or re.search(rf"餐|(?:{_DISH}){{2}}", last) is not None
    return whole and heading == food.rpartition(" ")[0]


_MEAL = lexeme(r"(?:一日)?[三两]餐|就餐|用餐|餐费|伙食(?:费)?|自选|自助餐?|套餐|点餐|餐|助餐|堂食|每餐|一餐|打饭|饭菜")


def is_meal(name: str) -> bool:
    """Tell whether a 项目 is a meal, whichever: 就餐, 自选, 套餐."""
    return _MEAL.fullmatch(name) is not None


_SERVINGS = frozenset({"餐", "份", "人", "客"})
_SERVING = lexeme(rf"|.*(?:{SITTING}|餐|[荤素汤饭面菜])")


def are_servings(name: str, unit: str, other: str) -> bool:
    """Tell whether two units are of one meal: 午餐12元/份 and 老人8元/餐."""
    return {unit, other} <= _SERVINGS and _SERVING.fullmatch(name) is not None


_ONCE = lexeme(
    r"(?:.* )?(?:[一-鿿]{0,3}(?:押金|保证金|工本费)|[一-鿿]{0,2}(?:[办制补开]卡"
    r"|打包|打包盒|餐盒|饭盒|外卖盒|外带盒)费?|加饭|添饭|加汤|米饭|白饭)"
)


def is_paid_once(name: str) -> bool:
    """Tell whether a fee is one of which no price of people without a name is: 押金, 工本费, 打包盒, 加饭."""
    return _ONCE.fullmatch(name) is not None


def is_brought(name: str) -> bool:
    """Tell whether an item is a meal that is brought or taken away: 送餐上门, 外送, 打包."""
    return re.fullmatch(r"(?:外[送卖带]|打包(?:带走)?|外带)(?:餐|费)?", name) is not None or plain(name) == "送餐"


def may_be_by(item: Item, unit: str, price: Fixed) -> bool:
    """Tell whether a price with a unit may be of an item without one: 老人8元/餐 of 午餐12元, not 老人每月150元."""
    if unit in {"斤", "公斤", "两"}:
        return not item.name
    if unit not in PERIODS:
        return True
    if price.price > item.price or is_served(item.name) or (item.name and _SERVING.fullmatch(item.name)):
        return False
    return unit not in {"天", "半天", "周"} or not item.name or re.search("[日天周]", item.name) is not None


def sittings_in(name: str) -> tuple[str, ...]:
    """Return the sittings that a 项目 names, in the words of the menus: “中餐、晚餐” → 午餐, 晚餐; () for none."""
    return tuple(dict.fromkeys(SAME.get(word, word) for word in re.findall(SITTING, name)))


def concerns_item(
    of: tuple[str, ...], item: str, charge: str, objects: frozenset[str], *, beside: bool, items: Sequence[str] = ()
) -> bool:
    """Tell whether what a rule is `of` is an item, named by itself or by its 项目.

    `beside`: the item is a fee beside the price, of which a rule that names nothing does not speak. Where neither has a
    name, a fee that is the price itself (托管费) is it; a sitting is where the rules know no other (`objects`), and is
    then a condition of the answer. Beside an item of that very name among all `items` (理发) none is that only ends
    in it (上门理发).
    """
    names = [plain(name) for name in (item or charge).split()]
    if not of:
        return not beside
    if names:
        return any(_names(word, item or charge, items) for word in of)
    if len({SAME.get(word, word) for word in objects}) > 1:
        return False
    return all(is_sitting(word) or not is_extra(word) for word in of)


def _names(word: str, name: str, others: Sequence[str]) -> bool:
    """Tell whether a word names an item: by itself, in another wording, or, where it names no other, by its end."""
    for names in (_is_one_of, _is_another_word_of, _is_end_of):
        if names(word, name) or any(names(word, other) for other in others):
            return names(word, name)
    return False


def _is_one_of(word: str, name: str) -> bool:
    return word in name.split()


def _is_another_word_of(word: str, name: str) -> bool:
    return plain(word) in map(plain, name.split())


def _is_end_of(word: str, name: str) -> bool:
    return any(plain(part).endswith(plain(word)) for part in name.split())


def limits_to(of: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sittings that an answer rests on."""
    return tuple(word for word in of if is_sitting(word))


_BROUGHT = lexeme(
    r"(?:上门送餐|送餐上门|送餐到家|送餐入户|配送上门|送饭上门|送饭到家|送上门|送饭|配送|外送)(?:费)?(?:服务)?(?:费)?(?:加收)?"
)


def plain(word: str) -> str:
    """Return a word for a thing as it is compared: 送餐费, 上门送餐 → 送餐; 中饭 → 午餐."""
    bare = word.removesuffix("加收").removesuffix("费").removesuffix("服务")
    return "送餐" if _BROUGHT.fullmatch(word) else SAME.get(bare, bare)
