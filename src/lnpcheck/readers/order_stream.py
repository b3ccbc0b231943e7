"""Which orders stand here? JSON Lines, a spreadsheet, or a folder, one at a time.

An order is handed on unread, so that other processes read it; a file is never held in
memory, whatever its size. One that cannot even be handed on carries its refusal.
"""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, Final, NamedTuple

from lnpcheck.readers.columns import Columns
from lnpcheck.readers.errors import Fault, ReadError
from lnpcheck.readers.field_map import NO_MAP, FieldMap
from lnpcheck.readers.intake import read_text
from lnpcheck.readers.limits import MAX_BYTES
from lnpcheck.readers.notes import Note
from lnpcheck.readers.orders import LineSource, open_orders
from lnpcheck.readers.pair_folder import Files, find_pairs
from lnpcheck.readers.table import Row
from lnpcheck.readers.words import simple

__all__ = ["NO_COLUMNS", "Entry", "Orders", "orders_in"]

_PEEK: Final = 4096
_HALF_LETTERS: Final = bytes(range(0x80, 0x100))
_BLANK: Final = b" \t\r\n"
_JSON_ENDINGS: Final = frozenset({".json", ".jsonl", ".ndjson"})
_NO_SHEETS: Final = frozenset({b"{", b"[", b"%", b"\xff", b"\xfe", b""})
_SHEET_ENDINGS: Final = frozenset({".csv", ".tsv", ".xlsx"})


NO_COLUMNS: Final = Columns((), (), 0)


class Entry(NamedTuple):
    """One order, not yet read.

    Attributes:
        place: The line, counted from one, or the name of the pair.
        content: A line of JSON, a row, the files of a pair, or why there is none.
        size: How much of the whole it is; see ``Orders.size``.
    """

    place: int | str
    content: bytes | Row | Files | ReadError
    size: int


@dataclass(frozen=True, slots=True)
class Orders:
    """A file or folder of orders.

    Attributes:
        file: Its name as the caller gave it.
        entries: The orders, read as they are asked for, once.
        state: What changes when the orders change: sizes and times, never content.
            Empty for a stream, which cannot be read twice.
        size: Bytes of the file, or pairs of the folder; None: nobody knows.
        columns: What the columns hold; none, where it is no spreadsheet.
        notes: What of its headers is not read.
        is_folder: Whether it is a folder of pairs.
        pipe: What they come through, when it was opened here.
    """

    file: str
    entries: Iterator[Entry]
    state: str = ""
    size: int | None = None
    columns: Columns = NO_COLUMNS
    notes: tuple[Note, ...] = ()
    is_folder: bool = False
    pipe: BinaryIO | None = None

    def close(self) -> None:
        """Close the pipe."""
        if self.pipe is not None:
            self.pipe.close()


def orders_in(
    name: str,
    stream: BinaryIO | None = None,
    *,
    mapping: FieldMap = NO_MAP,
    beside: Iterable[str] = (),
) -> Orders:
    """Find the orders of a file, of a folder, or of an open stream.

    Args:
        name: Path of a file of JSON Lines, CSV or XLSX, or of a folder; or what errors
            call a stream.
        stream: Where to read from instead: JSON Lines, or CSV.
        mapping: The user's own headers.
        beside: Headers that the caller reads, and that are none of the papers'.

    Raises:
        ReadError: There is no such file, or it is none of these.
    """
    own = {**mapping.loa, **{simple(header): "" for header in beside}}
    mapping = mapping._replace(loa=own)
    try:
        if stream is not None:
            found = _stream(stream, name, mapping)
        else:
            found = _folder(name) if Path(name).is_dir() else _file(name, mapping)
    except FileNotFoundError:
        found = Fault("expected a file or a folder, but there is none of this name")
    except OSError as error:
        found = Fault(f"expected orders that can be read ({error.strerror})")
    except ValueError:
        found = Fault("expected the name of a file, without NUL characters")
    if isinstance(found, Fault):
        raise found.as_error(name)
    return found


def _stream(stream: BinaryIO, name: str, mapping: FieldMap) -> Orders | Fault:
    """Take what comes through a pipe; its first sign tells JSON from CSV."""
    lines = _Again(stream, stream.readline(MAX_BYTES + 1))
    if lines.first.lstrip(codecs.BOM_UTF8 + _BLANK)[:1] in (b"{", b""):
        return Orders(name, _lines(lines, name))
    return _sheet(lines, name, mapping)


def _file(name: str, mapping: FieldMap) -> Orders | Fault:
    """Take a file; what is plainly something else is refused once."""
    about = Path(name).stat()
    if not S_ISREG(about.st_mode):  # a pipe gives its beginning only once
        return _pipe(name, mapping)
    state = f"{about.st_size} {about.st_mtime_ns}"
    with Path(name).open("rb") as file:
        first = file.readline(_PEEK).rstrip(_HALF_LETTERS)
    if _is_sheet(Path(name).suffix.lower(), first):
        found = _sheet(name, name, mapping)
        return found if isinstance(found, Fault) else replace(found, state=state)
    text = read_text(first + b"#")
    if isinstance(text, Fault):
        return text
    if text.rstrip("#").strip() in {"{", "["}:
        return Fault('expected one order a line, {"loa": .., "csr": ..}', 1)
    return Orders(name, _lines_of(name), state, about.st_size)


def _pipe(name: str, mapping: FieldMap) -> Orders | Fault:
    stream = Path(name).open("rb")  # noqa: SIM115 - closed when it is read
    found = _stream(stream, name, mapping)
    if isinstance(found, Fault):
        stream.close()
        return found
    return replace(found, pipe=stream)


@dataclass(slots=True)
class _Again:
    """A stream whose first line was looked at, and is given again."""

    stream: LineSource
    first: bytes

    def readline(self, limit: int = -1, /) -> bytes:
        first, self.first = self.first, b""
        return first or self.stream.readline(limit)


def _is_sheet(ending: str, first: bytes) -> bool:
    """Whether a file is a spreadsheet: its ending tells, else its first sign."""
    if ending in _JSON_ENDINGS:
        return False
    start = first.lstrip(codecs.BOM_UTF8 + _BLANK)[:1]
    return ending in _SHEET_ENDINGS or start not in _NO_SHEETS


def _sheet(source: str | LineSource, name: str, mapping: FieldMap) -> Orders | Fault:
    table = open_orders(source, mapping)
    if isinstance(table, Fault):
        return table
    entries = (_row(row, name) for row in table.rows)
    return Orders(name, entries, columns=table.columns, notes=tuple(table.notes))


def _row(row: Row | Fault, name: str) -> Entry:
    if isinstance(row, Fault):
        return Entry(row.line or 0, row.as_error(name), 1)
    return Entry(row.line, row, 1)


def _lines_of(name: str) -> Iterator[Entry]:
    with Path(name).open("rb") as file:
        yield from _lines(file, name)


def _lines(file: LineSource, name: str) -> Iterator[Entry]:
    """Read a line at a time; a line without end is refused without being held."""
    lines = iter(partial(file.readline, MAX_BYTES + 1), b"")
    for number, line in enumerate(lines, 1):
        order = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if len(line) > MAX_BYTES:
            size = len(line) + (0 if line.endswith(b"\n") else _skip_line(file))
            fault = Fault(f"expected at most {MAX_BYTES // 1024**2} MB a line", number)
            yield Entry(number, fault.as_error(name), size)
        elif order.strip():
            yield Entry(number, order, len(line))


def _skip_line(file: LineSource) -> int:
    """Go to the end of a line, and say how much was left of it."""
    skipped, piece = 0, b"."
    while piece and not piece.endswith(b"\n"):
        piece = file.readline(MAX_BYTES)
        skipped += len(piece)
    return skipped


def _folder(name: str) -> Orders | Fault:
    pairs, state = find_pairs(name)
    if not pairs:
        return Fault("expected papers, files named loa and csr such as acme/loa.json")
    entries = (Entry(place, content, 1) for place, content in pairs)
    return Orders(name, entries, state, len(pairs), is_folder=True)
