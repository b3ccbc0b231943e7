"""What does another system's code mean, in the words of a language?

The code itself, its list's system and its sources stay as they are.
"""

from dataclasses import replace

from lnpcheck.codes import Code, Reason
from lnpcheck.words.book import Book, Language, book_of

__all__ = ["told_code"]


def told_code(code: Code, language: Language) -> Code:
    """Tell a code in a language: what it says, and what is behind it."""
    if language == "en":
        return code
    book = book_of(language)
    says = book.table("codes", code.table.name)
    unverified = book.table("codes", "unverified")
    return replace(
        code,
        table=replace(code.table, title=book.table("codes", "titles")[code.table.name]),
        says=says[code.code],
        reasons=tuple(_reason(reason, book) for reason in code.reasons),
        perhaps=tuple(_reason(reason, book) for reason in code.perhaps),
        unverified=unverified[code.unverified] if code.unverified else None,
    )


def _reason(reason: Reason, book: Book) -> Reason:
    """Tell what is behind a code."""
    said = book.sheet("code_reasons")[reason.id]
    return replace(
        reason,
        says=said["says"],
        look=said["look"],
        send=said["send"],
        beyond=said.get("beyond"),
    )
