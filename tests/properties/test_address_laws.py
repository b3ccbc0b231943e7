"""Laws of addresses: alike to themselves, blind to case and space, never too kind."""

import string
from typing import Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from lnpcheck.compare.address import compare_cities, compare_places
from lnpcheck.compare.spelling import slip
from lnpcheck.documents import Address
from lnpcheck.facts import Known
from lnpcheck.grade import below
from lnpcheck.normalize.address import Country, Place
from lnpcheck.normalize.box_forms import spans_of, unglued
from lnpcheck.normalize.box_line import may_hold_box, plainly_boxless
from lnpcheck.normalize.civic import is_bare, read_marked, read_words
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.fold import folded, plain
from lnpcheck.normalize.ordinals import english_words, french_words
from lnpcheck.normalize.tables import read_table
from lnpcheck.normalize.words import shown, split_words
from placing import ACCEPTED, COUNTRIES, grade, place

CA: Final = read_table("street_types_ca")
US: Final = read_table("street_types_us")
UNITS: Final = read_table("unit_words")
NAMES: Final = read_table("street_names")
DIRECTIONS: Final = read_table("directions")
FORMS: Final = sorted(
    {
        form
        for table in (CA, US, UNITS, NAMES, DIRECTIONS)
        for section in table.values()
        for concept, forms in section.items()
        for form in (concept, *forms.split())
    }
)

# A loaded machine is no fault of an address.
UNHURRIED: Final = settings(deadline=None)

COUNTRY: Final = st.sampled_from(COUNTRIES)
ODD: Final = st.text(
    st.sampled_from(
        "éÉœ'\u2019-\u2013.,&/ ()#½²İß\u200b\u0301\u0430\u05d0\u0645\u202e\u0131\u017f"
    )
    | st.characters(),
    max_size=12,
)
WORD: Final = (
    st.sampled_from(FORMS)
    | st.sampled_from("EWNSOA#&-,/")
    | st.integers(0, 20_000).map(str)
    | st.sampled_from(sorted(english_words()) + sorted(french_words()))
)
LINE: Final = st.lists(WORD | ODD, min_size=1, max_size=9).map(" ".join)
FIELDS: Final = st.fixed_dictionaries(
    {},
    optional={
        name: st.none() | LINE
        for name in ("street", "unit", "city", "region", "postal_code", "country")
    },
).map(lambda fields: Address(**fields))
ADDRESS: Final = LINE | FIELDS
HOUSE: Final = st.integers(1, 99_999).map(str)
NAMED: Final = st.sampled_from(
    ["Zyxel", "Sainte", "Premier", "First", "N", "Ouest"]
) | (st.sampled_from(FORMS))
LETTERS: Final = st.text("abcé", max_size=7)


def known(*places: Place) -> bool:
    return all(isinstance(each.line, Known) for each in places)


@given(ADDRESS | st.text(), COUNTRY)
@UNHURRIED
def test_reading_is_total(address: Address | str, country: Country) -> None:
    read = place(address, country)
    parts = (
        read.given,
        read.line,
        read.unit,
        read.house_number,
        read.street,
        read.city,
        read.region,
        read.postal_code,
        read.country,
        read.box,
        read.folded,
    )
    assert parts[0] == bool(parts[0])


@given(ADDRESS, ADDRESS, COUNTRY)
@settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_comparing_is_total_and_symmetric(
    one: Address | str, other: Address | str, country: Country
) -> None:
    a, b = place(one, country), place(other, country)
    assume(known(a, b))
    there, back = compare_places(a, b), compare_places(b, a)
    for part in ("house_number", "street", "unit"):
        left, right = getattr(there, part), getattr(back, part)
        assert left.grade == right.grade
        assert (left.grade == "identical") == (not left.differences)
        assert [(d.loa, d.csr) for d in left.differences] == [
            (d.csr, d.loa) for d in right.differences
        ]


@given(LINE, COUNTRY)
@UNHURRIED
def test_an_address_is_identical_to_itself(line: str, country: Country) -> None:
    assume(known(place(line, country)))
    assert grade(line, line, country) == "identical"
    assert grade(line, f" {line.upper()}  ".replace(" ", "\t "), country) == "identical"
    assert grade(line, line.lower(), country) == "identical"


@given(LINE)
@UNHURRIED
def test_a_city_is_identical_to_itself(city: str) -> None:
    assert compare_cities(city, city.upper()).grade == "identical"
    assert compare_cities(city.lower(), f" {city} ").grade == "identical"


@given(LINE, LINE)
@UNHURRIED
def test_cities_compare_alike_both_ways(one: str, other: str) -> None:
    assert compare_cities(one, other).grade == compare_cities(other, one).grade


@given(st.text())
@UNHURRIED
def test_folding_is_idempotent(text: str) -> None:
    assert folded(folded(text)) == folded(text) == folded(text.swapcase())
    assert plain(plain(text)) == plain(text)


@given(LINE)
@UNHURRIED
def test_the_words_shown_are_the_words(line: str) -> None:
    words = split_words(line)
    assert [w.plain for w in split_words(shown(words))] == [w.plain for w in words]


BOX_WORD: Final = st.sampled_from(
    sorted({f for forms in read_table("box_words")["openings"].values() for f in forms})
)


@given(
    st.lists(BOX_WORD | BOX_WORD.map(str.upper) | WORD | ODD, max_size=6),
    st.sampled_from([" ", ", ", ".", "-", "'", "\u2026", "\u2116"]),
    COUNTRY,
)
@UNHURRIED
def test_no_box_goes_unnoticed(parts: list[str], joint: str, country: Country) -> None:
    text = joint.join(parts)
    words = unglued(split_words(text))
    assert not spans_of(words, grammar_of(country)) or may_hold_box(folded(text))


@given(st.lists(BOX_WORD | WORD | ODD, max_size=6).map(" ".join))
@UNHURRIED
def test_what_is_plainly_boxless_holds_no_box(text: str) -> None:
    assume(plainly_boxless(split_words(text)))
    assert not may_hold_box(folded(text))


@given(HOUSE, st.lists(NAMED, min_size=1, max_size=4).map(" ".join), COUNTRY)
@settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_a_bare_line_is_read_as_any_line(
    house: str, street: str, country: Country
) -> None:
    words, grammar = split_words(f"{house} {street}"), grammar_of(country)
    assume(is_bare(words, grammar))
    assert read_words(words, (), grammar) == read_marked(words, (), grammar)


@given(LETTERS, LETTERS)
@UNHURRIED
def test_a_slip_is_told_by_its_distance_alone(one: str, other: str) -> None:
    most = 1 if min(len(one), len(other)) < 5 else 2
    near = 0 < OSA.distance(one, other) <= most and min(len(one), len(other)) > 2
    assert slip(one, other) == near


# Rewrites by the tables -------------------------------------------------------------

# Names that no table knows, one letter never turned into another by a short form.
STEMS: Final = st.sampled_from(
    ["Zyxel", "Okanagan", "Bellerive", "Wentworth", "Dufferin", "Lotbinière"]
)
CITY: Final = {"city": "Ottawa", "postal_code": "K1A 0B1"}


def spellings(table: dict[str, str], words: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(
        [form for word in words for form in (word, *table[word].split())]
    )


@st.composite
def spelled_twice(draw: st.DrawFn) -> tuple[str, str]:
    """Draw one address in two spellings that the tables call the same."""
    kind = draw(st.sampled_from(["english", "both"]))
    concept = draw(st.sampled_from(sorted(CA[kind])))
    way = draw(st.sampled_from(["n", "s", "e", "w", "ne", "nw", "se", "sw", ""]))
    house, name = draw(HOUSE), draw(STEMS)
    unit = draw(st.sampled_from(["", "7", "12B"]))
    texts = []
    for _ in range(2):
        form = draw(spellings(CA[kind], (concept,)))
        to = draw(spellings(DIRECTIONS["english"], (way,))) if way else ""
        line = f"{house} {name} {form} {to}".strip()
        word = draw(st.sampled_from(["apartment", "apt", "app", "#"]))
        line += f", {word} {unit}" if unit else ""
        if draw(st.booleans()):
            line = line.upper()
        if draw(st.booleans()):
            line = line.replace("è", "e")
        texts.append(line)
    return texts[0], texts[1]


@given(spelled_twice())
@settings(deadline=None, max_examples=300)
def test_a_rewrite_by_the_tables_is_accepted(pair: tuple[str, str]) -> None:
    assert grade(*pair) in ACCEPTED


@st.composite
def french_spelled_twice(draw: st.DrawFn) -> tuple[str, str]:
    """Draw one French address in two spellings that the tables call the same."""
    kind = draw(st.sampled_from(["french", "both"]))
    concept = draw(st.sampled_from(sorted(CA[kind])))
    way = draw(st.sampled_from(["n", "s", "e", "w", "ne", "nw", "se", "sw", ""]))
    saint = draw(st.sampled_from(["saint", "sainte", ""]))
    house, name = draw(HOUSE), draw(STEMS)
    texts = []
    for _ in range(2):
        form = draw(spellings(CA[kind], (concept,)))
        holy = draw(spellings(NAMES["places"], (saint,))) + "-" if saint else ""
        to = draw(spellings(DIRECTIONS["french"], (way,))) if way else ""
        texts.append(f"{house}, {form} {holy}{name} {to}".strip())
    return texts[0], texts[1]


@given(french_spelled_twice())
@settings(deadline=None, max_examples=300)
def test_a_french_rewrite_by_the_tables_is_accepted(pair: tuple[str, str]) -> None:
    assert grade(*pair) in ACCEPTED


# Mutations --------------------------------------------------------------------------

PARTS: Final = {
    "house": ["10", "100", "1010", "10A", "10 1/2"],
    "name": ["Zyxel", "Bellerive", "Saint-Roch", "Sainte-Roch", "1st", "11th", "21st"],
    "type": ["Street", "Avenue", "Crescent", "Court", "Road", "Lane", "Drive", "Way"],
    "way": ["", "N", "S", "E", "W", "NE", "NW"],
    "unit": ["", "Apt 1", "Apt 11", "Apt 1A", "Apt 1-1", "Apt B", "Floor 1"],
}


@given(st.data(), COUNTRY)
@settings(deadline=None, max_examples=400)
def test_a_single_mutation_is_never_accepted(
    data: st.DataObject, country: Country
) -> None:
    parts = {name: data.draw(st.sampled_from(PARTS[name])) for name in PARTS}
    which = data.draw(st.sampled_from(sorted(PARTS)))
    other = parts | {which: data.draw(st.sampled_from(PARTS[which]))}
    assume(other != parts)
    one, two = (" ".join(filter(None, each.values())) for each in (parts, other))
    assert below(grade(one, two, country), "equivalent")


@given(
    st.text(string.ascii_lowercase, min_size=4, max_size=10),
    st.text(string.ascii_lowercase, min_size=4, max_size=10),
    COUNTRY,
)
@settings(deadline=None, max_examples=300)
def test_no_likeness_of_letters_makes_two_names_one(
    one: str, other: str, country: Country
) -> None:
    assume(one != other and one not in FORMS and other not in FORMS)
    assume(not {one, other} & {*english_words(), *french_words()})
    found = grade(f"10 {one} Street", f"10 {other} Street", country)
    assert below(found, "equivalent")


@given(st.data())
@settings(deadline=None, max_examples=300)
def test_a_slip_in_a_real_form_is_never_accepted(data: st.DataObject) -> None:
    line = "1234 Bellerive Boulevard West"
    at = data.draw(st.integers(0, len(line) - 1))
    letter = data.draw(st.sampled_from(string.ascii_letters + string.digits))
    assume(line[at] not in {" ", letter, letter.upper(), letter.lower()})
    mutated = line[:at] + letter + line[at + 1 :]
    assert below(grade(line, mutated), "equivalent")


HOSTILE: Final = {
    "one long word": "a" * 65_536,
    "numbers": "1 " * 32_768,
    "hyphens": "a-" * 495,
    "saints": "St " * 330,
    "directions": "E " * 499,
    "number signs": "#1 " * 330,
    "boxes": "Box " * 245,
    "tens": "Twenty " * 140,
    "commas": "a," * 495,
    "units": "Apt 1 " * 165,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_hostile_line_is_answered_or_refused(name: str, country: Country) -> None:
    line = HOSTILE[name]
    read, other = place(line, country), place(line[:-1] + "x", country)
    assert read.box is None or isinstance(read.line, Known)
    if known(read, other):
        assert compare_places(read, other).street.grade
