"""How alike are two words of an address where they stand?

Two words are equivalent when they share a reading that their places permit; a weak
short form counts only beside the spelled-out word. No likeness of letters ever makes
two words the same.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

from lnpcheck.compare.spelling import slip
from lnpcheck.grade import DifferenceKind, Grade
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Grammar, Sense
from lnpcheck.normalize.words import Word

__all__ = ["DIFFERENT", "SAME", "Footing", "Likeness", "Line", "Spot", "alike"]


Senses = tuple[Sense, ...]


class Line(Protocol):
    """A run of words that knows what its words may mean where they stand."""

    def senses_at(self, at: int) -> Senses:
        """Return what the word there may mean."""
        ...

    def may_be_cut(self, at: int) -> bool:
        """Whether no street type or direction follows, so that it may be cut off."""
        ...

    def is_lone(self, at: int) -> bool:
        """Whether it is the whole name, types and directions aside."""
        ...


class Spot:
    """A word where it stands; what it means there is worked out when it is asked."""

    __slots__ = ("_at", "_line", "word")

    def __init__(self, word: Word, line: Line, at: int) -> None:
        self.word = word
        self._line = line
        self._at = at

    @property
    def senses(self) -> Senses:
        """What it may mean there."""
        return self._line.senses_at(self._at)

    @property
    def last(self) -> bool:
        """Whether no street type or direction follows, so that it may be cut off."""
        return self._line.may_be_cut(self._at)

    @property
    def lone(self) -> bool:
        """Whether it is the whole name, types and directions aside."""
        return self._line.is_lone(self._at)


class Footing(NamedTuple):
    """What two addresses are compared on.

    Attributes:
        grammar: The words of the country.
        same_area: Tells, when it is asked, whether nothing says that their postal codes
            differ; else an ordinal in words is not surely the one in digits.
    """

    grammar: Grammar
    same_area: Callable[[], bool]


class Likeness(NamedTuple):
    """How alike two words are, and what sort of difference there is between them."""

    grade: Grade
    kind: DifferenceKind | None = None


SAME: Final = Likeness("identical")
DIFFERENT: Final = Likeness("different", "different")
_ABBREVIATED: Final = Likeness("equivalent", "abbreviation")
_PERHAPS: Final = Likeness("related", "abbreviation")
_TRANSLATED: Final = Likeness("related", "translation")
_TRUNCATED: Final = Likeness("related", "truncation")
_SLIPPED: Final = Likeness("close", "typo")


def alike(a: Spot, b: Spot, footing: Footing) -> Likeness:
    """Grade two words.

    Args:
        a: The first word.
        b: The second word.
        footing: What the addresses are compared on.
    """
    one, other = a.word, b.word
    if one.key == other.key:
        return SAME
    if one.plain == other.plain:
        return _style(one, other)
    mine, theirs = a.senses, b.senses
    if mine and theirs:
        shared = _shared(mine, theirs)
        if shared is not None:
            return _same_sense(one, other, shared, footing)
        if _translated(mine, theirs, footing):
            return _TRANSLATED
        if _weakly_shared(mine, theirs):
            return _PERHAPS
        if _both_known(mine, theirs):
            return DIFFERENT
    if one.has_digit or other.has_digit:
        return DIFFERENT
    return _unlike(a, b)


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


def _shared(a: Senses, b: Senses) -> Sense | None:
    """Return a sense that both have; a weak one only beside the spelled-out word."""
    for one in a:
        for other in b:
            if one.concept == other.concept and one.kind == other.kind:
                strengths = (one.strength, other.strength)
                if "weak" not in strengths or "full" in strengths:
                    return one
    return None


def _weakly_shared(a: Senses, b: Senses) -> bool:
    """Whether both may mean one type in a weak form: ``Ct`` beside ``Crt``."""
    meant = {sense.concept for sense in a if sense.kind == "type"}
    return any(sense.kind == "type" and sense.concept in meant for sense in b)


def _same_sense(a: Word, b: Word, sense: Sense, footing: Footing) -> Likeness:
    if sense.kind == "number":
        certain = (a.has_digit and b.has_digit) or footing.same_area()
        return Likeness("equivalent" if certain else "related", "ordinal")
    return _ABBREVIATED


def _unlike(a: Spot, b: Spot) -> Likeness:
    """Grade two words that share no sense."""
    one, other = a.word.plain, b.word.plain
    if ("'" in one or "'" in other) and (found := _apostrophe(one, other)):
        return found
    if _cut_off(a, b) or _cut_off(b, a):
        return _TRUNCATED
    return _SLIPPED if slip(one, other) else DIFFERENT


def _apostrophe(one: str, other: str) -> Likeness | None:
    """Grade two words of which one has an apostrophe; None when that says nothing."""
    if one.replace("'", "") == other.replace("'", ""):
        return Likeness("related", "punctuation")
    return DIFFERENT if one.endswith("'s") != other.endswith("'s") else None


def _translated(a: Senses, b: Senses, footing: Footing) -> bool:
    for one in a:
        for other in b:
            if one.kind == other.kind:
                pair = (one.concept, other.concept)
                if pair in footing.grammar.translations:
                    return True
    return False


def _both_known(a: Senses, b: Senses) -> bool:
    """Whether both have a certain sense of one kind: two types, two directions."""
    known = {s.kind for s in a if s.strength != "weak"}
    return any(s.kind in known and s.strength != "weak" for s in b)


def _cut_off(short: Spot, long: Spot) -> bool:
    """Whether a word that means nothing sure is the beginning of the other."""
    part, whole = short.word.plain, long.word.plain
    size = len(part)
    meant = long.senses
    if not meant and (not whole.startswith(part) or short.lone != long.lone):
        return False
    if any(sense.strength != "weak" for sense in short.senses):
        return False
    if meant:
        return size > 1 and any(
            s.kind == "type" and s.concept != part and s.concept.startswith(part)
            for s in meant
        )
    missing = len(whole) - size
    if size == 1:
        return missing > 1 and not short.lone
    dotted = short.word.text.endswith(".")
    return size >= _SHORTEST_CUT and missing > 1 and (short.last or dotted)


_SHORTEST_CUT: Final = 3
