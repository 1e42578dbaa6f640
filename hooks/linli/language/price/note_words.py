"""Notes: what may stand behind a price and changes none, by kinds; it is shown beside the price as it was written."""

from linli.language.price.contribution_words import PAID_BY
from linli.language.price.items import DISHES
from linli.language.price.units import BEHIND, UNIT

_SUM = r"\d{1,6}(?:\.\d{1,2})?元"
INCLUDED = r"(?:含|不含|包含|包括|不包括|内含|包(?![子月季年周房厢间装])|另含)"

NOTE_KINDS: tuple[tuple[str, str], ...] = (
    ("given back", r"可退还?|不退|[^,;。()\d元]{0,10}退还?"),
    ("included", rf"{INCLUDED}(?!{_SUM})[^();。周岁元折]{{1,30}}"),
    ("who pays the rest", PAID_BY),
    ("the same by another unit", rf"(?:即|合|折合|相当于)(?:每{UNIT})*{_SUM}{BEHIND}"),
    (
        "how it is counted",
        r"(?:均)?按(?:照)?(?:实际)?(?:出勤|入托|就餐|用餐)?(?:天数|次数|餐数)(?:收取|收费|计算|结算|计费)",
    ),
    ("when it is paid", r"(?:月底|按月|次月|每月)结算"),
    ("what one pays oneself", r"[一-鿿]{1,6}(?:自理|自备|自付|另计|另收)|(?:需|请|须)?自(?:带|备)[^,;。()\d]{1,8}"),
    ("what one may buy", r"[一-鿿]{2,4}自愿(?:购买|订购)"),
    ("how long", r"(?:限时?)?[一二两三\d]{1,2}(?:小时|分钟)(?:以内|内|起)?|每[年月]最多\d{1,3}[天次]"),
    ("how much of it", r"共?\d{1,3}(?:天|次|课时|节课|节)"),
    ("for how many", r"\d大\d小|\d{1,3}人(?:以内|以下|以上|起)"),
    ("who may use it", r"限本人(?:使用)?|不可转让"),
    ("dishes", rf"(?:{DISHES})(?:[、+和]?(?:{DISHES}))*"),
    ("foods", r"[一-鿿]{1,4}(?:\+[一-鿿]{1,4})+"),
)
NOTE = "|".join(pattern for _, pattern in NOTE_KINDS)
