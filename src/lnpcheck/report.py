"""What does the caller get? The report, and the closed shapes that it is made of.

The set of rule ids is open, the set of shapes is closed: a reader of today reads a
report of tomorrow. The form is ``lnpcheck.report/1`` and survives JSON both ways.
"""

from datetime import date
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from lnpcheck.grade import DifferenceKind, Grade

__all__ = [
    "AspectName",
    "Codes",
    "EvidenceKind",
    "Finding",
    "PortClass",
    "Report",
    "ReportedDifference",
    "ReportedEvidence",
    "Severity",
    "Unjudged",
    "Verdict",
]

Verdict = Literal["reject", "review", "ready"]
"""``reject``: any error. ``review``: any warning. Else ``ready``."""

Severity = Literal["error", "warning", "info"]
"""``error``: the losing carrier will reject. ``warning``: it often does, or the port
surprises. ``info``: worth knowing, blocks nothing."""

PortClass = Literal["simple", "non-simple", "wireless", "toll-free", "unknown"]
"""47 CFR 52.36 limits what may be asked for a simple port."""

EvidenceKind = Literal["disagreement", "missing", "illegible", "remark"]

AspectName = Literal[
    "number-list", "btn", "account", "pin", "name", "signer", "house-number", "street",
    "unit", "city", "region", "postal-code", "billing", "authorization", "dates",
    "services", "hunting", "freezes", "orders", "status", "documents", "port-type",
]  # fmt: skip
"""What a finding is about."""

REPORT_FORMAT: Final = "lnpcheck.report/1"


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class ReportedDifference(_Shape):
    """Words of the LOA and their counterpart on the CSR."""

    kind: DifferenceKind
    loa: str
    csr: str


class ReportedEvidence(_Shape):
    """What was seen in the papers. Secrets are never quoted.

    Attributes:
        kind: A disagreement of the two, something missing, something illegible, or a
            remark about what stands there.
        grade: How alike the two are; only a disagreement has one.
        loa: What the LOA says.
        csr: What the CSR says.
        loa_path: JSON Pointer into the LOA as given.
        csr_path: JSON Pointer into the CSR as given.
        differences: What separates the two, word by word.
    """

    kind: EvidenceKind
    grade: Grade | None = None
    loa: str | None = None
    csr: str | None = None
    loa_path: str | None = None
    csr_path: str | None = None
    differences: tuple[ReportedDifference, ...] = ()


class Codes(_Shape):
    """What other systems would have answered."""

    telnyx: tuple[str, ...] = ()
    twilio: tuple[str, ...] = ()
    bandwidth: tuple[str, ...] = ()
    losing_carrier: tuple[str, ...] = ()


class Finding(_Shape):
    """One reason why the request may come back, and what cures it.

    Attributes:
        rule: Id of the rule.
        name: Its name, in words joined by hyphens.
        case: The rule's named case, where it has cases.
        severity: How bad.
        aspect: What it is about.
        numbers: Telephone numbers concerned, E.164, sorted.
        evidence: What was seen.
        message: One plain sentence for the person holding the letter.
        fix: What to do, as an imperative sentence.
        lsr_fields: Fields of the Local Service Request that it concerns.
        codes: What other systems would have answered.
        sources: Where the rule comes from.
        url: Page of the rule.
    """

    rule: str
    name: str
    case: str | None = None
    severity: Severity
    aspect: AspectName
    numbers: tuple[str, ...] = ()
    evidence: ReportedEvidence
    message: str
    fix: str
    lsr_fields: tuple[str, ...] = ()
    codes: Codes = Codes.model_construct()  # without building its schema at once
    sources: tuple[str, ...] = ()
    url: str


class Unjudged(_Shape):
    """Rules that could not judge, and why.

    Attributes:
        aspect: What they would have judged.
        rules: Their ids.
        because: Why they could not, as the end of a sentence.
    """

    aspect: AspectName
    rules: tuple[str, ...]
    because: str


class Report(_Shape):
    """The answer to one LOA and its CSR.

    Attributes:
        format: Name and version of this form.
        verdict: Whether to send the request.
        policy: The policy it was judged under.
        port_class: Simple or not, as far as the CSR tells.
        as_of: The day it was judged for.
        reference: The LOA's own reference.
        checked: Ids of the rules that reached a judgement.
        unjudged: The rules that could not, and why.
        findings: All findings, in catalogue order.
    """

    format: Literal["lnpcheck.report/1"] = Field(default=REPORT_FORMAT)
    verdict: Verdict
    policy: str
    port_class: PortClass
    as_of: date
    reference: str | None = None
    checked: tuple[str, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()
    findings: tuple[Finding, ...] = ()
