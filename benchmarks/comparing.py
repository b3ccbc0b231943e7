"""Time the comparison of two addresses against one reading of one of them by usaddress.

One run, interleaved: each round compares some pairs that no round before it has seen,
and tags the first line of each; the medians of the rounds are compared. Words repeat,
as they do on papers; addresses never do.

python benchmarks/comparing.py --rounds 60
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import usaddress  # type: ignore[import-untyped]

from lnpcheck.compare.address import compare_places
from lnpcheck.normalize.address import read_place
from lnpcheck.normalize.grammar import Country

Pair = tuple[str, str]
BLOCK: Final = 40

STEMS: Final = (
    *("Bell", "Maple", "Oak", "Wind", "Stone", "Lake", "Fair", "Glen", "Wood", "Mill"),
    *("Ash", "Cedar", "Clear", "Spring", "Hazel", "Birch", "Rose", "North", "Elm"),
)
ENDINGS: Final = ("wood", "field", "brook", "ridge", "dale", "view", "ford", "haven")
SPELLED: Final = (
    ("Street", "St"),
    ("Avenue", "Ave"),
    ("Road", "Rd"),
    ("Boulevard", "Blvd"),
    ("Drive", "Dr"),
    ("Crescent", "Cres"),
)
WAYS: Final = (("", ""), ("", ""), ("North", "N"), ("West", "W"), ("East", "E"))
UNITS: Final[tuple[Pair, ...]] = (
    ("", ""),
    ("", ""),
    ("Apt {}", "#{}"),
    ("Suite {}", "Ste {}"),
)


def pairs(kind: str, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs of one kind without end, each line a new one."""
    while True:
        name = rng.choice(STEMS) + rng.choice(ENDINGS)
        other = rng.choice(STEMS) + rng.choice(ENDINGS)
        house = rng.randrange(1, 30_000)
        long, short = rng.choice(SPELLED)
        to, to_short = rng.choice(WAYS)
        door = rng.randrange(1, 999)
        unit, unit_short = (form.format(door) for form in rng.choice(UNITS))
        line = f"{house} {name} {long} {to} {unit}"
        if kind == "abbreviated":
            again = f"{house} {name} {short} {to_short} {unit_short}"
        elif kind == "another house":
            again = f"{house + 1} {name} {long} {to} {unit}"
        elif kind == "another street":
            again = f"{house} {other} {short} {to_short} {unit}"
        elif kind == "French":
            name = f"Saint-{name}"
            line = f"{house}, rue {name} Ouest, app. {house % 90}"
            again = f"{house % 90}-{house} rue {name.replace('Saint', 'St')} O"
        else:
            again = line.upper()
        if " ".join(line.split()) != " ".join(again.split()):
            yield " ".join(line.split()), " ".join(again.split())


def timed(run: Callable[[Pair], object], block: Sequence[Pair]) -> float:
    """Return how long a run takes, in microseconds a pair."""
    start = time.perf_counter_ns()
    for pair in block:
        run(pair)
    return (time.perf_counter_ns() - start) / 1000 / len(block)


def comparing(country: Country) -> Callable[[Pair], object]:
    """Return a comparison by the grammar of a country."""

    def compared(pair: Pair) -> object:
        a, b = (read_place(text, "/service_address", country) for text in pair)
        return compare_places(a, b)

    return compared


def tagged(pair: Pair) -> object:
    """Read the first line with usaddress."""
    try:
        return usaddress.tag(pair[0])
    except usaddress.RepeatedLabelError:
        return None


def row(kind: str, country: Country, rounds: int) -> None:
    """Print one row: medians in microseconds, and the ratio of the two."""
    source = pairs(kind, random.Random(rounds))
    ours, theirs = [], []
    for _ in range(rounds):
        block = [next(source) for _ in range(BLOCK)]
        ours.append(timed(comparing(country), block))
        theirs.append(timed(tagged, block))
    our, their = statistics.median(ours), statistics.median(theirs)
    title = f"{country}, {kind}"
    sys.stdout.write(f"{title:<28}{our:>12.1f}{their:>16.1f}{our / their:>10.2f}\n")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Time the comparing of addresses.")
    parser.add_argument("--rounds", type=int, default=60, help="rounds per row")
    rounds = parser.parse_args().rounds
    sys.stdout.write(
        f"{'median, µs':<28}{'one pair':>12}{'usaddress.tag':>16}{'ratio':>10}\n"
    )
    kinds = ("in capitals", "abbreviated", "another house", "another street", "French")
    for kind in kinds:
        row(kind, "CA", rounds)
    for kind in kinds[:-1]:
        row(kind, "US", rounds)


if __name__ == "__main__":
    main()
