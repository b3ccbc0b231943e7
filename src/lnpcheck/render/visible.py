"""What may a terminal be shown of a text? No control and no direction characters."""

from lnpcheck.normalize.unseen import is_unseen

__all__ = ["visible"]


def visible(text: str) -> str:
    r"""Show each character that a terminal would obey or hide as its number.

    >>> visible("Acme\x1b[2J Corp")
    'Acme<U+001B>[2J Corp'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"<U+{ord(char):04X}>" if is_unseen(char) else char for char in text)
