"""How are the counts and heads of a batch's summary said in a language?"""

import re
from dataclasses import dataclass
from typing import Final

from lnpcheck.words import Book

__all__ = ["BatchWords"]

_LINE: Final = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class BatchWords:
    """The words of a summary.

    Attributes:
        book: The words of the language.
    """

    book: Book

    def label(self, name: str, **fields: object) -> str:
        """Say a heading; its fields are filled."""
        template: str = self.book.table("batch", "labels")[name]
        return template.format(**fields)

    def word(self, table: str, name: str) -> str:
        """Say a word of a table; a name without a word stays as it is."""
        words = self.book.table("batch", table)
        return str(words.get(name, name))

    def counted(self, name: str, count: int, **fields: object) -> str:
        """Say how many there are."""
        one, several = self.book.table("batch", "counts")[name]
        template: str = one if count == 1 else several
        return template.format(count=self.book.figure(count), **fields)

    def place(self, text: str) -> str:
        """Say where an order stands: its line, or the pair's own name."""
        line = _LINE.fullmatch(text)
        return self.label("line", number=line[1]) if line else text

    def difference(self, label: str) -> str:
        """Say what separates papers, such as ``street: abbreviation (STREET / ST)``."""
        aspect, _, told = label.partition(": ")
        kind, quoted, words = told.partition(" (")
        nouns = self.book.table("labels", "nouns") if self.book.language != "en" else {}
        colon = self.book.label("colon")
        said = self.word("kinds", kind)
        noun = nouns.get(aspect) or self.word("compared", aspect)
        return f"{noun}{colon}{said}{quoted}{words}"
