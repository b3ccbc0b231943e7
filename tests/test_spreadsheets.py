"""Spreadsheets: headers as people write them, and what Excel does to numbers."""

# ruff: noqa: E501 - a row of a table that breaks is no row

import io
import sys
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from lnpcheck import Address
from lnpcheck.readers import (
    FieldMap,
    Note,
    Order,
    Paper,
    ReadError,
    read_csr,
    read_field_map,
    read_loa,
    read_orders,
    told,
)
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.origins import Origins
from lnpcheck.readers.values import HIDDEN
from lnpcheck.readers.xlsx import xlsx_rows

ENGLISH = """Porting batch for June
Phone Number,Customer,Acct #,PIN,Svc Addr,Suite,City,ST,Zip,Signed By,Date Signed
404-555-0110,Bright Harbor Dental LLC,0045550110883,0471,77 Peachtree Center Ave NE,Ste 1210,Atlanta,GA,30303,Dana Whitfield,5/20/2026
404-555-0111,Bright Harbor Dental LLC,0045550110883,0471,77 Peachtree Center Ave NE,Ste 1210,Atlanta,GA,30303,Dana Whitfield,5/20/2026
"""
FRENCH = """N° de téléphone;Raison sociale;No de compte;NIP;Adresse de service;Bureau;Ville;Province;Code postal;Signataire;Date de signature
514-555-0180;Les Gadgets du Québec inc.;0145550180;0471;1234, rue Sainte-Catherine O;300;Montréal;QC;H3G 1P1;Zoé Tremblay;20 mai 2026
"""
PLACE = {"city": "Atlanta", "region": "GA", "postal_code": "30303"}


def said(paper: Paper[Any]) -> dict[str, Any]:
    return dict(paper.document.model_dump(mode="json", exclude_none=True))


def loa(text: str, **options: Any) -> Paper[Any]:
    return read_loa(text.encode(), name="orders.csv", **options)


def refusal(text: str, **options: Any) -> str:
    with pytest.raises(ReadError) as caught:
        loa(text, **options)
    return str(caught.value)


def orders(text: str, **options: Any) -> list[Order | ReadError]:
    return list(read_orders(text.encode(), name="orders.csv", **options))


def only(text: str, **options: Any) -> Order:
    (order,) = orders(text, **options)
    assert isinstance(order, Order)
    return order


# One paper --------------------------------------------------------------------------


def test_headers_in_english_are_understood() -> None:
    paper = loa(ENGLISH)
    assert said(paper) == {
        "tns": ["404-555-0110", "404-555-0111"],
        "customer_name": "Bright Harbor Dental LLC",
        "account_number": "0045550110883",
        "pin": "**********",
        "service_address": {
            "street": "77 Peachtree Center Ave NE", "unit": "Ste 1210", **PLACE,
        },
        "authorized_by": {"name": "Dana Whitfield"},
        "signed_on": "2026-05-20",
    }  # fmt: skip
    assert paper.document.pin.get_secret_value() == "0471"
    assert list(map(str, paper.notes)) == ["line 1: above the headers; not read"]
    assert paper.lines["/tns/1"] == 4
    assert paper.format == "csv"


def test_headers_in_french_are_understood() -> None:
    assert said(loa(FRENCH)) == {
        "tns": ["514-555-0180"],
        "customer_name": "Les Gadgets du Québec inc.",
        "account_number": "0145550180",
        "pin": "**********",
        "service_address": {
            "street": "1234, rue Sainte-Catherine O", "unit": "300", "city": "Montréal",
            "region": "QC", "postal_code": "H3G 1P1",
        },
        "authorized_by": {"name": "Zoé Tremblay"},
        "signed_on": "2026-05-20",
    }  # fmt: skip


def test_what_differs_from_row_to_row_belongs_to_its_number() -> None:
    paper = loa(
        "TN,Name,PIN,Address,City\n404-555-0110,Acme,0471,1 Oak St,Rome\n"
        "404-555-0111,Acme,0472,2 Oak St,Rome\n"
    )
    assert said(paper) == {
        "customer_name": "Acme",
        "tns": [
            {"tn": "404-555-0110", "pin": "**********", "service_address": {"street": "1 Oak St", "city": "Rome"}},
            {"tn": "404-555-0111", "pin": "**********", "service_address": {"street": "2 Oak St", "city": "Rome"}},
        ],
    }  # fmt: skip


def test_another_customer_in_a_later_row_is_another_paper() -> None:
    assert refusal("TN,Name\n404-555-0110,Acme\n404-555-0111,Zenith\n") == (
        "orders.csv, line 3: expected one paper, got another value in column Name than on line 2"
        " (one order a row is for lnpcheck batch)"
    )


def test_a_value_that_stands_first_in_a_later_row_is_taken() -> None:
    paper = loa("TN,Name\n404-555-0110,\n404-555-0111,Acme\n")
    assert said(paper)["customer_name"] == "Acme"
    assert paper.lines["/customer_name"] == 3


def test_an_address_without_a_city_beside_it_is_whole() -> None:
    paper = loa('TN,Svc Addr\n404-555-0110,"1 Oak St, Rome GA 30161"\n')
    assert said(paper)["service_address"] == "1 Oak St, Rome GA 30161"


def test_excel_may_be_told_what_separates_the_cells() -> None:
    assert said(loa("sep=;\nTN;Name\n404-555-0110;Acme, Inc\n")) == {
        "tns": ["404-555-0110"], "customer_name": "Acme, Inc",
    }  # fmt: skip
    assert refusal("sep=;") == "orders.csv: expected a table, got no rows"


def test_a_row_with_figures_is_no_row_of_headers() -> None:
    message = refusal(
        "404-555-0110,Acme,business,4471\n404-555-0111,Acme,business,4471\n"
    )
    assert message.startswith("orders.csv: expected a row of headers")


def test_remarks_that_seem_to_hold_a_secret_are_left_out() -> None:
    for text in (
        "PIN is 4471",
        "4471",
        "mot de passe: abc",
        "Verbal PW abc",
        "dob 1/2/3",
    ):
        paper = read_csr(f"TN,Remarks\n404-555-0110,{text}\n".encode(), name="x.csv")
        assert paper.document.remarks is None
        assert [note.what for note in paper.notes] == [HIDDEN]


def test_a_list_of_numbers_needs_no_headers() -> None:
    for name in ("tns.csv", "tns.txt"):
        paper = read_loa(b"4045550110\n(404) 555-0111\n", name=name)
        assert said(paper) == {"tns": ["4045550110", "(404) 555-0111"]}


def test_a_record_has_headers_of_its_own() -> None:
    text = b"TN,Line Status,Customer Code,Print Date,Remarks\n404-555-0110,Live,883,2026-05-28,gate code\n404-555-0111,Disc,883,2026-05-28,gate code\n"
    paper = read_csr(text, name="csr.csv")
    assert said(paper) == {
        "complete": True,
        "customer_code": "883",
        "printed_on": "2026-05-28",
        "remarks": "**********",
        "tns": [
            {"tn": "404-555-0110", "status": "active"},
            {"tn": "404-555-0111", "status": "disconnected"},
        ],
    }


def test_one_sheet_may_hold_both_papers() -> None:
    text = b"TN,Name,CSR Name,CSR TNs\n404-555-0110,Acme,ACME INC,404-555-0110\n"
    letter, record = read_loa(text, name="x.csv"), read_csr(text, name="x.csv")
    assert said(letter) == {"customer_name": "Acme", "tns": ["404-555-0110"]}
    assert said(record) == {
        "complete": True, "customer_name": "ACME INC", "tns": ["404-555-0110"],
    }  # fmt: skip
    assert (letter.notes, record.notes) == ((), ())


def test_what_has_no_known_header_is_listed() -> None:
    paper = loa("TN,Name,Shoe size\n404-555-0110,Acme,9,extra\n404-555-0111,Acme\n")
    assert [str(note) for note in paper.notes] == [
        "line 2: stands beyond the last header; not read",
        "line 1, column Shoe size: not read",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("x,y\n1,2\n", "orders.csv: expected a row of headers such as Phone Number, Account #, Service Address (other names go into a mapping file)"),
        ("TN\n" + "," * 600 + "x\n", "orders.csv, line 2: expected at most 500 columns"),
        ("," * 600 + "x\n", "orders.csv, line 1: expected at most 500 columns"),
        ('TN\n"404\n' + "\n" * 1_100, "orders.csv, line 2: expected a closing quote"),
        ('TN\n"' + ("4" * 60_000 + "\n") * 3, "orders.csv, line 2: expected a closing quote within the cell"),
        ("TN\n" + "4" * 70_000 + "\n", "orders.csv, line 2: expected lines of at most 65,536 characters"),
        ("TN\n" + "404-555-0110\n" * 50_001, "orders.csv, line 50002: expected at most 50,000 cells"),
        ("\n \n", "orders.csv: expected a document, got an empty file"),
        (",,\n,\n", "orders.csv: expected a table, got no rows"),
    ],
    ids=["no headers", "wide", "wide at once", "open quote", "endless cell", "endless line", "many cells", "blank", "no rows"],
)  # fmt: skip
def test_a_table_that_cannot_be_read_is_refused_in_one_line(
    text: str, wanted: str
) -> None:
    assert refusal(text) == wanted


def test_text_of_no_format_is_told_where_the_formats_stand() -> None:
    with pytest.raises(ReadError, match="the formats that are read stand in docs/form"):
        read_loa(b"Dear Sir,\nplease port: 404-555-0110: now\n", name="letter.txt")


def test_a_file_that_is_no_table_is_none() -> None:
    assert read_loa(b'tns = ["404-555-0110"]\n', name="loa").format == "toml"
    assert read_loa(b"tns: [404-555-0110]\n", name="loa.txt").format == "yaml"


# What Excel does --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "cell", "value", "doubt"),
    [
        ("TN", "4.04556E+09", "4.04556E+09", "is in scientific notation"),
        ("Acct #", "4.04555E+12", "4.04555E+12", "is in scientific notation"),
        ("Acct #", "4,04555E+12", "4,04555E+12", "is in scientific notation"),
        ("Zip", "2139", "2139", "has fewer than five digits"),
        ("Zip", "2139-1234", "2139-1234", "has fewer than five digits"),
        ("Zip", "02139", "02139", ""),
        ("Zip", "H3G 1P1", "H3G 1P1", ""),
        ("Acct #", "12345.0", "12345", "is a number and not text"),
        ("TN", "4045550110.0", "4045550110", ""),
        ("Zip", "2139.0", "2139", "has fewer than five digits"),
        ("Acct #", '="00123"', "00123", ""),
        ("Acct #", "'00123", "00123", ""),
        ("Suite", "3-Dec", "3-Dec", "looks like a date that Excel made"),
        ("Suite", "Dec-03", "Dec-03", "looks like a date that Excel made"),
        ("Suite", "3-12", "3-12", ""),
        ("Name", "3-Dec", "3-Dec", ""),
        ("Name", "#N/A", None, "is an error of the spreadsheet; left out"),
        ("Date signed", "#REF!", None, "is an error of the spreadsheet; left out"),
        ("Date signed", "46162", None, "expected a day as YYYY-MM-DD, got a number as Excel counts days"),
        ("Date signed", "5/6/2026", None, "expected a day as YYYY-MM-DD: which is the month cannot be told"),
        ("Date signed", "5/20/26", None, "expected a day as YYYY-MM-DD, got a year of two digits"),
        ("Port type", "perhaps", None, "expected full or partial; left out"),
    ],
)  # fmt: skip
def test_what_excel_did_is_named_and_never_guessed_back(
    header: str, cell: str, value: str | None, doubt: str
) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    order = only(f"{header},Reference\n{quoted},A-1\n")
    dump = str(order.loa.model_dump(mode="json"))
    assert repr(value or cell) in dump if value else repr(cell) not in dump
    assert [note.what[: len(doubt)] for note in order.notes] == [doubt] * bool(doubt)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-20", "2026-05-20"),
        ("2026/5/20", "2026-05-20"),
        ("2026-05-20T09:00:00-04:00", "2026-05-20"),
        ("20.05.2026", "2026-05-20"),
        ("5/5/2026", "2026-05-05"),
        ("May 20th, 2026", "2026-05-20"),
        ("le 20 mai 2026", None),
        ("1er juin 2026", "2026-06-01"),
        ("20 mai 26", None),
        ("2026-05-20 or so", None),
        ("2026-02-30", None),
        ("31/2/2026", None),
        ("soon", None),
    ],
)
def test_a_day_is_read_when_it_can_be_one_day_alone(text: str, day: str | None) -> None:
    order = only(f'Ref,Date signed\nA,"{text}"\n')
    signed = order.loa.signed_on
    assert (signed and signed.isoformat()) == day
    assert len(order.notes) == (day is None)


@pytest.mark.parametrize(
    ("cell", "value"), [("Oui", True), ("n", False), ("perhaps", None), ("", None)]
)
def test_yes_and_no_are_read_in_two_languages(cell: str, value: object) -> None:
    (order,) = orders(f"Ref,CSR PIN required\nA,{cell}\n")
    assert isinstance(order, Order)
    assert (order.csr and order.csr.pin_required) is value
    assert len(order.notes) == (cell == "perhaps")


def test_two_columns_that_contradict_each_other_are_told() -> None:
    order = only("TN,Acct #,Account,Suite,Unit\n404-555-0110,12,13,4,5\n")
    assert (order.loa.account_number, order.notes[0].place) == ("12", "column Account")
    assert str(order.notes[0].what).startswith("says otherwise than a field before it")
    assert order.loa.service_address == Address(unit="4 5")
    mapped = read_field_map(
        b'[loa]\nStreet = "service_address"\nTown = "service_address.city"\n'
    )
    order = only('Street,Town\n"1 Oak St","Rome"\n', mapping=mapped)
    assert order.loa.service_address == Address(street="1 Oak St", city="Rome")


def test_what_is_joined_has_an_end() -> None:
    names = ",".join(["Name"] * 40)
    order = only(f"{names}\n" + ",".join(["A" * 100] * 40) + "\n")
    assert len(order.loa.customer_name or "") < 1_200
    assert len(order.notes) > 20


def test_a_pin_or_line_type_of_a_number_is_its_own() -> None:
    paper = loa("TN,Line type\n404-555-0110,mobile\n404-555-0111,landline\n")
    assert [line["line_type"] for line in said(paper)["tns"]] == [
        "wireless",
        "wireline",
    ]
    both = "CSR TNs,CSR line status,CSR status\n404-555-0110,live,final\n"
    (order,) = orders(both)
    assert isinstance(order, Order)
    assert [note.place for note in order.notes] == ["column CSR status"]


def test_a_whole_address_and_a_part_of_it_are_not_mixed() -> None:
    draft = Draft("csr")
    draft.put("service_address", "1 Oak St, Rome GA", 4)
    draft.put("service_address.city", "Milan", 5)
    assert draft.finished() == {"service_address": "1 Oak St, Rome GA"}
    assert [note.line for note in draft.notes] == [5]


def test_a_header_of_a_record_that_no_record_has_is_listed() -> None:
    order = only("TN,CSR Name,CSR Shoe size\n404-555-0110,ACME,9\n")
    assert [note.place for note in order.notes] == ["column CSR Shoe size"]


def test_origins_point_at_the_holder_of_what_came_from_nowhere() -> None:
    lines = Origins({"": 1, "/service_address": 4, "/btn": ("BTN",)})
    assert lines.nearest(("service_address", "city")) == (4, 4)
    assert lines.nearest(("pin",)) == (1, 1)
    assert lines.nearest(("btn",)) == (1, 1)
    assert (repr(lines), len(lines)) == ("Origins(...)", 3)


def test_many_notes_are_cut_and_runs_of_lines_are_joined() -> None:
    notes = [Note(f"column {n}", "not read", 1) for n in range(30)]
    assert len(list(told(notes))) == 21
    assert list(told(notes))[-1] == "and 10 more notes"
    scattered = [Note("", "not read", n) for n in range(1, 40, 2)]
    (line,) = told(scattered)
    assert line == "lines 1, 3, 5, 7, 9, 11, 13, 15 and 12 more: not read"


# Orders -----------------------------------------------------------------------------


def test_orders_come_row_by_row_with_their_lines() -> None:
    text = (
        "Numbers,Name,CSR Name,CSR Acct #\n"
        '"404-555-0110 thru 0112, 0150",Acme,ACME INC,0012\n'
        "\n"
        '404-555-0113,"Zenith\nWidgets",,\n'
    )
    first, second = orders(text)
    assert isinstance(first, Order)
    assert isinstance(second, Order)
    assert first.loa.tns == ("404-555-0110 thru 0112, 0150",)
    assert first.csr is not None
    assert (first.csr.customer_name, first.csr.account_number) == ("ACME INC", "0012")
    assert (first.line, second.line) == (2, 4)
    assert second.csr is None


def test_notes_about_headers_come_with_the_first_order() -> None:
    first, second = orders("TN,Shoe size\n404-555-0110,9\n404-555-0111,9,x\n")
    assert isinstance(first, Order)
    assert isinstance(second, Order)
    assert list(told(first.notes)) == ["line 1, column Shoe size: not read"]
    assert list(told(second.notes)) == [
        "line 3: stands beyond the last header; not read"
    ]


def test_orders_are_read_from_a_file_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes(b"\xef\xbb\xbfTN,Name\n404-555-0110,Acme\n404-555-0111,Caf\xe9\n")
    read = read_orders(path)
    first = next(read)
    assert isinstance(first, Order)
    assert str(next(read)) == (
        f"{path}, line 3: expected UTF-8 (in Excel, save as “CSV UTF-8”), got another encoding"
    )
    assert list(read) == []


def test_what_is_no_table_of_orders_is_one_error(tmp_path: Path) -> None:
    assert next(str(e) for e in orders("x\n1\n")).startswith(
        "orders.csv: expected a row"
    )
    assert [str(e) for e in orders("TN\n404\0\n")] == [
        "orders.csv, line 2: expected CSV text, got binary data"
    ]
    (missing,) = read_orders(tmp_path / "none.csv")
    assert "there is none of this name" in str(missing)


# Workbooks --------------------------------------------------------------------------


def book(rows: Sequence[Any], form: str | None = None) -> bytes:
    """Write a workbook; ``form`` formats the cells of the second row."""
    workbook = Workbook()
    workbook.create_sheet("Notes", 0)
    sheet = workbook["Sheet"]
    for row in rows:
        sheet.append(row)
    if form:
        for cell in sheet[2]:
            cell.number_format = form
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def test_a_workbook_is_read_like_csv() -> None:
    rows = [
        ["Phone Number", "Customer", "Date signed"],
        [4045550110, "Acme", date(2026, 5, 20)],
    ]
    paper = read_loa(book(rows), name="orders.xlsx")
    assert said(paper) == {
        "tns": ["4045550110"],
        "customer_name": "Acme",
        "signed_on": "2026-05-20",
    }
    assert paper.notes == ()
    (order,) = read_orders(book(rows), name="orders.xlsx")
    assert isinstance(order, Order)
    assert order.loa == paper.document


@pytest.mark.parametrize(
    ("header", "cell", "value", "doubt"),
    [
        ("Acct #", 12345, "12345", "is a number and not text"),
        ("PIN", 44, "44", "is a number and not text"),
        ("Zip", 2139, "2139", "has fewer than five digits"),
        ("Zip", 30303, "30303", ""),
        ("Acct #", 1.5, "1.5", ""),
        ("Acct #", 1e200, "1e+200", "has more digits than Excel keeps"),
        ("Suite", datetime(2026, 12, 3), "2026-12-03", "looks like a date that Excel made"),
        ("Suite", True, "", "expected text, got yes or no; left out"),
        ("Date signed", 46162, "", "expected a day as YYYY-MM-DD, got a number"),
        ("Date signed", True, "", "expected a day as YYYY-MM-DD"),
        ("Suite", time(3, 12), "", "expected text; left out"),
    ],
)  # fmt: skip
def test_what_a_workbook_did_to_numbers_is_named(
    header: str, cell: object, value: str, doubt: str
) -> None:
    (order,) = read_orders(book([[header, "Ref"], [cell, "A-1"]]))
    assert isinstance(order, Order)
    dump = order.loa.model_dump(mode="json") | {
        "pin": order.loa.pin and order.loa.pin.get_secret_value()
    }
    assert value in str(dump)
    assert [note.what[: len(doubt)] for note in order.notes] == [doubt] * bool(doubt)


def test_a_workbook_of_one_row_of_headers_and_a_mapping_of_ticks() -> None:
    mapping = read_field_map(b'[loa]\nFull = "port_type=full"\n')
    assert mapping.loa == {"full": "port_type=full"}
    with pytest.raises(ReadError, match="expected a field of ours"):
        read_field_map(b'[loa]\nFull = "port_type=whole"\n')


def test_a_format_of_zeros_shows_the_zeros_in_front() -> None:
    rows = [["Zip", "Acct #"], [2139, 123]]
    (order,) = read_orders(book(rows, form="00000"))
    assert isinstance(order, Order)
    assert said(Paper(order.loa, "", "", {})) == {
        "tns": [], "account_number": "00123", "service_address": {"postal_code": "02139"},
    }  # fmt: skip
    assert order.notes == ()


def test_a_workbook_may_hold_more_than_its_sheets() -> None:
    out = io.BytesIO(book([["TN"], ["404-555-0110"]]))
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("xl/media/logo.png", b"<!DOCTYPE no such thing>")
    assert said(read_loa(out.getvalue(), name="x.xlsx")) == {"tns": ["404-555-0110"]}


def test_rows_end_where_they_become_too_many() -> None:
    rows = list(xlsx_rows(book([["TN"] * 300] * 80)))
    assert (len(rows), rows[-1]) == (
        34,
        Fault("expected at most 5,000 rows and 10,000 cells", 34),
    )


def archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (archive({"xl/a.xml": b"\0" * 20_000_000}), "expected a workbook of at most 4 MB, unpacked"),
        (archive({f"{n}": b"" for n in range(1_001)}), "expected a workbook of at most 4 MB, unpacked"),
        (archive({"xl/a.xml": b" " * 5_000 + b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "expected a workbook without entity declarations"),
        (archive({"xl/a.xml": "<!DOCTYPE x>".encode("utf-16")}), "expected a workbook without entity declarations"),
        (archive({"word/document.xml": b"<x/>"}), "expected a workbook (.xlsx), got another document or archive"),
        (book([["TN", "Name"], ["404-555-0110", '="A"&"cme"']]), "expected values, got formulas that were never calculated"),
        (archive({"xl/workbook.xml": b"<x/>"}), "expected a workbook (.xlsx) that Excel can open"),
        (book([["TN"], ["404-555-0110"]])[:-30], "expected a workbook (.xlsx) that Excel can open"),
        (b"PK\x03\x04" + b"\0" * 3_000_000, "expected at most 2 MB"),
        (book([["TN"] * 300] * 80), "line 34: expected at most 5,000 rows and 10,000 cells"),
        (book([["TN"] * 501]), "line 1: expected at most 500 columns"),
        (book([]), "expected a table, got no rows"),
    ],
    ids=["bomb", "many parts", "entities", "entities in UTF-16", "a letter", "formulas", "odd", "cut", "large", "many cells", "wide", "empty"],
)  # fmt: skip
def test_a_workbook_that_is_none_or_too_much_is_refused(
    data: bytes, wanted: str
) -> None:
    with pytest.raises(ReadError) as caught:
        read_loa(data, name="x.xlsx")
    assert wanted in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.__context__ is None


def test_without_its_extra_a_workbook_is_asked_for_as_csv(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = book([["TN"], ["404-555-0110"]])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ReadError, match=r"pip install 'lnpcheck\[xlsx\]'"):
        read_loa(data, name="x.xlsx")


# Mapping files ----------------------------------------------------------------------


def test_a_mapping_goes_before_what_is_known() -> None:
    mapping = read_field_map(
        b'dates = "day-first"\n[loa]\n"Old acct" = "account_number"\nName = "billing_name"\n"Memo" = ""\n'
    )
    order = only(
        "TN,Name,Old acct,Memo,Date signed\n404-555-0110,Acme,12,x,5/6/2026\n",
        mapping=mapping,
    )
    assert said(Paper(order.loa, "", "", {})) == {
        "tns": ["404-555-0110"], "billing_name": "Acme", "account_number": "12", "signed_on": "2026-06-05",
    }  # fmt: skip
    assert order.notes == ()
    american = FieldMap(order="month-first")
    assert only(
        "TN,Date signed\n4045550110,5/6/2026\n", mapping=american
    ).loa.signed_on == date(2026, 5, 6)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("colour = 1", "line 1, /colour: expected dates, loa, csr, services"),
        ('dates = "any"', "line 1, /dates: expected month-first or day-first"),
        ("loa = 1", "line 1, /loa: expected a table of names and fields"),
        ('[loa]\nx = "acount_number"', "line 2, /loa/x: expected a field of ours, got 'acount_number'; did you mean 'account_number'?"),
        ("[loa]\nx = 1", "line 2, /loa/x: expected one of tns, "),
        ('[services]\nX = "zzz"', "line 2, /services/X: expected one of dsl, isdn, "),
    ],
)  # fmt: skip
def test_a_mapping_that_cannot_be_is_refused(text: str, wanted: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_field_map(text.encode(), name="map.toml")
    assert str(caught.value).startswith(f"map.toml, {wanted}")
