"""AUT: is the letter of today, and fresh?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._letter import SIGNED
from lnpcheck.rules._rule import EVERYWHERE, US, example, rule, says
from lnpcheck.traits.papers import LETTER_AGE


@rule(
    "AUT003",
    scope=EVERYWHERE,
    aspect="authorization",
    rests_on=(LETTER_AGE,),
    reads_csr=False,
    cases=says(
        "The letter is signed on {signed_on}, a day that has not come yet.",
        "Have the letter signed anew with the day on which it is signed.",
        "error",
    ),
    sources=("Design: an authorization of the future authorizes nothing today",),
    lsr_fields=("DATED",),
    examples=(
        example("signed tomorrow", "error", loa={"signed_on": "2026-06-02"}),
        example("signed today", "passes", loa={"signed_on": "2026-06-01"}),
        example("no date", "unjudged", loa={"signed_on": None}, also={"AUT002"}),
    ),
)
def letter_from_the_future(case: Case) -> Iterator[Outcome]:
    """The letter is dated after the day on which the request goes out.

    Mostly a slip in the year or month; the losing carrier reads it as a letter that
    is not valid yet.
    """
    signed = case.letter.loa.signed_on
    if signed is None:
        yield NotJudged("the LOA does not say when it was signed")
    elif signed > case.as_of:
        yield Evidence(
            "remark", loa_path="/signed_on", words={"signed_on": f"{signed}"}
        )


@rule(
    "AUT004",
    scope=US,
    aspect="authorization",
    rests_on=(LETTER_AGE,),
    reads_csr=False,
    limit="letter_days",
    cases=says(
        "The letter was signed on {signed_on}, {age} days ago; after {limit} days it"
        " is no longer valid.",
        "Have the letter signed and dated anew.",
        "error",
    ),
    sources=("47 CFR 64.1130(j)",),
    lsr_fields=("DATED",),
    examples=(
        example("61 days old", "error", loa={"signed_on": "2026-04-01"}),
        example(
            "60 days old",
            "passes",
            loa={"signed_on": "2026-04-02"},
            also={"AUT005", "DAT008"},
        ),
        example(
            "61 days old, under a term agreement that still runs",
            "passes",
            loa={"signed_on": "2026-04-01", "term_until": "2026-06-01"},
            also={"AUT005"},
        ),
        example(
            "61 days old, the term agreement ended yesterday",
            "error",
            loa={"signed_on": "2026-04-01", "term_until": "2026-05-31"},
        ),
        example("no date", "unjudged", loa={"signed_on": None}, also={"AUT002"}),
    ),
)
def letter_expired(case: Case) -> Iterator[Outcome]:
    """The letter is older than the law allows.

    A change of carrier must be submitted within 60 days of the letter; only a letter
    under a term agreement of a business with several lines holds for the term.
    """
    if _may_expire(case):
        yield from _older_than(case, case.policy.limits.letter_days)


def _may_expire(case: Case) -> bool:
    """Whether no term agreement keeps the letter in force."""
    term = case.letter.loa.term_until
    return term is None or term < case.as_of


@rule(
    "AUT005",
    scope=SIGNED,
    aspect="authorization",
    rests_on=(LETTER_AGE,),
    reads_csr=False,
    limit="letter_fresh_days",
    cases={
        None: says(
            "The letter was signed on {signed_on} and is {age} days old on {counted};"
            " many carriers want it no older than {limit} days.",
            "Have the letter signed and dated anew before you send it.",
            "warning",
        ),
        "counted-back": says(
            "The letter was signed on {signed_on}: {age} days before {counted}, the day"
            " on which the change is wanted; a toll-free letter is counted back from"
            " that day and wanted no older than {limit} days.",
            "Have the letter signed and dated anew before you send it, or ask for an"
            " earlier day.",
            "warning",
        ),
    },
    sources=(
        "Somos Help Desk reject 05 (support.somos.com 4707170519060)",
        "Bandwidth 7424; clearinghouse E8: signed within 30 days",
    ),
    lsr_fields=("DATED",),
    examples=(
        example("31 days old", "warning", loa={"signed_on": "2026-05-01"}),
        example("30 days old", "passes", loa={"signed_on": "2026-05-02"}),
        example(
            "60 days old", "warning", loa={"signed_on": "2026-04-02"}, also={"DAT008"}
        ),
        example(
            "61 days old, which the law does not take",
            "passes",
            loa={"signed_on": "2026-04-01"},
            also={"AUT004"},
        ),
        example(
            "61 days old, under a term agreement that still runs",
            "warning",
            loa={"signed_on": "2026-04-01", "term_until": "2026-06-01"},
        ),
        example(
            "31 days old, toll-free",
            "error",
            loa={"signed_on": "2026-05-01", "desired_due_date": None},
            policy="toll-free",
        ),
        example(
            "toll-free, 31 days before the day on which it is wanted",
            "error",
            loa={"signed_on": "2026-05-18", "desired_due_date": "2026-06-18"},
            policy="toll-free",
            case="counted-back",
        ),
        example(
            "toll-free, 30 days before the day on which it is wanted",
            "passes",
            loa={"signed_on": "2026-05-18", "desired_due_date": "2026-06-17"},
            policy="toll-free",
        ),
        example("no date", "unjudged", loa={"signed_on": None}, also={"AUT002"}),
    ),
)
def letter_stale(case: Case) -> Iterator[Outcome]:
    """The letter is older than most carriers accept.

    Carriers and platforms set limits of their own below the legal one. A letter that
    the law no longer takes is told of by AUT004 alone: one new letter cures both.
    """
    expired = letter_expired.speaks_under(case.policy) and any(
        isinstance(one, Evidence) for one in letter_expired.judge(case)
    )
    if not expired:
        yield from _older_than(case, case.policy.limits.letter_fresh_days)


def _older_than(case: Case, limit: int | None) -> Iterator[Outcome]:
    """Tell whether the letter is more than so many calendar days old."""
    signed, wanted = case.letter.loa.signed_on, case.letter.loa.desired_due_date
    if signed is None or limit is None:
        yield NotJudged("the LOA does not say when it was signed")
        return
    by_due_date = case.port_class == "toll-free" and wanted is not None
    counted = wanted if by_due_date and wanted else case.as_of
    age = (counted - signed).days
    if age > limit:
        words = {
            "signed_on": f"{signed}",
            "age": f"{age}",
            "limit": f"{limit}",
            "counted": f"{counted}",
        }
        case_ = "counted-back" if by_due_date else None
        yield Evidence("remark", case_, loa_path="/signed_on", words=words)
