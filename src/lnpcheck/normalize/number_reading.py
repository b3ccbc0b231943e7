"""Which numbers does a list name, once its short entries are completed?

Sizes are known before anything is written out: what is too large is never built.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lnpcheck.normalize.number_lines import MOST, TOO_MANY, read_lines
from lnpcheck.normalize.number_parts import (
    FOUR,
    FULL,
    Claim,
    Fault,
    Heading,
    Part,
    Said,
    fault,
)
from lnpcheck.normalize.number_problem import NumberProblem, Numbers, problem_with
from lnpcheck.normalize.prefixes import in_use

__all__ = ["read_list"]

_NANP: Final = re.compile(r"[2-9][0-9]{2}[2-9][0-9]{6}").fullmatch
_E164: Final = re.compile(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}").fullmatch
_EXCHANGE: Final = 6


@dataclass(slots=True)
class _Reading:
    """A list while it is read.

    Attributes:
        last: Digits from which short entries inherit: ten, fewer, or none.
        broken: Whether something unreadable may have changed these.
        heading: An area code that nothing has used yet.
        number: The number directly before, ten digits; empty when there is none.
        runs: First number, how many, and extension.
        problems: What cannot be read.
    """

    last: str
    broken: bool = False
    heading: Heading | None = None
    number: str = ""
    runs: list[tuple[str, int, str]] = field(default_factory=list)
    problems: list[NumberProblem] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many numbers were found."""
        return sum(size for _, size, _ in self.runs)

    def read(self, said: Iterable[Said]) -> None:
        """Take all that is said, in the order written."""
        claims: list[Claim] = []
        for one in said:
            match one:
                case Part():
                    self._part(one)
                case Fault():
                    self._fault(one)
                case Heading():
                    self._close()
                    self.heading, self.last, self.broken = one, one.area, False
                case _:
                    claims.append(one)
        self._close()
        self._weigh(claims)

    def _weigh(self, claims: Iterable[Claim]) -> None:
        """Name the claims about a count that the numbers do not bear out."""
        total = self.total
        for claim in claims:
            listed = {total, sum(part.size for part in claim.parts)}
            if not claim.counts <= listed:
                because = "says how many numbers there are and does not list as many"
                self.problems.append(problem_with(claim.text, "ambiguous", because))

    def _close(self) -> None:
        """Name an area code that nothing has used."""
        if self.heading:
            because = f"has {len(self.heading.area)} digits instead of ten"
            unused = problem_with(self.heading.text, "too-short", because)
            self.problems.append(unused)
            self.heading = None

    def _fault(self, bad: Fault) -> None:
        self.problems.append(bad.problem)
        self.number = ""
        if bad.breaks:
            self.last, self.broken = "", True

    def _part(self, part: Part) -> None:
        """Complete a number or range, and keep it when nothing is wrong with it."""
        low = self._completed(part)
        if not low:
            self._fault(self._lacking(part))
            return
        high = low[: FULL - len(part.last)] + part.last
        if bad := _wrong(part, low, high):
            self._fault(bad)
            if bad.problem.code == "reversed":
                self.last, self.broken = low, False
            return
        part.size = int(high) - int(low) + 1
        self.runs.append((low, part.size, part.extension))
        self.last = self.number = high
        self.heading, self.broken = None, bool(part.extension)

    def _completed(self, part: Part) -> str:
        """Return ten digits, or nothing when there is nothing to complete them."""
        missing = FULL - len(part.first)
        if not missing:
            return part.first
        if part.ending:
            known = self.number
        else:
            known = part.area or ("" if self.broken else self.last)
        stated = len(known) in {missing, FULL}
        return known[:missing] + part.first if stated else ""

    def _lacking(self, part: Part) -> Fault:
        """Say why a number cannot be completed."""
        if part.ending or part.area or self.broken or self.heading:
            because = "stands where its area code is in doubt"
            return fault(part.text, "ambiguous", because)
        lacks = "area code and exchange" if len(part.first) == FOUR else "area code"
        return fault(part.text, "no-area-code", f"lacks its {lacks}", breaks=False)


def _wrong(part: Part, low: str, high: str) -> Fault | None:
    """Say what is wrong with a number or range of full digits, if anything."""
    if not _NANP(low):
        because = "is no number of the North American plan"
        return fault(part.text, "not-nanp", because)
    if not in_use(low[:3], low[3:6]):
        because = "has an area code that is not in use"
        return fault(part.text, "unassigned", because)
    if len(part.first) < len(part.last):
        return fault(part.text, "ambiguous", "has an end longer than its beginning")
    if low[:_EXCHANGE] != high[:_EXCHANGE]:
        return fault(part.text, "crosses-nxx", "leaves its exchange")
    if high < low:
        return fault(part.text, "reversed", "ends before it begins")
    return None


def read_list(text: str, base: str | None) -> Numbers:
    """Read a list of numbers.

    Args:
        text: Folded text, not blank.
        base: E.164 number from which entries of four or seven digits inherit.
    """
    entry = read_lines(text)
    if entry.refused:
        faults = (one.problem for one in entry.said if isinstance(one, Fault))
        return Numbers(problems=tuple(faults))
    reading = _Reading(base[2:] if base and _E164(base) else "")
    reading.read(entry.said)
    if not entry.said:
        reading.problems.append(problem_with(text, "not-a-number", "has no digits"))
    if reading.total > MOST:
        reading.problems.append(problem_with(text, "too-many", TOO_MANY))
        reading.runs.clear()
    return _written_out(reading)


def _written_out(reading: _Reading) -> Numbers:
    """Write every number of the runs."""
    e164: list[str] = []
    extensions: list[str] = []
    for low, size, extension in reading.runs:
        first = int(low)
        e164.extend(f"+1{number}" for number in range(first, first + size))
        extensions.extend([""] * (size - 1))
        extensions.append(extension)
    told = tuple(extensions) if any(extensions) else ()
    return Numbers(tuple(e164), tuple(reading.problems), told)
