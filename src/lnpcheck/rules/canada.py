"""CAN: what only Canadian ports ask for."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.facts import Known
from lnpcheck.rules._identifiers import given
from lnpcheck.rules._rule import CA_WIRELESS, example, rule, says


@rule(
    "CAN004",
    scope=CA_WIRELESS,
    aspect="account",
    reads_csr=False,
    cases={
        "none": says(
            "The letter gives neither account number, nor IMEI, nor PIN.",
            "Write one of them: the account number from the bill, or the IMEI of the"
            " phone (dial *#06#).",
            "error",
        ),
        "prepaid": says(
            "The account number is the number itself, so the number is prepaid, and"
            " the letter gives no IMEI.",
            "Write the IMEI of the phone; it appears when you dial *#06#.",
            "error",
        ),
    },
    sources=(
        "VoIP.ms, Porting FAQ: prepaid mobiles need the IMEI",
        "Canadian Telecommunications Association, wireless number portability"
        " (unverified)",
    ),
    examples=(
        example(
            "none of the three",
            "error",
            case="none",
            policy="ca-wireless",
            loa={"account_number": None, "pin": None},
        ),
        example(
            "the IMEI alone",
            "passes",
            policy="ca-wireless",
            loa={"account_number": None, "pin": None, "imei": "490154203237518"},
        ),
        example(
            "the PIN alone, and no CSR",
            "passes",
            policy="ca-wireless",
            loa={"account_number": None},
            csr="none",
            also={"DOC005"},
        ),
        example(
            "a prepaid number without its IMEI",
            "error",
            case="prepaid",
            policy="ca-wireless",
            loa={"account_number": "4165550177", "pin": None},
            csr={"account_number": "4165550177"},
        ),
        example(
            "a prepaid number with its IMEI",
            "passes",
            policy="ca-wireless",
            loa={"account_number": "4165550177", "imei": "490154203237518"},
            csr={"account_number": "4165550177"},
        ),
    ),
)
def nothing_identifies_the_mobile(case: Case) -> Iterator[Outcome]:
    """A Canadian mobile is asked for without what identifies its owner.

    Any one of account number, IMEI and PIN is enough. A prepaid number has no account
    of its own, and then it has to be the IMEI.
    """
    account, imei = case.letter.account, given(case, "imei")
    if not any(given(case, one) for one in ("account", "imei", "pin")):
        yield Evidence("missing", case="none", loa_path="/account_number")
    elif isinstance(account, Known) and not imei:
        number = account.value.removeprefix("+")
        if f"+1{number.removeprefix('1')}" in case.requested:
            yield Evidence("missing", case="prepaid", loa_path="/imei")
