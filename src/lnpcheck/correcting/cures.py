"""Which findings does the CSR itself cure, and by which of its values?

A rule that is not in this table leaves its finding to a person: the customer decides
which numbers port, what becomes of the rest, the day, the PIN and the signature.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from lnpcheck.correcting.addresses import AddressPart, Edit, address_edits, base_of
from lnpcheck.correcting.papers import value_at
from lnpcheck.documents import CSR, LOA
from lnpcheck.normalize.letter import read_requested
from lnpcheck.report import Finding

__all__ = ["CURES", "Cure", "edits"]

Cure = Callable[[LOA, CSR, Finding], Iterator[Edit]]
"""What it takes to cure a finding."""


def _copied(loa_path: str, csr_path: str) -> Cure:
    """Copy one value of the CSR."""

    def cure(_: LOA, csr: CSR, found: Finding) -> Iterator[Edit]:
        seen = found.evidence
        value = value_at(csr, seen.csr_path or csr_path)
        if isinstance(value, str) and value.strip():
            yield seen.loa_path or loa_path, value

    return cure


def _address(*parts: AddressPart, kind: str = "service") -> Cure:
    """Copy parts of an address of the CSR."""
    default = f"/{kind}_address"

    def cure(loa: LOA, csr: CSR, found: Finding) -> Iterator[Edit]:
        seen = found.evidence
        here = base_of(seen.loa_path) or default
        there = base_of(seen.csr_path) or default
        if found.rule in _MISPLACED:
            here, there = default, default
        yield from address_edits(loa, csr, (here, there), parts)

    return cure


_MISPLACED: Final = frozenset({"ADR010", "ADR011", "ADR017"})
"""Rules whose evidence leads to another address than the one to copy."""


def _name(loa: LOA, csr: CSR, found: Finding) -> Iterator[Edit]:
    """Copy the end user's name, unless the CSR has only the beginning of it."""
    name = csr.customer_name if (csr.customer_name or "").strip() else csr.listed_name
    if name and (found.rule != "NAM004" or len(name) >= len(loa.customer_name or "")):
        yield "/customer_name", name


def _each_once(loa: LOA, _: CSR, __: Finding) -> Iterator[Edit]:
    """Leave out the entries whose numbers are all listed before."""
    read = read_requested(loa).entries
    entries = {entry.path.removesuffix("/tn"): entry.numbers for entry in read}
    seen: set[str] = set()
    kept = []
    for at, entry in enumerate(loa.tns):
        numbers = entries.get(f"/tns/{at}", ())
        if not isinstance(entry, str) or not numbers or set(numbers) - seen:
            kept.append(entry)
        seen.update(numbers)
    if len(kept) < len(loa.tns):
        yield "/tns", tuple(kept)


_ACCOUNT: Final = _copied("/account_number", "/account_number")
_BTN: Final = _copied("/btn", "/btn")
_LINE: Final = _address("line")
_RESELLER: Final = _copied("/reseller", "/reseller")
_RESP_ORG: Final = _copied("/resp_org", "/resp_org")
_WHOLE: Final[tuple[AddressPart, ...]] = ("line", "city", "region", "postal_code")

CURES: Final[Mapping[str, Cure]] = {
    "AUT007.name": _copied("/billing_name", "/billing_name"),
    "AUT007.address": _address(*_WHOLE, kind="billing"),
    "TN002": _each_once,
    "ACC001": _ACCOUNT,
    "ACC002": _ACCOUNT,
    "ACC003": _ACCOUNT,
    "ACC005": _ACCOUNT,
    "ADR001": _address("postal_code"),
    "ADR002": _address("postal_code"),
    "ADR004": _LINE,
    "ADR005": _LINE,
    "ADR006": _LINE,
    "ADR007": _LINE,
    "ADR008": _address("city"),
    "ADR009": _address("region"),
    "ADR010": _LINE,
    "ADR011": _LINE,
    "ADR012": _address("region", "postal_code"),
    "ADR013": _address("region", "postal_code"),
    "ADR014": _address("line", kind="billing"),
    "ADR017": _LINE,
    "ADR018": _LINE,
    "NAM001.missing": _name,
    "NAM001.illegible": _name,
    "NAM002": _name,
    "NAM003": _name,
    "NAM004": _name,
    "NAM005": _name,
    "NAM007": _name,
    "NAM009": _name,
    "BTN001": _BTN,
    "BTN002": _BTN,
    "TFN002.losing": _RESP_ORG,
    "TFN010": _RESP_ORG,
    "CAN001": _address(*_WHOLE),
    "CAN002": _RESELLER,
    "CAN008": _RESELLER,
}
"""What cures a rule's finding: by rule and case or kind, else by rule."""


def edits(loa: LOA, csr: CSR, found: Finding) -> tuple[Edit, ...]:
    """Find what it takes to cure a finding; empty: it is for a person.

    What the papers hold for some of the numbers alone is for a person too: those go
    out as a request of their own.
    """
    case = found.case or found.evidence.kind
    cure = CURES.get(f"{found.rule}.{case}") or CURES.get(found.rule)
    of_their_own = found.evidence.kind == "disagreement" and found.numbers
    if cure is None or of_their_own:
        return ()
    return tuple(cure(loa, csr, found))
