"""What does the documentation say of a rule? Generated, never written.

The same text stands on the page and in ``lnpcheck explain``.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from lnpcheck.policy import REGIMES, find_policy, overlays
from lnpcheck.render.wrapping import wrapped
from lnpcheck.report import Codes
from lnpcheck.rules import FAMILIES, Example, Rule, catalogue
from lnpcheck.words import Language, book_of

__all__ = [
    "readable",
    "rule_index",
    "rule_list",
    "rule_page",
    "rule_record",
    "rule_text",
]

SYSTEMS: Final[Mapping[str, str]] = {
    "telnyx": "Telnyx",
    "twilio": "Twilio",
    "bandwidth": "Bandwidth",
    "losing_carrier": "Losing carrier",
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


_FIELD: Final = re.compile(r"\{(\w+?)_?\}")


def readable(template: str, language: Language = "en") -> str:
    """Show a template to a person: its fields as ‹words›, its forms in the plural.

    >>> readable("{numbers} {numbers_is} not on the account; take {numbers_them} off.")
    '‹numbers› are not on the account; take them off.'
    """
    book = book_of(language)

    def said(match: re.Match[str]) -> str:
        list_, _, form = match[1].rpartition("_")
        if list_ in _LISTS and form in book.forms:
            return book.forms[form][1]
        return f"‹{book.placeholder(match[1])}›"

    return _FIELD.sub(said, template)


_LISTS: Final = frozenset({"numbers", "staying", "leaving"})


def _section(title: str, body: str) -> str:
    return f"## {title}\n\n{body}" if body else ""


def _facts(rule: Rule) -> str:
    """The table at the head of a page."""
    rows = [
        ("Family", FAMILIES[rule.id.rstrip("0123456789")]),
        ("Aspect", rule.aspect),
        ("Speaks under", ", ".join(_in_order(rule)) or _BY_LIMIT),
        ("Reads", _read_by(rule)),
        ("Weighed by", f"the policy's row `{rule.row}`" if rule.row else "its cases"),
        ("LSR fields", ", ".join(rule.lsr_fields) or "–"),
        ("Codes", _codes(rule.codes) or "–"),
        ("Since", rule.since),
    ]
    return "| | |\n|---|---|\n" + "\n".join(f"| {k} | {v} |" for k, v in rows)


_BY_LIMIT: Final = "policies of your own that set its limit"


def _read_by(rule: Rule) -> str:
    """The papers that a rule reads."""
    if rule.span == "request":
        return "LOA and all its CSRs (`plan`; `check` lists it as not judged)"
    return "LOA and CSR" if rule.reads_csr else "LOA"


def _in_order(rule: Rule) -> list[str]:
    """The regimes under which a rule speaks, and overlays that make it speak."""
    own = [name for name in REGIMES if rule.speaks_under(find_policy(name))]
    laid = {name: find_policy(name) for name in overlays()}
    own += [
        name
        for name, policy in laid.items()
        if rule.speaks_under(policy) and policy.regime not in own
    ]
    return [f"`{name}`" for name in own]


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
        cells = (
            name or "–",
            severity,
            readable(speech.message),
            readable(speech.fix),
        )
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


def rule_text(rule: Rule, language: Language = "en") -> str:
    """Explain a rule for a terminal: what, why, what to do, who says so."""
    book = book_of(language)
    words, colon = book.table("labels", "explain"), book.label("colon")
    lines = [f"{rule.id}  {rule.name}", "", wrapped(book.title(rule.id))]
    lines += ["", wrapped(book.why(rule.id))]
    for name, speech in rule.cases.items():
        severity = words[speech.severity or "policy"]
        said = book.said(rule, name)
        do = f"{words['do']}{colon}{readable(said.fix, language)}"
        lines += ["", f"{name or words['fires']} ({severity})"]
        lines += [wrapped(readable(said.message, language), 2), wrapped(do, 2)]
    lines += ["", words["examples"]]
    for example in rule.examples:
        lines.append(wrapped(f"{example.title}: {example.expected}", 2))
    told = [
        (words["scope"], ", ".join(_in_order(rule)).replace("`", "")),
        (words["fields"], ", ".join(rule.lsr_fields)),
        (words["codes"], _codes(rule.codes)),
    ]
    lines.append("")
    lines += [wrapped(f"{label}{colon}{text}") for label, text in told if text]
    lines += ["", words["sources"], *(wrapped(source, 2) for source in rule.sources)]
    return "\n".join(lines) + "\n"


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
