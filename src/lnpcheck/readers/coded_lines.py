"""What kind of line is it, in a coded CSR? Marks, headers, FIDs, items, continuations.

The layout is ``csr-text/1``, put together from public descriptions of such records
(header, LIST, BILL, S&E: telecommunications-cost-management.blogspot.com; floats such
as ``LEFV`` and ``RSID``: CenturyLink). Printouts of carriers vary; ``docs/formats.md``
says how to extend it. A FID is a field identifier, a USOC a code of a service.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

__all__ = [
    "MAX_LINES",
    "Fid",
    "Item",
    "Mark",
    "PageBreak",
    "Unread",
    "coded_lines",
    "floats_of",
    "looks_coded",
]

MAX_LINES: Final = 20_000
"""Lines of one file."""

_MAX_LENGTH: Final = 2_000
_HEAD: Final = 60

_MARK: Final = re.compile(r"-{3,}\s*([A-Z&]{2,10})\b.*", re.IGNORECASE)
_FID: Final = re.compile(r"([A-Z][A-Z0-9]{1,4})(?:\s+(\S.*))?", re.IGNORECASE)
_RATE: Final = re.compile(r"\s\d{1,7}\.\d{2}$")
_ITEM: Final = re.compile(r"(\d{1,4})\s+([A-Z0-9]{5}|[A-Z0-9]{3})(/.*)?", re.IGNORECASE)
# A slash separates only in front of a FID: N/A, fractions and dates survive.
_FLOAT: Final = re.compile(r"/(?=[A-Z]{2,5}(?:\s|/|$))", re.IGNORECASE)
_ACCOUNT: Final = re.compile(
    r"\s*(?:ACCOUNT|ACCT|BTN|ATN)\s+\(?[0-9A-Z]{3}\)?[-. ]?[0-9A-Z]{3}[-. ]?\d{4}\b",
    re.IGNORECASE,
)

_SECTIONS: Final = {
    "IDENT": "IDENT", "LIST": "LIST", "DIR": "DIR", "BILL": "BILL", "SUMM": "SUMM",
    "RMKS": "RMKS", "REMARKS": "RMKS", "S&E": "S&E", "SE": "S&E",
}  # fmt: skip


class Mark(NamedTuple):
    """A line that begins a section; an empty name is one that is not known."""

    line: int
    name: str


class PageBreak(NamedTuple):
    """The end of a page."""

    line: int


class Fid(NamedTuple):
    """A field identifier at the left margin, and what stands behind it."""

    line: int
    code: str
    data: str


@dataclass(frozen=True, slots=True)
class Item:
    """A line of services and equipment.

    Attributes:
        line: Where it stands.
        quantity: How many.
        usoc: Code of the service, upper case.
        floats: FIDs behind it with their data, upper-case FIDs.
    """

    line: int
    quantity: int
    usoc: str
    floats: tuple[tuple[str, str], ...]


class _Begun(NamedTuple):
    """An item that the next line may continue."""

    line: int
    quantity: int
    usoc: str
    floats: str


class Unread(NamedTuple):
    """A line that is none of these, as written."""

    line: int
    text: str


Line = Mark | PageBreak | Fid | Item | Unread


def looks_coded(text: str) -> bool:
    """Say whether a text is a coded CSR, by its first lines."""
    head = text[: _HEAD * _MAX_LENGTH].splitlines()[:_HEAD]
    first = next((line for line in head if line.strip("\f \t")), "")
    if _ACCOUNT.match(first.strip("\f \t")):
        return True
    marks = (_MARK.fullmatch(line.strip()) for line in head)
    return any(found and found[1].upper() in _SECTIONS for found in marks)


def coded_lines(text: str, first: int) -> Iterator[Line]:
    """Read the lines of a coded CSR; continuations are joined to what they continue.

    Args:
        text: The text.
        first: Number of its first line.
    """
    held: Fid | _Begun | None = None
    for number, raw in enumerate(text.split("\n"), start=first):
        for index, page in enumerate(raw.split("\f")):
            line = page.replace("\t", " ").rstrip()
            if line and (more := _continued(held, line)) is not None:
                held = more
                continue
            if line or index:
                yield from _released(held)
                held = None
            if index:
                yield PageBreak(number)
            if line:
                held = _held(line.strip(), number)
                if held is None:
                    yield _plain(line.strip(), number)
    yield from _released(held)


def _continued(held: Fid | _Begun | None, line: str) -> Fid | _Begun | None:
    """Join a line to the one before, when it continues it."""
    text = line.strip()
    match held:
        case _Begun() if line[0] == " " and text.startswith("/"):
            joined = held.floats + _RATE.sub("", text)
            more: Fid | _Begun = held._replace(floats=joined)
        case Fid() if line.startswith(" " * 5):
            joined = f"{held.data} {text}"
            more = held._replace(data=joined)
        case _:
            return None
    return more if len(joined) <= _MAX_LENGTH else None


def _held(text: str, number: int) -> Fid | _Begun | None:
    """Return a line that may be continued: an item, or a FID."""
    if len(text) > _MAX_LENGTH:
        return None
    item = _ITEM.fullmatch(_RATE.sub("", text).rstrip())
    if item:
        return _Begun(number, int(item[1]), item[2].upper(), item[3] or "")
    found = _FID.fullmatch(text)
    return Fid(number, found[1].upper(), found[2] or "") if found else None


def _released(held: Fid | _Begun | None) -> Iterator[Line]:
    match held:
        case Fid():
            yield held
        case _Begun():
            floats = floats_of(held.floats)
            yield Item(held.line, held.quantity, held.usoc, floats)


def _plain(text: str, number: int) -> Line:
    mark = _MARK.fullmatch(text) if len(text) <= _MAX_LENGTH else None
    if mark:
        return Mark(number, _SECTIONS.get(mark[1].upper(), ""))
    return Unread(number, text)


def floats_of(text: str) -> tuple[tuple[str, str], ...]:
    """Take apart the FIDs that float behind a code.

    >>> floats_of("/TN 404 555-0110/PIC 0222/LEFV")
    (('TN', '404 555-0110'), ('PIC', '0222'), ('LEFV', ''))
    """
    parts = (part.strip().partition(" ") for part in _FLOAT.split(text) if part.strip())
    return tuple((code.upper(), data.strip()) for code, _, data in parts)
