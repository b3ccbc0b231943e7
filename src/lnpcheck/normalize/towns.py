"""Where does the city begin in a line without commas? Behind street and unit."""

from typing import Final

from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.units import read_unit_at
from lnpcheck.normalize.words import Word

__all__ = ["WAYS", "town_size"]

WAYS: Final = frozenset({"north", "south", "east", "west"})
"""Words that may end a street or begin the name of a town: East Angus, North Hatley."""

# Types that end the street in a line without commas. Others begin the names of cities.
_ENDINGS: Final = frozenset(
    "alley avenue boulevard circle court crescent drive highway lane loop "  # noqa: SIM905
    "parkway place plaza road square street terrace trace trail turnpike way".split()
)


def town_size(words: tuple[Word, ...], grammar: Grammar) -> int:
    """Return how many words at the end of a line are the city, 0 when unknown.

    Args:
        words: House number, street, perhaps a unit, and the city.
        grammar: The words of the country.

    >>> from lnpcheck.normalize.countries import grammar_of
    >>> from lnpcheck.normalize.words import split_words
    >>> town_size(split_words("1250 rue Roy O app 5 Trois-Rivières"), grammar_of("CA"))
    2
    """
    return _behind_street(words, grammar) or _behind_french(words, grammar)


def _behind_street(words: tuple[Word, ...], grammar: Grammar) -> int:
    """Return how many words at the end follow the street's type, direction and unit."""
    french = any(_leads(words, n, grammar) for n in _TYPE_PLACES)
    ends = [
        n
        for n in range(1, len(words) - 1)
        if (n > 1 or words[n + 1].has_digit)  # "10 Hwy 7" has no other name
        and _ends_street(words, n, grammar)
        and not (french and words[n].plain == "st")
        and not _begins_name(words, n, grammar)
    ]
    if not ends:
        return 0
    between = words[ends[-2] : ends[-1]] if len(ends) > 1 else ()
    saint = words[ends[-1]].plain == "st" and any(w.has_digit for w in between)
    end = ends[-2 if saint else -1] + 1
    ways = grammar.french if _is_french(words[end - 1], grammar) else grammar.english
    if words[end].has_digit and words[end].bond == " ":
        end += 1  # the road's number, or the unit's
    at = end
    while at < len(words) and words[at].plain in ways:
        # A second one, spelled out, begins the town: "Main St W North Bay".
        if at > end and words[at].plain in WAYS:
            break
        at += 1
    while at < len(words) and _is_letter(words[at]):
        at += 1  # a unit without its word: no town begins with one letter
    while at < len(words):
        found = read_unit_at(words, at, grammar, alone=True, any_id=False)
        if found is None:
            break
        at += found[1]
    city = words[at:]
    return 0 if any(word.has_digit for word in city) else len(city)


def _behind_french(words: tuple[Word, ...], grammar: Grammar) -> int:
    """Return how many words follow the direction or the unit of a French street.

    Its type leads, so that only these end its name: ``rue Roy O app 5 Montréal``.
    """
    start = next((n for n in _TYPE_PLACES if _leads(words, n, grammar)), None)
    if start is None:
        return 0
    for at in range(start + 2, len(words)):
        end = at
        if words[at].plain in grammar.french and words[at].plain not in WAYS:
            end = at + 1 if words[at - 1].plain not in grammar.particles else at
        signed = words[at].plain in grammar.openings
        road = words[at - 1].plain in grammar.numbered_forms
        if end == at and (road or not signed):
            continue
        while found := _unit_within(words, end, grammar):
            end += found
        if end > at:
            city = words[end:]
            return 0 if any(word.has_digit for word in city) else len(city)
    return 0


# Behind the house number, with its letter or fraction.
_TYPE_PLACES: Final = (1, 2, 3)


def _leads(words: tuple[Word, ...], n: int, grammar: Grammar) -> bool:
    """Whether a type that stands in front of the name stands here."""
    if n >= len(words) or not any(word.has_digit for word in words[:n]):
        return False
    return _is_french(words[n], grammar)


def _is_french(word: Word, grammar: Grammar) -> bool:
    """Whether a word is a type in French too, so that ``Est`` may follow it."""
    senses = grammar.types.get(word.plain, ())
    return any(grammar.languages.get(s.concept, "english") != "english" for s in senses)


def _unit_within(words: tuple[Word, ...], at: int, grammar: Grammar) -> int:
    """Return how many words from here are a unit with its id, 0 for none."""
    if at >= len(words):
        return 0
    found = read_unit_at(words, at, grammar, alone=False, any_id=False)
    return found[1] if found else 0


def _ends_street(words: tuple[Word, ...], at: int, grammar: Grammar) -> bool:
    """Whether a street type stands here; ``St`` behind another is a Saint."""
    if words[at].plain in grammar.particles or _bound(words, at + 1):
        return False  # boul. de la Concorde, rue St-Hilaire
    if at and words[at - 1].plain in _FRENCH_PARTICLES:
        return False  # rue du Dr Roy
    types = (s.concept in _ENDINGS for s in grammar.types.get(words[at].plain, ()))
    before = at - 1
    while before > 1 and words[before].plain in grammar.english:
        before -= 1
    saint = words[at].plain == "st" and (
        _ends_street(words, before, grammar) or _is_french_alone(words[at - 1], grammar)
    )
    return any(types) and not saint


def _is_french_alone(word: Word, grammar: Grammar) -> bool:
    """Whether a word is a type that stands before the name: ``rue St Hubert``."""
    types = grammar.types.get(word.plain, ())
    return any(grammar.languages.get(s.concept) == "french" for s in types)


_FRENCH_PARTICLES: Final = frozenset({"de", "du", "des", "la"})


def _begins_name(words: tuple[Word, ...], n: int, grammar: Grammar) -> bool:
    """Whether a type right behind figures leads a name: ``300-10 boul. De Roy``.

    An avenue may be a number's instead, ``300-16 Ave Calgary``, ``10 16e Avenue``.
    """
    if not all(w.has_digit or len(w.plain) == 1 for w in words[:n]):
        return False
    after = words[n + 1].plain
    if not _is_french(words[n], grammar) or not after.isalpha():
        return False
    if any(s.concept == "avenue" for s in grammar.types[words[n].plain]):
        surely = after in _FRENCH_PARTICLES or _bound(words, n + 2)
        return surely and words[n - 1].plain.isdecimal()
    return after not in grammar.french


def _is_letter(word: Word) -> bool:
    return len(word.plain) == 1 and word.plain.isalpha()


def _bound(words: tuple[Word, ...], at: int) -> bool:
    """Whether a hyphen joins the word here to the one before."""
    return at < len(words) and words[at].bond == "-"
