"""The command in French: its help, wherever the language stands, and spot checks."""

import argparse
import ast
import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, get_args

import pytest

import lnpcheck
from lnpcheck import spot
from lnpcheck.cli import main, parser
from lnpcheck.cli.language import LANGUAGES, command_of, language_of
from lnpcheck.grade import DifferenceKind, Grade
from lnpcheck.normalize.box_line import BoxKind
from lnpcheck.normalize.phonebook import NumberKind
from lnpcheck.spot import ASPECTS
from lnpcheck.words import book_of, told_help

Captured = pytest.CaptureFixture[str]

WORDS: Final = Path(lnpcheck.__file__).parent / "words"
FR: Final = book_of("fr")


def sheet(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((WORDS / "fr" / f"{name}.toml").read_text(encoding="utf-8"))


def parsers(command: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield command
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.values()


def texts() -> Iterator[str]:
    """Every text on every page of help, in English."""
    for one in parsers(parser()):
        yield from filter(None, [one.description])
        yield from (group.title or "" for group in one._action_groups)
        for action in one._actions:
            yield from filter(None, [action.help])
            if isinstance(action, argparse._SubParsersAction):
                yield from (choice.help or "" for choice in action._choices_actions)


def values() -> Iterator[str]:
    for one in parsers(parser()):
        for action in one._actions:
            if isinstance(action.metavar, str):
                yield action.metavar


def test_each_text_of_a_help_page_has_its_french_and_no_more() -> None:
    known = sheet("help")["texts"]
    told = {text: told_help(text, FR) for text in texts()}
    assert [text for text, said in told.items() if text == said] == []
    pieces = "\n".join(told)
    for english in known:
        assert all(part in pieces for part in re.split(r"\{[a-z_]+\}", english)), (
            english
        )
    assert set(sheet("help")["values"]) == set(values())


@pytest.mark.parametrize("command", ["", "check", "batch", "compare", "schema"])
def test_help_is_told_wherever_the_language_stands(
    command: str, capsys: Captured
) -> None:
    words = command.split()
    pages = set()
    for asked in (
        ["--lang", "fr", *words, "--help"],
        ["--lang=fr", *words, "-h"],
        [*words, "--lang", "fr", "--help"],
        [*words, "--help", "--la", "fr"],
        ["--lang", "en", *words, "--help", "--lang", "fr"],
    ):
        with pytest.raises(SystemExit) as stop:
            main(asked)
        assert stop.value.code == 0
        pages.add(capsys.readouterr().out)
    (page,) = pages
    assert page.startswith("utilisation\N{NO-BREAK SPACE}: lnpcheck")
    assert "montre cette aide et s'arrête" in page
    assert not re.search(r"usage|show|options:|arguments:|\bthe\b", page)


def test_help_in_english_is_as_it_was(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    page = capsys.readouterr().out
    assert page.startswith("usage: lnpcheck check")
    assert "show this help message and exit" in page


LANGUAGES_ASKED: Final[dict[str, tuple[list[str], str]]] = {
    "none": (["check", "a"], "en"),
    "before": (["--lang", "fr", "check"], "fr"),
    "behind": (["check", "a", "--lang", "fr"], "fr"),
    "joined": (["check", "--lang=fr"], "fr"),
    "short": (["check", "--l", "fr"], "fr"),
    "the last holds": (["--lang", "fr", "check", "--lang", "en"], "en"),
    "no language of ours": (["check", "--lang", "de"], "en"),
    "nothing behind it": (["check", "--lang"], "en"),
    "behind the end of options": (["compare", "--", "--lang", "fr"], "en"),
    "another option": (["check", "--languages", "fr"], "en"),
    "two dashes": (["check", "--=fr"], "en"),
}


@pytest.mark.parametrize(
    ("arguments", "language"), LANGUAGES_ASKED.values(), ids=LANGUAGES_ASKED
)
def test_the_language_is_found(arguments: list[str], language: str) -> None:
    assert language_of(arguments) == language
    assert language in LANGUAGES


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["--lang", "fr", "check", "a"], "check"),
        (["--lang=fr", "check"], "check"),
        (["--version"], ""),
        (["--lang", "fr"], ""),
        (["check", "--lang", "fr"], "check"),
        ([], ""),
    ],
)
def test_the_command_is_found(arguments: list[str], command: str) -> None:
    assert command_of(arguments) == command


def test_every_command_takes_a_language(capsys: Captured) -> None:
    assert main(["--lang", "fr", "schema", "loa"]) == 0
    assert main(["rules", "--lang", "fr"]) == 0
    french = capsys.readouterr().out
    assert main(["--lang", "fr", "rules"]) == 0
    assert capsys.readouterr().out in french
    assert main(["--lang", "fr", "rules", "--lang", "en"]) == 0
    assert "La lettre" not in capsys.readouterr().out


def test_an_unknown_language_is_refused(capsys: Captured) -> None:
    assert main(["rules", "--lang", "de"]) == 2
    assert "invalid choice" in capsys.readouterr().err


def test_each_word_of_a_spot_check_has_its_french_and_no_more() -> None:
    words = sheet("spots")
    assert set(words["grades"]) == set(get_args(Grade))
    assert set(words["differences"]) == set(get_args(DifferenceKind))
    assert set(words["aspects"]) == set(ASPECTS)
    assert set(words["kinds"]) == {*get_args(NumberKind), *get_args(BoxKind)}
    shown = {
        str(key.value)
        for function in ast.parse(inspect.getsource(spot)).body
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    of_a_number_or_box = {"e164", "national", "kind", "code", "because"}
    assert set(words["parts"]) == shown - of_a_number_or_box


def shown_by(capsys: Captured, *words: str) -> str:
    assert main([*words, "--lang", "fr"]) == 0
    return capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")


def test_a_comparison_is_told_in_french(capsys: Captured) -> None:
    assert shown_by(capsys, "compare", "street", "12 Main Street", "12 Main St") == (
        "équivalent  (rue, US)\n  A  12 Main Street\n  B  12 Main St\n"
        "  abréviation : STREET / ST\n"
    )
    english = ["compare", "name", "Acme Inc", "Acme", "--format", "json"]
    assert main(english) == 0
    data = capsys.readouterr().out
    assert shown_by(capsys, *english) == data


def test_what_a_text_says_is_told_in_french(capsys: Captured) -> None:
    assert shown_by(capsys, "normalize", "tn", "404-555-0110, 911") == (
        "numéro        +14045550110  404-555-0110  US  local ou mobile\n"
        "illisible     911  a 3 chiffres au lieu de dix\n"
    )
    told = shown_by(capsys, "normalize", "address", "PO Box 12, Gatineau QC J8X 1A1")
    assert "numéro municipal  –\n" in told
    assert "case ou boîte     case postale  PO Box 12\n" in told
    line = "12 King St West Vancouver BC"
    told = shown_by(capsys, "normalize", "address", line, "--country", "CA")
    assert "ou encore         12 King St West, Vancouver, BC\n" in told
    assert shown_by(capsys, "normalize", "name", "...") == (
        "illisible     le nom est vide ou n'a ni lettre ni chiffre\n"
    )


def test_a_proposal_is_headed_in_french(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.csv").write_text("Phone Number\n404-555-0110\n", encoding="utf-8")
    proposals = []
    for language in ("en", "fr"):
        assert main(["mapping", str(tmp_path / "a.csv"), "--lang", language]) == 0
        proposals.append(capsys.readouterr().out.splitlines())
    english, french = proposals
    assert french[0].startswith("# Ce que les champs semblent vouloir dire.")
    assert [line for line in english if line[:1] != "#"] == [
        line for line in french if line[:1] != "#"
    ]
