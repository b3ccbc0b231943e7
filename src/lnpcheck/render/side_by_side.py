"""What do both papers say, field by field? The rows of a comparison for the eye."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from lnpcheck.documents import CSR, LOA, Address
from lnpcheck.engine import shown_country
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.hidden import DOTS, hidden_texts
from lnpcheck.normalize.letter import read_requested
from lnpcheck.normalize.numbering import NumberList
from lnpcheck.normalize.record import Record
from lnpcheck.render.view import View
from lnpcheck.words import masked, masked_number

__all__ = ["Row", "rows"]

SHARED: Final[Mapping[str, str]] = {
    "listed_name": "customer_name",
    "losing_carrier": "carrier",
    "authorized_by": "signer",
    "authorized_contacts": "signer",
}
"""Fields that the papers call by different names, and the row that shows them."""

PLAIN: Final = frozenset({"customer_type"})
"""Fields whose values name nobody."""


CODES: Final = frozenset({"account_number", "btn"})
"""Fields in which people write a PIN or an SSN by mistake."""


class Row(NamedTuple):
    """One field of both papers.

    Attributes:
        label: What the field is called.
        loa: What the letter says; empty: nothing.
        csr: What the CSR says; empty: nothing.
        state: ``same``, ``differs``, ``varies`` (and no rule minds), ``part`` (the
            letter lists some of the account's numbers), ``only-loa``, ``only-csr``.
    """

    label: str
    loa: str
    csr: str
    state: str


def rows(view: View) -> Iterator[Row]:
    """Lay the two papers side by side; what neither says is left out."""
    if view.loa is None or view.csr is None:
        return
    minded = _minded(view)
    hidden = hidden_texts(view.loa, (view.csr,))
    for name, loa, csr in _fields(view, view.loa, view.csr):
        left, right = " ".join(loa.split()), " ".join(csr.split())
        if not left and not right:
            continue
        state = _state(left, right)
        if state == "differs" and name not in minded:
            state = "part" if name == "tns" else "varies"
        if hidden and name in CODES:
            left, right = hidden.sub(DOTS, left), hidden.sub(DOTS, right)
        if view.redacted and name not in PLAIN:
            hide = masked_number if name == "tns" else masked
            left, right = hide(left), hide(right)
        elif name in PLAIN:
            left = view.book.word_of("values", left)
            right = view.book.word_of("values", right)
        yield Row(view.book.word("fields", name), left, right, state)


def _minded(view: View) -> frozenset[str]:
    """Name the fields that a finding holds against the letter.

    A finding of two different fields (the bill's address given for the service) is
    about the letter's.
    """
    held = [found for found in view.report.findings if found.severity != "info"]
    paths = (found.evidence.loa_path or found.evidence.csr_path for found in held)
    fields = {path.split("/")[1] for path in paths if path}
    return frozenset(SHARED.get(field, field) for field in fields)


def _state(loa: str, csr: str) -> str:
    if loa and csr:
        return "same" if folded(loa) == folded(csr) else "differs"
    return "only-loa" if loa else "only-csr"


def _fields(view: View, loa: LOA, csr: CSR) -> Iterator[tuple[str, str, str]]:
    """Yield name and both values of each field that the papers share."""
    name = csr.customer_name or csr.listed_name
    yield "customer_name", loa.customer_name or "", name or ""
    yield "service_address", _line(loa.service_address), _line(csr.service_address)
    asked = read_requested(loa)
    known = Record(csr, shown_country(loa)).numbers
    yield "tns", _numbers(view, asked), _numbers(view, known)
    yield "account_number", loa.account_number or "", csr.account_number or ""
    yield "btn", loa.btn or "", csr.btn or ""
    yield "billing_name", loa.billing_name or "", csr.billing_name or ""
    yield "billing_address", _line(loa.billing_address), _line(csr.billing_address)
    yield "customer_type", loa.customer_type or "", csr.customer_type or ""
    yield "carrier", loa.losing_carrier or "", csr.carrier or ""
    yield "reseller", loa.reseller or "", csr.reseller or ""
    yield "resp_org", loa.resp_org or "", csr.resp_org or ""
    signer = loa.authorized_by.name if loa.authorized_by else None
    yield "signer", signer or "", "; ".join(csr.authorized_contacts or ())


def _line(address: Address | str | None) -> str:
    """Write an address in one line."""
    if not isinstance(address, Address):
        return address or ""
    order = (
        "house_number", "pre_direction", "street_name", "street_type",
        "post_direction", "street", "unit", "city", "region", "postal_code", "country",
    )  # fmt: skip
    parts = (getattr(address, name) for name in order)
    return ", ".join(part for part in parts if part and part.strip())


def _numbers(view: View, numbers: NumberList[Any]) -> str:
    """Write a list of numbers in runs, and what of it cannot be read."""
    unread = (at.problem.text for at in numbers.problems)
    return ", ".join(filter(None, (view.book.listed(numbers.places), *unread)))
