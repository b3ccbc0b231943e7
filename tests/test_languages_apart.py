"""English loads no French: whoever asks in one language waits for that one alone."""

import subprocess
import sys
from pathlib import Path

import pytest

PO_BOX = Path(__file__).parent.parent / "examples" / "po-box"
PAPERS = [str(PO_BOX / "loa.json"), str(PO_BOX / "csr.json"), "--as-of", "2026-06-01"]
WATCHED = """
import sys
opened = []
sys.addaudithook(lambda e, a: e == "open" and opened.append(str(a[0])))
from lnpcheck.cli import main
main(sys.argv[1:])
sheets = [name for name in opened if "words" in name and name.endswith(".toml")]
sys.stderr.write("\\n".join(sheets))
"""

COMMANDS = {
    "a report": ["check", *PAPERS],
    "a plan": ["plan", *PAPERS],
    "a correction": ["correct", *PAPERS, "--redact"],
    "a rule": ["explain", "ADR006"],
    "a code": ["explain", "E14"],
    "the rules": ["rules"],
    "the policies": ["policies"],
    "a policy": ["policies", "us+telnyx"],
}


def sheets_of(*command: str) -> set[str]:
    """Name the folders of the sheets that a command opens."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout
    return {Path(name).parent.name for name in done.stderr.split("\n") if name}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_english_opens_no_french(command: list[str]) -> None:
    assert "fr" not in sheets_of(*command)


def test_french_is_opened_when_it_is_asked_for() -> None:
    assert "fr" in sheets_of("explain", "E14", "--lang", "fr")
