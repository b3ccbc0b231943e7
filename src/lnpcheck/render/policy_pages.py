"""What does the documentation say of a policy? Generated, never written."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Final, get_args

from lnpcheck.grade import Grade
from lnpcheck.policy import (
    REGIMES,
    Limits,
    Policy,
    find_policy,
    overlays,
    shipped,
    shipped_file,
)
from lnpcheck.render.policy_entries import Entry, entries, unset
from lnpcheck.render.schemas import explained
from lnpcheck.render.wrapping import wrapped
from lnpcheck.rules import catalogue
from lnpcheck.words import Book, Language, book_of

__all__ = [
    "changed",
    "limits_table",
    "policy_list",
    "policy_page",
    "policy_records",
    "policy_table",
    "policy_text",
]

_COLUMNS: Final = 80


def changed(
    policy: Policy, base: Policy, language: Language = "en"
) -> Mapping[str, str]:
    """Find what a policy changes of another: by key, what held there before.

    A source alone is no change: what was there goes on as it was.
    """
    book = book_of(language)
    before = {entry.key: entry.told for entry in entries(base, book)}
    return {
        entry.key: was
        for entry in entries(policy, book)
        if entry.told != (was := before.get(entry.key) or unset(entry.key, book))
    }


def policy_text(
    policy: Policy, base: Policy | None = None, language: Language = "en"
) -> str:
    """Show a policy as a table for a terminal, with what it changes of its base."""
    book = book_of(language)
    said = book.table("policies", "sentences")
    changes = changed(policy, base, language) if base else {}
    title = book.policy_title(policy.id, policy.title)
    lines = [wrapped(f"{policy.id}  {title}")]
    if base:
        lines.append(wrapped(said["laid-on"].format(base=base.id)))
    lines.append(wrapped(said["ladder"].format(grades=_ladder(book))))
    width, group = _width(book), ""
    for entry in entries(policy, book):
        if entry.group != group:
            group = entry.group
            lines += ["", group]
        mark = "*" if entry.key in changes else " "
        lines.append(_line(f"{mark} {entry.title}", entry.told, width))
        if entry.key in changes:
            was = said["was"].format(before=changes[entry.key])
            lines.append(wrapped(was, 4))
        if entry.source:
            lines.append(wrapped(entry.source, 4))
    return "\n".join(lines) + "\n"


def _ladder(book: Book) -> str:
    """Name the grades from unlike to like, each with its name in a policy's file."""
    told = ((book.grade(grade), grade) for grade in get_args(Grade))
    return ", ".join(
        said if said == grade else f"{said} ({grade})" for said, grade in told
    )


def policy_list(language: Language = "en") -> str:
    """List the shipped policies for a terminal: the regimes, then what is laid on."""
    listed = {entry["id"]: entry["title"] for entry in policy_records(language)}
    laid = wrapped(book_of(language).table("policies", "sentences")["overlays"])
    lines = [f"{name:<16}{listed[name]}" for name in REGIMES]
    lines += ["", laid, "", *(f"{name:<16}{listed[name]}" for name in overlays())]
    return "\n".join(lines) + "\n"


def policy_records(language: Language = "en") -> list[dict[str, str]]:
    """List the shipped policies as data."""
    book = book_of(language)
    return [
        {"id": id_, "title": book.policy_title(id_, shipped_file(id_).title)}
        for id_ in shipped()
    ]


def _width(book: Book) -> int:
    """Count the columns that the titles of limits take, with a mark and two blanks."""
    titles = (title for title, *_ in book.table("policies", "limits").values())
    return max(map(len, titles)) + 4


def _line(title: str, told: str, width: int) -> str:
    """Put a value beside its title, or under it when the title is long."""
    if len(title) >= width or width + len(told) > _COLUMNS:
        head = textwrap.fill(title, _COLUMNS, subsequent_indent="    ")
        return f"{head}\n{wrapped(told, 4)}"
    return f"{title:<{width}}{told}"


def policy_page() -> str:
    """Write the page that shows all policies side by side, in Markdown."""
    regimes = {name: find_policy(name) for name in REGIMES}
    lines = [
        "# Policies",
        "",
        _INTRODUCTION,
        "",
        "## Regimes side by side",
        "",
        *_side_by_side({id_: _by_key(p) for id_, p in regimes.items()}, "–"),
        "",
        "## Overlays side by side",
        "",
        _OVERLAYS,
        "",
        *_side_by_side({id_: _changes(find_policy(id_)) for id_ in overlays()}, ""),
    ]
    for name, policy in regimes.items():
        lines += ["", f"## `{name}`", "", policy_table(policy)]
    for name in overlays():
        policy = find_policy(name)
        table = policy_table(policy, find_policy(policy.regime))
        lines += ["", f"## `{name}`", "", table]
    return "\n".join(lines) + "\n"


_INTRODUCTION: Final = (
    "A policy says how much of a difference each aspect may show. An aspect without a"
    " row (–) is not looked at. The grades, from unlike to like: `different`, `close`,"
    " `related`, `equivalent`, `styled`, `identical`; “error below identical” makes an"
    " error of whatever is less alike than identical. Who says so stands in each"
    " policy's own table."
)

_OVERLAYS: Final = (
    "An overlay is what one carrier or platform changes. It is laid on a regime with"
    " `+`: `--policy ca+telnyx`; alone (`--policy telnyx`) it lies on the regime `us`."
    " A blank cell is as the regime has it."
)


def _by_key(policy: Policy) -> dict[str, Entry]:
    return {entry.key: entry for entry in entries(policy)}


def _changes(policy: Policy) -> dict[str, Entry]:
    """What an overlay changes of the regime that it lies on."""
    keys = changed(policy, find_policy(policy.regime))
    return {key: entry for key, entry in _by_key(policy).items() if key in keys}


def _side_by_side(
    columns: Mapping[str, Mapping[str, Entry]], blank: str
) -> Iterator[str]:
    """Write a table with a column for each policy and a row for each entry."""
    yield "| | " + " | ".join(f"`{id_}`" for id_ in columns) + " |"
    yield "|---|" + "---|" * len(columns)
    titles: dict[str, str] = {}
    for column in columns.values():
        titles.update((key, entry.title) for key, entry in column.items())
    for group in dict.fromkeys(key.partition(".")[0] for key in titles):
        for key in (k for k in titles if k.partition(".")[0] == group):
            held = (column.get(key) for column in columns.values())
            cells = [entry.told if entry else blank for entry in held]
            yield f"| {titles[key]} | " + " | ".join(cells) + " |"


def policy_table(policy: Policy, base: Policy | None = None) -> str:
    """Write one policy as a table with its sources, in Markdown."""
    changes = changed(policy, base) if base else {}
    lines = [f"{policy.title}."] if policy.title else []
    if base:
        lines += ["", f"Laid on `{base.id}`. What it changes is **bold**."]
    before = f" {base.id} |" if base else ""
    lines += ["", f"| | {policy.id} |{before} source |", "|---|---|---|"]
    lines[-1] += "---|" if base else ""
    for entry in entries(policy):
        told, was = entry.told, ""
        if entry.key in changes:
            told, was = f"**{told}**", changes[entry.key]
        cells = [entry.title, told, *([was] if base else []), entry.source or "–"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines).strip()


def limits_table() -> str:
    """List the limits with what they mean and the rules that need them, in Markdown."""
    lines = ["| key | meaning | rules |", "|---|---|---|"]
    for key, told in explained(Limits).items():
        rules = [rule.id for rule in catalogue() if rule.limit == key]
        links = ", ".join(f"[{id_}](rules/{id_}.md)" for id_ in rules)
        lines.append(f"| `{key}` | {told.rstrip('.')} | {links or '–'} |")
    return "\n".join(lines)
