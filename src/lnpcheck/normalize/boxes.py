"""Is it a mail box and not a place? Every spelling, in English and French.

A number is served at a place; a box is none. Rural, highway-contract and military
boxes are where people live, and are told apart.
"""

from dataclasses import dataclass

from lnpcheck.normalize.box_forms import spans_of, unglued
from lnpcheck.normalize.box_line import BoxKind, Span
from lnpcheck.normalize.civic import read_words
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.words import Word, shown, split_words

__all__ = ["Box", "BoxKind", "find_box"]


@dataclass(frozen=True, slots=True)
class Box:
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

    >>> from lnpcheck.normalize.grammar import grammar_of
    >>> find_box((("12 Elm St, P.O. Box 9", "/street"),), grammar_of("US"))
    Box(kind='po-box', text='P.O. Box 9', civic='12 Elm St', path='/street')
    """
    for at, (text, path) in enumerate(fields):
        words = unglued(split_words(", ".join(text.splitlines())))
        if not (spans := spans_of(words, grammar)):
            continue
        kind = min((span.kind for span in spans), key=_WEIGHT.index)
        others = [part for n, (part, _) in enumerate(fields[:2]) if n != at]
        left = _without(words, spans) if at < _CITY else ()
        return Box(kind, _text(words, spans), _civic(left, others, grammar), path)
    return None


_CITY = 2


def _text(words: tuple[Word, ...], spans: tuple[Span, ...]) -> str:
    """Return the words of the spans as written, a comma where they are apart."""
    taken = [n for span in spans for n in range(span.start, span.end)]
    texts = []
    start = 0
    for at, n in enumerate(taken, 1):
        if n + 1 not in taken:
            texts.append(shown(words[taken[start] : n + 1]))
            start = at
    return ", ".join(texts)


def _without(words: tuple[Word, ...], spans: tuple[Span, ...]) -> tuple[Word, ...]:
    taken = {n for span in spans for n in range(span.start, span.end)}
    return tuple(word for n, word in enumerate(words) if n not in taken)


def _civic(left: tuple[Word, ...], others: list[str], grammar: Grammar) -> str | None:
    """Return what is left beside the box when it names a house and a street."""
    rest = (*left, *(w for text in others for w in split_words(text)))
    civic = read_words(rest, "", grammar)
    return shown(rest) if civic.house and civic.street.words else None
