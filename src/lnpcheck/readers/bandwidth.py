"""How does Bandwidth write? CSR answers and port orders, in XML or as JSON of it.

Elements as in Bandwidth/api-docs (2fcdf57, ``csrs.mdx`` and ``specs/numbers.yml``). An
answer about a CSR repeats the request beside ``CsrData``; only the latter is the losing
carrier's, and in Bandwidth's own sample the two differ in account and ZIP. The order of
a port is the letter's side.
"""

from typing import Final

from lnpcheck.readers.claims import (
    BANDWIDTH_LISTED,
    BANDWIDTH_PERSON,
    BANDWIDTH_WRAPPERS,
    has_bandwidth_record,
    is_bandwidth_order,
)
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault, Path
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.fields import Coded, Shape, read_fields
from lnpcheck.readers.form import Form
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.unwrap import Found, unwrapped

__all__ = ["BANDWIDTH"]

_QUERIED: Final = "WorkingTelephoneNumber"

_RECORD: Final = Shape(
    {
        "AccountNumber": "account_number",
        "CustomerName": "customer_name",
        "ServiceAddress.UnparsedAddress": "service_address.street",
        "ServiceAddress.City": "service_address.city",
        "ServiceAddress.State": "service_address.region",
        "ServiceAddress.Zip": "service_address.postal_code",
        f"{BANDWIDTH_LISTED}.TelephoneNumber": "tns",
        BANDWIDTH_LISTED: "tns",
    },
    frozenset({_QUERIED}),
)

_PLACE: Final = f"{BANDWIDTH_PERSON}.ServiceAddress"
_ORDER: Final = Shape(
    {
        "CustomerOrderId": "reference",
        "ListOfPhoneNumbers.PhoneNumber": "tns",
        "ListOfPhoneNumbers": "tns",
        "BillingTelephoneNumber": "btn",
        "NewBillingTelephoneNumber": "new_btn",
        "PartialPort": Coded("port_type", {"true": "partial", "false": "full"}),
        f"{BANDWIDTH_PERSON}.SubscriberType": "customer_type",
        f"{BANDWIDTH_PERSON}.BusinessName": "customer_name",
        f"{BANDWIDTH_PERSON}.FirstName": "customer_name",
        f"{BANDWIDTH_PERSON}.MiddleInitial": "customer_name",
        f"{BANDWIDTH_PERSON}.LastName": "customer_name",
        f"{_PLACE}.HousePrefix": "service_address.house_number",
        f"{_PLACE}.HouseNumber": "service_address.house_number",
        f"{_PLACE}.HouseSuffix": "service_address.house_number",
        f"{_PLACE}.PreDirectional": "service_address.pre_direction",
        f"{_PLACE}.StreetName": "service_address.street_name",
        f"{_PLACE}.StreetSuffix": "service_address.street_type",
        f"{_PLACE}.PostDirectional": "service_address.post_direction",
        f"{_PLACE}.AddressLine2": "service_address.unit",
        f"{_PLACE}.City": "service_address.city",
        f"{_PLACE}.StateCode": "service_address.region",
        f"{_PLACE}.Zip": "service_address.postal_code",
        f"{_PLACE}.PlusFour": "service_address.postal_code",
        f"{_PLACE}.Country": "service_address.country",
        "LoaAuthorizingPerson": "authorized_by.name",
        "WirelessInfo.AccountNumber": "account_number",
        "WirelessInfo.PinNumber": "pin",
        "TargetRespOrgId": "new_resp_org",
        "LosingCarrierName": "losing_carrier",
        "RequestedFocDate": "desired_due_date",
    },
    frozenset(
        {
            "OrderId", "SiteId", "PeerId", "Triggered", "AlternateSpid", "BillingType",
            "TnAttributes", "ProcessingStatus", "Status", "Errors", "userId", "UserId",
            "LastModifiedDate", "LastModifiedBy", "OrderCreateDate", "ActualFocDate",
            "NewSpid", "OldSpid", "LosingCarrierSPID", "LosingCarrierIsWireless",
            "VendorId", "VendorName", "PON", "Immediately", f"{_PLACE}.County",
            f"{_PLACE}.AddressType",
        }
    ),
)  # fmt: skip


def _is_echo(found: Found) -> bool:
    return "WorkingOrBillingTelephoneNumber" in found or "EndUserName" in found


def _read(raw: Raw, draft: Draft, _: FieldMap) -> Fault | None:
    found, path = unwrapped(raw, *BANDWIDTH_WRAPPERS)
    if draft.kind == "loa":
        if not is_bandwidth_order(found):
            return Fault("expected a port order of Bandwidth (LnpOrder)", path=path)
        return read_fields(found, _ORDER, draft, path)
    return _read_record(found, path, draft)


def _read_record(found: Found, path: Path, draft: Draft) -> Fault | None:
    """Read the carrier's data, never the request that is repeated beside it."""
    if not has_bandwidth_record(found):
        wanted = "expected the carrier's data (CsrData)"
        if _is_echo(found):
            wanted += "; this answer only repeats what was asked"
        return Fault(wanted, path=path)
    data = found.get("CsrData")
    if isinstance(data, dict):
        found, path = data, (*path, "CsrData")
    queried = found.get(_QUERIED)
    fault = read_fields(found, _RECORD, draft, path)
    if "tns" not in draft.content:  # the number asked for is on the account at least
        draft.put("tns", queried, (*path, _QUERIED))
        draft.content["complete"] = False
    return fault


BANDWIDTH: Final = Form(_read, shapes={"loa": _ORDER, "csr": _RECORD})
