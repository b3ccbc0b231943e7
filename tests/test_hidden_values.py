"""A PIN or an SSN in another field, and remarks: they are shown nowhere."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from lnpcheck import check, correct, plan, specimen
from lnpcheck.cli import main
from lnpcheck.render import FORMATS, render
from lnpcheck.render.correction_text import render_correction
from lnpcheck.render.plan_text import render_plan

SSN = "078-05-1120"  # printed on a sample card of 1938, and nobody's since
PAPERS: list[tuple[Mapping[str, Any], Mapping[str, Any]]] = [
    ({"account_number": "44719", "pin": "44719"}, {"pin": "44719"}),
    ({"account_number": "4471-9", "pin": "44719"}, {"account_number": "44719"}),
    ({"btn": "44719", "pin": "44719"}, {}),
    ({"new_btn": "44719"}, {"pin": "44719"}),
    ({"tns": [{"tn": "404-555-0110", "pin": "44719", "account_number": "44719"}]}, {}),
    ({"account_number": SSN}, {}),
    ({"account_number": SSN}, {"account_number": SSN}),
    ({"tns": ["404-555-0199"], "account_number": SSN}, {"account_number": SSN}),
    ({}, {"btn": "44719", "pin": "44719"}),
]


def outputs(loa: Mapping[str, Any], csr: Mapping[str, Any]) -> Iterator[str]:
    """Write everything that the papers are answered with."""
    letter, record = specimen.pair("us", loa=loa, csr=csr)
    report = check(letter, record, as_of=specimen.DAY)
    made = plan(letter, [record], as_of=specimen.DAY)
    fixed = correct(letter, record, as_of=specimen.DAY)
    yield from (repr(report), repr(made), repr(fixed), str(fixed))
    yield from (m.model_dump_json() for m in (report, made, fixed))
    for language in ("en", "fr"):
        yield render_plan(made, language=language)
        yield render_correction(fixed, language=language)
        for name in FORMATS:
            yield render(
                report,
                name,
                language=language,
                redacted=False,
                loa=letter,
                csr=record,
            )


@pytest.mark.parametrize(("loa", "csr"), PAPERS)
def test_a_secret_in_another_field_is_in_no_output(
    loa: Mapping[str, Any], csr: Mapping[str, Any]
) -> None:
    for text in outputs(loa, csr):
        for secret in ("44719", "4471-9", SSN, "078051120"):
            assert secret not in text


def test_another_account_number_is_shown() -> None:
    shown = list(outputs({"account_number": "4471-8", "pin": "44719"}, {}))
    assert any("4471-8" in text for text in shown)


def test_a_hidden_value_is_compared_as_any_other() -> None:
    same = specimen.pair("us", loa={"account_number": SSN}, csr={"account_number": SSN})
    other = specimen.pair("us", loa={"account_number": SSN})
    rules = [
        {found.rule for found in check(*papers, as_of=specimen.DAY).findings}
        for papers in (same, other)
    ]
    assert "ACC002" not in rules[0]
    assert "ACC002" in rules[1]


def test_a_corrected_letter_keeps_what_its_owner_wrote() -> None:
    letter, record = specimen.pair("us", loa={"new_btn": "44719"}, csr={"pin": "44719"})
    fixed = correct(letter, record, as_of=specimen.DAY)
    assert fixed.loa.new_btn == "44719"


def test_remarks_are_never_shown() -> None:
    record = specimen.pair("us", csr={"remarks": "passcode is plum"})[1]
    for text in (repr(record), str(record), record.model_dump_json()):
        assert "plum" not in text


def test_json_steers_no_terminal(
    tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "Ac\x9b2Jme\u202e Co\U000e0001"
    letter, record = specimen.pair("us", loa={"customer_name": name})
    report = check(letter, record, as_of=specimen.DAY)
    text = render(report, "json")
    assert not {"\x9b", "\u202e", "\U000e0001"} & set(text)
    assert type(report).model_validate_json(text) == report
    for paper, file in ((letter, "loa.json"), (record, "csr.json")):
        tmp_path.joinpath(file).write_text(
            paper.model_dump_json(exclude={"pin"}, exclude_none=True)
        )
    files = [str(tmp_path / "loa.json"), str(tmp_path / "csr.json")]
    for command in ("check", "plan", "correct"):
        main([command, *files, "--as-of", "2026-06-01", "--format", "json"])
        shown = capsys.readouterr().out
        assert "\\u202e" in shown
        assert not {"\x9b", "\u202e"} & set(shown)
