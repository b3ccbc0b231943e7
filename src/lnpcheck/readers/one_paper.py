"""Which letter or record does a whole table describe? One number a row, one account.

What is the same in every row is said of the account; what differs from row to row
belongs to the number of its row, where a number may have such a thing of its own.
"""

from collections.abc import Sequence
from typing import Final

from lnpcheck.readers.columns import Column
from lnpcheck.readers.draft import Draft, targets
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import Kind
from lnpcheck.readers.limits import MAX_VALUES
from lnpcheck.readers.table import Row, Table

__all__ = ["read_one_paper"]

_PLACE: Final = "service_address"


def read_one_paper(table: Table, draft: Draft) -> Fault | None:
    """Enter a whole table into one paper.

    Args:
        table: The table.
        draft: What is filled in; its kind says which columns are wanted.

    Returns:
        Why the table is not one paper; None when it is.
    """
    rows = _all_rows(table)
    if isinstance(rows, Fault):
        return rows
    columns = table.columns.of(draft.kind)
    varying = _varying(columns, rows, draft.kind)
    if isinstance(varying, Fault):
        return varying
    for number, row in enumerate(rows):
        _beyond(table, row, draft)
        for column in columns:
            per_row = column.target.startswith("tns") or column.index in varying
            if per_row or number == 0:
                _enter(column, row, draft, number if per_row else None)
    for column in columns:  # what stands first in a later row
        if not column.target.startswith("tns") and column.index not in varying:
            _enter_first(column, rows, draft)
    draft.notes.extend(table.notes)
    return None


def _all_rows(table: Table) -> list[Row] | Fault:
    rows: list[Row] = []
    values = 0
    for row in table.rows:
        if isinstance(row, Fault):
            return row
        values += len(row.cells)
        if values > MAX_VALUES:
            return Fault(f"expected at most {MAX_VALUES:,} cells", row.line)
        rows.append(row)
    return rows


def _cell(column: Column, row: Row) -> object:
    cell = row.cells[column.index] if column.index < len(row.cells) else None
    return None if cell is None or not str(cell).strip() else cell


def _enter(column: Column, row: Row, draft: Draft, number: int | None) -> None:
    """Enter a cell; one that belongs to a number becomes part of its line."""
    target = column.target
    if number is not None and not target.startswith("tns"):
        target = f"tns.{target}"
    draft.put(target, _cell(column, row), row.line, named=column.name, row=number)


def _enter_first(column: Column, rows: Sequence[Row], draft: Draft) -> None:
    """Enter the first value of a column whose first row was blank."""
    filled = next((row for row in rows if _cell(column, row) is not None), None)
    if filled is not None and filled is not rows[0]:
        _enter(column, filled, draft, None)


def _varying(
    columns: Sequence[Column], rows: Sequence[Row], kind: Kind
) -> frozenset[int] | Fault:
    """Find the columns that differ from row to row; one that may not is refused."""
    of_numbers = {t.removeprefix("tns.") for t in targets(kind) if t.startswith("tns.")}
    found: set[int] = set()
    for column in columns:
        if column.target.startswith("tns"):
            continue
        filled = [
            (str(_cell(column, r)), r.line)
            for r in rows
            if _cell(column, r) is not None
        ]
        other = next((line for text, line in filled if text != filled[0][0]), None)
        if other is None:
            continue
        if column.target not in of_numbers:
            return Fault(
                f"expected one paper, got another value in {column.name} than on line"
                f" {filled[0][1]} (one order a row is for lnpcheck batch)",
                other,
            )
        found.add(column.index)
    if any(c.index in found and c.target.startswith(_PLACE) for c in columns):
        found |= {c.index for c in columns if c.target.startswith(_PLACE)}
    return frozenset(found)


def _beyond(table: Table, row: Row, draft: Draft) -> None:
    """Name what stands beyond the last header."""
    if any(cell not in (None, "") for cell in row.cells[table.columns.width :]):
        draft.note("stands beyond the last header; not read", line=row.line)
