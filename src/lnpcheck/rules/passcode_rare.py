"""PIN: passcodes that nobody asked for, of mobiles, and of Canadian accounts."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._passcode import difference, given_for_all, wanted
from lnpcheck.rules._rule import (
    CA,
    US,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.numbers import NO_PIN
from lnpcheck.traits.papers import SIGNATURE


@rule(
    "PIN003",
    scope=US,
    aspect="pin",
    rests_on=(NO_PIN,),
    cases=says(
        "The letter gives a PIN, but the account has none.",
        "Leave the PIN off the request.",
        "info",
    ),
    sources=("47 CFR 52.36(c): passcode only where the customer asked for one",),
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
    if given_for_all(case):
        asked = wanted(case)
        if asked is None:
            yield NotJudged("the CSR does not say whether the account has a PIN")
        elif not asked:
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
        ),
        "account-pin": says(
            "The PIN is the account's own; the national wireless carriers want a"
            " port-out or transfer PIN.",
            "Have the customer get a port-out or transfer PIN from the losing carrier"
            " and write it on the request in place of the account's.",
            "warning",
        ),
    },
    sources=(
        "OnSIP, wireless porting: port-out PIN",
        "Gigs help 5624814548: transfer PINs of Verizon, T-Mobile and AT&T",
        "Wireless response 8C",
        "47 CFR 52.37 (status unverified)",
    ),
    examples=(
        example(
            "no port-out PIN",
            "error",
            loa={"pin": None},
            policy="us-wireless",
            also={"PIN001"},
        ),
        example("a port-out PIN", "passes", policy="us-wireless"),
        example(
            "the account's own PIN",
            "warning",
            case="account-pin",
            loa={"pin_kind": "account"},
            policy="us-wireless",
        ),
        example(
            "a transfer PIN",
            "passes",
            loa={"pin_kind": "transfer"},
            policy="us-wireless",
        ),
        example(
            "no word on which PIN it is",
            "unjudged",
            loa={"pin_kind": None},
            policy="us-wireless",
        ),
    ),
)
def port_out_pin_missing(case: Case) -> Iterator[Outcome]:
    """A wireless number is asked for without a port-out PIN.

    US wireless carriers release a number only against a PIN that the customer draws
    for the port and that expires within days.
    """
    kind = case.letter.loa.pin_kind
    if not given_for_all(case):
        yield Evidence("missing", loa_path="/pin")
    elif kind == "account":
        yield Evidence("remark", case="account-pin", loa_path="/pin_kind")
    elif kind is None:
        yield NotJudged("the LOA does not say which PIN it is")


@rule(
    "PIN006",
    scope=CA,
    aspect="pin",
    rests_on=(NO_PIN, SIGNATURE),
    cases={
        "signed": says(
            "The password {because}; the signed letter stands in for it.",
            "Send the request with the signed letter; point to CRTC Decision 2002-42"
            " if it comes back.",
            "warning",
        ),
        "perhaps-signed": says(
            "The password {because}; if the letter is signed, that stands in for it.",
            "Make sure that the letter is signed; point to CRTC Decision 2002-42 if the"
            " request comes back.",
            "warning",
        ),
        "unsigned": says(
            "The password {because}, and the letter is not signed.",
            "Have the customer sign the letter, or give the right password.",
            "error",
        ),
    },
    sources=("CRTC Decision 2002-42",),
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
            "a password missing, and not said whether the letter is signed",
            "warning",
            policy="ca",
            case="perhaps-signed",
            loa={"signature": None},
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
    signature = case.letter.loa.signature
    name = "signed" if signature else "perhaps-signed"
    name = "unsigned" if signature == "none" else name
    asked = wanted(case)
    if asked is None:
        yield NotJudged("the CSR does not say whether the account has a PIN")
    elif asked and not given_for_all(case):
        words = {"because": "is missing from the letter"}
        yield Evidence("missing", case=name, loa_path="/pin", words=words)
    elif asked:
        words = {"because": "on the letter is not the account's"}
        yield from difference(case, name, words)
