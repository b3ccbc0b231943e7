"""Do two papers name the same person? A signer beside an authorized contact.

Titles, degrees and functions say nothing of who a person is; a missing or shortened
given name leaves a doubt (``related``); another initial, generation or gender of the
title is another person.
"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.compare.name_parts import reordered, rotated
from lnpcheck.compare.name_text import compare_words, joined, mirrored
from lnpcheck.grade import (
    IDENTICAL,
    Comparison,
    Difference,
    DifferenceKind,
    Grade,
    below,
    worst,
)
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.name_forms import generation, listed
from lnpcheck.normalize.name_words import Word
from lnpcheck.normalize.person import Person, maybe_person, read_person

__all__ = ["same_person"]

_GENDERS: Final = ("male", "female")
_BOTH: Final = 2


def same_person(a: Name, b: Name) -> Comparison:
    """Compare the signer of the LOA with a contact on the CSR.

    Args:
        a: The name on the LOA.
        b: The name on the CSR.

    Returns:
        A grade of the ladder. ``equivalent`` when only titles, degrees, functions or
        the order differ; ``related`` when a given name is missing or shortened.

    >>> from lnpcheck.normalize.name import read_name
    >>> a, b = read_name("Whitfield, Dana Q.", ""), read_name("Ms. Dana Whitfield", "")
    >>> same_person(a.value, b.value).grade
    'related'
    """
    if a.folded == b.folded:
        return IDENTICAL
    if a.folded > b.folded:
        return mirrored(same_person(b, a))
    found = _compare(a, b)
    if found.differences:
        return found
    style = Difference("punctuation", a.text.upper(), b.text.upper())
    return Comparison("styled", (style,))


def _compare(a: Name, b: Name) -> Comparison:
    one, other = read_person(a.words), read_person(b.words)
    persons = maybe_person(one.words) and maybe_person(other.words)
    found = compare_words(one.words, other.words, "person" if persons else "business")
    if one.reordered != other.reordered and not below(found.grade, "related"):
        found = reordered(found, a.words, b.words)
    if persons and below(found.grade, "related"):
        found = rotated(one.words, other.words) or found
    around = tuple(_around(one, other))
    return Comparison(
        worst(found.grade, *(grade for grade, _ in around)),
        (*found.differences, *(said for _, said in around)),
    )


def _around(one: Person, other: Person) -> Iterator[tuple[Grade, Difference]]:
    """Compare what stands around two names: titles, degrees, generation."""
    if one.titles != other.titles:
        genders = {_gender(one), _gender(other)} - {None}
        titles = " ".join(sorted(one.titles)), " ".join(sorted(other.titles))
        yield "equivalent" if len(genders) < _BOTH else "different", _said(*titles)
    beside = joined(one.beside), joined(other.beside)
    if beside[0] != beside[1]:
        yield "equivalent", _said(*beside)
    yield from _generations(one.generation, other.generation)


def _generations(
    one: Word | None, other: Word | None
) -> Iterator[tuple[Grade, Difference]]:
    if one is None or other is None:
        if one is not other:
            shown = [word.key if word else "" for word in (one, other)]
            yield "related", _said(*shown)
    elif generation(one) != generation(other):
        yield "different", _said(one.key, other.key)
    elif one.key != other.key:
        said = Difference("abbreviation", one.shown, other.shown)
        yield "equivalent", said


def _said(a: str, b: str) -> Difference:
    kind: DifferenceKind = "different"
    if not a or not b:
        kind = "extra" if a else "missing"
    return Difference(kind, a.upper(), b.upper())


def _gender(person: Person) -> str | None:
    """Say which gender the titles state, None for none or both (a couple)."""
    stated = [
        gender
        for gender in _GENDERS
        if not person.titles.isdisjoint(listed("persons", gender))
    ]
    return stated[0] if len(stated) == 1 else None
