"""How does a shell name its papers, and in which formats are they?"""

import argparse
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from lnpcheck.cli.inputs import source_of
from lnpcheck.cli.outputs import write
from lnpcheck.cli.refusal import ANSWERED, UsageError, refused
from lnpcheck.documents import CSR, LOA
from lnpcheck.readers import (
    FORMATS,
    NO_MAP,
    READERS,
    FieldMap,
    Paper,
    ReadError,
    read_csr,
    read_csrs,
    read_loa,
)

__all__ = [
    "Reading",
    "add_reading",
    "letter_of",
    "paper_of",
    "propose_mapping",
    "reading_of",
    "record_of",
    "records_of",
]


class Reading(NamedTuple):
    """How the papers of a command are written.

    Attributes:
        loa: Format of the letter; None: its content tells.
        csr: Format of the record; None: its content tells.
        mapping: The user's own headers, form fields and service codes.
        language: The language in which doubts are told.
    """

    loa: str | None = None
    csr: str | None = None
    mapping: FieldMap = NO_MAP
    language: str = "en"


BY_CONTENT = Reading()


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add what every command that reads papers asks for."""
    parser.add_argument(
        "--from",
        dest="formats",
        action="append",
        metavar="FORMAT",
        help="format of both papers, or loa=FORMAT or csr=FORMAT for one; absent: the"
        f" content tells. {', '.join(_names())} (docs/formats.md)",
    )
    parser.add_argument(
        "--mapping",
        metavar="FILE",
        help="TOML file with your own headers, form fields and service codes",
    )


def _names() -> tuple[str, ...]:
    return (*FORMATS, *(reader.name for reader in READERS))


def reading_of(options: argparse.Namespace) -> Reading:
    """Read the options that say how the papers are written."""
    chosen: dict[str, str] = {}
    for text in options.formats or ():
        paper, _, name = text.rpartition("=")
        if name not in _names() or paper not in ("", "loa", "csr"):
            message = (
                f"--from: expected FORMAT, loa=FORMAT or csr=FORMAT, one of"
                f" {', '.join(_names())}"
            )
            raise UsageError(message)
        for kind in [paper] if paper else _kinds(name):
            chosen[kind] = name
    mapping = _mapping(options.mapping)
    return Reading(chosen.get("loa"), chosen.get("csr"), mapping, options.lang)


def _mapping(name: str | None) -> FieldMap:
    """Read the user's mapping file, if there is one."""
    if not name:
        return NO_MAP
    from lnpcheck.readers import read_field_map

    return read_field_map(Path(name))


def _kinds(name: str) -> tuple[str, ...]:
    """List the papers that a format can be: a platform's order is never a record."""
    found = next((reader.kinds for reader in READERS if reader.name == name), None)
    return found or ("loa", "csr")


def letter_of(name: str, reading: Reading = BY_CONTENT) -> LOA:
    """Read the LOA; when it is a CSR, say so."""
    return paper_of(name, reading).document


def paper_of(name: str, reading: Reading = BY_CONTENT) -> Paper[LOA]:
    """Read the LOA with the places of its keys; when it is a CSR, say so."""
    source = source_of(name)
    try:
        paper = read_loa(
            source, name=name, as_format=reading.loa, mapping=reading.mapping
        )
    except ReadError as error:
        refusal = error
    else:
        _tell(paper, reading.language)
        return paper
    with suppress(ReadError):
        read_csr(source, name=name, as_format=reading.loa, mapping=reading.mapping)
        swapped = "expected an LOA, got what looks like a CSR; the LOA comes first"
        refusal = ReadError(refusal.file, "", swapped)
    raise refusal


def record_of(name: str, reading: Reading = BY_CONTENT) -> CSR:
    """Read the CSR."""
    paper = read_csr(
        source_of(name), name=name, as_format=reading.csr, mapping=reading.mapping
    )
    _tell(paper, reading.language)
    return paper.document


def records_of(name: str, reading: Reading = BY_CONTENT) -> list[CSR]:
    """Read all CSRs of a file."""
    papers = read_csrs(
        source_of(name), name=name, as_format=reading.csr, mapping=reading.mapping
    )
    for paper in papers:
        _tell(paper, reading.language)
    return [paper.document for paper in papers]


def propose_mapping(options: argparse.Namespace) -> int:
    """Print a mapping file for a form or spreadsheet, to look over."""
    from lnpcheck.readers import proposed_map

    source = source_of(options.file)
    told = proposed_map(source, name=options.file, language=options.lang)
    write(told, options.output)
    return ANSWERED


def _tell(paper: Paper[LOA] | Paper[CSR], language: str) -> None:
    """Say on standard error what was not read, or is in doubt."""
    if not paper.notes:
        return
    from lnpcheck.readers import told

    for line in told(paper.notes):
        refused(f"{paper.file}: {line}", ANSWERED, language)
