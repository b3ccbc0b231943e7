"""What does every renderer get? One view: the report as told, and what goes with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lnpcheck.documents import CSR, LOA
from lnpcheck.normalize.letter import read_requested
from lnpcheck.normalize.number import market_of
from lnpcheck.policy import REGIMES, PolicyError, find_policy
from lnpcheck.render.marks import Span, marked
from lnpcheck.report import Finding, Report, Severity
from lnpcheck.resubmission import Resubmission
from lnpcheck.rules import EXPLAINING, find_rule
from lnpcheck.timetable import KeyDay
from lnpcheck.words import Book, Language, Question, book_of, questions_of, told_report

__all__ = ["SEVERITIES", "View", "view_of"]

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")


_ABROAD: Final = (
    ("us", "CA", frozenset({"us", "us-simple", "us-wireless"})),
    ("ca", "US", frozenset({"ca", "ca-wireless"})),
)
"""Whose rules judge, whose numbers those would be, and the regimes that show it."""


@dataclass(frozen=True, slots=True)
class View:
    """A report and what a reader needs beside it.

    Attributes:
        report: The report, told in the language, masked where it has to be.
        book: The words of the language.
        questions: The calls that it asks for.
        days: The days that count.
        resubmission: What has become of an earlier rejection; None: there was none.
        loa: The letter; None: it is not at hand.
        csr: The record; None: there is none, or it is not at hand.
        file: Name of the LOA's file.
        lines: Line of each value of that file, by JSON Pointer.
        redacted: Whether names, account numbers, streets and numbers are masked.
        width: Columns to fill at most, where there are columns.
        colour: Whether the reader is a terminal that shows colours.
    """

    report: Report
    book: Book
    questions: tuple[Question, ...] = ()
    days: tuple[KeyDay, ...] = ()
    resubmission: Resubmission | None = None
    loa: LOA | None = None
    csr: CSR | None = None
    file: str = "loa.json"
    lines: Mapping[str, int] = field(default_factory=dict)
    redacted: bool = False
    width: int = 80
    colour: bool = False

    def findings(self, severity: Severity) -> tuple[Finding, ...]:
        """List the findings of a severity, those that explain others first."""
        own = (f for f in self.report.findings if f.severity == severity)
        return tuple(sorted(own, key=lambda found: found.rule not in EXPLAINING))

    def counts(self) -> str:
        """Say how many errors and warnings there are; empty: none."""
        counted = ((name, len(self.findings(name))) for name in SEVERITIES[:2])
        return ", ".join(
            self.book.counted(name, count) for name, count in counted if count
        )

    def headline(self) -> str:
        """Say the verdict in one sentence."""
        counts = self.counts()
        sentence = self.book.word("sentences", self.report.verdict)
        return f"{sentence}{self.book.label('colon') if counts else ''}{counts}."

    def facts(self) -> tuple[str, ...]:
        """Say under what it was judged."""
        report, book = self.report, self.book
        policy = f"{report.policy[:60]}{self._title()}"
        told = [
            book.label("policy", policy=policy),
            book.word("classes", report.port_class),
            book.label("judged", day=report.as_of),
        ]
        if report.reference:
            told.append(book.label("order", reference=report.reference[:60]))
        return (*told, book.counted("rules", len(report.checked)))

    def _title(self) -> str:
        """The title of a shipped policy, in brackets."""
        try:
            title = find_policy(self.report.policy).title
        except PolicyError:
            return ""
        return f" ({self.book.policy_title(self.report.policy, title)})"

    def note(self) -> str:
        """Say that numbers are judged by the rules of another country; empty: no."""
        if self.loa is None:
            return ""
        rules = map(find_rule, self.report.checked)
        judged = frozenset(REGIMES).intersection(*(r.scope for r in rules if r))
        markets = {market_of(number) for number in read_requested(self.loa).places}
        for here, there, regimes in _ABROAD:
            if judged <= regimes and markets == {there}:
                return self.book.label(f"judged-by-{here}")
        return ""

    def values(self, found: Finding) -> tuple[str, str]:
        """Show what both papers say; services that lnpcheck names, in the language."""
        seen = found.evidence
        loa, csr = seen.loa or "", seen.csr or ""
        if found.aspect in {"services", "port-type"}:
            return self.book.services(loa), self.book.services(csr)
        return loa, csr

    def source_of(self, found: Finding) -> str:
        """Name the source that weighs a finding: it stands first."""
        return found.sources[0] if found.sources else ""

    def marks(self, loa: str, csr: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Find what differs in two texts; in masked ones, or beside none, nothing."""
        return marked(loa, csr) if loa and csr and not self.redacted else ((), ())

    def line_of(self, pointer: str | None) -> int:
        """Find the line of a value in the LOA's file, or of what holds it."""
        place = pointer or ""
        while place not in self.lines and place:
            place = place.rpartition("/")[0]
        return self.lines.get(place, 1)


def view_of(  # noqa: PLR0913 - keywords that read as a record
    report: Report,
    *,
    language: Language = "en",
    redacted: bool = False,
    days: tuple[KeyDay, ...] = (),
    resubmission: Resubmission | None = None,
    loa: LOA | None = None,
    csr: CSR | None = None,
    file: str = "loa.json",
    lines: Mapping[str, int] | None = None,
    width: int = 80,
    colour: bool = False,
) -> View:
    """Make a view of a report; see ``View``.

    Args:
        report: The report as ``check`` made it.
        language: The language to tell it in.
        redacted: Whether names, account numbers, streets and numbers are masked.
        days: The days that count.
        resubmission: What has become of an earlier rejection.
        loa: The letter, where the two papers are to be shown.
        csr: The record.
        file: Name of the LOA's file.
        lines: Line of each value of that file, by JSON Pointer.
        width: Columns to fill at most.
        colour: Whether the reader is a terminal that shows colours.
    """
    return View(
        report=told_report(report, language, redacted=redacted),
        book=book_of(language),
        questions=questions_of(report, language, redacted=redacted),
        days=days,
        resubmission=resubmission,
        loa=loa,
        csr=csr,
        file=file,
        lines=lines if lines is not None else {},
        redacted=redacted,
        width=width,
        colour=colour,
    )
