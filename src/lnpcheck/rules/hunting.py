"""SVC: does a port tear a hunt group apart?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_ILLEGIBLE, CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.normalize.number import national
from lnpcheck.normalize.record import Group
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.rules._services import UNNAMED, hunts_in_no_group
from lnpcheck.traits.numbers import CSR_LINES
from lnpcheck.traits.papers import CSR_HUNT_GROUPS, CSR_SERVICES

FATE = (
    "State in the letter what becomes of hunt group {group}: port, keep or disconnect."
)

GROUP = {"id": "A", "members": ["404-555-0110", "0111", "0112"]}
PARTIAL = {"port_type": "partial"}


@rule(
    "SVC001",
    scope=US | CA,
    aspect="hunting",
    rests_on=(CSR_HUNT_GROUPS, CSR_LINES, CSR_SERVICES),
    cases={
        "pilot-leaves": says(
            "The pilot of hunt group {group} leaves and {staying} stay{staying_s};"
            " calls would"
            " no longer reach {staying_them}. In hunt order: {members}.",
            "Port the whole group, or have the losing carrier break it up first. "
            + FATE,
            "error",
        ),
        "member-leaves": says(
            "{leaving} leave{leaving_s} hunt group {group} from its middle; calls would"
            " not hunt on to {staying}. In hunt order: {members}.",
            "Port the whole group, or have the losing carrier break it up first. "
            + FATE,
            "error",
        ),
        "overline-missing": says(
            "The letter asks for a full port, but {staying} of hunt group {group}"
            " {staying_is} not on it. In hunt order: {members}.",
            "Add {staying_them} to the letter: the lines behind the main number port"
            " along"
            " with it. " + FATE,
            "error",
        ),
        "last-member-leaves": says(
            "{leaving} leave{leaving_s} the end of hunt group {group}; {staying} hunt"
            " on without {leaving_them}. In hunt order: {members}.",
            FATE,
            "warning",
        ),
        "stated": says(
            "Hunt group {group} is split, and the letter states its fate: {fate}.",
            "Nothing; the losing carrier follows what the letter states.",
            "info",
        ),
    },
    sources=(
        "VoIP.ms, Port Rejection, Hunt Members / Stranded Services",
        "Clearinghouse E6b",
        "Ooma, What is porting: overlines that may not be present on the invoice",
    ),
    lsr_fields=("HID", "HNTYP", "HTSEQ"),
    examples=(
        example(
            "the pilot leaves",
            "error",
            case="pilot-leaves",
            loa={
                **PARTIAL,
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0111",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
            csr={"hunt_groups": [GROUP]},
        ),
        example(
            "a member leaves from the middle",
            "error",
            case="member-leaves",
            loa={
                **PARTIAL,
                "tns": ["404-555-0111"],
                "remaining_tns": [{"tn": "404-555-0110, 0112", "action": "keep"}],
            },
            csr={"hunt_groups": [GROUP]},
        ),
        example(
            "the last member leaves",
            "warning",
            case="last-member-leaves",
            loa={
                **PARTIAL,
                "tns": ["404-555-0112"],
                "remaining_tns": [{"tn": "404-555-0110 thru 0111", "action": "keep"}],
            },
            csr={"hunt_groups": [GROUP]},
        ),
        example(
            "a full port forgets an overline",
            "error",
            case="overline-missing",
            loa={"tns": ["404-555-0110 thru 0111"]},
            csr={"hunt_groups": [GROUP]},
            also={"MIG001"},
        ),
        example(
            "the letter states what becomes of the group",
            "info",
            case="stated",
            loa={
                **PARTIAL,
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0111",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
                "hunt_groups": {"A": "disconnect"},
            },
            csr={"hunt_groups": [GROUP]},
        ),
        example("the whole group leaves", "passes", csr={"hunt_groups": [GROUP]}),
        example(
            "the group stays whole",
            "passes",
            loa={
                **PARTIAL,
                "tns": ["404-555-0112"],
                "remaining_tns": [{"tn": "404-555-0110 thru 0111", "action": "keep"}],
            },
            csr={"hunt_groups": [{"id": "A", "members": ["404-555-0110", "0111"]}]},
        ),
        example(
            "a member that cannot be read",
            "unjudged",
            csr={"hunt_groups": [{"id": "A", "members": ["404-555-0110", "??"]}]},
        ),
        example(
            "a group that only the lines tell of",
            "error",
            case="pilot-leaves",
            loa={
                **PARTIAL,
                "tns": ["404-555-0110"],
                "new_btn": "404-555-0111",
                "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
            },
            csr={
                "hunt_groups": None,
                "tns": [
                    {"tn": "404-555-0110 thru 0111", "hunt_group": "A"},
                    "404-555-0112",
                ],
            },
        ),
        example(
            "a line says that it is in a group, which the group does not list",
            "error",
            case="member-leaves",
            loa={
                **PARTIAL,
                "tns": ["404-555-0111"],
                "remaining_tns": [{"tn": "404-555-0110, 0112", "action": "keep"}],
            },
            csr={
                "hunt_groups": [{"id": "A", "members": ["404-555-0110"]}],
                "tns": [
                    "404-555-0110",
                    {"tn": "404-555-0111", "hunt_group": "A"},
                    {"tn": "404-555-0112", "hunt_group": "A"},
                ],
            },
        ),
        example(
            "a group without members", "unjudged", csr={"hunt_groups": [{"id": "A"}]}
        ),
        example(
            "hunting as a service, and no group that names the line",
            "unjudged",
            csr={"services": [{"kind": "hunting", "tn": "404-555-0111"}]},
        ),
        example(
            "hunting as a service on a line of a group",
            "passes",
            csr={
                "hunt_groups": [GROUP],
                "services": [{"kind": "hunting", "tn": "404-555-0111"}],
            },
        ),
        example(
            "the CSR does not tell of hunt groups",
            "unjudged",
            csr={"hunt_groups": None},
        ),
    ),
)
def hunt_group_split(case: Case) -> Iterator[Outcome]:
    """The port takes some lines of a hunt group and leaves others.

    Lines of a group ring in order; without its pilot, or with a gap, the lines that
    stay no longer ring. The losing carrier wants to know the fate of the group.
    """
    record = case.record
    if record.csr.hunt_groups is None and not record.groups:
        yield NotJudged(CSR_SILENT)
    for group in record.groups:
        split = _split(case, group)
        if split is not None:
            yield split
        if not group.readable:
            yield NotJudged(CSR_ILLEGIBLE if group.members else UNNAMED)
    if hunts_in_no_group(record):
        yield NotJudged(UNNAMED)


def _split(case: Case, group: Group) -> Evidence | None:
    """Tell how the port splits a group; None when it does not."""
    working = [m for m in group.members if case.record.status.get(m) != "disconnected"]
    leaving = [member for member in working if member in case.requested]
    staying = [member for member in working if member not in case.requested]
    if not leaving or not staying:
        return None
    fate = (case.letter.loa.hunt_groups or {}).get(group.id)
    return Evidence(
        "remark",
        case="stated" if fate else _kind(case, working, leaving),
        loa_path="/hunt_groups",
        csr_path=group.path,
        numbers=leaving,
        words={
            "group": group.id or national(working[0]),
            "fate": fate or "",
            "members": ", ".join(map(national, working)),
        },
        lists={"staying": staying, "leaving": leaving},
    )


def _kind(case: Case, working: list[str], leaving: list[str]) -> str:
    """Name the case of a split whose fate is not stated."""
    if case.letter.loa.port_type == "full":
        return "overline-missing"
    if working[0] in leaving:
        return "pilot-leaves"
    tail = working[-len(leaving) :]
    return "last-member-leaves" if set(tail) == set(leaving) else "member-leaves"
