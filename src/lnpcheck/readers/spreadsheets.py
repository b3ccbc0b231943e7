"""How does a spreadsheet become one letter or record? CSV text, or a workbook."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from lnpcheck.readers.claims import is_workbook
from lnpcheck.readers.columns import read_columns
from lnpcheck.readers.csv_text import csv_rows, separator
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import NO_MAP, FieldMap
from lnpcheck.readers.form import Form
from lnpcheck.readers.one_paper import read_one_paper
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.table import Row, is_number, open_table
from lnpcheck.readers.xlsx import xlsx_rows

__all__ = ["CSV", "XLSX", "has_headers", "header_names"]

_FIRST_LINES: Final = 12
_ENOUGH: Final = 2
"""Known headers that make a text without the ending of CSV one all the same."""

_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+")


def _lines(text: str) -> list[str]:
    return [found[0] for found in _LINES.finditer(text)]


def has_headers(text: str) -> bool:
    """Say whether a text is CSV by its first lines: headers that are known."""
    head = [found[0].strip() for found in islice(_LINES.finditer(text), _FIRST_LINES)]
    filled = [line for line in head if line]
    if all(is_number(line) for line in filled):
        return True
    return any(
        len(read_columns(line.split(separator(line)), ("loa", "csr"), NO_MAP).known)
        >= _ENOUGH
        for line in filled
    )


def _read_csv(raw: Raw, draft: Draft, mapping: FieldMap) -> Fault | None:
    if isinstance(raw.text, Fault):
        return raw.text
    table = open_table(csv_rows(_lines(raw.text)), (draft.kind,), mapping)
    return table if isinstance(table, Fault) else read_one_paper(table, draft)


def _read_workbook(raw: Raw, draft: Draft, mapping: FieldMap) -> Fault | None:
    table = open_table(xlsx_rows(raw.data), (draft.kind,), mapping)
    return table if isinstance(table, Fault) else read_one_paper(table, draft)


def header_names(raw: Raw) -> Sequence[str] | Fault:
    """Return the headers of a spreadsheet: its widest row among the first."""
    if not is_workbook(raw.data) and isinstance(raw.text, Fault):
        return raw.text
    text = "" if isinstance(raw.text, Fault) else raw.text
    rows = xlsx_rows(raw.data) if is_workbook(raw.data) else csv_rows(_lines(text))
    head = list(islice(rows, _FIRST_LINES))
    fault = next((row for row in head if isinstance(row, Fault)), None)
    filled = [
        [str(cell).strip() for cell in row.cells if str(cell or "").strip()]
        for row in head
        if isinstance(row, Row)
    ]
    if not any(filled):
        return fault or Fault("expected a table or a PDF form, got no fields")
    return max(filled, key=len)


CSV: Final = Form(_read_csv)
XLSX: Final = Form(_read_workbook)
