"""Under which policy are papers judged when nobody names one? The numbers decide."""

from collections.abc import Iterable
from typing import Literal

from lnpcheck.documents import LOA, LoaLine
from lnpcheck.normalize.address import read_place
from lnpcheck.normalize.number import market_of, one_of_each_block, prefix_of
from lnpcheck.normalize.numbering import NumberList
from lnpcheck.policy import Regime

__all__ = ["choose_regime"]

Country = Literal["US", "CA"]


def choose_regime(loa: LOA, numbers: NumberList[LoaLine]) -> Regime:
    """Choose the regime for a letter.

    Toll-free numbers alone: ``toll-free``. Else the country of the numbers, and where
    they do not agree, of the service address, and where it shows none, of the first
    local number; without any, the United States. Wireless as the letter says.
    """
    blocks = one_of_each_block(numbers.places)
    kinds = {prefix_of(number).kind for number in blocks}
    if kinds == {"toll-free"} or (not kinds and loa.line_type == "toll-free"):
        return "toll-free"
    country = _country(loa, blocks, sure=not numbers.problems)
    if loa.line_type == "wireless":
        return "ca-wireless" if country == "CA" else "us-wireless"
    return "ca" if country == "CA" else "us"


def _country(loa: LOA, blocks: Iterable[str], *, sure: bool) -> Country:
    """Find the country of a letter."""
    markets = dict.fromkeys(map(market_of, blocks))
    local = [market for market in markets if market in {"US", "CA"}]
    if len(markets) != 1 or not sure:
        shown = read_place(loa.service_address, "/service_address", "US").country
        if shown is not None:
            return shown
    return "CA" if local and local[0] == "CA" else "US"
