"""Which foreign formats are read? The list; a new format is a file and a line here."""

from typing import Final

from lnpcheck.readers import claims
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.reader import Reader

__all__ = ["READERS", "Reader", "reader_for", "reader_named"]

# In this order they are asked whether a file is theirs.
READERS: Final[tuple[Reader, ...]] = (
    Reader(
        "pdf", "a PDF form, read by a mapping file", ("loa",), claims.is_pdf, "pdf_form"
    ),
    Reader(
        "xlsx",
        "an Excel workbook, read like CSV",
        ("loa", "csr"),
        claims.is_xlsx,
        "spreadsheets",
    ),
    Reader(
        "coded",
        "a coded CSR as carriers print it (sections LIST, BILL, S&E)",
        ("csr",),
        claims.is_coded,
        "coded_record",
    ),
    Reader(
        "csv",
        "CSV: one row for each number, headers in the words that people use",
        ("loa", "csr"),
        claims.is_csv,
        "spreadsheets",
    ),
    Reader(
        "telnyx",
        "a Telnyx customer service record or porting order",
        ("loa", "csr"),
        claims.is_telnyx,
        "telnyx",
    ),
    Reader("twilio", "a Twilio port-in request", ("loa",), claims.is_twilio, "twilio"),
    Reader(
        "bandwidth",
        "a Bandwidth CSR answer or LnpOrder",
        ("loa", "csr"),
        claims.is_bandwidth,
        "bandwidth",
    ),
    Reader("sinch", "a Sinch port-in order", ("loa",), claims.is_sinch, "sinch"),
    Reader(
        "voipms",
        "an addLNPPort request of VoIP.ms",
        ("loa",),
        claims.is_voipms,
        "voipms",
    ),
)


def reader_named(name: str) -> Reader | None:
    """Return the reader of a name; None when it is one of our own formats, or none."""
    return next((reader for reader in READERS if reader.name == name), None)


def reader_for(raw: Raw) -> Reader | None:
    """Find the format of a file by its content; None: one of our own."""
    if raw.ending in (".toml", ".yaml", ".yml"):
        return None
    return next((reader for reader in READERS if reader.claims(raw)), None)
