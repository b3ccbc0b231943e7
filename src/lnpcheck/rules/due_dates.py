"""DAT: is the day that the letter asks for one on which a port can be done?"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.normalize.business_days import Closure
from lnpcheck.rules._calendar import NO_DAY, Calendar, calendar_of
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.papers import DUE_DATE

DUE: Final = "/desired_due_date"
SATURDAY: Final = 5
NEXT: Final = "Ask for {next} or a later business day."


@rule(
    "DAT001",
    scope=EVERYWHERE,
    aspect="dates",
    rests_on=(DUE_DATE,),
    reads_csr=False,
    cases=says(
        "The letter asks for {due}, a day that is past.",
        "Ask for a day to come.",
        "error",
    ),
    sources=("Bandwidth 7208",),
    lsr_fields=("DDD",),
    examples=(
        example("yesterday", "error", loa={"desired_due_date": "2026-05-31"}),
        example(
            "today",
            "passes",
            policy="us-wireless",
            loa={"desired_due_date": "2026-06-01"},
        ),
        example("no day", "unjudged", loa={"desired_due_date": None}),
    ),
)
def due_date_past(case: Case) -> Iterator[Outcome]:
    """The day asked for is past.

    Mostly a letter that was left lying, or a slip in the year.
    """
    due = case.letter.loa.desired_due_date
    if due is None:
        yield NotJudged(NO_DAY)
    elif due < case.as_of:
        yield Evidence("remark", loa_path=DUE, words={"due": f"{due}"})


@rule(
    "DAT002",
    scope=EVERYWHERE,
    aspect="dates",
    rests_on=(DUE_DATE,),
    cases={
        "weekend": says(
            "The letter asks for {due}, on a weekend; carriers do not port then.",
            NEXT,
            "error",
        ),
        "holiday": says(
            "The letter asks for {due}, a holiday ({day}); carriers are closed.",
            NEXT,
            "error",
        ),
        "perhaps-closed": says(
            "The letter asks for {due}, a holiday ({day}) on which some carriers are"
            " closed.",
            "Ask the losing carrier whether it works on that day, or ask for {next}.",
            "warning",
        ),
        "day-off": says(
            "The letter asks for {due}, on which this carrier is closed.", NEXT, "error"
        ),
    },
    reads_csr=False,
    sources=(
        "47 CFR 52.35(a): business days, less the current provider's own holidays",
        "VoIP.ms, Porting FAQ: no ports on Saturdays, Sundays and holidays",
        "Canada Labour Code, sections 166 and 192 to 195 (unverified)",
        "Bandwidth 7315",
    ),
    lsr_fields=("DDD",),
    examples=(
        example(
            "a Saturday",
            "error",
            case="weekend",
            loa={"desired_due_date": "2026-06-13"},
        ),
        example(
            "Juneteenth",
            "error",
            case="holiday",
            loa={"desired_due_date": "2026-06-19"},
        ),
        example(
            "Columbus Day",
            "warning",
            case="perhaps-closed",
            loa={"desired_due_date": "2026-10-12"},
            also={"DAT004", "DAT008"},
        ),
        example(
            "Canada Day",
            "error",
            case="holiday",
            policy="ca",
            loa={"desired_due_date": "2026-07-01"},
        ),
        example(
            "the Civic Holiday in Ontario",
            "warning",
            case="perhaps-closed",
            policy="ca",
            loa={"desired_due_date": "2026-08-03"},
        ),
        example(
            "Juneteenth in Canada",
            "passes",
            policy="ca",
            loa={"desired_due_date": "2026-06-19"},
        ),
        example(
            "a day off that the policy names",
            "error",
            case="day-off",
            loa={"desired_due_date": "2026-06-16"},
            limits={"closed_on": ("2026-06-16",)},
        ),
        example(
            "the Friday before Memorial Day",
            "passes",
            policy="us-wireless",
            loa={"desired_due_date": "2026-05-22"},
            csr={"printed_on": "2026-05-22"},
            as_of="2026-05-22",
        ),
        example(
            "Memorial Day",
            "error",
            case="holiday",
            policy="us-wireless",
            loa={"desired_due_date": "2026-05-25"},
            csr={"printed_on": "2026-05-22"},
            as_of="2026-05-22",
        ),
        example("a Monday", "passes"),
        example("no day", "unjudged", loa={"desired_due_date": None}),
    ),
)
def carrier_closed(case: Case) -> Iterator[Outcome]:
    """The losing carrier is closed on the day asked for.

    Ports are done on the losing carrier's business days: Monday to Friday, less the
    holidays that it keeps. A past day is told by another rule.
    """
    due = case.letter.loa.desired_due_date
    if due is None:
        yield NotJudged(NO_DAY)
        return
    calendar = calendar_of(case)
    closure = calendar.closure(due) if due >= case.as_of else None
    if closure is not None:
        words = {
            "due": f"{due}",
            "day": closure.name,
            "next": f"{calendar.after(due, 1)}",
        }
        name = _kind(due, closure, calendar)
        yield Evidence("remark", case=name, loa_path=DUE, words=words)


def _kind(day: date, closure: Closure, calendar: Calendar) -> str:
    """Name the case: a weekend, a holiday, a day off, or a day that is disputed."""
    if day.weekday() >= SATURDAY:
        return "weekend"
    if day in calendar.closed:
        return "day-off"
    return "holiday" if closure.certain else "perhaps-closed"
