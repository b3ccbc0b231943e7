"""ADR: is the billing address on the letter the one that the carrier bills to?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.address import PlaceComparison
from lnpcheck.evidence import CSR_SILENT, LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.grade import Comparison, below
from lnpcheck.pairs import PlacePair
from lnpcheck.rules._rule import US, example, rule, says
from lnpcheck.traits.places import ONE_BILLING


@rule(
    "ADR014",
    scope=US,
    aspect="billing",
    rests_on=(ONE_BILLING,),
    cases=says(
        "The letter's billing address is “{loa}”; the CSR bills to “{csr}”.",
        "Write the billing address as the CSR has it, if the customer still gets the"
        " bill there: {csr}.",
        "warning",
    ),
    sources=(
        "47 CFR 64.1130(e)(1): the billing address belongs on the letter; that it must"
        " match is the practice of carriers (unverified)",
    ),
    examples=(
        example(
            "another house number",
            "warning",
            loa={"billing_address": {"street": "404 Depot St"}},
        ),
        example(
            "the same address abbreviated",
            "passes",
            loa={"billing_address": {"street": "400 Depot Street"}},
        ),
        example(
            "not on the letter",
            "unjudged",
            loa={"billing_address": None},
            also={"AUT007"},
        ),
        example("not on the CSR", "unjudged", csr={"billing_address": None}),
    ),
)
def billing_address_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different billing addresses.

    The port does not depend on it; a wrong one hints at another account, or at a
    customer who has moved.
    """
    pair = PlacePair(case.letter.billing, case.record.billing)
    loa, csr = pair.loa.line, pair.csr.line
    if not isinstance(csr, Known):
        yield NotJudged(CSR_SILENT)
    elif not isinstance(loa, Known):
        yield NotJudged(LOA_SILENT)
    elif worst := _another(pair.lines):
        yield Evidence(
            "disagreement",
            grade=worst.grade,
            loa=loa.text,
            csr=csr.text,
            loa_path=loa.path,
            csr_path=csr.path,
            differences=worst.differences,
        )


def _another(lines: PlaceComparison) -> Comparison | None:
    """The part that makes it another address; None: it is the same."""
    worst = lines.house_number
    for part in (lines.street, lines.unit):
        worst = part if below(part.grade, worst.grade) else worst
    return worst if below(worst.grade, "equivalent") else None
