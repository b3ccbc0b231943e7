"""Until when does each paper hold? Dates at a glance, beside the day that is wanted."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA
from lnpcheck.engine import case_of, shown_country
from lnpcheck.facts import Known
from lnpcheck.normalize.address import Country, read_place
from lnpcheck.normalize.business_days import add_business_days
from lnpcheck.policy import Limits, Policy

__all__ = ["DayName", "KeyDay", "key_days"]

DayName = Literal[
    "letter-valid", "letter-fresh", "letter-own", "bill", "csr", "pin", "freeze",
    "desired", "earliest",
]  # fmt: skip


class KeyDay(NamedTuple):
    """A day that a coordinator keeps in mind.

    Attributes:
        name: What it is: the last day of a paper, the day that a freeze lifts, the
            desired day, the earliest that the losing carrier has to be ready.
        day: The day.
        passed: Whether it lies before the day of the request, or, of a freeze, ahead.
    """

    name: DayName
    day: date
    passed: bool


def key_days(
    loa: LOA,
    csr: CSR | None = None,
    policy: Policy | str | None = None,
    *,
    as_of: date,
) -> tuple[KeyDay, ...]:
    """Tell the days that count for a request, in their order.

    Args:
        loa: The letter.
        csr: The record; None: there is none.
        policy: As for ``check``.
        as_of: The day on which the request would go out.
    """
    case = case_of(loa, csr, policy, as_of=as_of)
    limits = case.policy.limits
    days = [
        *_of_letter(loa, limits),
        *_of_papers(loa, csr, limits),
        *_of_port(loa, csr, case),
    ]
    told = (KeyDay(name, day, _is_passed(name, day, as_of)) for name, day in days)
    return tuple(sorted(dict.fromkeys(told), key=lambda one: (one.day, one.name)))


def _is_passed(name: DayName, day: date, as_of: date) -> bool:
    return day > as_of if name == "freeze" else day < as_of


def _of_letter(loa: LOA, limits: Limits) -> Iterator[tuple[DayName, date]]:
    """The days on which the letter and its PIN go stale."""
    ages: tuple[tuple[DayName, int | None], ...] = (
        ("letter-valid", limits.letter_days),
        ("letter-fresh", limits.letter_fresh_days),
        ("letter-own", limits.letter_own_days),
    )
    for name, age in ages:
        if loa.signed_on is not None and age is not None:
            yield name, _plus(loa.signed_on, age)
    if loa.pin_expires_on is not None:
        yield "pin", loa.pin_expires_on


def _of_papers(
    loa: LOA, csr: CSR | None, limits: Limits
) -> Iterator[tuple[DayName, date]]:
    """The days on which bill and CSR go stale, and on which freezes lift."""
    papers = loa.documents or ()
    bills = [p.issued_on for p in papers if p.kind == "bill" and p.issued_on]
    if bills and limits.bill_days is not None:
        yield "bill", _plus(max(bills), limits.bill_days)
    if csr is None:
        return
    if csr.printed_on is not None and limits.csr_days is not None:
        yield "csr", _plus(csr.printed_on, limits.csr_days)
    for freeze in csr.freezes or ():
        if freeze.lifted_on is not None:
            yield "freeze", freeze.lifted_on


def _of_port(loa: LOA, csr: CSR | None, case: Case) -> Iterator[tuple[DayName, date]]:
    """The day that is wanted, and the earliest that is possible.

    Between two wireless carriers any day is: they have hours.
    """
    if loa.desired_due_date is not None:
        yield "desired", loa.desired_due_date
    days = case.policy.limits.lead_of(case.port_class)
    if days:
        country: Country = case.policy.country or shown_country(loa)
        served = (csr and csr.service_address) or loa.service_address
        region = read_place(served, "", country).region
        yield (
            "earliest",
            add_business_days(
                case.as_of,
                days,
                country=country,
                region=region.value if isinstance(region, Known) else None,
                closed=case.policy.limits.closed_on,
            ),
        )


def _plus(day: date, days: int) -> date:
    return day + min(timedelta(days=days), date.max - day)
