"""Laws of precedents: what papers alike were told before is what asking anew tells.

A rule that rests on traits says the same of all papers that are alike in them; a report
that leans on precedents is, byte for byte, the report of asking every rule.
"""

import random
from collections.abc import Iterator, Mapping
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hostile import HOSTILE
from lnpcheck import CSR, LOA, Policy, specimen
from lnpcheck.case import Case
from lnpcheck.engine import case_of, judged, judged_plainly
from lnpcheck.evidence import Evidence
from lnpcheck.policy import PolicyError, find_policy, shipped
from lnpcheck.precedents import Book, book_of
from lnpcheck.rules import Rule, catalogue
from lnpcheck.specimen import changed
from lnpcheck.traits import OPEN

Change = Mapping[str, Any]

REGIMES: Final = ("us", "us-simple", "us-wireless", "ca", "ca-wireless", "toll-free")
CHANGES: Final = [
    (example.loa, example.csr or {})
    for rule in catalogue()
    for example in rule.examples
]
"""What the examples of all rules change: each moves some rule."""

ADDRESS: Final = ("street", "unit", "city", "region", "postal_code")
BOTH: Final = [
    *(("customer_name", "customer_name"), ("billing_name", "billing_name")),
    *(("account_number", "account_number"), ("btn", "btn"), ("pin", "pin")),
    *(("losing_carrier", "carrier"), ("reseller", "reseller")),
]
PLACES: Final[tuple[dict[str, str], ...]] = tuple(
    dict(zip(ADDRESS, fields, strict=True))
    for fields in (
        ("12 Elm St", "Ste 4", "Atlanta", "GA", "30303"),
        ("10 Elm St", "", "Toronto", "ON", "M5V 1Z4"),
    )
)
PLAIN: Final = (
    "Bright Harbor Ltd", "10", "12 Elm St", "Atlanta", "GA", "30303", "30318-0001",
    "K1A 0B1", "QC", "404-555-0110", "a", "A1", "12 PO Box 5", "RR 2", "PMB 12",
    "General Delivery", "1",
)  # fmt: skip
"""Texts that look like nothing strange; said of both papers alike."""


def _alike(draw: random.Random) -> tuple[Change, Change]:
    """Choose a field and say the same of it on both papers."""
    text = draw.choice((*PLAIN, *HOSTILE))
    if draw.random() < 0.5:
        loa, csr = draw.choice(BOTH)
        return {loa: text}, {csr: text}
    kind = draw.choice(("service_address", "billing_address"))
    whole = draw.choice(PLACES) if draw.random() < 0.7 else {}
    place = {kind: {**whole, draw.choice(ADDRESS): text}}
    return place, place


def _silent(draw: random.Random, paper: dict[str, Any]) -> dict[str, Any]:
    """Leave keys away, as papers do."""
    share = draw.choice((0, 0, 0.1, 0.5))
    return {k: v for k, v in paper.items() if k == "tns" or draw.random() >= share}


def _papers(draw: random.Random, policy: Policy) -> tuple[LOA, CSR]:
    letter, record = (
        paper.model_dump(mode="json", exclude_none=True)
        for paper in specimen.pair(policy.regime)
    )
    for _ in range(draw.randrange(4)):
        change = _alike(draw) if draw.random() < 0.4 else draw.choice(CHANGES)
        letter, record = changed(letter, change[0]), changed(record, change[1])
    letter, record = _silent(draw, letter), _silent(draw, record)
    if all(isinstance(entry, str) for entry in letter["tns"]) and draw.random() < 0.2:
        record["tns"] = letter["tns"]
    return LOA.model_validate(letter), CSR.model_validate(record)


def _case(seed: int, policy: Policy) -> Case:
    draw = random.Random(seed)  # noqa: S311 - papers, no secrets
    loa, csr = _papers(draw, policy)
    return case_of(loa, csr, policy, as_of=specimen.DAY)


def _settled(case: Case, book: Book) -> Iterator[tuple[Rule, tuple[object, ...]]]:
    """Give each rule that a glance settles, with what it rests on."""
    values = dict(zip(book.looks, book.traits_of(case), strict=True))
    for _, rule in book.rules:
        if rule.rests_on is not None:
            rest = tuple(values[one.look][one.place] for one in rule.rests_on)
            if all(value is not OPEN for value in rest):
                yield rule, rest


def _said(rule: Rule, case: Case) -> tuple[object, ...]:
    """What a rule says; of what it sees, only that it sees something."""
    outcomes = list(rule.judge(case))
    if any(isinstance(outcome, Evidence) for outcome in outcomes):
        return ("something to tell",)
    return tuple(dict.fromkeys(outcomes))


TOLD: Final[dict[tuple[object, ...], tuple[object, ...]]] = {}
"""What was said before, by policy, rule and what it rests on."""


@pytest.mark.parametrize("regime", REGIMES)
@settings(max_examples=400)
@given(seed=st.integers(0, 10**9))
def test_papers_alike_in_their_traits_are_told_alike(regime: str, seed: int) -> None:
    policy = find_policy(regime)
    case = _case(seed, policy)
    for rule, rest in _settled(case, book_of(policy)):
        said = _said(rule, case)
        assert TOLD.setdefault((regime, rule.id, rest), said) == said, rule.id


@pytest.mark.parametrize("regime", REGIMES)
@settings(max_examples=200)
@given(seed=st.integers(0, 10**9))
def test_a_precedent_never_changes_a_report(regime: str, seed: int) -> None:
    policy = find_policy(regime)
    plain = judged_plainly(_case(seed, policy)).model_dump_json()
    assert judged(_case(seed, policy)).model_dump_json() == plain  # perhaps the first
    assert judged(_case(seed, policy)).model_dump_json() == plain  # never the first


@pytest.mark.parametrize("change", CHANGES[::7])
@pytest.mark.parametrize("policy", sorted(shipped()))
def test_examples_are_told_alike_under_every_policy(
    policy: str, change: tuple[Change, Change]
) -> None:
    try:
        under = find_policy(policy)
    except PolicyError:  # an overlay needs a base
        return
    loa, csr = specimen.pair(under.regime, loa=change[0], csr=change[1])
    cases = [case_of(loa, csr, under, as_of=specimen.DAY) for _ in range(3)]
    plain = judged_plainly(cases[0]).model_dump_json()
    assert [judged(case).model_dump_json() for case in cases] == [plain] * 3


def test_a_book_forgets_the_oldest_kind_of_papers() -> None:
    book = Book((), (lambda *_: (),))
    for kind in range(1030):
        book.remember(((kind,),), frozenset(), ())
    assert len(book.known) == 1024
    assert ((0,),) not in book.known
    assert ((1029,),) in book.known


def test_a_kept_precedent_holds_no_word_of_the_papers() -> None:
    policy = find_policy("us")
    loa, csr = specimen.pair("us")
    case = case_of(loa, csr, policy, as_of=specimen.DAY)
    judged(case)
    known = repr(list(book_of(policy).known))
    for text in (loa.customer_name, loa.account_number, loa.btn, csr.carrier):
        assert text
        assert text not in known
