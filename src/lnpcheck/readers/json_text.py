"""What does a JSON text say? Stricter than ``json``: each key once, finite numbers.

``json`` reads; the survey goes over the same text again only when somebody asks
for a place, or to find out where a refusal belongs.
"""

import json
import math
import re
from dataclasses import dataclass
from functools import partial
from typing import Final

from lnpcheck.readers.errors import Fault, twice
from lnpcheck.readers.limits import (
    HALF_CHARACTERS,
    MAX_DEPTH,
    MAX_NUMBER,
    MAX_VALUES,
    NOT_A_NUMBER,
    has_whole_characters,
    too_deep,
    too_many,
)
from lnpcheck.readers.places import Parsed, Place, line_at

__all__ = ["parse"]

# Every pattern matches whatever follows, so that no text makes it search twice.
_TOKEN: Final = re.compile(
    r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}:,]|[^\s"\[\]{}:,]++', re.DOTALL
)
_HALF_PAIR: Final = re.compile(r"\\u[dD][89a-fA-F]")

_SYNTAX: Final = (
    ("Expecting value", "expected a value (text goes in double quotes)"),
    ("Expecting property name", "expected a key in double quotes"),
    ("Expecting ':'", "expected a colon after the key"),
    ("Expecting ','", "expected a comma or the closing bracket"),
    ("Illegal trailing comma", "expected no comma before the closing bracket"),
    ("Extra data", "expected the end of the document"),
    ("Unterminated string", "expected a closing double quote"),
    ("Invalid control character", "expected no line break or tab inside a text"),
    ("Invalid \\", "expected an escape that JSON knows after the backslash"),
)


class _Refused(Exception):  # noqa: N818 - not an error of the reader's
    """Stops the parser; the survey then finds out where and why."""


def parse(text: str) -> Parsed | Fault:
    """Read a JSON text.

    Returns:
        What it says, or the first thing that is wrong with it.
    """
    fault = _unbounded(text)
    if fault:
        return fault
    try:
        content = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        return Fault(_syntax(error.msg, text, error.pos), error.lineno)
    except _Refused:
        return _Survey(text).fault or Fault("expected JSON")
    halves = _Survey(text).fault if _HALF_PAIR.search(text) else None
    return halves or Parsed(content, partial(_places, text))


def _unbounded(text: str) -> Fault | None:
    """Count levels and values, before a parser follows them."""
    brackets, commas = text.count("[") + text.count("{"), text.count(",")
    if brackets <= MAX_DEPTH and brackets + commas <= MAX_VALUES:
        return None
    depth = values = 0
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "[" | "{":
                depth, values = depth + 1, values + 1
            case "]" | "}":
                depth -= 1
            case ",":
                values += 1
        if depth > MAX_DEPTH:
            return too_deep(line_at(text, token.start()))
        if values > MAX_VALUES:
            return too_many(line_at(text, token.start()))
    return None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise _Refused
    return members


def _number(word: str) -> float:
    """Read a number; ``json`` also calls this for NaN and Infinity."""
    if not _is_number(word):
        raise _Refused
    return float(word) if any(sign in word for sign in ".eE") else int(word)


def _is_number(word: str) -> bool:
    """Say whether a word is a number of honest length; ``1e9995-555`` is not."""
    try:
        return len(word) <= MAX_NUMBER and math.isfinite(float(word))
    except ValueError:
        return False


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_once,
    parse_constant=_number,
    parse_float=_number,
    parse_int=_number,
)


def _syntax(message: str, text: str, offset: int) -> str:
    """Say in our own words what the parser missed; its words may change."""
    if text[offset - 1 : offset] == "0" and text[offset : offset + 1].isdigit():
        return "expected text in quotes (so that leading zeros survive)"
    return next(
        (ours for theirs, ours in _SYNTAX if message.startswith(theirs)),
        "expected JSON",
    )


@dataclass(slots=True)
class _Open:
    """A list or object whose end has not come yet.

    Attributes:
        parts: Places of what it holds so far.
        is_list: Whether it is a list.
        key: Key or position of the part that is being read; None before a key.
    """

    parts: dict[str, Place]
    is_list: bool
    key: str | None = None


class _Survey:
    """The tree of places of a text that the parser accepts, up to the first fault.

    Attributes:
        root: Place of the whole document.
        fault: The first thing that our rules refuse and the parser lets pass.
    """

    def __init__(self, text: str) -> None:
        self.root = Place(0)
        self.fault: Fault | None = None
        self._text = text
        self._open: list[_Open] = []
        for token in _TOKEN.finditer(text):
            self._take(token[0], token.start())
            if self.fault:
                break

    def _take(self, word: str, at: int) -> None:
        """Take in one token."""
        inner = self._open[-1] if self._open else None
        match word:
            case ":":
                pass
            case "]" | "}":
                self._open.pop()
            case "," if inner:
                inner.key = None
            case _ if inner and not inner.is_list and inner.key is None:
                self._key(inner, word, at)
            case _:
                self._value(inner, word, at)

    def _key(self, inner: _Open, word: str, at: int) -> None:
        """Enter a key into the innermost object."""
        inner.key = str(json.loads(word))
        if inner.key in inner.parts:
            self.fault = twice(self._path(), line_at(self._text, at))
        elif not has_whole_characters(inner.key):
            self.fault = Fault(HALF_CHARACTERS, line_at(self._text, at), self._path())
        inner.parts[inner.key] = Place(at)

    def _value(self, inner: _Open | None, word: str, at: int) -> None:
        """Enter a scalar, or the beginning of a list or object."""
        place = self._place(inner, at)
        if word in ("[", "{"):
            self._open.append(_Open(place.parts, is_list=word == "["))
        elif wrong := _wrong(word):
            self.fault = Fault(wrong, line_at(self._text, at), self._path())

    def _place(self, inner: _Open | None, at: int) -> Place:
        """Find the place of a value: a key made it already, a list makes it now."""
        if inner is None:
            self.root.at = at
            return self.root
        if inner.key is None:
            inner.key = str(len(inner.parts))
        return inner.parts.setdefault(inner.key, Place(at))

    def _path(self) -> tuple[str, ...]:
        return tuple(part.key for part in self._open if part.key is not None)


def _wrong(word: str) -> str | None:
    """Say what is wrong with a scalar that the parser accepts."""
    if word in ("true", "false", "null"):
        return None
    if not word.startswith('"'):
        return None if _is_number(word) else NOT_A_NUMBER
    is_whole = "\\u" not in word or has_whole_characters(json.loads(word))
    return None if is_whole else HALF_CHARACTERS


def _places(text: str) -> Place:
    return _Survey(text).root
