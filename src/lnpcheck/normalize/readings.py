"""What may each word of a street mean where it stands? All readings its place permits.

No word is ever decided to be one thing: ``St`` keeps every reading that its place
allows, and two streets are the same when the papers share one at every place.
"""

from typing import Final, NamedTuple

from lnpcheck.lazy import lazy
from lnpcheck.normalize.grammar import Grammar, Sense
from lnpcheck.normalize.ordinals import english_words, french_words, in_digits
from lnpcheck.normalize.roads import road_at
from lnpcheck.normalize.words import Word, joined

__all__ = ["Readings", "Street", "read_street"]

_QUARTERS: Final = frozenset(
    (first, second)
    for first in ("n", "s", "north", "south", "nord", "sud")
    for second in ("e", "w", "o", "east", "west", "est", "ouest")
)


_TURNS: Final = frozenset(part for pair in _QUARTERS for part in pair)


class Street(NamedTuple):
    """A street, word by word; what each word may mean is asked of ``Readings``.

    Attributes:
        words: Its words; a direction in two words is one.
        grammar: The words of the country it is read by.
        lead: How many directions stand in front.
        tail: How many directions stand behind.
    """

    words: tuple[Word, ...]
    grammar: Grammar
    lead: int = 0
    tail: int = 0


def read_street(words: tuple[Word, ...], grammar: Grammar) -> Street:
    """Read the words of a street, house number and unit taken off.

    Args:
        words: The words.
        grammar: The country's words.
    """
    if not words:
        return Street((), grammar)
    words = _letters_glued(words, grammar)
    tail = lead = 0
    if words[-1].plain in grammar.french or words[-1].plain in _TURNS:
        words = _quarters_behind(words, grammar)
        tail = _tail(words, grammar)
    if words[0].plain in grammar.english or words[0].plain in _TURNS:
        words = _quarter_in_front(words, grammar, tail)
        lead = _lead(words, grammar, tail)
    return Street(words, grammar, lead, tail)


def _letters_glued(words: tuple[Word, ...], grammar: Grammar) -> tuple[Word, ...]:
    """Join a letter to the number of a street: ``16 A Ave`` is ``16A Ave``."""
    if len(words) < 3 or words[2].plain not in grammar.types:  # noqa: PLR2004 - a count of words
        return words
    number, letter = words[:2]
    free = letter.plain not in grammar.french
    one = len(letter.plain) == 1 and letter.plain.isalpha() and letter.bond == " "
    if number.plain.isdecimal() and one and free:
        return (joined(words[:2], number.plain + letter.plain), *words[2:])
    return words


def _named(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether there is a name in it, not one lone street type."""
    return len(words) > 1 or (len(words) == 1 and words[0].plain not in grammar.types)


def _quarters_behind(words: tuple[Word, ...], grammar: Grammar) -> tuple[Word, ...]:
    """Join ``N W`` or ``Nord-Ouest`` at the end of a street."""
    flat = tuple(w.plain for w in words[-2:])
    if flat in _QUARTERS and _named(words[:-2], grammar):
        return (*words[:-2], _quarter(words[-2:]))
    return words


def _quarter_in_front(
    words: tuple[Word, ...], grammar: Grammar, tail: int
) -> tuple[Word, ...]:
    """Join ``N W`` or ``North-West`` at the start; ``North West`` before a number."""
    flat = tuple(w.plain for w in words[:2])
    rest = words[2 : len(words) - tail]
    if flat not in _QUARTERS or not _named(rest, grammar):
        return words
    letters = all(len(part) == 1 for part in flat)
    if letters or words[1].bond.strip() or _number(rest[0]):
        return (_quarter(words[:2]), *words[2:])
    return words


def _quarter(words: tuple[Word, ...]) -> Word:
    return joined(words, "".join(w.plain for w in words))


def _tail(words: tuple[Word, ...], grammar: Grammar) -> int:
    """Return how many directions stand behind, the whole name never one of them."""
    size = 0
    while size < _MOST_DIRECTIONS and size < len(words) - 1:
        at = len(words) - size - 1
        if words[at].plain not in grammar.french or not _named(words[:at], grammar):
            break
        size += 1
    return size


_MOST_DIRECTIONS: Final = 2


def _lead(words: tuple[Word, ...], grammar: Grammar, tail: int) -> int:
    rest = words[1 : len(words) - tail]
    return int(words[0].plain in grammar.english and _named(rest, grammar))


def _number(word: Word) -> bool:
    if not word.has_digit:
        return False
    return word.plain.isdecimal() or in_digits(word.plain) is not None


def _counts(word: Word) -> bool:
    """Whether a word is a number or an ordinal, in digits or in words."""
    if word.has_digit:
        return _number(word)
    return word.plain in english_words() or word.plain in french_words()


_ANYWHERE: Final = frozenset({"&", "jr", "sr"})


class Readings:
    """What the words of one street may mean, worked out word by word when asked.

    Two papers mostly write most words alike, and those need no meaning.
    """

    def __init__(self, street: Street) -> None:
        self._street = street
        self._lead = street.lead
        self._words = street.words[street.lead : len(street.words) - street.tail]
        self._grammar = street.grammar
        self._last = len(self._words) - 1

    @lazy
    def _typed(self) -> int:
        """Where the run of types at the end begins; a name stands before it."""
        at = self._last + 1
        while at > 1 and self._words[at - 1].plain in self._grammar.types:
            at -= 1
        return at

    @lazy
    def _led(self) -> bool:
        """Whether the type stands in front, as in French."""
        types = self._grammar.types.get(self._words[0].plain, ())
        return self._last > 0 and any(
            self._grammar.languages.get(s.concept) == "french" for s in types
        )

    @lazy
    def _road(self) -> int:
        return road_at(self._words, self._grammar)

    def at(self, n: int) -> tuple[Sense, ...]:
        """Return the readings of the word at a place of the street."""
        word = self._street.words[n]
        n -= self._lead
        if 0 <= n <= self._last:
            known = word.has_digit or word.plain in self._grammar.lexicon
            return self._inside(n) if known else ()
        if n < 0:
            sense = self._grammar.english.get(word.plain)
        else:
            sense = self._grammar.behind_english.get(word.plain)
            other = self._grammar.french.get(word.plain)
            if sense != other and not self._only_english:
                sense = other
        return (sense,) if sense else ()

    @lazy
    def _only_english(self) -> bool:
        """Whether the types, in front and behind, are English ones."""
        ends = (s for n in {0, self._last} for s in self._inside(n) if s.kind == "type")
        tongues = {self._grammar.languages.get(s.concept, "english") for s in ends}
        return tongues == {"english"}

    def _inside(self, n: int) -> tuple[Sense, ...]:
        """Return the readings of a word of the street without its directions."""
        word, grammar = self._words[n], self._grammar
        if word.plain in grammar.roads and n == self._road:
            return grammar.roads[word.plain]
        found: tuple[Sense, ...] = ()
        if types := grammar.types.get(word.plain):
            found = self._as_type(n, types)
        if names := grammar.names.get(word.plain):
            found += self._as_name(n, names)
        return found + self._as_number(n)

    def _as_type(self, n: int, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
        if self._words[n].plain in self._grammar.words and not self._may_be_short(n):
            return ()
        if self._words[n].plain in self._grammar.slips and not self._at_end(n, senses):
            return ()
        behind = n == self._last > 0 or n >= self._typed
        if behind or self._beside_number(n):
            return senses
        if n == 0 and self._last > 0:
            leading = tuple(s for s in senses if self._may_lead(s))
            if leading:
                return leading
        if self._words[n].plain in self._grammar.gated:
            return ()
        return senses

    def _at_end(self, n: int, senses: tuple[Sense, ...]) -> bool:
        """Whether it is the last word, or the first of a street with no type behind."""
        if n or self._typed <= self._last:
            return n == self._last
        tongues = self._grammar.languages
        return any(
            sense.strength == "short" and tongues.get(sense.concept) != "english"
            for sense in senses
        )

    def _may_be_short(self, n: int) -> bool:
        """Whether a plain word may be short for a type: ``Maple Cross`` at the end."""
        return n == 0 or (n == self._last and not self._led)

    def _may_lead(self, sense: Sense) -> bool:
        """Whether it may stand before the name: French, or ``Avenue of …``."""
        after = self._words[1].plain
        if after in self._grammar.particles or len(after) == 1:
            return True
        if self._grammar.languages.get(sense.concept, "english") == "english":
            return False
        # "Ave Maria St" is no avenue; "Avenue Road", of types alone, may be "Ave Rd".
        return self._words[0].plain != "ave" or self._typed in {1, self._last + 1}

    def _beside_number(self, n: int) -> bool:
        if n and _counts(self._words[n - 1]):
            return True
        return n < self._last and _counts(self._words[n + 1])

    def _as_name(self, n: int, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
        if self._words[n].plain in _ANYWHERE or self._before_name(n):
            return senses
        return tuple(s for s in senses if s.strength == "full")

    def _before_name(self, n: int) -> bool:
        """Whether a word of the name follows, so that ``St`` may be Saint."""
        if n == self._last:
            return False
        after = self._words[n + 1]
        return not after.has_digit and (n == 0 or self._led or self._typed > n + 1)

    def _as_number(self, n: int) -> tuple[Sense, ...]:
        word = self._words[n].plain
        if self._words[n].has_digit:
            plain = word.isdecimal() and word.isascii()
            value = int(word) if plain else in_digits(word)
        else:
            value = english_words().get(word)
        if value is None and word in french_words() and self._beside_french(n):
            value = french_words()[word]
        return () if value is None else (Sense("number", str(value), "full"),)

    def _beside_french(self, n: int) -> bool:
        """Whether a type next to it is French: ``Premier St`` is no number."""
        near = (self._words[at] for at in (n - 1, n + 1) if 0 <= at <= self._last)
        return any(
            self._grammar.languages.get(s.concept, "english") != "english"
            for word in near
            for s in self._grammar.types.get(word.plain, ())
        )
