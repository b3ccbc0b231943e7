"""Laws of names: alike to themselves, blind to case and space, never too kind."""

import string
from typing import Final

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from lnpcheck.compare.name import compare_names, looks_like_reseller, same_person
from lnpcheck.facts import Absent, Known
from lnpcheck.grade import below
from lnpcheck.normalize.name import read_name
from lnpcheck.normalize.name_words import read_words, unaccented
from lnpcheck.normalize.tables import read_table
from naming import compared, name

FORMS: Final[dict[str, list[str]]] = read_table("legal_forms")["forms"]
SHORT: Final[dict[str, list[str]]] = read_table("name_words")["certain"]
LISTED: Final = {
    unaccented(word.casefold())
    for table in ("legal_forms", "name_words")
    for section in read_table(table).values()
    for head, words in section.items()
    for text in (head, *words)
    for word in text.split()
}

PLAIN: Final = st.text(string.ascii_letters + string.digits, min_size=1, max_size=9)
ODD: Final = st.text(
    st.sampled_from(
        "éÉœ'\u2019-\u2013.,&/ ()½²İß"
        "\u200b\u0301\u0430\u05d0\u0645\u202e\u0131\u017f\ud800"
    )
    | st.characters(),
    max_size=30,
)
KNOWN: Final = st.sampled_from(sorted(LISTED)) | PLAIN
TEXTS: Final = st.lists(KNOWN | ODD, min_size=1, max_size=6).map(" ".join)
WORDS: Final = st.lists(
    st.text(string.ascii_lowercase, min_size=3, max_size=9), min_size=1, max_size=4
).map(" ".join)


def readable(text: str) -> bool:
    """Say whether a text is a name."""
    return isinstance(read_name(text, ""), Known)


@given(st.text())
@example("\u02bc")
@example("\u0345a")
def test_reading_is_total_and_idempotent(text: str) -> None:
    fact = read_name(text, "/customer_name")
    if isinstance(fact, Known):
        again = name(fact.text)
        assert (again.folded, again.text) == (fact.value.folded, fact.value.text)
        assert name(fact.value.folded).folded == fact.value.folded
        assert fact.value.words
        looks_like_reseller(fact.value)
    else:
        assert isinstance(fact, Absent) == (not text.strip())


@given(TEXTS)
def test_words_lose_nothing_but_their_shape(text: str) -> None:
    shown = "".join(word.shown for word in read_words(text)).replace(" ", "")
    if text.isascii() and "`" not in text and shown:
        assert shown == "".join(text.split()).upper()


@given(TEXTS)
def test_a_name_is_identical_to_itself(text: str) -> None:
    assume(readable(text))
    assert compared(text, text).relation == "same"
    assert same_person(name(text), name(text)).grade == "identical"


@given(TEXTS, TEXTS)
@example("& c/o &", "c/o &")
def test_comparing_is_total_and_symmetric(loa: str, csr: str) -> None:
    assume(readable(loa))
    assume(readable(csr))
    compared(loa, csr)
    there = same_person(name(loa), name(csr))
    back = same_person(name(csr), name(loa))
    assert there.grade == back.grade
    swapped = {(said.csr, said.loa) for said in back.differences}
    assert {(said.loa, said.csr) for said in there.differences} == swapped


@given(TEXTS, TEXTS)
def test_case_and_space_change_nothing(loa: str, csr: str) -> None:
    assume(readable(loa))
    assume(readable(csr))
    other = f" {loa.upper()}\n".replace(" ", " \u00a0\t")
    assume(name(other) == name(loa))
    calm, loud = (
        compare_names(name(loa), name(csr)),
        compare_names(name(other), name(csr)),
    )
    assert calm == loud


@given(WORDS, st.data())
def test_a_changed_letter_is_never_accepted(text: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([at for at, c in enumerate(text) if c != " "]))
    letter = data.draw(st.sampled_from(string.ascii_lowercase))
    changed = text[:place] + letter + text[place + 1 :]
    assume(changed != text)
    assume(not LISTED.intersection(changed.split()))
    found = compared(text, changed).comparison.grade
    assert below(found, "equivalent")
    assert below(same_person(name(text), name(changed)).grade, "equivalent")


@given(WORDS, st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["", "-"]))
def test_another_number_is_never_even_close(
    text: str, one: int, other: int, joint: str
) -> None:
    assume(one != other)
    assume(
        not LISTED.intersection(text.split())
    )  # "aka 1" is another name of one owner
    found = compared(f"{text} {one}{joint}", f"{text} {other}{joint}")
    assert (found.comparison.grade, found.relation) == ("different", "different")


@given(WORDS, st.data())
def test_a_legal_form_equals_all_its_spellings(text: str, data: st.DataObject) -> None:
    assume(not LISTED.intersection(text.split()))
    spellings = FORMS[data.draw(st.sampled_from(sorted(FORMS)))]
    loa, csr = data.draw(st.tuples(*[st.sampled_from(spellings)] * 2))
    found = compared(f"{text} {loa}", f"{text}, {csr.upper()}.")
    assert not below(found.comparison.grade, "equivalent")
    assert found.relation in {"legal-form", "styled-or-equivalent"}


@given(WORDS, st.data())
def test_a_legal_form_equals_no_other(text: str, data: st.DataObject) -> None:
    assume(not LISTED.intersection(text.split()))
    one, other = data.draw(
        st.lists(st.sampled_from(sorted(FORMS)), min_size=2, max_size=2, unique=True)
    )
    loa, csr = (data.draw(st.sampled_from(FORMS[form])) for form in (one, other))
    for without in (f"{text} {csr}", text):
        found = compared(f"{text} {loa}", without)
        assert (found.comparison.grade, found.relation) == ("different", "legal-form")


@pytest.mark.parametrize("word", sorted(SHORT))
def test_a_short_form_equals_its_word(word: str) -> None:
    for short in SHORT[word]:
        found = compared(f"Bright {short} Harbor", f"Bright {word} Harbor")
        assert found.comparison.grade in {"styled", "equivalent"}
        assert found.relation == "styled-or-equivalent"
