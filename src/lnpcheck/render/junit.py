"""How does a build server read a report? JUnit XML: a test case for each rule.

Errors and warnings fail, information passes with what it says; what could not be
judged is skipped.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from lnpcheck.render.view import View
from lnpcheck.render.visible import visible
from lnpcheck.report import Finding

__all__ = ["render_junit"]


def render_junit(view: View) -> str:
    """Write a report as one test suite."""
    cases = list(_cases(view))
    failed = sum(case.find("failure") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    counts = {
        "tests": f"{len(cases)}",
        "failures": f"{failed}",
        "errors": "0",
        "time": "0",
    }
    suites = ET.Element("testsuites", {"name": "lnpcheck", **counts})
    suite = ET.SubElement(
        suites,
        "testsuite",
        {
            "name": f"lnpcheck {visible(view.report.policy)}",
            **counts,
            "skipped": f"{skipped}",
            "file": visible(view.file),
            "timestamp": f"{view.report.as_of}T00:00:00",
            "hostname": "localhost",
        },
    )
    suite.extend(cases)
    ET.indent(suites)
    text = ET.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _cases(view: View) -> Iterator[ET.Element]:
    """Make the test cases: findings, rules that passed, rules that could not judge."""
    found = {finding.rule for finding in view.report.findings}
    for finding in view.report.findings:
        case = _case(finding.rule, visible(finding.name))
        text = _text(view, finding)
        if finding.severity == "info":
            ET.SubElement(case, "system-out").text = text
        else:
            told = {"message": visible(finding.message), "type": finding.severity}
            ET.SubElement(case, "failure", told).text = text
        yield case
    for rule in view.report.checked:
        if rule not in found:
            yield _case(rule, view.book.title(rule) or visible(rule))
    for entry in view.report.unjudged:
        for rule in entry.rules:
            case = _case(rule, view.book.title(rule) or visible(rule))
            ET.SubElement(case, "skipped", {"message": visible(entry.because)})
            yield case


def _case(rule: str, name: str) -> ET.Element:
    told = {"classname": f"lnpcheck.{visible(rule)}", "name": name, "time": "0"}
    return ET.Element("testcase", told)


def _text(view: View, finding: Finding) -> str:
    """Say where it stands, what both papers say, and what to do."""
    seen, book = finding.evidence, view.book
    lines = [finding.message, f"{book.label('do')}{book.label('colon')}{finding.fix}"]
    line = view.line_of(seen.loa_path)
    lines.append(f"{view.file}:{line} {seen.loa_path or ''}".rstrip())
    for label, text in (("loa", seen.loa), ("csr", seen.csr)):
        if text is not None:
            lines.append(f"{book.label(label)}{book.label('colon')}{text}")
    return "\n".join(map(visible, lines))
