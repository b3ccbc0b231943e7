"""Do the addresses that were labelled before the library saw them stay told apart?"""

import re
from dataclasses import replace
from itertools import cycle
from typing import Final

import pytest
from blind import FILES, BlindPair, accepted, blind_pairs, fault, judged

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


# A number, perhaps a letter, and a street without a unit of its own.
PLAIN: Final = re.compile(r"\d+[A-Za-z]?,? [^#½¼¾(-].*")
UNIT: Final = re.compile(
    r"#|\b(app|apt|appt|unit|suite|ste\.? \d|bur|bureau|local|fl|floor|étage|etage"
    r"|upper|lower|main fl|basement|bsmt|ph|penthouse|porte|sous|rdc|rez|room|rm"
    r"|th|townhouse|building|bldg|level|apartment|appartement|unité)\b",
    re.IGNORECASE,
)
FRONT: Final = ("{u}-{line}", "{u} - {line}", "#{u}, {line}", "#{u} - {line}")
BEHIND: Final = (
    "{line}, app. {u}",
    "{line} Unit {u}",
    "{line} - Suite {u}",
    "Apt {u}, {line}",
    "{line} (bur. {u})",
    "{line}\nApt.{u}",
    "Bureau {u}, {line}",
)


def bare(pair: BlindPair) -> bool:
    """Whether a pair is of Canadian lines that have no unit yet."""
    texts = pair.a, pair.b
    street = pair.country == "CA" and pair.aspect == "street"
    return street and all(PLAIN.fullmatch(t) and not UNIT.search(t) for t in texts)


@pytest.mark.parametrize("unit", ["5", "1204", "3B", "B"])
def test_a_unit_is_the_same_in_front_of_a_street_and_behind_it(unit: str) -> None:
    pairs = [pair for file in FILES for pair in blind_pairs(file) if bare(pair)]
    ways = zip(cycle(FRONT), cycle(BEHIND), pairs, strict=False)
    for front, behind, pair in ways:
        a = front.format(u=unit, line=pair.a)
        here = replace(pair, a=a, b=behind.format(u=unit, line=pair.b))
        assert accepted(here, judged(here)) == pair.same, here
        other = replace(here, b=behind.format(u="7C", line=pair.b))
        assert not accepted(other, judged(other)), other
