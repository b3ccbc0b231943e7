"""The package's own names: all there, and nothing loaded before it is asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import lnpcheck.codes
import lnpcheck.readers
from lnpcheck.readers import READERS


def test_every_public_name_is_there() -> None:
    for name in lnpcheck.__all__:
        assert getattr(lnpcheck, name).__name__ == name
        assert name in dir(lnpcheck)


@pytest.mark.parametrize("room", [lnpcheck.codes, lnpcheck.readers])
def test_every_name_of_a_room_is_there(room: ModuleType) -> None:
    for name in room.__all__:
        assert getattr(room, name) is not None
        assert name in dir(room)
    with pytest.raises(AttributeError, match="has no attribute 'nobody'"):
        room.nobody  # noqa: B018 - the access is the test


def test_another_name_is_no_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        lnpcheck.chek  # noqa: B018 - the access is the test


@pytest.mark.parametrize(
    ("command", "absent"),
    [
        ("import lnpcheck", ("pydantic", "phonenumbers", "lnpcheck.engine")),
        (
            "from lnpcheck import LOA, CSR, check",
            ("usaddress", "rapidfuzz", "phonenumbers", "holidays", "yaml", "rich"),
        ),
        (
            "import lnpcheck.cli",
            ("usaddress", "rapidfuzz", "holidays", "rich", "lnpcheck.planning"),
        ),
    ],
)
def test_what_is_not_asked_for_is_not_loaded(
    command: str, absent: tuple[str, ...]
) -> None:
    told = f"import sys; {command}; print(sorted(set({absent!r}) & set(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    assert found.stdout == "[]\n"


NOT_FOR_JSON = ("draft", "values", "fields", "columns", "mapping_file", "toml_text")
"""What papers in JSON do not take to be read."""

PAPERS = ("examples/acme-corp/loa.json", "examples/acme-corp/csr.json")
CHECKED = (
    "from lnpcheck.cli import main; main("
    f"['check', *{PAPERS}, '--as-of', '2026-06-01', '--format', 'json'])"
)
"""A check of papers that differ, so that findings are signed."""


@pytest.mark.parametrize(
    "absent",
    [
        pytest.param(("lnpcheck.codes.book", "lnpcheck.codes.model"), id="codes"),
        pytest.param(
            tuple(
                f"lnpcheck.readers.{name}"
                for name in (*{reader.home for reader in READERS}, *NOT_FOR_JSON)
            ),
            id="formats",
        ),
        pytest.param(("lnpcheck.normalize.number_reading",), id="lists of numbers"),
        pytest.param(("difflib",), id="near names"),
        pytest.param(
            ("lnpcheck.render", "lnpcheck.words", "lnpcheck.timetable"), id="sentences"
        ),
        pytest.param(("lnpcheck.resubmission",), id="a second attempt"),
        pytest.param(
            ("usaddress", "rapidfuzz", "phonenumbers", "holidays", "yaml", "rich"),
            id="libraries",
        ),
    ],
)
def test_a_check_loads_only_what_it_needs(absent: tuple[str, ...]) -> None:
    told = f"print(sorted(set({absent!r}) & set(sys.modules)), file=sys.stderr)"
    found = subprocess.run(
        [sys.executable, "-c", f"import sys; {CHECKED}; {told}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    assert '"findings": [\n    {' in found.stdout
    assert found.stderr == "[]\n"


def test_no_schema_is_built_before_it_is_asked_for() -> None:
    told = (
        "import lnpcheck.report as r, lnpcheck.policy.model as p, lnpcheck.documents\n"
        "from pydantic import BaseModel\n"
        "def models(of):\n"
        "    return {of}.union(*map(models, of.__subclasses__()))\n"
        "print([m.__name__ for m in models(BaseModel) - {BaseModel}\n"
        "       if m.__module__.startswith('lnpcheck') and m.__pydantic_complete__])"
    )
    found = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    assert found.stdout == "[]\n"


def test_no_plugin_of_pydantic_is_told_of_the_papers(tmp_path: Path) -> None:
    installed = tmp_path / "curious-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Name: curious\nVersion: 1.0\n", "utf-8")
    (installed / "entry_points.txt").write_text("[pydantic]\nc = curious:c\n", "utf-8")
    (tmp_path / "curious.py").write_text("raise SystemExit('loaded')\n", "utf-8")
    room = {key: text for key, text in os.environ.items() if "PLUGINS" not in key}
    found = subprocess.run(
        [sys.executable, "-m", "lnpcheck", "check", *PAPERS, "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[1],
        env=room | {"PYTHONPATH": str(tmp_path)},
    )
    assert found.stderr == ""
    assert json.loads(found.stdout)["verdict"] == "reject"
