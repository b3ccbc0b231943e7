"""What does an address say? Tables of lines and their parts."""

import subprocess
import sys
from typing import Final

import pytest

from lnpcheck.documents import Address
from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.normalize import words
from lnpcheck.normalize.address import Country
from lnpcheck.normalize.countries import grammar_of
from placing import COUNTRIES, place, text_of

PARTS: Final = ("house_number", "street", "unit", "city", "region", "postal_code")

ONE_LINE: Final[tuple[tuple[Country, str, tuple[str | None, ...]], ...]] = (
    (
        "CA",
        "10 Main St W North Bay ON P1B 1A1",
        ("10", "Main St W", None, "North Bay", "ON", "P1B 1A1"),
    ),
    (
        "CA",
        "10 Saint-Paul St E St Catharines ON L2R 1A1",
        ("10", "Saint-Paul St E", None, "St Catharines", "ON", "L2R 1A1"),
    ),
    (
        "US",
        "URB Las Lomas, 150 Calle A, San Juan PR 00926",
        ("150", "Calle A URB Las Lomas", None, "San Juan", "PR", "00926"),
    ),
    (
        "CA",
        "10 rue Roy Local Magog QC J1X 1A1",
        ("10", "rue Roy Local", None, "Magog", "QC", "J1X 1A1"),
    ),
    (
        "CA",
        "10 rue Roy Ouest QC H3G 1A1",
        ("10", "rue Roy Ouest", None, None, "QC", "H3G 1A1"),
    ),
    (
        "CA",
        "1250 rue Sherbrooke Ouest app 5 Montréal QC H3G 1A1",
        ("1250", "rue Sherbrooke Ouest", "app 5", "Montréal", "QC", "H3G 1A1"),
    ),
    (
        "CA",
        "1250, rue Sherbrooke O #5 Trois-Rivières QC H3G 1A1",
        ("1250", "rue Sherbrooke O", "#5", "Trois-Rivières", "QC", "H3G 1A1"),
    ),
    (
        "CA",
        "10 boul. de la Rive app. 3 bureau 4 Saint-Luc QC J3B 1A1",
        ("10", "boul. de la Rive", "app. 3 bureau 4", "Saint-Luc", "QC", "J3B 1A1"),
    ),
    (
        "CA",
        "10 rue du Sud Montréal QC H3G 1A1",
        ("10", "rue du Sud", None, "Montréal", "QC", "H3G 1A1"),
    ),
    (
        "CA",
        "10 rue Roy app 5 H 4 QC H3G 1A1",
        ("10", "rue Roy app 5 H 4", None, None, "QC", "H3G 1A1"),
    ),
    (
        "CA",
        "10 chemin Saint-Luc QC H3G 1A1",
        ("10", "chemin Saint-Luc", None, None, "QC", "H3G 1A1"),
    ),
    (
        "CA",
        "10 route #5 Magog QC J1X 1A1",
        ("10", "route #5", None, "Magog", "QC", "J1X 1A1"),
    ),
    (
        "US",
        "123 Main St, Apt 4 Denver CO 80202",
        ("123", "Main St", "Apt 4", "Denver", "CO", "80202"),
    ),
    (
        "US",
        "123 Main St, Apt 4, Denver, CO 80202",
        ("123", "Main St", "Apt 4", "Denver", "CO", "80202"),
    ),
    (
        "US",
        "123 Main St Denver CO 80202",
        ("123", "Main St", None, "Denver", "CO", "80202"),
    ),
    (
        "US",
        "123 Broadway Denver CO 80202-1234",
        ("123", "Broadway", None, "Denver", "CO", "80202-1234"),
    ),
    (
        "US",
        "1600 Pennsylvania Avenue NW, Washington, DC 20500, USA",
        ("1600", "Pennsylvania Avenue NW", None, "Washington", "DC", "20500"),
    ),
    (
        "US",
        "250 E 300 S, Salt Lake City, Utah 84111",
        ("250", "E 300 S", None, "Salt Lake City", "Utah", "84111"),
    ),
    (
        "US",
        "123 Main St N Apt 4 St Paul MN 55101",
        ("123", "Main St N", "Apt 4", "St Paul", "MN", "55101"),
    ),
    (
        "US",
        "123 Main St St Paul MN 55101",
        ("123", "Main St", None, "St Paul", "MN", "55101"),
    ),
    (
        "CA",
        "123 rue Roy Laval QC H7A 1A1",
        ("123", "rue Roy", None, "Laval", "QC", "H7A 1A1"),
    ),
    ("US", "10 Main St Suite # 5-B", ("10", "Main St", "Suite # 5-B", *[None] * 3)),
    ("US", "10 Main St #", ("10", "Main St #", *[None] * 4)),
    ("US", "10 Main St Apt 5-Rear", ("10", "Main St", "Apt 5 Rear", *[None] * 3)),
    ("CA", "10 Van Pier 7", ("10", "Van Pier", "7", *[None] * 3)),
    ("US", "100 Elm St NE 20002", ("100", "Elm St NE", None, None, None, "20002")),
    ("US", "100 Broadway NE", ("100", "Broadway NE", None, None, None, None)),
    (
        "US",
        "100 Elm St, Denver CO",
        ("100", "Elm St", None, "Denver", "CO", None),
    ),
    (
        "US",
        "100 Elm St\nDenver, CO 80202\nUnited States",
        ("100", "Elm St", None, "Denver", "CO", "80202"),
    ),
    (
        "US",
        "25-10 30th Ave, Queens, NY 11102",
        ("25-10", "30th Ave", None, "Queens", "NY", "11102"),
    ),
    ("US", "12 Elm St, Rear", ("12", "Elm St", "Rear", None, None, None)),
    ("US", "12 Elm St, NE", ("12", "Elm St NE", None, None, None, None)),
    ("CA", "12, Maple Ct", ("12", "Maple Ct", None, None, None, None)),
    ("US", "12 Elm St, N", ("12", "Elm St N", None, None, None, None)),
    ("US", "12, Elm St", ("12", "Elm St", None, None, None, None)),
    ("US", "80202", ("80202", None, None, None, None, None)),
    ("US", "CA", (None, "CA", None, None, None, None)),
    (
        "US",
        "12 Elm St, Los Angeles, CA",
        ("12", "Elm St", None, "Los Angeles", "CA", None),
    ),
    (
        "CA",
        "12 Elm St, Toronto, ON, CA",
        ("12", "Elm St", None, "Toronto", "ON", None),
    ),
    (
        "CA",
        "5-123 Main St, Ottawa ON K1A 0B1",
        ("123", "Main St", "5", "Ottawa", "ON", "K1A 0B1"),
    ),
    (
        "CA",
        "123, boul. René-Lévesque O., app. 5, Montréal (Québec) H2X 1Y4",
        (
            "123",
            "boul. René-Lévesque O.",
            "app. 5",
            "Montréal",
            "Québec",
            "H2X 1Y4",
        ),
    ),
    (
        "CA",
        "#200, 1234 - 16 Ave NW, Calgary, Alberta",
        ("1234", "16 Ave NW", "#200", "Calgary", "Alberta", None),
    ),
    (
        "CA",
        "910 7380 Elmbridge Way",
        ("7380", "Elmbridge Way", "910", None, None, None),
    ),
    (
        "CA",
        "200-10, rue Roy Ouest",
        ("10", "rue Roy Ouest", "200", None, None, None),
    ),
    ("CA", "A-10, rue Roy", ("10", "rue Roy", "A", None, None, None)),
    ("CA", "app. 3-10, rue Roy", ("10", "rue Roy", "app. 3", None, None, None)),
    ("CA", "16 Ave NW", (None, "16 Ave NW", None, None, None, None)),
    ("CA", "10 Avenue E", ("10", "Avenue E", None, None, None, None)),
    ("CA", "123 A Main St", ("123 A", "Main St", None, None, None, None)),
    ("CA", "123 A rue Roy", ("123 A", "rue Roy", None, None, None, None)),
    ("CA", "123 A St", ("123", "A St", None, None, None, None)),
    ("CA", "123 E Main St", ("123", "E Main St", None, None, None, None)),
    ("CA", "123-A Main St", ("123-A", "Main St", None, None, None, None)),
    ("CA", "123 1/2 Main St", ("123 1/2", "Main St", None, None, None, None)),
    ("CA", "1st Avenue", (None, "1st Avenue", None, None, None, None)),
    ("CA", "123 rue Roy, 3e étage", ("123", "rue Roy", "3e étage", None, None, None)),
    ("CA", "10 Maple Crt E", ("10", "Maple Crt E", None, None, None, None)),
    ("CA", "10 Highway 7", ("10", "Highway 7", None, None, None, None)),
    ("CA", "10 Main St A", ("10", "Main St A", None, None, None, None)),
    ("CA", "Rear 10 Main St", ("10", "Main St", "Rear", None, None, None)),
    ("CA", "#5-123 Main St", ("123", "Main St", "#5", None, None, None)),
    ("CA", "Unit B-12 100 Main St", ("100", "Main St", "Unit B-12", None, None, None)),
    ("CA", "Lot 5 Con 6", (None, "Lot 5 Con 6", None, None, None, None)),
    ("CA", "10 Main St Ste. 4", ("10", "Main St", "Ste. 4", None, None, None)),
    ("CA", "10 Main St Apt5", ("10", "Main St", "Apt5", None, None, None)),
    ("CA", "10 Main St Tower East", ("10", "Main St Tower East", *[None] * 4)),
    ("CA", "10 Main St Apt Rear", ("10", "Main St", "Apt Rear", *[None] * 3)),
    ("CA", "10 Main St Suite", ("10", "Main St Suite", *[None] * 4)),
    ("CA", "10 Main St Main Floor", ("10", "Main St", "Main Floor", *[None] * 3)),
    ("CA", "10 Ste Anne St", ("10", "Ste Anne St", *[None] * 4)),
    ("US", "N6 W23001 Elm Rd", ("N6 W23001", "Elm Rd", *[None] * 4)),
    ("US", "N6 W23001", (None, "N6 W23001", *[None] * 4)),
    ("US", "N6W23001 Bluemound Rd", ("N6W23001", "Bluemound Rd", *[None] * 4)),
    (
        "US",
        "Acme Inc, 100 Main St, Denver, CO 80202",
        ("100", "Main St", None, "Denver", "CO", "80202"),
    ),
    ("US", "c/o Dana Whitfield, 100 Main St", ("100", "Main St", *[None] * 4)),
    ("CA", "Acme inc., bur. 5, 100 rue Roy", ("100", "rue Roy", "bur. 5", *[None] * 3)),
    ("CA", "Acme inc., 5-100 rue Roy", ("100", "rue Roy", "5", *[None] * 3)),
    ("US", "10 Cty Rd No. 5 Apt 3", ("10", "Cty Rd No. 5", "Apt 3", *[None] * 3)),
    ("US", "10 N W Main", ("10", "N W Main", *[None] * 4)),
    (
        "CA",
        "10 104 Ave NW, Edmonton, Alberta T5J 0H6, CA",
        ("10", "104 Ave NW", None, "Edmonton", "Alberta", "T5J 0H6"),
    ),
    (
        "US",
        "10 Elm St, Fresno, 93650, CA",
        ("10", "Elm St", None, "Fresno", "CA", "93650"),
    ),
    (
        "CA",
        "10 RUE ST HUBERT MONTREAL (QUEBEC) H2M1Y6",
        ("10", "RUE ST HUBERT", None, "MONTREAL", "QUEBEC", "H2M1Y6"),
    ),
    (
        "CA",
        "10 Elm St, Gander, Newfoundland and Labrador A1C 1A1",
        ("10", "Elm St", None, "Gander", "Newfoundland and Labrador", "A1C 1A1"),
    ),
    (
        "CA",
        "5-10 boul De Roy O Montréal QC H2M 1Y6",
        ("10", "boul De Roy O", "5", "Montréal", "QC", "H2M 1Y6"),
    ),
    (
        "CA",
        "5-10 av Guy-Roy Québec QC H2M 1Y6",
        ("10", "av Guy-Roy", "5", "Québec", "QC", "H2M 1Y6"),
    ),
    (
        "CA",
        "5-10 av de Roy Québec QC H2M 1Y6",
        ("10", "av de Roy", "5", "Québec", "QC", "H2M 1Y6"),
    ),
    (
        "CA",
        "10 16e Avenue Trois-Rivières QC H2M 1Y6",
        ("10", "16e Avenue", None, "Trois-Rivières", "QC", "H2M 1Y6"),
    ),
    (
        "CA",
        "10 16 Ave Calgary AB T2P 1B5",
        ("10", "16 Ave", None, "Calgary", "AB", "T2P 1B5"),
    ),
    (
        "CA",
        "10 rue du Dr Roy O Québec QC H2M 1Y6",
        ("10", "rue du Dr Roy O", None, "Québec", "QC", "H2M 1Y6"),
    ),
    ("CA", "301, 108 9th Ave SW", ("108", "9th Ave SW", "301", *[None] * 3)),
    ("CA", "10 A boul. St-Roy", ("10 A", "boul. St-Roy", *[None] * 4)),
    ("CA", "10 A Ave St", ("10", "A Ave St", *[None] * 4)),
    ("CA", "10 A Ave E", ("10", "A Ave E", *[None] * 4)),
    ("CA", "10 A boul", ("10", "A boul", *[None] * 4)),
    ("CA", "10 A boul. 5", ("10", "A boul.", "5", *[None] * 3)),
    ("US", "", (None, None, None, None, None, None)),
)


@pytest.mark.parametrize("row", ONE_LINE, ids=lambda row: row[1] or "nothing")
def test_an_address_of_one_line(
    row: tuple[Country, str, tuple[str | None, ...]],
) -> None:
    country, text, expected = row
    read = place(text, country)
    assert tuple(text_of(getattr(read, part)) for part in PARTS) == expected


def test_each_fact_of_one_line_stands_at_the_address() -> None:
    read = place("12 Elm St, Denver, CO 80202", "US")
    paths = {getattr(read, part).path for part in (*PARTS, "line")}
    assert paths == {"/service_address"}


def test_the_parts_have_their_own_places() -> None:
    read = place(
        Address(street="12 Elm St", unit="4", city="Denver", region="Colorado"), "US"
    )
    assert read.line == Known("12 elm st 4", "12 Elm St 4", "/service_address/street")
    assert read.unit == Known("4", "4", "/service_address/unit")
    assert read.city == Known("denver", "Denver", "/service_address/city")
    assert read.region == Known("CO", "Colorado", "/service_address/region")
    assert read.postal_code == Absent("/service_address/postal_code")


def test_parsed_parts_stand_at_the_first_that_is_given() -> None:
    read = place(Address(house_number=" 12 ", street_name="Elm", unit=" "), "US")
    assert read.line == Known("12 elm", "12 Elm", "/service_address/house_number")
    assert read.given


PARTED = (
    ("CA", "Saint-Denis", "rue", "12 rue Saint-Denis"),
    ("CA", "4", "Rang", "12 Rang 4"),
    ("CA", "36e", "Rue", "12 36e Rue"),
    ("CA", "Première", "Rue", "12 Première Rue"),
    ("CA", "du Parc", "av.", "12 av. du Parc"),
    ("CA", "La Salle", "Blvd", "12 La Salle Blvd"),
    ("CA", "Des", "Ave", "12 Des Ave"),
    ("CA", "de Roy", "St", "12 de Roy St"),
    ("CA", "Roy", "", "12 Roy"),
    ("CA", "", "rue", "12 rue"),
    ("US", "Luna", "Calle", "12 Calle Luna"),
    ("US", "Saint Charles", "Ave", "12 Saint Charles Ave"),
    ("US", "7", "Hwy", "12 Hwy 7"),
    ("US", "5", "St", "12 5 St"),
    ("CA", "132", "route", "12 route 132"),
    ("CA", "223", "Range Rd", "12 Range Rd 223"),
    ("CA", "6", "Concession Rd", "12 Concession Rd 6"),
    ("CA", "5", "Ave", "12 5 Ave"),
    ("CA", "l'Acadie", "boul. de", "12 boul. de l'Acadie"),
    ("CA", "Roy", "Zyx", "12 Roy Zyx"),
    ("US", "Roy", "Rue", "12 Roy Rue"),
)


@pytest.mark.parametrize(("country", "name", "kind", "line"), PARTED)
def test_parsed_parts_stand_in_the_order_of_their_tongue(
    country: Country, name: str, kind: str, line: str
) -> None:
    address = Address(house_number="12", street_name=name, street_type=kind)
    assert text_of(place(address, country).line) == line


def test_an_english_type_stands_behind_the_name_in_every_form() -> None:
    for country in COUNTRIES:
        grammar = grammar_of(country)
        for form, senses in grammar.types.items():
            if {grammar.languages.get(s.concept) for s in senses} & {"english", "both"}:
                parts = Address(house_number="12", street_name="Elm", street_type=form)
                assert text_of(place(parts, country).line) == f"12 Elm {form}"


@pytest.mark.parametrize("street", ["...", ",,;", "#", "\U0001f600", "\u0300"])
def test_a_unit_makes_no_street_legible(street: str) -> None:
    read = place(Address(street=street, unit="Suite 4", city="Denver"), "US")
    assert isinstance(read.line, Unreadable)
    assert not read.civic.units


def test_a_street_that_holds_the_whole_address_is_cut() -> None:
    read = place(Address(street="12 Elm St, Denver, CO 80202"), "US")
    assert text_of(read.line) == "12 Elm St"
    assert read.city == Known("denver", "Denver", "/service_address/street")
    assert place(Address(street="12 Elm St"), "US").city == Absent(
        "/service_address/city"
    )


@pytest.mark.parametrize("blank", [None, "", " \n", Address(), Address(street=" ")])
def test_no_address_is_not_given(blank: Address | str | None) -> None:
    read = place(blank)
    assert not read.given
    assert isinstance(read.line, Absent)
    assert isinstance(read.house_number, Absent)
    assert isinstance(read.street, Absent)
    assert isinstance(read.unit, Absent)
    assert read.box is None
    assert read.country is None


def test_a_unit_alone_is_given_and_has_no_street() -> None:
    read = place(Address(unit="Apt 4"))
    assert read.given
    assert read.line == Absent("/service_address/street")


ILLEGIBLE: Final = {
    "only punctuation": ("--- , ///", "has no letter and no digit"),
    "an emoji": ("\N{HOUSE BUILDING}", "has no letter and no digit"),
    "too long": ("1 " + "a" * 1000, "is longer than 1000 characters"),
    "a megabyte": ("1 Main " * 150_000, "is longer than 1000 characters"),
    "a control character": ("12 Elm\x00 St", "has control characters"),
    "half a code point": ("12 Elm \ud800", "has control characters"),
}


@pytest.mark.parametrize("name", ILLEGIBLE)
@pytest.mark.parametrize("country", COUNTRIES)
def test_an_illegible_address(name: str, country: Country) -> None:
    text, because = ILLEGIBLE[name]
    for address in (text, Address(street=text, city="Denver")):
        read = place(address, country)
        assert read.given
        assert isinstance(read.line, Unreadable)
        assert read.line.because == because
        assert len(read.line.text) <= 60
        assert isinstance(read.unit, Absent)
        assert read.box is None


def test_an_illegible_city() -> None:
    read = place(Address(street="12 Elm St", city="??"))
    assert isinstance(read.city, Unreadable)


CODES: Final = {
    "30303": "30303",
    "30303-9998": "30303",
    "303039998": "30303",
    "30303 9998": "30303",
    "30303 - 9998": "30303",
    "K1A 0B1": "K1A0B1",
    "k1a0b1": "K1A0B1",
    "K1A-0B1": "K1A0B1",
}


@pytest.mark.parametrize("text", CODES)
def test_a_postal_code(text: str) -> None:
    code = place(Address(street="1 A St", postal_code=text)).postal_code
    assert isinstance(code, Known)
    assert (code.value, code.text) == (CODES[text], text)


BAD_CODES: Final = {
    "2134": "is neither a ZIP nor a Canadian postal code",
    "K1A 0BI": "is neither a ZIP nor a Canadian postal code",
    "D1A 0B1": "has a letter that no Canadian postal code has in that place",
    "K1O 0B1": "has a letter that no Canadian postal code has in that place",
    "K1A OB1": "is neither a ZIP nor a Canadian postal code",
}


@pytest.mark.parametrize("text", BAD_CODES)
def test_no_postal_code(text: str) -> None:
    code = place(Address(street="1 A St", postal_code=text)).postal_code
    assert code == Unreadable(text, "/service_address/postal_code", BAD_CODES[text])


COUNTRY_SHOWN: Final[tuple[tuple[Address | str, Country | None], ...]] = (
    (Address(street="1 A St", country="Canada"), "CA"),
    (Address(street="1 A St", country="U.S.A.", region="QC"), "US"),
    (Address(street="1 A St", region="Québec"), "CA"),
    (Address(street="1 A St", region="CA"), "US"),
    (Address(street="1 A St", postal_code="K1A 0B1"), "CA"),
    (Address(street="1 A St", postal_code="30303"), "US"),
    (Address(street="1 A St", country="Mexico"), None),
    ("1 A St, Ottawa, ON", "CA"),
    ("1 A St", None),
)


@pytest.mark.parametrize("row", COUNTRY_SHOWN, ids=str)
def test_the_country_that_the_address_shows(
    row: tuple[Address | str, Country | None],
) -> None:
    address, country = row
    assert place(address).country == country


def test_a_region_that_is_none() -> None:
    region = place(Address(street="1 A St", region="Bavaria")).region
    assert isinstance(region, Unreadable)
    assert region.because == "is no state, province or territory"


def test_the_heavy_libraries_wait_until_they_are_needed() -> None:
    code = (
        "import sys, lnpcheck.compare.address as a, lnpcheck.normalize.address as n;"
        "p = [n.read_place(t, '', 'CA') for t in ('12 Elm St', '12 Elm Street')];"
        "a.compare_places(*p);"
        "print({'usaddress', 'rapidfuzz'} & {*sys.modules})"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("line", "kept"),
    [("123A 5-123 #7 1/2 ½", 0), ("Quibbleton", 1)],
)
def test_no_part_with_a_figure_is_remembered(line: str, kept: int) -> None:
    words._remembered.cache_clear()
    assert words.split_words(line)
    assert words._remembered.cache_info().currsize == kept
