"""Where does the civic line end in an address of one line? City, region, code behind.

What stands at the end is taken off from behind: country, postal code, region, city.
Only what surely is one of them is taken; the rest stays in the civic line.
"""

import re
from typing import Final

from lnpcheck.facts import Known
from lnpcheck.normalize.city_part import take_city
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.known_towns import known_sizes
from lnpcheck.normalize.one_line import OneLine
from lnpcheck.normalize.postal import code_country, code_regions, read_postal_code
from lnpcheck.normalize.regions import (
    country_code,
    country_size,
    may_end,
    region_code,
    region_country,
    region_size,
)
from lnpcheck.normalize.towns import town_size
from lnpcheck.normalize.words import split_words

__all__ = ["split_line"]


_CUTS: Final = re.compile(r"[,;()\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# "5,123 Main St" is no unit 5 of number 123, nor surely number 5123.
_THOUSANDS: Final = re.compile(r"\s*\d{1,3},\d{3}\b", re.ASCII)
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
    number = _THOUSANDS.match(text)
    start = number.end() if number else 0
    first, *others = _CUTS.split(text[start:])
    parts = [" ".join(part.split()) for part in (text[:start] + first, *others)]
    parts = [part for part in parts if part]
    cut = OneLine("")
    while parts and _shorten(parts, cut, grammar):
        pass
    take_city(parts, cut, grammar)
    cut.line = ", ".join(parts)
    return cut


def _may_end(words: list[str]) -> bool:
    """Whether a line without a comma may end in more than a city; mostly not."""
    if not words or words[-1][-1].isdecimal():
        return True
    return may_end(words[-1]) and (region_size(words) > 0 or country_size(words) > 0)


def _shorten(parts: list[str], cut: OneLine, grammar: Grammar) -> bool:
    """Take a country, a postal code or a region off the end, and say whether it did."""
    return (
        _take_country(parts, cut)
        or _take_code(parts, cut)
        or _take_region(parts, cut, grammar)
    )


def _take_country(parts: list[str], cut: OneLine) -> bool:
    if cut.country or parts[-1][-1].isdecimal():
        return False
    words = parts[-1].split(" ")
    size = country_size(words)
    if not size or not _surely_country(words, size, parts, cut):
        return False
    cut.country = " ".join(words[-size:])
    _replace_last(parts, " ".join(words[:-size]))
    return True


def _surely_country(
    words: list[str], size: int, parts: list[str], cut: OneLine
) -> bool:
    """Whether a code or a region stands before, or the country is a part alone."""
    rest, country = words[:-size], " ".join(words[-size:])
    if rest:
        region = region_code(" ".join(rest[-region_size(rest) :]))
        behind = region and region_country(region) == country_code(country)
        return bool(behind) or _CODE.search(" ".join(rest)) is not None
    if len(parts) == 1:
        return False
    if code := _CODE.search(parts[-2]):
        return code_country(code[0]) == country_code(country)
    state = region_code(country) is not None and not cut.region
    return not state or region_code(parts[-2].rsplit(" ", 1)[-1]) is not None


def _take_code(parts: list[str], cut: OneLine) -> bool:
    if cut.postal_code or not parts[-1][-1].isdecimal():
        return False
    match = _CODE.search(parts[-1])
    if match is None:
        return False
    rest = parts[-1][: match.start()].rstrip()
    if not rest and len(parts) == 1:
        return False
    before = rest or parts[-2]
    if not region_size(before.split(" ")):
        certain = match[0][0].isalpha() or cut.region or not rest
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
    code = words[-1].replace(".", "").upper()
    if size > 1 and region_code(" ".join(words[-size:])) == code:
        size = 1  # Washington DC is a city and its region
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
        if whole or region_code(region) in code_regions(code.value):
            return True
        if plain(region) in grammar.french:
            return False  # the code of another region shows no direction to be one
    elif whole:
        return plain(region) not in grammar.french
    street = sum(len(part.split()) for part in parts[:-1])
    if street > 1 and not any(map(str.isdigit, parts[-1])):
        return True
    return _behind_town(region, parts, grammar)


def _behind_town(region: str, parts: list[str], grammar: Grammar) -> bool:
    """Whether a town stands before a region that no code and no comma tells."""
    at = region_code(region)
    words = split_words(", ".join((*parts[:-1], parts[-1].removesuffix(region))))
    if at is None or plain(region) in grammar.french:
        return False
    country = region_country(at)
    if country == "CA" and known_sizes(words, (at,), grammar):
        return True
    # Of the other country's streets nothing is sure; "Spring La" is a lane, LA is not.
    own = grammar.known_to_usaddress == (country == "US")
    plainly = region.isupper() or plain(region) not in grammar.types
    return own and plainly and town_size(words, grammar) > 0
