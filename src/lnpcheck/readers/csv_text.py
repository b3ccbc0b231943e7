"""Which rows does a CSV text hold? Comma, semicolon, tab or bar between the cells."""

import csv
import re
from collections.abc import Iterable, Iterator
from typing import Final

from lnpcheck.readers.errors import Fault
from lnpcheck.readers.table import MAX_COLUMNS, Row

__all__ = ["MAX_LINE", "csv_rows", "separator"]

MAX_LINE: Final = 65_536
"""Characters of one line."""

_MAX_ROW_LINES: Final = 1_000
_TOLD: Final = re.compile(r"sep=([,;\t|])", re.IGNORECASE)
"""A line by which Excel is told what separates the cells."""
_SEPARATORS: Final = ",;\t|"


def separator(line: str) -> str:
    """Find what separates the cells: the commonest of the usual signs, else a comma.

    >>> separator("Téléphone;Nom, prénom;Ville")
    ';'
    """
    outside = "".join(line.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)


def csv_rows(lines: Iterable[str]) -> Iterator[Row | Fault]:
    """Read the rows of a CSV text lazily.

    Args:
        lines: Its lines, with their ends.

    Yields:
        The rows; last, perhaps, why the text cannot be read further.
    """
    feed = _Feed(lines)
    begins = 1
    try:
        first = next((line for line in feed if line.strip()), "")
        sign = separator(first)
        if told := _TOLD.fullmatch(first.strip("\ufeff \r\n")):
            sign, first = told[1], next(iter(feed), "")
        begins = feed.line
        for cells in csv.reader(feed.again(first), delimiter=sign):
            if len(cells) > MAX_COLUMNS:
                yield Fault(f"expected at most {MAX_COLUMNS} columns", begins)
                return
            yield Row(begins, tuple(cells))
            begins = feed.line + 1
            feed.row_begins = begins
    except csv.Error:
        yield Fault("expected a closing quote within the cell", begins)
    except _Overlong as stop:
        yield stop.fault


class _Overlong(Exception):  # noqa: N818 - stops the parser, is no error of its own
    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


class _Feed:
    """Lines on their way to the parser, counted and bounded.

    Attributes:
        line: The line given last, counted from one.
        row_begins: The line with which the present row begins.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.line = 0
        self.row_begins = 1

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.line += 1
            if len(line) > MAX_LINE:
                raise _Overlong(
                    Fault(
                        f"expected lines of at most {MAX_LINE:,} characters", self.line
                    )
                )
            if self.line - self.row_begins > _MAX_ROW_LINES:
                raise _Overlong(Fault("expected a closing quote", self.row_begins))
            yield line

    def again(self, first: str) -> Iterator[str]:
        """Give the first line once more, then the others."""
        self.row_begins = self.line
        yield first
        yield from self
