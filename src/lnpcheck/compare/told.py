"""How is a comparison of stand-ins told of the texts that they stand for?"""

from typing import NamedTuple

from lnpcheck.grade import Comparison, Difference
from lnpcheck.normalize.outline import Outline, filled, template

__all__ = ["Told", "about", "told"]


class Told(NamedTuple):
    """A comparison of stand-ins.

    Attributes:
        found: The comparison; its words are templates where stand-ins are in them.
        named: Whether there are.
    """

    found: Comparison
    named: bool


def told(found: Comparison, loa: str, csr: str, other: int | None = None) -> Told:
    """Keep a comparison of stand-ins.

    Args:
        found: The comparison.
        loa: The form of the LOA's outline.
        csr: The form of the CSR's outline.
        other: Which of the CSR's numbers is another one.
    """
    whole = Comparison(
        found.grade,
        tuple(
            Difference(d.kind, template(d.loa, loa), template(d.csr, csr, other))
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
