"""Readers: no refusal shows a PIN, whatever is wrong with it or beside it."""

import json
from collections.abc import Iterable
from typing import Any, Final

import pytest

from lnpcheck.readers import ReadError, read_loa

SENTINEL: Final = "S3ntinel"

BROKEN_BESIDE: Final[dict[str, tuple[str, str]]] = {
    "a misspelt key": ('"pni": "{}"', "pni = '{}'"),
    "a number": ('"btn": 1, "pin": "{}"', "btn = 1\npin = '{}'"),
    "a repeated pin": ('"pin": "{}", "pin": "{}"', "pin = '{}'\npin = '{}'"),
    "a pin without end": ('"pin": "{}', "pin = '{}"),
    "a bare pin": ('"pin": {}', "pin = {}"),
    "junk after the pin": ('"pin": "{}" x', "pin = '{}' x"),
    "a list of pins": ('"pin": ["{}"]', "pin = ['{}']"),
    "a pin as key": ('"pin": {{"{}": 1}}', "pin.{} = 1"),
    "a pin as key, twice": (
        '"pin": {{"{0}": 1, "{0}": 2}}',
        "pin.{0} = 1\npin.{0} = 2",
    ),
    "a pin as table, twice": (
        '"pin": {{"{0}": NaN}}',
        "[pin.{0}]\n[pin.{0}]",
    ),
    "an escape in the pin": ('"pin": "{}\\q"', 'pin = "{}\\q"'),
    "a control character in the pin": ('"pin": "{}\x07"', "pin = '{}\x07'"),
    "half a character in the pin": ('"pin": "{}\\ud800"', 'pin = "{}\\ud800"'),
    "a pin that is a day": ('"signed_on": "{}"', "signed_on = '{}'"),
    "a word that is none": ('"port_type": "{}"', "port_type = '{}'"),
    "a yes that is none": (
        '"statements": {{"agent_named": "{}"}}',
        "statements.agent_named = '{}'",
    ),
    "a line of its own": (
        '"tns": [{{"pin": "{}", "x": "{}"}}]',
        "[[tns]]\npin = '{}'\nx=1",
    ),
    "an alias": ('"pin": *{}', "pin = *{}"),
    "an anchor": ('"pin": &{} ', "pin = &{} "),
    "a tag": ('"pin": !{} x', "pin = !{} x"),
    "a tag handle": ('"pin": !{}!x y', "pin = !{}!x y"),
}


def everything(error: BaseException) -> str:
    """Write down all that an error carries."""
    parts = (str(error), repr(error), repr(error.args), repr(vars(error)))
    chained = (error.__cause__, error.__context__)
    return "\n".join(parts) + "".join(everything(one) for one in chained if one)


@pytest.mark.parametrize("beside", BROKEN_BESIDE)
@pytest.mark.parametrize("name", ["x.json", "x.toml", "x.yaml", "-"])
def test_no_refusal_shows_a_secret(beside: str, name: str) -> None:
    as_json, as_toml = (
        form.format(SENTINEL, SENTINEL) for form in BROKEN_BESIDE[beside]
    )
    for text in (f'{{"tns2": [], {as_json}}}', f"tns2 = []\n{as_toml}"):
        with pytest.raises(ReadError) as caught:
            read_loa(text.encode(), name=name)
        assert SENTINEL not in everything(caught.value)


def positions(content: object, path: tuple[str | int, ...] = ()) -> list[Any]:
    """List the paths to all values of a document."""
    members: Iterable[tuple[str | int, object]] = ()
    if isinstance(content, dict):
        members = content.items()
    elif isinstance(content, list):
        members = enumerate(content)
    found: list[Any] = [path] if path else []
    for key, value in members:
        found += positions(value, (*path, key))
    return found


WHOLE: Final[dict[str, Any]] = {
    "tns": ["303-555-0100", {"tn": "303-555-0101", "pin": "1"}],
    "service_address": {"street": "1 Main St", "city": "Denver"},
    "pin": "1",
    "pin_expires_on": "2026-06-01",
    "port_type": "full",
    "remaining_tns": [{"tn": "303-555-0102", "action": "keep"}],
    "remaining_services": [{"kind": "dsl", "action": "keep"}],
    "hunt_groups": {"1": "keep"},
    "authorized_by": {"name": "Jane Q Doe"},
    "statements": {"agent_named": True},
    "documents": [{"kind": "bill", "issued_on": "2026-06-01"}],
}


@pytest.mark.parametrize("path", positions(WHOLE), ids=str)
@pytest.mark.parametrize(
    "value",
    [SENTINEL, [SENTINEL], {"pin": SENTINEL}, [[SENTINEL]], {"x": {"pin": SENTINEL}}],
    ids=["text", "list", "object", "list in list", "object in object"],
)
def test_a_secret_anywhere_beside_an_error_is_not_shown(
    path: tuple[str | int, ...], value: object
) -> None:
    content = json.loads(json.dumps(WHOLE))
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    content["misspelt"] = SENTINEL
    with pytest.raises(ReadError) as caught:
        read_loa(json.dumps(content).encode(), name="loa.json")
    assert SENTINEL not in everything(caught.value)
