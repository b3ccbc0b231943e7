"""Which value of the LOA belongs beside which value of the CSR?

Mostly the letter's own beside the record's own. Where a line has data of its own, the
numbers are grouped by what counts for them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from lnpcheck.compare.address import PlaceComparison, compare_places
from lnpcheck.compare.name import NameComparison, compare_names
from lnpcheck.compare.two_readings import read_alike
from lnpcheck.facts import Absent, Fact, Known
from lnpcheck.lazy import lazy
from lnpcheck.normalize.address import Place
from lnpcheck.normalize.letter import Letter
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.record import Record

__all__ = [
    "AccountPair",
    "Pair",
    "PlacePair",
    "account_pairs",
    "btn_pairs",
    "place_pairs",
]

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """The same thing on both papers.

    Attributes:
        loa: What the LOA says.
        csr: What the CSR says.
        numbers: The numbers that it is about; empty: all of them.
    """

    loa: Fact[T]
    csr: Fact[T]
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountPair:
    """The account number on both papers.

    Attributes:
        loa: What the LOA says.
        csr: What the CSR says.
        code: The CSR's customer code; None: it gives none.
        btn: The CSR's BTN without the country code; None: it gives none.
        numbers: The numbers that it is about; empty: all of them.
    """

    loa: Fact[str]
    csr: Fact[str]
    code: str | None
    btn: str | None
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class NamePair:
    """The end user's name on both papers; compared once, however many rules ask.

    Attributes:
        loa: What the LOA says.
        csr: What the CSR says.
    """

    loa: Fact[Name]
    csr: Fact[Name]

    @lazy
    def compared(self) -> NameComparison | None:
        """How alike they are; None when one of them is not known."""
        if isinstance(self.loa, Known) and isinstance(self.csr, Known):
            return compare_names(self.loa.value, self.csr.value)
        return None


@dataclass(frozen=True)
class PlacePair:
    """The same address on both papers; compared once, however many rules ask.

    Attributes:
        loa: The LOA's address.
        csr: The CSR's address.
        numbers: The numbers that it is about; empty: all of them.
    """

    loa: Place
    csr: Place
    numbers: tuple[str, ...] = ()

    @lazy
    def lines(self) -> PlaceComparison:
        """The comparison of the two civic lines, part by part."""
        return compare_places(self.loa, self.csr)


def account_pairs(letter: Letter, record: Record) -> tuple[AccountPair, ...]:
    """Lay the account numbers side by side."""
    code = record.code.value if isinstance(record.code, Known) else None
    btn = record.btn.value.removeprefix("+1") if isinstance(record.btn, Known) else None
    if not letter.own:
        return (AccountPair(letter.account, record.account, code, btn),)
    groups = _grouped(
        letter.numbers.places,
        lambda n: letter.own[n].account if n in letter.own else letter.account,
        lambda _: record.account,
        letter.account,
        record.account,
    )
    return tuple(AccountPair(loa, csr, code, btn, ns) for loa, csr, ns in groups)


def btn_pairs(letter: Letter, record: Record) -> tuple[Pair[str], ...]:
    """Lay the BTNs side by side."""
    if not letter.own and not record.own:
        return (Pair(letter.btn, record.btn),)
    groups = _grouped(
        letter.numbers.places,
        lambda n: letter.own[n].btn if n in letter.own else letter.btn,
        lambda n: record.own[n].btn if n in record.own else record.btn,
        letter.btn,
        record.btn,
    )
    return tuple(Pair(loa, csr, numbers) for loa, csr, numbers in groups)


def place_pairs(letter: Letter, record: Record) -> tuple[PlacePair, ...]:
    """Lay the service addresses side by side."""
    if not letter.own and not record.own:
        return (PlacePair(*read_alike(letter.service, record.service)),)
    groups = _grouped(
        letter.numbers.places,
        lambda n: letter.own[n].service if n in letter.own else letter.service,
        lambda n: record.own[n].service if n in record.own else record.service,
        letter.service,
        record.service,
    )
    return tuple(
        PlacePair(*read_alike(loa, csr), numbers) for loa, csr, numbers in groups
    )


def _grouped(
    numbers: Iterable[str],
    loa_of: Callable[[str], A],
    csr_of: Callable[[str], B],
    loa: A,
    csr: B,
) -> list[tuple[A, B, tuple[str, ...]]]:
    """Group numbers by the pair of values that counts for them.

    A line that says nothing of the kind has the paper's own value. Without a number,
    the papers' own values are the one pair.
    """
    groups: dict[tuple[int, int], tuple[A, B, list[str]]] = {}
    for number in sorted(numbers):
        left, right = _own_or(loa_of(number), loa), _own_or(csr_of(number), csr)
        key = (id(left), id(right))
        groups.setdefault(key, (left, right, []))[2].append(number)
    if len(groups) <= 1:
        return [(left, right, ()) for left, right, _ in groups.values()] or [
            (loa, csr, ())
        ]
    return [(left, right, tuple(own)) for left, right, own in groups.values()]


def _own_or(own: A, whole: A) -> A:
    """Take a line's own value, unless it says nothing."""
    silent = isinstance(own, Absent) or (isinstance(own, Place) and not own.given)
    return whole if silent else own
