"""What does a plain text field say? White space, blanks, codes."""

from typing import Final

from lnpcheck.facts import Absent, Fact, Known, Unreadable

__all__ = ["LONGEST", "LONGEST_ACCOUNT", "collapsed", "read_code"]

LONGEST: Final = 1_000
"""Characters of a field that is still read; a longer one is no field of a form."""

LONGEST_ACCOUNT: Final = 20
"""Bandwidth /csrs, CenturyLink EASE: characters of an account number."""

_SEPARATORS: Final = str.maketrans(
    "", "", " \t\r\n-./_\u00a0\u2010\u2011\u2012\u2013\u2014"
)


def collapsed(text: str) -> str:
    r"""Trim a text and make every run of white space one space.

    >>> collapsed("  Acme\t Corp ")
    'Acme Corp'
    """
    return " ".join(text.split())


def read_code(text: str | None, path: str) -> Fact[str]:
    """Read an account number or another code of letters and digits.

    The value is upper case without separators; leading zeros stay. It is not a form
    to show or to send.

    Args:
        text: The code as written; None or blank is absent.
        path: JSON Pointer to it.

    >>> read_code("0012-3456 a", "/account_number").value
    '00123456A'
    """
    if text is None or not (bare := text.strip()):
        return Absent(path)
    shown = collapsed(bare[: LONGEST + 1])
    value = shown.translate(_SEPARATORS).upper()
    if len(bare) > LONGEST:
        return Unreadable(shown[:60], path, f"is longer than {LONGEST} characters")
    if not any(map(str.isalnum, value)):
        return Unreadable(shown, path, "has no letter and no digit")
    return Known(value, shown, path)
