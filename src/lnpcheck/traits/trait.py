"""What do two papers show at a glance, before anything in them is read?

A trait has few values, none of which holds a word of the papers. Where a rule rests on
traits alone, papers that show the same traits get the same answer. ``OPEN`` means that
a glance is not enough and the rule has to look.

Traits that are told from the same fields are told together, by one look.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA

__all__ = ["OPEN", "SAME", "Look", "Trait", "Values", "presence", "seen_by", "words"]


class _Open:
    """The value of a trait that a glance does not settle."""

    def __repr__(self) -> str:
        return "OPEN"


OPEN: Final = _Open()
SAME: Final = "same"
"""Both papers give it, letter for letter alike, and it can be read."""

Values = tuple[Hashable, ...]
Look = Callable[[Case, LOA, CSR], Values]
"""Tells traits of a case that has a CSR: of each, one of few values, or ``OPEN``."""


@dataclass(frozen=True, slots=True, eq=False)
class Trait:
    """Something that papers show at a glance.

    Attributes:
        name: What it is, in words.
        look: Tells it, perhaps with others.
        place: Its place among what the look tells.
    """

    name: str
    look: Look
    place: int


def seen_by(look: Look, *names: str) -> tuple[Trait, ...]:
    """Name the traits that a look tells, in their order."""
    return tuple(Trait(name, look, place) for place, name in enumerate(names))


def words(paper: type[LOA] | type[CSR], *keys: str) -> tuple[Trait, ...]:
    """Make traits of keys with closed vocabularies: the value is the word itself."""
    get = attrgetter(*keys)
    names = [f"{paper.__name__} {key}" for key in keys]
    if paper is LOA:
        return seen_by(lambda _, loa, __: get(loa), *names)
    return seen_by(lambda _, __, csr: get(csr), *names)


def presence(paper: type[LOA] | type[CSR], *keys: str) -> tuple[Trait, ...]:
    """Make traits of keys that may say much: absent, told to be none, or OPEN."""
    get = attrgetter(*keys)
    names = [f"{paper.__name__} {key}" for key in keys]
    if paper is LOA:
        return seen_by(lambda _, loa, __: _presence(get(loa)), *names)
    return seen_by(lambda _, __, csr: _presence(get(csr)), *names)


def _presence(given: tuple[object, ...]) -> Values:
    return tuple([None if one is None else OPEN if one else "none" for one in given])
