"""BTN: is the billing telephone number the right one, and in service?"""

from collections.abc import Iterator

from lnpcheck.aspects import BTN
from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.traits.numbers import LOA_BTN, ONE_BTN, WHOLE


@rule(
    "BTN001",
    scope=US | CA,
    aspect="btn",
    rests_on=(LOA_BTN,),
    row="btn",
    reads_csr=False,
    cases={
        "missing": says(
            "The letter gives no billing telephone number (BTN).",
            "Write the main number of the account; ask the losing carrier for it, since"
            " bills rarely show it.",
        ),
        "illegible": says(
            "The letter's billing telephone number cannot be read: “{loa}” {because}.",
            "Write the main number of the account as ten digits.",
        ),
    },
    sources=("Bandwidth 7103", "VoIP.ms, Port Rejection, Incorrect BTN"),
    lsr_fields=("ATN",),
    examples=(
        example("no BTN", "error", loa={"btn": None}),
        example("a BTN of nine digits", "error", loa={"btn": "404-555-011"}),
        example(
            "a BTN with letters", "passes", loa={"btn": "404 Q85-0001"}, also={"BTN002"}
        ),
        example(
            "no BTN, sent as a simple port",
            "info",
            policy="us-simple",
            loa={"btn": None},
        ),
    ),
)
def btn_missing(case: Case) -> Iterator[Outcome]:
    """The letter gives no BTN, or none that can be read.

    The losing carrier looks the account up by it.
    """
    if not any(isinstance(own.btn, Known) for own in case.letter.own.values()):
        yield from case.lacking(case.letter.btn, "btn")


@rule(
    "BTN002",
    scope=US | CA,
    aspect="btn",
    rests_on=(ONE_BTN,),
    row="btn",
    cases=says(
        "The letter has the BTN {loa}; the CSR has {csr}.",
        "Write the BTN as the CSR has it: {csr}.",
    ),
    sources=(
        "Clearinghouse E14",
        "VoIP.ms, Port Rejection, Incorrect Billing Telephone Number (BTN)",
    ),
    lsr_fields=("ATN",),
    examples=(
        example("another number of the account", "error", loa={"btn": "404-555-0111"}),
        example("in another notation", "passes", loa={"btn": "(404) 555 0110"}),
        example(
            "another, sent as a simple port",
            "info",
            policy="us-simple",
            loa={"btn": "303-555-0102"},
        ),
        example("the CSR gives none", "unjudged", csr={"btn": None}),
    ),
)
def btn_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different billing telephone numbers.

    Perhaps the most common rejection: a customer has several accounts, and each has a
    BTN of its own that no bill shows.
    """
    yield from case.disagreement(BTN, "btn", silence=False)


@rule(
    "BTN003",
    scope=US | CA,
    aspect="btn",
    rests_on=(ONE_BTN, WHOLE),
    cases=says(
        "The BTN {numbers} is disconnected on the CSR.",
        "Have the customer ask the losing carrier for the account's working BTN.",
        "error",
    ),
    sources=("Bandwidth LNP153J: BTN disconnected", "OnSIP, porting rejections"),
    lsr_fields=("ATN",),
    examples=(
        example(
            "a disconnected BTN",
            "error",
            csr={
                "tns": [
                    {"tn": "404-555-0110", "status": "disconnected"},
                    "404-555-0111 thru 0112",
                ]
            },
            also={"TN004"},
        ),
        example(
            "a BTN with letters is no line",
            "passes",
            loa={"btn": "404 Q85-0001"},
            csr={"btn": "404 Q85-0001"},
        ),
        example("the CSR gives none", "unjudged", csr={"btn": None}),
    ),
)
def btn_disconnected(case: Case) -> Iterator[Outcome]:
    """The account's BTN is out of service.

    An order on an account is looked up by its BTN; a dead one finds nothing.
    """
    btn = case.record.btn
    if not isinstance(btn, Known):
        yield NotJudged("the CSR does not carry it")
    elif case.record.status.get(btn.value) == "disconnected":
        yield Evidence("remark", csr_path=btn.path, numbers=(btn.value,))
