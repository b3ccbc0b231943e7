"""How is a sentence of the code itself told in another language?

The catalogue has the English sentence beside its own: what is written in the code is
there word for word, fields named. The first that fits speaks, so that what is more
general stands further below.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from lnpcheck.words.book import Book
from lnpcheck.words.reading import read_fields

__all__ = ["Said", "said_by", "told_help"]

_FIELD: Final = re.compile(r"\{[a-z_]+\}")

Said = Mapping[str, str]
"""English sentences, and what is said for them."""


def said_by(
    sentences: Said, text: str, told: Callable[[str], str] = str
) -> tuple[str, str] | None:
    """Find what is said for a sentence.

    Args:
        sentences: The sentences of a catalogue.
        text: An English sentence.
        told: Tells a field.

    Returns:
        The catalogue's own English, and what is said; None: it has no such sentence.
    """
    if text in sentences and not _FIELD.search(text):
        return text, sentences[text]
    for english, said in sentences.items():
        if _FIELD.search(english):
            fields = read_fields(english, text, {})
            if fields is not None:
                shown = {name: told(value) for name, value in fields.items()}
                return english, said.format(**shown)
    return None


def told_help(text: str, book: Book) -> str:
    """Tell a text of a help page; what is not known stays as it is."""
    found = said_by(book.table("help", "texts"), text)
    return text if found is None else found[1]
