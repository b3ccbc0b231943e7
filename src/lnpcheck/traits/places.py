"""What do the addresses show at a glance?

Only addresses in parts, written alike in plain letters, show anything; every other one
is ``OPEN``.
"""

from collections.abc import Hashable
from operator import attrgetter
from typing import Final

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA, Address
from lnpcheck.normalize.address import may_hold_box
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.postal import code_regions, is_code
from lnpcheck.normalize.regions import plain_region
from lnpcheck.normalize.text import LONGEST
from lnpcheck.traits.numbers import unlined
from lnpcheck.traits.trait import OPEN, SAME, Values, seen_by

__all__ = [
    "BILLING_ADDRESS",
    "BILL_GOES_ELSEWHERE",
    "CODE_AND_REGION",
    "LOA_LINE",
    "NO_BOX",
    "ONE_BILLING",
    "ONE_CITY",
    "ONE_CODE",
    "ONE_LINE",
    "ONE_REGION",
]

_PARSED: Final = attrgetter(
    "house_number", "pre_direction", "street_name", "street_type", "post_direction"
)
_UNPARSED: Final = (None,) * 5


def _plain(text: str | None) -> bool:
    """Whether a field says something that can be read for certain."""
    return (
        text is not None
        and text[:1].isalnum()
        and text.isascii()
        and text.isprintable()
        and len(text) < LONGEST
    )


def _has_line(place: Address) -> bool:
    """Whether street and unit stand for themselves, and the city beside them."""
    return (
        _plain(place.street)
        and (place.unit is None or _plain(place.unit))
        and _plain(place.city)
        and _PARSED(place) == _UNPARSED
    )


def _service(case: Case, loa: LOA, csr: CSR) -> Values:
    one, other = loa.service_address, csr.service_address
    if not isinstance(one, Address) or not _plain(one.city):
        return _NOTHING
    region = plain_region(one.region) if one.region else None
    code = one.postal_code if one.postal_code and is_code(one.postal_code) else None
    fits = "fits" if region and code and region in code_regions(code) else OPEN
    given = "given" if _has_line(one) else OPEN
    if not isinstance(other, Address) or not _plain(other.city) or not unlined(case):
        return (*_NOTHING[2:], fits, given)
    same_region = region and other.region and plain_region(other.region) == region
    row = case.policy.expect.get("postal-code")
    counts = row is None or row.against == "service"
    return (
        _line(one, other) if given is not OPEN else OPEN,
        SAME if one.city == other.city else OPEN,
        SAME if same_region else OPEN,
        SAME if code and counts and code == other.postal_code else OPEN,
        OPEN if _may_hold_box(one) or _may_hold_box(other, than=one) else "none",
        fits,
        given,
    )


(ONE_LINE, ONE_CITY, ONE_REGION, ONE_CODE, NO_BOX, CODE_AND_REGION, LOA_LINE) = seen_by(
    _service,
    "one street and unit on both papers",
    "one city on both papers",
    "one state or province on both papers",
    "one postal code on both papers",
    "a street on either paper, and no box",
    "the LOA's code is of its region",
    "the LOA gives street and city",
)
_NOTHING: Final[Values] = (OPEN,) * 7


def _line(one: Address, other: Address) -> Hashable:
    same = one.street == other.street and one.unit == other.unit
    return SAME if same and _PARSED(other) == _UNPARSED else OPEN


def _may_hold_box(place: Address, than: Address | None = None) -> bool:
    """Whether an address may hold a box; one like an address that holds none cannot."""
    fields = (place.street, place.unit, place.city)
    if than is not None and fields == (than.street, than.unit, than.city):
        return False
    text = folded(f"{place.street} {place.unit or ''} {place.city}")
    return not _has_line(place) or may_hold_box(text)


def _bills(_: Case, loa: LOA, csr: CSR) -> Values:
    one, other = loa.billing_address, csr.billing_address
    loa_has = isinstance(one, Address) and _has_line(one)
    same = loa_has and isinstance(other, Address) and vars(one) == vars(other)
    csr_has = same or (isinstance(other, Address) and _has_line(other))
    named = loa.billing_name is not None and bool(loa.billing_name.strip())
    given = "given" if loa_has and named else OPEN
    if other is None:
        return None, None, given
    return (
        SAME if same else "the LOA has none" if csr_has and one is None else OPEN,
        _told_apart(loa, csr) if csr_has else OPEN,
        given,
    )


def _told_apart(loa: LOA, csr: CSR) -> Hashable:
    """Tell why the LOA cannot give the billing address of the CSR in its place."""
    ours, theirs = loa.service_address, csr.service_address
    if not isinstance(ours, Address) or not isinstance(theirs, Address):
        return OPEN
    if not _has_line(ours) or not _has_line(theirs):
        return OPEN
    if ours.street == theirs.street and ours.unit == theirs.unit:
        return "the LOA gives the service address"
    bill = csr.billing_address
    alike = isinstance(bill, Address) and vars(theirs) == vars(bill)
    return "the CSR has one address" if alike else OPEN


(ONE_BILLING, BILL_GOES_ELSEWHERE, BILLING_ADDRESS) = seen_by(
    _bills,
    "one billing address on both papers",
    "the LOA cannot give the billing address for the service address",
    "name and address of the bill stand on the LOA",
)
