"""Print recall and false accepts of each way to compare addresses.

python benchmarks/accuracy/measure.py            prints the table
python benchmarks/accuracy/measure.py --misses   and what the library misses
"""

import argparse
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from labelled import Pair, labelled
from methods import Method, methods

PACKAGES = ("rapidfuzz", "usaddress", "usaddress-scourgify", "rigour")


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


def main() -> int:
    """Print the table; exit code 1 when the library accepts another place."""
    parser = argparse.ArgumentParser(description="Recall and false accepts.")
    parser.add_argument("--misses", action="store_true", help="show what is missed")
    arguments = parser.parse_args()
    pairs = labelled()
    same = tuple(pair for pair in pairs if pair.same)
    other = tuple(pair for pair in pairs if not pair.same)
    lines = [
        "These pairs are our own (in-sample): who wrote them wrote the comparator.",
        f"{sum(p.mutation for p in other)} of the other places are single mutations.",
        versions(),
        "",
        "| way | same place, accepted | other place, accepted |",
        "|---|---|---|",
        *(
            f"| {n} | {share(same, way)} | {share(other, way)} |"
            for n, way in methods()
        ),
    ]
    ours = next(methods())[1]
    wrong = [pair for pair in pairs if ours(pair.loa, pair.csr) != pair.same]
    if arguments.misses:
        lines += ["", *map(str, wrong)]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(not pair.same for pair in wrong))


if __name__ == "__main__":
    sys.exit(main())
