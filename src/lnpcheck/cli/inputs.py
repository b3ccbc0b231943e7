"""What do the words of a command mean? Papers and days."""

import re
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from lnpcheck.cli.refusal import UsageError
from lnpcheck.readers import MAX_BYTES

__all__ = ["day_of", "source_of"]

_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch


def source_of(name: str) -> Path | bytes:
    """Return where a paper comes from: a path, or what stands on standard input."""
    if name != "-":
        return Path(name)
    if sys.stdin is None:
        message = "standard input is closed"
        raise UsageError(message)
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def day_of(text: str | None) -> date:
    """Read the day of ``--as-of``; without one it is today."""
    if text is None:
        # The one clock of the project: every other room is told the day.
        return date.today()  # noqa: DTZ011, TID251 - the user's own day
    with suppress(ValueError):
        if _ISO_DAY(text):
            return date.fromisoformat(text)
    message = "--as-of: expected a day as YYYY-MM-DD, such as 2026-06-01"
    raise UsageError(message)
