"""How alike are two words of an address where they stand?

Two words are equivalent when they share a reading that their places permit; a weak
short form counts only beside the spelled-out word. No likeness of letters ever makes
two words the same.
"""

import re
from typing import Final, NamedTuple

from lnpcheck.compare.spelling import slip
from lnpcheck.grade import DifferenceKind, Grade
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Grammar, Sense
from lnpcheck.normalize.words import Word

__all__ = ["DIFFERENT", "SAME", "Footing", "Likeness", "Spot", "alike", "spot"]


class Spot(NamedTuple):
    """A word where it stands.

    Attributes:
        word: The word.
        senses: What it may mean there.
        last: Whether no street type or direction follows, so that it may be cut off.
        lone: Whether it is the whole name, types and directions aside.
        sure: Whether one of its senses is no weak one.
    """

    word: Word
    senses: frozenset[Sense]
    last: bool
    lone: bool
    sure: bool


def spot(
    word: Word, senses: frozenset[Sense], *, last: bool = False, lone: bool = False
) -> Spot:
    """Make a spot; see its attributes."""
    sure = False
    for sense in senses:
        if sense.strength != "weak":
            sure = True
            break
    return Spot(word, senses, last, lone, sure)


class Footing(NamedTuple):
    """What two addresses are compared on.

    Attributes:
        same_area: Whether nothing says that their postal codes differ; else an ordinal
            in words is not surely the one in digits.
        grammar: The words of the country.
    """

    same_area: bool
    grammar: Grammar


class Likeness(NamedTuple):
    """How alike two words are, and what sort of difference there is between them."""

    grade: Grade
    kind: DifferenceKind | None = None


SAME: Final = Likeness("identical")
DIFFERENT: Final = Likeness("different", "different")
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
    if a.senses and b.senses:
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
            if one.concept == other.concept and one.kind == other.kind:
                strengths = (one.strength, other.strength)
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
    if a.senses and b.senses:
        if _translated(a.senses, b.senses, footing):
            return Likeness("related", "translation")
        if a.sure and b.sure and _both_known(a.senses, b.senses):
            return DIFFERENT
    if a.word.has_digit or b.word.has_digit:
        return DIFFERENT
    one, other = a.word.plain, b.word.plain
    if ("'" in one or "'" in other) and (found := _apostrophe(one, other)):
        return found
    if (not a.sure and _cut_off(a, b)) or (not b.sure and _cut_off(b, a)):
        return Likeness("related", "truncation")
    if _near(a.word, b.word) and slip(one, other):
        return Likeness("close", "typo")
    return DIFFERENT


def _apostrophe(one: str, other: str) -> Likeness | None:
    """Grade two words of which one has an apostrophe; None when that says nothing."""
    if one.replace("'", "") == other.replace("'", ""):
        return Likeness("related", "punctuation")
    return DIFFERENT if one.endswith("'s") != other.endswith("'s") else None


def _near(a: Word, b: Word) -> bool:
    """Whether a slip or two may lie between two words: cheap, and never wrongly no."""
    one, other = len(a.plain), len(b.plain)
    if not -_MOST_SLIPS <= one - other <= _MOST_SLIPS:
        return False
    if one < _SHORTEST_SLIP or other < _SHORTEST_SLIP:
        return False
    return (a.letters ^ b.letters).bit_count() <= 2 * _MOST_SLIPS


_SHORTEST_SLIP: Final = 3
_MOST_SLIPS: Final = 2


def _translated(a: frozenset[Sense], b: frozenset[Sense], footing: Footing) -> bool:
    for one in a:
        for other in b:
            if one.kind == other.kind:
                pair = (one.concept, other.concept)
                if pair in footing.grammar.translations:
                    return True
    return False


def _both_known(a: frozenset[Sense], b: frozenset[Sense]) -> bool:
    """Whether both have a certain sense of one kind: two types, two directions."""
    known = {s.kind for s in a if s.strength != "weak"}
    return any(s.kind in known and s.strength != "weak" for s in b)


def _cut_off(short: Spot, long: Spot) -> bool:
    """Whether a word that means nothing sure is the beginning of the other."""
    part, whole = short.word.plain, long.word.plain
    size = len(part)
    if long.senses:
        return size > 1 and any(
            s.kind == "type" and s.concept != part and s.concept.startswith(part)
            for s in long.senses
        )
    if not whole.startswith(part) or short.lone != long.lone:
        return False
    missing = len(whole) - size
    if size == 1:
        return missing > 1 and not short.lone
    dotted = short.word.text.endswith(".")
    return size >= _SHORTEST_CUT and missing > 1 and (short.last or dotted)


_SHORTEST_CUT: Final = 3
