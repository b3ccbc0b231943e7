"""TN: does the letter call its lines what they are not?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.normalize.number import prefix_of
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.numbers import LINES
from lnpcheck.traits.papers import LINE_TYPE


@rule(
    "TN020",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES, LINE_TYPE),
    reads_csr=False,
    cases={
        "toll-free-said": says(
            "The letter calls its lines toll-free, but {numbers} {numbers_is} not.",
            "State what the lines are: wireline or wireless.",
            "warning",
        ),
        "toll-free-unsaid": says(
            "The letter calls its lines {said}, but {numbers} {numbers_is} toll-free.",
            "State that the lines are toll-free, and name the new RespOrg.",
            "warning",
        ),
    },
    sources=("Design: the first digits tell what a number is",),
    lsr_fields=("PORTED NBR",),
    examples=(
        example(
            "local numbers that are called toll-free",
            "warning",
            case="toll-free-said",
            loa={"line_type": "toll-free"},
        ),
        example(
            "toll-free numbers that are called wireline",
            "warning",
            case="toll-free-unsaid",
            policy="toll-free",
            loa={"line_type": "wireline"},
        ),
        example("local numbers that are called wireline", "passes"),
        example(
            "not said what they are",
            "unjudged",
            loa={"line_type": None},
        ),
    ),
)
def line_type_contradicts_numbers(case: Case) -> Iterator[Outcome]:
    """The letter calls its lines what their numbers are not.

    Toll-free numbers go to another registry than local ones, whatever the letter says.
    """
    said = case.letter.loa.line_type
    if said is None:
        yield NotJudged("the LOA does not say what kind of lines they are")
        return
    free = {n for n in case.requested if prefix_of(n).kind == "toll-free"}
    others = [number for number in case.requested if number not in free]
    if said == "toll-free" and others:
        yield Evidence(
            "remark", case="toll-free-said", loa_path="/line_type", numbers=others
        )
    elif said != "toll-free" and free and not others:
        yield Evidence(
            "remark",
            case="toll-free-unsaid",
            loa_path="/line_type",
            numbers=free,
            words={"said": said},
        )
