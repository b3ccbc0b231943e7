"""What is an LOA made of? Its lines, its signer, its statements."""

from pydantic import SecretStr

from lnpcheck.documents.address import Address
from lnpcheck.documents.base import Document, Part
from lnpcheck.documents.vocabulary import (
    Day,
    DocumentKind,
    Fate,
    KeepOrDrop,
    LineType,
    YesNo,
)

__all__ = [
    "LetterStatements",
    "LoaLine",
    "OtherLetter",
    "PreviousRejection",
    "RemainingNumber",
    "RemainingService",
    "Signer",
    "SupportingDocument",
]


class Signer(Part):
    """The person who authorizes the port.

    Attributes:
        name: The person's name.
        title: The person's function ("Office Manager").
    """

    name: str | None = None
    title: str | None = None


class LoaLine(Document):
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


class RemainingNumber(Part):
    """A number that is not asked for, and what is to become of it.

    Attributes:
        tn: The numbers, as people write them.
        action: Keep them at the losing carrier, or disconnect them.
    """

    tn: str | None = None
    action: KeepOrDrop = None


class RemainingService(Part):
    """A service on the account, and what is to become of it.

    Attributes:
        kind: The kind of service, as in the CSR's ``services``.
        tn: The number it is on, when it is on one.
        action: Port, keep or disconnect it.
    """

    kind: str | None = None
    tn: str | None = None
    action: Fate = None


class SupportingDocument(Part):
    """A paper sent along with the LOA.

    Attributes:
        kind: Bill, CSR, screenshot or other.
        issued_on: The day it was issued.
    """

    kind: DocumentKind = None
    issued_on: Day = None


class OtherLetter(Part):
    """Another letter that the customer signed for these numbers.

    Attributes:
        gaining_carrier: The carrier that it authorizes.
        signed_on: The day of its signature.
    """

    gaining_carrier: str | None = None
    signed_on: Day = None


class PreviousRejection(Part):
    """A rejection that an earlier request for these numbers came back with.

    Attributes:
        code: The code that the other side answered.
        on: The day of the answer.
    """

    code: str | None = None
    on: Day = None


class LetterStatements(Part):
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
