"""What do the papers say? Known, Unreadable or Absent: three types, never one zero.

A normalizer turns text into one of the three. A comparator only ever sees the value
of two ``Known`` facts, so that absence and illegibility can never look like a match.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["Absent", "Fact", "Known", "Unreadable"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Known(Generic[T]):
    """A value that was read.

    Attributes:
        value: The normal form. For comparing, not for showing.
        text: The words it was read from, white space collapsed. For showing.
        path: JSON Pointer (RFC 6901) to those words in the document as given.
    """

    value: T
    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something stands there, and it cannot be read.

    Attributes:
        text: What stands there.
        path: JSON Pointer to it in the document as given.
        because: Why it cannot be read, as the end of a sentence
            ("has no letter and no digit").
    """

    text: str
    path: str
    because: str


@dataclass(frozen=True, slots=True)
class Absent:
    """Nothing stands there: the key is missing, null or blank.

    Attributes:
        path: JSON Pointer to where it would stand.
    """

    path: str


Fact = Known[T] | Unreadable | Absent
