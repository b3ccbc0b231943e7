"""How does a letter take over an address? Part by part, as the CSR writes it."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from lnpcheck.correcting.papers import value_at
from lnpcheck.documents import CSR, LOA, Address
from lnpcheck.engine import shown_country
from lnpcheck.facts import Known
from lnpcheck.normalize.address import Place, read_place

__all__ = ["AddressPart", "Edit", "address_edits", "base_of"]

AddressPart = Literal["line", "city", "region", "postal_code"]

Edit = tuple[str, object]
"""A JSON Pointer into the LOA, and the value that goes there."""

LINE: Final = (
    "street",
    "unit",
    "house_number",
    "pre_direction",
    "street_name",
    "street_type",
    "post_direction",
)

BEYOND: Final = frozenset({"unit", "city", "region", "postal_code", "country"})
"""Fields without which the street field holds the whole address."""

_BASE: Final = re.compile(r"(?:/tns/[0-9]+)?/(?:service|billing)_address")


def base_of(path: str | None) -> str | None:
    """Find the address that a path leads into.

    >>> base_of("/tns/3/service_address/unit")
    '/tns/3/service_address'
    """
    found = _BASE.match(path or "")
    return found[0] if found else None


def address_edits(
    loa: LOA, csr: CSR, at: tuple[str, str], parts: tuple[AddressPart, ...]
) -> Iterator[Edit]:
    """Yield what it takes to give the letter parts of the CSR's address.

    Args:
        loa: The letter.
        csr: The record.
        at: JSON Pointers to the address on the letter and on the record.
        parts: The parts to take over; the CSR's silence changes nothing.
    """
    country = shown_country(loa)
    given = value_at(loa, at[0])
    here = read_place(given, at[0], country)
    there = read_place(value_at(csr, at[1]), at[1], country)
    old = _fields(here)
    new = dict(old)
    for part in parts:
        taken = _taken(there, part)
        if taken and part == "line":
            new = {name: text for name, text in new.items() if name not in LINE}
        new.update(taken)
    if new == old:
        return
    if not isinstance(given, Address):
        yield at[0], Address(**new)
        return
    for name in Address.model_fields:
        if new.get(name) != old.get(name):
            yield f"{at[0]}/{name}", new.get(name)


def _fields(place: Place) -> dict[str, str]:
    """Show an address in its fields; one that stands in one text is taken apart."""
    written = _written(place.address)
    if written is not None:
        return written
    parts: tuple[AddressPart, ...] = ("line", "city", "region", "postal_code")
    return {k: v for part in parts for k, v in _taken(place, part).items()}


def _taken(place: Place, part: AddressPart) -> Mapping[str, str]:
    """Show one part as its paper writes it; empty: the paper cannot be read there."""
    if part != "line":
        fact = getattr(place, part)
        return {part: fact.text} if isinstance(fact, Known) else {}
    if not isinstance(place.line, Known):
        return {}
    written = _written(place.address)
    if written is None:
        return {"street": place.line.text}
    return {name: text for name, text in written.items() if name in LINE}


def _written(address: Address | str | None) -> dict[str, str] | None:
    """Show the fields of an address; None: it stands in one text."""
    if not isinstance(address, Address):
        return None
    told = {k: v for k, v in address.model_dump().items() if v and v.strip()}
    return told if set(told) & BEYOND else None
