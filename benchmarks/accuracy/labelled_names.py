"""Which pairs of names are one party, and which only look so?

Our own pairs, invented, businesses in English and French and persons. Spellings are
typed here, apart from the tables of the library. In-sample all the same.
"""

from collections.abc import Iterator
from typing import Final, Literal

from labelled import Pair

__all__ = ["labelled_names"]

# The name, one word of it, and another word that makes another name.
ENGLISH = (
    ("Bright Harbor", "Harbor", "Harper"),
    ("Smith & Sons Plumbing", "Sons", "Son"),
    ("First Street Dental", "Dental", "Rental"),
    ("O'Dell Auto Body", "Body", "Bodies"),
    ("St. Clair Veterinary Clinic", "Veterinary", "Veterans"),
    ("North Ridge Roofing", "North", "South"),
    ("J.P. Whitfield Catering", "Catering", "Cleaning"),
    ("Maple and Main Bakery", "Main", "Maine"),
    ("Tri-County Heating", "Heating", "Hearing"),
    ("Old Mill Brewing", "Mill", "Hill"),
    ("Blue Heron Media", "Heron", "Herron"),
    ("Lakeview Family Practice", "Family", "Familia"),
)
FRENCH = (
    ("Boulangerie Côté et Fils", "Côté", "Coté-Roy"),
    ("Garage Saint-Roch", "Saint-Roch", "Sainte-Roch"),
    ("Les Entreprises Gagnier", "Gagnier", "Garnier"),
    ("Clinique Bellerive", "Bellerive", "Bellevue"),
    ("Plomberie R. Tremblay", "Tremblay", "Trembley"),
    ("Café de l'Écluse", "l'Écluse", "l'Église"),
    ("Excavation Beauséjour", "Beauséjour", "Bonséjour"),
    ("Imprimerie Marie-Ève Roy", "Roy", "Roi"),
)
# A legal form, how else it is written, and forms that are others.
FORMS = (
    ("Inc", ("Inc.", "Incorporated", "INC", "Incorporée"), ("LLC", "Ltd", "Corp")),
    ("LLC", ("L.L.C.", "Llc", "Limited Liability Company"), ("Inc", "LLP")),
    ("Corp", ("Corp.", "Corporation"), ("Co", "Inc")),
    ("Ltd", ("Ltd.", "Limited", "Ltée", "Limitée"), ("LLC", "Inc")),
    ("LLP", ("L.L.P.",), ("LLC", "LP")),
)
FRENCH_FORMS = (
    ("inc.", ("Inc", "Incorporée", "INC."), ("ltée", "enr.")),
    ("ltée", ("Ltée.", "Limitée", "Ltd", "ltee"), ("inc.", "enr.")),
    ("enr.", ("Enr", "Enregistrée"), ("inc.", "S.E.N.C.")),
    ("S.E.N.C.", ("SENC", "s.e.n.c."), ("enr.", "inc.")),
)
# Given name, middle initial, surname, and twins of given name and surname.
PERSONS = (
    ("Dana", "Q", "Whitfield", "Diana", "Whitefield"),
    ("Marie-Ève", "L", "Tremblay", "Marie-Anne", "Tremble"),
    ("José", "A", "Núñez", "Josué", "Nuñoz"),
    ("Robin", "T", "O'Dell", "Robert", "Dell"),
    ("Anna", "M", "Van der Berg", "Anne", "Van den Berg"),
    ("François", "X", "Saint-Cyr", "Françoise", "Sainte-Cyr"),
    ("Lee", "J", "Marsh", "Leo", "March"),
    ("Priya", "K", "Raman", "Priyanka", "Ramen"),
    ("Jean-Luc", "P", "Gagnier", "Jean-Marc", "Garnier"),
    ("Casey", "R", "Lindqvist", "Lacey", "Lundqvist"),
)
ACCENTS = str.maketrans("àâçèéêëîïñôùûüáóúÉÈÀÇÔ", "aaceeeeiinouuuaouEEACO")
NUMBERED = (("9123-4567", "9123-4576"), ("9087-1234", "9087-1243"))


def labelled_names() -> tuple[Pair, ...]:
    """Return all pairs, each once, in a fixed order."""
    pairs = (*_businesses(), *_numbered(), *_persons())
    return tuple(dict.fromkeys(pair for pair in pairs if pair.loa != pair.csr))


Tongue = Literal["en", "fr"]


def _same(tongue: Tongue, reason: str, loa: str, csr: str) -> Pair:
    return Pair(True, tongue, reason, False, loa, csr)  # noqa: FBT003 - fields


def _other(tongue: Tongue, reason: str, loa: str, csr: str) -> Pair:
    return Pair(False, tongue, reason, True, loa, csr)  # noqa: FBT003 - fields


Book = tuple[tuple[str, str, str], ...]
Spelled = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
BOOKS: Final[tuple[tuple[Tongue, Book, Spelled], ...]] = (
    ("en", ENGLISH, FORMS),
    ("fr", FRENCH, FRENCH_FORMS),
)


def _businesses() -> Iterator[Pair]:
    for tongue, names, forms in BOOKS:
        for n, (name, word, twin) in enumerate(names):
            form, spelled, others = forms[n % len(forms)]
            whole = f"{name} {form}"
            yield from _spellings(name, form, spelled, tongue)
            yield _other(
                tongue, f"{word} is not {twin}", whole, whole.replace(word, twin)
            )
            yield _other(tongue, "legal form dropped", whole, name)
            yield _other(tongue, "a word more", whole, f"{name} Services {form}")
            yield _other(
                tongue, "a word less", whole, f"{name.rpartition(' ')[0]} {form}"
            )
            yield _other(tongue, "a figure", f"{whole} 2", f"{whole} 3")
            for other in others:
                reason = f"{form} is not {other}"
                yield _other(tongue, reason, whole, f"{name} {other}")
                yield _other(tongue, reason, f"{name} {other}".upper(), whole)


def _spellings(
    name: str, form: str, spelled: tuple[str, ...], tongue: Tongue
) -> Iterator[Pair]:
    whole = f"{name} {form}"
    yield _same(tongue, "capitals", whole.upper(), whole)
    yield _same(tongue, "comma before the form", whole, f"{name}, {form}")
    yield _same(tongue, "no accents", whole, whole.translate(ACCENTS))
    yield _same(tongue, "no hyphens", whole, whole.replace("-", " "))
    yield _same(tongue, "no dots", whole, whole.replace(".", ""))
    yield _same(tongue, "curly apostrophe", whole, whole.replace("'", "\u2019"))
    for other in spelled:
        reason = f"{form} as {other}"
        yield _same(tongue, reason, whole, f"{name} {other}")
        yield _same(tongue, reason, f"{name}, {other}".upper(), whole)
    for a, b in ((" & ", " and "), (" and ", " & "), (" et ", " & ")):
        yield _same(tongue, f"{a.strip()} as {b.strip()}", whole, whole.replace(a, b))
    for a, b in (("St. ", "Saint "), ("Saint-", "St-"), ("First", "1st")):
        yield _same(tongue, f"{a.strip()} as {b.strip()}", whole, whole.replace(a, b))


def _numbered() -> Iterator[Pair]:
    for number, twin in NUMBERED:
        whole = f"{number} Québec inc."
        yield _same("fr", "numbered company", whole, f"{number} QUEBEC INC")
        yield _same("fr", "numbered company", whole, f"{number} Québec Incorporée")
        yield _other("fr", "another number", whole, f"{twin} Québec inc.")
        yield _other("fr", "another province", whole, f"{number} Ontario inc.")
        yield _other("fr", "a digit less", whole, f"{number[:-1]} Québec inc.")


def _persons() -> Iterator[Pair]:
    for given, middle, family, other, twin in PERSONS:
        whole = f"{given} {middle}. {family}"
        for reason, text in (
            ("directory order", f"{family}, {given} {middle}"),
            ("directory order, capitals", f"{family}, {given} {middle}".upper()),
            ("no dot", f"{given} {middle} {family}"),
            ("capitals", whole.upper()),
            ("no accents", whole.translate(ACCENTS)),
            ("no hyphens", whole.replace("-", " ")),
            ("no accents, directory order", f"{family}, {given}".translate(ACCENTS)),
        ):
            loa = f"{given} {family}" if reason.startswith("no accents, d") else whole
            yield _same("en", reason, loa, text)
        yield _same("en", "generation", f"{whole} Jr", f"{whole}, Jr.")
        for reason, text in (
            ("another given name", f"{other} {middle}. {family}"),
            ("another surname", f"{given} {middle}. {twin}"),
            ("another surname, directory order", f"{twin}, {given} {middle}"),
            ("another initial", f"{given} Z. {family}"),
            ("another generation", f"{whole} Jr"),
            ("given name and surname exchanged", f"{family} {middle}. {given}"),
            ("given name left out", family),
            ("another person beside", f"{whole} and Pat {family}"),
        ):
            yield _other("en", reason, whole, text)
        yield _other("en", "Jr is not Sr", f"{whole} Jr", f"{whole} Sr")
