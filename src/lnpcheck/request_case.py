"""What may a rule see that judges a whole request? One LOA beside all its CSRs.

A rule of the span ``request`` asks here where each number stands, which CSRs hold some
of them, and which of these are of one carrier. JSON Pointers into a CSR begin with its
place in the list: ``/1/carrier`` is the second one's.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from lnpcheck.compare.name import compare_names
from lnpcheck.facts import Fact, Known
from lnpcheck.lazy import lazy
from lnpcheck.normalize.letter import Letter
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.record import Record
from lnpcheck.policy import Policy

__all__ = ["RequestCase"]


@dataclass(frozen=True)
class RequestCase:
    """One LOA beside all CSRs that belong to it, under one policy on one day.

    Attributes:
        letter: The facts of the LOA.
        records: The facts of each CSR.
        policy: The policy.
        as_of: The day on which the request would go out.
    """

    letter: Letter
    records: tuple[Record, ...]
    policy: Policy
    as_of: date

    @lazy
    def homes(self) -> Mapping[str, tuple[int, ...]]:
        """Each number asked for, E.164, and the CSRs that it is on.

        A number that is disconnected on one CSR and works on another is on the latter;
        one that a CSR shows as a third carrier's is not on that one.
        """
        listed: dict[str, list[int]] = {
            n: [] for n in sorted(self.letter.numbers.places)
        }
        for at, record in enumerate(self.records):
            for number in record.status:
                if number in listed and number not in record.off_network:
                    listed[number].append(at)
        homes: dict[str, tuple[int, ...]] = {}
        for number, found in listed.items():
            live = (
                i for i in found if self.records[i].status[number] != "disconnected"
            )
            homes[number] = tuple(live) or tuple(found)
        return homes

    @lazy
    def holders(self) -> tuple[int, ...]:
        """The CSRs that numbers asked for are on."""
        return tuple(sorted({at for homes in self.homes.values() for at in homes}))

    @property
    def placed(self) -> bool:
        """Whether each number asked for is on a CSR."""
        return all(self.homes.values())

    @lazy
    def names(self) -> tuple[Fact[Name], ...]:
        """Each CSR's carrier."""
        return tuple(
            read_name(record.csr.carrier, f"/{at}/carrier")
            for at, record in enumerate(self.records)
        )

    @lazy
    def carriers(self) -> tuple[int, ...]:
        """For each CSR the first one of the same carrier; an unnamed one is its own."""
        firsts: list[int] = []
        for at, name in enumerate(self.names):
            known = (i for i in dict.fromkeys(firsts) if _same(self.names[i], name))
            firsts.append(next(known, at))
        return tuple(firsts)

    @property
    def several_carriers(self) -> bool:
        """Whether the numbers asked for lie with several carriers."""
        return len({self.carriers[at] for at in self.holders}) > 1

    @lazy
    def named_carrier(self) -> int | None:
        """The first CSR of the carrier that the LOA names; None: of none."""
        said = read_name(self.letter.loa.losing_carrier, "/losing_carrier")
        found = (at for at, name in enumerate(self.names) if _same(name, said))
        at = next(found, None)
        return None if at is None else self.carriers[at]

    def is_elsewhere(self, at: int) -> bool:
        """Whether account and BTN that the LOA gives for all are of another CSR."""
        letter = self.letter
        others = [self.records[i] for i in self.holders if i != at]
        return self.several_carriers or any(
            _alike(letter.account, other.account) or _alike(letter.btn, other.btn)
            for other in others
        )

    def held(self, wanted: Callable[[int], bool]) -> tuple[str, ...]:
        """The numbers asked for that are on a CSR of a kind, E.164, sorted."""
        return tuple(n for n, homes in self.homes.items() if any(map(wanted, homes)))


def _alike(one: Fact[str], other: Fact[str]) -> bool:
    """Whether two papers give the same account or BTN; unknown is never the same."""
    if not isinstance(one, Known) or not isinstance(other, Known):
        return False
    bare = ("".join(filter(str.isalnum, fact.value)).upper() for fact in (one, other))
    return len(set(bare)) == 1


def _same(one: Fact[Name], other: Fact[Name]) -> bool:
    """Whether two CSRs name one carrier; unknown is never the same."""
    if not isinstance(one, Known) or not isinstance(other, Known):
        return False
    grade = compare_names(one.value, other.value).comparison.grade
    return grade not in {"different", "close"}
