"""How do files become documents? JSON, TOML and YAML, read with places and bounds.

Reading order: ``intake`` (bytes to text), ``json_text``, ``toml_text``, ``yaml_text``
(text to keys and values), ``sheets`` (which format), ``papers`` (LOA and CSR). Beside
them ``places`` and ``toml_places`` (where does a value stand), ``limits`` (how much is
too much) and ``errors`` (the one exception).
"""

from lnpcheck.readers.errors import ReadError
from lnpcheck.readers.limits import MAX_BYTES, MAX_DEPTH, MAX_VALUES
from lnpcheck.readers.papers import Paper, read_csr, read_loa
from lnpcheck.readers.places import Lines
from lnpcheck.readers.sheets import Format, Sheet, invalid, read_mapping

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_VALUES",
    "Format",
    "Lines",
    "Paper",
    "ReadError",
    "Sheet",
    "invalid",
    "read_csr",
    "read_loa",
    "read_mapping",
]
