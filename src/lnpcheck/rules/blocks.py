"""SVC: does a port tear lines apart that belong together? Ring, Centrex, PRI, DIDs."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_ILLEGIBLE, CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.normalize.record import OnAccount
from lnpcheck.normalize.services import ServiceKind
from lnpcheck.rules._rule import CA, US, codes, example, rule, says

FEATURE = "PHONE_NUMBER_HAS_SPECIAL_FEATURE"

FIRST_LEAVES = {
    "port_type": "partial",
    "tns": ["404-555-0110"],
    "new_btn": "404-555-0111",
    "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
}
LAST_LEAVES = {
    "port_type": "partial",
    "tns": ["404-555-0112"],
    "remaining_tns": [{"tn": "404-555-0110 thru 0111", "action": "keep"}],
}


def _services(case: Case, *kinds: ServiceKind) -> Iterator[OnAccount | NotJudged]:
    """Walk the services of some kinds, and tell what the CSR keeps back."""
    if case.record.csr.services is None:
        yield NotJudged(CSR_SILENT)
    for service in case.record.services:
        if service.kind in kinds:
            yield service if service.readable else NotJudged(CSR_ILLEGIBLE)


def _split(case: Case, numbers: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Part the working numbers into those that leave and those that stay."""
    status = case.record.status
    working = [n for n in numbers if status.get(n) != "disconnected"]
    leaving = [number for number in working if number in case.requested]
    return leaving, [number for number in working if number not in case.requested]


@rule(
    "SVC002",
    scope=US,
    aspect="services",
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
    codes=codes(FEATURE, "22159", "7410", "E6a"),
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
    for service in _services(case, "distinctive-ring"):
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
    codes=codes(FEATURE, "22159", "7406", "E6c"),
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
    for service in _services(case, "centrex"):
        if isinstance(service, NotJudged):
            yield service
            continue
        group = service.numbers or tuple(case.record.status)
        leaving, staying = _split(case, group)
        if leaving:
            yield Evidence(
                "remark",
                case="part-leaves" if staying else "whole-leaves",
                csr=service.text,
                csr_path=service.path,
                numbers=leaving,
                lists={"leaving": leaving, "staying": staying},
            )


@rule(
    "SVC005",
    scope=US,
    aspect="services",
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
    codes=codes(FEATURE, "22159", "7421", "E6f"),
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
    for service in _services(case, "isdn", "pri"):
        if isinstance(service, NotJudged):
            yield service
            continue
        leaving, _ = _split(case, service.numbers)
        _, staying = _split(case, behind)
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
    cases=says(
        "{leaving} leave{leaving_s} the number block “{csr}” and {staying}"
        " stay{staying_s}.",
        "Ask the losing carrier to split the block first, or port all of it.",
        "warning",
    ),
    sources=("Design: a block is one entry in the losing carrier's switch (practice)",),
    codes=codes(FEATURE, "22159", "", ""),
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
    for service in _services(case, "did"):
        if isinstance(service, NotJudged):
            yield service
            continue
        leaving, staying = _split(case, service.numbers)
        if leaving and staying:
            yield Evidence(
                "remark",
                csr=service.text,
                csr_path=service.path,
                numbers=leaving,
                lists={"leaving": leaving, "staying": staying},
            )
