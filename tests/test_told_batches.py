"""Batches, backtests and proposed mappings in French."""

import tomllib
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

from lnpcheck.batch.backtest import OUTCOMES
from lnpcheck.cli import main
from lnpcheck.grade import DifferenceKind
from lnpcheck.render.batch_words import BatchWords
from lnpcheck.words import book_of

Captured = pytest.CaptureFixture[str]
EXAMPLES = Path(__file__).parent.parent / "examples"
PAST = ["batch", str(EXAMPLES / "past-orders.jsonl"), "--as-of", "2026-06-01"]


def sheet(language: str, name: str) -> dict[str, Any]:
    path = files("lnpcheck").joinpath("words", language, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def names(said: str | list[str]) -> list[set[str]]:
    texts = [said] if isinstance(said, str) else said
    return [{f for _, f, _, _ in Formatter().parse(text) if f} for text in texts]


@pytest.mark.parametrize("name", ["batch", "mapping"])
def test_both_languages_have_the_same_words_of_a_batch(name: str) -> None:
    english, french = sheet("en", name), sheet("fr", name)
    assert set(english) == set(french)
    for table, words in english.items():
        assert set(words) == set(french[table])
        for key, said in words.items():
            assert names(said) == names(french[table][key])


def test_every_difference_and_outcome_has_its_words_and_no_other() -> None:
    words = sheet("fr", "batch")
    assert set(words["kinds"]) == set(get_args(DifferenceKind))
    assert set(words["outcomes"]) == set(OUTCOMES)


def test_a_batch_is_told_in_french(capsys: Captured) -> None:
    options = ["--format", "text", "--rejected-column", "came_back", "--lang", "fr"]
    assert main([*PAST, *options]) == 1
    out, err = (text.replace("\xa0", " ") for text in capsys.readouterr())
    assert out.startswith("REJET     ligne 1  A-1002  NAM002\n")
    assert err.startswith("LOT  12 commandes : 2 prêtes, 10 rejetées.\n")
    assert "       1  la rue : abréviation (STREET / ST)\n" in err
    assert "   9 sont revenues; lnpcheck en aurait retenu 8 (89 %)\n" in err
    assert "   ligne 12  A-1003  6D  rien n'a été dit\n" in err


def test_what_cannot_be_read_is_told_in_french(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "orders.jsonl"
    path.write_text("nonsense\n", encoding="utf-8")
    options = ["--as-of", "2026-06-01", "--format", "text", "--lang", "fr"]
    assert main(["batch", str(path), *options]) == 3
    out, err = capsys.readouterr()
    assert out.startswith("ILLISIBLE  ")
    assert "1 illisible." in err


def test_an_output_tells_the_same_whatever_the_language(tmp_path: Path) -> None:
    rows = []
    for language in ("en", "fr"):
        file = tmp_path / f"{language}.csv"
        assert main([*PAST, "--output", str(file), "--lang", language]) == 1
        rows.append([row.split(",")[:5] for row in file.read_text().splitlines()])
    assert rows[0] == rows[1]


def test_figures_and_places_are_written_as_people_do() -> None:
    english, french = BatchWords(book_of("en")), BatchWords(book_of("fr"))
    assert english.counted("order", 12345) == "12,345 orders"
    assert french.counted("order", 12345) == "12\xa0345 commandes"
    assert french.counted("order", 1) == "1 commande"
    assert (english.place("line 3"), french.place("line 3")) == ("line 3", "ligne 3")
    assert french.place("acme line 3") == "acme line 3"
    assert english.difference("street: new kind (X / Y)") == "street: new kind (X / Y)"
    assert french.difference("name: typo") == "le nom du client\xa0: faute de frappe"


def test_a_mapping_is_proposed_in_french(capsys: Captured) -> None:
    form = str(EXAMPLES / "formats" / "orders.csv")
    assert main(["mapping", form]) == 0
    english = capsys.readouterr().out
    assert main(["mapping", form, "--lang", "fr"]) == 0
    french = capsys.readouterr().out
    assert french.startswith("# Ce que les champs semblent vouloir dire.")
    assert tomllib.loads(french) == tomllib.loads(english)
