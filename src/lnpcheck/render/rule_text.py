"""What does ``lnpcheck explain`` say of a rule? For a terminal, and as data."""

from lnpcheck.render.rule_words import RuleWords
from lnpcheck.render.wrapping import wrapped
from lnpcheck.rules import Rule
from lnpcheck.words import Language, book_of

__all__ = ["rule_record", "rule_text"]


def rule_text(rule: Rule, language: Language = "en") -> str:
    """Explain a rule for a terminal: what, why, what to do, who says so."""
    book = book_of(language)
    words = RuleWords(rule, book)
    lines = [f"{rule.id}  {rule.name}", "", wrapped(book.title(rule.id))]
    lines += ["", wrapped(book.why(rule.id))]
    for name, severity, message, fix in words.cases():
        said = words.outcome(severity or "policy")
        lines += ["", f"{name or words.label('fires')} ({said})", wrapped(message, 2)]
        lines.append(wrapped(words.label("do", text=fix), 2))
    lines += ["", words.label("examples")]
    for one in rule.examples:
        title, text = words.example(one), words.outcome(one.expected)
        lines.append(wrapped(words.label("said", title=title, text=text), 2))
    told = [
        (words.label("scope"), ", ".join(words.scope())),
        (words.label("fields"), ", ".join(rule.lsr_fields)),
        (words.label("codes"), words.codes()),
    ]
    lines.append("")
    lines += [
        wrapped(words.label("said", title=title, text=text))
        for title, text in told
        if text
    ]
    sources = (wrapped(source, 2) for source in rule.sources)
    return "\n".join((*lines, "", words.label("sources"), *sources)) + "\n"


def rule_record(rule: Rule, language: Language = "en") -> dict[str, object]:
    """Tell a rule as data; its sentences are the language's templates."""
    book = book_of(language)
    said = {name: book.said(rule, name) for name in rule.cases}
    return {
        "id": rule.id,
        "name": rule.name,
        "title": book.title(rule.id),
        "why": book.why(rule.id),
        "aspect": rule.aspect,
        "scope": RuleWords(rule, book).scope(),
        "row": rule.row,
        "cases": [
            {
                "case": name,
                "severity": speech.severity,
                "message": said[name].message,
                "fix": said[name].fix,
            }
            for name, speech in rule.cases.items()
        ],
        "lsr_fields": list(rule.lsr_fields),
        "codes": rule.codes.model_dump(mode="json"),
        "sources": list(rule.sources),
        "url": rule.url,
    }
