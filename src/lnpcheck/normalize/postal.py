"""Which postal code is it, and where does it belong?

United States: the first five digits (the +4 routes mail, it names no customer).
Canada: six characters without a space.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.grammar import Country
from lnpcheck.normalize.tables import read_table
from lnpcheck.normalize.text import LONGEST, collapsed

__all__ = ["code_country", "code_regions", "is_code", "read_postal_code"]

_ZIP: Final = re.compile(r"([0-9]{5})(?:(?: ?- ?| ?)[0-9]{4})?")
# Canada Post, Addressing Guidelines: no D, F, I, O, Q, U; no W, Z in first place.
_CANADIAN: Final = re.compile(
    r"([ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z])[- ]?([0-9][ABCEGHJ-NPRSTV-Z][0-9])",
)
_SHAPE: Final = re.compile(r"[A-Z][0-9][A-Z][- ]?[0-9][A-Z][0-9]")


def read_postal_code(text: str | None, path: str) -> Fact[str]:
    """Read a ZIP or a Canadian postal code.

    The value is not a form to show: it is the five digits, or the six characters.

    Args:
        text: The code as written.
        path: JSON Pointer to it.

    >>> read_postal_code("30303-9998", "/postal_code").value
    '30303'
    >>> read_postal_code("k1a 0b1", "/postal_code").value
    'K1A0B1'
    """
    if text is None or not (shown := collapsed(text[: LONGEST + 1])):
        return Absent(path)
    flat = plain(shown).upper()
    if match := _ZIP.fullmatch(flat):
        return Known(match[1], shown, path)
    if match := _CANADIAN.fullmatch(flat):
        return Known(match[1] + match[2], shown, path)
    because = "is neither a ZIP nor a Canadian postal code"
    if _SHAPE.fullmatch(flat):
        because = "has a letter that no Canadian postal code has in that place"
    return Unreadable(shown[:60], path, because)


_USUAL: Final = re.compile(rf"[0-9]{{5}}(?:-[0-9]{{4}})?|{_CANADIAN.pattern}")


def is_code(text: str) -> bool:
    """Whether a text is a postal code as everybody writes it; False: look closer.

    >>> is_code("30303"), is_code("K1A 0B1"), is_code("k1a0b1"), is_code("3030")
    (True, True, False, False)
    """
    return _USUAL.fullmatch(text) is not None


def code_country(value: str) -> Country:
    """Return the country of a postal code that was read.

    >>> code_country("30303"), code_country("K1A0B1")
    ('US', 'CA')
    """
    return "US" if value.isdigit() else "CA"


def code_regions(value: str) -> frozenset[str]:
    """Return the states or provinces that a postal code serves.

    Args:
        value: Five digits, or six characters; empty set when no such prefix is in use.

    >>> sorted(code_regions("42223")), sorted(code_regions("K1A0B1"))
    (['KY', 'TN'], ['ON', 'QC'])
    """
    prefixes = _prefixes()
    for size in (3, 1):
        if found := prefixes.get(value[:size]):
            return found
    return frozenset()


@lru_cache(maxsize=1)
def _prefixes() -> Mapping[str, frozenset[str]]:
    table = read_table("postal_prefixes")
    found = {prefix: frozenset(to.split()) for prefix, to in table["CA"].items()}
    for span, to in table["US"].items():
        first, _, last = span.partition("-")
        for n in range(int(first), int(last or first) + 1):
            found[f"{n:03}"] = frozenset(to.split())
    return found
