"""How do files become documents? Our own formats and foreign ones, within bounds.

Reading order: ``intake`` (bytes to text), ``json_text``, ``toml_text``, ``yaml_text``,
``xml_text`` (text to keys and values), ``sheets`` (which of our own formats),
``claims``, ``reader`` and ``registry`` (which foreign one), ``papers`` (LOA and CSR),
``orders`` (a spreadsheet of orders, row by row). A foreign format is a file with a
``form``, loaded when something is written in it; it fills in a ``draft`` by ``values``.
``field_map`` is what a user's own words mean, ``mapping_file`` reads it. Beside them
``places``, ``toml_places`` and ``origins`` (where does a value stand), ``limits`` (how
much is too much), ``notes`` (what was left out) and ``errors`` (the one exception).
"""

from typing import TYPE_CHECKING, Final

from lnpcheck.lazy import door

if TYPE_CHECKING:
    from lnpcheck.readers.errors import ReadError
    from lnpcheck.readers.field_map import NO_MAP, FieldMap
    from lnpcheck.readers.limits import MAX_BYTES, MAX_DEPTH, MAX_VALUES
    from lnpcheck.readers.mapping_file import read_field_map
    from lnpcheck.readers.notes import Note, told
    from lnpcheck.readers.objects import csr_from, loa_from
    from lnpcheck.readers.orders import Order, read_orders
    from lnpcheck.readers.papers import Paper, read_csr, read_csrs, read_loa
    from lnpcheck.readers.places import Lines
    from lnpcheck.readers.policy_file import read_policy
    from lnpcheck.readers.proposing import proposed_map
    from lnpcheck.readers.registry import READERS, Reader
    from lnpcheck.readers.sheets import FORMATS, Format, Sheet, invalid, read_mapping

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_VALUES",
    "NO_MAP",
    "READERS",
    "FieldMap",
    "Format",
    "Lines",
    "Note",
    "Order",
    "Paper",
    "ReadError",
    "Reader",
    "Sheet",
    "csr_from",
    "invalid",
    "loa_from",
    "proposed_map",
    "read_csr",
    "read_csrs",
    "read_field_map",
    "read_loa",
    "read_mapping",
    "read_orders",
    "read_policy",
    "told",
]

_HOMES: Final = {
    "FORMATS": "sheets",
    "MAX_BYTES": "limits",
    "MAX_DEPTH": "limits",
    "MAX_VALUES": "limits",
    "NO_MAP": "field_map",
    "READERS": "registry",
    "FieldMap": "field_map",
    "Format": "sheets",
    "Lines": "places",
    "Note": "notes",
    "Order": "orders",
    "Paper": "papers",
    "ReadError": "errors",
    "Reader": "registry",
    "Sheet": "sheets",
    "csr_from": "objects",
    "invalid": "sheets",
    "loa_from": "objects",
    "proposed_map": "proposing",
    "read_csr": "papers",
    "read_csrs": "papers",
    "read_field_map": "mapping_file",
    "read_loa": "papers",
    "read_mapping": "sheets",
    "read_orders": "orders",
    "read_policy": "policy_file",
    "told": "notes",
}

__getattr__ = door(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
