"""Which codes does a finding carry? A table that is derived, and written out.

``crosswalk`` derives it from the book of codes, ``docs/generate.py`` writes it: reading
the whole book for one finding takes longer than the check.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from lnpcheck.report import Codes

__all__ = ["TABLE", "codes_of"]

TABLE: Final = "carried.tsv"
"""Its file: a line for each rule, or rule and case, and key of a report: the codes."""


def codes_of(rule: str, case: str | None) -> Codes:
    """Return what other systems would have answered to a finding.

    Args:
        rule: Its rule.
        case: The rule's case that spoke, ``missing`` and ``illegible`` included.
    """
    table = _table()
    listed = table.get(f"{rule}.{case}") or table.get(rule, {})
    return Codes.model_construct(None, **(_NONE | listed))  # as our own table has it


_NONE: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(Codes.model_fields, ())


@cache
def _table() -> Mapping[str, dict[str, tuple[str, ...]]]:
    """Read the codes by rule or case, and by the key that carries them."""
    text = files(__package__).joinpath("tables", TABLE).read_text(encoding="utf-8")
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in text.splitlines()[1:]:
        target, field, codes = line.split("\t")
        table.setdefault(target, {})[field] = tuple(codes.split(" "))
    return table
