"""What the first digits of a number tell, held against `phonenumbers` itself."""

import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers
import pytest

from lnpcheck.normalize import phonebook
from lnpcheck.normalize.prefixes import (
    UNPORTABLE,
    NumberKind,
    Prefix,
    in_use,
    market_of,
    prefix_of,
    unportable,
)

KINDS: dict[int, NumberKind] = {
    phonenumbers.PhoneNumberType.FIXED_LINE: "geographic",
    phonenumbers.PhoneNumberType.MOBILE: "geographic",
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE: "geographic",
    phonenumbers.PhoneNumberType.TOLL_FREE: "toll-free",
    phonenumbers.PhoneNumberType.PREMIUM_RATE: "premium",
    phonenumbers.PhoneNumberType.PERSONAL_NUMBER: "personal",
}
SHARED_BY_THE_PLAN = {"toll-free", "premium", "personal"}
HUNDREDS = range(2, 10)

# Of these area codes a few exchanges are split by the first digit of the line number.
SPLIT_BY_THE_LINE = {246, 876}


def oracle(number: int) -> Prefix:
    """Ask the library in our words; it lists what all countries share under US."""
    asked = phonenumbers.PhoneNumber(country_code=1, national_number=number)
    country = phonenumbers.region_code_for_number(asked)
    if country is None:
        return Prefix(None, "other", valid=False)
    found = phonenumbers.number_type(asked)
    kind = KINDS.get(found, "other")
    if country == "US" and kind in SHARED_BY_THE_PLAN:
        country = None
    valid = found != phonenumbers.PhoneNumberType.UNKNOWN
    return Prefix(country, kind, valid=valid)


def numbers_of(hundred: int) -> Iterator[int]:
    """Give a number of every exchange; none is fictional (555-01xx)."""
    for area in range(hundred * 100, hundred * 100 + 100):
        blocks = range(10) if area in SPLIT_BY_THE_LINE else (0,)
        for exchange in range(200, 1000):
            for block in blocks:
                yield ((area * 1000 + exchange) * 10 + block) * 1000


@pytest.fixture
def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library find the country of a number once, not three times."""
    util = phonenumbers.phonenumberutil
    find = util.region_code_for_number

    @lru_cache(maxsize=1)
    def found(number: int) -> str | None:
        return find(phonenumbers.PhoneNumber(country_code=1, national_number=number))

    def region_code_for_number(asked: phonenumbers.PhoneNumber) -> str | None:
        return found(asked.national_number or 0)

    for module in (util, phonenumbers):
        monkeypatch.setattr(module, "region_code_for_number", region_code_for_number)


@pytest.mark.usefixtures("remembering")
@pytest.mark.parametrize("hundred", HUNDREDS)
def test_every_exchange_has_the_country_and_kind_that_phonenumbers_gives(
    hundred: int,
) -> None:
    differing = [
        number
        for number in numbers_of(hundred)
        if prefix_of(f"+1{number}") != oracle(number)
    ]
    assert differing == []


@pytest.mark.parametrize("place", ["340", "441", "670", "671", "684", "876", "983"])
def test_fictional_numbers_are_valid_wherever_the_area_code_is(place: str) -> None:
    fictional = prefix_of(f"+1{place}5550199")
    assert fictional.valid
    assert fictional.kind == "geographic"


def test_numbers_beside_the_fictional_ones_are_what_the_library_says() -> None:
    assert prefix_of("+16845550200") == oracle(6845550200)
    assert prefix_of("+16845550200") != prefix_of("+16845550199")


@pytest.mark.parametrize("area", sorted(SPLIT_BY_THE_LINE | {242, 340, 441, 523, 983}))
def test_no_digit_behind_the_seventh_decides(area: int) -> None:
    for first in range(2000, 10000, 13):
        number = (area * 10000 + first) * 1000 + 999
        assert prefix_of(f"+1{number}") == oracle(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4045550110",
        "+4045550110",
        "+1404555011",
        "+140455501100",
        "+10045550110",
        "+14041550110",
        "+1404555011\N{ARABIC-INDIC DIGIT ZERO}",
        "404Q850001",
        "+14045550110\n",
    ],
)
def test_what_is_no_number_has_the_facts_of_none(text: str) -> None:
    assert prefix_of(text) == Prefix(None, "other", valid=False)
    assert market_of(text) is None


@pytest.mark.parametrize(
    ("number", "market"),
    [
        pytest.param("+14045550110", "US", id="Atlanta is of the US"),
        pytest.param("+17875550110", "US", id="Puerto Rico ports as the US"),
        pytest.param("+16715550110", "US", id="Guam ports as the US"),
        pytest.param("+13405550110", "US", id="the Virgin Islands port as the US"),
        pytest.param("+16845550110", "US", id="American Samoa ports as the US"),
        pytest.param("+16705550110", "US", id="the Northern Marianas port as the US"),
        pytest.param("+13409990110", "US", id="an exchange not listed keeps its area"),
        pytest.param("+14165550130", "CA", id="Toronto is of Canada"),
        pytest.param("+18769260123", "other", id="Jamaica is neither"),
        pytest.param("+14415550110", "other", id="Bermuda is neither"),
        pytest.param("+12423000110", "other", id="a Bahamian toll-free number too"),
        pytest.param("+18005550110", None, id="toll-free has no place"),
        pytest.param("+19002000110", None, id="premium has no place"),
        pytest.param("+15002000110", None, id="personal has no place"),
        pytest.param("+16002000110", None, id="Canadian non-geographic has no place"),
        pytest.param("+16222000110", None, id="Canadian personal has no place"),
        pytest.param("+19995550110", None, id="not assigned has no place"),
    ],
)
def test_the_market_of_a_number(number: str, market: str | None) -> None:
    assert market_of(number) == market


@pytest.mark.parametrize(
    ("number", "name"),
    [
        pytest.param("+14045550100", None, id="the first fictional number"),
        pytest.param("+14045550199", None, id="the last fictional number"),
        pytest.param("+14045550099", "555", id="just before the fictional numbers"),
        pytest.param("+14045550200", "555", id="just behind the fictional numbers"),
        pytest.param("+14049600110", "960", id="exchange 960"),
        pytest.param("+14049760110", "976", id="exchange 976"),
        pytest.param("+14049770110", None, id="exchange 977"),
        pytest.param("+14044110110", "n11", id="exchange 411"),
        pytest.param("+14044120110", None, id="exchange 412"),
        pytest.param("+15002000110", "500", id="personal 500"),
        pytest.param("+15332000110", "500", id="personal 533"),
        pytest.param("+16002000110", "600", id="Canadian 600"),
        pytest.param("+16222000110", "600", id="Canadian 622"),
        pytest.param("+17002000110", "700", id="carriers' 700"),
        pytest.param("+17102000110", "710", id="the government's 710"),
        pytest.param("+19002000110", "900", id="premium 900"),
        pytest.param("+18002000110", None, id="toll-free ports"),
        pytest.param("+18005551212", None, id="toll-free 555 is no local exchange"),
        pytest.param("+18004110110", None, id="toll-free 411 is no service code"),
        pytest.param("+13458490110", None, id="a Caymanian pager is TN017's"),
        pytest.param("+19992110110", None, id="an area code not in use has no class"),
    ],
)
def test_the_class_of_numbers_that_does_not_port(number: str, name: str | None) -> None:
    assert unportable(number) == name
    assert name is None or UNPORTABLE[name]


@pytest.mark.parametrize(
    ("area", "used"),
    [("404", True), ("340", True), ("700", True), ("800", True), ("999", False)],
)
def test_an_area_code_is_in_use_whatever_its_exchange(area: str, *, used: bool) -> None:
    assert in_use(area, "999") is used


def test_known_area_codes_never_open_the_phone_book() -> None:
    program = (
        "import sys; from lnpcheck.normalize.prefixes import market_of;"
        "assert market_of('+14045550110') == 'US';"
        "assert market_of('+14165550110') == 'CA';"
        "assert market_of('+18005550110') is None;"
        "assert 'phonenumbers' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_memory_of_asked_prefixes_is_bounded() -> None:
    assert phonebook.listed.cache_info().maxsize == 4096
