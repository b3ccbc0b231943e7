"""NAM: is it the same end user?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.rules._names import WRITE, told
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.parties import ONE_NAME


def _alike(outcome: Outcome) -> Outcome:
    """Name the case in which the two are no strangers."""
    if isinstance(outcome, Evidence) and outcome.grade in {"close", "related"}:
        return outcome._replace(case="alike")
    return outcome


@rule(
    "NAM001",
    scope=EVERYWHERE,
    aspect="name",
    rests_on=(ONE_NAME,),
    row="name",
    cases={
        None: says(
            "The letter is for “{loa}”; the CSR is for “{csr}”.",
            "Make sure that both are the same customer. If so, write the name as the"
            " CSR has it: {csr}. If not, it is another account's record, or a"
            " reseller's: ask for the record of the end user.",
        ),
        "alike": says(
            "The letter is for “{loa}”; the CSR is for “{csr}”, which is alike"
            " ({differences}).",
            "Make sure that both are the same customer, and write the name as the CSR"
            " has it: {csr}.",
        ),
    },
    sources=("Clearinghouse E10", "Ooma, What is porting: incorrect company details"),
    lsr_fields=("NAME",),
    examples=(
        example("another company", "error", loa={"customer_name": "Apex Optical LLC"}),
        example("no name", "error", loa={"customer_name": None}),
        example(
            "a slip of the pen",
            "error",
            case="alike",
            policy="ca",
            loa={"customer_name": "Nothern Lights Hobby Ltd"},
        ),
        example(
            "another company, sent as a simple port",
            "warning",
            policy="us-simple",
            loa={"customer_name": "Apex Optical LLC"},
            also={"NAM006"},
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

    What counts is the name on record, even where it is older than the present one.
    """
    for outcome in told(case, "different"):
        yield _alike(outcome)


@rule(
    "NAM002",
    scope=EVERYWHERE,
    aspect="name",
    rests_on=(ONE_NAME,),
    row="name",
    cases=says(
        "The letter has “{loa}”, the CSR “{csr}”: only the legal form differs.", WRITE
    ),
    sources=(
        "Ooma, What is porting: include Inc., Ltd and other suffixes",
        "AWS re:Post, LOA best practices: a legal suffix that differs rejects",
    ),
    lsr_fields=("NAME",),
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

    Another form can be another company. The same form spelled out is the same company,
    but a carrier that compares letter by letter counts it as a difference.
    """
    yield from told(case, "legal-form")


@rule(
    "NAM003",
    scope=EVERYWHERE,
    aspect="name",
    rests_on=(ONE_NAME,),
    row="name",
    cases=says(
        "The letter writes “{loa}”, the CSR “{csr}”: the same name, written"
        " differently ({differences}).",
        WRITE,
    ),
    sources=("NANC LNPA Best Practice 33", "Ooma, What is porting"),
    lsr_fields=("NAME",),
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

    A carrier that compares letter by letter counts them as a difference.
    """
    yield from told(case, "styled-or-equivalent")
