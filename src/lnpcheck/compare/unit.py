"""Is it the same unit? Ids exactly; unit words by what they mean.

No unit word, ``#`` or a hyphen equals any dwelling word (apartment, suite, unit,
bureau). Two different unit words with one id are perhaps the same unit.
"""

from collections.abc import Callable
from typing import Final

from lnpcheck.compare.word_pair import DIFFERENT, SAME, Likeness
from lnpcheck.grade import IDENTICAL, Comparison, Difference, Grade, worst
from lnpcheck.normalize.box_parts import FAMILY
from lnpcheck.normalize.fold import folded, plain
from lnpcheck.normalize.house import without_zeros
from lnpcheck.normalize.unit_ids import Unit

__all__ = ["compare_units"]

Units = tuple[Unit, ...]


def compare_units(a: Units, b: Units) -> Comparison:
    """Compare the units of two addresses, level by level, in whichever order.

    Args:
        a: The LOA's units.
        b: The CSR's units.
    """
    if not a and not b:
        return IDENTICAL
    if len(a) == len(b) == 1:
        return _one_by_one(a[0], b[0])
    if max(len(a), len(b)) > _MOST_LEVELS:
        texts = _text(a), _text(b)
        same = folded(texts[0]) == folded(texts[1])
        return IDENTICAL if same else _unlike(*texts)
    pairs = _paired(a, b)
    grades: list[Grade] = []
    differences: list[Difference] = []
    for one, other in pairs:
        likeness = _alike(one, other)
        grades.append(likeness.grade)
        if likeness.kind:
            texts = one.text.upper(), other.text.upper()
            differences.append(Difference(likeness.kind, *texts))
    if _reordered(pairs, a, b):
        grades.append("equivalent")
        differences.append(Difference("word-order", _text(a), _text(b)))
    lone_a = [u for u in a if not any(u is one for one, _ in pairs)]
    lone_b = [u for u in b if not any(u is other for _, other in pairs)]
    differences += [Difference("extra", u.text.upper(), "") for u in lone_a]
    differences += [Difference("missing", "", u.text.upper()) for u in lone_b]
    if lone_a or lone_b:
        grades.append("different")
    return Comparison(worst(*grades), tuple(differences))


def _one_by_one(a: Unit, b: Unit) -> Comparison:
    """Compare the units of two addresses that have one each, as most have."""
    likeness = _alike(a, b)
    if likeness.kind is None:
        return IDENTICAL
    texts = a.text.upper(), b.text.upper()
    return Comparison(likeness.grade, (Difference(likeness.kind, *texts),))


# A building, a wing, a floor, a suite, a room: no address has more.
_MOST_LEVELS: Final = 8


def _unlike(loa: str, csr: str) -> Comparison:
    return Comparison("different", (Difference("different", loa, csr),))


def _text(units: Units) -> str:
    return " ".join(unit.text for unit in units).upper()


def _paired(a: Units, b: Units) -> list[tuple[Unit, Unit]]:
    """Pair the units: same meaning and id first, then same id, then by order."""
    left, right = list(a), list(b)
    pairs: list[tuple[Unit, Unit]] = []
    for fits in _FITS:
        for one in tuple(left):
            other = next((unit for unit in right if fits(one, unit)), None)
            if other is not None:
                pairs.append((one, other))
                left.remove(one)
                right.remove(other)
    return sorted(pairs, key=lambda pair: a.index(pair[0]))


def _same_id(a: Unit, b: Unit) -> bool:
    return a.id == b.id or without_zeros(a.id) == without_zeros(b.id)


def _boxed(unit: Unit) -> bool:
    """Whether it is a part of a box, which its word tells apart from the others."""
    return unit.word is not None and unit.word.family == FAMILY


_FITS: Final[tuple[Callable[[Unit, Unit], bool], ...]] = (
    lambda a, b: a.word == b.word and _same_id(a, b),
    lambda a, b: _same_id(a, b) and not _boxed(a),
    lambda a, b: a.word == b.word,
    lambda _, __: True,
)


def _reordered(pairs: list[tuple[Unit, Unit]], a: Units, b: Units) -> bool:
    """Whether units that are the same stand in another order."""
    if len(a) == 1:
        return False
    places = [b.index(other) for one, other in pairs if _same_id(one, other)]
    return len(a) == len(b) == len(places) and places != sorted(places)


def _alike(a: Unit, b: Unit) -> Likeness:
    """Grade two units that stand for each other."""
    if folded(a.text) == folded(b.text):
        return SAME
    if not _same_id(a, b):
        return DIFFERENT
    if a.word != b.word:
        return _other_word(a, b)
    if a.id == b.id and _bare(a) == _bare(b):
        return Likeness("styled", "punctuation")
    # "2nd Fl" and "Fl 2" have one word and one id; order and ordinal differ.
    turned = a.word and a.word.concept == "floor" and (a.form, a.id) == (b.form, b.id)
    return Likeness("equivalent", "ordinal" if turned else "abbreviation")


def _bare(unit: Unit) -> str:
    """Return the letters and figures of a unit, without accents."""
    return "".join(filter(str.isalnum, plain(unit.text)))


def _other_word(a: Unit, b: Unit) -> Likeness:
    """Grade two units of one id whose words mean something else."""
    if _boxed(a) or _boxed(b):
        names = {unit.word.concept for unit in (a, b) if unit.word}
        alike = names in _PERHAPS
        return _PERHAPS_SAME if alike else DIFFERENT
    families = {unit.word.family if unit.word else "dwelling" for unit in (a, b)}
    certain = families == {"dwelling"} and None in (a.word, b.word)
    return Likeness("equivalent" if certain else "related", "unit-word")


_PERHAPS: Final = ({"box", "po box"}, {"route", "rural route"})
_PERHAPS_SAME: Final = Likeness("related", "unit-word")
