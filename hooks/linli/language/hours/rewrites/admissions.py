"""Wordings of the last admission: 最后入场时间：16:30, 17:00止票, 售票至19:00, 16:30不再入场."""

from linli.language.hours.rewrites.closings import TYPED_TIME
from linli.language.rewriting import Rewriting

ADMISSIONS = (
    Rewriting(
        "the end of ticket sales",
        rf"({TYPED_TIME}) ?(?:止票|停票|停售|停止发票)",
        r"\1停止售票",
        [("9:00-17:30(17:00止票)", "9:00-17:30(17:00停止售票)")],
    ),
    Rewriting(
        "the last admission, its time behind",
        rf"(?:最后|最晚|截止|停止)(入场|入馆|入园|进场|进馆|进园|点餐|取餐|打餐|取号|挂号|售票|检票|借阅|接待|入内|"
        rf"预约|下单|点单|收银)(?:的)?(?:时间)?(?:为|是)?[: ]? ?({TYPED_TIME})(?!\d)",
        r"\2停止\1",
        [("最后入场时间:16:30", "16:30停止入场"), ("停止入馆时间16:00", "16:00停止入馆")],
    ),
    Rewriting(
        "the last admission, its time behind the word for it",
        r"(入场|入馆|入园|进场|点餐|取餐|取号|挂号|售票|检票|预约|下单|报名)(?:截止|停止|(?=至|到))(?:时间)?(?:为|至|到"
        rf"|于|:)? ?({TYPED_TIME})(?!\d|-|至|到)",
        r"\2停止\1",
        [("售票截止20:30", "20:30停止售票"), ("售票至19:00", "19:00停止售票")],
    ),
    Rewriting(
        "the last admission, said as the latest",
        rf"(?:最晚|最迟|最后)({TYPED_TIME})(入场|入馆|入园|进场|进馆|点餐|取餐|打餐|取号|挂号)(?!\d)",
        r"\1停止\2",
        [("12:00-21:00,最晚20:30入场", "12:00-21:00,20:30停止入场")],
    ),
    Rewriting(
        "the last admission, with words around it",
        rf"(?:提前至|每天|每日)?({TYPED_TIME})(?:以)?(?:后|起|之后)?(?:不再|停止|截止|停|最后|谢绝)(?:接待)?(?:观众|读者"
        rf"|游客|市民|居民)?(入场|入馆|入园|进场|进馆|进园"
        rf"|点餐|取餐|打餐|取号|挂号|售票|检票|入内|点单|下单|入院|售餐|供餐|办理业务|办理|受理|报名|领号|排号|叫号|收件)",
        r"\1停止\2",
        [("17:00以后停止入馆", "17:00停止入馆"), ("16:30不再入场", "16:30停止入场")],
    ),
)
