"""Which day does a foreign text mean? Only what can be one day alone is read.

05/06/2026 is the sixth of May in Boston and the fifth of June in Montréal: unless a
mapping says which, such a day is named and not read.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from lnpcheck.readers.field_map import DayOrder
from lnpcheck.readers.words import meant, simple

__all__ = ["ReadDay", "read_day"]

_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_SHORT_YEAR: Final = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")
_TIME: Final = re.compile(
    r"[T ](\d{2}):\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?"
)
_WORDS: Final = re.compile(r"[a-z]+|\d+(?:st|nd|rd|th|er|e)?")
_SERIAL: Final = re.compile(r"\d{5}(?:\.\d+)?")

_EXPECTED: Final = "expected a day as YYYY-MM-DD"
_SMALL_HOURS: Final = 12
"""Before noon in UTC it may be the day before in North America (UTC-10 in Hawaii)."""


class ReadDay(NamedTuple):
    """A day, or why there is none.

    Attributes:
        day: As ``YYYY-MM-DD``; None when it cannot be told.
        doubt: What is wrong or in doubt; empty when nothing is.
    """

    day: str | None
    doubt: str = ""


def read_day(value: object, order: DayOrder | None = None) -> ReadDay:
    """Read a day.

    >>> read_day("5/20/2026").day, read_day("20 mai 2026").day, read_day("5/6/2026").day
    ('2026-05-20', '2026-05-20', None)
    """
    match value:
        case date():  # with or without a time
            return ReadDay(value.isoformat()[:10])
        case str():
            return _text(value.strip(), order)
        case int() | float() if not isinstance(value, bool):
            return ReadDay(None, f"{_EXPECTED}, got a number as Excel counts days")
    return ReadDay(None, _EXPECTED)


def _text(text: str, order: DayOrder | None) -> ReadDay:
    if found := _YEAR_FIRST.match(text):
        year, month, day = map(int, found.groups())
        return _with_time(text[found.end() :], _day(year, month, day))
    if found := _YEAR_LAST.match(text):
        first, second, year = map(int, found.groups())
        return _with_time(text[found.end() :], _in_order(first, second, year, order))
    if _SHORT_YEAR.fullmatch(text):
        return ReadDay(None, f"{_EXPECTED}, got a year of two digits")
    if _SERIAL.fullmatch(text):
        return ReadDay(None, f"{_EXPECTED}, got a number as Excel counts days")
    return _in_words(simple(text))


def _in_order(first: int, second: int, year: int, order: DayOrder | None) -> ReadDay:
    months = 12
    if order == "day-first" or (order is None and first > months):
        return _day(year, second, first)
    if order == "month-first" or second > months or first == second:
        return _day(year, first, second)
    return ReadDay(None, f"{_EXPECTED}: which is the month cannot be told")


def _in_words(text: str) -> ReadDay:
    """Read a day whose month is a word: ``May 20, 2026``, ``20 mai 2026``."""
    words = _WORDS.findall(text)
    parts = 3
    months = [m for m in (meant("months", word) for word in words) if m]
    numbers = [int(re.sub(r"\D", "", word)) for word in words if word[0].isdigit()]
    if len(words) != parts or len(months) != 1 or len(numbers) != parts - 1:
        return ReadDay(None, _EXPECTED)
    day, year = sorted(numbers)
    if year < 1000:  # noqa: PLR2004 - a year has four digits
        return ReadDay(None, f"{_EXPECTED}, got a year of two digits")
    return _day(year, int(months[0]), day)


def _day(year: int, month: int, day: int) -> ReadDay:
    try:
        return ReadDay(date(year, month, day).isoformat())
    except ValueError:
        return ReadDay(None, "expected a day that the calendar has")


def _with_time(rest: str, read: ReadDay) -> ReadDay:
    """Judge what stands behind a day: nothing, or a time of that day."""
    if not rest or read.day is None:
        return read
    found = _TIME.fullmatch(rest)
    if not found:
        return ReadDay(None, _EXPECTED)
    in_utc = found[2] in ("Z", "+00:00", "+0000")
    if in_utc and int(found[1]) < _SMALL_HOURS and found[1] != "00":
        return ReadDay(
            read.day, "a time in UTC: where the lines are it may be the day before"
        )
    return read
