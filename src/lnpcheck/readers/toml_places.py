"""Where do the values of a TOML text stand? ``tomllib`` does not say.

The survey reads a text that ``tomllib`` accepts, or accepts up to a repeated key; on
any other it gives up early, and what it has found so far stands.
"""

import math
import re
import tomllib
from collections.abc import Iterator
from typing import Final, Literal

from lnpcheck.readers.errors import Fault, Path, twice
from lnpcheck.readers.limits import NOT_A_NUMBER
from lnpcheck.readers.places import Place, line_at

__all__ = ["TOKEN", "Survey", "places"]

# Every pattern matches whatever follows, so that no text makes it search twice.
TOKEN: Final = re.compile(
    r"""
    (?P<comment> \#[^\n]*+ )
  | (?P<text> \"{3} (?: [^"\\]++ | \\. | "(?!"") )*+ (?: \"{3,5} )?
            | '{3} (?: [^']++ | '(?!'') )*+ (?: '{3,5} )?
            | " (?: [^"\\\n]++ | \\. )*+ "?
            | ' [^'\n]*+ '? )
  | (?P<mark> [\[\]{}=.,\n] )
  | (?P<bare> [^\s\[\]{}=.,"'\#]++ )
    """,
    re.VERBOSE | re.DOTALL,
)

_Step = tuple[str, int]
"""A part of a dotted key, and where it stands."""

_Holder = tuple[Place, Path]
"""A table, and the keys that lead to it."""

# How a place came to be, which decides whether a key may lead into it again: a value
# never, a declared table not by a header, an array of tables into its last table.
_Origin = Literal["value", "declared", "array"]


class _Tokens:
    """The tokens of a text, comments left out, with the one that comes next."""

    def __init__(self, text: str) -> None:
        self.end = len(text)
        self._found: Iterator[re.Match[str]] = (
            token for token in TOKEN.finditer(text) if token.lastgroup != "comment"
        )
        self.step()

    def step(self) -> None:
        """Go on to the next token."""
        token = next(self._found, None)
        self.kind = token.lastgroup if token else None
        self.word = token[0] if token else ""
        self.at = token.start() if token else self.end

    def skip(self, *marks: str) -> bool:
        """Go on if one of the marks comes next, and say whether it did."""
        found = self.kind == "mark" and self.word in marks
        if found:
            self.step()
        return found

    def close(self) -> None:
        """Let no token come any more."""
        self._found = iter(())
        self.step()


class Survey:
    """The tree of places, up to the first fault.

    Attributes:
        root: Place of the whole document.
        fault: The first repeated key, or the first number that is not finite.
    """

    def __init__(self, text: str) -> None:
        self.root = Place(0)
        self.fault: Fault | None = None
        self._text = text
        self._tokens = _Tokens(text)
        self._origin: dict[int, _Origin] = {}
        holder: _Holder = (self.root, ())
        while self._tokens.kind:
            if self._tokens.skip("["):
                holder = self._header()
            elif not self._tokens.skip("\n"):
                self._pair(holder)

    def _stop(self, fault: Fault | None = None) -> None:
        """Read no further."""
        self.fault = self.fault or fault
        self._tokens.close()

    def _repeated(self, path: Path, at: int) -> None:
        self._stop(twice(path, line_at(self._text, at)))

    def _keys(self) -> list[_Step]:
        """Read a dotted key."""
        keys: list[_Step] = []
        while self._tokens.kind in ("bare", "text"):
            keys.append((_unquoted(self._tokens.word), self._tokens.at))
            self._tokens.step()
            self._tokens.skip(".")
        return keys

    def _header(self) -> _Holder:
        """Read ``[table]`` or ``[[array.of.tables]]``, whose first bracket is read."""
        is_array = self._tokens.skip("[")
        keys = self._keys()
        while self._tokens.skip("]"):
            pass
        if not keys:
            self._stop()
            return self.root, ()
        table, path = self._walk((self.root, ()), keys[:-1])
        key, at = keys[-1]
        path = (*path, key)
        part = table.parts.setdefault(key, Place(at))
        origin = self._origin.get(id(part))
        self._origin[id(part)] = "array" if is_array else "declared"
        if not is_array:
            if origin:
                self._repeated(path, at)
            return part, path
        if origin != "array" and (origin or part.parts):
            self._repeated(path, at)
        index = str(len(part.parts))
        return part.parts.setdefault(index, Place(at)), (*path, index)

    def _walk(self, holder: _Holder, keys: list[_Step]) -> _Holder:
        """Follow the parts of a dotted key, making tables on the way."""
        table, path = holder
        for key, at in keys:
            table, path = table.parts.setdefault(key, Place(at)), (*path, key)
            match self._origin.get(id(table)):
                case "value":
                    self._repeated(path, at)
                case "array":
                    index = str(len(table.parts) - 1)
                    table, path = table.parts[index], (*path, index)
        return table, path

    def _pair(self, holder: _Holder) -> None:
        """Read ``dotted.key = value``."""
        keys = self._keys()
        if not keys or not self._tokens.skip("="):
            self._stop()
            return
        table, path = self._walk(holder, keys[:-1])
        key, at = keys[-1]
        path = (*path, key)
        if key in table.parts:
            self._repeated(path, at)
        else:
            table.parts[key] = Place(at)
            self._value(table.parts[key], path)

    def _value(self, place: Place, path: Path) -> None:
        """Read a value, whose place is known."""
        self._origin[id(place)] = "value"
        if self._tokens.skip("["):
            self._list(place, path)
        elif self._tokens.skip("{"):
            self._table(place, path)
        else:
            self._scalar(path)

    def _list(self, place: Place, path: Path) -> None:
        while self._tokens.kind and not self._tokens.skip("]"):
            if not self._tokens.skip(",", "\n"):
                index = str(len(place.parts))
                place.parts[index] = Place(self._tokens.at)
                self._value(place.parts[index], (*path, index))

    def _table(self, place: Place, path: Path) -> None:
        while self._tokens.kind and not self._tokens.skip("}"):
            if not self._tokens.skip(",", "\n"):
                self._pair((place, path))

    def _scalar(self, path: Path) -> None:
        """Read up to the mark that ends a scalar: a number may have marks inside."""
        start, kind = self._tokens.at, self._tokens.kind
        self._tokens.step()
        while self._tokens.kind and self._tokens.word not in (",", "]", "}", "\n"):
            self._tokens.step()
        word = self._text[start : self._tokens.at].strip()
        if kind == "bare" and _is_endless(word):
            self._stop(Fault(NOT_A_NUMBER, line_at(self._text, start), path))


def places(text: str) -> Place:
    """Draw the tree of places of a text that ``tomllib`` accepts."""
    return Survey(text).root


def _is_endless(word: str) -> bool:
    """Say whether a scalar is a number beyond all bounds, or none at all."""
    try:
        return not math.isfinite(float(word))
    except ValueError:
        return False


def _unquoted(word: str) -> str:
    """Read a part of a key, which may be quoted."""
    if word[0] not in "\"'":
        return word
    if "\\" not in word or word[0] == "'":
        return word[1:-1]
    try:
        return str(tomllib.loads(f"key = {word}")["key"])
    except tomllib.TOMLDecodeError:
        return word[1:-1]
