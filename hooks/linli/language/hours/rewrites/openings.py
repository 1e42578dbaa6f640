"""Wordings of when it opens and when it closes: 8:30开馆，17:30闭馆, 10:50开餐至12:30, 午休一小时, 全年开放."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import OPENS, TYPED_TIME, UNTIL
from linli.language.rewriting import Rewriting


def _until_the_same(found: re.Match[str]) -> str:
    """Give every day its beginning and the end that all of them share."""
    parts = re.findall(rf"([^,;。\d]{{2,12}}?) ?({TYPED_TIME}) ?(?:{_BEGINS})", found[1])
    return ",".join(f"{days} {begin}-{found[2]}" for days, begin in parts)


_ANOTHER_PIECE = r"(?:[夏冬春秋旺淡]季|\d{1,2}月|周|星期|双休|寒假|暑假)"


def _holidays_too(found: re.Match[str]) -> str:
    """Say of the hours of a line, or of all its pieces, that they hold on holidays, too."""
    if re.search(rf"[;。]|\d\)?[,、 ]+{_ANOTHER_PIECE}", found.string[: found.start()]):
        return f",节假日照常{f'({found[1]})' if found[1] else ''}"
    return f"(含节假日{f',{found[1]}' if found[1] else ''})"


_BEGINS = r"开馆|开门|开园|开放|营业|开餐"
OPENINGS = (
    Rewriting(
        "days that begin at several hours and end at one",
        rf"^((?:[^,;。\d]{{2,12}}? ?{TYPED_TIME} ?(?:{_BEGINS})[,;。] ?){{2,}})(?:每天|每日|均|都|统一|一律)+(?:于)?"
        rf"({TYPED_TIME}) ?(?:闭馆|关门|闭园|停止营业|打烊|关馆|结束)$",
        _until_the_same,
        [
            (
                "周一13:30开馆,周二至周日8:30开馆,每天17:30闭馆",
                "周一 13:30-17:30,周二至周日 8:30-17:30",
            )
        ],
        needs="关园束烊营闭 均天律每统都",
    ),
    Rewriting(
        "a sitting that there is not",
        r"(?:均|都)?(?:无|没有|停开|停供|停(?=[早午中晚]餐)|不供应?|不提供|停供|取消|暂停|不开|不做|不卖)(早餐|午餐"
        r"|中餐|晚餐|夜宵|宵夜|早饭"
        r"|午饭|晚饭)(?=[,;。)]|$)",
        r"\1休息",
        [("周六、周日无晚餐", "周六、周日晚餐休息")],
        needs="不供做停卖提无暂没消 中早餐饭宵",
    ),
    Rewriting(
        "a sitting that is put off",
        r"(早餐|午餐|中餐|晚餐|早饭|午饭|晚饭)(?:暂停|暂无|停供|取消|不提供|不供应?|不开|不做)(?=[,;。)]|$)",
        r"\1休息",
        [("(晚餐暂停)", "(晚餐休息)")],
        needs="不供做提暂消 中早餐饭",
    ),
    Rewriting(
        "when it opens and when it closes",
        rf"({TYPED_TIME}) ?(?:准时|正式)?(?:开馆|开门|开园|入园|入托|开放|营业|开餐|开饭|开展活动|开始活动|开课"
        rf"|集合|开档|出摊|起?(?:供应|供餐)|开始"
        rf"(?:供餐|营业|开放|用餐|打饭|打餐"
        rf"|卖饭|卖)?|开市|上班|亮灯|开灯|开(?=[,;、 ]))[,、至到 -]*"
        rf"({TYPED_TIME}) ?(?:正式|准时)?(?:闭馆|关门|闭园|静园|清园|离园|离托|结束|收餐|收(?=$|[,;。])|打烊|关馆|锁门"
        rf"|歇业|休息"
        rf"|下班|熄灯|关灯|关(?=$|[,;。)])|收档|收摊|收市|停止(?:打餐|售餐|供应|供餐"
        rf"|营业|开放))(?!\d|前)",
        r"\1-\2",
        [("8:30开馆,17:30闭馆", "8:30-17:30"), ("11:00开餐,12:30收餐", "11:00-12:30")],
        needs="关园市息摊收束档歇止灯烊熄班离闭静锁 供亮出合园始展市开托放档灯班营课门餐饭馆",
    ),
    Rewriting(
        "when it begins, and in brackets when it ends",
        rf"({TYPED_TIME}) ?(?:准时)?(?:开饭|开餐|开门|开馆|开始|开放|供餐)"
        rf"\(({TYPED_TIME})(?:结束|收餐|关门|闭馆|停止供餐)\)",
        r"\1-\2",
        [("中午11:30开饭(12:30结束)", "中午11:30-12:30")],
        needs="结收关闭停",
    ),
    Rewriting(
        "when something is held, and when it ends",
        rf"({TYPED_TIME}) ?(?:准时)?(?:举行|举办|开展|进行|组织|开始)[一-鿿]{{0,8}}[,、; ]+(?:至|到"
        rf"|于)?({TYPED_TIME}) ?结束",
        r"\1-\2",
        [("下午2:30举行读书会,4:30结束", "下午2:30-4:30")],
        needs="结 举开进组",
    ),
    Rewriting(
        "when a meal begins and until when one waits for nobody",
        rf"({TYPED_TIME}) ?(?:准时)?(?:开饭|开餐|供餐|打饭|开始打饭)[,、; ]*(?:过了?|超过)({TYPED_TIME})(?:就"
        rf"|则)?(?:不候|不等|没饭|没有了|收餐|停止供餐)",
        r"\1-\2",
        [("中午11点开饭,过了12点半不候", "中午11点-12点半")],
        needs="过",
    ),
    Rewriting(
        "what is done outside, when nobody is in",
        r"(?:下村|下乡|外出|入户|上门)(巡诊|出诊|服务|走访|义诊|培训|学习|开会|办事)(?=[,;。)]|$)",
        r"休息「外出\1」",
        [("其余时间下村巡诊", "其余时间休息「外出巡诊」")],
        needs="义习事会出培巡服访 乡出户村门",
    ),
    Rewriting(
        "when it opens, the last admission, when it closes, said before the times",
        rf"(?:开馆|开门|开园|开放|营业|入馆|入园)(?:时间)?[:为是]* ?({TYPED_TIME})[,、; ]+"
        rf"(停止(?:入馆|入场|入园|领票|售票|检票|进馆))(?:时间)?[:为是]* ?({TYPED_TIME})[,、; ]+"
        rf"(?:闭馆|关门|闭园|静园|清园|关馆|关闭|结束)(?:时间)?[:为是]* ?({TYPED_TIME})(?!-|至|到)",
        lambda found: f"{found[1]}-{found[4]}({found[3]}{found[2]})",
        [("开馆时间为9:00,停止入馆时间为16:30,闭馆时间为17:00", "9:00-17:00(16:30停止入馆)")],
        needs="关园束闭静清 停",
    ),
    Rewriting(
        "when it opens and when it closes, said before the times",
        rf"(?:开馆|开门|开园|开放|开餐|营业)(?:时间)?[:为]? ?(?:每日|每天)?({TYPED_TIME})[,、; ]+(?:闭馆|关门|闭园"
        rf"|静园|清园|关馆"
        rf"|收餐"
        rf"|打烊|结束)(?:时间)?[:为]? ?"
        rf"({TYPED_TIME})(?!-|至|到)",
        r"\1-\2",
        [("开园5:30,闭园22:00", "5:30-22:00")],
        needs="关园收束烊闭静",
    ),
    Rewriting(
        "when it opens, the last admission, when it closes",
        rf"({TYPED_TIME}) ?(?:开馆|开门|开园|开放|营业|开始入[馆园场])[,、; ]*({TYPED_TIME})(停止|截止)"
        rf"([^\d,;。()]{{1,6}})[,、; ]*({TYPED_TIME}) ?"
        rf"(?:(?:(?!{SAYING})[一-鿿]){{2,5}}(?=[闭关](?:[馆园场门闭])?[。;]?$))?"
        r"(?:闭馆|关门|关闭|闭园|清场(?:闭馆)?|静园|清园|关馆|打烊|结束)",
        r"\1-\5(\2\3\4)",
        [
            ("8:00开馆,20:45停止售票,21:30清场", "8:00-21:30(20:45停止售票)"),
            ("10:00开始入馆,16:30停止入馆,17:00闭馆", "10:00-17:00(16:30停止入馆)"),
            ("8:30开馆,20:40停止售票,21:20滑冰场关闭", "8:30-21:20(20:40停止售票)"),
        ],
        needs="截止 关园束清烊闭静",
    ),
    Rewriting(
        "no break, touching its hours",
        r"(?<=[\d点时半分])(?:中途)?不(?:休息|间断|停歇|停)(?=[,;。)]|$)",
        lambda found: (
            None if "(" in found.string or re.search(r"\d[,、; ]", found.string[: found.start()]) else "(中午不停)"
        ),
        [("8:00-17:30不休息", "8:00-17:30(中午不停)")],
        needs="不 停息断歇",
    ),
    Rewriting(
        "a break of so many hours",
        rf"(?:中午)?(?:午休|休息)(?:一|1|两|2|半|一个半|两个半|1\.5)(?:个)?(?:半)?(?:小时"
        rf"|钟头)\(({TYPED_TIME}{UNTIL}{TYPED_TIME})\)",
        r"\1休息",
        [("午休一小时(12:00-13:00)", "12:00-13:00休息")],
        needs="头小 休息",
    ),
    Rewriting(
        "days off that are counted, and which",
        r"放假(?:共)?[一二三四五六七八九十\d]{1,2}天\(([^()]{2,20})\)",
        r"(\1)休息",
        [("春节放假7天(除夕至初六)", "春节(除夕至初六)休息")],
        needs="放 假",
    ),
    Rewriting(
        "all the year, behind the hours",
        rf"(?<=[\d点时半分])(?:{OPENS})?[, ]*(?:全年(?:开放|无休|不休息?)|无休|(?:全年|一年)365天(?:开放|无休)?"
        rf"|节假日(?:不休息?|无休|"
        r"照常))(?:\((?:含|包括)(?:法定)?节假日\)|\(([^()\d]{1,16}除外)\))?(?=$|[;。,])",
        _holidays_too,
        [
            ("6:00-21:00全年开放", "6:00-21:00(含节假日)"),
            ("9:00-18:00,全年无休(春节除外)", "9:00-18:00(含节假日,春节除外)"),
            ("10:00-17:00,全年开放,除夕休息", "10:00-17:00(含节假日),除夕休息"),
            ("4月-10月8:30-17:30,11月-3月9:00-17:00,全年无休", "4月-10月8:30-17:30,11月-3月9:00-17:00,节假日照常"),
            ("早餐7:00-8:00;午餐11:00-12:00,节假日照常", "早餐7:00-8:00;午餐11:00-12:00,节假日照常"),
        ],
        needs="不全年无照",
    ),
)
