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
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.fold import folded, unreadable
from lnpcheck.normalize.grammar import Country, Grammar
from lnpcheck.normalize.house import house_value
<<<<<<< HEAD
from lnpcheck.normalize.locality import split_line
from lnpcheck.normalize.one_line import OneLine
from lnpcheck.normalize.parted import PARTS, in_order
=======
from lnpcheck.normalize.known_parts import KnownParts, Run, known_parts
from lnpcheck.normalize.line_outline import line_outline
from lnpcheck.normalize.locality import OneLine, split_line
from lnpcheck.normalize.outline import Outline, filled
>>>>>>> 269cb98 (Lines and names of one outline are compared once)
from lnpcheck.normalize.postal import code_country, read_postal_code
from lnpcheck.normalize.regions import country_code, read_region, region_country
from lnpcheck.normalize.text import LONGEST, collapsed
from lnpcheck.normalize.units import unit_value
from lnpcheck.normalize.words import shown, split_words

__all__ = ["Box", "Country", "Place", "may_hold_box", "read_place"]

_LOCALITY: Final = ("city", "region", "postal_code", "country")
_LONGEST_SHOWN: Final = 60


@dataclass(frozen=True)
class Place:
    """An address as one paper gives it, read by one country's grammar.

    Attributes:
        address: The address as given.
        path: JSON Pointer to it.
        grammar_country: The country whose words it is read by.
    """

    address: Address | str | None
    path: str
    grammar_country: Country

    @lazy
    def grammar(self) -> Grammar:
        """The words it is read by."""
        return grammar_of(self.grammar_country)

    @lazy
    def given(self) -> bool:
        """Whether the paper has any address; False when all of it is blank."""
        if self.address is None or isinstance(self.address, str):
            return bool(self.address and self.address.strip())
        return any(map(self._field, (*PARTS, "street", "unit", *_LOCALITY)))

    def _field(self, name: str) -> str:
        """Return a field of an address in parts, empty when it is blank."""
        value: str | None = getattr(self.address, name)
        return value.strip() if value else ""

    @lazy
    def _line_path(self) -> str:
        if not isinstance(self.address, Address):
            return self.path
        given = (n for n in ("street", *PARTS, "unit") if self._field(n))
        return f"{self.path}/{next(given, 'street')}"

    @lazy
    def _texts(self) -> tuple[str, str]:
        """The civic line without the unit field, and that field, as written."""
        if not isinstance(self.address, Address):
            return self._cut.line, ""
        unit = self._field("unit")
        if not (street := self._field("street")):
            parts = {name: self._field(name) for name in PARTS}
            return in_order(parts, self.grammar), unit
        if self._is_one_line:
            street = self._cut.line
        if (house := self._field("house_number")) and not street[:1].isdigit():
            street = f"{house} {street}"
        return street, unit

    @lazy
    def _is_one_line(self) -> bool:
        """Whether the whole of an address stands in one line, perhaps in its street."""
        given = isinstance(self.address, Address)
        return not given or not any(map(self._field, ("unit", *_LOCALITY)))

    @lazy
    def otherwise(self) -> str:
        """The line with a comma that makes its other reading plain; mostly empty."""
        return self._cut.otherwise if self._is_one_line else ""

    @lazy
    def _cut(self) -> OneLine:
        """The address of one line, cut into its parts."""
        address = self.address
        text = address.street if isinstance(address, Address) else address
        if not text or unreadable(text):
            return OneLine(text or "")
        return split_line(text, self.grammar)

    @lazy
    def folded(self) -> str:
        """The civic line without case and extra space; equal lines need no parsing."""
        street, unit = self._texts
        return folded(f"{street} {unit}"[: LONGEST + 1])

    @lazy
    def line(self) -> Fact[str]:
        """The civic line: street and unit as written. Its value is ``folded``.

        A unit alone is no line: an address without a street says nothing of the place.
        """
        street, unit = self._texts
        if not street.strip():
            return Absent(f"{self.path}/street" if unit else self._line_path)
        text = self._shown
        if because := unreadable(text):
            return Unreadable(text[:_LONGEST_SHOWN], self._line_path, because)
        return Known(self.folded, text, self._line_path)

    @lazy
    def _shown(self) -> str:
        street, unit = self._texts
        return collapsed(f"{street.rstrip(' ,;')} {unit}" if unit else street)

    @lazy
    def civic(self) -> Civic:
        """The civic line taken apart; empty parts when it is not known."""
        grammar = self.grammar
        street, unit = self._texts
        if unreadable(self._shown) or not street.strip():
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
<<<<<<< HEAD
        if not (units := self.civic.units):
=======
        if self.outline and (known := self._known_parts):
            return self._known(known.unit, self.outline, path)
        units = self.civic.units
        if not units:
>>>>>>> 269cb98 (Lines and names of one outline are compared once)
            return Absent(path)
        return Known(unit_value(units), " ".join(u.text for u in units), path)

    def _locality(self, name: str) -> tuple[str | None, str]:
        """Return a part behind the civic line and where it stands."""
        if not self._is_one_line:
            return self._field(name), f"{self.path}/{name}"
        text: str = getattr(self._cut, name)
        path = self._line_path if text else self._own_path(name)
        return text, path

    def _own_path(self, name: str) -> str:
        return f"{self.path}/{name}" if isinstance(self.address, Address) else self.path

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
