"""What does the documentation say of a rule? Generated, never written.

The same text stands on the page and in ``lnpcheck explain``.
"""

from collections.abc import Iterable

from lnpcheck.render.rule_words import RuleWords
from lnpcheck.rules import FAMILIES, Rule, catalogue
from lnpcheck.words import Language, book_of

__all__ = ["rule_index", "rule_list", "rule_page"]


def rule_page(rule: Rule, language: Language = "en") -> str:
    """Write the page of a rule, in Markdown."""
    book = book_of(language)
    words = RuleWords(rule, book)
    sources = "\n".join(f"- {source}" for source in rule.sources)
    parts = [
        f"# {rule.id}{book.label('colon')}{rule.name}",
        book.title(rule.id),
        _facts(words),
        _section(words.label("why"), book.why(rule.id)),
        _section(words.label("says"), _cases(words)),
        _section(words.label("examples"), _examples(words)),
        _section(words.label("sources"), sources),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _section(title: str, body: str) -> str:
    return f"## {title}\n\n{body}" if body else ""


def _facts(words: RuleWords) -> str:
    """The table at the head of a page."""
    rule, label = words.rule, words.label
    row = label("row", row=rule.row) if rule.row else label("cases")
    rows = {
        "family": words.family(),
        "aspect": words.aspect(),
        "scope": ", ".join(f"`{name}`" for name in words.scope()) or label("by-limit"),
        "reads": words.reads(),
        "weighed": row,
        "fields": ", ".join(rule.lsr_fields) or "–",
        "codes": words.codes() or "–",
        "since": rule.since,
    }
    lines = (f"| {label(name)} | {told} |" for name, told in rows.items())
    return "\n".join(("| | |", "|---|---|", *lines))


def _cases(words: RuleWords) -> str:
    """A table of the rule's cases: severity, sentence, remedy."""
    lines = [words.label("cases-head"), "|---|---|---|---|"]
    for name, severity, message, fix in words.cases():
        said = words.outcome(severity) if severity else words.label("by-policy")
        lines.append(f"| {name or '–'} | {said} | {message} | {fix} |")
    return "\n".join(lines)


def _examples(words: RuleWords) -> str:
    lines = [words.label("examples-head"), "|---|---|---|"]
    for one in words.rule.examples:
        case = f" ({one.case})" if one.case else ""
        told = f"{words.outcome(one.expected)}{case}"
        lines.append(f"| {words.example(one)} | `{one.policy}` | {told} |")
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
