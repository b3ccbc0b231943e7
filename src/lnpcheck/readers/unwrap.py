"""Where inside an answer is the object that it is about? Below ``data``, or a list."""

from typing import Final

from lnpcheck.readers.errors import Path
from lnpcheck.readers.places import Parsed
from lnpcheck.readers.raw import Raw

__all__ = ["Found", "unwrapped"]

Found = dict[str, object]
"""An object with its keys."""

_MOST_WRAPPERS: Final = 4


def unwrapped(raw: Raw, *wrappers: str) -> tuple[Found, Path]:
    """Find the object that an answer is about.

    Args:
        raw: The file.
        wrappers: Further keys that may hold it, beside ``data``.

    Returns:
        The object and the keys that lead to it; empty when there is none, or several.
    """
    content: object = raw.tree.content if isinstance(raw.tree, Parsed) else None
    path: Path = ()
    for _ in range(_MOST_WRAPPERS):
        if isinstance(content, list) and len(content) == 1:
            content, path = content[0], (*path, 0)
        elif isinstance(content, dict):
            inner = [key for key in ("data", *wrappers) if key in content]
            if not inner or not isinstance(content[inner[0]], dict | list):
                return content, path
            content, path = content[inner[0]], (*path, inner[0])
    return (content, path) if isinstance(content, dict) else ({}, path)
