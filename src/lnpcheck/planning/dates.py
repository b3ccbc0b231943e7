"""When can each order be done, and which one day fits them all?

Business days, counted from the day of the plan. The interval that a carrier has by
regulation is the policy's; how long such carriers have taken is experience, by kind of
carrier. A day that the LOA desires stands unless it lies before the interval. All
carriers are asked for one day; a toll-free number that rings to a local one gets the
business day before, and an order that waits for another is counted on from that one's
day.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from lnpcheck.normalize.business_days import add_business_days, business_day
from lnpcheck.planning.sequence import Step
from lnpcheck.policy import Interval, Policy
from lnpcheck.report import PortClass

__all__ = ["Calendar", "Dates", "Pace", "Target", "count_dates"]

_ONE: Final = timedelta(days=1)
_HOURS: Final = (
    "Telecom Decision CRTC 2005-72: 2.5 business hours; United States: industry"
    " practice (unverified)"
)
_LONGEST_CLOSURE: Final = 60
"""Days after which a carrier that is always closed is taken to be open."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """On which days the carrier of an order works.

    Attributes:
        country: ``US``, ``CA`` or ``other``.
        region: State or province, two letters; None: not known.
        closed: Further days on which it is closed.
    """

    country: str
    region: str | None
    closed: tuple[date, ...]

    def after(self, start: date, count: int) -> date:
        """Count business days on from a day, which is day 0."""
        return add_business_days(
            start, count, country=self.country, region=self.region, closed=self.closed
        )

    def works(self, day: date) -> bool:
        """Whether it is a business day."""
        return business_day(
            day, country=self.country, region=self.region, closed=self.closed
        )


@dataclass(frozen=True, slots=True)
class Pace:
    """What tells how long an order takes.

    Attributes:
        policy: The policy that judges it.
        calendar: The days on which its carrier works.
        port_class: Its class, as its report has it.
    """

    policy: Policy
    calendar: Calendar
    port_class: PortClass


@dataclass(frozen=True, slots=True)
class Dates:
    """The days of an order.

    Attributes:
        kind: Row of the policy that tells how long it takes; None: there is none.
        allowed: The first day that the regulated interval allows; None: there is none.
        earliest: The first day that is realistic; None: nothing tells.
        likely: The day by which it is usually done; None: nothing tells.
        target: The day to ask for.
        because: How these days come about.
        source: Who says how long it takes.
    """

    kind: str | None
    allowed: date | None
    earliest: date | None
    likely: date | None
    target: date | None
    because: str
    source: str | None = None

    @property
    def done(self) -> date | None:
        """The day by which it may be taken to be done."""
        return self.likely or self.earliest


@dataclass(frozen=True, slots=True)
class Target:
    """The one day that all carriers are asked for.

    Attributes:
        day: The day.
        soonest: The first day on which all are usually done.
        allowed: The first day that the regulated intervals allow.
    """

    day: date
    soonest: date
    allowed: date


def _kind_of(policy: Policy, carrier: str | None) -> tuple[str, Interval] | None:
    """Find the row that tells how long a carrier takes: the one that names it best."""
    rows = policy.intervals.items()
    named = [(row.names(carrier or ""), kind, row) for kind, row in rows]
    best = max(named, key=lambda found: found[0], default=None)
    if best is not None and best[0]:
        return best[1], best[2]
    return next(((kind, row) for kind, row in rows if not row.carriers), None)


def _counted(step: Step, pace: Pace, start: date) -> Dates:
    """Count how long an order takes from a day on."""
    calendar, least = pace.calendar, pace.policy.limits.lead_of(pace.port_class)
    allowed = None if least is None else calendar.after(start, least)
    if pace.port_class == "wireless" and least is not None:
        day = _agreed(start, (calendar,))
        because = "from wireless to wireless a port takes about two and a half hours"
        return Dates(None, day, day, None, day, because, _HOURS)
    found = _kind_of(pace.policy, step.bucket.record.csr.carrier)
    if found is not None:
        kind, row = found
        low, high = max(row.days[0], least or 0), max(row.days[1], least or 0)
        early, late = calendar.after(start, low), calendar.after(start, high)
        because = f"{low} to {high} business days from {start} ({kind} carriers)"
        return Dates(kind, allowed or start, early, late, late, because, row.source)
    if least is not None:
        because = (
            f"{least} business day{'s' if least > 1 else ''} from {start} at the least;"
            " no source tells what is usual"
        )
        return Dates(None, allowed, allowed, None, allowed, because)
    return Dates(None, None, None, None, None, "no source tells how long it takes")


def count_dates(
    steps: Sequence[Step],
    paces: Sequence[Pace],
    as_of: date,
    wanted: date | None,
) -> tuple[tuple[Dates, ...], Target | None]:
    """Count the days of all orders.

    Args:
        steps: The orders in sequence.
        paces: What tells how long each takes.
        as_of: The day on which the first are sent.
        wanted: The day that the LOA desires.

    Returns:
        The days of each order, and the one day for all that need not wait; None: there
        is none.
    """
    early = {b.step for step in steps for b in step.after if b.until == "dated"}
    waits = [any(b.until == "done" for b in step.after) for step in steps]
    at_once = [at for at in range(len(steps)) if not waits[at]]
    found: list[Dates] = []
    for at, step in enumerate(steps):
        start = max([as_of, *_done(step, found)])
        found.append(_counted(step, paces[at], start))
    target = _target(
        [found[at] for at in at_once],
        [paces[at].calendar for at in at_once],
        {at_once.index(at) for at in early},
        wanted,
    )
    if target is None:
        return tuple(found), None
    for at, step in enumerate(steps):
        if waits[at]:
            start = max([target.day, *_done(step, found)])
            found[at] = _counted(step, paces[at], start)
        elif at in early:
            day = _day_before(target.day, paces[at].calendar)
            found[at] = replace(found[at], target=day)
        else:
            found[at] = replace(found[at], target=target.day)
    return tuple(found), target


def _target(
    found: Sequence[Dates],
    calendars: Sequence[Calendar],
    early: Collection[int],
    wanted: date | None,
) -> Target | None:
    """Find the one day for orders that are sent at once; ``early`` ones lie before."""

    def first(days: Sequence[date | None]) -> date | None:
        known = [
            calendars[at].after(day, 1) if at in early else day
            for at, day in enumerate(days)
            if day is not None
        ]
        return _agreed(max(known), calendars) if known else None

    soonest = first([dates.done for dates in found])
    allowed = first([dates.allowed for dates in found])
    if soonest is None or allowed is None:
        return None
    day = soonest if wanted is None else _agreed(max(allowed, wanted), calendars)
    return Target(day, soonest, allowed)


def _done(step: Step, found: Sequence[Dates]) -> list[date]:
    """The days by which the orders that a step waits for are done."""
    before = (found[b.step].target for b in step.after if b.until == "done")
    return [day for day in before if day is not None]


def _agreed(day: date, calendars: Sequence[Calendar]) -> date:
    """Return the first day from a day on that is a business day in all calendars."""
    for _ in range(_LONGEST_CLOSURE):
        if day == date.max or all(calendar.works(day) for calendar in calendars):
            break
        day += _ONE
    return day


def _day_before(day: date, calendar: Calendar) -> date:
    """Return the business day before a day."""
    for _ in range(_LONGEST_CLOSURE):
        day -= _ONE
        if calendar.works(day):
            break
    return day
