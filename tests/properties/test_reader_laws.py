"""Laws of the readers: documents survive, places are true, junk is refused."""

import json
import tomllib
from typing import Any, Final

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lnpcheck.readers import ReadError, read_csr, read_loa, read_mapping
from lnpcheck.readers.toml_places import Survey

# The first text that is no JSON also pays for the import of its parser.
UNHURRIED: Final = settings(deadline=None)

KEYS: Final = st.text(st.characters(codec="utf-8"), max_size=8)
SCALARS: Final = st.none() | st.booleans() | st.integers(-(10**50), 10**50) | KEYS
VALUES: Final = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=20,
)
BOOLEANS: Final = st.booleans()
LAYOUTS: Final = st.sampled_from([None, 0, 2])
OBJECTS: Final = st.dictionaries(KEYS, VALUES, max_size=5)

SIGNS: Final = st.text("{}[]\"':=.,#-?&*!|>%@~\\ \t\n\r0e", max_size=40)
WORDS: Final = st.sampled_from(
    ["tns", "pin", "a", "nan", "1", '"""', "'''", "[[", "]]", ": ", "- ", "\n", "\\u"]
)
JUNK: Final = st.lists(SIGNS | WORDS, max_size=12).map("".join)


def pointers(content: object, pointer: str = "") -> list[str]:
    """List the JSON Pointers to all values, outermost first."""
    found = [pointer]
    if isinstance(content, dict):
        for key, value in content.items():
            step = str(key).replace("~", "~0").replace("/", "~1")
            found += pointers(value, f"{pointer}/{step}")
    elif isinstance(content, list):
        for index, value in enumerate(content):
            found += pointers(value, f"{pointer}/{index}")
    return found


@UNHURRIED
@given(OBJECTS, st.fixed_dictionaries({"indent": LAYOUTS, "ensure_ascii": BOOLEANS}))
def test_json_survives_and_every_value_has_a_place(
    content: dict[str, object], style: dict[str, Any]
) -> None:
    text = json.dumps(content, **style)
    sheet = read_mapping(text.encode(), "x.json")
    assert sheet.content == content
    assert list(sheet.lines) == pointers(content)


@UNHURRIED
@given(OBJECTS)
def test_places_point_at_the_line_that_json_writes_them_on(
    content: dict[str, object],
) -> None:
    """With an indent, each key and each element begins a line of its own."""
    text = json.dumps(content, indent=0)
    sheet = read_mapping(text.encode(), "x.json")
    begins = [
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip(",") not in ("]", "}")
    ]
    assert list(sheet.lines.values()) == begins


@UNHURRIED
@given(st.dictionaries(KEYS, KEYS, max_size=5))
def test_text_survives_yaml(content: dict[str, str]) -> None:
    text = yaml.safe_dump(content, default_style='"', sort_keys=False)
    sheet = read_mapping(text.encode(), "x.yaml")
    assert sheet.content == content
    assert list(sheet.lines) == pointers(content)


@UNHURRIED
@given(st.binary(max_size=60) | JUNK.map(str.encode), st.sampled_from("jtyx"))
def test_junk_is_read_or_refused(data: bytes, ending: str) -> None:
    names = {"j": "x.json", "t": "x.toml", "y": "x.yaml", "x": "x"}
    for read in (read_loa, read_csr):
        refused = None
        try:
            assert read(data, name=names[ending]).lines[""] >= 1
        except ReadError as error:
            refused = error
        if refused:
            assert "\n" not in str(refused)
            assert refused.__context__ is None


@UNHURRIED
@given(JUNK)
def test_the_toml_survey_ends_on_any_text(text: str) -> None:
    Survey(text)


@UNHURRIED
@given(JUNK)
def test_toml_places_are_those_of_its_values(text: str) -> None:
    try:
        content = tomllib.loads(text)
        sheet = read_mapping(text.encode(), "x.toml")
    except (tomllib.TOMLDecodeError, ReadError):
        return
    assert sorted(sheet.lines) == sorted(pointers(content))
