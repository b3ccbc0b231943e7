"""What do the rules about the letter share?"""

from lnpcheck.rules._rule import CA, TOLL_FREE, US

__all__ = ["SIGNED"]

SIGNED = US | CA | TOLL_FREE
"""Regimes in which a letter has to be signed; 47 CFR 64.1120(a)(3) exempts wireless."""
