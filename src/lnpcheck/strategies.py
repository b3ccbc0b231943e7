"""Papers to draw, for your own property tests: agreeing pairs, and pairs with a fault.

Needs Hypothesis (``pip install 'lnpcheck[testing]'``); nothing of lnpcheck loads this
by itself. Every person, company and address is invented, every number a 555-01xx::

    from hypothesis import given
    from lnpcheck import check
    from lnpcheck.strategies import agreeing_pairs, faulty_pairs

    @given(agreeing_pairs("us"))
    def test_my_order_form_lets_good_papers_pass(pair): ...

    @given(faulty_pairs("ADR002"))
    def test_my_order_form_shows_what_is_wrong(fault): ...
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, get_args

from lnpcheck import specimen
from lnpcheck.documents import CSR, LOA
from lnpcheck.policy import Limits, Policy, PolicyFile, Regime, find_policy
from lnpcheck.report import Severity
from lnpcheck.rules import Example, RequestRule, Rule, catalogue

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as error:
    MESSAGE = "lnpcheck.strategies needs Hypothesis: pip install 'lnpcheck[testing]'"
    raise ModuleNotFoundError(MESSAGE, name="hypothesis") from error

__all__ = ["Fault", "agreeing_pairs", "faulty_pairs"]

Papers = tuple[dict[str, Any], dict[str, Any]]
Drawn = st.SearchStrategy[str]
REGIMES: Final[tuple[Regime, ...]] = get_args(Regime)
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)

# Invented, of plain letters, and none of them a street type, a unit word or a company
# form: the papers have to stay what they are.
FIRST: Final = ("Ada", "Bela", "Carla", "Denis", "Elena", "Farid", "Greta", "Hugo")
LAST: Final = ("Okafor", "Lindqvist", "Marchetti", "Novak", "Pelletier", "Quiroga")
# As long as the names that they replace: where a name is cut off counts its letters.
FRONT: Final = ("Cobalt", "Copper", "Golden", "Silver", "Violet")
LONG_FRONT: Final = ("Brighter", "Gleaming", "Midnight", "Southern")
BACK: Final = ("Button", "Falcon", "Pepper", "Ribbon", "Saddle", "Walnut")
STREET: Final = ("Birch", "Cedar", "Juniper", "Laurel", "Magnolia", "Sycamore")

US_AREAS: Final = ("206", "212", "312", "404", "503", "617", "702", "919")
CA_AREAS: Final = ("204", "403", "416", "514", "604", "902")
TOLL_FREE: Final = ("800", "833", "844", "855", "866", "877", "888")


@dataclass(frozen=True, slots=True)
class Fault:
    """Papers that differ from agreeing ones in one point, which ``check`` names.

    Attributes:
        loa: The letter.
        csr: The record; None: there is none.
        policy: The policy under which the point matters.
        as_of: The day on which it matters.
        rule: The rule that finds it.
        severity: How bad it is.
        title: What is wrong, in words.
    """

    loa: LOA
    csr: CSR | None
    policy: Policy
    as_of: date
    rule: str
    severity: Severity
    title: str


def agreeing_pairs(regime: Regime | None = None) -> st.SearchStrategy[tuple[LOA, CSR]]:
    """Draw an LOA and a CSR that agree.

    Under the policy of its regime ``check`` finds nothing, on ``specimen.DAY``.

    Args:
        regime: Whose papers; None: any.
    """
    return st.sampled_from([regime] if regime else REGIMES).flatmap(_agreeing)


def faulty_pairs(rule: str | None = None) -> st.SearchStrategy[Fault]:
    """Draw papers with one fault, which ``check`` names by the rule's id.

    Args:
        rule: Id of the rule that finds it; None: any rule that looks at one pair.

    Raises:
        ValueError: There is no such rule, or it needs several records.
    """
    faults = [
        (found, example)
        for found in catalogue()
        if rule in {None, found.id} and not isinstance(found, RequestRule)
        for example in found.examples
        if example.expected in SEVERITIES
    ]
    if not faults:
        message = f"rule: expected the id of a rule about one pair, got {rule!r}"
        raise ValueError(message)
    return st.sampled_from(faults).flatmap(_faulty)


def _agreeing(regime: Regime) -> st.SearchStrategy[tuple[LOA, CSR]]:
    plain = specimen.papers(regime)
    return _varied(plain, plain).map(
        lambda papers: (LOA.model_validate(papers[0]), CSR.model_validate(papers[1]))
    )


def _faulty(fault: tuple[Rule, Example]) -> st.SearchStrategy[Fault]:
    rule, example = fault
    policy = find_policy(example.policy)
    if example.limits:
        limits = Limits(**example.limits)
        policy = policy.stacked(PolicyFile(id="limits", limits=limits))
    plain = specimen.papers(policy.regime)
    papers = specimen.papers(policy.regime, loa=example.loa, csr=example.csr)

    def named(papers: Papers) -> Fault:
        record = None if example.csr is None else CSR.model_validate(papers[1])
        return Fault(
            loa=LOA.model_validate(papers[0]),
            csr=record,
            policy=policy,
            as_of=example.as_of or specimen.DAY,
            rule=rule.id,
            severity=next(word for word in SEVERITIES if word == example.expected),
            title=example.title,
        )

    return _varied(papers, plain).map(named)


@st.composite
def _varied(draw: st.DrawFn, papers: Papers, plain: Papers) -> Papers:
    """Give papers other names, streets and numbers, the same ones on both.

    What a fault is about stays as it is: a word is only replaced where it stands as
    often as in the specimen.
    """
    for pattern, drawn in PARTS:
        found = _all(papers, pattern)
        if found and len(found) >= len(_all(plain, pattern)):
            papers = _with(papers, pattern, draw(drawn(found[0])))
    return papers


def _all(value: object, pattern: re.Pattern[str]) -> list[str]:
    """Find every place of a pattern, at any depth."""
    match value:
        case str():
            return [found[0] for found in pattern.finditer(value)]
        case dict():
            value = tuple(value.values())
    parts = value if isinstance(value, list | tuple) else ()
    return [found for part in parts for found in _all(part, pattern)]


def _with(value: Any, pattern: re.Pattern[str], text: str) -> Any:  # noqa: ANN401 - JSON
    """Put a text in every place of a pattern, at any depth."""
    match value:
        case str():
            return pattern.sub(text, value)
        case dict():
            return {key: _with(part, pattern, text) for key, part in value.items()}
        case list() | tuple():
            return type(value)(_with(part, pattern, text) for part in value)
    return value


def _area(number: str) -> st.SearchStrategy[str]:
    """Draw another area code of the same country."""
    codes = next((c for c in (CA_AREAS, TOLL_FREE) if number[:3] in c), US_AREAS)
    return st.sampled_from(codes)


def _words(*lists: tuple[str, ...]) -> Callable[[str], st.SearchStrategy[str]]:
    words = st.tuples(*map(st.sampled_from, lists)).map(" ".join)
    return lambda _: words


PARTS: Final[tuple[tuple[re.Pattern[str], Callable[[str], Drawn]], ...]] = (
    (re.compile(r"\b(?:404|303|416|888)(?=\D{0,2}555)"), _area),
    (re.compile(r"Bright Harbor"), _words(FRONT, BACK)),
    (re.compile(r"Northern Lights"), _words(LONG_FRONT, BACK)),
    (re.compile(r"Dana Whitfield|Mira Castellan|Robin Tremblay"), _words(FIRST, LAST)),
    (re.compile(r"Peachtree Center|Elm|Queen"), _words(STREET)),
    (re.compile(r"^(?:77|1420|210)(?= )"), lambda _: st.integers(1, 9899).map(str)),
)
"""What may be another one, and what it may be."""
