"""What does the CSR say? Its facts, each with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from lnpcheck.documents import CSR, CsrLine, PendingOrder
from lnpcheck.facts import Absent, Fact, Known
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.number import read_btn
from lnpcheck.normalize.numbering import NumberList, Unlined, read_number_list
from lnpcheck.normalize.record_parts import (
    FrozenLines,
    Group,
    OnAccount,
    OwnLine,
    read_freezes,
    read_groups,
    read_own_lines,
    read_services,
)
from lnpcheck.normalize.secret import Secret, read_secret
from lnpcheck.normalize.text import read_code

__all__ = ["FrozenLines", "Group", "OnAccount", "OwnLine", "Record", "read_record"]


@dataclass(frozen=True, slots=True)
class Record:
    """The facts of a CSR.

    Attributes:
        csr: The document as given.
        numbers: The numbers on the account.
        status: Status of each number: its own, else the account's, else None.
        name: The end user: customer name, else listed name.
        billing_name: The name on the bill.
        contacts: Persons who may order changes.
        service: The service address.
        billing: The billing address.
        account: Account number.
        code: Customer code.
        pin: PIN.
        btn: BTN: E.164, or upper-case letters and digits.
        groups: Hunt groups.
        services: Services beside plain lines.
        freezes: Freezes.
        orders: Pending orders with their JSON Pointers.
        own: What lines say of themselves, by number, E.164.
        mains: The number that a line depends on (distinctive ring), by number.
    """

    csr: CSR
    numbers: NumberList[CsrLine]
    status: Mapping[str, str | None]
    name: Fact[Name]
    billing_name: Fact[Name]
    contacts: tuple[Fact[Name], ...]
    service: Place
    billing: Place
    account: Fact[str]
    code: Fact[str]
    pin: Fact[Secret]
    btn: Fact[str]
    groups: tuple[Group, ...]
    services: tuple[OnAccount, ...]
    freezes: tuple[FrozenLines, ...]
    orders: tuple[tuple[PendingOrder, str], ...]
    own: Mapping[str, OwnLine]
    mains: Mapping[str, str]


def read_record(csr: CSR, country: Country) -> Record:
    """Read the facts of a CSR.

    Args:
        csr: The document as given.
        country: Whose way of writing addresses applies.
    """
    btn = read_btn(csr.btn, "/btn")
    base = btn.value if isinstance(btn, Known) and btn.value[0] == "+" else None
    numbers = _numbers(csr, base)
    name = read_name(csr.customer_name, "/customer_name")
    if isinstance(name, Absent):
        listed = read_name(csr.listed_name, "/listed_name")
        name = name if isinstance(listed, Absent) else listed
    return Record(
        csr=csr,
        numbers=numbers,
        status=_status(csr, numbers),
        name=name,
        billing_name=read_name(csr.billing_name, "/billing_name"),
        contacts=tuple(
            read_name(contact, f"/authorized_contacts/{index}")
            for index, contact in enumerate(csr.authorized_contacts or ())
        ),
        service=read_place(csr.service_address, "/service_address", country),
        billing=read_place(csr.billing_address, "/billing_address", country),
        account=read_code(csr.account_number, "/account_number"),
        code=read_code(csr.customer_code, "/customer_code"),
        pin=read_secret(csr.pin, "/pin"),
        btn=btn,
        groups=read_groups(csr, numbers, base),
        services=read_services(csr, base),
        freezes=read_freezes(csr, base),
        orders=tuple(
            (order, f"/pending_orders/{index}")
            for index, order in enumerate(csr.pending_orders or ())
        ),
        own=read_own_lines(numbers, country),
        mains=_mains(numbers, base),
    )


def _numbers(csr: CSR, base: str | None) -> NumberList[CsrLine]:
    return read_number_list(
        (
            (entry, f"/tns/{index}", None)
            if isinstance(entry, str)
            else (entry.tn, f"/tns/{index}/tn", entry)
            for index, entry in enumerate(csr.tns or ())
        ),
        base,
    )


def _status(csr: CSR, numbers: NumberList[CsrLine]) -> dict[str, str | None]:
    """Give each number its status; a line without one has the account's."""
    status: dict[str, str | None] = dict.fromkeys(numbers.places, csr.status)
    for entry in numbers.entries:
        if entry.line is not None and entry.line.status is not None:
            status.update(dict.fromkeys(entry.numbers, entry.line.status))
    return status


def _mains(numbers: NumberList[CsrLine], base: str | None) -> dict[str, str]:
    """Give each dependent line the number that it depends on."""
    mains: dict[str, str] = {}
    for entry in numbers.entries:
        if entry.line is not None and entry.line.main_tn:
            main: Unlined = read_number_list([(entry.line.main_tn, "", None)], base)
            for number in main.places:
                mains.update(dict.fromkeys(entry.numbers, number))
    return mains
