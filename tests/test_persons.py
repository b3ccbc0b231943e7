"""Persons: order, initials, titles, and who signs for whom."""

from typing import Final

import pytest

from lnpcheck.compare.name import NameRelation, same_person
from lnpcheck.grade import Comparison, Difference, Grade
from naming import compared, name

CUSTOMERS: Final[dict[str, tuple[str, str, Grade, NameRelation]]] = {
    "last name first": (
        "WHITFIELD, DANA Q",
        "Dana Q. Whitfield",
        "equivalent",
        "reordered",
    ),
    "last name first, early in the alphabet": (
        "Bright, Dana",
        "Dana Bright",
        "equivalent",
        "reordered",
    ),
    "last name first, of somebody else": (
        "Bright, Dana",
        "Robin Whitfield",
        "different",
        "different",
    ),
    "last name first, with its generation": (
        "WHITFIELD JR, DANA",
        "Dana Whitfield Jr.",
        "equivalent",
        "reordered",
    ),
    "last name first, generation behind": (
        "Whitfield, Dana, Jr",
        "Dana Whitfield Jr",
        "equivalent",
        "reordered",
    ),
    "last name first, accents": (
        "Tremblay, Marie-Ève",
        "Marie Eve Tremblay",
        "equivalent",
        "reordered",
    ),
    "last name first, the son": (
        "ROY, LUC, FILS",
        "Luc Roy fils",
        "equivalent",
        "reordered",
    ),
    "the same words, of which a comma may make another person": (
        "THOMAS, JAMES",
        "Thomas James",
        "related",
        "different",
    ),
    "the same words, an initial tells the order": (
        "WHITFIELD, DANA Q",
        "Whitfield Dana Q",
        "styled",
        "styled-or-equivalent",
    ),
    "the same words, of a couple": (
        "Whitfield, Dana & Robin",
        "Whitfield Dana & Robin",
        "styled",
        "styled-or-equivalent",
    ),
    "the same word twice": (
        "Thomas, Thomas",
        "Thomas Thomas",
        "styled",
        "styled-or-equivalent",
    ),
    "last name first, generation in figures": (
        "SMITH, JOHN, 3RD",
        "John Smith III",
        "equivalent",
        "reordered",
    ),
    "a figure that is no generation": (
        "Smith, John 12",
        "John 12 Smith",
        "different",
        "different",
    ),
    "a degree behind a comma": (
        "Hugo Poulin, ing.",
        "Hugo Poulin ing",
        "styled",
        "styled-or-equivalent",
    ),
    "a degree spelled out": (
        "Wren Hollis, Esq.",
        "Wren Hollis, Esquire",
        "equivalent",
        "styled-or-equivalent",
    ),
    "an officer's rank": (
        "Maj. Tom Birch",
        "Major Tom Birch",
        "equivalent",
        "styled-or-equivalent",
    ),
    "last name first, title behind": (
        "Whitfield, Dana Dr",
        "Dr. Dana Whitfield",
        "equivalent",
        "reordered",
    ),
    "last name first, a couple": (
        "Whitfield, Dana & Robin",
        "Dana and Robin Whitfield",
        "equivalent",
        "reordered",
    ),
    "last name first, initial missing": (
        "Whitfield, Dana",
        "Dana Q. Whitfield",
        "related",
        "different",
    ),
    "last name first on both, an initial": (
        "Whitfield, D",
        "Whitfield, Dana",
        "related",
        "different",
    ),
    "last name first without a comma": (
        "Whitfield Dana Q",
        "Dana Q Whitfield",
        "related",
        "different",
    ),
    "a missing initial": ("Dana Whitfield", "Dana Q Whitfield", "related", "different"),
    "an initial for a name": ("D. Whitfield", "Dana Whitfield", "related", "different"),
    "a missing title": ("Dana Whitfield", "Dr Dana Whitfield", "related", "different"),
    "a couple's missing titles": (
        "Dana Whitfield",
        "Mr & Mrs Dana Whitfield",
        "related",
        "different",
    ),
    "a missing generation": (
        "Dana Marie Whitfield",
        "Dana Marie Whitfield Sr",
        "related",
        "different",
    ),
    "a missing middle name": (
        "Dana Whitfield",
        "Dana Marie Whitfield",
        "different",
        "different",
    ),
    "another initial": (
        "Dana P Whitfield",
        "Dana Q Whitfield",
        "different",
        "different",
    ),
    "initials in two places": (
        "P Dana Whitfield",
        "Dana Q Whitfield",
        "different",
        "different",
    ),
    "an initial for a surname": ("Dana W", "Dana Whitfield", "different", "different"),
    "another generation": (
        "Dana Whitfield Jr",
        "Dana Whitfield Sr",
        "different",
        "different",
    ),
    "a nickname": ("Bob Whitfield", "Robert Whitfield", "different", "different"),
    "a business with a comma": (
        "Bright, Plumbing",
        "Plumbing Bright",
        "different",
        "different",
    ),
    "three commas": ("Roy, Dana, Q, P", "Dana Q P Roy", "related", "different"),
    "too many given names": (
        "Roy, Ann Bea Cleo Dana Eve",
        "Ann Bea Cleo Dana Eve Roy",
        "related",
        "different",
    ),
}


@pytest.mark.parametrize("case", CUSTOMERS)
def test_a_customer_is_a_person(case: str) -> None:
    loa, csr, grade, relation = CUSTOMERS[case]
    found = compared(loa, csr)
    assert (found.comparison.grade, found.relation) == (grade, relation)


def test_of_a_comma_only_the_order_is_said() -> None:
    found = compared("THOMAS, JÉRÔME", "Thomas Jerome").comparison
    assert [said.kind for said in found.differences] == ["word-order", "accent"]


SIGNERS: Final[dict[str, tuple[str, str, Grade]]] = {
    "letter case": ("Dana Whitfield", "DANA WHITFIELD", "identical"),
    "a full stop": ("Dana Q Whitfield", "Dana Q. Whitfield", "styled"),
    "a comma behind": ("Dana Roy,", "Dana Roy", "styled"),
    "an accent": ("Hélène Roy", "Helene Roy", "styled"),
    "an invisible character": ("Dana\u200b Roy", "Dana Roy", "styled"),
    "last name first": ("Whitfield, Dana Q", "Dana Q Whitfield", "equivalent"),
    "a title": ("Ms. Dana Whitfield", "Dana Whitfield", "equivalent"),
    "a French title": ("Mme Hélène Roy", "Hélène Roy", "equivalent"),
    "two titles without a quarrel": ("Dr Dana Roy", "Ms Dana Roy", "equivalent"),
    "a couple's titles": ("Mr & Mrs D Roy", "Mrs D Roy", "related"),
    "a title with last name first": ("Roy, Dr. Dana", "Dana Roy", "equivalent"),
    "a degree in letters": ("Dana Roy, D.D.S.", "Dana Roy", "equivalent"),
    "a degree without a comma": ("Roy, Dana MD", "Dana Roy", "equivalent"),
    "a degree": ("Dana Whitfield, CPA", "Dana Whitfield", "equivalent"),
    "a function behind a comma": (
        "Dana Whitfield, Owner",
        "Dana Whitfield",
        "equivalent",
    ),
    "a function in parentheses": (
        "Dana Roy (Vice President)",
        "Dana Roy",
        "equivalent",
    ),
    "a function behind a dash": ("Dana Roy - Owner", "Dana Roy", "equivalent"),
    "a function and last name first": ("Roy, Dana, Owner", "Dana Roy", "equivalent"),
    "a generation spelled out": ("Dana Roy Jr", "Dana Roy Junior", "equivalent"),
    "a missing initial": ("Dana Whitfield", "Dana Q. Whitfield", "related"),
    "a missing initial, last name first": (
        "Whitfield, Dana",
        "Dana Q Whitfield",
        "related",
    ),
    "a missing initial beside a generation": (
        "Dana Roy Jr",
        "Dana Q Roy Jr",
        "related",
    ),
    "a missing middle name": ("Dana Whitfield", "Dana Marie Whitfield", "related"),
    "an initial": ("D Whitfield", "Dana Whitfield", "related"),
    "initials with a hyphen": ("J.-P. Roy", "Jean-Pierre Roy", "related"),
    "a missing generation": ("Dana Whitfield", "Dana Whitfield Jr", "related"),
    "last name first without a comma": ("Whitfield Dana", "Dana Whitfield", "related"),
    "a slip of the pen": ("Dana Whitfeild", "Dana Whitfield", "close"),
    "a slip in the middle name": ("Dana Maria Roy", "Dana Marie Roy", "close"),
    "another generation": ("Dana Roy Jr", "Dana Roy Sr", "different"),
    "another gender": ("Mr D Roy", "Mrs D Roy", "different"),
    "another middle name": ("Dana Marie Roy", "Dana Louise Roy", "different"),
    "another initial": ("Dana P Roy", "Dana Q Roy", "different"),
    "another given name": ("Robin Roy", "Dana Roy", "different"),
    "only the surname": ("Roy", "Dana Roy", "different"),
    "a longer surname": ("Dana Roy-Bright", "Dana Roy", "different"),
    "a nickname": ("Bill Roy", "William Roy", "different"),
    "nothing but a title": ("Mr", "Mrs", "different"),
}


@pytest.mark.parametrize("case", SIGNERS)
def test_a_signer_is_a_contact(case: str) -> None:
    loa, csr, grade = SIGNERS[case]
    assert same_person(name(loa), name(csr)).grade == grade
    assert same_person(name(csr), name(loa)).grade == grade


def test_the_title_that_only_one_paper_has_is_named() -> None:
    found = same_person(name("Ms. Dana Roy"), name("Dana Roy"))
    assert found == Comparison("equivalent", (Difference("extra", "MS", ""),))
    found = same_person(name("Dana Roy"), name("Dana Roy (Owner)"))
    assert found == Comparison("equivalent", (Difference("missing", "", "(OWNER)"),))
