"""TN: can these numbers port at all, together, from carrier to carrier?"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.compare.name import compare_names
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.grade import below
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.number import unportable
from lnpcheck.rules._rule import CA, EVERYWHERE, US, example, rule, says
from lnpcheck.traits.numbers import LINES
from lnpcheck.traits.papers import LINE_TYPE
from lnpcheck.traits.parties import GAINING

DOUBTFUL: Final = frozenset({"960"})
"""Classes that one carrier lists and no other source confirms."""


@rule(
    "TN005",
    scope=US | CA,
    aspect="number-list",
    rests_on=(LINES,),
    reads_csr=False,
    cases={
        "class": says(
            "{numbers} belong{numbers_s} to a class of numbers that do not port"
            " ({class_}).",
            "Take {numbers_them} off the letter.",
            "error",
        ),
        "doubtful": says(
            "{numbers} belong{numbers_s} to a class of numbers that one carrier does"
            " not port ({class_}).",
            "Ask the losing carrier whether {numbers_they} can port.",
            "warning",
        ),
    },
    sources=("CenturyLink LNP training lnp_19: portability restrictions",),
    examples=(
        example(
            "a 976 number",
            "error",
            case="class",
            loa={"tns": ["404-555-0110 thru 0112", "404-976-0123"]},
            csr={"tns": ["404-555-0110 thru 0112", "404-976-0123"]},
        ),
        example(
            "a 960 number",
            "warning",
            case="doubtful",
            loa={"tns": ["404-555-0110 thru 0112", "404-960-0123"]},
            csr={"tns": ["404-555-0110 thru 0112", "404-960-0123"]},
        ),
        example("fictional numbers", "passes"),
    ),
)
def number_of_no_port(case: Case) -> Iterator[Outcome]:
    """The letter asks for a number of a class that does not port.

    Information, mass-calling and service codes belong to the plan, not to a customer.
    """
    classes: dict[str, list[str]] = {}
    for number in case.requested:
        if name := unportable(number):
            classes.setdefault(name, []).append(number)
    for name, numbers in sorted(classes.items()):
        yield Evidence(
            "remark",
            case="doubtful" if name in DOUBTFUL else "class",
            loa_path=case.requested[numbers[0]],
            numbers=numbers,
            words={"class_": name},
        )


@rule(
    "TN007",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(LINES, LINE_TYPE),
    reads_csr=False,
    cases=says(
        "The letter mixes wireless lines ({numbers}) with others.",
        "Send the wireless lines on a letter of their own.",
        "error",
    ),
    sources=("Bandwidth 6206",),
    examples=(
        example(
            "one wireless line among wireline ones",
            "error",
            loa={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "line_type": "wireless"},
                ]
            },
        ),
        example(
            "every line wireline",
            "passes",
            loa={"tns": [{"tn": "404-555-0110 thru 0112", "line_type": "wireline"}]},
        ),
        example("not said what the lines are", "unjudged", loa={"line_type": None}),
    ),
)
def wireless_mixed_in(case: Case) -> Iterator[Outcome]:
    """The letter lists wireless and wireline numbers together.

    The two are ordered and validated in different systems.
    """
    loa = case.letter.loa
    types: dict[str, list[str]] = {}
    unsaid = False
    for entry in case.letter.numbers.entries:
        type_ = (entry.line.line_type if entry.line else None) or loa.line_type
        unsaid = unsaid or type_ is None
        types.setdefault(type_ or "", []).extend(entry.numbers)
    wireless = types.pop("wireless", [])
    if wireless and types:
        path = case.requested[wireless[0]]
        yield Evidence("remark", loa_path=path, numbers=set(wireless))
    if unsaid:
        yield NotJudged("the LOA does not say what kind of lines they are")


@rule(
    "TN019",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(GAINING,),
    reads_csr=False,
    cases=says(
        "“{loa}” is both the losing and the gaining carrier.",
        "Check which carrier the numbers go to; inside one carrier they move by an"
        " internal order.",
        "warning",
    ),
    sources=("Bandwidth 7431, 7441: internal port",),
    examples=(
        example(
            "the same carrier twice",
            "warning",
            loa={"gaining_carrier": "PEACHTREE TELEPHONE"},
        ),
        example("two carriers", "passes"),
        example(
            "two carriers with a word in common",
            "passes",
            loa={"gaining_carrier": "Magnolia Telephone"},
        ),
        example("one not named", "unjudged", loa={"gaining_carrier": None}),
        example(
            "the losing carrier not named", "unjudged", loa={"losing_carrier": None}
        ),
    ),
)
def carrier_stays_the_same(case: Case) -> Iterator[Outcome]:
    """The gaining carrier is the losing one.

    The letter was written for another move, or the customer comes back to a carrier
    that still holds the numbers.
    """
    loa = case.letter.loa
    losing = read_name(loa.losing_carrier, "/losing_carrier")
    gaining = read_name(loa.gaining_carrier, "/gaining_carrier")
    if not isinstance(losing, Known):
        yield NotJudged("the LOA does not name the losing carrier")
    elif not isinstance(gaining, Known):
        yield NotJudged("the LOA does not name the gaining carrier")
    elif _share_a_word(losing.value, gaining.value):
        alike = compare_names(losing.value, gaining.value).comparison.grade
        if not below(alike, "equivalent"):
            yield Evidence("remark", loa=gaining.text, loa_path=gaining.path)


def _share_a_word(a: Name, b: Name) -> bool:
    """Whether two names have a word in common; else they need no comparison."""
    return not set(a.folded.split()).isdisjoint(b.folded.split())
