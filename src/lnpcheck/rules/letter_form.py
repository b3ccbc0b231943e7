"""AUT: is the letter in a form that is accepted, and young enough for this carrier?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._letter import SIGNED
from lnpcheck.rules._rule import EVERYWHERE, US, US_WIRELESS, example, rule, says
from lnpcheck.traits.papers import LETTER_AGE, SIGNATURE, STATEMENTS
from lnpcheck.traits.places import BILLING_ADDRESS


@rule(
    "AUT006",
    scope=EVERYWHERE,
    aspect="authorization",
    rests_on=(LETTER_AGE,),
    reads_csr=False,
    limit="letter_own_days",
    cases=says(
        "The letter was signed on {signed_on}, {age} days ago; this carrier or platform"
        " wants it no older than {limit} days.",
        "Have the letter signed and dated anew.",
        "warning",
    ),
    sources=(
        "Amazon Connect, LOA best practices: 15 days",
        "Twilio support 226194747: 15 days for toll-free numbers",
        "atlinkwifi.com, LNP instructions: 15 days",
    ),
    lsr_fields=("DATED",),
    examples=(
        example(
            "16 days old where 15 are accepted",
            "warning",
            loa={"signed_on": "2026-05-16"},
            limits={"letter_own_days": 15},
        ),
        example(
            "15 days old where 15 are accepted",
            "passes",
            loa={"signed_on": "2026-05-17"},
            limits={"letter_own_days": 15},
        ),
        example(
            "no date",
            "unjudged",
            loa={"signed_on": None},
            limits={"letter_own_days": 15},
            also={"AUT002"},
        ),
    ),
)
def letter_too_old_here(case: Case) -> Iterator[Outcome]:
    """The letter is older than this carrier or platform accepts.

    Some platforms want letters of the last two weeks; their policy says so, and
    without such a policy nobody counts.
    """
    signed, limit = case.letter.loa.signed_on, case.policy.limits.letter_own_days
    if signed is None or limit is None:
        yield NotJudged("the LOA does not say when it was signed")
    elif (age := (case.as_of - signed).days) > limit:
        words = {"signed_on": f"{signed}", "age": f"{age}", "limit": f"{limit}"}
        yield Evidence("remark", loa_path="/signed_on", words=words)


@rule(
    "AUT007",
    scope=US,
    aspect="billing",
    rests_on=(BILLING_ADDRESS,),
    reads_csr=False,
    cases={
        "name": says(
            "The letter does not give the name on the bill.",
            "Write the billing name on the letter, even if it is the customer's own.",
            "warning",
        ),
        "address": says(
            "The letter does not give the address on the bill.",
            "Write the billing address on the letter, beside the service address.",
            "warning",
        ),
    },
    sources=("47 CFR 64.1130(e)(1)",),
    examples=(
        example("no billing name", "warning", case="name", loa={"billing_name": None}),
        example(
            "no billing address",
            "warning",
            case="address",
            loa={"billing_address": None},
        ),
        example("both", "passes"),
    ),
)
def billing_data_missing(case: Case) -> Iterator[Outcome]:
    """The letter gives no billing name or no billing address.

    The law wants both on the letter, beside every number that is to change carriers.
    """
    if not (case.letter.loa.billing_name or "").strip():
        yield Evidence("missing", case="name", loa_path="/billing_name")
    if not case.letter.billing.given:
        yield Evidence("missing", case="address", loa_path="/billing_address")


@rule(
    "AUT017",
    scope=SIGNED,
    aspect="authorization",
    rests_on=(SIGNATURE,),
    reads_csr=False,
    cases={
        "typed": says(
            "The letter is signed with a typed name.",
            "Have the person sign by hand, or with a signature that can be verified.",
            "warning",
        ),
        "stamped": says(
            "The letter is signed with a stamp or a pasted image.",
            "Have the person sign by hand, or with a signature that can be verified.",
            "warning",
        ),
    },
    sources=(
        "Amazon Connect, LOA best practices: no typed name, no pasted image",
        "Bandwidth support 4409796265111, Canadian porting: electronic signatures are"
        " accepted, a wet one is asked for in a dispute",
    ),
    examples=(
        example("a typed name", "warning", case="typed", loa={"signature": "typed"}),
        example("a stamp", "warning", case="stamped", loa={"signature": "stamped"}),
        example(
            "a stamp, toll-free",
            "error",
            case="stamped",
            policy="toll-free",
            loa={"signature": "stamped"},
        ),
        example(
            "a typed name, toll-free",
            "warning",
            case="typed",
            policy="toll-free",
            loa={"signature": "typed"},
        ),
        example("drawn on a screen", "passes", loa={"signature": "drawn"}),
        example("not said how it is signed", "unjudged", loa={"signature": None}),
    ),
)
def signature_of_a_weak_form(case: Case) -> Iterator[Outcome]:
    """The letter is signed in a form that many carriers refuse.

    Anyone can type a name or paste an image; a signature by hand or an electronic one
    that can be verified shows who signed.
    """
    signature = case.letter.loa.signature
    if signature is None:
        yield NotJudged("the LOA does not say how it is signed")
    elif signature in {"typed", "stamped"}:
        yield Evidence("remark", case=signature, loa_path="/signature")


@rule(
    "AUT026",
    scope=US_WIRELESS,
    aspect="authorization",
    rests_on=(SIGNATURE, STATEMENTS),
    reads_csr=False,
    cases={
        "unsigned": says(
            "The letter is not signed; a wireless port does not need a letter in the"
            " form of 47 CFR 64.1130.",
            "If the request comes back for it, answer: 47 CFR 64.1120(a)(3) exempts"
            " wireless carriers from the verification rules.",
            "info",
        ),
        "statements": says(
            "The letter lacks statements of 47 CFR 64.1130(e); a wireless port does not"
            " need them.",
            "If the request comes back for it, answer: 47 CFR 64.1120(a)(3) exempts"
            " wireless carriers from the verification rules.",
            "info",
        ),
    },
    sources=("47 CFR 64.1120(a)(3)",),
    examples=(
        example(
            "an unsigned letter",
            "info",
            case="unsigned",
            policy="us-wireless",
            loa={"signature": "none"},
        ),
        example(
            "a statement that the letter lacks",
            "info",
            case="statements",
            policy="us-wireless",
            loa={"statements": {"agent_named": False}},
        ),
        example("a whole letter", "passes", policy="us-wireless"),
        example(
            "not said how it is signed",
            "unjudged",
            policy="us-wireless",
            loa={"signature": None},
        ),
    ),
)
def letter_not_needed(case: Case) -> Iterator[Outcome]:
    """A wireless port is asked for with a letter that 47 CFR 64.1130 would not accept.

    No ground to refuse it: the rules on letters are those of wireline carriers.
    """
    signature, said = case.letter.loa.signature, case.letter.loa.statements
    if signature is None:
        yield NotJudged("the LOA does not say how it is signed")
    elif signature == "none":
        yield Evidence("missing", case="unsigned", loa_path="/signature")
    elif said is not None and False in said.model_dump().values():
        yield Evidence("missing", case="statements", loa_path="/statements")
