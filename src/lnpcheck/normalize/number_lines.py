"""What does an entry say, line by line? Its pieces, and what they do to each other.

Words that leave numbers out, signs that may go on from the line above and an area code
behind its numbers are settled here, before anything is completed.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from lnpcheck.normalize.number_parts import (
    FULL,
    Heading,
    Part,
    Said,
    fault,
    parts_of,
)
from lnpcheck.normalize.number_problem import NumberProblem
from lnpcheck.normalize.number_tokens import Piece, pieces_of

__all__ = ["Entry", "read_lines"]

_BREAK: Final = re.compile(r"[\n\r\v\f]+")
_WORDS_ONLY: Final = frozenset("LRW-*!/x")


@dataclass(slots=True)
class Entry:
    """What an entry says.

    Attributes:
        said: It, in the order written.
        refused: The words that leave all of its numbers in doubt, if there are any.
        listed: Whether its numbers are set off by dashes; None before the first one.
    """

    said: list[Said] = field(default_factory=list)
    refused: NumberProblem | None = None
    listed: bool | None = None

    def take_line(self, line: str, number: int) -> None:
        """Add what a line says."""
        pieces = list(pieces_of(line, number))
        before, excepted, _ = "".join(one.shape for one in pieces).partition("E")
        if excepted:
            because = "has words that leave numbers out or in doubt"
            refused = fault(line, "exception", because)
            self.said.append(refused)
            if _WORDS_ONLY.issuperset(before):
                self.refused = refused.problem
            return
        for piece in pieces:
            self._take(piece)

    def _take(self, piece: Piece) -> None:
        """Add what a piece says."""
        dashed = piece.shape.startswith("-")
        if dashed and self.listed is False:
            because = "may be the end of a range or the next of a list"
            self.said.append(fault(piece.text, "ambiguous", because))
            return
        said = parts_of(piece)
        if parts := [one for one in said if isinstance(one, Part)]:
            self.listed = dashed
            if parts[0].area:
                self._fill(parts[0])
        self.said.extend(said)

    def _fill(self, stated: Part) -> None:
        """Give the area code behind a piece to the short pieces before it on the line.

        Where another area code stands before these, they may be of either.
        """
        short: list[tuple[int, Part]] = []
        torn = False
        for index in range(len(self.said) - 1, -1, -1):
            one = self.said[index]
            if isinstance(one, Heading):
                torn = True
                break
            if not isinstance(one, Part) or (one.ending and len(one.first) < FULL):
                continue
            if one.line != stated.line or one.area or len(one.first) == FULL:
                torn = one.line == stated.line and not one.area
                break
            short.append((index, one))
        for index, one in short:
            one.area = stated.area
            if torn:
                because = "may be of the area code before or behind it"
                self.said[index] = fault(one.text, "ambiguous", because)


def read_lines(text: str) -> Entry:
    """Take an entry apart.

    Args:
        text: Folded text.

    >>> read_lines("404-555-0110\\nexcept 0111").refused.code
    'exception'
    """
    entry = Entry()
    for number, line in enumerate(_BREAK.split(text)):
        entry.take_line(line, number)
    return entry
