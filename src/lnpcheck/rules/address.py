"""ADR: is it the same postal code and the same street?"""

from collections.abc import Iterator

from lnpcheck.aspects import HOUSE_NUMBER, POSTAL_CODE, STREET
from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.rules._address import (
    CODE_WRONG,
    EXACT,
    STREET_WRONG,
    VENDOR,
    another,
    sided,
)
from lnpcheck.rules._rule import CA, EVERYWHERE, US, codes, example, rule, says


@rule(
    "ADR001",
    scope=US | CA,
    aspect="postal-code",
    row="postal-code",
    reads_csr=False,
    cases={
        "missing": says(
            "The letter gives no ZIP or postal code of the service address.",
            "Write the ZIP or postal code of the place where the lines are, as the CSR"
            " has it; the bill may show another.",
        ),
        "illegible": says(
            "“{loa}” is no ZIP and no postal code: it {because}.",
            "Write the ZIP as five digits, or the postal code as A1A 1A1.",
        ),
    },
    sources=("47 CFR 52.36(b)(3)", "Bandwidth 7112, 7514"),
    lsr_fields=("ZIP",),
    codes=codes("POSTAL_CODE_MISMATCH", "22154 22171", "7112 7514 7402", "8D"),
    examples=(
        example("no ZIP", "error", loa={"service_address": {"postal_code": None}}),
        example(
            "four digits", "error", loa={"service_address": {"postal_code": "3030"}}
        ),
        example(
            "five digits", "passes", loa={"service_address": {"postal_code": "30303"}}
        ),
        example(
            "no postal code in Canada",
            "error",
            policy="ca",
            loa={"service_address": {"postal_code": None}},
        ),
    ),
)
def postal_code_missing(case: Case) -> Iterator[Outcome]:
    """The letter gives no ZIP or postal code, or none that can be read.

    It is one of the few things that every losing carrier may ask for.
    """
    own = case.letter.own.values()
    if not any(line.service.given for line in own):
        yield from case.lacking(case.letter.service.postal_code, "postal-code")


@rule(
    "ADR002",
    scope=EVERYWHERE,
    aspect="postal-code",
    row="postal-code",
    cases=says(
        "The letter has the code {loa}; the CSR has {csr}.",
        "Write the code as the CSR has it: {csr}.",
    ),
    sources=("47 CFR 52.36(b)(3)", "FCC consumer facts: five-digit ZIP"),
    lsr_fields=("ZIP",),
    codes=CODE_WRONG,
    examples=(
        example(
            "another ZIP", "error", loa={"service_address": {"postal_code": "30318"}}
        ),
        example(
            "ZIP+4 beside ZIP",
            "passes",
            csr={"service_address": {"postal_code": "30303-9998"}},
        ),
        example(
            "another postal code",
            "error",
            policy="ca",
            loa={"service_address": {"postal_code": "M5V 1Z5"}},
        ),
        example(
            "written without the space",
            "passes",
            policy="ca",
            loa={"service_address": {"postal_code": "m5v1z4"}},
        ),
        example(
            "another ZIP on the bill of a wireless account",
            "error",
            policy="us-wireless",
            loa={"billing_address": {"postal_code": "80204"}},
        ),
        example(
            "no ZIP of the bill on a wireless letter",
            "error",
            policy="us-wireless",
            loa={"billing_address": {"postal_code": None}},
        ),
        example(
            "the CSR has none",
            "unjudged",
            csr={"service_address": {"postal_code": None}},
            also={"ADR016"},
        ),
    ),
)
def postal_code_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different ZIP or postal codes.

    The losing carrier looks the customer up by number, account and code; a wrong one
    reads as the wrong customer. Of a ZIP, the first five digits count.
    """
    silence = case.row("postal-code").against == "billing"  # else ADR001 speaks
    yield from case.disagreement(POSTAL_CODE, "postal-code", silence=silence)


@rule(
    "ADR004",
    scope=EVERYWHERE,
    aspect="house-number",
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
    codes=STREET_WRONG,
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
    row="street",
    cases=says(
        "The letter has the street line “{loa}”; the CSR has “{csr}”.",
        "Write the street as the CSR has it: {csr}.",
    ),
    sources=(VENDOR, EXACT, "Clearinghouse E1"),
    lsr_fields=("SASN", "SATH", "SASD", "SASS"),
    codes=STREET_WRONG,
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
