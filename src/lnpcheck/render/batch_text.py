"""What did a batch come to? A summary in 80 columns, and the figures of a backtest."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Final

from lnpcheck.batch import Tally
from lnpcheck.render.backtest_text import backtest_lines
from lnpcheck.render.visible import visible
from lnpcheck.rules import find_rule

__all__ = ["render_tally"]

WIDTH: Final = 80
TOP: Final = 10
"""Rules and differences that are listed; the output holds all."""

KINDS: Final[Mapping[str, str]] = {
    "missing": "something that only the CSR has",
    "extra": "something that only the LOA has",
    "different": "something else",
    "case": "letter case",
    "space": "white space",
    "typo": "a slip of the pen",
    "truncation": "a text that is cut off",
    "word-order": "another order of words",
    "legal-form": "legal form",
    "unit-word": "unit word",
}
"""Differences in words, where their name alone does not tell."""

VERDICTS: Final = ("ready", "review", "reject")


def render_tally(tally: Tally, *, rejected: str | None = None) -> str:
    """Write the summary of a batch for a person.

    Args:
        tally: What was counted.
        rejected: The key that told what came back; None: nobody asked.
    """
    lines = [*_head(tally), *_rules(tally), *_differences(tally)]
    if rejected is not None:
        lines += backtest_lines(tally, rejected)
    return "\n".join(lines) + "\n"


def _head(tally: Tally) -> Iterator[str]:
    told = [f"{tally.verdicts[v]:,} {v}" for v in VERDICTS if tally.verdicts[v]]
    if tally.unread:
        told.append(f"{tally.unread:,} could not be read")
    verdicts = ", ".join(told) or "nothing to check"
    yield from textwrap.wrap(
        f"BATCH  {_counted(tally.orders, 'order')}: {verdicts}.", WIDTH
    )


def _counted(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def _rules(tally: Tally) -> Iterator[str]:
    """List the rules that spoke most; notes block nothing and are left out."""
    top = [
        (count, severity, rule)
        for (severity, rule), count in tally.rules.most_common()
        if severity != "info"
    ]
    if not top:
        return
    yield from ("", "Rules that spoke most, by orders")
    for count, severity, name in top[:TOP]:
        rule = find_rule(name)  # another version may have written the line
        title = rule.title if rule else ""
        yield from _row(count, f"{name}  {severity:<7}  {title}", hang=17)
    yield from _more(len(top) - TOP)


def _differences(tally: Tally) -> Iterator[str]:
    top = tally.differences.most_common()
    if not top:
        return
    yield from ("", "Differences met most, by orders (LOA / CSR)")
    for label, count in top[:TOP]:
        aspect, _, kind = label.partition(": ")
        yield from _row(count, visible(f"{aspect}: {KINDS.get(kind, kind)}"))
    yield from _more(len(top) - TOP)


def _more(count: int) -> Iterator[str]:
    if count > 0:
        yield f"          and {count:,} more"


def _row(count: int, text: str, *, hang: int = 0) -> list[str]:
    """Write a count and what is counted; further lines hang under the text."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=f"{count:>8,}  ",
        subsequent_indent=" " * (10 + hang),
    )
