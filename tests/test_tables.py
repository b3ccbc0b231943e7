"""Are the reference tables whole and free of contradictions?"""

import tomllib
from importlib.resources import files
from itertools import combinations, pairwise
from typing import Final, get_args

import pytest

from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.grammar import Country
from lnpcheck.normalize.ordinals import (
    ENGLISH_LAST,
    FRENCH_LAST,
    english_words,
    french_words,
    in_digits,
)
from lnpcheck.normalize.postal import code_regions
from lnpcheck.normalize.regions import country_code, region_code, region_country
from lnpcheck.normalize.tables import read_table
from placing import COUNTRIES, grade

TABLES: Final = (
    "street_types_us",
    "street_types_ca",
    "roads_us",
    "street_names",
    "directions",
    "unit_words",
    "box_words",
    "regions",
    "postal_prefixes",
)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_its_source_in_the_first_line(name: str) -> None:
    source = files("lnpcheck.normalize") / "tables" / f"{name}.toml"
    text = source.read_text(encoding="utf-8")
    assert text.startswith("# Source: ")
    assert tomllib.loads(text)


AMERICAN: Final[dict[str, str]] = read_table("street_types_us")["types"]
SPOKEN: Final = ("english", "french", "both")
CANADIAN: Final[dict[str, str]] = {
    word: forms
    for tongue in SPOKEN
    for word, forms in read_table("street_types_ca")[tongue].items()
}


def test_publication_28_has_its_two_hundred_suffixes() -> None:
    assert len(AMERICAN) > 200


@pytest.mark.parametrize("word", AMERICAN)
def test_each_american_form_is_its_spelled_out_suffix(word: str) -> None:
    for form in AMERICAN[word].split():
        assert grade(f"12 Zyx {form}", f"12 Zyx {word}", "US") == "equivalent"


@pytest.mark.parametrize("word", CANADIAN)
def test_each_canadian_form_is_its_spelled_out_type(word: str) -> None:
    for form in CANADIAN[word].split():
        behind = grade(f"12 Zyx {form}", f"12 Zyx {word}")
        before = grade(f"12 {form} Zyx", f"12 {word} Zyx")
        assert "equivalent" in {behind, before}


@pytest.mark.parametrize("country", COUNTRIES)
def test_two_spelled_out_types_are_never_one(country: Country) -> None:
    words = {"US": AMERICAN, "CA": CANADIAN}[country]
    forms = {form for forms in words.values() for form in forms.split()}
    whole = [word for word in words if word not in forms]
    for one, other in combinations(whole, 2):
        assert grade(f"12 Zyx {one}", f"12 Zyx {other}", country) in {
            "different",
            "related",
        }


WEAK: Final = [
    (form, word)
    for form, words in read_table("street_types_ca")["weak"].items()
    for word in words.split()
]


@pytest.mark.parametrize("pair", WEAK, ids=" ".join)
def test_a_weak_form_counts_only_beside_the_spelled_out_word(
    pair: tuple[str, str],
) -> None:
    form, word = pair
    pairs = ((f"12 Zyx {form}", f"12 Zyx {word}"), (f"12 {form} 5", f"12 {word} 5"))
    assert "equivalent" in {grade(*pair) for pair in pairs}


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_form_with_two_concepts_is_known_to_be_ambiguous(country: Country) -> None:
    grammar = grammar_of(country)
    twofold = {
        form
        for form, senses in grammar.types.items()
        if len({s.concept for s in senses if s.strength != "weak"}) > 1
    }
    known = {"US": {"ave", "av"}, "CA": {"cross", "pass"}}
    assert twofold == known[country]


@pytest.mark.parametrize("country", COUNTRIES)
def test_translations_speak_of_known_words(country: Country) -> None:
    grammar = grammar_of(country)
    known = {
        sense.concept
        for table in (grammar.types, grammar.names)
        for senses in table.values()
        for sense in senses
    }
    assert {word for pair in grammar.translations for word in pair} <= known


# Canada Post, Addressing Guidelines: official symbols, as in the street type tables.
SYMBOLS: Final = (
    "aut ave av blvd boul car carref ctr cir circt ch conc crnrs crt cres crois cross "
    "cds divers dr ech espl estate expy exten fwy gdns grnds harbr hts hghlds hwy imp "
    "landng lmts lkout mtn orch pk pky pass ptway pl plat pt pvt prom rg rd rdpt rte "
    "rle sent sq st subdiv terr tsse thick tline trnabt villge"
)


@pytest.mark.parametrize("symbol", SYMBOLS.split())
def test_the_official_symbol_is_known(symbol: str) -> None:
    assert symbol in grammar_of("CA").types


def test_ordinals_are_whole() -> None:
    assert sorted(set(english_words().values())) == list(range(1, ENGLISH_LAST + 1))
    assert sorted(set(french_words().values())) == list(range(1, FRENCH_LAST + 1))


# Spelled by hand, where the rule of the language has its exceptions.
ORDINALS: Final = {
    "twelfth": 12,
    "twentieth": 20,
    "forty-fourth": 44,
    "ninety-ninth": 99,
    "hundredth": 100,
    "one-hundred-and-first": 101,
    "premiere": 1,
    "cinquieme": 5,
    "neuvieme": 9,
    "dix-neuvieme": 19,
    "vingt-et-unieme": 21,
    "soixante-dixieme": 70,
    "soixante-et-onzieme": 71,
    "quatre-vingtieme": 80,
    "quatre-vingt-unieme": 81,
    "quatre-vingt-onzieme": 91,
    "quatre-vingt-dix-neuvieme": 99,
}


@pytest.mark.parametrize("word", ORDINALS)
def test_an_ordinal_in_words(word: str) -> None:
    assert (english_words() | french_words())[word] == ORDINALS[word]


IN_DIGITS: Final = {
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "11th": 11,
    "21st": 21,
    "1re": 1,
    "1er": 1,
    "1ere": 1,
    "2e": 2,
    "2eme": 2,
    "2ieme": 2,
    "02e": 2,
    "16": None,
    "16a": None,
    "st": None,
}


@pytest.mark.parametrize("word", IN_DIGITS)
def test_an_ordinal_in_digits(word: str) -> None:
    assert in_digits(word) == IN_DIGITS[word]


REGIONS: Final = {
    "Québec": "QC",
    "Que.": "QC",
    "PQ": "QC",
    "P.Q.": "QC",
    "N.-É.": "NS",
    "Nouvelle-Écosse": "NS",
    "Î.-P.-É.": "PE",
    "Île-du-Prince-Édouard": "PE",
    "C.-B.": "BC",
    "Colombie-Britannique": "BC",
    "Nfld.": "NL",
    "Terre-Neuve-et-Labrador": "NL",
    "T.N.-O.": "NT",
    "Alta.": "AB",
    "Ont": "ON",
    "Yukon Territory": "YT",
    "Nunavut": "NU",
    "NE": "NE",
    "Neb.": "NE",
    "Calif.": "CA",
    "N.Y.": "NY",
    "new  york": "NY",
    "D.C.": "DC",
    "Puerto Rico": "PR",
    "Californie": "CA",
    "Newfoundland & Labrador": "NL",
    "Nfld. & Lab.": "NL",
    "Caroline du Nord": "NC",
    "Virginie-Occidentale": "WV",
    "U.S. Virgin Islands": "VI",
    "AE": "AE",
    "Bavaria": None,
    "": None,
}


@pytest.mark.parametrize("text", REGIONS)
def test_a_region(text: str) -> None:
    assert region_code(text) == REGIONS[text]


def test_no_region_is_in_two_countries() -> None:
    table = read_table("regions")
    forms = [
        form
        for country in get_args(Country)
        for code, names in table[country].items()
        for form in (code.lower(), *names)
    ]
    assert len(forms) == len(set(forms))
    assert all(region_country(code) == "CA" for code in table["CA"])


def test_countries() -> None:
    assert country_code("U.S.A.") == "US"
    assert country_code("États-Unis") == "US"
    assert country_code("canada") == "CA"
    assert country_code("Mexico") is None


def test_each_region_has_a_postal_prefix() -> None:
    table = read_table("postal_prefixes")
    served = {
        region
        for country in get_args(Country)
        for to in table[country].values()
        for region in to.split()
    }
    known = read_table("regions")
    assert served == {*known["US"], *known["CA"]}


def test_the_prefixes_of_the_united_states_do_not_overlap() -> None:
    spans = [
        (int(first), int(last or first))
        for first, _, last in (
            span.partition("-") for span in read_table("postal_prefixes")["US"]
        )
    ]
    assert all(a[1] < b[0] for a, b in pairwise(spans))


PREFIXES: Final = {
    "30303": {"GA"},
    "42223": {"KY", "TN"},
    "06390": {"CT", "NY"},
    "00901": {"PR"},
    "96799": {"AS", "HI"},
    "00001": set[str](),
    "K1A0B1": {"ON", "QC"},
    "K2A0B1": {"ON"},
    "H2X1Y4": {"QC"},
    "X0A0A0": {"NU"},
    "X1A0A0": {"NT"},
    "X9A0A0": set[str](),
}


@pytest.mark.parametrize("code", PREFIXES)
def test_where_a_postal_code_belongs(code: str) -> None:
    assert code_regions(code) == PREFIXES[code]


def test_publication_28_unit_words_are_known() -> None:
    listed = (
        "apt bsmt bldg dept fl frnt hngr key lbby lot lowr ofc ph pier rear rm side "
        "slip spc stop ste trlr unit uppr"
    )
    assert set(listed.split()) <= set(grammar_of("US").units)
