"""How much is too much? Bounds that no honest paper comes near.

They keep hostile input cheap: each is checked before the costly step that it guards.
"""

from typing import Final

from lnpcheck.readers.errors import Fault

__all__ = [
    "HALF_CHARACTERS",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_NUMBER",
    "MAX_VALUES",
    "MAX_YAML",
    "MAX_YAML_VALUES",
    "NOT_A_NUMBER",
    "has_whole_characters",
    "too_deep",
    "too_many",
]

MAX_BYTES: Final = 2 * 1024 * 1024
"""Bytes of one document: a CSR of 5,000 lines with all their features has under one
million."""

MAX_YAML: Final = 256 * 1024
"""Characters of a YAML document: its parser takes a microsecond for each."""

MAX_YAML_VALUES: Final = 20_000
"""Values of a YAML document: its parser takes twenty microseconds for each."""

MAX_DEPTH: Final = 32
"""Levels of lists and objects; an LOA has four."""

MAX_VALUES: Final = 50_000
"""Values of one document, lists and objects included."""

MAX_NUMBER: Final = 100
"""Characters of one number: the time to read digits grows with their square."""


HALF_CHARACTERS: Final = "expected whole characters, got half of a surrogate pair"
NOT_A_NUMBER: Final = (
    f"expected text in quotes, or a finite number of at most {MAX_NUMBER} digits"
)


def too_deep(line: int) -> Fault:
    """Refuse a document that is nested too deeply, at the line where it is."""
    return Fault(f"expected at most {MAX_DEPTH} levels of nesting", line)


def too_many(line: int, limit: int = MAX_VALUES) -> Fault:
    """Refuse a document with too many values, at the line where they are."""
    return Fault(f"expected at most {limit:,} values", line)


def has_whole_characters(text: str) -> bool:
    """Say whether a text can be written as UTF-8: half a surrogate pair cannot.

    >>> has_whole_characters("Café"), has_whole_characters(chr(0xD83D))
    (True, False)
    """
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
