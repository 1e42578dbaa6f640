"""Lines of real menus against answers worked out by hand: python -m tests.language.cases.menus [id …].

Prints every line that is not as the table has it, and the counts.
"""

import sys
from collections import Counter
from pathlib import Path

import yaml
from pydantic_core import PydanticCustomError

from linli.model.menu import parse_served


def menu_lines():
    """Return every line of the table."""
    return yaml.safe_load(Path(__file__).with_name("posted_menus.yml").read_text("utf-8"))


def menu_verdict(case):
    """Return understood, rightly refused, refused or misread, and what to say of it."""
    try:
        served = parse_served(case["line"])
    except PydanticCustomError as error:
        return ("rightly refused" if case.get("refuse") else "refused"), error.message()
    found = {"no_meal": served.reason} if not served.dishes else {"dishes": [*served.dishes]}
    if served.courses:
        found["courses"] = [*served.courses.values()]
    if served.made_of:
        found["made_of"] = dict(served.made_of)
    expected = {key: case[key] for key in ("no_meal", "dishes", "courses", "made_of") if key in case}
    return ("understood" if found == expected else "misread"), str(found)


def main(prefixes):
    """Print what is not as it should be, and the counts."""
    counts = Counter()
    for case in menu_lines():
        if prefixes and not case["id"].startswith(tuple(prefixes)):
            continue
        found, said = menu_verdict(case)
        counts[found] += 1
        if found in {"refused", "misread"}:
            print(f"{found:8} {case['id']} {case['line']}\n         {said}")
    print(dict(counts))


if __name__ == "__main__":
    main(sys.argv[1:])
