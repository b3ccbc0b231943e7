"""Coded CSRs: every line is understood, or listed by its number."""

# ruff: noqa: E501 - a line of a printout that breaks is another line

from pathlib import Path
from typing import Any

import pytest

from lnpcheck.readers import (
    NO_MAP,
    FieldMap,
    Paper,
    ReadError,
    read_csr,
    read_csrs,
    read_field_map,
    told,
)
from lnpcheck.readers.coded_lines import MAX_LINES, floats_of

FORMATS = Path(__file__).parent.parent / "examples" / "formats"
CODES = read_field_map(FORMATS / "service-codes.toml")

HIDDEN = "**********"
"""What a dump shows of remarks, which may hold anything."""


def remarks_of(paper: Paper[Any]) -> str:
    remarks: str = paper.document.remarks.get_secret_value()
    return remarks


def said(paper: Paper[Any]) -> dict[str, Any]:
    shown = paper.document.model_dump(mode="json", exclude_none=True)
    return {k: v for k, v in shown.items() if (k, v) != ("complete", True)}


def record(text: str, mapping: FieldMap = NO_MAP) -> Paper[Any]:
    return read_csr(text.encode(), name="csr.txt", mapping=mapping)


def coded(*lines: str, mapping: FieldMap = NO_MAP) -> Paper[Any]:
    return record("\n".join(["ACCOUNT 404 555-0110 883", *lines]), mapping)


def test_a_resident_s_record() -> None:
    paper = read_csr(FORMATS / "coded-residential.txt", mapping=CODES)
    home = {"city": "DENVER", "region": "CO", "postal_code": "80203"}
    assert said(paper) == {
        "status": "active",
        "printed_on": "2025-11-10",
        "listed_name": "DOE, JANE Q",
        "billing_name": "JANE Q DOE",
        "customer_type": "residential",
        "service_address": {"street": "1420 N ELM ST", "unit": "APT 4B", **home},
        "billing_address": {"street": "1420 N ELM ST APT 4B", **home},
        "account_number": "3035550101417",
        "customer_code": "417",
        "btn": "303 555-0101",
        "tns": [{"tn": "303 555-0101", "type": "1FR"}],
        "hunt_groups": [],
        "services": [],
    }
    assert paper.notes == ()
    assert paper.format == "coded"
    assert (paper.lines["/service_address/street"], paper.lines["/tns/0"]) == (6, 13)


def test_hunting_internet_and_a_frozen_long_distance_carrier() -> None:
    paper = read_csr(FORMATS / "coded-hunt-group.txt", mapping=CODES)
    shown = said(paper)
    assert shown["hunt_groups"] == [
        {"id": "A", "type": "HTG", "members": ["404 555-0110, 0111, 0112"]}
    ]
    assert [line["tn"][-4:] for line in shown["tns"]] == [
        "0110",
        "0111",
        "0112",
        "0119",
    ]
    assert [line.get("hunt_group") for line in shown["tns"]] == ["A", "A", "A", None]
    assert shown["services"] == [
        {"kind": "additional-listing", "description": "ACME WIDGET PARTS DEPT"},
        {"kind": "dsl", "tn": "404 555-0110", "description": "XDSL1"},
    ]
    assert shown["freezes"] == [{"kind": "pic", "tn": "404 555-0110"}]
    assert shown["remarks"] == HIDDEN
    assert remarks_of(paper) == "FAX LINE IS 0119"
    assert shown["billing_name"] == "ACME WIDGET COMPANY INC"
    assert paper.notes == ()


def test_a_code_that_nobody_explained_is_a_service_of_no_known_kind() -> None:
    shown = said(read_csr(FORMATS / "coded-hunt-group.txt"))
    assert shown["services"][1] == {
        "kind": "XDSL1", "tn": "404 555-0110", "description": "XDSL1",
    }  # fmt: skip


def test_a_freeze_a_pending_order_a_forward_and_a_reseller() -> None:
    shown = said(read_csr(FORMATS / "coded-frozen.txt", mapping=CODES))
    assert shown["freezes"] == [{"kind": "local", "tn": "801 555-0130"}]
    assert shown["pending_orders"] == [{"order_id": "C7712345", "due_on": "2025-11-25"}]
    assert shown["flags"] == ["resold"]
    assert shown["services"] == [
        {"kind": "rcf", "tn": "801 555-0135", "description": "XRCF1"}
    ]
    assert shown["service_address"]["street"] == "250 E 300 S"


def test_two_pages_are_one_record_and_two_accounts_are_two() -> None:
    first, second = read_csrs(FORMATS / "coded-two-accounts.txt", mapping=CODES)
    shown = said(first)
    assert shown["tns"] == [
        "612 555-0150",
        "612 555-0160-0179",
        {"tn": "612 555-0151", "status": "disconnected", "type": "1FB"},
    ]
    assert shown["services"] == [
        {"kind": "pri", "tn": "612 555-0150", "description": "XPRI1"},
        {"kind": "did", "tn": "612 555-0160-0179", "description": "20 x XDID1"},
    ]
    assert (first.notes, second.notes) == ((), ())
    assert second.document.customer_code == "701"
    assert second.lines["/tns/0"] == 18
    with pytest.raises(ReadError, match=r"got 2 \(they begin on lines 1, 15\)"):
        read_csr(FORMATS / "coded-two-accounts.txt")


def test_other_formats_hold_one_record() -> None:
    for name in ("telnyx-record.json", "coded-residential.txt"):
        assert len(read_csrs(FORMATS / name)) == 1
    assert len(read_csrs(b'{"btn": "404-555-0110"}', name="csr.json")) == 1
    assert len(read_csrs(b'{"btn": "x"}', as_format="json")) == 1
    with pytest.raises(ReadError, match="there is none of this name"):
        read_csrs(FORMATS / "none.txt")


def test_every_odd_line_is_listed_and_the_list_may_be_cut_short() -> None:
    paper = read_csr(FORMATS / "coded-odd-lines.txt")
    assert list(told(paper.notes)) == [
        "only 1 of 2 pages are here; the others are missing",
        "lines 8, 13: not understood; left out",
        "line 10: a code behind the item is not understood; the rest is read",
        "line 16: a remark that seems to hold a PIN, password, SSN or the like; left out",
    ]
    shown = said(paper)
    assert shown["service_address"]["unit"] == "FLR 12 STE 1210"
    assert remarks_of(paper) == "ASK FOR DANA"
    assert shown["complete"] is False
    assert shown["tns"][1]["status"] == "suspended"
    assert "hunt_groups" not in shown
    assert "0417" not in repr(paper) + paper.document.model_dump_json()


@pytest.mark.parametrize(
    ("lines", "unread"),
    [
        (["---S&E", "1    1FB/TN 404 555-0110/PIC 0222"], []),
        (["---S&E", "1    1FB/TN 404 555-0110/STS ODD"], [3]),
        (["---S&E", "1    1FB/TN 404 555-0110/ZZZ 9"], [3]),
        (["---S&E", "HTG  A 0110, 0111"], [3]),
        (["---S&E", "QQQ  A"], [3]),
        (["---S&E", "1    TOOLONG1/TN 404 555-0110"], [3]),
        (["---LIST", "1    1FB/TN 404 555-0110"], [3]),
        (["---ODDITY", "LN  X"], [2, 3]),
        (["LN   TOO SOON"], [2]),
        (["---LIST", "QQQ  A", "lower 1"], [3, 4]),
        (["---LIST", "LN   " + "X" * 3_000], [3]),
        (["---BILL", "BILL PRD 07", "TAR  01"], [3]),
    ],
)
def test_what_is_not_understood_is_listed_by_its_line(
    lines: list[str], unread: list[int]
) -> None:
    assert sorted(note.line for note in coded(*lines).notes) == unread


@pytest.mark.parametrize(
    ("lines", "key", "value"),
    [
        (["CUS CODE 417", "STATUS DENIED"], "status", "suspended"),
        (["STATUS FINAL"], "status", "disconnected"),
        (["CLS SVC XYZ"], "customer_type", None),
        (["PSO  C1"], "pending_orders", [{"order_id": "C1"}]),
        (["PSO  C1 DD SOON"], "pending_orders", [{"order_id": "C1"}]),
        (["---LIST", "SA   1 OAK ST"], "service_address", {"street": "1 OAK ST"}),
        (["---LIST", "SA   1 OAK ST, APT 4"], "service_address", {"street": "1 OAK ST, APT 4"}),
        (["---LIST", "SA   1 OAK ST, ROME GA 30161-1234"], "service_address", {"street": "1 OAK ST", "city": "ROME", "region": "GA", "postal_code": "30161-1234"}),
        (["---LIST", "SA   10 RUE X, MONTREAL QC H3G 1P1"], "service_address", {"street": "10 RUE X", "city": "MONTREAL", "region": "QC", "postal_code": "H3G 1P1"}),
        (["---BILL", "PO   RTE 9 ROME GA 30161"], "billing_address", {"city": "RTE 9 ROME GA 30161"}),
        (["---S&E", "HML  404 555-0110, 0111"], "hunt_groups", [{"type": "HML", "members": ["404 555-0110, 0111"]}]),
        (["---S&E", "1  9ZR", "1  TTB"], "services", []),
        (["---S&E", "1  1FB/TN 404 555-0110/RSID X/ZCID Y"], "flags", ["resold"]),
        (["---S&E", "1  1FB/TN 404 555-0110/HTG A", "1  1FB/TN 404 555-0111/STS DISC"], "tns", [{"tn": "404 555-0110", "type": "1FB", "hunt_group": "A"}, {"tn": "404 555-0111", "type": "1FB", "status": "disconnected"}]),
        (["---RMKS", "VIP CUSTOMER"], "remarks", HIDDEN),
        (["---RMKS", "SSN  123-45-6789"], "remarks", None),
        (["---RMKS", "RMK  4471"], "remarks", None),
        (["---S&E", "1  1FB"], "tns", []),
        ([], "tns", None),
    ],
)  # fmt: skip
def test_what_a_line_says(lines: list[str], key: str, value: object) -> None:
    assert said(coded(*lines)).get(key) == value


def test_a_mapping_explains_codes_and_fids() -> None:
    mapping = read_field_map(
        b'[services]\nABCDE = "trunk"\nLSF = "local-freeze"\nZZZ = "fee"\nLPF = "lpic-freeze"\n'
    )
    paper = coded("---S&E", "1  ABCDE/TN 404 555-0110/LSF/ZZZ 9/LPF", mapping=mapping)
    shown = said(paper)
    assert shown["tns"] == [{"tn": "404 555-0110", "type": "ABCDE"}]
    assert [freeze["kind"] for freeze in shown["freezes"]] == ["local", "lpic"]
    assert paper.notes == ()


def test_account_and_btn_may_hold_letters_or_stand_apart() -> None:
    shown = said(record("BTN 404 Q85-0001\nACCOUNT 77-1234\n---LIST\nLN   X"))
    assert (shown["btn"], shown["account_number"]) == ("404 Q85-0001", "771234")


def test_a_record_may_begin_with_a_section() -> None:
    assert said(record("---LIST\nLN   ACME\n"))["listed_name"] == "ACME"
    assert (
        said(record("\f\nACCOUNT 404 555-0110\n\f---LIST\nLN   ACME\n"))["listed_name"]
        == "ACME"
    )


def test_old_printouts_are_in_latin_1() -> None:
    paper = read_csr(
        "ACCOUNT 404 555-0110\r\n---LIST\r\nLN   CAFÉ\r\n".encode("latin-1"),
        name="csr.txt",
    )
    assert said(paper)["listed_name"] == "CAFÉ"


def test_floats_are_taken_apart_in_front_of_a_fid_alone() -> None:
    assert floats_of("/TN 404 555-0110/CLS 10.X/DD 1/2/N/A") == (
        ("TN", "404 555-0110"), ("CLS", "10.X"), ("DD", "1/2/N/A"),
    )  # fmt: skip


def test_what_is_no_coded_record_or_too_much_is_refused() -> None:
    for data, wanted in (
        (b"nothing of the kind", "expected a coded CSR"),
        (b"ACCOUNT 404 555-0110\n" + b"\n" * MAX_LINES, "expected at most 20,000 lines"),
        (b"a\0b", "binary data"),
        (b"", "got an empty file"),
    ):  # fmt: skip
        with pytest.raises(ReadError) as caught:
            read_csr(data, name="csr.txt", as_format="coded")
        assert wanted in str(caught.value)


def test_a_record_without_end_is_not_cut_into_accounts() -> None:
    with pytest.raises(ReadError, match="expected at most 20,000 lines"):
        read_csrs(b"ACCOUNT 404 555-0110\n" + b"\f" * MAX_LINES, name="csr.txt")


def test_continuations_have_an_end() -> None:
    long = "     " + "X" * 1_500
    paper = coded("---LIST", "LN   A", long, long)
    assert [note.line for note in paper.notes] == [5]
    floats = "     /PIC " + "1" * 1_500
    assert [n.line for n in coded("---S&E", "1  1FB", floats, floats).notes] == [5]


def test_an_item_whose_continuation_breaks_it_is_listed() -> None:
    paper = coded("---S&E", "1  1FB/TN 404 555-0110", "     /PIC 0222   1.00")
    assert paper.notes == ()
