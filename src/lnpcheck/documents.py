"""What do the papers say, as written? The LOA, the CSR and their parts.

Documents are kept as given: no spelling is repaired here and nothing is compared.
Every key is optional but an LOA's ``tns``; null and blank both mean that nothing
stands there. A PIN is a secret from the first line: it is in no ``repr``, no error
and no dump.

LOA: Letter of Authorization. CSR: Customer Service Record. TN: telephone number.
BTN: billing telephone number. RespOrg: responsible organization of a toll-free number.
"""

from datetime import date, datetime
from typing import Annotated, Any, Final, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from lnpcheck.refusals import Refusal, refusals

__all__ = [
    "CSR",
    "LOA",
    "Address",
    "CsrLine",
    "Fate",
    "Freeze",
    "HuntGroup",
    "LetterStatements",
    "LineType",
    "LoaLine",
    "PendingOrder",
    "PreviousRejection",
    "RemainingNumber",
    "RemainingService",
    "Service",
    "Signer",
    "Status",
    "SupportingDocument",
]


def _choice(value: object) -> object:
    """Read a word of a closed vocabulary: blank is absent, case does not count."""
    if isinstance(value, str):
        return value.strip().lower() or None
    return value


def _day(value: object) -> object:
    """Read a day. A number is refused: it would be taken for seconds since 1970."""
    if isinstance(value, str):
        text = value.strip()
        if not text:
            return None
        try:
            return date.fromisoformat(text) if len(text) == _ISO_LENGTH else _no_day()
        except ValueError:
            return _no_day()
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    return _no_day()


_ISO_LENGTH: Final = len("2026-06-01")


def _no_day() -> object:
    code, message = "day", "expected a day as YYYY-MM-DD, such as 2026-06-01"
    raise PydanticCustomError(code, message)


_Choice = BeforeValidator(_choice)
Day = Annotated[date | None, BeforeValidator(_day)]
YesNo = Annotated[bool | None, _Choice]

CustomerType = Annotated[Literal["business", "residential"] | None, _Choice]
PinKind = Annotated[Literal["account", "port-out", "transfer"] | None, _Choice]
PortType = Annotated[Literal["full", "partial"] | None, _Choice]
LineType = Annotated[Literal["wireline", "wireless", "toll-free"] | None, _Choice]
Signature = Annotated[
    Literal["wet", "drawn", "electronic", "typed", "stamped", "none"] | None, _Choice
]
Status = Annotated[Literal["active", "suspended", "disconnected"] | None, _Choice]
Fate = Annotated[Literal["port", "keep", "disconnect"] | None, _Choice]
"""What becomes of a number, service or hunt group that the request touches."""
KeepOrDrop = Annotated[Literal["keep", "disconnect"] | None, _Choice]

FreezeKind = Annotated[
    Literal["local", "pic", "lpic", "port-protection"] | None, _Choice
]
OrderKind = Annotated[Literal["change", "disconnect", "port"] | None, _Choice]
DocumentKind = Annotated[Literal["bill", "csr", "screenshot", "other"] | None, _Choice]
Issuer = Annotated[Literal["carrier", "reseller"] | None, _Choice]
Flag = Annotated[Literal["balance", "contract", "prepaid", "resold"], _Choice]


class _Part(BaseModel):
    """A part of a document: frozen, no key beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class _Document(_Part):
    """A part whose errors name places and expectations, and never a value."""

    @model_validator(mode="wrap")
    @classmethod
    def _refuse_without_values(
        cls,
        data: Any,  # noqa: ANN401 - anything may come in
        handler: ModelWrapValidatorHandler[Self],
    ) -> Self:
        """Validate, and let no input through in an error (it may be a PIN)."""
        try:
            return handler(data)
        except ValidationError as error:
            refused = refusals(cls, error)
        raise _as_error(cls.__name__, refused)

    @classmethod
    def model_validate_json(
        cls,
        json_data: str | bytes | bytearray,
        **options: Any,  # noqa: ANN401 - anything may come in
    ) -> Self:
        """Read a document from JSON text.

        Raises:
            ValidationError: The text is not JSON, or not such a document. It quotes
                nothing of the text, which may hold a PIN.
        """
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            refused = refusals(cls, error)
        raise _as_error(cls.__name__, refused)


def _as_error(title: str, refused: tuple[Refusal, ...]) -> ValidationError:
    """Make pydantic's error anew, without the values that it was about."""
    return ValidationError.from_exception_data(
        title,
        [
            {
                "type": PydanticCustomError(refusal.code, refusal.message),
                "loc": refusal.place,
                "input": None,
            }
            for refusal in refused
        ],
        hide_input=True,
    )


class Address(_Part):
    """A postal address in parts.

    A document may also give an address as one string. Instead of ``street`` the
    parsed parts may stand; they are joined in postal order.

    Attributes:
        street: Civic line: house number, street, perhaps the unit.
        unit: Apartment, suite, floor, with or without its word ("Ste 4", "4").
        city: City, town or municipality.
        region: State or province, by code or name.
        postal_code: ZIP, ZIP+4 or Canadian postal code.
        country: Country, by code or name.
        house_number: Civic number with its letter or fraction (LSR field SANO).
        pre_direction: Direction before the street name (SASD).
        street_name: Street name alone (SASN).
        street_type: Street, Avenue, Rue … (SATH).
        post_direction: Direction after the street (SASS).
    """

    street: str | None = None
    unit: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None
    country: str | None = None
    house_number: str | None = None
    pre_direction: str | None = None
    street_name: str | None = None
    street_type: str | None = None
    post_direction: str | None = None


class Signer(_Part):
    """The person who authorizes the port.

    Attributes:
        name: The person's name.
        title: The person's function ("Office Manager").
    """

    name: str | None = None
    title: str | None = None


class LoaLine(_Document):
    """One number, range or list of the LOA with data of its own.

    Attributes:
        tn: The numbers, as people write them.
        account_number: Account at the losing carrier, where it is not the letter's.
        pin: PIN of this line.
        btn: BTN of this line's account, where it is not the letter's.
        service_address: Where this line is served, where it is not the letter's.
        line_type: What the line is at the losing carrier.
        imei: Serial number of the handset, 15 digits.
        ring_to: The local number that a toll-free number rings to.
    """

    tn: str | None = None
    account_number: str | None = None
    pin: SecretStr | None = None
    btn: str | None = None
    service_address: str | Address | None = None
    line_type: LineType = None
    imei: str | None = None
    ring_to: str | None = None


class RemainingNumber(_Part):
    """A number that is not asked for, and what is to become of it.

    Attributes:
        tn: The numbers, as people write them.
        action: Keep them at the losing carrier, or disconnect them.
    """

    tn: str | None = None
    action: KeepOrDrop = None


class RemainingService(_Part):
    """A service on the account, and what is to become of it.

    Attributes:
        kind: The kind of service, as in the CSR's ``services``.
        tn: The number it is on, when it is on one.
        action: Port, keep or disconnect it.
    """

    kind: str | None = None
    tn: str | None = None
    action: Fate = None


class SupportingDocument(_Part):
    """A paper sent along with the LOA.

    Attributes:
        kind: Bill, CSR, screenshot or other.
        issued_on: The day it was issued.
    """

    kind: DocumentKind = None
    issued_on: Day = None


class PreviousRejection(_Part):
    """A rejection that an earlier request for these numbers came back with.

    Attributes:
        code: The code that the other side answered.
        on: The day of the answer.
    """

    code: str | None = None
    on: Day = None


class LetterStatements(_Part):
    """Which of the required statements the letter makes (47 CFR 64.1130(e)).

    Absent: not known. False: the letter lacks the statement.

    Attributes:
        change_decision: The decision to change carriers.
        agent_named: The submitting carrier is named as agent.
        one_carrier_per_tn: Only one carrier may be designated per number.
        fee_consultation: The customer may ask whether a fee applies.
        esign_disclosure: The E-SIGN 101(c) disclosure, for an electronic signature.
    """

    change_decision: YesNo = None
    agent_named: YesNo = None
    one_carrier_per_tn: YesNo = None
    fee_consultation: YesNo = None
    esign_disclosure: YesNo = None


class LOA(_Document):
    """A Letter of Authorization: what the customer signed.

    Attributes:
        customer_name: End user as the letter names it.
        customer_type: Business or residential.
        service_address: Where the numbers are served today.
        billing_name: Name on the bill.
        billing_address: Address on the bill.
        account_number: Account at the losing carrier; text, leading zeros count.
        pin: PIN or passcode; never shown.
        pin_kind: Which PIN it is: the account's, a port-out or a transfer PIN.
        pin_expires_on: Last day on which a transfer PIN holds.
        btn: Billing telephone number; may hold letters.
        new_btn: BTN for the numbers that stay when the BTN leaves.
        tns: The numbers to port, as people write them, or lines of their own.
        port_type: Full: everything on the account leaves. Partial: something stays.
        line_type: What the numbers are at the losing carrier.
        gaining_line_type: What they become at the gaining carrier.
        remaining_tns: Numbers that are not asked for, and their fate.
        remaining_services: One fate for all services, or one for each.
        hunt_groups: Fate of each hunt group, by the CSR's group id.
        losing_carrier: Carrier that holds the numbers.
        gaining_carrier: Carrier that receives them.
        reseller: Reseller between the customer and the losing carrier.
        authorized_by: The person who signs.
        signed_on: Day of the signature.
        signature: How the letter is signed; ``none`` when it is not.
        term_until: Last day of the term agreement that the letter belongs to.
        desired_due_date: Day on which the port is wanted.
        resp_org: Losing RespOrg of toll-free numbers.
        new_resp_org: Gaining RespOrg of toll-free numbers.
        imei: Serial number of the handset, 15 digits.
        e911_address: Where the numbers will be used after the port.
        documents: Papers sent along.
        previous_rejections: What earlier requests came back with.
        statements: Which required statements the letter makes.
        reference: Your own order number; comes back in the report.
    """

    tns: tuple[str | LoaLine, ...]
    customer_name: str | None = None
    customer_type: CustomerType = None
    service_address: str | Address | None = None
    billing_name: str | None = None
    billing_address: str | Address | None = None
    account_number: str | None = None
    pin: SecretStr | None = None
    pin_kind: PinKind = None
    pin_expires_on: Day = None
    btn: str | None = None
    new_btn: str | None = None
    port_type: PortType = None
    line_type: LineType = None
    gaining_line_type: LineType = None
    remaining_tns: tuple[RemainingNumber, ...] | None = None
    remaining_services: tuple[RemainingService, ...] | KeepOrDrop = None
    hunt_groups: dict[str, Fate] | None = None
    losing_carrier: str | None = None
    gaining_carrier: str | None = None
    reseller: str | None = None
    authorized_by: Signer | None = None
    signed_on: Day = None
    signature: Signature = None
    term_until: Day = None
    desired_due_date: Day = None
    resp_org: str | None = None
    new_resp_org: str | None = None
    imei: str | None = None
    e911_address: str | Address | None = None
    documents: tuple[SupportingDocument, ...] | None = None
    previous_rejections: tuple[PreviousRejection, ...] | None = None
    statements: LetterStatements | None = None
    reference: str | None = None


class CsrLine(_Part):
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


class HuntGroup(_Part):
    """Lines that ring in order when the first is busy.

    Attributes:
        id: The CSR's name for the group.
        type: The carrier's word for how it hunts.
        members: Numbers in hunt order; the first is the pilot.
    """

    id: str | None = None
    type: str | None = None
    members: tuple[str, ...] | None = None


class Service(_Part):
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


class Freeze(_Part):
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


class PendingOrder(_Part):
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


class CSR(_Document):
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
        flags: Unpaid balance, contract, prepaid, resold.
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
    flags: tuple[Flag, ...] | None = None
    remarks: str | None = None
    reference: str | None = None
