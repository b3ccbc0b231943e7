"""Which rows does a workbook hold? The first worksheet with anything in it, bounded.

A workbook is a ZIP archive of XML. The sizes that it unpacks to are added up before
anything is unpacked, and ``zipfile`` reads no further than they say; a part that
declares entities is refused. ``openpyxl`` is imported here and nowhere else, on first
use: it is an extra.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final, NamedTuple

from lnpcheck.readers.errors import Fault
from lnpcheck.readers.limits import MAX_BYTES
from lnpcheck.readers.table import MAX_COLUMNS, Row

__all__ = ["MANY_ORDERS", "ONE_PAPER", "Bounds", "xlsx_rows"]


class Bounds(NamedTuple):
    """How large a workbook may be.

    Attributes:
        unpacked: Bytes of all its parts.
        cells: Cells, blank ones among others included.
        rows: Rows.
    """

    unpacked: int
    cells: int
    rows: int


ONE_PAPER: Final = Bounds(2 * MAX_BYTES, 10_000, 5_000)
"""One letter or record: ``openpyxl`` takes thirty microseconds for each cell."""
MANY_ORDERS: Final = Bounds(8 * MAX_BYTES, 1_000_000, 100_000)
"""Orders, which are answered one by one as they are read."""

_MAX_PARTS: Final = 1_000
_ZEROS: Final = re.compile(r"0{2,20}")
_NOT_INSTALLED: Final = Fault(
    "expected the extra for workbooks (pip install 'lnpcheck[xlsx]'), or the file saved"
    " as CSV UTF-8"
)
_OTHER: Final = Fault("expected a workbook (.xlsx), got another document or archive")
_ENTITIES: Final = Fault("expected a workbook without entity declarations")
_UNCALCULATED: Final = re.compile(rb"(?:</f>|<f ?/>)(?:<v ?/>|<v></v>)?</c>")
_FORMULAS: Final = Fault(
    "expected values, got formulas that were never calculated: open the workbook and"
    " save it"
)
_BROKEN: Final = Fault("expected a workbook (.xlsx) that Excel can open")


def xlsx_rows(data: bytes, bounds: Bounds = ONE_PAPER) -> Iterator[Row | Fault]:
    """Read the rows of a workbook lazily.

    Args:
        data: The file.
        bounds: How large it may be.

    Yields:
        The rows; last, perhaps, why it cannot be read further.
    """
    fault = _unbounded(data, bounds)
    if fault:
        yield fault
        return
    try:
        from openpyxl import load_workbook
    except ModuleNotFoundError:
        yield _NOT_INSTALLED
        return
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        yield from _rows(book, bounds)
    except Exception:  # noqa: BLE001 - openpyxl raises whatever its parsers raise
        broken = True
    else:
        broken = False
    if broken:
        yield _BROKEN


def _unbounded(data: bytes, bounds: Bounds) -> Fault | None:
    """Refuse an archive that unpacks to too much, or declares entities in its XML."""
    if len(data) > MAX_BYTES:
        return Fault(f"expected at most {MAX_BYTES // 1024**2} MB")
    from zipfile import ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if len(parts) > _MAX_PARTS or size > bounds.unpacked:
                limit = bounds.unpacked // 1024**2
                return Fault(f"expected a workbook of at most {limit} MB, unpacked")
            if not any(part.filename.startswith("xl/") for part in parts):
                return _OTHER
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    # In UTF-16 every other byte is NUL.
                    data = archive.read(part).replace(b"\0", b"")
                    if b"<!DOCTYPE" in data:
                        return _ENTITIES
                    if _UNCALCULATED.search(data):
                        return _FORMULAS
    except Exception:  # noqa: BLE001 - BadZipFile, zlib.error and what else there is
        return _BROKEN
    return None


def _rows(
    book: Any,  # noqa: ANN401 - the library's own type
    bounds: Bounds,
) -> Iterator[Row | Fault]:
    """Read the first worksheet that holds anything."""
    values = 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what it says of its size may be anything
        found = False
        for line, cells in enumerate(sheet.iter_rows(), start=1):
            values += len(cells)
            if len(cells) > MAX_COLUMNS:
                yield Fault(f"expected at most {MAX_COLUMNS} columns", line)
                return
            if values > bounds.cells or line > bounds.rows:
                limits = f"{bounds.rows:,} rows and {bounds.cells:,} cells"
                yield Fault(f"expected at most {limits}", line)
                return
            row = Row(line, tuple(_shown(cell) for cell in cells))
            found = found or any(cell is not None for cell in row.cells)
            yield row
        if found:
            return


def _shown(cell: Any) -> object:  # noqa: ANN401 - the library's own type
    """Return what a cell shows: a format of zeros keeps those in front of a number."""
    value: object = cell.value
    if isinstance(value, int) and not isinstance(value, bool):
        form = str(cell.number_format)
        return f"{value:0{len(form)}}" if _ZEROS.fullmatch(form) else value
    return value
