"""ADR: what of the postal code counts, and does the CSR give one?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Absent, Known
from lnpcheck.rules._rule import EVERYWHERE, US, example, rule, says
from lnpcheck.traits.places import ONE_CODE


@rule(
    "ADR003",
    scope=US,
    aspect="postal-code",
    rests_on=(ONE_CODE,),
    cases=says(
        "The ZIPs “{loa}” and “{csr}” differ only behind the first five digits.",
        "Nothing: only the first five digits count (47 CFR 52.36(b)(3)).",
        "info",
    ),
    sources=(
        "FCC consumer facts, Keeping Your Telephone Number: five-digit ZIP",
        "47 CFR 52.36(b)(3)",
    ),
    lsr_fields=("ZIP",),
    examples=(
        example(
            "another ZIP+4",
            "info",
            loa={"service_address": {"postal_code": "30303-1111"}},
            csr={"service_address": {"postal_code": "30303-2222"}},
        ),
        example(
            "a ZIP+4 on one paper",
            "passes",
            loa={"service_address": {"postal_code": "30303-1111"}},
        ),
        example("the same ZIP", "passes"),
        example(
            "no code on the CSR",
            "unjudged",
            csr={"service_address": {"postal_code": None}},
            also={"ADR016"},
        ),
    ),
)
def plus_four_differs(case: Case) -> Iterator[Outcome]:
    """Only the +4 of the ZIP differs.

    The four digits behind route mail; they name no customer.
    """
    for pair in case.places:
        loa, csr = pair.loa.postal_code, pair.csr.postal_code
        if not isinstance(loa, Known) or not isinstance(csr, Known):
            yield NotJudged(CSR_SILENT)
        elif loa.value == csr.value and loa.value.isdigit():
            one, other = _behind(loa), _behind(csr)
            if one and other and one != other:
                yield Evidence(
                    "remark",
                    loa=loa.text,
                    csr=csr.text,
                    loa_path=loa.path,
                    csr_path=csr.path,
                    numbers=pair.numbers,
                )


def _behind(code: Known[str]) -> str:
    """The digits behind the first five."""
    return "".join(filter(str.isdigit, code.text))[5:]


@rule(
    "ADR016",
    scope=EVERYWHERE,
    aspect="postal-code",
    rests_on=(ONE_CODE,),
    cases={
        "no-code": says(
            "The CSR's service address has no postal code.",
            "Ask the losing carrier for the code on record; until then nobody compared"
            " it.",
            "info",
        ),
        "unreadable": says(
            "The CSR's postal code “{csr}” cannot be read.",
            "Ask the losing carrier for the code on record; until then nobody compared"
            " it.",
            "info",
        ),
    },
    sources=("Design: what the CSR does not tell cannot be compared",),
    examples=(
        example(
            "no code on the CSR",
            "info",
            case="no-code",
            csr={"service_address": {"postal_code": None}},
        ),
        example(
            "a code on the CSR that is none",
            "info",
            case="unreadable",
            csr={"service_address": {"postal_code": "3030"}},
        ),
        example("a code", "passes"),
        example("no service address", "passes", policy="us-wireless"),
    ),
)
def csr_without_a_code(case: Case) -> Iterator[Outcome]:
    """The CSR's service address has no postal code that can be read.

    The code is what a carrier looks at first, and here it could not be compared.
    """
    place = case.record.service
    code = place.postal_code
    if place.given and not isinstance(code, Known):
        yield (
            Evidence("missing", case="no-code", csr_path=code.path)
            if isinstance(code, Absent)
            else Evidence(
                "illegible", case="unreadable", csr=code.text, csr_path=code.path
            )
        )
