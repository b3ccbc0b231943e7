"""What is known of two names before they are read? What names like them were told.

Names that differ in nothing but words of the tables (``Limited``, ``Ltd``), or in one
word of their own beside, are compared once for all names of their outlines, with
stand-ins for the words that are their own. Kept is what hangs on nothing that those
words say; all other names are read.
"""

from functools import lru_cache
from typing import NamedTuple

from lnpcheck.compare.name_parts import NameComparison, NameRelation
from lnpcheck.compare.told import Told, about, pairing_of, told
from lnpcheck.compare.whole_names import compare_uncut, is_cut, wants_a_story
from lnpcheck.grade import below
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.stand_ins import ALIKE, Pairing, between, drawn

__all__ = ["known_names"]


def known_names(a: Name, b: Name) -> NameComparison | None:
    """Tell what two names of these outlines were told, None when nothing is certain.

    Args:
        a: The name on the LOA.
        b: The name on the CSR.
    """
    loa, csr = a.outline, b.outline
    if loa is None or csr is None or (pairing := pairing_of(loa, csr)) is None:
        return None
    known = _told(loa.form, csr.form, pairing)
    if known is None or (known.may_be_cut and is_cut(a, b)):
        return None
    return NameComparison(about(known.told, loa, csr), known.relation)


class _Known(NamedTuple):
    """What the stand-ins of two outlines were told.

    Attributes:
        told: How alike they are.
        relation: The story that explains it.
        may_be_cut: Whether a field that cut the name would explain it too: then the
            length of the names counts.
    """

    told: Told
    relation: NameRelation
    may_be_cut: bool


@lru_cache(maxsize=2048)
def _told(loa: str, csr: str, pairing: Pairing) -> _Known | None:
    """Compare two names of these outlines; None when it hangs on words of their own."""
    one, other = _name(loa), _name(csr, pairing)
    found = compare_uncut(one, other)
    if below(found.comparison.grade, "equivalent") or pairing.words:
        if len(one.parts) > 1 or len(other.parts) > 1:
            return None
        left = between(one.text.split(), other.text.split())
        if not left.settled and not left.exchanged:
            return None
    known = told(found.comparison, loa, csr, pairing)
    return _Known(known, found.relation, may_be_cut=wants_a_story(found))


def _name(form: str, pairing: Pairing = ALIKE) -> Name:
    text = drawn(form, pairing)
    return Name(folded(text), text)
