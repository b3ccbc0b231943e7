"""Readers: what they read, and where it stands."""

import json
import pickle
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from lnpcheck.readers import (
    Format,
    ReadError,
    invalid,
    read_csr,
    read_loa,
    read_mapping,
)

JSON: Final = """\
{
  "customer_name": "Mile High Dental",
  "account_number": "00471",
  "service_address": {"street": "123 Main St",
                      "city": "Denver"},
  "tns": [
    "303-555-0100",
    {"tn": "303-555-0101",
     "ring_to": "303-555-0102"}
  ]
}
"""

TOML: Final = """\
# The letter of a fictional dentist
customer_name = "Mile High Dental"
account_number = "00471"
tns = [
  "303-555-0100",
  {tn = "303-555-0101", ring_to = "303-555-0102"},
]

[service_address]
street = "123 Main St"
city = "Denver"
"""

YAML: Final = """\
# The letter of a fictional dentist
customer_name: Mile High Dental
account_number: 00471
service_address:
  street: 123 Main St
  city: Denver
tns:
  - 303-555-0100
  - tn: 303-555-0101
    ring_to: 303-555-0102
"""

LETTERS: Final[dict[Format, str]] = {"json": JSON, "toml": TOML, "yaml": YAML}

LINES: Final[dict[Format, dict[str, int]]] = {
    "json": {
        "": 1,
        "/customer_name": 2,
        "/account_number": 3,
        "/service_address": 4,
        "/service_address/street": 4,
        "/service_address/city": 5,
        "/tns": 6,
        "/tns/0": 7,
        "/tns/1": 8,
        "/tns/1/tn": 8,
        "/tns/1/ring_to": 9,
    },
    "toml": {
        "": 1,
        "/customer_name": 2,
        "/account_number": 3,
        "/tns": 4,
        "/tns/0": 5,
        "/tns/1": 6,
        "/tns/1/tn": 6,
        "/tns/1/ring_to": 6,
        "/service_address": 9,
        "/service_address/street": 10,
        "/service_address/city": 11,
    },
    "yaml": {
        "": 2,
        "/customer_name": 2,
        "/account_number": 3,
        "/service_address": 4,
        "/service_address/street": 5,
        "/service_address/city": 6,
        "/tns": 7,
        "/tns/0": 8,
        "/tns/1": 9,
        "/tns/1/tn": 9,
        "/tns/1/ring_to": 10,
    },
}


@pytest.mark.parametrize("form", LETTERS)
def test_each_format_says_the_same(form: Format) -> None:
    paper = read_loa(LETTERS[form].encode(), name=f"loa.{form}")
    assert paper.document == read_loa(JSON.encode()).document
    assert paper.document.account_number == "00471"
    assert (paper.file, paper.format) == (f"loa.{form}", form)


@pytest.mark.parametrize("form", LETTERS)
def test_each_value_has_its_line(form: Format) -> None:
    paper = read_loa(LETTERS[form].encode(), as_format=form)
    assert paper.lines == LINES[form]
    assert list(paper.lines) == list(LINES[form])
    assert len(paper.lines) == len(LINES[form])


@pytest.mark.parametrize("form", LETTERS)
def test_lines_count_the_same_with_windows_line_ends(form: Format) -> None:
    data = LETTERS[form].replace("\n", "\r\n").encode()
    assert read_loa(data, as_format=form).lines == LINES[form]


@pytest.mark.parametrize("pointer", ["tns", "/tn", "/tns/2", "/tns/0/x", "x/tns"])
def test_no_line_is_given_for_what_does_not_stand_there(pointer: str) -> None:
    lines = read_loa(JSON.encode()).lines
    assert pointer not in lines
    assert repr(lines) == "Lines(...)"


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        pytest.param("loa.json", JSON, "json", id="the ending json"),
        pytest.param("loa.TOML", TOML, "toml", id="the ending toml in capitals"),
        pytest.param("loa.yaml", YAML, "yaml", id="the ending yaml"),
        pytest.param("loa.yml", YAML, "yaml", id="the ending yml"),
        pytest.param("loa.yml", JSON, "yaml", id="an ending stands above the text"),
        pytest.param("-", "\n " + JSON, "json", id="a brace begins JSON"),
        pytest.param("loa.txt", TOML, "toml", id="what TOML reads is TOML"),
        pytest.param("-", YAML, "yaml", id="all else is YAML"),
        pytest.param("-", "---\n" + YAML, "yaml", id="three hyphens begin YAML"),
    ],
)
def test_the_ending_or_else_the_text_tells_the_format(
    name: str, text: str, form: Format
) -> None:
    assert read_loa(text.encode(), name=name).format == form


def test_a_given_format_stands_above_the_ending() -> None:
    assert read_loa(TOML.encode(), name="x.json", as_format="toml").format == "toml"


@pytest.mark.parametrize("as_type", [str, Path])
def test_a_path_is_read_and_named(
    tmp_path: Path, as_type: type[str] | type[Path]
) -> None:
    path = tmp_path / "loa.toml"
    path.write_text(TOML, encoding="utf-8")
    assert read_loa(as_type(path)).file == str(path)
    assert read_loa(path, name="my.toml").file == "my.toml"


def test_a_csr_is_read_alike() -> None:
    paper = read_csr(b"tns: [303-555-0100]\ncomplete: no\nremarks: ~", name="csr.yaml")
    assert paper.document.tns == ("303-555-0100",)
    assert paper.document.complete is False
    assert paper.document.remarks is None


def test_utf_8_may_bear_its_mark() -> None:
    paper = read_loa(b"\xef\xbb\xbf" + JSON.encode())
    assert paper.lines[""] == 1


def test_a_paper_shows_no_pin() -> None:
    paper = read_loa(b'{"tns": [], "pin": "4471"}', name="loa.json")
    assert "4471" not in repr(paper)
    assert "4471" not in repr(read_mapping(b'{"pin": "4471"}'))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("0012", "0012", id="leading zeros"),
        pytest.param("1e3", "1e3", id="what looks like a float"),
        pytest.param("no", "no", id="no"),
        pytest.param("2026-06-01", "2026-06-01", id="a day"),
        pytest.param("12:30:45", "12:30:45", id="base sixty"),
        pytest.param("null", None, id="null"),
        pytest.param("~", None, id="tilde"),
        pytest.param("", None, id="nothing"),
        pytest.param('""', "", id="empty text is text"),
        pytest.param("'null'", "null", id="null in quotes is text"),
        pytest.param(r'"Caf\u00e9"', "Café", id="an escape"),
        pytest.param("1 Main St # the shop", "1 Main St", id="a comment is left out"),
        pytest.param("Suite#4", "Suite#4", id="a number sign inside a word"),
        pytest.param("|\n  1 Main St\n  Apt 4", "1 Main St\nApt 4", id="a block"),
    ],
)
def test_yaml_scalars_are_text_unless_null(text: str, value: str | None) -> None:
    assert read_mapping(f"key: {text}".encode(), "x.yaml").content == {"key": value}


def test_yaml_keys_are_text() -> None:
    content = read_mapping(b"1: a\n~: b\n? c\n'': d", "x.yaml").content
    assert content == {"1": "a", "~": "b", "c": None, "": "d"}


def test_toml_places_know_every_way_to_write_a_key() -> None:
    text = (
        'a.b = 1\na."c d" = "x # y"\n\n[t]\nk = 1.5\nday = 2026-06-01 07:32:00\n'
        '[t.u]\n\'q.r\' = \'\'\'\n[no]\n\'\'\'\n"e\\u0301\\"" = """\n\\"[""""\n'
        "[[list]]\nn = 0xff\n[[list]]\nn = {m.o = [true,\n[\n]], p = 1}\n[list.v]\n"
        "[x.y]\n[x]\n"
    )
    sheet = read_mapping(text.encode(), "x.toml")
    assert sheet.content["t"]["u"]["q.r"] == "[no]\n"  # type: ignore[index]
    assert dict(sheet.lines) == {
        "": 1,
        "/a": 1,
        "/a/b": 1,
        "/a/c d": 2,
        "/t": 4,
        "/t/k": 5,
        "/t/day": 6,
        "/t/u": 7,
        "/t/u/q.r": 8,
        '/t/u/e\u0301"': 11,
        "/list": 13,
        "/list/0": 13,
        "/list/0/n": 14,
        "/list/1": 15,
        "/list/1/n": 16,
        "/list/1/n/m": 16,
        "/list/1/n/m/o": 16,
        "/list/1/n/m/o/0": 16,
        "/list/1/n/m/o/1": 17,
        "/list/1/n/p": 18,
        "/list/1/v": 19,
        "/x": 20,
        "/x/y": 20,
    }


def test_pointers_escape_slash_and_tilde() -> None:
    lines = read_mapping(b'{"a/b": {"~": 1}}').lines
    assert lines["/a~1b/~0"] == 1
    assert list(lines) == ["", "/a~1b", "/a~1b/~0"]


def test_numbers_may_stand_where_a_mapping_wants_them() -> None:
    sheet = read_mapping(b'{"days": 60, "share": 2.5E-1}')
    assert sheet.content == {"days": 60, "share": 0.25}


class Limits(BaseModel):
    """A stand-in for a policy: a model that pydantic itself speaks for."""

    model_config = ConfigDict(extra="forbid")

    days: int | bool
    names: list[int | str] = []


@pytest.mark.parametrize(
    ("text", "place", "wanted"),
    [
        ("days = 1\nnames = [1, []]", "line 2, /names/1", "expected a valid integer"),
        ("days = []", "line 1, /days", "expected a valid integer"),
        ("names = []", "line 1, /days", "Field required"),
        ("days = 1\ndais = 1", "line 2, /dais", "Extra inputs are not permitted"),
    ],
)
def test_any_model_can_be_refused_with_places(
    text: str, place: str, wanted: str
) -> None:
    sheet = read_mapping(text.encode(), "policy.toml")
    with pytest.raises(ValidationError) as caught:
        Limits.model_validate(sheet.content)
    error = invalid(caught.value, sheet)
    assert str(error).startswith(f"policy.toml, {place}: {wanted}")


def test_an_error_survives_the_way_between_processes() -> None:
    error = ReadError("loa.json", "line 3", "expected text", 3)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.line) == ("loa.json, line 3: expected text", 3)


def test_yaml_is_imported_on_first_use_only() -> None:
    code = (
        "import sys; from lnpcheck.readers import read_mapping;"
        "read_mapping(b'{}'); read_mapping(b'a = 1');"
        "assert 'yaml' not in sys.modules; read_mapping(b'a: 1');"
        "assert 'yaml' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_stand_ins_are_what_they_say() -> None:
    assert read_mapping(TOML.encode()).content == tomllib.loads(TOML)
    assert read_mapping(JSON.encode()).content == json.loads(JSON)
