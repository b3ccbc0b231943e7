"""Which numbers may be submitted together? Those that agree in all that an order names.

One CSR is one account with one carrier, one set of authorized persons and one RespOrg;
within it, numbers part by country, toll-free or local, line type, BTN and service
address. A hunt group is kept whole where only BTN or address would part it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from lnpcheck.compare.address import compare_places
from lnpcheck.facts import Known
from lnpcheck.normalize.address import Place
from lnpcheck.normalize.number import market_of, prefix_of
from lnpcheck.normalize.record import Record
from lnpcheck.request_case import RequestCase

__all__ = ["Bucket", "LineKind", "group"]

LineKind = Literal["wireline", "wireless", "toll-free"]

MOST_PLACES: Final = 100
"""Service addresses of one account that are told apart."""

_SAME: Final = frozenset({"identical", "styled", "equivalent"})


@dataclass(frozen=True, slots=True)
class _Key:
    """All that the numbers of an order have in common.

    Attributes:
        csr: Place of the CSR in the list.
        market: ``US``, ``CA``, ``other``; None: the number has no place.
        toll_free: Whether the numbers are toll-free.
        line_type: What they are at the losing carrier.
        btn: The BTN that counts for them; empty: none is known.
        place: Which of the account's addresses.
    """

    csr: int
    market: str | None
    toll_free: bool
    line_type: LineKind | None
    btn: str
    place: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """Numbers that may be submitted together.

    Attributes:
        csr: Place of their CSR in the list.
        record: Its facts.
        numbers: E.164, sorted.
        market: ``US``, ``CA``, ``other``; None: toll-free and other placeless numbers.
        toll_free: Whether they are toll-free.
        line_type: What they are at the losing carrier.
        btn: E.164, or ten letters and digits; None: not known.
        place: Where they are served, as the CSR says it; else as the LOA does.
        kept_whole: Hunt groups that another BTN or address would have parted.
    """

    csr: int
    record: Record
    numbers: tuple[str, ...]
    market: str | None
    toll_free: bool
    line_type: LineKind | None
    btn: str | None
    place: Place
    kept_whole: tuple[str, ...]


def group(case: RequestCase) -> tuple[Bucket, ...]:
    """Group the numbers that are on exactly one CSR; in no particular order."""
    places: dict[int, list[Place]] = {}
    keys = dict(_keyed(case, places))
    whole = tuple(_keep_whole(case, keys))
    members: dict[_Key, list[str]] = {}
    for number, key in keys.items():
        members.setdefault(key, []).append(number)
    return tuple(
        Bucket(
            csr=key.csr,
            record=case.records[key.csr],
            numbers=tuple(numbers),
            market=key.market,
            toll_free=key.toll_free,
            line_type=key.line_type,
            btn=key.btn or None,
            place=places[key.csr][key.place],
            kept_whole=tuple(dict.fromkeys(id_ for id_, own in whole if own == key)),
        )
        for key, numbers in members.items()
    )


def _keyed(
    case: RequestCase, places: dict[int, list[Place]]
) -> Iterator[tuple[str, _Key]]:
    """Yield each number on one CSR with its key; fill in the places of each CSR."""
    kinds = _line_kinds(case)
    for number, homes in case.homes.items():
        if len(homes) != 1:
            continue
        (at,) = homes
        record = case.records[at]
        toll_free = prefix_of(number).kind == "toll-free"
        known = places.setdefault(at, [])
        yield (
            number,
            _Key(
                csr=at,
                market=market_of(number),
                toll_free=toll_free,
                line_type="toll-free" if toll_free else kinds.get(number),
                btn=_btn(record, number) or "",
                place=_place(known, _served(case, record, number)),
            ),
        )


def _line_kinds(case: RequestCase) -> Mapping[str, LineKind]:
    """What the LOA says that each local number is at the losing carrier."""
    loa = case.letter.loa
    told: dict[str, LineKind] = {}
    for entry in case.letter.numbers.entries:
        own = entry.line.line_type if entry.line else None
        kind = own or loa.line_type
        if kind is not None and kind != "toll-free":
            for number in entry.numbers:
                told[number] = min(kind, told.get(number, kind))
    return told


def _btn(record: Record, number: str) -> str | None:
    """The BTN of a number: its line's own, else the account's."""
    own = record.own[number].btn if number in record.own else record.btn
    btn = own if isinstance(own, Known) else record.btn
    return btn.value if isinstance(btn, Known) else None


def _served(case: RequestCase, record: Record, number: str) -> Place:
    """Where a number is served: as the CSR says, and where it is silent, the LOA."""
    own = record.own.get(number)
    if own is not None and own.service.given:
        return own.service
    if record.service.given:
        return record.service
    said = case.letter.own.get(number)
    return said.service if said and said.service.given else case.letter.service


def _place(known: list[Place], place: Place) -> int:
    """Return which of the known places it is; a new one is added to them.

    Past the bound it counts as the first; the order's own check names the difference.
    """
    for index, other in enumerate(known):
        if place is other or _alike(place, other):
            return index
    if len(known) >= MOST_PLACES:
        return 0
    known.append(place)
    return len(known) - 1


def _alike(one: Place, other: Place) -> bool:
    """Whether two places of one account are one, written differently perhaps."""
    if one.address == other.address:
        return True
    if not isinstance(one.line, Known) or not isinstance(other.line, Known):
        return False
    codes = [
        p.postal_code.value for p in (one, other) if isinstance(p.postal_code, Known)
    ]
    if len(set(codes)) > 1:
        return False
    found = compare_places(one, other)
    return {found.house_number.grade, found.street.grade, found.unit.grade} <= _SAME


def _keep_whole(case: RequestCase, keys: dict[str, _Key]) -> Iterator[tuple[str, _Key]]:
    """Give all members of a hunt group the key of the first, where they may have it.

    Yields:
        The id of each group that would else have been parted, and its key.
    """
    for at, record in enumerate(case.records):
        for hunting in record.groups:
            own = [n for n in hunting.members if n in keys and keys[n].csr == at]
            for number in own:
                first, key = keys[own[0]], keys[number]
                if key != first and first == _moved(key, first):
                    keys[number] = first
                    yield hunting.id, first


def _moved(key: _Key, to: _Key) -> _Key:
    """Give a key the BTN and the address of another."""
    return replace(key, btn=to.btn, place=to.place)
