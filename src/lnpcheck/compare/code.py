"""How alike are two codes: account numbers, BTNs? Reflexive and symmetric."""

from typing import Final

from lnpcheck.grade import IDENTICAL, Comparison, Difference

__all__ = ["compare_accounts", "compare_codes"]

_SHORTEST_SLIP: Final = 4
"""In a code of fewer characters, one wrong character is another code."""


def compare_codes(a: str, b: str) -> Comparison:
    """Compare two codes that were read by ``read_code`` or ``read_btn``.

    Equal means equal in every character. ``close``: one character typed wrong, left
    out, put in, or two neighbours swapped; it is never equal.

    >>> compare_codes("00123", "0123").grade, compare_codes("4711", "4711").grade
    ('close', 'identical')
    """
    if a == b:
        return IDENTICAL
    if _slipped(a, b):
        return Comparison("close", (Difference("typo", a, b),))
    return Comparison("different", (Difference("different", a, b),))


def compare_accounts(a: str, b: str, code: str | None, btn: str | None) -> Comparison:
    """Compare two account numbers, one of which may lack the customer code.

    ``equivalent``: one is the other with the CSR's own customer code behind it, or one
    is the code alone and the other the BTN with the code.

    Args:
        a: An account number, as ``read_code`` gives it.
        b: The other one.
        code: The CSR's customer code; None: it gives none.
        btn: The CSR's BTN, ten digits; None: it gives none.

    >>> compare_accounts("4045550110", "4045550110883", "883", None).grade
    'equivalent'
    """
    if code and a != b:
        whole = f"{btn}{code}" if btn else ""
        if a + code == b or (a == code and b == whole):
            return Comparison("equivalent", (Difference("missing", "", code),))
        if b + code == a or (b == code and a == whole):
            return Comparison("equivalent", (Difference("extra", code, ""),))
    return compare_codes(a, b)


def _slipped(a: str, b: str) -> bool:
    """Say whether one slip of the pen turns one code into the other."""
    if min(len(a), len(b)) < _SHORTEST_SLIP:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    while rest_a and rest_b and rest_a[-1] == rest_b[-1]:
        rest_a, rest_b = rest_a[:-1], rest_b[:-1]
    swapped = len(rest_a) == 2 and rest_a == rest_b[::-1]  # noqa: PLR2004 - a pair
    return swapped or (len(rest_a) <= 1 and len(rest_b) <= 1)
