"""Which characters of two texts differ? Marks to print under them."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

__all__ = ["marked"]

_WORD: Final = re.compile(r"\S+")

MOST_WORDS: Final = 60
"""Words of a text that are still compared one by one; a longer one is marked whole."""

LIKE: Final = 0.7
LONG_ENOUGH: Final = 5
"""Two words so long and alike to this share are marked letter by letter."""

Span = tuple[int, int]


def marked(a: str, b: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Find the spans of each text that the other one does not share.

    Letter case and white space do not count.

    >>> marked("123 Main Street", "123 Main St")
    (((9, 15),), ((9, 11),))
    """
    words_a = [(m.group().casefold(), m.span()) for m in _WORD.finditer(a)]
    words_b = [(m.group().casefold(), m.span()) for m in _WORD.finditer(b)]
    if max(len(words_a), len(words_b)) > MOST_WORDS:
        return ((0, len(a)),), ((0, len(b)),)
    match = SequenceMatcher(
        None, [w for w, _ in words_a], [w for w, _ in words_b], autojunk=False
    )
    spans_a: list[Span] = []
    spans_b: list[Span] = []
    for kind, a1, a2, b1, b2 in match.get_opcodes():
        if kind == "equal":
            continue
        left, right = words_a[a1:a2], words_b[b1:b2]
        if len(left) == len(right) == 1:
            in_a, in_b = _letters(*left[0], *right[0])
            spans_a.extend(in_a)
            spans_b.extend(in_b)
        else:
            spans_a.extend(span for _, span in left)
            spans_b.extend(span for _, span in right)
    return tuple(spans_a), tuple(spans_b)


def _letters(
    a: str, span_a: Span, b: str, span_b: Span
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Mark the letters in which two words differ, or the words when they are unlike."""
    match = SequenceMatcher(None, a, b, autojunk=False)
    short = min(len(a), len(b)) < LONG_ENOUGH
    if short or match.ratio() < LIKE or a.startswith(b) or b.startswith(a):
        return (span_a,), (span_b,)
    edits = [code for code in match.get_opcodes() if code[0] != "equal"]
    in_a = tuple(_shifted(((c[1], c[2]) for c in edits), span_a))
    in_b = tuple(_shifted(((c[3], c[4]) for c in edits), span_b))
    return in_a or (span_a,), in_b or (span_b,)


def _shifted(spans: Iterator[Span], word: Span) -> Iterator[Span]:
    for start, end in spans:
        if start < end:
            yield (min(word[0] + start, word[1]), min(word[0] + end, word[1]))
