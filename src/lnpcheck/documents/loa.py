"""What did the customer sign? The Letter of Authorization."""

from pydantic import SecretStr

from lnpcheck.documents.address import Address
from lnpcheck.documents.base import Document
from lnpcheck.documents.loa_parts import (
    LetterStatements,
    LoaLine,
    OtherLetter,
    PreviousRejection,
    RemainingNumber,
    RemainingService,
    Signer,
    SupportingDocument,
)
from lnpcheck.documents.vocabulary import (
    CustomerType,
    Day,
    Fate,
    KeepOrDrop,
    Language,
    LineType,
    OtherIdentifier,
    PinKind,
    PortType,
    Signature,
    YesNo,
)

__all__ = ["LOA"]


class LOA(Document):
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
        other_letters: Other letters that the customer signed for these numbers.
        linking_letters: Whether the resellers' letters that link customer and carrier
            go along.
        other_identifiers: What identifies the customer beside the account number;
            the kind alone, never the number itself.
        sms_answerable: Whether the customer can answer the losing carrier's SMS
            within 90 minutes.
        released_on: Day on which the losing carrier released inactive numbers for the
            port.
        language: The language that the letter is written in.
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
    other_letters: tuple[OtherLetter, ...] | None = None
    linking_letters: YesNo = None
    other_identifiers: tuple[OtherIdentifier, ...] | None = None
    sms_answerable: YesNo = None
    released_on: Day = None
    language: Language = None
    reference: str | None = None
