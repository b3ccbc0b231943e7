"""Would the rejections have been foreseen? The figures of a backtest, in 80 columns."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lnpcheck.batch import Tally
from lnpcheck.batch.backtest import OUTCOMES, Outcome, rules_of
from lnpcheck.batch.tally import Miss, Past
from lnpcheck.render.visible import visible

__all__ = ["backtest_lines"]

COLUMNS: Final[Mapping[Outcome, str]] = {
    "foreseen": "foreseen",
    "warned": "warned",
    "otherwise": "other",
    "unjudged": "unjudged",
    "missed": "missed",
}
"""What is told of a code that came back, and the head of its column."""

TOP: Final = 20
LONGEST: Final = 40
NAME: Final = 26
FIGURE: Final = 8
MOST_RULES: Final = 4


def backtest_lines(tally: Tally, rejected: str) -> Iterator[str]:
    """Say what would have been foreseen: in all, by code, by rule; then the misses.

    Args:
        tally: What was counted.
        rejected: The key that told what came back.
    """
    back, through = (
        {held: tally.past[Past(came_back, held)] for held in (True, False)}
        for came_back in (True, False)
    )
    yield from ("", f"Backtest against “{visible(rejected)[:LONGEST]}”")
    for told, orders in (("came back", back), ("went through", through)):
        count = f"   {sum(orders.values()):,} {told}"
        yield f"{count}: {_share(orders)} would have been held back"
    if any(through.values()) and not any(back.values()):
        yield "   No order says that anything came back: is that the name of the key?"
    yield from _by_code(tally)
    yield from _by_rule(tally)
    yield from _misses(tally)


def _share(held: Mapping[bool, int]) -> str:
    whole = sum(held.values())
    share = f" ({100 * held[True] / whole:.0f} %)" if whole else ""
    return f"{held[True]:,}{share}"


def _by_code(tally: Tally) -> Iterator[str]:
    """Tell each code's outcomes, the most frequent code first."""
    counts: dict[str, dict[str, int]] = {}
    for (code, outcome), count in tally.codes.items():
        if code:
            counts.setdefault(code, {})[outcome] = count
    if not counts:
        return
    ordered = sorted(counts.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))
    yield from ("", _figures("By code", ["times", *COLUMNS.values()]))
    for code, seen in ordered[:TOP]:
        cells = [seen.get(outcome, 0) for outcome in COLUMNS]
        known = visible(code) if rules_of(code) else f"{visible(code)} *"
        yield _figures(known, [sum(cells), *cells])
    rest = ordered[TOP:]
    if rest:
        cells = [sum(seen.get(o, 0) for _, seen in rest) for o in COLUMNS]
        yield _figures(f"{len(rest):,} more codes", [sum(cells), *cells])
    for outcome, head in COLUMNS.items():
        yield f"   {head:<9} {OUTCOMES[outcome]}"
    if not all(map(rules_of, counts)):
        yield f"   {'*':<9} no rule knows this code"


def _by_rule(tally: Tally) -> Iterator[str]:
    """Tell what each rule foresaw, and what it would have held back for nothing."""
    rules = {rule for rule, outcome in tally.foresight if outcome in _OF_RULES}
    if not rules:
        return
    figures = {
        r: [tally.foresight[(r, outcome)] for outcome in _OF_RULES] for r in rules
    }
    yield from ("", _figures("By rule", [*_OF_RULES.values()]))
    for rule in sorted(rules, key=lambda rule: ([-n for n in figures[rule]], rule)):
        yield _figures(rule, figures[rule])
    yield f"   {'needless':<9} {OUTCOMES['held']}"


_OF_RULES: Final = {
    "foreseen": "foreseen",
    "warned": "warned",
    "held": "needless",
}


def _figures(name: str, cells: Sequence[object]) -> str:
    """Write a row: a name, and figures or the heads of their columns."""
    written = (f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in cells)
    told = "".join(f" {cell:>{FIGURE}}" for cell in written)
    shown = name if len(name) <= NAME else f"{name[: NAME - 1]}…"
    return f"{shown:<{NAME}}{told}"


def _misses(tally: Tally) -> Iterator[str]:
    """List what was not foreseen, with what was said instead."""
    if not tally.misses:
        return
    missed = sum(n for (_, outcome), n in tally.codes.items() if outcome in _MISSES)
    shown = "" if missed == len(tally.misses) else f", the first {len(tally.misses)}"
    yield from ("", f"Not foreseen ({missed:,}{shown})")
    yield from map(_miss, tally.misses)


_MISSES: Final = ("warned", "otherwise", "unjudged", "missed")


def _miss(miss: Miss) -> str:
    code, outcome, rules = miss.hindsight
    instead = f" ({' '.join(rules[:MOST_RULES])})" if rules else ""
    reference = visible(miss.reference)[:LONGEST]
    told = (
        visible(miss.place),
        reference,
        visible(code),
        f"{OUTCOMES[outcome]}{instead}",
    )
    return "   " + "  ".join(filter(None, told))
