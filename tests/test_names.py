"""Names: how alike two are, and which story explains the difference."""

from typing import Final

import pytest

from lnpcheck.compare.name import NameRelation, looks_like_reseller
from lnpcheck.grade import Grade
from naming import compared, name

WRITING: Final[dict[str, tuple[str, str, Grade]]] = {
    "a comma": ("Acme, Inc", "Acme Inc", "styled"),
    "a full stop": ("Acme Inc.", "Acme Inc", "styled"),
    "full stops in the form": ("Acme L.L.C.", "Acme LLC", "styled"),
    "spaces in the form": ("Acme L L C", "Acme LLC", "styled"),
    "accents": ("Café Bright", "CAFE BRIGHT", "styled"),
    "an accent in the form": ("Bright Ltée", "Bright LTEE", "styled"),
    "a ligature": ("Sœurs Bright", "Soeurs Bright", "styled"),
    "a hyphen for a space": ("Jean-Talon Deli", "Jean Talon Deli", "styled"),
    "a hyphen for nothing": ("Bright-Way Deli", "Brightway Deli", "styled"),
    "another dash": ("Bright\u2013Way", "Bright-Way", "styled"),
    "a dash between": ("Bright - Harbor", "Bright Harbor", "styled"),
    "a dash in front": ("- Bright Harbor", "Bright Harbor", "styled"),
    "quotes": ('"Bright" Harbor', "Bright Harbor", "styled"),
    "parentheses": ("Bright (Canada) Inc", "Bright Canada Inc", "styled"),
    "a trade mark": ("Bright™ Harbor", "Bright Harbor", "styled"),
    "a curly apostrophe": ("O\u2019Neil Deli", "O'Neil Deli", "styled"),
    "spaced initials": ("J P Bright Deli", "JP Bright Deli", "styled"),
    "dotted initials": ("J.P. Bright Deli", "JP Bright Deli", "styled"),
    "spaces around an ampersand": ("A&B Auto", "A & B Auto", "styled"),
    "an invisible character": ("Bri\u200bght Deli", "Bright Deli", "styled"),
    "a fraction": ("Studio 4½", "Studio 4 1/2", "styled"),
    "an ampersand spelled out": ("Roy & Sons", "Roy and Sons", "equivalent"),
    "an ampersand in French": ("Roy & Fils", "Roy et Fils", "equivalent"),
    "and translated": ("Roy and Sons", "Roy et Sons", "equivalent"),
    "the article": ("The Bright Harbor", "Bright Harbor", "equivalent"),
    "the article behind": ("Harbor Club, The", "The Harbor Club", "equivalent"),
    "brothers": ("Roy Bros", "Roy Brothers", "equivalent"),
    "a saint": ("St. Anne Clinic", "Saint Anne Clinic", "equivalent"),
    "a French saint": ("Ste-Anne Clinic", "Sainte-Anne Clinic", "equivalent"),
    "a mount": ("Mt Anne Clinic", "Mount Anne Clinic", "equivalent"),
    "a fort": ("Ft Anne Clinic", "Fort Anne Clinic", "equivalent"),
    "a street": ("Main St Deli", "Main Street Deli", "equivalent"),
    "associates": ("Roy Assoc", "Roy Associates", "equivalent"),
    "manufacturing": ("Bright Mfg", "Bright Manufacturing", "equivalent"),
    "international": ("Int'l Foods", "International Foods", "equivalent"),
    "services": ("Bright Svc", "Bright Services", "equivalent"),
    "a centre": ("Bright Ctr", "Bright Centre", "equivalent"),
    "a hyphenated short form": ("Bright Co-op", "Bright Cooperative", "equivalent"),
    "an ordinal": ("1st Choice", "First Choice", "equivalent"),
    "a compound ordinal": ("21st Century", "Twenty-First Century", "equivalent"),
    "an ordinal in two words": ("22nd Century", "Twenty Second Century", "equivalent"),
    "a French ordinal": ("2e Choix", "Deuxième Choix", "equivalent"),
    "the eleventh": ("11th Hour", "Eleventh Hour", "equivalent"),
    "a company inside": ("Bright Co Farms", "Bright Company Farms", "equivalent"),
    "a French company in front": ("Cie Bright", "Compagnie Bright", "equivalent"),
    "a numbered company's accent": (
        "9123-4567 Québec inc.",
        "9123-4567 QUEBEC INC",
        "styled",
    ),
    "a numbered company's hyphen": (
        "9123-4567 Québec inc",
        "91234567 Québec inc",
        "styled",
    ),
    "a numbered company's space": (
        "9123 4567 Québec inc",
        "91234567 Québec inc",
        "styled",
    ),
    "a numbered company's check digit": (
        "1234567-8 Canada Inc",
        "12345678 Canada Inc",
        "styled",
    ),
    "a numbered company's province": (
        "1234567 Ont. Ltd",
        "1234567 Ontario Ltd",
        "equivalent",
    ),
    "a numbered company's province in letters": (
        "0712345 B.C. Ltd",
        "0712345 British Columbia Ltd",
        "equivalent",
    ),
    "a numbered company's province in French": (
        "612345 N.-B. inc",
        "612345 Nouveau-Brunswick inc",
        "equivalent",
    ),
    "a number of four and four in a name": (
        "Gestion 9123-4567",
        "Gestion 91234567",
        "styled",
    ),
    "a hyphen before a figure": ("A-1 Towing", "A1 Towing", "styled"),
    "Notre-Dame": ("Caisse Notre-Dame", "CAISSE NOTRE DAME", "styled"),
    "Notre-Dame in one word": ("Caisse Notre-Dame", "Caisse Notredame", "styled"),
    "Notre-Dame in letters": (
        "Caisse N.-D.-de-Grâce",
        "Caisse Notre-Dame de Grâce",
        "equivalent",
    ),
    "initials that are no Notre-Dame": ("N.-D. Roy Deli", "N.D. Roy Deli", "styled"),
    "several saints": ("Caisse Sts-Anges", "Caisse Saints-Anges", "equivalent"),
    "a French title": ("Dre Anne Roy Deli", "Docteure Anne Roy Deli", "equivalent"),
    "the article behind the form": (
        "Harbor Club Ltd., The",
        "The Harbor Club Ltd.",
        "equivalent",
    ),
    "dots in an abbreviation that ends like a form": (
        "Bright U.S.A. Inc",
        "Bright USA Inc",
        "styled",
    ),
    "dots in a degree that ends like a form": ("Roy C.P.A.", "Roy CPA", "styled"),
    "a marked number": ("Legion Branch No. 25", "Legion Branch #25", "equivalent"),
    "a marked number, spaced": (
        "Legion Branch No 25 East",
        "Legion Branch # 25 East",
        "equivalent",
    ),
    "a marked number in words": (
        "Dépanneur numéro 5",
        "Dépanneur n° 5",
        "equivalent",
    ),
    "a sign before a number": ("Legion Branch #25", "Legion Branch 25", "styled"),
    "the article behind in parentheses": (
        "Harbor Club, Inc. (The)",
        "The Harbor Club, Inc.",
        "equivalent",
    ),
    "doctors": ("Drs. Hill & Wong", "Doctors Hill and Wong", "equivalent"),
    "a title spelled out": ("Dr. Dana Roy", "Doctor Dana Roy", "equivalent"),
    "a generation spelled out": ("Dana Roy Jr.", "Dana Roy Junior", "equivalent"),
    "a generation in digits": ("Dana Roy II", "Dana Roy 2nd", "equivalent"),
}


@pytest.mark.parametrize("case", WRITING)
def test_only_the_writing_separates(case: str) -> None:
    loa, csr, grade = WRITING[case]
    found = compared(loa, csr)
    assert (found.comparison.grade, found.relation) == (grade, "styled-or-equivalent")


IDENTICAL: Final = {
    "letter case": ("Bright Harbor llc", "BRIGHT HARBOR LLC"),
    "white space": (" Bright \t Harbor\n", "Bright\u00a0Harbor"),
    "composition": ("Cafe\u0301 Bright", "CAFÉ BRIGHT"),
}


@pytest.mark.parametrize("case", IDENTICAL)
def test_case_space_and_composition_never_count(case: str) -> None:
    found = compared(*IDENTICAL[case])
    assert (found.comparison.grade, found.relation) == ("identical", "same")


FURTHER: Final[dict[str, tuple[str, str, Grade]]] = {
    "a missing apostrophe": ("O'Neil Deli", "ONeil Deli", "related"),
    "a space for an apostrophe": ("O'Neil Deli", "O Neil Deli", "related"),
    "a missing elided article": ("L'Acadie Deli", "Acadie Deli", "related"),
    "an elided article more": ("Acadie Deli", "L'Acadie Deli", "related"),
    "a missing elided article behind a short form": (
        "Bros L'Acadie",
        "Brothers Acadie",
        "related",
    ),
    "a missing particle": ("Club de la Mer", "Club Mer", "related"),
    "a missing ampersand": ("Roy & Sons", "Roy Sons", "related"),
    "a missing sign": ("Bright+ Deli", "Bright Deli", "related"),
    "a word in two": ("Horseshoe Deli", "Horse Shoe Deli", "related"),
    "a short number's space": ("12 345 Ontario", "12345 Ontario", "different"),
    "a number of four and four in a name": (
        "Gestion 9123 4567",
        "Gestion 91234567",
        "related",
    ),
    "initials and Notre-Dame": ("N.-D. Roy Deli", "Notre-Dame Roy Deli", "related"),
    "a numbered company's other province": (
        "1234567 Alta Ltd",
        "1234567 Sask Ltd",
        "different",
    ),
    "digits grouped by a hyphen": ("Bright 5-123", "Bright 5123", "related"),
    "a short form of many words": ("Bright Tech", "Bright Technologies", "related"),
    "a translated word": ("Bright Pharmacy", "Bright Pharmacie", "related"),
    "a number spelled out": ("4 Winds", "Four Winds", "related"),
    "a slip of the pen": ("Bright Harbour", "Bright Harbor", "close"),
    "another spelling": ("Bright Centre", "Bright Center", "close"),
    "a plural": ("Bright Service", "Bright Services", "close"),
    "a look-alike of another alphabet": ("\u0410cme Deli", "Acme Deli", "close"),
    "a mark that one number has": (
        "Legion Branch No. 25",
        "Legion Branch 25",
        "related",
    ),
    "another marked number": (
        "Legion Branch No. 25",
        "Legion Branch No. 26",
        "different",
    ),
    "ordinals of two genders": ("Premier Deli", "Première Deli", "different"),
    "a word behind that is no article": (
        "Harbor Club The",
        "The Harbor Club",
        "related",
    ),
    "a letter with a mark of another alphabet": (
        "\u0439\u043e\u0434",
        "\u0438\u043e\u0434",
        "close",
    ),
    "letters turned around": ("A\u202ecme Deli", "Acme Deli", "different"),
    "two slips of the pen": ("Brigth Habror", "Bright Harbor", "different"),
    "another word": ("Bright Harbor", "Bright Valley", "different"),
    "a missing word": ("Bright Harbor Dental", "Bright Harbor", "different"),
    "opposites": ("North Harbor", "South Harbor", "different"),
    "another saint": ("Ste Anne Clinic", "Saint Anne Clinic", "different"),
    "another ordinal": ("First Harbor", "11th Harbor", "different"),
    "an ordinal in another language": ("Premier Deli", "First Deli", "different"),
    "a figure that is no generation": ("IV Harbor", "4th Harbor", "different"),
    "no ordinal": ("1nd Harbor", "1st Harbor", "different"),
    "another digit": ("Harbor 12", "Harbor 13", "different"),
    "digits in groups": ("Harbor 12", "Harbor 1 2", "different"),
    "another letter": ("Plan A", "Plan B", "different"),
    "another numbered company": (
        "9123-4567 Québec inc",
        "9123-4568 Québec inc",
        "different",
    ),
    "another province": ("1234567 Ontario Inc", "1234567 Québec Inc", "different"),
    "only particles in common": ("Le", "La", "different"),
    "an initial of a business": (
        "B Harbor Plumbing",
        "Bay Harbor Plumbing",
        "different",
    ),
    "a form and a word": ("Bright Harbor Inc", "Bright Valley Ltd", "different"),
}


@pytest.mark.parametrize("case", FURTHER)
def test_no_story_explains_what_is_further_apart(case: str) -> None:
    loa, csr, grade = FURTHER[case]
    found = compared(loa, csr)
    assert (found.comparison.grade, found.relation) == (grade, "different")


LONG: Final = "Bright Harbor Dental Practice"
CUT: Final[dict[str, tuple[str, str, NameRelation]]] = {
    "at 25 characters": (LONG[:25], LONG, "truncated"),
    "at 15 characters": (LONG[:15], LONG, "truncated"),
    "at 25 characters, accents lost": (
        "Clinique Dentaire Bon Fre",
        "Clinique Dentaire Bon Frère",
        "truncated",
    ),
    "at a space": ("Bright Harbors", "Bright Harbors Dental", "truncated"),
    "at 14 characters": (LONG[:14], LONG, "different"),
    "at 16 characters": (LONG[:16], LONG, "different"),
    "at 24 characters": (LONG[:24], LONG, "different"),
    "at 26 characters": (LONG[:26], LONG, "different"),
    "before a digit": ("Bright Harbor D", "Bright Harbor D2", "truncated"),
    "in a number": ("Bright Harbor 1", "Bright Harbor 12", "different"),
    "with another letter": ("Bright Harbor X", LONG, "different"),
    "in a word that has such a short form": (
        "Northwood Veterinary Hosp",
        "Northwood Veterinary Hospital LLC",
        "truncated",
    ),
    "where only the form is lost": (
        "Bright Harbor Dental Care",
        "Bright Harbor Dental Care LLC",
        "legal-form",
    ),
}


@pytest.mark.parametrize("case", CUT)
def test_a_field_of_15_or_25_characters_cuts(case: str) -> None:
    loa, csr, relation = CUT[case]
    found = compared(loa, csr)
    assert found.relation == relation
    if relation == "truncated":
        assert found.comparison.grade == "related"
        (said,) = found.comparison.differences
        assert (said.kind, said.loa, said.csr) == (
            "truncation",
            loa.upper(),
            csr.upper(),
        )


RESELLERS: Final = {
    "telecom": ("Harbor Telecom Inc", True),
    "French telecom": ("Harbor Télécom inc.", True),
    "voice over IP": ("Harbor VoIP LLC", True),
    "reseller": ("Bright Reseller Account", True),
    "wholesale beside a trade": ("Harbor Wholesale Communications", True),
    "wholesale of something else": ("Harbor Wholesale Foods", False),
    "a trade alone": ("Harbor Communications", False),
    "a person": ("Dana Whitfield", False),
}


@pytest.mark.parametrize("case", RESELLERS)
def test_a_name_says_that_it_sells_telephone_service(case: str) -> None:
    text, expected = RESELLERS[case]
    assert looks_like_reseller(name(text)) is expected
