"""What stands before a colon and is of all that follows: 午餐：一荤两素12元、…; 礼堂租用：村民300元，外村500元.

Nothing is thrown away: before people it is a thing that is sold, which their prices are then of, or it is refused. A
day, a season, who pays and what is no longer so are words like any other there, so only names of things are known.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example
from linli.language.price.amounts import SUM
from linli.language.price.items import NAME, is_name
from linli.language.price.objects import OBJECT, is_named_before
from linli.language.price.people import GROUP, Statuses, take_people
from linli.language.price.refusals import FORM_OF_REDUCTIONS
from linli.language.price.rules import Reduction, Who
from linli.language.price.units import BEFORE

_THINGS = (
    r"餐|饭|菜|汤|面|粥|面食|小炒|点心|水果|小吃|饮料|服务|照料|照顾|照护|护理|看护|陪护|陪诊|就医|接送|托管|托育|托养"
    r"|场地|礼堂|会议室|租用|租赁|租借|门诊|检查|检测|监测|筛查|体检|理疗|康复|训练|按摩|推拿|艾灸|针灸|足疗|理发|剪发|助浴|助[洁医急行]"
    r"|洗浴|洗澡|淋浴|洗衣|保洁|课|班|营|课程|讲座|书法|书画|国画|绘画|美术|声乐|合唱|舞蹈|太极拳?|瑜伽|手工|乐器|围棋|象棋|棋牌|摄影"
    r"|乒乓球|台球|羽毛球|篮球|游泳|健身|票|馆|室|厅|池|参观|讲解|停车|住宿|保险|教材|校车|班车|活动|演出|电影|复印|打印|阅览|上网"
    r"|滑冰|滑雪|蹦床|攀岩|观影|展览|入[园馆场]|乘[船车坐]|入住|居住|借阅|游船|观光车|打包|送餐|单次|单程|往返|旅游|床位|包间|食堂|饭堂|餐厅|公园|乐园|农场|营地|浴室|澡堂|助餐点|疫苗|接种|教练|培训|辅导|维修"
)
"""How a name ends of what may stand before people; anything else there is a time, a place or a payer."""
_GIVEN = (
    r"承担|负担|资助|捐|出资|^(?:政府|财政|企业|村|社区|镇|街道|慈善)[一-鿿]{0,4}(?:出|给|付|贴|支持)|返|退|扣|集体|补"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What pieces are of, "" for nothing; `before_people` marks one that stands before people."""

    words: str = ""
    before_people: bool = False

    @property
    def of_items(self) -> str:
        """What named items belong to: behind 游泳：大人25元 an 年卡 is another thing."""
        return "" if self.before_people and is_named_before(self.words) else self.words


NO_HEADING = Heading()


def take_heading(cursor: Cursor, statuses: Statuses) -> Heading:
    """Take the sitting that several items belong to: “午餐：一荤两素12元、…”; NO_HEADING where there is none."""
    found = cursor.sees(rf"({NAME}):(?= ?{NAME}[ :]*(?:{SUM}|免费))(?! ?{BEFORE}{SUM})")
    if not found or not is_name(found[1], statuses):
        return NO_HEADING
    cursor.position = found.end()
    return Heading(found[1].strip())


def take_headed_people(cursor: Cursor, statuses: Statuses) -> tuple[Heading, list[Who]] | None:
    """Take people behind what all their prices are of: 午餐：60岁以上8元，80岁以上6元; 午餐成人15元; 游泳：成人30元."""
    begin = cursor.position
    aged = rf"(?=(?:{GROUP})(?:每[份人餐位次])?(?:\d|免费|半价))"
    found = cursor.take(rf"({OBJECT})(?: ?: ?| ?(?=\d{{1,3}}(?:-\d{{1,3}})?周岁)|{aged})")
    people = take_people(cursor, statuses) if found else []
    if found and people:
        return Heading(found[1], before_people=True), people
    cursor.position = begin
    found = cursor.take(r"([一-鿿]{2,10}) ?: ?")
    people = take_people(cursor, statuses) if found else []
    if found and people and not lexeme("免|价|折").search(found[1]):
        if not is_thing(found[1], statuses):
            raise cursor.error(begin, begin + len(found[1]), *_of_what(found[1]))
        return Heading(found[1], before_people=True), people
    cursor.position = begin
    return None


def is_thing(name: str, statuses: Statuses) -> bool:
    """Tell whether words before a colon are a thing that is sold: 游泳, 礼堂租用; not 夏季, 财政承担, 取消."""
    bare = lexeme("^(?:办|用)?(?:红白喜?事|喜事|丧事)用?").sub("", name)
    return lexeme(rf"{OBJECT}|.*(?:{_THINGS})费?").fullmatch(bare) is not None and is_name(bare, statuses)


def _of_what(heading: str) -> tuple[str, Example]:
    """Say why what stands before a colon heads no price: it says who pays, or when, where or how."""
    if lexeme(_GIVEN).search(heading):
        said = "“{}”后面的钱，是别人出的，还是自己付的？别人出的请写“补贴”，自己付的请写“自付”。"
        return said, Example("60-79周岁 补贴2元、80周岁以上 补贴4元")
    said = "冒号前的“{}”是什么？是卖的东西，请写清名称；是时间、地方或条件，请在“收费”里另立一个项目，写进“项目”。"
    return said, Example(FORM_OF_REDUCTIONS)


def sees_thing(cursor: Cursor, statuses: Statuses) -> bool:
    """Look whether a thing stands here before a colon."""
    name = cursor.sees("([一-鿿]{2,10}) ?:")
    return name is not None and is_thing(name[1], statuses)


def whose(heading: Heading, statuses: Statuses) -> tuple[str, ...]:
    """Return what the prices of people under a heading are of."""
    return (heading.words,) if heading.words and is_thing(heading.words, statuses) else ()


def are_of_it(rules: Sequence[Reduction]) -> bool:
    """Tell whether rules are of something beside the price, so that another one is theirs, too."""
    return all(rule.of and not any(map(is_named_before, rule.of)) for rule in rules)
