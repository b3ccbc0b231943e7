"""Which policy is meant? Ids, files of one's own, and stacks of them.

What is wrong with a file is told with its line: whoever writes one needs no Python.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from pydantic import ValidationError

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
from lnpcheck.precedents import rules_under, unknown_rules
from lnpcheck.readers.sheets import Sheet, read_mapping
from lnpcheck.refusals import Place, Refusal, refusals

__all__ = ["base_of", "read_policy"]

MOST_LAYERS: Final = 8
"""Policies that may be stacked."""


def read_policy(text: str) -> Policy:
    """Find a policy by its id, or read it from a TOML file; ``+`` stacks several.

    Takes what ``--policy`` takes: ``us``, ``magnolia.toml``, ``us+magnolia.toml``. A
    file that stands first lies on its own ``base``; one that is laid on another does
    not.

    Args:
        text: Ids and names of files, joined by ``+``; later ones win.

    Returns:
        The policy, for ``check``, ``plan`` and ``correct``.

    Raises:
        PolicyError: There is no such policy, or the file holds none; the message is
            one line that names file, line and key.
        ReadError: The file cannot be read.
    """
    first, *others = text.split("+", MOST_LAYERS)
    if len(others) >= MOST_LAYERS:
        message = f"expected at most {MOST_LAYERS} policies joined by +"
        raise PolicyError(message)
    policy = complete(_written(first, alone=True))
    for name in others:
        policy = policy.stacked(_written(name, alone=False))
    rules_under(policy)
    return policy


def base_of(text: str) -> Policy | None:
    """Find what a policy is laid on; None: it is complete by itself."""
    first, *others = text.split("+", MOST_LAYERS)
    written = _written(first, alone=True)
    if others:
        return complete(written)
    return find_policy(written.base) if written.base else None


def _written(name: str, *, alone: bool) -> PolicyFile:
    """Read one layer: a file, or a shipped policy in any letter case."""
    if _is_file(name):
        return _policy_file(name, alone=alone)
    return shipped_file(name.lower().replace("_", "-"))


def _is_file(name: str) -> bool:
    """Whether a policy is named by a path and not by its id."""
    if name in shipped():
        return False
    with suppress(OSError, ValueError):
        return "/" in name or name.endswith(".toml") or Path(name).is_file()
    return False


def _policy_file(name: str, *, alone: bool) -> PolicyFile:
    """Read a policy from a file, with the bounds of all readers.

    Raises:
        PolicyError: It is none; the line is named where there is one.
    """
    if _is_renamed(name):
        message = f"{name}: there is only {name}.txt, as Notepad names it: rename it"
        raise PolicyError(message)
    sheet = read_mapping(Path(name), as_format="toml")
    written = _validated(sheet)
    refused = _unfit(written, alone=alone)
    if refused:
        raise _refused(sheet, refused)
    return written


def _is_renamed(name: str) -> bool:
    """Whether an editor put an ending of its own to the file's name."""
    with suppress(OSError, ValueError):
        return Path(f"{name}.txt").is_file() and not Path(name).exists()
    return False


def _validated(sheet: Sheet) -> PolicyFile:
    try:
        return PolicyFile.model_validate(sheet.content)
    except ValidationError as error:
        refused = refusals(PolicyFile, error)
    raise _refused(sheet, refused)


def _refused(sheet: Sheet, refused: tuple[Refusal, ...]) -> PolicyError:
    def where(place: Place) -> int | None:
        return _line(sheet, place)

    return PolicyError(policy_refusal(sheet.file, refused, sheet.content, where))


def _unfit(written: PolicyFile, *, alone: bool) -> tuple[Refusal, ...]:
    """Tell what is wrong with a policy whose form is right."""
    found = [
        Refusal("unknown_rule", wrong, ("severity", name))
        for name, wrong in unknown_rules(written.severity)
    ]
    try:
        if written.base:
            find_policy(written.base)
    except PolicyError as error:
        found.append(Refusal("base", str(error), ("base",)))
    if alone and not written.base and not written.regime:
        wanted = 'expected the policy that it changes, such as base = "us"'
        found.append(Refusal("base", wanted, ("base",)))
    return tuple(found)


def _line(sheet: Sheet, place: Place) -> int | None:
    """Find the line of a key, or of the table that lacks it."""
    if str(place[0]) not in sheet.content:
        return None
    apart = tuple(part for step in place for part in str(step).split("."))
    return max(sheet.lines.nearest(place), sheet.lines.nearest(apart))[1]
