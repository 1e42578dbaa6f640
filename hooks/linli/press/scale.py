"""The scale: the sizes that the fitting chooses for a notice, each a class.

A page runs under a policy that allows no style attribute, so no element bears a style of its own. Sizes are taken in
steps, down to the next one, so that the sums of the fitting still hold on the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

_SURELY = 1e-9


@dataclass(frozen=True, slots=True)
class Quantity:
    """A size that differs between notices: its steps a unit (a rem is 12 points), how far they go, and what is set."""

    name: str
    declaration: str
    unit: str
    steps: float
    most: float

    def down(self, value: float) -> float:
        """Return the value taken down to a step, within the scale."""
        return min(max(floor(value * self.steps + _SURELY), 0) / self.steps, self.most)

    def class_of(self, value: float) -> str:
        """Return the class that sets a value, which must be one of the steps."""
        return f"ll-{self.name}-{round(self.down(value) * self.steps)}"

    def rules(self) -> Iterator[str]:
        """Yield the style rule of every step."""
        size = 12 if self.unit == "rem" else 1
        for step in range(round(self.most * self.steps) + 1):
            yield f".ll-{self.name}-{step}{{{self.declaration}:{step / self.steps / size:.4g}{self.unit}}}"


SIZE = Quantity("size", "font-size", "rem", 8, 44)
PADDING = Quantity("pad", "--ll-pad", "rem", 4, 40)
ABOVE_FOOT = Quantity("rest", "margin-top", "rem", 1, 775)
LABEL_COLUMN = Quantity("label", "width", "em", 50, 24)
PLATE_WORD = Quantity("word", "font-size", "rem", 2, 75)
LEADING_TYPE = Quantity("lead", "font-size", "em", 100, 1.5)
SCALE = (SIZE, PADDING, ABOVE_FOOT, LABEL_COLUMN, PLATE_WORD, LEADING_TYPE)
"""Type, padding of rows, what is left above the foot (points), the label column (em), the word of a sheet (points) and
big type (em)."""


def scale_rules() -> str:
    """Return the style rules of the whole scale."""
    return "\n".join(rule for quantity in SCALE for rule in quantity.rules()) + "\n"
