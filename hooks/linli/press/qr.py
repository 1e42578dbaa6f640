"""An address → its QR code (二维码) as inline SVG.

Segno draws the codes; this module spares it those that follow from what it has drawn. Version, level and mask given,
every module is a sum over GF(2) of bits of the content: Reed–Solomon codes are linear, and so are placing and masking.
What one bit changes in one code it changes in all of that version and level, so the code of an address is that of
another one as long, changed by the bits in which the two differ. The addresses of a site begin alike: a few hundred
codes drawn give those of a whole county.

Source: ISO/IEC 18004:2015, 7.4 to 7.8.
"""

import re
from dataclasses import dataclass, field

import segno
from markupsafe import Markup

LEVEL = "m"
# Any of the eight masks can be read; trying them all for the most even one costs four times as much.
MASK = 5

_DARK = re.compile("1+")


_DIGITS = bytes.maketrans(b"\0\1", b"01")


def qr_code(address: str) -> Markup:
    """Return the QR code of an address as inline SVG without its quiet zone, level M or better; "" for no address."""
    return _svg(*_CODES.of(address.encode())) if address else Markup("")


@dataclass(frozen=True, slots=True)
class _Code:
    """A code: its content, version and level (“3-M”), modules of a side, and all modules, row after row, as bits."""

    content: bytes
    designator: str
    side: int
    modules: int


def _drawn(content: bytes) -> _Code:
    code = segno.make_qr(content, error=LEVEL, mask=MASK, mode="byte")
    modules = b"".join(code.matrix).translate(_DIGITS)
    return _Code(content, code.designator, len(code.matrix), int(modules, 2))


@dataclass(frozen=True, slots=True)
class _Codes:
    """The codes that others follow from: one of each length, and what a bit changes in those of a version and level."""

    first: dict[int, _Code] = field(default_factory=dict)
    changes: dict[tuple[str, int, int], int] = field(default_factory=dict)

    def of(self, content: bytes) -> tuple[int, int]:
        """Return how many modules a side of the code has, and all its modules."""
        like = self.first.get(len(content)) or self.first.setdefault(len(content), _drawn(content))
        modules = like.modules
        for place, (one, other) in enumerate(zip(content, like.content, strict=True)):
            if one != other:
                modules ^= self._changed(like, place, one ^ other)
        return like.side, modules

    def _changed(self, like: _Code, place: int, bits: int) -> int:
        """Return which modules change where these bits of the byte at a place do."""
        changed = 0
        while bits:
            bit = bits & -bits
            bits ^= bit
            key = like.designator, place, bit
            if key not in self.changes:
                self.changes[key] = like.modules ^ _drawn(_flipped(like.content, place, bit)).modules
            changed ^= self.changes[key]
        return changed


_CODES = _Codes()


def _flipped(content: bytes, place: int, bit: int) -> bytes:
    return bytes((*content[:place], content[place] ^ bit, *content[place + 1 :]))


def _svg(side: int, modules: int) -> Markup:
    """Draw every run of dark modules as a line, from where the last one ended."""
    rows = format(modules, f"0{side * side}b")
    lines = []
    x = y = 0
    for row in range(side):
        for run in _DARK.finditer(rows, row * side, (row + 1) * side):
            start, end = run.start() - row * side, run.end() - row * side
            lines.append(f"m{start - x} {row - y}h{end - start}")
            x, y = end, row
    path = f"M0 0.5{''.join(lines).removeprefix('m0 0')}"
    return Markup(
        f'<svg viewBox="0 0 {side} {side}" class="segno"><title>二维码</title>'
        f'<path class="qrline" stroke="#000" d="{path}"/></svg>'
    )
