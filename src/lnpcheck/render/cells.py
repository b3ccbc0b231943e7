"""What may a spreadsheet be shown? No cell is a formula, and none hides a character."""

from typing import Final

from lnpcheck.render.visible import visible

__all__ = ["cell"]

_FORMULA: Final = tuple("=+-@\t\r|%\uff1d\uff0b\uff0d\uff20")
"""Beginnings that a spreadsheet takes for a formula (OWASP, CSV Injection).

The wide signs too: spreadsheets of East Asia take them for the narrow ones.
"""


def cell(text: str) -> str:
    """Show a text so that no spreadsheet takes it for a formula.

    >>> cell("=HYPERLINK(0)"), cell("+14045550110"), cell("Main St")
    ("'=HYPERLINK(0)", "'+14045550110", 'Main St')
    """
    shown = visible(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
