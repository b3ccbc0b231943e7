"""What is refused, and with which exit code? One line, never a traceback."""

import sys
from typing import Final

__all__ = [
    "ANSWERED",
    "REJECTED",
    "UNREADABLE",
    "USAGE",
    "UsageError",
    "one_line",
    "refused",
]

ANSWERED: Final = 0
REJECTED: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3


LONGEST_LINE: Final = 800
"""Characters of a refusal."""


class UsageError(Exception):
    """The command was called wrongly; the message is one line."""


def refused(message: str, code: int) -> int:
    """Say why, in one line on standard error, and return the exit code."""
    sys.stderr.write(f"lnpcheck: {one_line(message)}\n")
    return code


def one_line(message: str) -> str:
    """Write a refusal as one line that a terminal may show."""
    from lnpcheck.render.visible import visible

    line = visible(" ".join(message.split()))
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…"
