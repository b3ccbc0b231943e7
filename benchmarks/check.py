"""Time a whole check against the floor and against the hand-rolled way.

One run, interleaved: each round times the three on a pair of its own that nobody has
seen before, from JSON bytes to report JSON bytes, and the medians are compared.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial

from floor import Report as PlainReport
from floor import floor
from hand_rolled import hand_rolled
from lnpcheck import CSR, LOA, check
from papers import pairs

DAY = date(2026, 6, 1)


def ours(loa: bytes, csr: bytes) -> bytes:
    """Check two papers, from JSON to JSON."""
    letter, record = LOA.model_validate_json(loa), CSR.model_validate_json(csr)
    return check(letter, record, as_of=DAY).model_dump_json().encode()


def timed(work: Callable[[bytes, bytes], bytes], papers: tuple[bytes, bytes]) -> float:
    """Return how long one piece of work takes, in microseconds."""
    start = time.perf_counter_ns()
    work(*papers)
    return (time.perf_counter_ns() - start) / 1000


def compare(title: str, *, differences: bool, numbers: int, rounds: int) -> None:
    """Print one row: medians in microseconds, and the two ratios."""
    source = pairs(7, differences=differences, numbers=numbers)
    plain = PlainReport.model_validate_json(ours(*next(source)))
    for _ in range(rounds // 10):  # warm up: policies, tables, caches of prefixes
        for work in (ours, hand_rolled):
            work(*next(source))
    times: dict[str, list[float]] = {"ours": [], "floor": [], "hand": []}
    for _ in range(rounds):
        times["floor"].append(timed(partial(floor, report=plain), next(source)))
        times["ours"].append(timed(ours, next(source)))
        times["hand"].append(timed(hand_rolled, next(source)))
    median = {name: statistics.median(values) for name, values in times.items()}
    sys.stdout.write(
        f"{title:<34}{median['floor']:>9.0f}{median['ours']:>9.0f}{median['hand']:>9.0f}"
        f"{median['ours'] / median['floor']:>13.2f}"
        f"{median['hand'] / median['ours']:>13.2f}\n"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Time a check against two yardsticks.")
    parser.add_argument("--rounds", type=int, default=1000, help="pairs per row")
    rounds = parser.parse_args().rounds
    sys.stdout.write(
        f"{'median of new pairs, µs':<34}{'floor':>9}{'check':>9}{'by hand':>9}"
        f"{'check/floor':>13}{'hand/check':>13}\n"
    )
    compare("clean pair, 5 numbers", differences=False, numbers=5, rounds=rounds)
    compare("four differences, 5 numbers", differences=True, numbers=5, rounds=rounds)
    compare(
        "clean pair, 500 numbers", differences=False, numbers=500, rounds=rounds // 20
    )


if __name__ == "__main__":
    main()
