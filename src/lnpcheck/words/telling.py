"""How is a report told in another language, or to a log? Sentence by sentence.

The fields of each sentence are read back, masked where they must be, and filled into
the language's own template. What is not from this version's templates stays as it is,
or, where it must be masked, is told by the title of its rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lnpcheck.report import Finding, Report, ReportedDifference, ReportedEvidence
from lnpcheck.rules import find_rule
from lnpcheck.wording import FORMS, MOST_RUNS, NOUNS, filled, listed, shortened
from lnpcheck.words.book import Book, CaseWords, Language, book_of
from lnpcheck.words.masking import masked, masked_number
from lnpcheck.words.phrases import told_phrase, told_reason
from lnpcheck.words.reading import read_fields

__all__ = [
    "Heard",
    "heard",
    "shown_value",
    "told_fields",
    "told_finding",
    "told_report",
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


@dataclass(frozen=True, slots=True)
class Heard:
    """What a finding's sentences say, apart from the words of a language.

    Attributes:
        case: The rule's case that spoke; None: its only one, or a lack.
        lack: Whether it is what any comparing rule says of a letter that is silent.
        fix: Which remedy: 0 and 1 are the standing ones, 2 the case's own.
        fields: The fields that the evidence does not hold.
    """

    case: str | None
    lack: bool
    fix: int
    fields: Mapping[str, str]


def told_report(report: Report, language: Language, *, redacted: bool) -> Report:
    """Tell a report in a language, masked where it goes into a log."""
    if language == "en" and not redacted:
        return report
    book = book_of(language)
    entries = tuple(
        entry.model_copy(
            update={"because": told_reason(entry.because, book, redacted=redacted)}
        )
        for entry in report.unjudged
    )
    findings = tuple(
        told_finding(found, book, redacted=redacted) for found in report.findings
    )
    return report.model_copy(update={"unjudged": entries, "findings": findings})


def told_finding(found: Finding, book: Book, *, redacted: bool) -> Finding:
    """Tell a finding in a language; see ``told_report``."""
    known = heard(found)
    title = book.title(found.rule) or found.name
    message, fix = found.message, found.fix
    if known is not None:
        words = _words(found, known, book)
        fields = fields_in(found, known.fields, book, redacted=redacted)
        fixes = (*book.standing_fixes, words.fix)
        message = filled(words.message, fields)
        fix = filled(fixes[known.fix], fields)
    elif redacted:
        message = fix = title
    if not redacted:
        return found.model_copy(update={"message": message, "fix": fix})
    return found.model_copy(
        update={
            "message": message,
            "fix": fix,
            "numbers": tuple(map(masked_number, found.numbers)),
            "evidence": _masked_evidence(found),
        }
    )


def heard(found: Finding) -> Heard | None:
    """Read a finding's sentences back; None: they are not of this version."""
    rule = find_rule(found.rule)
    if rule is None:
        return None
    book = book_of("en")
    known = _known(found)
    names = dict.fromkeys((found.case, found.evidence.kind, None))
    cases = [
        (name, False, said)
        for name in names
        if (said := book.case(rule, name)) is not None
    ]
    if found.evidence.kind in {"missing", "illegible"}:
        cases.append((None, True, book.lack(found.evidence.kind)))
    for name, lack, said in cases:
        fields = read_fields(said.message, found.message, known)
        if fields is None:
            continue
        for at, fix in enumerate((*book.standing_fixes, said.fix)):
            more = read_fields(fix, found.fix, {**known, **fields})
            if more is not None:
                return Heard(name, lack, at, {**fields, **more})
    return None


def _words(found: Finding, known: Heard, book: Book) -> CaseWords:
    """Find the words of a case that was heard."""
    rule = find_rule(found.rule)
    said = book.case(rule, known.case) if rule and not known.lack else None
    return said or book.lack(found.evidence.kind)


def _known(found: Finding) -> Fields:
    """Show the English fields that the finding itself holds."""
    seen = found.evidence
    fields = {
        "loa": shortened(seen.loa or ""),
        "csr": shortened(seen.csr or ""),
        "noun": NOUNS[found.aspect],
        "differences": _differences(seen.differences),
        "numbers": listed(found.numbers),
    }
    for form, (one, several) in FORMS.items():
        fields[f"numbers_{form}"] = one if len(found.numbers) == 1 else several
    return fields


def _differences(differences: tuple[ReportedDifference, ...]) -> str:
    shown = (f"{d.loa or '–'} / {d.csr or '–'}" for d in differences[:MOST_RUNS])
    return ", ".join(shown)


def fields_in(
    found: Finding, read: Mapping[str, str], book: Book, *, redacted: bool
) -> Fields:
    """Show all fields of a finding's sentences in a language."""
    seen = _masked_evidence(found) if redacted else found.evidence
    fields = {name: _told(name, text, book) for name, text in read.items()}
    if redacted:
        fields = {
            name: masked(text) if name in MASKED else masked_number(text)
            for name, text in fields.items()
        }
    fields |= {
        "loa": shown_value(found.rule, shortened(seen.loa or ""), book),
        "csr": shown_value(found.rule, shortened(seen.csr or ""), book),
        "noun": book.noun(found.aspect),
        "differences": _differences(seen.differences),
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
            fields[name] = shown_value(rule, read[name], book)
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


def shown_value(rule: str, text: str, book: Book) -> str:
    """Say a value that is of a closed list in the language's own word."""
    return book.word_of("values", text) if rule in CLOSED else text


def _told(name: str, text: str, book: Book) -> str:
    if name in CODED:
        return _coded(text, book)
    if name in SPOKEN:
        return told_phrase(name, text, book)
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


def _masked_evidence(found: Finding) -> ReportedEvidence:
    """Mask what the papers say, but for what names nobody."""
    seen = found.evidence
    closed = found.rule in CLOSED and (found.rule, found.case) not in NAMING
    if found.aspect in PLAIN or closed:
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
