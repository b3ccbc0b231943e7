"""BTN: which number takes over when the BTN leaves its account?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.traits.numbers import ONE_BTN, WHOLE
from lnpcheck.traits.papers import NEW_BTN, PORT_TYPE


def _leaves(case: Case) -> bool:
    """Whether the account's BTN is among the numbers asked for."""
    btn = case.record.btn
    return isinstance(btn, Known) and btn.value in case.requested


@rule(
    "BTN004",
    scope=US | CA,
    aspect="btn",
    rests_on=(PORT_TYPE, ONE_BTN, WHOLE),
    cases=says(
        "The BTN {numbers} leaves while {staying} stay{staying_s} on the account, and"
        " the"
        " letter names no new BTN.",
        "Name one of the numbers that stay as the new BTN on the letter, or port them"
        " all.",
        "error",
    ),
    sources=(
        "Clearinghouse E6h",
        "Qwest/CenturyLink migration guide: NAN names the new account number",
        "Ooma, What is porting: a new BTN takes over the remaining numbers",
    ),
    lsr_fields=("NAN",),
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
        if case.rest.kept and isinstance(case.letter.new_btn, Absent):
            btn = case.record.btn.value
            yield Evidence(
                "missing",
                loa_path="/new_btn",
                csr_path=case.record.btn.path,
                numbers=(btn,),
                lists={"staying": case.rest.kept},
            )
        elif not case.rest.kept and case.rest.list_doubt:
            yield NotJudged(case.rest.list_doubt)


@rule(
    "BTN005",
    scope=US | CA,
    aspect="btn",
    rests_on=(NEW_BTN,),
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
            "the new BTN cannot be read",
            "error",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110"],
                "new_btn": "0112",
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
    elif case.rest.list_doubt:
        yield NotJudged(case.rest.list_doubt)
    else:
        name = "foreign"
    if name is not None:
        yield Evidence("remark", case=name, loa=new.text, loa_path=new.path)
