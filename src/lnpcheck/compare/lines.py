"""How alike are two civic lines, read and laid side by side, part by part?

The same comparator serves every country: what differs is the grammar the places were
read by. Nothing here decides whether a difference is enough to reject.
"""

from typing import NamedTuple

from lnpcheck.compare.alignment import align, mirrored
from lnpcheck.compare.street import compare_streets
from lnpcheck.compare.unit import compare_units
from lnpcheck.compare.word_pair import Footing
from lnpcheck.facts import Known
from lnpcheck.grade import IDENTICAL, Comparison, Difference, DifferenceKind, worst
from lnpcheck.normalize.address import Place
from lnpcheck.normalize.civic import Civic
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.grammar import Sense
from lnpcheck.normalize.house import house_structure, house_value
from lnpcheck.normalize.words import Word, shown

__all__ = [
    "PlaceComparison",
    "compare_houses",
    "compare_lines",
    "laid_out",
    "same_area",
    "turned",
]


class PlaceComparison(NamedTuple):
    """How alike two civic lines are, part by part.

    Attributes:
        house_number: The house numbers.
        street: Name, type and directions of the streets.
        unit: The units.
    """

    house_number: Comparison
    street: Comparison
    unit: Comparison


def compare_lines(a: Place, b: Place) -> PlaceComparison:
    """Compare two civic lines that are known by reading them.

    Args:
        a: The LOA's place.
        b: The CSR's place.
    """
    if a.folded > b.folded:
        return turned(laid_out(b, a))
    return laid_out(a, b)


def laid_out(a: Place, b: Place) -> PlaceComparison:
    """Compare two civic lines in the order in which they are given.

    Of unlike lines, which word is told first may hang on the order.
    """
    one, other = a.civic, b.civic
    footing = Footing(a.grammar, lambda: same_area(a, b))
    street = IDENTICAL
    if one[1:] != other[1:]:
        street = _compare_streets(one, other, footing)
    found = PlaceComparison(
        house_number=compare_houses(one.house, other.house, footing),
        street=street,
        unit=compare_units(one.units, other.units),
    )
    alike = all(part == IDENTICAL for part in found)
    if alike and bool(one.box) == bool(other.box):
        return found._replace(street=_written(a, b))
    return found


def _written(a: Place, b: Place) -> Comparison:
    """Tell what is left between two lines whose parts are all identical: marks, spaces.

    A part that is written twice, or in its own field, leaves nothing.
    """
    one, other = (place.folded.replace(",", " ").split() for place in (a, b))
    texts = [
        " ".join(word for word in side if word not in beside).upper()
        for side, beside in ((one, other), (other, one))
    ]
    if not any(texts):
        return IDENTICAL
    spaced = texts[0].replace(" ", "") == texts[1].replace(" ", "")
    kind: DifferenceKind = "space" if spaced else "punctuation"
    return Comparison("styled", (Difference(kind, *texts),))


def turned(found: PlaceComparison) -> PlaceComparison:
    """Exchange the sides of a comparison."""
    return PlaceComparison(*map(mirrored, found))


def _compare_streets(a: Civic, b: Civic, footing: Footing) -> Comparison:
    """Compare two streets; boxes part by part where both lines hold one.

    A box beside a street that only one line has is no difference of the streets.
    """
    street = compare_streets(a.street, b.street, footing)
    if a.turned != b.turned:
        texts = shown(a.house).upper(), shown(b.house).upper()
        moved = Comparison("equivalent", (Difference("word-order", *texts),))
        street = _together(moved, street)
    if a.addressee or b.addressee:
        street = _together(_compare_addressees(a, b, footing), street)
    if not a.box or not b.box or a.beside != b.beside:
        return street
    boxes = compare_units(a.box, b.box)
    return _together(street, boxes) if a.beside else boxes


def _compare_addressees(a: Civic, b: Civic, footing: Footing) -> Comparison:
    """Compare names in front of the house number: with or without, perhaps the same."""
    if a.addressee and b.addressee:
        return align(_Names(a.addressee), _Names(b.addressee), footing)
    texts = shown(a.addressee).upper(), shown(b.addressee).upper()
    kind: DifferenceKind = "extra" if a.addressee else "missing"
    return Comparison("related", (Difference(kind, *texts),))


class _Names:
    """The words of a name, none of which means a part of an address."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words

    def senses_at(self, _: int) -> tuple[Sense, ...]:
        """Return nothing: a word of a name is but itself."""
        return ()

    def may_be_cut(self, _: int) -> bool:
        """Whether it may be cut off: only where its dot says so."""
        return False

    def is_lone(self, _: int) -> bool:
        """Whether it is the whole name: a name in front of an address never is."""
        return False


def _together(*answers: Comparison) -> Comparison:
    differences = tuple(d for answer in answers for d in answer.differences)
    return Comparison(worst(*(answer.grade for answer in answers)), differences)


def same_area(a: Place, b: Place) -> bool:
    """Whether nothing says that the postal codes differ."""
    one, other = a.postal_code, b.postal_code
    if isinstance(one, Known) and isinstance(other, Known):
        return one.value == other.value
    return True


def compare_houses(
    a: tuple[Word, ...], b: tuple[Word, ...], footing: Footing
) -> Comparison:
    """Compare two house numbers: figures exactly, style and leading zeros apart.

    A number in words beside one in figures needs an equal postal code to be certain.
    """
    if a == b or [(w.key, w.bond) for w in a] == [(w.key, w.bond) for w in b]:
        return IDENTICAL
    texts = shown(a).upper(), shown(b).upper()
    if folded(texts[0]) == folded(texts[1]):
        return IDENTICAL
    if not a or not b:
        return Comparison(
            "different", (Difference("extra" if a else "missing", *texts),)
        )
    if _plain_figures(a) and _plain_figures(b):
        same = a[0].plain.lstrip("0") == b[0].plain.lstrip("0")
    else:
        same = house_value(a) == house_value(b)
    if not same:
        return Comparison("different", (Difference("different", *texts),))
    if a[0].has_digit == b[0].has_digit and house_structure(a) == house_structure(b):
        return Comparison("styled", (Difference("punctuation", *texts),))
    if a[0].has_digit != b[0].has_digit and not footing.same_area():
        return Comparison("related", (Difference("abbreviation", *texts),))
    return Comparison("equivalent", (Difference("abbreviation", *texts),))


def _plain_figures(words: tuple[Word, ...]) -> bool:
    return len(words) == 1 and words[0].plain.isdecimal()
