"""TN: do the numbers on one letter belong in one request?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.name import compare_names
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.number import prefix_of
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.numbers import LINES
from lnpcheck.traits.parties import ONE_CARRIER


@rule(
    "TN006",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases=says(
        "The letter mixes toll-free numbers ({numbers}) with local ones.",
        "Send the toll-free numbers on a letter of their own, which names the new"
        " RespOrg.",
        "error",
    ),
    sources=(
        "SIPStation, Porting Request: do not mix local and toll-free numbers",
        "Bandwidth 7386",
    ),
    examples=(
        example(
            "one toll-free number among local ones",
            "error",
            loa={"tns": ["404-555-0110 thru 0112", "888-555-0144"]},
            csr={"tns": ["404-555-0110 thru 0112", "888-555-0144"]},
        ),
        example("toll-free numbers alone", "passes", policy="toll-free"),
        example("local numbers alone", "passes"),
    ),
)
def toll_free_mixed_in(case: Case) -> Iterator[Outcome]:
    """The letter lists toll-free and local numbers together.

    Toll-free numbers move between RespOrgs through a registry of their own, never
    through the losing carrier's local desk.
    """
    placeless = [n for n, market in case.markets.items() if market is None]
    free = [n for n in placeless if prefix_of(n).kind == "toll-free"]
    if free and len(free) < len(case.requested):
        yield Evidence("remark", loa_path=case.requested[free[0]], numbers=free)


@rule(
    "TN016",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases=says(
        "The letter lists numbers of two countries: {numbers} {numbers_is} Canadian,"
        " the"
        " others are not.",
        "Send one letter for each country.",
        "error",
    ),
    sources=("Twilio 22172", "Amazon Connect, LOA: numbers of one country"),
    examples=(
        example(
            "a Toronto number among Atlanta ones",
            "error",
            loa={"tns": ["404-555-0110 thru 0112", "416-555-0130"]},
            csr={"tns": ["404-555-0110 thru 0112", "416-555-0130"]},
        ),
        example(
            "a Puerto Rico number among Atlanta ones",
            "passes",
            loa={"tns": ["404-555-0110 thru 0112", "787-555-0130"]},
            csr={"tns": ["404-555-0110 thru 0112", "787-555-0130"]},
        ),
    ),
)
def two_countries(case: Case) -> Iterator[Outcome]:
    """The letter lists numbers of the United States and of Canada.

    The two have separate portability databases; no request spans them.
    """
    canadian = [number for number, market in case.markets.items() if market == "CA"]
    if canadian and "US" in case.markets.values():
        first = case.requested[canadian[0]]
        yield Evidence("remark", loa_path=first, numbers=canadian)


@rule(
    "TN017",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases=says(
        "{numbers} {numbers_is} neither of the United States nor of Canada.",
        "Take {numbers_them} off the letter; numbers of that country port by its own"
        " rules.",
        "error",
    ),
    sources=("Design: lnpcheck knows the rules of the United States and of Canada",),
    examples=(
        example(
            "a number of Jamaica",
            "error",
            loa={"tns": ["404-555-0110 thru 0112", "876-926-0123"]},
            csr={"tns": ["404-555-0110 thru 0112", "876-926-0123"]},
        ),
        example(
            "a number of Guam ports as one of the United States",
            "passes",
            loa={"tns": ["404-555-0110 thru 0112", "671-477-0123"]},
            csr={"tns": ["404-555-0110 thru 0112", "671-477-0123"]},
        ),
    ),
)
def elsewhere(case: Case) -> Iterator[Outcome]:
    """A number belongs to another country of the North American plan.

    It looks like a US number and is not: the Caribbean countries share the country
    code, not the portability database.
    """
    foreign = [n for n, market in case.markets.items() if market == "other"]
    if foreign:
        first = case.requested[foreign[0]]
        yield Evidence("remark", loa_path=first, numbers=foreign)


def _sells(case: Case, name: Name) -> bool:
    """Whether a name is that of the CSR's reseller."""
    reseller = read_name(case.record.csr.reseller, "/reseller")
    if not isinstance(reseller, Known):
        return False
    alike = compare_names(name, reseller.value).comparison.grade
    return alike not in {"different", "close"}


@rule(
    "TN018",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(ONE_CARRIER,),
    cases={
        None: says(
            "The letter names “{loa}” as the losing carrier; the CSR is from “{csr}”.",
            "Check that both are the same company under two names; the CSR must come"
            " from the carrier that holds the numbers.",
            "info",
        ),
        "reseller": says(
            "The letter names “{loa}” as the losing carrier; on the CSR of “{csr}” that"
            " is the reseller.",
            "Name {csr} as the losing carrier, and the reseller as such.",
            "info",
        ),
    },
    sources=("Telnyx, LOA content: current carrier name", "Bandwidth 7204 (practice)"),
    examples=(
        example("another carrier", "info", csr={"carrier": "Magnolia Fiber"}),
        example(
            "the reseller",
            "info",
            case="reseller",
            csr={"carrier": "Magnolia Fiber", "reseller": "Peachtree Telephone"},
            also={"SVC010"},
        ),
        example("in capitals", "passes", csr={"carrier": "PEACHTREE TELEPHONE"}),
        example("not named on the letter", "unjudged", loa={"losing_carrier": None}),
        example("not named on the CSR", "unjudged", csr={"carrier": None}),
    ),
)
def another_carrier(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different losing carriers.

    Often a brand against a legal entity; sometimes the number has moved since.
    """
    loa = read_name(case.letter.loa.losing_carrier, "/losing_carrier")
    csr = read_name(case.record.csr.carrier, "/carrier")
    if not isinstance(loa, Known):
        yield NotJudged("the LOA does not name the losing carrier")
    elif not isinstance(csr, Known):
        yield NotJudged("the CSR does not name its carrier")
    else:
        answer = compare_names(loa.value, csr.value).comparison
        if answer.grade in {"different", "close"}:
            yield Evidence(
                "disagreement",
                case="reseller" if _sells(case, loa.value) else None,
                grade=answer.grade,
                loa=loa.text,
                csr=csr.text,
                loa_path=loa.path,
                csr_path=csr.path,
                differences=answer.differences,
            )
