"""AUT: does the letter say what the law wants it to say?"""

from collections.abc import Iterator
from typing import Literal

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import US, Example, example, rule, says
from lnpcheck.traits.papers import STATEMENTS

Statement = Literal[
    "change_decision", "agent_named", "one_carrier_per_tn", "fee_consultation"
]


def _told(case: Case, statement: Statement) -> Iterator[Outcome]:
    """Tell that the letter lacks a statement, or that nobody knows."""
    said = case.letter.loa.statements
    made: bool | None = getattr(said, statement) if said else None
    if made is None:
        yield NotJudged("the LOA does not say whether it makes the statement")
    elif not made:
        yield Evidence("missing", loa_path=f"/statements/{statement}")


def _shown(statement: Statement) -> tuple[Example, ...]:
    """The letter without the statement, with it, and not told."""
    return (
        example(
            "without the statement", "warning", loa={"statements": {statement: False}}
        ),
        example("with the statement", "passes", loa={"statements": {statement: True}}),
        example("not told", "unjudged", loa={"statements": {statement: None}}),
    )


@rule(
    "AUT010",
    scope=US,
    aspect="authorization",
    rests_on=(STATEMENTS,),
    reads_csr=False,
    cases=says(
        "The letter does not state the decision to change from the present carrier to"
        " the new one.",
        "Use a letter that states the decision, and have it signed.",
        "warning",
    ),
    sources=("47 CFR 64.1130(e)(2)",),
    examples=_shown("change_decision"),
)
def decision_not_stated(case: Case) -> Iterator[Outcome]:
    """The letter does not state the decision to change carriers.

    A letter that does not say what the customer wants authorizes nothing.
    """
    yield from _told(case, "change_decision")


@rule(
    "AUT011",
    scope=US,
    aspect="authorization",
    rests_on=(STATEMENTS,),
    reads_csr=False,
    cases=says(
        "The letter does not name the submitting carrier as the customer's agent.",
        "Use a letter that names the carrier which submits the request as agent, and"
        " have it signed.",
        "warning",
    ),
    sources=("47 CFR 64.1130(e)(3)",),
    examples=_shown("agent_named"),
)
def agent_not_named(case: Case) -> Iterator[Outcome]:
    """The letter does not name the submitting carrier as agent.

    Without an agent nobody may act for the customer at the losing carrier.
    """
    yield from _told(case, "agent_named")


@rule(
    "AUT012",
    scope=US,
    aspect="authorization",
    rests_on=(STATEMENTS,),
    reads_csr=False,
    cases=says(
        "The letter does not state that only one carrier may be designated for each"
        " number.",
        "Use a letter that says so for each kind of service, and have it signed.",
        "warning",
    ),
    sources=("47 CFR 64.1130(e)(4)",),
    examples=_shown("one_carrier_per_tn"),
)
def one_carrier_not_stated(case: Case) -> Iterator[Outcome]:
    """The letter does not say that each number has one carrier for each service.

    The customer is to know that the new carrier replaces the old one.
    """
    yield from _told(case, "one_carrier_per_tn")


@rule(
    "AUT013",
    scope=US,
    aspect="authorization",
    rests_on=(STATEMENTS,),
    reads_csr=False,
    cases=says(
        "The letter does not state that the customer may ask whether a fee applies.",
        "Use a letter that says so, and have it signed.",
        "warning",
    ),
    sources=("47 CFR 64.1130(e)(5)",),
    examples=_shown("fee_consultation"),
)
def fee_not_mentioned(case: Case) -> Iterator[Outcome]:
    """The letter does not say that the customer may ask about a fee.

    Mostly it is an old form of letter that lacks the sentence.
    """
    yield from _told(case, "fee_consultation")
