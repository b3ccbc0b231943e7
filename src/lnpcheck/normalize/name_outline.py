"""Which words of a name are its own, and which stand in a table?"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name_words import unaccented
from lnpcheck.normalize.ordinals import english_words, french_words
from lnpcheck.normalize.outline import Outline, outlined
from lnpcheck.normalize.tables import read_table

__all__ = ["name_outline"]

_LONGEST: Final = 100
_SHORTEST: Final = 3


def name_outline(text: str) -> Outline | None:
    """Draw the outline of a name, None when it holds more than plain words.

    Args:
        text: The name as written. One with figures has no outline.
    """
    if len(text) > _LONGEST:
        return None
    found = outlined(text, _left)
    return found if found and not found.figures else None


def _left(word: str) -> str | None:
    """Tell what a word in capitals leaves; none of a customer's is remembered."""
    known = _tabled()
    if word.isalpha() and word.isascii():
        if word in known:
            return word
        return "_" if len(word) >= _SHORTEST else None
    if word == "&":
        return word
    flat = unaccented(folded(word))
    bare = flat.removesuffix(".")
    if not bare.isalpha() or not bare.isascii() or word != word.lower().upper():
        return None
    if bare.upper() in known:
        return word
    return "_" if word.isalpha() and len(flat) >= _SHORTEST else None


@lru_cache(maxsize=1)
def _tabled() -> frozenset[str]:
    """Return every word of the tables about names, in capitals; no single letter."""
    texts = (*_texts(read_table("legal_forms")), *_texts(read_table("name_words")))
    words = {word for text in texts for word in _words(text)}
    numbers = (*english_words(), *french_words())
    words = words.union(*(number.split("-") for number in numbers), {"the"})
    return frozenset(word.upper() for word in words if len(word) > 1)


def _texts(table: Any) -> Iterator[str]:  # noqa: ANN401 - tables of tables of texts
    if isinstance(table, str):
        yield table
        return
    yield from (key for key in table if isinstance(table, dict))
    for value in table.values() if isinstance(table, dict) else table:
        yield from _texts(value)


def _words(text: str) -> list[str]:
    flat = unaccented(folded(text))
    return "".join(c if c.isalnum() else " " for c in flat).split()
