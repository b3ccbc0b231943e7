"""How does a spreadsheet read a report? A row for each finding, no cell a formula."""

import csv
import io
from typing import Final

from lnpcheck.render.cells import cell
from lnpcheck.render.view import View
from lnpcheck.report import Finding

__all__ = ["COLUMNS", "render_csv"]

COLUMNS: Final = (
    "reference", "verdict", "rule", "case", "severity", "aspect", "numbers", "message",
    "fix", "loa", "csr", "loa_path", "csr_path", "url",
)  # fmt: skip


def render_csv(view: View) -> str:
    """Write a report as rows; one without findings is one row."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for finding in view.report.findings:
        rows.writerow(map(cell, _row(view, finding)))
    if not view.report.findings:
        empty = [""] * (len(COLUMNS) - 2)
        reference = cell(view.report.reference or "")
        rows.writerow([reference, view.report.verdict, *empty])
    return out.getvalue()


def _row(view: View, finding: Finding) -> tuple[str, ...]:
    seen = finding.evidence
    return (
        view.report.reference or "",
        view.report.verdict,
        finding.rule,
        finding.case or "",
        finding.severity,
        finding.aspect,
        " ".join(number.removeprefix("+") for number in finding.numbers),
        finding.message,
        finding.fix,
        seen.loa or "",
        seen.csr or "",
        seen.loa_path or "",
        seen.csr_path or "",
        finding.url,
    )
