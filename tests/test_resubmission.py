"""A second attempt: is the rejection cured, what is unchanged, until when to answer."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lnpcheck import Report, check, specimen
from lnpcheck.cli import main
from lnpcheck.policy import find_policy
from lnpcheck.resubmission import Resubmission, resubmit

Captured = pytest.CaptureFixture[str]
EXAMPLES = Path(__file__).parent.parent / "examples"
DAY = ["--as-of", "2026-06-01"]
US = find_policy("us")


def report_of(csr: Any = None, **loa: Any) -> Report:
    return check(*specimen.pair("us", loa=loa, csr=csr), as_of=specimen.DAY)


WRONG_CODE = {"service_address": {"postal_code": "30318"}}


def test_a_change_that_cures_the_code_says_so() -> None:
    told = resubmit(report_of(**WRONG_CODE), report_of(), "POSTAL_CODE_MISMATCH", US)
    assert told == Resubmission("POSTAL_CODE_MISMATCH", "cured", ("ADR002",))


def test_what_is_still_there_is_not_cured() -> None:
    before = report_of(**WRONG_CODE)
    after = report_of(**WRONG_CODE, btn="404-555-0111")
    told = resubmit(before, after, "postal_code_mismatch", US)
    assert (told.outcome, told.rules) == ("remains", ("ADR002",))
    assert told.unchanged == ("ADR002",)
    assert told.new == ("BTN002",)


def test_what_cannot_be_judged_any_more_is_not_called_cured() -> None:
    before = report_of(**WRONG_CODE)
    after = report_of(csr={"service_address": None})
    told = resubmit(before, after, "POSTAL_CODE_MISMATCH", US)
    assert (told.outcome, told.rules) == ("unjudged", ("ADR002",))


def test_a_code_whose_rules_never_judged_is_not_judged() -> None:
    open_ = check(specimen.pair("us")[0], as_of=specimen.DAY)
    told = resubmit(open_, open_, "POSTAL_CODE_MISMATCH", US)
    assert told.outcome == "unjudged"
    assert "ADR002" in told.rules


def test_a_code_that_nothing_explains_says_so() -> None:
    told = resubmit(report_of(), report_of(), "POSTAL_CODE_MISMATCH", US)
    assert told == Resubmission("POSTAL_CODE_MISMATCH", "unexplained")


def test_a_code_that_nobody_knows_says_so() -> None:
    told = resubmit(report_of(), report_of(), "NO SUCH CODE", US)
    assert told.outcome == "unknown"


@pytest.mark.parametrize(
    ("rejected_on", "answer_by"),
    [(None, date(2026, 6, 11)), (date(2026, 5, 28), date(2026, 6, 7))],
)
def test_a_policy_may_say_until_when_to_answer(
    rejected_on: date | None, answer_by: date
) -> None:
    limits = US.limits.model_copy(update={"answer_days": 10})
    policy = US.model_copy(update={"limits": limits})
    told = resubmit(report_of(), report_of(), "7402", policy, rejected_on=rejected_on)
    assert told.answer_by == answer_by


@pytest.fixture
def sent(tmp_path: Path, capsys: Captured) -> Path:
    """The report of the dentist's letter, as it was sent."""
    papers = [str(EXAMPLES / "denver-dentist" / f"{n}.json") for n in ("loa", "csr")]
    path = tmp_path / "sent.json"
    assert (
        main(["check", *papers, *DAY, "--format", "json", "--output", str(path)]) == 1
    )
    fixed = tmp_path / "fixed.json"
    assert main(["correct", *papers, *DAY, "--output", str(fixed)]) == 0
    capsys.readouterr()
    return path


def again(sent: Path, letter: str, *options: str) -> list[str]:
    record = str(EXAMPLES / "denver-dentist" / "csr.json")
    return ["check", letter, record, *DAY, "--previous", str(sent), *options]


def test_the_command_tells_a_cure(sent: Path, capsys: Captured) -> None:
    fixed = str(sent.parent / "fixed.json")
    assert main(again(sent, fixed, "--rejected", "LOCATION_MISMATCH")) == 0
    told = capsys.readouterr().out
    assert "Sent before, and rejected with LOCATION_MISMATCH" in told
    assert "Cured: what LOCATION_MISMATCH stands for was found (ADR006)" in told
    assert "No error or warning of the earlier report is left." in told


@pytest.mark.parametrize("as_format", ["text", "markdown", "html"])
def test_the_command_tells_what_is_not_cured(
    sent: Path, capsys: Captured, as_format: str
) -> None:
    letter = str(EXAMPLES / "denver-dentist" / "loa.json")
    options = ["--rejected", "7402", "--lang", "fr", "--format", as_format]
    options += ["--policy", "us+voipms"]
    assert main(again(sent, letter, *options)) == 1
    told = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "Pas corrigé : ADR006 reste." in told
    assert "Inchangé depuis : ADR006." in told
    assert "Dernier jour pour répondre" in told


def test_a_machine_gets_both(sent: Path, capsys: Captured) -> None:
    fixed = str(sent.parent / "fixed.json")
    assert main(again(sent, fixed, "--rejected", "7402", "--format", "json")) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["outcome"]) == ("lnpcheck.resubmission/1", "cured")
    sent.write_text(json.dumps(told), encoding="utf-8")
    assert main(again(sent, fixed, "--rejected", "7402")) == 0


def test_the_letter_tells_when_the_request_came_back(
    sent: Path, capsys: Captured
) -> None:
    letter = sent.parent / "fixed.json"
    paper = json.loads(letter.read_text(encoding="utf-8"))
    paper["previous_rejections"] = [{"code": "7402", "on": "2026-05-27"}]
    letter.write_text(json.dumps(paper), encoding="utf-8")
    options = ["--rejected", "7402", "--policy", "us+voipms"]
    main(again(sent, str(letter), *options))
    days = find_policy("us+voipms").limits.answer_days
    assert days is not None
    until = date.fromordinal(date(2026, 5, 27).toordinal() + days)
    assert f"Last day to answer: {until}." in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--previous", "--rejected"])
def test_both_options_go_together(capsys: Captured, option: str) -> None:
    letter = str(EXAMPLES / "denver-dentist" / "loa.json")
    assert main(["check", letter, *DAY, option, letter]) == 2
    assert "go together" in capsys.readouterr().err


@pytest.mark.parametrize("content", ['{"verdict": 1}', "[]", "{", '{"report": 3}'])
def test_what_is_no_report_gets_one_line(
    tmp_path: Path, capsys: Captured, content: str
) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    letter = str(EXAMPLES / "denver-dentist" / "loa.json")
    assert main(again(path, letter, "--rejected", "7402")) == 3
    assert capsys.readouterr().err.count("\n") == 1
