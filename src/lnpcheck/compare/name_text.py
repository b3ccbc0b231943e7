"""What separates two names, word by word, and how alike does that make them?

The words of both are laid beside each other; here the steps get their names. Style is
named by whole glued words (``WAL-MART``), all else word by word.
"""

from collections.abc import Iterator, Sequence

from lnpcheck.compare.name_align import Step, grade_of, steps_between
from lnpcheck.compare.name_words import Bearer
from lnpcheck.grade import Comparison, Difference, DifferenceKind, worst
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name_words import Word, article_is_behind

__all__ = ["compare_words", "joined", "mirrored", "restyled", "without_comma"]


def compare_words(a: Sequence[Word], b: Sequence[Word], bearer: Bearer) -> Comparison:
    """Grade two runs of words and say word by word what separates them.

    ``The`` before a name, or behind it with a comma, may be missing.
    """
    rest_a, article_a = _without_article(a)
    rest_b, article_b = _without_article(b)
    if article_a == article_b:
        return _compared(a, b, bearer)
    found = _compared(rest_a, rest_b, bearer)
    grade = worst(found.grade, "equivalent")
    said = Difference("extra", "THE", "") if article_a else _MISSING_ARTICLE
    if article_a and article_b:
        said = Difference("word-order", joined(a), joined(b))
    return Comparison(grade, (said, *found.differences))


_MISSING_ARTICLE = Difference("missing", "", "THE")


def _without_article(words: Sequence[Word]) -> tuple[Sequence[Word], str]:
    """Part a name from its article; says where that stood."""
    if len(words) > 1 and words[0].key == "the":
        return words[1:], "before"
    if article_is_behind(words):
        return without_comma(words[:-1]), "behind"
    return words, ""


def _compared(a: Sequence[Word], b: Sequence[Word], bearer: Bearer) -> Comparison:
    steps = steps_between(a, b, bearer)
    differences = tuple(_differences(steps, a, b))
    grade = grade_of(steps)
    if grade == "identical" and differences:
        grade = "styled"
    return Comparison(grade, differences)


def _differences(
    steps: Sequence[Step], a: Sequence[Word], b: Sequence[Word]
) -> Iterator[Difference]:
    """Name what separates the texts; words that are glued in one stay together."""
    group: list[Step] = []
    for step in steps:
        glued = _is_glued(a, step.a0, step.a1) or _is_glued(b, step.b0, step.b1)
        if group and not glued:
            yield from _named(group, a, b)
            group = []
        group.append(step)
    yield from _named(group, a, b)


def _is_glued(words: Sequence[Word], start: int, end: int) -> bool:
    return end > start and words[start].glued


def _named(
    group: Sequence[Step], a: Sequence[Word], b: Sequence[Word]
) -> Iterator[Difference]:
    if all(step.likeness.grade in {"identical", "styled"} for step in group):
        first, last = group[0], group[-1]
        run_a, run_b = a[first.a0 : last.a1], b[first.b0 : last.b1]
        if [(w.shown, w.glued) for w in run_a] != [(w.shown, w.glued) for w in run_b]:
            yield from restyled(run_a, run_b)
        return
    for step in group:
        run_a, run_b = a[step.a0 : step.a1], b[step.b0 : step.b1]
        grade, kind = step.likeness
        if kind is None or grade == "styled":
            yield from restyled(run_a, run_b)
        else:
            yield Difference(kind, joined(run_a), joined(run_b))


def restyled(a: Sequence[Word], b: Sequence[Word]) -> tuple[Difference, ...]:
    """Name the one difference of two texts with the same letters, if there is one."""
    text_a, text_b = joined(a), joined(b)
    if folded(text_a) == folded(text_b):
        return ()
    kind: DifferenceKind = "punctuation"
    if "".join(word.folded for word in a) != "".join(word.folded for word in b):
        kind = "accent"
    elif text_a.replace(" ", "") == text_b.replace(" ", ""):
        kind = "space"
    return (Difference(kind, text_a, text_b),)


def joined(words: Sequence[Word]) -> str:
    """Write words as they stand, upper case."""
    return "".join(
        word.shown if word.glued or not number else f" {word.shown}"
        for number, word in enumerate(words)
    )


def without_comma(words: Sequence[Word]) -> tuple[Word, ...]:
    """Free the last word of the comma, dash or parenthesis behind it."""
    *others, last = words
    shown = last.shown.rstrip(" ,;-\u2013(") or last.shown
    return (*others, last if shown == last.shown else last._replace(shown=shown))


def mirrored(found: Comparison) -> Comparison:
    """Exchange the sides of a comparison."""
    return Comparison(
        found.grade,
        tuple(
            Difference(_MIRRORED.get(said.kind, said.kind), said.csr, said.loa)
            for said in found.differences
        ),
    )


_MIRRORED: dict[DifferenceKind, DifferenceKind] = {
    "missing": "extra",
    "extra": "missing",
}
