"""Which codes are there? All tables as one book, read once and only when asked for.

A reason is written once, however many systems have a code for it. Where a platform has
a number of its own for a carrier's answer, the carrier's code names it
(``bandwidth = "7401"``), and the number has the reasons of the codes that name it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from lnpcheck.codes.model import Code, Reason, Table

__all__ = ["every_code", "every_reason", "every_table", "find_codes", "near_codes"]

TABLES: Final = (
    "telnyx",
    "twilio",
    "bandwidth",
    "bandwidth_orders",
    "bandwidth_portout",
    "bandwidth_vendor",
    "wireline",
    "wireless",
)
"""The lists of codes, in the order in which they are told."""

LONGEST_QUESTION: Final = 80
"""Characters of a code that is asked for."""

_NEAR: Final = 3


def find_codes(text: str) -> tuple[Code, ...]:
    """Find a code in every list that has it, in any letter case.

    >>> [code.table.title for code in find_codes("e14")]
    ['Wireline clearinghouse code']
    >>> find_codes("no such code")
    ()
    """
    return _index().get(_key(text), ())


def near_codes(text: str) -> tuple[str, ...]:
    """Name the codes that are most like a text that is none."""
    import difflib

    asked = _key(text)
    keys = {_key(code.code): code.code for code in every_code()}
    known = {key: code for key, code in keys.items() if key[0] == asked[:1]}
    near = difflib.get_close_matches(asked, known, n=_NEAR, cutoff=0.6)
    return tuple(known[key] for key in near)


@cache
def every_reason() -> Mapping[str, Reason]:
    """Return what may be behind a code, by its name in the tables."""
    return {
        id_: Reason(
            id=id_,
            says=entry["says"],
            look=entry["look"],
            send=entry["send"],
            rules=tuple(entry["rules"]),
            beyond=entry.get("beyond"),
        )
        for id_, entry in _file("reasons").items()
    }


@cache
def every_table() -> Mapping[Table, tuple[Code, ...]]:
    """Return all lists with their codes, in the order in which they are told."""
    tables = {}
    for name in TABLES:
        file = _file(name)
        table = Table(
            name=name,
            system=file["system"],
            title=file["title"],
            carried=file.get("carried", True),
            sources=tuple(file["sources"]),
        )
        entries = file["codes"].items()
        tables[table] = tuple(_code(table, code, entry) for code, entry in entries)
    return _with_the_carriers(tables)


def every_code() -> Iterator[Code]:
    """Yield all codes, list by list."""
    for codes in every_table().values():
        yield from codes


def _file(name: str) -> dict[str, Any]:
    path = files(__package__).joinpath("tables", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _code(table: Table, code: str, entry: Mapping[str, Any]) -> Code:
    known = every_reason()
    carried_on = entry.get("bandwidth")
    return Code(
        table=table,
        code=code,
        says=entry["says"],
        reasons=tuple(known[name] for name in entry.get("reasons", ())),
        perhaps=tuple(known[name] for name in entry.get("perhaps", ())),
        elsewhere=(carried_on,) if carried_on else (),
        older=entry.get("older", False),
        now=entry.get("now"),
        tags=tuple(entry.get("tags", ())),
        unverified=entry.get("unverified"),
    )


def _with_the_carriers(
    tables: Mapping[Table, tuple[Code, ...]],
) -> Mapping[Table, tuple[Code, ...]]:
    """Give codes that stand for others what those have behind them."""
    every = [code for codes in tables.values() for code in codes]

    def given(code: Code) -> Code:
        if code.every_reason:
            return code
        stands_for = [
            other
            for other in every
            if code.code in other.elsewhere
            or (code.now == other.code and code.table == other.table)
        ]
        carriers = [o.code for o in stands_for if code.code in o.elsewhere]
        return replace(
            code,
            reasons=_each_once(r for other in stands_for for r in other.reasons),
            perhaps=_each_once(r for other in stands_for for r in other.perhaps),
            elsewhere=tuple(dict.fromkeys(carriers)),
        )

    return {table: tuple(map(given, codes)) for table, codes in tables.items()}


def _each_once(reasons: Iterator[Reason]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reasons))


@cache
def _index() -> Mapping[str, tuple[Code, ...]]:
    index: dict[str, tuple[Code, ...]] = {}
    for code in every_code():
        for name in (code.code, *code.tags):
            index[_key(name)] = (*index.get(_key(name), ()), code)
    return index


def _key(text: str) -> str:
    """Fold what people change when they copy a code: letter case, blanks, hyphens."""
    return re.sub(r"[\s_-]+", "_", text[:LONGEST_QUESTION].strip().upper())
