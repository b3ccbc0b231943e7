"""What of a letter may stand in a log? Dates, closed words and the town; no customer.

A field that is not known here is masked: a new one names nobody by mistake.
"""

from typing import Final

from pydantic import JsonValue

from lnpcheck.documents import LOA
from lnpcheck.normalize.number import compact, read_numbers
from lnpcheck.words.masking import masked, masked_number

__all__ = ["masked_letter", "masked_value"]

PLAIN: Final = frozenset(
    {
        "city", "region", "postal_code", "country",
        "customer_type", "pin_kind", "port_type", "line_type", "gaining_line_type",
        "kind", "action", "signature", "language", "remaining_services",
        "other_identifiers", "pin", "code", "reference",
        "pin_expires_on", "signed_on", "term_until", "desired_due_date", "released_on",
        "issued_on", "on",
    }
)  # fmt: skip
"""Fields whose texts name nobody: towns, closed words, codes, days, one's own order
number. A PIN is masked before."""

NUMBERS: Final = frozenset({"tns", "tn", "ring_to"})
"""Fields that list telephone numbers."""

FATES: Final = "hunt_groups"
"""The field whose keys are the customer's own words."""


def masked_letter(loa: LOA) -> LOA:
    """Mask a letter for a log."""
    given = loa.model_dump(mode="json", exclude_none=True)
    return LOA.model_validate(masked_value("", given))


def masked_value(name: str, value: JsonValue) -> JsonValue:
    """Mask what a field of a letter says; of an object, field by field.

    >>> masked_value("service_address", {"street": "9 Elm St", "city": "Denver"})
    {'street': '••• ••• •••', 'city': 'Denver'}
    >>> masked_value("tns", ["404-555-0110 thru 0112", "call Dana"])
    ['404-•••-••10 to ••12', '••• •••']
    """
    match value:
        case dict() if name == FATES:
            return {
                f"{masked(k)} {at}": v for at, (k, v) in enumerate(value.items(), 1)
            }
        case dict():
            return {key: masked_value(key, part) for key, part in value.items()}
        case list():
            return [masked_value(name, part) for part in value]
        case str() if name in NUMBERS:
            return _numbers(value)
        case str() if name not in PLAIN:
            return masked(value)
    return value


def _numbers(text: str) -> str:
    """Mask a list of numbers; what of it cannot be read is masked word by word."""
    read = read_numbers(text)
    if read.problems or not read.e164:
        return masked(text)
    return masked_number(", ".join(compact(read.e164)))
