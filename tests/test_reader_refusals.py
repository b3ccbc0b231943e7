"""Readers: each refusal is one line with file, place and what was expected."""

from pathlib import Path
from typing import Final

import pytest

from lnpcheck.readers import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_VALUES,
    ReadError,
    read_loa,
    read_mapping,
)
from lnpcheck.readers.limits import MAX_YAML, MAX_YAML_VALUES

JSON: Final = '{"tns": ["303-555-0100"]}'


def refusal(text: str | bytes, name: str = "loa.json") -> str:
    """Return the line that refuses a letter."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(ReadError) as caught:
        read_loa(data, name=name)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    return str(caught.value)


# Files


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none\n.json"
    with pytest.raises(ReadError) as caught:
        read_loa(path)
    shown = str(path).replace("\n", "\\n")
    assert (
        str(caught.value) == f"{shown}: expected a file, but there is none of this name"
    )
    assert (caught.value.place, caught.value.line) == ("", None)


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="expected a file, got a directory"):
        read_loa(tmp_path)


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop.json"
    loop.symlink_to(loop)
    with pytest.raises(ReadError, match="expected a file that can be read"):
        read_loa(loop)


def test_a_name_with_nul_is_refused() -> None:
    with pytest.raises(ReadError, match="without NUL characters"):
        read_loa("loa\0.json")


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "loa.json"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ReadError, match=r"loa\.json: expected at most 2 MB"):
        read_loa(path)


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        pytest.param(b"", "a document, got an empty file", id="nothing"),
        pytest.param(b" \n\t\r\n", "a document, got an empty file", id="only space"),
        pytest.param(JSON.encode("utf-16"), "UTF-8, got UTF-16", id="UTF-16 marked"),
        pytest.param(JSON.encode("utf-16-le"), "UTF-8, got UTF-16", id="UTF-16 little"),
        pytest.param(JSON.encode("utf-16-be"), "UTF-8, got UTF-16", id="UTF-16 big"),
        pytest.param(JSON.encode("utf-32"), "UTF-8, got UTF-32", id="UTF-32"),
        pytest.param(
            b"%PDF-1.7\n", "a PDF that can be read, within its bounds", id="a PDF"
        ),
        pytest.param(
            b"PK\x03\x04\x14",
            "a workbook (.xlsx) that Excel can open",
            id="an archive cut short",
        ),
    ],
)
def test_bytes_that_are_no_text_are_named(data: bytes, wanted: str) -> None:
    assert refusal(data) == f"loa.json: expected {wanted}"


def test_other_encodings_are_refused_with_the_line() -> None:
    data = '{"tns": [],\n"customer_name": "Café"}'.encode("cp1252")
    assert refusal(data) == "loa.json, line 2: expected UTF-8, got another encoding"


def test_binary_junk_is_refused_with_the_line() -> None:
    text = "expected text, got binary data (a NUL byte)"
    assert refusal(b'{"tns":\n[]\0}') == f"loa.json, line 2: {text}"


# Text

TOO_DEEP: Final = f"expected at most {MAX_DEPTH} levels of nesting"
NO_NUMBER: Final = "expected text in quotes, or a finite number of at most 100 digits"
ZEROS: Final = "expected text in quotes (so that leading zeros survive)"


@pytest.mark.parametrize(
    ("text", "line", "wanted"),
    [
        pytest.param(
            '{"tns": }', 1, "a value (text goes in double quotes)", id="no value"
        ),
        pytest.param(
            '{"tns": [], 1}', 1, "a key in double quotes", id="a number as key"
        ),
        pytest.param("{tns: []}", 1, "a key in double quotes", id="a bare key"),
        pytest.param('{"tns"\n[]}', 2, "a colon after the key", id="no colon"),
        pytest.param(
            '{"tns": []\n"pin": 1}',
            2,
            "a comma or the closing bracket",
            id="no comma",
        ),
        pytest.param('{"tns": []} x', 1, "the end of the document", id="more after it"),
        pytest.param('{"pin": "4471', 1, "a closing double quote", id="no end quote"),
        pytest.param(
            '{"a": "4471\n"}',
            1,
            "no line break or tab inside a text",
            id="a line break",
        ),
        pytest.param(
            r'{"a": "\q"}',
            1,
            "an escape that JSON knows after the backslash",
            id="an escape",
        ),
    ],
)
def test_json_syntax_is_refused_in_our_words(text: str, line: int, wanted: str) -> None:
    assert refusal(text) == f"loa.json, line {line}: expected {wanted}"


@pytest.mark.parametrize(
    ("text", "line", "wanted"),
    [
        pytest.param("a b = 1", 1, "= after the key", id="no equals sign"),
        pytest.param(
            'a = "b" c', 1, "the end of the line (text goes in quotes)", id="two values"
        ),
        pytest.param("[a", 1, "the closing bracket or quote", id="an open header"),
        pytest.param("\n\n*", 3, "key = value, or [table]", id="no statement"),
        pytest.param("a. = 1", 1, "a key", id="half a key"),
        pytest.param("a = b", 1, "a value (text goes in quotes)", id="bare text"),
        pytest.param("a = 2026-02-30", 1, "a day that the calendar has", id="no day"),
        pytest.param(
            'a = "\\u12"', 1, "hexadecimal digits after the backslash", id="half a code"
        ),
        pytest.param(
            'a = "\\ud800"',
            1,
            "a whole character after the backslash",
            id="a surrogate",
        ),
        pytest.param(
            'a = "\\q"',
            1,
            "an escape that TOML knows after the backslash",
            id="an escape",
        ),
        pytest.param('a = """\n\n', 3, "a closing quote", id="no end quote"),
        pytest.param("a = [1 2]", 1, "a comma or the closing bracket", id="no comma"),
        pytest.param(
            'a = "\n"', 1, "the closing quote before the line ends", id="a line break"
        ),
        pytest.param(
            'a = "\x01"', 1, "no line break or control character here", id="a control"
        ),
        pytest.param(
            "a = “b”", 1, 'straight quotes ("), not curly ones', id="curly quotes"
        ),
        pytest.param(
            "“a” = 1", 1, 'straight quotes ("), not curly ones', id="a curly key"
        ),
        pytest.param(
            "# \x07", 1, "no control character here", id="a control in a comment"
        ),
        pytest.param("a.b = 1\n[a]", 2, "each key and table once", id="a dotted table"),
        pytest.param(
            'a.b = 1\n[a]\n"\\q" = 1\n= 1',
            2,
            "each key and table once",
            id="a dotted table before other mistakes",
        ),
        pytest.param(
            "a.b = 1\n[a]\n[]",
            2,
            "each key and table once",
            id="a dotted table before a header without a name",
        ),
    ],
)
def test_toml_syntax_is_refused_in_our_words(text: str, line: int, wanted: str) -> None:
    assert refusal(text, "loa.toml") == f"loa.toml, line {line}: expected {wanted}"


@pytest.mark.parametrize(
    ("text", "line", "wanted"),
    [
        pytest.param(
            "a: 1\nb: c: d",
            2,
            "key: value (text with a colon goes in quotes)",
            id="two colons",
        ),
        pytest.param(
            "a: 1\nb\nc: 1", 3, "a colon and a space after the key", id="no colon"
        ),
        pytest.param("a:\n\tb: 1", 2, "spaces, got a tab", id="a tab"),
        pytest.param(
            "a: @b",
            1,
            "quotes around text that begins with such a sign",
            id="an at sign",
        ),
        pytest.param(
            "a:\n  b: 1\n - c", 3, "the indentation of the lines before", id="a dent"
        ),
        pytest.param('a: "4471', 1, "a closing quote", id="no end quote"),
        pytest.param(
            r'a: "\q"',
            1,
            "an escape that YAML knows after the backslash",
            id="an escape",
        ),
        pytest.param(
            r'a: "\u12"', 1, "hexadecimal digits after the backslash", id="half a code"
        ),
        pytest.param("a: [b", 1, "a comma or the closing bracket", id="an open list"),
        pytest.param(
            "a: - b", 1, "the items of a list on lines of their own", id="a list inside"
        ),
        pytest.param("%YAML 2.0\n---\na: b", 1, "YAML", id="another version"),
        pytest.param("a: b\n---\nc: d", 2, "one document", id="two documents"),
        pytest.param("? [a]\n: b", 1, "text as a key", id="a list as key"),
    ],
)
def test_yaml_syntax_is_refused_in_our_words(text: str, line: int, wanted: str) -> None:
    assert refusal(text, "loa.yaml") == f"loa.yaml, line {line}: expected {wanted}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("a: \x07", "YAML without control characters", id="a control"),
        pytest.param(
            r'a: "\UFFFFFFFF"', "characters and versions that exist", id="no character"
        ),
        pytest.param(
            f"%YAML 1.{'9' * 5000}\n---\n",
            "characters and versions that exist",
            id="an endless version",
        ),
    ],
)
def test_yaml_that_the_parser_stumbles_over_is_refused(text: str, wanted: str) -> None:
    text = f"# A letter\n{text}"
    assert refusal(text, "loa.yaml") == f"loa.yaml, line 2: expected {wanted}"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("*a", "the value itself, got an alias (quotes around text with *)"),
        ("&4471", "a value without an anchor (quotes around text with &)"),
        ("&a [b]", "a value without an anchor (quotes around text with &)"),
        ("!4471", "a value without a tag (quotes around text with !)"),
        ("!!map {}", "a value without a tag (quotes around text with !)"),
        ("1 Main St #4", "quotes around text with #, or a space after the #"),
        ("#4", "quotes around text with #, or a space after the #"),
        (r'"\ud83d"', "whole characters, got half of a surrogate pair"),
    ],
)
def test_yaml_that_would_lose_text_is_refused(value: str, wanted: str) -> None:
    line = refusal(f"tns: []\na:\n- [b]\n- {value}", "loa.yaml")
    assert line == f"loa.yaml, line 4, /a/1: expected {wanted}"


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        pytest.param(
            "x.json", '{"a": {"b": 1,\n"\\u0062": 2}}', "line 2, /a/b", id="in JSON"
        ),
        pytest.param("x.yaml", "a:\n  b: 1\n  'b': 2", "line 3, /a/b", id="in YAML"),
        pytest.param("x.toml", "[a]\nb = 1\n'b' = 2", "line 3, /a/b", id="in TOML"),
        pytest.param("x.toml", "a = {b = 1, b = 2}", "line 1, /a/b", id="in one line"),
        pytest.param("x.toml", "[a.b]\n[a]\nb = 2", "line 3, /a/b", id="table and key"),
        pytest.param("x.toml", "[a.b]\n[a.b]", "line 2, /a/b", id="two tables"),
        pytest.param(
            "x.toml", "a.b = 1\n[a.b.c]", "line 2, /a/b", id="through a value"
        ),
        pytest.param(
            "x.toml", "a.b = [1]\n[[a.b]]", "line 2, /a/b", id="list and array"
        ),
        pytest.param("x.toml", "[a.b]\n[[a.b]]", "line 2, /a/b", id="table and array"),
        pytest.param(
            "x.toml", "[[a.b]]\n[[a.b]]\n[a.b]", "line 3, /a/b", id="array and table"
        ),
    ],
)
def test_a_repeated_key_is_named_with_its_line(
    name: str, text: str, place: str
) -> None:
    assert (
        refusal(text, name) == f"{name}, {place}: expected each key once, got 'b' again"
    )


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        pytest.param("x.json", '{"a": [1, NaN]}', "line 1, /a/1", id="NaN in JSON"),
        pytest.param(
            "x.json", '{"a":\n-Infinity}', "line 2, /a", id="Infinity in JSON"
        ),
        pytest.param("x.json", '{"a": 1e999}', "line 1, /a", id="a float too far"),
        pytest.param("x.json", '{"a": 1e9995-5}', "line 1, /a", id="a float and junk"),
        pytest.param(
            "x.json", '{"a": ' + "9" * 5000, "line 1, /a", id="a giant in JSON"
        ),
        pytest.param("x.toml", "a = nan", "line 1, /a", id="nan in TOML"),
        pytest.param("x.toml", "a = [1,\n-inf]", "line 2, /a/1", id="inf in TOML"),
        pytest.param("x.toml", "a = 1e999", "line 1, /a", id="a TOML float too far"),
        pytest.param("x.toml", "a = " + "9" * 5000, "line 1", id="a giant in TOML"),
    ],
)
def test_a_number_without_end_is_refused(name: str, text: str, place: str) -> None:
    assert refusal(text, name) == f"{name}, {place}: {NO_NUMBER}"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(r'{"a": "\ud83d"}', "line 1, /a", id="in a value"),
        pytest.param(r'{"a": {"\udE00b": 1}}', r"line 1, /a/\ude00b", id="in a key"),
    ],
)
def test_half_a_character_is_refused(text: str, place: str) -> None:
    wanted = "expected whole characters, got half of a surrogate pair"
    assert refusal(text, "x.json") == f"x.json, {place}: {wanted}"


def test_two_halves_are_a_whole_character() -> None:
    sheet = read_mapping(rb'{"a": "\ud83d\ude00", "b": true, "c": null}')
    assert sheet.content["a"] == "\N{GRINNING FACE}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("x.json", '{"account_number": 0047}', id="in JSON"),
        pytest.param("x.toml", "account_number = 0047", id="in TOML"),
    ],
)
def test_bare_leading_zeros_are_explained(name: str, text: str) -> None:
    assert refusal(text, name) == f"{name}, line 1: {ZEROS}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("x.json", '{"tns": [],\n"account_number": 47}', id="in JSON"),
        pytest.param("x.json", '{"tns": [],\n"account_number": 4.7}', id="a float"),
        pytest.param("x.toml", "tns = []\naccount_number = 47", id="in TOML"),
    ],
)
def test_a_number_where_text_belongs_is_explained(name: str, text: str) -> None:
    line = f"{name}, line 2, /account_number: {ZEROS}, got a number"
    assert refusal(text, name) == line


@pytest.mark.parametrize("text", ["[]", "[a]: b", "- a", "text", "# only this", "'{}'"])
def test_a_file_is_one_object(text: str) -> None:
    line = refusal(text, "loa.yaml")
    assert line.startswith("loa.yaml")
    assert "expected an object: keys with values" in line or "key" in line


def test_json_is_one_object() -> None:
    assert refusal("[]") == "loa.json: expected an object: keys with values"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("a = b", "-, line 1: expected a value", id="it has a TOML line"),
        pytest.param(
            "[a]\nb", "-, line 2: expected = after", id="it has a TOML header"
        ),
        pytest.param("a: b: c", "-, line 1: expected key: value", id="it has a colon"),
        pytest.param("hello", "-: expected keys with", id="it is prose"),
        pytest.param(
            "# \x07", "-, line 1: expected YAML without", id="it has no line at all"
        ),
    ],
)
def test_without_an_ending_the_likeliest_format_speaks(text: str, wanted: str) -> None:
    assert refusal(text, "-").startswith(wanted)


# Too much of it


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        pytest.param("x.json", "[" * 200_000, TOO_DEEP, id="brackets in JSON"),
        pytest.param("x.json", '{"":' * 200_000, TOO_DEEP, id="braces in JSON"),
        pytest.param("x.toml", "a=" + "[" * 200_000, TOO_DEEP, id="brackets in TOML"),
        pytest.param("x.toml", "a={" * 200_000, TOO_DEEP, id="braces in TOML"),
        pytest.param("x.toml", "a." * 200_000 + "a=1", TOO_DEEP, id="dots in TOML"),
        pytest.param("x.toml", f"[{'a.' * 200_000}a]", TOO_DEEP, id="dots in a header"),
        pytest.param(
            "x.toml",
            f"[{'a.' * 20}a]\n\n{'b.' * 20}b = 1",
            TOO_DEEP,
            id="dots in a header and in a key",
        ),
        pytest.param("x.yaml", "[" * 200_000, TOO_DEEP, id="brackets in YAML"),
        pytest.param("x.yaml", "- " * 100_000, TOO_DEEP, id="hyphens in YAML"),
        pytest.param("x.yaml", "? " * 100_000, "expected text as a key", id="marks"),
        pytest.param("-", "[" * 200_000, TOO_DEEP, id="brackets in no known format"),
        pytest.param(
            "x.json",
            '{"tns": [' + '"",' * MAX_VALUES + '""]}',
            "expected at most 50,000 values",
            id="values in JSON",
        ),
        pytest.param(
            "x.toml",
            "".join(f"a{i}=1\n" for i in range(MAX_VALUES + 1)),
            "expected at most 50,000 values",
            id="values in TOML",
        ),
        pytest.param(
            "x.yaml",
            "tns: [" + "a," * MAX_YAML_VALUES + "a]",
            "expected at most 20,000 values",
            id="values in YAML",
        ),
        pytest.param(
            "x.yaml",
            "a: " + "x" * MAX_YAML,
            "expected at most 256 kB of YAML",
            id="text in YAML",
        ),
        pytest.param(
            "x.json", " " * MAX_BYTES + "{}", "expected at most 2 MB", id="bytes"
        ),
        pytest.param(
            "x.yaml",
            "a: &a [b]\n" + "c: &b [*a, *a, *a]\n" * 9,
            "without an anchor",
            id="aliases that unfold",
        ),
        pytest.param(
            "x.json", '"\\' * 500_000, "expected a closing double quote", id="quotes"
        ),
        pytest.param("x.toml", "a='''" + "'" * 500_000, "expected the end", id="ticks"),
        pytest.param("x.toml", 'a="' + "\\" * 500_000, "expected a", id="backslashes"),
    ],
)
def test_too_much_is_refused(name: str, text: str, wanted: str) -> None:
    line = refusal(text, name)
    assert wanted in line


def test_what_is_just_not_too_much_is_read() -> None:
    text = '{"a": ' + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "}"
    assert len(read_mapping(text.encode(), "x.json").lines) == MAX_DEPTH
    assert len(read_mapping(text.encode(), "x.yaml").lines) == MAX_DEPTH
    wide = '{"a": [' + "[]," * MAX_DEPTH + "[]]}"
    assert len(read_mapping(wide.encode(), "x.json").lines) == MAX_DEPTH + 3
    many = '{"a": ["[",' + "1," * (MAX_VALUES - 4) + "1]}"
    assert len(read_mapping(many.encode(), "x.json").lines) == MAX_VALUES


# Documents


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            '{"tns": [],\n"service_address": {"city": "x",\n"stret": "1"}}',
            "loa.json, line 3, /service_address/stret: expected a known key, "
            "got 'stret'; did you mean 'street'?",
            id="a misspelt key inside an object",
        ),
        pytest.param(
            '{"tns": [{"tn": "1"},\n{"pn": "1"}]}',
            "loa.json, line 2, /tns/1/pn: expected a known key, "
            "got 'pn'; did you mean 'pin'?",
            id="a misspelt key inside a list",
        ),
        pytest.param(
            "{\n}",
            "loa.json, line 1, /tns: expected this key (the list of numbers, such as"
            ' ["404-555-0110"])',
            id="a missing key, at the line of its object",
        ),
        pytest.param(
            '{\n"tn": []}',
            "loa.json, line 2, /tn: expected a known key, "
            "got 'tn'; did you mean 'tns'? (and 1 more)",
            id="a misspelt key before the missing one",
        ),
        pytest.param(
            '{"tns": [],\n"reference": [],\n"port_type": "whole", "btn": 1}',
            "loa.json, line 2, /reference: expected text, got a list (and 2 more)",
            id="the first of three in the order of the text",
        ),
    ],
)
def test_the_first_error_in_the_text_is_told(text: str, line: str) -> None:
    assert refusal(text) == line


def test_many_wrong_values_are_refused_by_the_first() -> None:
    line = refusal('{"tns": [' + "1," * 40_000 + "1]}", "x.json")
    assert "/tns/0: expected text in quotes" in line


@pytest.mark.parametrize("key", ["str", "Address", "function-", "tuple["])
def test_an_unknown_key_may_be_named_like_a_type(key: str) -> None:
    line = refusal(f'{{"tns": [], "{key}": 1}}', "x.json")
    assert f"expected a known key, got {key!r}" in line
