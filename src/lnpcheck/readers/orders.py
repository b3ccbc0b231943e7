"""Which orders does a spreadsheet hold? One a row, lazily, each with its line."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from os import PathLike, fspath
from pathlib import Path
from typing import Final, Protocol

from lnpcheck.documents import CSR, LOA
from lnpcheck.readers.claims import is_workbook
from lnpcheck.readers.columns import Columns
from lnpcheck.readers.csv_text import MAX_LINE, csv_rows
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault, ReadError
from lnpcheck.readers.field_map import NO_MAP, FieldMap
from lnpcheck.readers.intake import read_bytes
from lnpcheck.readers.notes import Note
from lnpcheck.readers.table import Row, Table, open_table
from lnpcheck.readers.xlsx import MANY_ORDERS, xlsx_rows

__all__ = ["LineSource", "Order", "open_orders", "order_of", "read_orders"]

_UTF_8: Final = "expected UTF-8 (in Excel, save as “CSV UTF-8”), got another encoding"


class LineSource(Protocol):
    """What gives its lines one by one: an open file, a pipe."""

    def readline(self, limit: int = ..., /) -> bytes:
        """Return the next line, or so many bytes of it; empty at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Order:
    """One row of a spreadsheet of orders.

    Attributes:
        line: The row, counted from one with the headers.
        loa: What its columns say of the letter.
        csr: What its columns with ``CSR`` in front say of the record; None when it has
            no such column, or nothing stands in any of them.
        notes: What was left out, or entered with a doubt.
    """

    line: int
    loa: LOA = field(repr=False)
    csr: CSR | None = field(repr=False)
    notes: tuple[Note, ...] = ()


def read_orders(
    source: str | PathLike[str] | bytes,
    *,
    name: str | None = None,
    mapping: FieldMap = NO_MAP,
) -> Iterator[Order | ReadError]:
    """Read a spreadsheet of orders, one a row, as CSV or XLSX.

    The row of headers says what the columns hold, in the words that people use
    (``Phone Number``, ``Acct #``, ``Svc Addr``; ``docs/formats.md`` lists them); a
    column belongs to the letter, unless its header begins with ``CSR`` (``CSR Name``,
    ``csr.account_number``) or only a record has such a field. A cell of numbers may
    hold several: ``415-555-0100 thru 0119, 0150``.

    A batch is one loop: the file is read as the loop goes, so that its size costs
    nothing, and a bad row is an answer among the others::

        for row in read_orders("orders.csv"):
            match row:
                case Order():
                    report = check(row.loa, row.csr, as_of=day)  # row.line, row.notes
                case ReadError():
                    print(row)                                   # row.line; goes on

    Args:
        source: Path of a file, or what stands in one.
        name: What errors call it; a path speaks for itself.
        mapping: The user's own headers.

    Yields:
        The orders. A ``ReadError`` for what cannot be read; when it is about the file
        as a whole, it is the last.
    """
    file = name or ("<bytes>" if isinstance(source, bytes) else fspath(source))
    table = open_orders(source, mapping)
    if isinstance(table, Fault):
        yield table.as_error(file)
        return
    first = tuple(table.notes)
    for row in table.rows:
        if isinstance(row, Fault):
            yield row.as_error(file)
            return
        order = order_of(row, table.columns, mapping)
        yield replace(order, notes=(*first, *order.notes))
        first = ()


def open_orders(
    source: str | PathLike[str] | bytes | LineSource, mapping: FieldMap
) -> Table | Fault:
    """Open a spreadsheet of orders: its columns, and its rows as they are asked for.

    Args:
        source: Path of a file, what stands in one, or CSV text that comes in a stream.
        mapping: The user's own headers.
    """
    rows = _rows(source)
    if isinstance(rows, Fault):
        return rows
    return open_table(rows, ("loa", "csr"), mapping)


def order_of(row: Row, columns: Columns, mapping: FieldMap) -> Order:
    """Read one row of orders."""
    letter, record = Draft("loa", mapping.order), Draft("csr", mapping.order)
    for column in columns.known:
        cell = row.cells[column.index] if column.index < len(row.cells) else None
        draft = letter if column.kind == "loa" else record
        number = 0 if column.target.startswith("tns") else None
        draft.put(column.target, cell, row.line, named=column.name, row=number)
    if any(cell not in (None, "") for cell in row.cells[columns.width :]):
        letter.note("stands beyond the last header; not read", line=row.line)
    loa, csr = letter.finished(), record.finished()
    record_read = CSR.model_validate(csr) if csr else None
    notes = (*letter.notes, *record.notes)
    return Order(row.line, LOA.model_validate(loa), record_read, notes)


def _rows(
    source: str | PathLike[str] | bytes | LineSource,
) -> Iterator[Row | Fault] | Fault:
    """Open a spreadsheet: a workbook is held whole, a CSV file is read line by line."""
    if isinstance(source, bytes):
        if is_workbook(source):
            return xlsx_rows(source, MANY_ORDERS)
        return _decoded(iter(source.splitlines(keepends=True)))
    if not isinstance(source, str | PathLike):
        return _decoded(iter(lambda: source.readline(4 * MAX_LINE), b""))
    head = read_bytes(source)
    if isinstance(head, Fault) or is_workbook(head):
        return head if isinstance(head, Fault) else xlsx_rows(head, MANY_ORDERS)
    return _from_file(source)


def _from_file(path: str | PathLike[str]) -> Iterator[Row | Fault]:
    with Path(path).open("rb") as file:
        yield from _decoded(iter(lambda: file.readline(4 * MAX_LINE), b""))


def _decoded(lines: Iterator[bytes]) -> Iterator[Row | Fault]:
    """Read the rows of a CSV file of UTF-8, line by line."""
    faults: list[Fault] = []
    yield from csv_rows(_texts(lines, faults))
    yield from faults


def _texts(lines: Iterator[bytes], faults: list[Fault]) -> Iterator[str]:
    """Decode lines up to the first that is none, and say why it is none."""
    for number, line in enumerate(lines, start=1):
        if b"\0" in line:
            faults.append(Fault("expected CSV text, got binary data", number))
            return
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            faults.append(Fault(_UTF_8, number))
            return
        yield text
