"""Which orders stand here? JSON Lines, or a folder of pairs, one order at a time.

An order is handed on unread, so that other processes read it; a file is never held in
memory, whatever its size. One that cannot even be handed on carries its refusal.
"""

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, Final, NamedTuple

from lnpcheck.readers.errors import Fault, ReadError
from lnpcheck.readers.intake import read_text
from lnpcheck.readers.limits import MAX_BYTES
from lnpcheck.readers.pair_folder import Files, find_pairs

__all__ = ["Entry", "Orders", "orders_in"]

_PEEK: Final = 4096
_HALF_LETTERS: Final = bytes(range(0x80, 0x100))


class Entry(NamedTuple):
    """One order, not yet read.

    Attributes:
        place: The line, counted from one, or the name of the pair.
        content: A line of JSON, the files of a pair, or why there is neither.
        size: How much of the whole it is; see ``Orders.size``.
    """

    place: int | str
    content: bytes | Files | ReadError
    size: int


@dataclass(frozen=True, slots=True)
class Orders:
    """A file or folder of orders.

    Attributes:
        file: Its name as the caller gave it.
        state: What changes when the orders change: sizes and times, never content.
            Empty for a stream, which cannot be read twice.
        size: Bytes of the file, or pairs of the folder; None: nobody knows.
        entries: Reads them from the start.
    """

    file: str
    state: str
    size: int | None
    entries: Callable[[], Iterator[Entry]]


def orders_in(name: str, stream: BinaryIO | None = None) -> Orders:
    """Find the orders of a file, of a folder, or of an open stream.

    Args:
        name: Path of a JSON Lines file or of a folder, or what errors call a stream.
        stream: Where to read from instead.

    Raises:
        ReadError: There is no such file, or it is none of these.
    """
    if stream is not None:
        return Orders(name, "", None, partial(_lines, stream, name))
    try:
        found = _folder(name) if Path(name).is_dir() else _file(name)
    except FileNotFoundError:
        found = Fault("expected a file or a folder, but there is none of this name")
    except OSError as error:
        found = Fault(f"expected orders that can be read ({error.strerror})")
    except ValueError:
        found = Fault("expected the name of a file, without NUL characters")
    if isinstance(found, Fault):
        raise found.as_error(name)
    return found


def _file(name: str) -> Orders | Fault:
    """Take a file of JSON Lines; what is plainly something else is refused once."""
    about = Path(name).stat()
    if not S_ISREG(about.st_mode):  # a pipe gives its beginning only once
        return Orders(name, "", None, partial(_lines_of, name))
    with Path(name).open("rb") as file:
        first = file.readline(_PEEK).rstrip(_HALF_LETTERS)
    text = read_text(first + b"#")
    if isinstance(text, Fault):
        return text
    if text.rstrip("#").strip() in {"{", "["}:
        return Fault('expected one order a line, {"loa": .., "csr": ..}', 1)
    state = f"{about.st_size} {about.st_mtime_ns}"
    return Orders(name, state, about.st_size, partial(_lines_of, name))


def _lines_of(name: str) -> Iterator[Entry]:
    with Path(name).open("rb") as file:
        yield from _lines(file, name)


def _lines(file: BinaryIO, name: str) -> Iterator[Entry]:
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


def _skip_line(file: BinaryIO) -> int:
    """Go to the end of a line, and say how much was left of it."""
    skipped, piece = 0, b"."
    while piece and not piece.endswith(b"\n"):
        piece = file.readline(MAX_BYTES)
        skipped += len(piece)
    return skipped


def _folder(name: str) -> Orders:
    pairs, state = find_pairs(name)
    entries = [Entry(place, content, 1) for place, content in pairs]
    return Orders(name, state, len(entries), partial(iter, entries))
