"""What does a YAML text say? Every scalar is text; only null is null.

YAML's guesses are harmful here (``0012`` is 10, ``no`` is false), so the events of the
parser are put together without them. Anchors, aliases and tags are refused: an alias
can unfold without end, and a PIN that begins with ``&`` or ``!`` would be lost. So is
a ``#`` that is glued to the word after it: ``1 Main St #4`` would lose its unit.

This is the only module that imports ``yaml``; it is imported on first use.
"""

import re
from dataclasses import dataclass
from typing import Final, Protocol

import yaml

from lnpcheck.readers.errors import Fault, twice
from lnpcheck.readers.limits import (
    HALF_CHARACTERS,
    MAX_DEPTH,
    MAX_YAML,
    MAX_YAML_VALUES,
    has_whole_characters,
    too_deep,
    too_many,
)
from lnpcheck.readers.places import Parsed, Place, line_at

__all__ = ["parse"]

# YAML 1.2, core schema, 10.3.2.
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_GLUED: Final = re.compile(r"[ \t]+#\w")

_SYNTAX: Final = (
    ("mapping values are", "expected key: value (text with a colon goes in quotes)"),
    ("could not find expected ':'", "expected a colon and a space after the key"),
    (r"found character '\t'", "expected spaces, got a tab"),
    ("found character", "expected quotes around text that begins with such a sign"),
    ("expected <block end>", "expected the indentation of the lines before"),
    ("found unexpected end", "expected a closing quote"),
    ("found unknown escape", "expected an escape that YAML knows after the backslash"),
    ("expected escape", "expected hexadecimal digits after the backslash"),
    ("expected ','", "expected a comma or the closing bracket"),
    ("sequence entries", "expected the items of a list on lines of their own"),
)


def parse(text: str) -> Parsed | Fault:
    """Read a YAML text.

    Returns:
        What it says, or the first thing that is wrong with it.
    """
    if len(text) > MAX_YAML:
        return Fault(f"expected at most {MAX_YAML // 1024} kB of YAML")
    try:
        parser = yaml.SafeLoader(text)
    except yaml.reader.ReaderError as error:
        line = line_at(text, error.position)
        return Fault("expected YAML without control characters", line)
    composer = _Composer(text)
    try:
        for event in iter(parser.get_event, None):
            fault = composer.take(event)
            if fault:
                return fault
    except yaml.MarkedYAMLError as error:
        return _syntax(text, error)
    except (ValueError, OverflowError):
        # PyYAML converts "\UFFFFFFFF" and endless versions without looking.
        line = line_at(text, parser.index)
        return Fault("expected characters and versions that exist", line)
    root = composer.root
    return Parsed(composer.content, lambda: root)


class _Mark(Protocol):
    """A position in the text, as either of PyYAML's parsers gives it."""

    index: int


@dataclass(slots=True)
class _Open:
    """A list or object whose end has not come yet.

    Attributes:
        content: What it holds so far.
        place: Where it stands.
        key: Key or position of the part that comes next; None before a key.
    """

    content: dict[str, object] | list[object]
    place: Place
    key: str | None = None


class _Composer:
    """Puts the parser's events together, up to the first fault.

    Attributes:
        content: The document so far.
        root: Its place.
    """

    def __init__(self, text: str) -> None:
        self.content: object = None
        self.root = Place(0)
        self._text = text
        self._open: list[_Open] = []
        self._documents = 0
        self._values = 0

    def take(self, event: yaml.Event) -> Fault | None:
        """Take in one event."""
        match event:
            case yaml.NodeEvent():
                return self._node(event)
            case yaml.CollectionEndEvent():
                self._open.pop()
                self._finish()
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    return Fault("expected one document", self._line(event))
        return None

    def _node(self, event: yaml.NodeEvent) -> Fault | None:
        """Take in a key, a scalar or the beginning of a list or object."""
        wrong = _wrong(event, self._text)
        if wrong:
            return Fault(wrong, self._line(event), self._path())
        inner = self._open[-1] if self._open else None
        if inner and isinstance(inner.content, dict) and inner.key is None:
            return self._key(event, inner.content)
        self._values += 1
        if self._values > MAX_YAML_VALUES:
            return too_many(self._line(event), MAX_YAML_VALUES)
        content = _content(event)
        place = self._put(content, _at(event.start_mark))
        if not isinstance(content, dict | list):
            self._finish()
            return None
        first = "0" if isinstance(content, list) else None
        self._open.append(_Open(content, place, first))
        return too_deep(self._line(event)) if len(self._open) > MAX_DEPTH else None

    def _key(self, event: yaml.NodeEvent, members: dict[str, object]) -> Fault | None:
        """Enter a key into the innermost object."""
        if not isinstance(event, yaml.ScalarEvent):
            return Fault("expected text as a key", self._line(event), self._path())
        inner = self._open[-1]
        inner.key = event.value
        inner.place.parts[inner.key] = Place(_at(event.start_mark))
        if inner.key in members:
            return twice(self._path(), self._line(event))
        return None

    def _put(self, content: object, at: int) -> Place:
        """Enter a value where it belongs, and find its place."""
        if not self._open:
            self.content, self.root.at = content, at
            return self.root
        inner = self._open[-1]
        if isinstance(inner.content, list):
            inner.content.append(content)
        else:
            inner.content[str(inner.key)] = content
        return inner.place.parts.setdefault(str(inner.key), Place(at))

    def _finish(self) -> None:
        """Go on to the next part of the innermost list or object."""
        if self._open:
            inner = self._open[-1]
            is_list = isinstance(inner.content, list)
            inner.key = str(len(inner.content)) if is_list else None

    def _line(self, event: yaml.Event) -> int:
        return line_at(self._text, _at(event.start_mark))

    def _path(self) -> tuple[str, ...]:
        return tuple(part.key for part in self._open if part.key is not None)


def _wrong(event: yaml.NodeEvent, text: str) -> str | None:
    """Say what is wrong with a node that the parser accepts."""
    match event:
        case yaml.AliasEvent():
            return "expected the value itself, got an alias (quotes around text with *)"
        case yaml.NodeEvent(anchor=str()):
            return "expected a value without an anchor (quotes around text with &)"
        case yaml.ScalarEvent(tag=str()) | yaml.CollectionStartEvent(tag=str()):
            return "expected a value without a tag (quotes around text with !)"
        case yaml.ScalarEvent(implicit=(True, _)) if _is_glued(text, event):
            return "expected quotes around text with #, or a space after the #"
        case yaml.ScalarEvent() if not has_whole_characters(event.value):
            return HALF_CHARACTERS
    return None


def _is_glued(text: str, event: yaml.NodeEvent) -> bool:
    """Say whether YAML took for a comment what may well be an apartment."""
    return _GLUED.match(text, _at(event.end_mark)) is not None


def _content(event: yaml.NodeEvent) -> str | dict[str, object] | list[object] | None:
    """Read a scalar as text or null; a list or object begins empty."""
    match event:
        case yaml.ScalarEvent(value=str(value), implicit=(is_plain, _)):
            return None if is_plain and value in _NULL else value
        case yaml.MappingStartEvent():
            return {}
        case _:
            return []


def _syntax(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Tell the parser's error in our own words: its own quote the text."""
    problem = str(error.problem)
    wanted = next((ours for theirs, ours in _SYNTAX if problem.startswith(theirs)), "")
    return Fault(wanted or "expected YAML", line_at(text, _at(error.problem_mark)))


def _at(mark: _Mark | None) -> int:
    return 0 if mark is None else mark.index
