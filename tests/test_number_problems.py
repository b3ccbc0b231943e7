"""What cannot be read as a number is named, never guessed, and hides nothing else."""

from typing import Final

import pytest

from lnpcheck.normalize.number import compact, read_numbers
from lnpcheck.normalize.number_problem import ProblemCode

PROBLEMS: Final[dict[str, tuple[str, ProblemCode]]] = {
    "exponent": ("4.155550100E9", "spreadsheet"),
    "rounded exponent": ("4.15555E+09", "spreadsheet"),
    "thousands": ("4,155,550,100", "spreadsheet"),
    "thousands with dots": ("4.155.550.100", "spreadsheet"),
    "a decimal": ("4155550100.0", "spreadsheet"),
    "a column too narrow": ("########", "spreadsheet"),
    "except": ("415-555-0100 thru 0119 except 0105", "exception"),
    "not": ("415-555-0100 not 415-555-0101", "exception"),
    "or": ("415-555-0100 or 415-555-0101", "exception"),
    "a word of exception before": ("all but 415-555-0100", "exception"),
    "or behind four digits": ("415-555-0100, 1200 or 1201", "exception"),
    "ou": ("415-555-0100 ou 0101", "exception"),
    "between": ("between 415-555-0100 and 0119", "exception"),
    "digits of another script": (
        "\u0664\u0661\u0665-\u0665\u0665\u0665-\u0660\u0661\u0660\u0660",
        "not-a-number",
    ),
    "half of another script": ("\u0664\u0661\u0665-555-0100", "not-a-number"),
    "a number of London": ("+44 20 7946 0958", "not-nanp"),
    "London with its zero": ("+44 (0)20 7946 0958", "not-nanp"),
    "ten digits behind a plus": ("+4155550100", "not-nanp"),
    "dialled abroad": ("011 44 20 7946 0958", "not-nanp"),
    "an area code that begins with one": ("115-555-0100", "not-nanp"),
    "an exchange that begins with zero": ("415-055-0100", "not-nanp"),
    "an area code not in use": ("211-555-0100", "unassigned"),
    "nine digits": ("415-555-010", "too-short"),
    "nine digits behind +1": ("+1 415 555 010", "too-short"),
    "eleven digits": ("415-555-01001", "too-long"),
    "twelve digits behind +1": ("+1 415 555 01001", "too-long"),
    "a date": ("06/01/2026", "too-short"),
    "other groups": ("41 55 55 01 00", "not-a-number"),
    "two exchanges": ("(650-555) 556-0101", "too-long"),
    "a billing number with a letter": ("404 Q85-0001", "not-a-number"),
    "a letter O for a zero": ("404-555-O110", "not-a-number"),
    "letters typed for digits": ("404-555-OIIO", "not-a-number"),
    "too few letters": ("1-800-FLOWER", "not-a-number"),
    "too many letters and digits": ("1-800-FLOWERS2", "not-a-number"),
    "a known word instead of letters": ("1-800-numbers", "too-short"),
    "small letters behind a blank": ("800 flowers", "not-a-number"),
    "a word of exception among letters": ("1-800-CALL-NOT", "not-a-number"),
    "masked digits": ("415-555-XXXX", "not-a-number"),
    "a count of four digits": ("1000 DIDs", "too-short"),
    "words only": ("same as above", "not-a-number"),
    "labels only": ("Telephone numbers", "not-a-number"),
    "signs only": ("---", "not-a-number"),
    "a name beside it": ("415-555-0100 Lobby", "ambiguous"),
    "a question mark": ("415-555-0100?", "ambiguous"),
    "a footnote": ("415-555-0100*", "ambiguous"),
    "a customer code": ("415-555-0100-123", "ambiguous"),
    "four digits behind a blank": ("415-555-0100 0101", "ambiguous"),
    "two digits behind thru": ("415-555-0100 thru 19", "ambiguous"),
    "a range without end": ("415-555-0100 thru", "ambiguous"),
    "a dash without end": ("415-555-0100 -", "ambiguous"),
    "a chain of dashes": ("415-555-0100 - 0105 - 0109", "ambiguous"),
    "an extension inside a range": ("415-555-0100 x5 - 0105", "ambiguous"),
    "an ending behind an extension": ("415-555-0100 x5/06", "ambiguous"),
    "an ending of five digits": ("415-555-0100/50101", "ambiguous"),
    "leaves its exchange": ("415-555-9990 thru 415-556-0010", "crosses-nxx"),
    "leaves its area code": ("415-555-0100 - 212-555-0119", "crosses-nxx"),
    "reversed": ("415-555-0119 thru 0100", "reversed"),
    "more than an exchange": ("415-555-0000 thru 9999, 415-556-0000", "too-many"),
    "hundreds of ranges": ("415-555-0000 thru 9999\n" * 300, "too-many"),
    "thousands of numbers": ("415-555-0100\n" * 10_001, "too-many"),
    "too much text": ("415-555-0100\n" * 20_000, "oversized"),
    "four digits alone": ("0100", "no-area-code"),
    "seven digits alone": ("555-0100", "no-area-code"),
    "four digits below an area code": ("0100 (415)", "ambiguous"),
    "seven digits behind an exchange": ("556-0100 (415-555)", "ambiguous"),
    "a range that grows": ("0100-0101 (415)", "ambiguous"),
    "an area code alone": ("(415)", "too-short"),
    "an exchange alone": ("415-555:", "too-short"),
    "a count alone": ("100 lines", "ambiguous"),
}

BESIDE: Final[dict[str, tuple[str, tuple[str, ...], tuple[ProblemCode, ...]]]] = {
    "nine digits in a list": (
        "415-555-0100, 415-555-010, 415-555-0105",
        ("0100", "0105"),
        ("too-short",),
    ),
    "nine digits between blanks": (
        "415-555-0100 415-555-010 415-555-0105 x 5",
        ("0100", "0105"),
        ("too-short",),
    ),
    "a short one behind a bad one": (
        "415-555-0100, 212-555-01, 0105, 415-555-0106, 0107",
        ("0100", "0106 to 0107"),
        ("too-short", "ambiguous"),
    ),
    "a short one behind two bad digits": (
        "415-555-0100, 01, 0105",
        ("0100", "0105"),
        ("too-short",),
    ),
    "a short one behind a reversed range": (
        "415-555-0119 thru 0110, 0100",
        ("0100",),
        ("reversed",),
    ),
    "a short one behind an extension": (
        "415-555-0100 ext 1000, 1001",
        ("0100",),
        ("ambiguous",),
    ),
    "a line with an exception": (
        "415-555-0100\n415-555-0101 not this one\n415-555-0105",
        ("0100", "0105"),
        ("exception",),
    ),
    "an exception that speaks of other lines": (
        "415-555-0100\nand not the following:\n415-555-0105",
        (),
        ("exception",),
    ),
    "bad ones before such an exception": (
        "nobody\n415-555-0100\nexcept 0100",
        (),
        ("not-a-number", "exception"),
    ),
    "a dash that may go on from above": (
        "415-555-0100\n- 415-555-0105",
        ("0100",),
        ("ambiguous",),
    ),
    "an area code behind that may not hold for all": (
        "415-555-0100, 0101, 0105 (415-555)",
        ("0100", "0105"),
        ("ambiguous",),
    ),
    "an area code before and one behind": (
        "(415-555), 0101, 0105 (415-555)",
        ("0105",),
        ("ambiguous",),
    ),
    "an area code that nothing uses": (
        "(415)\n415-555-0100 & (212) & (646)",
        ("0100",),
        ("too-short", "too-short"),
    ),
    "a longer number below an exchange": (
        "(415-555)\n556-0100",
        (),
        ("ambiguous", "too-short"),
    ),
    "a count that is wrong": (
        "4 DIDs: 415-555-0100 thru 0102",
        ("0100 to 0102",),
        ("ambiguous",),
    ),
    "an ending of what is not known": ("0100/01", (), ("no-area-code", "ambiguous")),
    "an extension of nothing": ("x5, 415-555-0100", ("0100",), ("too-short",)),
    "an area code on the line above": (
        "0101\n0105 (415-555)",
        ("0105",),
        ("no-area-code",),
    ),
    "two area codes behind": (
        "0101 (415-555), 0105, 0106 (415-555)",
        ("0101", "0105 to 0106"),
        (),
    ),
    "endings and an area code behind": (
        "nobody, 0100/01, 0105 (415-555)",
        ("0100 to 0101", "0105"),
        ("not-a-number",),
    ),
}


def lines(*said: str) -> tuple[str, ...]:
    """Write out what short runs stand for."""
    return tuple(f"415-555-{run}" for run in said)


@pytest.mark.parametrize(("text", "code"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_cannot_be_read_is_named_and_not_guessed(
    text: str, code: ProblemCode
) -> None:
    said = read_numbers(text)
    assert {problem.code for problem in said.problems} == {code}
    for problem in said.problems:
        assert problem.because
        assert problem.text
    if code != "ambiguous":
        assert said.e164 == ()


@pytest.mark.parametrize(("text", "runs", "codes"), BESIDE.values(), ids=BESIDE)
def test_what_cannot_be_read_hides_nothing_else(
    text: str, runs: tuple[str, ...], codes: tuple[ProblemCode, ...]
) -> None:
    said = read_numbers(text)
    assert compact(said.e164) == lines(*runs)
    assert tuple(problem.code for problem in said.problems) == codes


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("0100 thru 555-0105", id="an end longer than its beginning"),
        pytest.param("0100 0105", id="digits between blanks"),
        pytest.param("0100\n- 0105", id="a dash on the next line"),
    ],
)
def test_doubtful_short_entry_is_named_even_with_a_base(text: str) -> None:
    assert read_numbers(text, "+14155550100").problems


def test_base_that_is_no_number_completes_nothing() -> None:
    assert read_numbers("0105", "+44 20").problems[0].code == "no-area-code"


def test_text_without_numbers_is_given_up() -> None:
    said = read_numbers("415-555-0100\n" + "nobody, " * 20_000)
    assert said.e164 == ()
    assert len(said.problems) == 1_002
    assert said.problems[-1].code == "oversized"


def test_problem_shows_the_beginning_of_its_text() -> None:
    (problem,) = read_numbers("nobody " * 40).problems
    assert len(problem.text) == 60
    assert problem.text.endswith("\u2026")
