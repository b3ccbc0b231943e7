"""Print every measure of speed as a ratio, in one run.

Runs of what is compared take turns, each on a pair that nobody has seen before, from
JSON bytes to report JSON bytes; the medians are compared. The floor is plain pydantic
reading the same bytes and writing a report of that size. The other yardstick is what an
engineer writes who knows the libraries (``hand_rolled.py``).
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import batch
import lnpcheck
from floor import Report as PlainReport
from floor import floor
from hand_rolled import hand_rolled
from lnpcheck import CSR, LOA, check
from papers import Pair, canadian, pairs

DAY = date(2026, 6, 1)
EXAMPLE = Path(__file__).parents[1] / "examples" / "acme-corp"
PYDANTIC = "from pydantic import BaseModel"


class Measure(NamedTuple):
    """One line of the table.

    Attributes:
        name: What is measured.
        ratio: What came out.
        goal: The ratio to reach.
        more: Whether more is better.
    """

    name: str
    ratio: float
    goal: float
    more: bool = False

    @property
    def line(self) -> str:
        """The measure as a line of the table."""
        reached = self.ratio >= self.goal if self.more else self.ratio <= self.goal
        sign = "≥" if self.more else "≤"
        told = "" if reached else "   not reached"
        return f"{self.name:<62}{sign}{self.goal:>5g}{self.ratio:>9.2f}{told}\n"


def ours(loa: bytes, csr: bytes) -> bytes:
    """Check two papers, from JSON to JSON."""
    letter, record = LOA.model_validate_json(loa), CSR.model_validate_json(csr)
    return check(letter, record, as_of=DAY).model_dump_json().encode()


def plain(source: Iterator[Pair]) -> Callable[[bytes, bytes], bytes]:
    """Make the floor for pairs of a kind: its reports are of their size."""
    report = PlainReport.model_validate_json(ours(*next(source)))
    return lambda loa, csr: floor(loa, csr, report)


def medians(
    source: Iterator[Pair], rounds: int, *works: Callable[[bytes, bytes], bytes]
) -> list[float]:
    """Time pieces of work in turn, each time on a new pair; microseconds."""
    taken: list[list[float]] = [[] for _ in works]
    for number in range(rounds + rounds // 10):
        for work, times in zip(works, taken, strict=True):
            pair = next(source)
            start = time.perf_counter_ns()
            work(*pair)
            if number >= rounds // 10:  # before that: policies, tables, prefixes
                times.append((time.perf_counter_ns() - start) / 1000)
    return [statistics.median(times) for times in taken]


def processes(rounds: int, *commands: tuple[str, ...]) -> list[float]:
    """Time whole processes in turn; seconds."""
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(rounds):
        for command, times in zip(commands, taken, strict=True):
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - our own
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def checks(rounds: int) -> Iterator[Measure]:
    """Measure single checks."""
    clean, four = pairs(7), pairs(8, differences=True)
    lowest, mine, hand = medians(clean, rounds, plain(clean), ours, hand_rolled)
    figures(
        f"clean US pair: floor {lowest:.0f}, lnpcheck {mine:.0f}, by hand {hand:.0f}"
    )
    yield Measure("clean US pair, 5 numbers: against the floor", mine / lowest, 3)
    yield Measure("the same: times faster than by hand", hand / mine, 10, more=True)
    lowest, four_mine, hand = medians(four, rounds, plain(four), ours, hand_rolled)
    figures(
        f"four differences: floor {lowest:.0f}, lnpcheck {four_mine:.0f},"
        f" by hand {hand:.0f}"
    )
    yield Measure("four differences: against the floor", four_mine / lowest, 8)
    yield Measure("the same: times faster than by hand", hand / four_mine, 4, more=True)
    source = canadian(9)
    lowest, away = medians(source, rounds, plain(source), ours)
    figures(f"Canadian pair: floor {lowest:.0f}, lnpcheck {away:.0f}")
    yield Measure("Canadian pair, abbreviations only: floor", away / lowest, 5)
    bulk = pairs(10, numbers=10_000)
    few = pairs(11)
    (many,), (single,) = medians(bulk, 15, ours), medians(few, rounds, ours)
    figures(f"10,000 numbers: {many / 10_000:.1f} a number; 5: {single / 5:.1f}")
    yield Measure(
        "10,000 numbers against 5, each number", (many / 10_000) / (single / 5), 1
    )


def starts(rounds: int) -> Iterator[Measure]:
    """Measure whole processes."""
    python = sys.executable
    package = Path(lnpcheck.__file__).parent  # as an installer leaves it: compiled
    subprocess.run((python, "-m", "compileall", "-q", str(package)), check=True)  # noqa: S603 - our own
    papers = (str(EXAMPLE / "loa.json"), str(EXAMPLE / "csr.json"))
    command = ("-m", "lnpcheck", "check", *papers, "--as-of", "2026-06-01")
    base, bare, names, whole = processes(
        rounds,
        (python, "-c", PYDANTIC),
        (python, "-c", "import lnpcheck"),
        (python, "-c", "from lnpcheck import LOA, CSR, check"),
        (python, *command, "--format", "json"),
    )
    figures(
        f"processes, ms: pydantic {base * 1e3:.0f},"
        f" import lnpcheck {bare * 1e3:.0f},"
        f" with LOA, CSR and check {names * 1e3:.0f}, the command {whole * 1e3:.0f}"
    )
    yield Measure("import lnpcheck against pydantic's BaseModel", bare / base, 1.5)
    yield Measure("lnpcheck check --format json against the same", whole / base, 3)


def batches(orders: int, many: int) -> Iterator[Measure]:
    """Measure batches."""
    ratio = batch.jobs_ratio(orders, 3)
    yield Measure(
        f"batch, {orders:,} orders: two jobs against one", ratio, 1.8, more=True
    )
    few = many // 100
    memory = batch.memory_ratio(few, many, 2)
    yield Measure(f"batch, peak memory: {many:,} orders against {few:,}", memory, 1.1)


def figures(text: str) -> None:
    """Print what a ratio was made of."""
    sys.stdout.write(f"  {text}\n")
    sys.stdout.flush()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure speed, as ratios.")
    parser.add_argument("--rounds", type=int, default=2000, help="pairs per measure")
    parser.add_argument("--processes", type=int, default=21, help="processes of each")
    parser.add_argument("--orders", type=int, default=100_000, help="orders of a batch")
    parser.add_argument("--many", type=int, default=1_000_000, help="for the memory")
    parser.add_argument("--no-batch", action="store_true", help="leave batches out")
    asked = parser.parse_args()
    figures("microseconds, medians of new pairs")
    found = [*checks(asked.rounds), *starts(asked.processes)]
    if not asked.no_batch:
        found += batches(asked.orders, asked.many)
    sys.stdout.write(f"\n{'measure':<62}{'goal':>6}{'ratio':>9}\n")
    for measure in found:
        sys.stdout.write(measure.line)


if __name__ == "__main__":
    main()
