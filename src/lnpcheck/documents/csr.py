"""What does the losing carrier have on file? The Customer Service Record."""

from pydantic import SecretStr

from lnpcheck.documents.address import Address
from lnpcheck.documents.base import Document, Part
from lnpcheck.documents.vocabulary import (
    CustomerType,
    Day,
    Flag,
    FreezeKind,
    Issuer,
    Language,
    OrderKind,
    RegistryStatus,
    Status,
    YesNo,
)

__all__ = ["CSR", "CsrLine", "Freeze", "HuntGroup", "PendingOrder", "Service"]


class CsrLine(Part):
    """One number, range or list on the CSR with data of its own.

    Attributes:
        tn: The numbers, as people write them.
        status: Active, suspended or disconnected; absent: the account's.
        type: The carrier's word for the kind of line.
        main_tn: The number that this one depends on (distinctive ring).
        hunt_group: Id of the hunt group that the line is in.
        features: The carrier's words for what is on the line.
        service_address: Where the line is served, where it is not the account's.
        btn: BTN of the line, where it is not the account's.
        off_network: The number belongs to a third carrier.
        registry_status: Status of a toll-free number in the registry; absent: the
            account's.
    """

    tn: str | None = None
    status: Status = None
    type: str | None = None
    main_tn: str | None = None
    hunt_group: str | None = None
    features: tuple[str, ...] | None = None
    service_address: str | Address | None = None
    btn: str | None = None
    off_network: YesNo = None
    registry_status: RegistryStatus = None


class HuntGroup(Part):
    """Lines that ring in order when the first is busy.

    Attributes:
        id: The CSR's name for the group.
        type: The carrier's word for how it hunts.
        members: Numbers in hunt order; the first is the pilot.
    """

    id: str | None = None
    type: str | None = None
    members: tuple[str, ...] | None = None


class Service(Part):
    """A service on the account beside plain lines.

    Attributes:
        kind: ``dsl``, ``isdn``, ``pri``, ``centrex``, ``did``, ``rcf``, ``fx``,
            ``distinctive-ring``, ``alarm``, ``fax``, ``elevator``, ``voicemail``,
            ``hunting``, ``additional-listing`` or ``other``; another word is read as
            ``other``.
        tn: The numbers it is on; absent: it is the account's.
        description: The carrier's words for it.
    """

    kind: str | None = None
    tn: str | None = None
    description: str | None = None


class Freeze(Part):
    """A block that the subscriber asked for.

    Attributes:
        kind: ``local`` and ``port-protection`` stop a port; ``pic`` and ``lpic``
            (long distance) do not.
        tn: The numbers it is on; absent: the whole account.
        lifted_on: Day on which it was, or will be, lifted.
        confirmation: The losing carrier's number for the lift.
    """

    kind: FreezeKind = None
    tn: str | None = None
    lifted_on: Day = None
    confirmation: str | None = None


class PendingOrder(Part):
    """An order that is open on the account.

    Attributes:
        kind: A change of services, a disconnection or a port.
        due_on: Day on which it falls due.
        order_id: The losing carrier's number of the order.
        confirmation: The losing carrier's confirmation of it.
    """

    kind: OrderKind = None
    due_on: Day = None
    order_id: str | None = None
    confirmation: str | None = None


class CSR(Document):
    """A Customer Service Record: what the losing carrier has on file.

    Attributes:
        carrier: The losing carrier.
        issued_by: Who wrote this record: the carrier, or a reseller of its service.
        status: Status of the account.
        printed_on: Day of the record.
        complete: False when the list of numbers may be cut short.
        customer_name: End user on record.
        listed_name: Name in the directory listing.
        billing_name: Name on the bill.
        customer_type: Business or residential.
        service_address: Where the account is served.
        billing_address: Address on the bill.
        account_number: The account; text, leading zeros count.
        customer_code: Three digits that follow the BTN in some account numbers.
        btn: Billing telephone number; may hold letters.
        pin_required: Whether the account has a PIN.
        pin: PIN on record; never shown.
        tns: The numbers on the account.
        hunt_groups: Hunt groups on the account.
        services: Services beside plain lines.
        freezes: Blocks that the subscriber asked for.
        pending_orders: Open orders.
        authorized_contacts: Persons who may order changes.
        reseller: Reseller of the account.
        resp_org: RespOrg of toll-free numbers.
        registry_status: Status of its toll-free numbers in the registry.
        flags: Unpaid balance, contract, prepaid, resold, shared.
        language: The language in which the carrier writes to the customer.
        remarks: The carrier's free text; never shown.
        reference: Your own number of the record.
    """

    carrier: str | None = None
    issued_by: Issuer = None
    status: Status = None
    printed_on: Day = None
    complete: YesNo = True
    customer_name: str | None = None
    listed_name: str | None = None
    billing_name: str | None = None
    customer_type: CustomerType = None
    service_address: str | Address | None = None
    billing_address: str | Address | None = None
    account_number: str | None = None
    customer_code: str | None = None
    btn: str | None = None
    pin_required: YesNo = None
    pin: SecretStr | None = None
    tns: tuple[str | CsrLine, ...] | None = None
    hunt_groups: tuple[HuntGroup, ...] | None = None
    services: tuple[Service, ...] | None = None
    freezes: tuple[Freeze, ...] | None = None
    pending_orders: tuple[PendingOrder, ...] | None = None
    authorized_contacts: tuple[str, ...] | None = None
    reseller: str | None = None
    resp_org: str | None = None
    registry_status: RegistryStatus = None
    flags: tuple[Flag, ...] | None = None
    language: Language = None
    remarks: SecretStr | None = None
    reference: str | None = None
