"""What is counted over many orders? Verdicts, rules, differences, hindsight.

A tally is bounded: it holds counts by words of ours, and by a few hundred words of the
papers' (``STREET / ST``), never a customer's name or number.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lnpcheck.batch.backtest import Hindsight
from lnpcheck.report import Finding, Report, ReportedDifference, Severity

__all__ = ["Heard", "Miss", "Past", "Tally", "heard"]

MOST_WORDS: Final = 2_000
"""Different words that are counted; what comes later is not told apart."""

MOST_MISSES: Final = 100
"""Misses that are listed; all of them are in the output."""

_TOLD_BY_TABLES: Final = frozenset(
    {"abbreviation", "legal-form", "ordinal", "unit-word", "translation"}
)
"""Differences whose words come from tables and so tell nothing of a customer."""

_HOPED: Final = frozenset({"foreseen", "held", "sent"})


class Heard(NamedTuple):
    """What a summary wants to know of one order that could be read.

    Attributes:
        verdict: ``reject``, ``review`` or ``ready``.
        rules: Rules that spoke, by severity.
        differences: What separates the papers, such as ``street: abbreviation
            (STREET / ST)``.
        reference: The LOA's own reference.
        hindsight: What is known of its rejection, when that was asked for.
    """

    verdict: str
    rules: tuple[tuple[Severity, str], ...]
    differences: tuple[str, ...]
    reference: str
    hindsight: tuple[Hindsight, ...] = ()


class Miss(NamedTuple):
    """A rejection that no error would have foreseen.

    Attributes:
        place: Where the order stands: ``line 3``, or the pair's name.
        reference: The LOA's own reference.
        hindsight: The code, and what was said instead.
    """

    place: str
    reference: str
    hindsight: Hindsight


class Past(NamedTuple):
    """What became of a past order, and what would have become of it.

    Attributes:
        came_back: The losing carrier rejected it.
        held: An error of ours would have held it back.
    """

    came_back: bool
    held: bool


def heard(report: Report, hindsight: Iterable[Hindsight] = ()) -> Heard:
    """Keep of a report what a summary wants to know."""
    rules = dict.fromkeys((found.severity, found.rule) for found in report.findings)
    differences = dict.fromkeys(
        label for found in report.findings for label in _labels(found)
    )
    return Heard(
        report.verdict,
        tuple(rules),
        tuple(differences),
        report.reference or "",
        tuple(hindsight),
    )


_COMPARED: Final = {"TN018": "losing carrier"}
"""What rules compare whose aspect does not name it."""


def _labels(found: Finding) -> Iterator[str]:
    """Name the differences that a finding is about."""
    for one in found.evidence.differences:
        compared = _COMPARED.get(found.rule, found.aspect)
        yield f"{compared}: {one.kind}{_words(one)}"


def _words(one: ReportedDifference) -> str:
    if one.kind not in _TOLD_BY_TABLES or not (one.loa and one.csr):
        return ""
    return f" ({one.loa.upper()} / {one.csr.upper()})"


@dataclass(slots=True)
class Tally:
    """Counts over many orders. Add what was heard, or another tally.

    Attributes:
        verdicts: Orders by verdict.
        unread: Orders that could not be read.
        rules: Orders by severity and rule.
        differences: Orders by difference.
        codes: Rejections by code and outcome; the code of what went through is empty.
        foresight: Rejections that a rule foresaw, and orders that it would have held
            back for nothing, by rule and outcome.
        misses: The first rejections that were not foreseen.
        past: Past orders by what became of them, and by whether an error would have
            held them back.
    """

    verdicts: Counter[str] = field(default_factory=Counter)
    unread: int = 0
    rules: Counter[tuple[Severity, str]] = field(default_factory=Counter)
    differences: Counter[str] = field(default_factory=Counter)
    codes: Counter[tuple[str, str]] = field(default_factory=Counter)
    foresight: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)
    past: Counter[Past] = field(default_factory=Counter)

    @property
    def orders(self) -> int:
        """Orders that were looked at, those that could not be read included."""
        return self.verdicts.total() + self.unread

    def hear(self, place: str, order: Heard) -> None:
        """Count one order that could be read."""
        self.verdicts[order.verdict] += 1
        self.rules.update(order.rules)
        for label in order.differences:
            _count(self.differences, label, 1)
        if order.hindsight:
            back = any(seen.code for seen in order.hindsight)
            self.past[Past(back, order.verdict == "reject")] += 1
        for seen in order.hindsight:
            _count_code(self.codes, seen.code, seen.outcome, 1)
            for rule in seen.rules:
                self.foresight[(rule, seen.outcome)] += 1
            if seen.outcome not in _HOPED and len(self.misses) < MOST_MISSES:
                self.misses.append(Miss(place, order.reference, seen))

    def add(self, other: "Tally") -> None:
        """Count all that another tally has counted."""
        self.verdicts.update(other.verdicts)
        self.unread += other.unread
        self.rules.update(other.rules)
        for label, count in other.differences.items():
            _count(self.differences, label, count)
        for (code, outcome), count in other.codes.items():
            _count_code(self.codes, code, outcome, count)
        self.foresight.update(other.foresight)
        self.misses += other.misses[: MOST_MISSES - len(self.misses)]
        self.past.update(other.past)


def _count(counter: Counter[str], label: str, count: int) -> None:
    """Count a label; when there are too many, without its words."""
    if label not in counter and len(counter) >= MOST_WORDS:
        label = label.partition(" (")[0]
    counter[label] += count


def _count_code(
    counter: Counter[tuple[str, str]], code: str, outcome: str, count: int
) -> None:
    """Count a code; when there are too many, they are no codes but free text."""
    if (code, outcome) not in counter and len(counter) >= MOST_WORDS:
        code = "(OTHER TEXT)"
    counter[(code, outcome)] += count
