"""What the finder knows of questions: their words, what points to what, whom to ring, what lies elsewhere."""

from linli.publish.index.columns import Json
from linli.publish.index.entry import Catalogue, IndexQueryWord

PLAIN_ROLES = ("filler", "free", "without", "name-and-word")
"""Roles of words that are only told apart from others."""
TIME_ROLES = ("day", "period", "holiday")
"""Roles of words that stand for a code."""
ASKED_LISTS = ("status", "tag", "allergen")
"""Lists that only questions speak of: their words stand for a code."""
KNOWN_WORD_ROLES = ("free", "also", *ASKED_LISTS)
"""What is looked up of a question that is nothing but words which the index knows: roles, and fields of cues."""
KNOWN_WORD_CUES = ("audience", "access", "tag")


def question_columns(catalogue: Catalogue) -> Json:
    """Return {words, cues, help, elsewhere, home, holidays} as `linli.publish.index` describes them."""
    return {
        "words": _words(catalogue),
        "cues": [[cue.field, cue.code, *map(" ".join, (cue.strong, cue.middle, cue.weak))] for cue in catalogue.cues],
        "help": [
            {
                "code": card.code,
                "urgent": card.urgent,
                "cues": card.cues,
                "unless": card.unless,
                "services": card.services,
            }
            for card in catalogue.help
        ],
        "elsewhere": {"names": " ".join(catalogue.elsewhere.names), "full": " ".join(catalogue.elsewhere.full)},
        "home": catalogue.home,
        "holidays": {
            code: [day.isoformat() for day in days] for code, days in sorted(catalogue.holidays.items()) if days
        },
    }


def known_word_columns(catalogue: Catalogue) -> Json:
    """Return the same columns with no more than a question of known words needs: 食堂, 柳溪 食堂 (search/plain.js)."""
    whole = question_columns(catalogue)
    words = {role: said if role in KNOWN_WORD_ROLES else type(said)() for role, said in whole["words"].items()}
    cues = [cue for cue in whole["cues"] if cue[0] in KNOWN_WORD_CUES]
    return {**whole, "words": words, "cues": cues, "elsewhere": {"names": "", "full": ""}}


def sentence_columns(catalogue: Catalogue) -> Json:
    """Return {words, cues, elsewhere}: what `known_word_columns` leaves out; the cues stand before those."""
    whole = question_columns(catalogue)
    words = {role: said for role, said in whole["words"].items() if role not in KNOWN_WORD_ROLES}
    cues = [cue for cue in whole["cues"] if cue[0] not in KNOWN_WORD_CUES]
    return {"words": words, "cues": cues, "elsewhere": whole["elsewhere"]}


def _words(catalogue: Catalogue) -> Json:
    words = catalogue.query_words
    found: Json = {
        role: [said for word in words if word.role == role for said in (word.name, *word.synonyms)]
        for role in PLAIN_ROLES
    }
    found |= {role: _codes([word for word in words if word.role == role]) for role in TIME_ROLES}
    found["dialect"] = {said: word.name for word in words if word.role == "dialect" for said in word.synonyms}
    found["also"] = {word.name: list(word.synonyms) for word in words if word.role == "also"}
    for name in ASKED_LISTS:
        terms = catalogue.words.get(name, ())
        found[name] = {said: term.code for term in terms for said in (term.name, *term.synonyms)}
    return found


def _codes(words: list[IndexQueryWord]) -> dict[str, str]:
    return {said: word.code for word in words for said in (word.name, *word.synonyms)}
