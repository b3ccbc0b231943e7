"""What is refused, and with which exit code? One line, never a traceback."""

import sys
from typing import Final

__all__ = ["ANSWERED", "REJECTED", "UNREADABLE", "USAGE", "UsageError", "refused"]

ANSWERED: Final = 0
REJECTED: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3


class UsageError(Exception):
    """The command was called wrongly; the message is one line."""


def refused(message: str, code: int) -> int:
    """Say why, in one line on standard error, and return the exit code."""
    from lnpcheck.render.visible import visible

    sys.stderr.write(f"lnpcheck: {visible(' '.join(message.split()))}\n")
    return code
