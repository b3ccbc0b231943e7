"""What does `phonenumbers` say about a NANP number?

The one door to that library. It is opened only for area codes that the table of
`prefixes` does not settle, and once per thousands block: no more than the first seven
digits of a NANP number decide about its country and kind (measured on release 9.0.43,
where three prefixes, 246-521, 246-522 and 876-606, need the seventh).
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

__all__ = ["UNLISTED", "NumberKind", "Prefix", "listed"]

NumberKind = Literal["geographic", "toll-free", "premium", "personal", "other"]
"""What a number is for; `other` also when nobody knows."""


class Prefix(NamedTuple):
    """What the first digits of a number tell. Not whether anybody uses the number.

    Attributes:
        country: ISO 3166 code; territories such as PR have their own. None when the
            number belongs to no single country (toll-free) or is not assigned.
        kind: What numbers of this prefix are for.
        valid: Whether such numbers are assigned.
    """

    country: str | None
    kind: NumberKind
    valid: bool


UNLISTED: Final = Prefix(None, "other", valid=False)
"""Digits that nobody is known to have been given."""

# phonenumbers.PhoneNumberType: FIXED_LINE, MOBILE and FIXED_LINE_OR_MOBILE are 0 to 2.
_KINDS: Final[Mapping[int, NumberKind]] = MappingProxyType(
    {
        0: "geographic",
        1: "geographic",
        2: "geographic",
        3: "toll-free",
        4: "premium",
        7: "personal",
    }
)
_NOT_KNOWN: Final = 99
_SHARED: Final = ("toll-free", "premium", "personal")


@lru_cache(maxsize=4096)
def listed(block: str) -> Prefix:
    """Ask `phonenumbers` about a thousands block.

    Kinds that all countries of the plan share, such as toll-free, are listed there
    under the plan's main region, US; here they have no country.

    Args:
        block: Seven digits: area code, exchange and the first of the line number.

    Returns:
        The facts; `UNLISTED` when the library knows nothing of the block.

    >>> listed("3402000"[:7]).country
    'VI'
    """
    import phonenumbers as book

    number = book.PhoneNumber(country_code=1, national_number=int(block) * 1000)
    country = book.region_code_for_number(number)
    if country is None:
        return UNLISTED
    code = int(book.number_type(number))
    kind = _KINDS.get(code, "other")
    if country == "US" and kind in _SHARED:
        country = None
    return Prefix(country, kind, valid=code != _NOT_KNOWN)
