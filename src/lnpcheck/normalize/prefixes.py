"""Whose is a number, what is it for, and can it port? Its first digits tell.

Nothing here knows whether a number is in service, or with whom.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final, Literal, cast

from lnpcheck.normalize.phonebook import UNLISTED, NumberKind, Prefix, listed

__all__ = [
    "UNPORTABLE",
    "NumberKind",
    "Prefix",
    "in_use",
    "market_of",
    "one_of_each_block",
    "prefix_of",
    "unportable",
]

Market = Literal["US", "CA", "other"]

_NUMBER: Final = re.compile(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}").fullmatch

# The territories port under the rules of the US (47 CFR 52.5: "state").
_MARKETS: Final[Mapping[str, Market]] = MappingProxyType(
    {"US": "US", "PR": "US", "GU": "US", "VI": "US", "AS": "US", "MP": "US", "CA": "CA"}
)

_NOT_PORTED: Final = "CenturyLink LNP training, Service Restrictions (lnp_19)"

UNPORTABLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "555": _NOT_PORTED,
        "960": f"{_NOT_PORTED}; one carrier's list, unverified elsewhere",
        "976": _NOT_PORTED,
        "n11": _NOT_PORTED,
        "500": f"{_NOT_PORTED}; 47 CFR 52.21(m) ports geographic numbers",
        "600": "Canadian Non-Geographic Code Assignment Guideline (CNAC), unverified",
        "700": _NOT_PORTED,
        "710": "NANPA: 710 is reserved for the US government, unverified",
        "900": _NOT_PORTED,
    }
)
"""Classes of numbers that do not port, each with its source.

`500` is every personal code (500, 521 to 529, 533 and so on), `600` every Canadian
non-geographic one (600, 622, 633), `n11` an exchange such as 411; the others are the
area code or exchange itself.
"""

# Area codes that carriers use for themselves and phonenumbers does not list.
_CARRIERS_OWN: Final = ("700", "710")
_EXCHANGES: Final = ("555", "960", "976")
_VARIES: Final = "varies"


@cache
def _area_codes() -> Mapping[str, Prefix | None]:
    """Load the area codes; None where the exchange decides."""
    table = files("lnpcheck.normalize").joinpath("tables", "area_codes.tsv")
    areas: dict[str, Prefix | None] = dict.fromkeys(_CARRIERS_OWN)
    for line in table.read_text("utf-8").splitlines()[1:]:
        area, country, kind = line.split("\t")
        areas[area] = (
            None
            if kind == _VARIES
            else Prefix(country or None, cast("NumberKind", kind), valid=True)
        )
    return MappingProxyType(areas)


def prefix_of(e164: str) -> Prefix:
    """Tell what the first digits of a number say.

    The fictional numbers 555-0100 to 555-0199 count as valid geographic numbers of
    their area code's country.

    Args:
        e164: A NANP number, E.164. Any other text has the facts of no number.

    >>> prefix_of("+14045550110")
    Prefix(country='US', kind='geographic', valid=True)
    """
    if not _NUMBER(e164):
        return UNLISTED
    if found := _area_codes().get(e164[2:5]):
        return found
    found = listed(e164[2:9])
    if found.country and e164[5:10] == "55501":
        return Prefix(found.country, "geographic", valid=True)
    return found


def in_use(area: str, exchange: str) -> bool:
    """Say whether an area code is in use, at least for some of its numbers.

    An exchange that is not listed is not held against a number: exchanges are opened
    faster than any list is printed.

    Args:
        area: Area code, three digits.
        exchange: Exchange (central office code), three digits.
    """
    return area in _area_codes() or listed(f"{area}{exchange}0") != UNLISTED


_BLOCK: Final = len("+140455501")


def one_of_each_block(numbers: Iterable[str]) -> tuple[str, ...]:
    """Choose one number of each block of a hundred, in the order of the first ones.

    What this room says of a number, it says of its whole block.

    >>> one_of_each_block(["+14045550110", "+14045550111", "+13035550110"])
    ('+14045550111', '+13035550110')
    """
    return tuple({number[:_BLOCK]: number for number in numbers}.values())


def market_of(e164: str) -> Market | None:
    """Tell under whose rules a number ports.

    Args:
        e164: A NANP number, E.164.

    Returns:
        `US` for the United States and their territories PR, GU, VI, AS and MP; `CA`;
        `other` for the rest of the plan (the Caribbean, Bermuda); None for toll-free
        and other numbers without a place, and for what is not assigned.

    >>> market_of("+17875550110"), market_of("+18765550110"), market_of("+18005550110")
    ('US', 'other', None)
    """
    prefix = prefix_of(e164)
    if prefix.country is None:
        return None
    market = _MARKETS.get(prefix.country, "other")
    if market != "other" and prefix.valid and prefix.kind != "geographic":
        return None
    return market


def unportable(e164: str) -> str | None:
    """Name the class of numbers that do not port to which a number belongs.

    Toll-free numbers port, by a change of RespOrg, and have no such class. Fictional
    numbers, 555-0100 to 555-0199, are taken as ordinary ones.

    Args:
        e164: A NANP number, E.164.

    Returns:
        A key of `UNPORTABLE`, or None.

    >>> unportable("+14049760110"), unportable("+14045550110")
    ('976', None)
    """
    area, exchange = e164[2:5], e164[5:8]
    if area in _CARRIERS_OWN:
        return area
    prefix = prefix_of(e164)
    match prefix.kind:
        case "premium" | "personal" | "other" if prefix.valid:
            if prefix.country == "CA":
                return "600"
            return {"premium": "900", "personal": "500"}.get(prefix.kind)
        case "toll-free":
            return None
    if exchange in _EXCHANGES:
        return None if e164[5:10] == "55501" else exchange
    return "n11" if exchange.endswith("11") and prefix != UNLISTED else None
