"""Which numbers does a text name? What people write, and what is never guessed."""

from typing import Final

import pytest

from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.normalize.number import compact, national, read_btn, read_numbers
from lnpcheck.normalize.numbering import MOST_NUMBERS, Unlined, read_number_list

BASE: Final = "+14155550100"

ONE: Final = {
    "parentheses": "(415) 555-0100",
    "parentheses without a blank": "(415)555-0100",
    "a parenthesis that was not opened": "415) 555-0100",
    "hyphens": "415-555-0100",
    "dots": "415.555.0100",
    "blanks": "415 555 0100",
    "a slash behind the area code": "415/555-0100",
    "ten digits": "4155550100",
    "the country code and a hyphen": "1-415-555-0100",
    "the country code and a parenthesis": "1 (415) 555-0100",
    "eleven digits": "14155550100",
    "E.164": "+14155550100",
    "a plus and dots": "+1 415.555.0100",
    "the country code in parentheses": "(+1) 415 555 0100",
    "a tel URI": "tel:+1-415-555-0100",
    "a tel URI in angle brackets": "<tel:+14155550100>",
    "full-width digits": "\uff14\uff11\uff15-555-0\uff1100",
    "a non-breaking space": "415\u00a0555\u00a00100",
    "en dashes": "415\u2013555\u20130100",
    "non-breaking hyphens": "415\u2011555\u20110100",
    "an invisible mark": "\u202a415-555-0100\u202c",
    "blanks around it": "  415-555-0100 ",
    "quotation marks": '"415-555-0100"',
    "a full stop behind it": "415-555-0100.",
    "a label": "BTN: 415-555-0100",
    "a label behind a dash": "415-555-0100 - Fax",
    "a label in parentheses": "415-555-0100 (main line)",
    "a label between dashes": "- Main - 415-555-0100",
    "a French label": "T\u00e9l\u00e9copieur 415-555-0100",
    "a number sign": "#415-555-0100",
    "a bullet": "\u2022 415-555-0100",
    "a star": "* 415-555-0100",
    "a place in a list": "12. 415-555-0100",
    "a numbered line": "Line 1: 415-555-0100",
    "a count that is right": "1 lines: 415-555-0100",
}

SPELT: Final = {
    "a word": ("1-800-FLOWERS", "800-356-9377"),
    "a word in small letters": ("1-800-flowers", "800-356-9377"),
    "a word behind a parenthesis": ("(800) FLOWERS", "800-356-9377"),
    "a word behind a blank": ("1 800 FLOWERS", "800-356-9377"),
    "a word without separator": ("1800FLOWERS", "800-356-9377"),
    "two words": ("1-800-GO-FEDEX", "800-463-3339"),
    "digits, then a word": ("1-800-555-TELL", "800-555-8355"),
    "a word longer than is dialled": ("1-800-CONTACTS", "800-266-8228"),
    "a word and its digits": ("1-800-FLOWERS (1-800-356-9377)", "800-356-9377"),
}

LISTS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "thru": ("415-555-0100 thru 0102", ("0100 to 0102",)),
    "to": ("415-555-0100 to 0102", ("0100 to 0102",)),
    "through": ("415-555-0100 THROUGH 0102", ("0100 to 0102",)),
    "a French range": ("415-555-0100 \u00e0 0102", ("0100 to 0102",)),
    "two dots": ("415-555-0100..0102", ("0100 to 0102",)),
    "an ellipsis": ("415-555-0100\u20260102", ("0100 to 0102",)),
    "a hyphen": ("4155550100-0102", ("0100 to 0102",)),
    "an en dash between blanks": ("415-555-0100 \u2013 0102", ("0100 to 0102",)),
    "an arrow": ("415-555-0100 => 0102", ("0100 to 0102",)),
    "a range of whole numbers": ("415-555-0100-415-555-0102", ("0100 to 0102",)),
    "a range with seven digits": ("415-555-0100 to 555-0102", ("0100 to 0102",)),
    "a range with labels": ("from 415-555-0100 to number 0102", ("0100 to 0102",)),
    "a range that begins like a word": (
        "1800 thru 1801 (415-555)",
        ("1800 to 1801",),
    ),
    "a range without blanks": (
        "415-555-0100, 1800through1801",
        ("0100", "1800 to 1801"),
    ),
    "a range of one": ("415-555-0100 thru 0100", ("0100",)),
    "endings": ("415-555-0100/01/05", ("0100 to 0101", "0105")),
    "longer endings": ("415-555-0100/0105/555-0109", ("0100", "0105", "0109")),
    "a comma and an ampersand": ("415-555-0100, 0101 & 0105", ("0100 to 0101", "0105")),
    "and": ("415-555-0100 and 0105", ("0100", "0105")),
    "et": ("415-555-0100 et 0105", ("0100", "0105")),
    "a plus sign": ("415-555-0100 + 0105", ("0100", "0105")),
    "an area code behind": ("DIDs 0100-0102 (415-555)", ("0100 to 0102",)),
    "one behind several": ("0100, 0105-0106 (415-555)", ("0100", "0105 to 0106")),
    "an area code behind seven digits": ("555-0100 (415)", ("0100",)),
    "an area code before": ("415-555: 0100, 0105", ("0100", "0105")),
    "an area code above": ("(415-555)\n0100\n0105", ("0100", "0105")),
    "an area code above seven digits": ("(415)\n555-0100\n0105", ("0100", "0105")),
    "whole numbers between blanks": ("415-555-0100 415-555-0105", ("0100", "0105")),
    "a column": ("415-555-0100\r\n415-555-0105\r\n", ("0100", "0105")),
    "a column with a heading": ("Phone Numbers\n415-555-0100\n0105", ("0100", "0105")),
    "tabs": ("415-555-0100\t415-555-0105", ("0100", "0105")),
    "semicolons": ("415-555-0100; 415-555-0105;", ("0100", "0105")),
    "bullets": ("\u2022 415-555-0100\n\u2022 415-555-0105", ("0100", "0105")),
    "dashes as bullets": ("- 415-555-0100\n- 415-555-0105", ("0100", "0105")),
    "numbered lines": ("1. 415-555-0100\n2) 415-555-0105", ("0100", "0105")),
    "a count": ("3 DIDs: 415-555-0100 thru 0102", ("0100 to 0102",)),
    "a count of all": ("2 lines\n415-555-0100\n415-555-0105", ("0100", "0105")),
}


def lines(*said: str) -> tuple[str, ...]:
    """Write out what short runs stand for."""
    return tuple(f"415-555-{run}" for run in said)


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_number_is_read(text: str) -> None:
    said = read_numbers(text)
    assert said.e164 == (BASE,)
    assert said.problems == ()
    assert said.extensions == ()


@pytest.mark.parametrize(("text", "number"), SPELT.values(), ids=SPELT)
def test_letters_of_the_dial_pad_are_digits(text: str, number: str) -> None:
    assert read_numbers(text) == read_numbers(number)


@pytest.mark.parametrize(("text", "runs"), LISTS.values(), ids=LISTS)
def test_several_numbers_are_read(text: str, runs: tuple[str, ...]) -> None:
    said = read_numbers(text)
    assert compact(said.e164) == lines(*runs)
    assert said.problems == ()


@pytest.mark.parametrize(
    ("text", "extensions"),
    [
        pytest.param("415-555-0100 ext 5", ("5",), id="ext"),
        pytest.param("415-555-0100 Ext. 12", ("12",), id="ext with a full stop"),
        pytest.param("415-555-0100 extension 5", ("5",), id="the whole word"),
        pytest.param("415-555-0100x5", ("5",), id="an x without blank"),
        pytest.param("415-555-0100 #5", ("5",), id="a number sign"),
        pytest.param("415-555-0100 poste 5", ("5",), id="the French word"),
        pytest.param("415-555-0100, ext 5", ("5",), id="behind a comma"),
        pytest.param("tel:+14155550100;ext=5", ("5",), id="in a tel URI"),
        pytest.param("1-800-FLOWERS x5", ("5",), id="behind letters"),
        pytest.param("415-555-0100 x5 x6", ("5, 6",), id="two of one number"),
        pytest.param("415-555-0100 & 0101 x5", ("", "5"), id="of the second"),
        pytest.param("415-555-0100 x5, 415-555-0101", ("5", ""), id="of the first"),
        pytest.param("415-555-0100-0102 x5", ("", "", "5"), id="of a range's last"),
        pytest.param("415-555-0100/01 x5", ("", "5"), id="of an ending"),
        pytest.param("415-555-0100\next 5", (), id="none on a line of its own"),
    ],
)
def test_extension_stands_with_its_number(
    text: str, extensions: tuple[str, ...]
) -> None:
    said = read_numbers(text)
    assert said.extensions == extensions
    assert len(said.extensions) in {0, len(said.e164)}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param("0105", ("0105",), id="four digits"),
        pytest.param("555-0105", ("0105",), id="seven digits"),
        pytest.param("0100-0102", ("0100 to 0102",), id="a range"),
        pytest.param("555-0100 thru 555-0102", ("0100 to 0102",), id="a longer range"),
        pytest.param("0100/01", ("0100 to 0101",), id="endings"),
        pytest.param("0105 (415-555)", ("0105",), id="a stated area code goes first"),
    ],
)
def test_short_entry_inherits_from_the_base(text: str, runs: tuple[str, ...]) -> None:
    assert compact(read_numbers(text, BASE).e164) == lines(*runs)


def test_blank_text_says_nothing() -> None:
    assert read_numbers(" \u00a0\n") == read_numbers("")


def test_whole_exchange_fits_into_an_entry() -> None:
    assert len(read_numbers("415-555-0000 thru 9999").e164) == 10_000


def test_runs_are_sorted_and_stay_in_their_exchange() -> None:
    numbers = ["+14155559999", "+14155560000", "+14155550100", "404Q850001", "+1415555"]
    assert compact(numbers) == (
        "+1415555",
        "415-555-0100",
        "415-555-9999",
        "415-556-0000",
        "404Q850001",
    )


def test_national_leaves_other_texts_as_they_are() -> None:
    assert (national(BASE), national("404Q850001")) == ("415-555-0100", "404Q850001")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("(404) 555-0110", "+14045550110", id="a plain number"),
        pytest.param("404 Q85-0001", "404Q850001", id="a letter in the exchange"),
        pytest.param("404-m55-1234", "404M551234", id="a small letter"),
        pytest.param("800-FLOWERS", "+18003569377", id="letters of the dial pad"),
    ],
)
def test_billing_number_is_read(text: str, value: str) -> None:
    assert read_btn(text, "/btn") == Known(value, text, "/btn")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("same as TN", id="words"),
        pytest.param("SAMEASMAIN", id="ten letters"),
        pytest.param("404-555-0110, 0111", id="two numbers"),
        pytest.param("404-555-011", id="nine digits"),
    ],
)
def test_what_is_no_billing_number_is_named(text: str) -> None:
    assert isinstance(read_btn(text, "/btn"), Unreadable)


@pytest.mark.parametrize("text", [None, " "], ids=["absent", "blank"])
def test_no_billing_number_is_absent(text: str | None) -> None:
    assert read_btn(text, "/btn") == Absent("/btn")


def test_list_knows_places_repetitions_and_problems() -> None:
    texts = ["415-555-0100 x5", None, " ", "0100, 0101", "nobody", "0101"]
    said: Unlined = read_number_list(
        ((text, f"/tns/{index}", None) for index, text in enumerate(texts)), BASE
    )
    assert said.places == {BASE: "/tns/0", "+14155550101": "/tns/3"}
    assert said.repeated == {BASE: ("/tns/3",), "+14155550101": ("/tns/5",)}
    assert [entry.path for entry in said.entries] == ["/tns/0", "/tns/3", "/tns/5"]
    assert said.entries[0].extensions == ("5",)
    assert [at.path for at in said.problems] == ["/tns/4"]


def test_list_longer_than_any_account_is_cut() -> None:
    text = "415-555-0000 thru 9999"
    said: Unlined = read_number_list([(text, "/tns", None)] * 100)
    assert said.problems[-1].problem.code == "too-many"
    assert len(said.entries) == MOST_NUMBERS // 10_000 + 1
