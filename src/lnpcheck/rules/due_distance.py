"""DAT: is the day too far away, and is the request a project?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._calendar import NO_DAY, plus
from lnpcheck.rules._rule import US, example, rule, says
from lnpcheck.traits.numbers import FEW, LINES
from lnpcheck.traits.papers import DUE_DATE


@rule(
    "DAT004",
    scope=US,
    aspect="dates",
    rests_on=(DUE_DATE,),
    reads_csr=False,
    limit="due_within_days",
    cases=says(
        "The letter asks for {due}, {age} days ahead; many carriers take no request"
        " more than {limit} days ahead.",
        "Ask for a day up to {latest}, or send the request later.",
        "warning",
    ),
    sources=(
        "Bandwidth 7210",
        "Allstream, port-out reject FAQ: due date more than 30 days ahead",
    ),
    lsr_fields=("DDD",),
    examples=(
        example("31 days ahead", "warning", loa={"desired_due_date": "2026-07-02"}),
        example("30 days ahead", "passes", loa={"desired_due_date": "2026-07-01"}),
        example("no day", "unjudged", loa={"desired_due_date": None}),
    ),
)
def due_date_far_away(case: Case) -> Iterator[Outcome]:
    """The day asked for is further ahead than carriers plan.

    A losing carrier keeps no order open for months.
    """
    due, limit = case.letter.loa.desired_due_date, case.policy.limits.due_within_days
    if due is None or limit is None:
        yield NotJudged(NO_DAY)
    elif (ahead := (due - case.as_of).days) > limit:
        words = {
            "due": f"{due}",
            "age": f"{ahead}",
            "limit": f"{limit}",
            "latest": f"{plus(case.as_of, limit)}",
        }
        yield Evidence("remark", loa_path="/desired_due_date", words=words)


FIFTY = "404-555-0100 thru 0149"


@rule(
    "DAT007",
    scope=US,
    aspect="dates",
    rests_on=(FEW, LINES),
    reads_csr=False,
    limit="project_numbers",
    cases=says(
        "The letter asks for {count} numbers; from {limit} on it is a project, whose"
        " date is negotiated.",
        "Agree on the date with the losing carrier before you promise one.",
        "warning",
    ),
    sources=(
        "NANC LNPA Best Practice 67: 51 numbers and more are a project",
        "Allstream, port-out reject FAQ: 51 numbers and more by agreement",
    ),
    lsr_fields=("PROJECT", "NPQTY"),
    examples=(
        example(
            "51 numbers",
            "warning",
            loa={"tns": [FIFTY, "404-555-0150"], "btn": "404-555-0110"},
            csr={"tns": [FIFTY, "404-555-0150"]},
        ),
        example("50 numbers", "passes", loa={"tns": [FIFTY]}, csr={"tns": [FIFTY]}),
        example(
            "50 numbers, and one that cannot be read",
            "unjudged",
            loa={"tns": [FIFTY, "404-555-01??"]},
            csr={"tns": [FIFTY]},
            also={"TN001"},
        ),
    ),
)
def project(case: Case) -> Iterator[Outcome]:
    """So many numbers are a project.

    The intervals of the law do not hold for a project; its date is negotiated.
    """
    count, limit = len(case.requested), case.policy.limits.project_numbers
    if limit is not None and count >= limit:
        words = {"count": f"{count}", "limit": f"{limit}"}
        yield Evidence("remark", loa_path="/tns", words=words)
    elif case.letter.numbers.problems:
        yield NotJudged("not every number on the LOA can be read")


@rule(
    "DAT008",
    scope=US,
    aspect="dates",
    rests_on=(DUE_DATE,),
    reads_csr=False,
    limit="letter_days",
    cases=says(
        "The letter holds until {latest}, before {due}, the day that it asks for.",
        "Send the request by {latest}; what counts is the day on which it goes out, but"
        " a request that comes back later wants a new letter.",
        "info",
    ),
    sources=("47 CFR 64.1130(j): counted to the day of submission",),
    lsr_fields=("DATED", "DDD"),
    examples=(
        example(
            "61 days from signature to port",
            "info",
            loa={"signed_on": "2026-05-02", "desired_due_date": "2026-07-02"},
            also={"DAT004"},
        ),
        example(
            "60 days from signature to port",
            "passes",
            loa={"signed_on": "2026-05-02", "desired_due_date": "2026-07-01"},
        ),
        example(
            "61 days, under a term agreement that still runs",
            "passes",
            loa={
                "signed_on": "2026-05-02",
                "desired_due_date": "2026-07-02",
                "term_until": "2026-12-31",
            },
            also={"DAT004"},
        ),
        example(
            "already too old today is told by another rule",
            "passes",
            loa={"signed_on": "2026-04-01"},
            also={"AUT004"},
        ),
        example("no day", "unjudged", loa={"desired_due_date": None}),
        example(
            "no date of signature", "unjudged", loa={"signed_on": None}, also={"AUT002"}
        ),
    ),
)
def letter_ends_before_the_port(case: Case) -> Iterator[Outcome]:
    """The letter will be too old on the day of the port.

    The law counts to the day on which the request goes out; a rejection in between
    costs the days that are left.
    """
    loa, limit = case.letter.loa, case.policy.limits.letter_days
    signed, due, term = loa.signed_on, loa.desired_due_date, loa.term_until
    if due is None:
        yield NotJudged(NO_DAY)
    elif signed is None or limit is None:
        yield NotJudged("the LOA does not say when it was signed")
    elif term is None or term < due:
        latest = plus(signed, limit)
        if case.as_of <= latest < due:
            words = {"latest": f"{latest}", "due": f"{due}"}
            yield Evidence("remark", loa_path="/signed_on", words=words)
