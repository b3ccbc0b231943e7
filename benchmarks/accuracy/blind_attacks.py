"""Print what of the blind sets is accepted that nobody labelled the same.

python benchmarks/accuracy/blind_attacks.py

Each name and city is changed by one letter or figure and compared with what it was
labelled the same as; and names of different pairs are compared where a word begins
alike. What is printed is for a person to judge: a change may make another short form.
"""

import random
import string
import sys
import unicodedata
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Final

from blind_names import FILES, NAMES, Pair, is_accepted, pairs_of

TIMES: Final = 12
LONGEST_GROUP: Final = 60
SHORTEST_BEGINNING: Final = 4
BEGINNING: Final = 5
SEED: Final = 7


def letters(text: str) -> str:
    """Return the letters and figures of a text without case and accents."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, flat))


def mutations(pairs: list[Pair], chance: random.Random) -> Iterator[Pair]:
    """Yield pairs labelled the same with one letter or figure changed."""
    for pair in pairs:
        for kept, changed in ((pair.one, pair.other), (pair.other, pair.one)):
            for _ in range(TIMES):
                text = mutated(changed, chance)
                if letters(text) != letters(changed):
                    yield pair._replace(one=kept, other=text)


def mutated(text: str, chance: random.Random) -> str:
    """Leave a letter out, put one in, or exchange two or one for another."""
    at = chance.choice([at for at, char in enumerate(text) if char.isalnum()])
    before, char, behind = text[:at], text[at], text[at + 1 :]
    kind = string.digits if char.isdigit() else string.ascii_lowercase
    more = chance.choice(string.ascii_lowercase + string.digits)
    ways = (
        before + behind,
        before + chance.choice(kind) + behind,
        before + behind[:1] + char + behind[1:],
        before + more + char + behind,
    )
    return chance.choice(ways)


def crossed(pairs: list[Pair]) -> Iterator[Pair]:
    """Yield names of different parties of which a word begins alike."""
    party: dict[str, str] = {}
    for pair in pairs:
        for text in (pair.one, pair.other):
            party.setdefault(text, text)
        if pair.expected == "same":
            old, new = party[pair.one], party[pair.other]
            party = {text: new if of == old else of for text, of in party.items()}
    groups: dict[str, set[str]] = {}
    for text in party:
        for word in map(letters, text.split()):
            if len(word) >= SHORTEST_BEGINNING:
                groups.setdefault(word[:BEGINNING], set()).add(text)
    alike = {
        two
        for group in groups.values()
        if len(group) <= LONGEST_GROUP
        for two in combinations(sorted(group), 2)
    }
    for one, other in sorted(alike):
        if party[one] != party[other]:
            yield pairs[0]._replace(one=one, other=other)


def main() -> None:
    """Print what is accepted, and of how many."""
    pairs = [
        pair for name in FILES for pair in pairs_of(Path(__file__).with_name(name))
    ]
    same = [p for p in pairs if p.expected == "same" and p.kind in {*NAMES, "city"}]
    names = [pair for pair in pairs if pair.kind in NAMES]
    for title, tried in (
        ("single mutations", list(mutations(same, random.Random(SEED)))),
        ("names of different pairs", list(crossed(names))),
    ):
        accepted = [pair for pair in tried if is_accepted(pair)]
        sys.stdout.write(f"{len(accepted)} of {len(tried)} {title} accepted\n")
        for pair in accepted:
            sys.stdout.write(f"  {pair.one} | {pair.other}\n")


if __name__ == "__main__":
    main()
