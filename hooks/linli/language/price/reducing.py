"""What a reduction leaves of a price, with the arithmetic that is shown."""

from linli.language.price.format import money, price_words
from linli.language.price.rules import FULL, Fixed, Off, Percent, Reduction


def reduced(reduction: Reduction, full: int | None) -> tuple[int | None, str]:
    """Return what a reduction leaves of the full price, with its arithmetic; discounts are rounded half up to 分."""
    match reduction.what:
        case Fixed(price):
            kept = price if full is None else min(price, full)
            return kept, price_words(kept)
        case Percent(1000) if full is not None:
            return full, price_words(full)
        case Percent(part, most, whole) if full is not None:
            kept = (full * part + whole // 2) // whole
            if most is not None and full - kept > most:
                return full - most, f"{money(full)} − {money(most)} = {money(full - most)}"
            return kept, f"{money(full)} × {_times(part, whole)} = {money(kept)}"
        case Off(amount) if full is not None:
            kept = max(full - amount, 0)
            return kept, f"{money(full)} − {money(amount)} = {money(kept)}"
        case _:
            return None, ""


def _times(part: int, whole: int) -> str:
    return f"{part / whole:g}" if whole == FULL else f"{part}/{whole}"
