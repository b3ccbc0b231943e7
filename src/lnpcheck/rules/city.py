"""ADR: is it the same city, state or province?"""

from collections.abc import Iterator

from lnpcheck.aspects import CITY, REGION
from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.places import ONE_CITY, ONE_REGION


@rule(
    "ADR008",
    scope=EVERYWHERE,
    aspect="city",
    rests_on=(ONE_CITY,),
    row="city",
    cases=says(
        "The letter has the city “{loa}”; the CSR has “{csr}”.",
        "Write the city as the CSR has it: {csr}.",
    ),
    sources=(
        "Bandwidth 7110",
        "VoIP.ms, Port Rejection, Abbreviations: US information must match exactly",
    ),
    lsr_fields=("CITY",),
    examples=(
        example("another city", "error", loa={"service_address": {"city": "Decatur"}}),
        example("no city", "error", loa={"service_address": {"city": None}}),
        example("in capitals", "passes", loa={"service_address": {"city": "ATLANTA"}}),
        example(
            "an accent left out",
            "info",
            policy="ca",
            loa={"service_address": {"city": "Montreal"}},
            csr={"service_address": {"city": "Montréal"}},
        ),
        example(
            "no city on the CSR", "unjudged", csr={"service_address": {"city": None}}
        ),
    ),
)
def city_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different cities.

    The postal city and the municipality are often two names of one place; the losing
    carrier compares what it has on record.
    """
    yield from case.disagreement(CITY, "city")


@rule(
    "ADR009",
    scope=EVERYWHERE,
    aspect="region",
    rests_on=(ONE_REGION,),
    row="region",
    cases=says(
        "The letter has the state or province “{loa}”; the CSR has “{csr}”.",
        "Write the state or province as the CSR has it: {csr}.",
    ),
    sources=("Bandwidth 7111, 6227",),
    lsr_fields=("STATE",),
    examples=(
        example(
            "another state",
            "error",
            loa={"service_address": {"region": "AL"}},
            also={"ADR012"},
        ),
        example("no state", "error", loa={"service_address": {"region": None}}),
        example(
            "no state of that name",
            "error",
            loa={"service_address": {"region": "Georgiana"}},
        ),
        example(
            "by name instead of code",
            "passes",
            loa={"service_address": {"region": "Georgia"}},
        ),
        example(
            "another province",
            "error",
            policy="ca",
            loa={"service_address": {"region": "QC"}},
            also={"ADR013"},
        ),
        example(
            "no state on the CSR", "unjudged", csr={"service_address": {"region": None}}
        ),
    ),
)
def region_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different states or provinces.

    Code and name of a state are the same state everywhere.
    """
    yield from case.disagreement(REGION, "region")
