"""Where do the words come from? Reference tables, each a file beside the code.

Read once, on first use. A table says its source in its first line.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["read_table"]


@lru_cache(maxsize=16)
def read_table(name: str) -> dict[str, dict[str, Any]]:
    """Read a reference table by name, without the ending of its file.

    >>> read_table("unit_words")["dwelling"]["suite"]
    'ste'
    """
    source = files("lnpcheck.normalize") / "tables" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
