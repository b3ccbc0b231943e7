"""Time the reading of numbers against phonenumbers, and weigh a pair of long papers.

One run, interleaved: each round reads the same text in both ways, and the medians are
compared. Both tell E.164, country and kind.
"""

import argparse
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

import phonenumbers

from lnpcheck import check
from lnpcheck.normalize.number import prefix_of, read_numbers
from lnpcheck.specimen import pair

DAY: Final = date(2026, 6, 1)
EXCHANGES: Final = ("404-555", "416-555", "787-765", "888-555")
MANY: Final = 10_000

Said = tuple[str, str | None, object]


def ours(text: str) -> Said:
    """Read a number with lnpcheck."""
    number = read_numbers(text).e164[0]
    prefix = prefix_of(number)
    return number, prefix.country, prefix.kind


def theirs(text: str) -> Said:
    """Read a number with phonenumbers."""
    number = phonenumbers.parse(text, "US")
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    country = phonenumbers.region_code_for_number(number)
    return written, country, phonenumbers.number_type(number)


def timed(read: Callable[[str], Said], texts: Sequence[str]) -> float:
    """Return how long reading takes, in microseconds a number."""
    start = time.perf_counter_ns()
    for text in texts:
        read(text)
    return (time.perf_counter_ns() - start) / 1000 / len(texts)


def compare(title: str, texts: Sequence[str], rounds: int) -> None:
    """Print one row: medians in microseconds a number, and how many times faster."""
    times: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(rounds):
        times["ours"].append(timed(ours, texts))
        times["theirs"].append(timed(theirs, texts))
    our, their = (statistics.median(each) for each in times.values())
    sys.stdout.write(f"{title:<40}{our:>10.2f}{their:>14.2f}{their / our:>10.1f}\n")


def weigh() -> None:
    """Print the peak memory and the time of a check of two papers of many numbers."""
    tns = [f"404-555-{line:04d}" for line in range(MANY)]
    letter, record = pair("us", loa={"tns": tns}, csr={"tns": tns})
    start = time.perf_counter()
    check(letter, record, as_of=DAY)
    took = time.perf_counter() - start
    tracemalloc.start()
    check(letter, record, as_of=DAY)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    sys.stdout.write(
        f"\ncheck of a pair of {MANY:,} numbers: {1e6 * took / MANY:.1f} µs a number,"
        f" {peak / 1e6:.1f} MB at most\n"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Time the reading of numbers.")
    parser.add_argument("--rounds", type=int, default=15, help="rounds per row")
    rounds = parser.parse_args().rounds
    sys.stdout.write(
        f"{'median, µs a number':<40}{'ours':>10}{'theirs':>14}{'ratio':>10}\n"
    )
    compare("one number, 404-555-0110", ["404-555-0110"] * 200, rounds)
    compare("one number, (404) 555-0110", ["(404) 555-0110"] * 200, rounds)
    compare("one number, +14045550110", ["+14045550110"] * 200, rounds)
    few = [f"{EXCHANGES[i % 4]}-{i // 4:04d}" for i in range(MANY)]
    compare("10,000 numbers from four prefixes", few, max(3, rounds // 5))
    weigh()


if __name__ == "__main__":
    main()
