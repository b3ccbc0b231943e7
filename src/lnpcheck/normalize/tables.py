"""Where do the words come from? Reference tables, each a file beside the code.

Read once, on first use. A table says its source in its first line.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["read_lines", "read_table"]


@lru_cache(maxsize=16)
def read_table(name: str) -> dict[str, dict[str, Any]]:
    """Read a reference table by name, without the ending of its file.

    >>> read_table("unit_words")["dwelling"]["suite"]
    'ste'
    """
    return tomllib.loads(_text(f"{name}.toml"))


def read_lines(name: str) -> tuple[str, ...]:
    """Read a table of lines by name, without its comments and its file's ending.

    >>> read_lines("area_codes")[0].split()
    ['201', 'US', 'geographic']
    """
    lines = _text(f"{name}.tsv").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def _text(file: str) -> str:
    source = files("lnpcheck.normalize") / "tables" / file
    return source.read_text(encoding="utf-8")
