"""Which words of a civic line are its own, and which stand in a table?"""

from collections.abc import Mapping
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final

from lnpcheck.normalize.box_line import is_opening, may_hold_box
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import SIGNS, Country, Grammar
from lnpcheck.normalize.ordinals import english_cardinals, english_words, french_words
from lnpcheck.normalize.outline import Outline, Sort, outlined
from lnpcheck.normalize.stand_ins import ALIKE, Pairing, drawn

__all__ = ["line_outline", "stand_in"]

_LONGEST: Final = 100
_FIELDS: Final = "|"
"""Parts the line from the field for the unit."""


def line_outline(street: str, unit: str, country: Country) -> Outline | None:
    """Draw the outline of a civic line, None when it holds more than plain words.

    Args:
        street: House number, street and perhaps the unit.
        unit: The field for the unit; may be empty.
        country: Whose words it is read by.
    """
    text = f"{street} {_FIELDS} {unit}" if unit else street
    if len(text) > _LONGEST or _FIELDS in street or _FIELDS in unit:
        return None
    found = outlined(text, _SORTS[country])
    return found if found and _tells_units(country, found.form) else None


@lru_cache(maxsize=2048)
def _tells_units(country: Country, form: str) -> bool:
    """Whether no word of the line's own may be the id of a unit: ``Apt Rear``.

    Short ones may, long ones may not, and an outline does not say how long they are.
    """
    units = grammar_of(country).units.keys() | SIGNS - {"#"}  # here a figure's place
    before, _, field = form.partition(f" {_FIELDS} ")
    words = plain(before.replace(",", "").replace(".", "").replace("-", " ")).split()
    behind = any(a in units and b == "_" for a, b in pairwise(words))
    return not behind and "_" not in field and "#-_" not in form and "%-_" not in form


def stand_in(form: str, pairing: Pairing = ALIKE) -> tuple[str, str]:
    """Write a line of an outline and its field for the unit, with stand-ins.

    Args:
        form: The outline's form.
        pairing: What of it another line has too; that line is drawn without.
    """
    street, _, unit = drawn(form, pairing).partition(f" {_FIELDS} ")
    return street, unit


def _left(country: Country, word: str) -> str | None:
    """Tell what a word in capitals leaves; none of a customer's is remembered."""
    known = _known(country)
    if word in known:
        return known[word]
    if word.isalpha() and word.isascii():
        own = len(word) >= _SHORTEST and not is_opening(word.lower())
        return "_" if own else None
    flat = plain(word).removesuffix(".")
    if not flat.isalpha() or not flat.isascii() or word != word.lower().upper():
        return None
    left = _left(country, flat.upper())
    if left == "_":
        return left if word.isalpha() else None  # "Elm." may be cut
    return left and word


_SORTS: Final[Mapping[Country, Sort]] = {
    "US": partial(_left, "US"),
    "CA": partial(_left, "CA"),
}
_SHORTEST: Final = 3


@lru_cache(maxsize=1)
def _numbers() -> frozenset[str]:
    """Return the words of numbers: what they count, or the area, decides on them."""
    numbers = (*english_words(), *english_cardinals(), *french_words())
    return _ENDINGS.union(*(number.split("-") for number in numbers))


@lru_cache(maxsize=2)
def _known(country: Country) -> Mapping[str, str | None]:
    """Tell what the words of the tables leave, in capitals."""
    left = {
        word: None if word in _numbers() or may_hold_box(word) else word.upper()
        for word in _tabled(country) | _numbers()
        if word.isalpha() and word.isascii()  # signs have no place in a form
    }
    return {_FIELDS: _FIELDS} | {word.upper(): form for word, form in left.items()}


@lru_cache(maxsize=2)
def _tabled(country: Country) -> frozenset[str]:
    """Return the words that mean something, in one table or another."""
    known: Grammar = grammar_of(country)
    words = _AROUND.union(
        *(known.types, known.names, known.units, known.particles, known.openings),
        *(known.english, known.french, known.behind_english, known.numbered_forms),
    )
    return words.union(*(form.split() for form in known.roads))


_ENDINGS: Final = frozenset({"th", "nd", "er", "re", "ere", "eme", "ieme"})
"""Endings of ordinals, that may stand apart from their figures."""

# "Old Highway 7", "Three Mile Road", "cul de sac", "sous sol", "Main Floor",
# "Nord Est", "12 bis".
_AROUND: Final = frozenset(
    "old new mile rod acre cul sac rond point side town by pass sous sol rez "  # noqa: SIM905
    "chaussee main ground num numero number nord sud est "
    "ouest bis ter quater".split()
)
