"""Who says so? The source printed is of the regime, and argues for the finding."""

from typing import Any

import pytest

from lnpcheck import check, specimen
from lnpcheck.policy import REGIMES, Regime, find_policy, of_regime
from lnpcheck.rules import Rule, catalogue

FOREIGN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("us", "us-simple", "us-wireless"), ("CRTC", "Telecom", "Somos")),
    **dict.fromkeys(("ca", "ca-wireless"), ("47 CFR", "FCC", "NANC", "Somos")),
    "toll-free": ("47 CFR", "FCC", "NANC", "CRTC", "Telecom"),
}
"""How the laws of other regimes begin."""


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.id) for r in catalogue()])
def test_no_law_of_another_regime_is_named_without_a_word(rule: Rule) -> None:
    for name in REGIMES:
        policy = find_policy(name)
        if rule.speaks_under(policy):
            told = of_regime(rule.sources, policy.regime)
            assert told
            for source in told:
                assert not source.startswith(FOREIGN[name]) or "unverified" in source


def first_source(rule: str, regime: Regime, **changes: Any) -> str:
    loa, csr = specimen.pair(regime, loa=changes)
    report = check(loa, csr, regime, as_of=specimen.DAY)
    return next(f.sources[0] for f in report.findings if f.rule == rule)


@pytest.mark.parametrize(
    ("rule", "regime", "source"),
    [
        ("AUT005", "ca", "Bandwidth 7424, clearinghouse E8: signed within 30 days (U"),
        ("AUT005", "us", "Bandwidth 7424, clearinghouse E8"),
        ("AUT005", "toll-free", "Somos"),
        ("DAT003", "ca", "Telecom Decision CRTC 2005-72"),
        ("DAT003", "us", "47 CFR 52.35: four business days"),
        ("DAT002", "ca", "VoIP.ms, Porting FAQ"),
        ("DAT002", "us", "47 CFR 52.35(a)"),
    ],
)
def test_the_source_is_of_the_regime(rule: str, regime: Regime, source: str) -> None:
    day = "2026-06-20" if rule == "DAT002" else "2026-06-02"
    told = first_source(rule, regime, signed_on="2026-04-20", desired_due_date=day)
    assert told.startswith(source)


@pytest.mark.parametrize(
    ("street", "rule", "source"),
    [
        ("210 Elm St W", "ADR005", "Bandwidth support 4409796265111"),
        ("210 Queen Street West", "ADR006", "VoIP.ms, Port Rejection, Abbreviations"),
    ],
)
def test_an_error_is_not_told_with_the_source_of_tolerance(
    street: str, rule: str, source: str
) -> None:
    told = first_source(rule, "ca", service_address={"street": street})
    assert told.startswith(source)
