"""Where does the civic line end in an address of one line? City, region, code behind.

What stands at the end is taken off from behind: country, postal code, region, city.
Only what surely is one of them is taken; the rest stays in the civic line.
"""

import re
from dataclasses import dataclass
from typing import Final

from lnpcheck.facts import Known
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.postal import code_regions, read_postal_code
from lnpcheck.normalize.regions import (
    country_code,
    region_code,
    region_size,
)
from lnpcheck.normalize.towns import town_size
from lnpcheck.normalize.units import read_unit_at
from lnpcheck.normalize.usparts import city_size
from lnpcheck.normalize.words import Word, shown, split_words

__all__ = ["OneLine", "split_line"]


@dataclass(slots=True)
class OneLine:
    """An address of one line, cut where its parts meet.

    Attributes:
        line: House number, street and unit.
        city: City; empty when none is found.
        region: State or province as written; empty when none is found.
        postal_code: Postal code as written; empty when none is found.
        country: Country as written; empty when none is found.
    """

    line: str
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""


_CUTS: Final = re.compile(r"[,;()\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_CODE: Final = re.compile(
    r"(?:^|(?<=\s))(?:[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d|\d{5}(?:-\d{4})?)$", re.ASCII
)


def split_line(text: str, grammar: Grammar) -> OneLine:
    """Cut an address of one line into civic line, city, region, code and country.

    Args:
        text: The whole address; line breaks count as commas.
        grammar: The words of the country the case is judged under.

    >>> from lnpcheck.normalize.countries import grammar_of
    >>> cut = split_line("123 Main St, Apt 4, Denver, CO 80202", grammar_of("US"))
    >>> cut.line, cut.city, cut.region, cut.postal_code
    ('123 Main St, Apt 4', 'Denver', 'CO', '80202')
    """
    if _CUTS.search(text) is None and not _may_end(words := text.split()):
        return OneLine(" ".join(words))
    parts = [" ".join(part.split()) for part in _CUTS.split(text)]
    parts = [part for part in parts if part]
    cut = OneLine("")
    while parts and _shorten(parts, cut, grammar):
        pass
    _take_city(parts, cut, grammar)
    cut.line = ", ".join(parts)
    return cut


def _may_end(words: list[str]) -> bool:
    """Whether a line without a comma may end in a code or a region; mostly not."""
    return not words or words[-1][-1].isdecimal() or region_size(words) > 0


def _shorten(parts: list[str], cut: OneLine, grammar: Grammar) -> bool:
    """Take a country, a postal code or a region off the end, and say whether it did."""
    return (
        _take_country(parts, cut)
        or _take_code(parts, cut)
        or _take_region(parts, cut, grammar)
    )


def _take_country(parts: list[str], cut: OneLine) -> bool:
    if cut.country or len(parts) == 1 or country_code(parts[-1]) is None:
        return False
    state = region_code(parts[-1]) is not None and not cut.region
    if state and region_code(parts[-2].rsplit(" ", 1)[-1]) is None:
        return False
    cut.country = parts.pop()
    return True


def _take_code(parts: list[str], cut: OneLine) -> bool:
    if cut.postal_code or not parts[-1][-1].isdecimal():
        return False
    match = _CODE.search(parts[-1])
    if match is None:
        return False
    rest = parts[-1][: match.start()].rstrip()
    if not rest and len(parts) == 1:
        return False
    certain = (
        match[0][0].isalpha() or cut.region or not rest or region_size(rest.split(" "))
    )
    if not certain or not isinstance(read_postal_code(match[0], ""), Known):
        return False
    cut.postal_code = match[0]
    _replace_last(parts, rest)
    return True


def _replace_last(parts: list[str], rest: str) -> None:
    if rest:
        parts[-1] = rest
    else:
        parts.pop()


def _take_region(parts: list[str], cut: OneLine, grammar: Grammar) -> bool:
    words = parts[-1].split(" ")
    size = 0 if cut.region else region_size(words)
    if not size or (size == len(words) and len(parts) == 1):
        return False
    region = " ".join(words[-size:])
    if not _surely_region(region, parts, cut, grammar):
        return False
    cut.region = region
    _replace_last(parts, " ".join(words[:-size]))
    return True


def _surely_region(
    region: str, parts: list[str], cut: OneLine, grammar: Grammar
) -> bool:
    """Whether the last words are a region: ``Denver CO``, not ``12 Elm St NE``."""
    code = read_postal_code(cut.postal_code, "")
    whole = region == parts[-1]
    if isinstance(code, Known):
        return whole or region_code(region) in code_regions(code.value)
    if whole:
        return plain(region) not in grammar.french
    street = sum(len(part.split()) for part in parts[:-1])
    return street > 1 and not any(map(str.isdigit, parts[-1]))


def _take_city(parts: list[str], cut: OneLine, grammar: Grammar) -> None:
    certain = bool(cut.region or cut.postal_code)
    if len(parts) > 1 and _may_be_city(parts, grammar, certain=certain):
        cut.city = parts.pop()
    elif parts and certain:
        words = split_words(parts[-1])
        size = town_size(split_words(", ".join(parts)), grammar)
        if not size and len(parts) == 1 and grammar.known_to_usaddress:
            size = city_size(parts[0], cut.region)
        if 0 < size < len(words):
            cut.city = shown(words[-size:])
            parts[-1] = shown(words[:-size])


_NO_CITY: Final = frozenset(
    {"stn", "station", "succ", "succursale", "rpo", "urb", "urbanizacion"}
)


def _may_be_city(parts: list[str], grammar: Grammar, *, certain: bool) -> bool:
    """Whether the last part is a city: no unit, no direction, no street.

    Args:
        parts: What a comma parts.
        grammar: The country's words.
        certain: Whether a region or a postal code stood behind it.
    """
    if any(map(str.isdigit, parts[-1])):
        return False
    words = split_words(parts[-1])
    before = [word for part in parts[:-1] for word in split_words(part)]
    # A street is named in front: "A-12" or "app 5-12" is but the number of one.
    named = any(_names(word, n, grammar) for n, word in enumerate(before))
    if not words or not named or any(word.has_digit for word in words):
        return False
    if words[0].plain in _NO_CITY or _is_direction(words, grammar):
        return False
    if not certain and words[-1].plain in grammar.types:
        return any(word.plain in grammar.types for word in before)
    return read_unit_at(words, 0, grammar, alone=len(words) == 1, any_id=True) is None


def _names(word: Word, n: int, grammar: Grammar) -> bool:
    """Whether a word names a street: not the number's letter, no unit word."""
    lettered = word.plain.replace("'", "").isalpha()
    return (
        lettered and word.plain not in grammar.units and (n > 0 or len(word.plain) > 1)
    )


def _is_direction(words: tuple[Word, ...], grammar: Grammar) -> bool:
    return len(words) == 1 and words[0].plain in grammar.french
