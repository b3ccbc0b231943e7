"""What do the words of a command mean? Papers, days and policies."""

import re
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from lnpcheck.cli.refusal import UsageError
from lnpcheck.policy import (
    Policy,
    PolicyError,
    PolicyFile,
    complete,
    find_policy,
    policy_refusal,
    shipped,
    shipped_file,
)
from lnpcheck.precedents import rules_under
from lnpcheck.readers import MAX_BYTES, read_mapping
from lnpcheck.refusals import refusals

__all__ = ["base_of", "day_of", "policy_of", "source_of"]

_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
MOST_LAYERS: Final = 8
"""Policies that one check may stack."""


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


def policy_of(text: str) -> Policy:
    """Find a policy by its id, or read it from a file; ``+`` stacks several."""
    first, *others = text.split("+", MOST_LAYERS)
    if len(others) >= MOST_LAYERS:
        message = f"--policy: expected at most {MOST_LAYERS} policies joined by +"
        raise UsageError(message)
    policy = complete(_written(first))
    for name in others:
        policy = policy.stacked(_written(name))
    rules_under(policy)
    return policy


def base_of(text: str) -> Policy | None:
    """Find what a policy is laid on; None: it is complete by itself."""
    first, *others = text.split("+", MOST_LAYERS)
    written = _written(first)
    if others:
        return complete(written)
    return find_policy(written.base) if written.base else None


def _written(name: str) -> PolicyFile:
    """Read one layer: a file, or a shipped policy in any letter case."""
    if _is_file(name):
        return _policy_file(name)
    return shipped_file(name.lower().replace("_", "-"))


def _is_file(name: str) -> bool:
    """Whether a policy is named by a path and not by its id."""
    if name in shipped():
        return False
    with suppress(OSError, ValueError):
        return "/" in name or name.endswith(".toml") or Path(name).is_file()
    return False


def _policy_file(name: str) -> PolicyFile:
    """Read a policy from a file, with the bounds of all readers."""
    sheet = read_mapping(Path(name), as_format="toml")
    try:
        return PolicyFile.model_validate(sheet.content)
    except ValidationError as error:
        refused = refusals(PolicyFile, error)
    raise PolicyError(policy_refusal(sheet.file, refused))
