"""What is known of two lines before they are read? What lines like them were told.

Lines that differ in nothing but words of the tables (``Avenue``, ``Ave``), or in one
number beside, are compared once for all lines of their outlines, with stand-ins for the
words and numbers that are their own. Kept is what is certain of the street, and what
words of the tables add to it or take from it (``NE``); all other lines are read.
"""

from functools import lru_cache

from lnpcheck.compare.lines import PlaceComparison, compare_lines
from lnpcheck.compare.street import may_move
from lnpcheck.compare.told import Told, about, told
from lnpcheck.compare.word_pair import Footing
from lnpcheck.documents import Address
from lnpcheck.grade import below
from lnpcheck.normalize.address import Place, read_place
from lnpcheck.normalize.grammar import Country
from lnpcheck.normalize.line_outline import stand_in
from lnpcheck.normalize.outline import shares_its_own

__all__ = ["known_lines"]


def known_lines(a: Place, b: Place) -> PlaceComparison | None:
    """Tell what two lines of these outlines were told, None when nothing is certain.

    Args:
        a: The LOA's place.
        b: The CSR's place.
    """
    loa, csr = a.outline, b.outline
    if loa is None or csr is None or loa.words != csr.words:
        return None
    other: int | None = None
    if loa.figures != csr.figures:
        other = _other_number(loa.figures, csr.figures)
        if other is None:
            return None
    known = _told(loa.form, csr.form, other, a.grammar_country)
    if known is None or a.grammar_country != b.grammar_country:
        return None
    return PlaceComparison(*[about(part, loa, csr) for part in known])


def _other_number(a: tuple[str, ...], b: tuple[str, ...]) -> int | None:
    """Return which number alone differs, None when there is no such number."""
    others = [n for n, (one, two) in enumerate(zip(a, b, strict=False)) if one != two]
    if len(a) != len(b) or len(others) != 1 or b[others[0]] in a:
        return None
    return others[0]


@lru_cache(maxsize=2048)
def _told(
    loa: str, csr: str, other: int | None, country: Country
) -> tuple[Told, ...] | None:
    """Compare two lines of these outlines; None when more than a number is in doubt."""
    one, two = _place(loa, country), _place(csr, country, other)
    if len(one.civic.units) > 1 or len(two.civic.units) > 1:
        return None  # of several levels, which stands first hangs on the numbers
    found = compare_lines(one, two)
    doubt = below(found.street.grade, "equivalent")
    if doubt and (other is not None or not shares_its_own(loa, csr)):
        return None
    footing = Footing(one.grammar, lambda: True)
    if doubt and may_move(one.civic.street, two.civic.street, footing):
        return None  # then its own words may stand beside each other in two ways
    parts = (found.house_number, found.street, found.unit)
    return tuple(told(part, loa, csr, other) for part in parts)


def _place(form: str, country: Country, other: int | None = None) -> Place:
    street, unit = stand_in(form, other)
    whole = Address(street=street, unit=unit, city="Anywhere")
    return read_place(whole, "", country)
