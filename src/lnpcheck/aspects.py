"""What do both papers speak of? Each aspect with its own comparator."""

from collections.abc import Callable
from typing import Final

from lnpcheck.case import Aspect, Case
from lnpcheck.compare.address import (
    compare_cities,
    compare_postal_codes,
    compare_regions,
)
from lnpcheck.compare.code import compare_accounts, compare_codes
from lnpcheck.evidence import text_of
from lnpcheck.facts import Fact
from lnpcheck.grade import IDENTICAL, Comparison
from lnpcheck.normalize.address import Place
from lnpcheck.normalize.name import Name
from lnpcheck.pairs import AccountPair, NamePair, Pair, PlacePair

__all__ = [
    "ACCOUNT",
    "BTN",
    "CITY",
    "HOUSE_NUMBER",
    "NAME",
    "POSTAL_CODE",
    "REGION",
    "STREET",
    "UNIT",
]

Shown = tuple[Fact[str], Fact[str]]

ACCOUNT: Final[Aspect[AccountPair, str]] = Aspect(
    name="account",
    pairs=lambda case: case.accounts,
    loa=lambda pair: pair.loa,
    csr=lambda pair: pair.csr,
    compare=lambda pair, loa, csr: compare_accounts(loa, csr, pair.code, pair.btn),
)
"""The account number at the losing carrier."""

BTN: Final[Aspect[Pair[str], str]] = Aspect(
    name="btn",
    pairs=lambda case: case.btns,
    loa=lambda pair: pair.loa,
    csr=lambda pair: pair.csr,
    compare=lambda _, loa, csr: compare_codes(loa, csr),
)
"""The billing telephone number."""


def _names(pair: NamePair) -> Comparison:
    return pair.compared.comparison if pair.compared else IDENTICAL


NAME: Final[Aspect[NamePair, Name]] = Aspect(
    name="name",
    pairs=lambda case: (case.names,),
    loa=lambda pair: pair.loa,
    csr=lambda pair: pair.csr,
    compare=lambda pair, _, __: _names(pair),
)
"""The end user's name."""


def _places(case: Case) -> tuple[PlacePair, ...]:
    return case.places


def _coded(case: Case) -> tuple[PlacePair, ...]:
    """The addresses whose postal code counts: where the line is, or where bills go."""
    if case.row("postal-code").against == "service":
        return case.places
    letter, record = case.letter, case.record
    loa = letter.billing if letter.billing.given else letter.service
    csr = record.billing if record.billing.given else record.service
    return (PlacePair(loa, csr),)


def _parts(part: Callable[[Place], Fact[str]]) -> Callable[[PlacePair], Shown]:
    """Show a part of both civic lines."""
    return lambda pair: (part(pair.loa), part(pair.csr))


HOUSE_NUMBER: Final[Aspect[PlacePair, str]] = Aspect(
    name="house-number",
    pairs=_places,
    loa=lambda pair: pair.loa.line,
    csr=lambda pair: pair.csr.line,
    compare=lambda pair, _, __: pair.lines.house_number,
    shown=_parts(lambda place: place.house_number),
)
"""The civic number with its letter or fraction."""

STREET: Final[Aspect[PlacePair, str]] = Aspect(
    name="street",
    pairs=_places,
    loa=lambda pair: pair.loa.line,
    csr=lambda pair: pair.csr.line,
    compare=lambda pair, _, __: pair.lines.street,
)
"""The street: name, type and directions; shown as the whole civic line."""

UNIT: Final[Aspect[PlacePair, str]] = Aspect(
    name="unit",
    pairs=_places,
    loa=lambda pair: pair.loa.line,
    csr=lambda pair: pair.csr.line,
    compare=lambda pair, _, __: pair.lines.unit,
    shown=_parts(lambda place: place.unit),
)
"""The unit, floor, building or suite."""

CITY: Final[Aspect[PlacePair, str]] = Aspect(
    name="city",
    pairs=_places,
    loa=lambda pair: pair.loa.city,
    csr=lambda pair: pair.csr.city,
    compare=lambda pair, _, __: compare_cities(
        text_of(pair.loa.city) or "", text_of(pair.csr.city) or ""
    ),
)
"""The city."""

REGION: Final[Aspect[PlacePair, str]] = Aspect(
    name="region",
    pairs=_places,
    loa=lambda pair: pair.loa.region,
    csr=lambda pair: pair.csr.region,
    compare=lambda _, loa, csr: compare_regions(loa, csr),
)
"""The state or province."""

POSTAL_CODE: Final[Aspect[PlacePair, str]] = Aspect(
    name="postal-code",
    pairs=_coded,
    loa=lambda pair: pair.loa.postal_code,
    csr=lambda pair: pair.csr.postal_code,
    compare=lambda _, loa, csr: compare_postal_codes(loa, csr),
)
"""The ZIP, by its first five digits, or the Canadian postal code."""
