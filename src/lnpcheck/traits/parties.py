"""What do the names on the papers show at a glance? Customer, signer, carriers."""

from collections.abc import Hashable

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA
from lnpcheck.normalize.text import LONGEST
from lnpcheck.traits.trait import OPEN, SAME, Values, seen_by

__all__ = ["BILL_NAME", "CUSTOMER", "GAINING", "ONE_CARRIER", "ONE_NAME", "SIGNER"]


def _reads(name: str | None) -> bool:
    """Whether a name can be read for certain."""
    return name is not None and name[:1].isalnum() and len(name) <= LONGEST


def _parties(_: Case, loa: LOA, csr: CSR) -> Values:
    name, losing, kind = loa.customer_name, loa.losing_carrier, loa.customer_type
    on_bill = csr.billing_name
    return (
        SAME if name == csr.customer_name and _reads(name) else OPEN,
        OPEN if kind == "residential" else kind,
        None if on_bill is None else "given" if _reads(on_bill) else OPEN,
        _same_carrier(losing, csr.carrier),
        _carriers_apart(losing, loa.gaining_carrier),
        _signer(loa, csr.authorized_contacts),
    )


(ONE_NAME, CUSTOMER, BILL_NAME, ONE_CARRIER, GAINING, SIGNER) = seen_by(
    _parties,
    "one customer name on both papers",
    "the customer is a business",
    "the CSR has a name on the bill",
    "one losing carrier on both papers",
    "losing and gaining carrier share no word",
    "the signer stands among the contacts of the CSR",
)


def _same_carrier(loa: str | None, csr: str | None) -> Hashable:
    if loa is None:
        return None
    return SAME if loa == csr and _reads(loa) else OPEN


def _carriers_apart(losing: str | None, gaining: str | None) -> Hashable:
    if losing is None:
        return None
    if gaining is None:
        return "gaining unsaid" if _reads(losing) else OPEN
    if not (losing.isascii() and gaining.isascii()):
        return OPEN
    if not (_reads(losing) and _reads(gaining)):
        return OPEN
    words = losing.lower().split()
    return "apart" if set(words).isdisjoint(gaining.lower().split()) else OPEN


def _signer(loa: LOA, contacts: tuple[str, ...] | None) -> Hashable:
    name = loa.authorized_by.name if loa.authorized_by else None
    if name is None:
        return None
    if not _reads(name):
        return OPEN
    if not contacts:
        return "nobody is listed"
    return "listed" if name in contacts else OPEN
