"""How does Telnyx write? Customer service records (CSR) and porting orders (LOA).

Keys as in the models ``CustomerServiceRecord`` and ``PortingOrder`` of the package
``telnyx`` 4.189.0 and in what the API answers, with or without ``data`` around it.
"""

from typing import Final

from lnpcheck.readers.claims import is_telnyx_order, is_telnyx_record
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault, Path, pointer
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Shape, read_fields
from lnpcheck.readers.form import Form
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.unwrap import Found, unwrapped

__all__ = ["TELNYX"]

_AT_ONCE: Final = (
    "one fate for all remaining numbers, where a letter states it number by number"
    " (remaining_tns); not read"
)
_ADDRESS: Final = "result.address"

_RECORD: Final = Shape(
    {
        "created_at": "printed_on",
        "result.carrier_name": "carrier",
        "result.associated_phone_numbers": "tns",
        "result.admin.name": "customer_name",
        "result.admin.billing_phone_number": "btn",
        "result.admin.account_number": "account_number",
        "result.admin.authorized_person_name": "authorized_contacts",
        f"{_ADDRESS}.street_address": "service_address.street",
        f"{_ADDRESS}.locality": "service_address.city",
        f"{_ADDRESS}.administrative_area": "service_address.region",
        f"{_ADDRESS}.postal_code": "service_address.postal_code",
    },
    frozenset(
        {
            "id", "record_type", "status", "error_message", "phone_number",
            "updated_at", "webhook_url", f"{_ADDRESS}.full_address",
        }
    ),
)  # fmt: skip

_ORDER: Final = Shape(
    {
        "customer_reference": "reference",
        "phone_numbers.phone_number": "tns",
        "phone_numbers": "tns",
        "phone_number_type": "line_type",
        "end_user.admin.entity_name": "customer_name",
        "end_user.admin.auth_person_name": "authorized_by.name",
        "end_user.admin.account_number": "account_number",
        "end_user.admin.pin_passcode": "pin",
        "end_user.admin.billing_phone_number": "btn",
        # The model calls it the billing address; a mismatch of it is answered with
        # LOCATION_MISMATCH, which is about the service address.
        "end_user.location.street_address": "service_address.street",
        "end_user.location.extended_address": "service_address.unit",
        "end_user.location.locality": "service_address.city",
        "end_user.location.administrative_area": "service_address.region",
        "end_user.location.postal_code": "service_address.postal_code",
        "end_user.location.country_code": "service_address.country",
        "misc.type": "port_type",
        "misc.new_billing_phone_number": "new_btn",
        "activation_settings.foc_datetime_requested": "desired_due_date",
    },
    frozenset(
        {
            "id", "record_type", "status", "created_at", "updated_at", "webhook_url",
            "user_id", "user_feedback", "support_key", "parent_support_key",
            "requirements", "requirements_met", "porting_phone_numbers_count",
            "phone_number_configuration", "old_service_provider_ocn", "messaging",
            "documents", "description", "customer_group_reference", "additional_steps",
            "activation_settings", "phone_numbers", "misc.remaining_numbers_action",
            "end_user.admin.business_identifier", "end_user.admin.tax_identifier",
        }
    ),
)  # fmt: skip


def _read(raw: Raw, draft: Draft, _: FieldMap) -> Fault | None:
    found, path = unwrapped(raw)
    if draft.kind == "loa":
        return _read_order(found, path, draft)
    if not is_telnyx_record(found):
        return Fault("expected a customer service record of Telnyx", path=path)
    if not isinstance(found.get("result"), dict):
        wanted = "expected a completed record; this one holds no result yet, or failed"
        return Fault(wanted, path=(*path, "result"))
    fault = read_fields(found, _RECORD, draft, path)
    _whole_address(found, path, draft)
    return fault


def _whole_address(found: Found, path: Path, draft: Draft) -> None:
    """Take the whole address where the record does not take it apart."""
    address = ("result", "address", "full_address")
    whole: object = found
    for step in address:
        whole = whole.get(step) if isinstance(whole, dict) else None
    if whole is not None and "service_address" not in draft.content:
        draft.put("service_address", whole, (*path, *address))


def _read_order(found: Found, path: Path, draft: Draft) -> Fault | None:
    if not is_telnyx_order(found):
        return Fault("expected a porting order of Telnyx", path=path)
    misc = found.get("misc")
    if isinstance(misc, dict) and misc.get("remaining_numbers_action"):
        draft.note(_AT_ONCE, pointer((*path, "misc", "remaining_numbers_action")))
    return read_fields(found, _ORDER, draft, path)


TELNYX: Final = Form(_read, shapes={"loa": _ORDER, "csr": _RECORD})
