"""SVC: does a port tear lines apart that ring together? Distinctive ring, Centrex."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_ILLEGIBLE, Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import US, example, rule, says
from lnpcheck.rules._services import (
    FIRST_LEAVES,
    LAST_LEAVES,
    parted,
    services_of,
)
from lnpcheck.traits.numbers import CSR_LINES
from lnpcheck.traits.papers import CSR_SERVICES


@rule(
    "SVC002",
    scope=US,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases={
        "main-leaves": says(
            "{leaving} leave{leaving_s} while {numbers} stay{numbers_s}, which"
            " depend{numbers_s} on it for distinctive ring.",
            "Port the dependent numbers along, or have the distinctive ring taken off"
            " first.",
            "error",
        ),
        "line": says(
            "{numbers} {numbers_is} on a line with distinctive ring.",
            "Have the distinctive ring taken off before the port.",
            "warning",
        ),
    },
    sources=("Clearinghouse E6a", "Telnyx, TN_HAS_SPECIAL_FEATURE: signal ring"),
    examples=(
        example(
            "the main line leaves its dependent number",
            "error",
            case="main-leaves",
            loa=FIRST_LEAVES,
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "main_tn": "404-555-0110"},
                ]
            },
        ),
        example(
            "both leave",
            "warning",
            case="line",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "main_tn": "404-555-0110"},
                ]
            },
        ),
        example(
            "distinctive ring as a service on a line that leaves",
            "warning",
            case="line",
            csr={"services": [{"kind": "distinctive-ring", "tn": "404-555-0112"}]},
        ),
        example(
            "both stay",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0111"],
                "remaining_tns": [{"tn": "404-555-0110, 0112", "action": "keep"}],
            },
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "main_tn": "404-555-0110"},
                ]
            },
        ),
        example(
            "a line that stays depends on a number that cannot be read",
            "unjudged",
            loa=FIRST_LEAVES,
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "main_tn": "404-555-011"},
                ]
            },
        ),
        example(
            "distinctive ring on a line that stays",
            "passes",
            loa=LAST_LEAVES,
            csr={"services": [{"kind": "distinctive-ring", "tn": "404-555-0111"}]},
        ),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def distinctive_ring(case: Case) -> Iterator[Outcome]:
    """A line with distinctive ring leaves, perhaps without its dependent numbers.

    A dependent number has no line of its own: it rings on the main one in another
    rhythm, and dies when the main one leaves.
    """
    with_ring: set[str] = set()
    for number, main in case.record.mains.items():
        stays = number not in case.requested
        if (
            stays
            and main in case.requested
            and case.record.status[number] != "disconnected"
        ):
            yield Evidence(
                "remark",
                case="main-leaves",
                csr_path=case.record.numbers.places[number],
                numbers=(number,),
                lists={"leaving": (main,)},
            )
        elif not stays:
            with_ring.add(number)
        if not main and case.record.status[number] != "disconnected":
            yield NotJudged(CSR_ILLEGIBLE)
    for service in services_of(case, "distinctive-ring"):
        if isinstance(service, NotJudged):
            yield service
        else:
            with_ring.update(n for n in service.numbers if n in case.requested)
    if with_ring:
        yield Evidence("remark", case="line", csr_path="/tns", numbers=with_ring)


@rule(
    "SVC003",
    scope=US,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases={
        "part-leaves": says(
            "{leaving} leave{leaving_s} the Centrex group (“{csr}”) and {staying}"
            " stay{staying_s}.",
            "Port the whole group, or have the losing carrier take {leaving} out of it"
            " first.",
            "error",
        ),
        "whole-leaves": says(
            "The whole Centrex group (“{csr}”) leaves: a complex order.",
            "Plan for the losing carrier's longer interval.",
            "warning",
        ),
    },
    sources=("Clearinghouse E6c",),
    examples=(
        example(
            "part of a Centrex group",
            "error",
            case="part-leaves",
            loa=LAST_LEAVES,
            csr={"services": [{"kind": "centrex", "tn": "404-555-0111 thru 0112"}]},
        ),
        example(
            "a whole Centrex group",
            "warning",
            case="whole-leaves",
            csr={"services": [{"kind": "centrex", "tn": "404-555-0111 thru 0112"}]},
        ),
        example(
            "Centrex that only a line tells of",
            "warning",
            case="whole-leaves",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "features": ["CENTREX"]},
                ]
            },
        ),
        example(
            "Centrex on the whole account",
            "warning",
            case="whole-leaves",
            csr={"services": [{"kind": "centrex"}]},
        ),
        example(
            "a Centrex group that stays",
            "passes",
            loa=LAST_LEAVES,
            csr={"services": [{"kind": "centrex", "tn": "404-555-0110 thru 0111"}]},
        ),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def centrex_group(case: Case) -> Iterator[Outcome]:
    """Lines of a Centrex group leave.

    The group is one system in the losing carrier's switch; a line of it cannot be
    taken out by a port.
    """
    for service in services_of(case, "centrex"):
        if isinstance(service, NotJudged):
            yield service
            continue
        group = service.numbers or tuple(case.record.status)
        leaving, staying = parted(case, group)
        if leaving:
            yield Evidence(
                "remark",
                case="part-leaves" if staying else "whole-leaves",
                csr=service.text,
                csr_path=service.path,
                numbers=leaving,
                lists={"leaving": leaving, "staying": staying},
            )
