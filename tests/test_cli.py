"""The command: what it prints, its exit codes, and one line for each refusal."""

# ruff: noqa: E501 - a table row that breaks is no row

import gc
import io
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lnpcheck.cli import checking, inputs, main
from lnpcheck.cli.answers import SCHEMAS
from lnpcheck.render.schemas import schema_of
from lnpcheck.rules import catalogue

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/loa.json"))
SENTINEL = "7391846"
DAY = ["--as-of", "2026-06-01"]

Captured = pytest.CaptureFixture[str]


def papers(folder: Path) -> list[str]:
    csr = folder / "csr.json"
    return [str(folder / "loa.json"), *([str(csr)] if csr.exists() else [])]


@pytest.fixture
def dentist() -> list[str]:
    return papers(ROOT / "examples" / "denver-dentist")


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_example_gives_its_report(folder: Path, capsys: Captured) -> None:
    code = main(["check", *papers(folder), *DAY])
    text = capsys.readouterr().out
    assert text == (folder / "report.txt").read_text(encoding="utf-8")
    assert code == (1 if text.startswith("REJECT") else 0)
    assert max(map(len, text.splitlines())) <= 80
    assert not any(line.endswith(" ") for line in text.splitlines())


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_example_gives_its_report_as_data(folder: Path, capsys: Captured) -> None:
    main(["check", *papers(folder), *DAY, "--format", "json"])
    text = capsys.readouterr().out
    assert text == (folder / "report.json").read_text(encoding="utf-8")
    jsonschema.validate(json.loads(text), schema_of(SCHEMAS["report"]))
    for name in ("loa", "csr"):
        if (paper := folder / f"{name}.json").exists():
            document = json.loads(paper.read_text(encoding="utf-8"))
            jsonschema.validate(document, schema_of(SCHEMAS[name]))


STORIES = {
    "denver-dentist": {"ADR006": "error"},
    "acme-corp": {"NAM002": "error"},
    "toronto-shop": {"ADR006": "info"},
    "forgotten-fax": {"MIG001": "error"},
    "btn-leaves": {"BTN004": "error"},
    "half-a-hunt-group": {"SVC001": "error"},
    "frozen-line": {"FRZ001": "error", "FRZ002": "info", "ORD001": "error"},
    "prepaid-mobile": {"NAM009": "info", "WLS004": "warning", "CAN004": "error"},
    "old-letter": {"AUT004": "error"},
    "no-csr": {"BTN001": "error", "DOC005": "info"},
}


@pytest.mark.parametrize(("name", "findings"), STORIES.items())
def test_story_is_foreseen(
    name: str, findings: dict[str, str], capsys: Captured
) -> None:
    main(["check", *papers(ROOT / "examples" / name), *DAY, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert {f["rule"]: f["severity"] for f in report["findings"]} == findings


def test_po_box_is_foreseen(capsys: Captured) -> None:
    main(["check", *papers(ROOT / "examples" / "po-box"), *DAY, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    told = {f["rule"]: f["severity"] for f in report["findings"]}
    assert (told["ADR010"], told["ADR011"]) == ("error", "warning")


def test_strict_rejects_on_review_too(tmp_path: Path) -> None:
    loa = tmp_path / "loa.json"
    data = json.loads((EXAMPLES[0] / "loa.json").read_text(encoding="utf-8"))
    data |= {"customer_name": "Acme Corporation", "signed_on": "2026-04-20"}
    loa.write_text(json.dumps(data), encoding="utf-8")
    arguments = ["check", str(loa), str(EXAMPLES[0] / "csr.json"), *DAY]
    assert main(arguments) == 0
    assert main([*arguments, "--strict"]) == 1


def test_a_paper_may_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, dentist: list[str], capsys: Captured
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(Path(dentist[0]).read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert main(["check", "-", dentist[1], *DAY]) == 1
    assert "ADR006" in capsys.readouterr().out


def test_a_report_may_go_to_a_file(
    tmp_path: Path, dentist: list[str], capsys: Captured
) -> None:
    out = tmp_path / "report.txt"
    assert main(["check", *dentist, *DAY, "--output", str(out)]) == 1
    assert capsys.readouterr().out == ""
    assert out.read_text(encoding="utf-8").startswith("REJECT")


def test_the_day_is_today_when_nobody_names_one(
    dentist: list[str], capsys: Captured
) -> None:
    main(["check", *dentist, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["as_of"] == str(inputs.day_of(None))


def test_a_policy_of_ones_own_is_read_from_a_file(
    tmp_path: Path, dentist: list[str], capsys: Captured
) -> None:
    own = tmp_path / "magnolia.toml"
    text = 'id = "magnolia"\nbase = "us"\n[expect.street]\nsource = "their guide"\n'
    own.write_text(text, encoding="utf-8")
    assert main(["check", *dentist, *DAY, "--policy", str(own)]) == 0
    assert "policy magnolia" in capsys.readouterr().out
    stacked = f"us+{own}"
    assert main(["check", *dentist, *DAY, "--policy", stacked]) == 0
    assert "policy us+magnolia" in capsys.readouterr().out
    assert main(["check", *dentist, *DAY, "--policy", f"{own}+ca"]) == 0
    assert main(["policies", str(own)]) == 0
    assert "their guide" in capsys.readouterr().out


def make(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


REFUSED: dict[str, tuple[list[Any], int, str]] = {
    "no command": ([], 2, "the following arguments are required: COMMAND"),
    "an unknown command": (["chek"], 2, "invalid choice: 'chek'"),
    "no LOA": (["check"], 2, "the following arguments are required: LOA"),
    "an unknown format": (["check", "x", "--format", "pdf"], 2, "invalid choice: 'pdf'"),
    "a missing file": (["check", "gone.json"], 3, "gone.json"),
    "a directory": (["check", "."], 3, "expected a file, got a directory"),
    "an unknown policy": (["check", "x", "--policy", "mars"], 2, "unknown policy 'mars'"),
    "a policy file that is missing": (
        ["check", "x", "--policy", "gone.toml"], 3, "gone.toml: expected a file",
    ),
    "a policy file that is binary": (
        ["check", "x", "--policy", ("p.toml", b"\xff\xfe\x00")], 3, "p.toml",
    ),
    "a policy file that is huge": (
        ["check", "x", "--policy", ("p.toml", b"#" * 3_000_000)], 3, "p.toml: expected at most",
    ),
    "a policy with an unknown rung": (
        [
            "check", "x", "--policy",
            ("p.toml", b'id="x"\nbase="us"\n[expect.unit]\nsource="s"\nwarn_below="alike"'),
        ],
        2,
        "p.toml, line 5, key 'expect.unit.warn_below': expected 'close'",
    ),
    "a policy that is nothing but brackets": (
        ["check", "x", "--policy", ("p.toml", b"x=" + b"[" * 100_000)], 3, "p.toml",
    ),
    "a policy of a number without end": (
        ["check", "x", "--policy", ("p.toml", b'id="x"\nbase="us"\n[limits]\nletter_days=' + b"9" * 5_000)], 3, "p.toml",
    ),
    "a policy name without end": (
        ["check", "x", "--policy", "a" * 5_000], 2, "unknown policy",
    ),
    "too many policies": (
        ["check", "x", "--policy", "+".join(["us"] * 9)], 2, "at most 8 policies",
    ),
    "an empty CSR": (["check", "GOOD", ""], 3, "expected"),
    "an empty policy": (["check", "GOOD", "--policy", ""], 2, "unknown policy"),
    "a week for a day": (["check", "GOOD", "--as-of", "2026-W23-1"], 2, "--as-of: expected"),
    "a CSR first": (["check", "CSR", "GOOD"], 3, "the LOA comes first"),
    "a policy that speaks of no rule": (
        ["check", "x", "--policy", ("p.toml", b'id="x"\nbase="us"\n[severity]\nADR999="info"')],
        2,
        "key 'severity.ADR999': expected a rule or one of its cases",
    ),
    "a policy file of a name without end": (
        ["check", "x", "--policy", "a" * 5_000 + ".toml"], 3, "lnpcheck: aaaa",
    ),
    "a policy on one that is not": (
        ["check", "x", "--policy", ("p.toml", b'id="x"\nbase="usa"')],
        2,
        "p.toml, line 2, key 'base': unknown policy 'usa'; did you mean 'us'?",
    ),
    "a policy on nothing": (
        ["policies", ("p.toml", b'id="x"')],
        2,
        "p.toml: key 'base': expected the policy that it changes, such as base = ",
    ),
    "a policy without a name": (
        ["policies", ("p.toml", b'base="us"')], 2, "p.toml: key 'id': expected this key",
    ),
    "a policy of one regime on another": (
        ["policies", "toll-free+windstream"], 2, "it does not fit toll-free",
    ),
    "a day that is none": (["check", "GOOD", "--as-of", "tomorrow"], 2, "--as-of: expected"),
    "a day that does not exist": (
        ["check", "GOOD", "--as-of", "2026-02-30"], 2, "--as-of: expected",
    ),
    "both papers from standard input": (["check", "-", "-"], 2, "standard input"),
    "a report into a directory": (
        ["check", "GOOD", "--output", "."], 2, "--output .: Is a directory",
    ),
    "an unknown rule": (["explain", "ADR999"], 2, "unknown rule or code 'ADR999'"),
    "an unknown schema": (["schema", "fax"], 2, "invalid choice: 'fax'"),
    "binary junk": (["check", ("x.json", bytes(range(256)))], 3, "x.json"),
    "50 MB": (["check", ("x.json", b" " * 50_000_000)], 3, "x.json"),
    "200,000 brackets": (["check", ("x.json", b"[" * 200_000)], 3, "x.json"),
    "a misspelt key": (
        ["check", ("x.json", b'{"tns": [], "btnn": "7391846"}')], 3, "did you mean 'btn'?",
    ),
    "a number where text belongs": (
        ["check", ("x.json", b'{"tns": [],\n "pin": 7391846}')], 3,
        "line 2, /pin: expected text in quotes",
    ),
    "a duplicate key": (
        ["check", ("x.json", b'{"tns": [], "btn": "1", "btn": "7391846"}')], 3,
        "expected each key once, got 'btn' again",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "told"), REFUSED.values(), ids=REFUSED.keys()
)
def test_refusal_is_one_line(
    arguments: list[Any], code: int, told: str, tmp_path: Path, capsys: Captured
) -> None:
    good = str(EXAMPLES[0] / "loa.json")
    record = str(EXAMPLES[0] / "csr.json")
    written = [
        good
        if a == "GOOD"
        else record
        if a == "CSR"
        else a
        if isinstance(a, str)
        else make(tmp_path, *a)
        for a in arguments
    ]
    assert main(written) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("lnpcheck: ")
    assert err.count("\n") == 1
    assert told in err
    assert SENTINEL not in err
    assert "Traceback" not in err


def test_explain_prints_the_rules_page(capsys: Captured) -> None:
    assert main(["explain", "adr006"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("ADR006  address-abbreviated-differently")
    assert main(["explain", "ADR006", "--format", "markdown"]) == 0
    page = (ROOT / "docs" / "rules" / "ADR006.md").read_text(encoding="utf-8")
    assert page.endswith(capsys.readouterr().out)
    assert main(["explain", "ADR006", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "ADR006"


@pytest.mark.parametrize("rule", [rule.id for rule in catalogue()])
def test_explain_knows_every_rule_in_80_columns(rule: str, capsys: Captured) -> None:
    assert main(["explain", rule]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_rules_lists_the_catalogue(capsys: Captured) -> None:
    assert main(["rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(catalogue())
    assert main(["rules", "--policy", "toll-free", "--format", "json"]) == 0
    listed = {rule["id"] for rule in json.loads(capsys.readouterr().out)}
    assert "AUT005" in listed
    assert "BTN001" not in listed


def test_policies_are_listed_and_shown(capsys: Captured) -> None:
    assert main(["policies"]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("us ")
    assert main(["policies", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["id"] == "us"
    assert main(["policies", "toll-free"]) == 0
    assert "AUT005" in capsys.readouterr().out
    assert main(["policies", "ca", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["country"] == "CA"


def test_a_policy_that_an_editor_renamed_is_found_out(
    capsys: Captured, tmp_path: Path
) -> None:
    (tmp_path / "own.toml.txt").write_text('id = "own"', encoding="utf-8")
    assert main(["policies", str(tmp_path / "own.toml")]) == 2
    assert "own.toml.txt, as Notepad names it" in capsys.readouterr().err


def test_a_policy_is_shown_with_what_it_changes(
    capsys: Captured, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('id = "own"\n[limits]\nletter_days = 9', encoding="utf-8")
    assert main(["policies", f"ca+{own}"]) == 0
    text = capsys.readouterr().out
    assert "Laid on ca" in text
    assert "* letter invalid after        9 days\n    was: not set" in text
    assert main(["policies", "us+Telnyx", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["base"] == "us"
    assert "limits.bill_days" in record["changed"]
    assert main(["policies", "us"]) == 0
    assert "Laid on" not in capsys.readouterr().out


@pytest.mark.parametrize("kind", SCHEMAS)
def test_schema_is_one(kind: str, capsys: Captured) -> None:
    assert main(["schema", kind]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    told = schema["properties"].values()
    assert all("description" in value for value in told)


def test_the_command_runs_as_a_module(dentist: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lnpcheck", "check", *dentist, *DAY],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "ADR006" in done.stdout


def test_an_interrupt_is_one_line(
    monkeypatch: pytest.MonkeyPatch, dentist: list[str], capsys: Captured
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "check", interrupted)
    assert main(["check", *dentist, *DAY]) == 130
    assert capsys.readouterr().err == "lnpcheck: interrupted\n"


def test_importing_lnpcheck_imports_no_library_that_it_may_not_need() -> None:
    heavy = ["usaddress", "rapidfuzz", "phonenumbers", "yaml", "rich", "holidays"]
    script = f"import sys, lnpcheck; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_closed_pipe_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, dentist: list[str]
) -> None:
    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError

    read, write = os.pipe()
    monkeypatch.setattr(checking, "check", closed)
    with os.fdopen(read), os.fdopen(write, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["check", *dentist, *DAY]) == 0


def test_a_full_disk_is_one_line(
    monkeypatch: pytest.MonkeyPatch, dentist: list[str], capsys: Captured
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checking, "check", full)
    assert main(["check", *dentist, *DAY]) == 2
    assert (
        capsys.readouterr().err == "lnpcheck: cannot write: No space left on device\n"
    )


def test_closed_streams_end_quietly(
    monkeypatch: pytest.MonkeyPatch, dentist: list[str], capsys: Captured
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["check", "-", dentist[1]]) == 2
    assert "standard input is closed" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["rules"]) == 3


class Ended(BaseException):
    """The process would have ended here."""


@pytest.fixture
def collecting() -> Iterator[None]:
    """Collect garbage again after a test, whatever a command said of it."""
    yield
    gc.enable()


@pytest.mark.usefixtures("collecting")
def test_the_module_is_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def end(code: int) -> None:
        raise Ended(code)

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "none")  # and is not changed
    monkeypatch.setattr(sys, "argv", ["lnpcheck", "rules"])
    with pytest.raises(Ended, match="0"):
        runpy.run_module("lnpcheck", run_name="__main__")
    assert "ADR006" in capsys.readouterr().out
    installed = runpy.run_module("lnpcheck.__main__", run_name="the script")
    with pytest.raises(Ended, match="0"):
        installed["run"]()
    assert "ADR006" in capsys.readouterr().out


@pytest.mark.usefixtures("collecting")
def test_a_batch_collects_garbage(tmp_path: Path) -> None:
    orders = tmp_path / "orders.jsonl"
    orders.write_text("", encoding="utf-8")
    gc.disable()
    assert main(["rules"]) == 0
    assert not gc.isenabled()
    main(["batch", str(orders), *DAY])
    assert gc.isenabled()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_process_tells_of_a_full_disk_once() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lnpcheck", "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "lnpcheck: cannot write: No space left on device\n"
