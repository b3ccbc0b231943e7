"""ADR: is it the same place in other words, and the same unit?"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.aspects import HOUSE_NUMBER, STREET, UNIT
from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.policy import RowName
from lnpcheck.rules._address import EXACT, another, rewritten, sided
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.places import ONE_LINE

_ROWS: Final[dict[str, RowName]] = {
    "house-number": "house-number",
    "street": "street",
    "unit": "unit",
}


@rule(
    "ADR006",
    scope=EVERYWHERE,
    aspect="street",
    rests_on=(ONE_LINE,),
    row="street",
    cases=says(
        "The letter writes “{loa}” where the CSR writes “{csr}”: the same place,"
        " written differently ({differences}).",
        "Write it letter for letter as the CSR has it: {csr}.",
    ),
    sources=(EXACT, "Ooma, What is porting: 123 Main Street against 123 Main St"),
    lsr_fields=("SANO", "SASN", "SATH", "SASD", "SASS", "LD1", "LV1"),
    examples=(
        example(
            "Avenue for Ave",
            "error",
            loa={"service_address": {"street": "77 Peachtree Center Avenue NE"}},
        ),
        example(
            "Suite for Ste", "error", loa={"service_address": {"unit": "Suite 1210"}}
        ),
        example(
            "Street for St in Canada",
            "info",
            policy="ca",
            loa={"service_address": {"street": "210 Queen Street West"}},
        ),
        example("letter for letter", "passes"),
        example(
            "no street on the CSR",
            "unjudged",
            csr={"service_address": {"street": None, "unit": None}},
        ),
    ),
)
def address_abbreviated_differently(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR write the same street or unit differently.

    Where a carrier compares letter by letter, as in the United States, the smallest
    difference rejects; in Canada it is the same address.
    """
    for aspect in (HOUSE_NUMBER, STREET, UNIT):
        yield from case.disagreement(
            aspect, _ROWS[aspect.name], when=rewritten, silence=False
        )


@rule(
    "ADR007",
    scope=EVERYWHERE,
    aspect="unit",
    rests_on=(ONE_LINE,),
    row="unit",
    cases={
        None: says(
            "The letter has the unit “{loa}”; the CSR has “{csr}”.",
            "Write the unit as the CSR has it: {csr}.",
        ),
        "only-csr": says(
            "The CSR has the unit “{csr}”; the letter has none.",
            "Add the unit as the CSR has it: {csr}.",
        ),
        "only-loa": says(
            "The letter has the unit “{loa}”; the CSR has none.",
            "Leave the unit out: the CSR has none.",
        ),
    },
    sources=("kelir.io, LOA: suite must match", EXACT),
    lsr_fields=("LD1", "LV1", "LD2", "LV2", "LD3", "LV3"),
    examples=(
        example(
            "another suite", "error", loa={"service_address": {"unit": "Ste 1201"}}
        ),
        example(
            "the suite left out",
            "error",
            case="only-csr",
            loa={"service_address": {"unit": None}},
        ),
        example(
            "a suite that the CSR does not have",
            "error",
            case="only-loa",
            csr={"service_address": {"unit": None}},
        ),
        example(
            "the suite in the street line",
            "passes",
            loa={
                "service_address": {
                    "street": "77 Peachtree Center Ave NE Ste 1210",
                    "unit": None,
                }
            },
        ),
        example(
            "unit 5 is not unit 6",
            "error",
            policy="ca",
            loa={"service_address": {"unit": "Unit 6"}},
        ),
        example(
            "no street on the CSR",
            "unjudged",
            csr={"service_address": {"street": None, "unit": None}},
        ),
    ),
)
def unit_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR have different units, or only one has a unit.

    Floor, suite and building are part of the address that the losing carrier compares.
    """
    for outcome in case.disagreement(UNIT, "unit", when=another, silence=False):
        yield sided(outcome)
