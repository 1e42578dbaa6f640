"""收费: one item with its base prices and its reductions, read by the price language."""

from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from linli.language.errors import LanguageError
from linli.language.price import Item, Reduction, parse_base, parse_reductions
from linli.language.price.tariff import Tariff
from linli.model.base import Record, key
from linli.model.scalars import Text, Texts, YesNo, as_full_list, as_records, lines_of, text_of
from linli.model.vocabulary import ChargePeriod, Vocabulary


def parse_items(value: object, info: ValidationInfo) -> Any:
    """Parse 标准: “一荤两素 12元、两荤一素 15元”, “500元/期”; a reduction pasted there is known by its statuses."""
    vocabulary: Vocabulary = (info.context or {})["vocabulary"]
    try:
        return parse_base(text_of(value), vocabulary.status_words)
    except LanguageError as error:
        raise PydanticCustomError("linli", "{said}{hint}", {"said": error.message, "hint": error.hint}) from None


def parse_lines(value: object, info: ValidationInfo) -> Any:
    """Parse 优惠: one reduction or several a line; statuses are words of the vocabulary in the validation context."""
    vocabulary: Vocabulary = (info.context or {})["vocabulary"]
    lines = lines_of(value)
    try:
        return parse_reductions(lines, vocabulary.status_words)
    except LanguageError as error:
        context = {"said": error.message, "hint": error.hint, "item": error.line}
        raise PydanticCustomError("linli", "{said}{hint}", context) from None


_LINES = WithJsonSchema({"type": "array", "items": {"type": "string"}, "minItems": 1})


ExcludedTexts = Annotated[tuple[Text, ...], BeforeValidator(as_full_list)] | None


class Charge(Record):
    """收费: what one item costs, and for whom it costs less."""

    item: Text = key("项目", "午餐、日间照料、理发……")
    base: Annotated[tuple[Item, ...], BeforeValidator(parse_items), WithJsonSchema({"type": "string"})] = key(
        "标准", "例如“一荤两素 12元、两荤一素 15元”；不知道就不写", default=()
    )
    reductions: Annotated[tuple[Reduction, ...], BeforeValidator(parse_lines), _LINES] = key(
        "优惠", "每条一行，例如“80周岁以上 免费”", default=()
    )
    best: YesNo = key("取最优", "“否”表示按顺序取第一条适用的", default=True)

    included: Texts = key("含", "这个价里有什么，例如 [午餐, 保险]", default=())
    excluded: ExcludedTexts = key("不含", "这个价里没有什么；确知没有另外收的写 []", default=None)
    period: ChargePeriod | None = key("周期", "多久交一次", default=None)
    refund: Text = key("退费", "怎么退", default="")

    @property
    def tariff(self) -> Tariff:
        """The prices and reductions as the engine takes them."""
        return Tariff(self.base, self.reductions, self.best, self.item)


Charges = Annotated[tuple[Charge, ...], BeforeValidator(as_records)]
