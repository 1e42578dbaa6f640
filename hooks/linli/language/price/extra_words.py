"""Wordings of what more is asked for, and of what is given back: 含午餐另加10元, 送餐+1元, 50元的押金."""

import re

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER = rf"(?:(?: ?[/·] ?|每){UNIT})*"

EXTRAS: tuple[Rewriting, ...] = (
    Rewriting(
        "what more it costs with a meal",
        rf"(?<=[,;、])(?:如)?(?:包含|含|包|要|需要)([早午中晚]餐|[两三]餐|餐|午睡|接送|点心)(?:的)?(?:需|另|再|还)*加(?:收)?(?=(?:每{UNIT})*{_MONEY})",
        r"\1加收",
        [("半天25元,含午餐另加10元", "半天25元,午餐加收10元")],
        needs="加",
    ),
    Rewriting(
        "places that touch, each with its price",
        r"(\d元)(?=[一-鿿]{4,12}每[生人]每?[月天期学])",
        r"\1、",
        [("示范园每生每月660元乡镇示范园每生每月560元", "示范园每生每月660元、乡镇示范园每生每月560元")],
        needs="每",
    ),
    Rewriting(
        "with a meal or without, behind a heading",
        rf"(?:^|(?<=[;。]))([一-鿿]{{2,8}}):((?:不含|含|包)[一-鿿]{{1,4}})((?:每{UNIT})*{_MONEY}{_PER})[,;、]((?:不含|含|包)[一-鿿]{{1,4}})(?=(?:每{UNIT})*{_MONEY}{_PER}(?:$|[;。]))",
        r"\1\2\3,\1\4",
        [("午托:含餐650元/月,不含餐320元/月", "午托含餐650元/月,午托不含餐320元/月")],
        needs=": 含包",
    ),
    Rewriting(
        "rooms for so many, behind the fee of a bed",
        r"((?:床位|房间|住宿|托养)费)(?:按照?(?:房型|户型|床型|人数))?:([单双三四多两]人(?:每[月天日])?\d+元[^,;、]*(?:[,;、][单双三四多两]人(?:每[月天日])?\d+元[^,;、]*)*)",
        lambda found: f"{found[1]}:{re.sub('(?<=[单双三四多两]人)(?=[每0-9])', '间', found[2])}",
        [("床位费按房型:单人1600元、双人1000元", "床位费:单人间1600元、双人间1000元")],
        needs="费 人",
    ),
    Rewriting(
        "which sitting, in brackets behind a meal",
        r"(自助餐|套餐)\(([早午晚]餐)\)(?:标准)?(?:调整为|为|是)?(?=(?:每[人位份])?\d)",
        r"\2\1",
        [("自助餐(午餐)标准调整为15元/天", "午餐自助餐15元/天")],
        needs="(",
    ),
    Rewriting(
        "that more is asked for, before the name of a fee",
        rf"(?:^|(?<=[,;。、]))(?:需|另|另外)?加收(?=(?:餐盒|打包|包装|送餐|配送|服务|上门|材料)费?(?:每{UNIT})*{_MONEY})",
        "",
        [("午餐9元,加收餐盒费1元", "午餐9元,餐盒费1元")],
        needs="加",
    ),
    Rewriting(
        "more, by a sign",
        rf"(?<=[一-鿿])\+(?={_MONEY})",
        "加收",
        [("60周岁以上9元,送餐+1元", "60周岁以上9元,送餐加收1元")],
        needs="+",
    ),
    Rewriting(
        "a fee behind what a period costs",
        rf"((?:每{UNIT})+)({_MONEY})的?(押金|保证金|年费|会费|工本费|卡费|报名费|[一-鿿]{{2}}费)(?=$|[,;。()])",
        r"\3\1\2",
        [("每年10元的年费", "年费每年10元")],
        needs="押证费",
    ),
    Rewriting(
        "a deposit behind its sum",
        rf"(?:^|(?<=[,;。])|(?<=[一-鿿]))({_MONEY}{_PER})的?(押金|保证金|年费|会费|工本费|卡费|报名费)(?=$|[,;。()])",
        r"\2\1",
        [("少儿50元的押金", "少儿押金50元"), ("200元押金,每月30元", "押金200元,每月30元")],
        needs="押证年会工卡报",
    ),
    Rewriting(
        "fees behind their sums",
        rf"(?:按照?|以)?({_MONEY}{_PER})的?((?:托管|午餐|餐|伙食|服务|材料|保险|场地|课程|住宿|床位|护理)费)(?:和|及|、)({_MONEY}{_PER})的?((?:托管|午餐|餐|伙食|服务|材料|保险|场地|课程|住宿|床位|护理)费)(?:的?标准)?(?:进行)?(?:收取|收费|缴纳|执行)?(?=$|[,;。])",
        r"\2\1、\4\3",
        [("按360元/人/期托管费和150元/人/期午餐费收取", "托管费360元/人/期、午餐费150元/人/期")],
        needs="费",
    ),
)
