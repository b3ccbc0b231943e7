"""Papers to draw: what agrees is ready, and a fault is named, whatever is drawn."""

import importlib
import importlib.metadata
import sys
from typing import get_args

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from lnpcheck import CSR, LOA, check, specimen, strategies
from lnpcheck.policy import Regime
from lnpcheck.rules import RequestRule, catalogue
from lnpcheck.strategies import Fault, agreeing_pairs, faulty_pairs
from lnpcheck.testing import assert_ready

FINDING = [
    rule.id
    for rule in catalogue()
    if not isinstance(rule, RequestRule)
    and any(e.expected in {"error", "warning", "info"} for e in rule.examples)
]


@pytest.mark.parametrize("regime", get_args(Regime))
@settings(max_examples=10)
@given(data=st.data())
def test_what_agrees_is_ready_without_a_finding(
    regime: Regime, data: st.DataObject
) -> None:
    loa, csr = data.draw(agreeing_pairs(regime))
    assert assert_ready(loa, csr, regime, as_of=specimen.DAY).findings == ()


@pytest.mark.parametrize("rule", FINDING)
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_fault_is_named(rule: str, data: st.DataObject) -> None:
    fault = data.draw(faulty_pairs(rule))
    report = check(fault.loa, fault.csr, fault.policy, as_of=fault.as_of)
    own = [found for found in report.findings if found.rule == fault.rule]
    assert [found.severity for found in own] == [fault.severity]
    assert fault.title


def test_papers_vary() -> None:
    def drawn(pair: tuple[LOA, CSR]) -> tuple[object, ...]:
        loa, _ = pair
        street = loa.model_dump()["service_address"]["street"]
        return loa.customer_name, loa.btn, street, loa.authorized_by

    plain = drawn(specimen.pair("us"))

    def differs(pair: tuple[LOA, CSR]) -> bool:
        return all(a != b for a, b in zip(drawn(pair), plain, strict=True))

    assert find(agreeing_pairs("us"), differs)


def test_any_regime_and_any_rule() -> None:
    toll_free = find(agreeing_pairs(), lambda pair: pair[0].line_type == "toll-free")
    assert toll_free[1].resp_org
    alone: Fault = find(faulty_pairs("DOC005"), lambda fault: fault.csr is None)
    assert alone.rule == "DOC005"
    assert find(faulty_pairs(), lambda fault: fault.severity == "warning").csr


@pytest.mark.parametrize("rule", ["ADR999", "AUT021"])
def test_a_rule_that_looks_at_no_pair_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match=f"expected the id of a rule .* got '{rule}'"):
        faulty_pairs(rule)


def test_without_hypothesis_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'lnpcheck\[testing\]'"):
        importlib.reload(strategies)


def test_an_assertion_reads_as_the_report() -> None:
    loa, csr = specimen.papers("us", loa={"account_number": "1234567"})
    with pytest.raises(AssertionError, match="REJECT  Do not send this request yet"):
        assert_ready(loa, csr, as_of=specimen.DAY)
    old, record = specimen.pair("us", loa={"signed_on": "2026-04-20"})
    with pytest.raises(AssertionError, match="AUT005"):
        assert_ready(old, record, "us", as_of=specimen.DAY)
    letter, _ = specimen.pair("us")
    assert assert_ready(letter, as_of=specimen.DAY).unjudged


def test_nothing_loads_itself_into_a_test_run() -> None:
    entry_points = importlib.metadata.entry_points(group="pytest11")
    assert not [point for point in entry_points if "lnpcheck" in point.value]
