"""ACC: is it the right account at the losing carrier?"""

from collections.abc import Iterator

from lnpcheck.aspects import ACCOUNT
from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.facts import Known
from lnpcheck.grade import Grade, below
from lnpcheck.rules._identifiers import weakened
from lnpcheck.rules._rule import (
    CA,
    EVERYWHERE,
    US,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.numbers import ONE_ACCOUNT


@rule(
    "ACC001",
    scope=US | CA | US_WIRELESS,
    aspect="account",
    rests_on=(ONE_ACCOUNT,),
    row="account",
    reads_csr=False,
    cases={
        "missing": says(
            "The letter gives no account number.",
            "Write the account number at the losing carrier; the latest bill or the"
            " CSR has it.",
        ),
        "illegible": says(
            "The letter's account number cannot be read: “{loa}” {because}.",
            "Write the account number as the losing carrier has it.",
        ),
    },
    sources=("47 CFR 52.36(b)(2)", "Bandwidth 7114, 7510; wireless response 8A"),
    lsr_fields=("AN",),
    examples=(
        example("no account number", "error", loa={"account_number": None}),
        example("only dashes", "error", loa={"account_number": "---"}),
        example("a blank one", "error", loa={"account_number": "  "}),
        example("given", "passes"),
        example(
            "no account number, no CSR",
            "error",
            loa={"account_number": None},
            csr="none",
            also={"DOC005"},
        ),
    ),
)
def account_missing(case: Case) -> Iterator[Outcome]:
    """The letter gives no account number, or none that can be read.

    It is one of the few things that every losing carrier may ask for.
    """
    if any(isinstance(own.account, Known) for own in case.letter.own.values()):
        return
    yield from case.lacking(case.letter.account, "account")


@rule(
    "ACC002",
    scope=EVERYWHERE,
    aspect="account",
    rests_on=(ONE_ACCOUNT,),
    row="account",
    cases=says(
        "The letter has the account number “{loa}”; the CSR has “{csr}”.",
        "Write the account number as the CSR has it: {csr}.",
    ),
    sources=(
        "47 CFR 52.36(b)(2)",
        "FCC consumer facts, Keeping your telephone number: the four validation fields",
        "VoIP.ms, Port Rejection, Account Number, Reseller Mismatch",
    ),
    lsr_fields=("AN",),
    examples=(
        example("another account", "error", loa={"account_number": "9999000011"}),
        example(
            "written with dashes", "passes", loa={"account_number": "404555-0110-883"}
        ),
        example(
            "a leading zero left out",
            "error",
            loa={"account_number": "71550042"},
            csr={"account_number": "071550042"},
        ),
        example("the CSR gives none", "unjudged", csr={"account_number": None}),
        example(
            "another account, on one line of the letter",
            "error",
            loa={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "account_number": "9999000011"},
                ]
            },
        ),
        example(
            "another account, beside a PIN that agrees",
            "info",
            policy="ca-wireless",
            loa={"account_number": "9999000011"},
        ),
        example(
            "another account, beside an IMEI",
            "info",
            policy="ca-wireless",
            loa={
                "account_number": "9999000011",
                "pin": None,
                "imei": "490154203237518",
            },
        ),
        example(
            "another account, beside a PIN that is wrong too",
            "error",
            policy="ca-wireless",
            loa={"account_number": "9999000011", "pin": "0000"},
            also={"PIN002"},
        ),
        example(
            "another account, and nothing else to identify the customer",
            "error",
            policy="ca-wireless",
            loa={"account_number": "9999000011", "pin": None},
        ),
    ),
)
def account_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different accounts.

    Spaces and dashes do not count; leading zeros do. The CSR's account is the one that
    the losing carrier validates, whatever the bill of a reseller says.
    """
    for outcome in case.disagreement(
        ACCOUNT, "account", when=another_account, silence=False
    ):
        yield weakened(case, outcome, "account")


def another_account(grade: Grade) -> bool:
    """Whether more than a customer code is apart."""
    return below(grade, "equivalent")


def only_the_code(grade: Grade) -> bool:
    """Whether only a customer code is apart."""
    return grade == "equivalent"


@rule(
    "ACC003",
    scope=US | CA,
    aspect="account",
    rests_on=(ONE_ACCOUNT,),
    row="account",
    cases=says(
        "The letter has the account number “{loa}”, the CSR “{csr}”: only the customer"
        " code is apart.",
        "Write the account number as the CSR has it: {csr}.",
        "warning",
    ),
    sources=(
        "Sample CSR, account number is the main number and a three-digit customer code"
        " (telecommunications-cost-management.blogspot.com)",
    ),
    lsr_fields=("AN",),
    examples=(
        example(
            "the customer code left out",
            "warning",
            loa={"account_number": "4045550110"},
        ),
        example(
            "the customer code added",
            "warning",
            loa={"account_number": "77001883"},
            csr={"account_number": "77001"},
        ),
        example("given in full", "passes"),
        example(
            "another code left out",
            "passes",
            loa={"account_number": "4045550110"},
            csr={"customer_code": "884"},
            also={"ACC002"},
        ),
        example("the CSR gives none", "unjudged", csr={"account_number": None}),
    ),
)
def customer_code_apart(case: Case) -> Iterator[Outcome]:
    """The account numbers differ by the customer code alone.

    At former Bell companies the account is the main number followed by a three-digit
    code that tells successive customers apart. Carriers differ in whether they want it.
    """
    yield from case.disagreement(ACCOUNT, "account", when=only_the_code, silence=False)
