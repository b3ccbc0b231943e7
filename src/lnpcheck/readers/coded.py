"""Is this a CSR as carriers print it? Its reading is imported when one comes."""

from collections.abc import Sequence
from typing import Final

from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.reader import Reader

__all__ = ["CODED"]

_OTHERS: Final = (b"{", b"[", b"<", b"%PDF", b"PK\x03\x04")
"""How files of other formats begin."""


def _claims(raw: Raw) -> bool:
    if raw.data.lstrip()[:4].startswith(_OTHERS):
        return False
    from lnpcheck.readers.coded_lines import looks_coded
    from lnpcheck.readers.coded_record import printout

    text = printout(raw)
    return isinstance(text, str) and looks_coded(text)


def _read(raw: Raw, draft: Draft, mapping: FieldMap) -> Fault | None:
    from lnpcheck.readers.coded_record import read_coded

    return read_coded(raw, draft, mapping)


def _parts(raw: Raw) -> Sequence[Raw]:
    from lnpcheck.readers.coded_record import accounts_apart

    return accounts_apart(raw)


CODED: Final = Reader(
    "coded",
    "a coded CSR as carriers print it (sections LIST, BILL, S&E)",
    ("csr",),
    _claims,
    _read,
    _parts,
)
