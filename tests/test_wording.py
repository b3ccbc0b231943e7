"""How evidence becomes a sentence."""

import pytest

from lnpcheck.evidence import Evidence
from lnpcheck.wording import fields_of, filled, listed, shortened


def test_many_runs_of_numbers_are_cut() -> None:
    numbers = [f"+1404555{n:04d}" for n in range(100, 140, 2)]
    told = listed(numbers)
    assert told.startswith("404-555-0100, 404-555-0102, ")
    assert told.endswith(" and 13 more")


def test_no_number_is_no_word() -> None:
    assert listed([]) == ""


def test_a_long_quotation_is_cut() -> None:
    assert shortened("x" * 120) == "x" * 120
    assert shortened("x" * 121) == "x" * 119 + "…"


def test_words_agree_with_one_number_and_with_several() -> None:
    one = fields_of(Evidence("remark", numbers=("+14045550100",)), "number-list")
    two = fields_of(
        Evidence("remark", numbers=("+14045550100", "+14045550102")), "number-list"
    )
    assert (one["numbers_is"], two["numbers_is"]) == ("is", "are")


def test_what_a_paper_says_is_never_read_as_a_template() -> None:
    fields = fields_of(Evidence("remark", loa="{csr.__class__}"), "name")
    assert filled("“{loa}”", fields) == "“{csr.__class__}”"


@pytest.mark.parametrize("name", ["nobody", "numbers_sing", "staying", "leaving_is"])
def test_a_field_that_there_is_not_is_a_mistake_of_the_template(name: str) -> None:
    with pytest.raises(KeyError, match=name):
        filled(f"{{{name}}}", fields_of(Evidence("remark"), "name"))
