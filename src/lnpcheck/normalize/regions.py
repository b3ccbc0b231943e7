"""Which state or province is it? Codes, names in English and French, old forms."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, get_args

from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Country
from lnpcheck.normalize.tables import read_table
from lnpcheck.normalize.text import LONGEST, collapsed

__all__ = [
    "country_code",
    "country_size",
    "may_end",
    "plain_region",
    "read_region",
    "region_code",
    "region_country",
]

_GAPS: Final = re.compile(r"[\s\-']+")


def _flat(text: str) -> str:
    if text.isascii() and text.isalpha():
        return text.lower()  # one word without a mark, as most are
    return " ".join(_GAPS.split(plain(text).replace(".", "").strip(" ,()")))


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, tuple[str, Country]]:
    """Return region code and country by each spelling of each region."""
    table = read_table("regions")
    countries: tuple[Country, ...] = get_args(Country)
    return {
        form: (code, country)
        for country in countries
        for code, forms in table[country].items()
        for form in (code.lower(), *forms)
    }


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, Country]:
    table = read_table("regions")["countries"]
    countries: tuple[Country, ...] = get_args(Country)
    return {form: country for country in countries for form in table[country]}


def region_code(text: str) -> str | None:
    """Return the two-letter code of a state, province, territory or military region.

    >>> region_code("Québec"), region_code("Calif."), region_code("Main")
    ('QC', 'CA', None)
    """
    found = _codes().get(_flat(text))
    return found[0] if found else None


def plain_region(text: str) -> str | None:
    """Return the code of a region that is written plainly; None: look closer.

    >>> plain_region("GA"), plain_region("ontario"), plain_region("N. Y.")
    ('GA', 'ON', None)
    """
    found = _codes().get(text.lower())
    return found[0] if found else None


def _flat_word(word: str) -> str:
    return _flat(word)


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset(form.rpartition(" ")[2] for form in _codes())


def region_size(words: Sequence[str]) -> int:
    """Return how many words at the end are a region, the most; 0 when none are.

    >>> region_size(["Albany", "New", "York"]), region_size(["12", "Elm"])
    (2, 0)
    """
    if (
        words[-1][-1:].isdecimal()
        or _flat_word(words[-1]).rpartition(" ")[2] not in _last_words()
    ):
        return 0
    flat = [_flat_word(word) for word in words[-_MOST_WORDS:]]
    for start, first in enumerate(flat):
        rest = (word.strip() for word in flat[start + 1 :])
        if " ".join(filter(None, (first, *rest))) in _codes():
            return len(flat) - start
    return 0


_MOST_WORDS: Final = 6


def region_country(code: str) -> Country:
    """Return the country of a two-letter region code.

    >>> region_country("QC"), region_country("CA")
    ('CA', 'US')
    """
    return _codes()[code.lower()][1]


def country_code(text: str) -> Country | None:
    """Return ``US`` or ``CA`` for a country's name or code, None for another."""
    return _countries().get(_flat(text))


def may_end(word: str) -> bool:
    """Whether a region or a country may end in this word.

    >>> may_end("U.S.A."), may_end("Jersey"), may_end("St")
    (True, True, False)
    """
    return _flat_word(word).rpartition(" ")[2] in _all_ends()


@lru_cache(maxsize=1)
def _all_ends() -> frozenset[str]:
    return _last_words() | _country_ends()


def country_size(words: Sequence[str]) -> int:
    """Return how many words at the end are a country, the most; 0 when none are.

    >>> country_size(["ON", "Canada"]), country_size(["80202", "United", "States"])
    (1, 2)
    """
    if _flat_word(words[-1]).rpartition(" ")[2] not in _country_ends():
        return 0
    sizes = range(min(len(words), _MOST_WORDS), 0, -1)
    return next((n for n in sizes if country_code(" ".join(words[-n:]))), 0)


@lru_cache(maxsize=1)
def _country_ends() -> frozenset[str]:
    return frozenset(form.rpartition(" ")[2] for form in _countries())


def read_region(text: str | None, path: str) -> Fact[str]:
    """Read a state or province. The value is its two-letter code.

    Args:
        text: The region as written.
        path: JSON Pointer to it.
    """
    if text is None or not (shown := collapsed(text[: LONGEST + 1])):
        return Absent(path)
    code = region_code(shown)
    if code is None:
        return Unreadable(shown[:60], path, "is no state, province or territory")
    return Known(code, shown, path)
