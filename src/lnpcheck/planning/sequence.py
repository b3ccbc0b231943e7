"""Which order comes before which, and why?

A toll-free number goes before the local number that it rings to; one account has one
pending order at a time, voice before fax.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from lnpcheck.facts import Known
from lnpcheck.normalize.number import compact, national, read_numbers
from lnpcheck.planning.grouping import Bucket
from lnpcheck.planning.reasons import account_of
from lnpcheck.request_case import RequestCase

__all__ = ["Before", "Step", "in_sequence"]

_SEPARATORS: Final = str.maketrans("", "", " -./")


@dataclass(frozen=True, slots=True)
class Before:
    """A step that comes before another.

    Attributes:
        step: Its index.
        until: ``done``: it is over before the other is sent; ``dated``: its day lies
            before the other's.
        because: Why.
    """

    step: int
    until: Literal["done", "dated"]
    because: str


@dataclass(frozen=True, slots=True)
class Step:
    """An order in its place.

    Attributes:
        bucket: Its numbers.
        after: What comes before it.
    """

    bucket: Bucket
    after: tuple[Before, ...] = ()


def in_sequence(case: RequestCase, buckets: Sequence[Bucket]) -> tuple[Step, ...]:
    """Put orders in the sequence in which they are sent."""
    accounts: dict[object, list[Bucket]] = {}
    for bucket in buckets:
        accounts.setdefault(_account(case, bucket), []).append(bucket)
    waves = [
        (wave, bucket)
        for own in accounts.values()
        for wave, bucket in enumerate(sorted(own, key=_in_account))
    ]
    waves.sort(key=lambda pair: (pair[0], not pair[1].toll_free, pair[1].numbers[0]))
    ringing = _rings_to(case)
    steps: list[Step] = []
    for _, bucket in waves:
        after = (*_pending(case, steps, bucket), *_ringing(steps, bucket, ringing))
        steps.append(Step(bucket, after))
    return tuple(steps)


def _in_account(bucket: Bucket) -> tuple[bool, bool, str]:
    """Voice before fax, and the BTN last: so nothing is left without a head."""
    btn = bucket.record.btn
    heads = isinstance(btn, Known) and btn.value in bucket.numbers
    return _is_fax(bucket), heads, bucket.numbers[0]


def _is_fax(bucket: Bucket) -> bool:
    """Whether the CSR shows a fax on each of the numbers."""
    services = bucket.record.services
    fax = {n for service in services if service.kind == "fax" for n in service.numbers}
    return fax.issuperset(bucket.numbers)


def _account(case: RequestCase, bucket: Bucket) -> object:
    """What may have one pending order at a time.

    Toll-free numbers are released in a registry, beside whatever the account has open.
    """
    if bucket.toll_free:
        return bucket.numbers
    named = (account_of(bucket) or "").translate(_SEPARATORS).upper()
    return (case.carriers[bucket.csr], named or bucket.csr)


def _pending(
    case: RequestCase, steps: Sequence[Step], bucket: Bucket
) -> Iterator[Before]:
    """Yield the order of the same account that must be done before."""
    account = _account(case, bucket)
    for index in reversed(range(len(steps))):
        before = steps[index].bucket
        if _account(case, before) == account:
            fax = _is_fax(bucket) and not _is_fax(before)
            kind = " Voice goes before fax." if fax else ""
            because = f"An account may have one pending order at a time.{kind}"
            yield Before(index, "done", because)
            return


def _ringing(
    steps: Sequence[Step], bucket: Bucket, ringing: Mapping[str, tuple[str, ...]]
) -> Iterator[Before]:
    """Yield the toll-free orders whose numbers ring to numbers of this one."""
    if bucket.toll_free:
        return
    for index, step in enumerate(steps):
        if not step.bucket.toll_free:
            continue
        rung: dict[str, list[str]] = {}
        for number in step.bucket.numbers:
            for local in ringing.get(number, ()):
                if local in bucket.numbers:
                    rung.setdefault(local, []).append(number)
        if rung:
            yield Before(index, "dated", _ring(rung))


def _ring(rung: Mapping[str, Sequence[str]]) -> str:
    """Say which toll-free numbers ring to which local ones."""
    told = [(", ".join(compact(free)), national(local)) for local, free in rung.items()]
    if len(told) > 1:
        lines = "; ".join(f"{free} → {local}" for free, local in told)
        return (
            f"Toll-free numbers ring to lines of this order: {lines}. The carrier may"
            " drop them when those lines leave."
        )
    ((numbers, local),) = told
    one = len(*rung.values()) == 1
    verb, them = ("rings", "it") if one else ("ring", "them")
    return (
        f"Toll-free {numbers} {verb} to {local}. The carrier may drop {them} when that"
        " line leaves."
    )


def _rings_to(case: RequestCase) -> Mapping[str, tuple[str, ...]]:
    """The local numbers that each toll-free number rings to, E.164, as the LOA says."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in case.letter.numbers.entries:
        if entry.line is not None and entry.line.ring_to:
            said = read_numbers(entry.line.ring_to).e164
            for number in entry.numbers:
                found[number] = tuple(sorted({*found.get(number, ()), *said}))
    return found
