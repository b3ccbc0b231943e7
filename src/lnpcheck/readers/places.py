"""Where does a value stand? From JSON Pointer to line, for every format alike.

A reader of a format knows how to draw the tree of places; ``Lines`` draws it only when
somebody asks, since most documents are read without a complaint.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from lnpcheck.readers.errors import Path

__all__ = ["Lines", "Parsed", "Place", "line_at"]


@dataclass(slots=True)
class Place:
    """Where one value stands, and where its parts do.

    Attributes:
        at: Offset of its key, or of the value itself in a list. In characters.
        parts: Places of its members by key, of its elements by position.
    """

    at: int
    parts: "dict[str, Place]" = field(default_factory=dict)


class Parsed(NamedTuple):
    """What a text says, and how to find out where it says so.

    Attributes:
        content: Lists, objects and scalars, as ``json.loads`` would give them.
        survey: Draws the tree of places.
    """

    content: object
    survey: Callable[[], Place]


class Lines(Mapping[str, int]):
    """Line of each value by JSON Pointer (RFC 6901), counted from one.

    The line of a member is its key's, the line of an element where it begins. The root
    is ``""``. Nothing is computed before the first question.
    """

    def __init__(self, text: str, survey: Callable[[], Place]) -> None:
        self._text = text
        self._survey = survey

    @cached_property
    def _root(self) -> Place:
        return self._survey()

    @cached_property
    def _breaks(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self._text)]

    def __getitem__(self, pointer: str) -> int:
        start, *steps = pointer.split("/")
        place = None if start else self._root
        for step in steps:
            key = step.replace("~1", "/").replace("~0", "~")
            place = place and place.parts.get(key)
        if place is None:
            raise KeyError(pointer)
        return self._line(place)

    def __iter__(self) -> Iterator[str]:
        return _pointers("", self._root)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"

    def nearest(self, path: Path) -> tuple[int, int]:
        """Find a value, or the innermost of its holders that stands in the text.

        Args:
            path: Keys and positions that lead to the value.

        Returns:
            Its offset, which orders values as the text does, and its line.
        """
        place = self._root
        for step in path:
            if str(step) not in place.parts:
                break
            place = place.parts[str(step)]
        return place.at, self._line(place)

    def _line(self, place: Place) -> int:
        return bisect_left(self._breaks, place.at) + 1


def line_at(text: str, offset: int) -> int:
    r"""Count the lines down to an offset: for one place, where a tree is too much.

    >>> line_at("one\ntwo", 4)
    2
    """
    return text.count("\n", 0, offset) + 1


def _pointers(pointer: str, place: Place) -> Iterator[str]:
    """Walk a tree in the order of the text; ``MAX_DEPTH`` bounds the recursion."""
    yield pointer
    for key, part in place.parts.items():
        step = key.replace("~", "~0").replace("/", "~1")
        yield from _pointers(f"{pointer}/{step}", part)
