"""Is it a mail box and not a place? Every spelling, in English and French.

A number is served at a place; a box is none. Rural, highway-contract and military
boxes are where people live, and are told apart.
"""

from typing import NamedTuple

from lnpcheck.normalize.box_forms import spans_of, unglued
from lnpcheck.normalize.box_line import BoxKind, Span, may_hold_box, plainly_boxless
from lnpcheck.normalize.box_parts import box_parts
from lnpcheck.normalize.civic import Civic, read_words
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.street_words import read_street
from lnpcheck.normalize.words import Word, shown, split_words

__all__ = [
    "Box",
    "BoxKind",
    "find_box",
    "may_hold_box",
    "plainly_boxless",
    "read_beside_box",
]

Words = tuple[Word, ...]


class Box(NamedTuple):
    """A mail box that an address names.

    Attributes:
        kind: What kind of box: a post-office box, general delivery, a private mailbox
            (a rented box with a street address), a rural or highway-contract box, a
            military box.
        text: The words that show it, as written.
        civic: The civic part beside it that could serve; None when there is none.
        path: JSON Pointer to the words.
    """

    kind: BoxKind
    text: str
    civic: str | None
    path: str


class _Field(NamedTuple):
    """The words of one field, and the boxes among them."""

    words: Words
    spans: tuple[Span, ...]

    @property
    def left(self) -> Words:
        """The words that belong to no box."""
        taken = {n for span in self.spans for n in range(span.start, span.end)}
        return tuple(word for n, word in enumerate(self.words) if n not in taken)

    @property
    def boxes(self) -> Words:
        """The words that belong to a box."""
        return tuple(
            w for span in self.spans for w in self.words[span.start : span.end]
        )


def _field(text: str, grammar: Grammar) -> _Field:
    words = split_words(", ".join(text.splitlines()))
    parted = unglued(words)
    spans = spans_of(parted, grammar)
    return _Field(parted if spans else words, spans)


_WEIGHT: tuple[BoxKind, ...] = (
    "private-mailbox",
    "po-box",
    "general-delivery",
    "military",
    "rural",
)


def find_box(fields: tuple[tuple[str, str], ...], grammar: Grammar) -> Box | None:
    """Find a mail box in the fields of an address.

    Args:
        fields: Text and path of each field: civic line, unit, city.
        grammar: The country's words.

    >>> from lnpcheck.normalize.countries import grammar_of
    >>> find_box((("12 Elm St, P.O. Box 9", "/street"),), grammar_of("US"))
    Box(kind='po-box', text='P.O. Box 9', civic='12 Elm St', path='/street')
    """
    read = [_field(text, grammar) for text, _ in fields]
    found = next((n for n, field in enumerate(read) if field.spans), None)
    if found is None:
        return None
    spans = read[found].spans
    kind = min((span.kind for span in spans), key=_WEIGHT.index)
    text = _text(read[found].words, spans)
    return Box(kind, text, _civic(read[:_CITY], grammar), fields[found][1])


_CITY = 2


def _text(words: Words, spans: tuple[Span, ...]) -> str:
    """Return the words of the spans as written, a comma where they are apart."""
    taken = [n for span in spans for n in range(span.start, span.end)]
    texts = []
    start = 0
    for at, n in enumerate(taken, 1):
        if n + 1 not in taken:
            texts.append(shown(words[taken[start] : n + 1]))
            start = at
    return ", ".join(texts)


def _civic(fields: list[_Field], grammar: Grammar) -> str | None:
    """Return what is left beside the box when it names a house and a street."""
    civic = read_words(fields[0].left, (), grammar)
    if not civic.house or not civic.street.words:
        return None
    return " ".join(shown(field.left) for field in fields if field.left)


def read_beside_box(line: str, unit: str, grammar: Grammar) -> Civic:
    """Take a civic line apart that may hold a box; the box is taken off first.

    Without a house and a street beside the box, its words are the street.

    Args:
        line: House number, street and perhaps the unit or a box.
        unit: What the field for the unit says; may be empty.
        grammar: The country's words.
    """
    street, field = _field(line, grammar), _field(unit, grammar)
    civic = read_words(street.left, field.left, grammar)
    if not street.spans and not field.spans:
        return civic
    words = street.boxes + field.boxes
    if civic.house and civic.street.words:
        return civic._replace(box=box_parts(words), beside=True)
    box = () if civic.street.words else box_parts(words)
    whole = read_street((*civic.street.words, *words), grammar)
    return civic._replace(street=whole, box=box)
