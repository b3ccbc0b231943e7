"""What does the documentation say of a policy? Generated, never written."""

from collections.abc import Mapping
from typing import Final

from lnpcheck.policy import Interval, Policy, RowName, find_policy, shipped
from lnpcheck.render.wrapping import wrapped

__all__ = ["policy_page", "policy_table", "policy_text"]

ROWS: Final[Mapping[RowName, str]] = {
    "name": "name",
    "house-number": "house number",
    "street": "street",
    "unit": "unit",
    "city": "city",
    "region": "region",
    "postal-code": "postal code",
    "account": "account number",
    "pin": "PIN",
    "btn": "BTN",
    "signer": "signer",
    "box": "box as service address",
}


def policy_page() -> str:
    """Write the page that shows all policies side by side, in Markdown."""
    policies = [find_policy(name) for name in shipped()]
    head = "| aspect | " + " | ".join(f"`{p.id}`" for p in policies) + " |"
    lines = [head, "|---|" + "---|" * len(policies)]
    for row, title in ROWS.items():
        cells = [_weight(policy, row) for policy in policies]
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    for key, (title, unit) in LIMITS.items():
        limits = [getattr(policy.limits, key) for policy in policies]
        cells = ["–" if n is None else f"{n} {unit}" for n in limits]
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    tables = "\n\n".join(f"## `{p.id}`\n\n{policy_table(p)}" for p in policies)
    return "# Policies\n\n" + INTRODUCTION + "\n".join(lines) + f"\n\n{tables}\n"


LIMITS: Final[Mapping[str, tuple[str, str]]] = {
    "letter_days": ("letter invalid after", "days"),
    "letter_fresh_days": ("letter often refused after", "days"),
    "letter_own_days": ("letter refused here after", "days"),
    "bill_days": ("bill often refused after", "days"),
    "brd_bill_days": ("bill, RespOrg gone, after", "days"),
    "csr_days": ("CSR stale after", "days"),
    "csr_settles_days": ("CSR shows a change after", "days"),
    "lead_business_days": ("carrier's interval", "business days"),
    "due_within_days": ("due date at most", "days ahead"),
    "project_numbers": ("project from", "numbers"),
    "order_numbers": ("one order holds at most", "numbers"),
    "stagger_business_days": ("one date is spread over", "business days"),
}

INTRODUCTION: Final = (
    "A policy says how much of a difference each aspect may show. An aspect without a"
    " row (–) is not looked at. The grades, from unlike to like: `different`, `close`,"
    " `related`, `equivalent`, `styled`, `identical`.\n\n"
)


def _weight(policy: Policy, name: RowName) -> str:
    """Say in few words what a row does."""
    row = policy.expect.get(name)
    if row is None:
        return "–"
    told = [
        f"{severity} below {bar}"
        for severity, bar in (("error", row.error_below), ("warning", row.warn_below))
        if bar
    ]
    return ", ".join(told) or "info"


def policy_table(policy: Policy) -> str:
    """Write one policy as a table with its sources, in Markdown."""
    lines = [
        policy.title + "." if policy.title else "",
        "",
        "| aspect | severity | LOA silent | source |",
        "|---|---|---|---|",
    ]
    for name, title in ROWS.items():
        row = policy.expect.get(name)
        if row is not None:
            silent = row.silence() or "nothing"
            cells = (title, _weight(policy, name), silent, row.source)
            lines.append("| " + " | ".join(cells) + " |")
    for kind, interval in policy.intervals.items():
        told = _days(interval)
        lines.append(f"| interval: {kind} | {told} | – | {interval.source} |")
    for key, value in sorted(policy.severity.items()):
        lines.append(f"| {key} | {value} | – | this policy |")
    return "\n".join(lines).strip()


def _days(interval: Interval) -> str:
    """Say how long carriers of a kind take, and which they are."""
    told = f"{interval.days[0]} to {interval.days[1]} business days"
    named = ", ".join(interval.carriers)
    return f"{told} ({named})" if named else f"{told} (all others)"


def policy_text(policy: Policy) -> str:
    """Show a policy as a table for a terminal."""
    lines = [f"{policy.id}  {policy.title}", ""]
    lines.append(f"{'aspect':<24}{'severity':<44}LOA silent")
    for name, title in ROWS.items():
        row = policy.expect.get(name)
        if row is not None:
            silent = row.silence() or "nothing"
            lines.append(f"{title:<24}{_weight(policy, name):<44}{silent}")
            lines.append(wrapped(row.source, 4))
    for key, (title, unit) in LIMITS.items():
        limit = getattr(policy.limits, key)
        if limit is not None:
            lines.append(f"{title:<28}{limit} {unit}")
    for kind, interval in policy.intervals.items():
        lines.append(f"{f'interval: {kind}':<28}{_days(interval)}")
        lines.append(wrapped(interval.source, 4))
    for key, value in sorted(policy.severity.items()):
        lines.append(f"{key:<24}{value}")
    return "\n".join(lines) + "\n"
