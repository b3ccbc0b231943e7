"""SVC: does the letter contradict itself about a hunt group?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_ILLEGIBLE, CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.traits.papers import HUNT_GROUPS

GROUP = {"id": "A", "members": ["404-555-0110", "0111", "0112"]}


@rule(
    "SVC013",
    scope=US | CA,
    aspect="hunting",
    rests_on=(HUNT_GROUPS,),
    cases={
        "unknown-group": says(
            "The letter states the fate of hunt group “{loa}”; the CSR has the groups"
            " {groups}.",
            "Name the group as the CSR does.",
            "warning",
        ),
        "ports-in-part": says(
            "The letter states that hunt group “{loa}” ports, but {numbers} of it"
            " {numbers_is} not on the letter.",
            "Add {numbers_them} to the letter, or state another fate of the group.",
            "warning",
        ),
        "kept-but-leaves": says(
            "The letter states that hunt group “{loa}” is kept, but asks for all of its"
            " lines.",
            "Take the lines off the letter, or state that the group ports.",
            "warning",
        ),
    },
    sources=("Design: a letter that says two things is answered with a question",),
    lsr_fields=("HID",),
    examples=(
        example(
            "a group that the CSR does not have",
            "warning",
            case="unknown-group",
            loa={"hunt_groups": {"B": "keep"}},
            csr={"hunt_groups": [GROUP]},
        ),
        example(
            "a group that ports in part",
            "warning",
            case="ports-in-part",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0112"],
                "remaining_tns": [{"tn": "404-555-0110 thru 0111", "action": "keep"}],
                "hunt_groups": {"A": "port"},
            },
            csr={"hunt_groups": [GROUP]},
            also={"SVC001"},
        ),
        example(
            "a group that is kept and leaves",
            "warning",
            case="kept-but-leaves",
            loa={"hunt_groups": {"A": "keep"}},
            csr={"hunt_groups": [GROUP]},
        ),
        example(
            "a group that ports",
            "passes",
            loa={"hunt_groups": {"A": "port"}},
            csr={"hunt_groups": [GROUP]},
        ),
        example(
            "the CSR does not tell of hunt groups",
            "unjudged",
            loa={"hunt_groups": {"A": "port"}},
            csr={"hunt_groups": None},
        ),
        example(
            "the CSR does not say which lines are in the group",
            "unjudged",
            loa={"hunt_groups": {"A": "port"}},
            csr={"hunt_groups": [{"id": "A"}]},
        ),
    ),
)
def group_fate_contradicts_list(case: Case) -> Iterator[Outcome]:
    """The stated fate of a hunt group does not fit the lists.

    The group is misspelt, or its lines are not where the statement puts them.
    """
    stated = case.letter.loa.hunt_groups or {}
    groups = {group.id: group for group in case.record.groups}
    if stated and case.record.csr.hunt_groups is None and not groups:
        yield NotJudged(CSR_SILENT)
        return
    for name, fate in sorted(stated.items()):
        group = groups.get(name.strip())
        path = "/hunt_groups/" + name.replace("~", "~0").replace("/", "~1")
        if group is None:
            words = {"groups": ", ".join(sorted(groups)) or "–"}
            yield Evidence(
                "remark", case="unknown-group", loa=name, loa_path=path, words=words
            )
            continue
        if not group.readable:
            yield NotJudged(CSR_ILLEGIBLE)
        staying = [n for n in group.members if n not in case.requested]
        kind = {"port": staying, "keep": not staying and group.members}.get(fate or "")
        if kind:
            yield Evidence(
                "remark",
                case="ports-in-part" if fate == "port" else "kept-but-leaves",
                loa=name,
                loa_path=path,
                csr_path=group.path,
                numbers=staying or group.members,
            )
