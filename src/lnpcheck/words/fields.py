"""What do the fields of a sentence say in a language, and masked for a log?"""

from collections.abc import Mapping
from typing import Final

from lnpcheck.report import Finding, ReportedDifference, ReportedEvidence
from lnpcheck.rules import find_rule
from lnpcheck.wording import FORMS, differing, shortened
from lnpcheck.words.book import Book
from lnpcheck.words.masking import masked, masked_number
from lnpcheck.words.phrases import told_phrase

__all__ = [
    "Fields",
    "differences_of",
    "fields_in",
    "masked_evidence",
    "masked_field",
    "told_fields",
]

Fields = dict[str, str]

LISTS: Final = ("staying", "leaving")
"""Fields of a sentence that are lists of numbers."""

CODED: Final = frozenset({"fate", "said", "other"})
"""Fields whose words are of a closed list."""

SPOKEN: Final = frozenset({"because", "day"})
"""Fields that are phrases."""

MASKED: Final = frozenset(
    {"contacts", "civic", "service", "services", "group", "groups"}
)
"""Fields that quote a paper, and may name a customer or a place."""

PLAIN: Final = frozenset({"city", "region", "postal-code"})
"""Aspects whose values name nobody."""

CLOSED: Final = frozenset({"NAM006", "CAN007", "TFN005", "DOC008", "WLS002"})
"""Rules whose values are words of a closed list, or codes."""

NAMING: Final = frozenset({("NAM006", "business-name")})
"""Cases of them that quote a name all the same."""


def differences_of(differences: tuple[ReportedDifference, ...]) -> str:
    """Say in one line what separates the two papers."""
    return differing((d.loa or "", d.csr or "") for d in differences)


def fields_in(
    found: Finding, read: Mapping[str, str], book: Book, *, redacted: bool
) -> Fields:
    """Show all fields of a finding's sentences in a language."""
    seen = masked_evidence(found) if redacted else found.evidence
    fields = {name: _told(name, text, book) for name, text in read.items()}
    if redacted:
        fields = {
            name: masked(text) if name in MASKED else masked_number(text)
            for name, text in fields.items()
        }
    fields |= {
        "loa": _shown_value(found.rule, shortened(seen.loa or ""), book),
        "csr": _shown_value(found.rule, shortened(seen.csr or ""), book),
        "noun": book.noun(found.aspect),
        "differences": differences_of(seen.differences),
        "numbers": _listed(found.numbers, book, redacted=redacted),
    }
    lists = {"numbers": len(found.numbers) != 1}
    lists |= {name: _is_several(read[name]) for name in LISTS if name in read}
    for name, several in lists.items():
        for form, words in book.forms.items():
            fields[f"{name}_{form}"] = words[several]
    return fields


def told_fields(rule: str, read: Mapping[str, str], book: Book) -> Fields:
    """Show fields of which only the sentence is known in a language."""
    fields = {name: _told(name, text, book) for name, text in read.items()}
    for name in ("loa", "csr"):
        if name in read:
            fields[name] = _shown_value(rule, read[name], book)
    for name in ("numbers", *LISTS):
        several = _agreed(name, read)
        if name in read:
            fields[name] = book.runs(read[name])
            several = _is_several(read[name])
        for form, words in book.forms.items():
            fields[f"{name}_{form}"] = words[several]
    return fields


def _agreed(name: str, read: Mapping[str, str]) -> bool:
    """Whether the forms of a list that a sentence has agree with several numbers."""
    return any(
        read.get(f"{name}_{form}", one) != one for form, (one, _) in FORMS.items()
    )


def _shown_value(rule: str, text: str, book: Book) -> str:
    """Say a value that is of a closed list in the language's own word."""
    if rule.startswith("SVC"):
        return book.services(text)
    return book.word_of("values", text) if rule in CLOSED else text


def _told(name: str, text: str, book: Book) -> str:
    if name in CODED:
        return _coded(text, book)
    if name in SPOKEN:
        return told_phrase(name, text, book)
    if name == "services":
        return book.services(text)
    return book.runs(text) if name in LISTS else text


def _coded(text: str, book: Book) -> str:
    """Say words of a closed list, of which one or another holds."""
    whole = book.word_of("values", text)
    if whole != text or book.language == "en":
        return whole
    either = f" {book.table('labels', 'runs')['or']} "
    return either.join(book.word_of("values", part) for part in text.split(" or "))


def _is_several(text: str) -> bool:
    """Whether an English list names more than one number."""
    return " to " in text or " and " in text


def _listed(numbers: tuple[str, ...], book: Book, *, redacted: bool) -> str:
    text = book.listed(numbers)
    return masked_number(text) if redacted else text


def masked_evidence(found: Finding) -> ReportedEvidence:
    """Mask what the papers say, but for what names nobody."""
    seen = found.evidence
    if _names_nobody(found.rule, found.case, found.aspect):
        return seen
    return seen.model_copy(
        update={
            "loa": masked(seen.loa) if seen.loa else seen.loa,
            "csr": masked(seen.csr) if seen.csr else seen.csr,
            "differences": tuple(
                ReportedDifference(kind=d.kind, loa=masked(d.loa), csr=masked(d.csr))
                for d in seen.differences
            ),
        }
    )


def masked_field(id_: str, case: str | None, name: str, text: str) -> str:
    """Mask a field of a rule's sentence, of which nothing but the sentence is known."""
    rule = find_rule(id_)
    if name in {"loa", "csr", "differences"}:
        plain = rule is not None and _names_nobody(id_, case, rule.aspect)
        return text if plain else masked(text)
    return masked(text) if name in MASKED else masked_number(text)


def _names_nobody(rule: str, case: str | None, aspect: str) -> bool:
    """Whether what the papers say in a case of a rule may stand in a log."""
    closed = rule in CLOSED and (rule, case) not in NAMING
    return closed or aspect in PLAIN
