"""What does ``lnpcheck explain`` say of another system's code? What the tables say.

The same stands on ``docs/codes.md``: from a code to the rules that foresee it, and from
what is behind it to every code that says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lnpcheck.codes import Code, Reason, System, Table, every_reason, every_table
from lnpcheck.render.wrapping import wrapped
from lnpcheck.rules import Rule, catalogue

__all__ = ["code_record", "codes_markdown", "codes_page", "codes_text"]

SYSTEMS: Final[Mapping[System, str]] = {
    "telnyx": "Telnyx",
    "twilio": "Twilio",
    "bandwidth": "Bandwidth",
    "wireline": "wireline",
    "wireless": "wireless",
}

_LISTS: Final = "codes go by this name; what it means depends on who sent it."


def codes_text(codes: tuple[Code, ...]) -> str:
    """Explain a code for a terminal, for each list that has it."""
    parts = [_text(code) for code in codes]
    if len(parts) > 1:
        parts.insert(0, f"{len(codes)} {_LISTS}\n")
    return "\n".join(parts)


def _text(code: Code) -> str:
    name = " ".join((code.code, *code.tags))
    lines = [f"{name}  {code.table.title}", "", wrapped(code.says)]
    if code.older:
        lines.append(wrapped(f"An older name; {_today(code)}."))
    for reason in code.reasons:
        lines += ["", *_reason_lines(reason)]
    if code.perhaps:
        lines += ["", wrapped(_BESIDE if code.reasons else _NAMES_NOTHING)]
    for reason in code.perhaps:
        lines += ["", *_reason_lines(reason)]
    lines.append("")
    if same := _same(code):
        lines.append(wrapped(f"The same elsewhere: {same}."))
    if code.unverified:
        lines.append(wrapped(f"Not verified: {code.unverified}."))
    lines += ["Sources", *(wrapped(source, 2) for source in code.table.sources)]
    return "\n".join(lines) + "\n"


def _today(code: Code) -> str:
    """Say what stands for an older name now."""
    return f"today it is {code.now}" if code.now else "no present one was found"


_NAMES_NOTHING: Final = "It does not say what differs. It may be each of these:"
_BESIDE: Final = "It may also be one of these:"
_NO_RULE: Final = "No rule foresees it:"


def _reason_lines(reason: Reason) -> Iterator[str]:
    """Tell what is behind a code: what it means, what to look at, what to send."""
    yield wrapped(reason.says)
    yield wrapped(f"Look at: {reason.look}", 2)
    yield wrapped(f"Send: {reason.send}", 2)
    if reason.beyond:
        yield wrapped(f"{_NO_RULE} {_lowered(reason.beyond)}", 2)
    else:
        yield "  Foreseen by:"
    for rule, case in _rules(reason):
        told = f"{rule.id} ({case})" if case else rule.id
        yield wrapped(f"{told}  {rule.title}", 4)


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


def _same(code: Code) -> str:
    """Name what other systems, or lists of the same, say for the first reason."""
    named = [f"Bandwidth {number}" for number in code.elsewhere if number.isdigit()]
    if code.reasons:
        named += _codes_of(code.reasons[0], code)
    return ", ".join(dict.fromkeys(named))


def _codes_of(reason: Reason, asked: Code | None = None) -> Iterator[str]:
    """Name the codes that say it, but for older names, vendors' and the one asked."""
    for table, codes in every_table().items():
        for code in codes if table.carried else ():
            fits = reason in code.reasons and not code.older
            if fits and not (asked and code.code == asked.code):
                yield f"{SYSTEMS[table.system]} {code.code}"


def codes_markdown(codes: tuple[Code, ...]) -> str:
    """Explain a code in Markdown, for each list that has it."""
    parts = []
    for code in codes:
        parts += [f"# `{code.code}`: {code.table.title}", _says(code)]
        parts += [_reason(reason, anchored=False) for reason in code.every_reason]
    return "\n\n".join(parts) + "\n"


def _says(code: Code) -> str:
    """Say what a code says, and what of it is old or not verified."""
    older = f" *Older: {_today(code)}.*" if code.older else ""
    doubt = f" *Not verified: {code.unverified}.*" if code.unverified else ""
    return f"{code.says}{older}{doubt}"


def code_record(code: Code) -> dict[str, object]:
    """Tell a code as data."""
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
                    {"rule": rule.id, "case": case or None, "title": rule.title}
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
    reasons = "\n\n".join(map(_reason, every_reason().values()))
    return f"{_HEAD}\n\n{tables}\n\n## What is behind them\n\n{reasons}\n"


_HEAD: Final = (
    "# Codes\n\nWhat platforms and losing carriers answer when they turn a port request"
    " down, what is behind it, and which rules foresee it. In a shell:"
    " `lnpcheck explain 7445`, `lnpcheck explain E14`. Findings carry these codes under"
    " `codes`; wireline and wireless codes stand under `losing_carrier`."
)


def _table(table: Table, codes: Iterable[Code]) -> str:
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
        lines.append(f"| {marks} | {_says(code)} | {behind} | {told} |")
    return "\n".join(lines)


def _parts(code: Code) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    return code.reasons, code.perhaps


def _anchors(reasons: Iterable[Reason]) -> str:
    return ", ".join(f"[{reason.id}](#{reason.id})" for reason in reasons)


def _linked(rule: str) -> str:
    return f"[{rule}](rules/{rule}.md)"


def _reason(reason: Reason, *, anchored: bool = True) -> str:
    """Write what is behind codes, and which they are."""
    shown = _linked if anchored else str
    foreseen = ", ".join(
        shown(rule.id) + (f" ({case})" if case else "") for rule, case in _rules(reason)
    )
    anchor = f'<a id="{reason.id}"></a>'
    lines = [
        f"{anchor if anchored else ''}**{reason.says}**",
        "",
        f"- Look at: {reason.look}",
        f"- Send: {reason.send}",
        f"- Foreseen by: {foreseen or f'no rule. {reason.beyond}'}",
    ]
    if codes := ", ".join(_codes_of(reason)):
        lines.append(f"- Codes: {codes}")
    return "\n".join(lines)
