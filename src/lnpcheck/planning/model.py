"""What does the caller of ``plan`` get? The plan, ``lnpcheck.plan/1``.

Numbers are E.164. A ``because`` is a sentence or the end of one, for a person; the rest
is for machines too. The form survives JSON both ways.
"""

from datetime import date
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from lnpcheck.report import Finding, Report, Unjudged

__all__ = [
    "After",
    "Ambiguous",
    "Ask",
    "Order",
    "Plan",
    "PlannedGroup",
    "Unplaced",
    "Unread",
]

PLAN_FORMAT: Final = "lnpcheck.plan/1"


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class After(_Shape):
    """An order that comes before another.

    Attributes:
        order: Its place in the plan; the first is 1.
        until: What it waits for: that the other is done before this one is sent, or
            only that the other's date lies before this one's.
        because: Why.
    """

    order: int
    until: Literal["done", "dated"]
    because: str


class PlannedGroup(_Shape):
    """A hunt group that an order touches.

    Attributes:
        id: The CSR's name for it.
        leaving: Working members on the order, in hunt order.
        staying: Working members that are not on it, in hunt order.
        whole: Whether all working members leave together.
    """

    id: str
    leaving: tuple[str, ...]
    staying: tuple[str, ...]
    whole: bool


class Order(_Shape):
    """Numbers that may be submitted together.

    Attributes:
        tns: The numbers, E.164, sorted.
        ranges: The same, as runs for people.
        country: Whose rules the numbers port under; ``other``: neither of the two.
        line_type: What the numbers are at the losing carrier, as far as it is known.
        carrier: The losing carrier, as the CSR names it.
        account_number: The account, as the CSR gives it, else as the LOA does.
        btn: The BTN likewise; E.164, or ten letters and digits.
        customer_name: The end user on the CSR.
        service_address: Where the CSR says that the numbers are served.
        authorizing: The persons who may authorize, as the CSR names them.
        resp_org: Losing RespOrg of toll-free numbers.
        csr: Place of its CSR in the list that was given; the first is 0.
        new_btn_candidates: When the BTN leaves, working numbers that stay and could
            take over; at most ten.
        port_type: Full or partial as the CSR shows it; null when it cannot show it.
        port_type_because: Why.
        staying: Working numbers of the account that are not on this order.
        hunt_groups: Hunt groups of which a line is on the order.
        because: Why these numbers are an order of their own.
        after: Orders that come before it.
        kind_of_carrier: Row of the policy that tells how long it takes.
        earliest_date: The first day that is realistic.
        likely_by: The day by which it is usually done.
        target_date: The day to ask for.
        date_because: How these days come about.
        date_source: Who says how long such a carrier takes.
        warnings: What no paper gives of the account, and sizes that make carriers or
            platforms do otherwise.
        report: The LOA, cut down to this order, checked against its CSR. JSON Pointers
            lead into the LOA as given.
    """

    tns: tuple[str, ...]
    ranges: tuple[str, ...]
    country: Literal["US", "CA", "other"]
    line_type: Literal["wireline", "wireless", "toll-free"] | None = None
    carrier: str | None = None
    account_number: str | None = None
    btn: str | None = None
    customer_name: str | None = None
    service_address: str | None = None
    authorizing: tuple[str, ...] = ()
    resp_org: str | None = None
    csr: int
    new_btn_candidates: tuple[str, ...] = ()
    port_type: Literal["full", "partial"] | None = None
    port_type_because: str
    staying: tuple[str, ...] = ()
    hunt_groups: tuple[PlannedGroup, ...] = ()
    because: tuple[str, ...] = ()
    after: tuple[After, ...] = ()
    kind_of_carrier: str | None = None
    earliest_date: date | None = None
    likely_by: date | None = None
    target_date: date | None = None
    date_because: str
    date_source: str | None = None
    warnings: tuple[str, ...] = ()
    report: Report


class Unplaced(_Shape):
    """A number of the LOA that is on none of the CSRs.

    Attributes:
        tn: The number.
        because: Why it is in no order, as the end of a sentence.
    """

    tn: str
    because: str


class Ambiguous(_Shape):
    """A number of the LOA that is on several CSRs.

    Attributes:
        tn: The number.
        csrs: The CSRs' places in the list that was given; the first is 0.
        because: What to ask, and whom.
    """

    tn: str
    csrs: tuple[int, ...]
    because: str


class Ask(_Shape):
    """A CSR that is wanted.

    Attributes:
        carrier: Whom to ask, as far as the LOA names it.
        account_number: Of which account, as far as the LOA names it.
        btn: Of which BTN, likewise.
        tns: The numbers that wait for it.
        because: The request to make, in a sentence.
    """

    carrier: str | None = None
    account_number: str | None = None
    btn: str | None = None
    tns: tuple[str, ...]
    because: str


class Unread(_Shape):
    """Something in the LOA's list of numbers that cannot be read.

    Attributes:
        text: What stands there.
        path: JSON Pointer to it.
        because: Why it cannot be read, as the end of a sentence.
    """

    text: str
    path: str
    because: str


class Plan(_Shape):
    """How to split a request into orders.

    Each number that can be read is in one order, or unplaced, or ambiguous.

    Attributes:
        format: Name and version of this form.
        as_of: The day it was made for.
        reference: The LOA's own reference.
        orders: What may be submitted together, in the order of submission.
        unplaced: Numbers on no CSR.
        ambiguous: Numbers on several.
        unread: What of the LOA's list cannot be read.
        ask_for: CSRs that are wanted.
        target_date: The one day to ask all carriers for that need not wait.
        stagger_until: The day until which carriers usually confirm it.
        date_because: How these days come about.
        checked: Ids of the rules about the request as one that reached a judgement.
        unjudged: Those that could not, and why.
        findings: What is wrong with the request as one. Pointers into a CSR begin with
            its place in the list that was given (``/0/carrier``).
    """

    format: Literal["lnpcheck.plan/1"] = Field(default=PLAN_FORMAT)
    as_of: date
    reference: str | None = None
    orders: tuple[Order, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    unread: tuple[Unread, ...] = ()
    ask_for: tuple[Ask, ...] = ()
    target_date: date | None = None
    stagger_until: date | None = None
    date_because: str = ""
    checked: tuple[str, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()
    findings: tuple[Finding, ...] = ()
