"""How alike are two names without trade names, and which story explains it?

The legal form is judged apart from the name: spelled out or translated it is
``equivalent``, dropped or changed to another it is ``different``.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from lnpcheck.compare.name_text import compare_words, joined, restyled, without_comma
from lnpcheck.compare.name_words import Bearer
from lnpcheck.grade import IDENTICAL, Comparison, Difference, below, worst
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.legal_forms import Form
from lnpcheck.normalize.name import Part
from lnpcheck.normalize.name_compounds import is_numbered
from lnpcheck.normalize.name_words import Word

__all__ = [
    "NameComparison",
    "NameRelation",
    "compare_forms",
    "compare_parts",
    "form_words",
    "reordered",
    "rotated",
]

NameRelation = Literal[
    "same", "legal-form", "styled-or-equivalent", "reordered", "truncated", "different"
]
"""Which kind of difference separates two names."""


class NameComparison(NamedTuple):
    """How alike two names are, and which story explains the difference.

    Attributes:
        comparison: The grade, and what separates the names word by word.
        relation: What kind of difference it is; ``different`` for all that has no
            story of its own (a missing initial and a trade name too).
    """

    comparison: Comparison
    relation: NameRelation


# Of two persons in one name: then a comma is no directory's.
_COUPLED: Final = frozenset({"and", "&", "et"})


class _Order(NamedTuple):
    """Words of both sides in one order, and whether one side was put into it."""

    a: tuple[Word, ...]
    b: tuple[Word, ...]
    moved: bool


def compare_parts(a: Part, b: Part) -> NameComparison:
    """Compare two names, legal form apart."""
    forms = compare_forms(a.forms, b.forms)
    words_a, words_b = a.words, b.words
    if below(forms.grade, "styled"):  # the comma before a form is the form's
        words_a, words_b = without_comma(words_a), without_comma(words_b)
    persons = a.maybe_person and b.maybe_person
    bearer: Bearer = "maybe-person" if persons else "business"
    if is_numbered(a.words) and is_numbered(b.words):
        bearer = "numbered"
    name, moved = compare_words(words_a, words_b, bearer), False
    for order in _orders(a, b) if below(name.grade, "equivalent") else ():
        found = compare_words(order.a, order.b, bearer)
        if below(name.grade, found.grade):
            name = reordered(found, a.words, b.words) if order.moved else found
            moved = order.moved
    if persons and not below(name.grade, "equivalent") and _may_be_turned(a, b):
        name, moved = doubtful(name, a.words, b.words), False
    if persons and below(name.grade, "related"):
        name = rotated(a.words, b.words) or name
    whole = Comparison(
        worst(name.grade, forms.grade), (*name.differences, *forms.differences)
    )
    return NameComparison(whole, _relation(name, forms, moved=moved))


def _orders(a: Part, b: Part) -> Iterator[_Order]:
    """List the orders in which the words of two persons may agree."""
    if a.reordered is not None and b.reordered is not None:
        yield _Order(a.reordered, b.reordered, moved=False)
    elif a.reordered is not None:
        yield _Order(a.reordered, b.words, moved=True)
    elif b.reordered is not None:
        yield _Order(a.words, b.reordered, moved=True)


def _may_be_turned(a: Part, b: Part) -> bool:
    """Say whether a comma makes another person of the same words.

    ``THOMAS, JAMES`` is James Thomas and perhaps not Thomas James. Without a comma an
    initial at the end says that the surname stands in front, as the comma does.
    """
    if (a.reordered is None) == (b.reordered is None):
        return False
    listed_as, spoken = (a, b) if a.reordered else (b, a)
    said = listed_as.reordered or ()
    if spoken.words[-1].is_letter or any(word.key in _COUPLED for word in said):
        return False
    keys = [word.key for word in spoken.words]
    return [word.key for word in said] != keys == [w.key for w in listed_as.words]


def _relation(name: Comparison, forms: Comparison, *, moved: bool) -> NameRelation:
    if forms.grade == "different" and not below(name.grade, "equivalent"):
        return "legal-form"
    kinds = {said.kind for said in (*name.differences, *forms.differences)}
    if kinds == {"legal-form"}:
        return "legal-form"
    if below(worst(name.grade, forms.grade), "equivalent"):
        return "different"
    return "reordered" if moved else "styled-or-equivalent"


def reordered(found: Comparison, a: Sequence[Word], b: Sequence[Word]) -> Comparison:
    """Add to a comparison that one of the names stands in directory order."""
    order = Difference("word-order", joined(a), joined(b))
    return Comparison(worst(found.grade, "equivalent"), (order, *found.differences))


def doubtful(found: Comparison, a: Sequence[Word], b: Sequence[Word]) -> Comparison:
    """Say that one of two names with the same words may stand in directory order."""
    order = Difference("word-order", joined(a), joined(b))
    further = [said for said in found.differences if said.kind != "punctuation"]
    return Comparison(worst(found.grade, "related"), (order, *further))


def rotated(a: Sequence[Word], b: Sequence[Word]) -> Comparison | None:
    """Say that one name may be the other in directory order without its comma."""
    keys_a, keys_b = [word.key for word in a], [word.key for word in b]
    turns = (keys_a[turn:] + keys_a[:turn] for turn in range(1, len(keys_a)))
    if keys_b not in turns:
        return None
    order = Difference("word-order", joined(a), joined(b))
    return Comparison("related", (order,))


def compare_forms(a: Sequence[Form], b: Sequence[Form]) -> Comparison:
    """Compare the legal forms of two names, or what joins them to others."""
    if not a and not b:
        return IDENTICAL
    words_a, words_b = form_words(a), form_words(b)
    text_a, text_b = joined(words_a), joined(words_b)
    if folded(text_a) == folded(text_b):
        return IDENTICAL
    said = Difference("legal-form", text_a, text_b)
    if [form.concept for form in a] != [form.concept for form in b]:
        return Comparison("different", (said,))
    if _letters(words_a) != _letters(words_b):
        return Comparison("equivalent", (said,))
    return Comparison("styled", restyled(words_a, words_b))


def form_words(forms: Sequence[Form]) -> tuple[Word, ...]:
    """Return the words of legal forms as they stand."""
    return tuple(word for form in forms for word in form.words)


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.key for word in words)
