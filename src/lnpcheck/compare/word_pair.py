"""How alike are two words of an address where they stand?

Two words are equivalent when they share a reading that their places permit; a weak
short form counts only beside the spelled-out word. No likeness of letters ever makes
two words the same.
"""

import re
from dataclasses import dataclass
from typing import Final

from lnpcheck.compare.spelling import slip
from lnpcheck.grade import DifferenceKind, Grade
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Grammar, Sense
from lnpcheck.normalize.words import Word

__all__ = ["SAME", "Footing", "Likeness", "Spot", "alike"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A word where it stands.

    Attributes:
        word: The word.
        senses: What it may mean there.
        last: Whether no street type or direction follows, so that it may be cut off.
        lone: Whether it is the whole name, types and directions aside.
    """

    word: Word
    senses: frozenset[Sense]
    last: bool = False
    lone: bool = False


@dataclass(frozen=True, slots=True)
class Footing:
    """What two addresses are compared on.

    Attributes:
        same_area: Whether nothing says that their postal codes differ; else an ordinal
            in words is not surely the one in digits.
        grammar: The words of the country.
    """

    same_area: bool
    grammar: Grammar


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two words are, and what sort of difference there is between them."""

    grade: Grade
    kind: DifferenceKind | None = None


SAME: Final = Likeness("identical")
_DIFFERENT: Final = Likeness("different", "different")
_ABBREVIATED: Final = Likeness("equivalent", "abbreviation")


def alike(a: Spot, b: Spot, footing: Footing) -> Likeness:
    """Grade two words.

    Args:
        a: The first word.
        b: The second word.
        footing: What the addresses are compared on.
    """
    if a.word.key == b.word.key:
        return SAME
    if a.word.plain == b.word.plain:
        return _style(a.word, b.word)
    shared = _shared(a.senses, b.senses)
    if shared is not None:
        return _same_sense(a.word, b.word, shared, footing)
    return _unlike(a, b, footing)


def _style(a: Word, b: Word) -> Likeness:
    """Tell what differs in two words that are alike but for style.

    A road's number with "No." before it has a word more: that is no style.
    """
    if a.key.replace(" ", "") == b.key.replace(" ", ""):
        return Likeness("styled", "space")
    bare = [_MARKS.sub("", word.key) for word in (a, b)]
    if bare[0] == bare[1]:
        return Likeness("styled", "punctuation")
    return _ACCENTED if plain(bare[0]) == plain(bare[1]) else _ABBREVIATED


_ACCENTED: Final = Likeness("styled", "accent")
_MARKS: Final = re.compile(r"[\W_]+")


def _shared(a: frozenset[Sense], b: frozenset[Sense]) -> Sense | None:
    """Return a sense that both have; a weak one only beside the spelled-out word."""
    for one in a:
        for other in b:
            if (one.kind, one.concept) != (other.kind, other.concept):
                continue
            strengths = {one.strength, other.strength}
            if "weak" not in strengths or "full" in strengths:
                return one
    return None


def _same_sense(a: Word, b: Word, sense: Sense, footing: Footing) -> Likeness:
    if sense.kind == "number":
        certain = footing.same_area or (a.has_digit and b.has_digit)
        return Likeness("equivalent" if certain else "related", "ordinal")
    return _ABBREVIATED


def _unlike(a: Spot, b: Spot, footing: Footing) -> Likeness:
    """Grade two words that share no sense."""
    one, other = a.word.plain, b.word.plain
    if _translated(a, b, footing):
        return Likeness("related", "translation")
    if a.word.has_digit or b.word.has_digit or _both_known(a, b):
        return _DIFFERENT
    if one.replace("'", "") == other.replace("'", ""):
        return Likeness("related", "punctuation")
    if one.endswith("'s") != other.endswith("'s"):
        return _DIFFERENT
    if _cut_off(a, b) or _cut_off(b, a):
        return Likeness("related", "truncation")
    if min(len(one), len(other)) >= _SHORTEST_SLIP and slip(one, other):
        return Likeness("close", "typo")
    return _DIFFERENT


_SHORTEST_SLIP: Final = 3


def _translated(a: Spot, b: Spot, footing: Footing) -> bool:
    if not a.senses or not b.senses:
        return False
    return any(
        one.kind == other.kind
        and (one.concept, other.concept) in footing.grammar.translations
        for one in a.senses
        for other in b.senses
    )


def _both_known(a: Spot, b: Spot) -> bool:
    """Whether both have a certain sense of one kind: two types, two directions."""
    if not a.senses or not b.senses:
        return False
    known = {s.kind for s in a.senses if s.strength != "weak"}
    return any(s.kind in known and s.strength != "weak" for s in b.senses)


def _cut_off(short: Spot, long: Spot) -> bool:
    """Whether a word is the beginning of the other, cut off or an initial."""
    part = short.word.plain
    if short.senses and not all(s.strength == "weak" for s in short.senses):
        return False
    size = len(part)
    if size > 1:
        types = (s.concept for s in long.senses if s.kind == "type")
        if any(c.startswith(part) and c != part for c in types):
            return True
    if long.senses or not long.word.plain.startswith(part) or short.lone != long.lone:
        return False
    missing = len(long.word.plain) - size
    if size == 1:
        return missing > 1 and not short.lone
    dotted = short.word.text.endswith(".")
    return size >= _SHORTEST_CUT and missing > 1 and (short.last or dotted)


_SHORTEST_CUT: Final = 3
