"""BTN: is the billing telephone number right, and what becomes of it?"""

from collections.abc import Iterator

from lnpcheck.aspects import BTN
from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.rules._rule import CA, US, codes, example, rule, says

LEAVING = codes("MAIN_BTN_PORTING", "", "7434 7496 7497", "E6h")


@rule(
    "BTN001",
    scope=US | CA,
    aspect="btn",
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
    codes=codes("BTN_ATN_MISMATCH", "", "7103", "E14"),
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
    codes=codes("BTN_ATN_MISMATCH", "", "7445", "E14"),
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


def _leaves(case: Case) -> bool:
    """Whether the account's BTN is among the numbers asked for."""
    btn = case.record.btn
    return isinstance(btn, Known) and btn.value in case.requested


@rule(
    "BTN003",
    scope=US | CA,
    aspect="btn",
    cases=says(
        "The BTN {numbers} is disconnected on the CSR.",
        "Have the customer ask the losing carrier for the account's working BTN.",
        "error",
    ),
    sources=("Bandwidth LNP153J: BTN disconnected", "OnSIP, porting rejections"),
    lsr_fields=("ATN",),
    codes=codes("BTN_ATN_MISMATCH", "22152", "7409", "E27"),
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


@rule(
    "BTN004",
    scope=US | CA,
    aspect="btn",
    cases=says(
        "The BTN {numbers} leaves while {staying} stay{staying_s} on the account, and"
        " the"
        " letter names no new BTN.",
        "Name one of the numbers that stay as the new BTN, or port them all.",
        "error",
    ),
    sources=(
        "Clearinghouse E6h",
        "Qwest/CenturyLink migration guide: NAN names the new account number",
        "Ooma, What is porting: a new BTN takes over the remaining numbers",
    ),
    lsr_fields=("NAN",),
    codes=LEAVING,
    examples=(
        example(
            "the BTN leaves two lines behind",
            "error",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
        ),
        example(
            "a new BTN is named",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0111",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
        ),
        example(
            "everything left is disconnected",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "remaining_tns": [
                    {"tn": "404-555-0111 thru 0112", "action": "disconnect"}
                ],
            },
        ),
        example(
            "not said whether it is a partial port",
            "unjudged",
            loa={"port_type": None, "tns": ["404-555-0110"]},
            also={"MIG007"},
        ),
        example("the CSR gives no BTN", "unjudged", csr={"btn": None}),
    ),
)
def btn_leaves_lines_behind(case: Case) -> Iterator[Outcome]:
    """The BTN leaves its account while other numbers stay on it.

    The account would be left without its head, and what stays without service; the
    carrier wants to know the number that takes over.
    """
    if case.letter.loa.port_type is None:
        yield NotJudged("the LOA does not say whether the port is full or partial")
    elif isinstance(case.record.btn, Absent | Unreadable):
        yield NotJudged("the CSR does not carry it")
    elif case.letter.loa.port_type == "partial" and _leaves(case):
        if case.kept and isinstance(case.letter.new_btn, Absent):
            btn = case.record.btn.value
            yield Evidence(
                "missing",
                loa_path="/new_btn",
                csr_path=case.record.btn.path,
                numbers=(btn,),
                lists={"staying": case.kept},
            )
        elif not case.kept and not case.list_is_whole:
            yield NotJudged("the CSR's list of numbers may be cut short")


@rule(
    "BTN005",
    scope=US | CA,
    aspect="btn",
    cases={
        "same": says(
            "The new BTN {loa} is the present one.",
            "Name another number, one that stays on the account.",
            "error",
        ),
        "ports": says(
            "The new BTN {loa} is itself among the numbers to port.",
            "Name a number that stays on the account.",
            "error",
        ),
        "inactive": says(
            "The new BTN {loa} is not in service.",
            "Name a working number that stays on the account.",
            "error",
        ),
        "foreign": says(
            "The new BTN {loa} is not on the account.",
            "Name a number of this account that stays on it.",
            "error",
        ),
        "illegible": says(
            "The new BTN cannot be read: “{loa}” {because}.",
            "Write the new BTN as ten digits.",
            "error",
        ),
    },
    sources=("Bandwidth 7494, 7496, 7497; clearinghouse E6h",),
    lsr_fields=("NAN",),
    codes=LEAVING,
    examples=(
        example(
            "the new BTN is the old one",
            "error",
            case="same",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0111"],
                "new_btn": "404-555-0110",
                "remaining_tns": [{"tn": "404-555-0110, 0112", "action": "keep"}],
            },
        ),
        example(
            "the new BTN ports too",
            "error",
            case="ports",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0111",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
            },
        ),
        example(
            "the new BTN is suspended",
            "error",
            case="inactive",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "status": "suspended"},
                ]
            },
        ),
        example(
            "the new BTN is on another account",
            "error",
            case="foreign",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0155",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
        ),
        example(
            "the new BTN stays",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
        ),
        example(
            "the new BTN is missing from a list that is cut short",
            "unjudged",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0155",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
            csr={"complete": False},
        ),
    ),
)
def new_btn_unfit(case: Case) -> Iterator[Outcome]:
    """The number named as the new BTN cannot take over.

    It must be a working number of the same account that stays there.
    """
    new, record = case.letter.new_btn, case.record
    if isinstance(new, Unreadable):
        words = {"because": new.because}
        yield Evidence("illegible", loa=new.text, loa_path=new.path, words=words)
    if not isinstance(new, Known):
        return
    name = None
    if isinstance(record.btn, Known) and new.value == record.btn.value:
        name = "same"
    elif new.value in case.requested:
        name = "ports"
    elif new.value in record.status:
        working = record.status[new.value] in {"active", None}
        name = None if working else "inactive"
    elif case.list_is_whole:
        name = "foreign"
    else:
        yield NotJudged("the CSR's list of numbers may be cut short")
    if name is not None:
        yield Evidence("remark", case=name, loa=new.text, loa_path=new.path)
