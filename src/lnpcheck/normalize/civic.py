"""Which words of a line are the house number, which the street, which the unit?

A line is taken apart from both ends: units in front, the house number, units behind;
what stays is the street.
"""

from typing import Final, NamedTuple

from lnpcheck.normalize.fronts import (
    UNIT_ID,
    addressee_in_front,
    unit_by_hyphen,
    units_in_front,
    without_urbanization,
)
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.house import house_size, is_number, surely_house
from lnpcheck.normalize.ordinals import english_words, french_words
from lnpcheck.normalize.roads import read_road
from lnpcheck.normalize.street_words import Street, read_street
from lnpcheck.normalize.unit_ids import Unit, identity
from lnpcheck.normalize.units import (
    BASEMENTS,
    INDOORS,
    WAYS,
    read_unit_at,
    read_units,
)
from lnpcheck.normalize.words import Word, shown

__all__ = ["Civic", "is_bare", "read_marked", "read_words"]

Words = tuple[Word, ...]
Units = tuple[Unit, ...]


class Civic(NamedTuple):
    """A civic line, taken apart.

    Attributes:
        house: The words of the house number; empty when there is none.
        street: The street with the readings of its words.
        units: The units, in the order in which they stand.
        addressee: The words of a name in front of the house number: ``Acme Inc,``.
        box: The parts of the mail box in the line; empty when it holds none, or more
            words than the box.
        beside: Whether the box stands beside a house and a street, and is none of
            their words.
        turned: Whether the house number stands behind the street: ``Highway 7, 1234``.
    """

    house: Words
    street: Street
    units: Units
    addressee: Words = ()
    box: Units = ()
    beside: bool = False
    turned: bool = False


def read_words(words: Words, unit: Words, grammar: Grammar) -> Civic:
    """Take a civic line apart.

    Args:
        words: House number, street and perhaps the unit.
        unit: What the field for the unit says; may be empty.
        grammar: The country's words.
    """
    if not unit and is_bare(words, grammar):
        return Civic(words[:1], read_street(words[1:], grammar), ())
    return read_marked(words, unit, grammar)


def read_marked(words: Words, unit: Words, grammar: Grammar) -> Civic:
    """Take the words of any line apart, a bare one too; see ``read_words``."""
    words, area = without_urbanization(words)
    front, words = units_in_front(words, grammar)
    addressee, words = ((), words) if front else addressee_in_front(words, grammar)
    if addressee:
        front, words = units_in_front(words, grammar)
    if not front and grammar.hyphen_parts_unit:
        front, words = unit_by_hyphen(words, grammar)
    size = house_size(words, grammar)
    rest, first = read_road(words[size:], grammar)
    street, behind = _units_behind(rest, first, grammar)
    house, turned = words[:size], not size and _turned(rest, street, grammar)
    if turned:
        house, behind = rest[-1:], ()
    field = read_units(unit, grammar) if unit else ()
    units = _without_repeats((*front, *behind, *field))
    road = read_street((*street, *area), grammar)
    return Civic(house, road, units, addressee, turned=turned)


def _turned(rest: Words, street: Words, grammar: Grammar) -> bool:
    """Whether the one word behind a numbered road is the house number, as in Canada.

    Behind another street it may be the unit of a house whose number was left out.
    """
    if not grammar.hyphen_parts_unit or len(rest) != len(street) + 1:
        return False
    if not any(word.plain in grammar.numbered_forms for word in street):
        return False
    road = any(word.has_digit for word in street)
    return road and rest[-1].bond == "," and is_number(rest[-1])


def is_bare(words: Words, grammar: Grammar) -> bool:
    """Whether a line is surely but a number and a name: no unit, no mark, no figure."""
    if not words or not words[0].plain.isdecimal() or not words[0].plain.isascii():
        return False
    for word in words[1:]:
        if word.bond != " " or word.plain in grammar.openings:
            return False
        if not word.plain.isalpha():
            return False
    return len(words) > 1 and surely_house(words, grammar)


def _without_repeats(units: Units) -> Units:
    """Drop a unit that is written twice, in the street and in its own field."""
    if len(units) <= 1:
        return units
    kept: list[Unit] = []
    for unit in units:
        twins = (u for u in kept if u.id == unit.id)
        if not any(None in (u.word, unit.word) or u.word == unit.word for u in twins):
            kept.append(unit)
    return tuple(kept)


# The end -----------------------------------------------------------------------------


def _units_behind(words: Words, first: int, grammar: Grammar) -> tuple[Words, Units]:
    """Read ``Main St Apt 5``, ``Main St, 5``, ``Main St Bldg 3 Fl 2 Rm 210``.

    Args:
        words: The words behind the house number.
        first: Where the first unit may begin.
        grammar: The country's words.
    """
    start = max(first, len(words) - _MOST_UNIT_WORDS)
    for at in range(start, len(words)):
        word = words[at]
        plainly = word.plain.isalpha() and not _lettered(words[at : at + 2])
        if plainly and not _opens(words, at, grammar):
            continue
        units = _only_units(words, at, grammar)
        if units:
            return words[:at], units
    return words, ()


# Levels of a unit with their ids; a longer run of them is no unit.
_MOST_UNIT_WORDS: Final = 24


def _opens(words: Words, at: int, grammar: Grammar) -> bool:
    """Whether a unit may begin with this word, or with the floor behind it."""
    word = words[at].plain
    before = words[at - 1].plain if at else ""
    if before in grammar.particles and before not in grammar.french:
        return False  # "rue de la Tour #5"; NO is north-west too
    if word in grammar.openings:
        return True
    if at + 1 == len(words) or words[at + 1].plain not in grammar.units:
        return False
    return word in english_words() or word in french_words()


def _only_units(words: Words, at: int, grammar: Grammar) -> Units:
    """Read units from here to the end, none when something else stands there."""
    units: list[Unit] = []
    closed = _closed(words, at, grammar)
    while at < len(words):
        found = read_unit_at(words, at, grammar, alone=closed, any_id=closed)
        if not found and closed and not units:
            found = _bare_number(words, at, grammar)
        if not found:
            return ()
        units.append(found[0])
        at += found[1]
    return tuple(units)


def _closed(words: Words, at: int, grammar: Grammar) -> bool:
    """Whether the street may end here: after a comma, a type or a direction."""
    if words[at].bond == ",":
        return True
    last = words[at - 1].plain
    if words[at].plain in INDOORS and at == len(words) - 1 and at > 1:
        return last not in grammar.particles
    if words[at].plain in BASEMENTS and at == len(words) - 1 and at > 1:
        # Of a French street; a county road of Wisconsin may be named so.
        senses = grammar.types.get(words[0].plain, ())
        return any(grammar.languages.get(s.concept) != "english" for s in senses)
    if last in grammar.types:
        return at > 1
    numbered = at > 1 and words[at - 2].plain in grammar.numbered_forms
    if numbered and words[at - 1].has_digit:
        return True  # "Range Rd 240 Lot 14"
    # Directions alone name no street: "N W Main" is no main floor.
    named = any(word.plain not in grammar.french for word in words[:at])
    return named and last in grammar.french


def _bare_number(words: Words, at: int, grammar: Grammar) -> tuple[Unit, int] | None:
    """Read a figure that no unit word announces: ``Main St 5``, not ``Highway 7``."""
    part = words[at:]
    lettered = _lettered(part)
    if not (part[0].has_digit or lettered) or not UNIT_ID.fullmatch(part[0].plain):
        return None
    bonds = {"-", "/", ""} if lettered else {"-", "/"}
    if any(w.bond.strip() not in bonds or len(w.plain) > _LONGEST_ID for w in part[1:]):
        return None
    if part[0].bond != "," and not _ends_in_type(words[:at], grammar):
        return None
    return Unit(None, "", identity(part), shown(part)), len(part)


_LONGEST_ID: Final = 4


def _lettered(words: Words) -> bool:
    """Whether an id of a letter and a figure begins here: ``C-12``, ``C 12``."""
    if len(words) == 1 or len(words[0].plain) > 1 or not words[1].has_digit:
        return False
    apart = words[1].bond == " " and words[0].plain not in WAYS
    return apart or words[1].bond == "-"


def _ends_in_type(words: Words, grammar: Grammar) -> bool:
    """Whether a named street whose number is not its own ends here."""
    size = len(words)
    while size > 1 and words[size - 1].plain in grammar.english:
        size -= 1
    if size == 1 or words[size - 1].plain not in grammar.types:
        return False
    meant = {s.concept for w in words[:size] for s in grammar.types.get(w.plain, ())}
    return not (meant | {w.plain for w in words[:size]}) & grammar.numbered
