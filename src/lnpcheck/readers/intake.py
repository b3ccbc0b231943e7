"""Is this text at all? From a file or bytes to text, within bounds.

A file is read up to the limit and one byte further, so that its size costs nothing.
"""

from os import PathLike
from pathlib import Path
from typing import Final

from lnpcheck.readers.errors import Fault
from lnpcheck.readers.limits import MAX_BYTES

__all__ = ["read_bytes", "read_text"]

# UTF-32 before UTF-16: the little-endian mark of one begins with that of the other.
_OTHER_MARKS: Final = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)

# First bytes as in the file(1) database. Letters come as these, and they are not read.
_OTHER_FILES: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "an office document or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document (save it as .xlsx or CSV)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a fax or picture"),
    (b"MM\0*", "a fax or picture"),
)

_UTF_8_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_TEXT: Final = "expected text, got"


def read_bytes(path: str | PathLike[str]) -> bytes | Fault:
    """Read a file, but no further than one byte over the limit."""
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Fault("expected a file, but there is none of this name")
    except IsADirectoryError:
        return Fault("expected a file, got a directory")
    except OSError as error:
        return Fault(f"expected a file that can be read ({error.strerror})")
    except ValueError:
        return Fault("expected the name of a file, without NUL characters")


def read_text(data: bytes) -> str | Fault:
    """Decode UTF-8, with or without its mark; anything else is named and refused.

    Returns:
        The text with plain line feeds, since every format takes them alike.
    """
    if len(data) > MAX_BYTES:
        return Fault(f"expected at most {MAX_BYTES // 1024**2} MB")
    for start, name in _OTHER_FILES:
        if data.startswith(start):
            return Fault(f"{_TEXT} {name}")
    for start, name in _OTHER_MARKS:
        if data.startswith(start):
            return Fault(f"expected UTF-8, got {name}")
    if b"\0" in data:
        return _not_text(data)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Fault("expected UTF-8, got another encoding", line)
    text = text.removeprefix(_UTF_8_MARK).replace("\r\n", "\n")
    return text if text.strip() else Fault("expected a document, got an empty file")


def _not_text(data: bytes) -> Fault:
    """Tell UTF-16 without its mark, where every other byte is NUL, from binary data."""
    first = [byte == 0 for byte in data[:4]]
    if first in ([True, False] * 2, [False, True] * 2):
        return Fault("expected UTF-8, got UTF-16")
    line = data.count(b"\n", 0, data.index(b"\0")) + 1
    return Fault(f"{_TEXT} binary data (a NUL byte)", line)
