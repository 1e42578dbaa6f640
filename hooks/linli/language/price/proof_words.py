"""Wordings of what somebody shows or holds: cards, certificates: 残疾证持有者, 使用长者卡, （凭残疾证）."""

import re

from linli.language.rewriting import Rewriting

_PROVED = r"[\d一-鿿-]{2,14}?[凭持][一-鿿]{2,8}?证"

PROOFS: tuple[Rewriting, ...] = (
    Rewriting(
        "people with a proof each, and what holds for all of them",
        rf"({_PROVED}(?:[、,和及]{_PROVED})+)(?:者)?(?:均|都|可|各)*((?:每|享|优惠|补贴|补助|减|半价|免费|打|\d)"
        r"[^,;。、()]*)(?=$|[,;。])",
        lambda found: "、".join(f"{who}{found[2]}" for who in re.split(r"(?<=证)[、,和及]", found[1])),
        [("老年人凭老年证、残疾人凭残疾证半价", "老年人凭老年证半价、残疾人凭残疾证半价")],
        needs="证",
    ),
    Rewriting(
        "certificates of which each is enough",
        r"([凭持])([一-鿿]{2,10}?证)((?:[、和及或](?![凭持])[一-鿿]{2,10}?证)+)(?=[免半享打者\d八九七六五优补减每可按]|均|都)",
        lambda found: found[1] + found[2] + re.sub(r"(?<=[、和及或])", found[1], found[3]),
        [("持残疾证、退役军人优待证免费", "持残疾证、持退役军人优待证免费")],
        needs="证",
    ),
    Rewriting(
        "colours of cards",
        r"(?<=证)(?:》)?\(([红绿蓝黄]卡)\)",
        r"\1",
        [("持优待证(红卡)8折", "持优待证红卡8折")],
        needs="卡",
    ),
    Rewriting(
        "names of cards in brackets",
        r"》[、和及]?《",
        "、",
        [("持《残疾人证》《老年证》", "持《残疾人证、老年证》")],
        needs="》",
    ),
    Rewriting(
        "quoted names",
        r"(?<![凭持])“([^“”]{1,20})”|[《》]|\x22",
        lambda found: found[1] or "",
        [("持《残疾人证》免费", "持残疾人证免费"), ("“三属”免费", "三属免费"), ("凭“爱心卡”免费", "凭“爱心卡”免费")],
        needs="“《》\x22",
    ),
    Rewriting("a card in Cantonese", "咭", "卡", [("长者咭", "长者卡")], needs="咭"),
    Rewriting(
        "whoever holds a certificate",
        r"(?<![凭持一-鿿])([一-鿿]{2,10}[证卡])(?:的)?持有(?:者|人)",
        r"持\1",
        [("残疾证持有者免费", "持残疾证免费")],
        needs="有",
    ),
    Rewriting(
        "a card for old people",
        r"(?<![凭持用刷办开充在一-鿿])((?:老人|老年|敬老|长者|市民|社保)卡)(?=(?:享受|享"
        r"|打)?[\d一二三四五六七八九.]+折|免费|半价)",
        r"凭\1",
        [("老人卡8折", "凭老人卡8折")],
        needs="卡",
    ),
    Rewriting(
        "whoever uses a card",
        r"((?:会员|老年|敬老|长者|老人|市民|就餐)卡)(?:用户|会员|客户)(?=享|打|\d|[一二三四五六七八九]折|每|满|免费|半价|优惠)",
        r"持\1",
        [("会员卡用户9折", "持会员卡9折")],
        needs="卡",
    ),
    Rewriting(
        "a card that is used",
        r"(?:使用|刷|出示)((?:老人|老年|敬老|长者|市民|社保|就餐)(?:卡|码|证))(?:消费|支付|就餐|用餐)?",
        r"凭\1",
        [("使用长者卡消费8折", "凭长者卡8折")],
        needs="卡码证",
    ),
    Rewriting(
        "what one shows when one comes",
        r"(?:(?:就餐|用餐|入场|入园|购票|消费|结账|买单)时)?(?:须|需|请|应)?(?:出示|提供|携带|带上?)(?:本人)?(?:有效)?((?:身份|老年|优待|残疾|军官|退役军人|退伍|学生|敬老|士兵|离休|工作)[一-鿿]{0,4}证|证件)(?:的|者)?,?(?:即可|就可以?|均可|便可|可以|可|后)?(?=享|打|按|免|半|\d|[一二三四五六七八九]{1,2}折|每)",
        r"凭\1",
        [("80周岁以上的老人,就餐时出示身份证即可享受五折", "80周岁以上的老人,凭身份证享受五折")],
        needs="证",
    ),
    Rewriting(
        "a card by which one pays, said behind",
        r"(?<=[,;、])([凭持](?:[一-鿿]{0,4})卡)(?:消费|就餐|用餐|使用|结算|支付)(?=$|[,;。])",
        r"\1",
        [("60周岁以上补贴50元,凭卡消费", "60周岁以上补贴50元,凭卡")],
        needs="卡",
    ),
    Rewriting(
        "a proof in brackets before what is given",
        r"(?<![元折费价餐])\(((?:凭|持|限|需|须)[^()\d元折]{1,14})\)(?=(?:享受|享|打|按)?(?:免|半价|\d"
        r"|[一二三四五六七八九]折|补|每|优惠))",
        r"\1",
        [("残疾人(凭残疾证)免费", "残疾人凭残疾证免费")],
        needs="(",
    ),
    Rewriting(
        "prices of members",
        r"(?<!享受)((?:非)?会员)(?:优惠)?价(?=[ :]*\d)",
        r"\1",
        [("会员价8元,非会员价10元", "会员8元,非会员10元")],
        needs="员",
    ),
)
