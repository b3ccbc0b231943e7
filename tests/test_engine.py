"""The report: verdict, order, what was checked and what was not, choice of policy."""

# ruff: noqa: E501 - a table row that breaks is no row

from datetime import date, datetime
from typing import Any

import pytest

from lnpcheck import CSR, LOA, Policy, PolicyError, Report, check, specimen
from lnpcheck.policy import find_policy
from lnpcheck.precedents import rules_under
from lnpcheck.rules import catalogue

DAY = specimen.DAY


def found(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def unjudged(report: Report) -> set[str]:
    return {rule for entry in report.unjudged for rule in entry.rules}


def test_verdict_follows_the_worst_finding() -> None:
    ready = check(*specimen.pair("us"), as_of=DAY)
    review = check(*specimen.pair("us", loa={"signed_on": "2026-05-01"}), as_of=DAY)
    reject = check(*specimen.pair("us", loa={"btn": None}), as_of=DAY)
    verdicts = [ready.verdict, review.verdict, reject.verdict]
    assert verdicts == ["ready", "review", "reject"]
    assert str(reject.verdict) == "reject"


def test_each_rule_in_scope_is_checked_or_unjudged() -> None:
    for csr in (None, CSR(), specimen.pair("us")[1]):
        report = check(specimen.pair("us")[0], csr, "us", as_of=DAY)
        scope = {rule.id for rule in rules_under(find_policy("us"))}
        assert set(report.checked) | unjudged(report) == scope


def test_findings_come_in_catalogue_order() -> None:
    loa = LOA.model_validate({"tns": ["x"], "account_number": "1"})
    report = check(loa, specimen.pair("us")[1], "us", as_of=DAY)
    order = [rule.id for rule in catalogue()]
    places = [order.index(rule) for rule in found(report)]
    assert places == sorted(places)


def test_without_a_csr_the_letter_is_judged_and_the_rest_is_not() -> None:
    report = check(specimen.pair("us")[0], as_of=DAY)
    assert found(report) == ["DOC005"]
    assert report.port_class == "unknown"
    assert "ADR002" in unjudged(report)
    assert "AUT001" in report.checked
    assert "there is no CSR" in {entry.because for entry in report.unjudged}


def test_an_empty_csr_proves_nothing() -> None:
    report = check(specimen.pair("us")[0], CSR(), "us", as_of=DAY)
    assert found(report) == []
    assert {"TN003", "MIG001", "ACC002", "NAM001", "ADR005", "SVC001"} <= unjudged(
        report
    )


def test_the_letter_that_is_silent_is_told_by_its_own_rules() -> None:
    report = check(
        LOA(tns=("404-555-0110 thru 0112",)), specimen.pair("us")[1], as_of=DAY
    )
    wanted = {"ACC001", "ADR001", "ADR005", "ADR008", "ADR009", "BTN001", "NAM001",
              "AUT002", "AUT007", "AUT027", "MIG007"}  # fmt: skip
    assert set(found(report)) == wanted
    silent = {f.rule for f in report.findings if f.evidence.kind == "missing"}
    assert silent == wanted


ILLEGIBLE: dict[str, tuple[dict[str, Any], str]] = {
    "account number": ({"account_number": "??"}, "ACC001"),
    "BTN": ({"btn": "??"}, "BTN001"),
    "postal code": ({"service_address": {"postal_code": "??"}}, "ADR001"),
    "street": ({"service_address": {"street": "??", "unit": "!"}}, "ADR005"),
    "city": ({"service_address": {"city": "??"}}, "ADR008"),
    "state": ({"service_address": {"region": "??"}}, "ADR009"),
    "name": ({"customer_name": "??"}, "NAM001"),
    "signer": ({"authorized_by": {"name": "??"}}, "AUT018"),
}


@pytest.mark.parametrize(("change", "rule"), ILLEGIBLE.values(), ids=ILLEGIBLE.keys())
def test_what_cannot_be_read_is_a_finding_and_unjudged(
    change: dict[str, Any], rule: str
) -> None:
    report = check(*specimen.pair("us", loa=change), as_of=DAY)
    assert found(report) == [rule]
    assert report.findings[0].evidence.kind == "illegible"
    assert report.findings[0].severity == "error"
    assert rule in unjudged(report)
    assert rule not in report.checked


@pytest.mark.parametrize("change", [c for c, _ in ILLEGIBLE.values()], ids=ILLEGIBLE)
def test_what_the_csr_writes_illegibly_is_unjudged(change: dict[str, Any]) -> None:
    if "authorized_by" in change:
        change = {"authorized_contacts": ["??"]}
    report = check(*specimen.pair("us", csr=change), as_of=DAY)
    assert set(found(report)) <= {"ADR016"}  # which says just that
    assert unjudged(report)


CHOICES: dict[str, tuple[dict[str, Any], str]] = {
    "US numbers": ({"tns": ["404-555-0110"]}, "us"),
    "Canadian numbers": ({"tns": ["416-555-0110"]}, "ca"),
    "numbers of Puerto Rico": ({"tns": ["787-555-0110"]}, "us"),
    "a wireless US line": (
        {"tns": ["404-555-0110"], "line_type": "wireless"},
        "us-wireless",
    ),
    "a wireless Canadian line": (
        {"tns": ["416-555-0110"], "line_type": "wireless"},
        "ca-wireless",
    ),
    "toll-free numbers": ({"tns": ["888-555-0144"]}, "toll-free"),
    "toll-free and Canadian numbers": ({"tns": ["888-555-0144", "416-555-0110"]}, "ca"),
    "two countries, an address in Canada": (
        {"tns": ["404-555-0110", "416-555-0110"], "service_address": {"region": "ON"}},
        "ca",
    ),
    "two countries, a US ZIP": (
        {
            "tns": ["416-555-0110", "404-555-0110"],
            "service_address": {"postal_code": "30303"},
        },
        "us",
    ),
    "two countries, no address": ({"tns": ["416-555-0110", "404-555-0110"]}, "ca"),
    "nothing readable, an address in Canada": (
        {"tns": ["x"], "service_address": "1 rue Elm, Laval QC H7A 1A1"},
        "ca",
    ),
    "nothing readable, toll-free by its own word": (
        {"tns": ["x"], "line_type": "toll-free"},
        "toll-free",
    ),
    "nothing readable": ({"tns": ["x"]}, "us"),
    "a Caribbean number": ({"tns": ["876-926-0123"]}, "us"),
    "no number": ({"tns": []}, "us"),
}


@pytest.mark.parametrize(("paper", "policy"), CHOICES.values(), ids=CHOICES.keys())
def test_the_numbers_choose_the_policy(paper: dict[str, Any], policy: str) -> None:
    assert check(LOA.model_validate(paper), as_of=DAY).policy == policy


CLASSES: dict[str, tuple[str, dict[str, Any], dict[str, Any], str]] = {
    "several lines": ("us", {}, {}, "non-simple"),
    "one line": ("us-simple", {}, {}, "simple"),
    "one line with DSL": (
        "us-simple", {}, {"services": [{"kind": "dsl"}]}, "non-simple",
    ),
    "one line of a reseller": ("us-simple", {}, {"reseller": "Pecan Voice"}, "non-simple"),
    "one line on a reseller's record": (
        "us-simple", {}, {"issued_by": "reseller"}, "non-simple",
    ),
    "one line that is flagged resold": (
        "us-simple", {}, {"flags": ["resold"]}, "non-simple",
    ),
    "one line, as far as a list that is cut short shows": (
        "us-simple", {}, {"complete": False}, "unknown",
    ),
    "no lines listed": ("us-simple", {}, {"tns": None}, "unknown"),
    "one working line beside a dead one": (
        "us-simple",
        {},
        {"tns": ["303-555-0101", {"tn": "303-555-0102", "status": "disconnected"}]},
        "simple",
    ),
    "wireless to wireless": ("us-wireless", {}, {}, "wireless"),
    "wireless to wireline": (
        "us-wireless", {"gaining_line_type": "wireline"}, {}, "simple",
    ),
    "toll-free": ("toll-free", {}, {}, "toll-free"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("regime", "loa", "csr", "expected"), CLASSES.values(), ids=CLASSES.keys()
)
def test_port_class(
    regime: Any,
    loa: dict[str, Any],
    csr: dict[str, Any],
    expected: str,
) -> None:
    report = check(*specimen.pair(regime, loa=loa, csr=csr), regime, as_of=DAY)
    assert report.port_class == expected


def test_a_report_survives_the_wire() -> None:
    loa, csr = specimen.pair("us", loa={"btn": "x", "tns": ["404-555-0110", "y"]})
    report = check(loa, csr, as_of=DAY)
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_the_reference_comes_back() -> None:
    report = check(*specimen.pair("us", loa={"reference": "A-17"}), as_of=DAY)
    assert report.reference == "A-17"


def test_an_overlay_may_weigh_a_rule_and_a_case_anew() -> None:
    loa, csr = specimen.pair("us", loa={"tns": []})
    weighed = {"TN001.none": "info", "TN001": "warning"}
    policy = find_policy("us").model_copy(update={"severity": weighed})
    assert check(loa, csr, policy, as_of=DAY).findings[0].severity == "info"


def test_a_policy_that_speaks_of_no_rule_is_refused() -> None:
    base = find_policy("us")
    policy = Policy(
        regime="us", id="x", expect=base.expect, severity={"ADR999": "info"}
    )
    with pytest.raises(
        PolicyError, match="expected a rule or one of its cases, got 'ADR999'"
    ):
        check(specimen.pair("us")[0], policy=policy, as_of=DAY)


WRONG_TYPES: dict[str, tuple[Any, Any, Any, Any, str]] = {
    "a dict for the LOA": ({}, None, None, DAY, "loa: expected an LOA, got dict"),
    "a dict for the CSR": (
        specimen.pair()[0], {}, None, DAY, "csr: expected a CSR or None, got dict",
    ),
    "a number for the policy": (
        specimen.pair()[0], None, 7, DAY, "policy: expected a Policy or its id, got int",
    ),
    "text for the day": (
        specimen.pair()[0], None, None, "2026-06-01", "as_of: expected a datetime.date",
    ),
    "a point in time for the day": (
        specimen.pair()[0], None, None, datetime(2026, 6, 1),
        "as_of: expected a datetime.date, got datetime",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("loa", "csr", "policy", "as_of", "message"),
    WRONG_TYPES.values(),
    ids=WRONG_TYPES.keys(),
)
def test_a_wrong_type_is_a_type_error(
    loa: Any,
    csr: Any,
    policy: Any,
    as_of: Any,
    message: str,
) -> None:
    with pytest.raises(TypeError, match=message):
        check(loa, csr, policy, as_of=as_of)


def test_a_line_with_data_of_its_own_is_compared_by_it() -> None:
    other = {
        "street": "9 Harbor Way",
        "city": "Atlanta",
        "region": "GA",
        "postal_code": "30303",
    }
    line = {"tn": "404-555-0112", "service_address": other, "btn": "404-555-0119"}
    loa, csr = specimen.pair("us", loa={"tns": ["404-555-0110 thru 0111", line]})
    report = check(loa, csr, as_of=DAY)
    assert found(report) == ["ADR004", "ADR005", "ADR007", "BTN002"]
    assert {finding.numbers for finding in report.findings} == {("+14045550112",)}


def test_a_line_of_the_csr_with_data_of_its_own_is_compared_by_it() -> None:
    other = {
        "street": "9 Harbor Way",
        "city": "Atlanta",
        "region": "GA",
        "postal_code": "30303",
    }
    line = {"tn": "404-555-0112", "service_address": other, "btn": "404-555-0119"}
    loa, csr = specimen.pair("us", csr={"tns": ["404-555-0110 thru 0111", line]})
    report = check(loa, csr, as_of=DAY)
    assert found(report) == ["ADR004", "ADR005", "ADR007", "BTN002"]


def test_lines_that_all_have_one_account_of_their_own_are_the_account() -> None:
    line = {"tn": "404-555-0110 thru 0112", "account_number": "4045550110883"}
    loa, csr = specimen.pair("us", loa={"tns": [line], "account_number": None})
    report = check(loa, csr, as_of=DAY)
    assert found(report) == []
    assert "ACC002" in report.checked


def test_a_csr_of_exactly_a_platforms_cap_proves_no_full_port() -> None:
    tns = ["404-600-0100 thru 0199"]
    for last, judged in (("0199", False), ("0198", True)):
        papers = {"tns": [f"404-600-0100 thru {last}"], "btn": "404-600-0100"}
        report = check(*specimen.pair("us", loa=papers, csr=papers), as_of=DAY)
        assert ("MIG001" in report.checked) is judged, tns


def test_a_hundred_thousand_numbers_are_the_bound() -> None:
    entries = [f"404-6{n:02d}-0000 thru 9999" for n in range(12)]
    report = check(LOA(tns=tuple(entries)), as_of=DAY)
    told = [f for f in report.findings if f.rule in {"TN001", "TN012"}]
    assert len(told) == 1
    assert "100,000 other numbers" in told[0].message


def test_today_is_never_asked() -> None:
    loa, csr = specimen.pair("us")
    early = check(loa, csr, as_of=date(2026, 5, 19))
    assert found(early) == ["AUT003", "DOC002"]


def test_an_address_that_is_nothing_in_toll_free_is_still_unjudged() -> None:
    address = {"service_address": {"street": "1 Elm St", "city": "Salem"}}
    for loa in ({}, {"service_address": {"street": "??", "city": "??"}}):
        papers = specimen.pair("toll-free", loa=loa, csr=address)
        report = check(*papers, as_of=DAY)
        assert set(found(report)) <= {"ADR016"}
        assert {"ADR005", "ADR008"} <= unjudged(report)


def test_a_unit_written_differently_is_about_the_unit() -> None:
    loa, csr = specimen.pair("us", loa={"service_address": {"unit": "Suite 1210"}})
    finding = check(loa, csr, as_of=DAY).findings[0]
    assert (finding.rule, finding.aspect) == ("ADR006", "unit")
    assert (finding.evidence.loa, finding.evidence.csr) == ("Suite 1210", "Ste 1210")


def test_what_is_too_much_to_list_is_counted() -> None:
    services = [{"kind": f"odd {number}"} for number in range(150)]
    report = check(*specimen.pair("us", csr={"services": services}), as_of=DAY)
    assert found(report).count("SVC012") == 100
    reasons = [entry.because for entry in report.unjudged if "SVC012" in entry.rules]
    assert reasons == ["50 more findings of its kind are not listed"]


def test_the_same_freeze_is_told_once() -> None:
    csr = {"freezes": [{"kind": "local"}] * 50}
    report = check(*specimen.pair("us", csr=csr), as_of=DAY)
    assert found(report) == ["FRZ001"]


def test_a_signer_is_compared_with_a_bounded_number_of_contacts() -> None:
    contacts = [f"Contact {number}" for number in range(101)]
    report = check(
        *specimen.pair("us", csr={"authorized_contacts": contacts}), as_of=DAY
    )
    assert found(report) == ["AUT018"]
    assert "AUT018" in unjudged(report)
    known = {"authorized_contacts": [*contacts, "Dana Whitfield"]}
    assert found(check(*specimen.pair("us", csr=known), as_of=DAY)) == []


def test_which_of_two_lines_counts_does_not_hang_on_their_order() -> None:
    lines = [
        {"tn": "404-555-0110 thru 0112", "account_number": "1"},
        {"tn": "404-555-0110 thru 0112", "account_number": "4045550110883"},
    ]
    told = []
    for tns in (lines, lines[::-1]):
        report = check(*specimen.pair("us", loa={"tns": tns}), as_of=DAY)
        told.append(found(report))
    assert told[0] == told[1]


def test_a_policy_may_take_a_lack_for_nothing() -> None:
    base = find_policy("us")
    row = base.expect["account"].model_copy(update={"loa_silent": "nothing"})
    policy = base.model_copy(update={"expect": {**base.expect, "account": row}})
    loa, csr = specimen.pair("us", loa={"account_number": None})
    report = check(loa, csr, policy, as_of=DAY)
    assert found(report) == []
    assert {"ACC001", "ACC002"} <= unjudged(report)


def test_what_is_left_out_of_one_severity_leaves_room_for_another() -> None:
    stated = {"kind": "dsl", "tn": "404-555-0111"}
    services = [{**stated, "description": f"DSL {number}"} for number in range(101)]
    services.append({"kind": "dsl", "tn": "404-555-0110"})
    loa, csr = specimen.pair(
        "us",
        loa={"remaining_services": [{**stated, "action": "disconnect"}]},
        csr={"services": services},
    )
    report = check(loa, csr, "us", as_of=specimen.DAY)
    told = [found.case for found in report.findings if found.rule == "SVC004"]
    assert told == ["stated"] * 100 + ["loses-its-line"]
