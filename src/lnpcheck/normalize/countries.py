"""Which words does a country write its addresses with? Read from the tables.

Street types, name words, directions, unit words. The country is looked up in one
mapping and nowhere else.
"""

from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from typing import Final

from lnpcheck.normalize.grammar import (
    SIGNS,
    URBANIZATION,
    Country,
    Grammar,
    Kind,
    Sense,
    Senses,
    Strength,
    UnitWord,
)
from lnpcheck.normalize.ordinals import english_words, french_words
from lnpcheck.normalize.tables import read_table

__all__ = ["GRAMMARS", "grammar_of"]


def _roads() -> Senses:
    """Return the networks of roads by form; one word may mean several of them."""
    table = read_table("roads_us")
    found: dict[str, list[Sense]] = {}
    for concept, forms in table["roads"].items():
        found.setdefault(concept, []).append(Sense("type", concept, "full"))
        for form in forms:
            strength: Strength = "full" if " " in form else "short"
            found.setdefault(form, []).append(Sense("type", concept, strength))
    for form, concepts in table["weak"].items():
        for concept in concepts:
            found.setdefault(form, []).append(Sense("type", concept, "weak"))
    return {form: tuple(senses) for form, senses in found.items()}


def _senses(kind: Kind, forms: Mapping[str, str], weak: Mapping[str, str]) -> Senses:
    found: dict[str, list[Sense]] = {}
    for concept, short in forms.items():
        found.setdefault(concept, []).append(Sense(kind, concept, "full"))
        for form in short.split():
            found.setdefault(form, []).append(Sense(kind, concept, "short"))
    for form, concepts in weak.items():
        for concept in concepts.split():
            found.setdefault(concept, [Sense(kind, concept, "full")])
            found.setdefault(form, []).append(Sense(kind, concept, "weak"))
    return {form: tuple(senses) for form, senses in found.items()}


def _directions(*tongues: str, shortest: int = 0) -> dict[str, Sense]:
    """Return the directions of some languages by form; English forms stand first."""
    table = read_table("directions")
    found: dict[str, Sense] = {}
    for tongue in tongues:
        for concept, forms in table[tongue].items():
            for form in forms.split():
                if tongue == "english" or len(form) >= shortest:
                    found.setdefault(form, Sense("direction", concept, "short"))
    return found


# O, NO and SO are words in English, and forms of two letters mean too much.
_SPELLED_OUT: Final = 3


def _names() -> Senses:
    table = read_table("street_names")
    return _senses("word", table["places"] | table["titles"] | table["small"], {})


def _anywhere() -> frozenset[str]:
    forms = read_table("street_names")["small"].values()
    return frozenset(" ".join(forms).split())


def _units() -> dict[str, UnitWord]:
    return {
        form: UnitWord(concept, family)
        for family, words in read_table("unit_words").items()
        for concept, forms in words.items()
        for form in (concept, *forms.split())
    }


def _openings() -> frozenset[str]:
    return frozenset({*_units(), *SIGNS, *URBANIZATION})


def _lexicon(types: Senses, roads: Senses) -> frozenset[str]:
    words = english_words().keys() | french_words().keys()
    names = (form.removesuffix(".") for form in _names())
    return frozenset({*types, *roads, *names, *words})


def _spelled(concepts: frozenset[str], types: Senses) -> frozenset[str]:
    """Return all forms of some types, and of words that are no types."""
    forms = {f for f, senses in types.items() if {s.concept for s in senses} & concepts}
    return concepts | forms


def _slips(types: Senses) -> frozenset[str]:
    """Return the forms that are their type with one letter left out."""
    return frozenset(
        form
        for form, senses in types.items()
        for concept in (sense.concept for sense in senses)
        if form in {concept[:n] + concept[n + 1 :] for n in range(len(concept))}
    )


def _both_ways(*tables: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    pairs = {
        (word, other)
        for table in tables
        for word, others in table.items()
        for other in others.split()
    }
    return frozenset(pairs | {(other, word) for word, other in pairs})


def _united_states() -> Grammar:
    table = read_table("street_types_us")
    names = read_table("street_names")
    types = _senses("type", table["types"] | table["spanish"], table["weak"])
    roads = _roads()
    numbered = frozenset(table["ranks"]["numbered"].split())
    return Grammar(
        types=types,
        languages=dict.fromkeys(table["types"], "english")
        | dict.fromkeys(table["spanish"], "spanish"),
        movable=frozenset(table["movable"]["words"].split()),
        names=_names(),
        anywhere=_anywhere(),
        english=_directions("english"),
        french=_directions("english"),
        behind_english=_directions("english"),
        units=_units(),
        openings=_openings(),
        gated=frozenset(table["gated"]["forms"].split()),
        words=frozenset(table["gated"]["words"].split()),
        slips=_slips(types),
        numbered=numbered,
        numbered_forms=_spelled(numbered, types),
        roads=roads,
        lexicon=_lexicon(types, roads),
        particles=frozenset(names["particles"]["words"].split()),
        translations=_both_ways(names["translations"]),
        hyphen_parts_unit=False,
        known_to_usaddress=True,
    )


def _canada() -> Grammar:
    table = read_table("street_types_ca")
    names = read_table("street_names")
    spoken = ("english", "french", "both")
    forms = {word: short for tongue in spoken for word, short in table[tongue].items()}
    directions = _directions("english", "french")
    types = _senses("type", forms, _borrowed(forms, directions) | table["weak"])
    numbered = frozenset(table["ranks"]["numbered"].split())
    return Grammar(
        types=types,
        languages={word: tongue for tongue in spoken for word in table[tongue]},
        movable=frozenset(table["movable"]["words"].split()),
        names=_names(),
        anywhere=_anywhere(),
        english=_directions("english"),
        french=directions,
        behind_english=_directions("english", "french", shortest=_SPELLED_OUT),
        units=_units(),
        openings=_openings(),
        gated=frozenset(table["gated"]["forms"].split()),
        words=frozenset(table["gated"]["words"].split()),
        slips=_slips(types),
        numbered=numbered,
        numbered_forms=_spelled(numbered, types),
        roads={},
        lexicon=_lexicon(types, {}),
        particles=frozenset(names["particles"]["words"].split()),
        translations=_both_ways(table["translations"], names["translations"]),
        hyphen_parts_unit=True,
        known_to_usaddress=False,
    )


def _borrowed(types: Mapping[str, str], taken: Container[str]) -> dict[str, str]:
    """Return the American forms of Canadian types, weak: they are no official ones.

    A form that is a word of its own is not taken (``Height`` is another type than
    ``Heights``), nor one that is as well a slip of the pen (``Avenu``).
    """
    table = read_table("street_types_us")
    forms = {form for known in types.values() for form in known.split()}
    words = frozenset(table["gated"]["forms"].split())
    return {
        form: concept
        for concept, american in table["types"].items()
        for form in american.split()
        if concept in types and form not in forms and form not in types
        if len(form) >= _SPELLED_OUT and form not in taken and form not in words
        if not _is_slip(form, concept)
    }


def _is_slip(form: str, concept: str) -> bool:
    """Whether a form is its type but for one letter, and no short one (``Plza``)."""
    short, long = sorted((form, concept), key=len)
    if len(long) - len(short) != 1:
        return False
    gaps = [n for n in range(len(long)) if long[:n] + long[n + 1 :] == short]
    if not gaps:
        return False
    vowel = long[gaps[0]] in _VOWELS and gaps[0] < len(long) - 1
    return not (vowel and len(form) <= _SHORT_FORM)


_VOWELS: Final = frozenset("aeiou")
_SHORT_FORM: Final = 4


GRAMMARS: Final[Mapping[Country, Callable[[], Grammar]]] = {
    "US": _united_states,
    "CA": _canada,
}


@lru_cache(maxsize=len(GRAMMARS))
def grammar_of(country: Country) -> Grammar:
    """Return the words of a country, compiled once."""
    return GRAMMARS[country]()
