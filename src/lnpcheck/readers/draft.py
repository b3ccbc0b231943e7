"""How is a document of ours filled in from a foreign one? Field by field, with places.

A target names a field of ours: ``customer_name``, ``service_address.postal_code``,
``tns`` for a number, ``tns.pin`` for what belongs to the number of the same row. Parts
that come in several fields, such as first and last name, are joined in the order in
which they are put.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel

from lnpcheck.documents import CSR, LOA
from lnpcheck.documents.address import Address
from lnpcheck.documents.csr import CsrLine
from lnpcheck.documents.loa_parts import LoaLine
from lnpcheck.readers.errors import Path, pointer
from lnpcheck.readers.field_map import DayOrder, Kind
from lnpcheck.readers.notes import Note
from lnpcheck.readers.values import read_value

__all__ = ["Draft", "targets"]

_MODELS: Final[Mapping[Kind, type[BaseModel]]] = {"loa": LOA, "csr": CSR}
_LINES: Final[Mapping[Kind, type[BaseModel]]] = {"loa": LoaLine, "csr": CsrLine}
_ADDRESSES: Final = ("service_address", "billing_address", "e911_address")
_LISTS: Final = ("authorized_contacts",)
_STRUCTURED: Final = frozenset(
    {
        "hunt_groups", "services", "freezes", "pending_orders", "flags", "documents",
        "previous_rejections", "other_letters", "other_identifiers", "remaining_tns",
        "statements", "registry_status", "authorized_by", "features",
    }
)  # fmt: skip
_JOINED: Final = frozenset(
    {
        "customer_name", "billing_name", "listed_name", "name", "street", "unit",
        "house_number", "street_name", "postal_code", "service_address", "remarks",
        "billing_address", "tn",
    }
)  # fmt: skip
"""Fields that a foreign paper may give in several parts."""
_LONGEST: Final = 1_000
_GLUES: Final = {"postal_code": "-", "remarks": "\n", "tn": ", "}
_TWICE: Final = "says otherwise than a field before it, which is taken; not read"
_LETTER: Final = re.compile(r"[A-Za-z]")


def targets(kind: Kind) -> tuple[str, ...]:
    """List what a field of a foreign paper may be entered into."""
    names = [n for n in _MODELS[kind].model_fields if n not in _STRUCTURED]
    names += [
        f"{a}.{part}" for a in _ADDRESSES if a in names for part in Address.model_fields
    ]
    names += [f"tns.{n}" for n in _LINES[kind].model_fields if n not in _STRUCTURED]
    places = Address.model_fields
    names += [f"tns.service_address.{part}" for part in places]
    if kind == "loa":
        names += ["authorized_by.name", "authorized_by.title"]
    return tuple(names)


@dataclass(slots=True)
class Draft:
    """A document of ours as it is filled in.

    Attributes:
        kind: LOA or CSR.
        order: How the foreign file writes days in figures.
        content: What stands in it so far, as ``model_validate`` takes it.
        places: Where each value came from, by JSON Pointer.
        notes: What was left out, or entered with a doubt.
    """

    kind: Kind
    order: DayOrder | None = None
    content: dict[str, Any] = field(default_factory=dict)
    places: dict[str, int | Path] = field(default_factory=lambda: {"": 1})
    notes: list[Note] = field(default_factory=list)
    _rows: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.kind == "loa":
            self.content["tns"] = []

    def put(
        self,
        target: str,
        value: object,
        at: int | Path,
        *,
        named: str = "",
        row: int | None = None,
    ) -> None:
        """Enter a value.

        Args:
            target: One of ``targets``.
            value: A scalar as the file has it.
            at: Where it stands: a line, or the keys that lead to it.
            named: What notes call the field; empty: the keys that lead to it.
            row: Which number it belongs to, for targets within ``tns``.
        """
        told = read_value(target, value, self.order)
        if told.doubt and not self._is_plus_four(target):
            self._doubt(told.doubt, at, named)
        if told.value is None:
            return
        first, _, rest = target.partition(".")
        if first == "tns":
            if not self._put_number(rest or "tn", told.value, at, row):
                self._doubt(_TWICE, at, named)
        elif first in _LISTS:
            listed = self.content.setdefault(first, [])
            self.places[f"/{first}/{len(listed)}"] = at
            listed.append(told.value)
        elif _enter(self.content, target, told.value):
            self._mark("", target, at)
        else:
            self._doubt(_TWICE, at, named)

    def _doubt(self, what: str, at: int | Path, named: str) -> None:
        if isinstance(at, int):
            self.notes.append(Note(named, what, at))
        else:
            self.notes.append(Note(named or pointer(at), what))

    def _is_plus_four(self, target: str) -> bool:
        """Whether the five digits of a ZIP stand already: four more are its rest."""
        address, _, last = target.rpartition(".")
        holder = self.content.get(address)
        return last == "postal_code" and isinstance(holder, dict) and last in holder

    def _put_number(
        self, part: str, value: object, at: int | Path, row: int | None
    ) -> bool:
        """Enter a number, or what belongs to the number of a row."""
        numbers = self.content.setdefault("tns", [])
        row = len(numbers) if row is None else row
        index = self._rows.setdefault(row, len(numbers))
        if index == len(numbers):
            numbers.append({})
        self._mark(f"/tns/{index}", part, at)
        return _enter(numbers[index], part, value)

    def hoist(self, *keys: str) -> None:
        """Say of the whole paper what each of its numbers says alike."""
        lines = [line for line in self.content["tns"] if isinstance(line, dict)]
        for key in keys:
            values = [line.get(key) for line in lines]
            if not values or None in values or any(v != values[0] for v in values):
                continue
            self.content[key] = values[0]
            for line in lines:
                del line[key]
            below = f"/tns/0/{key}"
            self.places |= {
                pointer.removeprefix("/tns/0"): at
                for pointer, at in self.places.items()
                if pointer == below or pointer.startswith(f"{below}/")
            }
            gone = re.compile(rf"/tns/\d+/{key}(?:/|$)")
            self.places = {p: at for p, at in self.places.items() if not gone.match(p)}

    def _mark(self, base: str, target: str, at: int | Path) -> None:
        """Note where a value came from, and its holders with it."""
        pointer = base
        if base:
            self.places.setdefault(base, at)
        for step in target.split("."):
            pointer += f"/{step}"
            self.places.setdefault(pointer, at)

    def day(self, value: object, line: int, named: str) -> str | None:
        """Read a day that belongs to no field of its own; a doubt is noted."""
        told = read_value("printed_on", value, self.order)
        if told.doubt:
            self.notes.append(Note(named, told.doubt, line))
        return told.value if isinstance(told.value, str) else None

    def note(self, what: str, named: str = "", line: int = 0) -> None:
        """List something that was left out, or is in doubt."""
        self.notes.append(Note(named, what, line))

    def finished(self) -> dict[str, Any]:
        """Return the document; a number with nothing of its own becomes a text."""
        numbers = self.content.get("tns")
        if numbers:
            self.content["tns"] = [
                number["tn"]
                if isinstance(number, dict) and set(number) == {"tn"}
                else number
                for number in numbers
            ]
        return self.content


def _enter(holder: dict[str, Any], target: str, value: object) -> bool:
    """Enter a value into an object; parts of a text are joined.

    Returns:
        Whether it is there now; another one stands there already when not.
    """
    *steps, last = target.split(".")
    for step in steps:
        inner = holder.setdefault(step, {})
        if not isinstance(inner, dict):  # the whole address stands there as one text
            return False
        holder = inner
    before = holder.get(last)
    if before is None:
        holder[last] = value
    elif last in _JOINED and isinstance(before, str) and isinstance(value, str):
        if len(before) > _LONGEST:
            return False
        holder[last] = before + _glue(last, value) + value
    else:
        return bool(before == value)
    return True


def _glue(field_name: str, value: str) -> str:
    if field_name == "house_number" and _LETTER.match(value):
        return ""  # 12 with the suffix A is 12A; with 1/2 it is 12 1/2
    return _GLUES.get(field_name, " ")
