"""Which telephone numbers does a text name? One entry of a list, read piece by piece.

What is ambiguous is a problem, not a guess, and one bad piece never hides the others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.normalize.number_problem import (
    NumberProblem,
    ProblemCode,
    problem_with,
)
from lnpcheck.normalize.number_words import KEYPAD, fold
from lnpcheck.normalize.prefixes import (
    NumberKind,
    Prefix,
    in_use,
    market_of,
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
    "prefix_of",
    "read_btn",
    "read_numbers",
    "unportable",
]

LONGEST: Final = 200_000
"""Characters of an entry that are still read."""

MOST: Final = 10_000
"""Numbers that one entry may expand to: a whole exchange."""

_PLAIN: Final = re.compile(
    r"(?:\+?1[-. ]?)?\(?([2-9]\d\d)\)?[-. ]{0,2}([2-9]\d\d)[-. ]?(\d{4})", re.ASCII
).fullmatch
_PIECES: Final = re.compile(r"[\n\r\t;|,&+]+(?!1[-. (]?\d)|\s+(?:and|et)\s+|\s{2,}")
_LABEL: Final = re.compile(
    r"(?:tel|btn|tns?|dids?|fax|phone)\s*[:#]?\s*", re.IGNORECASE
)
_EXTENSION: Final = re.compile(
    r"(.{7,40}?)\s*[,;]?\s*(?:extension|ext|poste|x)[.:= ]{0,2}(\d{1,8})", re.IGNORECASE
)
_RANGE: Final = re.compile(
    r"([-+\d(). ]{4,24}?)\s*(?:thru|through|to|\.\.+|à|~|-(?=\s*\d{4}$))\s*"
    r"([-+\d(). ]{4,24})",
    re.IGNORECASE,
)
_SUFFIXES: Final = re.compile(r"([-+\d(). ]{10,20})((?:/\d{1,4}){1,100})")
_VANITY: Final = re.compile(
    r"(?:\+?1[-. ]?)?\(?(\d{3})\)?[-. ]?([A-Z0-9][-A-Z0-9. ]{6,12})"
)
_LETTER: Final = re.compile(r"[A-Za-z]")
_SHEET: Final = re.compile(r"\d(?:[.,]\d{1,15})?[eE]\+?\d{1,2}|\#{4,}")
_GROUP: Final = re.compile(
    r"(?:dids?\s*)?(\d{4})\s*-\s*(\d{4})\s*\((\d{3})-(\d{3})\)", re.IGNORECASE
)
_BTN_SIGNS: Final = str.maketrans("", "", " -.()/")
_FULL, _SEVEN, _FOUR = 10, 7, 4


@dataclass(frozen=True, slots=True)
class Numbers:
    """What one entry says.

    Attributes:
        e164: Its numbers, in the order written, ranges written out.
        problems: Pieces that cannot be read.
        extensions: Extensions written behind a number.
    """

    e164: tuple[str, ...] = ()
    problems: tuple[NumberProblem, ...] = ()
    extensions: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """An entry while it is read."""

    base: str | None
    e164: list[str] = field(default_factory=list)
    problems: list[NumberProblem] = field(default_factory=list)
    extensions: list[str] = field(default_factory=list)

    def bad(self, text: str, code: ProblemCode, because: str) -> None:
        """Name a piece that cannot be read."""
        self.problems.append(problem_with(text, code, because))


def read_numbers(text: str, base: str | None = None) -> Numbers:
    """Read one entry of a number list.

    Args:
        text: A number, a range or a list, as people write them.
        base: E.164 number from which entries of four or seven digits inherit.

    >>> read_numbers("(415) 555-0100, 0105").e164
    ('+14155550100', '+14155550105')
    """
    if plain := _PLAIN(text):
        area, exchange, line = plain.groups()
        if in_use(area, exchange):
            return Numbers((f"+1{area}{exchange}{line}",))
    if len(text) > LONGEST:
        because = f"is longer than {LONGEST:,} characters"
        return Numbers(problems=(problem_with(text, "oversized", because),))
    reading = _Reading(base)
    for piece in _PIECES.split(fold(text)):
        if stripped := piece.strip(" .:;\"'"):
            _read_piece(reading, stripped)
    if len(reading.e164) > MOST:
        because = f"names more than {MOST:,} numbers"
        return Numbers(problems=(problem_with(text, "too-many", because),))
    extensions = tuple(reading.extensions)
    return Numbers(tuple(reading.e164), tuple(reading.problems), extensions)


def _read_piece(reading: _Reading, piece: str) -> None:
    """Read a piece: one number, a range, or a number with other endings."""
    if found := _GROUP.fullmatch(piece):
        low, high, area, exchange = found.groups()
        _range(reading, piece, f"{area}{exchange}{low}", high)
        return
    label = _LABEL.match(piece)
    text = piece[label.end() :] if label and label.end() < len(piece) else piece
    if _SHEET.fullmatch(text):
        because = "was changed by a spreadsheet; enter the number as text"
        reading.bad(piece, "spreadsheet", because)
        return
    if found := _EXTENSION.fullmatch(text):
        text = found[1].strip()
        reading.extensions.append(found[2])
    digits = _completed(reading, text)
    if digits:
        _add(reading, piece, digits)
    elif found := _SUFFIXES.fullmatch(text):
        first = _completed(reading, found[1]) or ""
        for ending in ["", *found[2].strip("/").split("/")]:
            _add(reading, piece, first[: len(first) - len(ending)] + ending)
    elif found := _RANGE.fullmatch(text):
        low, high = _completed(reading, found[1]), re.sub(r"[^0-9]", "", found[2])
        _range(reading, piece, low or "", high)
    elif (found := _VANITY.fullmatch(text.upper())) and _LETTER.search(text):
        letters = re.sub(r"[-. ]", "", found[2])[:_SEVEN].translate(KEYPAD)
        _add(reading, piece, found[1] + letters)
    else:
        _unreadable(reading, piece, text)


def _unreadable(reading: _Reading, piece: str, text: str) -> None:
    """Say why a piece is no number."""
    digits = re.sub(r"[^0-9]", "", text)
    if re.search(r"\d", text) and not digits:
        reading.bad(piece, "not-a-number", "has digits of another script")
    elif not digits:
        reading.bad(piece, "not-a-number", "has no digits")
    elif len(digits) == _FOUR or len(digits) == _SEVEN:
        reading.bad(piece, "no-area-code", "lacks its area code")
    elif len(digits) < _FULL:
        reading.bad(piece, "too-short", f"has {len(digits)} digits instead of ten")
    elif len(digits) > _FULL:
        reading.bad(piece, "too-long", f"has {len(digits)} digits instead of ten")
    else:
        reading.bad(piece, "not-a-number", "is not written as a number is")


_SIGNS: Final = re.compile(r"[-+\d(). ]{4,24}", re.ASCII)


def _completed(reading: _Reading, text: str) -> str | None:
    """Return ten digits; four or seven inherit from the number before."""
    if not _SIGNS.fullmatch(text):
        return None
    digits = re.sub(r"[^0-9]", "", text)
    if len(digits) == _FULL + 1 and digits[0] == "1":
        return digits[1:]
    if len(digits) == _FULL:
        return None if text.startswith("+") else digits
    last = reading.e164[-1] if reading.e164 else reading.base
    if last is not None and len(digits) in {_FOUR, _SEVEN}:
        return last[2 : 12 - len(digits)] + digits
    return None


def _add(reading: _Reading, piece: str, digits: str) -> None:
    """Add a number of ten digits, if the plan knows its like."""
    if not re.fullmatch(r"[2-9]\d\d[2-9]\d{6}", digits, re.ASCII):
        reading.bad(piece, "not-nanp", "is no number of the North American plan")
    elif not in_use(digits[:3], digits[3:6]):
        reading.bad(piece, "unassigned", "has an area code that is not in use")
    else:
        reading.e164.append(f"+1{digits}")


def _range(reading: _Reading, piece: str, low: str, high: str) -> None:
    """Add the numbers of a range inside one exchange."""
    if len(high) > _FULL and high[0] == "1":
        high = high[1:]
    if len(low) != _FULL or len(high) not in {_FOUR, _SEVEN, _FULL}:
        reading.bad(piece, "not-a-number", "is no range of numbers")
        return
    high = low[: _FULL - len(high)] + high
    if low[:6] != high[:6]:
        reading.bad(piece, "crosses-nxx", "leaves its exchange")
    elif high < low:
        reading.bad(piece, "reversed", "ends before it begins")
    else:
        before = len(reading.problems)
        _add(reading, piece, low)
        if len(reading.problems) == before:
            lines = range(int(low[6:]) + 1, int(high[6:]) + 1)
            reading.e164.extend(f"+1{low[:6]}{line:04d}" for line in lines)


def national(e164: str) -> str:
    """Write a number as people do: ``404-555-0110``."""
    return f"{e164[2:5]}-{e164[5:8]}-{e164[8:]}"


def compact(numbers: Iterable[str]) -> tuple[str, ...]:
    """Write numbers as sorted runs for people.

    >>> compact(["+14045550111", "+14045550110", "+14045550119"])
    ('404-555-0110 to 0111', '404-555-0119')
    """
    runs: list[list[str]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1][:8] == number[:8] and _follows(runs[-1][-1], number):
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return tuple(
        national(run[0]) if len(run) == 1 else f"{national(run[0])} to {run[-1][8:]}"
        for run in runs
    )


def _follows(number: str, other: str) -> bool:
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
    lettered = bare.isascii() and bare.isalnum() and not bare.isdigit()
    if lettered and len(bare) == _FULL:
        return Known(bare, shown, path)
    said = read_numbers(text)
    if len(said.e164) == 1 and not said.problems:
        return Known(said.e164[0], shown, path)
    return Unreadable(shown, path, "is neither one number nor ten letters and digits")
