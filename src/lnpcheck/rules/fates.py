"""MIG: does the letter say what becomes of the rest?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._lists import UNSAID, unproven_lists
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.traits.numbers import WHOLE
from lnpcheck.traits.papers import (
    CSR_SERVICES,
    PORT_TYPE,
    REMAINING_SERVICES,
    REMAINING_TNS,
)


@rule(
    "MIG003",
    scope=US | CA,
    aspect="port-type",
    rests_on=(PORT_TYPE, WHOLE, CSR_SERVICES, REMAINING_TNS, REMAINING_SERVICES),
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
            csr={"services": [{"kind": "voicemail"}]},
        ),
        example(
            "a service that is kept",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
                "remaining_services": [{"kind": "voicemail", "action": "keep"}],
            },
            csr={"services": [{"kind": "voicemail"}]},
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
    unsaid = [n for n in case.rest.staying if case.letter.fates.get(n) is None]
    if unsaid:
        path = "/remaining_tns"
        yield Evidence("missing", case="numbers", loa_path=path, numbers=unsaid)
    for service in case.rest.services_unstated:
        yield Evidence(
            "missing",
            case="services",
            csr=service.text,
            loa_path="/remaining_services",
            csr_path=service.path,
            words={"services": service.text},
        )
    yield from unproven_lists(case)
    if case.record.csr.services is None:
        yield NotJudged("the CSR does not carry them", "services")


@rule(
    "MIG007",
    scope=US | CA,
    aspect="port-type",
    rests_on=(PORT_TYPE,),
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
            csr={"services": [{"kind": "voicemail", "description": "voice mail"}]},
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
    staying = case.rest.kept if case.csr_facts else ()
    services = case.rest.services_staying if case.csr_facts else ()
    path = "/port_type"
    if staying:
        yield Evidence("missing", case="numbers-stay", loa_path=path, numbers=staying)
    elif services:
        words = {"services": ", ".join(service.text for service in services)}
        yield Evidence("missing", case="services-stay", loa_path=path, words=words)
    else:
        yield Evidence("missing", case="nothing-stays", loa_path=path)
