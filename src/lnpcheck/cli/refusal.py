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
    "said_in",
]

ANSWERED: Final = 0
REJECTED: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3


LONGEST_LINE: Final = 800
"""Characters of a refusal."""


class UsageError(Exception):
    """The command was called wrongly; the message is one line."""


def refused(message: str, code: int, language: str = "en") -> int:
    """Say why, in one line on standard error, and return the exit code."""
    sys.stderr.write(f"lnpcheck: {one_line(message, language)}\n")
    return code


def one_line(message: str, language: str = "en") -> str:
    """Write a refusal as one line that a terminal may show, in a language."""
    from lnpcheck.render.visible import visible

    line = visible(said_in(language, " ".join(message.split())))
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…"


def said_in(language: str, message: str) -> str:
    """Say a refusal or a doubt in a language; English loads no other."""
    if language == "en":
        return message
    from lnpcheck.words import told_refusal

    return told_refusal(message, "fr")
