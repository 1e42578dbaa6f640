"""The names of sittings: a part of the day that is served whole or not at all, unlike the hours of a room."""

from linli.language.cursor import lexeme

NAMES_OF_MEALS = (
    "早餐|早饭|早点|正餐|白班|夜班|早班|晚班|早课|晚课|早读|晚读|日间门诊|午餐|午饭|中餐|中饭|晚餐|晚饭|夜宵|宵夜|夜餐|夜饭|早茶|下午茶|加餐|早点心|早托|早教"
    "|广场舞|午点|水果|点心|堂食|取餐|送餐|自提|外卖|上午场|下午场|晚场|"
    "夜场|晨练|晚练|夜练|早练|早场|午场|早市|午市|晚市|课后服务|课后托管|午休|午睡|夜诊|门诊|急诊|专家门诊|普通门诊"
    "|发热门诊"
)
NUMBERED = r"第[一二三四五六\d][场批轮拨]|场次[一二三四五六\d]|第[一二三四五六\d]时段"


def names_a_meal(label: str) -> bool:
    """Tell whether a label is a sitting (午餐, 早场), not a room or a service."""
    return lexeme(rf"(?:{NAMES_OF_MEALS})|{NUMBERED}").fullmatch(label) is not None


def names_food(label: str) -> bool:
    """Tell whether a label is a meal in the plain sense, which a canteen serves: 午餐, 夜宵; not 门诊, 晚场."""
    return lexeme(r".*[餐饭宵茶]|早点|宵夜|夜宵|午点|点心|水果").fullmatch(label) is not None
