"""Where in a line stand house number and unit? Where they stand in lines like it.

What a line of an outline says is read once, with stand-ins for the words and numbers
that are its own.
"""

from functools import lru_cache
from typing import NamedTuple

from lnpcheck.normalize.civic import read_words
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.grammar import Country
from lnpcheck.normalize.house import house_value
from lnpcheck.normalize.line_outline import stand_in
from lnpcheck.normalize.stand_ins import template
from lnpcheck.normalize.unit_ids import unit_value
from lnpcheck.normalize.words import shown, split_words

__all__ = ["KnownParts", "Run", "known_parts"]


class Run(NamedTuple):
    """A run of the words of a line and its field for the unit.

    Attributes:
        value: What it stands for; a template.
        start: Its first word.
        stop: Behind its last word.
    """

    value: str
    start: int
    stop: int


class KnownParts(NamedTuple):
    """House number and unit of all lines of one outline; None: they have none."""

    house: Run | None
    unit: Run | None


@lru_cache(maxsize=1024)
def known_parts(form: str, country: Country) -> KnownParts | None:
    """Tell where house number and unit stand; None where they are no run of words.

    Args:
        form: The form of the line's outline.
        country: Whose words it is read by.
    """
    street, field = stand_in(form)
    civic = read_words(split_words(street), split_words(field), grammar_of(country))
    words = f"{street} {field}".replace(",", "").split()
    house, unit = shown(civic.house), " ".join(u.text for u in civic.units)
    runs = [_run(words, text) for text in (house, unit)]
    if (house and not runs[0]) or (unit and not runs[1]):
        return None
    values = (house_value(civic.house) if house else "", unit_value(civic.units))
    parts = [
        Run(template(value, form), *run) if run else None
        for run, value in zip(runs, values, strict=True)
    ]
    return KnownParts(*parts)


def _run(words: list[str], text: str) -> tuple[int, int] | None:
    """Find where a text stands among words; None when it stands nowhere."""
    size = len(text.split())
    starts = range(len(words) - size + 1) if size else ()
    found = [n for n in starts if " ".join(words[n : n + size]) == text]
    return (found[0], found[0] + size) if len(found) == 1 else None
