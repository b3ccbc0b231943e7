"""How does Twilio write? A port-in request, as sent and as answered (LOA).

Keys as in ``spec/json/twilio_numbers_v1.json`` (twilio/twilio-oai) and the package
``twilio`` 9.13.0. There is no letter at Twilio: the losing carrier's information is
what its own letter is made of. The PIN belongs to each number; the API gives it as text
in a request and as an integer in an answer, without the zeros in front.
"""

from typing import Final

from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Shape, read_fields
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.reader import Reader
from lnpcheck.readers.unwrap import unwrapped

__all__ = ["TWILIO"]

_LOSING: Final = "losing_carrier_information"

_REQUEST: Final = Shape(
    {
        "phone_numbers.phone_number": "tns",
        "phone_numbers": "tns",
        "phone_numbers.pin": "tns.pin",
        "phone_numbers.port_out_pin": "tns.pin",
        "target_port_in_date": "desired_due_date",
        f"{_LOSING}.customer_type": "customer_type",
        f"{_LOSING}.customer_name": "customer_name",
        f"{_LOSING}.account_number": "account_number",
        f"{_LOSING}.account_telephone_number": "btn",
        f"{_LOSING}.authorized_representative": "authorized_by.name",
        f"{_LOSING}.address.street": "service_address.street",
        f"{_LOSING}.address.street_2": "service_address.unit",
        f"{_LOSING}.address.city": "service_address.city",
        f"{_LOSING}.address.state": "service_address.region",
        f"{_LOSING}.address.zip": "service_address.postal_code",
        f"{_LOSING}.address.country": "service_address.country",
    },
    frozenset(
        {
            "account_sid", "documents", "notification_emails", "bundle_sid", "url",
            "target_port_in_time_range_start", "target_port_in_time_range_end",
            "portability_advance_carrier", "auto_cancel_approval_numbers",
            "port_in_request_sid", "port_in_request_status", "date_created",
            "order_cancellation_reason", "support_ticket_id", "signature_request_url",
            "phone_numbers", f"{_LOSING}.authorized_representative_email",
            f"{_LOSING}.authorized_representative_katakana",
            f"{_LOSING}.katakana_name", f"{_LOSING}.sub_municipality",
            f"{_LOSING}.building",
        }
    ),
)  # fmt: skip


def _claims(raw: Raw) -> bool:
    return _LOSING in unwrapped(raw)[0]


def _read(raw: Raw, draft: Draft, _: FieldMap) -> Fault | None:
    found, path = unwrapped(raw)
    if not isinstance(found.get(_LOSING), dict):
        return Fault("expected a port-in request with its keys", path=(*path, _LOSING))
    return read_fields(found, _REQUEST, draft, path)


TWILIO: Final = Reader(
    "twilio",
    "a Twilio port-in request",
    ("loa",),
    _claims,
    _read,
    shapes={"loa": _REQUEST},
)
