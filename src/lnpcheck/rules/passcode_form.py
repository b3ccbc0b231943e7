"""PIN: does the PIN look like one, and does it still hold? It is shown nowhere."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.normalize.letter import OwnData
from lnpcheck.rules._rule import (
    CA_WIRELESS,
    EVERYWHERE,
    US,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.numbers import NO_PIN, ONE_ACCOUNT
from lnpcheck.traits.papers import PIN_EXPIRES, PIN_KIND


@rule(
    "PIN005",
    scope=US,
    aspect="pin",
    rests_on=(NO_PIN,),
    reads_csr=False,
    cases=says(
        "The PIN on the letter is not made of four to ten digits.",
        "Ask the customer to read the PIN out again; it may be a password of the"
        " carrier's web site.",
        "info",
    ),
    sources=("Bandwidth api-docs, port-outs/about.mdx",),
    examples=(
        example(
            "three digits",
            "info",
            policy="us-simple",
            loa={"pin": "491"},
            csr={"pin": "491"},
        ),
        example(
            "four digits",
            "passes",
            policy="us-simple",
            loa={"pin": "4917"},
            csr={"pin": "4917"},
        ),
        example(
            "ten digits",
            "passes",
            policy="us-simple",
            loa={"pin": "4917491749"},
            csr={"pin": "4917491749"},
        ),
        example(
            "eleven digits",
            "info",
            policy="us-simple",
            loa={"pin": "49174917491"},
            csr={"pin": "49174917491"},
        ),
        example("no PIN", "passes"),
    ),
)
def pin_of_another_form(case: Case) -> Iterator[Outcome]:
    """The PIN does not look like a PIN.

    Most carriers' PINs are four to ten digits; something else is often a password.
    """
    pin = case.letter.pin
    if isinstance(pin, Known) and not pin.value.is_usual:
        yield Evidence("remark", loa_path=pin.path)


@rule(
    "PIN007",
    scope=US_WIRELESS | CA_WIRELESS,
    aspect="pin",
    rests_on=(NO_PIN, ONE_ACCOUNT),
    reads_csr=False,
    cases=says(
        "The lines of the letter have several accounts or several PINs: {numbers}"
        " {numbers_is} not like the first.",
        "Send one order for each account and PIN.",
        "error",
    ),
    sources=("Bandwidth 6208",),
    examples=(
        example(
            "two PINs",
            "error",
            policy="us-wireless",
            loa={
                "tns": [
                    {"tn": "303-555-0142", "pin": "204917"},
                    {"tn": "303-555-0143", "pin": "331188"},
                ]
            },
            csr={"tns": ["303-555-0142", "303-555-0143"]},
            also={"PIN002"},
        ),
        example(
            "two accounts",
            "error",
            policy="us-wireless",
            loa={
                "tns": [
                    {"tn": "303-555-0142", "account_number": "8841220998"},
                    {"tn": "303-555-0143", "account_number": "8841220999"},
                ]
            },
            csr={"tns": ["303-555-0142", "303-555-0143"]},
            also={"ACC002"},
        ),
        example(
            "one account and one PIN for both",
            "passes",
            policy="us-wireless",
            loa={
                "tns": [
                    {"tn": "303-555-0142", "pin": "204917"},
                    {"tn": "303-555-0143", "pin": "204917"},
                ]
            },
            csr={"tns": ["303-555-0142", "303-555-0143"]},
        ),
    ),
)
def several_accounts_or_pins(case: Case) -> Iterator[Outcome]:
    """One wireless order names several accounts or PINs.

    A wireless carrier validates one account at a time.
    """
    own = sorted(case.letter.own.items())
    others = [number for number, data in own if not _alike(data, own[0][1])]
    if others:
        yield Evidence("remark", loa_path=case.requested[others[0]], numbers=others)


def _alike(data: OwnData, first: OwnData) -> bool:
    """Whether two lines do not contradict each other."""
    account, other = data.account, first.account
    pin, another = data.pin, first.pin
    match account, other:
        case Known(mine), Known(theirs) if mine != theirs:
            return False
    match pin, another:
        case Known(secret), Known(another_secret):
            return secret.matches(another_secret)
    return True


@rule(
    "PIN008",
    scope=EVERYWHERE,
    aspect="pin",
    rests_on=(PIN_EXPIRES, PIN_KIND),
    reads_csr=False,
    cases=says(
        "The PIN expired on {expired}.",
        "Have the customer get a new transfer PIN, and send the request before it"
        " expires.",
        "error",
    ),
    sources=(
        "Gigs help 5624814548: transfer PINs hold 7 days at Verizon and T-Mobile, 4 or"
        " 14 at AT&T",
    ),
    examples=(
        example(
            "expired yesterday",
            "error",
            policy="us-wireless",
            loa={"pin_expires_on": "2026-05-31"},
        ),
        example(
            "expires today",
            "passes",
            policy="us-wireless",
            loa={"pin_expires_on": "2026-06-01"},
        ),
        example(
            "a transfer PIN that is not said to expire",
            "unjudged",
            policy="us-wireless",
            loa={"pin_expires_on": None},
        ),
        example("a PIN of the account does not expire", "passes", policy="us-simple"),
    ),
)
def pin_expired(case: Case) -> Iterator[Outcome]:
    """The transfer PIN no longer holds.

    Wireless carriers let the PINs that they give out for a port expire within days.
    """
    loa = case.letter.loa
    expires = loa.pin_expires_on
    if expires is None and loa.pin_kind in {"transfer", "port-out"}:
        yield NotJudged("the LOA does not say when the PIN expires")
    elif expires is not None and expires < case.as_of:
        words = {"expired": f"{expires}"}
        yield Evidence("remark", loa_path="/pin_expires_on", words=words)
