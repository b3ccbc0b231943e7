"""Print recall and false accepts of each way to compare addresses, and names.

python benchmarks/accuracy/measure.py            prints the tables
python benchmarks/accuracy/measure.py --misses   and what the library misses
"""

import argparse
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from labelled import Pair, labelled
from labelled_names import labelled_names
from methods import Method, methods, name_methods

PACKAGES = ("rapidfuzz", "usaddress", "usaddress-scourgify", "rigour", "cleanco")


def share(pairs: tuple[Pair, ...], method: Method) -> str:
    """Return how many of the pairs a way accepts, and the share of them."""
    accepted = sum(method(pair.loa, pair.csr) for pair in pairs)
    return f"{accepted} of {len(pairs)} ({100 * accepted / len(pairs):.1f} %)"


def versions() -> str:
    """Return the versions of Python and of the libraries that are installed."""
    found = [f"Python {platform.python_version()}"]
    for package in PACKAGES:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} not installed")
    return ", ".join(found)


def table(
    title: str, pairs: tuple[Pair, ...], ways: list[tuple[str, Method]]
) -> tuple[list[str], list[Pair]]:
    """Return the lines of a table, and the pairs that the library gets wrong."""
    same = tuple(pair for pair in pairs if pair.same)
    other = tuple(pair for pair in pairs if not pair.same)
    lines = [
        f"{title}; {sum(p.mutation for p in other)} of the others are mutations.",
        "",
        "| way | the same, accepted | another, accepted |",
        "|---|---|---|",
        *(f"| {n} | {share(same, way)} | {share(other, way)} |" for n, way in ways),
        "",
    ]
    ours = ways[0][1]
    return lines, [pair for pair in pairs if ours(pair.loa, pair.csr) != pair.same]


def main() -> int:
    """Print the tables; exit code 1 when the library accepts another place or party."""
    parser = argparse.ArgumentParser(description="Recall and false accepts.")
    parser.add_argument("--misses", action="store_true", help="show what is missed")
    arguments = parser.parse_args()
    lines = [
        "These pairs are our own (in-sample): who wrote them wrote the comparator.",
        versions(),
        "",
    ]
    wrong: list[Pair] = []
    for title, pairs, ways in (
        ("Addresses", labelled(), list(methods())),
        ("Names", labelled_names(), list(name_methods())),
    ):
        shown, missed = table(title, pairs, ways)
        lines += shown
        wrong += missed
    if arguments.misses:
        lines += map(str, wrong)
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(not pair.same for pair in wrong))


if __name__ == "__main__":
    sys.exit(main())
