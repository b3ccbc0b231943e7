"""What do the two files of a pair say?"""

from lnpcheck.cli.batch.order import Order, Reading, noted
from lnpcheck.readers import read_csr, read_loa
from lnpcheck.readers.pair_folder import Files

__all__ = ["read_files"]


def read_files(files: Files, how: Reading) -> Order:
    """Read the papers of a pair.

    Raises:
        ReadError: One of them cannot be read.
    """
    letter = read_loa(files.loa, mapping=how.mapping)
    notes = tuple(noted(letter.file, letter.notes))
    if files.csr is None:
        return Order(letter.document, None, notes=notes)
    record = read_csr(files.csr, mapping=how.mapping)
    notes += tuple(noted(record.file, record.notes))
    return Order(letter.document, record.document, notes=notes)
