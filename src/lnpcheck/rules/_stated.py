"""Do the fates that a letter states fit its own list and the CSR's?"""

from collections.abc import Iterable, Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import (
    CSR_ILLEGIBLE,
    CSR_SILENT,
    LOA_ILLEGIBLE,
    LOA_SILENT,
    Evidence,
    NotJudged,
    Outcome,
)
from lnpcheck.normalize.letter import StatedService
from lnpcheck.normalize.numbering import ProblemAt
from lnpcheck.normalize.record import OnAccount, Record
from lnpcheck.rules._services import parted

__all__ = ["illegible", "of_numbers", "of_service"]


def of_numbers(case: Case) -> Iterator[Outcome]:
    """Tell where the fates of numbers do not fit the two lists."""
    said, listed = case.letter.stated_fates, case.record.numbers.places
    path = "/remaining_tns"
    both = [number for number in said.of if number in case.requested]
    if both:
        yield Evidence("remark", case="asked-for-too", loa_path=path, numbers=both)
    foreign = [n for n in said.of if n not in listed and n not in case.requested]
    if foreign and case.rest.list_doubt:
        yield NotJudged(case.rest.list_doubt)
    elif foreign:
        yield Evidence(
            "remark",
            case="not-on-account",
            loa_path=path,
            csr_path="/tns",
            numbers=foreign,
        )
    if said.torn:
        yield Evidence("remark", case="two-fates", loa_path=path, numbers=said.torn)
    yield from illegible(said.problems)
    if said.unnamed:
        yield NotJudged(LOA_SILENT)


def illegible(problems: tuple[ProblemAt, ...]) -> Iterator[Outcome]:
    """Tell what cannot be read of numbers whose fate is stated."""
    for problem, path in problems:
        yield Evidence(
            "illegible",
            case="illegible",
            loa=problem.text,
            loa_path=path,
            words={"because": problem.because},
        )
        yield NotJudged(LOA_ILLEGIBLE)


def of_service(case: Case, stated: StatedService) -> Iterator[Outcome]:
    """Tell where the fate of a service does not fit what the CSR has."""
    record = case.record
    if record.csr.services is None:
        yield NotJudged(CSR_SILENT, "services")
    found = [s for s in record.services if _is_meant(stated, s, record)]
    if not found:
        if record.csr.services is None:
            return
        if any(not s.readable or s.kind == "other" for s in record.services):
            yield NotJudged(CSR_ILLEGIBLE, "services")
        else:
            yield _told(stated, "service-not-on-account", stated.numbers)
    elif stated.action == "port":
        on = stated.numbers or tuple(n for s in found for n in s.numbers)
        _, staying = parted(case, on)
        if staying:
            yield _told(stated, "service-stays", staying)


def _is_meant(stated: StatedService, service: OnAccount, record: Record) -> bool:
    """Whether a statement may be about a service of the account."""
    if stated.text and stated.kind != service.kind:
        return False
    on = service.numbers or tuple(record.status)
    return not stated.numbers or not set(stated.numbers).isdisjoint(on)


def _told(stated: StatedService, name: str, numbers: Iterable[str]) -> Evidence:
    """Tell of a stated service."""
    return Evidence(
        "remark",
        case=name,
        loa=stated.text,
        loa_path=stated.path,
        csr_path="/services",
        numbers=tuple(dict.fromkeys(numbers)),
    )
