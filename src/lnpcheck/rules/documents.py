"""DOC: are the papers themselves fit to judge from?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says


@rule(
    "DOC005",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(),
    reads_csr=False,
    cases=says(
        "There is no CSR; only the letter itself was judged.",
        "Ask the losing carrier for the CSR, or have the customer ask for a copy, and"
        " check again.",
        "info",
    ),
    sources=(
        "Bandwidth api-docs, CSRs: about 30 % of requests fail because the carrier"
        " supplies none",
    ),
    examples=(
        example("no CSR", "info", csr="none"),
        example("a CSR", "passes"),
    ),
)
def no_csr(case: Case) -> Iterator[Outcome]:
    """There is no CSR to compare the letter with.

    Carriers are not obliged to supply one. What a comparison would have found stays
    open, and is listed as not judged.
    """
    if case.csr_facts is None:
        yield Evidence("remark")
