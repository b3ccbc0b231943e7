"""How is a refusal told in another language? Read back by the English that it was from.

A refusal names a place and says what was expected there; both are told, and what stands
in a field is told again, down to words and names. So what a reader, a policy or the
parser of the command says in one place has its French in one place.
"""

import re
from typing import Final

from lnpcheck.words.book import Book, Language, book_of
from lnpcheck.words.phrases import told_phrase
from lnpcheck.words.sentences import said_by

__all__ = ["told_refusal"]

LONGEST: Final = 4000
"""Characters of a refusal that are looked at; a line shows fewer."""

MOST_STEPS: Final = 8
"""Steps of a place, and sentences within a sentence, that are looked for."""

_PLACE: Final = re.compile(
    r"(?P<before>^|, |: )(?P<word>lines?|key|column|field|policy)(?= )"
)
_MORE: Final = re.compile(r" and (?P<count>\d+) more$")
_FIGURES: Final = re.compile(r"\d{1,3}(,\d{3})+")
_QUOTED: Final = re.compile(r"(?P<sign>['\"])(?P<text>(?:(?!(?P=sign)).)*)(?P=sign)")
_CHOICES: Final = re.compile(r"('[^']*'(, | or |$))*")


def told_refusal(text: str, language: Language) -> str:
    """Tell a refusal, or a doubt of a reader, in a language.

    Args:
        text: What the code says, in English.
        language: The language to tell it in.

    Returns:
        What is said; what this version does not say stays as it is.
    """
    if language == "en":
        return text
    return _told(text[:LONGEST], book_of(language), MOST_STEPS)


def _told(text: str, book: Book, left: int) -> str:
    """Tell a refusal, a sentence, a word or the name that stands in a field."""
    words = book.table("refusals", "words")
    if text in words or not left:
        said: str = words.get(text, text)
        return said
    for tell in (_around, _sentence, _placed, _end):
        told = tell(text, book, left - 1)
        if told is not None:
            return told
    if _FIGURES.fullmatch(text):
        return text.replace(",", book.label("thousands"))
    phrase = told_phrase("because", text, book)
    if phrase == text and _CHOICES.fullmatch(text):
        return _QUOTED.sub(_quoted, text).replace(" or ", " ou ")
    return phrase


def _around(text: str, book: Book, left: int) -> str | None:
    """Tell what stands around a refusal and its place."""
    return _by("around", text, book, left)


def _sentence(text: str, book: Book, left: int) -> str | None:
    return _by("sentences", text, book, left)


def _end(text: str, book: Book, left: int) -> str | None:
    """Tell a sentence that begins with another."""
    return _by("ends", text, book, left)


def _by(table: str, text: str, book: Book, left: int) -> str | None:
    def told(field: str) -> str:
        return _told(field, book, left)

    found = said_by(book.table("refusals", table), text, told)
    return None if found is None else found[1]


def _placed(text: str, book: Book, left: int) -> str | None:
    """Tell a sentence and the place before it."""
    at = -1
    for _ in range(MOST_STEPS):
        at = text.find(": ", at + 1)
        if at < 0:
            return None
        said = _sentence(text[at + 2 :], book, left)
        if said is not None:
            return f"{_place(text[:at], book)}{book.label('colon')}{said}"
    return None


def _place(text: str, book: Book) -> str:
    """Tell where it is: lines, keys and columns; names of files stay."""
    words, colon = book.table("refusals", "places"), book.label("colon")

    def told(found: re.Match[str]) -> str:
        return found["before"].replace(": ", colon) + str(words[found["word"]])

    told_ = _MORE.sub(
        lambda found: words["more"].format(count=found["count"]), _PLACE.sub(told, text)
    )
    return _QUOTED.sub(_quoted, told_)


def _quoted(found: re.Match[str]) -> str:
    return f"«\N{NO-BREAK SPACE}{found['text']}\N{NO-BREAK SPACE}»"
