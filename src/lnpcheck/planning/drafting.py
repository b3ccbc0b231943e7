"""What does an order say? First a draft, then with its days and its report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from lnpcheck.engine import case_of, check, shown_country
from lnpcheck.facts import Fact, Known
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.number import compact, read_btn
from lnpcheck.normalize.text import collapsed
from lnpcheck.planning.dates import Calendar, Dates, Pace
from lnpcheck.planning.derived import Cut, cut_down, pointing_back
from lnpcheck.planning.grouping import Bucket
from lnpcheck.planning.model import After, Order
from lnpcheck.planning.reasons import account_of, address_of, contacts_of
from lnpcheck.planning.remainder import Remainder, hunt_groups, remainder_of, warnings
from lnpcheck.planning.sequence import Step
from lnpcheck.policy import Policy
from lnpcheck.request_case import RequestCase

__all__ = ["Draft", "drafted", "order_of"]

Market = Literal["US", "CA", "other"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An order before it is dated.

    Attributes:
        step: Its place in the sequence.
        rest: What stays on the account when it leaves.
        cut: The LOA, cut down to it.
        pace: The policy that judges it, and what else tells how long it takes.
        because: Why its numbers are an order of their own.
    """

    step: Step
    rest: Remainder
    cut: Cut
    pace: Pace
    because: tuple[str, ...]


def drafted(
    case: RequestCase,
    steps: Sequence[Step],
    at: int,
    because: tuple[str, ...],
    policy: Policy | str | None,
) -> Draft:
    """Cut the LOA down to one order, and find who judges it."""
    bucket = steps[at].bucket
    same = [s.bucket.csr == bucket.csr for s in steps]
    gone = [n for i in range(at) if same[i] for n in steps[i].bucket.numbers]
    later = range(at + 1, len(steps))
    waiting = [n for i in later if same[i] for n in steps[i].bucket.numbers]
    rest = remainder_of(case, bucket, gone)
    cut = cut_down(case, bucket, rest.port_type, gone, waiting)
    judged = case_of(cut.loa, bucket.record.csr, policy, as_of=case.as_of)
    judging = judged.policy
    region = bucket.place.region
    calendar = Calendar(
        _country(case, bucket),
        region.value if isinstance(region, Known) else None,
        judging.limits.closed_on,
    )
    pace = Pace(judging, calendar, judged.port_class)
    return Draft(steps[at], rest, cut, pace, because)


def _country(case: RequestCase, bucket: Bucket) -> Market:
    """Whose rules the numbers port under; toll-free ones: where the customer is."""
    if bucket.market is not None:
        return cast("Market", bucket.market)
    return bucket.place.country or case.policy.country or shown_country(case.letter.loa)


def order_of(case: RequestCase, draft: Draft, days: Dates) -> Order:
    """Write an order down."""
    bucket, rest = draft.step.bucket, draft.rest
    csr = bucket.record.csr
    report = check(draft.cut.loa, csr, draft.pace.policy, as_of=case.as_of)
    order = Order(
        tns=bucket.numbers,
        ranges=compact(bucket.numbers),
        country=_country(case, bucket),
        line_type=bucket.line_type,
        carrier=csr.carrier,
        account_number=account_of(bucket) or draft.cut.loa.account_number,
        btn=bucket.btn or _known(read_btn(draft.cut.loa.btn, "")),
        customer_name=_known_text(bucket.record.name),
        service_address=address_of(bucket) if _is_told(bucket) else None,
        authorizing=contacts_of(bucket),
        resp_org=csr.resp_org if bucket.toll_free else None,
        csr=bucket.csr,
        new_btn_candidates=rest.candidates,
        port_type=rest.port_type,
        port_type_because=rest.because,
        staying=rest.staying,
        hunt_groups=tuple(hunt_groups(bucket)),
        because=draft.because,
        date_because=days.because,
        warnings=(
            *_lacking(bucket, draft.cut),
            *warnings(len(bucket.numbers), draft.pace.policy),
        ),
        report=pointing_back(report, draft.cut.moved),
    )
    return _dated(order, draft.step, days)


def _lacking(bucket: Bucket, cut: Cut) -> Iterator[str]:
    """Name what neither the CSR nor the LOA gives of the account."""
    carrier = collapsed(bucket.record.csr.carrier or "") or "the losing carrier"
    if not (account_of(bucket) or cut.loa.account_number):
        yield f"No paper gives the account number at {carrier}; ask for it."
    if not (bucket.toll_free or bucket.btn or cut.loa.btn):
        yield f"No paper gives the BTN at {carrier}; ask for it."


def _dated(order: Order, step: Step, days: Dates) -> Order:
    """Add to an order what comes before it, and its days."""
    after = tuple(
        After(order=before.step + 1, until=before.until, because=before.because)
        for before in step.after
    )
    return order.model_copy(
        update={
            "after": after,
            "kind_of_carrier": days.kind,
            "earliest_date": days.earliest,
            "likely_by": days.likely,
            "target_date": days.target,
            "date_source": days.source,
        }
    )


def _is_told(bucket: Bucket) -> bool:
    """Whether it is the CSR that tells where the numbers are served."""
    own = bucket.record.own
    return bucket.record.service.given or any(
        own[number].service.given for number in bucket.numbers if number in own
    )


def _known(fact: Fact[str]) -> str | None:
    return fact.value if isinstance(fact, Known) else None


def _known_text(fact: Fact[Name]) -> str | None:
    return fact.text if isinstance(fact, Known) else None
