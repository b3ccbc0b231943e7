"""Policies in French: every line of them, and no more."""

import json
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

from lnpcheck.cli import main
from lnpcheck.policy import Limits, RowName, find_policy, overlays, shipped
from lnpcheck.render.policy_entries import entries
from lnpcheck.render.policy_pages import policy_list, policy_text
from lnpcheck.report import Severity
from lnpcheck.words import book_of
from test_words import ENGLISH

Captured = pytest.CaptureFixture[str]
BOOK = book_of("fr")


def sheet(language: str) -> dict[str, Any]:
    path = files("lnpcheck").joinpath("words", language, "policies.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


EN, FR = sheet("en"), sheet("fr")


def names(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


def told(said: str | list[str]) -> list[str]:
    return [said] if isinstance(said, str) else said


@pytest.mark.parametrize("table", EN)
def test_both_languages_have_the_same_words_of_a_policy(table: str) -> None:
    assert set(EN) == set(FR)
    assert list(EN[table]) == list(FR[table])
    for key, said in EN[table].items():
        french = told(FR[table][key])
        assert list(map(names, told(said))) == list(map(names, french))
        assert all(french)


def words_of(annotation: Any) -> Iterator[str]:
    """The words of closed lists in a field's type."""
    for part in get_args(annotation):
        if isinstance(part, str):
            yield part
        else:
            yield from words_of(part)


def test_every_word_that_a_policy_may_say_has_its_french_and_no_other() -> None:
    assert set(FR["rows"]) == set(get_args(RowName))
    assert set(FR["limits"]) == set(Limits.model_fields)
    assert set(FR["severities"]) == {*get_args(Severity), "nothing"}
    assert set(FR["identifiers"]) == {"account", "imei", "pin"}
    words = {w for f in Limits.model_fields.values() for w in words_of(f.annotation)}
    assert set(FR["values"]) == words
    assert set(BOOK.table("labels", "policies")) == set(shipped())


STACKED = [*shipped(), *(f"us+{name}" for name in overlays())]


@pytest.mark.parametrize("name", STACKED)
def test_no_english_is_left_in_a_policy(name: str) -> None:
    policy = find_policy(name)
    english = {entry.key: entry for entry in entries(policy)}
    for entry in entries(policy, BOOK):
        said = re.sub(r"\([^)]*\)", "", f"{entry.title} {entry.told}")
        assert not ENGLISH.search(said), said
        assert not re.search(r"[{}]", said)
        one = english.pop(entry.key)
        assert (entry.source, entry.group != one.group) == (one.source, True)
        assert entry.title != one.title
    assert not english
    assert BOOK.policy_title(policy.id, policy.title) != policy.title
    text = policy_text(policy, find_policy(policy.regime), "fr")
    assert max(map(len, text.splitlines())) <= 80


def test_a_limit_of_one_is_told_in_the_singular() -> None:
    limits = Limits(lead_days=1, closed_on=(), resp_orgs=())
    policy = find_policy("us").model_copy(update={"limits": limits})
    lines = {entry.key: entry.told for entry in entries(policy, BOOK)}
    assert lines["limits.lead_days"] == "1 jour"
    assert "limits.resp_orgs" not in lines


def test_the_list_of_policies_is_told_in_french() -> None:
    text = policy_list("fr")
    assert "ca              Canada, filaire et VoIP\n" in text
    assert "windstream      Windstream Enterprise, fournisseur sortant\n" in text
    assert not ENGLISH.search(text)


OWN = """
id = "gull"
base = "us"
title = "Gull Telecom as we know it"

[limits]
bill_days = 45

[intervals.gulls]
carriers = ["Gull"]
days = [3, 5]
source = "our own orders"
"""


def test_a_policy_of_ones_own_keeps_its_own_words(
    tmp_path: Path, capsys: Captured
) -> None:
    own = tmp_path / "gull.toml"
    own.write_text(OWN)
    assert main(["policies", str(own), "--lang", "fr"]) == 0
    text = capsys.readouterr().out.replace("\xa0", " ")
    assert text.startswith(
        "gull  États-Unis, filaire et VoIP + Gull Telecom as we know it\nPosée sur us;"
    )
    assert (
        "\n* facture souvent refusée après     45 jours\n    avant : 30 jours\n" in text
    )
    assert "de 3 à 5 jours ouvrables (Gull)" in text
    assert "gulls" in text


def test_the_command_shows_policies_in_french(capsys: Captured) -> None:
    assert main(["policies", "--lang", "fr"]) == 0
    assert capsys.readouterr().out == policy_list("fr")
    assert main(["policies", "--lang", "fr", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[3] == {
        "id": "ca",
        "title": "Canada, filaire et VoIP",
    }
    assert main(["policies", "us+telnyx", "--lang", "fr", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["title"].endswith(" + Telnyx, plateforme entrante")
    assert "limits.bill_days" in shown["changed"]
    assert main(["policies", "ca", "--lang", "fr", "--format", "json"]) == 0
    assert "base" not in json.loads(capsys.readouterr().out)
