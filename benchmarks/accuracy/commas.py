"""Print how the library does on whole addresses whose commas were lost.

python benchmarks/accuracy/commas.py LINES     lines such as "12 Elm St, North Bay, ON"

Each line is compared with itself without commas, in capitals and without accents, which
is the same place; and with itself in the next other city of the list, which is not.
"""

import argparse
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from lnpcheck.compare.address import same_place
from lnpcheck.facts import Known
from lnpcheck.normalize.address import read_place
from lnpcheck.normalize.grammar import Country


def without_commas(line: str) -> str:
    """Return the line as a form of one field gives it."""
    return line.replace(",", "")


def in_capitals(line: str) -> str:
    """Return the line in capitals, without commas and accents."""
    flat = unicodedata.normalize("NFKD", without_commas(line))
    return "".join(c for c in flat if not unicodedata.combining(c)).upper()


WAYS: Final[dict[str, Callable[[str], str]]] = {
    "without commas": without_commas,
    "in capitals, without commas and accents": in_capitals,
}


def is_same(a: str, b: str, country: Country) -> bool:
    """Whether both lines are one street in one city, and both name a city."""
    one, other = (read_place(text, "/service_address", country) for text in (a, b))
    named = isinstance(one.city, Known) and isinstance(other.city, Known)
    return named and same_place(one, other)


def moved(lines: list[str], country: Country) -> Iterator[tuple[str, str]]:
    """Yield each line, and the same street in another city of the list."""
    cities = [read_place(line, "", country).city for line in lines]
    texts = {city.value: city.text for city in cities if isinstance(city, Known)}
    known = sorted(texts)
    for line, city in zip(lines, cities, strict=True):
        if isinstance(city, Known):
            other = texts[known[(known.index(city.value) + 1) % len(known)]]
            yield line, line.replace(f", {city.text},", f", {other},")


def main() -> int:
    """Print the figures of a list; exit code 1 when another city is accepted."""
    parser = argparse.ArgumentParser(description="Addresses without their commas.")
    parser.add_argument("list", type=Path, help="a text file, one address a line")
    parser.add_argument("--country", choices=("US", "CA"), default="CA")
    asked = parser.parse_args()
    texts = asked.list.read_text(encoding="utf-8").splitlines()
    lines = [text.strip() for text in texts if text.strip()]
    for title, way in WAYS.items():
        missed = [line for line in lines if not is_same(line, way(line), asked.country)]
        good = len(lines) - len(missed)
        sys.stdout.write(f"| {title} | {good} of {len(lines)} |\n")
        sys.stdout.writelines(f"  {line}\n" for line in missed)
    pairs = [pair for pair in moved(lines, asked.country) if pair[0] != pair[1]]
    wrong = [
        (a, b)
        for a, b in pairs
        for way in WAYS.values()
        if is_same(way(a), b, asked.country)
    ]
    sys.stdout.write(f"| another city, accepted | {len(wrong)} of {2 * len(pairs)} |\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
