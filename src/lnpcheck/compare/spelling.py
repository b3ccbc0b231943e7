"""Are two different words a slip of the pen apart? The only door to rapidfuzz."""

__all__ = ["slip"]


def slip(a: str, b: str) -> bool:
    """Say whether two different words are a slip of the pen apart.

    One slip in a word under five letters, two in a longer one; never in digits.

    >>> slip("harbour", "harbor"), slip("12", "13")
    (True, False)
    """
    from rapidfuzz.distance import OSA

    if a == b or any(map(str.isdigit, a + b)):
        return False
    most = 1 if min(len(a), len(b)) < 5 else 2  # noqa: PLR2004 - short words
    return OSA.distance(a, b, score_cutoff=most) <= most
