"""How is a sentence of a rule told of which nothing but the sentence is at hand?

A correction quotes what findings say, without their evidence. The fields are read back
by the rule's templates alone.
"""

from collections.abc import Mapping
from typing import Literal

from lnpcheck.correcting import Correction
from lnpcheck.rules import find_rule
from lnpcheck.wording import NOUNS, filled
from lnpcheck.words.book import Book, CaseWords, Language, book_of
from lnpcheck.words.fields import told_fields
from lnpcheck.words.phrases import find_reason, told_reason
from lnpcheck.words.reading import read_fields

__all__ = ["told_correction"]


def told_correction(made: Correction, language: Language) -> Correction:
    """Tell a correction in a language."""
    if language == "en":
        return made
    book = book_of(language)
    return made.model_copy(
        update={
            "changes": tuple(
                one.model_copy(
                    update={"because": _said(one.rule, "message", one.because, book)}
                )
                for one in made.changes
            ),
            "for_a_person": tuple(
                one.model_copy(
                    update={"because": _said(one.rule, "fix", one.because, book)}
                )
                for one in made.for_a_person
            ),
        }
    )


def _said(id_: str, kind: Literal["message", "fix"], text: str, book: Book) -> str:
    """Say a rule's sentence, or why it could not judge; else leave it as it is."""
    noun, _, because = text.partition(": ")
    if find_reason(because) is not None:
        named = next((book.noun(a) for a, n in NOUNS.items() if n == noun), noun)
        colon = book.label("colon")
        return f"{named}{colon}{told_reason(because, book, redacted=False)}"
    for english, spoken in _templates(id_, kind, book):
        fields = read_fields(english, text, {})
        if fields is not None:
            return filled(spoken, _fields(id_, fields, book))
    return text


def _templates(
    id_: str, kind: Literal["message", "fix"], book: Book
) -> list[tuple[str, str]]:
    """Pair the English templates of a rule with the language's own."""
    rule, english = find_rule(id_), book_of("en")
    if rule is None:
        return []
    cases: list[tuple[CaseWords | None, CaseWords | None]] = [
        (english.case(rule, name), book.case(rule, name)) for name in rule.cases
    ]
    lacks = ("missing", "illegible")
    cases += [(english.lack(name), book.lack(name)) for name in lacks]
    pairs = [(getattr(a, kind), getattr(b, kind)) for a, b in cases if a and b]
    if kind == "fix":
        pairs += zip(english.standing_fixes, book.standing_fixes, strict=True)
    return pairs


def _fields(id_: str, read: Mapping[str, str], book: Book) -> dict[str, str]:
    """Show the fields in the language, the nouns by their own words."""
    fields = told_fields(id_, read, book)
    if "noun" in read:
        nouns = (book.noun(aspect) for aspect, n in NOUNS.items() if n == read["noun"])
        fields["noun"] = next(nouns, read["noun"])
    return fields
