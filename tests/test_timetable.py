"""Dates at a glance: until when each paper holds, and which of them are past."""

from datetime import date
from typing import Any

import pytest

from lnpcheck import specimen
from lnpcheck.policy import find_policy
from lnpcheck.timetable import KeyDay, key_days


def days_of(policy: Any = "us", csr: Any = None, **loa: Any) -> dict[str, KeyDay]:
    letter, record = specimen.pair("us", loa=loa, csr=csr or {})
    told = key_days(letter, record, policy, as_of=specimen.DAY)
    assert [day.day for day in told] == sorted(day.day for day in told)
    return {day.name: day for day in told}


@pytest.mark.parametrize(
    ("name", "loa", "csr", "day", "passed"),
    [
        ("letter-valid", {"signed_on": "2026-04-02"}, {}, date(2026, 6, 1), False),
        ("letter-valid", {"signed_on": "2026-04-01"}, {}, date(2026, 5, 31), True),
        ("letter-fresh", {"signed_on": "2026-05-01"}, {}, date(2026, 5, 31), True),
        ("pin", {"pin_expires_on": "2026-06-03"}, {}, date(2026, 6, 3), False),
        ("csr", {}, {"printed_on": "2026-04-30"}, date(2026, 5, 30), True),
        ("desired", {"desired_due_date": "2026-06-15"}, {}, date(2026, 6, 15), False),
        ("earliest", {}, {}, date(2026, 6, 5), False),
        ("freeze", {}, {"freezes": [{"kind": "local", "lifted_on": "2026-06-09"}]},
         date(2026, 6, 9), True),
        ("freeze", {}, {"freezes": [{"kind": "local", "lifted_on": "2026-05-09"}]},
         date(2026, 5, 9), False),
    ],
)  # fmt: skip
def test_a_day(name: str, loa: Any, csr: Any, day: date, passed: bool) -> None:  # noqa: FBT001
    assert days_of("us", csr, **loa)[name] == (name, day, passed)


@pytest.mark.parametrize(
    ("policy", "gaining", "listed", "day"),
    [
        ("us-wireless", "wireless", 1, None),
        ("ca-wireless", "wireless", 1, None),
        ("us-wireless", "wireline", 1, date(2026, 6, 2)),
        ("us-wireless", "wireline", 2, date(2026, 6, 5)),
        ("ca-wireless", "wireline", 1, date(2026, 6, 3)),
        ("ca-wireless", "wireline", 2, date(2026, 6, 3)),
    ],
)
def test_the_carriers_day_is_that_of_the_class_of_the_port(
    policy: Any, gaining: str, listed: int, day: date | None
) -> None:
    loa, csr = specimen.pair(policy, loa={"gaining_line_type": gaining})
    more = (*(csr.tns or ()), "303-555-0149")[:listed]
    csr = csr.model_copy(update={"tns": more})
    told = key_days(loa, csr, policy, as_of=specimen.DAY)
    assert [one.day for one in told if one.name == "earliest"] == ([day] if day else [])


def test_the_newest_bill_counts() -> None:
    bills = [{"kind": "bill", "issued_on": f"2026-0{month}-01"} for month in (3, 5)]
    assert days_of(documents=bills)["bill"].day == date(2026, 5, 31)


def test_what_no_paper_tells_has_no_day() -> None:
    loa, _ = specimen.pair("us", loa={"signed_on": None, "documents": None})
    loa = loa.model_copy(update={"desired_due_date": None})
    assert [day.name for day in key_days(loa, None, "us", as_of=specimen.DAY)] == [
        "earliest"
    ]


def test_a_policy_without_limits_has_no_days() -> None:
    policy = find_policy("us")
    bare = policy.model_copy(update={"limits": type(policy.limits)()})
    assert set(days_of(bare)) == {"desired"}


def test_a_letter_signed_at_the_end_of_time_ends_with_the_calendar() -> None:
    assert days_of(signed_on="9999-12-30")["letter-valid"].day == date.max


def test_a_carrier_may_have_its_own_limit_and_holidays_count() -> None:
    policy = find_policy("us")
    limits = policy.limits.model_copy(update={"letter_own_days": 15})
    own = policy.model_copy(update={"limits": limits})
    assert days_of(own)["letter-own"].day == date(2026, 6, 4)
    loa, csr = specimen.pair("us")
    told = key_days(loa, csr, "us", as_of=date(2026, 5, 22))
    assert [day.day for day in told if day.name == "earliest"] == [date(2026, 5, 29)]
