"""TFN: are the numbers toll-free, and the customer's alone?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.normalize.number import prefix_of
from lnpcheck.rules._rule import TOLL_FREE, example, rule, says
from lnpcheck.traits.numbers import LINES
from lnpcheck.traits.papers import CSR_FLAGS


@rule(
    "TFN001",
    scope=TOLL_FREE,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases=says(
        "{numbers} {numbers_is} not toll-free, and the request would go out as a"
        " toll-free one.",
        "Check the letter under the policy of the numbers' country.",
        "error",
    ),
    sources=(
        "Twilio support 226194747: 800, 833, 844, 855, 866, 877, 888",
        "SIPStation, Porting Request: do not mix local and toll-free numbers",
    ),
    examples=(
        example(
            "a local number",
            "error",
            policy="toll-free",
            loa={"tns": ["404-555-0110"]},
            csr={"tns": ["404-555-0110"]},
            also={"TN020"},
        ),
        example("toll-free numbers", "passes", policy="toll-free"),
        example(
            "a local number among toll-free ones is told by another rule",
            "passes",
            policy="toll-free",
            loa={"tns": ["888-555-0144", "404-555-0110"]},
            csr={"tns": ["888-555-0144", "404-555-0110"]},
            also={"TN006", "TN020"},
        ),
    ),
)
def not_toll_free(case: Case) -> Iterator[Outcome]:
    """No number on a toll-free request is toll-free.

    Only numbers of the toll-free codes are in the registry that RespOrgs change.
    """
    local = [n for n in case.requested if prefix_of(n).kind != "toll-free"]
    if local and len(local) == len(case.requested):
        yield Evidence("remark", loa_path=case.requested[local[0]], numbers=local)


@rule(
    "TFN007",
    scope=TOLL_FREE,
    aspect="services",
    rests_on=(CSR_FLAGS,),
    cases=says(
        "The numbers are shared with other customers.",
        "Have the losing RespOrg say whether they can leave the shared service at all.",
        "warning",
    ),
    sources=(
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess): shared"
        " or bundled number",
    ),
    examples=(
        example(
            "flagged as shared",
            "warning",
            policy="toll-free",
            csr={"flags": ["shared"]},
        ),
        example("not shared", "passes", policy="toll-free"),
        example("no flags at all", "unjudged", policy="toll-free", csr={"flags": None}),
    ),
)
def shared_number(case: Case) -> Iterator[Outcome]:
    """The toll-free number is one that several customers share.

    Vanity services rent one number to many; none of them can take it along.
    """
    flags = case.record.csr.flags
    if flags is None:
        yield NotJudged("the CSR does not say whether the number is shared")
    elif "shared" in flags:
        yield Evidence("remark", csr_path="/flags")
