"""What does a paper give of an address, field by field? A line, a unit, a locality.

An address of one line is cut into its parts first.
"""

from dataclasses import dataclass
from typing import Final

from lnpcheck.documents import Address
from lnpcheck.lazy import lazy
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.fold import folded, unreadable
from lnpcheck.normalize.grammar import Country, Grammar
from lnpcheck.normalize.locality import split_line
from lnpcheck.normalize.one_line import OneLine
from lnpcheck.normalize.parted import PARTS, in_order
from lnpcheck.normalize.text import LONGEST, collapsed

__all__ = ["GivenAddress"]

_LOCALITY: Final = ("city", "region", "postal_code", "country")


@dataclass(frozen=True)
class GivenAddress:
    """An address as one paper gives it.

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
    def _shown(self) -> str:
        street, unit = self._texts
        return collapsed(f"{street.rstrip(' ,;')} {unit}" if unit else street)

    def _locality(self, name: str) -> tuple[str | None, str]:
        """Return a part behind the civic line and where it stands."""
        if not self._is_one_line:
            return self._field(name), f"{self.path}/{name}"
        text: str = getattr(self._cut, name)
        path = self._line_path if text else self._own_path(name)
        return text, path

    def _own_path(self, name: str) -> str:
        return f"{self.path}/{name}" if isinstance(self.address, Address) else self.path
