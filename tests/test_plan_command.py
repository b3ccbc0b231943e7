"""``lnpcheck plan``: text and JSON, exit codes, refusals; its golden files."""

import json
from pathlib import Path

import pytest

from lnpcheck import Plan
from lnpcheck.cli import main

EXAMPLE = Path(__file__).parent.parent / "examples" / "acquisition"
DAY = ["--as-of", "2026-06-01"]
REQUEST = str(EXAMPLE / "request.json")
CSRS = [str(path) for path in sorted(EXAMPLE.glob("csr-*.json"))]


def test_a_plan_in_which_an_order_rejects_exits_with_1(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["plan", REQUEST, *CSRS, *DAY]) == 1
    golden = (EXAMPLE / "plan.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == golden


def test_a_plan_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    main(["plan", REQUEST, *CSRS, *DAY, "--format", "json"])
    text = capsys.readouterr().out
    assert text == (EXAMPLE / "plan.json").read_text(encoding="utf-8")
    assert Plan.model_validate_json(text).reference == "ACQ-400"


def test_a_plan_in_which_all_may_be_sent_exits_with_0(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ready = [path for path in CSRS if "tollway" in path]
    assert main(["plan", REQUEST, *ready, *DAY]) == 0
    assert "all may be sent; 390 numbers in no order" in capsys.readouterr().out


def test_a_plan_is_written_to_a_file_under_a_policy(tmp_path: Path) -> None:
    target = tmp_path / "plan.json"
    options = ["--format", "json", "--output", str(target), "--policy", "us-simple"]
    main(["plan", REQUEST, *CSRS, *DAY, *options])
    made = Plan.model_validate_json(target.read_text(encoding="utf-8"))
    assert {order.report.policy for order in made.orders} == {"us-simple"}


def test_only_one_paper_comes_from_standard_input(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["plan", "-", "-"]) == 2
    assert "only one paper can come from standard input" in capsys.readouterr().err


def test_a_csr_in_the_letters_place_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["plan", CSRS[0], REQUEST, *DAY]) == 3
    assert "the LOA comes first" in capsys.readouterr().err


def test_the_form_of_a_plan_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "plan"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert {"orders", "unplaced", "ambiguous", "findings"} <= set(schema["properties"])
