"""Where does the city begin when no comma says so? A table of towns, and its limits."""

from typing import Final, get_args

import pytest

from lnpcheck.compare.address import compare_places, same_place
from lnpcheck.compare.two_readings import read_alike
from lnpcheck.documents import Address
from lnpcheck.normalize.address import Country
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.known_towns import known_sizes, town_key
from lnpcheck.normalize.tables import read_lines, read_table
from lnpcheck.normalize.words import split_words
from placing import place, text_of

CUT: Final[tuple[tuple[Country, str, str, str | None, str | None], ...]] = (
    (
        "CA",
        "10 rue Saint-Jean Trois-Rivières QC",
        "rue Saint-Jean",
        "Trois-Rivières",
        "QC",
    ),
    ("CA", "10 Main St North Bay ON P1B 1A1", "Main St", "North Bay", "ON"),
    ("CA", "10 Main St North Bay P1B 1A1", "Main St", "North Bay", None),
    ("CA", "10 Main St North Bay MB R0A 1A1", "Main St North", "Bay", "MB"),
    ("CA", "10 North Bay Rd Toronto ON", "North Bay Rd", "Toronto", "ON"),
    ("CA", "10 North Bay Rd", "North Bay Rd", None, None),
    ("CA", "10 Queen St Sault Ste. Marie ON", "Queen St", "Sault Ste. Marie", "ON"),
    ("CA", "10 Water St St. John's NL", "Water St", "St. John's", "NL"),
    ("CA", "10 Elm Ave Fort St John BC", "Elm Ave", "Fort St John", "BC"),
    ("CA", "10 Elm Ave 100 Mile House BC", "Elm Ave", "100 Mile House", "BC"),
    ("CA", "10 Broadway Winnipeg Manitoba", "Broadway", "Winnipeg", "Manitoba"),
    ("CA", "10 Highway 7 Markham ON", "Highway 7", "Markham", "ON"),
    ("CA", "10 Hwy 7 Unknowntown ON K0A 1A1", "Hwy 7", "Unknowntown", "ON"),
    ("CA", "10 Rd 5 E Unknowntown MB R0A 1A1", "Rd 5 E", "Unknowntown", "MB"),
    ("CA", "10 Hwy 7 ON K0A 1A1", "Hwy 7", None, "ON"),
    ("CA", "10 Main St 5 Unknowntown ON K0A 1A1", "Main St", "Unknowntown", "ON"),
    ("CA", "10 Elm St Unknowntown ON", "Elm St", "Unknowntown", "ON"),
    ("CA", "10 Elm St Denver CO", "Elm St Denver CO", None, None),
    ("CA", "10 Avenue Road Toronto ON", "Avenue Road", "Toronto", "ON"),
    ("CA", "Apt 5, 10 Broadway Winnipeg MB", "Broadway", "Winnipeg", "MB"),
    (
        "CA",
        "10 RUE PRINCIPALE ST JEAN SUR RICHELIEU QC",
        "RUE PRINCIPALE",
        "ST JEAN SUR RICHELIEU",
        "QC",
    ),
    ("CA", "10 Elm Ave, 100 Mile House, BC", "Elm Ave", "100 Mile House", "BC"),
    ("CA", "10 Elm Ave, 200 Mile House, BC", "Elm Ave 200 Mile House", None, "BC"),
    ("CA", "10 West Esplanade Vancouver BC", "West Esplanade", "Vancouver", "BC"),
    ("CA", "10 3e Avenue Est Charlesbourg QC", "3e Avenue Est", "Charlesbourg", "QC"),
    ("CA", "10 boul de la Rive Gatineau QC", "boul de la Rive", "Gatineau", "QC"),
    ("CA", "10 rue St-Luc Longueuil QC", "rue St-Luc", "Longueuil", "QC"),
    ("CA", "10 RUE ST LUC LONGUEUIL QC", "RUE ST LUC", "LONGUEUIL", "QC"),
    ("CA", "10 Main St-Luc H2X 1A1", "Main St-Luc", None, None),
    # A street named after a town keeps its name, and a half of one is no town.
    ("CA", "10 rue Mont-Royal QC H2T 1A1", "rue Mont-Royal", None, "QC"),
    ("CA", "10 rue du Mont-Royal Montréal QC", "rue du Mont-Royal", "Montréal", "QC"),
    ("CA", "10 chemin du Lac Brome QC J0E 1V0", "chemin du Lac Brome", None, "QC"),
    ("CA", "1 Place Ville Marie QC H3B 2C4", "Place Ville Marie", None, "QC"),
    ("CA", "10 rue Saint-Louis Québec", "rue Saint-Louis Québec", None, None),
    ("CA", "10 Kingston ON", "Kingston ON", None, None),
    ("CA", "10 Main ON", "Main ON", None, None),
    ("CA", "12 app 5 Laval QC", "app 5 Laval QC", None, None),
    # A code that is none, or of another region, hides neither city nor region.
    ("CA", "10 Elm St, Toronto, ON D1A 1A1", "Elm St", "Toronto", "ON"),
    ("CA", "10 Elm St, Toronto, ON, D1A 1A1", "Elm St", "Toronto", "ON"),
    ("CA", "10 Elm St D1A 1A1", "Elm St D1A 1A1", None, None),
    ("US", "10 Elm St, Denver CO 10001", "Elm St", "Denver", "CO"),
    ("CA", "10 Elm St Toronto ON H2X 1Y4", "Elm St", "Toronto", "ON"),
    ("US", "10 Elm St, Ponce PR 00000", "Elm St", "Ponce", "PR"),
    # A country that only a space parts from what is before.
    ("CA", "10 Elm St, Toronto, ON Canada", "Elm St", "Toronto", "ON"),
    ("CA", "10 Elm St, Toronto M5V 1A1 Canada", "Elm St", "Toronto", None),
    ("US", "10 Elm St, Denver, CO 80202 United States", "Elm St", "Denver", "CO"),
    ("US", "10 Elm St Denver CO 80202 U.S.A.", "Elm St", "Denver", "CO"),
    ("CA", "10 Elm St, Denver, CO Canada", "Elm St Denver", "CO Canada", None),
    ("CA", "10 place du Canada", "place du Canada", None, None),
    ("CA", "10 Canada", "Canada", None, None),
    ("CA", "Canada", "Canada", None, None),
    # In the United States only towns that begin with a direction stand in the table.
    (
        "US",
        "10 Main St North Little Rock AR 72114",
        "Main St",
        "North Little Rock",
        "AR",
    ),
    ("US", "10 Main St North Denver CO 80202", "Main St North", "Denver", "CO"),
    (
        "US",
        "10 M St Northwest Washington DC 20001",
        "M St Northwest",
        "Washington",
        "DC",
    ),
    (
        "CA",
        "10 Elm Ave, St. John's, Newfoundland and Labrador A1A 1W6",
        "Elm Ave",
        "St. John's",
        "Newfoundland and Labrador",
    ),
    ("US", "10 M St, Washington, DC", "M St", "Washington", "DC"),
    ("US", "10 Elm Street B Oakland CA 94606", "Elm Street B", "Oakland", "CA"),
    ("US", "10 Elm Loop #Apt 5 Oakland CA 94606", "Elm Loop", "Oakland", "CA"),
    ("US", "10 Elm Turnpike W Oakland CA 94606", "Elm Turnpike W", "Oakland", "CA"),
    ("US", "10 Main St Albany New York 12207", "Main St", "Albany", "New York"),
    ("US", "10 Main St Denver CO", "Main St", "Denver", "CO"),
    ("US", "10 Main St Denver Colorado", "Main St", "Denver", "Colorado"),
    ("US", "10 Main St Baton Rouge LA", "Main St", "Baton Rouge", "LA"),
    ("US", "10 Elm Ct Spring La", "Elm Ct Spring La", None, None),
    ("US", "10 SPRING LA", "SPRING LA", None, None),
    ("US", "10 Main St NE", "Main St NE", None, None),
    ("US", "10 Broadway Denver CO", "Broadway Denver CO", None, None),
)


@pytest.mark.parametrize("row", CUT, ids=lambda row: row[1])
def test_a_line_without_commas(
    row: tuple[Country, str, str, str | None, str | None],
) -> None:
    country, text, *expected = row
    read = place(text, country)
    found = [text_of(fact) for fact in (read.street, read.city, read.region)]
    assert found == expected


def test_a_region_of_several_words_is_read() -> None:
    """Not its last word alone, though that be a region too: Labrador."""
    table = read_table("regions")
    named = {form for at in get_args(Country) for f in table[at].values() for form in f}
    for form in filter(lambda form: " " in form, named - {"washington dc"}):
        cut = place(f"10 Elm St, Anywhere, {form}", "CA")
        assert (text_of(cut.city), text_of(cut.region)) == ("Anywhere", form)


def _grades(loa: str | Address, csr: str | Address, country: Country) -> set[str]:
    one, other = read_alike(place(loa, country), place(csr, country))
    lines = compare_places(one, other)
    city = "identical" if text_of(one.city) == text_of(other.city) else "different"
    return {lines.house_number.grade, lines.street.grade, lines.unit.grade, city}


PARTED: Final = Address(
    street="10 rue Saint-Jean",
    city="Trois-Rivières",
    region="QC",
    postal_code="G9A 1A1",
)
WEST: Final = "10 Georgia St West Vancouver BC"


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10 rue Saint-Jean Trois-Rivières QC G9A 1A1", PARTED),
        (Address(street="10 rue Saint-Jean Trois-Rivières QC G9A 1A1"), PARTED),
        (WEST, "10 Georgia St, West Vancouver, BC"),
        (WEST, "10 Georgia St West, Vancouver, BC"),
        (Address(street=WEST), "10 Georgia St West, Vancouver, BC"),
        (WEST, Address(street="10 Georgia St West", city="Vancouver", region="BC")),
        ("10 Elm Lea West Vancouver BC", "10 Elm Lea West, Vancouver, BC"),
        ("10 Elm St North Unknowntown ON", "10 Elm St, North Unknowntown, ON"),
        ("10 Elm St N Vancouver BC", "10 Elm St, N Vancouver, BC"),
        (f"{WEST} Canada", "10 Georgia St West, Vancouver, BC"),
        ("Apt 5, 10 Elm St West Vancouver BC", "Apt 5, 10 Elm St West, Vancouver, BC"),
    ],
)
def test_one_line_and_parts_are_one_place(
    one: str | Address, other: str | Address, *, turned: bool
) -> None:
    pair = (other, one) if turned else (one, other)
    assert _grades(*pair, "CA") == {"identical"}
    assert same_place(*(place(text, "CA") for text in pair))


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "10 rue Saint-Jean Sherbrooke QC G9A 1A1",
            PARTED,
        ),
        (WEST, "10 Georgia St, Vancouver, BC"),
        (WEST, "10 Georgia St East, Vancouver, BC"),
        (WEST, "10 Georgia St, North Vancouver, BC"),
        (WEST, "10 Georgia St West, West Vancouver, BC"),
    ],
)
def test_another_city_or_street_is_another_place(
    one: str | Address, other: str | Address, *, turned: bool
) -> None:
    pair = (other, one) if turned else (one, other)
    assert "different" in _grades(*pair, "CA")
    assert not same_place(*(place(text, "CA") for text in pair))


def test_a_line_with_two_readings_is_but_one_beside_no_city() -> None:
    line, bare = place(WEST, "CA"), place("10 Georgia St", "CA")
    assert read_alike(line, bare) == (line, bare)


def _rows() -> dict[str, tuple[str, ...]]:
    rows = (line.partition("\t") for line in read_lines("towns"))
    return {region: tuple(names.split(";")) for region, _, names in rows}


def test_the_table_holds_names_as_they_are_compared() -> None:
    rows = _rows()
    assert {"AB", "QC", "YT", "AR"} <= rows.keys()
    for names in rows.values():
        assert list(names) == sorted(set(names))
        assert all(town_key(split_words(name)) == name for name in names)


def test_every_town_of_the_table_is_found_behind_a_street() -> None:
    grammar = grammar_of("CA")
    for region, names in _rows().items():
        for name in names:
            words = split_words(f"10 rue Lafontaine {name}")
            assert known_sizes(words, (region,), grammar)[0] == len(words) - 3
