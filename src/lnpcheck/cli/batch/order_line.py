"""What does a line of JSON say? Two papers, a day, and perhaps what came back."""

import difflib
from collections.abc import Mapping

from pydantic import ConfigDict, ValidationError

from lnpcheck.batch import codes_in
from lnpcheck.cli.batch.order import Order, Reading
from lnpcheck.documents import CSR, LOA
from lnpcheck.documents.base import Document
from lnpcheck.documents.vocabulary import Day
from lnpcheck.readers import ReadError, invalid, read_mapping
from lnpcheck.readers.errors import Fault

__all__ = ["read_line"]


class _Line(Document):
    """A line: two papers, the day of the request, and words of the caller's own."""

    model_config = ConfigDict(extra="allow")

    loa: LOA
    csr: CSR | None = None
    as_of: Day = None


def read_line(line: bytes, number: int, how: Reading) -> Order:
    """Read a line of JSON.

    Raises:
        ReadError: It cannot be read; names the line as the file counts it.
    """
    read = _read_line(line, how)
    if isinstance(read, Order):
        return read
    pointer = read.place.partition(", ")[2]
    place = ", ".join(filter(None, (f"line {number}", pointer)))
    raise ReadError(read.file, place, read.expected, number)


def _read_line(line: bytes, how: Reading) -> Order | ReadError:
    """Read a line as one document; strictly first, for pydantic takes a key twice."""
    rejected = how.rejected or ""
    try:
        sheet = read_mapping(line, how.file, "json")
    except ReadError as error:
        return error
    try:
        order = _Line.model_validate_json(line)
    except ValidationError as error:
        return invalid(error, sheet)
    beside = order.model_extra or {}
    came_back = beside.pop(rejected, None)
    codes = _unknown(beside) or _codes(came_back, rejected)
    if isinstance(codes, Fault):
        return codes.as_error(how.file)
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
