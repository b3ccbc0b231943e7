"""What does the library say of labelled addresses that it had never seen?

The pairs were written from the specification alone and frozen before their first run:
``docs/accuracy.md`` tells how, and what that run said.

python benchmarks/accuracy/blind.py            prints the table
python benchmarks/accuracy/blind.py --misses   and each pair that it judges otherwise
"""

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from lnpcheck.documents import Address
from lnpcheck.grade import Comparison, below
from lnpcheck.spot import ASPECTS, UnreadError

__all__ = ["FILES", "BlindPair", "accepted", "blind_pairs", "fault", "judged"]

FILES = (
    "blind_addresses.tsv",
    "blind_addresses_second.tsv",
    "blind_addresses_third.tsv",
    "blind_addresses_fourth.tsv",
    "blind_addresses_fifth.tsv",
    "blind_addresses_sixth.tsv",
)
"""The sets, the first that was run in front."""


@dataclass(frozen=True, slots=True)
class BlindPair:
    """Two addresses and what the specification says of them.

    Attributes:
        id: Name of the pair.
        country: Whose rule it is judged by.
        language: English or French.
        aspect: A street line, or a whole address.
        same: Whether the pair must be accepted.
        kinds: What separates it: ``review`` or the kinds that a US report owes.
        a: The one, as one line or as a JSON object of parts.
        b: The other.
        reason: What separates them, in words.
    """

    id: str
    country: Literal["US", "CA"]
    language: str
    aspect: Literal["street", "address"]
    same: bool
    kinds: str
    a: str
    b: str
    reason: str


def blind_pairs(file: str) -> tuple[BlindPair, ...]:
    """Read the labelled pairs of a file.

    Args:
        file: Its name, beside this one.
    """
    text = (Path(__file__).parent / file).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        BlindPair(
            row["id"],
            "US" if row["country"] == "us" else "CA",
            row["language"],
            "street" if row["aspect"] == "street" else "address",
            row["expected"] == "same",
            row["kinds"],
            row["a"],
            row["b"],
            row["reason"],
        )
        for row in rows
    )


def judged(pair: BlindPair) -> Comparison:
    """Compare a pair; what cannot be read is different.

    Args:
        pair: The pair.
    """
    a, b = _given(pair.a), _given(pair.b)
    try:
        return ASPECTS[pair.aspect](a, b, pair.country)
    except UnreadError:
        return Comparison("different", ())


def _given(text: str) -> str:
    """Return an address as a document would give it: a line, or parts."""
    if not text.startswith("{"):
        return text
    return cast("str", Address.model_validate(json.loads(text)))


def accepted(pair: BlindPair, found: Comparison) -> bool:
    """Whether the country's rule lets the pair pass.

    Args:
        pair: The pair.
        found: What the library says of it.
    """
    return not below(found.grade, "identical" if pair.country == "US" else "equivalent")


def kinds_right(pair: BlindPair, found: Comparison) -> bool:
    """Whether one of the sets of kinds that the label allows is the one told.

    Args:
        pair: The pair.
        found: What the library says of it.
    """
    told = {one.kind for one in found.differences}
    return any(told == set(one.split("+")) for one in pair.kinds.split("/"))


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "–"


def _rows(file: str, found: dict[BlindPair, Comparison]) -> Iterator[str]:
    for country in ("CA", "US"):
        for language in ("en", "fr"):
            here = {
                p: c
                for p, c in found.items()
                if p.country == country and p.language == language
            }
            if not here:
                continue
            passed = {p for p, c in here.items() if accepted(p, c)}
            same = {p for p in here if p.same}
            other = set(here) - same
            told = sum(kinds_right(p, here[p]) for p in other)
            kinds = _share(told, len(other)) if country == "US" else "–"
            yield (
                f"| `{file}`, `{country.lower()}`, {language} "
                f"| {_share(len(passed & same), len(same))} "
                f"| {_share(len(passed & other), len(other))} | {kinds} |"
            )


def fault(pair: BlindPair, found: Comparison) -> str:
    """Name what is wrong with an answer; empty when nothing is.

    Args:
        pair: The pair.
        found: What the library says of it.
    """
    passed = accepted(pair, found)
    if passed != pair.same:
        return "false accept" if passed else "missed"
    if pair.same:
        return ""
    if pair.country == "US":
        return "" if kinds_right(pair, found) else "another kind"
    if (pair.kinds == "review") == (found.grade == "related"):
        return ""
    return f"{found.grade}, not related" if pair.kinds == "review" else "only related"


def _wrong(found: dict[BlindPair, Comparison]) -> Iterator[str]:
    for pair, comparison in found.items():
        if name := fault(pair, comparison):
            told = ", ".join(
                f"{d.kind} {d.loa}/{d.csr}" for d in comparison.differences
            )
            yield f"{pair.id} {name}: {pair.a} | {pair.b} ({pair.reason}): {told}"


def main() -> int:
    """Print the table; exit code 1 when another place is accepted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show what is wrong")
    arguments = parser.parse_args()
    lines = [
        "| set | the same, accepted | another, accepted | kind told right |",
        "|---|---|---|---|",
    ]
    shown: list[str] = []
    false_accepts = 0
    for file in FILES:
        found = {pair: judged(pair) for pair in blind_pairs(file)}
        lines += _rows(file, found)
        shown += _wrong(found)
        false_accepts += sum(not p.same and accepted(p, c) for p, c in found.items())
    if arguments.misses:
        lines += shown
    sys.stdout.write("\n".join(lines) + "\n")
    return int(false_accepts > 0)


if __name__ == "__main__":
    sys.exit(main())
