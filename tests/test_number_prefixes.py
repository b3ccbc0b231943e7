"""Whose is a number? Every prefix of the plan, as phonenumbers has it."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import phonenumbers
import pytest
from phonenumbers.phonenumberutil import COUNTRY_CODE_TO_REGION_CODE

from lnpcheck.normalize.phonebook import UNLISTED, NumberKind, Prefix, listed
from lnpcheck.normalize.prefixes import (
    UNPORTABLE,
    in_use,
    market_of,
    prefix_of,
    unportable,
)

CODES: Final = range(200, 1000)

# The order in which phonenumbers asks for a kind, and what it is called here.
KINDS: Final[tuple[tuple[str, NumberKind], ...]] = (
    ("premium_rate", "premium"),
    ("toll_free", "toll-free"),
    ("shared_cost", "other"),
    ("voip", "other"),
    ("personal_number", "personal"),
    ("pager", "other"),
    ("uan", "other"),
    ("voicemail", "other"),
    ("fixed_line", "geographic"),
    ("mobile", "geographic"),
)


NAMED: Final[dict[str, NumberKind]] = {
    "FIXED_LINE": "geographic",
    "MOBILE": "geographic",
    "FIXED_LINE_OR_MOBILE": "geographic",
    "TOLL_FREE": "toll-free",
    "PREMIUM_RATE": "premium",
    "PERSONAL_NUMBER": "personal",
}


def as_listed(number: str) -> Prefix:
    """Ask phonenumbers about one number of ten digits."""
    parsed = phonenumbers.PhoneNumber(country_code=1, national_number=int(number))
    country = phonenumbers.region_code_for_number(parsed)
    if country is None:
        return UNLISTED
    named = phonenumbers.PhoneNumberType.to_string(phonenumbers.number_type(parsed))
    kind = NAMED.get(named, "other")
    shared = country == "US" and kind in {"toll-free", "premium", "personal"}
    return Prefix(None if shared else country, kind, valid=named != "UNKNOWN")


def compiled(region: str) -> tuple[str | None, Callable[[str], Prefix | None]]:
    """Return a region's leading digits, and what tells a number's kind there."""
    data: Any = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    general = regex(data.general_desc)
    kinds = [(regex(getattr(data, name)), kind) for name, kind in KINDS]

    def told(number: str) -> Prefix | None:
        if not general(number):
            return None
        kind = next((kind for fits, kind in kinds if fits(number)), None)
        if kind is None:
            return None
        shared = region == "US" and kind in {"toll-free", "premium", "personal"}
        return Prefix(None if shared else region, kind, valid=True)

    return data.leading_digits, told


def regex(description: Any) -> Callable[[str], object]:
    """Compile a pattern of phonenumbers; none fits nothing."""
    pattern = description.national_number_pattern if description else None
    return re.compile(pattern or r"(?!)").fullmatch


REGIONS: Final = {region: compiled(region) for region in COUNTRY_CODE_TO_REGION_CODE[1]}


def expected(number: str) -> Prefix:
    """Tell what phonenumbers says, by its own patterns in its own order."""
    for region, (leading, told) in REGIONS.items():
        if leading is None:
            if found := told(number):
                return found
        elif re.match(leading, number):
            return told(number) or Prefix(region, "other", valid=False)
    return UNLISTED


def blocks(area: int) -> Iterator[str]:
    """Give one number of each exchange; of each thousands block where these differ."""
    first = [f"{area}{exchange}2000" for exchange in CODES]
    differ = len({expected(number) for number in first}) > 1
    for number in first:
        each = [f"{number[:6]}{block}000" for block in range(10)] if differ else []
        yield from each if len(set(map(expected, each))) > 1 else [number]


@pytest.mark.parametrize("hundred", range(2, 10), ids="areas from {}00".format)
def test_every_prefix_is_what_phonenumbers_says(hundred: int) -> None:
    wrong = []
    for area in range(100 * hundred, 100 * hundred + 100):
        told = {number: expected(number) for number in blocks(area)}
        # Of an area code of nobody, asking costs most and tells least.
        step = 25 if set(told.values()) == {UNLISTED} else 1
        asked = list(told)[::step]
        wrong += [n for n in asked if prefix_of(f"+1{n}") != told[n]]
    assert wrong == []


def test_its_patterns_are_read_as_phonenumbers_reads_them() -> None:
    several = (f"{area}{2 + area % 8}{area % 97:02d}{area % 10}000" for area in CODES)
    assert [n for n in several if expected(n) != as_listed(n)] == []


def test_second_number_of_a_block_asks_nobody() -> None:
    listed.cache_clear()
    for line in range(1000):
        prefix_of(f"+1876926{line:04d}")
    assert listed.cache_info().misses == 1
    prefix_of("+14045550110")
    assert listed.cache_info().misses == 1


@pytest.mark.parametrize(
    ("number", "prefix"),
    [
        pytest.param(
            "+14045550110", Prefix("US", "geographic", valid=True), id="Atlanta"
        ),
        pytest.param(
            "+14165550110", Prefix("CA", "geographic", valid=True), id="Toronto"
        ),
        pytest.param(
            "+18765550110", Prefix("JM", "geographic", valid=True), id="fictional"
        ),
        pytest.param(
            "+12425550200", Prefix("BS", "other", valid=False), id="not given out"
        ),
        pytest.param(
            "+17875550110", Prefix("PR", "geographic", valid=True), id="San Juan"
        ),
        pytest.param(
            "+18885550110", Prefix(None, "toll-free", valid=True), id="toll-free"
        ),
        pytest.param("+19002345678", Prefix(None, "premium", valid=True), id="premium"),
        pytest.param(
            "+15002345678", Prefix(None, "personal", valid=True), id="personal"
        ),
        pytest.param("+12115550110", UNLISTED, id="an area code of nobody"),
        pytest.param("+442079460958", UNLISTED, id="another plan"),
        pytest.param("404Q850001", UNLISTED, id="no number"),
    ],
)
def test_prefix_tells_country_and_kind(number: str, prefix: Prefix) -> None:
    assert prefix_of(number) == prefix


@pytest.mark.parametrize(
    ("number", "market"),
    [
        pytest.param("+14045550110", "US", id="Atlanta"),
        pytest.param("+16714770123", "US", id="Guam ports as the United States do"),
        pytest.param("+16135550110", "CA", id="Ottawa"),
        pytest.param("+18769260123", "other", id="Jamaica"),
        pytest.param("+18095550110", "other", id="the Dominican Republic"),
        pytest.param("+18885550110", None, id="toll-free has no place"),
        pytest.param("+16002345678", None, id="Canadian and not geographic"),
        pytest.param("+12115550110", None, id="not in use"),
    ],
)
def test_market_is_whose_rules_apply(number: str, market: str | None) -> None:
    assert market_of(number) == market


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        pytest.param("+14045550110", None, id="a fictional number is an ordinary one"),
        pytest.param("+14045551212", "555", id="directory assistance"),
        pytest.param("+14049760110", "976", id="pay per call"),
        pytest.param("+14049600110", "960", id="960"),
        pytest.param("+14044110110", "n11", id="an exchange of a short code"),
        pytest.param("+12114110110", None, id="a short code of nobody"),
        pytest.param("+15002345678", "500", id="personal"),
        pytest.param("+16002345678", "600", id="Canadian and not geographic"),
        pytest.param("+17002345678", "700", id="a carrier's own"),
        pytest.param("+17102345678", "710", id="the government's"),
        pytest.param("+19002345678", "900", id="premium"),
        pytest.param("+18882345678", None, id="toll-free"),
        pytest.param("+14042345678", None, id="an ordinary number"),
    ],
)
def test_class_that_does_not_port_is_told(number: str, kind: str | None) -> None:
    assert unportable(number) == kind
    assert kind is None or UNPORTABLE[kind]


@pytest.mark.parametrize(
    ("area", "exchange", "used"),
    [
        pytest.param("404", "200", True, id="one country throughout"),
        pytest.param("876", "200", True, id="the exchange decides"),
        pytest.param("700", "200", True, id="a carrier's own"),
        pytest.param("211", "200", False, id="nobody's"),
    ],
)
def test_area_code_is_in_use(area: str, exchange: str, used: object) -> None:
    assert in_use(area, exchange) is used
