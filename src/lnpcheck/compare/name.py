"""Do two papers name the same business or person, and what separates the names?

The grade is that of the ladder; the relation says which story explains it: only the
legal form, only the writing, a person's name in directory order, a form field that
cut the name. Symmetric in both.
"""

from functools import lru_cache

from lnpcheck.compare.known_names import known_names
from lnpcheck.compare.name_parts import NameComparison, NameRelation
from lnpcheck.compare.person import same_person
from lnpcheck.compare.whole_names import compare_whole_names
from lnpcheck.grade import IDENTICAL
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
    return known_names(a, b) or compare_whole_names(a, b)


def _sells(folded_name: str) -> bool:
    """Whether a trade word may be in a name: no is certain, and no word is read."""
    flat = unaccented(folded(folded_name)).replace(".", "")
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
