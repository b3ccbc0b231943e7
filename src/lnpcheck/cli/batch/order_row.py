"""What does a row of a spreadsheet say? Two papers, a day, perhaps what came back."""

from datetime import date
from typing import Final

from lnpcheck.batch import codes_in
from lnpcheck.cli.batch.order import Order, Reading, noted
from lnpcheck.readers.columns import Columns
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.orders import order_of
from lnpcheck.readers.table import Row
from lnpcheck.readers.values import read_value
from lnpcheck.readers.words import simple

__all__ = ["DAY_COLUMN", "has_column", "read_row"]

DAY_COLUMN: Final = "as_of"
"""Header of the column with the day on which an order goes, or went, out."""


def has_column(columns: Columns, name: str) -> bool:
    """Whether a spreadsheet has a column of this name."""
    return simple(name) in columns.headers


def read_row(row: Row, how: Reading) -> Order:
    """Read a row.

    Raises:
        ReadError: Its day cannot be read.
    """
    read = order_of(row, how.columns, how.mapping)
    notes = tuple(noted(how.file, read.notes))
    cells = dict(zip(how.columns.headers, row.cells, strict=False))
    came_back = cells.get(simple(how.rejected or "")) or ""
    day = _day(cells.get(simple(DAY_COLUMN)), row.line, how)
    return Order(read.loa, read.csr, day, codes_in(str(came_back)), notes)


def _day(cell: object, line: int, how: Reading) -> date | None:
    """Read the day of the order, written as in any other column of days."""
    told = read_value("signed_on", cell, how.mapping.order)
    if told.doubt:
        fault = Fault(f"column {DAY_COLUMN} {told.doubt}", line)
        raise fault.as_error(how.file)
    return date.fromisoformat(str(told.value)) if told.value else None
