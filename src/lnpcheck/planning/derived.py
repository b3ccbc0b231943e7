"""What would the LOA say, were it about one order alone?

The LOA is cut down to the order's numbers; what a line says of itself moves up when it
is so for all of them; full or partial is as the CSR shows it. The cut keeps a table of
where everything stood, so that findings point into the LOA as given.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from lnpcheck.documents import LOA, LoaLine, RemainingNumber
from lnpcheck.facts import Absent, Known
from lnpcheck.normalize.letter import Letter
from lnpcheck.normalize.number import compact, national, read_numbers
from lnpcheck.normalize.record import Record
from lnpcheck.planning.grouping import Bucket
from lnpcheck.report import Finding, Report
from lnpcheck.request_case import RequestCase

__all__ = ["Cut", "PortType", "cut_down", "pointing_back"]

PortType = Literal["full", "partial"] | None

_OWN: Final = ("account_number", "pin", "btn", "service_address", "imei")
"""What a line may say of itself and a letter too; ``line_type`` is the order's."""


@dataclass(frozen=True, slots=True)
class Cut:
    """An LOA cut down to one order.

    Attributes:
        loa: The LOA.
        moved: JSON Pointers into it, and where the same stands in the LOA as given;
            None: nowhere.
    """

    loa: LOA
    moved: Mapping[str, str | None]


def cut_down(
    case: RequestCase,
    bucket: Bucket,
    port_type: PortType,
    gone: Collection[str],
    waiting: Collection[str],
) -> Cut:
    """Cut an LOA down to one order.

    Args:
        case: The LOA beside all its CSRs.
        bucket: The order's numbers.
        port_type: Full or partial as the CSR shows it; None: it stays as it is.
        gone: Numbers of the same CSR that leave with an earlier order.
        waiting: Those that leave with a later one.
    """
    loa = case.letter.loa
    lines = tuple(_lines(case.letter, frozenset(bucket.numbers)))
    shared = _shared([line for line, _ in lines])
    stripped = dict.fromkeys((*shared, "line_type"))
    moved: dict[str, str | None] = {f"/tns/{i}": at for i, (_, at) in enumerate(lines)}
    moved |= {f"/{name}": f"{lines[0][1]}/{name}" for name in shared}
    remaining = tuple(_remaining(loa, bucket.record, gone, waiting))
    moved |= {f"/remaining_tns/{i}": path for i, (_, path) in enumerate(remaining)}
    update: dict[str, Any] = {
        **shared,
        "tns": tuple(
            line if isinstance(line, str) else line.model_copy(update=stripped)
            for line, _ in lines
        ),
        "line_type": bucket.line_type,
        "port_type": port_type or loa.port_type,
        "remaining_tns": tuple(entry for entry, _ in remaining) or None,
        "new_btn": loa.new_btn if _is_ours(case, bucket) else None,
    }
    update |= dict.fromkeys(_of_others(case, bucket, shared))
    if case.several_carriers and case.named_carrier not in {
        None,
        case.carriers[bucket.csr],
    }:
        update["losing_carrier"] = bucket.record.csr.carrier
        moved["/losing_carrier"] = None
    if bucket.toll_free and loa.gaining_line_type:
        update["gaining_line_type"] = "toll-free"
    return Cut(loa.model_copy(update=update), moved)


def _of_others(
    case: RequestCase, bucket: Bucket, shared: Collection[str]
) -> Iterator[str]:
    """Yield what the LOA gives for all and this account does not have: another's."""
    record = bucket.record
    own = {"account_number": record.account, "btn": record.btn}
    for name, fact in own.items():
        silent = isinstance(fact, Absent) and name not in shared
        if silent and case.is_elsewhere(bucket.csr):
            yield name


def _lines(
    letter: Letter, numbers: Collection[str]
) -> Iterator[tuple[str | LoaLine, str]]:
    """Yield each entry of the LOA, cut down to some numbers, and where it stands."""
    for entry in letter.numbers.entries:
        own = [number for number in entry.numbers if number in numbers]
        if own:
            once = len(own) == len(set(own))
            text = ", ".join(compact(own) if once else map(national, own))
            if entry.line is None:
                yield text, entry.path
            else:
                told = entry.line.model_copy(update={"tn": text})
                yield told, entry.path.removesuffix("/tn")


def _shared(lines: Iterable[str | LoaLine]) -> dict[str, Any]:
    """Find what all lines say of themselves alike."""
    shared = {}
    for name in _OWN:
        first, *others = (getattr(line, name, None) for line in lines)
        if first is not None and all(other == first for other in others):
            shared[name] = first
    return shared


def _remaining(
    loa: LOA, record: Record, gone: Collection[str], waiting: Collection[str]
) -> Iterator[tuple[RemainingNumber, str | None]]:
    """State what becomes of the numbers of this CSR that are not on this order.

    What an earlier order takes is off the account by then.
    """
    for index, entry in enumerate(loa.remaining_tns or ()):
        own = [n for n in read_numbers(entry.tn or "").e164 if n in record.status]
        if own:
            told = entry.model_copy(update={"tn": ", ".join(compact(own))})
            yield told, f"/remaining_tns/{index}"
    if gone:
        yield RemainingNumber(tn=", ".join(compact(gone)), action="disconnect"), None
    if waiting:
        yield RemainingNumber(tn=", ".join(compact(waiting)), action="keep"), None


def _is_ours(case: RequestCase, bucket: Bucket) -> bool:
    """Whether the LOA's new BTN is meant for this account.

    It is when the CSR lists it; one that no CSR lists is meant for an account whose
    BTN leaves.
    """
    said = case.letter.new_btn
    if isinstance(said, Known):
        if said.value in bucket.record.status:
            return True
        if any(said.value in record.status for record in case.records):
            return False
    return bucket.btn in bucket.numbers


def pointing_back(report: Report, moved: Mapping[str, str | None]) -> Report:
    """Let the findings of a cut LOA point into the LOA as given."""
    findings = tuple(_pointed(finding, moved) for finding in report.findings)
    return report.model_copy(update={"findings": findings})


def _pointed(finding: Finding, moved: Mapping[str, str | None]) -> Finding:
    path = finding.evidence.loa_path or ""
    for prefix, origin in moved.items():
        if path == prefix or path.startswith(f"{prefix}/"):
            there = None if origin is None else origin + path.removeprefix(prefix)
            evidence = finding.evidence.model_copy(update={"loa_path": there})
            return finding.model_copy(update={"evidence": evidence})
    return finding
