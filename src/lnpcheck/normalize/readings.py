"""What may each word of a street mean where it stands? All readings its place permits.

No word is ever decided to be one thing: ``St`` keeps every reading that its place
allows, and two streets are the same when the papers share one at every place.
"""

from lnpcheck.lazy import lazy
from lnpcheck.normalize.grammar import Sense
from lnpcheck.normalize.notre_dame import notre_dame
from lnpcheck.normalize.ordinals import english_words, french_words, in_digits
from lnpcheck.normalize.roads import road_at
from lnpcheck.normalize.street_words import Street, is_number
from lnpcheck.normalize.words import Word

__all__ = ["Readings"]


def _counts(word: Word) -> bool:
    """Whether a word is a number or an ordinal, in digits or in words."""
    if word.has_digit:
        return is_number(word)
    return word.plain in english_words() or word.plain in french_words()


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
            found = self._inside(n) if known else ()
            return found or notre_dame(self._words, n)
        if n < 0:
            plain = word.plain
            sense = self._grammar.english.get(plain) or self._grammar.french.get(plain)
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
        if word.text[-1] == "." and (dotted := grammar.names.get(f"{word.plain}.")):
            found += self._as_name(n, dotted)
        return found + self._as_number(n)

    def _as_type(self, n: int, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
        if self._words[n].plain in self._grammar.words and not (
            self._may_be_short(n) or self._is_numbered(n, senses)
        ):
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

    def _is_numbered(self, n: int, senses: tuple[Sense, ...]) -> bool:
        """Whether it is a numbered road's beside its number: ``5th Con Rd``."""
        numbered = any(s.concept in self._grammar.numbered for s in senses)
        return numbered and self._beside_number(n)

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
        free = self._words[n].plain in self._grammar.anywhere
        if free or self._before_name(n):
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
