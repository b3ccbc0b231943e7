"""How is an order's answer written as a row of a spreadsheet, and read back?

A cell is harmless: it starts no formula, hides nothing and stays on its line.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final

from lnpcheck.batch import Answer, Heard, Hindsight, Told, heard, told_place
from lnpcheck.render.cells import cell
from lnpcheck.report import Finding, Report, Severity

__all__ = ["HEADER", "csv_row", "told_by_row"]

COLUMNS: Final = (
    "order", "reference", "verdict", "errors", "warnings", "notes", "to do",
    "differences", "not judged", "problem", "came back", "run",
)  # fmt: skip

HEADER: Final = (",".join(COLUMNS) + "\n").encode()
"""First line of a CSV output."""

_AND: Final = " | "
_WENT_THROUGH: Final = "nothing"
_WEIGHTS: Final[Mapping[str, Severity]] = {
    "errors": "error",
    "warnings": "warning",
    "notes": "info",
}


def csv_row(answer: Answer) -> bytes:
    """Write an answer as a row."""
    cells = {"order": told_place(answer.place), "run": answer.run}
    if answer.report is None:
        cells |= {"verdict": "unread", "problem": answer.problem}
    else:
        cells |= _cells(answer.report) | {"problem": _AND.join(answer.notes)}
        cells["came back"] = _AND.join(map(_seen, answer.hindsight))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([cell(cells.get(column, "")) for column in COLUMNS])
    return text.getvalue().encode()


def _cells(report: Report) -> dict[str, str]:
    order = heard(report)
    unjudged = dict.fromkeys(r for entry in report.unjudged for r in entry.rules)
    cells = {
        column: " ".join(rule for weight, rule in order.rules if weight == severity)
        for column, severity in _WEIGHTS.items()
    }
    return cells | {
        "reference": order.reference,
        "verdict": order.verdict,
        "to do": _AND.join(dict.fromkeys(_fixes(report.findings))),
        "differences": _AND.join(order.differences),
        "not judged": " ".join(unjudged),
    }


def _fixes(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Say what to do, errors first."""
    for severity in ("error", "warning"):
        yield from (found.fix for found in findings if found.severity == severity)


def _seen(one: Hindsight) -> str:
    return f"{one.code or _WENT_THROUGH}: {one.outcome} {' '.join(one.rules)}".rstrip()


def told_by_row(line: bytes) -> Told:
    """Read a row that an earlier run wrote.

    Raises:
        ValueError: It is no such row.
    """
    (row,) = csv.reader([line.decode()])
    cells = dict(zip(COLUMNS, row, strict=True))
    order = None if cells["verdict"] == "unread" else _heard(cells)
    return Told(cells["run"], cells["order"], order)


def _heard(cells: Mapping[str, str]) -> Heard:
    rules = (
        (severity, rule)
        for column, severity in _WEIGHTS.items()
        for rule in cells[column].split()
    )
    return Heard(
        cells["verdict"],
        tuple(rules),
        tuple(filter(None, cells["differences"].split(_AND))),
        cells["reference"],
        tuple(map(_seen_again, filter(None, cells["came back"].split(_AND)))),
    )


def _seen_again(text: str) -> Hindsight:
    code, _, told = text.rpartition(": ")
    outcome, *rules = told.split()
    return Hindsight.read("" if code == _WENT_THROUGH else code, outcome, rules)
