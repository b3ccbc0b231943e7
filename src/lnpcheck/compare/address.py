"""How alike are two addresses? House number, street and unit, each on the ladder.

The same comparator serves every country: what differs is the grammar the places were
read by. Nothing here decides whether a difference is enough to reject.
"""

from dataclasses import dataclass
from typing import Final

from lnpcheck.compare.alignment import align, mirrored
from lnpcheck.compare.city import compare_cities
from lnpcheck.compare.street import compare_streets
from lnpcheck.compare.unit import compare_units
from lnpcheck.compare.word_pair import Footing, Spot, spot
from lnpcheck.facts import Known
from lnpcheck.grade import IDENTICAL, Comparison, Difference, DifferenceKind, worst
from lnpcheck.normalize.address import Place
from lnpcheck.normalize.civic import Civic
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.house import house_structure, house_value
from lnpcheck.normalize.words import Word, shown

__all__ = [
    "PlaceComparison",
    "compare_cities",
    "compare_places",
    "compare_postal_codes",
    "compare_regions",
]


@dataclass(frozen=True, slots=True)
class PlaceComparison:
    """How alike two civic lines are, part by part.

    Attributes:
        house_number: The house numbers.
        street: Name, type and directions of the streets.
        unit: The units.
    """

    house_number: Comparison
    street: Comparison
    unit: Comparison


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
    if a.folded > b.folded:
        turned = compare_places(b, a)
        parts = turned.house_number, turned.street, turned.unit
        return PlaceComparison(*map(mirrored, parts))
    footing = Footing(_same_area(a, b), a.grammar)
    return PlaceComparison(
        _compare_houses(a.civic.house, b.civic.house),
        _compare_streets(a.civic, b.civic, footing),
        compare_units(a.civic.units, b.civic.units),
    )


def _compare_streets(a: Civic, b: Civic, footing: Footing) -> Comparison:
    """Compare two streets; boxes part by part where both lines hold one.

    A box beside a street that only one line has is no difference of the streets.
    """
    street = compare_streets(a.street, b.street, footing)
    if a.addressee or b.addressee:
        street = _together(_compare_addressees(a, b, footing), street)
    if not a.box or not b.box or a.beside != b.beside:
        return street
    boxes = compare_units(a.box, b.box)
    return _together(street, boxes) if a.beside else boxes


def _compare_addressees(a: Civic, b: Civic, footing: Footing) -> Comparison:
    """Compare names in front of the house number: with or without, perhaps the same."""
    if a.addressee and b.addressee:
        return align(_names(a.addressee), _names(b.addressee), footing)
    texts = shown(a.addressee).upper(), shown(b.addressee).upper()
    kind: DifferenceKind = "extra" if a.addressee else "missing"
    return Comparison("related", (Difference(kind, *texts),))


def _names(words: tuple[Word, ...]) -> tuple[Spot, ...]:
    return tuple(spot(word, frozenset()) for word in words)


def _together(*answers: Comparison) -> Comparison:
    differences = tuple(d for answer in answers for d in answer.differences)
    return Comparison(worst(*(answer.grade for answer in answers)), differences)


def _same_area(a: Place, b: Place) -> bool:
    """Whether nothing says that the postal codes differ."""
    one, other = a.postal_code, b.postal_code
    if isinstance(one, Known) and isinstance(other, Known):
        return one.value == other.value
    return True


def _compare_houses(a: tuple[Word, ...], b: tuple[Word, ...]) -> Comparison:
    """Compare two house numbers: figures exactly, style and leading zeros apart."""
    if [(w.key, w.bond) for w in a] == [(w.key, w.bond) for w in b]:
        return IDENTICAL
    texts = shown(a).upper(), shown(b).upper()
    if folded(texts[0]) == folded(texts[1]):
        return IDENTICAL
    if not a or not b:
        return Comparison(
            "different", (Difference("extra" if a else "missing", *texts),)
        )
    if house_value(a) != house_value(b):
        return Comparison("different", (Difference("different", *texts),))
    if house_structure(a) == house_structure(b):
        return Comparison("styled", (Difference("punctuation", *texts),))
    return Comparison("equivalent", (Difference("abbreviation", *texts),))


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
