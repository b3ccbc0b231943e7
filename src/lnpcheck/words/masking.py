"""What of a customer may stand in a log? Not who, where, or which account.

Every word becomes three dots; of a long number the last two digits stay, so that a
person who has the papers knows it again.
"""

import re
from typing import Final

__all__ = ["is_masked", "masked", "masked_number", "shown_mask"]

_NUMBER: Final = re.compile(
    r"(?P<area>\+?1?[-. (]{0,2}\d{3})(?P<rest>[-. )]{0,2}\d{3}[-. ]?\d{2})"
    r"(?P<end>\d{2})(?!\d)"
)
_WORD: Final = re.compile(r"[^\W_]+")
_LONG: Final = 7
_KEPT: Final = 2
DOTS: Final = "•••"


def masked(text: str) -> str:
    """Mask every word and number of a text.

    >>> masked("Dana Whitfield, 77 Peachtree Ctr"), masked("4045550110883")
    ('••• •••, ••• ••• •••', '•••83')
    """
    return _WORD.sub(_dots, text)


def _dots(found: re.Match[str]) -> str:
    word = found[0]
    return DOTS + word[-_KEPT:] if len(word) >= _LONG and word.isdigit() else DOTS


def masked_number(text: str) -> str:
    """Mask the telephone numbers of a text, and leave the rest.

    >>> masked_number("404-555-0110 to 0112 leave"), masked_number("+14045550110")
    ('404-•••-••10 to ••12 leave', '+1404•••••10')
    """
    return _ENDING.sub(r"\1••\2", _NUMBER.sub(_middle, text))


def is_masked(number: str) -> bool:
    """Whether a number was masked."""
    return "•" in number


def shown_mask(number: str) -> str:
    """Write a masked number as people write numbers.

    >>> shown_mask("+1404•••••10")
    '404-•••-••10'
    """
    digits = number.removeprefix("+1")
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


_ENDING: Final = re.compile(r"( (?:to|à) )\d{2}(\d{2})(?!\d)")


def _middle(found: re.Match[str]) -> str:
    return found["area"] + re.sub(r"\d", "•", found["rest"]) + found["end"]
