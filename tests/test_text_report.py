"""What a coordinator reads: verdict first, marks where it differs, nothing hostile."""

import unicodedata

import pytest

from lnpcheck import check, specimen
from lnpcheck.policy import find_policy
from lnpcheck.render import render
from lnpcheck.render.marks import marked
from lnpcheck.render.visible import visible

DAY = specimen.DAY

MARKS = {
    "one word": ("123 Main Street", "123 Main St", ["Street"], ["St"]),
    "letter case does not count": ("MAIN ST", "Main St", [], []),
    "a slip of the pen, letter by letter": ("Hickory", "Hikcory", ["k"], ["k"]),
    "a word more": ("Acme Dental LLC", "Acme LLC", ["Dental"], []),
    "two words for one": ("North West", "NW", ["North", "West"], ["NW"]),
    "unlike words": ("Elm", "Oak", ["Elm"], ["Oak"]),
    "nothing in common": ("", "Oak", [], ["Oak"]),
}


@pytest.mark.parametrize(("a", "b", "in_a", "in_b"), MARKS.values(), ids=MARKS.keys())
def test_marks_show_what_differs(
    a: str, b: str, in_a: list[str], in_b: list[str]
) -> None:
    spans_a, spans_b = marked(a, b)
    assert [a[start:end] for start, end in spans_a] == in_a
    assert [b[start:end] for start, end in spans_b] == in_b


def test_a_very_long_text_is_marked_whole() -> None:
    long = "word " * 80
    assert marked(long, "word") == (((0, 400),), ((0, 4),))


def test_ready_says_so_in_one_line() -> None:
    text = render(check(*specimen.pair("us"), as_of=DAY))
    assert text.splitlines()[0] == "READY  Nothing here speaks against sending it."


def test_verdict_counts_its_findings() -> None:
    loa, csr = specimen.pair(
        "us", loa={"btn": "404-555-0111", "signed_on": "2026-05-01"}
    )
    text = render(check(loa, csr, as_of=DAY))
    first = "REJECT  Do not send this request yet: 1 error, 1 warning."
    assert text.splitlines()[0] == first


def test_numbers_are_told_in_runs() -> None:
    loa, csr = specimen.pair("us", loa={"tns": ["404-555-0110"]})
    text = render(check(loa, csr, as_of=DAY))
    assert "Numbers 404-555-0111 to 0112" in text


def test_a_long_value_is_shown_in_pieces() -> None:
    name = "Bright Harbor Dental " * 8
    text = render(check(*specimen.pair("us", loa={"customer_name": name}), as_of=DAY))
    assert max(map(len, text.splitlines())) <= 80


def test_a_missing_value_says_nothing() -> None:
    loa, csr = specimen.pair("us", loa={"customer_name": None})
    text = render(check(loa, csr, as_of=DAY))
    assert "LOA     (nothing)" in text


def test_a_terminal_gets_colours_and_a_pipe_does_not() -> None:
    report = check(*specimen.pair("us", loa={"btn": None}), as_of=DAY)
    assert "\x1b[" in render(report, colour=True)
    assert "\x1b[" not in render(report)


def test_a_policy_that_is_not_shipped_has_no_title() -> None:
    policy = find_policy("us").model_copy(update={"id": "own"})
    text = render(check(*specimen.pair("us"), policy, as_of=DAY))
    assert "policy own ·" in text


def test_what_could_not_be_judged_comes_last() -> None:
    text = render(check(specimen.pair("us")[0], as_of=DAY))
    _, _, rest = text.partition("Not judged: no verdict covers these\n")
    assert rest.count("there is no CSR") == 1
    assert "rules compare the letter with one" in rest


HOSTILE = "Acme\x1b[2J\x07\u202eCorp\u2066\x00 <b>&\r\n\x9b31m"


def test_nothing_in_a_paper_steers_the_terminal() -> None:
    loa, csr = specimen.pair(
        "us",
        loa={"customer_name": HOSTILE, "reference": HOSTILE, "btn": HOSTILE},
        csr={"customer_name": HOSTILE[::-1]},
    )
    text = render(check(loa, csr, as_of=DAY))
    categories = {unicodedata.category(char) for char in text if char != "\n"}
    assert categories.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn"})


def test_wide_characters_keep_the_marks_in_their_place() -> None:
    loa, csr = specimen.pair("us", loa={"customer_name": "東京 Bright"})
    text = render(check(loa, csr, as_of=DAY))
    assert (
        "LOA     東京 Bright\n           ^^^^ \n".replace(" \n", "\n")
        in text.replace(" \n", "\n")
        or "^^^^" in text
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Acme", "Acme"), ("Émile", "Émile"), ("a\u202eb", "a<U+202E>b")],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_finding_of_another_version_is_told_without_its_reason() -> None:
    report = check(*specimen.pair("us", loa={"btn": None}), as_of=DAY)
    finding = next(found for found in report.findings if found.rule == "BTN001")
    text = render(report.model_copy(update={"findings": (finding,)}))
    later = finding.model_copy(update={"rule": "BTN999"})
    told = render(report.model_copy(update={"findings": (later,)}))
    assert "   Why " in text
    assert "   Why " not in told
    assert f"   Do      {finding.fix}"[:40] in told
