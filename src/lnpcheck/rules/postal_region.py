"""ADR: does the postal code belong to the state or province?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Fact, Known
from lnpcheck.normalize.address import Place
from lnpcheck.normalize.postal import code_regions
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.traits.places import CODE_AND_REGION

UNREAD = "the LOA does not give both code and region"


def _misplaced(case: Case, *, agreed: bool) -> Iterator[Outcome]:
    """Tell of the letter's code that is not of its region.

    Args:
        case: The case.
        agreed: Whether it counts less when the CSR says the same.
    """
    code, region = case.letter.service.postal_code, case.letter.service.region
    if not isinstance(code, Known) or not isinstance(region, Known):
        yield NotJudged(UNREAD)
        return
    regions = code_regions(code.value)
    if regions and region.value not in regions:
        record = case.csr_facts
        same = record is not None and _same(record.service, code, region)
        yield Evidence(
            "remark",
            case="both-papers" if agreed and same else None,
            loa=code.text,
            loa_path=code.path,
            words={
                "region": region.text,
                "served": ", ".join(sorted(regions)),
            },
        )


def _same(place: Place, code: Known[str], region: Known[str]) -> bool:
    """Whether the CSR has the same code in the same region."""
    facts: tuple[tuple[Fact[str], str], ...] = (
        (place.postal_code, code.value),
        (place.region, region.value),
    )
    return all(isinstance(f, Known) and f.value == wanted for f, wanted in facts)


@rule(
    "ADR012",
    scope=US,
    aspect="postal-code",
    rests_on=(CODE_AND_REGION,),
    reads_csr=False,
    cases={
        None: says(
            "The ZIP “{loa}” belongs to {served}; the letter's state is “{region}”.",
            "Look both up in the CSR, and write them as it has them.",
            "warning",
        ),
        "both-papers": says(
            "The ZIP “{loa}” belongs to {served}, and both papers have “{region}”.",
            "Nothing: some ZIPs serve places across a state line.",
            "info",
        ),
    },
    sources=(
        "Bandwidth 6227: ZIP and state",
        "USPS Publication 65 and Domestic Mail Manual L002, three-digit prefixes",
    ),
    lsr_fields=("ZIP", "STATE"),
    examples=(
        example(
            "a ZIP of another state, on the letter alone",
            "warning",
            loa={"service_address": {"postal_code": "10001"}},
            also={"ADR002"},
        ),
        example(
            "a ZIP across the state line, on both papers",
            "info",
            case="both-papers",
            loa={"service_address": {"postal_code": "37352"}},
            csr={"service_address": {"postal_code": "37352"}},
        ),
        example("a ZIP of the state", "passes"),
        example(
            "a ZIP that serves two states",
            "passes",
            loa={"service_address": {"postal_code": "42223", "region": "TN"}},
            csr={"service_address": {"postal_code": "42223", "region": "TN"}},
        ),
        example(
            "no state on the letter",
            "unjudged",
            loa={"service_address": {"region": None}},
            also={"ADR009"},
        ),
    ),
)
def zip_of_another_state(case: Case) -> Iterator[Outcome]:
    """The ZIP is not one of the state.

    Mostly a slip of the pen; a few ZIPs do cross a state line.
    """
    yield from _misplaced(case, agreed=True)


@rule(
    "ADR013",
    scope=CA,
    aspect="postal-code",
    rests_on=(CODE_AND_REGION,),
    reads_csr=False,
    cases=says(
        "The postal code “{loa}” belongs to {served}; the letter's province is"
        " “{region}”.",
        "Look both up in the CSR, and write them as it has them.",
        "warning",
    ),
    sources=("Canada Post, forward sortation areas (unverified)",),
    lsr_fields=("ZIP", "STATE"),
    examples=(
        example(
            "a code of another province",
            "warning",
            policy="ca",
            loa={"service_address": {"postal_code": "H3G 1P1"}},
            csr={"service_address": {"postal_code": "H3G 1P1"}},
        ),
        example("a code of the province", "passes", policy="ca"),
        example(
            "a code that serves two provinces",
            "passes",
            policy="ca",
            loa={"service_address": {"postal_code": "K1A 0B1", "region": "QC"}},
            csr={"service_address": {"postal_code": "K1A 0B1", "region": "QC"}},
        ),
        example(
            "a code that cannot be read is told by another rule",
            "unjudged",
            policy="ca",
            loa={"service_address": {"postal_code": "M5V 1Z"}},
            also={"ADR001"},
        ),
    ),
)
def code_of_another_province(case: Case) -> Iterator[Outcome]:
    """The postal code is not one of the province.

    Its first letter names the province, or the part of it.
    """
    yield from _misplaced(case, agreed=False)
