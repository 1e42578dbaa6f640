"""Wordings of what a board of dishes and set meals says: A、B套餐为10元, 汤品免费, 称重计费,3.5元/两, 加荤加2元."""

import re
from decimal import Decimal

from linli.language.price.thing_words import NOW
from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER = rf"(?:(?: ?/ ?|每|一){UNIT})*"
_DISH = r"(?:[一二两三四五六七八九十\d](?:个)?(?:大荤|小荤|荤|素|菜|汤|点心|水果|主食|米饭|饭))"
_HOUSE = r"(?:本|老年|社区|幸福|爱心|长者|便民)*(?:小?饭桌|食堂|饭堂|餐厅|助餐点)"
_WHO = r"(?:\d{2,3}(?:-\d{2,3})?周岁(?:以上)?的?(?:老年人|老人)?|老年人|老人)"
_AT = {"早": "早餐", "中": "午餐", "晚": "晚餐"}


def _price_behind(found: re.Match[str]) -> str:
    """Put every price behind its dishes: 16元一荤一素和20元一荤两素."""
    head = f"{found[1]}:" if found[1] else ""
    return head + re.sub(rf"({_MONEY})的?({_DISH}+)(?:套餐)?[、,和及]?", r"\2\1、", found[2]).rstrip("、")


def _each_with_its_dish(found: re.Match[str]) -> str:
    """Write the base prices first, then what some pay for each."""
    pieces = re.findall(_OF_DISHES, found[0])
    full = "、".join(f"{dish}{money}" for money, dish, _, _ in pieces)
    return full + ";" + ";".join(f"{who}{dish}{price}" for _, dish, who, price in pieces)


_OF_DISHES = (
    rf"原价({_MONEY})的?({_DISH}+)(?:的?套餐)?,?({_WHO})(?:享受|只需|仅需|只收|优惠价|收费|支付|收|付)*({_MONEY})"
)


def _what_is_left(found: re.Match[str]) -> str | None:
    """Write an own share and what is given beside it; None where more is to be paid than the price."""
    whole, own = (Decimal(money.removesuffix("元")) for money in (re.findall(_MONEY, found[0])[0], found[2]))
    return f"{found[1]}自付{found[2]},补贴{whole - own}元" if own < whole else None


def _what_all_pay(found: re.Match[str]) -> str | None:
    """Write what is given beside what is left to pay; None where that is more than the price."""
    whole, own = (Decimal(re.findall(_MONEY, words)[0].removesuffix("元")) for words in (found[2], found[3]))
    return f"{found[1]}{found[2]},补贴{whole - own}元,自付{found[3]}" if own < whole else None


BOARDS: tuple[Rewriting, ...] = (
    Rewriting(
        "kinds of soup and porridge",
        r"(?<![一-鿿])(汤|粥)品(?=类?(?:是|为|免费|\d|每))",
        r"\1",
        [("蔬菜3元,汤品免费", "蔬菜3元,汤免费"), ("粥品2元一位", "粥2元一位")],
        needs="品",
    ),
    Rewriting(
        "set meals by letters",
        r"(?<![A-Za-z])([A-Z])[、和及/]([A-Z])(?:[、和及/]([A-Z]))?(?:两|三|2|3)?[种款个]?(套餐|餐)(?:各|均|都)?(?:为|是|:)?(?=(?:每份)?\d)",
        lambda found: "、".join(f"{letter}{found[4]}" for letter in found.groups()[:3] if letter) + "各",
        [("A、B套餐为10元", "A套餐、B套餐各10元"), ("A、B、C三种套餐均15元", "A套餐、B套餐、C套餐各15元")],
        needs="餐",
    ),
    Rewriting(
        "a set meal by its letter",
        rf"(?<![A-Za-z])([A-F])餐(?=(?:每份)?{_MONEY}|半价|免费)",
        r"\1套餐",
        [("午餐A餐10元,B餐13元", "午餐A套餐10元,B套餐13元")],
        needs="餐 ABCDEF",
    ),
    Rewriting(
        "by weight, in the speech of a report",
        rf"^(?:{_HOUSE})?(?:采用|采取|实行|使用)?(?:的是)?(?:自助)?(?:称重|按重量|论斤)(?:计费|计价|收费|结算|付费|售卖)?的?(?:方式|模式|形式)?[,:](?=(?:每[斤两])?{_MONEY}(?:/|每|一)(?:斤|两|\d+克))",
        "",
        [("食堂采用的是称重计费方式,3.5元/两", "3.5元/两"), ("自助称重,18元/斤", "18元/斤")],
        needs="称重论",
    ),
    Rewriting(
        "how many set meals there are, before their prices",
        rf"^(?:{_HOUSE})?([早午中晚]餐)?(?:目前|现)?(?:共|一共)?(?:包含|包括|推出|提供|设置|设有|分为|设|有|分)(?:了)?[一两二三四五\d][种款个档](?:套餐|标准|选择|餐标|价位|规格)?(?:,?(?:即|分别(?:为|是)?)|:|,)"
        rf"((?:{_MONEY}的?{_DISH}+(?:套餐)?[、,和及]?){{2,}})(?=。?$)",
        _price_behind,
        [("老年小饭桌午餐包含两种套餐,即16元一荤一素和20元一荤两素", "午餐:一荤一素16元、一荤两素20元")],
        needs="即为分有含括供 荤素菜",
    ),
    Rewriting(
        "what dishes cost, and what some pay for each",
        rf"^{_OF_DISHES}(?:[,;]{_OF_DISHES})*(?=$|[,;。])",
        _each_with_its_dish,
        [
            (
                "原价16元的一荤两素套餐,60周岁以上老人收费12元,原价18元的两荤两素套餐60周岁以上老人收费14元",
                "一荤两素16元、两荤两素18元;60周岁以上老人一荤两素12元;60周岁以上老人两荤两素14元",
            )
        ],
        needs="原",
    ),
    Rewriting(
        "one more dish",
        rf"加([荤素菜饭汤面蛋肉料](?:菜|一[份个])?)(?:另)?加(?:收)?(?={_MONEY})",
        r"加\1",
        [("加荤加2元", "加荤2元"), ("加蛋另加1.5元", "加蛋1.5元")],
        needs="加",
    ),
    Rewriting(
        "to eat a meal",
        r"(?:^|(?<=[,;。]))吃(?=[早午中晚][餐饭](?:只|仅|每|收|才|\d))",
        "",
        [("吃早餐仅需1元", "早餐仅需1元")],
        needs="吃",
    ),
    Rewriting(
        "one meal or the other, each at the price",
        rf"(?:^|(?<=[,;。]))([早午中晚]餐)(?:或者?|/)([早午中晚]餐)(?:均|都)?(?:只需|仅需|只要|只收|收费|收|为)?(?={_MONEY}{_PER}(?:$|[,;。]))",
        r"\1、\2各",
        [("午餐或晚餐仅需2元", "午餐、晚餐各2元")],
        needs="或/",
    ),
    Rewriting(
        "dishes that go together, behind a price",
        rf"(?<=[元人餐天份])([,;]{_DISH}+)(?:的)?(?:搭配|组合|标准|套餐)(?=$|[,;。])",
        r"\1",
        [("每天5元,两菜一汤的搭配", "每天5元,两菜一汤")],
        needs="搭组标套",
    ),
    Rewriting(
        "that it is brought for nothing",
        rf"({_MONEY}{_PER})[,]?(?:且|并)?免费(?:送货|送餐|配送)(?:上门|到家)?(?=$|[,;。])",
        r"\1(含送餐上门)",
        [("定制盒饭10元免费送货上门", "定制盒饭10元(含送餐上门)")],
        needs="送",
    ),
    Rewriting(
        "a meal to eat, before its dishes",
        rf"(?<=[人者上])吃(?={_DISH}{{2,}})",
        "",
        [("60周岁以上老人吃两菜一汤8元", "60周岁以上老人两菜一汤8元")],
        needs="吃",
    ),
    Rewriting(
        "kinds of courses, each at the price",
        rf"(?<![一-鿿])((?:[一-鿿]{{2,4}}类[、和及])+[一-鿿]{{2,4}}类)(课程|课|班|项目)?(?=(?:每{UNIT})*{_MONEY})",
        lambda found: f"{found[1]}{found[2] or ''}各",
        [("文化类、体育类课程每节4元", "文化类、体育类课程各每节4元")],
        needs="类",
    ),
    Rewriting(
        "and other things",
        r"(?<=元)(?:…+|\.{3,6})(?=[一-鿿])",
        "、",
        [("酱鸡腿10元……汤免费", "酱鸡腿10元、汤免费")],
        needs="….",
    ),
    Rewriting(
        "what is sold for how much",
        rf"(?:一份)?(饭菜|套餐|盒饭|快餐|自助餐|简餐)(?:仅|只)?(?:售价?|卖)(?:为|仅|只要)?(?={_MONEY})",
        r"\1",
        [("一份饭菜仅售12元", "饭菜12元"), ("自助餐售价18元", "自助餐18元")],
        needs="售卖",
    ),
    Rewriting(
        "a single ticket",
        r"单次(?:入场费|入场票|门票|入场|入馆票|票)(?:价格)?(?:为|是|:)?(?=\d)",
        "次票",
        [("成人单次入场费为30元", "成人次票30元")],
        needs="单",
    ),
    Rewriting(
        "a set price, of which others give a part",
        rf"({_MONEY})(?:的?标准(?:的?(?:套餐|午餐|餐|饭))?的?|的?套餐|的餐),(?=(?:政府|财政|补贴|村))",
        r"\1,",
        [("13元标准的,政府补贴8元", "13元,政府补贴8元"), ("13元标准套餐,政府补贴8元", "13元,政府补贴8元")],
        needs="标套餐",
    ),
    Rewriting(
        "what we all pay",
        rf"(?<=[,;])(?:咱们?|大家)(?:就|只|只要|只需|自己)?(?:付|交|掏|出|花)(?={_MONEY})",
        "个人自付",
        [
            ("政府补贴8元,大家只付5元", "政府补贴8元,个人自付5元"),
            ("政府补贴8元,我就付5元", "政府补贴8元,我就付5元"),
        ],
        needs="咱大",
    ),
    Rewriting(
        "what a meal is like, before its sitting",
        rf"(?:只需?|仅需?)?(?:花|付|交|要|掏)?({_MONEY}),?(?:就|即|便)?(?:可以|可|能)(?:吃到|吃上|享用到?|享受到?)[一-鿿]{{2,8}}的([早午中晚][餐饭])(?=$|[,;。])",
        r"\2\1",
        [("老人只花1元,就可以吃到品类齐全的早餐", "老人早餐1元")],
        needs="吃享",
    ),
    Rewriting(
        "a meal to eat, and what it costs",
        rf"(?:吃|享用)一(?:顿|餐)(?:饭)?(?=(?:只|仅|就|才|都|均|需|要|收|付|交)*{_MONEY})",
        "每餐",
        [("老人吃一顿饭只收2元", "老人每餐只收2元")],
        needs="吃享",
    ),
    Rewriting(
        "a meal of dishes behind its price, in quotes",
        rf"“({_MONEY})的?({_DISH}+)”的?(?:爱心|优惠|营养|惠民|平价)?(?:套餐|餐)?",
        r"\2\1",
        [("老人可享受“10元两荤一素”套餐", "老人可享受两荤一素10元")],
        needs="“",
    ),
    Rewriting(
        "a price before what is done for it",
        rf"(?:^|(?<=[,;。]))({_MONEY})(?:钱)?(理发|剪发|剪头|助浴|修脚|洗澡|洗浴|泡脚|量血压)(?:一次)?(?=$|[,;。])",
        r"\2\1",
        [("5元理发,60周岁以上老人免费", "理发5元,60周岁以上老人免费")],
        needs="理剪助修洗泡量",
    ),
    Rewriting(
        "meals of a day that one has for a price",
        rf"(?<=[人者户员上])每?[天日](?:只|仅|只需|仅需|需)?要?(?:交|付|花|缴)({_MONEY}),?(?:就|即|便)?(?:可以|可|能)?(?:吃到?上?|享用|享受)([一两二三][顿餐])(?:饭)?(?=$|[,;。])",
        r"每天\1(含\2)",
        [("70周岁以上的老人每天只需要交3元,就能吃上三顿饭", "70周岁以上的老人每天3元(含三顿)")],
        needs="吃享",
    ),
    Rewriting(
        "what such a meal is",
        r"^(?:这样的?|这|这么|如此)(?:的)?(?:一份|一顿|一餐)?(自助餐|套餐|盒饭|饭菜|午餐|晚餐)[,]?(?=\d|每|售|只|仅|才)",
        r"\1",
        [("这样的一份自助餐,18元", "自助餐18元")],
        needs="这如",
    ),
    Rewriting(
        "a meal of noon or evening that one eats for a price",
        rf"每?[天日]?(早上|早晨|中午|晚上)(?:只需?|仅需?|只要|需)?(?:花|付|交)?({_MONEY}),?(?:就|即|便)?(?:可以|可|能)(?:吃到|吃上|享用到?|享受到?)({_DISH}{{2,}})(?=$|[,;。])",
        lambda found: f"{_AT[found[1][0]]}{found[2]}({found[3]})",
        [("60周岁以上老人每天中午只需花3元就能吃到两菜一汤", "60周岁以上老人午餐3元(两菜一汤)")],
        needs="早中晚",
    ),
    Rewriting(
        "a meal behind its price",
        rf"(?:^|(?<=[,;。]))({_MONEY})(?:一[份位])?的?(自助餐|简餐|快餐|盒饭|套餐)(?=$|[,;。])",
        r"\2\1",
        [("15元自助餐,老人12元", "自助餐15元,老人12元"), ("10元套餐60-79周岁8折", "10元套餐60-79周岁8折")],
        needs="餐饭",
    ),
    Rewriting(
        "one portion, before what it costs elsewhere",
        rf"(?:^|(?<=[,;。]))(?:一[份顿]|每份)?(?:的)?(套餐|盒饭|饭菜|简餐|快餐|自助餐|午餐|晚餐|早餐|[一-鿿]{{2,6}}服务)"
        rf"(?:的| )?(?:市场价|门市价|原价|标准价|正常价格?)?(?:为|是)?(?={_MONEY}(?!{_PER}[,;、](?:{NOW})))",
        r"\1",
        [
            ("一份套餐市场价20元,老人15元", "套餐20元,老人15元"),
            ("一份盒饭12元", "盒饭12元"),
            ("午餐原价12元,现价10元", "午餐原价12元,现价10元"),
        ],
        needs="市门原标正一每",
    ),
    Rewriting(
        "a price, and what is left of it to pay by all",
        rf"^([一-鿿]{{2,8}}(?<![人者户员上])(?:每{UNIT})*)({_MONEY}{_PER}),(?:享受)?(?:政府|财政|民政)?(?:补贴|补助|优惠|减免)后,?(?:个人)?(?:自付|实付|只需|仅需|支付|付|只付)(?:支付|付)?({_MONEY}){_PER}(?=。?$)",
        _what_all_pay,
        [("上门助浴每次60元,补贴后自付30元", "上门助浴每次60元,补贴30元,自付30元")],
        needs="后",
    ),
    Rewriting(
        "a price for some people, and what is left of it to pay",
        rf"(?<=[人者户员上])(?:就餐|用餐)?((?:每{UNIT})*){_MONEY}{_PER},(?:享受)?(?:政府|财政|民政)?(?:补贴|补助|优惠|减免)后,?(?:个人)?(?:自付|实付|只需|仅需|支付|付|只付)(?:支付|付)?({_MONEY}){_PER}(?=$|[;。])",
        _what_is_left,
        [
            ("老人用餐每份12元,政府补贴后自付7元", "老人每份自付7元,补贴5元"),
            ("老人5元,政府补贴后自付7元", "老人5元,政府补贴后自付7元"),
        ],
        needs="后",
    ),
    Rewriting(
        "sittings that touch",
        rf"元(?=[早午中晚]餐:?(?:每[餐份人])?{_MONEY})",
        "元、",
        [("早餐5元午餐12元", "早餐5元、午餐12元")],
        needs="餐",
    ),
)
