"""Print how the library tells real towns of one province or state apart.

python benchmarks/accuracy/real_towns.py

The towns are those of the library's own table. Each is written with short forms,
dots, hyphens and capitals; and compared with the others of its region of which a word
begins alike.
"""

import sys
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from lnpcheck.compare.address import compare_cities
from lnpcheck.grade import below
from lnpcheck.normalize.tables import read_lines

SHORT: Final = {
    "saint": "St",
    "sainte": "Ste",
    "saints": "Sts",
    "mount": "Mt",
    "mont": "Mt",
    "fort": "Ft",
    "point": "Pt",
    "pointe": "Pte",
}
WAYS: Final = {"north": "N", "south": "S", "east": "E", "west": "W"}
BEGINNING: Final = 3
MOST_ALIKE: Final = 250


def towns() -> Iterator[tuple[str, list[str]]]:
    """Yield each region and its towns."""
    for row in read_lines("towns"):
        region, tab, names = row.partition("\t")
        if tab:
            yield region, names.split(";")


def spellings(town: str, region: str) -> Iterator[str]:
    """Write a town otherwise."""
    *before, last = words = town.split()
    shorter = [*(SHORT.get(word, word) for word in before), last]
    if shorter != words:
        yield " ".join(shorter)
        yield "-".join(shorter).title()
        dotted = [f"{SHORT[w]}." if w in SHORT else w for w in before]
        yield " ".join([*dotted, last]).upper()
    if before and words[0] in WAYS:
        yield " ".join([WAYS[words[0]], *words[1:]])
        yield " ".join([f"{WAYS[words[0]]}.", *words[1:]]).upper()
    if len(words) > 1:
        yield "-".join(words)
    if region == "QC":
        yield f"Ville de {town}"


def neighbours(names: list[str]) -> set[tuple[str, str]]:
    """Pair the towns of which a word begins alike."""
    groups: dict[str, list[str]] = {}
    for town in sorted(names):
        for beginning in {word[:BEGINNING] for word in town.split()}:
            groups.setdefault(beginning, []).append(town)
    return {
        pair
        for group in groups.values()
        for pair in combinations(group[:MOST_ALIKE], 2)
    }


def is_accepted(one: str, other: str) -> bool:
    """Say whether two cities are equivalent or better."""
    return not below(compare_cities(one, other).grade, "equivalent")


def main() -> int:
    """Print both figures; exit code 1 when another town is accepted."""
    same = [(t, s) for region, ts in towns() for t in ts for s in spellings(t, region)]
    other = [pair for _, names in towns() for pair in sorted(neighbours(names))]
    missed = [pair for pair in same if not is_accepted(*pair)]
    taken = [pair for pair in other if is_accepted(*pair)]
    sys.stdout.write(f"{len(same) - len(missed)} of {len(same)} spellings accepted\n")
    sys.stdout.write(f"{len(taken)} of {len(other)} other towns accepted\n")
    for one, text in (*missed, *taken):
        sys.stdout.write(f"  {one} | {text}\n")
    return int(bool(taken))


if __name__ == "__main__":
    sys.exit(main())
