"""A batch that is stopped at any moment goes on: nothing is lost, nothing is twice."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lnpcheck import specimen
from lnpcheck.cli import main
from lnpcheck.cli.batch import journal

DAY = ["--as-of", "2026-06-01"]
Captured = pytest.CaptureFixture[str]


def write_orders(path: Path, count: int) -> Path:
    """Orders of every kind: ready, to review, rejected, without CSR, unreadable."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            changes: dict[str, object] = {"reference": f"N-{number}"}
            if number % 4 == 1:
                changes["account_number"] = "1234567"
            if number % 7 == 2:
                changes["signed_on"] = "2026-04-20"
            loa, csr = specimen.pair("us", loa=changes)
            line = {
                "loa": loa.model_dump(mode="json", exclude_unset=True),
                "csr": csr.model_dump(mode="json", exclude_unset=True),
                "came_back": ["8A", "", "6A; 8D", None][number % 4],
            }
            file.write("broken\n" if number % 11 == 5 else json.dumps(line) + "\n")
    return path


def command(orders: Path, output: Path, *options: str) -> list[str]:
    asked = ["batch", str(orders), *DAY, "--output", str(output)]
    return [*asked, "--rejected-column", "came_back", *options]


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    return write_orders(tmp_path / "orders.jsonl", 16)


@pytest.mark.parametrize("name", ["answers.jsonl", "answers.csv"])
def test_what_is_torn_anywhere_is_made_whole(
    name: str, orders: Path, tmp_path: Path, capsys: Captured
) -> None:
    output = tmp_path / name
    assert main(command(orders, output)) == 1
    whole, summary = output.read_bytes(), capsys.readouterr().out
    for cut in {
        *range(0, 200, 20),
        *range(0, len(whole), len(whole) // 12),
        len(whole),
    }:
        output.write_bytes(whole[:cut])
        assert main(command(orders, output)) == 1
        assert output.read_bytes() == whole
        assert capsys.readouterr().out == summary


@pytest.mark.parametrize("name", ["letter.json", "letter.csv"])
@pytest.mark.parametrize(
    "text", ['{"tns": ["404-555-0110"]}', "Phone Number,Name", "x"]
)
def test_a_file_of_one_line_without_an_end_is_not_lost(
    name: str, text: str, orders: Path, tmp_path: Path, capsys: Captured
) -> None:
    output = tmp_path / name
    output.write_text(text, encoding="utf-8")
    assert main(command(orders, output)) == 2
    assert "expected a new file" in capsys.readouterr().err
    assert output.read_text(encoding="utf-8") == text


def test_a_batch_that_is_killed_many_times_is_whole(tmp_path: Path) -> None:
    orders = write_orders(tmp_path / "many.jsonl", 1000)
    output, undisturbed = tmp_path / "killed.jsonl", tmp_path / "whole.jsonl"
    main(command(orders, undisturbed))
    whole = undisturbed.read_bytes()
    killed = []
    for step in range(1, 7):
        size = len(whole) * step // 7
        killed.append(kill_at(size, orders, output, jobs=1 + step % 2))
        assert whole.startswith(output.read_bytes().rpartition(b"\n")[0])
    assert any(killed)
    assert main(command(orders, output)) == 1
    assert output.read_bytes() == whole


def kill_at(size: int, orders: Path, output: Path, *, jobs: int) -> bool:
    """Kill a run as soon as its output has some size; its processes end with it.

    Returns:
        Whether it was still running, which a busy machine does not promise.
    """
    run = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "lnpcheck",
            *command(orders, output, "--jobs", str(jobs)),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    while run.poll() is None and not (
        output.exists() and output.stat().st_size >= size
    ):
        time.sleep(0.001)
    run.send_signal(signal.SIGKILL)
    # The pipe ends when the last process that holds it has.
    run.communicate(timeout=120)
    return run.returncode == -signal.SIGKILL


def test_another_run_is_not_mixed_in(
    orders: Path, tmp_path: Path, capsys: Captured
) -> None:
    output = tmp_path / "answers.jsonl"
    main(command(orders, output))
    kept = output.read_bytes()
    for other in (["--policy", "us"], ["--as-of", "2026-06-02"]):
        assert main(command(orders, output, *other)) == 2
        assert "it holds answers to other orders" in capsys.readouterr().err
    os.utime(orders, ns=(0, 0))
    assert main(command(orders, output)) == 2
    assert output.read_bytes() == kept
    assert main(command(orders, output, "--restart")) == 1


@pytest.mark.parametrize("name", ["answers.jsonl", "answers.csv"])
@pytest.mark.parametrize(
    "content", [b"a,b\n1,2\n", b"\xff\xfe\n\n", b'{"run": 1}\n', b"\n\n"]
)
def test_a_file_of_something_else_is_let_be(
    name: str, content: bytes, orders: Path, tmp_path: Path, capsys: Captured
) -> None:
    output = tmp_path / name
    output.write_bytes(content)
    assert main(command(orders, output)) == 2
    assert output.read_bytes() == content
    assert "expected a new file, or the output of this batch" in capsys.readouterr().err


@pytest.mark.parametrize(
    "row", [",,,,,,,,,,,\n", "a,b,ready,,,,,,,,x: y,RUN\n", "a,b\n", '"a\n']
)
def test_a_row_of_something_else_is_no_row(
    row: str, orders: Path, tmp_path: Path
) -> None:
    output = tmp_path / "answers.csv"
    main(command(orders, output))
    header, first, *_ = output.read_text(encoding="utf-8").splitlines(keepends=True)
    run = first.rpartition(",")[2].strip()
    output.write_text(header + row.replace("RUN", run), encoding="utf-8")
    assert main(command(orders, output)) == 2


def test_a_pipe_is_not_gone_on_with(tmp_path: Path, capsys: Captured) -> None:
    pipe, output = tmp_path / "pipe", tmp_path / "answers.jsonl"
    output.touch()
    text = json.dumps({"loa": {"tns": ["404-555-0110"]}})
    os.mkfifo(pipe)
    for code in (1, 2):
        with subprocess.Popen(["/bin/sh", "-c", f"echo '{text}' > {pipe}"]) as writer:
            asked = ["batch", str(pipe), *DAY, "--output", str(output)]
            assert main(asked) == code
            writer.kill()
    assert "orders that come through a pipe" in capsys.readouterr().err


def test_the_orders_are_not_written_over(
    orders: Path, tmp_path: Path, capsys: Captured
) -> None:
    kept = orders.read_bytes()
    other = tmp_path / "other.jsonl"
    other.symlink_to(orders)
    assert main(command(orders, other, "--restart")) == 2
    assert "expected another file than that of the orders" in capsys.readouterr().err
    assert orders.read_bytes() == kept


def test_two_runs_do_not_write_to_one_file(
    orders: Path, tmp_path: Path, capsys: Captured
) -> None:
    output = str(tmp_path / "answers.jsonl")
    with journal.opened(output, anew=False):
        assert main(command(orders, Path(output))) == 2
    assert "another run is writing to it" in capsys.readouterr().err


def test_where_files_know_no_claim_it_goes_without(
    orders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert main(command(orders, tmp_path / "answers.jsonl")) == 1


def test_the_mark_of_a_run_betrays_nothing_of_the_papers(tmp_path: Path) -> None:
    marks = set()
    for pin in ("1111", "2222"):
        path = tmp_path / "orders.jsonl"
        line = {"loa": {"tns": ["404-555-0110"], "pin": pin}}
        path.write_text(json.dumps(line), encoding="utf-8")
        os.utime(path, ns=(5, 5))
        output = tmp_path / f"{pin}.jsonl"
        main(["batch", str(path), *DAY, "--output", str(output)])
        marks.add(json.loads(output.read_text(encoding="utf-8"))["run"])
    assert len(marks) == 1
