"""MIG: does the port leave what the letter says it leaves?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._lists import LOA_CUT, UNSAID, unproven_lists
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.traits.numbers import WHOLE
from lnpcheck.traits.papers import CSR_SERVICES, PORT_TYPE, REMAINING_SERVICES


@rule(
    "MIG001",
    scope=US | CA,
    aspect="port-type",
    rests_on=(PORT_TYPE, WHOLE),
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
        unproven = list(unproven_lists(case))
        yield from unproven
        if case.rest.kept and NotJudged(LOA_CUT) not in unproven:
            yield Evidence(
                "disagreement",
                grade="different",
                loa_path="/tns",
                csr_path="/tns",
                numbers=case.rest.kept,
            )


@rule(
    "MIG002",
    scope=US | CA,
    aspect="port-type",
    rests_on=(PORT_TYPE, WHOLE, CSR_SERVICES, REMAINING_SERVICES),
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
            csr={"services": [{"kind": "voicemail"}]},
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
    elif case.letter.loa.port_type == "partial" and not case.rest.staying:
        unproven = list(unproven_lists(case))
        yield from unproven
        if not unproven and not case.rest.services_staying:
            yield Evidence(
                "disagreement",
                grade="different",
                loa_path="/port_type",
                csr_path="/tns",
            )
