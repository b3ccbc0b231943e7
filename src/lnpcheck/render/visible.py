"""What may a terminal be shown of a text? No control and no direction characters."""

import json
import unicodedata
from typing import Final

__all__ = ["escaped", "visible"]

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


def visible(text: str) -> str:
    r"""Show each character that a terminal would obey or hide as its number.

    >>> visible("Acme\x1b[2J Corp")
    'Acme<U+001B>[2J Corp'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(char):04X}>" if _is_unseen(char) else char for char in text
    )


def escaped(json_text: str) -> str:
    r"""Escape the same characters in JSON text, whose values stay what they are.

    >>> escaped('{"loa": "Acme2J"}')
    '{"loa": "Acme\\u009b2J"}'
    """
    unseen = (char for char in set(json_text) if char != "\n" and _is_unseen(char))
    return json_text.translate({ord(char): json.dumps(char)[1:-1] for char in unseen})


def _is_unseen(char: str) -> bool:
    return char in _BLANK or unicodedata.category(char) in _UNSEEN
