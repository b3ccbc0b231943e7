"""What does an entry say, line by line? Its pieces, and what they do to each other.

Words that leave numbers out, signs that may go on from the line above and an area code
behind its numbers are settled here, before anything is completed.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from lnpcheck.normalize.number_parts import (
    FULL,
    Fault,
    Heading,
    Part,
    Said,
    fault,
    parts_of,
)
from lnpcheck.normalize.number_problem import NumberProblem
from lnpcheck.normalize.number_tokens import Piece, pieces_of

__all__ = ["MOST", "TOO_MANY", "Entry", "read_lines"]

MOST: Final = 10_000
"""Numbers that one entry may expand to: a whole exchange."""

TOO_MANY: Final = f"names more than {MOST:,} numbers"
"""Why an entry that would hold more is not read."""

_MOST_FAULTS: Final = 1_000
_NO_LIST: Final = f"has more than {_MOST_FAULTS:,} pieces that cannot be read"

_BREAK: Final = re.compile(r"[\n\r\v\f]+")
_WORDS_ONLY: Final = frozenset("LRW-*!/x")


@dataclass(slots=True)
class Entry:
    """What an entry says.

    Attributes:
        said: It, in the order written.
        refused: Why none of its numbers is read, if that is so: words that leave all in
            doubt, or more than one entry may hold.
        listed: Whether its numbers are set off by dashes; None before the first one.
        faults: How many of its pieces cannot be read.
    """

    said: list[Said] = field(default_factory=list)
    refused: NumberProblem | None = None
    listed: bool | None = None
    faults: int = 0

    def take_line(self, line: str, number: int) -> None:
        """Add what a line says."""
        pieces = list(pieces_of(line, number))
        before, excepted, _ = "".join(one.shape for one in pieces).partition("E")
        if excepted:
            because = "has words that leave numbers out or in doubt"
            left_out = fault(line, "exception", because)
            self.said.append(left_out)
            if _WORDS_ONLY.issuperset(before):
                self.refused = left_out.problem
            return
        for piece in pieces:
            if self.refused:
                return
            self._take(piece)
            self._stop_at_too_many(piece)

    def _stop_at_too_many(self, piece: Piece) -> None:
        """Refuse what is no list, or too long a one, before time is spent on it."""
        if self.faults > _MOST_FAULTS:
            self._refuse(fault(piece.text, "oversized", _NO_LIST))
        elif len(self.said) - self.faults > MOST:
            self._refuse(fault(piece.text, "too-many", TOO_MANY))

    def _refuse(self, why: Fault) -> None:
        self.said.append(why)
        self.refused = why.problem

    def _take(self, piece: Piece) -> None:
        """Add what a piece says."""
        dashed = piece.shape.startswith("-")
        if dashed and self.listed is False:
            because = "may be the end of a range or the next of a list"
            self.said.append(fault(piece.text, "ambiguous", because))
            self.faults += 1
            return
        said = parts_of(piece)
        if parts := [one for one in said if isinstance(one, Part)]:
            self.listed = dashed
            if parts[0].area:
                self._fill(parts[0])
        self.said.extend(said)
        self.faults += sum(isinstance(one, Fault) for one in said)

    def _fill(self, stated: Part) -> None:
        """Give the area code behind a piece to the short pieces before it on the line.

        Where another area code stands before these, they may be of either.
        """
        short, torn = self._short_before(stated.line)
        for index, one in short:
            one.area = stated.area
            if torn:
                because = "may be of the area code before or behind it"
                self.said[index] = fault(one.text, "ambiguous", because)

    def _short_before(self, line: int) -> tuple[list[tuple[int, Part]], bool]:
        """Find the short pieces that end a line, and whether others precede them."""
        short: list[tuple[int, Part]] = []
        for index in range(len(self.said) - 1, -1, -1):
            match self.said[index]:
                case Heading():
                    return short, True
                case Part() as one if one.line != line or one.area:
                    return short, False
                case Part() as one if len(one.first) == FULL:
                    return short, True
                case Part(ending=False) as one:
                    short.append((index, one))
        return short, False


def read_lines(text: str) -> Entry:
    r"""Take an entry apart.

    Args:
        text: Folded text.

    >>> read_lines("404-555-0110\nexcept 0111").refused.code
    'exception'
    """
    entry = Entry()
    for number, line in enumerate(_BREAK.split(text)):
        entry.take_line(line, number)
        if entry.refused and entry.refused.code != "exception":
            break
    return entry
