"""How alike are two addresses? House number, street and unit, each on the ladder.

Lines that fold alike are one; lines that were told before are told again; every other
pair of lines is read (``lines.py``).
"""

from typing import Final

from lnpcheck.compare.city import compare_cities
from lnpcheck.compare.known_lines import known_lines
from lnpcheck.compare.lines import (
    PlaceComparison,
    compare_houses,
    compare_lines,
    same_area,
)
from lnpcheck.compare.two_readings import read_alike
from lnpcheck.compare.word_pair import Footing
from lnpcheck.facts import Known
from lnpcheck.grade import IDENTICAL, Comparison, Difference, below, worst
from lnpcheck.normalize.address import Place

__all__ = [
    "PlaceComparison",
    "compare_cities",
    "compare_places",
    "compare_postal_codes",
    "compare_regions",
    "same_place",
]


_SAME_PLACE: Final = PlaceComparison(IDENTICAL, IDENTICAL, IDENTICAL)


def compare_places(a: Place, b: Place) -> PlaceComparison:
    """Compare the civic lines of two places; both lines are known.

    Args:
        a: The LOA's place.
        b: The CSR's place.

    >>> from lnpcheck.normalize.address import read_place
    >>> texts = "123 Main Street", "123 Main St"
    >>> a, b = (read_place(text, "/service_address", "US") for text in texts)
    >>> found = compare_places(a, b).street
    >>> found.grade, found.differences[0]
    ('equivalent', Difference(kind='abbreviation', loa='STREET', csr='ST'))
    """
    if a.folded == b.folded:
        return _SAME_PLACE
    return known_lines(a, b) or compare_lines(a, b)


def same_place(a: Place, b: Place) -> bool:
    """Whether two addresses whose lines are known are one, in other words at most.

    Nothing is said of what separates them: the first part that does is enough, the
    postal code before anything is parsed.

    Args:
        a: The one place.
        b: The other place.
    """
    if not same_area(a, b):
        return False
    a, b = read_alike(a, b)
    if a.folded == b.folded:
        return _same_city(a, b)
    lines = known_lines(a, b)
    if lines is None:
        one, other = a.civic, b.civic
        footing = Footing(a.grammar, lambda: True)
        houses = compare_houses(one.house, other.house, footing)
        if below(houses.grade, "equivalent"):
            return False
        lines = compare_lines(a, b)
    grades = (lines.house_number.grade, lines.street.grade, lines.unit.grade)
    surely = not below(worst(*grades), "equivalent")
    return surely and _same_city(a, b)


def _same_city(a: Place, b: Place) -> bool:
    """Whether nothing says that the cities differ."""
    if isinstance(a.city, Known) and isinstance(b.city, Known):
        cities = compare_cities(a.city.text, b.city.text)
        return not below(cities.grade, "equivalent")
    return True


def compare_regions(a: str, b: str) -> Comparison:
    """Compare two states or provinces by their two-letter codes.

    >>> compare_regions("QC", "QC").grade, compare_regions("QC", "ON").grade
    ('identical', 'different')
    """
    return _exactly(a, b)


def compare_postal_codes(a: str, b: str) -> Comparison:
    """Compare two postal codes: five digits, or six characters without a space.

    >>> compare_postal_codes("30303", "30303").grade
    'identical'
    """
    return _exactly(a, b)


def _exactly(a: str, b: str) -> Comparison:
    if a == b:
        return IDENTICAL
    return Comparison("different", (Difference("different", a, b),))
