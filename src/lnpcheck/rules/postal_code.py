"""ADR: is it the same ZIP or postal code?"""

from collections.abc import Iterator

from lnpcheck.aspects import POSTAL_CODE
from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.rules._rule import CA, EVERYWHERE, US, example, rule, says
from lnpcheck.traits.places import ONE_CODE


@rule(
    "ADR001",
    scope=US | CA,
    aspect="postal-code",
    rests_on=(ONE_CODE,),
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
    rests_on=(ONE_CODE,),
    row="postal-code",
    cases=says(
        "The letter has the code {loa}; the CSR has {csr}.",
        "Write the code as the CSR has it: {csr}.",
    ),
    sources=("47 CFR 52.36(b)(3)", "FCC consumer facts: five-digit ZIP"),
    lsr_fields=("ZIP",),
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
    reads as the wrong customer.
    """
    silence = case.row("postal-code").against == "billing"  # else ADR001 speaks
    yield from case.disagreement(POSTAL_CODE, "postal-code", silence=silence)
