"""Where are the headers of a table, and what stands below them? Row by row.

A table is CSV text or a worksheet. Rows come lazily, each with its line, so that a
file of a hundred thousand orders takes no more memory than one of ten.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Final, NamedTuple

from lnpcheck.readers.columns import Column, Columns, read_columns
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap, Kind
from lnpcheck.readers.notes import Note

__all__ = ["MAX_COLUMNS", "Row", "Table", "is_number", "open_table"]

MAX_COLUMNS: Final = 500
"""Columns of a table."""

_TITLE_ROWS: Final = 10
"""Rows that may stand above the headers: a title, a date, a blank."""

_NUMBER: Final = re.compile(
    r"\+?1?[-. ]?\(?[2-9]\d\d\)?[-. ]?[2-9]\d\d[-. ]?\d{4}(?:\.0)?"
)
_DIGIT: Final = re.compile(r"\d")
_LETTER: Final = re.compile(r"[^\W\d_]")
_NO_HEADERS: Final = Fault(
    "expected a row of headers such as Phone Number, Account #, Service Address"
    " (other names go into a mapping file)"
)


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        line: Where it begins, counted from one.
        cells: Text, or what the worksheet holds.
    """

    line: int
    cells: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose headers are understood.

    Attributes:
        columns: What the columns hold.
        rows: The rows below the headers that are not blank, and last perhaps why the
            file cannot be read further.
        notes: What was left out so far; grows while the rows are read.
    """

    columns: Columns
    rows: Iterator[Row | Fault]
    notes: list[Note] = field(default_factory=list)


def open_table(
    rows: Iterator[Row | Fault], kinds: tuple[Kind, ...], mapping: FieldMap
) -> Table | Fault:
    """Find the headers of a table.

    Args:
        rows: All rows of the file.
        kinds: Papers that it may hold; see ``read_columns``.
        mapping: The user's own names.
    """
    filled = (row for row in rows if _is_filled(row))
    head = list(islice(filled, _TITLE_ROWS))
    top = [row for row in head if isinstance(row, Row)]
    faults = [row for row in head if isinstance(row, Fault)]
    if not top:
        return faults[0] if faults else Fault("expected a table, got no rows")
    below = chain(faults, filled)
    read = [
        read_columns(row.cells if _may_be_headers(row) else (), kinds, mapping)
        for row in top
    ]
    best = max(range(len(top)), key=lambda index: (len(read[index].known), -index))
    columns = read[best]
    if not columns.known:
        bare = _bare(top, kinds)
        if bare is None:
            return faults[0] if faults else _NO_HEADERS
        return Table(bare, chain(top, below))
    table = Table(columns, chain(top[best + 1 :], below))
    table.notes.extend(
        Note("", "above the headers; not read", r.line) for r in top[:best]
    )
    table.notes.extend(
        Note(f"column {name}", "not read", top[best].line) for name in columns.unread
    )
    return table


def _bare(top: list[Row], kinds: tuple[Kind, ...]) -> Columns | None:
    """Take rows of nothing but telephone numbers for a list without headers."""
    cells = [cell for row in top for cell in row.cells if str(cell or "").strip()]
    if not all(is_number(cell) for cell in cells):
        return None
    width = max(len(row.cells) for row in top)
    numbers = (Column(index, "", kinds[0], "tns") for index in range(width))
    return Columns(tuple(numbers), (), width)


def _may_be_headers(row: Row) -> bool:
    """Whether a row can be one of headers: figures alone are data, perhaps a PIN."""
    texts = (str(cell) for cell in row.cells if cell is not None)
    return not any(_DIGIT.search(text) and not _LETTER.search(text) for text in texts)


def is_number(cell: object) -> bool:
    """Say whether a cell holds one telephone number of ten digits and nothing else."""
    return _NUMBER.fullmatch(str(cell).strip()) is not None


def _is_filled(row: Row | Fault) -> bool:
    return isinstance(row, Fault) or any(
        cell is not None and str(cell).strip() for cell in row.cells
    )
