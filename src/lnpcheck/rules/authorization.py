"""AUT: is the letter signed and dated?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._letter import SIGNED
from lnpcheck.rules._rule import (
    example,
    rule,
    says,
)
from lnpcheck.traits.papers import LETTER_AGE, SIGNATURE


@rule(
    "AUT001",
    scope=SIGNED,
    aspect="authorization",
    rests_on=(SIGNATURE,),
    reads_csr=False,
    cases=says(
        "The letter is not signed.",
        "Have an authorized person sign the letter, and date it.",
        "error",
    ),
    sources=(
        "47 CFR 64.1130(b)",
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess)",
        "CRTC 2002-42",
    ),
    lsr_fields=("AGAUTH",),
    examples=(
        example("no signature", "error", loa={"signature": "none"}),
        example("an electronic signature", "passes", loa={"signature": "electronic"}),
        example("not said how it is signed", "unjudged", loa={"signature": None}),
    ),
)
def letter_not_signed(case: Case) -> Iterator[Outcome]:
    """The letter bears no signature.

    An unsigned letter authorizes nobody; the winning carrier may not send the request
    and the losing carrier may refuse it.
    """
    signature = case.letter.loa.signature
    if signature is None:
        yield NotJudged("the LOA does not say how it is signed")
    elif signature == "none":
        yield Evidence("missing", loa_path="/signature")


@rule(
    "AUT002",
    scope=SIGNED,
    aspect="authorization",
    rests_on=(LETTER_AGE,),
    reads_csr=False,
    cases=says(
        "The letter does not say when it was signed.",
        "Have the signer write the day beside the signature.",
        "error",
    ),
    sources=(
        "47 CFR 64.1130(b)",
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess)",
    ),
    lsr_fields=("DATED",),
    examples=(
        example("no date", "error", loa={"signed_on": None}),
        example("signed today", "passes", loa={"signed_on": "2026-06-01"}),
    ),
)
def letter_not_dated(case: Case) -> Iterator[Outcome]:
    """The letter bears no date of signature.

    Without a date nobody can tell whether the authorization is still fresh.
    """
    if case.letter.loa.signed_on is None:
        yield Evidence("missing", loa_path="/signed_on")
