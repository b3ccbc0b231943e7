"""How alike are two words of a name, and what does a missing one mean?

Symmetric: exchanging the words exchanges only ``missing`` and ``extra``. A slip of the
pen is ``close`` and makes no two words equal; digits never slip.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from lnpcheck.compare.spelling import slip
from lnpcheck.grade import DifferenceKind, Grade
from lnpcheck.normalize.legal_forms import form_inside
from lnpcheck.normalize.name_compounds import has_number_mark, province
from lnpcheck.normalize.name_forms import (
    Place,
    generation,
    guesses,
    is_opposite,
    listed,
    ordinal,
    readings,
    translations,
)
from lnpcheck.normalize.name_words import Word
from lnpcheck.normalize.person import is_title

__all__ = ["Bearer", "Likeness", "Placed", "loss", "placed", "relate", "relate_run"]

Bearer = Literal["business", "numbered", "maybe-person", "person"]
"""Whose name it is: a person's may lack an initial, a business's no word.

A numbered company's is its digits and its province.
"""

_SHORTEST_SLIP: Final = 3
_FEWEST_WITH_INITIAL: Final = 3
# "9123-4567 Québec inc.": Registraire des entreprises du Québec, numbered companies.
_QUEBEC_NUMBER: Final = (4, 4)
_SURNAME_PLACES: Final = frozenset({"last", "only"})


class Placed(NamedTuple):
    """A word, where it stands, and among how many."""

    word: Word
    place: Place
    among: int


class Likeness(NamedTuple):
    """How alike two words are, and what separates them (None: at most their style)."""

    grade: Grade
    kind: DifferenceKind | None = None


def placed(words: Sequence[Word]) -> tuple[Placed, ...]:
    """Note where each word stands."""
    inner: list[Place] = ["inner"] * (len(words) - 2)
    places: list[Place] = ["first", *inner, "last"] if len(words) > 1 else ["only"]
    return tuple(
        Placed(word, place, len(words))
        for word, place in zip(words, places, strict=True)
    )


def relate(a: Placed, b: Placed, bearer: Bearer) -> Likeness:
    """Grade one word of the LOA beside one of the CSR."""
    if a.word.folded == b.word.folded:
        return Likeness("identical")
    if a.word.key == b.word.key:
        return Likeness("styled", "accent")
    if bearer == "numbered" and province(a.word) == province(b.word) is not None:
        return Likeness("equivalent", "abbreviation")
    number = a.word.key.rpartition(" ")[2]
    if number.isdecimal() and number == b.word.key.rpartition(" ")[2]:
        marked = all(map(has_number_mark, (a.word, b.word)))
        return Likeness("equivalent" if marked else "related", "abbreviation")
    found = _surely(a, b) or _perhaps(a, b) or _initial(a, b, bearer)
    if found is not None:
        return found
    if form_inside(a.word) is not None and form_inside(b.word) is not None:
        return Likeness("different", "legal-form")
    if _is_slip(a.word, b.word):
        return Likeness("close", "typo")
    return Likeness("different", "different")


def _surely(a: Placed, b: Placed) -> Likeness | None:
    """Grade two spellings of one word."""
    form = form_inside(a.word)
    if form is not None and form == form_inside(b.word):
        return Likeness("equivalent", "legal-form")
    number = ordinal([a.word])
    spelled = not a.word.has_digit and not b.word.has_digit  # Premier, Première
    if number is not None and number == ordinal([b.word]) and not spelled:
        return Likeness("equivalent", "ordinal")
    bearer = generation(a.word) if a.place == b.place == "last" else None
    if bearer is not None and bearer == generation(b.word):
        return Likeness("equivalent", "abbreviation")
    if readings(a.word, a.place).isdisjoint(readings(b.word, b.place)):
        return None
    translated = {a.word.key, b.word.key} == {"and", "et"}
    return Likeness("equivalent", "translation" if translated else "abbreviation")


def _perhaps(a: Placed, b: Placed) -> Likeness | None:
    """Grade two words that may stand for one another."""
    if _bare(a.word.key) == _bare(b.word.key):
        return Likeness("related", "punctuation")
    for elided in listed("particles", "elided"):
        if a.word.key == elided + b.word.key:
            return Likeness("related", "extra")
        if b.word.key == elided + a.word.key:
            return Likeness("related", "missing")
    if not guesses(a.word, a.place).isdisjoint(guesses(b.word, b.place)):
        return Likeness("related", "abbreviation")
    if not translations(a.word).isdisjoint(translations(b.word)):
        return Likeness("related", "translation")
    return None


def _initial(a: Placed, b: Placed, bearer: Bearer) -> Likeness | None:
    """Grade an initial beside a given name; a surname has none."""
    if bearer == "business" or not _SURNAME_PLACES.isdisjoint({a.place, b.place}):
        return None
    short, long = sorted((a.word, b.word), key=lambda word: len(word.key))
    if short.is_letter and long.key.isalpha() and long.key.startswith(short.key):
        return Likeness("related", "abbreviation")
    return None


def _is_slip(a: Word, b: Word) -> bool:
    return (
        min(len(a.key), len(b.key)) >= _SHORTEST_SLIP
        and not a.has_digit
        and not b.has_digit
        and not (is_opposite(a) and is_opposite(b))
        and slip(a.key, b.key)
    )


def relate_run(run: Sequence[Placed], one: Placed) -> Likeness | None:
    """Grade several words of one text beside one of the other, None when unlike.

    A hyphen against nothing is style, and so are spaced initials (``J P`` for ``JP``);
    a space against nothing in a word is ``related``. Digits keep their groups.
    """
    words = [item.word for item in run]
    glued = all(word.glued for word in words[1:])
    if not glued and words[0].key[:1] != one.word.key[:1] and not one.word.has_digit:
        return None  # most runs end here
    key = "".join(word.key for word in words)
    if key == one.word.key:
        return _same_letters(words, "glued" if glued else "apart")
    number = ordinal(words)
    if number is not None and number == ordinal([one.word]):
        return Likeness("equivalent", "ordinal")
    if _bare(key) == _bare(one.word.key) and not one.word.has_digit:
        return Likeness("related", "punctuation")
    if not glued:
        return None
    merged = Word(key, key, key, glued=run[0].word.glued)
    return _surely(Placed(merged, "only", 1), one)


def _same_letters(
    words: Sequence[Word], written: Literal["glued", "apart"]
) -> Likeness | None:
    """Grade the parts of a word beside the word."""
    if any(word.has_digit for word in words):
        numbered = tuple(len(word.key) for word in words) == _QUEBEC_NUMBER
        if written == "glued" and (numbered or not _parts_digits(words)):
            return Likeness("styled", "punctuation")
        return Likeness("related", "space") if numbered or written == "glued" else None
    if written == "glued":
        return Likeness("styled", "punctuation")
    initials = all(word.is_letter for word in words)
    return Likeness("styled" if initials else "related", "space")


def _parts_digits(words: Sequence[Word]) -> bool:
    """Say whether a digit ends where another begins (``5-123``, but not ``A-1``)."""
    return any(
        one.key[-1].isnumeric() and other.key[0].isnumeric()
        for one, other in pairwise(words)
    )


def loss(item: Placed, bearer: Bearer, side: Literal["extra", "missing"]) -> Likeness:
    """Grade the lack of a word in one of two names."""
    if form_inside(item.word) is not None:
        return Likeness("different", "legal-form")
    return Likeness(_loss(item, bearer), side)


def _loss(item: Placed, bearer: Bearer) -> Grade:
    word = item.word
    if word.is_sign or word.key in listed("particles", "words"):
        return "related"
    if bearer == "business" or item.among < _FEWEST_WITH_INITIAL:
        return "different"
    middle = bearer == "person" and item.place == "inner"
    around = is_title(word) or generation(word) is not None
    if word.is_letter or middle or around:
        return "related"
    return "different"


def _bare(key: str) -> str:
    return key.replace("'", "")
