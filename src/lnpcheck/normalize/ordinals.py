"""Which number does an ordinal name? ``1st``, ``First``, ``1re``, ``Première``.

Ordinals are generated, not listed: English 1 to 199, French 1 to 99.
"""

import re
from functools import lru_cache
from typing import Final

__all__ = [
    "ENGLISH_LAST",
    "FRENCH_LAST",
    "english_cardinals",
    "english_words",
    "french_words",
    "in_digits",
]

ENGLISH_LAST: Final = 199
FRENCH_LAST: Final = 99

_DIGITS: Final = re.compile(
    r"0*([1-9][0-9]{0,4})(?:st|nd|rd|th|er|ere|re|e|eme|ieme|nde|me)"
)
_ONES: Final = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "  # noqa: SIM905
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth".split()
)
_TENS: Final = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_UNITES: Final = tuple(
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "  # noqa: SIM905
    "quinze seize dix-sept dix-huit dix-neuf".split()
)
_DIZAINES: Final = ("vingt", "trente", "quarante", "cinquante", "soixante")
_TWENTY: Final = 20
_SIXTY: Final = 60
_EIGHTY: Final = 80


def in_digits(word: str) -> int | None:
    """Return the number of an ordinal written in digits, None for another word.

    Args:
        word: One word without accents, in lower case.

    >>> in_digits("21st"), in_digits("2ieme"), in_digits("16a")
    (21, 2, None)
    """
    match = _DIGITS.fullmatch(word)
    return int(match[1]) if match else None


@lru_cache(maxsize=1)
def english_words() -> dict[str, int]:
    """Return the English ordinals in words, parts joined by hyphens."""
    found = {word: n for n, word in enumerate(_ONES, 1)}
    for n, tens in enumerate(_TENS, 2):
        found[f"{tens}ieth"] = 10 * n
        found |= {f"{tens}y-{_ONES[i]}": 10 * n + i + 1 for i in range(9)}
    below = dict(found)
    for one in ("", "one-"):
        found[f"{one}hundredth"] = 100
        found |= {f"{one}hundred-{w}": 100 + n for w, n in below.items()}
        found |= {f"{one}hundred-and-{w}": 100 + n for w, n in below.items()}
    return found


@lru_cache(maxsize=1)
def french_words() -> dict[str, int]:
    """Return the French ordinals in words without accents, parts joined by hyphens."""
    found = {"premier": 1, "premiere": 1, "second": 2, "seconde": 2}
    return found | {_ordinal(_cardinal(n)): n for n in range(2, FRENCH_LAST + 1)}


def _ordinal(cardinal: str) -> str:
    """Make an ordinal of a French cardinal: ``vingt et un``, ``vingt et unième``."""
    head, dash, last = cardinal.rpartition("-")
    stems = {"cinq": "cinqu", "neuf": "neuv", "vingts": "vingt"}
    return head + dash + stems.get(last, last.removesuffix("e")) + "ieme"


@lru_cache(maxsize=1)
def english_cardinals() -> dict[str, int]:
    """Return the English numbers in one word, ``one`` to ``ninety``."""
    ones = (
        "one two three four five six seven eight nine ten eleven twelve thirteen "  # noqa: SIM905
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
    found = {word: n for n, word in enumerate(ones, 1)}
    return found | {f"{tens}y": 10 * n for n, tens in enumerate(_TENS, 2)}


def _cardinal(n: int) -> str:
    """Return a French cardinal of 1 to 99, parts joined by hyphens."""
    if n < _TWENTY:
        return _UNITES[n - 1]
    if n >= _EIGHTY:
        return (
            f"quatre-vingt-{_cardinal(n - _EIGHTY)}" if n > _EIGHTY else "quatre-vingts"
        )
    tens = min(n - n % 10, _SIXTY)
    word, rest = _DIZAINES[tens // 10 - 2], n - tens
    if not rest:
        return word
    joint = "-et-" if rest in {1, 11} else "-"
    return word + joint + _cardinal(rest)
