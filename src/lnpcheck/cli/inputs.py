"""What do the words of a command mean? Papers, days and policies."""

import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from lnpcheck.cli.refusal import UsageError
from lnpcheck.engine import rules_under
from lnpcheck.policy import (
    Policy,
    PolicyFile,
    complete,
    find_policy,
    parse_policy,
    shipped,
    shipped_file,
)
from lnpcheck.readers import MAX_BYTES, ReadError

__all__ = ["day_of", "policy_of", "source_of"]

LONGEST_POLICY: Final = 200_000


def source_of(name: str) -> Path | bytes:
    """Return where a paper comes from: a path, or what stands on standard input."""
    return sys.stdin.buffer.read(MAX_BYTES + 1) if name == "-" else Path(name)


def day_of(text: str | None) -> date:
    """Read the day of ``--as-of``; without one it is today."""
    if text is None:
        # The one clock of the project: every other room is told the day.
        return date.today()  # noqa: DTZ011, TID251 - the user's own day
    with suppress(ValueError):
        if len(text) == len("2026-06-01"):
            return date.fromisoformat(text)
    message = "--as-of: expected a day as YYYY-MM-DD, such as 2026-06-01"
    raise UsageError(message)


def policy_of(text: str) -> Policy:
    """Find a policy by its id, or read it from a file; ``+`` stacks several."""
    first, *overlays = text.split("+")
    policy = complete(_policy_file(first)) if _is_file(first) else find_policy(first)
    for overlay in overlays:
        if _is_file(overlay):
            policy = policy.stacked(_policy_file(overlay))
        else:
            policy = policy.stacked(shipped_file(overlay))
    rules_under(policy)
    return policy


def _is_file(name: str) -> bool:
    return name not in shipped() and (
        "/" in name or name.endswith(".toml") or Path(name).is_file()
    )


def _policy_file(name: str) -> PolicyFile:
    try:
        with Path(name).open("rb") as file:
            data = file.read(LONGEST_POLICY + 1)
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is not UTF-8 text"
        fault = f"expected a policy in TOML: {why}"
    else:
        if len(data) <= LONGEST_POLICY:
            return parse_policy(text, name)
        fault = f"expected at most {LONGEST_POLICY:,} bytes"
    raise ReadError(name, "", fault)
