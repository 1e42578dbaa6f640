"""Notes: what may stand behind a price and changes none, by kinds; it is shown beside the price as it was written."""

from linli.language.price.contribution_words import PAID_BY
from linli.language.price.items import DISHES
from linli.language.price.units import BEHIND, UNIT

_SUM = r"\d{1,6}(?:\.\d{1,2})?元"
INCLUDED = r"(?:含|不含|包含|包括|不包括|内含|包(?![子月季年周房厢间装])|另含)"

NOTE_KINDS: tuple[tuple[str, str], ...] = (
    ("given back", r"可退还?|不退|[^,;。()\d元]{0,10}退还?(?:学费|费用|押金|全款)?"),
    ("included", rf"{INCLUDED}(?!{_SUM})[^();。周岁元折]{{1,30}}"),
    ("who pays the rest", PAID_BY),
    ("the same by another unit", rf"(?:即|合|折合|相当于)(?:每{UNIT})*{_SUM}{BEHIND}"),
    (
        "how it is counted",
        r"(?:均)?按(?:照)?(?:实际)?(?:出勤|入托|就餐|用餐)?(?:天数|次数|餐数)(?:收取|收费|计算|结算|计费)",
    ),
    ("when it is paid", r"(?:月底|按月|次月|每月)结算"),
    (
        "what one pays oneself",
        r"[一-鿿]{1,6}(?:自理|自备|自付|另计|另收|另算|另付|另缴|自费)|(?:需|请|须)?自(?:带|备)[^,;。()\d]{1,8}",
    ),
    ("what one may buy", r"[一-鿿]{2,4}自愿(?:购买|订购)"),
    ("how many it holds", r"(?:早餐|午餐|晚餐)?\d{1,3}(?:次|餐|张)"),
    ("the same by time", r"\d{1,3}(?:小时|分钟)(?:为|/|算)?(?:一|1)?(?:课时|节|次|场)"),
    (
        "how long",
        r"[一两二三四五六七八九\d]{1,2}(?:周|天|个月)|(?:限时?)?[一二两三\d]{1,2}(?:小时|分钟)(?:以内|内"
        r"|起)?|每[年月]最多\d{1,3}[天次]|(?:每年|一年|全年)(?:累计|不超过)+\d{1,3}天",
    ),
    (
        "how much of it",
        r"共?\d{1,3}(?:天|次课|次|课时|节课|节)|\d{1,3}(?:节|课时|次|人|份|小时)起(?:报|订|送|售|租|做)",
    ),
    ("how many serve", r"[一两二三\d]人服务|一对[一多]"),
    ("for how many", r"[一两二三\d]大[一两二三\d]小|\d{1,3}人(?:以内|以下|以上|起)"),
    ("who may use it", r"限本人(?:使用)?|不可转让"),
    (
        "where or when it costs nothing",
        r"(?:\d{1,2}(?:\.\d)?(?:公里|千米|里)(?:以|之)?内|满\d{1,3}元|首次|前\d{1,2}(?:分钟|小时)(?:以)?内?"
        r"|[一二两三四五六七八九\d]{1,2}[份餐单](?:及以上|以上|起)|首(?:半)?小时|首[节课堂期单]|第一[节次堂]"
        r"|\d{1,2}(?:分钟|小时)(?:以)?内)(?:体验|送餐|配送)?(?:送餐费|配送费|餐盒费)?(?:免费|免收|免送餐费|免配送费)",
    ),
    (
        "the most of it",
        rf"(?:每{UNIT})*(?:最高|封顶|最多|上限|不超过)(?:收取|收费|收|为)?(?:不超过)?{_SUM}(?:封顶)?|(?:每天"
        rf"|每日)?{_SUM}封顶",
    ),
    ("how much a period has", rf"每{UNIT}\d{{1,3}}(?:课时|节课|节|次课|次)"),
    ("how many", r"每[天日][一两二三123](?:餐|顿|次)"),
    ("what comes with it", r"(?:米饭|例汤|汤|主食|茶水|水果|咸菜|小菜|粥|饮料|餐具)免费"),
    ("a part of it", rf"含{_SUM}的?[一-鿿]{{1,8}}"),
    (
        "what is less than one",
        r"不足(?:一|1|半)?(?:个)?(?:小时|天|月|次|日|课时|30分钟)(?:的)?(?:按|算)?(?:一|1|半)?(?:个)?(?:小时|天|月|次|日|课时)?(?:计|算|收)?(?:收费|计费|计算)?",
    ),
    ("who takes it", r"由[^,;。()\d]{1,12}?(?:代收|收取|收缴|代缴|结算|垫付)"),
    (
        "while there is any",
        r"(?:每[天日餐])?限(?:量|供|额)\d{1,4}份|名额有限|先到先得|(?:送|售|领|发|卖)完(?:为止|即止)|额满(?:为止|即止)",
    ),
    ("what it is not of", r"[一-鿿]{0,6}(?:展览|特展|临展|饮料|酒水|菜|菜品|套餐|烟酒|课程|项目)除外"),
    ("as much as one likes", r"(?:无限|免费)?(?:续杯|续加|畅吃|畅饮)|不限量|不限份|免费续|可续|管饱|管够|吃饱为止"),
    ("what is lost", r"(?:如有)?(?:遗失|丢失|损坏|逾期)[^,;。()\d]{0,8}(?:赔偿|补办|照价赔)"),
    ("all else for nothing", r"其他项目免费"),
    ("what one shows", r"[凭持][券卡证票]{1,2}(?:就餐|用餐|入场|领取|入园|借用)"),
    ("dishes", rf"(?:{DISHES})(?:[、+和]?(?:{DISHES}))*"),
    ("foods", r"[一-鿿]{1,4}(?:\+[一-鿿]{1,4})+"),
)
NOTE = "|".join(pattern for _, pattern in NOTE_KINDS)

_SAYS_MORE = (
    r"免|折|价|元|块|费|补|减|优惠|限|仅|只|凭|持|除|外|起|约|岁|老|人|者|户|员|童|生|军|残|低保|特困|周|星期|节|假"
    r"|日|月"
    r"|年|天|时|点|上午|下午|晚|早|首|第|前|后|满|超|加|另|其|每|均|各|或|不|未|非|男|女|会|卡|券|退|押|可能|调|变"
    r"|浮|待|暂|参考|估|预|视|看|据|按|实际|议|通知|为准|送|赠|奖|困|孤|寡|独|空巢|失能|优抚|农|村|镇|社区|本"
)
DESCRIPTION = rf"(?:(?!{_SAYS_MORE})[一-鿿、+]){{2,20}}(?=[,)])"
"""Words in brackets behind a price that only say what it is like: not whom it is for, nor when, nor how much it is."""
