"""How does Sinch write? A port-in order of its Porting API (LOA).

Keys as in sinch/skills, ``skills/sinch-porting-api/SKILL.md``. End user and port-out
information stand with each number: what all numbers say alike is the letter's.
"""

from typing import Final

from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Shape, read_fields
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.reader import Reader
from lnpcheck.readers.unwrap import Found, unwrapped

__all__ = ["SINCH"]

_NUMBERS: Final = "phoneNumbers"
_USER: Final = f"{_NUMBERS}.endUser"
_OUT: Final = f"{_NUMBERS}.portOutInfo"

_ORDER: Final = Shape(
    {
        "customerOrderReference": "reference",
        "desiredPortSchedule.desiredPortDate": "desired_due_date",
        f"{_NUMBERS}.phoneNumber": "tns",
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
        f"{_NUMBERS}.resellerName": "reseller",
        f"{_USER}.resellerName": "reseller",
        "resellerName": "reseller",
    },
    frozenset(
        {
            "id", "status", "onDemandActivation", "desiredPortSchedule", "notes",
            "documents", "webhookUrl", "contact", f"{_NUMBERS}.status",
            f"{_NUMBERS}.focDate", f"{_NUMBERS}.voiceConfiguration",
            f"{_NUMBERS}.messagingConfiguration", f"{_NUMBERS}.countryCode",
        }
    ),
)  # fmt: skip


def _is_order(found: Found) -> bool:
    numbers = found.get(_NUMBERS)
    return "desiredPortSchedule" in found or (
        isinstance(numbers, list)
        and any(isinstance(number, dict) and "endUser" in number for number in numbers)
    )


def _claims(raw: Raw) -> bool:
    return _is_order(unwrapped(raw)[0])


def _read(raw: Raw, draft: Draft, _: FieldMap) -> Fault | None:
    found, path = unwrapped(raw)
    if not _is_order(found):
        return Fault("expected a port-in order of Sinch", path=path)
    fault = read_fields(found, _ORDER, draft, path)
    draft.hoist("service_address", "account_number", "btn")
    return fault


SINCH: Final = Reader(
    "sinch",
    "a Sinch port-in order",
    ("loa",),
    _claims,
    _read,
    shapes={"loa": _ORDER},
)
