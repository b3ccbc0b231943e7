"""TN, TFN: do the numbers of one request lie with one carrier, and one RespOrg?"""

from collections.abc import Iterable, Iterator

from lnpcheck.compare.name import compare_names
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.normalize.name import read_name
from lnpcheck.normalize.number import prefix_of
from lnpcheck.normalize.text import collapsed
from lnpcheck.request_case import RequestCase
from lnpcheck.rules._request import UNPLACED, request_rule
from lnpcheck.rules._rule import EVERYWHERE, TOLL_FREE, example, says

UNNAMED = "a CSR does not name its carrier"

FIRST = {"tns": ["404-555-0110 thru 0111"]}
SECOND = {"tns": ["404-555-0112"], "carrier": "Magnolia Fiber"}


@request_rule(
    "TN008",
    scope=EVERYWHERE,
    aspect="number-list",
    cases={
        "carriers": says(
            "The numbers lie with several losing carriers: {csr}.",
            "Send each carrier an order of its own, with a letter of its own.",
            "error",
        ),
        "one-number": says(
            "{numbers} {numbers_is} in service with several carriers: {csr}.",
            "Ask each of them who serves {numbers_them} today; only that one can let"
            " {numbers_them} go.",
            "error",
        ),
        "gaining": says(
            "{numbers} {numbers_is} with the gaining carrier already: {csr}.",
            "Take {numbers_them} off the letter, or have the gaining carrier move"
            " {numbers_them} inside its own house.",
            "error",
        ),
    },
    sources=(
        "Bandwidth 7204; clearinghouse E40, 6B",
        "Migration team's porting toolkit, Multi-Carrier Porting: one LOA cannot cover"
        " multiple carriers",
    ),
    examples=(
        example(
            "a number with another carrier",
            "error",
            case="carriers",
            csr=FIRST,
            more=(SECOND,),
            also={"AUT021"},
        ),
        example(
            "the same carrier in other letters",
            "passes",
            csr=FIRST,
            more=({**SECOND, "carrier": "PEACHTREE TELEPHONE"},),
        ),
        example(
            "a number in service with two carriers",
            "error",
            case="one-number",
            more=(SECOND,),
            also={"AUT021"},
        ),
        example(
            "a number that the other carrier has let go",
            "passes",
            more=({**SECOND, "status": "disconnected"},),
        ),
        example(
            "a number with the gaining carrier",
            "error",
            case="gaining",
            csr=FIRST,
            more=({**SECOND, "carrier": "Harbor Voice"},),
            also={"AUT021"},
        ),
        example(
            "the gaining carrier is not named",
            "error",
            case="carriers",
            loa={"gaining_carrier": None},
            csr=FIRST,
            more=(SECOND,),
            also={"AUT021"},
        ),
        example(
            "another carrier's CSR without a number of the letter",
            "passes",
            more=({**SECOND, "tns": ["404-555-0119"]},),
        ),
        example(
            "a CSR without a carrier",
            "unjudged",
            csr=FIRST,
            more=({**SECOND, "carrier": None},),
        ),
        example("a number on no CSR", "unjudged", csr=FIRST),
    ),
)
def several_carriers(case: RequestCase) -> Iterator[Outcome]:
    """The numbers of the letter lie with several carriers, or are ported already.

    A carrier can only let go what it serves, and answers for nobody else's numbers.
    """
    yield from _unproven(case)
    shared = {n: at for n, at in case.homes.items() if len(_served(case, n)) > 1}
    for holders in sorted({_served(case, number) for number in shared}):
        both = [number for number in shared if _served(case, number) == holders]
        yield _named(case, holders, "one-number", both)
    alone = {case.carriers[at[0]] for n, at in case.homes.items() if len(at) == 1}
    known = {at for at in alone if isinstance(case.names[at], Known)}
    gaining = {at for at in known if _is_gaining(case, at)}
    if gaining and known > gaining:
        numbers = case.held(lambda at: case.carriers[at] in gaining)
        yield _named(case, gaining, "gaining", numbers)
    losing = known - gaining
    if len(losing) > 1:
        yield _named(case, losing, "carriers")


def _unproven(case: RequestCase) -> Iterator[NotJudged]:
    """Tell why one carrier might not be all."""
    if not case.placed:
        yield NotJudged(UNPLACED)
    unnamed = any(not isinstance(case.names[at], Known) for at in case.holders)
    if unnamed and len(case.holders) > 1:
        yield NotJudged(UNNAMED)


def _served(case: RequestCase, number: str) -> tuple[int, ...]:
    """The carriers with which a number works, as far as the CSRs name them."""
    records = case.records
    return tuple(
        dict.fromkeys(
            case.carriers[at]
            for at in case.homes[number]
            if isinstance(case.names[at], Known)
            and records[at].status[number] != "disconnected"
        )
    )


def _is_gaining(case: RequestCase, at: int) -> bool:
    gaining = read_name(case.letter.loa.gaining_carrier, "/gaining_carrier")
    carrier = case.names[at]
    if not isinstance(gaining, Known) or not isinstance(carrier, Known):
        return False
    grade = compare_names(gaining.value, carrier.value).comparison.grade
    return grade not in {"different", "close"}


def _named(
    case: RequestCase, holders: Iterable[int], name: str, numbers: Iterable[str] = ()
) -> Evidence:
    """Name carriers by their CSRs."""
    ordered = sorted(holders)
    told = (case.records[at].csr.carrier or "" for at in ordered)
    return Evidence(
        "remark",
        case=name,
        csr=", ".join(map(collapsed, told)),
        csr_path=f"/{ordered[-1]}/carrier",
        numbers=tuple(numbers),
    )


@request_rule(
    "TFN006",
    scope=TOLL_FREE,
    aspect="number-list",
    cases=says(
        "The toll-free numbers are managed by several RespOrgs: {csr}.",
        "Send one order for each RespOrg.",
        "error",
    ),
    sources=("Bandwidth 7652: one RespOrg per order",),
    examples=(
        example(
            "a number of another RespOrg",
            "error",
            policy="toll-free",
            csr={"tns": ["888-555-0144"]},
            more=({"tns": ["888-555-0145"], "resp_org": "QQX01"},),
        ),
        example(
            "the same RespOrg in small letters",
            "passes",
            policy="toll-free",
            csr={"tns": ["888-555-0144"]},
            more=({"tns": ["888-555-0145"], "resp_org": "ptx01"},),
        ),
        example(
            "a CSR without its RespOrg",
            "unjudged",
            policy="toll-free",
            csr={"tns": ["888-555-0144"]},
            more=({"tns": ["888-555-0145"], "resp_org": None},),
        ),
        example(
            "a number on no CSR",
            "unjudged",
            policy="toll-free",
            csr={"tns": ["888-555-0144"]},
        ),
    ),
)
def several_resporgs(case: RequestCase) -> Iterator[Outcome]:
    """Toll-free numbers of several RespOrgs stand in one request.

    Each RespOrg approves the release of its own numbers, and of no others.
    """
    found: dict[str, int] = {}
    for number, homes in case.homes.items():
        if prefix_of(number).kind != "toll-free":
            continue
        if not homes:
            yield NotJudged(UNPLACED)
        for at in homes:
            resp_org = collapsed(case.records[at].csr.resp_org or "").upper()
            if resp_org:
                found.setdefault(resp_org, at)
            else:
                yield NotJudged(CSR_SILENT)
    if len(found) > 1:
        last = max(found.values())
        yield Evidence(
            "remark", csr=", ".join(sorted(found)), csr_path=f"/{last}/resp_org"
        )
