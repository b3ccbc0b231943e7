"""Check a letter against a record: ``check``, the only loop.

The rules look, the engine signs: id, severity, words, codes and sources are put to the
evidence here and nowhere else.
"""

import difflib
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA
from lnpcheck.evidence import NO_CSR, Evidence, NotJudged
from lnpcheck.normalize.address import Country, read_place
from lnpcheck.normalize.letter import read_letter, read_requested
from lnpcheck.normalize.record import read_record
from lnpcheck.policy import Policy, PolicyError, find_policy
from lnpcheck.report import (
    AspectName,
    Finding,
    Report,
    ReportedDifference,
    ReportedEvidence,
    Severity,
    Unjudged,
    Verdict,
)
from lnpcheck.rules import Rule, Says, catalogue
from lnpcheck.selection import choose_regime
from lnpcheck.wording import fields_of, filled

__all__ = ["check", "rules_under"]


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
    if policy is None:
        policy = find_policy(choose_regime(loa, numbers))
    elif isinstance(policy, str):
        policy = find_policy(policy)
    elif not isinstance(policy, Policy):
        message = f"policy: expected a Policy or its id, got {type(policy).__name__}"
        raise TypeError(message)
    country = policy.country or _shown_country(loa)
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


def _shown_country(loa: LOA) -> Country:
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
        judged = True
        for outcome in rule.judge(case):
            if isinstance(outcome, NotJudged):
                judged = False
                key = (outcome.aspect or rule.aspect, outcome.because)
                ids = open_.setdefault(key, [])
                if rule.id not in ids:
                    ids.append(rule.id)
            else:
                findings.append(_signed(rule, outcome, case.policy))
        if judged:
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


def _verdict(findings: Iterable[Finding]) -> Verdict:
    """Draw the verdict: any error rejects, any warning wants a look."""
    severities = {finding.severity for finding in findings}
    if "error" in severities:
        return "reject"
    return "review" if "warning" in severities else "ready"


def _signed(rule: Rule, seen: Evidence, policy: Policy) -> Finding:
    """Put the rule's name, weight and words to what it saw."""
    case = _case_of(rule, seen)
    speech = rule.cases.get(case) or _LACKS[seen.kind]
    severity = _severity(rule, seen, case, speech, policy)
    aspect = seen.aspect or rule.aspect
    fields = fields_of(seen, aspect)
    row = policy.expect[rule.row].source if rule.row else None
    return Finding(
        rule=rule.id,
        name=rule.name,
        case=seen.case,
        severity=severity,
        aspect=aspect,
        numbers=tuple(sorted(seen.numbers)),
        evidence=ReportedEvidence(
            kind=seen.kind,
            grade=seen.grade,
            loa=seen.loa,
            csr=seen.csr,
            loa_path=seen.loa_path,
            csr_path=seen.csr_path,
            differences=tuple(
                ReportedDifference(kind=d.kind, loa=d.loa, csr=d.csr)
                for d in seen.differences
            ),
        ),
        message=filled(speech.message, fields),
        fix=filled(_fix(seen, severity, speech), fields),
        lsr_fields=rule.lsr_fields,
        codes=rule.codes,
        sources=(*rule.sources, row) if row else rule.sources,
        url=rule.url,
    )


def _fix(seen: Evidence, severity: Severity, speech: Says) -> str:
    """Choose the remedy: none for what is accepted, another for lines of their own."""
    compared = seen.kind == "disagreement" and seen.severity is not None
    if compared and severity == "info" and speech.severity is None:
        return _ACCEPTED
    return _OF_THEIR_OWN if compared and seen.numbers else speech.fix


_ACCEPTED = "Nothing: it is accepted as it is."
_OF_THEIR_OWN = (
    "Send {numbers} as a request of {numbers_their} own, with what the CSR has for"
    " {numbers_them}: {csr}."
)


def _case_of(rule: Rule, seen: Evidence) -> str | None:
    """Find which words of the rule fit: those of the case, else of the kind."""
    if seen.case is None and (seen.kind in rule.cases or seen.kind in _LACKS):
        return seen.kind if seen.kind in rule.cases or rule.row else None
    return seen.case


def _severity(
    rule: Rule, seen: Evidence, case: str | None, speech: Says, policy: Policy
) -> Severity:
    """Weigh: the policy's word on case or rule, else the case's own, else the row's."""
    named = policy.severity.get(f"{rule.id}.{case}") or policy.severity.get(rule.id)
    return named or speech.severity or seen.severity or "error"


_LACKS = {
    "missing": Says(
        "The letter gives no {noun}; the CSR has “{csr}”.",
        "Write the {noun} as the CSR has it: {csr}.",
    ),
    "illegible": Says(
        "The letter's {noun} cannot be read: “{loa}” {because}.",
        "Write the {noun} as the losing carrier has it on record.",
    ),
}
"""What a comparing rule says of a letter that is silent or illegible."""
