"""Spot checks from a shell: compare two texts, show what one says."""

# ruff: noqa: E501 - a table row that breaks is no row

import json

import pytest

from lnpcheck.cli import main

Captured = pytest.CaptureFixture[str]

COMPARED = {
    "the Toronto shop": (["street", "45 St 1St Av", "45 Street First Avenue", "--country", "CA"], "equivalent"),
    "another street": (["street", "1 Elm St", "1 Oak St"], "different"),
    "a whole address": (["address", "1 Elm St, Denver CO 80202", "1 ELM ST, Denver, Colorado 80202"], "identical"),
    "a code on one side only": (["address", "1 Elm St, Denver CO 80202", "1 Elm St, Denver CO"], "identical"),
    "another code": (["address", "1 Elm St, Denver CO 80202", "1 Elm St, Denver CO 80203"], "different"),
    "a city on one side only": (["address", "1 Elm St, Denver", "1 Elm St"], "different"),
    "a city on the other side only": (["address", "1 Elm St", "1 Elm St, Denver"], "different"),
    "a legal form spelled out": (["name", "Acme Corp", "Acme Corporation"], "equivalent"),
    "a named avenue without commas": (["address", "914, 4e Avenue Roy, La Pocatière QC G0R 1Z0", "914 4E AV ROY LA POCATIERE QC G0R1Z0", "--country", "CA"], "equivalent"),
    "a box that one text has": (["street", "1 Elm St PO Box 2", "1 Elm St"], "related"),
    "a rural route that the other has": (["street", "1 Elm St", "1 Elm St RR 2"], "related"),
    "a box that both have": (["street", "1 Elm St RR 2", "1 Elm St, RR 2"], "identical"),
    "ZIP and ZIP+4": (["postal-code", "30303-1234", "30303"], "identical"),
    "a leading zero": (["account", "00123", "0123"], "close"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "grade"), COMPARED.values(), ids=COMPARED.keys())
def test_compare(words: list[str], grade: str, capsys: Captured) -> None:
    assert main(["compare", *words, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["grade"] == grade
    assert list(found) == ["aspect", "country", "a", "b", "grade", "differences"]
    assert bool(found["differences"]) is (grade != "identical")
    assert main(["compare", *words]) == 0
    assert capsys.readouterr().out.startswith(f"{grade}  (")


@pytest.mark.parametrize(
    "words",
    [
        ["street", "", "x"],
        ["name", "!!", "x"],
        ["account", "--", "1"],
        ["street", "x", "?"],
    ],
)
def test_what_cannot_be_read_cannot_be_compared(
    words: list[str], capsys: Captured
) -> None:
    assert main(["compare", *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_numbers_are_told_with_their_problems(capsys: Captured) -> None:
    assert (
        main(["normalize", "tn", "415-555-0100 to 0101, what", "--format", "json"]) == 0
    )
    found = json.loads(capsys.readouterr().out)
    first = {
        "e164": "+14155550100",
        "national": "415-555-0100",
        "country": "US",
        "kind": "geographic",
    }
    assert found["tns"][0] == first
    assert len(found["tns"]) == 2
    assert [problem["text"] for problem in found["problems"]] == ["what"]
    assert main(["normalize", "tn", "415-555-0100 to 0101, what"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_an_address_is_told_in_parts(capsys: Captured) -> None:
    text = "5-123 Main St, Ottawa ON K1A 0B1"
    assert (
        main(["normalize", "address", text, "--country", "CA", "--format", "json"]) == 0
    )
    found = json.loads(capsys.readouterr().out)
    assert (found["house_number"], found["unit"], found["region"]) == ("123", "5", "ON")
    assert main(["normalize", "address", "PO Box 12, Denver CO 80202"]) == 0
    assert "po-box  PO Box 12" in capsys.readouterr().out


def test_an_address_that_reads_in_two_ways_says_so(capsys: Captured) -> None:
    text = "10 Main St West Vancouver BC"
    assert main(["normalize", "address", text, "--country", "CA"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "otherwise     10 Main St West, Vancouver, BC"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["name", "Acme,  Inc."], "Acme, Inc."),
        (["postal-code", "30303-1234"], "30303"),
        (["name", "??"], "no letter"),
        (["postal-code", "3"], "3"),
        (["address", ""], "blank"),
    ],
)
def test_normalize_always_answers(
    words: list[str], told: str, capsys: Captured
) -> None:
    assert main(["normalize", *words]) == 0
    assert told in capsys.readouterr().out
