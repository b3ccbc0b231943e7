"""Would the rejection have been foreseen? One past order, its report, what came back.

An order that came back is judged code by code: did a finding foresee the code? An order
that went through is judged once: would it have been held back for nothing?
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, Self, get_args

from lnpcheck.codes import foreseeing, foresees
from lnpcheck.evidence import ONLY_A_PLAN
from lnpcheck.report import Finding, Report, Severity
from lnpcheck.rules import catalogue

__all__ = [
    "OUTCOMES",
    "Hindsight",
    "Outcome",
    "codes_in",
    "foresight",
    "rules_of",
]

Outcome = Literal[
    "foreseen", "warned", "otherwise", "unjudged", "missed", "held", "sent"
]

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
"""What may be said of an order afterwards: of a code that came back, an error names it,
a warning names it, the order was held back for another reason, the papers lack what
the rule needs, nothing was said; of what went through, it would have been held back,
or sent.
"""

_BETWEEN: Final = re.compile(r"[,;|\n]+")
_CODED: Final = re.compile(r"[A-Z0-9_.-]*[0-9_][A-Z0-9_.-]*")
_LONGEST_CODE: Final = 60
_MOST_CODES: Final = 20


class Hindsight(NamedTuple):
    """What is known of one code of an order, or of an order that went through.

    Attributes:
        code: The code that came back; empty: the order went through.
        outcome: Whether it was foreseen.
        rules: The rules that named the code, or that would have held the order back.
    """

    code: str
    outcome: Outcome
    rules: tuple[str, ...]

    @classmethod
    def read(cls, code: str, outcome: str, rules: Iterable[str]) -> Self:
        """Read what was written down.

        Raises:
            ValueError: The outcome is none.
        """
        for known in OUTCOMES:
            if known == outcome:
                return cls(code, known, tuple(rules))
        message = "expected the outcome of a rejection"
        raise ValueError(message)


def codes_in(text: str) -> tuple[str, ...]:
    """Read the codes that came back, each once; none: the order went through.

    Words that are no codes stay together, as the reason that somebody wrote down.

    >>> codes_in("6a 8D; LOCATION_MISMATCH, 6A"), codes_in("Wrong address")
    (('6A', '8D', 'LOCATION_MISMATCH'), ('WRONG ADDRESS',))
    >>> codes_in(" "), codes_in("none")
    ((), ())
    """
    read: dict[str, None] = {}
    for reason in _BETWEEN.split(text.upper()):
        words = reason.split()
        coded = all(_CODED.fullmatch(word) for word in words)
        for code in words if coded else [" ".join(words)]:
            if code not in _NOTHING:
                read[code[:_LONGEST_CODE]] = None
    return tuple(read)[:_MOST_CODES]


_NOTHING: Final = frozenset({"", "-", "NONE", "NULL", "N/A", "NA", "OK", "FOC"})
"""How people write that nothing came back."""


def foresight(report: Report, codes: Iterable[str]) -> Iterator[Hindsight]:
    """Say of each code whether the report foresaw it.

    Args:
        report: What the check says of the papers as they were sent.
        codes: What came back, as ``codes_in`` gives it; none: the order went through.
    """
    came_back = tuple(codes)
    errors = [finding for finding in report.findings if finding.severity == "error"]
    for code in came_back:
        yield _of_code(report, errors, code)
    if not came_back:
        rules = tuple(dict.fromkeys(finding.rule for finding in errors))
        yield Hindsight("", "held" if errors else "sent", rules)


def _of_code(report: Report, errors: list[Finding], code: str) -> Hindsight:
    named = [finding for finding in report.findings if _names(finding, code)]
    grades: tuple[tuple[Outcome, Severity], ...]
    grades = ("foreseen", "error"), ("warned", "warning")
    for outcome, severity in grades:
        rules = (found.rule for found in named if found.severity == severity)
        if unique := tuple(dict.fromkeys(rules)):
            return Hindsight(code, outcome, unique)
    if errors:
        rules = (finding.rule for finding in errors)
        return Hindsight(code, "otherwise", tuple(dict.fromkeys(rules)))
    open_ = {
        rule
        for entry in report.unjudged
        if entry.because != ONLY_A_PLAN
        for rule in entry.rules
    }
    if waiting := tuple(rule for rule in rules_of(code) if rule in open_):
        return Hindsight(code, "unjudged", waiting)
    return Hindsight(code, "missed", ())


def rules_of(code: str) -> tuple[str, ...]:
    """List the rules that foresee a code, whoever's code it is."""
    known = foreseeing(code)
    return tuple(rule.id for rule in catalogue() if rule.id in known)


def _names(finding: Finding, code: str) -> bool:
    """Whether a finding foresees a code; some codes name no reason by themselves."""
    return foresees(code, finding.rule, finding.case or finding.evidence.kind)
