"""How does a paragraph fit 80 columns?"""

import textwrap

__all__ = ["wrapped"]


def wrapped(text: str, indent: int = 0) -> str:
    """Wrap a paragraph; what is indented hangs by two more."""
    lead = " " * indent
    return textwrap.fill(
        text, 80, initial_indent=lead, subsequent_indent=lead + ("  " if indent else "")
    )
