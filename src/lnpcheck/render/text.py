"""What does a coordinator read over coffee? The report in 80 columns.

Verdict first; then finding by finding what the LOA says, what the CSR says, why it
matters and what to write; what could not be judged, last. It reads the same without
colour and in a pipe.
"""

import io
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from lnpcheck.render.marks import Span
from lnpcheck.render.sections import (
    calls,
    day_line,
    resubmission_lines,
    rules_of,
    unjudged_lines,
)
from lnpcheck.render.view import SEVERITIES, View
from lnpcheck.render.visible import visible
from lnpcheck.report import Finding

__all__ = ["render_text"]

LABEL: Final = 8
INDENT: Final = 3

STYLES: Final = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
VERDICTS: Final = {"reject": "bold red", "review": "bold yellow", "ready": "bold green"}

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_HELD: Final = "\ue000"
"""Stands for it while lines are cut; ``visible`` lets none come from a paper."""

LONGEST_VALUE: Final = 600
"""Characters of a paper's text that are shown beside its counterpart."""


def render_text(view: View) -> str:
    """Write a report for a person."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=view.width,
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        highlight=False,
        emoji=False,
        markup=False,
    )
    _head(console, view)
    number = 0
    for severity in SEVERITIES:
        if findings := view.findings(severity):
            _heading(console, view.book.word("headings", severity), STYLES[severity])
        for finding in findings:
            number += 1
            _finding(console, view, number, finding)
    _tail(console, view)
    return out.getvalue()


def _head(console: Console, view: View) -> None:
    style = VERDICTS[view.report.verdict]
    line = Text(view.book.word("verdicts", view.report.verdict), style)
    line.append(f"  {view.headline()}", "bold")
    _wrapped(console, line)
    _wrapped(console, Text(visible(" · ".join(view.facts())), "dim"))
    if note := view.note():
        _wrapped(console, Text(note))
    if view.resubmission is not None:
        title = view.book.table("labels", "resubmission")["title"]
        _heading(console, visible(title.format(code=view.resubmission.code)))
        for told in resubmission_lines(view, view.resubmission):
            _listed(console, "- ", visible(told))


def _heading(console: Console, text: str, style: str = "bold") -> None:
    console.print()
    _wrapped(console, Text(text, style))


def _lines(console: Console, text: Text, width: int) -> list[Text]:
    """Wrap a text, but not at a space that does not break."""
    text.plain = text.plain.replace(NO_BREAK, _HELD)
    lines = list(text.wrap(console, width))
    for line in lines:
        line.plain = line.plain.replace(_HELD, NO_BREAK)
    return lines


def _wrapped(console: Console, text: Text) -> None:
    """Print a text, wrapped without blanks at the ends of lines."""
    for line in _lines(console, text, console.width):
        line.rstrip()
        console.print(line)


def _finding(console: Console, view: View, number: int, finding: Finding) -> None:
    book = view.book
    console.print()
    head = Text(f"{number}. ")
    head.append(visible(finding.message), "bold")
    head.append(f" [{finding.rule}]", "dim")
    _wrapped(console, head)
    seen = finding.evidence
    if seen.kind in {"disagreement", "missing"} and (seen.loa or seen.csr):
        loa, csr = map(visible, view.values(finding))
        loa, csr = loa[:LONGEST_VALUE], csr[:LONGEST_VALUE]
        in_loa, in_csr = view.marks(loa, csr)
        style = STYLES[finding.severity]
        nothing = book.label("nothing")
        _value(console, book.label("loa"), loa or nothing, in_loa, style)
        _value(console, book.label("csr"), csr or nothing, in_csr, style)
    if finding.numbers:
        _labelled(console, book.label("numbers"), book.listed(finding.numbers))
    if why := book.why(finding.rule):  # a report may be of another version
        _labelled(console, book.label("why"), why)
    _labelled(console, book.label("do"), visible(finding.fix), "bold")
    if source := view.source_of(finding):
        _labelled(console, book.label("source"), visible(source))


def _labelled(console: Console, label: str, text: str, style: str = "") -> None:
    """Print a label and a text that wraps beside it."""
    room = console.width - INDENT - LABEL
    lines = _lines(console, Text(text), room)
    for index, line in enumerate(lines):
        line.rstrip()
        start = Text(" " * INDENT + (label if index == 0 else "").ljust(LABEL), "dim")
        start.append_text(Text(line.plain, style))
        console.print(start, no_wrap=True, overflow="ignore", crop=False)


def _value(
    console: Console, label: str, text: str, spans: tuple[Span, ...], style: str
) -> None:
    """Print a value, and under it marks where it differs; long ones in pieces."""
    room = console.width - INDENT - LABEL
    for start, piece in _pieces(text, room):
        head = label if start == 0 else ""
        line = Text(" " * INDENT + head.ljust(LABEL), "dim")
        shown = Text(piece)
        marks = [" "] * len(piece)
        for left, right in spans:
            for at in range(max(left - start, 0), min(right - start, len(piece))):
                marks[at] = "^"
                shown.stylize(style, at, at + 1)
        if piece.endswith(" ") and not "".join(marks).strip():
            shown.rstrip()
        line.append_text(shown)
        console.print(line, no_wrap=True, overflow="ignore", crop=False)
        under = "".join(
            mark * cell_len(char) for mark, char in zip(marks, piece, strict=True)
        ).rstrip()
        if under:
            below = Text(" " * (INDENT + LABEL) + under, style)
            console.print(below, no_wrap=True, overflow="ignore", crop=False)


def _pieces(text: str, room: int) -> Iterator[tuple[int, str]]:
    """Cut a text into pieces that fit, each with its place in the text."""
    start = 0
    while start < len(text) or start == 0:
        end, cells = start, 0
        while end < len(text) and cells + cell_len(text[end]) <= room:
            cells += cell_len(text[end])
            end += 1
        end = max(end, start + 1)  # a wide character in no room at all
        yield start, text[start:end]
        start = end


def _tail(console: Console, view: View) -> None:
    """Tell what could not be judged, the days that count, and what to ask."""
    book = view.book
    if view.report.unjudged:
        _heading(console, book.label("unjudged"))
        for told in unjudged_lines(view):
            _listed(console, "- ", visible(told))
    if view.days:
        _heading(console, book.label("dates"))
        for day in view.days:
            _listed(console, f"{day.day}  ", day_line(view, day))
    if view.questions:
        _heading(console, book.label("calls"))
    for whom, asked in calls(view):
        console.print(Text(" " * INDENT + whom, "bold"))
        for number, question in enumerate(asked, 1):
            told = f"{visible(question.text)} [{rules_of(question)}]"
            _listed(console, f"{number:>2}. ", told)
    if view.redacted:
        _heading(console, book.label("redacted"), "dim")


def _listed(console: Console, lead: str, text: str) -> None:
    """Print an entry of a list; what wraps hangs under it."""
    room = console.width - INDENT - len(lead)
    lines = _lines(console, Text(text), room)
    for index, line in enumerate(lines):
        start = lead if index == 0 else " " * len(lead)
        console.print(" " * INDENT + start + line.plain.rstrip())
