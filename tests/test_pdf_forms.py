"""PDF forms: by a mapping that was looked over, and never by a guess."""

# ruff: noqa: E501 - an object of a PDF that breaks is no object

import io
import logging
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from lnpcheck.cli import main
from lnpcheck.readers import (
    ReadError,
    proposed_map,
    read_csr,
    read_field_map,
    read_loa,
)
from pdf_writing import EXAMPLE, PATH, form, pdf

FORMATS = PATH.parent
MAPPING = read_field_map(FORMATS / "loa-form.toml")
CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>"
FONTS = "/Resources<</Font<</F1 4 0 R>>>>"
PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"

Captured = pytest.CaptureFixture[str]


def page(more: str = "") -> str:
    return f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]{more}>>"


def refusal(data: bytes, **options: Any) -> str:
    with pytest.raises(ReadError) as caught:
        read_loa(data, name="loa.pdf", **options)
    assert caught.value.__context__ is None
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_example_is_what_its_script_writes() -> None:
    assert PATH.read_bytes() == form(EXAMPLE)


def test_a_form_is_read_by_its_mapping() -> None:
    paper = read_loa(PATH, mapping=MAPPING)
    assert paper.document.model_dump(mode="json", exclude_none=True) == {
        "tns": ["404-555-0110", "404-555-0111 thru 0112", "404-555-0119"],
        "customer_name": "Acme Widget Co",
        "service_address": {
            "street": "77 Peachtree Ctr Ave NE", "unit": "Flr 12 Ste 1210",
            "city": "Atlanta", "region": "GA", "postal_code": "30303",
        },
        "losing_carrier": "Peachtree Telephone",
        "account_number": "4045550110883",
        "btn": "404-555-0110",
        "port_type": "full",
        "authorized_by": {"name": "Dana Whitfield", "title": "Office Manager"},
        "signed_on": "2026-05-20",
    }  # fmt: skip
    assert (paper.format, paper.notes) == ("pdf", ())
    assert paper.lines["/btn"] == 1


def test_fields_that_no_mapping_names_are_listed() -> None:
    mapping = read_field_map(b'[loa]\n"BTN" = "btn"\n')
    paper = read_loa(
        form({"BTN": "404-555-0110", "Memo": "x", "Blank": ""}), mapping=mapping
    )
    assert [str(note) for note in paper.notes] == ["field Memo: not read"]


def test_a_box_that_is_not_ticked_and_a_list_of_choices() -> None:
    mapping = read_field_map(b'[loa]\nchk = "port_type=full"\nKind = "customer_type"\n')
    fields = "/Fields[5 0 R 6 0 R]"
    data = pdf([
        f"<</Type/Catalog/Pages 2 0 R/AcroForm<<{fields}>>>>", PAGES, page(), "<<>>",
        "<</FT/Btn/T(chk)/V/Off>>", "<</FT/Ch/T(Kind)/V[(business)]>>",
    ])  # fmt: skip
    document = read_loa(data, name="x.pdf", mapping=mapping).document
    assert (document.port_type, document.customer_type) == (None, "business")


def test_a_digital_signature_is_told_and_taken_as_its_mapping_says() -> None:
    data = pdf([
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 5 0 R]>>>>", PAGES, page(),
        "<</FT/Sig/T(sig)/V<</Type/Sig/Contents(x)>>>>", "<</FT/Tx/T(BTN)/V(404-555-0110)>>",
    ])  # fmt: skip
    mapping = read_field_map(b'[loa]\nBTN = "btn"\n')
    paper = read_loa(data, name="x.pdf", mapping=mapping)
    assert [str(note) for note in paper.notes] == ["field sig: not read"]
    mapping = read_field_map(b'[loa]\nsig = "signature=electronic"\n')
    assert (
        read_loa(data, name="x.pdf", mapping=mapping).document.signature == "electronic"
    )


def test_without_a_mapping_a_form_is_not_read() -> None:
    wanted = "expected a mapping file for this form: lnpcheck mapping FILE proposes one"
    assert wanted in refusal(PATH.read_bytes())


def test_a_proposal_shows_what_the_names_suggest_and_nothing_that_stands_there(
    capsys: Captured,
) -> None:
    assert main(["mapping", str(PATH)]) == 0
    proposed = capsys.readouterr().out
    assert '"txtServiceAddress" = "service_address.street"\n' in proposed
    assert '"Phone Number 2" = "tns"\n' in proposed
    assert '# "chkFullPort" = ""\n' in proposed
    for value in filter(None, EXAMPLE.values()):
        assert value not in proposed.replace("Title", "")
    mapping = read_field_map(proposed.encode())
    assert read_loa(PATH, mapping=mapping).document.customer_name == "Acme Widget Co"


def test_a_spreadsheet_gets_a_proposal_too(tmp_path: Path) -> None:
    proposed = proposed_map(
        b'Phone Number,"Our ""own"" name\t",Acct #\n1,2,3\n', "x.csv"
    )
    assert (
        '"Phone Number" = "tns"\n# "Our \\"own\\" name" = ""\n"Acct #" = "account_number"\n'
        in proposed
    )
    assert '"Phone Number" = "tns"' in proposed_map(FORMATS / "order.xlsx")
    both = proposed_map(b"TN,CSR Name,CSR Shoe\n", "x.csv")
    assert (
        '[loa]\n"TN" = "tns"\n\n[csr]\n"CSR Name" = "customer_name"\n# "CSR Shoe" = ""\n'
        in both
    )
    odd = form({"a\tb\\": "x"})
    assert '# "a\\U00000009b\\\\" = ""\n' in proposed_map(odd, "x.pdf")
    for data in (b"", b",\n,\n", b"\xff"):
        with pytest.raises(ReadError, match="expected"):
            proposed_map(data, "x.csv")
    with pytest.raises(ReadError, match="there is none"):
        proposed_map(tmp_path / "none.pdf")


LOOP_OF_KIDS = pdf([
    "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>", PAGES, page(), "<<>>",
    "<</FT/Tx/T(a)/Kids[5 0 R]/Parent 5 0 R>>",
])  # fmt: skip
LOOP_OF_PAGES = pdf([CATALOGUE, "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"])
LOOP_OF_TABLES = (
    b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 1\n0000000000 65535 f \n"
    b"trailer\n<</Size 2/Root 1 0 R/Prev 45>>\nstartxref\n45\n%%EOF\n"
)
DEEP = pdf([
    "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields " + "[" * 5_000 + "]" * 5_000 + ">>>>",
    PAGES, page(),
])  # fmt: skip
WIDE = pdf([
    "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + "5 0 R " * 20_000 + "]>>>>",
    PAGES, page(), "<<>>", "<</FT/Tx/T(a)>>",
])  # fmt: skip
PACKED = zlib.compress(b"\0" * 40_000_000, 9).decode("latin-1")
BOMB = pdf([
    "<</Type/Catalog/Pages 2 0 R/AcroForm 7 0 R>>", PAGES, page(), "<<>>",
    f"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {len(PACKED)}>>\nstream\n{PACKED}\nendstream",
])  # fmt: skip


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (pdf([CATALOGUE, PAGES, page()]), "expected a form with fields, got a PDF without any text: a scan"),
        (pdf([CATALOGUE, PAGES, page("/Resources<<>>")]), "got a PDF without any text: a scan"),
        (pdf([CATALOGUE, PAGES, page(FONTS), "<</Type/Font>>"]), "got a PDF whose text is no form"),
        (b"%PDF-1.7\n", "expected a PDF that can be read"),
        (PATH.read_bytes()[:900], "expected"),
        (b"%PDF-1.7\n" + b"\0" * 3_000_000, "expected at most 2 MB"),
        (LOOP_OF_KIDS, "expected"),
        (LOOP_OF_PAGES, "expected"),
        (LOOP_OF_TABLES, "expected"),
        (DEEP, "expected"),
        (WIDE, "expected"),
        (BOMB, "expected"),
    ],
    ids=["scan", "no fonts", "print", "empty", "cut", "large", "loop of fields", "loop of pages", "loop of tables", "deep", "wide", "bomb"],
)  # fmt: skip
def test_what_is_no_form_or_too_much_is_refused_in_one_line(
    data: bytes, wanted: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        assert wanted in refusal(data)
    assert caplog.text == ""


def test_a_locked_form_is_refused() -> None:
    writer = PdfWriter(clone_from=PdfReader(PATH))
    writer.encrypt("0417", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    assert refusal(stream.getvalue()).endswith("expected a PDF without a password")


def test_a_form_is_a_letter_and_no_record() -> None:
    with pytest.raises(ReadError, match="expected a CSR, got a PDF form"):
        read_csr(PATH)


def test_without_its_extra_a_form_is_refused_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert refusal(PATH.read_bytes()).endswith(
        "expected the extra for PDF forms (pip install 'lnpcheck[pdf]')"
    )
