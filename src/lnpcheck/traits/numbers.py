"""What do the two lists of numbers show at a glance?

A list is smooth when each of its entries can be read, none is named twice and none has
data of its own: then only the numbers themselves count.
"""

from collections.abc import Hashable
from typing import Any

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA
from lnpcheck.normalize.number import (
    market_of,
    one_of_each_block,
    plain_number,
    prefix_of,
    unportable,
)
from lnpcheck.normalize.numbering import NumberList
from lnpcheck.normalize.text import LONGEST_ACCOUNT
from lnpcheck.rest import PLATFORM_CAP
from lnpcheck.traits.trait import OPEN, SAME, Values, seen_by

__all__ = [
    "CSR_LINES",
    "FEW",
    "LINES",
    "LOA_BTN",
    "NO_PIN",
    "ONE_ACCOUNT",
    "ONE_BTN",
    "PORT_CLASS",
    "WHOLE",
    "unlined",
]


def unlined(case: Case) -> bool:
    """Whether no line on either paper has data of its own."""
    return not (case.letter.numbers.lined or case.record.numbers.lined)


def _smooth(numbers: NumberList[Any]) -> bool:
    return not (
        numbers.lined or numbers.problems or numbers.repeated or numbers.extended
    )


def _numbers(case: Case, loa: LOA, csr: CSR) -> Values:
    plain = unlined(case)
    btn = "given" if loa.btn and plain_number(loa.btn) else OPEN
    return (
        _lines(case),
        _few(case),
        _whole(case, csr),
        OPEN if case.record.numbers.lined or case.record.numbers.problems else "plain",
        btn if plain else OPEN,
        SAME if plain and btn is not OPEN and loa.btn == csr.btn else OPEN,
        _account(loa, csr) if plain else OPEN,
        OPEN if loa.pin or csr.pin or not plain else csr.pin_required,
        case.port_class,
    )


(LINES, FEW, WHOLE, CSR_LINES, LOA_BTN, ONE_BTN, ONE_ACCOUNT, NO_PIN, PORT_CLASS) = (
    seen_by(
        _numbers,
        "the numbers asked for are ordinary ones of one country",
        "fewer numbers than any limit of the policy",
        "the numbers asked for are those of the account, and all work",
        "no line of the CSR has data of its own",
        "the LOA has a BTN",
        "one BTN on both papers",
        "one account number on both papers",
        "no PIN on either paper, and whether the account has one",
        "the port class",
    )
)


def _lines(case: Case) -> Hashable:
    """Tell the country of the numbers asked for; each of them can port."""
    numbers = case.letter.numbers
    if not numbers.places or not _smooth(numbers):
        return OPEN
    classes = set(map(_class_of, one_of_each_block(numbers.places)))
    return classes.pop() if len(classes) == 1 else OPEN


def _class_of(number: str) -> Hashable:
    """Tell whose rules an ordinary number ports under, else OPEN."""
    if unportable(number):
        return OPEN
    free = "toll-free" if prefix_of(number).kind == "toll-free" else OPEN
    return market_of(number) or free


def _few(case: Case) -> Hashable:
    limits, count = case.policy.limits, len(case.requested)
    most = limits.order_numbers
    if most is not None and count > most:
        return OPEN
    project = limits.project_numbers
    return OPEN if project is not None and count >= project else "few"


def _whole(case: Case, csr: CSR) -> Hashable:
    listed, asked = case.record.numbers, case.letter.numbers
    if (
        not listed.places
        or listed.lined
        or listed.problems
        or asked.problems
        or csr.complete is False
        or csr.status == "disconnected"
        or len(listed.places) == PLATFORM_CAP
    ):
        return OPEN
    return "whole" if listed.places.keys() == asked.places.keys() else OPEN


def _account(loa: LOA, csr: CSR) -> Hashable:
    account = loa.account_number
    if account is None or account != csr.account_number:
        return OPEN
    usual = account.isascii() and account.isalnum() and len(account) <= LONGEST_ACCOUNT
    return SAME if usual else OPEN
