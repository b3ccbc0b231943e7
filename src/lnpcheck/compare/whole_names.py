"""Do two names that were read name the same party, trade names and all?"""

import unicodedata
from typing import Final

from lnpcheck.compare.name_parts import NameComparison
from lnpcheck.compare.name_text import mirrored
from lnpcheck.compare.trade_names import compare_trade_names
from lnpcheck.grade import Comparison, Difference
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.name_words import unaccented

__all__ = ["compare_uncut", "compare_whole_names", "is_cut", "wants_a_story"]

# Lengths of name fields on port orders: 15 (authorizing person), 25 (business name).
_FIELD_LENGTHS: Final = (15, 25)


def compare_whole_names(a: Name, b: Name) -> NameComparison:
    """Compare two names that do not fold alike by reading them.

    Args:
        a: The name on the LOA.
        b: The name on the CSR.
    """
    found = compare_uncut(a, b)
    if wants_a_story(found) and is_cut(a, b):
        cut = Difference("truncation", a.text.upper(), b.text.upper())
        return NameComparison(Comparison("related", (cut,)), "truncated")
    return found


def compare_uncut(a: Name, b: Name) -> NameComparison:
    """Compare two names that do not fold alike and that no field has cut.

    Args:
        a: The name on the LOA.
        b: The name on the CSR.
    """
    if a.folded > b.folded:
        found = compare_uncut(b, a)
        return found._replace(comparison=mirrored(found.comparison))
    found = compare_trade_names(a, b)
    if not found.comparison.differences:
        style = Difference("punctuation", a.text.upper(), b.text.upper())
        return found._replace(comparison=Comparison("styled", (style,)))
    return found


def wants_a_story(found: NameComparison) -> bool:
    """Say whether more than the legal form separates two names that differ."""
    kinds = {said.kind for said in found.comparison.differences}
    return found.relation == "different" or (
        found.relation == "legal-form" and kinds != {"legal-form"}
    )


def is_cut(a: Name, b: Name) -> bool:
    """Say whether one name is the other, cut where a field of an order ends.

    A cut number is another number.
    """
    short, long = sorted(
        (unicodedata.normalize("NFC", name.text) for name in (a, b)), key=len
    )
    plain = short.isascii() and long.isascii()  # then letters are as many as signs
    return any(
        len(long) > length
        and length - 1 <= len(short)
        and not (plain and len(short) > length)
        and not long[length - 1 : length + 1].isdigit()
        and _letters(long[:length].rstrip()) == _letters(short)
        for length in _FIELD_LENGTHS
    )


def _letters(text: str) -> str:
    return unaccented(folded(text))
