"""Which pairs of addresses are the same place, and which only look so?

Our own pairs, invented: streets and spellings are typed here, apart from the tables of
the library, so that a gap in the tables shows as a miss. In-sample all the same: who
wrote these wrote the comparator.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from typing import Literal

__all__ = ["Pair", "labelled"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two addresses and what is true of them.

    Attributes:
        same: Whether they are one place.
        language: English or French.
        reason: What separates the spellings, or the places.
        mutation: Whether one is a single mutation of the other.
        loa: The first.
        csr: The second.
    """

    same: bool
    language: Literal["en", "fr"]
    reason: str
    mutation: bool
    loa: str
    csr: str


# Name, type, direction.
ENGLISH = (
    ("Bellwood", "Street", "East"),
    ("King George", "Boulevard", ""),
    ("St. Clair", "Avenue", "West"),
    ("Maple Grove", "Crescent", ""),
    ("Mount Pleasant", "Road", ""),
    ("Lakeshore", "Drive", "North"),
    ("Captain Lowell", "Lane", ""),
    ("14th", "Avenue", "Northwest"),
    ("First", "Street", "South"),
    ("Twenty-First", "Street", ""),
    ("Old Mill", "Court", ""),
    ("Harbour View", "Terrace", ""),
    ("O'Dell", "Place", ""),
    ("Fort Rowan", "Parkway", ""),
    ("Queen's", "Square", ""),
    ("Stony Creek", "Trail", "Southeast"),
    ("Sergeant Hale", "Circle", ""),
    ("Dr. Wynn", "Way", ""),
    ("Cedar", "Heights", ""),
    ("Point Elgin", "Highway", ""),
)
FRENCH = (
    ("Rue", "Saint-Étienne", "Ouest"),
    ("Boulevard", "René-Marchand", "Est"),
    ("Avenue", "du Parc-Royal", ""),
    ("Chemin", "Sainte-Odile", ""),
    ("Montée", "Gagnier", ""),
    ("Rang", "Saint-Luc", "Nord"),
    ("Place", "Ville-Haute", ""),
    ("Croissant", "Bellerive", ""),
    ("Carré", "Dorion", ""),
    ("Ruelle", "Frontenelle", ""),
    ("Terrasse", "des Érables", ""),
    ("Promenade", "Laurentienne", ""),
    ("Impasse", "de l'Écluse", ""),
    ("Autoroute", "Métropolitaine", "Est"),
    ("Avenue", "du Docteur-Morel", ""),
    ("Rue", "Monseigneur-Tessier", "Sud"),
    ("Côte", "de la Fabrique", ""),
    ("Rue", "Notre-Dame", "Ouest"),
)
SHORT = {
    "Street": ("St", "St."),
    "Boulevard": ("Blvd", "Boul.", "boul"),
    "Avenue": ("Ave", "Av", "Ave."),
    "Crescent": ("Cres", "Cr"),
    "Road": ("Rd", "Rd."),
    "Drive": ("Dr", "Dr."),
    "Lane": ("Ln",),
    "Court": ("Crt", "Ct"),
    "Terrace": ("Terr", "Ter"),
    "Place": ("Pl", "Pl."),
    "Parkway": ("Pky", "Pkwy"),
    "Square": ("Sq",),
    "Trail": ("Trl",),
    "Circle": ("Cir",),
    "Way": ("Wy",),
    "Heights": ("Hts",),
    "Highway": ("Hwy",),
    "Rue": (),
    "Chemin": ("Ch", "ch."),
    "Montée": ("Mtée", "Montee"),
    "Rang": ("Rg",),
    "Croissant": ("Crois",),
    "Carré": ("Car", "Carre"),
    "Ruelle": ("Rle",),
    "Terrasse": ("Tsse",),
    "Promenade": ("Prom", "Prom."),
    "Impasse": ("Imp",),
    "Autoroute": ("Aut",),
    "Côte": ("Cote",),
    "East": ("E", "E."),
    "West": ("W", "W."),
    "North": ("N",),
    "South": ("S",),
    "Northwest": ("NW", "N.W.", "N W"),
    "Southeast": ("SE", "S.E."),
    "Ouest": ("O", "O.", "W"),
    "Est": ("E", "E."),
    "Nord": ("N",),
    "Sud": ("S",),
}
NAMES = (
    ("Saint-", "St-"),
    ("Saint-", "St. "),
    ("Sainte-", "Ste-"),
    ("Mount ", "Mt "),
    ("Fort ", "Ft "),
    ("Point ", "Pt "),
    ("Captain ", "Capt. "),
    ("Sergeant ", "Sgt "),
    ("Docteur-", "Dr-"),
    ("Dr. ", "Doctor "),
    ("Monseigneur-", "Mgr "),
    ("St. ", "Saint "),
    ("14th", "14"),
    ("14th", "Fourteenth"),
    ("First", "1st"),
    ("Twenty-First", "21st"),
    ("-", " "),
    ("É", "E"),
    ("é", "e"),
    ("'", "\u2019"),
)
UNITS = (
    ("{h} {s} Unit 7", "7-{h} {s}", "unit by hyphen"),
    ("{h} {s} Apt 7", "{h} {s} Apartment 7", "unit word"),
    ("{h} {s} Suite 210", "{h} {s}, Ste. 210", "unit word"),
    ("{h} {s} #7", "{h} {s} Unit 7", "number sign"),
    ("Suite 210 - {h} {s}", "{h} {s} Suite 210", "unit in front"),
    ("{h} {s} 2nd Floor", "{h} {s} Fl 2", "floor"),
    ("{h} {s} PH 3", "{h} {s} Penthouse 3", "penthouse"),
    ("{h} 1/2 {s}", "{h}½ {s}", "fraction"),
    ("{h}A {s}", "{h}-A {s}", "letter of the number"),
)
FRENCH_UNITS = (
    ("{h}, {s}, app. 7", "7-{h} {s}", "unit by hyphen"),
    ("{h} {s} bureau 210", "{h} {s}, bur. 210", "unit word"),
    ("{h} {s} appartement 7", "{h} {s} app 7", "unit word"),
    ("{h} {s} 2e étage", "{h} {s} étage 2", "floor"),
    ("{h} {s} unité 7", "{h} {s} #7", "number sign"),
)
OTHER_WORDS = {
    "Street": "Avenue",
    "Boulevard": "Street",
    "Avenue": "Road",
    "Crescent": "Court",
    "Road": "Drive",
    "Drive": "Crescent",
    "Lane": "Landing",
    "Court": "Cove",
    "Terrace": "Trail",
    "Place": "Plaza",
    "Parkway": "Park",
    "Square": "Street",
    "Trail": "Terrace",
    "Circle": "Circuit",
    "Way": "Walk",
    "Heights": "Hill",
    "Highway": "Heights",
    "Rue": "Avenue",
    "Chemin": "Rue",
    "Montée": "Rang",
    "Rang": "Route",
    "Croissant": "Cour",
    "Carré": "Carrefour",
    "Ruelle": "Rue",
    "Terrasse": "Traverse",
    "Promenade": "Place",
    "Impasse": "Rue",
    "Autoroute": "Route",
    "Côte": "Cour",
    "East": "West",
    "West": "East",
    "North": "South",
    "South": "North",
    "Northwest": "Northeast",
    "Southeast": "Southwest",
    "Ouest": "Est",
    "Est": "Ouest",
    "Nord": "Sud",
    "Sud": "Nord",
}
TWINS = (
    ("Saint-", "Sainte-"),
    ("Sainte-", "Saint-"),
    ("14th", "4th"),
    ("14th", "14A"),
    ("First", "Eleventh"),
    ("Twenty-First", "Twenty-Second"),
    ("Maple", "Marple"),
    ("Mill", "Hill"),
    ("Bell", "Ball"),
    ("Lake", "Like"),
    ("Cedar", "Cedars"),
    ("Stony", "Stoney"),
    ("Captain", "Colonel"),
    ("Fort ", "Port "),
    ("Mount ", "Mountain "),
    ("Dorion", "Doiron"),
    ("Gagnier", "Garnier"),
    ("Notre-Dame", "Dame"),
    ("Fabrique", "Fabriques"),
    ("Queen's", "Queens"),
)


def labelled() -> tuple[Pair, ...]:
    """Return all pairs, each once, in a fixed order."""
    pairs = (*_english(same=True), *_french(same=True), *_english(same=False))
    return tuple(dict.fromkeys((*pairs, *_french(same=False))))


def _houses() -> Iterator[int]:
    return cycle((12, 101, 245, 1200, 3417, 58, 9003))


def _english(*, same: bool) -> Iterator[Pair]:
    for house, (name, kind, way) in zip(_houses(), ENGLISH, strict=False):
        street = f"{name} {kind} {way}".strip()
        words = f"{house} {street}"
        if same:
            yield from _spellings(words, (kind, way), "en")
            yield from _units(street, house, UNITS, "en")
        else:
            yield from _near(words, (kind, way), house, "en")
            yield from _near_units(street, house, "Apt", "en")


def _french(*, same: bool) -> Iterator[Pair]:
    for house, (kind, name, way) in zip(_houses(), FRENCH, strict=False):
        street = f"{kind} {name} {way}".strip()
        words = f"{house} {street}"
        if same:
            yield from _spellings(words, (kind, way), "fr")
            yield from _units(street, house, FRENCH_UNITS, "fr")
            yield from _behind(house, kind, name, way)
        else:
            yield from _near(words, (kind, way), house, "fr")
            yield from _near_units(street, house, "app", "fr")


def _variants(words: str, parts: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Yield other spellings of a line, one change at a time, with the reason."""
    for part in filter(None, parts):
        for short in SHORT[part]:
            yield words.replace(part, short), f"{part} as {short}"
    for long, short in NAMES:
        # An ordinal of two words is one, and "St." in the type's place is no Saint.
        inner = long == "First" and "Twenty" in words
        typed = long == "St. " and words.startswith(("12 Bellwood", "101 First"))
        if long in words and not inner and not typed:
            yield words.replace(long, short), f"{long.strip()} as {short.strip()}"


def _spellings(
    words: str, parts: tuple[str, str], language: Literal["en", "fr"]
) -> Iterator[Pair]:
    variants = tuple(_variants(words, parts))
    for text, reason in variants:
        yield Pair(True, language, reason, False, words, text)  # noqa: FBT003 - fields
        yield Pair(True, language, f"{reason}, capitals", False, text.upper(), words)  # noqa: FBT003 - fields
        for other, more in _variants(text, parts):
            if text != other and len(other) < len(words):
                yield Pair(True, language, f"{reason}, {more}", False, words, other)  # noqa: FBT003 - fields


def _units(
    street: str,
    house: int,
    forms: tuple[tuple[str, str, str], ...],
    language: Literal["en", "fr"],
) -> Iterator[Pair]:
    for one, other, reason in forms:
        texts = (form.format(h=house, s=street) for form in (one, other))
        yield Pair(True, language, reason, False, *texts)  # noqa: FBT003 - fields


def _behind(house: int, kind: str, name: str, way: str) -> Iterator[Pair]:
    """Yield the type behind the name, where it is one concept in both languages."""
    if kind in {"Boulevard", "Avenue", "Place", "Promenade"}:
        words = f"{house} {kind} {name} {way}".strip()
        for short in (kind, *SHORT[kind]):
            turned = f"{house} {name} {short} {way}".strip()
            yield Pair(True, "fr", "type behind the name", False, words, turned)  # noqa: FBT003 - fields


def _near(
    words: str, parts: tuple[str, str], house: int, language: Literal["en", "fr"]
) -> Iterator[Pair]:
    others: list[tuple[str, str]] = [
        (words.replace(str(house), str(house + 1), 1), "house number"),
        (words.replace(str(house), f"{house}0", 1), "house number"),
        (words.replace(str(house), f"{house}B", 1), "letter of the number"),
        (words.replace(str(house), f"{house} 1/2", 1), "fraction"),
        (f"Old {words}".replace(f"Old {house}", f"{house} Old"), "another word"),
    ]
    for part in filter(None, parts):
        others.append((words.replace(part, OTHER_WORDS[part]), f"not {part}"))
        others.append((words.replace(f" {part}", "", 1), f"{part} missing"))
        others.extend(
            (words.replace(part, short), f"not {part}")
            for short in SHORT.get(OTHER_WORDS[part], ())[:2]
        )
    if not parts[1]:
        others += [(f"{words} {way}", "direction added") for way in ("North", "W")]
    others += [(words.replace(*twin), f"not {twin[0]}") for twin in TWINS]
    for other, reason in others:
        if other != words:
            yield Pair(False, language, reason, True, words, other)  # noqa: FBT003 - fields
            yield Pair(False, language, reason, True, other.upper(), words)  # noqa: FBT003 - fields


def _near_units(
    street: str, house: int, word: str, language: Literal["en", "fr"]
) -> Iterator[Pair]:
    line = f"{house} {street}"
    for one, other, reason in (
        (f"{line} {word} 7", f"{line} {word} 8", "unit"),
        (f"{line} {word} 7", line, "unit missing"),
        (f"{line} {word} 7", f"{line} {word} 7A", "unit"),
        (f"{line} {word} 17", f"{line} {word} 1-7", "unit"),
        (f"7-{line}", f"7{line}", "hyphen dropped"),
        (f"7-{line}", f"{house}-7 {street}", "unit and number exchanged"),
    ):
        yield Pair(False, language, reason, True, one, other)  # noqa: FBT003 - fields
