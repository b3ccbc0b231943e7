"""How is a report told in another language, or to a log? Sentence by sentence.

The fields of each sentence are read back, told and masked by ``fields``, and filled
into the language's own template. What is not from this version's templates stays as it
is, or, where it must be masked, is told by the title of its rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lnpcheck.report import Finding, Report
from lnpcheck.rules import find_rule
from lnpcheck.wording import FORMS, NOUNS, filled, listed, shortened
from lnpcheck.words.book import Book, CaseWords, Language, book_of
from lnpcheck.words.fields import Fields, differences_of, fields_in, masked_evidence
from lnpcheck.words.masking import masked_number
from lnpcheck.words.phrases import told_reason
from lnpcheck.words.reading import read_fields

__all__ = [
    "Heard",
    "heard",
    "told_finding",
    "told_report",
]


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
            "evidence": masked_evidence(found),
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
        "differences": differences_of(seen.differences),
        "numbers": listed(found.numbers),
    }
    for form, (one, several) in FORMS.items():
        fields[f"numbers_{form}"] = one if len(found.numbers) == 1 else several
    return fields
