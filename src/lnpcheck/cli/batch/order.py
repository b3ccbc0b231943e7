"""What does one order of a batch say? A line of JSON, or the files of a pair."""

import difflib
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from pydantic import ConfigDict, ValidationError

from lnpcheck.batch import codes_in, told_place
from lnpcheck.documents import CSR, LOA
from lnpcheck.documents.base import Document
from lnpcheck.documents.vocabulary import Day
from lnpcheck.readers import ReadError, invalid, read_csr, read_loa, read_mapping
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.order_stream import Entry
from lnpcheck.readers.pair_folder import Files

__all__ = ["Order", "read_order"]


class Order(NamedTuple):
    """One order, read.

    Attributes:
        loa: The letter.
        csr: The record; None: there is none.
        as_of: The day on which it goes, or went, out; None: that of the batch.
        codes: What came back, when that is known and was asked for.
    """

    loa: LOA
    csr: CSR | None
    as_of: date | None = None
    codes: tuple[str, ...] = ()


class _Line(Document):
    """A line: two papers, the day of the request, and a key that a caller names."""

    model_config = ConfigDict(extra="allow")

    loa: LOA
    csr: CSR | None = None
    as_of: Day = None


def read_order(entry: Entry, file: str, rejected: str | None) -> Order:
    """Read one order.

    Args:
        entry: Where it stands.
        file: What refusals call the orders.
        rejected: The key beside ``loa`` that says what came back.

    Raises:
        ReadError: It cannot be read.
    """
    content = entry.content
    if isinstance(content, ReadError):
        raise content
    if isinstance(content, Files):
        record = None if content.csr is None else read_csr(content.csr).document
        return Order(read_loa(content.loa).document, record)
    read = _read_line(content, file, rejected)
    if isinstance(read, Order):
        return read
    place = ", ".join(
        filter(None, (told_place(entry.place), read.place.partition(", ")[2]))
    )
    line = entry.place if isinstance(entry.place, int) else None
    raise ReadError(read.file, place, read.expected, line)


def _read_line(line: bytes, file: str, rejected: str | None) -> Order | ReadError:
    """Read a line as one document; strictly first, for pydantic takes a key twice."""
    try:
        sheet = read_mapping(line, file, "json")
    except ReadError as error:
        return error
    try:
        order = _Line.model_validate_json(line)
    except ValidationError as error:
        return invalid(error, sheet)
    beside = order.model_extra or {}
    came_back = beside.pop(rejected, None) if rejected else None
    codes = _unknown(beside) or _codes(came_back, rejected or "")
    if isinstance(codes, Fault):
        return codes.as_error(file)
    return Order(order.loa, order.csr, order.as_of, codes)


def _unknown(beside: Mapping[str, object]) -> Fault | None:
    """Refuse a key that is meant as a paper; a word of one's own is let be."""
    for key, value in beside.items():
        near = difflib.get_close_matches(key.lower(), _Line.model_fields, n=1)
        if near or isinstance(value, dict):
            hint = f"; did you mean {near[0]!r}?" if near else ""
            return Fault(
                f"expected one of {', '.join(_Line.model_fields)}{hint}", 1, (key,)
            )
    return None


def _codes(came_back: object, rejected: str) -> tuple[str, ...] | Fault:
    """Read what came back: a code, several, or nothing."""
    match came_back:
        case None:
            return ()
        case bool():
            pass
        case str() | int():
            return codes_in(str(came_back))
        case list() if all(type(code) in (str, int) for code in came_back):
            return codes_in(";".join(map(str, came_back)))
    return Fault("expected a code, or a list of codes", 1, (rejected,))
