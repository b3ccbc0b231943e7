"""Trade names: either name alone is related, never equal."""

from typing import Final

import pytest

from lnpcheck.compare.name import NameRelation
from lnpcheck.grade import Difference, Grade
from naming import compared, name

BOTH: Final = "Acme LLC dba Bright Harbor"
FRENCH: Final = "9123-4567 Québec inc. faisant affaires sous le nom de Bright"

CASES: Final[dict[str, tuple[str, str, Grade, NameRelation]]] = {
    "only the trade name": (BOTH, "Bright Harbor", "related", "different"),
    "only the legal name": (BOTH, "Acme LLC", "related", "different"),
    "only the trade name, written otherwise": (
        BOTH,
        "The Bright-Harbor",
        "related",
        "different",
    ),
    "the trade name with its mark": (
        "DBA Bright Harbor",
        "Bright Harbor",
        "related",
        "different",
    ),
    "in French": (FRENCH, "Bright", "related", "different"),
    "in parentheses": (
        "Acme Inc. (o/a Bright Harbor)",
        "Bright Harbor",
        "related",
        "different",
    ),
    "the other way round": (
        BOTH,
        "Bright Harbor dba Acme LLC",
        "related",
        "different",
    ),
    "the mark in dotted letters": (
        FRENCH,
        "9123-4567 Québec inc. f.a.s. Bright",
        "equivalent",
        "styled-or-equivalent",
    ),
    "the mark in French words": (
        "Bright inc. opérant sous le nom de Harbor",
        "Bright inc. o/a Harbor",
        "equivalent",
        "styled-or-equivalent",
    ),
    "the mark half in letters": (
        "Acme Inc. carrying on business as Bright",
        "Acme Inc. c.o.b. as Bright",
        "equivalent",
        "styled-or-equivalent",
    ),
    "the mark in letters behind a form": (
        "Acme Ltd o/a Bright",
        "Acme Ltd OA Bright",
        "styled",
        "styled-or-equivalent",
    ),
    "letters that are no mark": (
        "Acme OA Bright",
        "Acme o/a Bright",
        "different",
        "different",
    ),
    "another trade name": (BOTH, "Acme LLC dba Valley", "related", "different"),
    "known by another mark": (
        BOTH,
        "Acme LLC aka Bright Harbor",
        "related",
        "different",
    ),
    "another owner": (BOTH, "Other LLC dba Bright Harbor", "different", "different"),
    "neither name": (BOTH, "Valley Farm", "different", "different"),
    "a slip in the trade name": (BOTH, "Bright Harbour", "close", "different"),
    "the legal name without its form": (BOTH, "Acme", "different", "different"),
    "another form": (BOTH, "Acme Inc dba Bright Harbor", "different", "legal-form"),
    "the form spelled out": (
        "Acme Ltd dba Bright",
        "Acme Limited dba Bright",
        "equivalent",
        "legal-form",
    ),
    "the form and the mark spelled out": (
        "Acme Ltd dba Bright",
        "Acme Limited doing business as Bright",
        "equivalent",
        "styled-or-equivalent",
    ),
    "the mark spelled out": (
        BOTH,
        "Acme LLC doing business as Bright Harbor",
        "equivalent",
        "styled-or-equivalent",
    ),
    "the mark with slashes": (
        BOTH,
        "Acme LLC d/b/a Bright Harbor",
        "styled",
        "styled-or-equivalent",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_trade_name_is_a_glance(case: str) -> None:
    loa, csr, grade, relation = CASES[case]
    found = compared(loa, csr)
    assert (found.comparison.grade, found.relation) == (grade, relation)


def test_the_difference_names_what_only_one_paper_has() -> None:
    said = compared(BOTH, "Bright Harbor").comparison.differences
    assert said == (Difference("extra", "ACME LLC DBA", ""),)
    said = compared("Bright Harbor", BOTH).comparison.differences
    assert said == (Difference("missing", "", "ACME LLC DBA"),)


NO_JOINT: Final = {
    "initials": "O A Whitfield",
    "at the end": "Acme dba",
    "alone": "DBA",
}


@pytest.mark.parametrize("case", NO_JOINT)
def test_letters_that_join_nothing_are_part_of_the_name(case: str) -> None:
    (part,) = name(NO_JOINT[case]).parts
    assert part.joint is None
