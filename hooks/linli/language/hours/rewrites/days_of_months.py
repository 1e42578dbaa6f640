"""Wordings of days of the month: 每月首个周六, 每月第一周周六, 逢双号; and 仅."""

from linli.language.hours.rewrites.services import SPAN
from linli.language.hours.weekdays import WEEK
from linli.language.rewriting import Rewriting

_OF_QUARTER = {"首月": 0, "第一个月": 0, "第二个月": 1, "第三个月": 2, "末月": 2, "最后一个月": 2}

_MONTHS = r"(?:\d{1,2}月(?:\d{1,2}日)?|\d{1,2})(?:-|至|到)(?:次年)?\d{1,2}月(?:\d{1,2}日)?"

DAYS_OF_MONTHS = (
    Rewriting(
        "the last day of a month, by its end",
        r"每?(?:个)?月[末底](?:的)?最后(?:一|1)[天日]",
        "每月最后一天",
        [("月末最后一天休息", "每月最后一天休息"), ("每月底最后一天休息", "每月最后一天休息")],
        needs="末底",
    ),
    Rewriting(
        "afternoons of two seasons behind the morning of both",
        rf"({SPAN})[,; ]*下午:? ?({_MONTHS}):? ?({SPAN})[,;、 ]+({_MONTHS}):? ?({SPAN})(?=$|[;。])",
        lambda found: f"{found[1]},下午{found[3]}({found[2]})、{found[5]}({found[4]})",
        [
            (
                "上午8:30-11:30 下午:5-9月 14:30-17:30 10-4月 14:00-17:00",
                "上午8:30-11:30,下午14:30-17:30(5-9月)、14:00-17:00(10-4月)",
            )
        ],
        needs="下 月",
    ),
    Rewriting(
        "how often in a month, and when",
        r"每月[一两二三四\d]次[,:;(] ?(?=第)",
        "每月",
        [("每月2次,第一、第三周周四", "每月第一、第三周周四")],
        needs="第",
    ),
    Rewriting(
        "a month of every quarter",
        r"每(?:个)?季度(?:的)?(首月|第一个月|末月|最后一个月|第三个月|第二个月)(?:的)?(\d{1,2}[日号])",
        lambda found: "、".join(f"{month + _OF_QUARTER[found[1]]}月{found[2]}" for month in (1, 4, 7, 10)),
        [("每季度首月10日 9:00-11:00", "1月10日、4月10日、7月10日、10月10日 9:00-11:00")],
        needs="季",
    ),
    Rewriting(
        "the first of the month",
        r"(?<=月)(?:的)?(?:首个|第1个|头一个|首)(?=周|星期|礼拜|工作日)",
        "第一个",
        [("每月首个周六", "每月第一个周六")],
        needs="个头首",
    ),
    Rewriting(
        "the last of the month",
        r"(?<=月)(?:的)?(?:月?末最后一个|最后(?=周|星期)|末(?:个)?|倒数第(?:一|1)个|最末一?个"
        r"|最后1个)(?=周[一二三四五六日天]|星期"
        r"|礼拜|工作日)",
        "最后一个",
        [("每月倒数第一个周五", "每月最后一个周五")],
        needs="倒最末 月",
    ),
    Rewriting(
        "weeks of the month",
        rf"(?<=[月、和])(?:的)?第((?:\d|[一二三四五])(?:[、和]第?(?:\d|[一二三四五]))*)(?:个)?周(?:的|之)?(?={WEEK})",
        r"第\1个",
        [("每月第一周周六", "每月第一个周六"), ("每月第2周的周三", "每月第2个周三")],
        needs="第",
    ),
    Rewriting(
        "odd and even days",
        r"(?:每月)?(?:每逢|逢)?([单双])(?:号|日子|日)(?![周休])",
        r"\1日",
        [("逢双号", "双日"), ("单号", "单日"), ("双休日", "双休日")],
        needs="单双",
    ),
    Rewriting(
        "days of the month, called out one by one",
        r"每月的?(?:每?逢)(?=(?:\d{1,2}[日号]?[、和])*(?:1[1-9]|2\d|3[01])(?:[日号、]))",
        "每月",
        [("每月逢5、10、15、20、25、30日", "每月5、10、15、20、25、30日"), ("每月逢5、10", "每月逢5、10")],
        needs="逢 月",
    ),
    Rewriting(
        "the solar calendar, where nothing else could be meant",
        r"(每月)公历(?=\d)|公历(每月)(?=\d)",
        "每月",
        [("每月公历5、15、25日", "每月5、15、25日")],
        needs="历",
    ),
    Rewriting(
        "what is done on certain days, behind them",
        r"(?<=[日号一二三四五六天末])(?:来村|到村|下村|进村|上门|集中)?(接种|助浴|理发|义诊|体检|坐诊|坐班|开班|值班"
        r"|探视|办理|受理"
        r"|集中办理)[,:] ?(?=上午|下午|早|\d)",
        r" \1:",
        [("每月5日、15日接种,上午8:00-11:00", "每月5日、15日 接种:上午8:00-11:00")],
        needs="义体值办发受坐探浴班种集",
    ),
    Rewriting(
        "only",
        rf"(?:(?<=^)|(?<=[;。,( ]))(?:仅限于?|仅在?|只在|限于?|每到|只限)(?={WEEK}|双休|周末|工作日|法定|寒|暑|"
        rf"上学|每|\d{{1,2}}月)",
        "",
        [("仅周末 9:00-17:00", "周末 9:00-17:00"), ("(仅上学日)", "(上学日)")],
        needs="仅到在限 作双周学寒星暑月末每法礼",
    ),
)
