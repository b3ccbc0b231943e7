"""The generated pages: every rule and policy is told whole."""

import pytest
from pydantic import BaseModel

from lnpcheck.policy import find_policy, shipped
from lnpcheck.render.pages import (
    readable,
    rule_index,
    rule_list,
    rule_page,
    rule_text,
)
from lnpcheck.render.policy_pages import policy_page, policy_table, policy_text
from lnpcheck.render.schemas import schema_of
from lnpcheck.rules import Rule, catalogue

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
    assert policy_table(policy).startswith("| aspect")


def test_a_key_without_an_explanation_keeps_its_schema() -> None:
    class Plain(BaseModel):
        key: str

    assert "description" not in schema_of(Plain)["properties"]["key"]
