"""NAM: is it the same end user?"""

from collections.abc import Iterator

from lnpcheck.aspects import NAME
from lnpcheck.case import Case
from lnpcheck.compare.name import NameRelation, compare_names
from lnpcheck.evidence import CSR_SILENT, LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.grade import below
from lnpcheck.rules._rule import EVERYWHERE, codes, example, rule, says

WRONG = codes("ENTITY_NAME_MISMATCH", "22153", "7429 7404 7519", "E10 8G")

WRITE = "Write the name letter for letter as the CSR has it: {csr}."


def _told(case: Case, relation: NameRelation) -> Iterator[Outcome]:
    """Tell the disagreement when this is what separates the names."""
    if case.name_relation in {None, relation}:
        silence = relation == "different"
        yield from case.disagreement(NAME, "name", silence=silence)


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
    yield from _told(case, "different")


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
    yield from _told(case, "legal-form")


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
    yield from _told(case, "styled-or-equivalent")


@rule(
    "NAM004",
    scope=EVERYWHERE,
    aspect="name",
    row="name",
    cases=says(
        "“{loa}” and “{csr}” are the same as far as the shorter one goes; it is as long"
        " as the field that cuts names off.",
        "Write the name in full; if the CSR has it cut off, ask the losing carrier how"
        " the name goes on.",
        "warning",
    ),
    sources=(
        "Bandwidth 7324, 7388: business name 25, authorizing person 15 characters",
    ),
    lsr_fields=("NAME",),
    codes=codes("ENTITY_NAME_MISMATCH", "", "7324", ""),
    examples=(
        example(
            "cut at 25 characters",
            "warning",
            loa={"customer_name": "Bright Harbor Dental Associates LLC"},
            csr={"customer_name": "Bright Harbor Dental Asso"},
        ),
        example(
            "cut at 24 characters is no such field",
            "passes",
            loa={"customer_name": "Bright Harbor Dental Associates LLC"},
            csr={"customer_name": "Bright Harbor Dental Ass"},
            also={"NAM001"},
        ),
        example(
            "no name on the CSR",
            "unjudged",
            csr={"customer_name": None, "listed_name": None},
        ),
    ),
)
def name_cut_off(case: Case) -> Iterator[Outcome]:
    """One of the names is cut off where a form's field ends.

    Order systems keep 15 or 25 characters of a name.
    """
    yield from _told(case, "truncated")


@rule(
    "NAM007",
    scope=EVERYWHERE,
    aspect="name",
    row="name",
    cases=says(
        "“{loa}” is the name on the CSR's bill; the end user on record is “{csr}”.",
        WRITE,
        "warning",
    ),
    sources=("Design: the bill's name and the end user's are two entries of a CSR",),
    lsr_fields=("NAME",),
    codes=WRONG,
    examples=(
        example(
            "the name on the bill",
            "warning",
            loa={"customer_name": "Harbor Holdings LLC"},
            csr={"billing_name": "Harbor Holdings LLC"},
            also={"NAM001"},
        ),
        example(
            "the end user's name", "passes", csr={"billing_name": "Harbor Holdings LLC"}
        ),
        example("no name on the bill", "unjudged", csr={"billing_name": None}),
    ),
)
def billing_name_given(case: Case) -> Iterator[Outcome]:
    """The letter's customer is the name on the bill, not the end user on record."""
    loa, record = case.letter.name, case.record
    bill, user = record.billing_name, record.name
    if not isinstance(loa, Known):
        yield NotJudged(LOA_SILENT)
    elif not (isinstance(bill, Known) and isinstance(user, Known)):
        yield NotJudged(CSR_SILENT)
    else:
        answer = compare_names(loa.value, user.value).comparison
        on_bill = compare_names(loa.value, bill.value).comparison
        if below(answer.grade, "equivalent") and not below(on_bill.grade, "equivalent"):
            yield Evidence(
                "remark",
                loa=loa.text,
                csr=user.text,
                loa_path=loa.path,
                csr_path=bill.path,
            )


@rule(
    "NAM009",
    scope=EVERYWHERE,
    aspect="name",
    row="name",
    cases=says(
        "The letter has “{loa}”, the CSR “{csr}”: the same person, in directory order.",
        "Leave it, or write it as the CSR has it: {csr}.",
        "info",
    ),
    sources=("Design: a listing names persons by the family name first",),
    lsr_fields=("NAME",),
    codes=WRONG,
    examples=(
        example(
            "family name first",
            "info",
            policy="us-simple",
            csr={"customer_name": "CASTELLAN, MIRA"},
        ),
        example("the same order", "passes", policy="us-simple"),
        example(
            "no name on the CSR",
            "unjudged",
            csr={"customer_name": None, "listed_name": None},
        ),
    ),
)
def name_in_directory_order(case: Case) -> Iterator[Outcome]:
    """A person's name stands in directory order on one paper."""
    yield from _told(case, "reordered")
