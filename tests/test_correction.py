"""The corrected letter: what is copied from the CSR, and what is left to a person."""

import json
import stat
import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from lnpcheck import Correction, correct, specimen
from lnpcheck.cli import main
from lnpcheck.policy import Regime
from lnpcheck.readers import read_loa
from lnpcheck.render.correction_text import render_correction

Paper = dict[str, Any]
Captured = pytest.CaptureFixture[str]

STREET = {"street": "77 Peachtree Center Avenue NE", "unit": "Ste 1210"}


class Letter(NamedTuple):
    """What is wrong with a letter, and what is made of it.

    Attributes:
        changed: Rule and new value by path.
        left: Rules that are left to a person.
        loa: Changes to the specimen's LOA.
        csr: Changes to its CSR.
        regime: Whose specimen.
    """

    changed: dict[str, tuple[str, Any]]
    left: list[str]
    loa: Paper
    csr: Paper
    regime: Regime = "us"


LETTERS = {
    "an abbreviated street": Letter(
        {"/service_address/street": ("ADR006", "77 Peachtree Center Ave NE")},
        [],
        {"service_address": STREET},
        {},
    ),
    "a harmless difference in Canada": Letter(
        {},
        [],
        {"service_address": {"street": "45 St 1St Av"}},
        {"service_address": {"street": "45 Street First Avenue"}},
        "ca",
    ),
    "another account": Letter(
        {"/account_number": ("ACC002", "4045550110883")},
        [],
        {"account_number": "99"},
        {},
    ),
    "no account on the letter": Letter(
        {"/account_number": ("ACC001", "4045550110883")},
        [],
        {"account_number": None},
        {},
    ),
    "no account on the CSR": Letter({}, ["ACC002"], {}, {"account_number": None}),
    "no account anywhere": Letter(
        {}, ["ACC001"], {"account_number": None}, {"account_number": None}
    ),
    "another PIN": Letter(
        {}, ["PIN002"], {"pin": "4417"}, {"pin": "4471", "pin_required": True}
    ),
    "another customer": Letter({}, ["NAM001"], {"customer_name": "Gull Bakery"}, {}),
    "the name on the bill": Letter(
        {"/customer_name": ("NAM007", "Bright Harbor Dental LLC")},
        [],
        {"customer_name": "Cedar Holdings"},
        {"billing_name": "Cedar Holdings"},
    ),
    "a legal form left out": Letter(
        {"/customer_name": ("NAM002", "Bright Harbor Dental LLC")},
        [],
        {"customer_name": "Bright Harbor Dental"},
        {},
    ),
    "a number listed twice": Letter(
        {"/tns": ("TN002", ["404-555-0110 thru 0112"])},
        [],
        {"tns": ["404-555-0110 thru 0112", "404-555-0111"]},
        {},
    ),
    "a number listed twice in one line": Letter(
        {}, ["TN002"], {"tns": ["404-555-0110, 0110, 0111, 0112"]}, {}
    ),
    "no billing name": Letter(
        {"/billing_name": ("AUT007", "Bright Harbor Dental LLC")},
        [],
        {"billing_name": None},
        {},
    ),
    "a box on both papers": Letter(
        {},
        ["ADR010"],
        {"service_address": {"street": "PO Box 9001", "unit": None}},
        {"service_address": {"street": "PO Box 9001", "unit": None}},
    ),
    "a name that the CSR cuts off": Letter(
        {},
        ["NAM004"],
        {"customer_name": "Bright Harbor Dental Group LLC"},
        {"customer_name": "Bright Harbor Dental Grou"},
    ),
    "one line with an address of its own": Letter(
        {"/tns/0/service_address/street": ("ADR006", "77 Peachtree Center Ave NE")},
        [],
        {
            "tns": [
                {
                    "tn": "404-555-0110 thru 0112",
                    "service_address": {
                        **STREET,
                        "city": "Atlanta",
                        "region": "GA",
                        "postal_code": "30303",
                    },
                }
            ]
        },
        {},
    ),
    "a line left behind": Letter(
        {}, ["MIG001"], {}, {"tns": ["404-555-0110 thru 0113"]}
    ),
    "not signed": Letter({}, ["AUT001"], {"signature": "none"}, {}),
    "a day that is past": Letter(
        {}, ["DAT001"], {"desired_due_date": "2026-05-20"}, {}
    ),
    "a box, and a street on record": Letter(
        {
            "/service_address/street": ("ADR010", "77 Peachtree Center Ave NE"),
            "/service_address/unit": ("ADR010", "Ste 1210"),
        },
        [],
        {"service_address": {"street": "PO Box 9001", "unit": None}},
        {},
    ),
    "another reseller": Letter(
        {"/reseller": ("CAN008", "Érable Voix")},
        [],
        {"reseller": "Gull Telecom", "linking_letters": True},
        {"reseller": "Érable Voix"},
        "ca",
    ),
    "another address on one line": Letter(
        {},
        ["ADR004"],
        {
            "tns": [
                "404-555-0110 thru 0111",
                {"tn": "404-555-0112", "service_address": "9 Elm St, Atlanta GA 30303"},
            ]
        },
        {},
    ),
}


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_the_csr_is_copied_and_nothing_else(letter: Letter) -> None:
    loa, csr = specimen.pair(letter.regime, loa=letter.loa, csr=letter.csr)
    made = correct(loa, csr, letter.regime, as_of=specimen.DAY)
    assert {c.path: (c.rule, c.new) for c in made.changes} == letter.changed
    left = {entry.rule for entry in made.for_a_person}
    assert set(letter.left) <= left
    assert left == set(letter.left) or letter.left == ["ADR004"]
    assert made.needs_new_signature == bool(letter.changed)


def test_an_address_in_one_text_becomes_one_in_parts() -> None:
    text = "77 Peachtree Center Avenue NE Ste 1210, Atlanta GA 30303"
    loa, csr = specimen.pair("us")
    loa = loa.model_copy(update={"service_address": text})
    made = correct(loa, csr, as_of=specimen.DAY)
    (change,) = made.changes
    assert (change.path, change.old) == ("/service_address", text)
    assert change.new == csr.model_dump(exclude_none=True)["service_address"]


def test_an_address_of_the_csr_in_one_text_is_taken_apart() -> None:
    text = "77 Peachtree Center Ave NE Ste 1210, Atlanta GA 30303"
    loa, csr = specimen.pair("us", loa={"service_address": STREET})
    csr = csr.model_copy(update={"service_address": text})
    (change,) = correct(loa, csr, as_of=specimen.DAY).changes[:1]
    assert change.new == "77 Peachtree Center Ave NE Ste 1210"


def test_no_address_takes_over_the_whole_one() -> None:
    loa, csr = specimen.pair("ca", loa={"service_address": None})
    made = correct(loa, csr, "ca", as_of=specimen.DAY)
    (change,) = made.changes
    assert (change.path, change.old) == ("/service_address", None)
    assert made.loa.service_address == csr.service_address


def test_a_csr_is_wanted() -> None:
    loa, _ = specimen.pair("us")
    with pytest.raises(TypeError, match="csr: expected a CSR, got NoneType"):
        correct(loa, None, as_of=specimen.DAY)  # type: ignore[arg-type]


EXAMPLES = Path(__file__).parent.parent / "examples"
DENTIST = [str(EXAMPLES / "denver-dentist" / name) for name in ("loa.json", "csr.json")]
DAY = ["--as-of", "2026-06-01"]


def test_the_command_shows_the_changes(capsys: Captured) -> None:
    assert main(["correct", *DENTIST, *DAY]) == 0
    told = capsys.readouterr().out
    assert told.startswith("CORRECTED  2 changes to the letter.")
    assert "   Before   123 Main Street\n                     ^^^^^^\n" in told
    assert "   After    123 MAIN ST\n                     ^^\n" in told


def test_the_command_tells_it_as_data(capsys: Captured) -> None:
    assert main(["correct", *DENTIST, *DAY, "--format", "json"]) == 0
    told = capsys.readouterr().out
    assert Correction.model_validate_json(told).needs_new_signature
    assert json.loads(told)["changes"][0]["rule"] == "ADR006"


@pytest.mark.parametrize("ending", ["json", "yaml", "yml", "toml", "txt"])
def test_the_letter_is_written_anew_with_its_pins(
    tmp_path: Path, capsys: Captured, ending: str
) -> None:
    papers = json.loads(Path(DENTIST[0]).read_text(encoding="utf-8"))
    papers["pin"] = "0417"
    papers["tns"] = [*papers["tns"], {"tn": "303-555-0104", "pin": "00931"}]
    papers["hunt_groups"] = {"A": "port"}
    given = tmp_path / "loa.json"
    given.write_text(json.dumps(papers), encoding="utf-8")
    output = tmp_path / f"fixed.{ending}"
    command = ["correct", str(given), DENTIST[1], *DAY, "--output", str(output)]
    assert main(command) == 0
    assert "0417" not in capsys.readouterr().out
    text = output.read_text(encoding="utf-8")
    readers: dict[str, Any] = {"toml": tomllib.loads, "txt": json.loads}
    read = readers.get(ending, json.loads if ending == "json" else yaml.safe_load)
    assert read(text)["pin"] == "0417"
    assert read(text)["service_address"]["street"] == "123 MAIN ST"
    fixed = read_loa(output).document
    assert fixed.model_dump(exclude={"service_address"}) == (
        read_loa(given).document.model_dump(exclude={"service_address"})
    )
    if ending in {"yaml", "yml"}:
        for line in (
            "pin: '0417'",
            "account_number: '",
            "- '303-555-0",
            "pin: '00931'",
        ):
            assert line in text
    assert stat.S_IMODE(output.stat().st_mode) == 0o600


def test_a_change_is_told_by_what_explains_it() -> None:
    box = {"service_address": {"street": "PO Box 214", "unit": None}}
    loa, csr = specimen.pair("ca", loa=box)
    made = correct(loa, csr, as_of=specimen.DAY).changes
    assert {change.path: change.rule for change in made} == {
        "/service_address/street": "ADR010",
        "/service_address/unit": "ADR010",
    }


def test_a_unit_is_told_by_its_own_rule() -> None:
    other = {"service_address": {"street": "9 Elm Street", "unit": "Suite 1210"}}
    loa, csr = specimen.pair("us", loa=other)
    made = correct(loa, csr, as_of=specimen.DAY).changes
    told = {change.path: change.rule for change in made}
    assert told["/service_address/street"] in {"ADR004", "ADR005"}
    assert told["/service_address/unit"] == "ADR006"


def test_a_file_that_cannot_be_written_gets_one_line(
    tmp_path: Path, capsys: Captured
) -> None:
    output = str(tmp_path / "none" / "fixed.json")
    assert main(["correct", *DENTIST, *DAY, "--output", output]) == 2
    assert "No such file or directory" in capsys.readouterr().err


def test_toml_without_its_library_gets_one_line(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tomli_w", None)
    output = str(tmp_path / "fixed.toml")
    assert main(["correct", *DENTIST, *DAY, "--output", output]) == 2
    assert "pip install 'lnpcheck[toml]'" in capsys.readouterr().err


def test_two_papers_from_standard_input_are_refused(capsys: Captured) -> None:
    assert main(["correct", "-", "-", *DAY]) == 2
    assert "cannot both come" in capsys.readouterr().err


def test_a_list_of_numbers_is_shown_in_one_line() -> None:
    line = {"tn": "404-555-0110 thru 0112", "pin": "4417"}
    loa, csr = specimen.pair("us", loa={"tns": [line, "404-555-0111"]})
    told = render_correction(correct(loa, csr, as_of=specimen.DAY))
    assert "   After    404-555-0110 thru 0112, **********\n" in told


def test_nothing_to_change_is_said() -> None:
    told = render_correction(correct(*specimen.pair("us"), as_of=specimen.DAY))
    assert told.startswith("UNCHANGED  The CSR asks for no change of the letter.")
