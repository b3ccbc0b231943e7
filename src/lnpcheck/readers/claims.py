"""Whose file is this? What each foreign format shows of itself.

Every file is looked at with these; what it takes to read a format is loaded when a file
is in it.
"""

from typing import Final

from lnpcheck.readers.raw import Raw
from lnpcheck.readers.unwrap import Found, unwrapped

__all__ = [
    "BANDWIDTH_LISTED",
    "BANDWIDTH_PERSON",
    "BANDWIDTH_WRAPPERS",
    "SINCH_NUMBERS",
    "TWILIO_LOSING",
    "has_bandwidth_record",
    "is_bandwidth",
    "is_bandwidth_order",
    "is_coded",
    "is_csv",
    "is_pdf",
    "is_sinch",
    "is_sinch_order",
    "is_telnyx",
    "is_telnyx_order",
    "is_telnyx_record",
    "is_twilio",
    "is_voipms",
    "is_voipms_order",
    "is_workbook",
    "is_xlsx",
]

_CSV_ENDINGS: Final = (".csv", ".tsv")
_OTHER_ENDINGS: Final = (".json", ".toml", ".yaml", ".yml", ".xml")
_NOT_CODED: Final = (b"{", b"[", b"<", b"%PDF", b"PK\x03\x04")
"""How files begin that are no coded CSR."""

BANDWIDTH_WRAPPERS: Final = ("CsrResponse", "Csr", "LnpOrder", "LnpOrderResponse")
BANDWIDTH_LISTED: Final = "WorkingTelephoneNumbersOnAccount"
BANDWIDTH_PERSON: Final = "Subscriber"
SINCH_NUMBERS: Final = "phoneNumbers"
TWILIO_LOSING: Final = "losing_carrier_information"


def is_pdf(raw: Raw) -> bool:
    """Whether a file is a PDF."""
    return raw.data.startswith(b"%PDF")


def is_workbook(data: bytes) -> bool:
    """Say whether bytes begin like a workbook."""
    return data.startswith(b"PK\x03\x04")


def is_xlsx(raw: Raw) -> bool:
    """Whether a file is an Excel workbook."""
    return is_workbook(raw.data)


def is_coded(raw: Raw) -> bool:
    """Whether a file is a CSR as carriers print it."""
    if raw.data.lstrip()[:4].startswith(_NOT_CODED):
        return False
    from lnpcheck.readers.coded_lines import looks_coded
    from lnpcheck.readers.coded_record import printout

    text = printout(raw)
    return isinstance(text, str) and looks_coded(text)


def is_csv(raw: Raw) -> bool:
    """Whether a file is CSV, by its ending or by the headers among its first lines."""
    if raw.ending in _CSV_ENDINGS:
        return True
    if raw.ending in _OTHER_ENDINGS or not isinstance(raw.text, str):
        return False
    from lnpcheck.readers.spreadsheets import has_headers

    return has_headers(raw.text)


def is_telnyx_record(found: Found) -> bool:
    """Whether an object is a customer service record of Telnyx."""
    if found.get("record_type") == "customer_service_record":
        return True
    result = found.get("result")
    return isinstance(result, dict) and "associated_phone_numbers" in result


def is_telnyx_order(found: Found) -> bool:
    """Whether an object is a porting order of Telnyx."""
    return found.get("record_type") == "porting_order" or (
        isinstance(found.get("end_user"), dict) and "phone_numbers" in found
    )


def is_telnyx(raw: Raw) -> bool:
    """Whether a file is one of Telnyx."""
    found, _ = unwrapped(raw)
    return is_telnyx_record(found) or is_telnyx_order(found)


def is_twilio(raw: Raw) -> bool:
    """Whether a file is a port-in request of Twilio."""
    return TWILIO_LOSING in unwrapped(raw)[0]


def has_bandwidth_record(found: Found) -> bool:
    """Whether an object holds what a carrier told Bandwidth of an account."""
    return isinstance(found.get("CsrData"), dict) or BANDWIDTH_LISTED in found


def is_bandwidth_order(found: Found) -> bool:
    """Whether an object is a port order of Bandwidth."""
    return "ListOfPhoneNumbers" in found or (
        "BillingTelephoneNumber" in found and BANDWIDTH_PERSON in found
    )


def is_bandwidth(raw: Raw) -> bool:
    """Whether a file is one of Bandwidth."""
    found, path = unwrapped(raw, *BANDWIDTH_WRAPPERS)
    return (
        any(step in BANDWIDTH_WRAPPERS for step in path)
        or has_bandwidth_record(found)
        or is_bandwidth_order(found)
    )


def is_sinch_order(found: Found) -> bool:
    """Whether an object is a port-in order of Sinch."""
    numbers = found.get(SINCH_NUMBERS)
    return "desiredPortSchedule" in found or (
        isinstance(numbers, list)
        and any(isinstance(number, dict) and "endUser" in number for number in numbers)
    )


def is_sinch(raw: Raw) -> bool:
    """Whether a file is a port-in order of Sinch."""
    return is_sinch_order(unwrapped(raw)[0])


def is_voipms_order(found: Found) -> bool:
    """Whether an object holds the parameters of ``addLNPPort``."""
    return "numbers" in found and ("providerName" in found or "portType" in found)


def is_voipms(raw: Raw) -> bool:
    """Whether a file is a request of VoIP.ms."""
    return is_voipms_order(unwrapped(raw)[0])
