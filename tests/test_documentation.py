"""What the documentation shows is what happens: each block is run, each command too."""

import doctest
import json
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import yaml

from frames import Frame
from lnpcheck import specimen
from lnpcheck.cli import main

ROOT = Path(__file__).parent.parent
GENERATED = ("policies.md", "coverage.md", "codes.md", "accuracy.md")
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *(
        page
        for page in sorted(ROOT.glob("docs/**/*.md"))
        if page.parent.name != "rules" and page.name not in GENERATED
    ),
]

BLOCK: Final = re.compile(
    r"(?:<!-- file: (?P<file>[\w.-]+) -->\n)?"
    r"^```(?P<language>[a-z{}-]*)[^\n]*\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)

SETTING_UP: Final = (
    "python3 -m venv", "source ", "pip ", ".venv/bin/pip ", ".ci/run", "git ", "cd ",
)  # fmt: skip
"""What a new user types before the command is there; the tests run after that."""

SITE_ONLY: Final = {"text", "{toctree}", "{eval-rst}", "{literalinclude}"}
"""Blocks that show or lay out, and have nothing to run."""

Captured = pytest.CaptureFixture[str]


class Block(NamedTuple):
    """A fenced block.

    Attributes:
        language: What the fence says.
        text: What stands in it.
        file: The file that the reader saves it as.
        line: Where it begins.
        follows: Whether nothing but a comment parts it from the block above.
    """

    language: str
    text: str
    file: str
    line: int
    follows: bool


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    end = 0
    for found in BLOCK.finditer(text):
        between = re.sub(r"<!--.*?-->", "", text[end : found.start()], flags=re.DOTALL)
        line = text.count("\n", 0, found.start()) + 1
        file, follows = found["file"] or "", not between.strip()
        yield Block(found["language"], found["text"], file, line, follows)
        end = found.end()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a reader has the examples, and papers of their own."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    dentist = ROOT / "examples" / "denver-dentist"
    for paper in ("loa", "csr"):
        content = json.loads((dentist / f"{paper}.json").read_text(encoding="utf-8"))
        shutil.copy(dentist / f"{paper}.json", tmp_path)
        shutil.copy(dentist / "loa.json", tmp_path / "corrected.json")
        (tmp_path / f"{paper}.yaml").write_text(yaml.safe_dump(content))
        (tmp_path / f"{paper}.toml").write_text(_toml(content))
    formats = ROOT / "examples" / "formats"
    for path in formats.iterdir():
        shutil.copy(path, tmp_path)
    shutil.copy(formats / "bandwidth-order.xml", tmp_path / "order.xml")
    shutil.copy(formats / "coded-hunt-group.txt", tmp_path / "csr.txt")
    shutil.copy(ROOT / "examples" / "past-orders.jsonl", tmp_path / "orders.jsonl")
    for path in (ROOT / "examples" / "acquisition").glob("*.json"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _toml(content: dict[str, Any]) -> str:
    """Write a paper as TOML; JSON of scalars, lists and objects nearly is."""
    lines = [f"{key} = {_inline(value)}" for key, value in content.items()]
    return "\n".join(lines) + "\n"


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {_inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return json.dumps(value)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_shows_is_what_happens(
    page: Path, desk: Path, capsys: Captured
) -> None:
    loa, csr = specimen.pair("us")
    order = json.loads((desk / "telnyx-order.json").read_text(encoding="utf-8"))
    names = {
        "order": order,
        "orders": Frame([{"order": 1, "loa": "", "csr": ""}]),
        "loa": loa,
        "csr": csr,
        "another": csr,
        "date": date,
        "__name__": "page",
    }
    printed: str | None = None
    for block in blocks(page):
        where = f"{page.name}, line {block.line}"
        if block.file:
            (desk / block.file).write_text(block.text, encoding="utf-8")
        match block.language:
            case "json":
                json.loads(block.text)
            case "toml":
                tomllib.loads(block.text)
            case "yaml":
                yaml.safe_load(block.text)
            case "python" if ">>>" in block.text:
                run_examples(block.text, where)
            case "python":
                exec(compile(block.text, where, "exec"), names)  # noqa: S102 - our page
            case "sh":
                printed = "".join(run_commands(block.text, where, capsys))
            case "text" if block.follows and printed is not None:
                assert block.text == printed, where
            case _:
                assert block.language in SITE_ONLY, where


def run_examples(text: str, where: str) -> None:
    test = doctest.DocTestParser().get_doctest(text, {}, where, where, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    assert runner.run(test).failed == 0, where


def run_commands(text: str, where: str, capsys: Captured) -> Iterator[str]:
    """Run the commands of a block; those that set a machine up are let be."""
    for line in text.replace("\\\n", " ").splitlines():
        command = line.removeprefix(".venv/bin/").strip()
        if not command or line.startswith(SETTING_UP):
            continue
        assert command.startswith("lnpcheck "), f"{where}: {command}"
        capsys.readouterr()
        asked, _, target = command.partition(" > ")
        split = shlex.split(asked, comments=True)[1:]
        words = [word for part in split for word in told(part)]
        assert called(words) in {0, 1}, f"{where}: {command}"
        printed = capsys.readouterr().out
        if target:
            (file,) = shlex.split(target, comments=True)
            Path(file).write_text(printed, encoding="utf-8")
        else:
            yield printed


def called(words: list[str]) -> int:
    try:
        return main(words)
    except SystemExit as end:  # --version and --help
        return int(end.code or 0)


def told(word: str) -> list[str]:
    """Do what a shell does with a star."""
    if "*" not in word:
        return [word]
    return sorted(str(path.relative_to(Path.cwd())) for path in Path.cwd().glob(word))
