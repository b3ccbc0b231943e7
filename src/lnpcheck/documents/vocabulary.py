"""Which words may stand in a field of a document? Closed lists, and one way of days."""

import re
from datetime import date, datetime
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

__all__ = [
    "CustomerType",
    "Day",
    "DocumentKind",
    "Fate",
    "Flag",
    "FreezeKind",
    "Issuer",
    "KeepOrDrop",
    "Language",
    "LineType",
    "OrderKind",
    "OtherIdentifier",
    "PinKind",
    "PortType",
    "RegistryStatus",
    "Signature",
    "Status",
    "YesNo",
]


def _choice(value: object) -> object:
    """Read a word of a closed vocabulary: blank is absent, case does not count."""
    if isinstance(value, str):
        return value.strip().lower() or None
    return value


def _day(value: object) -> object:
    """Read a day. A number is refused: it would be taken for seconds since 1970."""
    if isinstance(value, str):
        text = value.strip()
        if not text:
            return None
        try:
            return date.fromisoformat(text) if _ISO_DAY(text) else _no_day()
        except ValueError:
            return _no_day()
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    return _no_day()


_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch


def _no_day() -> object:
    code, message = "day", "expected a day as YYYY-MM-DD, such as 2026-06-01"
    raise PydanticCustomError(code, message)


Choice = BeforeValidator(_choice)
Day = Annotated[date | None, BeforeValidator(_day)]
YesNo = Annotated[bool | None, Choice]

CustomerType = Annotated[Literal["business", "residential"] | None, Choice]
PinKind = Annotated[Literal["account", "port-out", "transfer"] | None, Choice]
PortType = Annotated[Literal["full", "partial"] | None, Choice]
LineType = Annotated[Literal["wireline", "wireless", "toll-free"] | None, Choice]
Signature = Annotated[
    Literal["wet", "drawn", "electronic", "typed", "stamped", "none"] | None, Choice
]
Status = Annotated[Literal["active", "suspended", "disconnected"] | None, Choice]
Fate = Annotated[Literal["port", "keep", "disconnect"] | None, Choice]
"""What becomes of a number, service or hunt group that the request touches."""
KeepOrDrop = Annotated[Literal["keep", "disconnect"] | None, Choice]

FreezeKind = Annotated[
    Literal["local", "pic", "lpic", "port-protection"] | None, Choice
]
OrderKind = Annotated[Literal["change", "disconnect", "port"] | None, Choice]
DocumentKind = Annotated[Literal["bill", "csr", "screenshot", "other"] | None, Choice]
Issuer = Annotated[Literal["carrier", "reseller"] | None, Choice]
Flag = Annotated[Literal["balance", "contract", "prepaid", "resold", "shared"], Choice]
Language = Annotated[Literal["en", "fr", "mixed"] | None, Choice]
OtherIdentifier = Annotated[Literal["ssn", "tax-id"], Choice]
RegistryStatus = Annotated[
    Literal[
        "working",
        "reserved",
        "assigned",
        "suspended",
        "disconnected",
        "transitional",
        "spare",
        "unavailable",
    ]
    | None,
    Choice,
]
"""Status of a toll-free number in the registry (Somos)."""
