"""Do the addresses that were labelled before the library saw them stay told apart?"""

import pytest
from blind import FILES, accepted, blind_pairs, fault, judged

GOAL = 0.99


@pytest.mark.parametrize("file", FILES)
def test_no_other_place_is_accepted(file: str) -> None:
    others = [pair for pair in blind_pairs(file) if not pair.same]
    assert others
    assert [pair for pair in others if accepted(pair, judged(pair))] == []


@pytest.mark.parametrize("file", FILES)
def test_other_spellings_of_one_place_are_accepted(file: str) -> None:
    same = [pair for pair in blind_pairs(file) if pair.same]
    missed = [pair for pair in same if not accepted(pair, judged(pair))]
    assert len(missed) <= (1 - GOAL) * len(same), missed


@pytest.mark.parametrize("file", FILES)
def test_the_kind_is_told_in_the_united_states(file: str) -> None:
    others = [p for p in blind_pairs(file) if p.country == "US" and not p.same]
    wrong = [pair for pair in others if fault(pair, judged(pair))]
    assert len(wrong) <= (1 - GOAL) * len(others) + 1, wrong
