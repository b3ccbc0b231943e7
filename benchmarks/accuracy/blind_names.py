"""Print how the library does on names, towns and codes labelled from the specification.

python benchmarks/accuracy/blind_names.py            prints the table
python benchmarks/accuracy/blind_names.py --misses   and each pair judged otherwise

Who labelled the pairs had not seen the comparator; the head of each file says so.
"""

import argparse
import csv
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from lnpcheck import check, specimen
from lnpcheck.compare.address import (
    compare_cities,
    compare_postal_codes,
    compare_regions,
)
from lnpcheck.compare.name import compare_names
from lnpcheck.documents import Address
from lnpcheck.facts import Fact, Known
from lnpcheck.grade import Comparison, Grade, below
from lnpcheck.normalize.address import read_place
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.postal import read_postal_code
from lnpcheck.normalize.regions import read_region

FILES: Final = (
    "blind_names.tsv",
    "blind_names_second.tsv",
    "blind_names_third.tsv",
    "blind_names_fourth.tsv",
)
NAMES: Final = ("business", "person")
KINDS: Final = (*NAMES, "city", "region", "postal")


class Pair(NamedTuple):
    """A line of a file."""

    id: str
    kind: str
    country: str
    language: str
    expected: str
    finding: str
    one: str
    other: str
    reason: str


def pairs_of(path: Path) -> list[Pair]:
    """Read a file of labelled pairs; quotation marks in it are the names' own."""
    with path.open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if not line.startswith("#"))
        _, *rows = csv.reader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Pair(*row) for row in rows]


def grade_of(pair: Pair) -> Grade:
    """Grade a pair; a text that is refused is equal to nothing."""
    one, other = (_read(pair.kind, text) for text in (pair.one, pair.other))
    match one, other:
        case Known(Name() as a), Known(Name() as b):
            return compare_names(a, b).comparison.grade
        case Known(str(a)), Known(str(b)):
            told = (one.text, other.text) if pair.kind == "city" else (a, b)
            return _SAME[pair.kind](*told).grade
    return "different"


def _read(kind: str, text: str) -> Fact[Name] | Fact[str]:
    if kind in NAMES:
        return read_name(text, "")
    return _READ[kind](text, "")


_READ: Final[dict[str, Callable[[str, str], Fact[str]]]] = {
    "city": lambda text, path: read_place(Address(city=text), path, "CA").city,
    "region": read_region,
    "postal": read_postal_code,
}
_SAME: Final[dict[str, Callable[[str, str], Comparison]]] = {
    "city": compare_cities,
    "region": compare_regions,
    "postal": compare_postal_codes,
}


def findings_of(pair: Pair) -> set[str]:
    """Collect what a check says when the two stand on a letter and on a record."""
    letter, record = specimen.pair(
        "ca" if pair.country == "CA" else "us",
        loa={"customer_name": pair.one},
        csr={"customer_name": pair.other},
    )
    found = check(letter, record, as_of=specimen.DAY).findings
    return {finding.rule for finding in found}


def is_accepted(pair: Pair) -> bool:
    """Say whether the two are one party or place, under the Canadian rule."""
    return not below(grade_of(pair), "equivalent")


def is_right(pair: Pair) -> bool:
    """Say whether the grade is as labelled and the named rule speaks."""
    if is_accepted(pair) != (pair.expected == "same"):
        return False
    return not pair.finding or pair.finding in findings_of(pair)


def share(right: int, pairs: list[Pair]) -> str:
    """Write how many of the pairs it is."""
    return f"{right} of {len(pairs)} ({100 * right / max(1, len(pairs)):.1f} %)"


def rows_of(pairs: list[Pair]) -> Iterator[str]:
    """Write the table of a file, a row for each kind and language."""
    yield "| pairs | the same, accepted | another, accepted | cut, said | rule named |"
    yield "|---|---|---|---|---|"
    groups = [(kind, [p for p in pairs if p.kind == kind]) for kind in KINDS]
    groups += [
        (f"all, {lang}", [p for p in pairs if p.language == lang])
        for lang in ("en", "fr")
    ]
    for title, group in [*groups, ("all", pairs)]:
        same, other, cut = (
            [pair for pair in group if pair.expected == label]
            for label in ("same", "other", "cut")
        )
        named = [pair for pair in group if pair.finding]
        cells = (
            share(sum(map(is_accepted, same)), same),
            share(sum(map(is_accepted, other)), other),
            share(sum(map(is_right, cut)), cut),
            share(sum(pair.finding in findings_of(pair) for pair in named), named),
        )
        yield f"| {title} | {' | '.join(cells)} |"


def main() -> int:
    """Print the tables; exit code 1 when another party or place is accepted."""
    parser = argparse.ArgumentParser(description="Recall and false accepts.")
    parser.add_argument("--misses", action="store_true", help="show what is missed")
    arguments = parser.parse_args()
    accepted = False
    for name in FILES:
        pairs = pairs_of(Path(__file__).with_name(name))
        lines = [name, "", *rows_of(pairs), ""]
        for pair in pairs if arguments.misses else ():
            if not is_right(pair):
                said = sorted(r for r in findings_of(pair) if r.startswith("NAM"))
                lines.append(f"{grade_of(pair)} {' '.join(said)} {pair}")
        sys.stdout.write("\n".join(lines) + "\n")
        accepted |= any(is_accepted(p) for p in pairs if p.expected != "same")
    return int(accepted)


if __name__ == "__main__":
    sys.exit(main())
