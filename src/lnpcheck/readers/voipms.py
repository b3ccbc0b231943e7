"""How does VoIP.ms write? The parameters of ``addLNPPort`` (LOA).

Names and codes as its API documents them (``addLNPPort``, also in the package
``voipms`` 0.2.6): text throughout, ``1`` and ``0`` for yes and no.
"""

from typing import Final

from lnpcheck.readers.claims import is_voipms_order
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Coded, Shape, read_fields
from lnpcheck.readers.form import Form
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.unwrap import unwrapped

__all__ = ["VOIPMS"]

# portType: 1 US local, 2 Canadian local, 3 toll-free, 4 US fax, 5 Canadian fax.
_PORT_TYPES: Final = {"1": "", "2": "", "3": "toll-free", "4": "", "5": ""}

_PARAMETERS: Final = Shape(
    {
        "numbers": "tns",
        "portType": Coded("line_type", _PORT_TYPES),
        "isMobile": Coded("line_type", {"0": "", "1": "wireless"}),
        "isPartial": Coded("port_type", {"0": "full", "1": "partial"}),
        "locationType": Coded("customer_type", {"0": "residential", "1": "business"}),
        "btn": "btn",
        "statementName": "customer_name",
        "firstName": "authorized_by.name",
        "lastName": "authorized_by.name",
        "address1": "service_address.street",
        "address2": "service_address.unit",
        "city": "service_address.city",
        "state": "service_address.region",
        "zip": "service_address.postal_code",
        "country": "service_address.country",
        "providerName": "losing_carrier",
        "providerAccount": "account_number",
        "pin": "pin",
        "imei": "imei",
    },
    frozenset({"method", "tfType", "snn", "ssn", "api_username", "api_password"}),
)


def _read(raw: Raw, draft: Draft, _: FieldMap) -> Fault | None:
    found, path = unwrapped(raw)
    if not is_voipms_order(found):
        return Fault("expected the parameters of addLNPPort", path=path)
    fault = read_fields(found, _PARAMETERS, draft, path)
    if "customer_name" not in draft.content:  # a resident: the name is the person's
        for key in ("firstName", "lastName"):
            draft.put("customer_name", found.get(key), (*path, key))
    if any(found.get(key) for key in ("snn", "ssn")):
        draft.content["other_identifiers"] = ["ssn"]  # that there is one, never which
    return fault


VOIPMS: Final = Form(_read, shapes={"loa": _PARAMETERS})
