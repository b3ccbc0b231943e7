"""Would the rejections have been foreseen? The figures of a backtest, in 80 columns."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lnpcheck.batch import Tally
from lnpcheck.batch.backtest import Outcome, rules_of
from lnpcheck.batch.tally import Miss, Past
from lnpcheck.render.batch_words import BatchWords
from lnpcheck.render.visible import visible
from lnpcheck.words import Language, book_of

__all__ = ["backtest_lines"]

COLUMNS: Final[tuple[Outcome, ...]] = (
    "foreseen", "warned", "otherwise", "unjudged", "missed",
)  # fmt: skip
"""What is told of a code that came back."""

OF_RULES: Final[tuple[Outcome, ...]] = ("foreseen", "warned", "held")
"""What is told of a rule."""

MISSES: Final[tuple[Outcome, ...]] = ("warned", "otherwise", "unjudged", "missed")

TOP: Final = 20
LONGEST: Final = 40
NAME: Final = 26
FIGURE: Final = 8
MOST_RULES: Final = 4


def backtest_lines(
    tally: Tally, rejected: str, language: Language = "en"
) -> Iterator[str]:
    """Say what would have been foreseen: in all, by code, by rule; then the misses.

    Args:
        tally: What was counted.
        rejected: The key that told what came back.
        language: The language to tell it in.
    """
    words = BatchWords(book_of(language))
    back, through = (
        {held: tally.past[Past(came_back, held)] for held in (True, False)}
        for came_back in (True, False)
    )
    yield from ("", words.label("backtest", key=visible(rejected)[:LONGEST]))
    for name, orders in (("came-back", back), ("went-through", through)):
        count, held = sum(orders.values()), _share(orders, words)
        yield f"   {words.counted(name, count, held=held)}"
    if any(through.values()) and not any(back.values()):
        yield f"   {words.label('no-key')}"
    yield from _by_code(tally, words)
    yield from _by_rule(tally, words)
    yield from _misses(tally, words)


def _share(held: Mapping[bool, int], words: BatchWords) -> str:
    whole = sum(held.values())
    share = f" ({100 * held[True] / whole:.0f} %)" if whole else ""
    return f"{words.book.figure(held[True])}{share}"


def _by_code(tally: Tally, words: BatchWords) -> Iterator[str]:
    """Tell each code's outcomes, the most frequent code first."""
    counts: dict[str, dict[str, int]] = {}
    for (code, outcome), count in tally.codes.items():
        if code:
            counts.setdefault(code, {})[outcome] = count
    if not counts:
        return
    ordered = sorted(counts.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))
    heads = {name: words.word("columns", name) for name in COLUMNS}
    times = words.word("columns", "times")
    yield from ("", _figures(words, words.label("by-code"), [times, *heads.values()]))
    for code, seen in ordered[:TOP]:
        cells = [seen.get(outcome, 0) for outcome in COLUMNS]
        known = visible(code) if rules_of(code) else f"{visible(code)} *"
        yield _figures(words, known, [sum(cells), *cells])
    rest = ordered[TOP:]
    if rest:
        cells = [sum(seen.get(o, 0) for _, seen in rest) for o in COLUMNS]
        more = words.counted("codes", len(rest))
        yield _figures(words, more, [sum(cells), *cells])
    for outcome, head in heads.items():
        yield f"   {head:<9} {words.word('outcomes', outcome)}"
    if not all(map(rules_of, counts)):
        yield f"   {'*':<9} {words.label('no-rule')}"


def _by_rule(tally: Tally, words: BatchWords) -> Iterator[str]:
    """Tell what each rule foresaw, and what it would have held back for nothing."""
    rules = {rule for rule, outcome in tally.foresight if outcome in OF_RULES}
    if not rules:
        return
    figures = {
        r: [tally.foresight[(r, outcome)] for outcome in OF_RULES] for r in rules
    }
    heads = [words.word("columns", outcome) for outcome in OF_RULES]
    yield from ("", _figures(words, words.label("by-rule"), heads))
    for rule in sorted(rules, key=lambda rule: ([-n for n in figures[rule]], rule)):
        yield _figures(words, rule, figures[rule])
    yield f"   {heads[-1]:<9} {words.word('outcomes', 'held')}"


def _figures(words: BatchWords, name: str, cells: Sequence[object]) -> str:
    """Write a row: a name, and figures or the heads of their columns."""
    figure = words.book.figure
    written = (figure(cell) if isinstance(cell, int) else str(cell) for cell in cells)
    told = "".join(f" {cell:>{FIGURE}}" for cell in written)
    shown = name if len(name) <= NAME else f"{name[: NAME - 1]}…"
    return f"{shown:<{NAME}}{told}"


def _misses(tally: Tally, words: BatchWords) -> Iterator[str]:
    """List what was not foreseen, with what was said instead."""
    if not tally.misses:
        return
    missed = sum(n for (_, outcome), n in tally.codes.items() if outcome in MISSES)
    name = "not-foreseen" if missed == len(tally.misses) else "not-all-shown"
    count, shown = words.book.figure(missed), len(tally.misses)
    yield from ("", words.label(name, count=count, shown=shown))
    yield from (_miss(miss, words) for miss in tally.misses)


def _miss(miss: Miss, words: BatchWords) -> str:
    code, outcome, rules = miss.hindsight
    instead = f" ({' '.join(rules[:MOST_RULES])})" if rules else ""
    told = (
        visible(words.place(miss.place)),
        visible(miss.reference)[:LONGEST],
        visible(code),
        f"{words.word('outcomes', outcome)}{instead}",
    )
    return "   " + "  ".join(filter(None, told))
