"""Check a letter against a record: ``check``, the only loop.

The rules look, the engine signs: id, severity, words, codes and sources are put to the
evidence here and nowhere else.
"""

import difflib
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from itertools import chain

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA, LoaLine
from lnpcheck.evidence import NO_CSR, NotJudged, Outcome
from lnpcheck.normalize.address import Country, read_place
from lnpcheck.normalize.letter import read_letter, read_requested
from lnpcheck.normalize.numbering import NumberList
from lnpcheck.normalize.record import read_record
from lnpcheck.policy import Policy, PolicyError
from lnpcheck.policy.library import shared_policy
from lnpcheck.report import (
    AspectName,
    Finding,
    Report,
    Severity,
    Unjudged,
    Verdict,
)
from lnpcheck.rules import Rule, catalogue
from lnpcheck.selection import choose_regime
from lnpcheck.signing import signed, weight

__all__ = ["check", "judging_policy", "rules_under", "shown_country", "signed"]


def check(
    loa: LOA,
    csr: CSR | None = None,
    policy: Policy | str | None = None,
    *,
    as_of: date,
) -> Report:
    """Check a Letter of Authorization against a Customer Service Record.

    Pure: the same papers, policy and day give the same report, byte for byte.

    Args:
        loa: The letter.
        csr: The record; None: there is none, and only the letter is judged.
        policy: A policy or the id of a shipped one, or several ids joined by ``+``;
            None: the numbers on the letter decide.
        as_of: The day on which the request would go out.

    Returns:
        Verdict, findings, and what could not be judged.

    Raises:
        TypeError: An argument is of another type.
        PolicyError: The policy is not known, or speaks of a rule that is not.
    """
    _expect_types(loa, csr, as_of)
    numbers = read_requested(loa)
    policy = judging_policy(loa, numbers, policy)
    country = policy.country or shown_country(loa)
    letter = read_letter(loa, numbers, country)
    record = read_record(csr, country) if csr is not None else None
    return _judge(Case(letter, record, policy, as_of))


def _expect_types(loa: object, csr: object, as_of: object) -> None:
    """Refuse what is no document and no day; content is never refused."""
    if not isinstance(loa, LOA):
        message = f"loa: expected an LOA, got {type(loa).__name__}"
        raise TypeError(message)
    if csr is not None and not isinstance(csr, CSR):
        message = f"csr: expected a CSR or None, got {type(csr).__name__}"
        raise TypeError(message)
    if not isinstance(as_of, date) or isinstance(as_of, datetime):
        message = f"as_of: expected a datetime.date, got {type(as_of).__name__}"
        raise TypeError(message)


def judging_policy(
    loa: LOA, numbers: NumberList[LoaLine], policy: Policy | str | None
) -> Policy:
    """Find the policy that papers are judged under; see ``check``."""
    if policy is None:
        return shared_policy(choose_regime(loa, numbers))
    if isinstance(policy, str):
        return shared_policy(policy)
    if isinstance(policy, Policy):
        return policy
    message = f"policy: expected a Policy or its id, got {type(policy).__name__}"
    raise TypeError(message)


def shown_country(loa: LOA) -> Country:
    """Find whose way of writing addresses the letter follows."""
    address = loa.service_address or loa.billing_address
    return read_place(address, "", "US").country or "US"


@lru_cache(maxsize=64)
def rules_under(policy: Policy) -> tuple[Rule, ...]:
    """List the rules that speak under a policy, in catalogue order.

    Raises:
        PolicyError: The policy gives a severity to a rule or case that is not.
    """
    known = {name for rule in catalogue() for name in _names(rule)}
    for name in policy.severity:
        if name not in known:
            near = difflib.get_close_matches(name, sorted(known), n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            wrong = f"unknown rule or case {name[:60]!r}{hint}"
            message = f"policy {policy.id}: key 'severity': {wrong}"
            raise PolicyError(message)
    return tuple(rule for rule in catalogue() if rule.speaks_under(policy))


def _names(rule: Rule) -> Iterable[str]:
    yield rule.id
    yield from (f"{rule.id}.{case}" for case in rule.cases if case)


def _judge(case: Case) -> Report:
    findings: list[Finding] = []
    checked: list[str] = []
    open_: dict[tuple[AspectName, str], list[str]] = {}
    for rule in rules_under(case.policy):
        if rule.reads_csr and case.csr_facts is None:
            open_.setdefault((rule.aspect, NO_CSR), []).append(rule.id)
            continue
        outcomes = iter(rule.judge(case))
        first = next(outcomes, None)
        if first is None:  # what nearly every rule of nearly every case says
            checked.append(rule.id)
            continue
        found, unjudged = _heard(rule, chain((first,), outcomes), case.policy)
        findings.extend(found)
        for entry in unjudged:
            key = (entry.aspect or rule.aspect, entry.because)
            open_.setdefault(key, []).append(rule.id)
        if not unjudged:
            checked.append(rule.id)
    return Report(
        verdict=_verdict(findings),
        policy=case.policy.id,
        port_class=case.port_class,
        as_of=case.as_of,
        reference=case.letter.loa.reference,
        checked=tuple(checked),
        unjudged=tuple(
            Unjudged(aspect=aspect, rules=tuple(ids), because=because)
            for (aspect, because), ids in open_.items()
        ),
        findings=tuple(findings),
    )


MOST_FINDINGS = 100
"""Findings of one rule and severity that are listed; a person reads no more."""


def _heard(
    rule: Rule, outcomes: Iterable[Outcome], policy: Policy
) -> tuple[list[Finding], list[NotJudged]]:
    """Sign what a rule saw; what is too much to list is told as such."""
    found: list[Finding] = []
    unjudged: dict[NotJudged, None] = {}
    counts: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
    for outcome in outcomes:
        if isinstance(outcome, NotJudged):
            unjudged[outcome] = None
            continue
        severity = weight(rule, outcome, policy)
        counts[severity] += 1
        if counts[severity] <= MOST_FINDINGS:
            found.append(signed(rule, outcome, policy))
    left_out = sum(max(count - MOST_FINDINGS, 0) for count in counts.values())
    if left_out:
        unjudged[NotJudged(f"{left_out} more findings of its kind are not listed")] = (
            None
        )
    return found, list(unjudged)


def _verdict(findings: Iterable[Finding]) -> Verdict:
    """Draw the verdict: any error rejects, any warning wants a look."""
    severities = {finding.severity for finding in findings}
    if "error" in severities:
        return "reject"
    return "review" if "warning" in severities else "ready"
