"""How does a corrected letter become a file? In the clear, for its owner alone.

The one place where a PIN is written: it came in with the customer's own file, and the
request cannot go out without it.
"""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, SecretStr

from lnpcheck.cli.refusal import UsageError
from lnpcheck.documents import LOA

__all__ = ["format_of", "write_letter"]

ENDINGS: Final[Mapping[str, str]] = {
    ".json": "json",
    ".toml": "toml",
    ".yaml": "yaml",
    ".yml": "yaml",
}


def format_of(output: str, given: str) -> str:
    """Tell how a letter is written: as the file's ending says, else as it came.

    What came in a foreign format is written as JSON.
    """
    came = given if given in ENDINGS.values() else "json"
    return ENDINGS.get(Path(output).suffix.lower(), came)


def write_letter(loa: LOA, output: str, as_format: str) -> None:
    """Write a letter anew, its PINs included; only the owner may read the file.

    Raises:
        UsageError: The file cannot be written, or its format lacks its library.
    """
    text = _WRITERS[as_format](_in_clear(loa))
    try:
        file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(file, "w", encoding="utf-8") as stream:
            stream.write(text)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is no name of a file"
        fault = f"--output {output}: {why}"
    else:
        return
    raise UsageError(fault)


def _in_clear(value: object) -> Any:  # noqa: ANN401 - any part of a letter
    """Show a part of a letter as its file does: what is given, PINs in clear."""
    match value:
        case SecretStr():
            return value.get_secret_value()
        case BaseModel():
            given = ((name, getattr(value, name)) for name in type(value).model_fields)
            return {
                name: _in_clear(part)
                for name, part in given
                if part is not None and name in value.model_fields_set
            }
        case tuple():
            return [_in_clear(part) for part in value]
        case Mapping():
            return {key: _in_clear(part) for key, part in value.items()}
        case str() | bool():
            return value
    return str(value)  # a day


def _json(letter: Mapping[str, Any]) -> str:
    return json.dumps(letter, indent=2, ensure_ascii=False) + "\n"


def _yaml(letter: Mapping[str, Any]) -> str:
    """Write YAML in which every text with a figure is quoted.

    PyYAML follows YAML 1.1 and leaves ``0081934`` bare; a reader of YAML 1.2 takes
    that for a number and drops the zeros.
    """
    import yaml

    class Quoting(yaml.SafeDumper):
        """Quotes what some reader could take for anything but text."""

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        style = "'" if _FIGURE.search(value) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Quoting.add_representer(str, text)
    told: str = yaml.dump(
        letter, Dumper=Quoting, allow_unicode=True, sort_keys=False, width=88
    )
    return told


def _toml(letter: Mapping[str, Any]) -> str:
    try:
        import tomli_w
    except ModuleNotFoundError:
        missing = "writing TOML takes tomli-w: pip install 'lnpcheck[toml]'"
    else:
        return tomli_w.dumps(letter)
    raise UsageError(missing)


_FIGURE: Final = re.compile(r"[0-9]")

_WRITERS: Final = {"json": _json, "yaml": _yaml, "toml": _toml}
