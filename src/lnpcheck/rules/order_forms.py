"""What does a platform's order form take, and what does it want filled?"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.normalize.text import collapsed
from lnpcheck.rules._calendar import NO_DAY, plus
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says

TEAMS: Final = (
    "Microsoft Teams, More information about porting: 25 characters of the organization"
    " name and 15 of the authorized person's are submitted"
)


@rule(
    "NAM012",
    scope=EVERYWHERE,
    aspect="name",
    reads_csr=False,
    limit="name_characters",
    cases=says(
        "“{loa}” has {count} characters; the order takes {most} of a name and cuts or"
        " refuses the rest.",
        "Enter the name in at most {most} characters, beginning as the CSR's does, and"
        " keep the whole name on the letter.",
        "warning",
    ),
    sources=("Bandwidth 7324, 7355, 7356, 7396", TEAMS),
    lsr_fields=("NAME",),
    examples=(
        example("one character too long", "warning", limits={"name_characters": 23}),
        example("as long as it takes", "passes", limits={"name_characters": 24}),
        example(
            "of a resident, the longer of first and last name counts",
            "passes",
            loa={"customer_type": "residential", "customer_name": "Dana Whitfield"},
            csr={"customer_type": "residential", "customer_name": "Dana Whitfield"},
            limits={"name_characters": 9},
        ),
        example(
            "no name",
            "unjudged",
            loa={"customer_name": None},
            also={"NAM001"},
            limits={"name_characters": 24},
        ),
    ),
)
def name_longer_than_the_form(case: Case) -> Iterator[Outcome]:
    """The customer's name is longer than the platform's field.

    What the form cuts off reaches the losing carrier as another name.
    """
    loa, most = case.letter.loa, case.policy.limits.name_characters
    name = collapsed(loa.customer_name or "")
    parts = name.split() if loa.customer_type == "residential" else [name]
    count = max(map(len, parts), default=0)
    if not name:
        yield NotJudged(LOA_SILENT)
    elif most is not None and count > most:
        words = {"count": f"{count}", "most": f"{most}"}
        yield Evidence("remark", loa=name, loa_path="/customer_name", words=words)


@rule(
    "AUT028",
    scope=EVERYWHERE,
    aspect="signer",
    reads_csr=False,
    limit="signer_characters",
    cases=says(
        "The signer's name “{loa}” has {count} characters; the order takes {most} and"
        " cuts or refuses the rest.",
        "Enter the signer in at most {most} characters, such as an initial and the last"
        " name, and keep the whole name on the letter.",
        "warning",
    ),
    sources=("Bandwidth 7357, 7388", TEAMS),
    lsr_fields=("AUTHNM",),
    examples=(
        example(
            "one character too long",
            "warning",
            loa={"authorized_by": {"name": "Theodora Vance-Lee"}},
            csr={"authorized_contacts": ["Theodora Vance-Lee"]},
            limits={"signer_characters": 17},
        ),
        example(
            "as long as it takes",
            "passes",
            loa={"authorized_by": {"name": "Theodora Vance-Lee"}},
            csr={"authorized_contacts": ["Theodora Vance-Lee"]},
            limits={"signer_characters": 18},
        ),
        example(
            "nobody named",
            "unjudged",
            loa={"authorized_by": None},
            also={"AUT027"},
            limits={"signer_characters": 14},
        ),
    ),
)
def signer_longer_than_the_form(case: Case) -> Iterator[Outcome]:
    """The signer's name is longer than the platform's field.

    A cut name looks like another person's to whoever compares it with the contacts on
    the account.
    """
    signer, most = case.letter.loa.authorized_by, case.policy.limits.signer_characters
    name = collapsed((signer.name if signer else None) or "")
    if not name:
        yield NotJudged(LOA_SILENT)
    elif most is not None and len(name) > most:
        words = {"count": f"{len(name)}", "most": f"{most}"}
        yield Evidence("remark", loa=name, loa_path="/authorized_by/name", words=words)


ON_THE_FORM: Final = {
    "customer_type": "customer type (business or residential)",
    "desired_due_date": "day on which the port is wanted",
    "losing_carrier": "losing carrier",
}
"""What a person calls the keys that a form may want."""


@rule(
    "AUT029",
    scope=EVERYWHERE,
    aspect="authorization",
    reads_csr=False,
    limit="form_wants",
    cases=says(
        "The letter does not give the {said}; the order form wants it.",
        "Write the {said} on the letter.",
        "warning",
    ),
    sources=(
        "Ooma, What is porting: all of the listed information is required",
        "SIPStation, Porting Request: fields of the form",
        "Bandwidth 7106",
    ),
    examples=(
        example(
            "no day",
            "warning",
            loa={"desired_due_date": None},
            limits={"form_wants": ["desired_due_date"]},
        ),
        example(
            "the day is given", "passes", limits={"form_wants": ["desired_due_date"]}
        ),
        example(
            "a blank customer type",
            "warning",
            loa={"customer_type": None},
            limits={"form_wants": ["losing_carrier", "customer_type"]},
        ),
    ),
)
def wanted_by_the_form(case: Case) -> Iterator[Outcome]:
    """The letter lacks what the platform's order form wants filled.

    The platform does not send an order whose form is not whole.
    """
    for key in case.policy.limits.form_wants or ():
        if getattr(case.letter.loa, key) is None:
            words = {"said": ON_THE_FORM[key]}
            yield Evidence("missing", loa_path=f"/{key}", words=words)


@rule(
    "DAT011",
    scope=EVERYWHERE,
    aspect="dates",
    reads_csr=False,
    limit="lead_days",
    cases=says(
        "The letter asks for {due}; the order takes no day before {earliest}.",
        "Ask for {earliest} or later.",
        "error",
    ),
    sources=(
        "SIPStation, Porting Request: at least 7 days from submission",
        "Twilio, PortIn resource: target_port_in_date at least 7 days ahead",
    ),
    lsr_fields=("DDD",),
    examples=(
        example("a day too soon", "error", limits={"lead_days": 15}),
        example("the first day that it takes", "passes", limits={"lead_days": 14}),
        example(
            "no day",
            "unjudged",
            loa={"desired_due_date": None},
            limits={"lead_days": 14},
        ),
    ),
)
def sooner_than_the_form_takes(case: Case) -> Iterator[Outcome]:
    """The day asked for is sooner than the platform's order form takes.

    Platforms want days of their own beside the losing carrier's interval.
    """
    due, least = case.letter.loa.desired_due_date, case.policy.limits.lead_days
    if due is None or least is None:
        yield NotJudged(NO_DAY)
    elif due < (earliest := plus(case.as_of, least)):
        words = {"due": f"{due}", "earliest": f"{earliest}"}
        yield Evidence("remark", loa_path="/desired_due_date", words=words)
