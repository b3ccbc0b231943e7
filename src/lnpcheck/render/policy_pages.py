"""What does the documentation say of a policy? Generated, never written."""

from collections.abc import Iterator, Mapping
from typing import Final

from lnpcheck.policy import REGIMES, Limits, Policy, find_policy, overlays
from lnpcheck.render.policy_entries import Entry, entries, unset
from lnpcheck.render.schemas import explained
from lnpcheck.render.wrapping import wrapped
from lnpcheck.rules import catalogue

__all__ = ["changed", "limits_table", "policy_page", "policy_table", "policy_text"]

_WIDTH: Final = 30
_COLUMNS: Final = 80


def changed(policy: Policy, base: Policy) -> Mapping[str, str]:
    """Find what a policy changes of another: by key, what held there before.

    A source alone is no change: what was there goes on as it was.
    """
    before = {entry.key: entry.told for entry in entries(base)}
    return {
        entry.key: was
        for entry in entries(policy)
        if entry.told != (was := before.get(entry.key) or unset(entry.key))
    }


def policy_text(policy: Policy, base: Policy | None = None) -> str:
    """Show a policy as a table for a terminal, with what it changes of its base."""
    changes = changed(policy, base) if base else {}
    lines = [wrapped(f"{policy.id}  {policy.title}")]
    if base:
        said = f"Laid on {base.id}; * marks what it changes, with what {base.id} says."
        lines.append(wrapped(said))
    lines.append(wrapped(_LADDER))
    group = ""
    for entry in entries(policy):
        if entry.group != group:
            group = entry.group
            lines += ["", group]
        mark = "*" if entry.key in changes else " "
        lines.append(_line(f"{mark} {entry.title}", entry.told))
        if entry.key in changes:
            lines.append(wrapped(f"was: {changes[entry.key]}", 4))
        if entry.source:
            lines.append(wrapped(entry.source, 4))
    return "\n".join(lines) + "\n"


_LADDER: Final = (
    "“error below identical”: what is less alike than identical is an error. From"
    " unlike to like: different, close, related, equivalent, styled, identical."
)


def _line(title: str, told: str) -> str:
    """Put a value beside its title, or under it when the title is long."""
    if len(title) >= _WIDTH or _WIDTH + len(told) > _COLUMNS:
        return f"{title}\n{wrapped(told, 4)}"
    return f"{title:<{_WIDTH}}{told}"


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
