"""What stands where in a line that may name a box? Openings, ids, stations.

Nothing is searched by a pattern over the whole text, so nothing can backtrack.
"""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.tables import read_table
from lnpcheck.normalize.words import Word

__all__ = [
    "BoxKind",
    "BoxLine",
    "Span",
    "is_opening",
    "may_hold_box",
    "plainly_boxless",
]


BoxKind = Literal["po-box", "general-delivery", "private-mailbox", "rural", "military"]


class Span(NamedTuple):
    """A run of words that is a box.

    Attributes:
        kind: What kind of box.
        start: Where it begins.
        end: Where it ends, exclusive.
        loose: Whether it says only "box", so that a rural route claims it.
    """

    kind: BoxKind
    start: int
    end: int
    loose: bool = False


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the forms of the table, each word by word, the longest first."""
    table = read_table("box_words")["openings"]
    return {
        name: tuple(sorted((tuple(form.split()) for form in forms), key=len)[::-1])
        for name, forms in table.items()
    }


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    return frozenset(form[0] for forms in _forms().values() for form in forms)


def is_opening(word: str) -> bool:
    """Whether a box can open with this word, so that most words cost one look-up."""
    return word in _openings() or word.startswith("gen")


_LETTERS: Final = re.compile("[a-z]+")
_INSIDE: Final = re.compile("[.'`]")


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    return frozenset(read_table("box_words")["signs"]["words"])


def may_hold_box(text: str) -> bool:
    """Whether a text may hold a box: False is certain, and costs next to nothing.

    Args:
        text: A text that was folded.

    >>> may_hold_box("12 elm st apt 4"), may_hold_box("12 elm st, p.o.box9")
    (False, True)
    """
    flat = text if text.isascii() else plain(text.replace("\u2116", " "))
    signs = _signs()
    words = _LETTERS.findall(flat)
    if not signs.isdisjoint(words):
        return True
    if "gen" in flat and any(word.startswith("gen") for word in words):
        return True
    closed = _INSIDE.sub("", flat)
    return closed != flat and not signs.isdisjoint(_LETTERS.findall(closed))


def plainly_boxless(words: tuple[Word, ...]) -> bool:
    """Whether words surely name no box: letters or figures each, no sign of one.

    >>> from lnpcheck.normalize.words import split_words
    >>> [plainly_boxless(split_words(t)) for t in ("12 Elm St", "12 Elm St, Box 9")]
    [True, False]
    """
    signs = _signs()
    for word in words:
        flat = word.plain
        if not flat.isalpha():
            if not flat.isdecimal():
                return False
        elif flat in signs or flat.startswith("gen"):
            return False
    return True


class BoxLine:
    """The words of one field, and what may begin or end where.

    Every place is an index of a word; 0 as an answer means "not here".
    """

    def __init__(self, words: tuple[Word, ...], grammar: Grammar) -> None:
        self._words = words
        self._plain = tuple(w.plain.replace("'", "") for w in words)
        self._grammar = grammar

    def form(self, name: str, at: int) -> int:
        """Return where a form of the table that begins here ends, 0 when none does."""
        for form in _forms()[name]:
            end = at + len(form)
            if self._plain[at:end] == form and self._unbroken(at, end):
                return end
        return 0

    def _unbroken(self, at: int, end: int) -> bool:
        return all(w.bond != "," for w in self._words[at + 1 : end])

    def id_at(self, at: int, *, figure: bool = False) -> int:
        """Return where an id that begins here ends, 0 when none does."""
        if at < len(self._plain) and self._plain[at] in _SIGNS:
            at += 1
        if at >= len(self._plain):
            return 0
        word = self._plain[at]
        letter = len(word) == 1 and word.isalpha() and not figure
        if not letter and not word[:1].isdigit() and not _COMPOUND.fullmatch(word):
            return 0
        end = at + 1
        while end < len(self._words) and self._words[end].bond in {"-", "/"}:
            if not self._words[end].has_digit and len(self._plain[end]) > 1:
                break
            end += 1
        return end

    def box_behind(self, at: int) -> int:
        """Return where the box of a route ends: ``, Box # 5`` within a few words."""
        for start in range(at, min(at + _MOST_BETWEEN + 1, len(self._plain))):
            end = self.form("loose", start) or self.form("container", start)
            stop = self.id_at(end) if end else 0
            if stop:
                return stop
        return 0

    def begins(self, at: int) -> bool:
        """Whether a part of the address begins here."""
        return at == 0 or self._words[at].bond == ","

    def opens(self, at: int) -> bool:
        """Whether a box may begin here: at a part, or behind a number or a street."""
        if self.begins(at):
            return True
        before = self._plain[at - 1]
        if before in self._grammar.particles:  # "rue de la Boîte 5"
            return False
        return (
            before[-1:].isdigit()
            or before in self._grammar.types
            or before in self._grammar.french
        )

    def ends(self, at: int) -> bool:
        """Whether a part of the address ends here."""
        return at >= len(self._words) or self._words[at].bond == ","

    def names_street(self, at: int, end: int) -> bool:
        """Whether words from here are a street's name: ``12 Post Box Hill Rd``.

        Args:
            at: Where the words that look like a box begin.
            end: Where they end.
        """
        if at and self._words[at - 1].has_digit:
            return self._type_within(end, end + _STREET_WORDS)
        return self.ends(end + 1) and self._type_within(end, end + 1)

    def _type_within(self, start: int, end: int) -> bool:
        for n in range(start, min(end, len(self._words))):
            stops = self._words[n].bond == "," or self._words[n].has_digit
            if stops or self.form("station", n):
                return False
            if self._plain[n] in self._grammar.types:
                return True
        return False

    def with_station(self, at: int) -> int:
        """Return where the station behind a box ends: ``Stn Main``, ``RPO West``."""
        end = self.form("station", at)
        if not end:
            return at
        while end < len(self._words) and self._words[end].bond != ",":
            if self._words[end].has_digit and end > at + 1:
                break
            end += 1
        return end


_SIGNS: Final = frozenset({"#", "no", "num", "number", "numero", "n", "n°"})
_COMPOUND: Final = re.compile(r"[a-z][0-9]+")
_MOST_BETWEEN: Final = 2
_STREET_WORDS: Final = 4
