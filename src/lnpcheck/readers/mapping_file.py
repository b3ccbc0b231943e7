"""Which of our fields does a header, form field or service code mean to its user?

A mapping file is TOML. It adds to what is known without it, and goes before it:

    dates = "month-first"            # or "day-first"; without it 5/6/2026 is not read
    [loa]                            # header or form field = field of ours
    "Old acct (Widget Telco)" = "account_number"
    "Internal notes" = ""            # known, and not wanted
    chkFull = "port_type=full"       # a box to tick on a form
    [csr]
    "Acct on record" = "account_number"
    [services]                       # service code of a coded CSR = kind of service
    XDSL1 = "dsl"
"""

import difflib
from collections.abc import Mapping
from functools import cache
from os import PathLike
from typing import Final, get_args

from lnpcheck.normalize.services import SERVICE_NAMES
from lnpcheck.readers.draft import targets
from lnpcheck.readers.errors import Fault, Path, shown
from lnpcheck.readers.field_map import DayOrder, FieldMap, Kind
from lnpcheck.readers.sheets import Sheet, read_mapping
from lnpcheck.readers.values import kind_of
from lnpcheck.readers.words import choices, reader_table, simple

__all__ = ["known_headers", "read_field_map"]

CODE_KINDS: Final = (
    "line-residential", "line-business", "trunk", "fee", "local-freeze", "pic-freeze",
    "lpic-freeze",
)  # fmt: skip
"""What a code of a coded CSR may mean beside a service; ``fee``: nothing at all."""

_ORDERS: Final[tuple[DayOrder, ...]] = get_args(DayOrder)
_KEYS: Final = ("dates", "loa", "csr", "services")


@cache
def known_headers(kind: Kind) -> Mapping[str, str]:
    """Return folded headers and the field that each means without any mapping."""
    ours = {simple(target): target for target in targets(kind)}
    table = reader_table("headers")
    told = {
        word: target
        for section in ("both", kind)
        for target, words in table[section].items()
        for word in words
    }
    return ours | told


def read_field_map(
    source: str | PathLike[str] | bytes, name: str | None = None
) -> FieldMap:
    """Read a mapping file.

    Args:
        source: Path of a TOML file, or what stands in one.
        name: What errors call it; a path speaks for itself.

    Raises:
        ReadError: It cannot be read, or speaks of a field that is not ours.
    """
    sheet = read_mapping(source, name, "toml")
    read = _field_map(sheet)
    if isinstance(read, Fault):
        line = sheet.lines.nearest(read.path)[1]
        raise Fault(read.expected, line, read.path).as_error(sheet.file)
    return read


def _field_map(sheet: Sheet) -> FieldMap | Fault:
    for key in sheet.content:
        if key not in _KEYS:
            return Fault(f"expected {', '.join(_KEYS)}", path=(key,))
    said = sheet.content.get("dates")
    order = next((known for known in _ORDERS if known == said), None)
    if said is not None and order is None:
        return Fault("expected month-first or day-first", path=("dates",))
    read: dict[str, Mapping[str, str]] = {}
    for name, allowed in (
        ("loa", (*targets("loa"), "")),
        ("csr", (*targets("csr"), "")),
        ("services", (*SERVICE_NAMES, *CODE_KINDS)),
    ):
        table = _table(sheet, name, allowed)
        if isinstance(table, Fault):
            return table
        read[name] = table
    return FieldMap(order, read["loa"], read["csr"], read["services"])


def _table(
    sheet: Sheet, name: str, allowed: tuple[str, ...]
) -> Mapping[str, str] | Fault:
    """Read one table, its keys folded."""
    table = sheet.content.get(name, {})
    if not isinstance(table, dict):
        return Fault("expected a table of names and fields", path=(name,))
    read: dict[str, str] = {}
    for key, value in table.items():
        path: Path = (name, key)
        if not isinstance(value, str) or not _is_allowed(value, allowed):
            return Fault(_expected(value, allowed), path=path)
        folded = key.upper() if name == "services" else simple(key)
        read[folded] = value
    return read


def _is_allowed(value: str, allowed: tuple[str, ...]) -> bool:
    """Whether a field is one of ours; a box to tick also says the word it means."""
    target, _, word = value.partition("=")
    return target in allowed and (not word or word in choices(kind_of(target)))


def _expected(value: object, allowed: tuple[str, ...]) -> str:
    """Say which fields there are; this file holds names only, and may be quoted."""
    near = difflib.get_close_matches(str(value), allowed, n=1)
    if not isinstance(value, str) or not near:
        return f"expected one of {', '.join(filter(None, allowed))}"
    got = shown(value[:60])
    return f"expected a field of ours, got {got!r}; did you mean {near[0]!r}?"
