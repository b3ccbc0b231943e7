"""NAM: is it the same end user?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.rules._names import WRITE, WRONG, told
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says


@rule(
    "NAM001",
    scope=EVERYWHERE,
    aspect="name",
    row="name",
    cases=says("The letter is for “{loa}”; the CSR is for “{csr}”.", WRITE),
    sources=("Clearinghouse E10", "Ooma, What is porting: incorrect company details"),
    lsr_fields=("NAME",),
    codes=WRONG,
    examples=(
        example("another company", "error", loa={"customer_name": "Apex Optical LLC"}),
        example("no name", "error", loa={"customer_name": None}),
        example(
            "a slip of the pen",
            "error",
            policy="ca",
            loa={"customer_name": "Nothern Lights Hobby Ltd"},
        ),
        example(
            "another company, sent as a simple port",
            "warning",
            policy="us-simple",
            loa={"customer_name": "Apex Optical LLC"},
        ),
        example(
            "in capitals", "passes", csr={"customer_name": "BRIGHT HARBOR DENTAL LLC"}
        ),
        example(
            "no name on the CSR",
            "unjudged",
            csr={"customer_name": None, "listed_name": None},
        ),
    ),
)
def name_differs(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different customers.

    The name on record may be older than the company's present one; what counts is the
    record.
    """
    yield from told(case, "different")


@rule(
    "NAM002",
    scope=EVERYWHERE,
    aspect="name",
    row="name",
    cases=says(
        "The letter has “{loa}”, the CSR “{csr}”: only the legal form differs.", WRITE
    ),
    sources=(
        "Ooma, What is porting: include Inc., Ltd and other suffixes",
        "AWS re:Post, LOA best practices: a legal suffix that differs rejects",
    ),
    lsr_fields=("NAME",),
    codes=WRONG,
    examples=(
        example(
            "Inc for LLC", "error", loa={"customer_name": "Bright Harbor Dental Inc"}
        ),
        example(
            "the legal form left out",
            "error",
            loa={"customer_name": "Bright Harbor Dental"},
        ),
        example(
            "spelled out in Canada",
            "info",
            policy="ca",
            loa={"customer_name": "Northern Lights Hobby Limited"},
        ),
        example(
            "left out in Canada",
            "error",
            policy="ca",
            loa={"customer_name": "Northern Lights Hobby"},
        ),
        example("the same form", "passes"),
        example(
            "no name on the CSR",
            "unjudged",
            csr={"customer_name": None, "listed_name": None},
        ),
    ),
)
def legal_form_differs(case: Case) -> Iterator[Outcome]:
    """Only the legal form of the company differs: Inc, LLC, Ltd, Ltée.

    Another form can be another company; the same form spelled out is the same one, and
    only the United States count that as a difference.
    """
    yield from told(case, "legal-form")


@rule(
    "NAM003",
    scope=EVERYWHERE,
    aspect="name",
    row="name",
    cases=says(
        "The letter writes “{loa}”, the CSR “{csr}”: the same name in other signs"
        " ({differences}).",
        WRITE,
    ),
    sources=("NANC LNPA Best Practice 33", "Ooma, What is porting"),
    lsr_fields=("NAME",),
    codes=WRONG,
    examples=(
        example(
            "a comma more", "error", loa={"customer_name": "Bright Harbor Dental, LLC"}
        ),
        example(
            "a comma more in Canada",
            "info",
            policy="ca",
            loa={"customer_name": "Northern Lights Hobby, Ltd"},
        ),
        example("letter for letter", "passes"),
        example(
            "no name on the CSR",
            "unjudged",
            csr={"customer_name": None, "listed_name": None},
        ),
    ),
)
def name_written_differently(case: Case) -> Iterator[Outcome]:
    """Only punctuation, accents or abbreviations of the name differ.

    Wireless carriers do not look at them; US wireline carriers do.
    """
    yield from told(case, "styled-or-equivalent")
