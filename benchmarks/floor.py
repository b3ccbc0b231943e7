"""The floor: plain pydantic models read both papers and write a report of that size."""

from datetime import date

from pydantic import BaseModel

__all__ = ["floor"]


class Address(BaseModel):
    street: str | None = None
    unit: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None


class Signer(BaseModel):
    name: str | None = None
    title: str | None = None


class Letter(BaseModel):
    tns: list[str]
    customer_name: str | None = None
    customer_type: str | None = None
    service_address: Address | None = None
    billing_name: str | None = None
    billing_address: Address | None = None
    account_number: str | None = None
    btn: str | None = None
    port_type: str | None = None
    line_type: str | None = None
    losing_carrier: str | None = None
    gaining_carrier: str | None = None
    authorized_by: Signer | None = None
    signed_on: date | None = None
    signature: str | None = None
    reference: str | None = None


class Record(BaseModel):
    tns: list[str]
    customer_name: str | None = None
    customer_type: str | None = None
    service_address: Address | None = None
    billing_name: str | None = None
    billing_address: Address | None = None
    account_number: str | None = None
    btn: str | None = None
    carrier: str | None = None
    issued_by: str | None = None
    status: str | None = None
    printed_on: date | None = None
    pin_required: bool | None = None
    hunt_groups: list[str] = []
    services: list[str] = []
    freezes: list[str] = []
    pending_orders: list[str] = []
    authorized_contacts: list[str] = []


class Evidence(BaseModel):
    kind: str
    grade: str | None = None
    loa: str | None = None
    csr: str | None = None
    loa_path: str | None = None
    csr_path: str | None = None
    differences: list[dict[str, str]] = []


class Finding(BaseModel):
    rule: str
    name: str
    case: str | None = None
    severity: str
    aspect: str
    numbers: list[str] = []
    evidence: Evidence
    message: str
    fix: str
    lsr_fields: list[str] = []
    codes: dict[str, list[str]] = {}
    sources: list[str] = []
    url: str


class Unjudged(BaseModel):
    aspect: str
    rules: list[str]
    because: str


class Report(BaseModel):
    format: str
    verdict: str
    policy: str
    port_class: str
    as_of: date
    reference: str | None = None
    checked: list[str] = []
    unjudged: list[Unjudged] = []
    findings: list[Finding] = []


def floor(loa: bytes, csr: bytes, report: Report) -> bytes:
    """Read both papers and write a report that is given."""
    Letter.model_validate_json(loa)
    Record.model_validate_json(csr)
    written = Report.model_construct(**dict(report))
    return written.model_dump_json().encode()
