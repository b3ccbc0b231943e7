"""Is it a mail box? Every spelling, and the streets that only look like one."""

from typing import Final

import pytest

from lnpcheck.documents import Address
from lnpcheck.grade import Difference, Grade
from lnpcheck.normalize.address import Box, Country
from lnpcheck.normalize.boxes import BoxKind, may_hold_box
from lnpcheck.normalize.tables import read_table
from placing import COUNTRIES, compared, differences, grade, place, text_of

WHOLE: Final[dict[BoxKind, tuple[str, ...]]] = {
    "po-box": (
        "PO Box 123",
        "P.O. Box 123",
        "P. O. Box 123",
        "P O Box 123",
        "P.O.Box 123",
        "POBox 123",
        "POBOX123",
        "BOX123",
        "PO-Box 123",
        "P0 Box 12",
        "P/O Box 12",
        "p.o box 9",
        "PO Box A",
        "PO Box #12",
        "PO Box No. 12",
        "PO Box 12-345",
        "PO Box 12-Stn A",
        "PO Box",
        "PO Bx 9",
        "PO Drawer 9",
        "P.O. Drawer C",
        "POB 123",
        "P.O.B. 123",
        "Post Office Box 12",
        "Post-Office-Box 9",
        "Post Box 12",
        "Postal Box 9",
        "Lock Box 12",
        "Lockbox 12",
        "LB 12",
        "LBX 12",
        "Drawer 12",
        "Drawer CS 198422",
        "Caller Box 12",
        "Caller Service 5",
        "Mail Bag 5",
        "Bag 500 Stn Main",
        "Box 123",
        "Box 12 Stn A",
        "PO 123",
        "PO Box 5000 Stn Forces",
        "C.P. 123",
        "CP 123",
        "C P 45",
        "C. P. 45",
        "B.P. 12",
        "Case postale 45",
        "Casier postal 3",
        "Boîte postale 7",
        "Sac postal 8",
        "Case 45, succ. Centre-ville",
        "Succ. Centre-ville",
        "Station A",
        "Station Main",
        "Boîte 45, succ. A",
        "Drawer A",
        "Drawer A, Stn B",
        "Apartado 123",
    ),
    "general-delivery": (
        "General Delivery",
        "Gen Del",
        "Gen. Delivery",
        "Genral Delivery",
        "GD",
        "GD Stn Main",
        "Poste restante",
        "Livraison générale",
        "PR succ Bureau-chef",
    ),
    "private-mailbox": ("PMB 123", "Private Mailbox 12", "Mailbox 12", "Mail Box 5"),
    "rural": (
        "RR 1",
        "RR#3",
        "R.R. #1",
        "R.R.#2 Box 5",
        "RR 2 Stn Main",
        "Rural Route 2 Box 34",
        "Route rurale 1",
        "Box 34 RR 1",
        "Box 34, RR 1",
        "HC 3 Box 45",
        "HCR 5 Box 6",
        "Highway Contract Route 5 Box 6",
        "Star Route",
        "Star Route Box 5",
        "Star Rte 2 Box 1",
        "RT 2 Box 45",
        "Route 2, Box 45",
        "Site 5 Comp 3 RR 2",
        "Site 5 Comp 3",
        "Site 5, Box 3",
        "Comp 5, Site 6, RR 2",
        "SS 2",
        "SS 2 Site 5 Comp 8",
        "S.S. 2 Stn Main",
        "MR 4",
        "Comp 5 RR 2",
    ),
    "military": (
        "PSC 802 Box 74",
        "PSC 802",
        "CMR 450 Box 12",
        "Unit 2050 Box 4190",
        "APO AE",
        "FPO",
    ),
}


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind in WHOLE for text in WHOLE[kind]]
)
def test_a_box_and_nothing_else(kind: BoxKind, text: str, country: Country) -> None:
    box = place(text, country).box
    assert box is not None
    assert (box.kind, box.civic) == (kind, None)
    assert box.text.replace(",", "") == text.replace(",", "")


BESIDE: Final[dict[str, tuple[BoxKind, str, str]]] = {
    "123 Main St Box 12": ("po-box", "Box 12", "123 Main St"),
    "123 Main St, PO Box 12": ("po-box", "PO Box 12", "123 Main St"),
    "PO Box 12, 123 Main St": ("po-box", "PO Box 12", "123 Main St"),
    "PO Box 12 456 Main St": ("po-box", "PO Box 12", "456 Main St"),
    "PO Box 12 Stn A 456 Main St": ("po-box", "PO Box 12 Stn A", "456 Main St"),
    "123 rue Roy C.P. 45": ("po-box", "C.P. 45", "123 rue Roy"),
    "12 Main St Drawer 5": ("po-box", "Drawer 5", "12 Main St"),
    "123 Main St PMB 45": ("private-mailbox", "PMB 45", "123 Main St"),
    "1234 Highway 7, RR 1": ("rural", "RR 1", "1234 Highway 7"),
    "PO Box 9, 12 Elm St, RR 2": ("po-box", "PO Box 9, RR 2", "12 Elm St"),
}


@pytest.mark.parametrize("text", BESIDE)
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_box_beside_a_civic_address(text: str, country: Country) -> None:
    box = place(text, country).box
    assert box is not None
    assert (box.kind, box.text, box.civic) == BESIDE[text]


STREETS: Final = (
    "SS, 12 rue Roy",
    "SS 2, 12 rue Roy",
    "12 rue Roy, SS 2",
    "SS Marine Dr",
    "Mr 4 Smith, 12 Elm St",
    "12 Drawer A",
    "Drawer Lane",
    "Station House Rd",
    "Station Main, 4",
    "12 Station A Rd",
    "12 rue de la Boîte 5",
    "12 Post Office Rd",
    "12 rue General Delestraint",
    "2621 Case Drive #12",
    "15 Boxelder Ave",
    "15 Box Elder Rd",
    "12 C.P.-Hébert",
    "5 CP Rail Way",
    "12 CP 2nd Ave",
    "123 rue Case",
    "10 Po St",
    "10 Po River Rd",
    "12 Box Canyon Rd",
    "12 Box Hill Dr",
    "5 Box 7 Ranch Rd",
    "12 Drawer Rd",
    "12 Bag End Rd",
    "12 Mailbox Rd",
    "12 Private Mailbox Rd",
    "12 Lock Box Ln",
    "12 Lb Rd",
    "12 Station St",
    "Station Rd",
    "12 General Delivery Rd",
    "12 Generation Dr",
    "12 Gd Marais Rd",
    "52304 RR 223",
    "123 Main St Unit 5",
    "12 Star Route Rd",
    "12 Route 9",
    "12 Rt 9 Apt 5",
    "12 Post Rd",
    "123 Post Road 123",
    "12 Unit St",
    "10 rue du Bureau de Poste",
    "123 HC Smith Rd",
    "12 HC 5",
    "12 Highway Contract Rd",
    "10 Site St",
    "10 Site 5",
    "10 Bin Rd",
    "12 Post Box Hill Rd",
    "12 PO Box Hill Rd",
    "Stn",
    "GD Smith Rd",
    "Unit 2050",
    "Unit 2050 Comp Rd",
    "Succ Zyx 5",
)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("text", STREETS)
def test_a_street_that_only_looks_like_a_box(text: str, country: Country) -> None:
    assert place(text, country).box is None


@pytest.mark.parametrize("text", ["Box 5 Elm Lake", "General Delivery Lake Louise"])
def test_a_box_before_a_place_without_a_number(text: str) -> None:
    box = place(text).box
    assert box is not None
    assert box.civic is None
    assert text.startswith(box.text)


def test_a_box_in_its_own_field() -> None:
    address = Address(street="12 Elm St", unit="PMB 4", city="Denver", region="CO")
    assert place(address, "US").box == Box(
        "private-mailbox", "PMB 4", "12 Elm St", "/service_address/unit"
    )
    address = Address(street="12 Elm St", city="PO Box 4 Denver", region="CO")
    box = place(address, "US").box
    assert box is not None
    assert (box.civic, box.path) == ("12 Elm St", "/service_address/city")


def test_a_box_of_one_line_stands_at_the_address() -> None:
    box = place("PO Box 5, Denver, CO 80202", "US").box
    assert box == Box("po-box", "PO Box 5", None, "/service_address")


SIGNLESS: Final = "lock", "station", "bureau", "unit", "route", "rte", "rt", "usps"


@pytest.mark.parametrize("name", read_table("box_words")["openings"])
def test_each_opening_has_a_word_by_which_it_is_noticed(name: str) -> None:
    for form in read_table("box_words")["openings"][name]:
        first = form.split()[0]
        # A part that counts only beside a box is noticed by the box.
        alone = first in SIGNLESS or form in {"post office", "post", "postal", "cop"}
        assert may_hold_box(f"12 elm st, {form} 5") or alone


@pytest.mark.parametrize("text", [t for texts in WHOLE.values() for t in texts])
def test_a_box_is_noticed_in_any_writing(text: str) -> None:
    for written in (
        text,
        text.upper(),
        text.replace(" ", "\u00a0"),
        f"(\u2116 {text})",
    ):
        assert may_hold_box(place(written).folded)


def test_most_streets_hold_no_box() -> None:
    for text in ("12 elm st apt 4", "12 highway 7", "10 rue du bureau", "5 o'dell rd."):
        assert not may_hold_box(text)
    assert may_hold_box("12 elm st, l.b. 5")
    assert may_hold_box("12 elm st, genral delivery")


CIVIC_BESIDE: Final = (
    "100 Main St Ste 4, PO Box 9",
    "PO Box 9, 100 Main St Ste 4",
    "100 Main St, C.P. 9, Ste 4",
    "100 Main St, Ste 4 PMB 9",
    "100 Main St Ste 4, RR 2",
    "100 Main St Ste 4 BOX9",
    "100 Main St, Ste 4, General Delivery",
    Address(street="100 Main St, PO Box 9", unit="Ste 4"),
    Address(street="100 Main St", unit="Ste 4, PO Box 9"),
    Address(street="100 Main St Ste 4", unit="PMB 9"),
)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("address", CIVIC_BESIDE, ids=str)
def test_the_address_beside_a_box_is_read_as_if_there_were_none(
    address: Address | str, country: Country
) -> None:
    assert grade(address, "100 Main St Ste 4", country) == "identical"
    read = place(address, country)
    parts = read.house_number, read.street, read.unit
    assert tuple(map(text_of, parts)) == ("100", "Main St", "Ste 4")
    assert read.box is not None
    assert read.box.civic == "100 Main St Ste 4"


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("text", [t for texts in WHOLE.values() for t in texts])
def test_a_box_alone_has_no_house_number_and_is_the_street(
    text: str, country: Country
) -> None:
    read = place(text, country)
    assert text_of(read.house_number) is None
    assert text_of(read.unit) is None
    assert (text_of(read.street) or "").replace(",", "") == text.replace(",", "")


SPELLED: Final[tuple[tuple[str, str, Grade], ...]] = (
    ("RR 2", "RR #2", "styled"),
    ("RR 2", "R.R. 2", "styled"),
    ("RR 2", "rr 2", "identical"),
    ("RR 2", "RR No. 2", "equivalent"),
    ("RR 2", "Rural Route 2", "equivalent"),
    ("RR 2", "Route rurale 2", "equivalent"),
    ("RR 2", "RR 02", "equivalent"),
    ("RR 2 Box 34", "RR #2, BOX #34", "styled"),
    ("RR 2 Box 34", "Rural Route 2 Box 34", "equivalent"),
    ("RR 2 Box 34", "RFD Route 2 Box 34", "equivalent"),
    ("RR 2 Box 34", "Box 34, RR 2", "equivalent"),
    ("123 RR 2", "123 Rural Route 2", "equivalent"),
    ("HC 3 Box 45", "HCR 3 Box 45", "equivalent"),
    ("HC 3 Box 45", "Highway Contract Route 3 Box 45", "equivalent"),
    ("HC 3 Box 45", "Star Route 3 Box 45", "equivalent"),
    ("Site 5 Comp 3 RR 2", "Site 5, Compartment 3, RR 2", "equivalent"),
    ("Site 5 Comp 3 RR 2", "RR 2 Site 5 Comp 3", "equivalent"),
    ("PO Box 9", "P.O. Box 9", "styled"),
    ("PO Box 9", "C.P. 9", "equivalent"),
    ("PO Box 9 Stn A", "Case postale 9 succ. A", "equivalent"),
    ("Apt 4, PO Box 9", "P.O. Box 9, Apt 4", "styled"),
    ("100 Elm St, PO Box 9", "100 Elm St, P.O. Box 9", "styled"),
    ("100 Elm St, PO Box 9", "100 Elm Street, PO Box 9", "equivalent"),
    ("100 Elm St, PO Box 9", "100 Elm St, PO Box 10", "different"),
    ("Route 2 Box 5", "RR 2 Box 5", "related"),
    ("Box 12", "PO Box 12", "related"),
    ("RR 2", "RR 3", "different"),
    ("RR 2 Box 3", "RR 3 Box 2", "different"),
    ("RR 2 Box 34", "RR 2", "different"),
    ("RR 2 Box 34", "HC 2 Box 34", "different"),
    ("Site 5 Comp 3 RR 2", "Site 3 Comp 5 RR 2", "different"),
    ("PO Box 9", "General Delivery", "different"),
    ("PO Box 9", "9 Elm St", "different"),
    ("Box 5 Elm Lake", "Box 5 Oak Lake", "different"),
    ("GD Stn Main", "GD Stn Main", "identical"),
    ("Gen. Dlvy Deliv, GD", "Genral Delivry", "different"),
)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("row", SPELLED, ids=lambda row: f"{row[0]} / {row[1]}")
def test_boxes_are_compared_part_by_part(
    row: tuple[str, str, Grade], country: Country
) -> None:
    one, other, rung = row
    assert grade(one, other, country) == rung
    assert grade(other, one, country) == rung


def test_the_parts_of_a_box_are_told_apart() -> None:
    assert differences("RR 2 Box 34", "Rural Route 2 Box 35") == (
        Difference("abbreviation", "RR 2", "RURAL ROUTE 2"),
        Difference("different", "BOX 34", "BOX 35"),
    )
    assert compared("RR 2", "RR 3").street.grade == "different"
