"""How does a file become an LOA or a CSR? One sheet, judged by its model.

LOA: Letter of Authorization. CSR: Customer Service Record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from lnpcheck.documents import CSR, LOA
from lnpcheck.readers.sheets import Format, Sheet, invalid, read_mapping

__all__ = ["Paper", "read_csr", "read_loa"]

D = TypeVar("D", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Paper(Generic[D]):
    """A document together with where it stands.

    Attributes:
        document: What the paper says, as written.
        file: The file's name as the caller gave it, unprintable characters escaped.
        format: ``json``, ``toml`` or ``yaml``.
        lines: JSON Pointer to line, counted from one; computed on first use.
    """

    document: D
    file: str
    format: Format
    lines: Mapping[str, int] = field(repr=False, compare=False)


def read_loa(
    source: str | PathLike[str] | bytes,
    *,
    name: str | None = None,
    as_format: Format | None = None,
) -> Paper[LOA]:
    """Read a Letter of Authorization.

    Args:
        source: Path of a JSON, TOML or YAML file, or what stands in one.
        name: What errors call it, and whose ending tells the format; a path speaks for
            itself.
        as_format: How it is written. None: the ending of the name decides, and without
            a known ending the text itself.

    Returns:
        The letter with its places.

    Raises:
        ReadError: It cannot be read, or is no such letter.
    """
    return _paper(LOA, read_mapping(source, name, as_format))


def read_csr(
    source: str | PathLike[str] | bytes,
    *,
    name: str | None = None,
    as_format: Format | None = None,
) -> Paper[CSR]:
    """Read a Customer Service Record.

    Args:
        source: Path of a JSON, TOML or YAML file, or what stands in one.
        name: What errors call it, and whose ending tells the format; a path speaks for
            itself.
        as_format: How it is written. None: the ending of the name decides, and without
            a known ending the text itself.

    Returns:
        The record with its places.

    Raises:
        ReadError: It cannot be read, or is no such record.
    """
    return _paper(CSR, read_mapping(source, name, as_format))


def _paper(model: type[D], sheet: Sheet) -> Paper[D]:
    try:
        document = model.model_validate(sheet.content)
    except ValidationError as error:
        refused = invalid(error, sheet)
    else:
        return Paper(document, sheet.file, sheet.format, sheet.lines)
    raise refused
