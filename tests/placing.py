"""Short words for tests of addresses: read a place, compare two lines."""

from typing import Final

from lnpcheck.compare.address import PlaceComparison, compare_places
from lnpcheck.documents import Address
from lnpcheck.facts import Fact, Known
from lnpcheck.grade import Difference, Grade, worst
from lnpcheck.normalize.address import Country, Place, read_place

__all__ = [
    "ACCEPTED",
    "COUNTRIES",
    "compared",
    "differences",
    "grade",
    "place",
    "text_of",
]

ACCEPTED: Final = ("identical", "styled", "equivalent")
COUNTRIES: Final[tuple[Country, ...]] = ("US", "CA")


def place(address: Address | str | None, country: Country = "CA") -> Place:
    return read_place(address, "/service_address", country)


def compared(
    loa: Address | str, csr: Address | str, country: Country = "CA"
) -> PlaceComparison:
    return compare_places(place(loa, country), place(csr, country))


def grade(loa: Address | str, csr: Address | str, country: Country = "CA") -> Grade:
    found = compared(loa, csr, country)
    return worst(found.house_number.grade, found.street.grade, found.unit.grade)


def differences(
    loa: Address | str, csr: Address | str, country: Country = "CA"
) -> tuple[Difference, ...]:
    found = compared(loa, csr, country)
    parts = found.house_number, found.street, found.unit
    return tuple(difference for part in parts for difference in part.differences)


def text_of(fact: Fact[str]) -> str | None:
    return fact.text if isinstance(fact, Known) else None
