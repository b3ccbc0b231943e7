"""What stands in front of a house number? Units, a name, an urbanization."""

import re
from typing import Final

from lnpcheck.normalize.grammar import URBANIZATION, Grammar
from lnpcheck.normalize.house import begins_house, is_number
from lnpcheck.normalize.numbered_streets import names_street
from lnpcheck.normalize.ordinals import in_digits
from lnpcheck.normalize.unit_ids import Unit, identity
from lnpcheck.normalize.units import read_unit_at
from lnpcheck.normalize.words import Word

__all__ = [
    "UNIT_ID",
    "addressee_in_front",
    "unit_by_hyphen",
    "units_in_front",
    "without_urbanization",
]

Words = tuple[Word, ...]
Units = tuple[Unit, ...]


def without_urbanization(words: Words) -> tuple[Words, Words]:
    """Part the urbanization, which tells twin streets of Puerto Rico apart.

    It stands on the line above the street (Publication 28, section 29), or behind it.
    """
    if URBANIZATION.isdisjoint([word.plain for word in words]):
        return words, ()
    start = next(n for n, w in enumerate(words) if w.plain in URBANIZATION)
    end = start + 1
    while end < len(words) and not (words[end].has_digit or words[end].bond == ","):
        end += 1
    first = words[start]._replace(bond=",")
    return (*words[:start], *words[end:]), (first, *words[start + 1 : end])


def units_in_front(words: Words, grammar: Grammar) -> tuple[Units, Words]:
    """Read ``Apt 5, 123 Main``, ``#5-123 Main``, ``Rear 123 Main``."""
    units: list[Unit] = []
    at = 0
    while at < len(words):
        found = read_unit_at(words, at, grammar, alone=True, any_id=False)
        if not found:
            break
        unit, size = _without_house(words, at, found, grammar)
        units.append(unit)
        at += size
    if units and at < len(words) - 1 and begins_house(words, at):
        return tuple(units), words[at:]
    return (), words


def _without_house(
    words: Words, at: int, found: tuple[Unit, int], grammar: Grammar
) -> tuple[Unit, int]:
    """Give back the house number that a hyphen joins to the id: ``#5-123 Main``."""
    end = at + found[1]
    last = words[end - 1]
    if last.bond.strip() != "-" or not is_number(last):
        return found
    # "B-12 100 Main" has its number behind; "#5-123 16 Ave" has a street there.
    behind = end < len(words) and begins_house(words, end)
    if last.bond == "-" and behind and not _street_at(words, end, grammar):
        return found
    shorter = read_unit_at(words[: end - 1], at, grammar, alone=False, any_id=False)
    return shorter or found


def _street_at(words: Words, at: int, grammar: Grammar) -> bool:
    """Whether the street begins here with its number: ``16 Ave``."""
    return names_street(words[at], words[at + 1 :], grammar)


def addressee_in_front(words: Words, grammar: Grammar) -> tuple[Words, Words]:
    """Part a name from the address: ``Acme Inc, 100 Main St``, ``c/o Dana, 100 …``.

    Its parts have no figure, and a later part has a house number and a street type.
    """
    if not words or words[0].has_digit:
        return (), words
    starts = [0, *(n for n, word in enumerate(words) if word.bond == ",")]
    parts = [words[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)]
    size = 0
    for at, part in enumerate(parts):
        if size and _is_address(part, grammar):
            return words[:size], words[size:]
        if not any(word.has_digit for word in part) and size == starts[at]:
            size = starts[at] + len(part)
    return (), words


def _is_address(part: Words, grammar: Grammar) -> bool:
    """Whether a part of a line has a house number and a street type."""
    return begins_house(part, 0) and any(w.plain in grammar.types for w in part[1:])


def _is_ordinal(word: Word) -> bool:
    return not word.plain.isdecimal() and in_digits(word.plain) is not None


UNIT_ID: Final = re.compile(r"[0-9]+[a-z]?|[a-z][0-9]*")


def unit_by_hyphen(words: Words, grammar: Grammar) -> tuple[Units, Words]:
    """Read ``5-123 Main``, ``910 7380 Elmbridge``, ``301, 108 9th Ave``."""
    rest = words[2:]
    if not rest or not words[1].has_digit or not is_number(words[1]):
        return (), words
    if not UNIT_ID.fullmatch(words[0].plain):
        return (), words
    if names_street(words[1], rest, grammar):
        return (), words
    bond = words[1].bond.strip()
    if bond != "-" and _is_ordinal(words[1]) and rest[0].plain in grammar.types:
        return (), words  # "914, 4e Avenue Painchaud", "1200 2e Rang Saint-Joseph"
    named = not rest[0].has_digit and len(rest[0].plain) > 1
    # "301, 108 9th Ave": a street of a number has one more in front.
    named = named or (bond == "," and names_street(rest[0], rest[1:], grammar))
    if bond == "-" or (bond in {"", ","} and words[0].has_digit and named):
        return (Unit(None, "", identity(words[:1]), words[0].text),), words[1:]
    return (), words
