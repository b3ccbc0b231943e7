"""What joins two words, and what if only one paper joins them?

A hyphen or a slash between letters is style, between figures it is structure. A comma
where parts of an address meet is a space.
"""

from typing import Final

from lnpcheck.compare.word_pair import Likeness, Spot
from lnpcheck.grade import Difference, Grade
from lnpcheck.normalize.street_words import QUARTERS
from lnpcheck.normalize.words import Word, shown

__all__ = ["Spots", "bond_difference", "joined", "spoken"]

Spots = tuple[Spot, ...]


def spoken(spots: Spots) -> str:
    """Return words as the report shows them, in upper case."""
    if len(spots) == 1:
        return spots[0].word.text.upper()
    return shown(tuple(s.word for s in spots)).upper()


def joined(a: Spots, b: Spots) -> Likeness | None:
    """Grade words that one side joins: ``Horse Shoe``, ``Horseshoe``; a direction.

    Args:
        a: Some words of the LOA.
        b: Some words of the CSR; one side has two words, the other one.

    Returns:
        How alike they are; None when they are not the same letters.
    """
    flat = ["".join([s.word.plain for s in side]) for side in (a, b)]
    if _is_quarter(*sorted((a, b), key=len)):
        same = flat[0] == flat[1]
        return Likeness("styled", "space") if same else _ABBREVIATED
    if flat[0].replace("'", "") != flat[1].replace("'", ""):
        return None
    pair, one = (a, b) if len(a) > len(b) else (b, a)
    if _between_figures(*pair):
        return None
    bond = pair[1].word.bond.strip()
    if _are_initials(one[0].word, pair):
        return Likeness("styled", "space")
    if flat[0] != flat[1] or bond == "'":
        return Likeness("related", "punctuation")
    if bond in {"", ","}:
        return Likeness("related", "space")
    return Likeness("styled", "punctuation")


def _is_quarter(one: Spots, two: Spots) -> bool:
    """Whether a direction is beside its two spelled-out words: ``SW``, ``South West``.

    ``N West Shore`` may be the west shore, in the north: a letter is no half of it.
    """
    flat = tuple(spot.word.plain for spot in two)
    if flat not in QUARTERS or any(len(half) == 1 for half in flat):
        return False
    meant = flat[0][0] + flat[1][0].replace("o", "w")
    return any(s.kind == "direction" and s.concept == meant for s in one[0].senses)


def _are_initials(one: Word, pair: Spots) -> bool:
    """Whether dots part two letters, as a space may do too: ``J.A.``, ``J. A.``."""
    letters = all(len(spot.word.plain) == 1 for spot in pair)
    return letters and "." in one.text[:-1] and pair[1].word.bond == " "


_ABBREVIATED: Final = Likeness("equivalent", "abbreviation")


def bond_difference(
    loa: tuple[Spot, Spot], csr: tuple[Spot, Spot]
) -> tuple[Grade, Difference] | None:
    """Tell how what joins two words differs: a hyphen, a comma, a space.

    Args:
        loa: Two words of the LOA, one behind the other.
        csr: Their counterparts on the CSR, joined otherwise.
    """
    texts = [spoken(loa), spoken(csr)]
    if any(_between_figures(*side) for side in (loa, csr)):
        return "different", Difference("different", *texts)
    marks = [right.word.bond or " " for _, right in (loa, csr)]
    if {*marks} == {" ", ","}:
        if any(_joint(*side) for side in (loa, csr)):
            return None
        texts = [
            text.replace(" ", ", ", 1) if mark == "," else text
            for text, mark in zip(texts, marks, strict=True)
        ]
    return "styled", Difference("punctuation", *texts)


def _between_figures(left: Spot, right: Spot) -> bool:
    return left.word.plain[-1:].isdigit() and right.word.plain[:1].isdigit()


def _joint(left: Spot, right: Spot) -> bool:
    """Whether parts of an address meet here, so that a comma is a space."""
    parts = {"type", "direction"}
    return any(s.kind in parts for spot in (left, right) for s in spot.senses)
