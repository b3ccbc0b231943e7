"""What did a batch come to? A summary in 80 columns, and the figures of a backtest."""

import textwrap
from collections.abc import Iterator
from typing import Final

from lnpcheck.batch import Tally
from lnpcheck.render.backtest_text import backtest_lines
from lnpcheck.render.batch_words import BatchWords
from lnpcheck.render.visible import visible
from lnpcheck.words import Language, book_of

__all__ = ["render_tally"]

WIDTH: Final = 80
TOP: Final = 10
"""Rules and differences that are listed; the output holds all."""

VERDICTS: Final = ("ready", "review", "reject")


def render_tally(
    tally: Tally, *, rejected: str | None = None, language: Language = "en"
) -> str:
    """Write the summary of a batch for a person.

    Args:
        tally: What was counted.
        rejected: The key that told what came back; None: nobody asked.
        language: The language to tell it in.
    """
    words = BatchWords(book_of(language))
    lines = [*_head(tally, words), *_rules(tally, words), *_differences(tally, words)]
    if rejected is not None:
        lines += backtest_lines(tally, rejected, language)
    return "\n".join(lines) + "\n"


def _head(tally: Tally, words: BatchWords) -> Iterator[str]:
    counts = {verdict: tally.verdicts[verdict] for verdict in VERDICTS}
    counts["unread"] = tally.unread
    told = [words.counted(name, count) for name, count in counts.items() if count]
    verdicts = ", ".join(told) or words.label("nothing")
    orders = words.counted("order", tally.orders)
    head = words.label("head", orders=orders, verdicts=verdicts)
    yield from textwrap.wrap(head, WIDTH)


def _rules(tally: Tally, words: BatchWords) -> Iterator[str]:
    """List the rules that spoke most; notes block nothing and are left out."""
    top = [
        (count, severity, rule)
        for (severity, rule), count in tally.rules.most_common()
        if severity != "info"
    ]
    if not top:
        return
    yield from ("", words.label("rules"))
    for count, severity, name in top[:TOP]:
        title = words.book.title(name)  # another version may have written the line
        said = words.word("severities", severity)
        yield from _row(words, count, f"{name}  {said:<7}  {title}", hang=17)
    yield from _more(len(top) - TOP, words)


def _differences(tally: Tally, words: BatchWords) -> Iterator[str]:
    top = tally.differences.most_common()
    if not top:
        return
    yield from ("", words.label("differences"))
    for label, count in top[:TOP]:
        yield from _row(words, count, visible(words.difference(label)))
    yield from _more(len(top) - TOP, words)


def _more(count: int, words: BatchWords) -> Iterator[str]:
    if count > 0:
        yield f"{' ' * 10}{words.label('more', count=words.book.figure(count))}"


def _row(words: BatchWords, count: int, text: str, *, hang: int = 0) -> list[str]:
    """Write a count and what is counted; further lines hang under the text."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=f"{words.book.figure(count):>8}  ",
        subsequent_indent=" " * (10 + hang),
    )
