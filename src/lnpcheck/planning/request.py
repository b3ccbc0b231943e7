"""Judge a request as one: the rules that need all its CSRs, or all its numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from lnpcheck.case import Case
from lnpcheck.engine import signed
from lnpcheck.evidence import NO_CSR, NotJudged, Outcome
from lnpcheck.policy import Policy
from lnpcheck.precedents import rules_under
from lnpcheck.report import AspectName, Finding, Unjudged
from lnpcheck.request_case import RequestCase
from lnpcheck.rules import RequestRule, Rule, catalogue

__all__ = ["Judged", "judge_request"]


OF_THE_WHOLE: Final = frozenset({"TN016"})
"""Rules about the letter alone that no order can show: it is what parts the orders."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules about a whole request say.

    Attributes:
        checked: Ids of those that reached a judgement.
        unjudged: Those that could not, and why.
        findings: What they found, in catalogue order.
    """

    checked: tuple[str, ...]
    unjudged: tuple[Unjudged, ...]
    findings: tuple[Finding, ...]


def judge_request(case: RequestCase, policies: Iterable[Policy]) -> Judged:
    """Ask the rules that speak under the request's policy or an order's.

    A letter of local and toll-free numbers is judged by the rules of both.
    """
    findings: list[Finding] = []
    checked: list[str] = []
    open_: dict[tuple[AspectName, str], list[str]] = {}
    for rule, policy in _asked(case, policies):
        judged = True
        whys: set[NotJudged] = set()
        under = replace(case, policy=policy)
        for outcome in _outcomes(rule, under):
            if not isinstance(outcome, NotJudged):
                findings.append(signed(rule, outcome, policy))
                continue
            judged = False
            if outcome not in whys:
                whys.add(outcome)
                key = (outcome.aspect or rule.aspect, outcome.because)
                open_.setdefault(key, []).append(rule.id)
        if judged:
            checked.append(rule.id)
    return Judged(
        tuple(checked),
        tuple(
            Unjudged(aspect=aspect, rules=tuple(ids), because=because)
            for (aspect, because), ids in open_.items()
        ),
        tuple(findings),
    )


def _outcomes(rule: Rule, case: RequestCase) -> Iterable[Outcome]:
    """Ask a rule about the request, or about its letter."""
    if not isinstance(rule, RequestRule):
        return rule.judge(Case(case.letter, None, case.policy, case.as_of))
    return rule.over(case) if case.records else [NotJudged(NO_CSR)]


def _asked(
    case: RequestCase, policies: Iterable[Policy]
) -> Iterator[tuple[Rule, Policy]]:
    """Yield each rule that speaks, with the first policy under which it does."""
    asked = [(policy, rules_under(policy)) for policy in (case.policy, *policies)]
    for rule in catalogue():
        speaking = next((policy for policy, rules in asked if rule in rules), None)
        whole = isinstance(rule, RequestRule) or rule.id in OF_THE_WHOLE
        if whole and speaking is not None:
            yield rule, speaking
