"""How a meal is ordered, paid and brought: 订餐, 办卡, 送餐."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from linli.language.hours import Hours
from linli.model.base import OrText, Record, key
from linli.model.deadline import Deadlines
from linli.model.hours_field import HoursField
from linli.model.scalars import ClockTime, Text, Texts, as_list, text_of
from linli.model.vocabulary import OrderingWay, Payment, Pricing


def parse_words(value: object) -> object:
    """Take a list of words; a plain text is one, or several with 、 between."""
    return as_list(re.split(r"[ 　]*[、，,；;/][ 　]*", text_of(value)) if isinstance(value, str) else value)


Sittings = Annotated[tuple[Text, ...], BeforeValidator(parse_words), OrText()]
Payments = Annotated[tuple[Payment, ...], BeforeValidator(parse_words), OrText()]
Pricings = Annotated[tuple[Pricing, ...], BeforeValidator(parse_words), OrText()]


class Ordering(Record):
    """订餐: how a meal is ordered, and until when; without 餐次 all meals are."""

    ways: Annotated[tuple[OrderingWay, ...], BeforeValidator(parse_words), OrText()] = key("方式", default=())
    account: Text = key("名称", "小程序、公众号或微信群叫什么", default="")
    deadlines: Deadlines = key("截止", "例如“前一天17:00”“当天09:30”；几餐不同就分开写", default=())
    sittings: Sittings = key("餐次", "只有这几餐要先订；不写就是每一餐", default=())
    note: Text = key("说明", default="")


class MealCard(Record):
    """办卡: how one gets the card that is paid with."""

    documents: Texts = key("带什么", default=())
    where: Text = key("到哪办", default="")
    rules: Text = key("规则", "工本费、充值、一人一卡等", default="")


class Delivery(Record):
    """送餐: for whom, how far, what it costs and when; `hours` is when it runs, `arrives` by when a meal is there."""

    audience: Text = key("对象", "送给谁，例如“80岁以上和行动不便的老人”", default="")
    sittings: Sittings = key("餐次", "送哪几餐", default=())
    reach: Text = key("范围", "送到哪里", default="")
    fee: Text = key("费用", "写法同“标准”，例如“2元/次”；只照原样显示，不参加计算", default="")
    minimum: Text = key("起送", "例如“2份起送”", default="")
    hours: HoursField = key("时间", "什么时候送，写法同“开放时间”", default=Hours())
    arrives: ClockTime = key("送达", "最晚几点送到，例如 12:30", default="")
    pickup: Sittings = key("取餐点", "不送到家时到哪里取", default=())
