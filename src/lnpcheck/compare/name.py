"""Do two papers name the same business or person, and what separates the names?

The grade is that of the ladder; the relation says which story explains it: only the
legal form, only the writing, a person's name in directory order, a form field that
cut the name. Symmetric in both.
"""

import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import Final

from lnpcheck.compare.name_parts import NameComparison, NameRelation
from lnpcheck.compare.name_text import mirrored
from lnpcheck.compare.person import same_person
from lnpcheck.compare.trade_names import compare_trade_names
from lnpcheck.grade import IDENTICAL, Comparison, Difference
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.name_forms import listed
from lnpcheck.normalize.name_words import unaccented

__all__ = [
    "NameComparison",
    "NameRelation",
    "compare_names",
    "looks_like_reseller",
    "same_person",
]

# Lengths of name fields on port orders: 15 (authorizing person), 25 (business name).
_FIELD_LENGTHS: Final = (15, 25)


def compare_names(a: Name, b: Name) -> NameComparison:
    """Compare the LOA's name with the CSR's.

    Args:
        a: The name on the LOA.
        b: The name on the CSR.

    >>> from lnpcheck.normalize.name import read_name
    >>> a, b = read_name("Bright Harbor Ltée", ""), read_name("Bright Harbor Ltd", "")
    >>> found = compare_names(a.value, b.value)
    >>> found.comparison.grade, found.relation
    ('equivalent', 'legal-form')
    """
    if a.folded == b.folded:
        return NameComparison(IDENTICAL, "same")
    if a.folded > b.folded:
        found = compare_names(b, a)
        return replace(found, comparison=mirrored(found.comparison))
    found = compare_trade_names(a, b)
    if _wants_a_story(found) and _is_cut(a, b):
        cut = Difference("truncation", a.text.upper(), b.text.upper())
        return NameComparison(Comparison("related", (cut,)), "truncated")
    if not found.comparison.differences:
        style = Difference("punctuation", a.text.upper(), b.text.upper())
        return replace(found, comparison=Comparison("styled", (style,)))
    return found


def _wants_a_story(found: NameComparison) -> bool:
    """Say whether more than the legal form separates two names that differ."""
    kinds = {said.kind for said in found.comparison.differences}
    return found.relation == "different" or (
        found.relation == "legal-form" and kinds != {"legal-form"}
    )


def _is_cut(a: Name, b: Name) -> bool:
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


def _sells(folded_name: str) -> bool:
    """Whether a trade word may be in a name: no is certain, and no word is read."""
    flat = _letters(folded_name).replace(".", "")
    return any(word in flat for word in _trade_words())


@lru_cache(maxsize=1)
def _trade_words() -> tuple[str, ...]:
    words = listed("resellers", "strong") | listed("resellers", "weak")
    return tuple(sorted(words))


def looks_like_reseller(name: Name) -> bool:
    """Say whether a CSR is perhaps made out to a reseller instead of the end user.

    Conservative: a word must say that the company sells telephone service
    (``Telecom``, ``VoIP``, ``Reseller``), or wholesale must stand beside such a trade.

    >>> from lnpcheck.normalize.name import read_name
    >>> [looks_like_reseller(read_name(text, "").value)
    ...  for text in ("Harbor Telecom Inc", "Harbor Wholesale Foods")]
    [True, False]
    """
    if not _sells(name.folded):
        return False
    keys = {word.key for word in name.words}
    if not keys.isdisjoint(listed("resellers", "strong")):
        return True
    weak = keys & listed("resellers", "weak")
    return bool(weak) and bool((keys - weak) & listed("resellers", "trade"))
