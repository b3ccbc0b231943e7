"""AUT: is an electronic signature a valid one, and is anybody named?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Absent
from lnpcheck.rules._letter import SIGNED
from lnpcheck.rules._rule import (
    US,
    example,
    rule,
    says,
)
from lnpcheck.traits.papers import SIGNATURE, STATEMENTS
from lnpcheck.traits.parties import CUSTOMER, SIGNER


@rule(
    "AUT016",
    scope=US,
    aspect="authorization",
    rests_on=(SIGNATURE, STATEMENTS),
    reads_csr=False,
    cases={
        "residential": says(
            "The letter is signed electronically without the disclosure that"
            " consumers are owed.",
            "Send the customer the E-SIGN disclosure and have the letter signed"
            " again, or have it signed by hand.",
            "error",
        ),
        "business": says(
            "The letter is signed electronically without the E-SIGN disclosure; a"
            " business is not owed it.",
            "Keep the letter as it is; add the disclosure to your form.",
            "info",
        ),
    },
    sources=("47 CFR 64.1130(i)", "E-SIGN Act, section 101(c) (15 U.S.C. 7001(c))"),
    examples=(
        example(
            "a resident's electronic signature without the disclosure",
            "error",
            case="residential",
            policy="us-simple",
            loa={
                "signature": "electronic",
                "statements": {"esign_disclosure": False},
            },
        ),
        example(
            "a business's electronic signature without the disclosure",
            "info",
            case="business",
            loa={
                "signature": "electronic",
                "statements": {"esign_disclosure": False},
            },
        ),
        example("with the disclosure", "passes", loa={"signature": "electronic"}),
        example(
            "signed by hand",
            "passes",
            loa={"signature": "wet", "statements": {"esign_disclosure": False}},
        ),
        example(
            "electronic, and not said whether the disclosure was made",
            "unjudged",
            loa={"signature": "electronic", "statements": {"esign_disclosure": None}},
        ),
    ),
)
def disclosure_missing(case: Case) -> Iterator[Outcome]:
    """An electronic signature stands without the E-SIGN disclosure.

    The disclosure protects consumers; without it a resident's electronic signature
    does not bind.
    """
    loa = case.letter.loa
    if loa.signature is None:
        yield NotJudged("the LOA does not say how it is signed")
    elif loa.signature != "electronic":
        return
    disclosed = loa.statements.esign_disclosure if loa.statements else None
    if loa.signature == "electronic" and disclosed is None:
        yield NotJudged("the LOA does not say whether the disclosure was made")
    elif disclosed is False:
        who = "business" if loa.customer_type == "business" else "residential"
        path = "/statements/esign_disclosure"
        yield Evidence("remark", case=who, loa_path=path)


@rule(
    "AUT027",
    scope=SIGNED,
    aspect="signer",
    rests_on=(SIGNER, CUSTOMER),
    reads_csr=False,
    cases=says(
        "The letter names no person who authorizes the port.",
        "Write the full name of the person who signs, as the losing carrier has it.",
        "warning",
    ),
    sources=(
        "VoIP.ms, Port Rejection, Mismatch Information: a person's name is always"
        " listed as having control of a business's number",
    ),
    lsr_fields=("AUTHNM",),
    examples=(
        example("no person named", "warning", loa={"authorized_by": None}),
        example("a person named", "passes", loa={"authorized_by": {"title": None}}),
        example(
            "a resident's letter",
            "passes",
            loa={"authorized_by": None},
            policy="us-simple",
        ),
    ),
)
def nobody_named(case: Case) -> Iterator[Outcome]:
    """A business's letter names no person.

    The bill shows only the company, but the carrier has a person on record.
    """
    residential = case.letter.loa.customer_type == "residential"
    if isinstance(case.letter.signer, Absent) and not residential:
        yield Evidence("missing", loa_path="/authorized_by/name")
