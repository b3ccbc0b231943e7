"""What does a piece of a list say? Numbers, ranges and endings, as far as its shape tells.

A piece whose shape allows more than one reading is a fault; nothing is guessed here.
"""

import re
from dataclasses import dataclass
from typing import Final

from lnpcheck.normalize.number_problem import NumberProblem, ProblemCode, problem_with
from lnpcheck.normalize.number_tokens import Piece

__all__ = ["Claim", "Fault", "Heading", "Part", "Said", "fault", "parts_of"]

FULL, SEVEN, FOUR = 10, 7, 4
"""Digits of a number, of one without area code, of a line number."""

# The letters are those of `Piece.shape`. Every loop is possessive.
_UNIT: Final = r"(?:F(?:(?:-|RL?)[FSQ]x*+|(?:/[FSQT])*+x*+)|Vx*+)"
_UNITS: Final = rf"{_UNIT}(?:L?{_UNIT})*+"
_SHORT: Final = r"[SQ](?:(?:-|RL?)[SQ]x*+|(?:/[SQT])*+x*+)"
_SHAPE: Final = re.compile(
    rf"\*?(?:-?L?-?{_UNITS}|L?{_SHORT}L?P?|L?P)?(?:-?L)?"
).fullmatch
_CERTAIN: Final = re.compile(rf"L?{_UNITS}L?").fullmatch
_EACH: Final = re.compile(r"(/?)([FVSQTP])(?:(?:-|RL?)([FSQ]))?(x*)")
_DIGITLESS: Final = frozenset("LR-/*!W")


@dataclass(slots=True)
class Part:
    """A number or a range as written.

    Attributes:
        text: What stands there.
        line: The line it stands in.
        first: Its digits, ten, or fewer when it inherits the others.
        last: Digits of the end of a range; empty for one number.
        ending: Whether its digits replace the last ones of the number before.
        extension: Its extension, or several.
        area: Digits before its own that the paper states for it.
        size: How many numbers it was found to be.
    """

    text: str
    line: int
    first: str
    last: str = ""
    ending: bool = False
    extension: str = ""
    area: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot be read.

    Attributes:
        problem: What and why.
        breaks: Whether it may hold an area code that what follows would inherit.
    """

    problem: NumberProblem
    breaks: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """An area code, with or without exchange, for the digits that follow."""

    text: str
    area: str


@dataclass(frozen=True, slots=True)
class Claim:
    """How many numbers a piece says there are, and the parts it may speak of."""

    text: str
    count: int
    parts: tuple[Part, ...]


Said = Part | Fault | Heading | Claim
"""What a piece may say."""


def fault(text: str, code: ProblemCode, because: str, *, breaks: bool = True) -> Fault:
    """Name what cannot be read."""
    return Fault(problem_with(text, code, because), breaks)


def parts_of(piece: Piece) -> list[Said]:
    """Say what a piece of a list names.

    Args:
        piece: A piece; one whose words leave numbers out is not for this room.
    """
    if not _SHAPE(piece.shape):
        return _salvaged(piece)
    said: list[Said] = []
    parts: list[Part] = []
    for found in _EACH.finditer(piece.shape):
        if found[2] == "P":
            area = piece.digits(found.start(2))
            if not parts:
                said.append(Heading(piece.text, area))
            for part in parts:
                part.area = area
        elif not _spelt_again(piece, found, parts):
            parts.append(_part(piece, found))
    claims = (Claim(piece.text, count, tuple(parts)) for count in piece.counts)
    return [*said, *parts, *claims]


def _part(piece: Piece, found: re.Match[str]) -> Part:
    """Read one number or range with its extensions."""
    start, end = piece.spans[found.start()][0], piece.spans[found.end() - 1][1]
    extensions = map(piece.digits, range(*found.span(4)))
    return Part(
        piece.line[start:end],
        piece.number,
        first=piece.digits(found.start(2)),
        last=piece.digits(found.start(3)) if found[3] else "",
        ending=bool(found[1]),
        extension=", ".join(extensions),
    )


def _spelt_again(piece: Piece, found: re.Match[str], parts: list[Part]) -> bool:
    """Say whether digits only repeat the letters before: 1-800-FLOWERS (1-800-356-9377)."""
    start = found.start()
    return (
        found[0] == "F"
        and piece.shape[max(start - 1, 0)] == "V"
        and parts[-1].first == piece.digits(start)
    )


def _salvaged(piece: Piece) -> list[Said]:
    """Save the whole numbers beside one that is broken, when they stand clearly apart.

    With a word among them, or a few digits that may belong to either, nothing is.
    """
    cuts = [index for index in range(1, len(piece.shape)) if _apart(piece, index)]
    edges = [0, *cuts, len(piece.shape)]
    said: list[Said] = []
    for start, end in zip(edges, edges[1:], strict=False):
        part = piece.cut(start, end)
        if _CERTAIN(part.shape):
            said.extend(parts_of(part))
        elif _stands_alone(part):
            said.append(_why(part))
        else:
            return [_why(piece)]
    return said


def _apart(piece: Piece, index: int) -> bool:
    """Say whether a blank beside a full number parts two tokens."""
    before, after = piece.shape[index - 1], piece.shape[index]
    if piece.spans[index - 1][1] == piece.spans[index][0]:
        return False
    return (before in "FVx" or after in "FV") and not {before, after} & set("-R/*!")


def _stands_alone(piece: Piece) -> bool:
    """Say whether a broken piece is long enough to be a number of its own."""
    return _count(piece) >= SEVEN and set(piece.shape) <= set("SQTNP-$+")


def _count(piece: Piece) -> int:
    """Count the digits of a piece."""
    return sum(len(piece.digits(index)) for index in range(len(piece.shape)))


def _why(piece: Piece) -> Fault:
    """Say why a piece is no number."""
    shape, text = set(piece.shape), piece.text
    digits = "".join(map(piece.digits, range(len(piece.shape))))
    count = len(digits)
    breaks = count > FOUR or not shape.isdisjoint("W?")
    code: ProblemCode
    if "$" in shape:
        code, because = "spreadsheet", "was changed by a spreadsheet; enter it as text"
    elif "?" in shape:
        code, because = "not-a-number", "has digits of another script"
    elif shape <= _DIGITLESS:
        code, because = "not-a-number", "has no digits"
    elif ("+" in shape and not _home(text)) or _abroad(digits):
        code, because = "not-nanp", "is no number of the North American plan"
    elif shape & set("FV"):
        code, because = "ambiguous", "can be read in more than one way"
    elif "W" in shape:
        code, because = "not-a-number", "has letters where a number has digits"
    elif count < FULL:
        code, because = "too-short", f"has {count} digits instead of ten"
    elif count > FULL:
        code, because = "too-long", f"has {count} digits instead of ten"
    else:
        code, because = "not-a-number", "is not grouped as a number is"
    return fault(text, code, because, breaks=breaks)


def _home(text: str) -> bool:
    """Say whether a number with a plus has the country code of the plan."""
    return text.partition("+")[2].lstrip(" (").startswith("1")


def _abroad(digits: str) -> bool:
    """Say whether digits begin as one dials another country."""
    return len(digits) > FULL and digits.startswith(("011", "00"))
