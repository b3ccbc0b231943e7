"""Which characters does a reader not see, but a terminal obey? How are they escaped?"""

import json
import unicodedata
from typing import Final

__all__ = ["escaped", "is_unseen"]

# Categories Cc, Cf, Cs, Co, Cn: controls, invisible formats (among them those that turn
# the reading direction), surrogates, private and unassigned characters.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})

# Letters and marks that show nothing: fillers, joiners, variation selectors.
_BLANK: Final = frozenset(
    map(
        chr,
        (
            *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0x180F),
            *range(0x180B, 0x180E),
            *range(0xFE00, 0xFE10),
        ),
    )
)


def is_unseen(char: str) -> bool:
    """Whether a character steers the text, or shows nothing."""
    return char in _BLANK or unicodedata.category(char) in _UNSEEN


def escaped(json_text: str) -> str:
    r"""Escape such characters in JSON text, whose values stay what they are.

    >>> escaped('{"loa": "Acme' + chr(0x9B) + '2J"}')
    '{"loa": "Acme\\u009b2J"}'
    """
    unseen = (char for char in set(json_text) if char != "\n" and is_unseen(char))
    return json_text.translate({ord(char): json.dumps(char)[1:-1] for char in unseen})
