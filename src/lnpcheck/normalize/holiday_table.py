"""Which holidays does a country keep in a year? The one door to ``holidays``.

The library loads three hundred modules before it names one day, so its answers for the
years that ports fall into lie in a table that ``docs/generate.py`` writes and compares;
other years are asked of the library itself.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Final

__all__ = ["CALENDARS", "YEARS", "federal", "library_days", "provincial"]

YEARS: Final = range(2020, 2036)
"""The years of the table."""

PROVINCES: Final = (
    "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT",
)  # fmt: skip
CALENDARS: Final = ("US", "CA", *(f"CA-{province}" for province in PROVINCES))
"""The calendars of the table: countries, and provinces with their own holidays."""

# Named, or the library would ask the environment for one.
_LANGUAGES: Final[Mapping[str, str]] = {"US": "en_US", "CA": "en_CA"}

_CATEGORIES: Final[Mapping[str, tuple[str, ...]]] = {
    "US": ("public",),
    "CA": ("government",),
}


def federal(country: str, year: int) -> Mapping[date, str]:
    """Name the holidays that a whole country keeps, by day.

    Args:
        country: ``US`` or ``CA``.
        year: Any year.

    >>> federal("US", 2026)[date(2026, 5, 25)]
    'Memorial Day'
    """
    return _days(country, year)


def provincial(region: str, year: int) -> Mapping[date, str]:
    """Name the holidays that a province of Canada keeps, statutory or not, by day.

    Args:
        region: Two letters; another one keeps none.
        year: Any year.

    >>> provincial("QC", 2026)[date(2026, 6, 24)], provincial("GA", 2026)
    ('Saint Jean Baptiste Day', {})
    """
    return _days(f"CA-{region}", year) if region in PROVINCES else {}


@lru_cache(maxsize=64)
def _days(calendar: str, year: int) -> Mapping[date, str]:
    return _table()[calendar, year] if year in YEARS else library_days(calendar, year)


@lru_cache(maxsize=1)
def _table() -> Mapping[tuple[str, int], Mapping[date, str]]:
    """Read the table."""
    table = files("lnpcheck.normalize").joinpath("tables", "holidays.tsv")
    days: dict[tuple[str, int], dict[date, str]] = {
        (calendar, year): {} for calendar in CALENDARS for year in YEARS
    }
    for line in table.read_text("utf-8").splitlines()[1:]:
        calendar, day, name = line.split("\t")
        found = date.fromisoformat(day)
        days[calendar, found.year][found] = name
    return days


def library_days(calendar: str, year: int) -> Mapping[date, str]:
    """Ask the library for the holidays of a calendar, by day.

    Args:
        calendar: One of ``CALENDARS``.
        year: Any year.
    """
    import holidays

    country, _, province = calendar.partition("-")
    found = holidays.country_holidays(
        country,
        subdiv=province or None,
        years=year,
        categories=("public", "optional") if province else _CATEGORIES[country],
        language=_LANGUAGES[country],
    )
    return dict(sorted(found.items()))
