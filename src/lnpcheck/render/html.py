"""What does a desk print, and a customer get by e-mail? One page that needs no other.

The page is built as a tree and written by the standard library, so that nothing from a
paper can become markup. It has no script, loads nothing, and says by shape and word
whatever it says by colour.
"""

import xml.etree.ElementTree as ET
from functools import cache
from importlib.resources import files
from typing import Final

from lnpcheck.render.html_parts import add, add_marked, table
from lnpcheck.render.sections import (
    calls,
    day_line,
    resubmission_lines,
    rules_of,
    unjudged_lines,
)
from lnpcheck.render.side_by_side import rows
from lnpcheck.render.view import SEVERITIES, View
from lnpcheck.render.visible import visible
from lnpcheck.report import Finding

__all__ = ["render_html"]

SIGNS: Final = {
    "reject": "✕", "review": "!", "ready": "✓", "error": "✕", "warning": "!",
    "info": "i", "same": "=", "differs": "≠", "varies": "≈", "part": "⊂",
    "only-loa": "+", "only-csr": "·",
}  # fmt: skip
"""What colours say, in signs."""

LONGEST: Final = 600

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"
"""The page may load nothing, whatever stands in it."""


@cache
def _style() -> str:
    path = files("lnpcheck").joinpath("render", "report.css")
    return path.read_text(encoding="utf-8")


def render_html(view: View) -> str:
    """Write a report as one self-contained page."""
    page = ET.Element("html", {"lang": view.book.language})
    _head(page, view)
    body = add(page, "body", {"class": view.report.verdict})
    add(body, "a", {"class": "skip", "href": "#findings"}, view.book.label("skip"))
    _banner(body, view)
    main = add(body, "main")
    _findings(main, view)
    _papers(main, view)
    beside = add(main, "div", {"class": "beside"})
    _days(beside, view)
    _unjudged(beside, view)
    _questions(main, view)
    text = ET.tostring(page, encoding="unicode", method="html")
    return f"<!doctype html>\n{text}\n"


def _head(page: ET.Element, view: View) -> None:
    head = add(page, "head")
    add(head, "meta", {"charset": "utf-8"})
    add(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    add(head, "meta", {"name": "viewport", "content": "width=device-width"})
    add(head, "meta", {"name": "color-scheme", "content": "light dark"})
    add(head, "meta", {"name": "referrer", "content": "no-referrer"})
    verdict = view.book.word("verdicts", view.report.verdict)
    title = f"{verdict} · {visible(view.report.reference or '')}".rstrip(" ·")
    add(head, "title", text=f"{title} · {view.book.label('report')}")
    add(head, "style", text=_style())


def _banner(body: ET.Element, view: View) -> None:
    """Say the verdict, under what it was judged, and what became of a rejection."""
    header = add(body, "header")
    line = add(header, "h1")
    sign = {"class": "sign", "aria-hidden": "true"}
    add(line, "span", sign, SIGNS[view.report.verdict])
    add(line, "strong", text=view.book.word("verdicts", view.report.verdict))
    add(line, "span", text=view.headline())
    add(header, "p", {"class": "facts"}, visible(" · ".join(view.facts())))
    if view.redacted:
        add(header, "p", {"class": "facts"}, view.book.label("redacted"))
    if view.resubmission is not None:
        title = view.book.table("labels", "resubmission")["title"]
        section = _section(header, visible(title.format(code=view.resubmission.code)))
        entries = add(section, "ul")
        for told in resubmission_lines(view, view.resubmission):
            add(entries, "li", text=visible(told))


def _section(parent: ET.Element, title: str, **attributes: str) -> ET.Element:
    section = add(parent, "section", attributes)
    add(section, "h2", text=title)
    return section


def _findings(main: ET.Element, view: View) -> None:
    section = _section(main, view.book.label("findings"), id="findings")
    for severity in SEVERITIES:
        findings = view.findings(severity)
        if findings:
            add(
                section, "h3", {"class": severity}, view.book.word("headings", severity)
            )
        for finding in findings:
            _finding(section, view, finding)


def _finding(section: ET.Element, view: View, finding: Finding) -> None:
    """Write one finding: what, both papers, why, what to do."""
    book = view.book
    article = add(section, "article", {"class": finding.severity})
    title = add(article, "h4")
    sign = {"class": "sign", "aria-hidden": "true"}
    add(title, "span", sign, SIGNS[finding.severity])
    word = {"class": "unseen"}
    add(title, "span", word, book.word("severities", finding.severity))
    add(title, "span", text=visible(finding.message))
    add(title, "code", text=visible(finding.rule))
    facts = add(article, "dl")
    seen = finding.evidence
    if seen.kind in {"disagreement", "missing"} and (seen.loa or seen.csr):
        loa, csr = (visible(text)[:LONGEST] for text in view.values(finding))
        in_loa, in_csr = view.marks(loa, csr)
        nothing = book.label("nothing")
        for label, text, spans in (("loa", loa, in_loa), ("csr", csr, in_csr)):
            add(facts, "dt", text=book.label(label))
            value = add(facts, "dd", {"class": "value"})
            add_marked(value, text or nothing, spans)
    told = {
        "numbers": book.listed(finding.numbers),
        "do": finding.fix,
        "why": book.why(finding.rule),
        "source": view.source_of(finding),
    }
    for name, text in told.items():
        if text:
            add(facts, "dt", {"class": name}, book.label(name))
            add(facts, "dd", {"class": name}, visible(text))


def _papers(main: ET.Element, view: View) -> None:
    """Lay the papers side by side, differences marked."""
    laid = list(rows(view))
    if not laid:
        return
    book = view.book
    section = _section(main, book.label("side-by-side"))
    names = ("field", "loa", "csr", "severity")
    titles = [book.label(name) for name in names[:3]]
    body = table(section, [*titles, ""], book.label("legend"))
    for row in laid:
        line = add(body, "tr", {"class": row.state})
        add(line, "th", {"scope": "row"}, row.label)
        loa, csr = visible(row.loa)[:LONGEST], visible(row.csr)[:LONGEST]
        in_loa, in_csr = view.marks(loa, csr) if row.state != "part" else ((), ())
        for label, text, spans in ((1, loa, in_loa), (2, csr, in_csr)):
            cell = add(line, "td", {"data-label": titles[label]})
            add_marked(cell, text or book.label("nothing"), spans)
        state = add(line, "td", {"class": "state"})
        add(state, "span", {"aria-hidden": "true"}, f"{SIGNS[row.state]} ")
        add(state, "span", text=book.label(row.state))


def _questions(main: ET.Element, view: View) -> None:
    if not view.questions:
        return
    section = _section(main, view.book.label("calls"), **{"class": "calls"})
    for whom, asked in calls(view):
        add(section, "h3", text=whom)
        entries = add(section, "ol")
        for question in asked:
            entry = add(entries, "li", text=visible(question.text))
            add(entry, "code", text=rules_of(question))


def _days(main: ET.Element, view: View) -> None:
    if not view.days:
        return
    section = _section(main, view.book.label("dates"))
    titles = [view.book.label("day"), view.book.label("meaning")]
    body = table(section, titles)
    for day in view.days:
        line = add(body, "tr", {"class": "passed" if day.passed else "holds"})
        add(add(line, "th", {"scope": "row"}), "time", text=f"{day.day}")
        add(line, "td", text=day_line(view, day))


def _unjudged(main: ET.Element, view: View) -> None:
    if not view.report.unjudged:
        return
    section = _section(main, view.book.label("unjudged"))
    entries = add(section, "ul")
    for told in unjudged_lines(view):
        add(entries, "li", text=visible(told))
