"""Places: 服务中心, 儿童之家 and 幸福食堂, with what they charge and what they do."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from linli.language.hours import Hours
from linli.model.base import Record, key
from linli.model.charges import Charges
from linli.model.codes import CANTEEN, OPERATING, TRIAL, WITHDRAWN
from linli.model.contact import Phones, Position
from linli.model.deadline import Deadline
from linli.model.entry import Entry
from linli.model.hours_field import HoursField
from linli.model.ordering import Delivery, MealCard, Ordering, Payments, Pricings
from linli.model.period import PeriodText
from linli.model.premises import Addresses, Rooms, SquareMetres
from linli.model.scalars import (
    Day,
    Integer,
    Reference,
    Slug,
    Text,
    Texts,
    YesNo,
    as_list,
    as_records,
)
from linli.model.vocabulary import Accessibility, Audience, Kind, Operating, Service, SubkindWord
from linli.model.web_address import Url

Slugs = Annotated[tuple[Slug, ...], BeforeValidator(as_list)]


class Activity(Record):
    """活动: something that happens regularly at a place."""

    name: Text = key("名称", "书法班、合唱……")
    hours: HoursField = key("时间", "写法同“开放时间”", default=Hours())
    audience: Text = key("对象", "例如“6-14岁”", default="")
    seats: Integer | None = key("名额", default=None)
    enrolment: Text = key("报名", "怎么报名", default="")
    period: PeriodText | None = key("起止", "例如 2026-09-05至2027-01-16", default=None)
    on_holidays: Text = key("节假日", "照常，或停办", default="")
    note: Text = key("说明", default="")


class Rating(Record):
    """评估等级: what an assessment said, when, and where that is published."""

    grade: Text = key("等级")
    on: Day = key("日期")
    source: Text = key("来源")


class Inspection(Record):
    """安全检查: result of the latest safety inspection."""

    on: Day = key("日期")
    result: Text = key("结果")
    source: Text = key("来源")


class Operation(Record):
    """状态: whether the place operates, since when, and why."""

    state: Operating = key("现状", "没有写就是正常")
    since: Day | None = key("自", "从哪天起", default=None)
    note: Text = key("说明", default="")

    @property
    def normal(self) -> bool:
        """Tell whether people can come as to any other place; on trial (试运营) they can."""
        return self.state.code in {OPERATING, TRIAL}

    @property
    def withdrawn(self) -> bool:
        """Tell whether the place is given up for good (撤销)."""
        return self.state.code == WITHDRAWN

    def holds_on(self, day: date) -> bool:
        """Tell whether this has begun."""
        return self.since is None or self.since <= day


class Place(Entry):
    """One 服务中心, 儿童之家 or 幸福食堂."""

    name: Text = key("名称", "写在门口的全称")
    kind: Kind = key("类型", "三类之一")
    subkind: SubkindWord | None = key("小类", "更细的类别", default=None)
    area: Reference = key("所在地", "areas.yml 里的路径，知道到哪一级就写到哪一级")
    parent: Slug | None = key("隶属", "设在哪个服务点里面：那个服务点的编号", default=None)
    addresses: Addresses = key("地址", "几处的，每处一项：{地址, 说明, 位置}", default=())
    main_position: Position | None = key("位置", default=None)
    directions: Text = key("怎么走", default="")
    phones: Phones = key("电话", "可以只写一行号码，后面的括号里写是谁的", default=())
    post: Text = key("负责岗位", "岗位，不写姓名", default="")
    audiences: Annotated[tuple[Audience, ...], BeforeValidator(as_list)] = key("服务对象", default=())
    services: Annotated[tuple[Service, ...], BeforeValidator(as_list)] = key("服务", default=())
    rooms: Rooms = key("场地", "名称就够；有自己的时间的写成 {名称, 开放时间, 对象, 容纳, 预约}", default=())
    accessibility: Annotated[tuple[Accessibility, ...], BeforeValidator(as_list)] = key("无障碍", default=())
    hours: HoursField = key("开放时间", "每条一行，写法见《开放时间怎么写》", default=Hours())
    delivery: Delivery | None = key("送餐", default=None)
    order_by: Deadline | None = key("报餐截止", "旧写法，与“订餐”的“截止”一样，只写一处", default=None)
    ordering: Ordering | None = key("订餐", "要先订餐的，怎么订、订到什么时候", default=None)
    payments: Payments = key("支付", "怎么付钱", default=())
    card: MealCard | None = key("办卡", default=None)
    pricing: Pricings = key("计价", default=())
    restriction: Text = key("限制", "谁能来，例如“限本镇居民”", default="")
    documents: Texts = key("首次办理材料", default=())
    charges: Charges = key("收费", default=())
    sample_dishes: Texts = key("菜品举例", "报道里提到过的菜；不是某一周的菜单", default=())
    activities: Annotated[tuple[Activity, ...], BeforeValidator(as_records)] = key("活动", default=())
    beds: Integer | None = key("床位", default=None)
    childcare_seats: Integer | None = key("托位", default=None)
    seats: Integer | None = key("座位", default=None)
    meals_a_day: Integer | None = key("供餐能力", "一天最多供多少份餐", default=None)
    inclusive_childcare_seats: Integer | None = key("普惠托位", "托位里有多少个是普惠的", default=None)
    floor_area: SquareMetres | None = key("面积", "建筑面积，平方米", default=None)
    inclusive: YesNo | None = key("普惠", default=None)
    medical_partner: Text = key("合作医疗机构", default="")
    operator: Text = key("运营单位", default="")
    partners: Texts = key("合作单位", default=())
    food_licence: Text = key("食品经营许可证", default="")
    rating: Rating | None = key("评估等级", default=None)
    inspection: Inspection | None = key("安全检查", default=None)
    website: Url = key("网址", "这个服务点自己的网站", default="")
    wechat_account: Text = key("公众号", "微信公众号的名称", default="")
    pinyin: Text = key("拼音", "机器读错时才写", default="")
    operation: Operation | None = key("状态", default=None)
    note: Text = key("说明", default="")
    former_names: Texts = key("曾用名", default=())
    former_ids: Slugs = key("曾用编号", default=())

    @property
    def address(self) -> str:
        """The address, of several the first; "" where none is known."""
        return self.addresses[0].text if self.addresses else ""

    @property
    def position(self) -> Position | None:
        """The position of the place, else that of its first address that has one."""
        found = (address.position for address in self.addresses if address.position)
        return self.main_position or next(found, None)

    @property
    def orders(self) -> Ordering | None:
        """How meals are ordered, also where only the old 报餐截止 says until when."""
        if self.ordering or self.order_by is None:
            return self.ordering
        return Ordering.model_construct(deadlines=(self.order_by,))

    @property
    def feeds(self) -> bool:
        """Tell whether it may publish a menu: a canteen, or a nursery (托位), whose children eat there."""
        return self.cooks or self.childcare_seats is not None

    @property
    def cooks(self) -> bool:
        """Tell whether it is a canteen (幸福食堂), which has menus and a price for a meal."""
        return self.kind.code == CANTEEN

    def withdrawn_on(self, day: date) -> bool:
        """Tell whether it has been given up for good by a day."""
        return self.operation is not None and self.operation.withdrawn and self.operation.holds_on(day)
