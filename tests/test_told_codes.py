"""Other systems' codes in French: every one, and no more."""

import json
import re
import tomllib
from importlib.resources import files
from string import Formatter
from typing import Any

import pytest

from lnpcheck.cli import main
from lnpcheck.codes import Code, Reason, every_code, every_reason, every_table
from lnpcheck.render.code_pages import code_record, codes_markdown, codes_text
from lnpcheck.words import told_code
from test_words import ENGLISH

Captured = pytest.CaptureFixture[str]


def sheet(language: str, name: str) -> dict[str, Any]:
    path = files("lnpcheck").joinpath("words", language, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


EN, FR = (sheet(language, "codes") for language in ("en", "fr"))
BEHIND = sheet("fr", "code_reasons")
CODES = [pytest.param(c, id=f"{c.table.name}-{c.code}") for c in every_code()]
REASONS = [pytest.param(reason, id=reason.id) for reason in every_reason().values()]


def figures(text: str) -> set[str]:
    """What stays as it is: figures, and names in capitals with a line under them."""
    return set(re.findall(r"\d+|[A-Z]+_[A-Z_]+|`[^`]+`", text))


def names(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


def test_every_code_of_every_list_has_its_french_and_no_other() -> None:
    lists = {table.name: codes for table, codes in every_table().items()}
    around = {"labels", "systems", "titles", "unverified"}
    assert set(FR) == set(lists) | around
    for name, codes in lists.items():
        assert list(FR[name]) == [code.code for code in codes]
    assert set(FR["titles"]) == set(lists)
    assert set(FR["unverified"]) == {c.unverified for c in every_code()} - {None}


def test_every_reason_has_its_french_and_no_other() -> None:
    assert list(BEHIND) == list(every_reason())
    for id_, reason in every_reason().items():
        told = {"says", "look", "send"} | ({"beyond"} if reason.beyond else set())
        assert set(BEHIND[id_]) == told


def test_both_languages_have_the_same_headings() -> None:
    assert set(EN) == {"labels", "systems"}
    for table in EN:
        assert set(EN[table]) == set(FR[table])
        for name, text in EN[table].items():
            assert names(text) == names(FR[table][name])
    assert set(EN["systems"]) == {table.system for table in every_table()}


@pytest.mark.parametrize("code", CODES)
def test_what_a_code_says_is_said_in_french(code: Code) -> None:
    told = told_code(code, "fr")
    assert told.says != code.says
    assert told.says[-1] == code.says[-1]
    assert figures(told.says) == figures(code.says)
    assert told.table.title != code.table.title
    assert (told.code, told.tags, told.now) == (code.code, code.tags, code.now)
    if code.unverified:
        assert told.unverified
        assert figures(told.unverified) == figures(code.unverified)
    assert told_code(code, "en") is code


@pytest.mark.parametrize("reason", REASONS)
def test_what_is_behind_a_code_is_said_in_french(reason: Reason) -> None:
    for name, french in BEHIND[reason.id].items():
        english = getattr(reason, name)
        assert french != english
        assert french.endswith((".", "?"))
        assert figures(french) >= {f for f in figures(english) if f.isdigit()} - CLOCK


CLOCK = {"00"}
"""French writes 13 h for 13:00."""


@pytest.mark.parametrize("code", CODES)
def test_no_english_is_left_around_a_code(code: Code) -> None:
    text, _, sources = codes_text((code,), "fr").rpartition("\nSources\n")
    assert sources.split() == " ".join(code.table.sources).split()
    for told in (text, codes_markdown((code,), "fr")):
        said = re.sub(r"[A-Z]+_[A-Z_]+|`[^`]+`|\([^)]*\)", "", told)
        assert not ENGLISH.search(said.replace("« and »", "")), said
        assert not re.search(r"[{}]", said)
    record = code_record(code, "fr")
    assert set(record) == set(code_record(code))
    assert record["says"] == told_code(code, "fr").says


def test_the_command_explains_a_code_in_french(capsys: Captured) -> None:
    assert main(["explain", "E14", "--lang", "fr"]) == 0
    text = capsys.readouterr().out.replace("\xa0", " ")
    assert text.startswith("E14  Code de la chambre de compensation filaire\n")
    assert "  À regarder : Le BTN sur le CSR." in text
    assert "La même chose ailleurs : Bandwidth 7445, Telnyx BTN_ATN_MISMATCH." in text
    assert main(["explain", "999", "--lang", "fr"]) == 0
    assert capsys.readouterr().out.startswith("2 codes portent ce nom;")
    assert main(["explain", "E18", "--lang", "fr", "--format", "markdown"]) == 0
    assert "Ce peut être chacune de ces raisons" in capsys.readouterr().out
    assert main(["explain", "e14", "--lang", "fr", "--format", "json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["codes"]
    assert told["says"] == "Le BTN est faux; un CSR permet de contester."
    assert told["reasons"][0]["foreseen_by"][0]["rule"] == "BTN002"


def test_a_page_tells_what_is_certain_before_what_may_be(capsys: Captured) -> None:
    assert main(["explain", "22159", "--format", "markdown"]) == 0
    page = capsys.readouterr().out
    first, _, rest = page.partition("\n\nIt may also be one of these:\n\n")
    assert "Foreseen by: SVC001, SVC013" in first
    assert rest.startswith("**A service on the line stands in the way.**")
