"""What does an XML text say? Elements, read by expat, within bounds.

A document type declaration is refused as soon as it begins, and with it every entity,
internal or external: nothing is expanded and nothing is fetched. That is all that
``defusedxml`` would add to the standard library's parser, which alone also tells lines.

An element with elements inside becomes an object, an element of a name that its parent
has already a list, any other its text. Prefixes of namespaces are dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from lnpcheck.readers.errors import Fault
from lnpcheck.readers.limits import MAX_DEPTH, MAX_VALUES, too_deep, too_many
from lnpcheck.readers.places import Parsed, Place

__all__ = ["parse"]

_NO_ENTITIES: Final = "expected XML without a document type or entities"


class _Refused(Exception):  # noqa: N818 - stops the parser, is no error of its own
    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


@dataclass(slots=True)
class _Open:
    """An element whose end has not come yet."""

    name: str
    place: Place
    children: dict[str, object] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)


def parse(text: str) -> Parsed | Fault:
    """Read an XML text.

    Returns:
        What it says, below the name of its outermost element, or the first thing that
        is wrong with it.
    """
    tree = _Tree(text)
    try:
        tree.parser.Parse(text.encode("utf-8", "surrogatepass"), True)  # noqa: FBT003
    except _Refused as stop:
        return stop.fault
    except expat.ExpatError as error:
        return Fault("expected well-formed XML", error.lineno)
    return Parsed(tree.root.children, lambda: tree.root.place)


class _Tree:
    """Puts the elements together as the parser meets them."""

    def __init__(self, text: str) -> None:
        self.root = _Open("", Place(0))
        self._open = [self.root]
        self._count = 0
        self._starts = _line_starts(text)
        # The text is decoded already: what its declaration says no longer holds.
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data

    @property
    def _line(self) -> int:
        return self.parser.CurrentLineNumber

    def _refuse(self, *_: object) -> None:
        raise _Refused(Fault(_NO_ENTITIES, self._line))

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._count += 1 + len(attributes)
        if self._count > MAX_VALUES:
            raise _Refused(too_many(self._line))
        if len(self._open) > MAX_DEPTH:
            raise _Refused(too_deep(self._line))
        at = self._starts[min(self._line, len(self._starts)) - 1]
        opened = _Open(name.rpartition(":")[2], Place(at))
        for key, value in attributes.items():
            if not key.startswith("xmlns"):
                _add(opened, f"@{key.rpartition(':')[2]}", value, Place(at))
        self._open.append(opened)

    def _data(self, data: str) -> None:
        self._open[-1].text.append(data)

    def _end(self, _: str) -> None:
        closed = self._open.pop()
        text = "".join(closed.text).strip()
        value: object = text
        if closed.children:
            value = closed.children
            if text:
                _add(closed, "#text", text, Place(closed.place.at))
        _add(self._open[-1], closed.name, value, closed.place)


def _add(parent: _Open, name: str, value: object, place: Place) -> None:
    """Enter a child; the second of a name makes a list of them."""
    if name not in parent.children:
        parent.children[name] = value
        parent.place.parts[name] = place
        return
    before, stood = parent.children[name], parent.place.parts[name]
    if not isinstance(before, list):
        before = parent.children[name] = [before]
        stood = parent.place.parts[name] = Place(stood.at, {"0": stood})
    stood.parts[str(len(before))] = place
    before.append(value)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
