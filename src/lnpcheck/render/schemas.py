"""What form has a document? Its JSON schema, with a description for every key."""

import inspect
import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

__all__ = ["explained", "schema_of"]

_ATTRIBUTE: Final = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)


_ANSWERS: Final = frozenset({"Report", "Plan", "Correction"})
"""What lnpcheck writes; all else it reads."""


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Make the JSON schema of a document, report or policy.

    Each key is described by the line of the docstring that explains it.
    """
    mode: Any = "serialization" if model.__name__ in _ANSWERS else "validation"
    schema = model.model_json_schema(mode=mode)
    described = {model.__name__: schema, **schema.get("$defs", {})}
    for name, part in described.items():
        told = _attributes(part.get("description", ""))
        for key, value in part.get("properties", {}).items():
            if key in told:
                value["description"] = told[key]
        if part.get("description"):
            part["description"] = _summary(part["description"])
        part.setdefault("title", name)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return schema


def explained(model: type[BaseModel]) -> Mapping[str, str]:
    """Say what each key of a document is, in the words of its docstring."""
    return _attributes(model.__doc__ or "")


def _attributes(docstring: str) -> Mapping[str, str]:
    """Read the ``Attributes`` of a docstring."""
    _, _, attributes = inspect.cleandoc(docstring).partition("Attributes:\n")
    found = _ATTRIBUTE.findall(attributes)
    return {name: " ".join(text.split()) for name, text in found}


def _summary(docstring: str) -> str:
    return " ".join(inspect.cleandoc(docstring).partition("Attributes:")[0].split())
