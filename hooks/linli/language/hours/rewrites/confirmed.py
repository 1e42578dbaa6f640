"""Wordings that say again what was said: 下午休息，上午正常; 其中周二…; and festivals that lift a closing."""

from linli.language.rewriting import Rewriting

_FESTIVAL = r"(?:元旦|春节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|十一)(?:假期|期间)?"

CONFIRMED = (
    Rewriting(
        "the other half of the day as usual",
        r"(上午|下午)(休息(?:「[^」]*」)?)[,、; ]*(?!\1)(?:上午|下午)(?:均|都)?照常(?=[,;。)]|$)",
        r"\1\2",
        [("周三下午休息「政治学习」,上午照常", "周三下午休息「政治学习」"), ("下午休息,下午照常",) * 2],
        needs="照",
    ),
)
AMONG = (
    Rewriting(
        "some of the days before",
        r"(?<=[,;。( ])其中:? ?(?=每?(?:周|星期|礼拜)[一二三四五六日天]|双休|周末|\d{1,2}月|法定|节假日)",
        "",
        [("周一至周日8:00-17:30,其中周二8:00-12:00", "周一至周日8:00-17:30,周二8:00-12:00")],
        needs="其",
    ),
    Rewriting(
        "festivals on which a closing does not hold",
        rf"((?:周|星期)[一二三四五六日天])((?:例行|固定)?(?:闭馆|休馆|休息|闭园|不开放))[,;] ?"
        rf"({_FESTIVAL}(?:[、和及]{_FESTIVAL})*)(?:等)?(?:恰?逢|遇|如遇)\1(?:则)?"
        r"(?:不(?:闭馆|休馆|休息|闭园)|(?:正常|照常)(?:开放|开馆)|照开)",
        r"\1\2(\3除外)",
        [("周一闭馆,元旦、春节逢周一不闭馆", "周一闭馆(元旦、春节除外)")],
        needs="逢遇",
    ),
)
