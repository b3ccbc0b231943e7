"""Which column holds what? From headers as people write them to fields of ours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from lnpcheck.readers.errors import shown
from lnpcheck.readers.field_map import FieldMap, Kind
from lnpcheck.readers.mapping_file import known_headers
from lnpcheck.readers.words import simple

__all__ = ["Column", "Columns", "read_columns", "streets_apart"]

_RECORD: Final = "csr "
_PREFIXES: Final[tuple[tuple[str, Kind], ...]] = (("loa ", "loa"), (_RECORD, "csr"))
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Column:
    """A column whose meaning is known.

    Attributes:
        index: Its position, counted from zero.
        name: What notes call it; empty when it has no header.
        kind: Which paper it belongs to.
        target: The field of that paper.
    """

    index: int
    name: str
    kind: Kind
    target: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table.

    Attributes:
        known: Those whose meaning is known.
        unread: Headers of the others.
        width: How many columns have a header.
        headers: All headers, folded as ``words.simple`` folds them.
    """

    known: tuple[Column, ...]
    unread: tuple[str, ...]
    width: int
    headers: tuple[str, ...] = ()

    def of(self, kind: Kind) -> tuple[Column, ...]:
        """Return the columns of one paper."""
        return tuple(column for column in self.known if column.kind == kind)


def read_columns(
    headers: Sequence[object], kinds: tuple[Kind, ...], mapping: FieldMap
) -> Columns:
    """Find out what the columns of a table hold.

    Args:
        headers: The cells of the row of headers.
        kinds: Papers that the table may hold, the one first to which a header without
            ``LOA`` or ``CSR`` in front belongs. Where some headers begin with ``CSR``,
            the others are the letter's, whatever is asked for.
        mapping: The user's own names.
    """
    if any(simple(str(cell or "")).startswith(_RECORD) for cell in headers):
        kinds = ("loa", "csr")
    known: list[Column] = []
    unread: list[str] = []
    for index, cell in enumerate(headers):
        name = str(cell).strip() if cell is not None else ""
        if not name:
            continue
        found = _meaning(simple(name), kinds, mapping)
        if found is None:
            unread.append(_cut(name))
        elif found[1]:
            known.append(Column(index, f"column {_cut(name)}", *found))
    apart = {
        kind: iter(streets_apart([c.target for c in known if c.kind == kind]))
        for kind in kinds
    }
    known = [replace(column, target=next(apart[column.kind])) for column in known]
    folded = tuple(simple(str(cell or "")) for cell in headers)
    return Columns(tuple(known), tuple(unread), len(headers), folded)


def _meaning(
    name: str, kinds: tuple[Kind, ...], mapping: FieldMap
) -> tuple[Kind, str] | None:
    """Find paper and field that a header means; an empty field: left out on purpose."""
    for kind in kinds:
        if name in mapping.own(kind):
            return kind, mapping.own(kind)[name]
    for prefix, kind in _PREFIXES:
        if name.startswith(prefix) and kind in kinds:
            target = known_headers(kind).get(name.removeprefix(prefix))
            if target is not None:
                return kind, target
    for kind in kinds:
        if name in known_headers(kind):
            return kind, known_headers(kind)[name]
    return None


def streets_apart(targets: Sequence[str]) -> list[str]:
    """Take an address for a street where a city or code of it is beside it.

    >>> streets_apart(["service_address", "service_address.city"])
    ['service_address.street', 'service_address.city']
    """
    parted = {target.rpartition(".")[0] for target in targets if "address." in target}
    return [f"{target}.street" if target in parted else target for target in targets]


def _cut(name: str) -> str:
    name = shown(" ".join(name.split()))
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
