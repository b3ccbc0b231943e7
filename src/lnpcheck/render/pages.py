"""What does the documentation say of a rule or a policy? Generated, never written.

The same text stands on the page, in ``lnpcheck explain`` and in ``lnpcheck policies``.
"""

import textwrap
from collections.abc import Iterable, Mapping
from typing import Final

from lnpcheck.policy import Policy, RowName, find_policy, shipped
from lnpcheck.report import Codes
from lnpcheck.rules import FAMILIES, Example, Rule, catalogue

__all__ = ["policy_page", "policy_table", "rule_index", "rule_list", "rule_page"]

SYSTEMS: Final[Mapping[str, str]] = {
    "telnyx": "Telnyx",
    "twilio": "Twilio",
    "bandwidth": "Bandwidth",
    "losing_carrier": "Losing carrier",
}

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


def rule_page(rule: Rule) -> str:
    """Write the page of a rule, in Markdown."""
    parts = [
        f"# {rule.id}: {rule.name}",
        rule.title,
        _facts(rule),
        _section("Why", rule.why),
        _section("What it says", _cases(rule)),
        _section("Examples", _examples(rule.examples)),
        _section("Sources", "\n".join(f"- {source}" for source in rule.sources)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _section(title: str, body: str) -> str:
    return f"## {title}\n\n{body}" if body else ""


def _facts(rule: Rule) -> str:
    """The table at the head of a page."""
    rows = [
        ("Family", FAMILIES[rule.id.rstrip("0123456789")]),
        ("Aspect", rule.aspect),
        ("Speaks under", ", ".join(_in_order(rule))),
        ("Reads", "LOA and CSR" if rule.reads_csr else "LOA"),
        ("Weighed by", f"the policy's row `{rule.row}`" if rule.row else "its cases"),
        ("LSR fields", ", ".join(rule.lsr_fields) or "–"),
        ("Codes", _codes(rule.codes) or "–"),
        ("Since", rule.since),
    ]
    return "| | |\n|---|---|\n" + "\n".join(f"| {k} | {v} |" for k, v in rows)


def _in_order(rule: Rule) -> list[str]:
    """The shipped policies under which a rule speaks, in their order."""
    speaking = []
    for name in shipped():
        policy = find_policy(name)
        has_row = rule.row is None or rule.row in policy.expect
        limit = rule.limit is None or getattr(policy.limits, rule.limit) is not None
        if policy.regime in rule.scope and has_row and limit:
            speaking.append(f"`{name}`")
    return speaking


def _codes(codes: Codes) -> str:
    told = ((SYSTEMS[name], getattr(codes, name)) for name in SYSTEMS)
    return "; ".join(
        f"{system} {', '.join(listed)}" for system, listed in told if listed
    )


def _cases(rule: Rule) -> str:
    """A table of the rule's cases: severity, sentence, remedy."""
    lines = ["| case | severity | message | what to do |", "|---|---|---|---|"]
    for name, speech in rule.cases.items():
        severity = speech.severity or "policy"
        cells = (name or "–", severity, speech.message, speech.fix)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _examples(examples: Iterable[Example]) -> str:
    lines = [
        "| papers that differ from the specimen | policy | outcome |",
        "|---|---|---|",
    ]
    for example in examples:
        case = f" ({example.case})" if example.case else ""
        lines.append(
            f"| {example.title} | `{example.policy}` | {example.expected}{case} |"
        )
    return "\n".join(lines)


def rule_list(rules: Iterable[Rule] | None = None) -> str:
    """List rules by family, a line each, in Markdown."""
    chosen = catalogue() if rules is None else tuple(rules)
    parts = []
    for family, title in FAMILIES.items():
        own = [r for r in chosen if r.id.rstrip("0123456789") == family]
        lines = [f"- [{r.id}](docs/rules/{r.id}.md) {r.title}" for r in own]
        if lines:
            parts.append(f"**{title}**\n\n" + "\n".join(lines))
    return "\n\n".join(parts)


def rule_index() -> str:
    """Write the index of the rule pages, in Markdown."""
    head = (
        "# Rules\n\nEach reason for a rejection that lnpcheck knows, and its page.\n\n"
    )
    return head + rule_list().replace("(docs/rules/", "(") + "\n"


def policy_page() -> str:
    """Write the page that shows all policies side by side, in Markdown."""
    policies = [find_policy(name) for name in shipped()]
    head = "| aspect | " + " | ".join(f"`{p.id}`" for p in policies) + " |"
    lines = [head, "|---|" + "---|" * len(policies)]
    for row, title in ROWS.items():
        cells = [_weight(policy, row) for policy in policies]
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    limits = (
        ("letter invalid after", "letter_days"),
        ("letter often refused after", "letter_fresh_days"),
    )
    for title, key in limits:
        days = [getattr(policy.limits, key) for policy in policies]
        cells = ["–" if d is None else f"{d} days" for d in days]
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    tables = "\n\n".join(f"## `{p.id}`\n\n{policy_table(p)}" for p in policies)
    return "# Policies\n\n" + INTRODUCTION + "\n".join(lines) + f"\n\n{tables}\n"


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
    for key, value in sorted(policy.severity.items()):
        lines.append(f"| {key} | {value} | – | this policy |")
    return "\n".join(lines).strip()


def rule_text(rule: Rule) -> str:
    """Explain a rule for a terminal: what, why, what to do, who says so."""
    lines = [f"{rule.id}  {rule.name}", "", _wrapped(rule.title)]
    if rule.why:
        lines += ["", _wrapped(rule.why)]
    for name, speech in rule.cases.items():
        severity = speech.severity or "as the policy says"
        lines += ["", f"{name or 'when it fires'} ({severity})"]
        lines += [_wrapped(speech.message, 2), _wrapped(f"Do: {speech.fix}", 2)]
    lines += ["", "Examples"]
    for example in rule.examples:
        lines.append(_wrapped(f"{example.title}: {example.expected}", 2))
    told = [
        ("Speaks under", ", ".join(_in_order(rule)).replace("`", "")),
        ("LSR fields", ", ".join(rule.lsr_fields)),
        ("Codes", _codes(rule.codes)),
    ]
    lines.append("")
    lines += [_wrapped(f"{label}: {text}") for label, text in told if text]
    lines += ["", "Sources", *(_wrapped(source, 2) for source in rule.sources)]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: int = 0) -> str:
    lead = " " * indent
    return textwrap.fill(
        text, 80, initial_indent=lead, subsequent_indent=lead + ("  " if indent else "")
    )


def rule_record(rule: Rule) -> dict[str, object]:
    """Tell a rule as data."""
    return {
        "id": rule.id,
        "name": rule.name,
        "title": rule.title,
        "why": rule.why,
        "aspect": rule.aspect,
        "scope": [name.strip("`") for name in _in_order(rule)],
        "row": rule.row,
        "cases": [
            {
                "case": name,
                "severity": speech.severity,
                "message": speech.message,
                "fix": speech.fix,
            }
            for name, speech in rule.cases.items()
        ],
        "lsr_fields": list(rule.lsr_fields),
        "codes": rule.codes.model_dump(mode="json"),
        "sources": list(rule.sources),
        "url": rule.url,
    }


def policy_text(policy: Policy) -> str:
    """Show a policy as a table for a terminal."""
    lines = [f"{policy.id}  {policy.title}", ""]
    lines.append(f"{'aspect':<24}{'severity':<42}LOA silent")
    for name, title in ROWS.items():
        row = policy.expect.get(name)
        if row is not None:
            silent = row.silence() or "nothing"
            lines.append(f"{title:<24}{_weight(policy, name):<42}{silent}")
            lines.append(_wrapped(row.source, 4))
    for key, value in policy.limits.model_dump(exclude_none=True).items():
        lines.append(f"{key:<24}{value}")
    for key, value in sorted(policy.severity.items()):
        lines.append(f"{key:<24}{value}")
    return "\n".join(lines) + "\n"
