"""How does a file become an LOA or a CSR? In any format, judged by its model.

LOA: Letter of Authorization. CSR: Customer Service Record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import Final, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from lnpcheck.documents import CSR, LOA
from lnpcheck.readers.errors import Fault, shown
from lnpcheck.readers.field_map import NO_MAP, FieldMap, Kind
from lnpcheck.readers.notes import Note
from lnpcheck.readers.origins import Origins
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.registry import READERS, Reader, reader_for, reader_named
from lnpcheck.readers.sheets import FORMATS, Sheet, invalid, load, own_sheet

__all__ = ["Paper", "paper_of_raw", "read_csr", "read_csrs", "read_loa"]

D = TypeVar("D", bound=BaseModel)
Source = str | PathLike[str] | bytes

_NO_FORMATS: Final = (".txt", ".text", ".eml", ".msg", ".doc", ".xls", ".rtf")
_ELSE: Final = "; the formats that are read stand in docs/formats.md"
_NO_XML: Final = Fault("expected XML of a format that is read (docs/formats.md)")
_PAPERS: Final[dict[Kind, str]] = {"loa": "an LOA", "csr": "a CSR"}


@dataclass(frozen=True, slots=True)
class Paper(Generic[D]):
    """A document together with where it stands.

    Attributes:
        document: What the paper says, as written.
        file: The file's name as the caller gave it, unprintable characters escaped.
        format: ``json``, ``toml``, ``yaml``, or the name of the reader.
        lines: JSON Pointer to line, counted from one; computed on first use.
        notes: What was left out of a foreign format, or entered with a doubt.
    """

    document: D
    file: str
    format: str
    lines: Mapping[str, int] = field(repr=False, compare=False)
    notes: tuple[Note, ...] = ()


def read_loa(
    source: Source,
    *,
    name: str | None = None,
    as_format: str | None = None,
    mapping: FieldMap = NO_MAP,
) -> Paper[LOA]:
    """Read a Letter of Authorization, or an order that says what one would say.

    Args:
        source: Path of a file in any format of ``docs/formats.md``, or what stands in
            one.
        name: What errors call it, and whose ending tells the format; a path speaks for
            itself.
        as_format: ``json``, ``toml``, ``yaml`` or the name of a reader. None: content
            and ending decide.
        mapping: The user's own headers and form fields.

    Returns:
        The letter with its places, and notes of what was left out.

    Raises:
        ReadError: It cannot be read, or is no such letter.
    """
    return paper_of_raw(LOA, "loa", _opened(source, name), as_format, mapping)


def read_csr(
    source: Source,
    *,
    name: str | None = None,
    as_format: str | None = None,
    mapping: FieldMap = NO_MAP,
) -> Paper[CSR]:
    """Read a Customer Service Record.

    Args:
        source: Path of a file in any format of ``docs/formats.md``, or what stands in
            one.
        name: What errors call it, and whose ending tells the format; a path speaks for
            itself.
        as_format: ``json``, ``toml``, ``yaml`` or the name of a reader. None: content
            and ending decide.
        mapping: The user's own headers and service codes.

    Returns:
        The record with its places, and notes of what was left out.

    Raises:
        ReadError: It cannot be read, or is no such record.
    """
    return paper_of_raw(CSR, "csr", _opened(source, name), as_format, mapping)


def read_csrs(
    source: Source,
    *,
    name: str | None = None,
    as_format: str | None = None,
    mapping: FieldMap = NO_MAP,
) -> tuple[Paper[CSR], ...]:
    """Read all Customer Service Records of a file; a coded one may hold several.

    Args:
        source: As ``read_csr`` takes it.
        name: As ``read_csr`` takes it.
        as_format: As ``read_csr`` takes it.
        mapping: As ``read_csr`` takes it.

    Returns:
        The records in the order of the file, at least one.

    Raises:
        ReadError: It cannot be read, or one of them is no such record.
    """
    raw = _opened(source, name)
    reader = None
    if raw.fault is None:
        reader = reader_named(as_format) if as_format else reader_for(raw)
    parts = (raw,) if reader is None else reader.form.parts(raw)
    form = reader.name if reader else as_format
    return tuple(paper_of_raw(CSR, "csr", part, form, mapping) for part in parts)


def _opened(source: Source, name: str | None) -> Raw:
    data, file = load(source, name)
    return Raw(data, file)


def paper_of_raw(
    model: type[D], kind: Kind, raw: Raw, as_format: str | None, mapping: FieldMap
) -> Paper[D]:
    """Read a file, or an object of a program, as one of the two papers.

    Raises:
        ReadError: It is none.
    """
    sheet = raw.fault or _read(kind, raw, as_format, mapping)
    if isinstance(sheet, Fault):
        raise _placed(sheet, raw).as_error(raw.file)
    try:
        document = model.model_validate(sheet.content)
    except ValidationError as error:
        refused = invalid(error, sheet)
    else:
        return Paper(document, sheet.file, sheet.format, sheet.lines, sheet.notes)
    raise refused


def _placed(fault: Fault, raw: Raw) -> Fault:
    """Add the line of the keys that a fault is about, when the file has lines."""
    if fault.line is None and fault.path and raw.data and raw.lines is not None:
        return fault._replace(line=raw.lines.nearest(fault.path)[1])
    return fault


def _read(
    kind: Kind, raw: Raw, as_format: str | None, mapping: FieldMap
) -> Sheet | Fault:
    own = next((known for known in FORMATS if known == as_format), None)
    reader = reader_named(as_format) if as_format else reader_for(raw)
    if reader is not None:
        return _foreign(reader, kind, raw, mapping)
    if as_format and own is None:
        names = (*FORMATS, *(known.name for known in READERS))
        return Fault(f"expected one of the formats {', '.join(names)}")
    if raw.content is not None:  # keys and values of our own
        return Sheet(raw.content, shown(raw.file), "json", Origins({}))
    if raw.is_xml and own is None:
        return raw.tree if isinstance(raw.tree, Fault) else _NO_XML
    text = raw.text
    sheet = text if isinstance(text, Fault) else own_sheet(text, raw.file, own)
    if isinstance(sheet, Fault) and own is None and raw.ending in _NO_FORMATS:
        return sheet._replace(expected=sheet.expected + _ELSE)
    return sheet


def _foreign(reader: Reader, kind: Kind, raw: Raw, mapping: FieldMap) -> Sheet | Fault:
    if kind not in reader.kinds:
        return Fault(f"expected {_PAPERS[kind]}, got {reader.title}")
    from lnpcheck.readers.draft import Draft

    draft = Draft(kind, mapping.order)
    fault = reader.form.read(raw, draft, mapping)
    if fault:
        return fault
    lines = Origins(draft.places, raw.lines)
    notes = tuple(draft.notes)
    return Sheet(draft.finished(), shown(raw.file), reader.name, lines, notes)
