"""Check a letter against a record: ``check``, the only loop.

The rules look, the engine signs: id, severity, words, codes and sources are put to the
evidence here and nowhere else.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from itertools import chain
from typing import cast

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA, CsrLine, LoaLine
from lnpcheck.evidence import NO_CSR, NotJudged, Outcome
from lnpcheck.normalize.address import Country, read_place
from lnpcheck.normalize.hidden import hidden_in, hidden_texts
from lnpcheck.normalize.letter import Letter, read_requested
from lnpcheck.normalize.numbering import NumberList
from lnpcheck.normalize.record import Record
from lnpcheck.policy import Policy
from lnpcheck.policy.library import shared_policy
from lnpcheck.precedents import Book, NotHeard, book_of, listed
from lnpcheck.report import (
    Finding,
    Report,
    Severity,
    Unjudged,
    Verdict,
)
from lnpcheck.rules import Rule
from lnpcheck.selection import choose_regime
from lnpcheck.signing import signed, weight

__all__ = [
    "case_of",
    "check",
    "judged",
    "judged_plainly",
    "judging_policy",
    "shown_country",
    "signed",
]


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
    return judged(case_of(loa, csr, policy, as_of=as_of))


def case_of(
    loa: LOA, csr: CSR | None, policy: Policy | str | None, *, as_of: date
) -> Case:
    """Lay two papers side by side, as ``check`` does; the arguments are the same."""
    _expect_types(loa, csr, as_of)
    numbers = read_requested(loa)
    policy = judging_policy(loa, numbers, policy)
    country = policy.country or shown_country(loa)
    letter = Letter(loa, numbers, country)
    record = Record(csr, country, _shared(numbers, loa, csr)) if csr else None
    return Case(letter, record, policy, as_of)


def _shared(
    numbers: NumberList[LoaLine], loa: LOA, csr: CSR
) -> NumberList[CsrLine] | None:
    """Take the CSR's list as read where the letter has the same, entry by entry."""
    if numbers.lined or numbers.problems or loa.tns != csr.tns:
        return None
    return cast("NumberList[CsrLine]", numbers)


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
    message = (
        f"policy: expected a Policy or its id, got {type(policy).__name__};"
        " lnpcheck.readers.read_policy reads a file"
    )
    raise TypeError(message)


def shown_country(loa: LOA) -> Country:
    """Find whose way of writing addresses the letter follows."""
    address = loa.service_address or loa.billing_address
    return read_place(address, "", "US").country or "US"


def judged(case: Case) -> Report:
    """Judge a case; what papers like it were told before is not asked again."""
    if case.csr_facts is None:
        return judged_plainly(case)
    book = book_of(case.policy)
    traits = book.traits_of(case)
    precedent = book.known.get(traits)
    if precedent is None:
        findings, unheard = _hear(case, book.rules)
        told = frozenset(finding.rule for finding in findings)
        book.remember(traits, told, unheard)
        return _reported(case, _judging(book, unheard), listed(unheard), findings)
    findings, unheard = _hear(case, precedent.asked)
    if not unheard:
        return _reported(case, precedent.checked, precedent.unjudged, findings)
    open_ = {one.rule for one in unheard}
    checked = tuple(id_ for id_ in precedent.checked if id_ not in open_)
    unjudged = listed((*precedent.settled, *unheard))
    return _reported(case, checked, unjudged, findings)


def judged_plainly(case: Case) -> Report:
    """Judge a case by asking every rule; the answer is that of ``judged``."""
    book = book_of(case.policy)
    findings, unheard = _hear(case, book.rules)
    return _reported(case, _judging(book, unheard), listed(unheard), findings)


def _judging(book: Book, unheard: Iterable[NotHeard]) -> tuple[str, ...]:
    open_ = {one.rule for one in unheard}
    return tuple(rule.id for _, rule in book.rules if rule.id not in open_)


def _reported(
    case: Case,
    checked: tuple[str, ...],
    unjudged: tuple[Unjudged, ...],
    findings: list[Finding],
) -> Report:
    report = Report(
        verdict=_verdict(findings),
        policy=case.policy.id,
        port_class=case.port_class,
        as_of=case.as_of,
        reference=case.letter.loa.reference,
        checked=checked,
        unjudged=unjudged,
        findings=tuple(findings),
    )
    csr = case.csr_facts.csr if case.csr_facts else None
    hidden = hidden_texts(case.letter.loa, (csr,) if csr else ())
    if hidden is None:
        return report
    return Report.model_validate(hidden_in(report.model_dump(), hidden))


def _hear(
    case: Case, asked: Iterable[tuple[int, Rule]]
) -> tuple[list[Finding], list[NotHeard]]:
    """Ask rules what they see, and sign it."""
    findings: list[Finding] = []
    unheard: list[NotHeard] = []
    for place, rule in asked:
        if rule.reads_csr and case.csr_facts is None:
            unheard.append(NotHeard(place, rule.id, rule.aspect, NO_CSR))
            continue
        outcomes = iter(rule.judge(case))
        first = next(outcomes, None)
        if first is None:  # what nearly every rule of nearly every case says
            continue
        found, unjudged = _heard(rule, chain((first,), outcomes), case.policy)
        findings.extend(found)
        unheard.extend(
            NotHeard(place, rule.id, one.aspect or rule.aspect, one.because)
            for one in unjudged
        )
    return findings, unheard


MOST_FINDINGS = 100
"""Findings of one rule and severity that are listed; a person reads no more."""


def _heard(
    rule: Rule, outcomes: Iterable[Outcome], policy: Policy
) -> tuple[list[Finding], list[NotJudged]]:
    """Sign what a rule saw; what is too much to list is told as such."""
    found: list[Finding] = []
    unjudged: dict[NotJudged, None] = {}
    counts: Counter[Severity] | None = None
    for outcome in outcomes:
        if isinstance(outcome, NotJudged):
            unjudged[outcome] = None
            continue
        if len(found) >= MOST_FINDINGS:
            counts = counts or Counter(finding.severity for finding in found)
            severity = weight(rule, outcome, policy)
            counts[severity] += 1
            if counts[severity] > MOST_FINDINGS:
                continue
        found.append(signed(rule, outcome, policy))
    left_out = sum(max(n - MOST_FINDINGS, 0) for n in counts.values()) if counts else 0
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
