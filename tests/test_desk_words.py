"""What a coordinator's first evening asked for: order, notes, one question, no echo."""

from pathlib import Path
from typing import Any

import pytest

from lnpcheck import check, specimen
from lnpcheck.policy import find_policy
from lnpcheck.readers import ReadError, read_loa, read_policy
from lnpcheck.readers.pair_folder import find_pairs
from lnpcheck.render import render
from lnpcheck.words import questions_of

MAGNOLIA = 'id = "magnolia"\nbase = "us"\n[limits]\nletter_own_days = 15\n'


def test_orders_of_a_folder_come_in_the_order_of_their_figures(tmp_path: Path) -> None:
    for name in ("loa_18.json", "LOA_19.json", "loa_9.json", "loa_012.json", "b/loa"):
        path = tmp_path / (name if name.endswith(".json") else f"{name}.json")
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}", encoding="utf-8")
    assert [name for name, _ in find_pairs(str(tmp_path))[0]] == [
        "9", "012", "18", "19", "b",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "LETTER OF AUTHORIZATION\nCustomer name: Harrow & Finch\n",
        "To whom it may concern\n\nI authorize the port.\n",
    ],
)
def test_a_letter_in_prose_is_called_so(text: str) -> None:
    with pytest.raises(ReadError, match="got a text in prose"):
        read_loa(text.encode(), name="loa.txt")


@pytest.mark.parametrize(
    "text", ["customer name: x: y\n", "- a: b\n", '"tns": [1\n', "# nothing\n"]
)
def test_other_mistakes_keep_their_line(text: str) -> None:
    with pytest.raises(ReadError) as refused:
        read_loa(text.encode(), name="loa.txt")
    assert "prose" not in str(refused.value)


@pytest.mark.parametrize(
    ("regime", "policy", "told"),
    [
        ("ca", "us+voipms", "Note: these numbers are Canadian"),
        ("ca", "us-simple", "Note: these numbers are Canadian"),
        ("us", "ca", "Note: these numbers are of the United States"),
        ("us", "us", ""),
        ("ca", None, ""),
        ("toll-free", "us", ""),
    ],
)
def test_numbers_judged_by_another_countrys_rules_are_told(
    regime: Any, policy: str | None, told: str
) -> None:
    loa, csr = specimen.pair(regime)
    report = check(loa, csr, policy, as_of=specimen.DAY)
    text = render(report, "text", loa=loa, csr=csr)
    assert ("Note: " in text) == bool(told)
    assert told in text
    assert "Note: " not in render(report, "text")


STREET = {"street": "9 Peachtree Blvd", "unit": "Suite 1210"}


def test_an_address_is_asked_for_once() -> None:
    loa, csr = specimen.pair("us", loa={"service_address": STREET})
    report = check(loa, csr, as_of=specimen.DAY)
    assert {"ADR004", "ADR005", "ADR006"} <= {found.rule for found in report.findings}
    asked = questions_of(report, "en", redacted=False)
    spelled = [one for one in asked if "service address on record" in one.text]
    (one,) = spelled
    assert "77 Peachtree Center Ave NE" in one.text
    assert set(one.rules) == {"ADR004", "ADR005", "ADR006"}


def test_a_difference_that_comes_twice_is_told_once() -> None:
    loa, csr = specimen.pair(
        "us",
        loa={"service_address": {"street": "7 Elm Street Street", "unit": None}},
        csr={"service_address": {"street": "7 Elm St St", "unit": None}},
    )
    report = check(loa, csr, as_of=specimen.DAY)
    (found,) = (one for one in report.findings if one.rule == "ADR006")
    assert len(found.evidence.differences) == 2
    assert "(STREET / ST)" in found.message
    assert "Street / St, " not in render(report, "text", language="fr")


def test_a_policy_of_ones_own_is_read_and_stacked(tmp_path: Path) -> None:
    path = tmp_path / "magnolia.toml"
    path.write_text(MAGNOLIA, encoding="utf-8")
    loa, csr = specimen.pair("us", loa={"signed_on": "2026-05-10"})
    for name in (f"{path}", f"us+{path}", f"us+{path}+amazon-connect"):
        report = check(loa, csr, read_policy(name), as_of=specimen.DAY)
        assert "AUT006" in {found.rule for found in report.findings}
    assert read_policy("us+telnyx") == find_policy("us+telnyx")
