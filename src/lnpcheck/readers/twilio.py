"""How does Twilio write? A port-in request, as sent and as answered (LOA).

Keys as in ``spec/json/twilio_numbers_v1.json`` (twilio/twilio-oai) and the package
``twilio`` 9.13.0. There is no letter at Twilio: the losing carrier's information is
what its own letter is made of. The PIN belongs to each number; the API gives it as text
in a request and as an integer in an answer, without the zeros in front.
"""

from typing import Final

from lnpcheck.readers.claims import TWILIO_LOSING
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Shape, read_fields
from lnpcheck.readers.form import Form
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.unwrap import unwrapped

__all__ = ["TWILIO"]

_REQUEST: Final = Shape(
    {
        "phone_numbers.phone_number": "tns",
        "phone_numbers": "tns",
        "phone_numbers.pin": "tns.pin",
        "phone_numbers.port_out_pin": "tns.pin",
        "target_port_in_date": "desired_due_date",
        f"{TWILIO_LOSING}.customer_type": "customer_type",
        f"{TWILIO_LOSING}.customer_name": "customer_name",
        f"{TWILIO_LOSING}.account_number": "account_number",
        f"{TWILIO_LOSING}.account_telephone_number": "btn",
        f"{TWILIO_LOSING}.authorized_representative": "authorized_by.name",
        f"{TWILIO_LOSING}.address.street": "service_address.street",
        f"{TWILIO_LOSING}.address.street_2": "service_address.unit",
        f"{TWILIO_LOSING}.address.city": "service_address.city",
        f"{TWILIO_LOSING}.address.state": "service_address.region",
        f"{TWILIO_LOSING}.address.zip": "service_address.postal_code",
        f"{TWILIO_LOSING}.address.country": "service_address.country",
    },
    frozenset(
        {
            "account_sid", "documents", "notification_emails", "bundle_sid", "url",
            "target_port_in_time_range_start", "target_port_in_time_range_end",
            "portability_advance_carrier", "auto_cancel_approval_numbers",
            "port_in_request_sid", "port_in_request_status", "date_created",
            "order_cancellation_reason", "support_ticket_id", "signature_request_url",
            "phone_numbers", f"{TWILIO_LOSING}.authorized_representative_email",
            f"{TWILIO_LOSING}.authorized_representative_katakana",
            f"{TWILIO_LOSING}.katakana_name", f"{TWILIO_LOSING}.sub_municipality",
            f"{TWILIO_LOSING}.building",
        }
    ),
)  # fmt: skip


def _read(raw: Raw, draft: Draft, _: FieldMap) -> Fault | None:
    found, path = unwrapped(raw)
    if not isinstance(found.get(TWILIO_LOSING), dict):
        return Fault(
            "expected a port-in request with its keys", path=(*path, TWILIO_LOSING)
        )
    return read_fields(found, _REQUEST, draft, path)


TWILIO: Final = Form(_read, shapes={"loa": _REQUEST})
