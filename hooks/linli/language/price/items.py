"""The named items of 标准: “一荤两素 12元”, “托管费：500元/期”, “午餐、晚餐各8元”, “10元一荤两素”.

A name is words of the thing that is sold. Words of anything else in it (an age, a status, a day, who pays, a range)
make it no name: nothing that was not understood becomes the name of an item.
"""

from linli.language.cursor import Cursor, lexeme
from linli.language.price.amounts import GENERAL_FEE, SUM, cents, take_unit
from linli.language.price.conditions import AGED, CONDITION
from linli.language.price.people import Statuses
from linli.language.price.refusals import DAY_WORDS, exact
from linli.language.price.rules import Item
from linli.language.price.units import BEFORE, BEHIND

NAME = r"[^,;。、:()%]{1,30}?"
_COUNT = r"[一二两三四五六七八九十\d半]"
DISHES = (
    rf"(?:{_COUNT}(?:个)?(?:大荤|小荤|半荤|荤菜|素菜|荤|素|肉|汤|饭|主食|菜|点心|水果|份米饭|米饭|面))+"
    rf"|[A-Za-z\d一二三四五六七八九十]?号?套餐[A-Za-z\d一二三四五六七八九十]?"
)
_GROUPS = "|".join(pattern for pattern, _, _ in AGED.values())
FREE_NAME = (
    r"(?:餐|饭|菜|汤|粥|奶|茶|水|费|班|课|课程|课堂|托|托管|活动|讲座|服务|公益|公里(?:以|之)?内|浴|理发|剪发|血压|血糖"
    r"|体检|床位|包间|检查|检测|监测|筛查|测评|书画|书法|绘画|声乐|合唱|唱歌|舞蹈|太极|瑜伽|手工|乐器|乒乓球|台球|棋牌|健身"
    r"|影视|放映|阅读|演出|表演|看书|借书|讲解|接种|疫苗"
    r"|饮水|开水|热水|充电|洗衣|修脚|缝补|陪护|助[医洁急行浴餐乐学]|陪聊|义[诊剪]|复印|打印|雨伞|轮椅|老花镜|针线|药箱|咨询|训练"
    r"|辅导|阅览|借阅|上网|停车|接送|送餐|配送|卡"
    r"|门票|票|上门|探访|清洗|维修|测量|康复|理疗|按摩|心理|借用|租借|场地|参观|入园|使用|室内|室外|器材|设备|设施"
    r"|用具|照料|托养|陪伴|关爱|看护|电影|观影|午休|馆|室|厅|池|代办|代买|代购|代缴|陪诊"
    r"|器械|项目|报刊|图书|书籍|报纸|杂志|文具|纸墨|工具|雨具|无线网|wifi|WiFi|WIFI|保险|教材|材料|代[买办购缴取寄领][一-鿿]{0,3})$"
)
"""How a name ends of what may be free: anything else before 免费 is somebody or some condition."""
_HIRED = (
    r"(?:住家|不住家|白班|夜班|全天|半天|医院|居家|家庭|上门)?(?:月嫂|育儿嫂|育婴嫂|月子护理|钟点工|小时工|保姆"
    r"|护工)(?:服务|中介费|费)?"
)
_OF_A_CLASS = r"(?:班|课|课程|营)$|^(?:老年|老人|长者|儿童|少儿|学生)(?:之家|大学|学校|学堂|活动)"
_SAID_OF_A_SUM = (
    r"如果|若是|^若|假如|要是|一旦|的话|^[我你他她它咱]|大家|^(?:外面|别处|市场上?|市面上?|别的地方|涨价|降价|底价"
    r"|卡内)$|^[想要爱]吃|^吃饱|去年|往年|以前|原来|过去|曾经|后来|今年"
    r"|目前|现在|如今|亏损|利润|盈利|补差|差[额价]|余额|预[付交]|先[付交]|罚|奖励?$|红包|代金券|餐[补贴]|[补贴]$|[指参]\w?考?价$"
    r"|指导价|进价|大概|几乎|差不多|接近"
    r"|(?:变成|变为|达到?|剩|剩下|剩余|余下|其余|原|相当于|实际|最终|仍|(?<!不)还|由|共|涨|上调|下调|调整|省|省下"
    r"|节约|掏|(?<!代)缴"
    r"|(?<![月季年])付|(?<!公)交|投入|拿出|(?<!往)返|返还|退|抵|抵用"
    r"|(?<!纽)扣|扣除|抽|得|获|(?<!代)领|领取|给|给予|价值|值|低|高|分成|保底|封顶|发放|(?<![理剪染烫护洗美])发|预算"
    r"|花费|^花)$"
    r"|^(?:只|仅|另)(?:收取|收|需|要)|^(?:需要?|要|想|可|能|会|用)$|^[两三四五六]项$|价格区间"
)
"""Words of how a sum is paid or given, of another time or place, or of a condition: never what has the price."""
NO_NAME = (
    rf"{_SAID_OF_A_SUM}|"
    r"^其中|^不?含|^(?:变|就(?![餐医诊业])|即(?![食热])|便(?![民当當餐利])|才(?!艺)|还|也|都|又)|^(?:各|该)|的$|^(?:每|一)(?:次(?![卡票性])|[天日年期晚](?![三两]餐|游|票|体验|营)|个?月(?![卡票])|个?学期|节课?|小时(?![卡票])|课时)|^包[括含]|子女$|^[lIoO|]$|^(?:不|未|没)[一-鿿]{1,8}的$|^[未没][办持有]|^(?:含|不含|包含|包括)$|费自理$|^\d{2,3}(?!次卡|次票|小时)|(?:能|可)够?自理|^[男女]$|^(?:政府|财政|民政|慈善|社会|村集体|集体|企业|福彩|街道|社区"
    r"|[市区县镇乡]级?)$|周岁|岁|自付|自费|捐|赞助|出资|让利|资助|实付|承担|负担|补贴|补助|优惠|立减"
    r"|(?<![一-鿿])减|[几数多近]$|减(?!脂|盐|糖|重|压)"
    r"|折|免|半价|满|[凭持]|[仅只]?限|起|(?<![签预])约|左右|最[高低多少]|不[超低足满]|低于|超过|至[少多]"
    r"|户籍|本地|本社区|本村|本镇|外地|其他|其余|另行|再|另|均|各$|每|前|首(?:小时|次|期|年|月)|之后|以后|起步|续(?![会费保期卡办报])|增加"
    r"|暂定|拟定|拟收|预计|预估|拟$|低至|平$|平均|第[一二三四五六七八九十\d]+(?:[份餐次人名个年月]|学期)|同行|赠|(?<![接配外运护])送(?!餐)|充(?!电)|积分|或$|和$|及$|与$"
    r"|到(?![店站家户]$).?$|(?<![公千]里)(?<!千米)以[上下]"
    r"|之间|原价|现价|成本|全价|总价|标准价|基准价|现金|微信|支付|付款|元|(?<![鸡鱼肉腐瓜])块|(?<!语)角|[-~]\d|\d-|-$"
    rf"|(?:{_GROUPS})(?!餐?[一-鿿]{{0,4}}[班部托课团营]|体检|饭堂|食堂|餐厅|大学|学堂|学校|之家|活动|驿站)|(?:人|员|者|户"
    rf"|对象|儿童|孩子"
    rf"|干部|群众|医护|邻居|乡邻|外宾|来宾|嘉宾|青年|中年|大众|亲友|亲戚|朋友|老乡|同志|[低中高]龄|自愿"
    rf"|学生|职工|居民|村民|家庭|军|民|属|客"
    rf"|师|长|友|小孩|(?<![花卫])生|士|兵|工|嫂|妈|爸|爷|奶奶|婆|侨|眷|手|哥|姐|妹|弟|娃)$"
)


def take_items(cursor: Cursor, statuses: Statuses, heading: str) -> list[Item]:
    """Take the items of a piece, [] where there is none; `heading` is the sitting that they belong to, or ""."""
    begin = cursor.position
    for take in (_named, _price_first):
        found = take(cursor, statuses, heading)
        if found:
            return found
        cursor.position = begin
    return []


def _named(cursor: Cursor, statuses: Statuses, heading: str) -> list[Item]:
    begin = cursor.position
    found = cursor.take(
        rf"({NAME}(?: ?[、和及与] ?{NAME}(?=.{{0,12}}?(?:各|均|都|一律|免费)))*?)(加收|另收|另加|另付"
        rf"|另计)?[ :]*(?:(?:各"
        rf"|均|都|一律|皆)(?:为|是|收)?)? ?{BEFORE}(?:(?<! ){GENERAL_FEE}|费用|价格|收费|收取|收|为"
        rf"|是)?{BEFORE}(?:{SUM}{BEHIND}|(免费))(?![一-鿿])"
    )
    if not found:
        return []
    names = (
        [name.strip(" :") for name in lexeme(r"[、和及与]").split(found[1])]
        if _shared(cursor, begin)
        else [found[1].strip(" :")]
    )
    if not all(is_name(name, statuses) for name in names):
        return []
    nothing = found[8] or not cents(found[5], found[6])
    if nothing and not all(lexeme(FREE_NAME).search(name) for name in names):
        return []
    if found[2]:
        names = [f"{name}加收" for name in names]
    if found[8]:
        return [Item(under(heading, name), 0) for name in names]
    exact(cursor, begin)
    unit = take_unit(cursor, begin, found[3] + found[4] + found[7])
    return [Item(under(heading, name), cents(found[5], found[6]), unit) for name in names]


def _shared(cursor: Cursor, begin: int) -> bool:
    return lexeme(r"各|均|都|一律|皆|免费").search(cursor.text, begin, cursor.position) is not None


def _price_first(cursor: Cursor, statuses: Statuses, heading: str) -> list[Item]:
    found = cursor.take(rf"{SUM} ?(?:[:] ?)?((?:{DISHES})(?:\+?(?:{DISHES}))*)(?=$|[,;。、 )(])")
    return [Item(under(heading, found[3]), cents(found[1], found[2]))] if found else []


def take_parts(cursor: Cursor, statuses: Statuses) -> list[Item]:
    """Take the prices of the parts of an item in brackets: 24元（早餐4元、午餐12元、晚餐8元）; [] for anything else."""
    place = cursor.position
    found: list[Item] = []
    while parts := take_items(cursor, statuses, ""):
        found += parts
        if cursor.sees(r" ?\)"):
            return found
        if not cursor.take(r"[,;、 ]+"):
            break
    cursor.position = place
    return []


def under(heading: str, name: str) -> str:
    """Return the name of an item with what it belongs to: 午餐 一荤两素; 伙食费 is no part of another fee (护理费)."""
    apart = heading.endswith("费") and name.endswith("费")
    return name if apart else " ".join(filter(None, (heading, name)))


def is_name(name: str, statuses: Statuses) -> bool:
    """Tell whether words can be the name of what is sold; whoever is hired by the hour (月嫂, 钟点工) is sold, too."""
    hired, _, rest = name.partition(" ")
    if lexeme(_HIRED).fullmatch(hired):
        return not rest or is_name(rest, statuses)
    if not lexeme(r"[^\W\d_]").search(name) or lexeme(NO_NAME).search(name) or lexeme(DAY_WORDS).search(name):
        return False
    whose = lexeme(rf"(?:{CONDITION})").match(name)
    of_a_class = whose is not None and whose["group"] is not None and lexeme(_OF_A_CLASS).search(name) is not None
    return not lexeme(statuses.word).search(name) and (whose is None or of_a_class)
