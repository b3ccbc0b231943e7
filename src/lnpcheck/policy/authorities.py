"""Whose word counts where? A law of one country is no ground in the other.

A source is told apart by how it begins. What is not in the table, as a platform's list
of codes, counts wherever a rule cites it.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from lnpcheck.policy.model import Regime

__all__ = ["of_regime"]

US: Final[frozenset[Regime]] = frozenset({"us", "us-simple", "us-wireless"})
US_WIRELINE: Final[frozenset[Regime]] = frozenset({"us", "us-simple"})
CANADA: Final[frozenset[Regime]] = frozenset({"ca", "ca-wireless"})
CANADA_WIRELINE: Final[frozenset[Regime]] = frozenset({"ca"})
WIRELESS: Final[frozenset[Regime]] = frozenset({"us-wireless", "ca-wireless"})
TOLL_FREE: Final[frozenset[Regime]] = frozenset({"toll-free"})

HOLDS: Final[Mapping[str, frozenset[Regime]]] = {
    # Law, regulators and the bodies that they name.
    "47 CFR": US,
    "E-SIGN Act": US,
    "FCC": US,
    "NANC": US,
    "United States": US,
    "Canada Labour Code": CANADA,
    "Canadian": CANADA,
    "CRTC": CANADA,
    "Telecom Decision CRTC": CANADA,
    "Telecom Order CRTC": CANADA,
    "Telecom Regulatory Policy CRTC": CANADA,
    "Somos": TOLL_FREE,
    # Carriers, clearinghouses and platforms, where what they say is about one market.
    "AT&T": US,
    "Amazon Connect": US | TOLL_FREE,
    "Bandwidth support 4409796265111": CANADA_WIRELINE,
    "BellSouth": US,
    "Brightspeed": US,
    "CenturyLink": US,
    "Clearinghouse": US_WIRELINE,
    "OnSIP": US,
    "Prodosec, Canadian porting": CANADA_WIRELINE,
    "Qwest": US,
    "VoIP.ms, Port Rejection, Abbreviations: US": US,
    "Windstream": US,
    "Wireless response": WIRELESS,
}
"""Regimes in which a source counts, by how it begins; the longest beginning decides."""

ELSEWHERE: Final[Mapping[Regime, str]] = {
    "us": "elsewhere; the practice in the United States is unverified",
    "us-simple": "elsewhere; the practice in the United States is unverified",
    "us-wireless": "elsewhere; the practice between wireless carriers is unverified",
    "ca": "United States; the practice in Canada is unverified",
    "ca-wireless": "United States; the practice in Canada is unverified",
    "toll-free": "local numbers; the practice for toll-free numbers is unverified",
}
"""What is said of a source that is all there is, and is of another regime."""


def of_regime(sources: Iterable[str], regime: Regime) -> tuple[str, ...]:
    """Name the sources that count in a regime, in their order.

    Where none of them does, all are named, each with a word that it is of elsewhere.

    >>> of_regime(("47 CFR 52.35", "Bandwidth 7439", "CRTC 2005-72"), "ca")
    ('Bandwidth 7439', 'CRTC 2005-72')
    >>> of_regime(("47 CFR 52.36(b)(1)",), "ca")
    ('47 CFR 52.36(b)(1) (United States; the practice in Canada is unverified)',)
    """
    told = tuple(sources)
    own = [source for source in told if regime in (_holds(source) or (regime,))]
    return tuple(own) or tuple(f"{one} ({ELSEWHERE[regime]})" for one in told)


@cache
def _holds(source: str) -> frozenset[Regime] | None:
    """Find the regimes that a source is about; None: it is about no one of them."""
    begun = [name for name in HOLDS if source.startswith(name)]
    return HOLDS[max(begun, key=len)] if begun else None
