"""How is a comparison of stand-ins told of the texts that they stand for?"""

from typing import NamedTuple

from lnpcheck.compare.spelling import slip
from lnpcheck.grade import Comparison, Difference
from lnpcheck.normalize.fold import plain
from lnpcheck.normalize.outline import Outline, filled
from lnpcheck.normalize.stand_ins import Pairing, paired, template

__all__ = ["Told", "about", "pairing_of", "told"]


class Told(NamedTuple):
    """A comparison of stand-ins.

    Attributes:
        found: The comparison; its words are templates where stand-ins are in them.
        named: Whether there are.
    """

    found: Comparison
    named: bool


def told(found: Comparison, loa: str, csr: str, pairing: Pairing) -> Told:
    """Keep a comparison of stand-ins.

    Args:
        found: The comparison.
        loa: The form of the LOA's outline.
        csr: The form of the CSR's outline.
        pairing: What of the CSR's own the LOA has too.
    """
    whole = Comparison(
        found.grade,
        tuple(
            Difference(d.kind, template(d.loa, loa), template(d.csr, csr, pairing))
            for d in found.differences
        ),
    )
    return Told(whole, named=whole != found)


def about(known: Told, loa: Outline, csr: Outline) -> Comparison:
    """Say of two texts what was said of their stand-ins."""
    found, named = known
    if not named:
        return found
    return Comparison(
        found.grade,
        tuple(
            [
                Difference(d.kind, filled(d.loa, loa), filled(d.csr, csr))
                for d in found.differences
            ]
        ),
    )


def pairing_of(loa: Outline, csr: Outline) -> Pairing | None:
    """Pair what two texts have of their own, None when they have to be read.

    Args:
        loa: The outline of the LOA's text.
        csr: The outline of the CSR's text.
    """
    pairing = paired(loa, csr)
    if pairing and pairing.words and not _unlike(loa, csr):
        return None
    return pairing


def _unlike(loa: Outline, csr: Outline) -> bool:
    """Whether the one word that stands for another is none that is like it.

    As unlike as stand-ins are: no slip of the pen, and not the beginning of the other.
    Where one text has more words, none of them stands for another.
    """
    if len(loa.words) != len(csr.words):
        return True
    pairs = zip(loa.words, csr.words, strict=True)
    one, other = next((plain(a), plain(b)) for a, b in pairs if a != b)
    begins = one.startswith(other) or other.startswith(one)
    return one[0] != other[0] and not begins and not slip(one, other)
