"""What a person pays, worked out once more and plainly, to compare: nothing here asks the engine."""

from linli.language.price import Fixed, Off, Percent

# condition → whether it counts, the ages for which it holds
KNOWN = {
    "本地户籍": (True, (0, 150)),
    "预约": (True, (0, 150)),
    "非本社区": (True, (0, 150)),
    "凭身份证": (True, (0, 150)),
    "老年人": (True, (60, 150)),
    "儿童": (True, (0, 13)),
    "独居老人": (False, (0, 150)),
    "满15元": (False, (0, 150)),
    "凭优待证": (None, (0, 150)),
}
OUTSIDE = {"非本社区"}


def ages(rule):
    """Return the ages for which a rule surely holds; a bound that is written stands before that of a word."""
    low = max([0, *(KNOWN[word][1][0] for word in rule.who.conditions)])
    high = min([150, *(KNOWN[word][1][1] for word in rule.who.conditions)])
    return rule.who.youngest or low, high if rule.who.oldest == 150 else rule.who.oldest


def counts(rule, word):
    """Tell whether a condition counts; a certificate alone says who somebody is."""
    if word == "凭优待证":
        return (
            bool(rule.who.statuses) or (rule.who.youngest, rule.who.oldest) != (0, 150) or len(rule.who.conditions) > 1
        )
    return KNOWN[word][0]


def holds(rule, age, held):
    """Tell whether a rule surely holds for somebody."""
    low, high = ages(rule)
    wide = {*held, *(status.split(".")[0] for status in held)}
    fits = low <= age <= high if age is not None else (low, high) == (0, 150)
    return (
        fits
        and (not rule.who.statuses or bool(rule.who.statuses & wide))
        and all(counts(rule, w) for w in rule.who.conditions)
    )


def about(tariff, rule, item):
    """Tell whether a rule is of an item of tests.language.price.tariffs.MEALS, or of a price that is not known."""
    name = item.name if item else ""
    unit = getattr(rule.what, "unit", "")
    fits = (
        item is None
        or not unit
        or unit == item.unit
        or (not item.unit and not (isinstance(rule.what, Off) and unit == "月"))
    )
    if name == "送餐费":
        return fits and rule.of == ("送餐费",)
    if not rule.of:
        return fits
    if rule.of == ("送餐费",):
        return False
    if name or tariff.name:
        return fits and not name and tariff.name in rule.of
    return fits and len(rule.of) == 1 and {word for other in tariff.reductions for word in other.of} == {*rule.of}


def left(what, full, highest=None):
    """Return what a rule leaves of a price; a sum above the highest price that it is about is theirs to pay."""
    if isinstance(what, Fixed):
        return what.price if full is None or what.price > (highest or full) else min(what.price, full)
    if full is None:
        return None
    if isinstance(what, Off):
        return max(0, full - what.amount)
    kept = int(full * what.part / what.whole + 0.5)
    return max(kept, full - what.most) if isinstance(what, Percent) and what.most is not None else kept


def narrowest(found, age):
    """Return of rules that differ in their ages alone those of the narrowest band."""
    kept = []
    for rule in found:
        alike = [
            ages(other)
            for other in found
            if (other.who.statuses, other.of) == (rule.who.statuses, rule.of)
            and {*other.who.conditions} - {"老年人", "儿童"} == {*rule.who.conditions} - {"老年人", "儿童"}
        ]
        begins = any(low == age for low, _ in alike)
        alike = [(low, high) for low, high in alike if not (begins and high == age > low)]
        low, high = ages(rule)
        if (low, high) in alike and high - low == min(last - first for first, last in alike):
            kept.append(rule)
    return kept


def price(tariff, age, held, item, *, unmet=False, inside=False):
    """Return what somebody pays; `unmet` leaves out what rests on conditions, `inside` also 非本社区."""
    full = item.price if item else None
    rules = [rule for rule in tariff.reductions if holds(rule, age, held) and about(tariff, rule, item)]
    if unmet:
        rules = [r for r in rules if {*r.who.conditions, *sittings(r)} <= (set() if inside else OUTSIDE)]
    plain = [rule for rule in rules if not rule.added]
    more = [rule for rule in rules if rule.added]
    if tariff.best:
        plain, more = narrowest(plain, age), narrowest(more, age)
    if not plain:
        return full
    known = [
        left(rule.what, full, max((i.price for i in tariff.items if about(tariff, rule, i)), default=full))
        for rule in plain
    ]
    base = min((p for p in known if p is not None), default=None) if tariff.best else known[0]
    if base is None:
        return None
    on_top = [left(rule.what, base) for rule in (more if tariff.best else more[:1])]
    return min([base, *on_top])


def sittings(rule):
    """Return the sittings that a rule rests on."""
    return [word for word in rule.of if word.endswith("餐")]
