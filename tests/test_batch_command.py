"""``lnpcheck batch``: answers in order, refusals, formats, summary, exit codes."""

import csv
import io
import json
import os
import sys
import threading
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import Any

import pytest

from lnpcheck import Report, check, specimen
from lnpcheck.cli import main
from lnpcheck.cli.batch import running
from lnpcheck.cli.batch.progress import Progress

ROOT = Path(__file__).parent.parent
DAY = ["--as-of", "2026-06-01"]
Captured = pytest.CaptureFixture[str]
Line = dict[str, Any]


def order(*, loa: Line | None = None, csr: Line | None = None, **beside: Any) -> Line:
    letter, record = specimen.pair("us", loa=loa, csr=csr)
    papers = {
        "loa": letter.model_dump(mode="json", exclude_unset=True),
        "csr": record.model_dump(mode="json", exclude_unset=True),
    }
    return papers | beside


READY = order(loa={"reference": "A"})
REVIEW = order(loa={"reference": "B", "signed_on": "2026-04-20"})
REJECT = order(loa={"reference": "C", "account_number": "1234567"})


def write_lines(path: Path, *lines: Line | str) -> str:
    told = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    return str(path)


@pytest.fixture
def orders(tmp_path: Path) -> str:
    lines = (READY, "{bad", "", REVIEW, REJECT, {"loa": {"tns": [], "btnn": "1"}})
    return write_lines(tmp_path / "orders.jsonl", *lines)


def answers(text: str) -> list[Line]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_answers_come_in_order_and_one_bad_line_stops_nothing(
    orders: str, jobs: str, capsys: Captured
) -> None:
    assert main(["batch", orders, *DAY, "--jobs", jobs]) == 1
    out, err = capsys.readouterr()
    told = answers(out)
    assert [line["line"] for line in told] == [1, 2, 4, 5, 6]
    verdicts = [line.get("report", {}).get("verdict") for line in told]
    assert verdicts == ["ready", None, "review", "reject", None]
    assert told[1]["problem"] == f"{orders}, line 2: expected a key in double quotes"
    assert f"lnpcheck: {orders}, line 6, /loa/btnn: expected a known key" in err
    assert "BATCH  5 orders: 1 ready, 1 review, 1 reject, 2 could not be read." in err


def test_a_report_is_the_one_of_check(orders: str, capsys: Captured) -> None:
    main(["batch", orders, *DAY])
    line = answers(capsys.readouterr().out)[0]
    loa, csr = specimen.pair("us", loa={"reference": "A"})
    assert Report.model_validate(line["report"], strict=False) == check(
        loa, csr, as_of=specimen.DAY
    )


@pytest.mark.parametrize(
    ("lines", "options", "code"),
    [
        ([READY], [], 0),
        ([READY, REVIEW], [], 0),
        ([READY, REVIEW], ["--strict"], 1),
        ([READY, REJECT], [], 1),
        ([READY, "nonsense"], [], 3),
        ([REJECT, "nonsense"], [], 1),
        ([], [], 0),
    ],
)
def test_exit_code(
    lines: list[Line | str], options: list[str], code: int, tmp_path: Path
) -> None:
    path = write_lines(tmp_path / "orders.jsonl", *lines)
    assert main(["batch", path, *DAY, *options]) == code


def test_nothing_to_check_is_told(tmp_path: Path, capsys: Captured) -> None:
    main(["batch", write_lines(tmp_path / "none.jsonl"), *DAY])
    assert capsys.readouterr().err == "BATCH  0 orders: nothing to check.\n"


def test_a_line_may_name_its_own_day(tmp_path: Path, capsys: Captured) -> None:
    path = write_lines(tmp_path / "o.jsonl", READY | {"as_of": "2026-11-01"}, READY)
    main(["batch", path, *DAY])
    told = answers(capsys.readouterr().out)
    assert [line["report"]["as_of"] for line in told] == ["2026-11-01", "2026-06-01"]
    assert told[0]["report"]["verdict"] == "reject"


def test_words_of_ones_own_may_stand_beside_the_papers(tmp_path: Path) -> None:
    line = READY | {"order_id": 7, "came_back": ["6A"], "note": None}
    path = write_lines(tmp_path / "o.jsonl", line)
    assert main(["batch", path, *DAY]) == 0


def test_a_policy_holds_for_all(tmp_path: Path, capsys: Captured) -> None:
    path = write_lines(tmp_path / "o.jsonl", READY, REVIEW)
    main(["batch", path, *DAY, "--policy", "us-simple"])
    told = answers(capsys.readouterr().out)
    assert {line["report"]["policy"] for line in told} == {"us-simple"}


REFUSED_LINES = {
    "a key that is none": (
        {"loa": {"tns": []}, "crs": {}},
        "/crs: expected one of loa, csr, as_of; did you mean 'csr'?",
    ),
    "a key in capitals": (
        {"loa": {"tns": []}, "CSR": None},
        "/CSR: expected one of loa, csr, as_of; did you mean 'csr'?",
    ),
    "a paper by another name": (
        {"loa": {"tns": []}, "record": {}},
        "/record: expected one of loa, csr, as_of",
    ),
    "no letter": ({"csr": {}}, "/loa: expected this key"),
    "a day that is none": (
        {"loa": {"tns": []}, "as_of": 3},
        "/as_of: expected a day as YYYY-MM-DD",
    ),
    "a key given twice": (
        '{"loa": {"tns": [], "pin": "739184", "pin": "739185"}}',
        "/loa/pin: expected each key once",
    ),
    "a list": ("[1]", "expected an object"),
    "a PIN that is a number": (
        '{"loa": {"tns": [], "pin": 7391846}}',
        "/loa/pin: expected text in quotes",
    ),
    "two megabytes": (
        '{"loa": "' + "x" * 3_000_000 + '"}',
        "expected at most 2 MB a line",
    ),
}


@pytest.mark.parametrize(
    ("line", "told"), REFUSED_LINES.values(), ids=REFUSED_LINES.keys()
)
def test_a_line_that_cannot_be_read_is_named(
    line: Line | str, told: str, tmp_path: Path, capsys: Captured
) -> None:
    path = write_lines(tmp_path / "o.jsonl", READY, line, READY)
    assert main(["batch", path, *DAY, "--format", "jsonl"]) == 3
    out, err = capsys.readouterr()
    problem = answers(out)[1]["problem"]
    assert problem.startswith(f"{path}, line 2")
    assert told in problem
    assert len(answers(out)) == 3
    assert "739184" not in out + err


REFUSED_ORDERS: dict[str, tuple[bytes | None, int, str]] = {
    "missing": (None, 3, "expected a file or a folder, but there is none of this name"),
    "pretty": (b'{\n  "loa": {}\n}\n', 3, "expected one order a line"),
    "list": (b"[\n{}\n]\n", 3, "expected one order a line"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\n", 3, "got a PDF"),
    "utf16": ("{}\n".encode("utf-16"), 3, "expected UTF-8, got UTF-16"),
}


@pytest.mark.parametrize(
    ("content", "code", "told"), REFUSED_ORDERS.values(), ids=REFUSED_ORDERS.keys()
)
def test_orders_that_are_none_are_refused_once(
    content: bytes | None, code: int, told: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "orders"
    if content is not None:
        path.write_bytes(content)
    assert main(["batch", str(path), *DAY]) == code
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err


def test_a_name_that_is_none_is_refused(capsys: Captured) -> None:
    assert main(["batch", "a\0b", *DAY]) == 3
    assert "expected the name of a file" in capsys.readouterr().err


def test_a_place_that_cannot_be_is_refused(orders: str, capsys: Captured) -> None:
    assert main(["batch", f"{orders}/more", *DAY]) == 3
    assert (
        "expected orders that can be read (Not a directory)" in capsys.readouterr().err
    )


def test_bytes_that_are_no_text_are_refused_on_their_line(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "o.jsonl"
    path.write_bytes(json.dumps(READY).encode() + b'\n{"loa": "\xff"}\n')
    assert main(["batch", str(path), *DAY]) == 3
    assert "o.jsonl, line 2: expected UTF-8" in capsys.readouterr().err


def test_a_mark_of_utf_8_and_a_missing_last_line_feed_are_let_be(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "o.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(READY).encode())
    assert main(["batch", str(path), *DAY]) == 0
    assert len(answers(capsys.readouterr().out)) == 1


class Input:
    """Standard input with the bytes of a test."""

    def __init__(self, text: bytes) -> None:
        self.buffer = io.BytesIO(text)


def test_orders_may_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr(sys, "stdin", Input(json.dumps(READY).encode()))
    assert main(["batch", "-", *DAY]) == 0
    assert answers(capsys.readouterr().out)[0]["report"]["reference"] == "A"
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["batch", "-", *DAY]) == 2
    assert "standard input is closed" in capsys.readouterr().err


def test_orders_may_come_through_a_named_pipe(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    line = json.dumps(READY).encode()
    writer = threading.Thread(target=path.write_bytes, args=[line])
    writer.start()
    assert main(["batch", str(path), *DAY]) == 0
    writer.join()
    assert len(answers(capsys.readouterr().out)) == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "orders"
    for name, paper in {
        "acme/loa.json": READY["loa"],
        "acme/csr.json": READY["csr"],
        "acme/report.json": {},
        "alone/LOA.json": READY["loa"],
        "zeta/csr.json": READY["csr"],
        "twice/loa.json": READY["loa"],
        "twice/loa.toml": READY["loa"],
        "records/loa.json": READY["loa"],
        "records/csr.json": READY["csr"],
        "records/csr.yaml": READY["csr"],
        "broken/loa.json": {"tns": [], "btnn": "1"},
        "2026/june/loa.json": READY["loa"],
        ".tools/loa.json": READY["loa"],
        "loa-17.json": REJECT["loa"],
        "17_csr.json": REJECT["csr"],
    }.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(json.dumps(paper), encoding="utf-8")
    return made


def test_a_folder_of_pairs(folder: Path, capsys: Captured) -> None:
    assert main(["batch", str(folder), *DAY, "--jobs", "2"]) == 1
    told = {line["pair"]: line for line in answers(capsys.readouterr().out)}
    names = ["17", "2026/june", "acme", "alone"]
    names += ["broken", "records", "twice", "zeta"]
    assert list(told) == names
    assert told["17"]["report"]["verdict"] == "reject"
    assert told["acme"]["report"]["verdict"] == "ready"
    assert told["alone"]["report"]["unjudged"]
    assert "/btnn: expected a known key" in told["broken"]["problem"]
    assert "csr.yaml: expected one record for this order" in told["records"]["problem"]
    assert "loa.toml: expected one letter for this order" in told["twice"]["problem"]
    assert "zeta/csr.json: expected a letter beside it" in told["zeta"]["problem"]


def test_a_folder_that_is_one_pair_bears_its_own_name(
    folder: Path, capsys: Captured
) -> None:
    assert main(["batch", str(folder / "acme"), *DAY, "--format", "text"]) == 0
    assert capsys.readouterr().out == "READY   acme  A\n"


def test_a_folder_without_papers_does_not_pass(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "notes.json").touch()
    assert main(["batch", str(tmp_path), *DAY]) == 3
    assert "expected papers, files named loa and csr" in capsys.readouterr().err


def test_answers_may_be_masked_and_in_french(tmp_path: Path) -> None:
    wrong = order(loa={"account_number": "1234567", "customer_name": "Acme Ltd"})
    path = write_lines(tmp_path / "o.jsonl", wrong, READY)
    output = tmp_path / "answers.jsonl"
    asked = ["batch", path, *DAY, "--redact", "--lang", "fr", "--output", str(output)]
    assert main(asked) == 1
    text = output.read_text(encoding="utf-8")
    assert "1234567" not in text
    assert "Acme" not in text
    assert "la lettre" in text.lower()
    assert main(asked) == 1
    assert output.read_text(encoding="utf-8") == text
    assert main(["batch", path, *DAY, "--output", str(output)]) == 2


def test_text_is_for_reading(orders: str, capsys: Captured) -> None:
    main(["batch", orders, *DAY, "--format", "text"])
    assert capsys.readouterr().out.splitlines()[2:4] == [
        "REVIEW  line 4  B  AUT005",
        "REJECT  line 5  C  ACC002",
    ]


def test_csv_is_one_harmless_row_an_order(tmp_path: Path) -> None:
    hostile = '=HYPERLINK("http://x","y")\n\x1b[2J'
    letter = order(loa={"reference": hostile, "customer_name": "+Acme"})
    path = write_lines(tmp_path / "o.jsonl", letter, READY, "{bad")
    output = tmp_path / "answers.csv"
    assert main(["batch", path, *DAY, "--output", str(output)]) == 1
    text = output.read_text(encoding="utf-8")
    assert text.count("\n") == 4
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["verdict"] for row in rows] == ["reject", "ready", "unread"]
    assert rows[0]["reference"].startswith("'=HYPERLINK")
    assert rows[0]["errors"] == "NAM001"
    assert rows[2]["problem"].endswith("line 3: expected a key in double quotes")
    assert not any(
        cell.startswith(tuple("=+-@")) for row in rows for cell in row.values()
    )
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--jobs", "0"], "expected a number from 1 to 256"),
        (["--jobs", "many"], "expected a number from 1 to 256"),
        (["--format", "text", "--output", "x"], "--format text is for reading"),
        (["--rejected-column", "csr"], "expected a key beside loa, csr, got 'csr'"),
        (["--policy", "mars"], "unknown policy 'mars'"),
        (["--as-of", "tomorrow"], "--as-of: expected a day"),
        (["--output", "gone/x.jsonl"], "--output gone/x.jsonl: No such file"),
        (["--output", "a\0b"], "is no name of a file"),
    ],
)
def test_usage(options: list[str], told: str, orders: str, capsys: Captured) -> None:
    assert main(["batch", orders, *DAY, *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_shown_a_bar_and_text(
    orders: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["batch", orders, *DAY, "--output", f"{orders}.out"]) == 1
    assert "orders" in err.getvalue()
    assert "lnpcheck: " in err.getvalue()


def test_answers_that_run_over_a_terminal_are_not_torn_by_a_bar(
    orders: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    err = Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["batch", orders, *DAY]) == 1
    assert capsys.readouterr().out.startswith("READY   line 1  A\n")
    assert "\x1b" not in err.getvalue()


def test_a_long_list_of_refusals_is_cut() -> None:
    stream = io.StringIO()
    with Progress(None, stream) as progress:
        progress.tell(f"line {number}" for number in range(25))
    told = stream.getvalue().splitlines()
    assert len(told) == 21
    assert told[-1] == "lnpcheck: 5 more such lines; the output holds each"


def test_an_interrupt_tells_how_to_go_on(
    orders: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "in_order", interrupted)
    assert main(["batch", orders, *DAY, "--output", f"{orders}.out"]) == 130
    assert capsys.readouterr().err == (
        "lnpcheck: interrupted: 0 orders are answered, the same command goes on from"
        " there\n"
    )
    assert main(["batch", orders, *DAY]) == 130
    assert "none was kept" in capsys.readouterr().err


def test_a_process_that_dies_is_one_line(
    orders: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise BrokenExecutor

    monkeypatch.setattr(running, "in_order", broken)
    assert main(["batch", orders, *DAY]) == 2
    assert "a process of the batch ended unexpectedly" in capsys.readouterr().err


def test_a_line_without_end_is_passed_over(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "o.jsonl"
    good = json.dumps(READY).encode()
    long = b"x" * 5_000_000
    edge = b"x" * (2 * 1024 * 1024) + b"\n"
    path.write_bytes(b"\n".join([long, good, edge + good, long]))
    assert main(["batch", str(path), *DAY]) == 3
    told = answers(capsys.readouterr().out)
    assert ["report" in line for line in told] == [False, True, False, True, False]
    assert [line["line"] for line in told] == [1, 2, 3, 4, 5]


SHEET = """\
Orders of June
Phone Number,Customer,Acct #,Zip,CSR Acct #,CSR Zip,as_of,Answer,Shoe Size
404-555-0110,Bright Harbor,4045550110883,30303,4045550110883,30309,2026-05-04,8D,9
404-555-0111,Bright Harbor Dental LLC,4.04556E+12,30303,4045550110883,30303,,,9
404-555-0112,Bright Harbor Dental LLC,4045550110883,30303,,,some day,,9
"""


def check_sheet(out: str, err: str, name: str) -> None:
    first, second, third = answers(out)
    assert [line["line"] for line in (first, second, third)] == [3, 4, 5]
    assert first["report"]["as_of"] == "2026-05-04"
    assert "ADR002" in {found["rule"] for found in first["report"]["findings"]}
    assert second["report"]["as_of"] == "2026-06-01"
    assert "column Acct #" in second["notes"][0]
    assert third["problem"].startswith(f"{name}, line 5: column as_of expected a day")
    assert f"lnpcheck: {name}, line 2, column Shoe Size: not read" in err
    assert "Answer" not in err.partition("BATCH")[0]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_spreadsheet_of_orders(jobs: str, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(SHEET, encoding="utf-8")
    asked = ["batch", str(path), *DAY, "--rejected-column", "answer", "--jobs", jobs]
    assert main(asked) == 1
    out, err = capsys.readouterr()
    check_sheet(out, err, str(path))
    assert answers(out)[0]["hindsight"][0]["outcome"] == "foreseen"
    assert "   1 came back: 1 (100 %) would have been held back" in err


def test_a_spreadsheet_may_come_through_a_pipe(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Captured
) -> None:
    monkeypatch.setattr(sys, "stdin", Input(SHEET.encode()))
    main(["batch", "-", *DAY, "--rejected-column", "Answer"])
    check_sheet(*capsys.readouterr(), "-")
    for text in (SHEET, "x,y\n1,2\n"):
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        writer = threading.Thread(target=pipe.write_text, args=[text])
        writer.start()
        code = main(["batch", str(pipe), *DAY])
        assert code == (1 if text == SHEET else 3)
        writer.join()
        pipe.unlink()


def test_answers_of_a_spreadsheet_tell_what_is_in_doubt(tmp_path: Path) -> None:
    path, output = tmp_path / "orders.txt", tmp_path / "answers.csv"
    path.write_text(SHEET, encoding="utf-8")
    asked = ["batch", str(path), *DAY, "--output", str(output)]
    assert main(asked) == 1
    whole = output.read_bytes()
    rows = list(csv.DictReader(io.StringIO(whole.decode())))
    assert "column Acct #" in rows[1]["problem"]
    output.write_bytes(whole[:-300])
    assert main(asked) == 1
    assert output.read_bytes() == whole


def test_headers_of_ones_own_are_mapped(tmp_path: Path, capsys: Captured) -> None:
    path, mapping = tmp_path / "orders.csv", tmp_path / "map.toml"
    path.write_text("Ligne maison\n404-555-0110\n", encoding="utf-8")
    mapping.write_text('[loa]\n"Ligne maison" = "tns"\n', encoding="utf-8")
    main(["batch", str(path), *DAY, "--mapping", str(mapping)])
    (line,) = answers(capsys.readouterr().out)
    assert "report" in line


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("o.csv", SHEET, "--rejected-column Colour: expected the header of a column"),
        ("loa.csv", "TN\n1\n", "expected lines or rows, got a folder"),
    ],
)
def test_what_came_back_must_have_a_place(
    name: str, content: str, told: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    orders = path if name == "o.csv" else tmp_path
    asked = ["batch", str(orders), *DAY, "--rejected-column", "Colour"]
    assert main(asked) == 2
    assert told in capsys.readouterr().err


def test_a_spreadsheet_that_breaks_off_is_answered_up_to_there(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes(SHEET.encode() + b"404-555-0113,\xff\n")
    assert main(["batch", str(path), *DAY]) == 1
    told = answers(capsys.readouterr().out)
    assert [line["line"] for line in told] == [3, 4, 5, 6]
    assert "expected UTF-8" in told[-1]["problem"]


def test_a_pair_may_hold_a_spreadsheet(tmp_path: Path, capsys: Captured) -> None:
    letter = "Phone Number,Customer,Shoe Size\n404-555-0110,Acme,9\n"
    (tmp_path / "loa.csv").write_text(letter, encoding="utf-8")
    (tmp_path / "csr.csv").write_text(letter, encoding="utf-8")
    main(["batch", str(tmp_path), *DAY])
    (line,) = answers(capsys.readouterr().out)
    assert len(line["notes"]) == 2
    (tmp_path / "csr.csv").unlink()
    main(["batch", str(tmp_path), *DAY])
    (line,) = answers(capsys.readouterr().out)
    (note,) = line["notes"]
    assert note == f"{tmp_path}/loa.csv, line 1, column Shoe Size: not read"
