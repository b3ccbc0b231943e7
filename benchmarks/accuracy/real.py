"""Print how the library does on street lists that nobody here wrote.

python benchmarks/accuracy/real.py LINES                 lines such as "12 Elm Street"
python benchmarks/accuracy/real.py NAMES --names fr      bare names, given a type each

From each line come spellings that mean the same (the short forms are typed in
``labelled``, apart from the library's tables), single mutations that mean another
place, and its nearest neighbours in the list, which are other streets. A line that
names a place is no mail box.
"""

import argparse
import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Final

from labelled import OTHER_WORDS, SHORT
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from lnpcheck.compare.address import compare_places
from lnpcheck.grade import below, worst
from lnpcheck.normalize.address import read_place
from lnpcheck.normalize.grammar import Country

Case = tuple[str, str, str]
"""A reason and two lines."""

TYPES: Final = {
    "en": ("Street", "Avenue", "Road", "Drive", "Crescent", "Boulevard", "Court"),
    "fr": ("rue", "avenue", "boulevard", "chemin", "rang", "place", "montée"),
}
WAYS: Final = {
    "en": ("", "", "East", "", "Northwest", "", "South"),
    "fr": ("", "Ouest", "", "", "Est", "", "Nord", ""),
}
FORMS: Final = {word.lower(): forms for word, forms in SHORT.items()} | {
    "southwest": ("SW", "S.W."),
    "northeast": ("NE", "N.E."),
}
OTHERS: Final = {word.lower(): other for word, other in OTHER_WORDS.items()} | {
    "northeast": "Northwest",
    "southwest": "Southeast",
}
DIRECTIONS: Final = frozenset(
    "north south east west northeast northwest southeast southwest "  # noqa: SIM905
    "nord sud est ouest".split()
)
ORDINALS: Final = {
    "1st": "First",
    "2nd": "Second",
    "3rd": "Third",
    "4th": "Fourth",
    "5th": "Fifth",
    "6th": "Sixth",
    "7th": "Seventh",
    "8th": "Eighth",
    "9th": "Ninth",
    "10th": "Tenth",
    "11th": "Eleventh",
    "12th": "Twelfth",
    "21st": "Twenty-First",
    "32nd": "Thirty Second",
}
HOLY: Final = (("Saint", "St"), ("Sainte", "Ste"), ("Mount", "Mt"), ("Fort", "Ft"))
NEIGHBOURS: Final = 2


def lines_of(texts: list[str], names: str | None) -> list[str]:
    """Return the lines; bare names get a house number, a type and a direction."""
    if names is None:
        return texts
    made = []
    parts = zip(texts, cycle(TYPES[names]), cycle(WAYS[names]), strict=False)
    for n, (text, kind, way) in enumerate(parts):
        street = f"{kind} {text}" if names == "fr" else f"{text} {kind}"
        made.append(f"{101 + 7 * n} {street} {way}".strip())
    return made


def spellings(line: str) -> Iterator[Case]:
    """Yield other spellings of a line, each with its reason."""
    short = [_shortened(line, way) for way in (0, 1)]
    for reason, text in (
        ("capitals", line.upper()),
        ("no accents", _bare(line)),
        ("no hyphens", re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " ", line)),
        ("short forms", short[0]),
        ("other short forms", short[1]),
        ("short forms, capitals, no accents", _bare(short[0]).upper()),
        ("ordinal in words", _swapped(line, ORDINALS)),
        *((f"{a} as {b}", _held(line, a, b)) for a, b in HOLY),
    ):
        if text != line:
            yield reason, line, text
    yield "unit word", f"{line} Apartment 5", f"{short[0]} Apt 5"
    yield "number sign", f"{line} Apt 12", f"{line} #12"


def _bare(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


def _places(words: list[str]) -> list[int]:
    """Return where a type or a direction stands: at either end of the street."""
    end = len(words)
    places = []
    while end > 2 and words[end - 1].lower() in DIRECTIONS:
        end -= 1
        places.append(end)
    if end > 2 and words[end - 1].lower() in FORMS:
        places.append(end - 1)
    start = 2 if words[1].lower() in DIRECTIONS and end > 3 else 1
    if start == 2:
        places.append(1)
    french = words[start].lower() in {word.lower() for word in TYPES["fr"]}
    if french and end - start > 1:
        places.append(start)
    return places


def _shortened(line: str, way: int) -> str:
    words = line.split(" ")
    for at in _places(words):
        forms = FORMS.get(words[at].lower(), ())
        if forms:
            words[at] = forms[way % len(forms)]
    return " ".join(words)


def _swapped(line: str, words: dict[str, str]) -> str:
    return " ".join(words.get(word, word) for word in line.split(" "))


def _held(line: str, long: str, short: str) -> str:
    """Return the line with Saint as St, where a name follows."""
    return re.sub(rf"\b{long}\b(?=[ -][A-ZÀ-Ý][^\W\d_]+ )", short, line)


def mutations(line: str, draw: random.Random) -> Iterator[Case]:
    """Yield other places, each a single mutation of a line, with the reason."""
    words = line.split(" ")
    house = words[0]
    yield "house number", line, f"{house}1 {line.partition(' ')[2]}"
    yield "letter of the number", line, f"{house}B {line.partition(' ')[2]}"
    yield "unit", f"{line} Apt 5", f"{line} Apt 6"
    yield "unit missing", f"{line} Apt 5", line
    for at in _places(words):
        other = OTHERS.get(words[at].lower())
        if other:
            yield f"not {words[at]}", line, _with(words, at, other)
        if words[at].lower() in DIRECTIONS:
            yield f"{words[at]} missing", line, _with(words, at, "")
    # Not the last word: Publication 28 has types with a letter left out (PLZA, TRCE).
    named = max(words[1:-1], key=len, default="")
    at, letter = draw.randrange(1, 4), draw.choice("aeiourstln")
    if len(named) > 4 and named.lower() not in FORMS and named[at].isalpha():
        head, tail = named[:at], named[at + 1 :]
        if letter != _bare(named[at]).lower():
            yield "a letter", line, line.replace(named, head + letter + tail)
        yield "a letter left out", line, line.replace(named, head + tail)


def _with(words: list[str], at: int, word: str) -> str:
    return " ".join(filter(None, (*words[:at], word, *words[at + 1 :])))


def neighbours(lines: list[str]) -> Iterator[Case]:
    """Yield pairs of other streets of the list, a slip or two apart, on one number."""
    streets = sorted({line.partition(" ")[2] for line in lines})
    folded = [_bare(street).lower() for street in streets]
    for at, text in enumerate(folded):
        rest = folded[at + 1 :]
        near = extract(
            text, rest, scorer=OSA.distance, score_cutoff=NEIGHBOURS, limit=None
        )
        for other, _, n in near:
            if other != text:
                pair = streets[at], streets[at + 1 + n]
                yield "another street", f"10 {pair[0]}", f"10 {pair[1]}"


def accepted(case: Case, country: Country) -> bool:
    """Compare as the library does, by the grammar of a country."""
    a, b = (read_place(text, "/service_address", country) for text in case[1:])
    found = compare_places(a, b)
    grade = worst(found.house_number.grade, found.street.grade, found.unit.grade)
    return not below(grade, "equivalent")


def said(
    title: str, cases: Iterable[Case], country: Country, *, want: bool
) -> list[Case]:
    """Print how many cases are accepted; return those that are not as they should."""
    all_cases = list(cases)
    wrong = [case for case in all_cases if accepted(case, country) != want]
    good = len(all_cases) - len(wrong) if want else len(wrong)
    share = 100 * good / max(len(all_cases), 1)
    sys.stdout.write(f"| {title} | {good} of {len(all_cases)} ({share:.2f} %) |\n")
    return wrong


def main() -> int:
    """Print the figures of a list; exit code 1 when another place is accepted."""
    parser = argparse.ArgumentParser(
        description="Recall and false accepts, real streets."
    )
    parser.add_argument("list", type=Path, help="a text file, one street a line")
    parser.add_argument(
        "--names", choices=("en", "fr"), help="the lines are bare names"
    )
    parser.add_argument("--country", choices=("US", "CA"), default="CA")
    parser.add_argument("--misses", type=int, default=0, help="how many to show")
    asked = parser.parse_args()
    texts = [t.strip() for t in asked.list.read_text(encoding="utf-8").splitlines()]
    lines = [
        line for line in lines_of(list(filter(None, texts)), asked.names) if " " in line
    ]
    draw = random.Random(4)
    sys.stdout.write(
        f"{len(lines)} lines of {asked.list.name}, read as {asked.country}\n\n"
    )
    missed = said(
        "same place, accepted",
        (c for x in lines for c in spellings(x)),
        asked.country,
        want=True,
    )
    wrong = said(
        "single mutation, accepted",
        (c for x in lines for c in mutations(x, draw)),
        asked.country,
        want=False,
    )
    wrong += said(
        "neighbour in the list, accepted", neighbours(lines), asked.country, want=False
    )
    boxes = [x for x in lines if read_place(x, "", asked.country).box]
    sys.stdout.write(
        f"| street taken for a mail box | {len(boxes)} of {len(lines)} |\n"
    )
    for title, found in (("missed", missed), ("wrongly accepted", wrong)):
        counts = Counter(case[0] for case in found).most_common(12)
        sys.stdout.write(f"\n{title}: {counts}\n" if found else "")
        for case in found[: asked.misses]:
            sys.stdout.write(f"  {case}\n")
    for line in boxes[: asked.misses]:
        sys.stdout.write(f"  box: {line}\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
