"""Laws of numbers: total, alike in every notation, blind to order, never too many."""

import string
from typing import Final

from hypothesis import example, given
from hypothesis import strategies as st

from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.normalize.number import compact, national, read_btn, read_numbers
from lnpcheck.normalize.numbering import Unlined, read_number_list

MOST: Final = 10_000
DIGITS: Final = frozenset(string.digits)
AREAS: Final = ("212", "404", "415", "416", "514", "787", "876", "888", "242")

WORDS: Final = st.sampled_from(
    (
        "404-555-0110", "(415) 555-0100", "0100", "555-0101", "(415-555)", "(415)",
        "415-555:", "thru", "to", "-", "..", "/", "/01", ",", ";", "\n", "&", "and",
        "ext 5", "x", "#", "#5", "1.", "*", "+", "+44 20", "except", "or", "20 lines",
        "tel:", "DIDs", "1-800-FLOWERS", "4.1E9", "4,155,550,100", "####", "5", "1",
        "\u0664\u0661", "\uff14", "\u2013", "\u00a0", "\u200b", "Lobby", "(", ")", "=>",
    )
)  # fmt: skip
ENTRIES: Final = st.lists(
    st.tuples(WORDS | st.text(max_size=3), st.sampled_from(("", " "))), max_size=12
).map(lambda parts: "".join(word + gap for word, gap in parts))


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Draw a number whose area code is in use."""
    area, exchange = draw(st.sampled_from(AREAS)), draw(st.integers(200, 999))
    return f"+1{area}{exchange}{draw(st.integers(0, 9999)):04d}"


def notations(number: str) -> tuple[str, ...]:
    """Write a number in the ways people do."""
    area, exchange, line = number[2:5], number[5:8], number[8:]
    return (
        number,
        number[1:],
        number[2:],
        f"({area}) {exchange}-{line}",
        f"1-{area}-{exchange}-{line}",
        f"+1 {area}.{exchange}.{line}",
        f"{area}/{exchange}-{line}",
        f"tel:{number}",
        f"TN: {area} {exchange} {line}",
        f"{area}\u2013{exchange}\u2013{line}",
        "".join(chr(ord(sign) + 0xFEE0) for sign in number),
    )


@given(ENTRIES | st.text(), st.none() | numbers() | st.text(max_size=13))
@example("\ud800", None)
@example("\u00bd", None)
def test_reading_is_total_and_says_something(text: str, base: str | None) -> None:
    said = read_numbers(text, base)
    assert len(said.e164) <= MOST
    assert len(said.extensions) in {0, len(said.e164)}
    assert said.e164 or said.problems or not DIGITS.intersection(text)
    for number in said.e164:
        assert read_numbers(number).e164 == (number,)
    for problem in said.problems:
        assert len(problem.text) <= 60


@given(st.text() | numbers() | ENTRIES)
def test_billing_number_is_total_and_idempotent(text: str) -> None:
    fact = read_btn(text, "/btn")
    assert isinstance(fact, Known | Unreadable | Absent)
    if isinstance(fact, Known):
        again = read_btn(fact.value, "/btn")
        assert isinstance(again, Known)
        assert again.value == fact.value


@given(numbers())
def test_notation_never_changes_the_number(number: str) -> None:
    for written in notations(number):
        said = read_numbers(written)
        assert (said.e164, said.problems) == ((number,), ())


@given(
    st.lists(numbers(), min_size=1, max_size=8), st.sampled_from(",;\n\t|&"), st.data()
)
def test_list_says_what_its_entries_say(
    listed: list[str], sign: str, data: st.DataObject
) -> None:
    written = [data.draw(st.sampled_from(notations(number))) for number in listed]
    assert read_numbers(f" {sign} ".join(written)).e164 == tuple(listed)


@given(numbers(), st.integers(0, 60), st.sampled_from((" thru ", "-", " to ", "..")))
def test_range_and_its_written_out_list_are_the_same(
    first: str, more: int, sign: str
) -> None:
    low = int(first[8:])
    high = min(low + more, 9999)
    listed = tuple(f"{first[:8]}{line:04d}" for line in range(low, high + 1))
    assert read_numbers(f"{national(first)}{sign}{high:04d}").e164 == listed
    assert read_numbers(f"{first[8:]}{sign}{high:04d}", first).e164 == listed
    assert read_numbers("\n".join(map(national, listed))).e164 == listed
    for run in compact(listed):
        assert read_numbers(run).e164 == listed


@given(numbers(), numbers())
def test_reversed_or_crossing_range_names_no_number(one: str, other: str) -> None:
    said = read_numbers(f"{national(one)} thru {national(other)}")
    inside = one[:8] == other[:8] and one <= other
    assert bool(said.e164) == inside
    assert bool(said.problems) != inside


@given(numbers())
def test_reading_is_idempotent_through_the_national_form(number: str) -> None:
    assert read_numbers(national(number)).e164 == (number,)


@given(st.lists(numbers(), max_size=12), st.data())
def test_compact_is_blind_to_order_and_loses_nothing(
    listed: list[str], data: st.DataObject
) -> None:
    runs = compact(listed)
    assert compact(data.draw(st.permutations(listed))) == runs
    assert compact([*listed, *listed]) == runs
    read: Unlined = read_number_list((run, "", None) for run in runs)
    assert sorted(read.places) == sorted(set(listed))


@given(st.lists(numbers(), min_size=1, max_size=6), WORDS)
def test_bad_line_hides_no_other_line(listed: list[str], word: str) -> None:
    bad = f"no such {word.strip()} thing"
    said = read_numbers("\n".join([*listed, bad]))
    assert said.problems
    assert said.e164 in {tuple(listed), ()}
    if said.e164 != tuple(listed):
        assert "exception" in {problem.code for problem in said.problems}
