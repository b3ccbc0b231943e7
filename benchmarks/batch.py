"""Time ``lnpcheck batch``: throughput, two jobs against one, is memory flat?

Whole processes, as a shell runs them. One job and two take turns on the same orders, so
that a busy moment strikes both; the medians are compared. Peak memory is that of the
largest process, as the kernel counted it.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple

from papers import pairs

COMMAND = (sys.executable, "-m", "lnpcheck", "batch", "--as-of", "2026-06-01")


class Run(NamedTuple):
    """What one run took.

    Attributes:
        wall: Seconds from start to end.
        cpu: Seconds of processor time, all processes together.
        peak: Largest resident set of its processes, in kilobytes.
    """

    wall: float
    cpu: float
    peak: int


def orders(count: int) -> Iterator[bytes]:
    """Yield lines of orders, every fourth with four differences."""
    clean, different = pairs(11), pairs(12, differences=True)
    for number in range(count):
        loa, csr = next(different if number % 4 == 3 else clean)
        yield b'{"loa":%b,"csr":%b}\n' % (loa, csr)


def run(source: Path | int, jobs: int) -> Run:
    """Run a batch over a file, or over so many orders through a pipe."""
    name = "-" if isinstance(source, int) else str(source)
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own command
        (*COMMAND, name, "--jobs", str(jobs), "--format", "jsonl"),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    stream: BinaryIO = process.stdin  # type: ignore[assignment]  # it is a pipe
    with stream:
        if isinstance(source, int):
            feed(stream, source)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        message = f"the batch ended with {process.returncode}"
        raise RuntimeError(message)
    wall = time.perf_counter() - start
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss)


def feed(stream: BinaryIO, count: int) -> None:
    """Write orders, a thousand at a time."""
    source = orders(count)
    while piece := b"".join(islice(source, 1000)):
        stream.write(piece)


def jobs_ratio(count: int, rounds: int) -> float:
    """Print throughput, and return how much faster two jobs are than one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "orders.jsonl")
        with path.open("wb") as file:
            feed(file, count)
        runs: dict[int, list[Run]] = {1: [], 2: []}
        for _ in range(rounds):
            for jobs, done in runs.items():
                done.append(run(path, jobs))
    wall = {
        jobs: statistics.median(r.wall for r in done) for jobs, done in runs.items()
    }
    for jobs, done in runs.items():
        cpu = statistics.median(r.cpu for r in done)
        peak = max(r.peak for r in done) / 1024
        sys.stdout.write(
            f"{count:,} orders, jobs {jobs}: {wall[jobs]:.1f} s,"
            f" {count / wall[jobs]:,.0f} orders a second,"
            f" {1e6 * cpu / count:.0f} µs of processor an order, peak {peak:.0f} MB\n"
        )
    return wall[1] / wall[2]


def memory_ratio(few: int, many: int, jobs: int) -> float:
    """Return how much more memory many orders take than few."""
    peaks = {count: run(count, jobs).peak for count in (few, many)}
    for count, peak in peaks.items():
        sys.stdout.write(f"{count:,} orders, jobs {jobs}: peak {peak / 1024:.0f} MB\n")
    return peaks[many] / peaks[few]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Time a batch.")
    parser.add_argument("--orders", type=int, default=100_000, help="for the ratio")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each")
    parser.add_argument("--few", type=int, default=10_000, help="for the memory")
    parser.add_argument("--many", type=int, default=1_000_000, help="for the memory")
    asked = parser.parse_args()
    ratio = jobs_ratio(asked.orders, asked.rounds)
    sys.stdout.write(f"two jobs against one: {ratio:.2f} times as fast\n")
    ratio = memory_ratio(asked.few, asked.many, 2)
    sys.stdout.write(f"peak memory, {asked.many:,} orders against {asked.few:,}: ")
    sys.stdout.write(f"{ratio:.2f}\n")


if __name__ == "__main__":
    main()
