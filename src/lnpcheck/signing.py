"""How does evidence become a finding? It is signed: id, weight, words, codes, sources.

A rule says what it saw; everything that a reader learns beside is put to it here and
nowhere else.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from lnpcheck.codes import codes_of
from lnpcheck.evidence import Evidence
from lnpcheck.policy import Policy, of_regime
from lnpcheck.report import EvidenceKind, Finding, Severity
from lnpcheck.rules import Rule, Says
from lnpcheck.wording import fields_of, filled

__all__ = ["ACCEPTED", "LACKS", "OF_THEIR_OWN", "signed", "weight"]


def signed(rule: Rule, seen: Evidence, policy: Policy) -> Finding:
    """Put the rule's name, weight and words to what it saw."""
    seal = _seal(rule, _case_of(rule, seen), seen.kind, seen.severity, policy)
    severity = _weight(seal, seen)
    aspect = seen.aspect or rule.aspect
    fields = fields_of(seen, aspect)
    return _finding(
        {
            **seal.standing,
            "case": seen.case,
            "severity": severity,
            "aspect": aspect,
            "numbers": tuple(sorted(seen.numbers)),
            "evidence": _shown(seen),
            "message": filled(seal.speech.message, fields),
            "fix": filled(_fix(seen, severity, seal.speech), fields),
        }
    )


def weight(rule: Rule, seen: Evidence, policy: Policy) -> Severity:
    """Weigh: the policy's word on case or rule, else the case's own, else the row's."""
    case = _case_of(rule, seen)
    return _weight(_seal(rule, case, seen.kind, seen.severity, policy), seen)


_finding = Finding.model_validate
"""Makes a finding with all that it holds in one step; piece by piece takes longer."""


class _Seal(NamedTuple):
    """What every finding of one case of a rule has alike under a policy.

    Attributes:
        speech: What the rule says.
        severity: The policy's word on its severity, else the case's own.
        standing: The fields of the finding that hang on nothing else.
    """

    speech: Says
    severity: Severity | None
    standing: Mapping[str, object]


@lru_cache(maxsize=4096)
def _seal(
    rule: Rule,
    case: str | None,
    kind: EvidenceKind,
    weighed: Severity | None,
    policy: Policy,
) -> _Seal:
    speech = rule.cases.get(case) or LACKS[kind]
    named = policy.severity.get(f"{rule.id}.{case}") or policy.severity.get(rule.id)
    standing = {
        "rule": rule.id,
        "name": rule.name,
        "lsr_fields": rule.lsr_fields,
        "codes": codes_of(rule.id, case),
        "sources": _sources(rule, case, policy, weighed),
        "url": rule.url,
    }
    return _Seal(speech, named or speech.severity, standing)


def _weight(seal: _Seal, seen: Evidence) -> Severity:
    return seal.severity or seen.severity or "error"


def _shown(seen: Evidence) -> dict[str, object]:
    """Name what the report shows of what was seen."""
    return {
        "kind": seen.kind,
        "grade": seen.grade,
        "loa": seen.loa,
        "csr": seen.csr,
        "loa_path": seen.loa_path,
        "csr_path": seen.csr_path,
        "differences": [
            {"kind": d.kind, "loa": d.loa, "csr": d.csr} for d in seen.differences
        ],
    }


def _fix(seen: Evidence, severity: Severity, speech: Says) -> str:
    """Choose the remedy: none for what is accepted, another for lines of their own."""
    compared = seen.kind == "disagreement" and seen.severity is not None
    if compared and severity == "info" and speech.severity is None:
        return ACCEPTED
    return OF_THEIR_OWN if compared and seen.numbers else speech.fix


ACCEPTED = "Nothing: it is accepted as it is."
OF_THEIR_OWN = (
    "Send {numbers} as a request of {numbers_their} own, with what the CSR has for"
    " {numbers_them}: {csr}."
)


def _sources(
    rule: Rule, case: str | None, policy: Policy, weighed: Severity | None
) -> tuple[str, ...]:
    """Name who says so: whoever weighs it first, then the rule's, as the regime counts.

    Args:
        rule: The rule.
        case: The case that spoke.
        policy: The policy.
        weighed: The weight that the policy's row gave; None: the case has its own.
    """
    names = (f"{rule.id}.{case}", rule.id, rule.limit or "")
    told = [policy.sources[name] for name in names if name in policy.sources]
    own = of_regime(rule.sources, policy.regime)
    row = policy.expect[rule.row] if rule.row else None
    if row is None:
        return tuple(dict.fromkeys((*told, *own)))
    word = (weighed == "info" and row.accepted_source) or row.source
    case_decides = rule.cases[case].severity if case in rule.cases else None
    last = (*own, word) if case_decides else (word, *own)
    return tuple(dict.fromkeys((*told, *last)))


def _case_of(rule: Rule, seen: Evidence) -> str | None:
    """Find which words of the rule fit: those of the case, else of the kind."""
    if seen.case is None and (seen.kind in rule.cases or seen.kind in LACKS):
        return seen.kind if seen.kind in rule.cases or rule.row else None
    return seen.case


LACKS = {
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
