"""How is one value of a letter replaced? By its JSON Pointer, the PINs left alone."""

from typing import Any

from pydantic import BaseModel, JsonValue

from lnpcheck.documents import LOA

__all__ = ["plain", "replaced", "value_at"]


def value_at(document: BaseModel, path: str) -> Any:  # noqa: ANN401 - any part
    """Find what stands at a JSON Pointer; None: nothing."""
    part: Any = document
    for step in path.split("/")[1:]:
        inside = isinstance(part, tuple)
        part = part[int(step)] if inside else getattr(part, step, None)
    return part


def plain(value: object) -> JsonValue:
    """Show a part of a document as JSON does; a PIN is masked.

    >>> from lnpcheck import Address
    >>> plain(Address(street="1 Elm St", city="Boston"))
    {'street': '1 Elm St', 'city': 'Boston'}
    """
    match value:
        case BaseModel():
            told: JsonValue = value.model_dump(mode="json", exclude_none=True)
            return told
        case tuple():
            return [plain(part) for part in value]
    return value if value is None else str(value)


def replaced(loa: LOA, path: str, value: object) -> LOA:
    """Return the letter with another value at a JSON Pointer."""
    changed: LOA = _replaced(loa, path.split("/")[1:], value)
    return changed


def _replaced(part: Any, steps: list[str], value: object) -> Any:  # noqa: ANN401
    if not steps:
        return value
    step, *rest = steps
    if isinstance(part, tuple):
        at = int(step)
        return (*part[:at], _replaced(part[at], rest, value), *part[at + 1 :])
    inner = _replaced(getattr(part, step, None), rest, value)
    return part.model_copy(update={step: inner})
