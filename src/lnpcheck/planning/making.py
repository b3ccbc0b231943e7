"""Make the plan: lay out, group, put in sequence, cut, date, check."""

from collections.abc import Sequence
from datetime import date, datetime

from lnpcheck.documents import CSR, LOA
from lnpcheck.engine import judging_policy, shown_country
from lnpcheck.normalize.hidden import hidden_in, hidden_texts
from lnpcheck.normalize.letter import Letter, read_requested
from lnpcheck.normalize.record import Record
from lnpcheck.planning.asking import ambiguous, asks, unplaced
from lnpcheck.planning.dates import Calendar, Target, count_dates
from lnpcheck.planning.drafting import drafted, order_of
from lnpcheck.planning.grouping import group
from lnpcheck.planning.model import Plan, Unread
from lnpcheck.planning.reasons import reasons
from lnpcheck.planning.request import judge_request
from lnpcheck.planning.sequence import in_sequence
from lnpcheck.policy import Policy
from lnpcheck.request_case import RequestCase

__all__ = ["plan"]


def plan(
    loa: LOA,
    csrs: Sequence[CSR],
    policy: Policy | str | None = None,
    *,
    as_of: date,
) -> Plan:
    """Split a request into orders that may be submitted together.

    Pure, as ``check`` is. No number is lost and none is in two places: each one that
    can be read is in one order, or on no CSR, or on several.

    Args:
        loa: The letter.
        csrs: All records that belong to it; the same one twice counts once.
        policy: As for ``check``, for every order; None: the numbers of each order
            decide.
        as_of: The day on which the first orders would go out.

    Returns:
        The orders in their sequence, each with its own report, and what is missing.

    Raises:
        TypeError: An argument is of another type.
        PolicyError: The policy is not known, or speaks of a rule that is not.
    """
    records = _expected(loa, csrs, as_of)
    numbers = read_requested(loa)
    whole = judging_policy(loa, numbers, policy)
    country = whole.country or shown_country(loa)
    # A record that was given before is read as an empty one: places stay as given.
    once = (CSR() if csr in records[:at] else csr for at, csr in enumerate(records))
    case = RequestCase(
        Letter(loa, numbers, country),
        tuple(Record(csr, country) for csr in once),
        whole,
        as_of,
    )
    made = _planned(case, policy)
    hidden = hidden_texts(loa, records)
    if hidden is None:
        return made
    return Plan.model_validate(hidden_in(made.model_dump(), hidden))


def _expected(loa: object, csrs: object, as_of: object) -> tuple[CSR, ...]:
    """Refuse what is no document, no list of them and no day."""
    if isinstance(csrs, CSR | str) or not isinstance(csrs, Sequence):
        message = f"csrs: expected a list of CSRs, got {type(csrs).__name__}"
        raise TypeError(message)
    wanted = [("loa", loa, LOA), ("as_of", as_of, date)]
    wanted += [(f"csrs[{at}]", csr, CSR) for at, csr in enumerate(csrs)]
    for name, value, kind in wanted:
        if not isinstance(value, kind) or isinstance(value, datetime):
            said = "a datetime.date" if kind is date else f"a document {kind.__name__}"
            message = f"{name}: expected {said}, got {type(value).__name__}"
            raise TypeError(message)
    return tuple(csrs)


def _planned(case: RequestCase, policy: Policy | str | None) -> Plan:
    buckets = group(case)
    steps = in_sequence(case, buckets)
    drafts = tuple(
        drafted(case, steps, at, reasons(step.bucket, buckets), policy)
        for at, step in enumerate(steps)
    )
    paces = [draft.pace for draft in drafts]
    wanted = case.letter.loa.desired_due_date
    dates, target = count_dates(steps, paces, case.as_of, wanted)
    judged = judge_request(case, [pace.policy for pace in paces])
    return Plan(
        as_of=case.as_of,
        reference=case.letter.loa.reference,
        orders=tuple(
            order_of(case, draft, days)
            for draft, days in zip(drafts, dates, strict=True)
        ),
        unplaced=tuple(unplaced(case)),
        ambiguous=tuple(ambiguous(case)),
        unread=_unread(case),
        ask_for=tuple(asks(case)),
        target_date=target.day if target else None,
        stagger_until=_stagger(case, target, [pace.calendar for pace in paces]),
        date_because=_told(case, target),
        checked=judged.checked,
        unjudged=judged.unjudged,
        findings=judged.findings,
    )


def _stagger(
    case: RequestCase, target: Target | None, calendars: Sequence[Calendar]
) -> date | None:
    """The day until which carriers spread the one day that all were asked for.

    Not before the day on which all are usually done.
    """
    days = case.policy.limits.stagger_business_days
    if target is None or days is None or len(calendars) == 1:
        return None
    spread = (calendar.after(target.day, days) for calendar in calendars)
    return max(target.soonest, *spread)


def _told(case: RequestCase, target: Target | None) -> str:
    """Tell how the one day comes about."""
    if target is None:
        return "No source tells how long it takes." if case.holders else ""
    wanted = case.letter.loa.desired_due_date
    if wanted is None:
        return (
            f"{target.day} is the first day on which every order that need not wait is"
            " usually done."
        )
    if wanted < target.allowed:
        told = (
            f"{target.day} is the first day that the carriers' interval allows; the"
            f" LOA's {wanted} (desired) is too early"
        )
    elif wanted < target.day:
        told = f"{target.day} is the first business day from the LOA's {wanted} on"
    else:
        told = f"{target.day} is the day that the LOA desires"
    if target.day < target.soonest:
        return f"{told}; such carriers have usually taken until {target.soonest}."
    return f"{told}."


def _unread(case: RequestCase) -> tuple[Unread, ...]:
    """Name what of the LOA's list cannot be read."""
    return tuple(
        Unread(text=at.problem.text, path=at.path, because=at.problem.because)
        for at in case.letter.numbers.problems
    )
