"""What the readers make of a letter and a record, beyond what the rules show."""

# ruff: noqa: E501 - a table row that breaks is no row

from typing import Any

import pytest
from pydantic import SecretStr

from lnpcheck import CSR, LOA
from lnpcheck.case import Case
from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.lazy import lazy
from lnpcheck.normalize.letter import Letter, read_requested
from lnpcheck.normalize.record import Record
from lnpcheck.normalize.secret import Secret, read_secret
from lnpcheck.normalize.services import read_service_kind
from lnpcheck.normalize.text import read_code
from lnpcheck.policy import find_policy
from lnpcheck.specimen import DAY

CODES: dict[str, tuple[str | None, object]] = {
    "digits with separators": ("0012-34 56.7/8", Known("00123456 78".replace(" ", ""), "0012-34 56.7/8", "/a")),
    "letters in any case": ("ab-1", Known("AB1", "ab-1", "/a")),
    "nothing": (None, Absent("/a")),
    "blanks": (" \t", Absent("/a")),
    "only dashes": ("--", Unreadable("--", "/a", "has no letter and no digit")),
    "far too long": ("9" * 1001, Unreadable("9" * 60, "/a", "is longer than 1000 characters")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), CODES.values(), ids=CODES.keys())
def test_code(text: str | None, fact: object) -> None:
    assert read_code(text, "/a") == fact


def test_a_secret_shows_nothing() -> None:
    assert repr(Secret("0042")) == "Secret(hidden)"
    assert "0042" not in repr(read_secret(SecretStr("0042"), "/pin"))
    assert read_secret(SecretStr("  "), "/pin") == Absent("/pin")


@pytest.mark.parametrize("word", [None, " ", "Distinctive_Ring", "DSL"])
def test_a_service_kind_is_known(word: str | None) -> None:
    assert read_service_kind(word)[1]


def record_case(loa: dict[str, Any], csr: dict[str, Any]) -> Case:
    letter = LOA.model_validate({"tns": []} | loa)
    facts = Letter(letter, read_requested(letter), "US")
    record = Record(CSR.model_validate(csr), "US")
    return Case(facts, record, find_policy("us"), DAY)


def test_a_rule_that_reads_the_csr_is_not_asked_without_one() -> None:
    case = record_case({}, {})
    alone = Case(case.letter, None, case.policy, case.as_of)
    with pytest.raises(LookupError):
        _ = alone.record


def test_a_listed_name_stands_in_for_the_customers() -> None:
    record = record_case({}, {"listed_name": "Acme"}).record
    assert isinstance(record.name, Known)
    assert record.name.path == "/listed_name"


SERVICES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "nothing said": ({}, ["alarm", "dsl"]),
    "all kept": ({"remaining_services": "keep"}, ["alarm", "dsl"]),
    "all disconnected": ({"remaining_services": "disconnect"}, []),
    "one disconnected": (
        {"remaining_services": [{"kind": "dsl", "action": "disconnect"}]}, ["alarm"],
    ),
    "one kept, one ported": (
        {
            "remaining_services": [
                {"kind": "dsl", "action": "keep"},
                {"kind": "alarm", "action": "port"},
            ]
        },
        ["dsl"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("loa", "staying"), SERVICES.values(), ids=SERVICES.keys())
def test_services_that_stay(loa: dict[str, Any], staying: list[str]) -> None:
    case = record_case(loa, {"services": [{"kind": "alarm"}, {"kind": "dsl"}]})
    assert [service.kind for service in case.rest.services_staying] == staying


def test_members_of_a_hunt_group_inherit_from_the_first() -> None:
    csr = {
        "hunt_groups": [{"id": "A", "members": ["404-555-0110", "0111", "555-0112"]}]
    }
    members = record_case({}, csr).record.groups[0].members
    assert members == ("+14045550110", "+14045550111", "+14045550112")


def test_a_group_of_the_lines_is_the_group_of_the_record() -> None:
    lines = [
        {"tn": "404-555-0110", "hunt_group": "A"},
        {"tn": "404-555-0111", "hunt_group": "B"},
    ]
    csr = {"tns": lines, "hunt_groups": [{"id": "A", "members": ["404-555-0110"]}]}
    groups = record_case({}, csr).record.groups
    assert [(group.id, group.path) for group in groups] == [
        ("A", "/hunt_groups/0"),
        ("B", "/tns/1/tn"),
    ]


def test_lazy_is_seen_on_the_class() -> None:
    assert isinstance(Case.__dict__["requested"], lazy)
    assert Case.requested is Case.__dict__["requested"]


FATES: dict[str, tuple[dict[str, Any], str | None]] = {
    "another kind": ({"kind": "alarm", "action": "keep"}, None),
    "the kind": ({"kind": "dsl", "action": "port"}, "port"),
    "the kind on this number": (
        {"kind": "dsl", "tn": "404-555-0110", "action": "keep"},
        "keep",
    ),
    "the kind on a number that cannot be read": (
        {"kind": "dsl", "tn": "junk", "action": "keep"},
        None,
    ),
    "the kind on another number": (
        {"kind": "dsl", "tn": "404-555-0119", "action": "keep"},
        None,
    ),
}


@pytest.mark.parametrize(("stated", "fate"), FATES.values(), ids=FATES.keys())
def test_fate_of_a_service(stated: dict[str, Any], fate: str | None) -> None:
    services = [{"kind": "dsl", "tn": "404-555-0110"}]
    case = record_case({"remaining_services": [stated]}, {"services": services})
    assert case.rest.fate_of(case.record.services[0]) == fate
