"""How is a document of ours filled in from a foreign one? Field by field, with places.

A target names a field of ours: ``customer_name``, ``service_address.postal_code``,
``tns`` for a number, ``tns.pin`` for what belongs to the number of the same row. Parts
that come in several fields, such as first and last name, are joined in the order in
which they are put.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from pydantic import BaseModel

from lnpcheck.documents import CSR, LOA
from lnpcheck.documents.address import Address
from lnpcheck.documents.csr import CsrLine
from lnpcheck.documents.loa_parts import LoaLine
from lnpcheck.readers.days import DayOrder
from lnpcheck.readers.errors import Path
from lnpcheck.readers.notes import Note
from lnpcheck.readers.values import kind_of, read_value

__all__ = ["Draft", "Kind", "targets"]

Kind = Literal["loa", "csr"]
"""Which of the two papers."""

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
_GLUES: Final = {"postal_code": "-", "remarks": "\n"}
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
            named: What the file calls the field, for notes.
            row: Which number it belongs to, for targets within ``tns``.
        """
        told = read_value(target, value, self.order)
        line = at if isinstance(at, int) else 0
        if told.doubt:
            self.notes.append(Note(named, told.doubt, line))
        if told.value is None:
            return
        first, _, rest = target.partition(".")
        if first == "tns":
            self._put_number(rest or "tn", told.value, at, row)
        elif first in _LISTS:
            listed = self.content.setdefault(first, [])
            self.places[f"/{first}/{len(listed)}"] = at
            listed.append(told.value)
        else:
            _enter(self.content, target, told.value)
            self._mark("", target, at)

    def _put_number(
        self, part: str, value: object, at: int | Path, row: int | None
    ) -> None:
        """Enter a number, or what belongs to the number of a row."""
        numbers = self.content.setdefault("tns", [])
        row = len(numbers) if row is None else row
        index = self._rows.setdefault(row, len(numbers))
        if index == len(numbers):
            numbers.append({})
        _enter(numbers[index], part, value)
        self._mark(f"/tns/{index}", part, at)

    def _mark(self, base: str, target: str, at: int | Path) -> None:
        """Note where a value came from, and its holders with it."""
        pointer = base
        if base:
            self.places.setdefault(base, at)
        for step in target.split("."):
            pointer += f"/{step}"
            self.places.setdefault(pointer, at)

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


def _enter(holder: dict[str, Any], target: str, value: object) -> None:
    """Enter a value into an object; text joins the text that is there already."""
    *steps, last = target.split(".")
    for step in steps:
        inner = holder.setdefault(step, {})
        if not isinstance(inner, dict):  # the whole address stands there as one text
            return
        holder = inner
    before = holder.get(last)
    if isinstance(before, str) and isinstance(value, str):
        if kind_of(target) in _LISTED_ONCE and before == value:
            return
        holder[last] = before + _glue(last, value) + value
    elif before is None:
        holder[last] = value


_LISTED_ONCE: Final = frozenset({"account_number", "btn", "pin", "customer_code"})
"""Fields that a file may repeat; twice the same is once."""


def _glue(field_name: str, value: str) -> str:
    if field_name == "house_number" and _LETTER.match(value):
        return ""  # 12 with the suffix A is 12A; with 1/2 it is 12 1/2
    return _GLUES.get(field_name, " ")
