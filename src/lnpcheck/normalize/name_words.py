"""Which words does a name consist of, and how are they written?

Text becomes words without loss: what the words show, put together, is the text.
Nothing is decided here about what a word means. Style is what may differ in a word
without making it another: letter case, accents of Latin letters, punctuation.
"""

import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

from lnpcheck.normalize.fold import folded

__all__ = ["Word", "article_is_behind", "read_words", "unaccented"]

_APOSTROPHES: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u2032\uff07\u00b4`", "'")
)
# Letters that Unicode does not take apart, as they are typed without their mark.
_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "\u0131": "i"}
)
# Signs that tell names apart; all other ASCII punctuation is style.
_SIGNS: Final = frozenset("&+@%=$")
_TRADE_MARKS: Final = frozenset("™®©℠°")
# They turn the letters around, so that what is read is not what is written.
_OVERRIDES: Final = frozenset("\u202d\u202e")
_LATIN_ENDS: Final = "\u0250"


class Word(NamedTuple):
    """One word of a name.

    Attributes:
        shown: As written, upper case, with the punctuation that clings to it.
        folded: Letter case folded; accents and inner apostrophes kept.
        key: Without accents too.
        glued: No white space stands between it and the word before.
    """

    shown: str
    folded: str
    key: str
    glued: bool

    @property
    def is_letter(self) -> bool:
        """Say whether the word is a single letter, an initial perhaps."""
        return len(self.key) == 1 and self.key.isalpha()

    @property
    def has_digit(self) -> bool:
        """Say whether a digit is in the word."""
        return any(map(str.isnumeric, self.key))

    @property
    def is_sign(self) -> bool:
        """Say whether the word has neither letter nor digit."""
        return not any(map(str.isalnum, self.key))


def unaccented(text: str) -> str:
    """Drop the accents of Latin letters and their typographic forms.

    Marks of other scripts make other letters there and stay, and so do raised digits.

    >>> unaccented("ltée"), unaccented("cœur"), unaccented("й"), unaccented("c²")
    ('ltee', 'coeur', 'й', 'c²')
    """
    if text.isascii():
        return text
    kept: list[str] = []
    latin = False
    for char in unicodedata.normalize("NFD", text):
        if "\u0300" <= char <= "\u036f":
            if not latin:
                kept.append(char)
            continue
        latin = char < _LATIN_ENDS
        raised = unicodedata.category(char) == "No"
        kept.append(char if raised else unicodedata.normalize("NFKC", char).casefold())
    return unicodedata.normalize("NFC", "".join(kept).translate(_LETTERS))


def read_words(text: str) -> tuple[Word, ...]:
    """Take a text apart into words.

    A hyphen, slash or dot parts words that stay glued; an apostrophe inside a word
    belongs to it; ``&`` and the like are words; other punctuation clings to the word
    before it. Total: a text without any word gives none.

    >>> [word.shown for word in read_words("O'Neil, J.P. & Co.")]
    ["O'NEIL,", 'J.', 'P.', '&', 'CO.']
    """
    chunks = _spelled(text).split()
    if text.isascii() and all(map(str.isalnum, chunks)):  # most names are
        lows = [chunk.lower() for chunk in chunks]
        pairs = zip(chunks, lows, strict=True)
        return tuple([Word(c.upper(), low, low, False) for c, low in pairs])  # noqa: FBT003 - a field, not a flag
    pieces: list[tuple[str, str, bool]] = []
    loose = ""
    for chunk in chunks:
        spans = _spans(chunk)
        if not spans and pieces:
            shown, body, glued = pieces[-1]
            pieces[-1] = (f"{shown} {chunk}", body, glued)
        elif not spans:
            loose += f"{chunk} "
        ends = [*(start for start, _ in spans[1:]), len(chunk)]
        for number, ((start, end), until) in enumerate(zip(spans, ends, strict=False)):
            shown = chunk[start:until] if number else loose + chunk[:until]
            pieces.append((shown, chunk[start:end], number > 0))
            loose = ""
    return tuple(_word(shown, body, glued=glued) for shown, body, glued in pieces)


def article_is_behind(words: Sequence[Word]) -> bool:
    """Say whether a name ends as a directory writes it: ``Willow, The``."""
    if len(words) == 1 or words[-1].key != "the":
        return False
    return words[-2].shown.endswith(",") or words[-1].shown.startswith("(")


def _word(shown: str, body: str, *, glued: bool) -> Word:
    low = folded(body)
    return Word(shown.upper(), low, unaccented(low), glued)


def _spelled(text: str) -> str:
    """Compose a text, unify its apostrophes, and write fractions with digits."""
    if text.isascii():
        return text.translate(_APOSTROPHES)
    composed = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    return "".join(map(_fraction, composed))


def _fraction(char: str) -> str:
    if char.isascii() or unicodedata.category(char) != "No":
        return char
    over, slash, under = unicodedata.normalize("NFKD", char).partition("\u2044")
    return f" {over}/{under} " if slash else char


def _spans(chunk: str) -> list[tuple[int, int]]:
    """Find where words begin and end in a text without white space."""
    if chunk.isalnum():
        return [(0, len(chunk))]
    spans: list[tuple[int, int]] = []
    start = -1
    for place, char in enumerate(chunk):
        if _is_letter(char) or (start >= 0 and _is_inner(chunk, place)):
            start = place if start < 0 else start
            continue
        if start >= 0:
            spans.append((start, place))
            start = -1
        if _is_sign(char):
            spans.append((place, place + 1))
    return spans if start < 0 else [*spans, (start, len(chunk))]


def _is_letter(char: str) -> bool:
    """Say whether a character is a letter, a digit or a mark on one."""
    return char.isalnum() or (
        not char.isascii() and unicodedata.category(char).startswith("M")
    )


def _is_inner(chunk: str, place: int) -> bool:
    """Say whether an apostrophe has a letter behind it too."""
    return chunk[place] == "'" and chunk[place + 1 : place + 2].isalnum()


def _is_sign(char: str) -> bool:
    """Say whether a character that is no letter tells names apart all the same."""
    if char.isascii():
        return char in _SIGNS
    category = unicodedata.category(char)
    return char not in _TRADE_MARKS and (
        category.startswith("S") or category in {"Co", "Cn", "Cs"} or char in _OVERRIDES
    )
