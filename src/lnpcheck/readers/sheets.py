"""In which format is this written? From a file or bytes to keys, values and places.

The name's ending decides; without a known one, the text does. What comes out has not
been judged as any document yet.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from os import PathLike, fspath
from typing import Final, Literal, get_args

from pydantic import ValidationError

from lnpcheck.readers import json_text
from lnpcheck.readers.errors import Fault, Path, ReadError, shown
from lnpcheck.readers.intake import read_bytes, read_text
from lnpcheck.readers.notes import Note
from lnpcheck.readers.origins import Origins
from lnpcheck.readers.places import Lines, Parsed

__all__ = ["FORMATS", "Format", "Sheet", "invalid", "load", "own_sheet", "read_mapping"]

Format = Literal["json", "toml", "yaml"]
"""How a file of ours is written."""

FORMATS: Final[tuple[Format, ...]] = get_args(Format)

_ENDINGS: Final[Mapping[str, Format]] = {
    ".json": "json",
    ".toml": "toml",
    ".yaml": "yaml",
    ".yml": "yaml",
}

_FIRST_LINE: Final = re.compile(r"^[ \t]*+([^#\s][^\n]*+)", re.MULTILINE)
_TOML_LINE: Final = re.compile(r"\[|[\w\s.\"'-]+=")
_YAML_LINE: Final = re.compile(r"[-%&*!?\[{<\"']|[^:\s]++(?:[ \t]++[^:\s]++)*+[ \t]*+:")
_NO_OBJECT: Final = Fault("expected an object: keys with values")
_PROSE: Final = Fault(
    "expected keys with values (JSON, TOML or YAML), got a text in prose: write what"
    " the letter says as keys"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Keys and values as written, not yet a document.

    Attributes:
        content: The outermost object. Not in the ``repr``: it may hold a PIN.
        file: The file's name as the caller gave it.
        format: How it is written.
        lines: JSON Pointer to line, computed on first use.
        notes: What a reader left out, or took over with a doubt.
    """

    content: Mapping[str, object] = field(repr=False)
    file: str
    format: str
    lines: Lines | Origins = field(repr=False, compare=False)
    notes: tuple[Note, ...] = ()


def read_mapping(
    source: str | PathLike[str] | bytes,
    name: str | None = None,
    as_format: Format | None = None,
) -> Sheet:
    """Read a file whose outermost value is an object.

    Args:
        source: Path of a file, or what stands in one.
        name: What errors call it; a path speaks for itself.
        as_format: How it is written. None: the ending of the name decides, and without
            a known ending the text itself.

    Returns:
        The object with its places.

    Raises:
        ReadError: It cannot be read, is too large or too deep, or is no such file.
    """
    data, file = load(source, name)
    text = data if isinstance(data, Fault) else read_text(data)
    sheet = text if isinstance(text, Fault) else own_sheet(text, file, as_format)
    if isinstance(sheet, Fault):
        raise sheet.as_error(file)
    return sheet


def load(
    source: str | PathLike[str] | bytes, name: str | None
) -> tuple[bytes | Fault, str]:
    """Return the bytes of a file, or why there are none, and what errors call it."""
    if isinstance(source, bytes):
        return source, name or "<bytes>"
    return read_bytes(source), name or fspath(source)


def invalid(error: ValidationError, sheet: Sheet) -> ReadError:
    """Turn a model's refusal into one line: its first error in the order of the text.

    Raise what it returns outside of the ``except`` block, or pydantic's error hangs on
    it as context.

    Args:
        error: What pydantic found. Its messages are shown, its inputs never are.
        sheet: What was validated.

    Returns:
        The error to raise. A missing key comes after all that stands in the text.
    """
    found = [
        (detail["type"].startswith("missing"), detail["msg"], detail["loc"])
        for detail in error.errors(include_url=False, include_input=False)
    ]
    paths = [_path(location, sheet.content) for _, _, location in found]
    spots = [sheet.lines.nearest(path) for path in paths]
    first = min(range(len(found)), key=lambda index: (found[index][0], spots[index]))
    expected = shown(_expectation(found[first][1]))
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    return Fault(expected + more, spots[first][1], paths[first]).as_error(sheet.file)


def _path(location: Path, content: object) -> Path:
    """Keep what leads somewhere: pydantic also names the branches of unions.

    The last step may lead nowhere: that is the key that is missing.
    """
    path: list[str | int] = []
    for index, step in enumerate(location):
        match content, step:
            case dict(), str() if step in content:
                content = content[step]
            case list(), int() if step < len(content):
                content = content[step]
            case dict(), str() if index == len(location) - 1:
                pass
            case _:
                continue
        path.append(step)
    return tuple(path)


def _expectation(message: str) -> str:
    """Say what was expected, where pydantic says what the input should be."""
    message = message.removeprefix("Value error, ")
    return message.replace("Input should be", "expected", 1)


def own_sheet(text: str, file: str, as_format: Format | None) -> Sheet | Fault:
    """Read a text in one of our own formats; see ``read_mapping``."""
    _, dot, ending = file.rpartition(".")
    known = as_format or _ENDINGS.get((dot + ending).lower())
    written, parsed = (known, _PARSERS[known](text)) if known else _guess(text)
    if known is None and written == "yaml" and _is_prose(text):
        return _PROSE
    if isinstance(parsed, Fault):
        return parsed
    if not isinstance(parsed.content, dict):
        return _NO_OBJECT
    return Sheet(parsed.content, shown(file), written, Lines(text, parsed.survey))


def _guess(text: str) -> tuple[Format, Parsed | Fault]:
    """Find the format that reads the text, or else the one that it resembles."""
    if text.lstrip().startswith("{"):
        return "json", json_text.parse(text)
    as_toml = _parse_toml(text)
    if isinstance(as_toml, Parsed):
        return "toml", as_toml
    first = _FIRST_LINE.search(text)
    if first and _TOML_LINE.match(first[1]):
        return "toml", as_toml
    return "yaml", _parse_yaml(text)


def _is_prose(text: str) -> bool:
    """Whether a text begins with words and not with a key, a list or a bracket."""
    first = _FIRST_LINE.search(text)
    return first is not None and _YAML_LINE.match(first[1]) is None


def _parse_toml(text: str) -> Parsed | Fault:
    from lnpcheck.readers import toml_text

    return toml_text.parse(text)


def _parse_yaml(text: str) -> Parsed | Fault:
    from lnpcheck.readers import yaml_text

    return yaml_text.parse(text)


_PARSERS: Final[Mapping[Format, Callable[[str], Parsed | Fault]]] = {
    "json": json_text.parse,
    "toml": _parse_toml,
    "yaml": _parse_yaml,
}
