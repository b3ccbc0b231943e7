"""What does an address say? A place: line, unit, city, region, code, each a fact.

Making a place costs next to nothing; every part is read when it is first asked for,
so that two addresses that fold to the same text are never parsed.
"""

from dataclasses import dataclass
from typing import Final

from lnpcheck.documents import Address
from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.lazy import lazy
from lnpcheck.normalize.boxes import (
    Box,
    find_box,
    may_hold_box,
    plainly_boxless,
    read_beside_box,
)
from lnpcheck.normalize.civic import Civic, read_words
from lnpcheck.normalize.fold import folded, unreadable
from lnpcheck.normalize.given import GivenAddress
from lnpcheck.normalize.grammar import Country
from lnpcheck.normalize.house import house_value
from lnpcheck.normalize.known_parts import KnownParts, Run, known_parts
from lnpcheck.normalize.line_outline import line_outline
from lnpcheck.normalize.outline import Outline, filled
from lnpcheck.normalize.postal import code_country, read_postal_code
from lnpcheck.normalize.regions import country_code, read_region, region_country
from lnpcheck.normalize.text import collapsed
from lnpcheck.normalize.unit_ids import unit_value
from lnpcheck.normalize.words import shown, split_words

__all__ = ["Box", "Country", "Place", "may_hold_box", "read_place"]

_LONGEST_SHOWN: Final = 60


@dataclass(frozen=True)
class Place(GivenAddress):
    """An address as one paper gives it, read by one country's grammar.

    Attributes:
        address: The address as given.
        path: JSON Pointer to it.
        grammar_country: The country whose words it is read by.
    """

    @lazy
    def line(self) -> Fact[str]:
        """The civic line: street and unit as written. Its value is ``folded``.

        A unit alone is no line: an address without a street says nothing of the place.
        """
        street, unit = self._texts
        if not street.strip():
            return Absent(f"{self.path}/street" if unit else self._line_path)
        text = self._shown
        if because := self._illegible:
            return Unreadable(text[:_LONGEST_SHOWN], self._line_path, because)
        return Known(self.folded, text, self._line_path)

    @lazy
    def _illegible(self) -> str | None:
        """Why the line cannot be read: a unit makes no street legible."""
        street, unit = self._texts
        because = unreadable(self._shown)
        return because or (unreadable(street) if unit else None)

    @lazy
    def civic(self) -> Civic:
        """The civic line taken apart; empty parts when it is not known."""
        grammar = self.grammar
        street, unit = self._texts
        if self._illegible or not street.strip():
            return read_words((), (), grammar)
        words = split_words(", ".join(street.splitlines()))
        field = split_words(unit) if unit else ()
        if not plainly_boxless(words + field) and may_hold_box(self.folded):
            return read_beside_box(street, unit, grammar)
        return read_words(words, field, grammar)

    @lazy
    def outline(self) -> Outline | None:
        """The civic line without its own words; None: it is more than plain words."""
        return line_outline(*self._texts, self.grammar_country)

    @lazy
    def _known_parts(self) -> KnownParts | None:
        if self.outline is None or "civic" in vars(self):
            return None
        return known_parts(self.outline.form, self.grammar_country)

    def _known(self, run: Run | None, outline: Outline, path: str) -> Fact[str]:
        """Tell what a run of the line says that other lines of its outline have too."""
        if run is None:
            return Absent(path)
        words = " ".join(self._texts).replace(",", "").split()
        text = " ".join(words[run.start : run.stop])
        return Known(filled(run.value, outline), text, path)

    @lazy
    def house_number(self) -> Fact[str]:
        """The house number: digits without leading zeros, letter, fraction."""
        if self.outline and (known := self._known_parts):
            return self._known(known.house, self.outline, self._line_path)
        words = self.civic.house
        if not words:
            return Absent(self._line_path)
        return Known(house_value(words), shown(words), self._line_path)

    @lazy
    def street(self) -> Fact[str]:
        """The street without house number and unit. Its value is folded."""
        text = shown(self.civic.street.words)
        return Known(folded(text), text, self._line_path) if text else Absent(self.path)

    @lazy
    def unit(self) -> Fact[str]:
        """The unit, wherever it is written. Its value is the ids without unit words."""
        path = f"{self.path}/unit" if self._texts[1] else self._line_path
        if self.outline and (known := self._known_parts):
            return self._known(known.unit, self.outline, path)
        if not (units := self.civic.units):
            return Absent(path)
        return Known(unit_value(units), " ".join(u.text for u in units), path)

    @lazy
    def city(self) -> Fact[str]:
        """The city. Its value is folded: compare cities by their text."""
        text, path = self._locality("city")
        shown_text = collapsed(text or "")
        if not shown_text:
            return Absent(path)
        if because := unreadable(shown_text):
            return Unreadable(shown_text[:_LONGEST_SHOWN], path, because)
        return Known(folded(shown_text), shown_text, path)

    @lazy
    def region(self) -> Fact[str]:
        """State or province. Its value is the two-letter code."""
        return read_region(*self._locality("region"))

    @lazy
    def postal_code(self) -> Fact[str]:
        """Postal code. Its value: five digits, or six characters without a space."""
        return read_postal_code(*self._locality("postal_code"))

    @lazy
    def country(self) -> Country | None:
        """``US`` or ``CA`` as the address itself shows it; None when it does not."""
        if named := country_code(self._locality("country")[0] or ""):
            return named
        if isinstance(self.region, Known):
            return region_country(self.region.value)
        code = self.postal_code
        return code_country(code.value) if isinstance(code, Known) else None

    @lazy
    def box(self) -> Box | None:
        """The mail box that the address names instead of, or beside, a place."""
        line, city = self.line, self.city
        if isinstance(line, Unreadable):
            return None
        town = city.value if isinstance(city, Known) else ""
        if not may_hold_box(f"{self.folded} {town}"):
            return None
        street, unit = self._texts
        fields = [(street, line.path), (unit, f"{self.path}/unit")]
        if isinstance(city, Known):
            fields.append((city.text, city.path))
        return find_box(tuple(fields), self.grammar)


def read_place(address: Address | str | None, path: str, country: Country) -> Place:
    """Read an address. Nothing is parsed before a part is asked for.

    Args:
        address: The address as the paper gives it.
        path: JSON Pointer to it.
        country: The country whose grammar the case is judged under.

    >>> place = read_place("5-123 Main St, Ottawa ON K1A 0B1", "/service_address", "CA")
    >>> place.house_number.value, place.unit.value, place.postal_code.value
    ('123', '5', 'K1A0B1')
    """
    return Place(address, path, country)
