"""Which spellings are the same text? Letter case, white space, accents, ligatures.

Two folds. ``folded`` is what ``identical`` means: equal but for case and white space.
``plain`` is what ``styled`` means for a word: accents and typographic forms gone too.
Letters of no other alphabet are touched, so that no two scripts are ever mixed up.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from lnpcheck.normalize.text import LONGEST

__all__ = ["folded", "plain", "unreadable"]

# Letters that Unicode does not take apart, apostrophes, slashes and dashes by what
# they are typed for. Written by code point, since they look alike on a screen.
_LIGATURES: Final = str.maketrans(
    {"\u0153": "oe", "\u00e6": "ae", "\u00f8": "o", "\u0142": "l", "\u0111": "d"}
    | dict.fromkeys("\u2019\u2018\u02bc\u00b4`", "'")
    | dict.fromkeys("\u2044\u2215", "/")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
_FRACTION: Final = re.compile("[\u00bc-\u00be\u2150-\u215e]")
# Accents, and what has no width. Marks that turn the direction of writing stay.
_MARKS: Final = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_RAISED: Final = re.compile(
    "([\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b])"
)
# Controls that are no white space, and halves of code points.
_SENSELESS: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")


def folded(text: str) -> str:
    """Fold letter case and white space of a text, and compose it (NFC).

    >>> folded("  10 RUE  De la Montagne ")
    '10 rue de la montagne'
    """
    if text.isascii():
        return " ".join(text.lower().split())
    return unicodedata.normalize(
        "NFC", " ".join(unicodedata.normalize("NFD", text).upper().casefold().split())
    )


def plain(text: str) -> str:
    """Fold accents, ligatures and typographic forms of a text too.

    Fractions of one character get a space in front, raised figures stay as they are:
    ``5²`` is not ``52``.

    >>> plain("123½ Sœurs d'Hôpital")
    "123 1/2 soeurs d'hopital"
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    simple = text.translate(_accents())
    if simple.isascii():
        return plain(simple)
    return " ".join(_flattened(text).split())


def _flattened(text: str) -> str:
    """Fold letter by letter, white space left as it is."""
    text = _FRACTION.sub(lambda m: " " + m[0], text)
    parts = (
        part if _RAISED.match(part) else unicodedata.normalize("NFKD", part)
        for part in _RAISED.split(text)
    )
    flat = "".join(parts).upper().casefold().translate(_LIGATURES)
    return _MARKS.sub("", flat)


@lru_cache(maxsize=1)
def _accents() -> Mapping[int, str]:
    """Return what letters and marks fold to that fold one by one, in most lines all."""
    codes = (*range(_FIRST_ACCENTED, _LAST_ACCENTED + 1), *_LIGATURES)
    folds = {code: _flattened(chr(code)) for code in codes}
    return {code: flat for code, flat in folds.items() if flat.isascii()}


_FIRST_ACCENTED: Final = 0xC0
_LAST_ACCENTED: Final = 0x17F


def unreadable(text: str) -> str | None:
    """Say why a text cannot be read as an address, None when it can.

    >>> unreadable("--")
    'has no letter and no digit'
    """
    if len(text) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if _SENSELESS.search(text):
        return "has control characters"
    if not any(map(str.isalnum, text)):
        return "has no letter and no digit"
    return None
