"""What is a text's outline, and what has none?"""

import pytest

from lnpcheck.compare.address import compare_places, same_place
from lnpcheck.compare.known_lines import known_lines
from lnpcheck.compare.known_names import known_names
from lnpcheck.compare.lines import compare_lines
from lnpcheck.compare.whole_names import compare_whole_names
from lnpcheck.documents import Address
from lnpcheck.normalize.address import Place
from lnpcheck.normalize.line_outline import line_outline
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.name_outline import name_outline
from lnpcheck.normalize.outline import filled
from lnpcheck.normalize.stand_ins import drawn, template
from placing import place


@pytest.mark.parametrize(
    ("street", "unit", "form"),
    [
        ("7406 Garnet Avenue", "Suite 53", "# _ AVENUE | SUITE #"),
        ("12, rue Cedar Ouest", "", "#, RUE _ OUEST"),
        ("12  Elm St. W", "", "# _ ST. W"),
        ("9999 Elm St", "", "# _ ST"),
        ("10000 Elm St", "", "% _ ST"),  # too long for a unit's id
        ("999999 Elm St", "", "% _ ST"),
        ("5-123, rue Saint-Élie Ouest", "", "#-#, RUE SAINT-_ OUEST"),
        ("12 " + "x" * 94 + " St", "", "# _ ST"),  # a hundred characters
    ],
)
def test_a_line_of_plain_words_has_an_outline(
    street: str, unit: str, form: str
) -> None:
    found = line_outline(street, unit, "CA")
    assert found is not None
    assert found.form == form


@pytest.mark.parametrize(
    ("street", "unit"),
    [
        ("12 Элм St", ""),  # no Latin letter
        ("12 Elm\tSt", ""),  # a control character
        ("012 Elm St", ""),  # a leading zero is style
        ("1000000 Elm St", ""),  # no house has such a number
        ("12A Elm St", ""),
        ("12 Elm- St", ""),
        ("12-Elm St", ""),  # perhaps an id
        ("12345-Elm St", ""),
        ("12 Al St", ""),  # a short word may be the short form of another
        ("12 5 th St", ""),
        ("12 First St", ""),  # an ordinal: the area decides
        ("One Elm St", ""),
        ("12 Elm St Box", ""),
        ("12 Genoa St", ""),  # "gen" may begin "general delivery"
        ("12 Elm Elm St", ""),  # twice the same word
        ("12 Elm St", "12"),
        ("12 Elm | Oak St", ""),
        ("12 Elm St", "# 5"),
        ("12 Elm St _ 5", ""),
        ("12 Elm St % 5", ""),
        ("12 Elm St {5}", ""),
        ("12 Elm St", "|"),
        ("12 Elm St", "Unit Rear Garnet"),  # perhaps an id
        ("12 St Apt Garnet", ""),
        ("12 Elm, Inc.x", ""),
        ("12 " + "x" * 95 + " St", ""),
        ("Ant Bee Cat Dog Eel Fox Gnu Hen", ""),
        ("1 2 3 4 5 6 7 8", ""),  # seven of each are the most
    ],
)
def test_any_other_line_has_none(street: str, unit: str) -> None:
    assert line_outline(street, unit, "CA") is None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Garnet Foods Ltd.", "_ FOODS LTD."),
        ("Garnet & Cedar, Inc", "_ & _, INC"),
        ("Garnet 24", None),
        ("Garnet # 24", None),
        ("Garnet _ Inc", None),
        ("Garnet {0} Inc", None),
        ("Garnet J Inc", None),
        ("Garnet Élan-Blés", "_ _-_"),
        ("Garnet Элм", None),
        ("Garnet. Inc", None),
        ("Garnet " + "x" * 93, "_ _"),
        ("Garnet " + "x" * 94, None),
    ],
)
def test_names_have_outlines_too(text: str, form: str | None) -> None:
    found = name_outline(text)
    assert (found.form if found else None) == form


def test_a_stand_in_is_no_word_of_the_text() -> None:
    """Even where a text has the very words that stand for others."""
    found = line_outline("8269 Quivnem Zorblat St", "Unit 7013", "CA")
    assert found is not None
    text = drawn(found.form)
    assert text == "7013 ZORBLAT QUIVNEM ST | UNIT 8269"
    assert filled(template(text, found.form), found) == (
        "8269 QUIVNEM ZORBLAT ST | UNIT 7013"
    )


def _line(street: str, unit: str | None = None) -> Address:
    return Address(street=street, unit=unit, city="Ottawa")


def test_what_differs_is_told_in_the_words_of_the_papers() -> None:
    loa, csr = _line("12 Elm Street", "Suite 5"), _line("12 Elm St", "Ste 6")
    known = known_lines(place(loa), place(csr))
    assert known is not None
    assert [(d.loa, d.csr) for d in known.street.differences] == [("STREET", "ST")]
    assert [(d.loa, d.csr) for d in known.unit.differences] == [("SUITE 5", "STE 6")]
    assert known.unit.grade == "different"


@pytest.mark.parametrize(
    ("loa", "csr"),
    [
        (_line("12 Elm St"), _line("12 Elms St")),  # a slip of the pen
        (_line("12 Elm St"), _line("12 Elmhurst St")),  # its beginning
        (_line("12 Elm Oak St"), _line("12 Oak Elm St")),
        (_line("Elm Floors, 12 Oak St"), _line("Elm Floor, 12 Oak St")),  # a slip too
        # Which word is told first hangs on which line comes first.
        (_line("Elm boucle la, 82 boul"), _line("street-elm boucle lane, 82 rue bl.")),
        (_line("12 Elm St"), _line("14 Oak St")),  # two other things
        (_line("12 Elm St"), _line("12 Oak Ave")),
        (_line("12 Elm Oak Pine St"), _line("12 St")),
        (_line("12 Elm St", "5"), _line("14 Elm St", "6")),  # two other numbers
        (_line("12 Elm St", "5"), _line("12 Elm St")),
        (_line("12 45 St"), _line("12 46 St")),  # another street
        (_line("12 Elm St", "5"), _line("14 Elm Ave", "5")),
        (_line("12 rue Elm"), _line("12 Elm Ave Ouest")),  # its own word between
        (_line("12 Rue Elm Nord"), _line("12 Nord Rue Elm")),
        (_line("12 Street Elm Rue"), _line("12 Ave Elm Rue")),  # either may move
    ],
)
def test_where_more_is_in_doubt_the_lines_are_read(loa: Address, csr: Address) -> None:
    assert known_lines(place(loa), place(csr)) is None


@pytest.mark.parametrize(
    ("loa", "csr"),
    [
        ("12 Elm Ave", "12 Elm Ave NE"),
        ("12 Elm St", "12 Elm Ave"),
        ("12 Elm", "12 Elm St"),
        ("12 Saint Elm St", "12 Elm St"),
        ("12 Elm St", "12 Oak St"),
        ("12 Elm Street N", "12 Oak St North"),
        ("12 Elm St", "12 Elm Grove St"),
        ("5-123 rue Saint-Élie O", "123, rue St-Élie Ouest, app. 5"),
        ("12 Elm St Apt 5", "5 Elm St Apt 12"),
    ],
)
def test_what_hangs_on_no_word_of_its_own_is_told(loa: str, csr: str) -> None:
    a, b = place(_line(loa)), place(_line(csr))
    assert known_lines(a, b) == compare_lines(a, b)


def test_places_of_two_grammars_are_read() -> None:
    one, other = _line("12 Elm Street"), _line("12 Elm St")
    assert known_lines(place(one, "CA"), place(other, "CA"))
    assert known_lines(place(one, "CA"), place(other, "US")) is None


@pytest.mark.parametrize(
    ("csr", "same"), [("12 Elm St", True), ("14 Elm St", False), ("12 Elm Rd", False)]
)
def test_one_place_is_told_by_its_outline_too(csr: str, *, same: bool) -> None:
    assert same_place(place(_line("12 Elm Street")), place(_line(csr))) is same


def test_house_number_and_unit_are_shown_as_written() -> None:
    found = place(_line("12 Elm St, Bldg. 3", "Suite 5"))
    assert found.house_number == place(_line("12 Oak Rd")).house_number
    assert found.unit == _read(_line("12 Elm St, Bldg. 3", "Suite 5")).unit
    assert place(_line("12 Elm St")).unit == _read(_line("12 Elm St")).unit


def _read(address: Address) -> Place:
    """Read a place, so that nothing is told by its outline."""
    found = place(address)
    assert found.civic.street.words
    return found


def test_a_legal_form_and_nothing_else_is_told_by_the_outline() -> None:
    known = known_names(_name("Garnet Foods Limited"), _name("Garnet Foods Ltd"))
    assert known is not None
    assert known.relation == "legal-form"
    assert known.comparison.grade == "equivalent"
    assert known_names(_name("Garnet Foods"), _name("Garnets Foods")) is None
    assert known_names(_name("Garnet Foods"), _name("Garnet J Foods")) is None
    assert known_names(_name("Garnet & Cedar"), _name("Cedar & Garnet")) is None


@pytest.mark.parametrize(
    ("loa", "csr"),
    [
        ("Garnet Telecom", "Garnet Dental"),
        ("Garnet Foods", "Garnet Foods Inc"),
        ("Garnet Foods Ltd", "Garnet Foods LLC"),
        ("Garnet Services Inc", "Garnet Inc"),
        ("Garnet Foods Inc", "Cedar Foods Inc"),
        ("Garnet Foods Inc", "Garnet Cedar Foods Inc"),
    ],
)
def test_words_of_the_tables_that_differ_are_told(loa: str, csr: str) -> None:
    a, b = _name(loa), _name(csr)
    assert known_names(a, b) == compare_whole_names(a, b)


@pytest.mark.parametrize(
    ("loa", "csr"),
    [
        ("Telecom Garnet Foods", "Garnet Telecom Foods"),  # its own words between
        ("Garnet Services", "Cedar Service"),
        ("Garnet dba Cedar", "Garnet Telecom dba Cedar Dental"),
        ("Garnet Inc, Cedar Ltd", "Garnet Ltd, Cedar"),
    ],
)
def test_other_names_are_read(loa: str, csr: str) -> None:
    assert known_names(_name(loa), _name(csr)) is None


def test_a_name_that_a_field_may_have_cut_is_read() -> None:
    """The outlines of both pairs are the same; the second fills a field of 25."""
    first = _name("Garnetfoods Dental"), _name("Garnetfoods")
    cut = _name("Peachtreegarnetsfoodsbig Dental"), _name("Peachtreegarnetsfoodsbig")
    assert known_names(*first) == compare_whole_names(*first)
    assert known_names(*cut) is None
    assert compare_whole_names(*cut).relation == "truncated"


def _name(text: str) -> Name:
    return Name(text.lower(), text)


def test_the_answer_is_the_one_for_these_papers() -> None:
    """Two pairs of one outline, one after the other: no word of the first is kept."""
    first = compare_places(place(_line("12 Elm Street")), place(_line("12 Elm St")))
    again = compare_places(place(_line("9 Oak Street")), place(_line("8 Oak St")))
    assert first.house_number.grade == "identical"
    assert [(d.loa, d.csr) for d in again.house_number.differences] == [("9", "8")]
