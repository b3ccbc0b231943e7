"""SVC: does a port tear a trunk or a block of numbers apart?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.rules._services import (
    FIRST_LEAVES,
    LAST_LEAVES,
    parted,
    services_of,
)
from lnpcheck.traits.numbers import CSR_LINES
from lnpcheck.traits.papers import CSR_SERVICES


@rule(
    "SVC005",
    scope=US,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases={
        "pilot-leaves": says(
            "{leaving}, the number of “{csr}”, leave{leaving_s} while its numbers"
            " {staying} stay; they would lose their trunk.",
            "Port the numbers along, or have the losing carrier move them to another"
            " trunk first.",
            "error",
        ),
        "whole": says(
            "“{csr}” leaves with {leaving}: a complex order.",
            "Plan for the losing carrier's longer interval.",
            "warning",
        ),
    },
    sources=("Clearinghouse E6f", "Prodosec, Canadian porting: the PRI's pilot"),
    examples=(
        example(
            "the pilot of a PRI leaves its numbers",
            "error",
            case="pilot-leaves",
            loa=FIRST_LEAVES,
            csr={
                "services": [
                    {"kind": "pri", "tn": "404-555-0110", "description": "PRI 1"},
                    {"kind": "did", "tn": "404-555-0111 thru 0112"},
                ]
            },
        ),
        example(
            "the whole PRI",
            "warning",
            case="whole",
            csr={
                "services": [
                    {"kind": "pri", "tn": "404-555-0110", "description": "PRI 1"},
                    {"kind": "did", "tn": "404-555-0111 thru 0112"},
                ]
            },
        ),
        example(
            "the PRI stays",
            "passes",
            loa=LAST_LEAVES,
            csr={"services": [{"kind": "pri", "tn": "404-555-0110"}]},
        ),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def trunk_leaves(case: Case) -> Iterator[Outcome]:
    """An ISDN line or a primary rate trunk leaves, perhaps without its numbers.

    The numbers behind a trunk are reached through its pilot.
    """
    behind = tuple(
        number
        for service in case.record.services
        if service.kind == "did"
        for number in service.numbers
    )
    for service in services_of(case, "isdn", "pri"):
        if isinstance(service, NotJudged):
            yield service
            continue
        leaving, _ = parted(case, service.numbers)
        _, staying = parted(case, behind)
        if leaving:
            orphaned = staying and service.kind == "pri"
            yield Evidence(
                "remark",
                case="pilot-leaves" if orphaned else "whole",
                csr=service.text,
                csr_path=service.path,
                numbers=leaving,
                lists={"leaving": leaving, "staying": staying},
            )


@rule(
    "SVC008",
    scope=US | CA,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases=says(
        "{leaving} leave{leaving_s} the number block “{csr}” and {staying}"
        " stay{staying_s}.",
        "Ask the losing carrier to split the block first, or port all of it.",
        "warning",
    ),
    sources=("Design: a block is one entry in the losing carrier's switch (practice)",),
    examples=(
        example(
            "part of a block",
            "warning",
            loa=LAST_LEAVES,
            csr={"services": [{"kind": "did", "tn": "404-555-0111 thru 0112"}]},
        ),
        example(
            "a whole block",
            "passes",
            csr={"services": [{"kind": "did", "tn": "404-555-0111 thru 0112"}]},
        ),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def block_split(case: Case) -> Iterator[Outcome]:
    """Part of a block of direct-dial numbers leaves.

    Carriers hold such numbers as one range and split it by an order of its own.
    """
    for service in services_of(case, "did"):
        if isinstance(service, NotJudged):
            yield service
            continue
        leaving, staying = parted(case, service.numbers)
        if leaving and staying:
            yield Evidence(
                "remark",
                csr=service.text,
                csr_path=service.path,
                numbers=leaving,
                lists={"leaving": leaving, "staying": staying},
            )
