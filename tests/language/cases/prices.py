"""Lines of real notices against answers worked out by hand: python -m tests.language.cases.prices [kind …].

Prints what is understood, refused and misread by kind, then every line that is not as the table has it.
"""

import sys
from collections import Counter
from pathlib import Path

import yaml

from linli.cli.price import quote_text, read_rules
from linli.language.errors import LanguageError
from linli.language.price import Item
from linli.language.price.tariff import Person, Tariff, quote
from linli.load.loading import load_vocabulary
from tests.sample import ROOT

FILES = (
    "prices.yml",
    "more_prices.yml",
    "heard_prices.yml",
    "fresh_prices.yml",
    "posted_prices.yml",
    "door_prices.yml",
    "board_prices.yml",
    "service_prices.yml",
    "told_prices.yml",
    "notice_prices.yml",
)
VOCABULARY, _ = load_vocabulary(ROOT)
WORDS = VOCABULARY.status_words
NAMES = {term.code: term.name for term in VOCABULARY.terms("statuses")}


def cases():
    """Return every case of the tables."""
    found = []
    for name in FILES:
        found += yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8")) or []
    return found


def person(words):
    """Read “60 低保” as a person."""
    age, *statuses = str(words).split()
    return Person(int(age), frozenset(WORDS[status] for status in statuses))


def verdict(case):
    """Return understood, rightly refused, refused or misread, and what to say of it."""
    try:
        items, reductions = read_rules(case["rules"], WORDS)
    except LanguageError as error:
        return ("rightly refused" if case.get("refuse") else "refused"), f"{error.message}{error.hint}"
    if case.get("refuse"):
        return "misread", "must be refused"
    base = Item("", round(case["base"] * 100)) if "base" in case else None
    tariff = Tariff((base,) if base else items, reductions)
    for words, yuan in case["ask"].items():
        item = tariff.main[0]
        found = quote(tariff, person(words), item)
        said = quote_text(Tariff((*tariff.items, *items), reductions), [(item, found)], NAMES)
        if found.price != (None if yuan is None else round(yuan * 100)):
            return "misread", f"{words}: {found.price}, not {yuan}"
        shown = case.get("shows", ()) if found.price != (base.price if base else None) or found.beside else ()
        missing = [word for word in shown if word not in said]
        if missing:
            return "misread", f"{words}: {missing[0]} does not stand beside the price"
    return "understood", ""


def main(kinds):
    """Print the share by kind and what is not as it should be."""
    counts, said = {}, []
    for case in cases():
        if kinds and case["kind"] not in kinds:
            continue
        found, reason = verdict(case)
        counts.setdefault(case["kind"], Counter())[found] += 1
        if found in {"refused", "misread"}:
            said.append(f"{found:8} {case['id']:24} {'；'.join(case['rules'])}\n         {reason}")
    total = sum(counts.values(), Counter())
    for kind, found in [*sorted(counts.items()), ("ALL", total)]:
        print(f"{kind:18}", "  ".join(f"{name} {number}" for name, number in found.items()))
    meaningful = total["understood"] + total["refused"] + total["misread"]
    print(f"understood {total['understood'] / max(meaningful, 1):.1%} of {meaningful} meaningful")
    print("\n".join(said))


if __name__ == "__main__":
    main(sys.argv[1:])
