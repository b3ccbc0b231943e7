"""How are the reasons and phrases said that are of closed lists? By their templates."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from lnpcheck.words.book import Book, book_of
from lnpcheck.words.masking import masked, masked_number
from lnpcheck.words.reading import read_fields

__all__ = ["Reason", "find_reason", "told_phrase", "told_reason"]


class Reason(NamedTuple):
    """Why a rule could not judge, apart from the words of a language.

    Attributes:
        name: Its name in the catalogues.
        fields: What stands in its fields.
    """

    name: str
    fields: Mapping[str, str]


@cache
def _reasons() -> tuple[tuple[str, str], ...]:
    """List names and English templates, those that end in a field last."""
    sheet = book_of("en").sheet("reasons")
    told = ((name, entry["text"]) for name, entry in sheet.items())
    return tuple(sorted(told, key=lambda pair: -pair[1].count("{")))


def find_reason(because: str) -> Reason | None:
    """Find which reason an English text is; None: it is not of this version."""
    for name, template in _reasons():
        fields = read_fields(template, because, {})
        if fields is not None:
            return Reason(name, fields)
    return None


def told_reason(because: str, book: Book, *, redacted: bool) -> str:
    """Say in a language why a rule could not judge."""
    found = find_reason(because)
    if found is None:
        return masked(because) if redacted else because
    template: str = book.sheet("reasons")[found.name]["text"]
    return template.format(**reason_fields(found, redacted=redacted))


def reason_fields(found: Reason, *, redacted: bool) -> Mapping[str, str]:
    """Show the fields of a reason."""
    if not redacted:
        return found.fields
    return {
        name: masked(text) if name == "loa" else masked_number(text)
        for name, text in found.fields.items()
    }


def told_phrase(name: str, text: str, book: Book) -> str:
    """Say a phrase in a language; what is in no list stays as it is."""
    if name == "day":
        named = (one.removesuffix(" (observed)") for one in text.split("; "))
        days = (book.word_of("days", one) for one in named)
        return "; ".join(days) if book.language != "en" else text
    for key, template in book_of("en").table("phrases", "because").items():
        fields = read_fields(template, text, {})
        if fields is not None:
            said: str = book.table("phrases", "because")[key]
            return said.format(**fields)
    return text
