"""How does a code scanner show a report? SARIF 2.1.0, at the line of the key at fault.

OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, Final
from urllib.parse import quote

from lnpcheck.render.view import View
from lnpcheck.render.visible import visible
from lnpcheck.report import Finding, Severity

__all__ = ["render_sarif"]

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Final[Mapping[Severity, str]] = {
    "error": "error",
    "warning": "warning",
    "info": "note",
}


def render_sarif(view: View) -> str:
    """Write a report as one run."""
    rules = list(dict.fromkeys(finding.rule for finding in view.report.findings))
    run = {
        "tool": {"driver": _driver(view, rules)},
        "language": view.book.language,
        "results": [
            _result(view, finding, rules.index(finding.rule))
            for finding in view.report.findings
        ],
        "properties": {
            "verdict": view.report.verdict,
            "policy": visible(view.report.policy),
            "redacted": view.redacted,
        },
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _driver(view: View, rules: list[str]) -> dict[str, Any]:
    """Tell the tool and the rules that spoke."""
    named = {finding.rule: finding for finding in view.report.findings}
    return {
        "name": "lnpcheck",
        "version": version("lnpcheck"),
        "rules": [
            {
                "id": visible(rule),
                "name": visible(named[rule].name),
                "shortDescription": {"text": view.book.title(rule) or rule},
                "fullDescription": {"text": view.book.why(rule) or rule},
            }
            for rule in rules
        ],
    }


def _result(view: View, finding: Finding, index: int) -> dict[str, Any]:
    """Tell one finding, and where in the letter it stands."""
    colon = view.book.label("colon")
    do = f"{view.book.label('do')}{colon}{visible(finding.fix)}"
    path = finding.evidence.loa_path or ""
    region = {"startLine": view.line_of(path)}
    uri = quote(visible(view.file).replace("\\", "/"), safe="/:")
    return {
        "ruleId": visible(finding.rule),
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{visible(finding.message)} {do}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri},
                    "region": region,
                },
                "logicalLocations": [{"fullyQualifiedName": visible(path) or "/"}],
            }
        ],
        "partialFingerprints": {"lnpcheck/v1": _fingerprint(finding)},
    }


def _fingerprint(finding: Finding) -> str:
    """Name a finding the same way in every run; of what the papers say, nothing."""
    seen = finding.evidence
    told = [finding.rule, finding.case, finding.aspect, seen.loa_path, seen.csr_path]
    text = "\n".join(f"{part}" for part in told)
    return hashlib.sha256(text.encode()).hexdigest()[:32]
