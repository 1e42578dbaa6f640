"""Other wordings → normal wording: what is only another way of saying a thing, by named rules with their examples.

The parser knows one wording of everything; these tables are all that makes it understand the others. They run in their
order over the text of text.py; every sign keeps its way back to what was typed.
"""

from linli.language.hours.rewrites.admissions import ADMISSIONS
from linli.language.hours.rewrites.changed_hours import CHANGED_TIMES
from linli.language.hours.rewrites.clocks import ROUND_THE_CLOCK
from linli.language.hours.rewrites.closing_reasons import CLOSING_REASONS
from linli.language.hours.rewrites.closings import CLOSINGS
from linli.language.hours.rewrites.closings_first import CLOSINGS_FIRST
from linli.language.hours.rewrites.confirmed import AMONG, CONFIRMED
from linli.language.hours.rewrites.dates import DATES
from linli.language.hours.rewrites.days import DAYS
from linli.language.hours.rewrites.days_beside_hours import DAYS_BESIDE_HOURS
from linli.language.hours.rewrites.days_of_months import DAYS_OF_MONTHS
from linli.language.hours.rewrites.festivals import FESTIVALS
from linli.language.hours.rewrites.full_dates import FULL_DATES
from linli.language.hours.rewrites.houses import HOUSES
from linli.language.hours.rewrites.labels import LABELS
from linli.language.hours.rewrites.markets import MARKET_FIGURES, MARKET_WORDINGS
from linli.language.hours.rewrites.meals import MEAL_WORDINGS
from linli.language.hours.rewrites.met_holidays import MET_HOLIDAYS
from linli.language.hours.rewrites.moves import MOVES
from linli.language.hours.rewrites.named_times import NAMED_TIMES
from linli.language.hours.rewrites.offers import OFFERED_HOURS
from linli.language.hours.rewrites.open_days import OPEN_DAYS
from linli.language.hours.rewrites.openings import OPENINGS
from linli.language.hours.rewrites.preambles import PREAMBLES
from linli.language.hours.rewrites.said_before import SAID_BEFORE
from linli.language.hours.rewrites.services import SERVINGS
from linli.language.hours.rewrites.services_in_a_row import SERVICES_IN_A_ROW
from linli.language.hours.rewrites.shared_hours import DONE_THEN, EVENINGS, SHARED_HOURS
from linli.language.hours.rewrites.spacing import SPACING
from linli.language.hours.rewrites.stray_signs import STRAY_SIGNS
from linli.language.hours.rewrites.subjects import SUBJECTS
from linli.language.hours.rewrites.terms import TERMS
from linli.language.hours.rewrites.times import TIMES
from linli.language.hours.rewrites.usual import USUAL
from linli.language.rewriting import Rewritings

REWRITES = Rewritings(
    (
        *SPACING,
        *STRAY_SIGNS,
        *EVENINGS,
        *TIMES,
        *CLOSINGS_FIRST,
        *LABELS,
        *SERVICES_IN_A_ROW,
        *CHANGED_TIMES,
        *OFFERED_HOURS,
        *DAYS_BESIDE_HOURS,
        *DONE_THEN,
        *PREAMBLES,
        *ROUND_THE_CLOCK,
        *MEAL_WORDINGS,
        *OPEN_DAYS,
        *SAID_BEFORE,
        *SHARED_HOURS,
        *AMONG,
        *HOUSES,
        *SERVINGS,
        *TERMS,
        *NAMED_TIMES,
        *DATES,
        *FULL_DATES,
        *MARKET_FIGURES,
        *FESTIVALS,
        *DAYS,
        *DAYS_OF_MONTHS,
        *MARKET_WORDINGS,
        *MOVES,
        *OPENINGS,
        *CLOSING_REASONS,
        *CLOSINGS,
        *MET_HOLIDAYS,
        *USUAL,
        *CONFIRMED,
        *ADMISSIONS,
        *SUBJECTS,
    )
)
"""All the rules, in the order in which they run."""

__all__ = ["REWRITES"]
