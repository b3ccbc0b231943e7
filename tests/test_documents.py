"""Documents are kept as given; what is refused names places and never values."""

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from lnpcheck import CSR, LOA, Address
from lnpcheck.documents import LoaLine

SENTINEL = "7391846"


def refused(model: type[LOA] | type[CSR], data: object) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return caught.value


REFUSALS = {
    "a misspelt key names its neighbour": (
        {"tns": [], "cusomer_name": "x"},
        ("cusomer_name",),
        "expected a known key, got 'cusomer_name'; did you mean 'customer_name'?",
    ),
    "a misspelt key of an address": (
        {"tns": [], "service_address": {"stret": "x"}},
        ("service_address", "stret"),
        "expected a known key, got 'stret'; did you mean 'street'?",
    ),
    "a misspelt key of a line": (
        {"tns": [{"tnn": "404-555-0110"}]},
        ("tns", 0, "tnn"),
        "expected a known key, got 'tnn'; did you mean 'tn'?",
    ),
    "a key like no other": (
        {"tns": [], "statements": {"zzzz": True}},
        ("statements", "zzzz"),
        "expected a known key, got 'zzzz'; known are change_decision, agent_named,"
        " one_carrier_per_tn, fee_consultation, esign_disclosure",
    ),
    "a very long key is cut": (
        {"tns": [], "documents": [{"k" * 90: "x"}]},
        ("documents", 0, "k" * 90),
        f"expected a known key, got '{'k' * 39}…'; known are kind, issued_on",
    ),
    "no list of numbers": (
        {},
        ("tns",),
        'expected this key (the list of numbers, such as ["404-555-0110"])',
    ),
    "a number where text belongs": (
        {"tns": [], "account_number": 12},
        ("account_number",),
        "expected text in quotes (so that leading zeros survive), got a number",
    ),
    "a number for a telephone number": (
        {"tns": [4045550110]},
        ("tns", 0),
        "expected text in quotes (so that leading zeros survive) or an object, got a"
        " number",
    ),
    "a list for an address": (
        {"tns": [], "service_address": []},
        ("service_address",),
        "expected text or an object, got a list",
    ),
    "one number instead of a list": (
        {"tns": "404-555-0110"},
        ("tns",),
        'expected a list (the list of numbers, such as ["404-555-0110"]), got text',
    ),
    "a zip": (
        {"tns": [], "service_address": {"zip": "1"}},
        ("service_address", "zip"),
        "expected a known key, got 'zip'; did you mean 'postal_code'?",
    ),
    "a word that is no kind of signature": (
        {"tns": [], "signature": "wett"},
        ("signature",),
        "expected 'wet', 'drawn', 'electronic', 'typed', 'stamped' or 'none'",
    ),
    "a word that is neither true nor false": (
        {"tns": [], "statements": {"agent_named": "maybe"}},
        ("statements", "agent_named"),
        "expected true or false, got text",
    ),
    "one word for all services that is no fate": (
        {"tns": [], "remaining_services": "kep"},
        ("remaining_services",),
        "expected keep, disconnect or a list of services, got text",
    ),
    "a hunt group named like a type": (
        {"tns": [], "hunt_groups": {"str": "x"}},
        ("hunt_groups", "str"),
        "expected 'port', 'keep' or 'disconnect'",
    ),
    "an unknown key named like a type": (
        {"tns": [], "str": 1},
        ("str",),
        None,
    ),
    "no object at all": ([], (), "expected an object, got a list"),
}


@pytest.mark.parametrize(
    ("data", "place", "message"), REFUSALS.values(), ids=REFUSALS.keys()
)
def test_refusal_names_place_and_expectation(
    data: Any,
    place: tuple[str | int, ...],
    message: str | None,
) -> None:
    first = refused(LOA, data).errors()[0]
    assert first["loc"] == place
    assert message is None or first["msg"] == message


DAYS = {
    "a day of the month first": "01.06.2026",
    "a day that is none": "2026-02-30",
    "a time of day": "2026-06-01T08:00:00",
    "a number": 20260601,
    "a point in time": datetime(2026, 6, 1, 8, 0),
}


@pytest.mark.parametrize("value", DAYS.values(), ids=DAYS.keys())
def test_a_day_is_written_one_way(value: object) -> None:
    error = refused(LOA, {"tns": [], "signed_on": value}).errors()[0]
    assert error["msg"] == "expected a day as YYYY-MM-DD, such as 2026-06-01"


def test_a_day_may_be_a_date_or_text() -> None:
    day = date(2026, 6, 1)
    assert LOA(tns=(), signed_on=day).signed_on == day
    assert LOA.model_validate({"tns": [], "signed_on": " 2026-06-01 "}).signed_on == day


def test_null_and_blank_are_absent() -> None:
    blank: dict[str, Any] = {
        "tns": [],
        "signed_on": " ",
        "signature": "",
        "hunt_groups": None,
    }
    assert LOA.model_validate(blank) == LOA(tns=())
    assert CSR.model_validate({"complete": "", "tns": None}).complete is None


def test_words_of_a_vocabulary_are_read_in_any_letter_case() -> None:
    loa = LOA.model_validate({"tns": [], "signature": "Wet", "port_type": "FULL"})
    assert (loa.signature, loa.port_type) == ("wet", "full")


def test_an_address_may_be_one_string_or_parts() -> None:
    one = LOA.model_validate({"tns": [], "service_address": "1 Elm St"})
    parts = LOA.model_validate({"tns": [], "service_address": {"street": "1 Elm St"}})
    assert one.service_address == "1 Elm St"
    assert parts.service_address == Address(street="1 Elm St")


@pytest.mark.parametrize("model", [LOA, CSR])
def test_a_document_survives_json(model: type[LOA] | type[CSR]) -> None:
    data = {"tns": ["404-555-0110"], "service_address": {"street": "1 Elm St"}}
    document = model.model_validate(data)
    assert model.model_validate_json(document.model_dump_json()) == document


def test_a_pin_is_shown_nowhere() -> None:
    line = {"tn": "404-555-0110", "pin": SENTINEL}
    loa = LOA.model_validate({"tns": [line], "pin": SENTINEL})
    shown = [repr(loa), str(loa), loa.model_dump_json(), str(loa.model_dump())]
    shown += [repr(loa.tns[0]), repr(CSR.model_validate({"pin": SENTINEL}))]
    assert [text for text in shown if SENTINEL in text] == []


PIN_BESIDE_AN_ERROR: dict[str, Any] = {
    "beside a missing key": {"pin": SENTINEL},
    "beside an unknown key": {"tns": [], "pin": SENTINEL, "zzz": SENTINEL},
    "in an object": {"tns": [], "pin": {"value": SENTINEL}},
    "in a list": {"tns": [], "pin": [SENTINEL]},
    "as a number": {"tns": [], "pin": int(SENTINEL)},
    "in a line beside an unknown key": {"tns": [{"pin": SENTINEL, "tnn": SENTINEL}]},
    "in a line that is a list": {"tns": [[SENTINEL]]},
    "as a day": {"tns": [], "signed_on": SENTINEL},
    "as a signature": {"tns": [], "signature": SENTINEL},
    "as statements": {"tns": [], "statements": SENTINEL},
}


@pytest.mark.parametrize(
    "data", PIN_BESIDE_AN_ERROR.values(), ids=PIN_BESIDE_AN_ERROR.keys()
)
def test_no_error_shows_what_it_is_about(data: Any) -> None:
    error = refused(LOA, data)
    assert SENTINEL not in f"{error} {error.errors()} {error!r} {error.args}"
    assert error.__context__ is None
    assert error.__cause__ is None


@pytest.mark.parametrize(
    "text", ['{"pin": "7391846"', '{"pin": "7391846"} x', "7391846"]
)
def test_no_error_of_json_shows_the_text(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        LOA.model_validate_json(text)
    error = caught.value
    assert SENTINEL not in f"{error} {error.errors()}"
    assert error.__context__ is None


def test_a_line_alone_keeps_its_pin_too() -> None:
    with pytest.raises(ValidationError) as caught:
        LoaLine.model_validate({"pin": SENTINEL, "zzz": 1})
    assert SENTINEL not in str(caught.value.errors())


def test_only_the_first_errors_of_a_hostile_document_are_told() -> None:
    error = refused(LOA, {"tns": [1] * 5_000})
    assert 0 < error.error_count() <= 200


def test_a_wrong_word_in_a_line_shows_no_pin_of_the_line() -> None:
    line = {"tn": "404-555-0110", "line_type": "voip", "pin": SENTINEL}
    error = refused(LOA, {"tns": [line]})
    assert error.errors()[0]["loc"] == ("tns", 0, "line_type")
    assert error.errors()[0]["msg"].startswith("expected 'wireline'")
    assert SENTINEL not in f"{error} {error.errors()}"


def test_a_frozen_document_shows_no_value_that_was_to_be_set() -> None:
    loa = LOA(tns=())
    with pytest.raises(ValidationError) as caught:
        loa.pin = SENTINEL  # type: ignore[assignment, misc]
    assert SENTINEL not in f"{caught.value} {caught.value.errors()}"


@pytest.mark.parametrize("key", ["customer_name", "reference", "btn"])
def test_half_a_sign_is_refused(key: str) -> None:
    error = refused(LOA, {"tns": [], key: "A\ud800"})
    assert error.errors()[0]["msg"] == "expected Unicode text, got half a sign"


def test_half_a_sign_in_a_pin_is_compared_and_not_shown() -> None:
    loa = LOA.model_validate({"tns": [], "pin": SENTINEL + "\ud800"})
    assert SENTINEL not in repr(loa)
