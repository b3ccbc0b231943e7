"""Why was a policy refused? In words for whoever wrote it, with its key and line.

A policy holds no secret, so that what was written may be compared with what was
expected; it is still not quoted, but for its keys.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from lnpcheck.refusals import Place, Refusal

__all__ = ["Where", "policy_refusal"]

Where = Callable[[Place], int | None]
"""Finds the line of a key; None: it stands nowhere."""

_LONGEST_KEY: Final = 200
_CHOICE: Final = re.compile(r"'([^']+)'")
_NO_BAR: Final = "'different', "
"""The rung that nothing lies under: it is refused, so it is not offered."""


def policy_refusal(
    name: str,
    refused: tuple[Refusal, ...],
    content: Mapping[str, object],
    where: Where = lambda _: None,
) -> str:
    """Say in one line why a policy was refused: file, line, key, what was expected."""
    first, *more = refused
    steps = tuple(step for step in first.place if step != "[key]")
    line = where(steps)
    at = f", line {line}," if line else ":"
    key = ".".join(map(str, steps))[:_LONGEST_KEY]
    also = f" (and {len(more)} more)" if more else ""
    return f"{name}{at} key '{key}': {_retold(first, content)}{also}"


def _retold(refusal: Refusal, content: Mapping[str, object]) -> str:
    """Say what was expected as a policy is written, and what may have been meant."""
    told, last = refusal.message, str(refusal.place[-1])
    if last == "[key]":
        return _unknown_aspect(str(refusal.place[-2]), told)
    if last in {"error_below", "warn_below"}:
        told = told.replace(_NO_BAR, "")
    if refusal.code == "literal_error":
        return told + _meant(_written(refusal.place, content), told)
    if told.startswith("expected an object"):
        key = ".".join(map(str, refusal.place))
        return f"expected a table: [{key}] on a line of its own, its keys below"
    if told.startswith("expected a list"):
        return told.replace("a list", "a list in square brackets", 1)
    if told.endswith("lower-case letters, digits and hyphens"):
        return f"{told}, such as 'magnolia-fiber'"
    return told.replace(" (so that leading zeros survive)", "")


def _unknown_aspect(key: str, told: str) -> str:
    """Name a key that is none of the aspects, and the one that it resembles."""
    hint = _meant(key, told) or f"; known are {', '.join(_CHOICE.findall(told))}"
    return f"expected a known aspect, got {key[:40]!r}{hint}"


def _meant(written: object, told: str) -> str:
    """Guess which of the choices was meant."""
    import difflib

    folded = str(written).strip().lower().replace("_", "-").replace(" ", "-")
    near = difflib.get_close_matches(folded, _CHOICE.findall(told), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _written(place: Place, content: Any) -> object:  # noqa: ANN401 - as it was read
    """Find what stands at a place of the file."""
    try:
        for step in place:
            content = content[step]
    except LookupError:  # a case that was not quoted stands a level deeper
        return ""
    return content
