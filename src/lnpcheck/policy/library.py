"""Which policies are there, and how do they stack?

The shipped ones are one TOML file each, read once. ``us+telnyx`` lays the overlay
``telnyx`` on the regime ``us``, row by row, left to right.
"""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from pydantic import ValidationError

from lnpcheck.policy.model import Policy, PolicyError, PolicyFile
from lnpcheck.policy.refusing import policy_refusal
from lnpcheck.refusals import refusals

__all__ = [
    "REGIMES",
    "PolicyError",
    "complete",
    "find_policy",
    "overlays",
    "parse_policy",
    "shared_policy",
    "shipped",
    "shipped_file",
]

_MOST_LAYERS: Final = 8
_LONGEST_REASON: Final = 200


REGIMES: Final = ("us", "us-simple", "us-wireless", "ca", "ca-wireless", "toll-free")
"""The complete policies that are shipped; the others are overlays."""


@cache
def shipped() -> tuple[str, ...]:
    """List the ids of the shipped policies: the regimes, then the overlays."""
    return (*REGIMES, *overlays())


@cache
def overlays() -> tuple[str, ...]:
    """List the ids of the shipped overlays: carriers and platforms."""
    folder = files(__package__).joinpath("overlays")
    found = {entry.name.removesuffix(".toml") for entry in folder.iterdir()}
    return tuple(sorted(found))


def find_policy(name: str) -> Policy:
    """Return a shipped policy, or several stacked with ``+``; it is the caller's own.

    Raises:
        PolicyError: One of the names is not a shipped policy.
    """
    return shared_policy(name).model_copy(deep=True)


@lru_cache(maxsize=64)
def shared_policy(name: str) -> Policy:
    """Return a policy that is shared by all who ask: for reading only.

    Raises:
        PolicyError: One of the names is not a shipped policy.
    """
    first, *others = name.lower().replace("_", "-").split("+")
    if len(others) >= _MOST_LAYERS:
        message = f"expected at most {_MOST_LAYERS} policies joined by +"
        raise PolicyError(message)
    policy = complete(shipped_file(first))
    for overlay in others:
        policy = policy.stacked(shipped_file(overlay))
    return policy


def complete(written: PolicyFile) -> Policy:
    """Make a policy as written complete, by laying it on its base.

    Raises:
        PolicyError: Its base is not a shipped policy, or it has neither base nor
            regime.
    """
    if written.base is not None:
        base = find_policy(written.base)
        return base.stacked(written).model_copy(update={"id": written.id})
    if written.regime is None:
        message = (
            f"policy {written.id}: key 'base': expected the policy that it changes"
            " (or 'regime', for a complete policy)"
        )
        raise PolicyError(message)
    return Policy(
        id=written.id,
        title=written.title,
        regime=written.regime,
        country=written.country,
        expect=written.expect,
        severity=written.severity,
        limits=written.limits,
        intervals=written.intervals,
        sources=written.sources,
    )


def parse_policy(text: str, name: str) -> PolicyFile:
    """Read a policy from TOML text; ``name`` stands before every complaint.

    Raises:
        PolicyError: The text is not TOML, or not a policy; names the key and what was
            expected there.
    """
    content: dict[str, object] = {}
    try:
        content = tomllib.loads(text)
        return PolicyFile.model_validate(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = f"{name}: expected TOML: {str(error)[:_LONGEST_REASON]}"
    except ValidationError as error:
        message = policy_refusal(name, refusals(PolicyFile, error), content)
    raise PolicyError(message)


def _listed() -> str:
    return ", ".join(shipped())


@cache
def shipped_file(name: str) -> PolicyFile:
    """Return a shipped policy as written.

    Raises:
        PolicyError: No shipped policy has that name.
    """
    if name not in shipped():
        import difflib

        near = difflib.get_close_matches(name, shipped(), n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {_listed()}"
        message = f"unknown policy {name[:40]!r}; {hint}"
        raise PolicyError(message)
    folder = "regimes" if name in REGIMES else "overlays"
    path = files(__package__).joinpath(folder, f"{name}.toml")
    return parse_policy(path.read_text(encoding="utf-8"), f"{name}.toml")
