"""ORD: is the account suspended?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.numbers import WHOLE
from lnpcheck.traits.papers import CSR_STATUS


@rule(
    "ORD003",
    scope=EVERYWHERE,
    aspect="status",
    rests_on=(CSR_STATUS, WHOLE),
    cases={
        "account": says(
            "The account is suspended.",
            "Have the customer ask the losing carrier to restore it before the request"
            " goes out; suspended numbers that are then disconnected are lost.",
            "warning",
        ),
        "numbers": says(
            "{numbers} {numbers_is} suspended.",
            "Have the customer ask the losing carrier to restore {numbers_them}"
            " before the"
            " request goes out.",
            "warning",
        ),
    },
    sources=("CenturyLink LNP training lnp_19: portability restrictions",),
    examples=(
        example(
            "a suspended account",
            "warning",
            case="account",
            csr={"status": "suspended"},
        ),
        example(
            "a suspended line",
            "warning",
            case="numbers",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "status": "suspended"},
                ]
            },
        ),
        example("in service", "passes"),
        example("the CSR gives no status", "unjudged", csr={"status": None}),
    ),
)
def suspended(case: Case) -> Iterator[Outcome]:
    """The account or a number to port is suspended.

    A suspended number can port; one that was disconnected after a suspension cannot.
    """
    csr, status = case.record.csr, case.record.status
    asked = [number for number in case.requested if number in status]
    if csr.status == "suspended":
        yield Evidence("remark", case="account", csr_path="/status")
    else:
        numbers = [number for number in asked if status[number] == "suspended"]
        if numbers:
            yield Evidence("remark", case="numbers", csr_path="/tns", numbers=numbers)
    if csr.status is None and (not asked or any(status[n] is None for n in asked)):
        yield NotJudged(CSR_SILENT)
