"""What may a terminal be shown of a text? No control and no direction characters."""

import unicodedata
from typing import Final

__all__ = ["visible"]

# Categories Cc, Cf, Cs, Co, Cn: controls, invisible formats (among them those that turn
# the reading direction), surrogates, private and unassigned characters.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def visible(text: str) -> str:
    r"""Show each character that a terminal would obey or hide as its number.

    >>> visible("Acme\x1b[2J Corp")
    'Acme<U+001B>[2J Corp'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(char):04X}>" if unicodedata.category(char) in _UNSEEN else char
        for char in text
    )
