"""PIN: does the passcode open the account? Its value is shown nowhere."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.rules._identifiers import weakened
from lnpcheck.rules._rule import (
    CA,
    CA_WIRELESS,
    US,
    US_WIRELESS,
    codes,
    example,
    rule,
    says,
)

WITH_PIN = US | US_WIRELESS | CA_WIRELESS
"""Regimes in which a wrong PIN stops the port; in Canada a signed letter helps."""

WRONG = codes("PASSCODE_PIN_INVALID", "22155", "7435 7513", "E42PWA E42PWB 8C")
LACKING = codes("PASSCODE_PIN_INVALID", "22155", "7435 7512", "E42PWA E42PWB 8C")


def _given(case: Case) -> bool:
    """Whether the letter gives a PIN for every number."""
    if isinstance(case.letter.pin, Known):
        return True
    own, wanted = case.letter.own, case.requested
    return bool(wanted) and all(
        number in own and isinstance(own[number].pin, Known) for number in wanted
    )


def _wanted(case: Case) -> bool | None:
    """Whether the account has a PIN; None: the CSR does not say."""
    if isinstance(case.record.pin, Known):
        return True
    return case.record.csr.pin_required


def _wrong(case: Case) -> tuple[str, ...] | None:
    """The numbers whose PIN differs from the CSR's; None: it cannot be told."""
    pin = case.record.pin
    if not isinstance(pin, Known):
        return None
    wrong = []
    for number in case.requested or ("",):
        own = case.letter.own.get(number)
        fact = own.pin if own and isinstance(own.pin, Known) else case.letter.pin
        if isinstance(fact, Known) and not fact.value.matches(pin.value):
            wrong.append(number)
    return tuple(wrong)


def _difference(case: Case, case_name: str | None = None) -> Iterator[Outcome]:
    """Tell whether the PIN is another one; nothing of either is quoted."""
    if _wanted(case) is False:
        return
    if not _given(case):
        yield NotJudged(LOA_SILENT)
        return
    wrong = _wrong(case)
    if wrong is None:
        yield NotJudged(CSR_SILENT)
    elif wrong:
        whole = len(wrong) == max(len(case.requested), 1)
        yield Evidence(
            "disagreement",
            case=case_name,
            grade="different",
            loa_path="/pin",
            csr_path="/pin",
            numbers=() if whole else wrong,
        )


@rule(
    "PIN001",
    scope=US | US_WIRELESS,
    aspect="pin",
    row="pin",
    cases={
        "missing": says(
            "The account has a PIN and the letter gives none.",
            "Ask the customer for the PIN of the account at the losing carrier, and"
            " write it on the request.",
        )
    },
    sources=("47 CFR 52.36(c)", "Bandwidth 7512; wireless response 8C"),
    codes=LACKING,
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
    wanted = _wanted(case)
    if _given(case):
        return
    if wanted is None:
        yield NotJudged("the CSR does not say whether the account has a PIN")
    elif wanted:
        severity = case.row("pin").silence()
        yield Evidence("missing", loa_path="/pin", severity=severity)


@rule(
    "PIN002",
    scope=WITH_PIN,
    aspect="pin",
    row="pin",
    cases=says(
        "The PIN on the letter is not the PIN of the account.",
        "Ask the customer for the PIN of the account at the losing carrier; mind"
        " leading zeros. Neither PIN is shown here.",
    ),
    sources=("47 CFR 52.36(c)", "Bandwidth 7513; wireless response 8C"),
    codes=WRONG,
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
            loa={"pin": "42"},
            csr={"pin_required": True, "pin": "042"},
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

    The two are compared in constant time, and neither is shown, nor where they differ.
    """
    for outcome in _difference(case):
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


@rule(
    "PIN003",
    scope=US,
    aspect="pin",
    cases=says(
        "The letter gives a PIN, but the account has none.",
        "Leave the PIN off the request.",
        "info",
    ),
    sources=("47 CFR 52.36(c): passcode only where the customer asked for one",),
    codes=WRONG,
    examples=(
        example("a PIN that nobody asked for", "info", loa={"pin": "0042"}),
        example("no PIN on either paper", "passes"),
        example(
            "the CSR does not say",
            "unjudged",
            loa={"pin": "0042"},
            csr={"pin_required": None},
        ),
    ),
)
def pin_superfluous(case: Case) -> Iterator[Outcome]:
    """The letter gives a PIN where the account has none.

    Harmless for the port; the PIN is often that of another account.
    """
    if _given(case):
        wanted = _wanted(case)
        if wanted is None:
            yield NotJudged("the CSR does not say whether the account has a PIN")
        elif not wanted:
            yield Evidence("remark", loa_path="/pin", csr_path="/pin_required")


@rule(
    "PIN004",
    scope=US_WIRELESS,
    aspect="pin",
    reads_csr=False,
    cases={
        "missing": says(
            "The letter gives no port-out PIN, and wireless carriers want one.",
            "Have the customer get a port-out or transfer PIN from the losing carrier"
            " and write it on the request before it expires.",
            "error",
        )
    },
    sources=(
        "OnSIP, wireless porting: port-out PIN",
        "47 CFR 52.37 (status unverified)",
    ),
    codes=LACKING,
    examples=(
        example(
            "no port-out PIN",
            "error",
            loa={"pin": None},
            policy="us-wireless",
            also={"PIN001"},
        ),
        example("a port-out PIN", "passes", policy="us-wireless"),
    ),
)
def port_out_pin_missing(case: Case) -> Iterator[Outcome]:
    """A wireless number is asked for without a port-out PIN.

    US wireless carriers release a number only against a PIN that the customer draws
    for the port and that expires within days.
    """
    if not _given(case):
        yield Evidence("missing", loa_path="/pin")


@rule(
    "PIN006",
    scope=CA,
    aspect="pin",
    cases={
        "signed": says(
            "The password on the letter is missing or not the account's; the signed"
            " letter stands in for it.",
            "Send the request with the signed letter; point to CRTC Decision 2002-42"
            " if it comes back.",
            "warning",
        ),
        "unsigned": says(
            "The password on the letter is missing or not the account's, and the"
            " letter is not signed.",
            "Have the customer sign the letter, or give the right password.",
            "error",
        ),
    },
    sources=("CRTC Decision 2002-42",),
    codes=WRONG,
    examples=(
        example(
            "a wrong password on a signed letter",
            "warning",
            policy="ca",
            case="signed",
            loa={"pin": "0042"},
            csr={"pin_required": True, "pin": "0043"},
        ),
        example(
            "a password missing from a signed letter",
            "warning",
            policy="ca",
            case="signed",
            csr={"pin_required": True},
        ),
        example(
            "a password missing from an unsigned letter",
            "error",
            policy="ca",
            case="unsigned",
            loa={"signature": "none"},
            csr={"pin_required": True},
            also={"AUT001"},
        ),
        example("the account has none", "passes", policy="ca"),
        example(
            "the CSR does not say", "unjudged", policy="ca", csr={"pin_required": None}
        ),
        example(
            "the CSR does not show it",
            "unjudged",
            policy="ca",
            loa={"pin": "0042"},
            csr={"pin_required": True},
        ),
    ),
)
def password_missing_or_wrong(case: Case) -> Iterator[Outcome]:
    """A Canadian wireline account has a password that the letter does not give right.

    A local carrier must accept a signed letter as proof of consent, so that a missing
    or wrong password alone must not stop the port.
    """
    name = "unsigned" if case.letter.loa.signature == "none" else "signed"
    wanted = _wanted(case)
    if wanted is None:
        yield NotJudged("the CSR does not say whether the account has a PIN")
    elif wanted and not _given(case):
        yield Evidence("missing", case=name, loa_path="/pin")
    elif wanted:
        yield from _difference(case, name)
