"""How does a workflow on GitHub show a report? Annotations, at the line of the key.

Workflow commands: ``::error file=…,line=…,title=…::message``. What would end a
command or a property is escaped as GitHub's own toolkit does.
"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.render.view import View
from lnpcheck.render.visible import visible
from lnpcheck.report import Finding

__all__ = ["render_github"]

COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def render_github(view: View) -> str:
    """Write a report as workflow commands; the verdict last."""
    return "\n".join((*_commands(view), "")) or "\n"


def _commands(view: View) -> Iterator[str]:
    for finding in view.report.findings:
        yield _command(view, finding)
    name = {"reject": "error", "review": "warning"}.get(view.report.verdict, "notice")
    title = _property(view.book.word("verdicts", view.report.verdict))
    place = f"file={_property(view.file)},title={title}"
    yield f"::{name} {place}::{_data(view.headline())}"


def _command(view: View, finding: Finding) -> str:
    """Write one finding."""
    place = {
        "file": view.file,
        "line": str(view.line_of(finding.evidence.loa_path)),
        "title": f"{finding.rule} {finding.name}",
    }
    told = ",".join(f"{name}={_property(text)}" for name, text in place.items())
    do = view.book.label("do")
    message = f"{finding.message}\n{do}{view.book.label('colon')}{finding.fix}"
    return f"::{COMMANDS[finding.severity]} {told}::{_data(message)}"


def _data(text: str) -> str:
    """Escape a message; the lines of its own stay lines."""
    lines = (visible(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    escaped = _data(" ".join(text.split()))
    return escaped.replace(":", "%3A").replace(",", "%2C")
