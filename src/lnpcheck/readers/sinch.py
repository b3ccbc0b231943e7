"""How does Sinch write? A port-in order of its Porting API (LOA).

Keys as in sinch/skills, ``skills/sinch-porting-api/SKILL.md``. End user and port-out
information stand with each number: what all numbers say alike is the letter's.
"""

from typing import Final

from lnpcheck.readers.claims import SINCH_NUMBERS, is_sinch_order
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Shape, read_fields
from lnpcheck.readers.form import Form
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.unwrap import unwrapped

__all__ = ["SINCH"]

_USER: Final = f"{SINCH_NUMBERS}.endUser"
_OUT: Final = f"{SINCH_NUMBERS}.portOutInfo"

_ORDER: Final = Shape(
    {
        "customerOrderReference": "reference",
        "desiredPortSchedule.desiredPortDate": "desired_due_date",
        f"{SINCH_NUMBERS}.phoneNumber": "tns",
        f"{_USER}.name": "customer_name",
        f"{_USER}.typeOfService": "customer_type",
        f"{_USER}.streetNum": "tns.service_address.house_number",
        f"{_USER}.streetPreDir": "tns.service_address.pre_direction",
        f"{_USER}.streetName": "tns.service_address.street_name",
        f"{_USER}.streetType": "tns.service_address.street_type",
        f"{_USER}.streetPostDir": "tns.service_address.post_direction",
        f"{_USER}.city": "tns.service_address.city",
        f"{_USER}.state": "tns.service_address.region",
        f"{_USER}.zipCode": "tns.service_address.postal_code",
        f"{_OUT}.existingPortOutPin": "tns.pin",
        f"{_OUT}.accountNum": "tns.account_number",
        f"{_OUT}.accountPhoneNumber": "tns.btn",
        f"{_OUT}.authorizingName": "authorized_by.name",
        f"{_OUT}.authorizingDate": "signed_on",
        f"{SINCH_NUMBERS}.resellerName": "reseller",
        f"{_USER}.resellerName": "reseller",
        "resellerName": "reseller",
    },
    frozenset(
        {
            "id", "status", "onDemandActivation", "desiredPortSchedule", "notes",
            "documents", "webhookUrl", "contact", f"{SINCH_NUMBERS}.status",
            f"{SINCH_NUMBERS}.focDate", f"{SINCH_NUMBERS}.voiceConfiguration",
            f"{SINCH_NUMBERS}.messagingConfiguration", f"{SINCH_NUMBERS}.countryCode",
        }
    ),
)  # fmt: skip


def _read(raw: Raw, draft: Draft, _: FieldMap) -> Fault | None:
    found, path = unwrapped(raw)
    if not is_sinch_order(found):
        return Fault("expected a port-in order of Sinch", path=path)
    fault = read_fields(found, _ORDER, draft, path)
    draft.hoist("service_address", "account_number", "btn")
    return fault


SINCH: Final = Form(_read, shapes={"loa": _ORDER})
