"""ADR: is it the same house and the same street?"""

from collections.abc import Iterator

from lnpcheck.aspects import HOUSE_NUMBER, STREET
from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.rules._address import (
    EXACT,
    VENDOR,
    another,
    sided,
)
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.places import ONE_LINE


@rule(
    "ADR004",
    scope=EVERYWHERE,
    aspect="house-number",
    rests_on=(ONE_LINE,),
    row="house-number",
    cases={
        None: says(
            "The letter has the house number “{loa}”; the CSR has “{csr}”.",
            "Write the house number as the CSR has it: {csr}.",
        ),
        "only-csr": says(
            "The CSR has the house number “{csr}”; the letter has none.",
            "Add the house number as the CSR has it: {csr}.",
        ),
        "only-loa": says(
            "The letter has the house number “{loa}”; the CSR has none.",
            "Ask the losing carrier for the street line on record, and copy it.",
        ),
    },
    sources=(VENDOR, "Clearinghouse E1"),
    lsr_fields=("SANO", "SASF"),
    examples=(
        example(
            "another house number",
            "error",
            loa={"service_address": {"street": "79 Peachtree Center Ave NE"}},
        ),
        example(
            "a fraction left out",
            "error",
            csr={"service_address": {"street": "77 1/2 Peachtree Center Ave NE"}},
        ),
        example(
            "another house number in Canada",
            "error",
            policy="ca",
            loa={"service_address": {"street": "201 Queen St W"}},
        ),
        example(
            "the house number left out",
            "error",
            case="only-csr",
            loa={"service_address": {"street": "Peachtree Center Ave NE"}},
        ),
        example(
            "a house number that the CSR does not have",
            "error",
            case="only-loa",
            csr={"service_address": {"street": "Peachtree Center Ave NE"}},
        ),
        example("the same", "passes"),
        example(
            "no street on the CSR",
            "unjudged",
            csr={"service_address": {"street": None, "unit": None}},
        ),
    ),
)
def house_number_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR have different house numbers.

    Letters and fractions behind the number count: 123A and 123½ are other doors.
    """
    for outcome in case.disagreement(
        HOUSE_NUMBER, "house-number", when=another, silence=False
    ):
        yield sided(outcome)


@rule(
    "ADR005",
    scope=EVERYWHERE,
    aspect="street",
    rests_on=(ONE_LINE,),
    row="street",
    cases=says(
        "The letter has the street line “{loa}”; the CSR has “{csr}”.",
        "Write the street as the CSR has it: {csr}.",
    ),
    sources=(VENDOR, EXACT, "Clearinghouse E1"),
    lsr_fields=("SASN", "SATH", "SASD", "SASS"),
    examples=(
        example(
            "another street",
            "error",
            loa={"service_address": {"street": "77 Magnolia Center Ave NE"}},
        ),
        example(
            "another direction",
            "error",
            loa={"service_address": {"street": "77 Peachtree Center Ave NW"}},
        ),
        example(
            "the direction left out",
            "error",
            policy="ca",
            loa={"service_address": {"street": "210 Queen St"}},
        ),
        example(
            "another type of street",
            "error",
            policy="ca",
            loa={"service_address": {"street": "210 Queen Ave W"}},
        ),
        example(
            "no street on the letter",
            "error",
            loa={"service_address": {"street": None, "unit": None}},
        ),
        example(
            "in capitals",
            "passes",
            loa={"service_address": {"street": "77  PEACHTREE CENTER AVE NE"}},
        ),
        example(
            "no street on the CSR",
            "unjudged",
            csr={"service_address": {"street": None, "unit": None}},
        ),
    ),
)
def street_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different streets.

    Name, type and direction count: Queen Street West is not Queen Street East, and
    First Street is not First Avenue.
    """
    yield from case.disagreement(STREET, "street", when=another)
