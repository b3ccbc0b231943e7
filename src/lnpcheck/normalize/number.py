"""Which telephone numbers does a text name? The door to all that reads numbers.

What is ambiguous is a problem, not a guess, and one bad piece never hides the others.
"""

import re
from collections.abc import Iterable
from typing import Final

from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.normalize.number_problem import NumberProblem, Numbers, problem_with
from lnpcheck.normalize.number_words import fold
from lnpcheck.normalize.prefixes import (
    NumberKind,
    Prefix,
    in_use,
    market_of,
    one_of_each_block,
    prefix_of,
    unportable,
)

__all__ = [
    "NumberKind",
    "NumberProblem",
    "Numbers",
    "Prefix",
    "compact",
    "market_of",
    "national",
    "one_of_each_block",
    "plain_number",
    "prefix_of",
    "read_btn",
    "read_numbers",
    "unportable",
]

LONGEST: Final = 200_000
"""Characters of an entry that are still read."""

_PLAIN: Final = re.compile(
    r"(?:\+?1[-. ]?)?(?:\(([2-9]\d\d)\) ?|([2-9]\d\d)[-. ]?)([2-9]\d\d)[-. ]?(\d{4})",
    re.ASCII,
).fullmatch
_E164: Final = re.compile(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}").fullmatch
_BTN_SIGNS: Final = str.maketrans("", "", " -.()/")
# A billing number that nobody can dial: an area code, then letters and four digits.
_LETTERED: Final = re.compile(
    r"(?=.*[A-Z])(?=...(?:[A-Z]*[0-9]){4})[2-9][0-9]{2}[A-Z0-9]{7}"
).fullmatch


def plain_number(text: str) -> str | None:
    """Read a text that is one number and nothing else; None: look closer.

    >>> plain_number("(415) 555-0100"), plain_number("415-555-0100 x2")
    ('+14155550100', None)
    """
    if plain := _PLAIN(text):
        enclosed, bare, exchange, line = plain.groups()
        area = enclosed or bare
        if in_use(area, exchange):
            return f"+1{area}{exchange}{line}"
    return None


def read_numbers(text: str, base: str | None = None) -> Numbers:
    """Read one entry of a number list.

    Args:
        text: A number, a range or a list, as people write them.
        base: E.164 number from which entries of four or seven digits inherit.

    Returns:
        Its numbers, and what of it cannot be read. A blank text says nothing.

    >>> read_numbers("(415) 555-0100, 0105").e164
    ('+14155550100', '+14155550105')
    """
    if number := plain_number(text):
        return Numbers((number,))
    if len(text) > LONGEST:
        because = f"is longer than {LONGEST:,} characters"
        return Numbers(problems=(problem_with(text, "oversized", because),))
    folded = fold(text)
    if not folded.strip():
        return Numbers()
    from lnpcheck.normalize.number_reading import read_list  # plain lists need it not

    return read_list(folded, base)


def national(e164: str) -> str:
    """Write a number as people do: ``404-555-0110``; any other text as it is."""
    if not _E164(e164):
        return e164
    return f"{e164[2:5]}-{e164[5:8]}-{e164[8:]}"


def compact(numbers: Iterable[str]) -> tuple[str, ...]:
    """Write numbers as sorted runs for people.

    Args:
        numbers: E.164, in any order; other texts stand for themselves.

    >>> compact(["+14045550111", "+14045550110", "+14045550119"])
    ('404-555-0110 to 0111', '404-555-0119')
    """
    runs: list[tuple[str, str]] = []
    for number in sorted(set(numbers)):
        if runs and _follows(runs[-1][1], number):
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(
        national(first) if first == last else f"{national(first)} to {last[8:]}"
        for first, last in runs
    )


def _follows(number: str, other: str) -> bool:
    """Say whether a number is the next one of the same exchange."""
    if number[:8] != other[:8] or not (_E164(number) and _E164(other)):
        return False
    return int(other) == int(number) + 1


def read_btn(text: str | None, path: str) -> Fact[str]:
    """Read a billing telephone number; some hold letters.

    Returns:
        E.164 for one NANP number, else ten upper-case letters and digits.

    >>> read_btn("404 Q85-0001", "/btn").value
    '404Q850001'
    """
    if text is None or not text.strip():
        return Absent(path)
    shown = " ".join(text[:60].split())
    bare = fold(text[:LONGEST]).translate(_BTN_SIGNS).upper()
    if _LETTERED(bare):
        return Known(bare, shown, path)
    said = read_numbers(text)
    if len(said.e164) == 1 and not said.problems:
        return Known(said.e164[0], shown, path)
    return Unreadable(shown, path, "is neither one number nor ten letters and digits")
