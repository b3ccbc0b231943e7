"""What does one order of a batch say? A line of JSON, a row, or the files of a pair."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lnpcheck.documents import CSR, LOA
from lnpcheck.readers import NO_MAP, FieldMap, Note, told
from lnpcheck.readers.columns import Columns
from lnpcheck.readers.order_stream import NO_COLUMNS

__all__ = ["Order", "Reading", "noted"]


class Order(NamedTuple):
    """One order, read.

    Attributes:
        loa: The letter.
        csr: The record; None: there is none.
        as_of: The day on which it goes, or went, out; None: that of the batch.
        codes: What came back, when that is known and was asked for.
        notes: What of it was not read, or is in doubt, in a line each.
    """

    loa: LOA
    csr: CSR | None
    as_of: date | None = None
    codes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How the orders of a batch are to be read.

    Attributes:
        file: What refusals call them.
        rejected: The key or column that says what came back.
        columns: What the columns of a spreadsheet hold.
        mapping: The user's own headers.
    """

    file: str
    rejected: str | None = None
    columns: Columns = NO_COLUMNS
    mapping: FieldMap = NO_MAP


def noted(file: str, notes: Iterable[Note]) -> Iterator[str]:
    """Tell what was not read of a file, or is in doubt, in a line each."""
    return (f"{file}, {line}" for line in told(notes))
