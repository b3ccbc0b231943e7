"""What is known of two lines before they are read? What lines like them were told.

Lines that differ in nothing but words of the tables (``Avenue``, ``Ave``), or in one
number or word beside, are compared once for all lines of their outlines, with stand-ins
for the words and numbers that are their own. Kept is what hangs on nothing that those
words say; all other lines are read.
"""

from functools import lru_cache
from typing import Final

from lnpcheck.compare.lines import PlaceComparison, laid_out, turned
from lnpcheck.compare.street import may_move
from lnpcheck.compare.told import Told, about, pairing_of, told
from lnpcheck.compare.word_pair import Footing
from lnpcheck.documents import Address
from lnpcheck.grade import Comparison, below
from lnpcheck.normalize.address import Place, read_place
from lnpcheck.normalize.grammar import Country
from lnpcheck.normalize.line_outline import stand_in
from lnpcheck.normalize.stand_ins import ALIKE, Pairing, between, is_stand_in

__all__ = ["known_lines"]

_STYLE: Final = frozenset({"abbreviation", "ordinal", "punctuation", "accent", "space"})


def known_lines(a: Place, b: Place) -> PlaceComparison | None:
    """Tell what two lines of these outlines were told, None when nothing is certain.

    Args:
        a: The LOA's place.
        b: The CSR's place.
    """
    loa, csr = a.outline, b.outline
    if loa is None or csr is None or (pairing := pairing_of(loa, csr)) is None:
        return None
    known = _told(loa.form, csr.form, pairing, a.grammar_country)
    if known is None or a.grammar_country != b.grammar_country:
        return None
    return PlaceComparison(*[about(part, loa, csr) for part in known])


@lru_cache(maxsize=2048)
def _told(
    loa: str, csr: str, pairing: Pairing, country: Country
) -> tuple[Told, ...] | None:
    """Compare two lines of these outlines; None when it hangs on words of their own."""
    one, two = _place(loa, country), _place(csr, country, pairing)
    found = laid_out(one, two)
    if found != turned(laid_out(two, one)):
        return None  # what is told first hangs on which line comes first
    if below(found.street.grade, "equivalent") or pairing.words:
        if pairing.figures or not _settled(found.street, one, two):
            return None
        footing = Footing(one.grammar, lambda: True)
        if may_move(one.civic.street, two.civic.street, footing):
            return None  # then its own words may stand beside each other in two ways
    parts = (found.house_number, found.street, found.unit)
    return tuple(told(part, loa, csr, pairing) for part in parts)


def _settled(street: Comparison, a: Place, b: Place) -> bool:
    """Whether nothing but words of the tables, or two that are unlike, differ."""
    if a.civic.addressee or b.civic.addressee:
        return False
    one, other = (place.civic.street.words for place in (a, b))
    spelled = [[word.bond + word.key.upper() for word in side] for side in (one, other)]
    if between(*spelled).settled:
        return True
    others = [d for d in street.differences if d.kind not in _STYLE]
    if len(others) != 1 or len(one) != len(other):
        return False
    return is_stand_in(others[0].loa) and is_stand_in(others[0].csr)


def _place(form: str, country: Country, pairing: Pairing = ALIKE) -> Place:
    street, unit = stand_in(form, pairing)
    whole = Address(street=street, unit=unit, city="Anywhere")
    return read_place(whole, "", country)
