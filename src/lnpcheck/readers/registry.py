"""Which foreign formats are read? The list; a new format is a file and a line here."""

from typing import Final

from lnpcheck.readers.bandwidth import BANDWIDTH
from lnpcheck.readers.coded import CODED
from lnpcheck.readers.pdf_form import PDF
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.reader import Reader
from lnpcheck.readers.sinch import SINCH
from lnpcheck.readers.spreadsheets import CSV, XLSX
from lnpcheck.readers.telnyx import TELNYX
from lnpcheck.readers.twilio import TWILIO
from lnpcheck.readers.voipms import VOIPMS

__all__ = ["READERS", "Reader", "reader_for", "reader_named"]

# In this order they are asked whether a file is theirs.
READERS: Final[tuple[Reader, ...]] = (
    PDF,
    XLSX,
    CODED,
    CSV,
    TELNYX,
    TWILIO,
    BANDWIDTH,
    SINCH,
    VOIPMS,
)


def reader_named(name: str) -> Reader | None:
    """Return the reader of a name; None when it is one of our own formats, or none."""
    return next((reader for reader in READERS if reader.name == name), None)


def reader_for(raw: Raw) -> Reader | None:
    """Find the format of a file by its content; None: one of our own."""
    if raw.ending in (".toml", ".yaml", ".yml"):
        return None
    return next((reader for reader in READERS if reader.claims(raw)), None)
