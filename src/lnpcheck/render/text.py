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

from lnpcheck.evidence import NO_CSR, ONLY_A_PLAN
from lnpcheck.policy import PolicyError, find_policy
from lnpcheck.render.marks import Span, marked
from lnpcheck.render.visible import visible
from lnpcheck.report import Finding, Report, Severity, Unjudged
from lnpcheck.rules import find_rule
from lnpcheck.wording import NOUNS, listed

__all__ = ["render_text"]

WIDTH: Final = 80
LABEL: Final = 8
INDENT: Final = 3

STYLES: Final = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
VERDICTS: Final = {
    "reject": ("REJECT", "bold red", "Do not send this request yet"),
    "review": ("REVIEW", "bold yellow", "Look before you send this request"),
    "ready": ("READY", "bold green", "Nothing here speaks against sending it"),
}
HEADINGS: Final[dict[Severity, str]] = {
    "error": "Errors: the losing carrier will reject these",
    "warning": "Warnings: often rejected, or a surprise on the day",
    "info": "For information: blocks nothing",
}

EXPLAINING: Final = frozenset({"ADR010", "ADR011", "ADR017", "ADR018", "NAM007"})
"""Rules that explain what other rules find; they are told first."""

LONGEST_VALUE: Final = 600
"""Characters of a paper's text that are shown beside its counterpart."""


def render_text(report: Report, *, width: int = WIDTH, colour: bool = False) -> str:
    """Write a report for a person.

    Args:
        report: The report.
        width: Columns to fill at most.
        colour: Whether the reader is a terminal that shows colours.
    """
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        emoji=False,
        markup=False,
    )
    _head(console, report)
    number = 0
    for severity, heading in HEADINGS.items():
        findings = [f for f in report.findings if f.severity == severity]
        findings.sort(key=lambda finding: finding.rule not in EXPLAINING)
        if findings:
            console.print()
            console.print(Text(heading, STYLES[severity]))
        for finding in findings:
            number += 1
            _finding(console, number, finding)
    _unjudged(console, report)
    return out.getvalue()


def _head(console: Console, report: Report) -> None:
    word, style, sentence = VERDICTS[report.verdict]
    counts = [
        _counted(sum(f.severity == severity for f in report.findings), name)
        for severity, name in (("error", "error"), ("warning", "warning"))
    ]
    told = ", ".join(filter(None, counts))
    line = Text(word, style)
    line.append(f"  {sentence}{f': {told}' if told else ''}.", "bold")
    console.print(line)
    facts = [f"policy {visible(report.policy)[:60]}{_title(report.policy)}"]
    unknown = report.port_class == "unknown"
    facts.append("port class unknown" if unknown else f"{report.port_class} port")
    facts.append(f"judged for {report.as_of}")
    if report.reference:
        facts.append(f"order {visible(report.reference)[:60]}")
    facts.append(f"{len(report.checked)} rules checked")
    _wrapped(console, Text(" · ".join(facts), "dim"))


def _wrapped(console: Console, text: Text) -> None:
    """Print a text, wrapped without blanks at the ends of lines."""
    for line in text.wrap(console, console.width):
        line.rstrip()
        console.print(line)


def _title(policy: str) -> str:
    """The title of a shipped policy, in brackets."""
    try:
        return f" ({find_policy(policy).title})"
    except PolicyError:
        return ""


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}" if count else ""


def _finding(console: Console, number: int, finding: Finding) -> None:
    rule = find_rule(finding.rule)
    console.print()
    head = Text(f"{number}. ")
    head.append(visible(finding.message), "bold")
    head.append(f" [{finding.rule}]", "dim")
    _wrapped(console, head)
    seen = finding.evidence
    if seen.kind in {"disagreement", "missing"} and (seen.loa or seen.csr):
        loa, csr = visible(seen.loa or ""), visible(seen.csr or "")
        loa, csr = loa[:LONGEST_VALUE], csr[:LONGEST_VALUE]
        in_loa, in_csr = marked(loa, csr) if loa and csr else ((), ())
        style = STYLES[finding.severity]
        _value(console, "LOA", loa or "(nothing)", in_loa, style)
        _value(console, "CSR", csr or "(nothing)", in_csr, style)
    if finding.numbers:
        _labelled(console, "Numbers", listed(finding.numbers))
    if rule is not None:  # a report may be of another version
        _labelled(console, "Why", rule.why)
    _labelled(console, "Do", visible(finding.fix))
    by_row = rule is not None and rule.row is not None
    source = finding.sources[-1 if by_row else 0]  # a row's source stands last
    _labelled(console, "Source", visible(source))


def _labelled(console: Console, label: str, text: str) -> None:
    """Print a label and a text that wraps beside it."""
    room = console.width - INDENT - LABEL
    lines = Text(text).wrap(console, room)
    for index, line in enumerate(lines):
        line.rstrip()
        start = Text(" " * INDENT + (label if index == 0 else "").ljust(LABEL), "dim")
        start.append_text(Text(line.plain, "bold" if label == "Do" else ""))
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


def _unjudged(console: Console, report: Report) -> None:
    """List what could not be judged, and why."""
    if not report.unjudged:
        return
    console.print()
    console.print(Text("Not judged: no verdict covers these", "bold"))
    reasons: dict[str, list[Unjudged]] = {}
    for entry in report.unjudged:
        reasons.setdefault(entry.because, []).append(entry)
    for because, entries in reasons.items():
        nouns = ", ".join(dict.fromkeys(NOUNS[entry.aspect] for entry in entries))
        rules = ", ".join(rule for entry in entries for rule in entry.rules)
        text = f"{visible(because)}: {nouns} ({rules})"
        count = sum(len(entry.rules) for entry in entries)
        if because == NO_CSR:
            text = f"{because}: {count} rules compare the letter with one"
        elif because == ONLY_A_PLAN:
            text = f"{because}: {count} rules about the request as one"
        lines = Text(text).wrap(console, console.width - INDENT - 2)
        for index, line in enumerate(lines):
            lead = "- " if index == 0 else "  "
            console.print(" " * INDENT + lead + line.plain.rstrip())
