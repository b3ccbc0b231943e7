"""On which days carriers work: weekends, certain holidays, those that differ."""

from datetime import date, timedelta

import pytest

from lnpcheck.normalize.business_days import (
    Closure,
    add_business_days,
    business_day,
    closed_on,
)
from lnpcheck.normalize.holiday_table import (
    CALENDARS,
    YEARS,
    federal,
    library_days,
    provincial,
)

# Every closed weekday of 2026, by country and region: day, name, certain.
CLOSED = {
    ("US", None): """
        2026-01-01 New Year's Day, certain
        2026-01-19 Martin Luther King Jr. Day, certain
        2026-02-16 Washington's Birthday, differs
        2026-05-25 Memorial Day, certain
        2026-06-19 Juneteenth National Independence Day, certain
        2026-07-03 Independence Day, differs
        2026-09-07 Labor Day, certain
        2026-10-12 Columbus Day, differs
        2026-11-11 Veterans Day, differs
        2026-11-26 Thanksgiving Day, certain
        2026-11-27 Day after Thanksgiving, differs
        2026-12-25 Christmas Day, certain
    """,
    ("CA", None): """
        2026-01-01 New Year's Day, certain
        2026-04-03 Good Friday, certain
        2026-05-18 Victoria Day, certain
        2026-07-01 Canada Day, certain
        2026-09-07 Labour Day, certain
        2026-09-30 National Day for Truth and Reconciliation, certain
        2026-10-12 Thanksgiving Day, certain
        2026-11-11 Remembrance Day, certain
        2026-12-25 Christmas Day, certain
        2026-12-28 Boxing Day, differs
    """,
    ("CA", "qc"): """
        2026-01-01 New Year's Day, certain
        2026-04-03 Good Friday, certain
        2026-04-06 Easter Monday, differs
        2026-05-18 Victoria Day, certain
        2026-06-24 Saint Jean Baptiste Day, differs
        2026-07-01 Canada Day, certain
        2026-09-07 Labour Day, certain
        2026-09-30 National Day for Truth and Reconciliation, certain
        2026-10-12 Thanksgiving Day, certain
        2026-11-11 Remembrance Day, certain
        2026-12-25 Christmas Day, certain
        2026-12-28 Boxing Day, differs
    """,
    ("CA", "ZZ"): "as CA",
    ("US", "TX"): "as US",
    ("JM", None): "",
}


@pytest.mark.parametrize("place", CLOSED, ids=lambda place: f"{place[0]} {place[1]}")
def test_the_closed_weekdays_of_a_year(place: tuple[str, str | None]) -> None:
    country, region = place
    table = CLOSED[place]
    table = CLOSED[(country, None)] if table.startswith("as") else table
    told = []
    for number in range(365):
        day = date(2026, 1, 1) + timedelta(days=number)
        closure = closed_on(day, country=country, region=region)
        if closure is not None and day.weekday() < 5:
            certain = "certain" if closure.certain else "differs"
            told.append(f"{day} {closure.name}, {certain}")
    assert told == [line.strip() for line in table.strip().splitlines()]


@pytest.mark.parametrize("country", ["US", "CA", "JM"])
def test_a_weekend_is_closed_everywhere(country: str) -> None:
    names = [closed_on(date(2026, 6, day), country=country) for day in (5, 6, 7, 8)]
    sure = True
    assert names == [None, Closure("Saturday", sure), Closure("Sunday", sure), None]


MOVED = {
    "a Sunday's holiday in the US, on Monday": ("US", date(2027, 7, 5), True),
    "a Saturday's holiday in the US, on Friday": ("US", date(2027, 6, 18), False),
    "New Year's Day on the Friday before": ("US", date(2027, 12, 31), False),
    "a Saturday's holiday in Canada, on Monday": ("CA", date(2028, 7, 3), False),
}


@pytest.mark.parametrize(("country", "day", "certain"), MOVED.values(), ids=MOVED)
def test_a_holiday_moved_off_a_saturday_is_not_kept_by_all(
    country: str,
    day: date,
    certain: bool,  # noqa: FBT001 - the expectation
) -> None:
    closure = closed_on(day, country=country)
    assert closure is not None
    assert closure.certain is certain
    assert "observed" not in closure.name


def test_a_policys_own_day_is_closed_for_certain() -> None:
    day = date(2026, 6, 10)
    assert business_day(day, country="US")
    assert not business_day(day, country="US", closed={day})
    closure = closed_on(day, country="US", closed=[day])
    assert closure == Closure("Day off of the carrier", certain=True)


COUNTED = {
    "day 0 is the day itself": (date(2026, 6, 6), 0, "US", None, date(2026, 6, 6)),
    "the next day": (date(2026, 6, 1), 1, "US", None, date(2026, 6, 2)),
    "over a weekend": (date(2026, 6, 5), 1, "US", None, date(2026, 6, 8)),
    "from a Sunday": (date(2026, 6, 7), 1, "US", None, date(2026, 6, 8)),
    "over Memorial Day": (date(2026, 5, 22), 1, "US", None, date(2026, 5, 26)),
    "no holiday there": (date(2026, 5, 22), 1, "CA", None, date(2026, 5, 25)),
    "over Saint-Jean": (date(2026, 6, 23), 1, "CA", "QC", date(2026, 6, 25)),
    "four weeks": (date(2026, 6, 1), 20, "CA", None, date(2026, 6, 29)),
    "the end of the calendar": (date.max, 3, "US", None, date.max),
}


@pytest.mark.parametrize(
    ("start", "count", "country", "region", "end"), COUNTED.values(), ids=COUNTED
)
def test_business_days_are_counted_from_day_zero(
    start: date, count: int, country: str, region: str | None, end: date
) -> None:
    assert add_business_days(start, count, country=country, region=region) == end


@pytest.mark.parametrize("country", ["US", "CA"])
def test_the_ends_of_the_calendar_are_days_too(country: str) -> None:
    assert closed_on(date.min, country=country) is None
    assert closed_on(date.max, country=country) is None


def test_a_policys_own_days_are_not_counted() -> None:
    days = {date(2026, 6, 2), date(2026, 6, 3)}
    end = add_business_days(date(2026, 6, 1), 1, country="US", closed=days)
    assert end == date(2026, 6, 4)


@pytest.mark.parametrize(
    ("country", "name"), [("US", "Labor Day"), ("CA", "Labour Day")]
)
def test_the_environment_does_not_choose_the_language(
    monkeypatch: pytest.MonkeyPatch, country: str, name: str
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    # Another year than the tables', so that nothing is remembered.
    closure = closed_on(date(1999, 9, 6), country=country, region=None)
    assert closure is not None
    assert closure.name == name


def test_the_table_says_what_the_library_says() -> None:
    for calendar in CALENDARS:
        country, _, province = calendar.partition("-")
        for year in YEARS[::5]:
            told = provincial(province, year) if province else federal(country, year)
            known = library_days(calendar, year)
            assert told == {d: name for d, name in known.items() if d.year == year}


@pytest.mark.parametrize("year", [YEARS[0] - 1, YEARS[-1] + 1])
def test_years_beyond_the_table_are_asked_of_the_library(year: int) -> None:
    assert federal("US", year) == library_days("US", year)
    assert provincial("QC", year) == library_days("CA-QC", year)
