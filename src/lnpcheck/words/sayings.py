"""How is a sentence of a rule told of which nothing but the sentence is at hand?

A correction quotes what findings say, without their evidence. The fields are read back
by the rule's templates alone.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

from lnpcheck.correcting import Change, Correction
from lnpcheck.rules import find_rule
from lnpcheck.wording import NOUNS, filled
from lnpcheck.words.book import Book, Language, book_of
from lnpcheck.words.fields import masked_field, told_fields
from lnpcheck.words.letters import masked_letter, masked_value
from lnpcheck.words.phrases import find_reason, told_reason
from lnpcheck.words.reading import read_fields

__all__ = ["told_correction"]


def told_correction(
    made: Correction, language: Language, *, redacted: bool
) -> Correction:
    """Tell a correction in a language, masked where it goes into a log.

    A masked one holds a masked letter: what is sent is the letter as it was made.
    """
    if language == "en" and not redacted:
        return made
    book = book_of(language)
    changes = (
        one.model_copy(
            update={
                "because": _said(
                    one.rule, "message", one.because, book, redacted=redacted
                ),
                **(_hidden(one) if redacted else {}),
            }
        )
        for one in made.changes
    )
    left = (
        one.model_copy(
            update={
                "because": _said(one.rule, "fix", one.because, book, redacted=redacted)
            }
        )
        for one in made.for_a_person
    )
    return made.model_copy(
        update={
            "loa": masked_letter(made.loa) if redacted else made.loa,
            "changes": tuple(changes),
            "for_a_person": tuple(left),
        }
    )


def _hidden(one: Change) -> dict[str, object]:
    """Mask what stands before and after, as the field at the end of the path asks."""
    fields = [part for part in one.path.split("/") if not part.isdigit()]
    return {
        "old": masked_value(fields[-1], one.old),
        "new": masked_value(fields[-1], one.new),
    }


def _said(
    id_: str, kind: Literal["message", "fix"], text: str, book: Book, *, redacted: bool
) -> str:
    """Say a rule's sentence, or why it could not judge; else leave it as it is.

    Where it must be masked and is not from this version, the rule's title stands.
    """
    noun, _, because = text.partition(": ")
    if find_reason(because) is not None:
        named = next((book.noun(a) for a, n in NOUNS.items() if n == noun), noun)
        colon = book.label("colon")
        return f"{named}{colon}{told_reason(because, book, redacted=redacted)}"
    for case, english, spoken in _templates(id_, kind, book):
        fields = read_fields(english, text, {})
        if fields is not None:
            told = _fields(id_, fields, book)
            if redacted:
                told = {k: masked_field(id_, case, k, v) for k, v in told.items()}
            return filled(spoken, told)
    return (book.title(id_) or id_) if redacted else text


def _templates(
    id_: str, kind: Literal["message", "fix"], book: Book
) -> Iterator[tuple[str | None, str, str]]:
    """Pair the English templates of a rule's cases with the language's own."""
    rule, english = find_rule(id_), book_of("en")
    if rule is None:
        return
    for name in rule.cases:
        ours, theirs = english.said(rule, name), book.said(rule, name)
        yield name, getattr(ours, kind), getattr(theirs, kind)
    for name in ("missing", "illegible"):
        yield name, getattr(english.lack(name), kind), getattr(book.lack(name), kind)
    if kind == "fix":
        pairs = zip(english.standing_fixes, book.standing_fixes, strict=True)
        yield from ((None, one, other) for one, other in pairs)


def _fields(id_: str, read: Mapping[str, str], book: Book) -> dict[str, str]:
    """Show the fields in the language, the nouns by their own words."""
    fields = told_fields(id_, read, book)
    if "noun" in read:
        nouns = (book.noun(aspect) for aspect, n in NOUNS.items() if n == read["noun"])
        fields["noun"] = next(nouns, read["noun"])
    return fields
