"""The generated pages: every rule and policy is told whole."""

import pytest
from pydantic import BaseModel

from lnpcheck.policy import Limits, PolicyFile, find_policy, shipped
from lnpcheck.render.pages import rule_index, rule_list, rule_page
from lnpcheck.render.policy_pages import (
    changed,
    limits_table,
    policy_page,
    policy_table,
    policy_text,
)
from lnpcheck.render.rule_text import rule_text
from lnpcheck.render.rule_words import readable
from lnpcheck.render.schemas import schema_of
from lnpcheck.rules import Rule, catalogue, find_rule
from lnpcheck.words import book_of

RULES = [pytest.param(rule, id=rule.id) for rule in catalogue()]


@pytest.mark.parametrize("rule", RULES)
def test_a_rules_page_tells_all_of_it(rule: Rule) -> None:
    page = rule_page(rule)
    for told in (rule.title, *rule.sources, *rule.lsr_fields):
        assert told in page
    for speech in rule.cases.values():
        assert readable(speech.message) in page
        assert readable(speech.fix) in page
    assert all(example.title in page for example in rule.examples)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_told_in_a_terminal(rule: Rule) -> None:
    assert " ".join(rule.title.split()) in " ".join(rule_text(rule).split())


def test_the_lists_name_every_rule() -> None:
    for text in (rule_list(), rule_index()):
        assert all(rule.id in text for rule in catalogue())
    assert rule_list(()) == ""


@pytest.mark.parametrize("name", shipped())
def test_a_policys_table_names_every_source(name: str) -> None:
    policy = find_policy(name)
    for row in policy.expect.values():
        assert row.source in policy_table(policy)
        assert row.source in policy_page()
        assert row.source.split()[0] in policy_text(policy)


def test_a_policy_without_a_title_has_none_on_its_table() -> None:
    policy = find_policy("us").model_copy(update={"title": ""})
    assert policy_table(policy).startswith("| | us |")


def test_every_limit_has_a_title_for_a_person() -> None:
    assert set(book_of("en").table("policies", "limits")) == set(Limits.model_fields)


def test_a_policys_table_marks_what_it_changes() -> None:
    text = policy_text(find_policy("us+telnyx"), find_policy("us"))
    assert "* bill often refused after    90 days\n    was: 30 days\n" in text
    assert "  letter invalid after        60 days\n" in text
    assert max(map(len, text.splitlines())) <= 80
    page = policy_table(find_policy("us+telnyx"), find_policy("us"))
    assert "| bill often refused after | **90 days** | 30 days |" in page
    assert "| letter invalid after | 60 days |  |" in page


def test_what_an_overlay_leaves_as_it_was_is_not_marked() -> None:
    changes = changed(find_policy("sipstation"), find_policy("us"))
    assert "severity.TN006" not in changes  # an error without it
    assert changes["severity.DOC001"] == "warning"
    assert changes["limits.lead_days"] == "not set"
    assert "limits.bill_days" not in changes
    assert not changed(find_policy("ca"), find_policy("ca"))


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_policy_is_told_in_80_columns(name: str) -> None:
    policy = find_policy(name)
    text = policy_text(policy, find_policy(policy.regime))
    assert max(map(len, text.splitlines())) <= 80


def test_a_policy_without_sources_is_shown_all_the_same() -> None:
    bare = PolicyFile(id="bare", limits=Limits(lead_days=1))
    text = policy_text(find_policy("us").stacked(bare))
    assert "  order form's interval       1 day\n" in text


def test_every_limit_is_explained_with_the_rules_that_need_it() -> None:
    table = limits_table()
    for key in Limits.model_fields:
        assert f"| `{key}` | " in table
    assert "| [DOC001](rules/DOC001.md) |" in table


def test_a_rule_names_the_overlays_that_make_it_speak() -> None:
    rule = find_rule("ORD006")
    assert rule is not None
    assert "| Speaks under | `windstream` |" in rule_page(rule)


def test_a_key_without_an_explanation_keeps_its_schema() -> None:
    class Plain(BaseModel):
        key: str

    assert "description" not in schema_of(Plain)["properties"]["key"]
