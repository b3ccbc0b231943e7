"""What is known of two names before they are read? What names like them were told.

Names that differ in nothing but words of the tables (``Limited``, ``Ltd``) are compared
once for all names of their outlines, with stand-ins for the words that are their own.
Kept is what is certain of the name, its legal form apart; all other names are read.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from lnpcheck.compare.name_parts import NameComparison, NameRelation
from lnpcheck.compare.told import Told, about, told
from lnpcheck.compare.whole_names import compare_whole_names
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.outline import drawn

__all__ = ["known_names"]

_CERTAIN: Final = frozenset({"legal-form", "styled-or-equivalent"})


def known_names(a: Name, b: Name) -> NameComparison | None:
    """Tell what two names of these outlines were told, None when nothing is certain.

    Args:
        a: The name on the LOA.
        b: The name on the CSR.
    """
    loa, csr = a.outline, b.outline
    if loa is None or csr is None or loa.words != csr.words:
        return None
    known = _told(loa.form, csr.form)
    if known is None:
        return None
    return NameComparison(about(known.told, loa, csr), known.relation)


class _Known(NamedTuple):
    """What the stand-ins of two outlines were told."""

    told: Told
    relation: NameRelation


@lru_cache(maxsize=2048)
def _told(loa: str, csr: str) -> _Known | None:
    """Compare two names of these outlines; None when the names are in doubt."""
    found = compare_whole_names(_name(loa), _name(csr))
    kinds = {said.kind for said in found.comparison.differences}
    cut = found.relation == "legal-form" and kinds != {"legal-form"}
    if found.relation not in _CERTAIN or cut:
        return None  # where a field may have cut the name, its length counts
    return _Known(told(found.comparison, loa, csr), found.relation)


def _name(form: str) -> Name:
    text = drawn(form)
    return Name(folded(text), text)
