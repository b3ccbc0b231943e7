"""Hooks and actions: what they run is run here, as far as it goes without the hosts."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from lnpcheck.cli import main

ROOT = Path(__file__).parent.parent
Captured = pytest.CaptureFixture[str]


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def snippets() -> list[Any]:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    return [yaml.safe_load(block) for block in blocks]


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one order that is ready and one that rejects."""
    for name in ("toll-free-move", "denver-dentist"):
        shutil.copytree(ROOT / "examples" / name, tmp_path / "papers" / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_hook_checks_the_folder_that_it_is_given(
    papers: Path, capsys: Captured
) -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    command = shlex.split(hook["entry"])
    assert command[0] == "lnpcheck"
    snippet = snippets()[0]["repos"][0]["hooks"][0]
    assert snippet["id"] == hook["id"]
    asked = [*command[1:], *snippet["args"], "--as-of", "2026-06-01"]
    assert main(asked) == 1
    assert "REJECT  denver-dentist  A-1001  ADR006" in capsys.readouterr().out
    shutil.rmtree(papers / "papers" / "denver-dentist")
    assert main(asked) == 0
    assert main([*command[1:], *hook["args"], "--as-of", "2026-06-01"]) == 0


@pytest.mark.parametrize(
    ("name", "is_paper"),
    [
        ("papers/acme/loa.json", True),
        ("csr-17.yaml", True),
        ("17_LOA.csv", True),
        ("acme.csr.toml", True),
        ("reload.json", False),
        ("loa.md", False),
    ],
)
def test_the_hook_runs_when_a_paper_changes(name: str, is_paper: bool) -> None:  # noqa: FBT001
    (hook,) = loaded(".pre-commit-hooks.yaml")
    assert bool(re.search(hook["files"], name)) == is_paper


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"ORDERS": "papers"}, 1),
        ({"ORDERS": "papers/toll-free-move", "STRICT": "true"}, 0),
        ({"ORDERS": "papers", "POLICY": "mars"}, 2),
        ({"ORDERS": "$(touch harmed); `touch harmed`"}, 3),
    ],
)
def test_the_action_checks_and_sums_up(
    inputs: dict[str, str], code: int, papers: Path
) -> None:
    *_, checking = loaded("action.yml")["runs"]["steps"]
    command = papers / "lnpcheck" / "bin" / "lnpcheck"
    command.parent.mkdir(parents=True)
    command.symlink_to(Path(sys.executable).parent / "lnpcheck")
    given = dict.fromkeys(checking["env"], "") | {"AS_OF": "2026-06-01"} | inputs
    given["OUTPUT"] = "answers.jsonl"
    files = {
        name: str(papers / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")
    }
    done = subprocess.run(
        ["/bin/bash", "-e", "-o", "pipefail", "-c", checking["run"]],
        env=dict(os.environ) | given | files | {"RUNNER_TEMP": str(papers)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    summary = (papers / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")
    assert (papers / "GITHUB_OUTPUT").read_text() == "reports=answers.jsonl\n"
    assert ("BATCH  " in summary) == (code < 2)
    assert not (papers / "harmed").exists()


def test_the_action_puts_no_input_into_a_script() -> None:
    action = loaded("action.yml")
    steps = [step for step in action["runs"]["steps"] if "run" in step]
    assert all("${{" not in step["run"] and step["shell"] == "bash" for step in steps)
    told = {value for step in steps for value in step["env"].values()}
    asked = {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}
    assert told == asked | {"${{ github.action_path }}"}


def test_the_snippets_use_what_there_is(papers: Path) -> None:
    _, github, gitlab = snippets()
    step = github["jobs"]["papers"]["steps"][1]
    assert set(step["with"]) <= set(loaded("action.yml")["inputs"])
    *_, command = gitlab["papers"]["script"]
    assert main([*shlex.split(command)[1:], "--as-of", "2026-06-01"]) == 1
    assert (papers / gitlab["papers"]["artifacts"]["paths"][0]).exists()
