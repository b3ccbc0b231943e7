"""How does a paragraph fit its columns?"""

import textwrap

__all__ = ["beside", "bulleted", "wrapped"]


def wrapped(text: str, indent: int = 0) -> str:
    """Wrap a paragraph; what is indented hangs by two more."""
    lead = " " * indent
    return textwrap.fill(
        text, 80, initial_indent=lead, subsequent_indent=lead + ("  " if indent else "")
    )


def bulleted(text: str, indent: int, width: int) -> list[str]:
    """Wrap an item of a list behind its dash."""
    lead = " " * indent
    return textwrap.wrap(
        text, width, initial_indent=f"{lead}- ", subsequent_indent=f"{lead}  "
    )


def beside(label: str, text: str, indent: int, column: int, width: int) -> list[str]:
    """Write a label, and a text that wraps in a column beside it."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=(" " * indent + label).ljust(column),
        subsequent_indent=" " * column,
        break_on_hyphens=False,
    )
