"""What stays on the account when an order leaves, and what does that make of it?"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from lnpcheck.facts import Known
from lnpcheck.normalize.number import compact
from lnpcheck.planning.derived import PortType
from lnpcheck.planning.grouping import Bucket
from lnpcheck.planning.model import PlannedGroup
from lnpcheck.policy import Policy
from lnpcheck.request_case import RequestCase
from lnpcheck.rest import Rest

__all__ = ["Remainder", "hunt_groups", "remainder_of", "warnings"]

MOST_CANDIDATES: Final = 10
"""New BTNs that are proposed; anyone of them will do."""


@dataclass(frozen=True, slots=True)
class Remainder:
    """What stays on the account when an order leaves.

    Attributes:
        staying: Working numbers, E.164, sorted.
        port_type: Full or partial; None: the CSR cannot show it.
        because: Why.
        candidates: Numbers that could be the new BTN when the BTN leaves.
    """

    staying: tuple[str, ...]
    port_type: PortType
    because: str
    candidates: tuple[str, ...]


def remainder_of(case: RequestCase, bucket: Bucket, gone: Collection[str]) -> Remainder:
    """Tell what stays when an order leaves; ``gone`` left with earlier ones."""
    record = bucket.record
    leaving = {*bucket.numbers, *gone}
    staying = tuple(
        sorted(
            number
            for number, status in record.status.items()
            if status != "disconnected" and number not in leaving
        )
    )
    rest = Rest(case.letter, record)
    services = [s for s in rest.services_staying if not s.numbers]
    port_type: PortType
    if staying:
        port_type, because = "partial", f"{_told(staying)} on the account."
    elif rest.list_doubt:
        port_type, because = None, f"Not known: {rest.list_doubt}; ask for all of it."
    elif services:
        port_type, because = "partial", f"A service stays: {services[0].text}."
    else:
        port_type, because = "full", "Nothing stays on the account."
    candidates = _candidates(case, bucket, staying)
    return Remainder(staying, port_type, because, candidates)


def _told(numbers: tuple[str, ...]) -> str:
    """Name the numbers that stay."""
    runs = compact(numbers)
    if len(runs) > _MOST_RUNS:
        return f"{len(numbers)} numbers stay"
    return f"{', '.join(runs)} stay{'s' if len(numbers) == 1 else ''}"


_MOST_RUNS: Final = 4


def _candidates(
    case: RequestCase, bucket: Bucket, staying: tuple[str, ...]
) -> tuple[str, ...]:
    """Propose new BTNs when the BTN leaves: active numbers that stay for good first."""
    btn = bucket.record.btn
    if not isinstance(btn, Known) or btn.value not in bucket.numbers:
        return ()
    fates, status = case.letter.fates, bucket.record.status
    working = [
        n for n in staying if fates.get(n) != "disconnect" and status[n] != "suspended"
    ]
    for_good = [n for n in working if n not in case.homes]
    return tuple((for_good or working)[:MOST_CANDIDATES])


def hunt_groups(bucket: Bucket) -> Iterator[PlannedGroup]:
    """Tell what becomes of each hunt group of which a line is on the order."""
    status, numbers = bucket.record.status, frozenset(bucket.numbers)
    for hunting in bucket.record.groups:
        working = [m for m in hunting.members if status.get(m) != "disconnected"]
        leaving = tuple(m for m in working if m in numbers)
        staying = tuple(m for m in working if m not in numbers)
        if leaving:
            whole = not staying and hunting.readable
            yield PlannedGroup(
                id=hunting.id, leaving=leaving, staying=staying, whole=whole
            )


def warnings(count: int, policy: Policy) -> Iterator[str]:
    """Warn of sizes that make carriers or platforms do otherwise."""
    project, most = policy.limits.project_numbers, policy.limits.order_numbers
    if project is not None and count >= project:
        yield (
            f"{count} numbers: from {project} on, a carrier treats it as a project and"
            " negotiates the day."
        )
    if most is not None and count > most:
        parts = -(-count // most)
        yield (
            f"{count} numbers: one order holds at most {most}; send {parts}, one after"
            " the other."
        )
