"""TN: are the numbers on the account, and in service?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.normalize.number import compact
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.numbers import WHOLE
from lnpcheck.traits.papers import CSR_STATUS


@rule(
    "TN003",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(WHOLE,),
    cases={
        None: says(
            "{numbers} {numbers_is} not on the account that the CSR shows.",
            "Ask the losing carrier which account {numbers} {numbers_is} on; send a"
            " request of"
            " {numbers_their} own, or take {numbers_them} off the letter.",
            "error",
        ),
        "off-network": says(
            "The CSR shows {numbers} as a third carrier's; the losing carrier cannot"
            " release {numbers_them}.",
            "Ask the losing carrier which carrier holds {numbers}, and send that one a"
            " request of {numbers_their} own.",
            "error",
        ),
    },
    sources=(
        "Windstream Enterprise, Number Not Found",
        "Bandwidth 7516; clearinghouse E30; wireless response 6A",
    ),
    lsr_fields=("PORTED NBR",),
    examples=(
        example(
            "one number of another account",
            "error",
            loa={"tns": ["404-555-0110 thru 0112", "404-555-0155"]},
        ),
        example(
            "a number that the CSR shows as a third carrier's",
            "error",
            case="off-network",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "off_network": True},
                ]
            },
        ),
        example(
            "a number that the CSR shows as the carrier's own",
            "passes",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "off_network": False},
                ]
            },
        ),
        example("all on the account", "passes"),
        example("the CSR lists no numbers", "unjudged", csr={"tns": None}),
        example(
            "one is missing from a list that is cut short",
            "unjudged",
            loa={"tns": ["404-555-0110 thru 0112", "404-555-0155"]},
            csr={"complete": False},
        ),
    ),
)
def number_not_on_account(case: Case) -> Iterator[Outcome]:
    """The letter asks for a number that is not on the account.

    The request is refused for that number or as a whole. Large customers have several
    accounts, and each wants its own request.
    """
    record = case.record
    if not record.numbers.places:
        yield NotJudged(CSR_SILENT)
        return
    third = [number for number in case.requested if number in record.off_network]
    if third:
        yield Evidence(
            "remark",
            case="off-network",
            loa_path=case.requested[third[0]],
            csr_path=record.numbers.places[third[0]],
            numbers=third,
        )
    known = {**record.numbers.places, getattr(record.btn, "value", ""): ""}
    foreign = sorted(number for number in case.requested if number not in known)
    if foreign and case.rest.list_doubt:
        numbers = ", ".join(compact(foreign)[:8])
        yield NotJudged(f"{case.rest.list_doubt}; not on it: {numbers}")
    elif foreign:
        yield Evidence(
            "disagreement",
            grade="different",
            loa_path=case.requested[foreign[0]],
            csr_path="/tns",
            numbers=foreign,
        )


@rule(
    "TN004",
    scope=EVERYWHERE,
    aspect="status",
    rests_on=(CSR_STATUS, WHOLE),
    cases={
        "account": says(
            "The account is disconnected on the CSR; its numbers do not port.",
            "Have the customer ask the losing carrier to put the account back in"
            " service.",
            "error",
        ),
        "numbers": says(
            "{numbers} {numbers_is} disconnected on the CSR; a disconnected number does"
            " not"
            " port.",
            "Have the customer ask the losing carrier to put {numbers_them} back in"
            " service, or"
            " take {numbers_them} off the letter.",
            "error",
        ),
    },
    sources=(
        "Windstream Enterprise, Number Disconnected/Not Active",
        "VoIP.ms, Port Rejection, Disconnected / Inactive Numbers",
        "Bandwidth 7518; clearinghouse E27; wireless response 6D",
    ),
    lsr_fields=("PORTED NBR",),
    examples=(
        example(
            "a disconnected line",
            "error",
            case="numbers",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "status": "disconnected"},
                ]
            },
        ),
        example(
            "a disconnected account",
            "error",
            case="account",
            csr={"status": "disconnected"},
            also={"BTN003"},
        ),
        example(
            "a disconnected account whose lines are told to be active",
            "error",
            case="account",
            csr={
                "status": "disconnected",
                "tns": [{"tn": "404-555-0110 thru 0112", "status": "active"}],
            },
        ),
        example(
            "a suspended line",
            "passes",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "status": "suspended"},
                ]
            },
            also={"ORD003"},
        ),
        example("the CSR gives no status", "unjudged", csr={"status": None}),
    ),
)
def number_disconnected(case: Case) -> Iterator[Outcome]:
    """The letter asks for a number that is disconnected at the losing carrier.

    Only a number in service can port; a suspended one mostly can.
    """
    status = case.record.status
    asked = [number for number in case.requested if number in status]
    gone = [number for number in asked if status[number] == "disconnected"]
    if case.record.csr.status == "disconnected":
        yield Evidence("remark", case="account", csr_path="/status")
    elif gone:
        path = case.requested[gone[0]]
        yield Evidence(
            "remark", case="numbers", loa_path=path, csr_path="/tns", numbers=gone
        )
    if not asked or any(status[number] is None for number in asked):
        yield NotJudged(CSR_SILENT)
