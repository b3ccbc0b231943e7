"""Corrections that may go into a log, and the letter that goes out whole."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from lnpcheck import LOA, correct, specimen
from lnpcheck.cli import main
from lnpcheck.correcting import Correction
from lnpcheck.documents import Address
from lnpcheck.documents.loa_parts import (
    LetterStatements,
    LoaLine,
    OtherLetter,
    PreviousRejection,
    RemainingNumber,
    RemainingService,
    Signer,
    SupportingDocument,
)
from lnpcheck.render.correction_text import render_correction
from lnpcheck.words import told_correction
from lnpcheck.words.letters import NUMBERS, PLAIN, masked_letter, masked_value

Captured = pytest.CaptureFixture[str]
PO_BOX = Path(__file__).parent.parent / "examples" / "po-box"
PARTS: tuple[Any, ...] = (
    LOA, Address, LetterStatements, LoaLine, OtherLetter, PreviousRejection,
    RemainingNumber, RemainingService, Signer, SupportingDocument,
)  # fmt: skip
NAMES_NOBODY = {"city", "region", "postal_code", "country", "kind", "code", "reference"}
"""Fields of free text that may stand in a log all the same."""


def is_free(field: Any) -> bool:
    """Whether a field takes any text."""
    return str in (field.annotation, *get_args(field.annotation))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part.__name__))
def test_free_text_is_masked_and_closed_words_stay(part: Any) -> None:
    for name, field in part.model_fields.items():
        shown = masked_value(name, "business")
        assert (shown == "business") == (name in PLAIN), name
        if is_free(field):
            assert name not in PLAIN - NAMES_NOBODY, name


def test_a_field_that_nobody_knows_is_masked() -> None:
    assert masked_value("new_field", "Dana Whitfield") == "••• •••"


def test_no_mark_is_for_a_field_that_is_not() -> None:
    fields = {name for part in PARTS for name in part.model_fields}
    assert fields >= PLAIN | NUMBERS


def test_a_masked_letter_is_a_letter() -> None:
    loa, _ = specimen.pair(
        "us",
        loa={
            "hunt_groups": {"Dana": "port", "Whitfield": "keep"},
            "pin": "4417",
            "remaining_tns": [{"tn": "404-555-0113", "action": "keep"}],
            "tns": ["404-555-0110 thru 0112", {"tn": "Dana's", "pin": "4471"}],
        },
    )
    told = masked_letter(loa)
    assert told.hunt_groups == {"••• 1": "port", "••• 2": "keep"}
    assert told.tns[0] == "404-•••-••10 to ••12"
    assert told.signed_on == loa.signed_on
    text = told.model_dump_json()
    for secret in ("Dana", "Whitfield", "0113", "4417", "4471", "Peachtree"):
        assert secret not in text
    assert masked_letter(told).customer_name == told.customer_name


def test_a_correction_of_another_version_is_masked_by_its_title() -> None:
    loa, csr = specimen.pair("us", loa={"account_number": "99"})
    made = correct(loa, csr, as_of=specimen.DAY)
    (change,) = made.changes
    strange = (
        change.model_copy(update={"because": "Of Dana."}),
        change.model_copy(update={"rule": "NEW001", "because": "Of Dana."}),
    )
    made = made.model_copy(update={"changes": strange})
    told = told_correction(made, "en", redacted=True)
    titles = [one.because for one in told.changes]
    assert titles == ["The letter and the CSR name different accounts.", "NEW001"]


def test_a_masked_correction_marks_no_letters() -> None:
    loa, csr = specimen.pair("us", loa={"account_number": "4045550110338"})
    made = correct(loa, csr, as_of=specimen.DAY)
    assert "^" in render_correction(made)
    told = render_correction(made, redacted=True)
    assert "^" not in told
    assert "   Before   •••38\n   After    •••83\n" in told
    assert "Names, account numbers, streets and numbers are masked." in told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_command_masks_what_it_shows_and_writes_the_letter_whole(
    language: str, tmp_path: Path, capsys: Captured
) -> None:
    papers = [str(PO_BOX / f"{name}.json") for name in ("loa", "csr")]
    options = ["--as-of", "2026-06-01", "--redact", "--lang", language]
    file = tmp_path / "fixed.json"
    assert main(["correct", *papers, *options, "--output", str(file)]) == 0
    text = capsys.readouterr().out
    assert main(["correct", *papers, *options, "--format", "json"]) == 0
    shown = capsys.readouterr().out
    whole = json.loads(file.read_text(encoding="utf-8"))
    for name in ("customer_name", "account_number"):
        assert whole[name] not in text + shown
    assert whole["service_address"]["street"] not in text + shown
    assert "•••" in text
    assert Correction.model_validate_json(shown).loa.customer_type == "business"
