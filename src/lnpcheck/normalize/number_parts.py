"""What does a piece of a list say? Numbers, ranges and endings, as its shape tells.

A piece whose shape allows more than one reading is a fault; nothing is guessed here.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lnpcheck.normalize.number_problem import NumberProblem, ProblemCode, problem_with
from lnpcheck.normalize.number_tokens import Piece

__all__ = [
    "FOUR",
    "FULL",
    "Claim",
    "Fault",
    "Heading",
    "Part",
    "Said",
    "fault",
    "parts_of",
]

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
_NOT_DIGITS: Final = re.compile(r"[^0-9]+")
_WHOLE: Final = frozenset("FV")
_FOREIGN: Final = frozenset("W?")
_WORDS: Final = "has words whose meaning for the number is not known"


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
    counts: frozenset[int]
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
    if piece.counts:
        said.append(Claim(piece.text, frozenset(piece.counts), tuple(parts)))
    return [*said, *parts]


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
    """Say whether digits repeat the letters before: 1-800-FLOWERS (800-356-9377)."""
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
    for start, end in pairwise(edges):
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
    beside = after in "FV" or (before in "FVx" and after != "x")
    return beside and not {before, after} & set("-R/*!")


def _stands_alone(piece: Piece) -> bool:
    """Say whether a broken piece is long enough to be a number of its own."""
    return len(_digits(piece)) >= SEVEN and set(piece.shape) <= set("SQTNPM-$+")


def _digits(piece: Piece) -> str:
    """Return all digits of a piece."""
    return _NOT_DIGITS.sub("", piece.text)


def _why(piece: Piece) -> Fault:
    """Say why a piece is no number."""
    digits = _digits(piece)
    breaks = len(digits) > FOUR or not _FOREIGN.isdisjoint(piece.shape)
    return fault(piece.text, *_reason(piece, digits), breaks=breaks)


def _reason(piece: Piece, digits: str) -> tuple[ProblemCode, str]:
    """Choose the reason that helps most."""
    shape = set(piece.shape)
    if "$" in shape:
        return "spreadsheet", "was changed by a spreadsheet; enter it as text"
    if "?" in shape:
        return "not-a-number", "has digits of another script"
    if not digits:
        return "not-a-number", "has no digits"
    if ("+" in shape and not _home(piece.text)) or _abroad(digits):
        return "not-nanp", "is no number of the North American plan"
    if "M" in shape:
        return "not-a-number", "has letters where a number has digits"
    if shape & _WHOLE:
        words = "W" in shape
        return "ambiguous", _WORDS if words else "can be read in more than one way"
    if len(digits) >= FULL:
        digits = digits.removeprefix("1")
    if (count := len(digits)) != FULL:
        code: ProblemCode = "too-short" if count < FULL else "too-long"
        return code, f"has {count} digits instead of ten"
    return "not-a-number", "is not grouped as a number is"


def _home(text: str) -> bool:
    """Say whether a number with a plus has the country code of the plan."""
    return text.partition("+")[2].lstrip(" (").startswith("1")


def _abroad(digits: str) -> bool:
    """Say whether digits begin as one dials another country."""
    return len(digits) > FULL and digits.startswith(("011", "00"))
