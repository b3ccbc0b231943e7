"""Is it the same street? Name, type and directions, by what each word may mean.

A type word that is one concept in both languages may stand before or after the name;
any other move leaves perhaps the same street. ``Park Pl`` is not ``Place Park``.
"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.compare.alignment import CERTAIN, begin, begin_spots, finish, spots
from lnpcheck.compare.joints import Spots
from lnpcheck.compare.word_pair import Footing, Spot, alike
from lnpcheck.grade import (
    IDENTICAL,
    LADDER,
    Comparison,
    Difference,
    Grade,
    below,
    worst,
)
from lnpcheck.lazy import lazy
from lnpcheck.normalize.grammar import Sense
from lnpcheck.normalize.readings import Readings
from lnpcheck.normalize.street_words import Street

__all__ = ["compare_streets", "may_move"]

Senses = tuple[Sense, ...]
Move = tuple[Spots, Grade, Difference]


def compare_streets(a: Street, b: Street, footing: Footing) -> Comparison:
    """Compare two streets, house numbers and units taken off.

    Args:
        a: The LOA's street.
        b: The CSR's street.
        footing: What the addresses are compared on.
    """
    if a.words == b.words:
        return IDENTICAL
    loa, csr = _Line(a), _Line(b)
    front = begin(loa, csr, footing)
    if not front.a and not front.b:
        found = finish(front, footing)
        if found.grade in CERTAIN:
            return found
    moved: list[Comparison] = []
    for here, cap, difference in _moves(loa, csr, footing):
        answer = finish(begin_spots(here, spots(csr), footing), footing)
        grade = worst(answer.grade, cap)
        moved.append(Comparison(grade, (difference, *answer.differences)))
        if not below(grade, "related"):
            return moved[-1]
    return _best(finish(front, footing), *moved)


def may_move(a: Street, b: Street, footing: Footing) -> bool:
    """Whether a type or a direction may have moved from one end to the other."""
    sides = ((a, b), (b, a))
    return any(True for x, y in sides for _ in _moves(_Line(x), _Line(y), footing))


def _best(*answers: Comparison) -> Comparison:
    """Return the answer of the highest grade, the first of equals."""
    return max(answers, key=lambda answer: LADDER.index(answer.grade))


class _Line:
    """The words of a street, and what each may mean where it stands."""

    def __init__(self, street: Street) -> None:
        self.street = street
        self.words = street.words
        self.end = len(street.words) - street.tail - 1
        self._readings: Readings | None = None
        self._known: dict[int, Senses] = {}

    def senses_at(self, at: int) -> Senses:
        """Return what the word there may mean."""
        known = self._known.get(at)
        if known is None:
            if self._readings is None:
                self._readings = Readings(self.street)
            known = self._known[at] = self._readings.at(at)
        return known

    @lazy
    def _named(self) -> list[int]:
        """Where the words of the name stand: no types and no directions."""
        core = range(self.street.lead, self.end + 1)
        return [n for n in core if not self.means(n, "type")]

    def may_be_cut(self, at: int) -> bool:
        """Whether it is the last word, and no direction stands behind."""
        return at == self.end == len(self.words) - 1

    def is_lone(self, at: int) -> bool:
        """Whether it is the whole name, types and directions aside."""
        return self._named == [at]

    def means(self, at: int, kind: str) -> bool:
        """Whether the word there surely may be of a kind."""
        return any(s.kind == kind and s.strength != "weak" for s in self.senses_at(at))

    def may_be_type(self, at: int) -> bool:
        """Whether a word stands there that is the form of a type."""
        if not 0 <= at < len(self.words):
            return False
        return self.words[at].plain in self.street.grammar.types

    def is_movable(self, at: int) -> bool:
        """Whether a type stands here and the rest is a name, not types and numbers."""
        if not self.means(at, "type"):
            return False
        core = range(self.street.lead, self.end + 1)
        return any(n != at and self._is_name(n) for n in core)

    def _is_name(self, at: int) -> bool:
        word = self.words[at]
        french = self.street.grammar.french
        if word.has_digit or len(word.plain) == 1 or word.plain in french:
            return False
        return not any(s.kind in _NO_NAME for s in self.senses_at(at))


_NO_NAME: Final = frozenset({"type", "number"})


def _moves(a: _Line, b: _Line, footing: Footing) -> Iterator[Move]:
    """Yield the LOA's words with its type or direction at its other place."""
    yield from _type_moves(a, b, footing)
    yield from _direction_moves(a, b)


def _type_moves(a: _Line, b: _Line, footing: Footing) -> Iterator[Move]:
    for here, there in ((a.street.lead, b.end), (a.end, b.street.lead)):
        if not a.may_be_type(here) or not b.may_be_type(there):
            continue
        if not a.is_movable(here) or not b.is_movable(there):
            continue
        line = spots(a)
        moved = line[here]
        if alike(moved, Spot(b.words[there], b, there), footing).grade == "different":
            continue
        rest = [*line[:here], *line[here + 1 :]]
        rest.insert(a.end if here == a.street.lead else a.street.lead, moved)
        texts = (moved.word.text.upper(), b.words[there].text.upper())
        numbered = any(a.means(n, "number") for n in range(len(a.words)))
        cap = _cap(moved.senses, b.senses_at(there), footing)
        cap = "related" if numbered else cap
        yield tuple(rest), cap, Difference("word-order", *texts)


def _cap(here: Senses, there: Senses, footing: Footing) -> Grade:
    """Return how alike streets can be whose types stand at different ends."""
    shared = {s.concept for s in here} & {s.concept for s in there}
    spelled = {s.concept for s in here + there if s.strength == "full"}
    certain = bool(shared) and shared | spelled <= footing.grammar.movable
    return "equivalent" if certain else "related"


def _direction_moves(a: _Line, b: _Line) -> Iterator[Move]:
    """Move the one direction of the LOA to the end where the CSR has its own."""
    ends = a.street[2:], b.street[2:]
    if ends == ((1, 0), (0, 1)):
        first, *rest = spots(a)
        yield (*rest, first), "related", _order(first, b.words[-1].text)
    elif ends == ((0, 1), (1, 0)):
        *rest, last = spots(a)
        yield (last, *rest), "related", _order(last, b.words[0].text)


def _order(moved: Spot, other: str) -> Difference:
    return Difference("word-order", moved.word.text.upper(), other.upper())
