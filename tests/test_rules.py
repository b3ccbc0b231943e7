"""Every example of every rule: it speaks as expected and moves no other rule."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from lnpcheck import CSR, Plan, check, plan, specimen
from lnpcheck.policy import Limits, PolicyFile, find_policy
from lnpcheck.report import Report
from lnpcheck.rules import Example, RequestRule, Rule, catalogue

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}: {example.title} ({example.policy})")
    for rule in catalogue()
    for example in rule.examples
]


def judged(rule: Rule, example: Example) -> Report | Plan:
    policy = find_policy(example.policy)
    if example.limits:
        limits = Limits(**example.limits)
        policy = policy.stacked(PolicyFile(id="limits", limits=limits))
    loa, csr = specimen.pair(policy.regime, loa=example.loa, csr=example.csr or {})
    if isinstance(rule, RequestRule):
        changes = [specimen.pair(policy.regime, csr=more) for more in example.more]
        csrs = [csr, *(more for _, more in changes)] if example.csr is not None else []
        return plan(loa, csrs, policy, as_of=specimen.DAY)
    record: CSR | None = csr if example.csr is not None else None
    return check(loa, record, policy, as_of=example.as_of or specimen.DAY)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_speaks_as_expected(rule: Rule, example: Example) -> None:
    report = judged(rule, example)
    own = [finding for finding in report.findings if finding.rule == rule.id]
    unjudged = {id_ for entry in report.unjudged for id_ in entry.rules}
    match example.expected:
        case "passes":
            assert own == []
            assert rule.id not in unjudged
            assert rule.id in report.checked
        case "unjudged":
            assert rule.id in unjudged
            assert own == []
        case severity:
            assert [finding.severity for finding in own] == [severity]
            assert own[0].case == example.case


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_moves_no_other_rule(rule: Rule, example: Example) -> None:
    spoken = {finding.rule for finding in judged(rule, example).findings}
    fires = example.expected not in {"passes", "unjudged"}
    assert spoken == example.also | ({rule.id} if fires else set())


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_speaks_in_whole_sentences(rule: Rule, example: Example) -> None:
    for finding in judged(rule, example).findings:
        for sentence in (finding.message, finding.fix):
            assert sentence.endswith((".", "?")), rule.id
            assert "  " not in sentence
            assert "{" not in sentence
            assert "None" not in sentence
            assert "“”" not in sentence


def _pin_of(paper: Any) -> list[str]:
    if isinstance(paper, dict):
        own = [paper["pin"]] if isinstance(paper.get("pin"), str) else []
        return own + [pin for value in paper.values() for pin in _pin_of(value)]
    if isinstance(paper, list):
        return [pin for value in paper for pin in _pin_of(value)]
    return []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_no_example_shows_a_pin(rule: Rule, example: Example) -> None:
    pins = _pin_of(dict(example.loa)) + _pin_of(dict(example.csr or {}))
    text = judged(rule, example).model_dump_json()
    assert [pin for pin in pins if f'"{pin.strip()}"' in text] == []


def test_every_file_of_rules_is_held_apart_from_the_others() -> None:
    root = Path(__file__).parents[1]
    written = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    contracts = written["tool"]["importlinter"]["contracts"]
    (apart,) = (c for c in contracts if c["name"].startswith("Rule families"))
    rooms = (root / "src/lnpcheck/rules").glob("[!_]*.py")
    assert set(apart["modules"]) == {f"lnpcheck.rules.{room.stem}" for room in rooms}
