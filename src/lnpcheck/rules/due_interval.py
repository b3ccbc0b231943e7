"""DAT: does the day asked for leave the losing carrier the time that it has?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._calendar import NO_DAY, calendar_of
from lnpcheck.rules._rule import (
    CA_WIRELESS,
    EVERYWHERE,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.papers import DUE_DATE

DUE = "/desired_due_date"


@rule(
    "DAT003",
    scope=EVERYWHERE,
    aspect="dates",
    rests_on=(DUE_DATE,),
    limit="lead_business_days",
    reads_csr=False,
    cases=says(
        "The letter asks for {due}; the losing carrier has until {earliest} (business"
        " days: {limit}).",
        "Ask for {earliest} or later, unless the losing carrier has agreed to less.",
        "warning",
    ),
    sources=(
        "47 CFR 52.35: one business day for a simple port, four for another",
        "Telecom Decision CRTC 2005-72: two business days",
        "Somos, ROC (support.somos.com 4677287805716): two business days",
        "Bandwidth 7439: date below the published interval",
    ),
    lsr_fields=("DDD",),
    examples=(
        example(
            "three business days",
            "warning",
            loa={"desired_due_date": "2026-06-04"},
        ),
        example("four business days", "passes", loa={"desired_due_date": "2026-06-05"}),
        example(
            "today, sent as a simple port",
            "warning",
            policy="us-simple",
            loa={"desired_due_date": "2026-06-01"},
        ),
        example(
            "one business day, sent as a simple port",
            "passes",
            policy="us-simple",
            loa={"desired_due_date": "2026-06-02"},
        ),
        example(
            "one business day in Canada",
            "warning",
            policy="ca",
            loa={"desired_due_date": "2026-06-02"},
        ),
        example(
            "two business days in Canada",
            "passes",
            policy="ca",
            loa={"desired_due_date": "2026-06-03"},
        ),
        example(
            "one business day, toll-free",
            "warning",
            policy="toll-free",
            loa={"desired_due_date": "2026-06-02"},
        ),
        example(
            "two business days, toll-free",
            "passes",
            policy="toll-free",
            loa={"desired_due_date": "2026-06-03"},
        ),
        example(
            "sent on the Friday before Memorial Day, for the Thursday after",
            "warning",
            loa={"desired_due_date": "2026-05-28"},
            csr={"printed_on": "2026-05-22"},
            as_of="2026-05-22",
        ),
        example(
            "sent on the Friday before Memorial Day, for the Friday after",
            "passes",
            loa={"desired_due_date": "2026-05-29"},
            csr={"printed_on": "2026-05-22"},
            as_of="2026-05-22",
        ),
        example(
            "from wireless to wireless, today",
            "passes",
            policy="us-wireless",
            loa={"desired_due_date": "2026-06-01"},
        ),
        example(
            "from wireless to wireline, today",
            "warning",
            policy="us-wireless",
            loa={"desired_due_date": "2026-06-01", "gaining_line_type": "wireline"},
        ),
        example(
            "from wireless to wireline, one of two lines, in three business days",
            "warning",
            policy="us-wireless",
            loa={"desired_due_date": "2026-06-04", "gaining_line_type": "wireline"},
            csr={"tns": ["303-555-0142 thru 0143"]},
        ),
        example(
            "from wireless to wireline, one of two lines, in four business days",
            "passes",
            policy="us-wireless",
            loa={"desired_due_date": "2026-06-05", "gaining_line_type": "wireline"},
            csr={"tns": ["303-555-0142 thru 0143"]},
        ),
        example("no day", "unjudged", loa={"desired_due_date": None}),
    ),
)
def sooner_than_the_interval(case: Case) -> Iterator[Outcome]:
    """The day asked for is sooner than the losing carrier has to be ready.

    The day of the request is day 0, and the losing carrier's holidays do not count.
    Between two wireless carriers it is a matter of hours. A wireless account of several
    lines is not simple where one of them goes to a wireline carrier.
    """
    due = case.letter.loa.desired_due_date
    days = case.policy.limits.lead_of(case.port_class)
    if due is None or days is None:
        yield NotJudged(NO_DAY)
    elif case.port_class != "wireless" and due >= case.as_of:
        earliest = calendar_of(case).after(case.as_of, days)
        if due < earliest:
            words = {"due": f"{due}", "earliest": f"{earliest}", "limit": f"{days}"}
            yield Evidence("remark", loa_path=DUE, words=words)


@rule(
    "DAT009",
    scope=US_WIRELESS | CA_WIRELESS,
    aspect="dates",
    rests_on=(DUE_DATE,),
    reads_csr=False,
    cases=says(
        "The letter asks for {due}; from wireless to wireless a port takes about two"
        " and a half hours.",
        "Send the request on the day itself, or ask for {earliest}; a PIN drawn today"
        " may not hold until {due}.",
        "info",
    ),
    sources=(
        "Telecom Decision CRTC 2005-72: 2.5 business hours",
        "United States: 2.5 hours, industry practice (unverified)",
    ),
    lsr_fields=("DDD",),
    examples=(
        example(
            "the second business day",
            "info",
            policy="us-wireless",
            loa={"desired_due_date": "2026-06-03"},
        ),
        example(
            "the next business day",
            "passes",
            policy="us-wireless",
            loa={"desired_due_date": "2026-06-02"},
        ),
        example(
            "from wireless to wireline",
            "passes",
            policy="ca-wireless",
            loa={"desired_due_date": "2026-06-08", "gaining_line_type": "wireline"},
        ),
        example(
            "no day", "unjudged", policy="us-wireless", loa={"desired_due_date": None}
        ),
    ),
)
def later_than_a_mobile_needs(case: Case) -> Iterator[Outcome]:
    """A mobile is asked for days ahead, though it ports within hours.

    Nothing is wrong with a later day, but the PIN ages meanwhile.
    """
    due = case.letter.loa.desired_due_date
    if due is None:
        yield NotJudged(NO_DAY)
    elif case.port_class == "wireless":
        earliest = calendar_of(case).after(case.as_of, 1)
        if due > earliest:
            words = {"due": f"{due}", "earliest": f"{earliest}"}
            yield Evidence("remark", loa_path=DUE, words=words)
