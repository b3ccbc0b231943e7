"""What does a TOML text say? Read by ``tomllib``, within bounds.

``tomllib`` follows brackets and dotted keys by recursion and quadratic search, and its
errors quote the text: so both are counted first, and its errors are told anew.
"""

import math
import re
import tomllib
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from lnpcheck.readers.errors import Fault
from lnpcheck.readers.limits import (
    MAX_DEPTH,
    MAX_NUMBER,
    MAX_VALUES,
    NOT_A_NUMBER,
    too_deep,
    too_many,
)
from lnpcheck.readers.places import Parsed, line_at
from lnpcheck.readers.toml_places import TOKEN, Survey, places

__all__ = ["parse"]

_WHERE: Final = re.compile(r"\(at line (\d+), column \d+\)$")
_LEADING_ZERO: Final = re.compile(r"[^=]*=\s*[+-]?0\d")
_CURLY: Final = re.compile("[\u2018-\u201f\u00ab\u00bb]")
_AT_A_VALUE: Final = ("Invalid value", "Invalid statement", "Expected")
_OPENERS: Final = frozenset("[{,=")
_REPEATS: Final = ("Cannot ", "Duplicate ")

_SYNTAX: Final = (
    ("Expected '='", "expected = after the key"),
    ("Expected newline", "expected the end of the line (text goes in quotes)"),
    ("Expected", "expected the closing bracket or quote"),
    ("Invalid statement", "expected key = value, or [table]"),
    ("Invalid initial character", "expected a key"),
    ("Invalid value", "expected a value (text goes in quotes)"),
    ("Invalid date", "expected a day that the calendar has"),
    ("Invalid hex", "expected hexadecimal digits after the backslash"),
    ("Escaped character", "expected a whole character after the backslash"),
    ("Unescaped", "expected an escape that TOML knows after the backslash"),
    ("Unterminated string", "expected a closing quote"),
    ("Unclosed", "expected a comma or the closing bracket"),
    ("Illegal character '\\n'", "expected the closing quote before the line ends"),
    ("Illegal character", "expected no line break or control character here"),
    ("Found invalid character", "expected no control character here"),
)


class _Refused(Exception):  # noqa: N818 - not an error of the reader's
    """Stops the parser; the survey then finds out where and why."""


def parse(text: str) -> Parsed | Fault:
    """Read a TOML text.

    Returns:
        What it says, or the first thing that is wrong with it.
    """
    fault = _unbounded(text)
    if fault:
        return fault
    try:
        content = tomllib.loads(text, parse_float=_number)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
    except _Refused:
        return Survey(text).fault or Fault(NOT_A_NUMBER)
    else:
        return Parsed(content, partial(places, text))
    return _syntax(message, text)


def _number(word: str) -> float:
    number = float(word)
    if not math.isfinite(number):
        raise _Refused
    return number


def _unbounded(text: str) -> Fault | None:
    """Count levels and values, before a parser follows them.

    Brackets and the dots of keys both open a level; what the header of a table opens
    stays open until the next header.
    """
    level = _Level()
    values = 0
    for token in TOKEN.finditer(text):
        word = token[0]
        if len(word) > MAX_NUMBER and word[0] in "+-0123456789":
            return Fault(NOT_A_NUMBER, line_at(text, token.start()))
        values += word in _OPENERS
        if level.after(word) > MAX_DEPTH:
            return too_deep(line_at(text, token.start()))
        if values > MAX_VALUES:
            return too_many(line_at(text, token.start()))
    return None


@dataclass(slots=True)
class _Level:
    """How deep the text is nested, as its tokens go by."""

    header: int = 0
    dots: int = 0
    brackets: int = 0
    kind: Literal["blank", "header", "pair"] = "blank"

    def after(self, word: str) -> int:
        """Take in a token and count the levels that are open after it."""
        match word:
            case "[" | "{":
                self.brackets += 1
                self.kind = "header" if self.kind == "blank" else self.kind
            case "]" | "}":
                self.brackets -= 1
            case ",":
                self.dots = 0
            case ".":
                self.dots += 1
            case "=":
                self.kind = "pair"
            case "\n" if self.brackets <= 0:
                self.header = self.dots if self.kind == "header" else self.header
                self.dots, self.kind = 0, "blank"
        inherited = 0 if self.kind == "header" else self.header
        return inherited + self.dots + self.brackets


def _syntax(message: str, text: str) -> Fault:
    """Tell the parser's error in our own words: its own quote the text."""
    found = _WHERE.search(message)
    line = int(found[1]) if found else line_at(text, len(text))
    if message.startswith(_REPEATS):
        return Survey(text).fault or Fault("expected each key and table once", line)
    written = text.split("\n")[line - 1]
    if _CURLY.search(written) and message.startswith(_AT_A_VALUE):
        return Fault('expected straight quotes ("), not curly ones', line)
    if _LEADING_ZERO.match(written):
        wanted = "expected text in quotes (so that leading zeros survive)"
        return Fault(wanted, line)
    wanted = next((ours for theirs, ours in _SYNTAX if message.startswith(theirs)), "")
    return Fault(wanted or "expected TOML", line)
