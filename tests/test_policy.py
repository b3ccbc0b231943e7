"""Policies are tables: complete, stacked, and refused with file and key."""

from typing import get_args

import pytest

from lnpcheck.grade import LADDER
from lnpcheck.policy import (
    REGIMES,
    Limits,
    PolicyError,
    PolicyFile,
    Regime,
    Row,
    complete,
    find_policy,
    overlays,
    parse_policy,
    shipped,
    shipped_file,
)
from lnpcheck.rules import find_rule

# The table of docs/policies.md, by hand: E error, W warning, I info for each grade.
# Columns: different, close, related, equivalent, styled.
TABLE = {
    "us": {
        "name house-number street unit city region postal-code account pin btn box":
            "EEEEE",
        "signer": "EEIII",
    },
    "us-simple": {
        "name house-number street unit city": "WIIII",
        "region btn signer box": "IIIII",
        "postal-code account pin": "EEEEE",
    },
    "us-wireless": {
        "name": "WWWWI",
        "house-number street unit city signer box": "IIIII",
        "postal-code account pin": "EEEEE",
    },
    "ca": {
        "name house-number street unit city": "EEWII",
        "region postal-code account btn box": "EEEEE",
        "pin": "WWWWW",
        "signer": "EEIII",
    },
    "ca-wireless": {
        "name": "WWWII",
        "house-number street unit city signer box": "IIIII",
        "region postal-code": "WWWWW",
        "account pin": "EEEEE",
    },
    "toll-free": {
        "name": "EEEII",
        "house-number street unit city": "WWWII",
        "region postal-code": "WWWWW",
        "account box": "IIIII",
        "signer": "EEIII",
    },
}  # fmt: skip
CELLS = [
    pytest.param(policy, row, outcomes, id=f"{policy}: {row}")
    for policy, rows in TABLE.items()
    for names, outcomes in rows.items()
    for row in names.split()
]


@pytest.mark.parametrize(("policy", "row", "outcomes"), CELLS)
def test_row_weighs_as_the_table_says(policy: str, row: str, outcomes: str) -> None:
    letters = {"error": "E", "warning": "W", "info": "I"}
    expect = {str(name): value for name, value in find_policy(policy).expect.items()}
    weighed = "".join(letters[expect[row].severity(grade)] for grade in LADDER[:-1])
    assert weighed == outcomes


@pytest.mark.parametrize("policy", TABLE)
def test_policy_has_the_tables_rows_and_no_other(policy: str) -> None:
    rows = {row for names in TABLE[policy] for row in names.split()}
    assert set(find_policy(policy).expect) == rows


AGES = {
    "us": (60, 30),
    "us-simple": (60, 30),
    "us-wireless": (None, None),
    "ca": (None, 30),
    "ca-wireless": (None, None),
    "toll-free": (None, 30),
}


@pytest.mark.parametrize(("policy", "days"), AGES.items())
def test_policy_has_the_tables_ages(
    policy: str, days: tuple[int | None, int | None]
) -> None:
    limits = find_policy(policy).limits
    assert (limits.letter_days, limits.letter_fresh_days) == days


def test_every_regime_is_shipped_first() -> None:
    regimes = get_args(Regime)
    assert shipped()[: len(regimes)] == regimes


def test_an_address_that_is_not_there_is_nothing_in_wireless_and_toll_free() -> None:
    for name in ("us-wireless", "ca-wireless", "toll-free"):
        assert find_policy(name).expect["street"].silence() is None


def test_silence_weighs_as_different_unless_the_row_says_otherwise() -> None:
    assert Row(error_below="close", source="x").silence() == "error"
    assert Row(error_below="close", loa_silent="info", source="x").silence() == "info"


OVERLAY = """
id = "magnolia"
base = "us"
[expect.unit]
source = "Magnolia's guide"
[limits]
letter_fresh_days = 15
[severity]
TN002 = "warning"
"""


def test_an_overlay_changes_its_own_rows_only() -> None:
    base, policy = find_policy("us"), complete(parse_policy(OVERLAY, "magnolia.toml"))
    assert policy.id == "magnolia"
    assert policy.regime == "us"
    assert policy.expect["unit"].severity("different") == "info"
    assert policy.expect["street"] == base.expect["street"]
    assert (policy.limits.letter_days, policy.limits.letter_fresh_days) == (60, 15)
    assert policy.severity == {"TN002": "warning"}


def test_a_case_needs_no_quotes() -> None:
    text = 'id = "x"\nbase = "us"\n[severity]\nSVC001.member-leaves = "info"'
    assert complete(parse_policy(text, "x")).severity == {
        "SVC001.member-leaves": "info"
    }


@pytest.mark.parametrize("name", ["US", "us_simple", "Toll-Free", "Amazon_Connect"])
def test_a_policy_is_found_in_any_writing(name: str) -> None:
    assert find_policy(name).id == name.lower().replace("_", "-")


def test_policies_stack_from_left_to_right() -> None:
    stacked = find_policy("us+us-simple")
    assert stacked.id == "us+us-simple"
    assert stacked.regime == "us-simple"
    assert stacked.expect == find_policy("us-simple").expect


@pytest.mark.parametrize("name", shipped())
def test_limits_and_severities_name_their_source(name: str) -> None:
    file = shipped_file(name)
    assert {*file.limits.model_fields_set, *file.severity} == set(file.sources)
    assert all(row.source for row in file.expect.values())
    assert file.title


# What an overlay takes lighter than the rules do, and why that is right.
LIGHTER = {
    "voipms": {"AUT001"},  # most local numbers need no signature there
    "twilio": {"AUT001", "AUT002"},  # Twilio writes the letter and has it signed
    "teams": {"NAM012", "AUT028"},  # what is cut off does not stop the order
}
WEIGHT = ("info", "warning", "error")


@pytest.mark.parametrize("name", overlays())
def test_an_overlay_makes_nothing_lighter_unawares(name: str) -> None:
    lighter = set()
    for key, severity in shipped_file(name).severity.items():
        id_, _, case = key.partition(".")
        rule = find_rule(id_)
        assert rule is not None
        cases = [rule.cases[case]] if case else rule.cases.values()
        own = [WEIGHT.index(speech.severity or "error") for speech in cases]
        if max(own) > WEIGHT.index(severity):
            lighter.add(key)
    assert lighter == LIGHTER.get(name, set())


@pytest.mark.parametrize("name", overlays())
def test_an_overlay_fits_every_regime_or_says_which(name: str) -> None:
    about = shipped_file(name).regimes or REGIMES
    for regime in REGIMES:
        stack = f"{regime}+{name}"
        if regime in about:
            assert find_policy(stack).regime == regime
        else:
            with pytest.raises(PolicyError, match=f"does not fit {regime}"):
                find_policy(stack)


def test_a_source_goes_with_what_it_is_about() -> None:
    base, stacked = find_policy("us"), find_policy("us+telnyx")
    assert stacked.sources["bill_days"].startswith("Telnyx")
    assert stacked.sources["csr_days"] == base.sources["csr_days"]
    unsourced = PolicyFile(id="x", limits=Limits(bill_days=5))
    assert "bill_days" not in base.stacked(unsourced).sources


def test_equal_policies_have_equal_hashes() -> None:
    again = find_policy("us")
    assert hash(again) == hash(find_policy("us"))
    assert hash(again) != hash(find_policy("ca"))


REFUSALS = {
    "an unknown rung": (
        'id = "x"\nbase = "us"\n[expect.unit]\nerror_below = "alike"\nsource = "s"',
        "x.toml: key 'expect.unit.error_below': expected 'close', 'related',"
        " 'equivalent', 'styled' or 'identical'",
    ),
    "a severity for all rules": (
        'id = "x"\nbase = "us"\nseverity = "info"',
        "x.toml: key 'severity': expected a table: [severity] on a line of its own, its"
        " keys below",
    ),
    "nobody who says so": (
        'id = "x"\nbase = "us"\n[expect.unit]\nsource = ""',
        "x.toml: key 'expect.unit.source': expected text (who says so, in words), got"
        " none",
    ),
    "an id with a blank": (
        'id = "my policy"\nbase = "us"',
        "x.toml: key 'id': expected lower-case letters, digits and hyphens, such as"
        " 'magnolia-fiber'",
    ),
    "a rung that nothing lies under": (
        'id = "x"\nbase = "us"\n[expect.unit]\nerror_below = "different"\nsource = "s"',
        "x.toml: key 'expect.unit.error_below': expected 'close' or higher: nothing is"
        " below 'different'",
    ),
    "days below zero": (
        'id = "x"\nbase = "us"\n[limits]\nletter_days = -3',
        "x.toml: key 'limits.letter_days': expected at least 0",
    ),
    "a misspelt key": (
        'id = "x"\nbase = "us"\n[limits]\nletter_dys = 3',
        "x.toml: key 'limits.letter_dys': expected a known key, got 'letter_dys'; did"
        " you mean 'letter_days'?",
    ),
    "an aspect that is none": (
        'id = "x"\nbase = "us"\n[expect.stret]\nsource = "s"',
        "x.toml: key 'expect.stret': expected a known aspect, got 'stret'; did you mean"
        " 'street'?",
    ),
    "an aspect that resembles none": (
        'id = "x"\nbase = "us"\n[expect.fax]\nsource = "s"',
        "x.toml: key 'expect.fax': expected a known aspect, got 'fax'; known are name,"
        " house-number, street, unit, city, region, postal-code, account, pin, btn,"
        " signer, box",
    ),
    "a rung in capitals": (
        'id = "x"\nbase = "us"\n[expect.unit]\nerror_below = "STYLED"\nsource = "s"',
        "x.toml: key 'expect.unit.error_below': expected 'close', 'related',"
        " 'equivalent', 'styled' or 'identical'; did you mean 'styled'?",
    ),
    "a paper that is none, in a list": (
        'id = "x"\nbase = "us"\n[limits]\nwants_one_of = ["bill", "screen-shot"]',
        "x.toml: key 'limits.wants_one_of.1': expected 'bill', 'csr', 'screenshot' or"
        " 'other'; did you mean 'screenshot'?",
    ),
    "one paper where a list is wanted": (
        'id = "x"\nbase = "us"\n[limits]\nwants_one_of = "bill"',
        "x.toml: key 'limits.wants_one_of': expected a list in square brackets, got"
        " text",
    ),
    "a day in words": (
        'id = "x"\nbase = "us"\n[limits]\nclosed_on = ["July 6"]',
        "x.toml: key 'limits.closed_on.0': expected a day such as 2026-06-01, got text",
    ),
    "a RespOrg of six": (
        'id = "x"\nbase = "us"\n[limits]\nresp_orgs = ["QIT002"]',
        "x.toml: key 'limits.resp_orgs.0': expected five letters and digits, such as"
        " 'QIT02'",
    ),
    "a number for an id": (
        'id = 42\nbase = "us"',
        "x.toml: key 'id': expected text in quotes, got a number",
    ),
    "no source, and another mistake": (
        'id = "x"\n[expect.unit]\nwarn_below = "x"',
        "x.toml: key 'expect.unit.warn_below': expected 'close', 'related',"
        " 'equivalent', 'styled' or 'identical' (and 1 more)",
    ),
    "a source for what is not set": (
        'id = "x"\nbase = "us"\n[sources]\nbill_days = "s"',
        "x.toml: key 'sources': expected a limit or severity that this policy"
        " sets, got 'bill_days'",
    ),
    "a source beside a limit that is wrong": (
        'id = "x"\nbase = "us"\n[limits]\nbill_days = "x"\n[sources]\nbill_days = "s"',
        "x.toml: key 'limits.bill_days': expected a whole number, got text",
    ),
    "no list where a list is looked into": (
        'id = "x"\nbase = "us"\nregimes = ["cda"]',
        "x.toml: key 'regimes.0': expected 'us', 'us-simple', 'us-wireless', 'ca',"
        " 'ca-wireless' or 'toll-free'; did you mean 'ca'?",
    ),
    "a case of no weight": (
        'id = "x"\nbase = "us"\n[severity]\nSVC001.member-leaves = "warn"',
        "x.toml: key 'severity.SVC001.member-leaves': expected 'error', 'warning' or"
        " 'info'",
    ),
    "no TOML": ("id = ", "x.toml: expected TOML: Invalid value (at end of document)"),
}


@pytest.mark.parametrize(("text", "message"), REFUSALS.values(), ids=REFUSALS.keys())
def test_a_mistake_is_told_with_file_and_key(text: str, message: str) -> None:
    with pytest.raises(PolicyError) as caught:
        parse_policy(text, "x.toml")
    assert str(caught.value) == message


def test_a_policy_without_base_names_its_regime() -> None:
    with pytest.raises(PolicyError, match="key 'base': expected the policy"):
        complete(parse_policy('id = "x"', "x.toml"))
    alone = complete(parse_policy('id = "x"\nregime = "ca"', "x.toml"))
    assert (alone.regime, alone.expect) == ("ca", {})


@pytest.mark.parametrize("name", ["mars", "us+mars", "", "+".join(["us"] * 9)])
def test_an_unknown_policy_is_refused(name: str) -> None:
    with pytest.raises(PolicyError):
        find_policy(name)
