"""Which legal form does a name end with, and what joins it to another name?

The forms and the phrases are data files; here they are found in the words of a name.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final, Literal, NamedTuple

from lnpcheck.normalize.name_forms import readings, spellings
from lnpcheck.normalize.name_words import Word, article_is_behind
from lnpcheck.normalize.tables import read_table

__all__ = ["Form", "form_inside", "peel_forms", "trade_marker"]

_LONGEST_PHRASE: Final = 9
_SPELLED_LETTERS: Final = 3
_MARKERS: Final = ("trade_names", "trade_letters")


class Form(NamedTuple):
    """A legal form, or what joins two names (``dba``).

    Attributes:
        concept: Which one it is, whatever its spelling: ``LTD`` for ``Ltée``.
        words: The words that say so.
    """

    concept: str
    words: tuple[Word, ...]


def peel_forms(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Form, ...]]:
    """Part a name from the legal forms at its end (``Co. Ltd.`` is two).

    At least one word other than ``The`` stays; the ``&`` of ``& Co`` goes with it. An
    article behind the form (``Ltd., The``) stays behind the name.

    Returns:
        The words of the name, and its forms in the order written.
    """
    if article_is_behind(words):
        name, forms_before = peel_forms(words[:-1])
        if forms_before:
            comma = name[-1]._replace(shown=f"{name[-1].shown.rstrip(',')},")
            return (*name[:-1], comma, words[-1]), forms_before
    forms: list[Form] = []
    end = len(words)
    while (found := _form_at_end(words, end)) is not None:
        end -= len(found.words)
        if forms and forms[-1].concept == found.concept:
            found = Form(found.concept, (*found.words, *forms.pop().words))
        forms.append(found)
    if forms and end > 1 and "and" in readings(words[end - 1], "last"):
        end -= 1
        last = forms.pop()
        forms.append(Form(f"AND {last.concept}", (words[end], *last.words)))
    return tuple(words[:end]), tuple(reversed(forms))


def _form_at_end(words: Sequence[Word], end: int) -> Form | None:
    """Find the longest form that ends there and leaves a name before it."""
    table = spellings("legal_forms", "forms")
    if words[end - 1].key not in _edges("legal_forms", "forms", -1):
        return None
    for start in range(max(1, end - _LONGEST_PHRASE), end):
        concept = table.get(_spelling(words[start:end]))
        if concept is None or _goes_on(words[start - 1], words[start]):
            continue
        if start > 1 or words[0].key != "the":
            return Form(concept, tuple(words[start:end]))
    return None


def _goes_on(before: Word, letter: Word) -> bool:
    """Say whether a letter is one of an abbreviation that began before (``U.S.A.``)."""
    return letter.glued and letter.is_letter and before.is_letter


def _spelling(run: Sequence[Word]) -> str:
    """Spell a run of words as the tables do; spelled letters are one word.

    Two letters apart (``Dana P C``) are initials, not a form.
    """
    close = len(run) >= _SPELLED_LETTERS or all(word.glued for word in run[1:])
    if close and all(word.is_letter for word in run):
        return "".join(word.key for word in run)
    return " ".join(word.key for word in run)


def form_inside(word: Word) -> str | None:
    """Say which legal form a word inside a name is, when it can be nothing else."""
    concept = spellings("legal_forms", "forms").get(word.key)
    return concept if concept in _anywhere() else None


def trade_marker(words: Sequence[Word], place: int) -> Form | None:
    """Find a phrase at a place that joins a legal name to another one (``dba``).

    Letters that could be initials (``o/a``) must have their slashes, or stand behind a
    legal form (``Ltd. o.a.``), where no initials do.
    """
    table = spellings("name_words", "trade_names")
    key = words[place].key
    if not any(key in _edges("name_words", section, 0) for section in _MARKERS):
        return None
    for end in range(min(len(words), place + _LONGEST_PHRASE), place, -1):
        run = words[place:end]
        slashed = all(word.shown.endswith("/") for word in run[:-1])
        spelling = ("/" if slashed else " ").join(word.key for word in run)
        concept = table.get(spelling) or table.get(_spelling(run))
        if concept is not None:
            return Form(concept, tuple(run))
        letters = spellings("name_words", "trade_letters").get(_spelling(run))
        if letters is not None and place and _form_at_end(words, place) is not None:
            return Form(letters, tuple(run))
    return None


@cache
def _anywhere() -> frozenset[str]:
    return frozenset(read_table("legal_forms")["anywhere"]["forms"])


@cache
def _edges(table: str, section: str, edge: Literal[0, -1]) -> frozenset[str]:
    """Collect the words and letters with which the spellings of a table begin or end.

    A quick test: most words of a name are none of them.
    """
    spelled = spellings(table, section)
    words = {spelling.split()[edge] for spelling in spelled}
    return frozenset(words | {spelling[edge] for spelling in spelled})
