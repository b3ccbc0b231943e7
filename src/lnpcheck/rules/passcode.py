"""PIN: does the passcode open the account? Its value is shown nowhere."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._identifiers import weakened
from lnpcheck.rules._passcode import difference, given_for_all, wanted
from lnpcheck.rules._rule import (
    CA_WIRELESS,
    US,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.numbers import NO_PIN

WITH_PIN = US | US_WIRELESS | CA_WIRELESS
"""Regimes in which a wrong PIN stops the port; in Canada a signed letter helps."""


@rule(
    "PIN001",
    scope=US | US_WIRELESS,
    aspect="pin",
    rests_on=(NO_PIN,),
    row="pin",
    cases={
        "missing": says(
            "The account has a PIN and the letter gives none.",
            "Ask the customer for the PIN of the account at the losing carrier, and"
            " write it on the request.",
        )
    },
    sources=("47 CFR 52.36(c)", "Bandwidth 7512; wireless response 8C"),
    examples=(
        example("the account has a PIN", "error", csr={"pin_required": True}),
        example(
            "the account has a PIN and the letter gives it",
            "passes",
            loa={"pin": "0042"},
            csr={"pin_required": True, "pin": "0042"},
        ),
        example("the account has none", "passes"),
        example("the CSR does not say", "unjudged", csr={"pin_required": None}),
        example(
            "a PIN for only one of two numbers",
            "error",
            csr={"pin_required": True},
            loa={
                "tns": [
                    {"tn": "404-555-0110", "pin": "0042"},
                    "404-555-0111 thru 0112",
                ]
            },
        ),
    ),
)
def pin_missing(case: Case) -> Iterator[Outcome]:
    """The account is protected by a PIN and the letter gives none.

    A carrier may ask for a passcode when the customer asked for one; without it the
    request is answered with a reject.
    """
    asked = wanted(case)
    if given_for_all(case):
        return
    if asked is None:
        yield NotJudged("the CSR does not say whether the account has a PIN")
    elif asked:
        severity = case.row("pin").silence()
        yield Evidence("missing", loa_path="/pin", severity=severity)


@rule(
    "PIN002",
    scope=WITH_PIN,
    aspect="pin",
    rests_on=(NO_PIN,),
    row="pin",
    cases=says(
        "The PIN on the letter is not the PIN of the account.",
        "Ask the customer for the PIN of the account at the losing carrier; mind"
        " leading zeros. Neither PIN is shown here.",
    ),
    sources=("47 CFR 52.36(c)", "Bandwidth 7513; wireless response 8C"),
    examples=(
        example(
            "another PIN",
            "error",
            loa={"pin": "0042"},
            csr={"pin_required": True, "pin": "0043"},
        ),
        example(
            "a leading zero left out",
            "error",
            loa={"pin": "0042"},
            csr={"pin_required": True, "pin": "00042"},
        ),
        example(
            "the same PIN",
            "passes",
            loa={"pin": " 0042 "},
            csr={"pin_required": True, "pin": "0042"},
        ),
        example(
            "the CSR does not show it",
            "unjudged",
            loa={"pin": "0042"},
            csr={"pin_required": True},
        ),
        example(
            "none on the letter",
            "unjudged",
            csr={"pin_required": True, "pin": "0042"},
            also={"PIN001"},
        ),
        example("the account has none", "passes"),
        example(
            "another PIN, beside the account number",
            "info",
            loa={"pin": "9999"},
            policy="ca-wireless",
        ),
    ),
)
def pin_differs(case: Case) -> Iterator[Outcome]:
    """The PIN on the letter is not the one on record.

    Neither PIN is shown, nor where they differ.
    """
    for outcome in difference(case):
        if isinstance(outcome, Evidence):
            severity = case.row("pin").severity("different")
            seen = Evidence(
                "disagreement",
                grade="different",
                loa_path=outcome.loa_path,
                csr_path=outcome.csr_path,
                numbers=outcome.numbers,
                severity=severity,
            )
            yield weakened(case, seen, "pin")
        else:
            yield outcome
