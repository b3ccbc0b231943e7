"""What does ``lnpcheck explain`` say of another system's code? What the tables say.

The same stands on ``docs/codes.md``: from a code to the rules that foresee it, and from
what is behind it to every code that says so.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from lnpcheck.codes import Code, Reason, Table, every_reason, every_table
from lnpcheck.render.wrapping import wrapped
from lnpcheck.rules import Rule, catalogue
from lnpcheck.words import Book, Language, book_of, told_code

__all__ = ["code_record", "codes_markdown", "codes_page", "codes_text"]


def codes_text(codes: tuple[Code, ...], language: Language = "en") -> str:
    """Explain a code for a terminal, for each list that has it."""
    book = book_of(language)
    parts = [_text(told_code(code, language), book) for code in codes]
    if len(parts) > 1:
        parts.insert(0, _label(book, "lists", count=len(codes)) + "\n")
    return "\n".join(parts)


def _label(book: Book, name: str, **fields: object) -> str:
    """Say one of the headings around a code."""
    template: str = book.table("codes", "labels")[name]
    return template.format(**fields)


def _text(code: Code, book: Book) -> str:
    """Explain a code that is told in the book's language."""
    name = " ".join((code.code, *code.tags))
    lines = [f"{name}  {code.table.title}", "", wrapped(code.says)]
    if code.older:
        lines.append(wrapped(_label(book, "older", today=_today(code, book))))
    for reason in code.reasons:
        lines += ["", *_reason_lines(reason, book)]
    if code.perhaps:
        lines += ["", wrapped(_label(book, _doubt(code)))]
    for reason in code.perhaps:
        lines += ["", *_reason_lines(reason, book)]
    lines.append("")
    if same := _same(code, book):
        lines.append(wrapped(_label(book, "same", codes=same)))
    if code.unverified:
        lines.append(wrapped(_label(book, "unverified", text=code.unverified)))
    sources = (wrapped(source, 2) for source in code.table.sources)
    return "\n".join((*lines, _label(book, "sources"), *sources)) + "\n"


def _doubt(code: Code) -> str:
    """Name the label before what may be behind a code."""
    return "beside" if code.reasons else "names-nothing"


def _today(code: Code, book: Book) -> str:
    """Say what stands for an older name now."""
    if code.now is None:
        return _label(book, "no-present")
    return _label(book, "now", code=code.now)


def _reason_lines(reason: Reason, book: Book) -> Iterator[str]:
    """Tell what is behind a code: what it means, what to look at, what to send."""
    yield wrapped(reason.says)
    yield wrapped(_label(book, "look", text=reason.look), 2)
    yield wrapped(_label(book, "send", text=reason.send), 2)
    if reason.beyond:
        yield wrapped(_label(book, "no-rule", text=_lowered(reason.beyond)), 2)
    else:
        yield f"  {_label(book, 'foreseen')}"
    for rule, case in _rules(reason):
        told = f"{rule.id} ({case})" if case else rule.id
        yield wrapped(f"{told}  {book.title(rule.id)}", 4)


def _lowered(sentence: str) -> str:
    """Begin a sentence small, but for a word that is written in capitals."""
    first, _, rest = sentence.partition(" ")
    return f"{first if first[1:].isupper() else first.lower()} {rest}"


def _rules(reason: Reason) -> Iterator[tuple[Rule, str]]:
    """The rules that foresee a reason, each with the case that does."""
    known = {rule.id: rule for rule in catalogue()}
    for target in reason.rules:
        id_, _, case = target.partition(".")
        yield known[id_], case


def _same(code: Code, book: Book) -> str:
    """Name what other systems, or lists of the same, say for the first reason."""
    named = [f"Bandwidth {number}" for number in code.elsewhere if number.isdigit()]
    if code.reasons:
        named += _codes_of(code.reasons[0], book, code)
    return ", ".join(dict.fromkeys(named))


def _codes_of(reason: Reason, book: Book, asked: Code | None = None) -> Iterator[str]:
    """Name the codes that say it, but for older names, vendors' and the one asked."""
    systems = book.table("codes", "systems")
    for table, codes in every_table().items():
        for code in codes if table.carried else ():
            fits = not code.older and reason.id in {one.id for one in code.reasons}
            if fits and not (asked and code.code == asked.code):
                yield f"{systems[table.system]} {code.code}"


def codes_markdown(codes: tuple[Code, ...], language: Language = "en") -> str:
    """Explain a code in Markdown, for each list that has it."""
    book, parts = book_of(language), []
    for code in (told_code(code, language) for code in codes):
        parts += [f"# `{code.code}`{book.label('colon')}{code.table.title}"]
        parts += [_says(code, book)]
        parts += [_reason(one, book, anchored=False) for one in code.reasons]
        if code.perhaps:
            parts.append(_label(book, _doubt(code)))
        parts += [_reason(one, book, anchored=False) for one in code.perhaps]
    return "\n\n".join(parts) + "\n"


def _says(code: Code, book: Book) -> str:
    """Say what a code says, and what of it is old or not verified."""
    told = [code.says]
    if code.older:
        told.append(f"*{_label(book, 'older-mark', today=_today(code, book))}*")
    if code.unverified:
        told.append(f"*{_label(book, 'unverified', text=code.unverified)}*")
    return " ".join(told)


def code_record(code: Code, language: Language = "en") -> dict[str, object]:
    """Tell a code as data."""
    book, code = book_of(language), told_code(code, language)
    return {
        "system": code.table.system,
        "list": code.table.title,
        "code": code.code,
        "tags": list(code.tags),
        "says": code.says,
        "older": code.older,
        "now": code.now,
        "names_the_reason": bool(code.reasons),
        "reasons": [
            {
                "reason": reason.id,
                "says": reason.says,
                "look": reason.look,
                "send": reason.send,
                "foreseen_by": [
                    {
                        "rule": rule.id,
                        "case": case or None,
                        "title": book.title(rule.id),
                    }
                    for rule, case in _rules(reason)
                ],
                "not_foreseen_because": reason.beyond,
            }
            for reason in code.every_reason
        ],
        "elsewhere": list(code.elsewhere),
        "unverified": code.unverified,
        "sources": list(code.table.sources),
    }


def codes_page() -> str:
    """Write the page of all codes, in Markdown."""
    tables = "\n\n".join(_table(table, codes) for table, codes in every_table().items())
    book = book_of("en")
    reasons = "\n\n".join(_reason(reason, book) for reason in every_reason().values())
    return f"{_HEAD}\n\n{tables}\n\n## What is behind them\n\n{reasons}\n"


_HEAD: Final = (
    "# Codes\n\nWhat platforms and losing carriers answer when they turn a port request"
    " down, what is behind it, and which rules foresee it. In a shell:"
    " `lnpcheck explain 7445`, `lnpcheck explain E14`. Findings carry these codes under"
    " `codes`; wireline and wireless codes stand under `losing_carrier`."
)


def _table(table: Table, codes: Iterable[Code]) -> str:
    book = book_of("en")
    lines = [f"## {table.title}s", ""]
    lines += [f"- {source}" for source in table.sources]
    if not table.carried:
        lines.append("- Findings do not carry them.")
    lines += ["", "| code | says | behind it | foreseen by |", "|---|---|---|---|"]
    for code in codes:
        behind = "; perhaps ".join(filter(None, map(_anchors, _parts(code))))
        behind = behind if code.reasons else f"perhaps {behind}"
        rules = dict.fromkeys(id_ for r in code.every_reason for id_ in r.rule_ids)
        told = ", ".join(map(_linked, rules)) or "–"
        marks = ", ".join(f"`{name}`" for name in (code.code, *code.tags))
        lines.append(f"| {marks} | {_says(code, book)} | {behind} | {told} |")
    return "\n".join(lines)


def _parts(code: Code) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    return code.reasons, code.perhaps


def _anchors(reasons: Iterable[Reason]) -> str:
    return ", ".join(f"[{reason.id}](#{reason.id})" for reason in reasons)


def _linked(rule: str) -> str:
    return f"[{rule}](rules/{rule}.md)"


def _reason(reason: Reason, book: Book, *, anchored: bool = True) -> str:
    """Write what is behind codes, and which they are."""
    shown = _linked if anchored else str
    rules = ", ".join(
        shown(rule.id) + (f" ({case})" if case else "") for rule, case in _rules(reason)
    )
    foreseen = _label(book, "foreseen-by", text=rules)
    if reason.beyond:
        foreseen = _label(book, "foreseen-by-none", text=reason.beyond)
    anchor = f'<a id="{reason.id}"></a>'
    lines = [
        f"{anchor if anchored else ''}**{reason.says}**",
        "",
        f"- {_label(book, 'look', text=reason.look)}",
        f"- {_label(book, 'send', text=reason.send)}",
        f"- {foreseen}",
    ]
    if codes := ", ".join(_codes_of(reason, book)):
        lines.append(f"- {_label(book, 'codes', codes=codes)}")
    return "\n".join(lines)
