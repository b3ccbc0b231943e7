"""The backtest: what would have been foreseen, by code and by rule, and the misses."""

import json
from pathlib import Path

import pytest

from lnpcheck import check, specimen
from lnpcheck.batch import Hindsight, Tally, codes_in, foresight, heard
from lnpcheck.batch import tally as tallying
from lnpcheck.cli import main
from lnpcheck.render.batch_text import render_tally
from lnpcheck.report import Severity

DAY = ["--as-of", "2026-06-01"]
Captured = pytest.CaptureFixture[str]
Changes = dict[str, object]

WRONG_ACCOUNT: Changes = {"account_number": "1234567"}
OLDISH: Changes = {"signed_on": "2026-04-20"}


def seen(codes: str, loa: Changes, csr: Changes | None = None) -> list[Hindsight]:
    letter, record = specimen.pair("us", loa=loa, csr=csr)
    report = check(letter, record, as_of=specimen.DAY)
    return list(foresight(report, codes_in(codes)))


CASES = {
    "an error names the code": (
        "8a", WRONG_ACCOUNT, None, [Hindsight("8A", "foreseen", ("ACC002",))],
    ),
    "each code by itself": (
        "8A; 6A", WRONG_ACCOUNT, None,
        [
            Hindsight("8A", "foreseen", ("ACC002",)),
            Hindsight("6A", "otherwise", ("ACC002",)),
        ],
    ),
    "a warning names the code": (
        "7424", OLDISH, None, [Hindsight("7424", "warned", ("AUT005",))],
    ),
    "the papers lack what the rule needs": (
        "8A", {}, {"account_number": None},
        [Hindsight("8A", "unjudged", ("ACC002", "ACC003"))],
    ),
    "a code that names no reason by itself": (
        "6C", WRONG_ACCOUNT, None, [Hindsight("6C", "foreseen", ("ACC002",))],
    ),
    "an older name of a code": (
        "ACCOUNT_NUMBER_REQUIRED", {"account_number": None}, None,
        [Hindsight("ACCOUNT_NUMBER_REQUIRED", "foreseen", ("ACC001",))],
    ),
    "a code of the rule's other case": (
        "7496",
        {
            "port_type": "partial",
            "tns": ["404-555-0110"],
            "new_btn": "404-555-0110",
            "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
        },
        None, [Hindsight("7496", "otherwise", ("BTN005",))],
    ),
    "nothing was said": ("6A", {}, None, [Hindsight("6A", "missed", ())]),
    "it went through and would have": ("", {}, None, [Hindsight("", "sent", ())]),
    "it went through and would not have": (
        "none", WRONG_ACCOUNT, None, [Hindsight("", "held", ("ACC002",))],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("codes", "loa", "csr", "told"), CASES.values(), ids=CASES.keys()
)
def test_hindsight(
    codes: str, loa: Changes, csr: Changes | None, told: list[Hindsight]
) -> None:
    assert seen(codes, loa, csr) == told


def test_differences_are_counted_without_a_customers_words() -> None:
    street = {"street": "77 Peachtree Center Avenue NE"}
    changes = {"service_address": street, "customer_name": "Bright Harbour Dental LLC"}
    loa, csr = specimen.pair("us", loa=changes)
    told = heard(check(loa, csr, as_of=specimen.DAY))
    assert told.differences == ("street: abbreviation (AVENUE / AVE)", "name: typo")


def test_an_unknown_outcome_is_no_hindsight() -> None:
    with pytest.raises(ValueError, match="expected the outcome of a rejection"):
        Hindsight.read("6A", "guessed", ())


def write_past(path: Path) -> str:
    past = [
        (WRONG_ACCOUNT, {}, "8A"),
        (WRONG_ACCOUNT, {}, ["8A", 7427]),
        (OLDISH, {}, "7424"),
        ({}, {"account_number": None}, "8A"),
        ({}, {}, "6A"),
        ({}, {}, "Fax was cold"),
        ({}, {}, None),
        (WRONG_ACCOUNT, {}, ""),
    ]
    with path.open("w", encoding="utf-8") as file:
        for number, (loa, csr, came_back) in enumerate(past):
            letter, record = specimen.pair(
                "us", loa={**loa, "reference": f"P-{number}"}, csr=csr
            )
            line = {
                "loa": letter.model_dump(mode="json", exclude_unset=True),
                "csr": record.model_dump(mode="json", exclude_unset=True),
                "rejected": came_back,
            }
            file.write(json.dumps(line) + "\n")
    return str(path)


SUMMARY = """\
Backtest against “rejected”
   6 came back: 2 (33 %) would have been held back
   2 went through: 1 (50 %) would have been held back

By code                       times foreseen   warned    other unjudged   missed
8A                                3        2        0        0        1        0
6A                                1        0        0        0        0        1
7424                              1        0        1        0        0        0
7427                              1        0        0        1        0        0
FAX WAS COLD *                    1        0        0        0        0        1
   foreseen  an error names the code
   warned    a warning names the code
   other     held back for another reason
   unjudged  the papers lack what the rule needs
   missed    nothing was said
   *         no rule knows this code

By rule                    foreseen   warned needless
ACC002                            2        0        1
AUT005                            0        1        0
   needless  would have been held back, and went through

Not foreseen (5)
   line 2  P-1  7427  held back for another reason (ACC002)
   line 3  P-2  7424  a warning names the code (AUT005)
   line 4  P-3  8A  the papers lack what the rule needs (ACC002 ACC003)
   line 5  P-4  6A  nothing was said
   line 6  P-5  FAX WAS COLD  nothing was said
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_figures_of_past_orders(
    jobs: str, tmp_path: Path, capsys: Captured
) -> None:
    past = write_past(tmp_path / "past.jsonl")
    asked = ["batch", past, *DAY, "--rejected-column", "rejected", "--jobs", jobs]
    assert main(asked) == 1
    out, err = capsys.readouterr()
    assert err.partition("\n\nBacktest")[2] == SUMMARY.removeprefix("Backtest")
    first = json.loads(out.splitlines()[0])
    assert first["hindsight"] == [
        {"code": "8A", "outcome": "foreseen", "rules": ["ACC002"]}
    ]


@pytest.mark.parametrize("came_back", ['{"a": 1}', "true", "[[1]]", "1.5"])
def test_what_is_no_code_is_refused(
    came_back: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "o.jsonl"
    path.write_text(f'{{"loa": {{"tns": []}}, "why": {came_back}}}', encoding="utf-8")
    assert main(["batch", str(path), *DAY, "--rejected-column", "why"]) == 3
    assert (
        "line 1, /why: expected a code, or a list of codes" in capsys.readouterr().err
    )


def test_without_past_orders_there_are_no_figures(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "none.jsonl"
    path.touch()
    main(["batch", str(path), *DAY, "--rejected-column", "rejected"])
    assert capsys.readouterr().err.splitlines()[3:] == [
        "   0 came back: 0 would have been held back",
        "   0 went through: 0 would have been held back",
    ]


def test_a_tally_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallying, "MOST_WORDS", 2)
    monkeypatch.setattr(tallying, "MOST_MISSES", 2)
    loa, csr = specimen.pair("us")
    report = check(loa, csr, as_of=specimen.DAY)
    tally, other = Tally(), Tally()
    for number in range(4):
        free = (Hindsight(f"TEXT {number}", "missed", ()),)
        told = heard(report, free)._replace(
            differences=(f"street: ordinal ({number} / X)",)
        )
        tally.hear(f"line {number}", told)
        other.add(tally)
    assert tally.differences["street: ordinal"] == 2
    assert tally.codes["(OTHER TEXT)", "missed"] == 2
    assert len(tally.misses) == len(other.misses) == 2
    assert other.orders == 10
    assert other.differences.total() == other.codes.total() == 10
    shown = render_tally(tally, rejected="x")
    assert "Not foreseen (4, the first 2)" in shown


def test_many_codes_are_summed_up() -> None:
    loa, csr = specimen.pair("us")
    report = check(loa, csr, as_of=specimen.DAY)
    tally = Tally()
    for number in range(25):
        tally.hear("x", heard(report, [Hindsight(f"X{number}" * 9, "missed", ())]))
    shown = render_tally(tally, rejected="x")
    assert "5 more codes                      5        0        0        0" in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert "By rule" not in shown


def test_what_is_most_frequent_is_listed_and_the_rest_counted() -> None:
    loa, csr = specimen.pair("us")
    report = check(loa, csr, as_of=specimen.DAY)
    tally = Tally()
    rules: tuple[tuple[Severity, str], ...]
    rules = tuple(("error", f"XYZ{number:03}") for number in range(12))
    told = heard(report)._replace(rules=rules, differences=("name: typo",))
    tally.hear("x", told)
    shown = render_tally(tally)
    assert "XYZ009  error" in shown
    assert "XYZ010" not in shown
    assert "          and 2 more" in shown
    assert "       1  name: a slip of the pen" in shown


def test_a_key_that_no_order_has_is_doubted(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "orders.jsonl"
    path.write_text('{"loa": {"tns": []}, "came_back": "6A"}\n', encoding="utf-8")
    arguments = ["batch", str(path), "--as-of", "2026-06-01", "--format", "text"]
    main([*arguments, "--rejected-column", "came"])
    assert "No order says that anything came back" in "".join(capsys.readouterr())
    main([*arguments, "--rejected-column", "came_back"])
    assert "No order says" not in "".join(capsys.readouterr())
