"""MIG: do all numbers leave, or do some stay, and does the letter say so?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import CA, US, codes, example, rule, says

WRONG = codes("PORT_TYPE_INCORRECT", "", "7434", "E24")

UNSAID = "the LOA does not say whether the port is full or partial"
CUT_SHORT = "the CSR's list of numbers may be cut short"
LOA_CUT = "not every number on the LOA can be read"


def _lists(case: Case) -> Iterator[NotJudged]:
    """Tell why the two lists of numbers cannot prove that nothing is left behind."""
    if case.letter.numbers.problems or not case.requested:
        yield NotJudged(LOA_CUT)
    elif not case.list_is_whole:
        yield NotJudged(CUT_SHORT if case.record.numbers.places else CSR_SILENT)


@rule(
    "MIG001",
    scope=US | CA,
    aspect="port-type",
    cases=says(
        "The letter asks for a full port, but {numbers} {numbers_is} on the account"
        " and not"
        " on the letter.",
        "Add {numbers_them} to the letter, or state that {numbers_they} {numbers_is}"
        " to be"
        " disconnected, or make it a partial port.",
        "error",
    ),
    sources=(
        "Windstream Enterprise, Partial Port/Migration Indicator",
        "Clearinghouse E24",
        "Qwest/CenturyLink migration guide: full means nothing stays",
    ),
    lsr_fields=("MI", "PORTED NBR"),
    codes=WRONG,
    examples=(
        example(
            "one line left behind", "error", loa={"tns": ["404-555-0110 thru 0111"]}
        ),
        example("every line asked for", "passes"),
        example(
            "the line left behind is to be disconnected",
            "passes",
            loa={
                "tns": ["404-555-0110 thru 0111"],
                "remaining_tns": [{"tn": "404-555-0112", "action": "disconnect"}],
            },
        ),
        example(
            "the line left behind is disconnected already",
            "passes",
            loa={"tns": ["404-555-0110 thru 0111"]},
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "status": "disconnected"},
                ]
            },
        ),
        example("the CSR's list is cut short", "unjudged", csr={"complete": False}),
        example(
            "a line is left behind, as far as a list that is cut short shows",
            "error",
            loa={"tns": ["404-555-0110 thru 0111"]},
            csr={"complete": False},
        ),
        example(
            "a range of the letter cannot be read",
            "unjudged",
            loa={"tns": ["404-555-0112 thru 0110"]},
            also={"TN012"},
        ),
        example(
            "not said what port it is",
            "unjudged",
            loa={"port_type": None},
            also={"MIG007"},
        ),
    ),
)
def numbers_left_behind(case: Case) -> Iterator[Outcome]:
    """A full port leaves numbers of the account behind.

    The request says that everything leaves, the record says otherwise; the losing
    carrier will not guess what becomes of the rest.
    """
    if case.letter.loa.port_type is None:
        yield NotJudged(UNSAID)
    elif case.letter.loa.port_type == "full":
        unproven = list(_lists(case))
        yield from unproven
        if case.kept and NotJudged(LOA_CUT) not in unproven:
            yield Evidence(
                "disagreement",
                grade="different",
                loa_path="/tns",
                csr_path="/tns",
                numbers=case.kept,
            )


@rule(
    "MIG002",
    scope=US | CA,
    aspect="port-type",
    cases=says(
        "The letter asks for a partial port, but takes every number of the account and"
        " leaves no service.",
        "Make it a full port, or take the numbers that stay off the letter.",
        "error",
    ),
    sources=(
        "Windstream Enterprise, Partial Port/Migration Indicator",
        "Clearinghouse E24",
    ),
    lsr_fields=("MI",),
    codes=WRONG,
    examples=(
        example("nothing stays", "error", loa={"port_type": "partial"}),
        example(
            "a line stays",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
            },
        ),
        example(
            "a service stays",
            "passes",
            loa={"port_type": "partial", "remaining_services": "keep"},
            csr={"services": [{"kind": "dsl"}]},
        ),
        example(
            "the CSR's list is cut short",
            "unjudged",
            loa={"port_type": "partial"},
            csr={"complete": False},
        ),
    ),
)
def nothing_left_behind(case: Case) -> Iterator[Outcome]:
    """A partial port takes everything.

    The indicator and the list contradict each other, and the request comes back.
    """
    if case.letter.loa.port_type is None:
        yield NotJudged(UNSAID)
    elif case.letter.loa.port_type == "partial" and not case.staying:
        unproven = list(_lists(case))
        yield from unproven
        if not unproven and not case.services_staying:
            yield Evidence(
                "disagreement",
                grade="different",
                loa_path="/port_type",
                csr_path="/tns",
            )


@rule(
    "MIG003",
    scope=US | CA,
    aspect="port-type",
    cases={
        "numbers": says(
            "The letter does not say what becomes of {numbers}, which stay{numbers_s}"
            " on the"
            " account.",
            "State for {numbers_them} whether to keep or to disconnect {numbers_them}.",
            "error",
        ),
        "services": says(
            "The letter does not say what becomes of the {services} on the account.",
            "State whether to keep or to disconnect it.",
            "error",
        ),
    },
    sources=(
        "VoIP.ms, Port Rejection, Partial Port: a list of everything that remains and"
        " whether to keep or disconnect it",
        "Bandwidth LNP125J: remaining numbers not addressed",
    ),
    lsr_fields=("REMARKS",),
    codes=codes("PORT_TYPE_INCORRECT", "", "7434", "E24"),
    examples=(
        example(
            "a line whose fate is not stated",
            "error",
            case="numbers",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
            },
        ),
        example(
            "a line that is kept",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
            },
        ),
        example(
            "a service whose fate is not stated",
            "error",
            case="services",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
            },
            csr={"services": [{"kind": "alarm"}]},
        ),
        example(
            "a service that is kept",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
                "remaining_services": [{"kind": "alarm", "action": "keep"}],
            },
            csr={"services": [{"kind": "alarm"}]},
        ),
        example("a full port", "passes"),
        example(
            "the CSR does not tell of services",
            "unjudged",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
            },
            csr={"services": None},
        ),
    ),
)
def fate_not_stated(case: Case) -> Iterator[Outcome]:
    """A partial port does not say what becomes of the rest.

    The losing carrier wants to know for every number and service that stays whether
    it is kept or disconnected.
    """
    if case.letter.loa.port_type is None:
        yield NotJudged(UNSAID)
        return
    if case.letter.loa.port_type == "full":
        return
    unsaid = [n for n in case.staying if case.letter.fates.get(n) is None]
    if unsaid:
        path = "/remaining_tns"
        yield Evidence("missing", case="numbers", loa_path=path, numbers=unsaid)
    for service in case.services_unstated:
        yield Evidence(
            "missing",
            case="services",
            csr=service.text,
            loa_path="/remaining_services",
            csr_path=service.path,
            words={"services": service.text},
        )
    yield from _lists(case)
    if case.record.csr.services is None:
        yield NotJudged("the CSR does not carry them", "services")


@rule(
    "MIG007",
    scope=US | CA,
    aspect="port-type",
    reads_csr=False,
    cases={
        "numbers-stay": says(
            "The letter does not say whether the port is full or partial, and {numbers}"
            " would stay on the account.",
            "State a partial port and what becomes of the rest, or take everything.",
            "error",
        ),
        "services-stay": says(
            "The letter does not say whether the port is full or partial, and services"
            " would stay on the account: {services}.",
            "State a partial port and what becomes of the services, or state that they"
            " are to be disconnected.",
            "error",
        ),
        "nothing-stays": says(
            "The letter does not say whether the port is full or partial; as far as the"
            " papers show, everything leaves.",
            "State a full port.",
            "info",
        ),
    },
    sources=("Ooma, What is porting: full or partial port is required",),
    lsr_fields=("MI",),
    codes=WRONG,
    examples=(
        example(
            "not said, and a line would stay",
            "error",
            case="numbers-stay",
            loa={"port_type": None, "tns": ["404-555-0110 thru 0111"]},
        ),
        example(
            "not said, and a service would stay",
            "error",
            case="services-stay",
            loa={"port_type": None},
            csr={"services": [{"kind": "dsl", "description": "DSL line"}]},
        ),
        example(
            "not said, and nothing would stay",
            "info",
            case="nothing-stays",
            loa={"port_type": None},
        ),
        example("said", "passes"),
        example(
            "not said, and there is no CSR",
            "info",
            case="nothing-stays",
            loa={"port_type": None},
            csr="none",
            also={"DOC005"},
        ),
    ),
)
def port_type_not_stated(case: Case) -> Iterator[Outcome]:
    """The letter does not say whether the port is full or partial.

    An absent indicator is read as full, and a full port that leaves something behind is
    refused.
    """
    if case.letter.loa.port_type is not None:
        return
    staying = case.kept if case.csr_facts else ()
    services = case.services_staying if case.csr_facts else ()
    path = "/port_type"
    if staying:
        yield Evidence("missing", case="numbers-stay", loa_path=path, numbers=staying)
    elif services:
        words = {"services": ", ".join(service.text for service in services)}
        yield Evidence("missing", case="services-stay", loa_path=path, words=words)
    else:
        yield Evidence("missing", case="nothing-stays", loa_path=path)
