"""What does a coordinator type in? The plan in 80 columns, order by order.

What holds for the request as one comes first; then each order with all that its form
asks for, what is wrong with it, and the day to ask for; what is missing, last.
"""

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from lnpcheck.normalize.number import compact, national
from lnpcheck.planning import Order, Plan, PlannedGroup
from lnpcheck.render.visible import visible
from lnpcheck.report import Finding, Severity

__all__ = ["render_plan"]

WIDTH: Final = 80
INDENT: Final = 3
LABEL: Final = 9
MOST_PROPOSED: Final = 3

WEIGHTS: Final[dict[Severity, str]] = {
    "error": "Error",
    "warning": "Warning",
    "info": "Note",
}


def render_plan(plan: Plan, *, width: int = WIDTH) -> str:
    """Write a plan for a person.

    Args:
        plan: The plan.
        width: Columns to fill at most.
    """
    lines = list(_head(plan, width))
    if plan.findings:
        lines += ["", "The request as one"]
        lines += _findings(plan.findings, width)
    for number, order in enumerate(plan.orders, 1):
        lines += ["", *_order(plan, number, order, width)]
    lines += _missing(plan, width)
    return "\n".join(lines) + "\n"


def _head(plan: Plan, width: int) -> Iterator[str]:
    """Say how many orders there are, how many may be sent, and for which day."""
    held = sum(order.report.verdict == "reject" for order in plan.orders)
    numbers = sum(len(order.tns) for order in plan.orders)
    told = f"{_counted(len(plan.orders), 'order')} for {_counted(numbers, 'number')}"
    fate = "all may be sent" if not held else f"{held} may not be sent yet"
    left = len(plan.unplaced) + len(plan.ambiguous)
    apart = f"; {_counted(left, 'number')} in no order" if left else ""
    yield f"PLAN  {told}: {fate}{apart}." if numbers else f"PLAN  No order{apart}."
    facts = [f"made for {plan.as_of}"]
    if plan.reference:
        facts.append(f"order {visible(plan.reference)[:60]}")
    if plan.target_date:
        facts.append(f"ask for {plan.target_date}")
    if plan.stagger_until:
        facts.append(f"expect it by {plan.stagger_until}")
    yield from textwrap.wrap(" · ".join(facts), width)
    yield from textwrap.wrap(plan.date_because, width)


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"


def _order(plan: Plan, number: int, order: Order, width: int) -> Iterator[str]:
    """Write one order down: the fields of its form, its days, what is wrong."""
    verdict = order.report.verdict.upper()
    count = _counted(len(order.tns), "number")
    carrier = visible(order.carrier or "carrier not named")
    title = f"Order {number} of {len(plan.orders)}  {verdict}  {carrier}, {count}"
    yield from textwrap.wrap(title, width)
    for label, text in _fields(order):
        if text:
            yield from _labelled(label, visible(text), width)
    for before in order.after:
        done = before.until == "done"
        wait = "is done before this one is sent" if done else "ports before this one"
        told = f"Order {before.order} {wait}. {before.because}"
        yield from _labelled("After", told, width)
    yield from _labelled("Ask for", _days(order), width)
    for warning in order.warnings:
        yield from _labelled("Mind", warning, width)
    yield from _findings(order.report.findings, width)


def _fields(order: Order) -> Iterator[tuple[str, str]]:
    """The fields of an order's form."""
    yield "Numbers", ", ".join(order.ranges)
    yield "Account", order.account_number or ""
    yield "BTN", _number(order.btn or "")
    yield "New BTN", _either(order.new_btn_candidates)
    yield "RespOrg", order.resp_org or ""
    yield "Name", order.customer_name or ""
    yield "Address", order.service_address or ""
    yield "Signer", ", ".join(order.authorizing)
    kinds = (order.port_type and f"{order.port_type} port", order.line_type)
    kind = ", ".join(filter(None, (*kinds, order.country)))
    yield "Type", f"{kind}. {order.port_type_because}"
    yield "Staying", ", ".join(compact(order.staying))
    for group in order.hunt_groups:
        yield "Hunting", _group(group)
    yield "Why", " ".join(order.because)


def _number(text: str) -> str:
    return national(text) if text.startswith("+") else text


def _either(numbers: Iterable[str]) -> str:
    proposed = list(map(national, numbers))
    return " or ".join(proposed[:MOST_PROPOSED])


def _group(group: PlannedGroup) -> str:
    """Say what becomes of a hunt group, in hunt order."""
    leaving = ", ".join(map(national, group.leaving))
    if group.whole:
        return f"Group {group.id} leaves whole: {leaving}"
    staying = ", ".join(map(national, group.staying)) or "members that cannot be read"
    return f"Group {group.id} is split. Leaving: {leaving}. Staying: {staying}"


def _days(order: Order) -> str:
    """Say which day to ask for, and how it comes about."""
    if order.target_date is None:
        return f"no day: {order.date_because}"
    told = f"{order.target_date}; realistic from {order.earliest_date}"
    if order.likely_by is None:
        return f"{order.target_date}; {order.date_because}"
    return f"{told}, usually done by {order.likely_by}: {order.date_because}"


def _findings(findings: Iterable[Finding], width: int) -> Iterator[str]:
    """Tell what is wrong and what to do, the worst first."""
    told = list(findings)
    for severity, label in WEIGHTS.items():
        for finding in told:
            if finding.severity == severity:
                text = f"{visible(finding.message)} [{finding.rule}]"
                yield from _labelled(label, text, width)
                yield from _labelled("", f"Do: {visible(finding.fix)}", width)


def _missing(plan: Plan, width: int) -> Iterator[str]:
    """Tell what is in no order, and what to ask for."""
    for title, items in _sections(plan):
        texts = list(items)
        if texts:
            yield from ("", title)
        for text in texts:
            yield from _item(visible(text), width)


def _sections(plan: Plan) -> Iterator[tuple[str, Iterable[str]]]:
    """What stands behind the orders: a title, and its items."""
    reasons: dict[str, list[str]] = {}
    for one in plan.unplaced:
        reasons.setdefault(one.because, []).append(one.tn)
    yield (
        "On no CSR",
        (f"{', '.join(compact(tns))}: {because}" for because, tns in reasons.items()),
    )
    yield "On several CSRs", (one.because for one in plan.ambiguous)
    yield "CSRs to ask for", (ask.because for ask in plan.ask_for)
    yield (
        "Cannot be read",
        (f"“{bad.text}” ({bad.path}) {bad.because}" for bad in plan.unread),
    )
    silent: dict[str, list[str]] = {}
    for entry in plan.unjudged:
        silent.setdefault(entry.because, []).extend(entry.rules)
    yield (
        "Not judged: no verdict covers these",
        (f"{because}: {', '.join(rules)}" for because, rules in silent.items()),
    )


def _item(text: str, width: int) -> list[str]:
    lead = " " * INDENT
    return textwrap.wrap(
        text, width, initial_indent=f"{lead}- ", subsequent_indent=f"{lead}  "
    )


def _labelled(label: str, text: str, width: int) -> list[str]:
    """Write a label and a text that wraps beside it."""
    lead = " " * INDENT
    return textwrap.wrap(
        text,
        width,
        initial_indent=lead + label.ljust(LABEL),
        subsequent_indent=" " * (INDENT + LABEL),
        break_on_hyphens=False,
    )
