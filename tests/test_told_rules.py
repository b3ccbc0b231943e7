"""Rules in French: what is explained of each, and no more."""

import json
import re
import tomllib
from importlib.resources import files
from typing import Any, get_args

import pytest

from english import english_in
from lnpcheck.cli import main
from lnpcheck.render.pages import rule_page
from lnpcheck.render.rule_text import rule_record, rule_text
from lnpcheck.report import Codes, Severity
from lnpcheck.rules import FAMILIES, Rule, catalogue
from lnpcheck.words import book_of
from test_words import ENGLISH, RULES, bare, names

Captured = pytest.CaptureFixture[str]
FR = book_of("fr")


QUOTED = re.compile(r"\([^)]*\)|`[^`]*`|^[a-z-]+ |^\| [a-z-]+ \|", re.MULTILINE)
"""What stays as it is: ids of policies and cases."""


def sheet(language: str, name: str) -> dict[str, Any]:
    path = files("lnpcheck").joinpath("words", language, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_every_example_has_its_french_and_no_other() -> None:
    titles = {one.title for rule in catalogue() for one in rule.examples}
    told = sheet("fr", "examples")["titles"]
    assert titles - set(told) == set(), "to be told in words/fr/examples.toml"
    assert set(told) - titles == set(), "nobody says these any more"
    for title, french in told.items():
        assert re.findall(r"\d+", title) == re.findall(r"\d+", french)


def test_both_languages_have_the_same_words_around_a_rule() -> None:
    english, french = sheet("en", "rules"), sheet("fr", "rules")
    assert set(french) - set(english) == {"families"}  # English has them in the code
    assert set(french["families"]) == set(FAMILIES)
    for table, words in english.items():
        assert set(words) == set(french[table])
        for key, said in words.items():
            assert names(said) == names(french[table][key])
    assert set(french["outcomes"]) == {
        *get_args(Severity),
        "passes",
        "unjudged",
        "policy",
    }
    assert set(french["systems"]) == set(Codes.model_fields)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_explained_in_french(rule: Rule) -> None:
    for told in (rule_text(rule, "fr"), rule_page(rule, "fr")):
        head, _, body = told.partition("\n")
        assert rule.name in head
        assert not re.search(r"[{}]", body)
        assert not english_in(body, besides=rule.sources)
        said = body.rpartition("\nSources\n")[0] or body.rpartition("## Sources")[0]
        quoted = re.sub(
            r"\([^)]*\)|`[^`]*`|^[a-z-]+ |^\| [a-z-]+ \|", "", said, flags=re.MULTILINE
        )
        assert not ENGLISH.search(quoted), quoted
    for name in rule.cases:
        french = FR.said(rule, name)
        for template in (french.message, french.fix):
            for field in bare(template, FR.forms):
                assert field in FR.table("labels", "placeholders") or field == "class_"
    assert set(rule_record(rule, "fr")) == set(rule_record(rule))


def test_the_command_explains_and_lists_in_french(capsys: Captured) -> None:
    assert main(["explain", "ADR006", "--lang", "fr"]) == 0
    text = capsys.readouterr().out.replace("\xa0", " ")
    assert "  À faire : Écrivez-le caractère par caractère comme le CSR" in text
    assert "\nExemples\n  Avenue au lieu d'Ave : erreur\n" in text
    assert main(["explain", "ADR006", "--lang", "fr", "--format", "markdown"]) == 0
    page = capsys.readouterr().out
    assert "| Famille | Adresse |" in page
    assert "| caractère par caractère | `us` | passe |" in page
    assert main(["explain", "ADR006", "--lang", "fr", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["title"] == FR.title("ADR006")
    assert told["cases"][0]["message"].startswith(
        "La lettre écrit « ".replace("« ", "«\xa0")
    )
    assert main(["rules", "--policy", "ca", "--lang", "fr"]) == 0
    assert "AUT001  La lettre n'est pas signée.\n" in capsys.readouterr().out
    assert main(["rules", "--lang", "fr", "--format", "json"]) == 0
    assert (
        json.loads(capsys.readouterr().out)[0]["title"] == "La lettre n'est pas signée."
    )
