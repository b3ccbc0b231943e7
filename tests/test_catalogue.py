"""The catalogue keeps its form: ids, words, sources, examples on both sides."""

import re
from string import Formatter

import pytest

from lnpcheck import check, specimen
from lnpcheck.policy import Policy, find_policy, shipped
from lnpcheck.report import Codes
from lnpcheck.rules import FAMILIES, Rule, catalogue, find_rule

RULES = [pytest.param(rule, id=rule.id) for rule in catalogue()]
POLICIES = [pytest.param(find_policy(name), id=name) for name in shipped()]

OWN_FIELDS = {
    "loa", "csr", "noun", "differences",
    "because", "age", "limit", "signed_on", "counted", "contacts", "civic", "service",
    "services", "group", "fate", "members", "order", "due", "lifted_on",
    "class_", "expired", "printed", "confirmation", "groups", "said", "since",
    "other", "region", "served", "day", "next", "earliest", "latest", "count", "most",
}  # fmt: skip
LISTS = {"numbers", "staying", "leaving"}
FORMS = {"is", "s", "them", "their", "they"}


def test_ids_are_unique_and_in_order() -> None:
    ids = [rule.id for rule in catalogue()]
    order = list(FAMILIES)
    key = [(order.index(id_.rstrip("0123456789")), id_) for id_ in ids]
    assert key == sorted(set(key))


@pytest.mark.parametrize("rule", RULES)
def test_record_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{2,3}\d{3}", rule.id)
    assert rule.title.endswith(".")
    assert rule.why.endswith((".", "?"))
    assert rule.sources
    assert rule.cases
    assert rule.scope
    assert rule.name.replace("-", "_") == rule.judge.__name__


@pytest.mark.parametrize("rule", RULES)
def test_words_use_known_fields(rule: Rule) -> None:
    known = OWN_FIELDS | LISTS | {f"{name}_{form}" for name in LISTS for form in FORMS}
    for speech in rule.cases.values():
        for template in (speech.message, speech.fix):
            fields = {field for _, field, _, _ in Formatter().parse(template) if field}
            assert fields <= known


@pytest.mark.parametrize("rule", RULES)
def test_each_case_has_a_severity(rule: Rule) -> None:
    silent = [case for case, speech in rule.cases.items() if speech.severity is None]
    assert silent == [] or rule.row is not None


@pytest.mark.parametrize("rule", RULES)
def test_there_is_an_example_that_fires_and_one_that_passes(rule: Rule) -> None:
    expected = {example.expected for example in rule.examples}
    assert expected & {"error", "warning", "info"}
    assert "passes" in expected


@pytest.mark.parametrize("rule", RULES)
def test_each_named_case_has_an_example(rule: Rule) -> None:
    named = {c for c in rule.cases if c not in {None, "missing", "illegible"}}
    shown = {example.case for example in rule.examples if example.case}
    assert shown >= named


@pytest.mark.parametrize("rule", RULES)
def test_codes_are_codes(rule: Rule) -> None:
    assert isinstance(rule.codes, Codes)
    assert all(re.fullmatch(r"[A-Z_]+", code) for code in rule.codes.telnyx)
    assert all(re.fullmatch(r"22\d{3}", code) for code in rule.codes.twilio)
    assert all(re.fullmatch(r"\d{4}", code) for code in rule.codes.bandwidth)


@pytest.mark.parametrize("policy", POLICIES)
def test_specimen_is_ready(policy: Policy) -> None:
    loa, csr = specimen.pair(policy.regime)
    report = check(loa, csr, policy, as_of=specimen.DAY)
    assert report.verdict == "ready"
    assert report.findings == ()


@pytest.mark.parametrize("policy", POLICIES)
def test_specimen_is_judged_as_far_as_the_papers_go(policy: Policy) -> None:
    loa, csr = specimen.pair(policy.regime)
    report = check(loa, csr, policy, as_of=specimen.DAY)
    silent = {rule for entry in report.unjudged for rule in entry.rules}
    with_address = loa.service_address is not None
    address = {"ADR002", "ADR004", "ADR005", "ADR006", "ADR007", "ADR008", "ADR009",
               "ADR010", "ADR011", "ADR017", "NAM007"}  # fmt: skip
    requests = {rule.id for rule in catalogue() if rule.span == "request"}
    assert silent <= requests | (set() if with_address else address)


@pytest.mark.parametrize("policy", POLICIES)
def test_specimen_chooses_its_policy(policy: Policy) -> None:
    loa, csr = specimen.pair(policy.regime)
    chosen = check(loa, csr, as_of=specimen.DAY).policy
    assert chosen == policy.regime.replace("us-simple", "us")


@pytest.mark.parametrize("policy", POLICIES)
def test_every_row_is_shown_by_a_rule(policy: Policy) -> None:
    shown = {
        rule.row
        for rule in catalogue()
        if policy.regime in rule.scope and rule.row in policy.expect
    }
    covered = {"pin"} if policy.regime == "ca" else set()  # PIN006 stands in its place
    assert set(policy.expect) <= shown | covered


def test_a_rule_is_found_in_any_letter_case() -> None:
    found = find_rule(" adr006 ")
    assert found is not None
    assert found.id == "ADR006"
    assert find_rule("ADR999") is None
