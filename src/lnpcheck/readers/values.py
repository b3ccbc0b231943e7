"""What does a foreign value say in a field of ours? Text, a word, a day or nothing.

Nothing is guessed back: zeros that a number has lost stay lost and are named.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from lnpcheck.readers.days import read_day
from lnpcheck.readers.field_map import DayOrder
from lnpcheck.readers.words import choices, meant

__all__ = ["HIDDEN", "Told", "holds_secret", "kind_of", "read_value"]

DAYS: Final = frozenset(
    {"signed_on", "desired_due_date", "term_until", "pin_expires_on", "printed_on"}
)
YES_NO: Final = frozenset(
    {"complete", "pin_required", "sms_answerable", "linking_letters", "off_network"}
)
ZEROED: Final = frozenset({"pin", "account_number", "customer_code", "imei"})
"""Fields in which a zero in front counts."""
PLAIN: Final = frozenset({"house_number", "unit", "street", "account_number", "pin"})
"""Fields in which Excel takes figures with a hyphen for a date."""

HIDDEN: Final = "seems to hold a PIN, password, SSN or the like; left out"
"""What is said of free text that is not taken over."""

_SECRET: Final = re.compile(
    r"\b(?:pin|nip|pass ?(?:code|word)|mot de passe|pswd|pwd|pw|p/w|ssn|sin|social"
    r"|security|secret|verbal|mother|dob|birth|tax id)",
    re.IGNORECASE,
)
_BARE_CODE: Final = re.compile(r"\W*(?=\S*\d)[\w-]{3,12}\W*")
_LOST_ZEROS: Final = (
    "is a number and not text: zeros in front, if there were any, are lost;"
    " compare it with the paper"
)
_SHORT_ZIP: Final = (
    "has fewer than five digits: a spreadsheet has dropped the zero in front;"
    " compare it with the paper"
)
_SCIENTIFIC: Final = (
    "is in scientific notation, as Excel writes long numbers: its last digits are lost"
)
_ROUNDED: Final = "has more digits than Excel keeps (15): the last ones are lost"
_AS_DATE: Final = "looks like a date that Excel made of figures such as 3-12"
_ERROR: Final = "is an error of the spreadsheet; left out"

_NOTATION: Final = re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+\d{1,3}")
_FLOAT: Final = re.compile(r"\d{1,30}\.0")
_GUARDED: Final = re.compile(r"=\"([^\"]*)\"|'(\d[\d -]*)")
_BROKEN: Final = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|#+)")
_MONTH: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATED: Final = re.compile(
    rf"\d{{1,2}}-(?:{_MONTH})|(?:{_MONTH})-\d{{2}}|\d{{4}}-\d\d-\d\d 00:00:00",
    re.IGNORECASE,
)
_ZIP_CUT: Final = re.compile(r"\d{3,4}(?:-\d{4})?")
_PRECISE: Final = 10**15


class Told(NamedTuple):
    """What a foreign value says.

    Attributes:
        value: For the field; None when there is nothing to enter.
        doubt: What is wrong or in doubt, as the end of a sentence; empty: nothing.
    """

    value: object = None
    doubt: str = ""


def kind_of(target: str) -> str:
    """Name the field that a target ends in: ``pin`` of ``tns.pin``."""
    return target.rpartition(".")[2]


def holds_secret(text: str) -> bool:
    """Whether free text may hold a secret: by its words, or as a code standing alone.

    >>> holds_secret("Passcode is 4471"), holds_secret("4471"), holds_secret("call 9-5")
    (True, True, False)
    """
    return bool(_SECRET.search(text) or _BARE_CODE.fullmatch(text))


def read_value(target: str, value: object, order: DayOrder | None = None) -> Told:
    """Read a foreign value for a field.

    Args:
        target: The field, with its holders: ``service_address.street``.
        value: A scalar, as a parser or a library gives it.
        order: How the file writes days in figures.

    >>> read_value("customer_type", "Individual").value
    'residential'
    >>> read_value("pin", 44).doubt.partition(":")[0]
    'is a number and not text'
    """
    kind = kind_of(target)
    if value is None or (isinstance(value, str) and not value.strip()):
        return Told()
    if kind in DAYS:
        return _broken(value) or _day(kind, value, order)
    if kind in YES_NO:
        word = meant("yes_no", str(value))
        if word:
            return Told(value=word == "true")
        return Told(doubt="expected yes or no; left out")
    if kind == "remarks" and holds_secret(str(value)):
        return Told(doubt=HIDDEN)
    if known := choices(kind):
        word = meant(kind, str(value))
        expected = f"expected {', '.join(known[:-1])} or {known[-1]}; left out"
        return Told(word) if word else Told(doubt=expected)
    return _text(kind, value)


def _day(kind: str, value: object, order: DayOrder | None) -> Told:
    day, doubt = read_day(value, order)
    if day is None:
        return Told(doubt=f"{doubt}; left out")
    # A record's own stamp may well be in UTC; a day asked for may not.
    return Told(day, "" if kind == "printed_on" else doubt)


def _broken(value: object) -> Told | None:
    if isinstance(value, str) and _BROKEN.fullmatch(value.strip()):
        return Told(doubt=_ERROR)
    return None


def _text(kind: str, value: object) -> Told:
    match value:
        case bool():
            return Told(doubt="expected text, got yes or no; left out")
        case int():
            return _number(kind, str(value))
        case float():
            return _float(kind, value)
        case date():
            return Told(str(value), _AS_DATE)
        case str():
            return _broken(value) or _written(kind, value)
    return Told(doubt="expected text; left out")


def _number(kind: str, digits: str) -> Told:
    if kind in ZEROED:
        return Told(digits, _LOST_ZEROS)
    if kind == "postal_code" and _ZIP_CUT.fullmatch(digits):
        return Told(digits, _SHORT_ZIP)
    return Told(digits)


def _float(kind: str, value: float) -> Told:
    if abs(value) >= _PRECISE:
        return Told(
            f"{value:.0f}" if abs(value) < _PRECISE**2 else str(value), _ROUNDED
        )
    if value.is_integer():
        return _number(kind, str(int(value)))
    return Told(str(value))


def _written(kind: str, text: str) -> Told:
    guarded = _GUARDED.fullmatch(text.strip())
    if guarded:  # how people keep Excel from dropping zeros
        return Told(guarded[1] if guarded[1] is not None else guarded[2])
    bare = text.strip()
    if _NOTATION.fullmatch(bare):
        return Told(text, _SCIENTIFIC)
    if _FLOAT.fullmatch(bare) and kind in ZEROED | {"tn", "tns", "btn", "postal_code"}:
        return _number(kind, bare.removesuffix(".0"))
    if kind == "postal_code" and _ZIP_CUT.fullmatch(bare):
        return Told(text, _SHORT_ZIP)
    if kind in PLAIN and _DATED.fullmatch(bare):
        return Told(text, _AS_DATE)
    return Told(text)
