"""Which of the trade's reasons to reject are foreseen? Generated, never written."""

from collections.abc import Mapping, Sequence
from typing import Any

from lnpcheck.rules import find_rule

__all__ = ["coverage_page"]


def coverage_page(table: Mapping[str, Any]) -> str:
    """Write the page of all reasons, in Markdown.

    Args:
        table: ``groups`` by the number of their first reason; ``reason`` with
            ``number``, ``title``, and ``rules`` (or ``by``) and ``needs``, or
            ``out``; ``left_out`` with ``ids`` and ``because``.

    Raises:
        ValueError: It names a rule that is not, or leaves one out that is.
    """
    reasons: Sequence[Mapping[str, Any]] = table["reason"]
    lines = [_head(reasons)]
    for reason in reasons:
        if title := table["groups"].get(str(reason["number"])):
            lines.append(f"\n## {title}\n\n| # | reason | foreseen by | needs |")
            lines.append("|---|---|---|---|")
        lines.append(_row(reason))
    lines.append("\n## Rows of the catalogue that are no rules\n")
    lines.append("| rows | why |\n|---|---|")
    for row in table["left_out"]:
        if wrong := [id_ for id_ in row["ids"] if find_rule(id_)]:
            message = f"left out, and there is such a rule: {', '.join(wrong)}"
            raise ValueError(message)
        lines.append(f"| {', '.join(row['ids'])} | {row['because']} |")
    return "\n".join(lines) + "\n"


def _head(reasons: Sequence[Mapping[str, Any]]) -> str:
    foreseen = sum("out" not in reason for reason in reasons)
    return (
        "# Coverage\n\n"
        f"{len(reasons)} reasons for which ports are rejected, as platforms and"
        f" carriers publish them: {foreseen} are foreseen, as far as the papers carry"
        f" what it needs, {len(reasons) - foreseen} are left out and say why."
    )


def _row(reason: Mapping[str, Any]) -> str:
    """One reason: the rules that foresee it, or why none does."""
    told = f"| {reason['number']} | {reason['title']} |"
    if "out" in reason:
        return f"{told} – | left out: {reason['out']} |"
    rules = reason.get("rules", ())
    if wrong := [id_ for id_ in rules if not find_rule(id_)]:
        message = f"reason {reason['number']}: no such rule: {', '.join(wrong)}"
        raise ValueError(message)
    links = ", ".join(f"[{id_}](rules/{id_}.md)" for id_ in rules)
    return f"{told} {links or reason['by']} | {reason['needs']} |"
