"""The coverage page: every reason and every id is accounted for."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from lnpcheck.render.coverage_page import coverage_page
from lnpcheck.rules import catalogue

TABLE = tomllib.loads(
    (Path(__file__).parent.parent / "docs" / "coverage.toml").read_text("utf-8")
)
REASONS = 46


def test_every_reason_is_accounted_for() -> None:
    numbers = [reason["number"] for reason in TABLE["reason"]]
    assert numbers == list(range(1, REASONS + 1))
    for reason in TABLE["reason"]:
        assert len({"out", "rules", "by"} & set(reason)) == 1
        assert ("needs" in reason) == ("out" not in reason)


def test_every_id_is_a_rule_or_left_out_with_a_reason() -> None:
    known = {rule.id for rule in catalogue()}
    left_out = {id_ for row in TABLE["left_out"] for id_ in row["ids"]}
    families = {id_.rstrip("0123456789") for id_ in known}
    for family in families:
        highest = max(int(id_[-3:]) for id_ in known if id_[:-3] == family)
        every = {f"{family}{n:03}" for n in range(1, highest + 1)}
        assert every <= known | left_out


def test_the_page_tells_all_of_it() -> None:
    page = coverage_page(TABLE)
    assert all(reason["title"] in page for reason in TABLE["reason"])
    assert all(row["because"] in page for row in TABLE["left_out"])
    assert "46 reasons" in page


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"reason": [{"number": 1, "title": "x", "rules": ["TN999"], "needs": ""}]},
         "reason 1: no such rule: TN999"),
        ({"left_out": [{"ids": ["TN001"], "because": "x"}]},
         "left out, and there is such a rule: TN001"),
    ],
)  # fmt: skip
def test_a_page_that_would_lie_is_not_written(
    change: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        coverage_page({**TABLE, **change})
