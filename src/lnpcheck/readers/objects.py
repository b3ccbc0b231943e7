"""How does an object of a program become a paper? By what it shows of itself.

Models of the official packages of Telnyx and Twilio, and what ``json.load`` gives, are
taken as they are; none of the packages is imported. An object shows itself by
``model_dump``, by ``to_dict``, or by its public attributes.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Final

from lnpcheck.documents import CSR, LOA
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import NO_MAP, FieldMap
from lnpcheck.readers.limits import (
    MAX_DEPTH,
    MAX_NUMBER,
    MAX_VALUES,
    has_whole_characters,
)
from lnpcheck.readers.papers import Paper, paper_of_raw
from lnpcheck.readers.raw import Raw

__all__ = ["csr_from", "loa_from"]

_TOO_DEEP: Final = Fault(f"expected at most {MAX_DEPTH} levels of nesting")
_TOO_MANY: Final = Fault(f"expected at most {MAX_VALUES:,} values")
_NO_OBJECT: Final = Fault("expected an object with keys or attributes")


def loa_from(
    order: object, *, as_format: str | None = None, mapping: FieldMap = NO_MAP
) -> Paper[LOA]:
    """Read an order of a platform's package, or keys and values, as a letter.

    Args:
        order: Such as a ``PortingOrder`` of ``telnyx``, a ``PortingPortInInstance`` of
            ``twilio``, or a ``dict`` of either.
        as_format: Name of a reader; None: its keys tell.
        mapping: The user's own names.

    Raises:
        ReadError: It is no such order.
    """
    return paper_of_raw(LOA, "loa", _raw(order), as_format, mapping)


def csr_from(
    record: object, *, as_format: str | None = None, mapping: FieldMap = NO_MAP
) -> Paper[CSR]:
    """Read a record of a platform's package, or keys and values, as a CSR.

    Args:
        record: Such as a ``CustomerServiceRecord`` of ``telnyx``, or a ``dict``.
        as_format: Name of a reader; None: its keys tell.
        mapping: The user's own names.

    Raises:
        ReadError: It is no such record.
    """
    return paper_of_raw(CSR, "csr", _raw(record), as_format, mapping)


def _raw(shown: object) -> Raw:
    """Write an object as keys and values, within the bounds of all readers."""
    file = f"<{type(shown).__name__}>"
    try:
        content = _plain(shown, iter(range(MAX_VALUES)), 0)
    except _Refused as stop:
        return Raw(b"", file, stop.fault)
    return Raw(b"", file, content if isinstance(content, dict) else _NO_OBJECT)


class _Refused(Exception):  # noqa: N818 - stops the walk, is no error of its own
    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


def _plain(value: Any, budget: Iterator[int], depth: int) -> object:  # noqa: ANN401
    if next(budget, None) is None:
        raise _Refused(_TOO_MANY)
    if depth > MAX_DEPTH:
        raise _Refused(_TOO_DEEP)
    match value:
        case Enum():
            return _plain(value.value, budget, depth)
        case None | bool() | float():
            return value
        case int():
            return value if abs(value) < 10**MAX_NUMBER else None
        case str():
            return value if has_whole_characters(value) else None
        case datetime() | date():
            return value.isoformat()
        case Mapping():
            return {
                str(key): _plain(part, budget, depth + 1) for key, part in value.items()
            }
        case list() | tuple():
            return [_plain(part, budget, depth + 1) for part in value]
    members = _members(value)
    return None if members is None else _plain(members, budget, depth)


def _members(value: Any) -> Mapping[str, object] | None:  # noqa: ANN401
    """Return what an object shows of itself; None when it shows nothing."""
    for name in ("model_dump", "to_dict"):
        show = getattr(value, name, None)
        shown = show() if callable(show) and not isinstance(value, type) else None
        if isinstance(shown, Mapping):
            return shown
    if not hasattr(value, "__dict__") or isinstance(value, type) or callable(value):
        return None
    return {key: part for key, part in vars(value).items() if not key.startswith("_")}
