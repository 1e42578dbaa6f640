"""The lines and rows of a sheet, made of what there is to say."""

from linli.press.views import Line, Piece, Row


def line(*pieces: str, label: str = "") -> Line:
    """Make a line of the pieces that say something."""
    return Line(tuple(Piece(piece) for piece in pieces if piece), label)


def row(label: str, *pieces: str) -> Row:
    """Make a row of one line; without anything to say it is left to a pen."""
    found = line(*pieces)
    return Row(label, (found,) if found.pieces else ())
