"""TN: can the numbers that the letter lists be read?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.normalize.number import national
from lnpcheck.normalize.numbering import ProblemAt
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.numbers import LINES

BAD_RANGE = frozenset({"crosses-nxx", "reversed", "too-many"})
"""Problems of a range, told by TN012."""


def _text(at: ProblemAt) -> tuple[str, str]:
    """What cannot be read, for an order that is none of the letter's."""
    return at.problem.text, at.problem.code


@rule(
    "TN001",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases={
        "none": says(
            "The letter lists no telephone number.",
            "List every number to port.",
            "error",
        ),
        "unreadable": says(
            "“{loa}” cannot be read as a telephone number: it {because}.",
            "Write it as ten digits, such as 404-555-0110.",
            "error",
        ),
        "extension": says(
            "“{loa}” has an extension; an extension does not port.",
            "Write the number without its extension.",
            "warning",
        ),
    },
    sources=("47 CFR 52.36(b)(1)", "BellSouth RG-CMER-001, 6.14: ten digits"),
    lsr_fields=("PORTED NBR",),
    examples=(
        example("no number at all", "error", case="none", loa={"tns": []}),
        example(
            "nine digits, beside good ones",
            "error",
            case="unreadable",
            loa={"tns": ["404-555-0110 thru 0112", "404-555-011"]},
        ),
        example(
            "a BTN with letters is legitimate",
            "passes",
            loa={"btn": "404 Q85-0001"},
            csr={"btn": "404 Q85-0001"},
        ),
        example(
            "an extension",
            "warning",
            case="extension",
            loa={"tns": ["404-555-0110 ext 5", "404-555-0111", "404-555-0112"]},
        ),
        example(
            "an extension on the first of two numbers",
            "warning",
            case="extension",
            loa={"tns": ["404-555-0110 ext 5, 404-555-0111", "404-555-0112"]},
        ),
        example(
            "a range and a list",
            "passes",
            loa={"tns": ["404-555-0110 thru 0111", "(404) 555-0112"]},
        ),
    ),
)
def number_unreadable(case: Case) -> Iterator[Outcome]:
    """A number on the letter cannot be read, or the letter lists none.

    The losing carrier looks every number up; one that is not ten digits of the North
    American plan stops the whole request.
    """
    numbers = case.letter.numbers
    if not numbers.places and not numbers.problems:
        yield Evidence("missing", case="none", loa_path="/tns")
    for entry in numbers.entries:
        # Empty when no number of the entry has one.
        for number, extension in zip(entry.numbers, entry.extensions, strict=False):
            if extension:
                yield Evidence(
                    "remark",
                    case="extension",
                    loa=f"{national(number)} ext. {extension}",
                    loa_path=entry.path,
                    numbers=(number,),
                )
    for at in sorted(numbers.problems, key=_text):
        if at.problem.code not in BAD_RANGE:
            yield Evidence(
                "illegible",
                case="unreadable",
                loa=at.problem.text,
                loa_path=at.path,
                words={"because": at.problem.because},
            )


@rule(
    "TN002",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases=says(
        "The letter lists {numbers} more than once.",
        "List each number once.",
        "error",
    ),
    sources=(
        "Brightspeed UOC, NP form: LNUM is unique in a request",
        "Bandwidth 7360, 7502",
    ),
    lsr_fields=("PORTED NBR", "LNUM"),
    examples=(
        example(
            "a number twice, in two notations",
            "error",
            loa={"tns": ["404-555-0110 thru 0112", "(404) 555 0111"]},
        ),
        example("each number once", "passes"),
    ),
)
def number_listed_twice(case: Case) -> Iterator[Outcome]:
    """The letter lists a number more than once.

    Order systems refuse a request with a duplicate; often one of the two was meant to
    be another number.
    """
    repeated = case.letter.numbers.repeated
    if repeated:
        first = next(iter(repeated.values()))[0]
        yield Evidence("remark", loa_path=first, numbers=tuple(repeated))


@rule(
    "TN012",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases=says(
        "The range “{loa}” cannot be used: it {because}. Its numbers are not counted.",
        "Write the range from its lowest to its highest number, inside one exchange.",
        "error",
    ),
    sources=(
        "Brightspeed UOC, PORTED NBR: NNN-NNN-NNNN-NNNN",
        "47 CFR 52.36(b)(1): a consecutive range in the same switch",
    ),
    lsr_fields=("PORTED NBR",),
    examples=(
        example(
            "a range that runs backwards",
            "error",
            loa={"tns": ["404-555-0112 thru 0110"]},
        ),
        example("a range", "passes", loa={"tns": ["404-555-0110 thru 0112"]}),
    ),
)
def range_malformed(case: Case) -> Iterator[Outcome]:
    """A range on the letter runs backwards, leaves its exchange or is too long.

    Nothing of it is expanded: guessing would order numbers that nobody asked for.
    """
    for at in sorted(case.letter.numbers.problems, key=_text):
        if at.problem.code in BAD_RANGE:
            yield Evidence(
                "illegible",
                loa=at.problem.text,
                loa_path=at.path,
                words={"because": at.problem.because},
            )
