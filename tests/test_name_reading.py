"""Reading names: what is a name, and which words does it have?"""

import subprocess
import sys
import time
from typing import Final

import pytest

from lnpcheck.compare.name import same_person
from lnpcheck.facts import Absent, Unreadable
from lnpcheck.normalize.name import read_name
from lnpcheck.normalize.name_forms import listed
from lnpcheck.normalize.tables import read_table
from naming import compared, name

SECONDS: Final = 2
"""It takes a fiftieth; counting coverage on a busy machine takes longer."""


@pytest.mark.parametrize("text", [None, "", " \t\u00a0\n", " " * 5_000])
def test_nothing_stands_there(text: str | None) -> None:
    assert read_name(text, "/customer_name") == Absent("/customer_name")


UNREADABLE: Final = {
    "punctuation": "-- / --",
    "an emoji": "\U0001f680",
    "control characters": "\x00\x07",
    "an apostrophe": "\u02bc",
    "an invisible character": "\u200b",
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_has_no_letter_cannot_be_read(case: str) -> None:
    text = UNREADABLE[case]
    fact = read_name(text, "/customer_name")
    assert fact == Unreadable(text, "/customer_name", "has no letter and no digit")


def test_a_thousand_characters_are_the_most() -> None:
    assert name("a" * 1_000).folded == "a" * 1_000
    fact = read_name("a" * 1_001, "")
    assert fact == Unreadable("a" * 60, "", "is longer than 1000 characters")
    assert isinstance(read_name(" " * 2_000 + "a", ""), Unreadable)


def test_a_name_is_shown_with_its_white_space_collapsed() -> None:
    assert name("  Bright \n Harbor ").text == "Bright Harbor"


def test_names_are_equal_when_identical() -> None:
    assert name("Bright  HARBOR") == name("bright harbor")
    assert name("Bright Harbor.") != name("Bright Harbor")


FORMS: Final[dict[str, tuple[str, list[str]]]] = {
    "one": ("Acme Inc", ["INC"]),
    "two": ("Acme Co Ltd", ["CO", "LTD"]),
    "with its ampersand": ("Roy & Co", ["AND CO"]),
    "letters with dots": ("Roy S.E.N.C.R.L.", ["LLP"]),
    "two letters with dots": ("Roy P.C.", ["PC"]),
    "two initials": ("Dana P C", []),
    "nothing else": ("Limited", []),
    "nothing else but the article": ("The Limited", []),
    "a form that is the name": ("Company Ltd", ["LTD"]),
}


@pytest.mark.parametrize("case", FORMS)
def test_the_legal_form_stands_at_the_end(case: str) -> None:
    text, concepts = FORMS[case]
    (part,) = name(text).parts
    assert [form.concept for form in part.forms] == concepts


HOSTILE: Final = {
    "letters": ("a b c d " * 125, "d c b a " * 125),
    "forms": ("l l c " * 166, "inc " * 240),
    "joints": ("dba " * 249, "doing business as " * 55),
    "commas": ("a, " * 300, "b, " * 300),
    "words that nearly agree": (
        " ".join(f"harbor{n:c}" for n in range(97, 121)),
        " ".join(f"{n:c}harbor" for n in range(97, 121)),
    ),
    "one long word": ("a" * 999, "a" * 998 + "b"),
    "marks": ("a" + "\u0301" * 999, "b" + "\u0301" * 999),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_no_name_takes_long(case: str) -> None:
    loa, csr = HOSTILE[case]
    start = time.perf_counter()
    compared(loa, csr)
    same_person(name(loa), name(csr))
    assert time.perf_counter() - start < SECONDS


def test_equal_names_are_not_taken_apart() -> None:
    loa, csr = name("Bright Harbor LLC"), name("BRIGHT HARBOR LLC")
    assert same_person(loa, csr).grade == "identical"
    assert set(vars(loa)) == {"folded", "text"}


@pytest.mark.parametrize("table", ["legal_forms", "name_words"])
def test_a_table_says_its_sources_and_repeats_no_spelling(table: str) -> None:
    for section, entries in read_table(table).items():
        for head, words in entries.items():
            assert len(set(words)) == len(words), (section, head)


def test_no_legal_form_is_another() -> None:
    forms = read_table("legal_forms")["forms"]
    spellings = [spelling for concept in forms for spelling in forms[concept]]
    assert len(set(spellings)) == len(spellings)


def test_no_title_states_two_genders() -> None:
    male, female = listed("persons", "male"), listed("persons", "female")
    assert male.isdisjoint(female | listed("persons", "neutral"))


def test_importing_the_comparator_does_not_import_rapidfuzz() -> None:
    code = "import lnpcheck.compare.name, sys; sys.exit('rapidfuzz' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
