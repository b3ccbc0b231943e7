"""Are two different words a slip of the pen apart? The only door to rapidfuzz."""

from typing import Final

__all__ = ["slip"]

_SHORTEST: Final = 3
_MOST: Final = 2
_SHORT_WORD: Final = 5


def slip(a: str, b: str) -> bool:
    """Say whether two different words are a slip of the pen apart.

    One slip in a word under five letters, two in a longer one; never in digits, nor
    in a word of one or two letters.

    >>> slip("harbour", "harbor"), slip("4711", "4712"), slip("ox", "oxe")
    (True, False, False)
    """
    short, long = len(a), len(b)
    if short > long:
        short, long = long, short
    if short < _SHORTEST or long - short > _MOST or a == b:
        return False
    most = 1 if short < _SHORT_WORD else _MOST
    # A slip exchanges at most one letter for another: cheap, and never wrongly no.
    if len({*a}.symmetric_difference(b)) > 2 * most:
        return False
    if any(map(str.isdigit, a + b)):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=most) <= most
