"""NAM, ADR: which differences are no ground to reject, and what to answer with."""

from collections.abc import Iterator
from typing import Final

from lnpcheck.aspects import CITY, HOUSE_NUMBER, STREET, UNIT
from lnpcheck.case import Aspect, Case
from lnpcheck.evidence import (
    CSR_SILENT,
    LOA_SILENT,
    Evidence,
    NotJudged,
    Outcome,
    text_of,
)
from lnpcheck.facts import Known
from lnpcheck.pairs import PlacePair
from lnpcheck.policy import Regime
from lnpcheck.rules._rule import US_WIRELESS, example, rule, says
from lnpcheck.traits.parties import ONE_NAME
from lnpcheck.traits.places import ONE_CITY, ONE_CODE, ONE_LINE, ONE_REGION

SIMPLE: Final[frozenset[Regime]] = frozenset({"us-simple"})

FIELDS: Final = (
    "If the request comes back for it, answer: 47 CFR 52.36(a) and (b) name the fields"
    " that a carrier may require for a simple port, and this is none of them."
)


@rule(
    "NAM010",
    scope=US_WIRELESS,
    aspect="name",
    rests_on=(ONE_NAME,),
    cases=says(
        "“{loa}” and “{csr}” differ in punctuation alone; that is no ground to refuse a"
        " wireless port.",
        "If the request comes back for it, answer: NANC LNPA Best Practice 33 has"
        " wireless ports validated without regard to letter case and punctuation.",
        "info",
    ),
    sources=("NANC LNPA Best Practice 33",),
    lsr_fields=("NAME",),
    examples=(
        example(
            "a hyphen",
            "info",
            policy="us-wireless",
            loa={"customer_name": "Mira Castellan-Roy"},
            csr={"customer_name": "Mira Castellan Roy"},
            also={"NAM003"},
        ),
        example(
            "capitals",
            "passes",
            policy="us-wireless",
            csr={"customer_name": "MIRA CASTELLAN"},
        ),
        example(
            "no name on the CSR",
            "unjudged",
            policy="us-wireless",
            csr={"customer_name": None},
        ),
    ),
)
def punctuation_of_a_mobile(case: Case) -> Iterator[Outcome]:
    """Only punctuation separates the names on a wireless port: no ground to refuse.

    The industry agreed on it when wireless ports began.
    """
    compared = case.names.compared
    if compared is None:
        yield NotJudged("one of the papers gives no name that can be read")
    elif compared.comparison.grade == "styled":
        yield _names_apart(case)


def _names_apart(case: Case) -> Evidence:
    """Show the two names as they are written."""
    loa, csr = case.names.loa, case.names.csr
    return Evidence(
        "remark",
        loa=text_of(loa),
        csr=text_of(csr),
        loa_path=loa.path,
        csr_path=csr.path,
    )


@rule(
    "NAM011",
    scope=SIMPLE,
    aspect="name",
    rests_on=(ONE_NAME,),
    cases=says(
        "The names “{loa}” and “{csr}” differ; that is no ground to refuse a simple"
        " port.",
        FIELDS,
        "info",
    ),
    sources=("47 CFR 52.36(a), (b)", "FCC 07-188, paragraphs 42 to 49 (unverified)"),
    lsr_fields=("NAME",),
    examples=(
        example(
            "a middle initial",
            "info",
            policy="us-simple",
            loa={"customer_name": "Mira Q Castellan"},
            also={"NAM001"},
        ),
        example(
            "capitals",
            "passes",
            policy="us-simple",
            csr={"customer_name": "MIRA CASTELLAN"},
        ),
        example(
            "no name on the CSR",
            "unjudged",
            policy="us-simple",
            csr={"customer_name": None},
        ),
    ),
)
def name_on_a_simple_port(case: Case) -> Iterator[Outcome]:
    """The names differ on a simple port: no ground to refuse.

    A simple port is validated by number, account, ZIP and passcode alone. A letter of
    another person is another matter.
    """
    compared = case.names.compared
    if compared is None:
        yield NotJudged("one of the papers gives no name that can be read")
    elif compared.comparison.grade not in {"identical", "different"}:
        yield _names_apart(case)


@rule(
    "ADR019",
    scope=SIMPLE,
    aspect="street",
    rests_on=(ONE_LINE, ONE_CITY, ONE_REGION, ONE_CODE),
    cases=says(
        "The service addresses “{loa}” and “{csr}” differ, with the same ZIP; that is"
        " no ground to refuse a simple port.",
        FIELDS,
        "info",
    ),
    sources=("47 CFR 52.36(a), (b)", "FCC 07-188, paragraphs 42 to 49 (unverified)"),
    lsr_fields=("SANO", "SASN", "SATH", "CITY"),
    examples=(
        example(
            "an abbreviation",
            "info",
            policy="us-simple",
            loa={"service_address": {"street": "1420 North Elm Street"}},
            also={"ADR006"},
        ),
        example(
            "no city on the letter",
            "passes",
            policy="us-simple",
            loa={"service_address": {"city": None}},
            also={"ADR008"},
        ),
        example(
            "another city",
            "info",
            policy="us-simple",
            loa={"service_address": {"city": "Aurora"}},
            also={"ADR008"},
        ),
        example(
            "another ZIP is a ground",
            "passes",
            policy="us-simple",
            loa={
                "service_address": {
                    "street": "1420 North Elm Street",
                    "postal_code": "80205",
                }
            },
            also={"ADR002", "ADR006"},
        ),
        example("the same address", "passes", policy="us-simple"),
        example(
            "no address on the CSR",
            "unjudged",
            policy="us-simple",
            csr={"service_address": None},
        ),
    ),
)
def address_on_a_simple_port(case: Case) -> Iterator[Outcome]:
    """The service addresses differ on a simple port: no ground to refuse.

    A simple port is validated by number, account, ZIP and passcode alone.
    """
    for pair in case.places:
        loa, csr = pair.loa.line, pair.csr.line
        if not isinstance(loa, Known) or not isinstance(csr, Known):
            yield NotJudged(CSR_SILENT if isinstance(loa, Known) else LOA_SILENT)
        elif _same_code(pair) and any(_differs(a, pair) for a in PARTS):
            yield Evidence(
                "remark",
                loa=loa.text,
                csr=csr.text,
                loa_path=loa.path,
                csr_path=csr.path,
                numbers=pair.numbers,
            )


PARTS: Final = (HOUSE_NUMBER, STREET, UNIT, CITY)


def _same_code(pair: PlacePair) -> bool:
    """Whether both addresses have the same ZIP."""
    loa, csr = pair.loa.postal_code, pair.csr.postal_code
    return isinstance(loa, Known) and isinstance(csr, Known) and loa.value == csr.value


def _differs(aspect: Aspect[PlacePair, str], pair: PlacePair) -> bool:
    """Whether a part of the two addresses differs in any way."""
    loa, csr = aspect.loa(pair), aspect.csr(pair)
    if not isinstance(loa, Known) or not isinstance(csr, Known):
        return False
    return aspect.compare(pair, loa.value, csr.value).grade != "identical"
