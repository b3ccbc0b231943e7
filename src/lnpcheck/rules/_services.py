"""What do the rules about services share?"""

from collections.abc import Iterator
from typing import Any, Final

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_ILLEGIBLE, CSR_SILENT, NotJudged
from lnpcheck.facts import Known
from lnpcheck.normalize.record import OnAccount, Record
from lnpcheck.normalize.services import ServiceKind

__all__ = [
    "FIRST_LEAVES",
    "LAST_LEAVES",
    "UNNAMED",
    "hunts_in_no_group",
    "leaving_under",
    "parted",
    "services_of",
]

FIRST_LEAVES: Final[dict[str, Any]] = {
    "port_type": "partial",
    "tns": ["404-555-0110"],
    "new_btn": "404-555-0111",
    "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
}
LAST_LEAVES: Final[dict[str, Any]] = {
    "port_type": "partial",
    "tns": ["404-555-0112"],
    "remaining_tns": [{"tn": "404-555-0110 thru 0111", "action": "keep"}],
}


UNNAMED: Final = "the CSR tells of hunting and does not name the lines of the group"


def services_of(case: Case, *kinds: ServiceKind) -> Iterator[OnAccount | NotJudged]:
    """Walk the services of some kinds, and tell what the CSR keeps back."""
    if case.record.csr.services is None:
        yield NotJudged(CSR_SILENT)
    for service in case.record.services:
        if service.kind in kinds:
            yield service if service.readable else NotJudged(CSR_ILLEGIBLE)


def parted(case: Case, numbers: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Part the working numbers into those that leave and those that stay."""
    status = case.record.status
    working = [n for n in numbers if status.get(n) != "disconnected"]
    leaving = [number for number in working if number in case.requested]
    return leaving, [number for number in working if number not in case.requested]


def leaving_under(
    case: Case, *kinds: ServiceKind
) -> Iterator[tuple[OnAccount, tuple[str, ...]] | NotJudged]:
    """Walk the services of some kinds, each with the lines that leave under it.

    A service of the account rides on its BTN; without one, on any line that leaves.
    """
    if case.record.csr.services is None:
        yield NotJudged(CSR_SILENT)
    known = case.record.btn
    btn = known.value if isinstance(known, Known) else ""
    for service in case.record.services:
        if service.kind not in kinds:
            continue
        if not service.readable:
            yield NotJudged(CSR_ILLEGIBLE)
        on = service.numbers or ((btn,) if btn in case.record.status else ())
        lines = tuple(number for number in on if number in case.requested)
        if lines or (not on and case.requested):
            yield service, lines


def hunts_in_no_group(record: Record) -> bool:
    """Whether a line hunts, as its services say, in a group that is not told of."""
    known = {member for group in record.groups for member in group.members}
    return any(
        not service.readable or not (known and known.issuperset(service.numbers))
        for service in record.services
        if service.kind == "hunting"
    )
