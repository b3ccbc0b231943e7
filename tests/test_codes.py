"""Codes of other systems: every one is explained, and the crosswalk has both ends."""

import json
import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from lnpcheck import check, specimen
from lnpcheck.cli import main
from lnpcheck.codes import (
    Code,
    Reason,
    Table,
    codes_of,
    codes_of_rule,
    every_code,
    every_reason,
    every_table,
    find_codes,
    foreseeing,
    near_codes,
)
from lnpcheck.codes.crosswalk import carried_codes
from lnpcheck.render.code_pages import codes_page
from lnpcheck.rules import Rule, catalogue, find_rule

Captured = pytest.CaptureFixture[str]

CODES = [pytest.param(c, id=f"{c.table.system}-{c.code}") for c in every_code()]
REASONS = [pytest.param(reason, id=reason.id) for reason in every_reason().values()]
RULES = [pytest.param(rule, id=rule.id) for rule in catalogue()]

# telnyx 4.189.0, types/shared/porting_orders_exception_type.py.
TELNYX = """
    ACCOUNT_NUMBER_MISMATCH AUTH_PERSON_MISMATCH BTN_ATN_MISMATCH ENTITY_NAME_MISMATCH
    FOC_EXPIRED FOC_REJECTED LOCATION_MISMATCH LSR_PENDING MAIN_BTN_PORTING
    OSP_IRRESPONSIVE OTHER PASSCODE_PIN_INVALID PHONE_NUMBER_HAS_SPECIAL_FEATURE
    PHONE_NUMBER_MISMATCH PHONE_NUMBER_NOT_PORTABLE PORT_TYPE_INCORRECT
    PORTING_ORDER_SPLIT_REQUIRED POSTAL_CODE_MISMATCH RATE_CENTER_NOT_PORTABLE
    SV_CONFLICT SV_UNKNOWN_FAILURE
"""

# Bandwidth/api-docs, errors.mdx, Carrier LNP Error codes: carrier code by number.
BANDWIDTH = """
    7400 E428  7401 E17A E17B 8A  7402 E1 8D  7403 6K  7404 8G  7405 6R  7406 E6c
    7407 6M 6N E19  7408 6C  7409 E27 E30  7410 E6a  7411 E25  7412 1L 1N 6E 6F E35
    7413 1E  7414 8E  7415 E6e  7416 E6d  7417 6G 1P 999  7418 6J  7419 E6b  7420 7B
    7421 E6f  7422 8F  7423 7A  7424 E8  7425 6P  7426 6D  7427 6A  7428 E23  7429 E10
    7430 1C  7431 E40  7432 E34  7433 E33  7434 E24 E6h  7435 E42PWA E42PWB 8C
    7436 7C  7437 E6g  7438 6L  7439 1M  7440 104  7441 6B  7442 1B  7443 8B  7444 6H
    7445 E14  7470 E42O  7471 E18  7473 E10a  7484 E1111  7485 E9999
"""


def codes_in(title: str) -> dict[str, Code]:
    (codes,) = (own for table, own in every_table().items() if table.title == title)
    return {code.code: code for code in codes if not code.older}


def test_telnyxs_exceptions_are_all_there_and_no_other() -> None:
    assert set(codes_in("Telnyx porting exception")) == set(TELNYX.split())
    assert len(TELNYX.split()) == 21


def test_bandwidths_carrier_codes_and_the_carriers_own_are_all_there() -> None:
    told: dict[str, set[str]] = {}
    number = ""
    for word in BANDWIDTH.split():
        if re.fullmatch(r"7\d{3}", word):
            number = word
        else:
            told.setdefault(number, set()).add(word)
    listed = codes_in("Bandwidth carrier code")
    assert len(listed) == 51
    assert {number: set(code.elsewhere) for number, code in listed.items()} == told
    carriers = codes_in("Wireline clearinghouse code") | codes_in(
        "Wireless response code"
    )
    assert set(carriers) == set().union(*told.values())


def test_twilios_codes_are_all_there() -> None:
    rejections = {str(number) for number in range(22150, 22160)}
    refusals = {"22137", "22170", "22171", "22172", "22173"}
    portability = {"20003", "22102", "22130", "22131", "22132", "22133", "22135"}
    listed = set(codes_in("Twilio porting code"))
    assert listed == rejections | refusals | portability | {"22136"}


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(code: Code, capsys: Captured) -> None:
    assert main(["explain", code.code.lower()]) == 0
    text = capsys.readouterr().out
    told = " ".join(text.split())
    assert " ".join((code.code, *code.tags, code.table.title)) in told
    assert code.says in told
    assert max(map(len, text.splitlines())) <= 80
    assert code.every_reason
    for reason in code.every_reason:
        assert f"Look at: {reason.look}" in told
        assert f"Send: {reason.send}" in told
        assert bool(reason.rules) != bool(reason.beyond)
        assert all(rule in told for rule in reason.rule_ids)
    assert bool(code.unverified) == (f"Not verified: {code.unverified}." in told)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_told_as_data(code: Code, capsys: Captured) -> None:
    assert main(["explain", code.code, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["codes"]
    assert code.table.system in {entry["system"] for entry in told}
    assert {entry["code"] for entry in told} == {code.code}
    assert all(entry["reasons"] for entry in told)


def test_a_code_is_told_in_markdown(capsys: Captured) -> None:
    assert main(["explain", "TN_MISMATCH", "--format", "markdown"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# `TN_MISMATCH`: Telnyx porting exception\n\n")
    assert "*Older: today it is PHONE_NUMBER_MISMATCH.*" in page
    assert "- Foreseen by: TN003\n" in page
    assert "<a id" not in page


def test_a_code_of_two_systems_is_told_for_both(capsys: Captured) -> None:
    assert main(["explain", "999"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("2 codes go by this name")
    assert "999  Wireline clearinghouse code" in text
    assert "999  Wireless response code" in text


@pytest.mark.parametrize("text", ["e10A", " E10a ", "btn-atn mismatch", "lnp101s"])
def test_a_code_is_found_however_it_was_copied(text: str) -> None:
    assert len(find_codes(text)) == 1


def test_codes_differ_though_they_look_alike() -> None:
    assert [c.code for c in find_codes("E10")] == ["E10"]
    assert [c.code for c in find_codes("E1")] == ["E1"]


def test_an_unknown_code_is_refused_with_its_neighbours(capsys: Captured) -> None:
    assert main(["explain", "E43"]) == 2
    assert "did you mean E40" in capsys.readouterr().err
    assert main(["explain", "ADR06"]) == 2
    assert "ADR006" in capsys.readouterr().err
    assert main(["explain", "x" * 5000]) == 2
    line = capsys.readouterr().err
    assert "unknown rule or code" in line
    assert "docs/codes.md" in line
    assert len(line) < 200
    assert near_codes("LOCATION_MISMACH")[0] == "LOCATION_MISMATCH"


@pytest.mark.parametrize("rule", RULES)
def test_the_crosswalk_is_reached_from_both_ends(rule: Rule) -> None:
    for codes in rule.codes.model_dump().values():
        for code in codes:
            assert rule.id in foreseeing(code)
    for case in rule.cases:
        own = codes_of(rule.id, case).model_dump()
        whole = codes_of_rule(rule.id).model_dump()
        assert all(set(own[field]) <= set(whole[field]) for field in own)


@pytest.mark.parametrize("code", CODES)
def test_what_a_code_says_is_carried_by_the_rules_behind_it(code: Code) -> None:
    carried = code.table.carried and not code.older
    field = {"wireline": "losing_carrier", "wireless": "losing_carrier"}.get(
        code.table.system, code.table.system
    )
    for reason in code.reasons:
        for rule in reason.rule_ids:
            listed = getattr(codes_of_rule(rule), field)
            assert (code.code in listed) or not carried


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_names_rules_and_cases_that_are(reason: Reason) -> None:
    for target in reason.rules:
        id_, _, case = target.partition(".")
        rule = find_rule(id_)
        assert rule is not None
        lacks = case in {"missing", "illegible"} and rule.row is not None
        assert not case or case in rule.cases or lacks
    for sentence in (reason.says, reason.look, reason.send, reason.beyond or "."):
        assert sentence.endswith((".", "?"))
    assert any(reason in code.every_reason for code in every_code())


KEYS = {
    "says", "reasons", "perhaps", "bandwidth", "older", "now", "tags", "unverified",
}  # fmt: skip


def test_the_tables_hold_known_keys_and_cite_their_source() -> None:
    folder = files("lnpcheck.codes").joinpath("tables")
    for entry in folder.iterdir():
        text = entry.read_text(encoding="utf-8")
        assert text.startswith("# ")
        if entry.name not in {"reasons.toml", "carried.tsv"}:
            file = tomllib.loads(text)
            assert file["sources"]
            assert set().union(*file["codes"].values()) <= KEYS


@pytest.mark.parametrize("table", list(every_table()), ids=lambda t: str(t.title))
def test_no_list_has_a_code_twice(table: Table) -> None:
    codes = [code.code.upper() for code in every_table()[table]]
    assert len(codes) == len(set(codes))


def test_a_finding_carries_the_codes_of_its_case() -> None:
    loa, csr = specimen.pair("us", loa={"service_address": {"postal_code": None}})
    (found,) = check(loa, csr, "us", as_of=specimen.DAY).findings
    assert found.codes.bandwidth == ("7402", "7112", "7214", "7514")
    loa, csr = specimen.pair("us", loa={"service_address": {"postal_code": "30318"}})
    (found,) = check(loa, csr, "us", as_of=specimen.DAY).findings
    assert found.codes.bandwidth == ("7402", "7515")
    assert found.codes.losing_carrier == ("8D",)


def test_an_abbreviation_is_answered_as_the_contract_shows() -> None:
    codes = codes_of("ADR006", None)
    assert codes.telnyx == ("LOCATION_MISMATCH",)
    assert codes.twilio == ("22154",)
    assert codes.bandwidth == ("7402",)
    assert codes.losing_carrier == ("E1",)


@pytest.mark.parametrize("rule", RULES)
def test_what_findings_carry_is_what_the_book_says(rule: Rule) -> None:
    cases = (None, *rule.cases, "missing", "illegible")
    for case in cases:
        carried = codes_of(rule.id, case)
        for field, listed in carried:
            targets = {rule.id, f"{rule.id}.{case}"}
            told = {
                code.code
                for code in every_code()
                if code.table.carried and not code.older and _field(code) == field
                for reason in code.reasons
                if targets & {*reason.rules}
            }
            assert set(listed) == told


def _field(code: Code) -> str:
    system = code.table.system
    return "losing_carrier" if system in {"wireline", "wireless"} else system


def test_a_rule_without_counterpart_carries_none() -> None:
    assert codes_of("DOC005", None) == codes_of_rule("DOC005")
    assert not any(codes_of_rule("DOC005").model_dump().values())


def test_clean_papers_read_no_table() -> None:
    told = """
from lnpcheck import check, specimen
from lnpcheck.codes import book
loa, csr = specimen.pair("us")
assert not check(loa, csr, "us", as_of=specimen.DAY).findings
assert book.every_table.cache_info().currsize == 0
assert book.every_reason.cache_info().currsize == 0
"""
    subprocess.run([sys.executable, "-c", told], check=True)


def test_the_page_tells_every_code_and_reason() -> None:
    page = codes_page()
    assert all(f"`{code.code}`" in page for code in every_code())
    for reason in every_reason().values():
        assert f'<a id="{reason.id}"></a>' in page
    anchors = set(re.findall(r"\(#([a-z-]+)\)", page))
    assert anchors <= set(every_reason())
    shipped = Path(__file__).parent.parent / "docs" / "codes.md"
    assert shipped.read_text(encoding="utf-8").endswith(page)


def test_what_findings_carry_is_what_the_tables_say() -> None:
    said = list(carried_codes())
    assert said
    for target, field, listed in said:
        rule, _, case = target.partition(".")
        assert getattr(codes_of(rule, case or None), field) == listed, target
