"""Spoilt texts: pieces of meaningful ones cut, doubled, exchanged and mixed with what machines trip over."""

from random import Random

AWKWARD = (
    *(
        "\x00",
        "\t",
        "\r",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    ),
    *(
        "٣",
        "９",
        "𝟛",
        "½",
        "〇",
        "两",
        "廿",
        "卅",
        "-0",
        "1e400",
        "9" * 5000,  # more digits than Python makes a number of
        "999999999999",
        "2099-12-31",
        "0000-00-00",
        "24:00",
        "25:61",
    ),
    *(
        "[",
        "{",
        "}",
        "&a",
        "*a",
        "!!python/object:os",
        "%",
        "|",
        ">",
        "?",
        ": ",
        "- ",
        " #",
        "'",
        '"',
        "：",
        "，",
        "；",
        "、",
    ),
    *(
        "__proto__",
        "constructor",
        "<script>",
        "</title>",
        "../",
        "\\",
        "${7*7}",
        "至",
        "每",
        "第",
        "除",
        "不",
        "次日",
        "闰",
    ),
)

# Room for all of these.
LONGEST = 9000


def spoilt(random: Random, seeds: tuple[str, ...]) -> str:
    """Return a text made of one or two seeds by a few random changes."""
    text = random.choice(seeds)
    for _ in range(random.randint(1, 4)):
        text = random.choice(CHANGES)(random, text, seeds)
    return text[:LONGEST]


def _place(random: Random, text: str) -> int:
    return random.randint(0, len(text))


def _cut(random: Random, text: str, seeds: tuple[str, ...]) -> str:
    start, end = sorted((_place(random, text), _place(random, text)))
    return text[:start] + text[end:]


def _double(random: Random, text: str, seeds: tuple[str, ...]) -> str:
    start, end = sorted((_place(random, text), _place(random, text)))
    return text[:end] + text[start:end] + text[end:]


def _put(random: Random, text: str, seeds: tuple[str, ...]) -> str:
    place = _place(random, text)
    return text[:place] + random.choice(AWKWARD) + text[place:]


def _replace(random: Random, text: str, seeds: tuple[str, ...]) -> str:
    place = _place(random, text)
    return (
        text[:place] + chr(random.choice((random.randint(0, 127), random.randint(0x4E00, 0x9FFF)))) + text[place + 1 :]
    )


def _cross(random: Random, text: str, seeds: tuple[str, ...]) -> str:
    other = random.choice(seeds)
    return text[: _place(random, text)] + other[_place(random, other) :]


def _shuffle(random: Random, text: str, seeds: tuple[str, ...]) -> str:
    lines = text.split("\n")
    random.shuffle(lines)
    return "\n".join(lines)


CHANGES = (_cut, _double, _put, _replace, _cross, _shuffle)
