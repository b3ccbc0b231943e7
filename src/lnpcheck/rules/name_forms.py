"""NAM: is it another form of the end user's name?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.name import compare_names
from lnpcheck.evidence import LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.grade import below
from lnpcheck.rules._names import WRITE, told
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.parties import BILL_NAME, ONE_NAME


@rule(
    "NAM004",
    scope=EVERYWHERE,
    aspect="name",
    rests_on=(ONE_NAME,),
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
    yield from told(case, "truncated")


@rule(
    "NAM007",
    scope=EVERYWHERE,
    aspect="name",
    rests_on=(ONE_NAME, BILL_NAME),
    row="name",
    cases=says(
        "“{loa}” is the name on the CSR's bill; the end user on record is “{csr}”.",
        WRITE,
        "warning",
    ),
    sources=("Design: the bill's name and the end user's are two entries of a CSR",),
    lsr_fields=("NAME",),
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
    """The letter's customer is the name on the bill, not the end user on record.

    A company group or a landlord may pay for lines that somebody else uses; the losing
    carrier compares the letter with the end user.
    """
    loa, user = case.letter.name, case.record.name
    bill, compared = case.record.billing_name, case.names.compared
    if not isinstance(loa, Known):
        yield NotJudged(LOA_SILENT)
    elif not (isinstance(bill, Known) and isinstance(user, Known)) or not compared:
        yield NotJudged("the CSR does not carry the customer's and the bill's name")
    elif bill.value.folded == user.value.folded:
        return  # then the bill's name is as far from the letter's as the user's
    elif below(compared.comparison.grade, "equivalent"):
        on_bill = compare_names(loa.value, bill.value).comparison
        if not below(on_bill.grade, "equivalent"):
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
    rests_on=(ONE_NAME,),
    row="name",
    cases=says(
        "The letter has “{loa}”, the CSR “{csr}”: the same person, in directory order.",
        "Leave it, or write it as the CSR has it: {csr}.",
        "info",
    ),
    sources=("Design: a listing names persons by the family name first",),
    lsr_fields=("NAME",),
    examples=(
        example(
            "family name first",
            "info",
            policy="us-simple",
            csr={"customer_name": "CASTELLAN, MIRA"},
            also={"NAM011"},
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
    """A person's name stands in directory order on one paper.

    Records often list a person by the family name; the words and the person are the
    same, so that only a comparison letter by letter minds.
    """
    yield from told(case, "reordered")
