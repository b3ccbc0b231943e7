"""On which days do carriers work?

A business day is Monday to Friday less the holidays of the country and the province,
and less the days that a policy adds (47 CFR 52.35(a): the carrier's own holidays). Days
on which only some carriers close are no business days either: who counts them in
promises too much.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final, NamedTuple

from lnpcheck.normalize.holiday_table import federal, provincial

__all__ = ["Closure", "add_business_days", "business_day", "closed_on"]


class Closure(NamedTuple):
    """Why a carrier does not work on a day.

    Attributes:
        name: The day's name ("Saturday", "Labor Day").
        certain: Whether every carrier closes; False: carriers differ.
    """

    name: str
    certain: bool


def closed_on(
    day: date,
    *,
    country: str,
    region: str | None = None,
    closed: Collection[date] = (),
) -> Closure | None:
    """Tell whether carriers are closed on a day, and how sure that is.

    Args:
        day: The day.
        country: ``US`` (with its territories) or ``CA``; of another one only the
            weekends are known.
        region: Province or territory of Canada, two letters; its own holidays are
            uncertain, for carriers are federally regulated. Of no account elsewhere.
        closed: Further days on which the carrier is closed, from its policy.

    Returns:
        The closure; None: a business day.

    >>> closed_on(date(2026, 11, 27), country="US")
    Closure(name='Day after Thanksgiving', certain=False)
    >>> closed_on(date(2026, 6, 1), country="US") is None
    True
    """
    if day.weekday() >= _SATURDAY:
        return Closure("Saturday" if day.weekday() == _SATURDAY else "Sunday", _SURE)
    if day in closed:
        return Closure("Day off of the carrier", _SURE)
    if day.year < _FIRST_YEAR:
        return None
    if country == "US":
        return _in_the_us(day)
    return _in_canada(day, (region or "").upper()) if country == "CA" else None


def business_day(
    day: date,
    *,
    country: str,
    region: str | None = None,
    closed: Collection[date] = (),
) -> bool:
    """Tell whether a day is one on which all carriers work; see ``closed_on``."""
    return closed_on(day, country=country, region=region, closed=closed) is None


def add_business_days(
    start: date,
    count: int,
    *,
    country: str,
    region: str | None = None,
    closed: Collection[date] = (),
) -> date:
    """Count business days on from a day, which is day 0 whatever day it is.

    Args:
        start: Day 0.
        count: How many; 0 is the start itself, though carriers be closed on it.
        country: See ``closed_on``.
        region: See ``closed_on``.
        closed: See ``closed_on``.

    Returns:
        The day; the last one of the calendar when the count leads beyond it.

    >>> add_business_days(date(2026, 5, 22), 1, country="US")  # before Memorial Day
    datetime.date(2026, 5, 26)
    """
    day = start
    while count > 0 and day < date.max:
        day += _ONE
        if closed_on(day, country=country, region=region, closed=closed) is None:
            count -= 1
    return day


_SATURDAY: Final = 5
_ONE: Final = timedelta(days=1)
_SURE: Final = True
_MOVED: Final = " (observed)"

_FIRST_YEAR: Final = 1971
"""The Uniform Monday Holiday Act's first year; no port falls due before it."""

# Federal days on which some carriers work (trade practice, unverified), by the words
# that their names hold.
_DIFFERING: Final = ("President", "Washington", "Columbus", "Veterans")


def _in_the_us(day: date) -> Closure | None:
    """Look a day up among the federal holidays (5 U.S.C. 6103)."""
    name = federal("US", day.year).get(day)
    if name is not None:
        differing = any(word in name for word in _DIFFERING)
        return Closure(_bare(name), not differing and not _moved("US", name, day))
    before = day - _ONE
    if "Thanksgiving" in federal("US", before.year).get(before, ""):
        return Closure("Day after Thanksgiving", certain=False)
    return None


def _in_canada(day: date, region: str) -> Closure | None:
    """Look a day up among the holidays of Canada's federally regulated employers.

    Canada Labour Code, sections 166 and 192 to 195.
    """
    name = federal("CA", day.year).get(day)
    if name is not None:
        return Closure(_bare(name), not _moved("CA", name, day))
    name = provincial(region, day.year).get(day)
    return Closure(_bare(name), certain=False) if name is not None else None


def _moved(country: str, name: str, day: date) -> bool:
    """Whether employers differ on the day to which a holiday was moved.

    A Sunday's holiday is kept on Monday; a Saturday's on Friday, Monday or not at all.
    """
    if not name.endswith(_MOVED):
        return False
    sunday = day - _ONE
    return _bare(name) not in federal(country, sunday.year).get(sunday, "")


def _bare(name: str) -> str:
    return name.removesuffix(_MOVED)
