"""What goes into a ticket? The report in Markdown; nothing from a paper is markup."""

import re
from collections.abc import Iterator
from typing import Final

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

__all__ = ["escaped", "render_markdown"]

_SIGN: Final = re.compile(
    r"[\\`*_\[\]<>#|~&@]"
    r"|:(?=//)|(?<=\bwww)\.|(?<=mailto):|(?<=xmpp):"  # what GitHub makes a link of
    r"|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d{3})[.)]|(?<=^\d{4})[.)]"
)
"""Signs that CommonMark, GitHub or a ticket system may take for markup or a link."""

LONGEST: Final = 600


def escaped(text: str) -> str:
    """Show a text as it is: no sign of it is markup, a link or a mention.

    Signs are written as character references, which no flavour of Markdown reads.

    >>> escaped("[x](http://a.b) <b>")
    '&#91;x&#93;(http&#58;//a.b) &#60;b&#62;'
    """
    flat = visible(" ".join(text.split()))
    return _SIGN.sub(lambda found: f"&#{ord(found[0])};", flat)


def render_markdown(view: View) -> str:
    """Write a report for a ticket."""
    book = view.book
    verdict = book.word("verdicts", view.report.verdict)
    lines = [f"## {verdict}{book.label('colon')}{escaped(view.headline())}", ""]
    lines += [escaped(" · ".join(view.facts())), ""]
    lines += _resubmission(view)
    for severity in SEVERITIES:
        if findings := view.findings(severity):
            lines += [f"### {escaped(book.word('headings', severity))}", ""]
        for finding in findings:
            lines += _finding(view, finding)
    lines += _list(book.label("unjudged"), [escaped(x) for x in unjudged_lines(view)])
    days = [f"**{day.day}** {escaped(day_line(view, day))}" for day in view.days]
    lines += _list(book.label("dates"), days)
    lines += _calls(view)
    if view.redacted:
        lines += [f"_{escaped(book.label('redacted'))}_", ""]
    return "\n".join(lines).rstrip() + "\n"


def _resubmission(view: View) -> Iterator[str]:
    if view.resubmission is not None:
        title = view.book.table("labels", "resubmission")["title"]
        told = [escaped(line) for line in resubmission_lines(view, view.resubmission)]
        yield from _list(title.format(code=view.resubmission.code), told)


def _finding(view: View, finding: Finding) -> Iterator[str]:
    """Write one finding: what, the two papers, why, what to do."""
    book, colon = view.book, view.book.label("colon")
    yield f"**{escaped(finding.message)}** `{finding.rule}`"
    yield ""
    seen = finding.evidence
    if seen.kind in {"disagreement", "missing"} and (seen.loa or seen.csr):
        loa, csr = view.values(finding)
        in_loa, in_csr = view.marks(loa, csr)
        nothing = book.label("nothing")
        yield f"- {book.label('loa')}{colon}{_value(loa, in_loa) or nothing}"
        yield f"- {book.label('csr')}{colon}{_value(csr, in_csr) or nothing}"
    if finding.numbers:
        yield f"- {book.label('numbers')}{colon}{escaped(book.listed(finding.numbers))}"
    if why := book.why(finding.rule):
        yield f"- {book.label('why')}{colon}{escaped(why)}"
    yield f"- **{book.label('do')}{colon}{escaped(finding.fix)}**"
    if source := view.source_of(finding):
        yield f"- {book.label('source')}{colon}{escaped(source)}"
    yield ""


def _value(text: str, spans: tuple[Span, ...]) -> str:
    """Show a value; what the other paper does not have is bold."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += [_part(text[at:start]), f"**{_part(text[start:end])}**"]
        at = end
    return "".join((*parts, _part(text[at:LONGEST])))


def _part(text: str) -> str:
    """Escape a part of a text, with the blanks at its ends."""
    inner = escaped(text)
    lead = " " if text[:1].isspace() else ""
    tail = " " if inner and text[-1:].isspace() else ""
    return f"{lead}{inner}{tail}"


def _calls(view: View) -> Iterator[str]:
    if view.questions:
        yield f"### {escaped(view.book.label('calls'))}"
        yield ""
    for whom, asked in calls(view):
        yield f"**{escaped(whom)}**"
        yield ""
        for number, question in enumerate(asked, 1):
            yield f"{number}. {escaped(question.text)} `{rules_of(question)}`"
        yield ""


def _list(title: str, entries: list[str]) -> Iterator[str]:
    """Write a heading and a list; nothing where the list is empty."""
    if entries:
        yield f"### {escaped(title)}"
        yield ""
        yield from (f"- {entry}" for entry in entries)
        yield ""
