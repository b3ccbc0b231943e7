"""Each format through the command: its example, its notes, its name."""

import tomllib
from pathlib import Path

import pytest

from lnpcheck.cli import main
from lnpcheck.readers import READERS

FORMATS = Path(__file__).parent.parent / "examples" / "formats"
CHECKS = tomllib.loads((FORMATS / "checks.toml").read_text(encoding="utf-8"))
DAY = ["--as-of", "2026-06-01"]

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _among_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FORMATS)


@pytest.mark.parametrize("name", CHECKS)
def test_an_example_gives_its_answer(name: str, capsys: Captured) -> None:
    command = CHECKS[name]["command"]
    day = [] if command[0] == "mapping" else DAY
    code = main([*command, *day])
    shown = capsys.readouterr()
    first, _, rest = (
        (FORMATS / f"{name}.report.txt").read_text(encoding="utf-8").partition("\n")
    )
    assert first == f"$ lnpcheck {' '.join([*command, *day])}"
    assert rest == shown.err + shown.out
    assert code in (0, 1)
    assert "0417" not in rest


def test_every_format_has_an_example() -> None:
    shown = "".join(
        path.read_text(encoding="utf-8") for path in FORMATS.glob("*.report.txt")
    )
    assert shown
    for reader in READERS:
        assert any(name.startswith(reader.name) for name in CHECKS), reader.name


def test_a_format_may_be_named(capsys: Captured) -> None:
    papers = ["sinch-order.json", "bandwidth-csr.xml"]
    assert (
        main(["check", *papers, *DAY, "--from", "sinch", "--from", "csr=bandwidth"])
        == 0
    )
    by_name = capsys.readouterr().out
    assert main(["check", *papers, *DAY]) == 0
    assert capsys.readouterr().out == by_name
    assert main(["check", *papers, *DAY, "--from", "loa=twilio"]) == 3
    assert capsys.readouterr().err == (
        "lnpcheck: sinch-order.json, line 1, /losing_carrier_information: expected a"
        " port-in request with its keys\n"
    )
    assert main(["check", "telnyx-order.json", *DAY, "--from", "json"]) == 3
    assert "expected a known key, got 'data'" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", ["fax", "csr=fax", "both=csv", "loa="])
def test_a_format_that_is_none_is_wrong_usage(wrong: str, capsys: Captured) -> None:
    assert main(["check", "order.csv", "--from", wrong]) == 2
    assert (
        "--from: expected FORMAT, loa=FORMAT or csr=FORMAT" in capsys.readouterr().err
    )


def test_a_mapping_that_cannot_be_read_is_refused_in_one_line(capsys: Captured) -> None:
    assert main(["check", "order.csv", "--mapping", "none.toml"]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_a_letter_of_a_platform_can_be_corrected(
    tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "letter.json"
    papers = ["telnyx-order.json", "telnyx-record.json"]
    assert main(["correct", *papers, *DAY, "--output", str(out)]) == 0
    assert "1204 PIKE PL" in out.read_text(encoding="utf-8")
    assert "sla_class: not read" in capsys.readouterr().err


def test_a_record_in_the_letter_s_place_is_named(capsys: Captured) -> None:
    assert main(["check", "telnyx-record.json", *DAY]) == 3
    assert "got what looks like a CSR" in capsys.readouterr().err
