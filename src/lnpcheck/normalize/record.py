"""What does the CSR say? Its facts, each with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from lnpcheck.documents import CSR, CsrLine, Freeze, PendingOrder
from lnpcheck.facts import Absent, Fact, Known
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.number import read_btn
from lnpcheck.normalize.numbering import NumberList, Unlined, read_number_list
from lnpcheck.normalize.secret import Secret, read_secret
from lnpcheck.normalize.services import ServiceKind, read_service_kind
from lnpcheck.normalize.text import collapsed, read_code

__all__ = ["FrozenLines", "Group", "OnAccount", "OwnLine", "Record", "read_record"]


@dataclass(frozen=True, slots=True)
class Group:
    """A hunt group.

    Attributes:
        id: Its name on the CSR.
        members: E.164, in hunt order; the first is the pilot.
        readable: False when a member cannot be read.
        path: JSON Pointer to it.
    """

    id: str
    members: tuple[str, ...]
    readable: bool
    path: str


@dataclass(frozen=True, slots=True)
class OnAccount:
    """A service on the account.

    Attributes:
        kind: The kind of service.
        known: False when its word is none of the known kinds.
        numbers: The numbers it is on, E.164; empty: it is the account's.
        readable: False when those numbers cannot be read.
        text: The words that name it.
        path: JSON Pointer to it.
    """

    kind: ServiceKind
    known: bool
    numbers: tuple[str, ...]
    readable: bool
    text: str
    path: str


@dataclass(frozen=True, slots=True)
class FrozenLines:
    """A freeze.

    Attributes:
        freeze: As the CSR gives it.
        numbers: The numbers it is on, E.164; None: the whole account.
        readable: False when those numbers cannot be read.
        path: JSON Pointer to it.
    """

    freeze: Freeze
    numbers: tuple[str, ...] | None
    readable: bool
    path: str


@dataclass(frozen=True, slots=True)
class OwnLine:
    """What a line of the CSR says of itself.

    Attributes:
        btn: Its BTN.
        service: Its service address.
    """

    btn: Fact[str]
    service: Place


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
        groups=_groups(csr, numbers, base),
        services=_services(csr, base),
        freezes=_freezes(csr, base),
        orders=tuple(
            (order, f"/pending_orders/{index}")
            for index, order in enumerate(csr.pending_orders or ())
        ),
        own=_own_lines(numbers, country),
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


def _own_lines(numbers: NumberList[CsrLine], country: Country) -> dict[str, OwnLine]:
    """Read what lines say of themselves."""
    own: dict[str, OwnLine] = {}
    for entry in numbers.entries:
        line = entry.line
        if line is None or not (line.btn or line.service_address):
            continue
        at = entry.path.removesuffix("/tn")
        said = OwnLine(
            btn=read_btn(line.btn, f"{at}/btn"),
            service=read_place(line.service_address, f"{at}/service_address", country),
        )
        own.update(dict.fromkeys(entry.numbers, said))
    return own


def _status(csr: CSR, numbers: NumberList[CsrLine]) -> dict[str, str | None]:
    """Give each number its status; a line without one has the account's."""
    status: dict[str, str | None] = dict.fromkeys(numbers.places, csr.status)
    for entry in numbers.entries:
        if entry.line is not None and entry.line.status is not None:
            status.update(dict.fromkeys(entry.numbers, entry.line.status))
    return status


def _groups(
    csr: CSR, numbers: NumberList[CsrLine], base: str | None
) -> tuple[Group, ...]:
    """Read the hunt groups, and those that only the lines tell of."""
    groups = []
    for index, group in enumerate(csr.hunt_groups or ()):
        path = f"/hunt_groups/{index}"
        members = _inherited(group.members or (), f"{path}/members", base)
        readable = not members.problems
        name = collapsed(group.id or "")
        groups.append(Group(name, tuple(members.places), readable, path))
    known = {group.id for group in groups}
    by_line: dict[str, list[str]] = {}
    places: dict[str, str] = {}
    for entry in numbers.entries:
        name = collapsed(entry.line.hunt_group or "") if entry.line else ""
        if name and name not in known:
            by_line.setdefault(name, []).extend(entry.numbers)
            places.setdefault(name, entry.path)
    told = (Group(k, tuple(v), True, places[k]) for k, v in by_line.items())  # noqa: FBT003 - a field, not a flag
    return (*groups, *told)


def _inherited(
    members: tuple[str, ...], path: str, base: str | None
) -> NumberList[None]:
    """Read members in hunt order; a short one inherits from the last full one."""
    texts: list[tuple[str | None, str, None]] = [
        (member, f"{path}/{index}", None) for index, member in enumerate(members)
    ]
    first: Unlined = read_number_list(texts[:1], base)
    lead = next(iter(first.places), base)
    return read_number_list(texts, lead)


def _services(csr: CSR, base: str | None) -> tuple[OnAccount, ...]:
    services = []
    for index, service in enumerate(csr.services or ()):
        path = f"/services/{index}"
        kind, known = read_service_kind(service.kind)
        on: Unlined = read_number_list([(service.tn, f"{path}/tn", None)], base)
        text = collapsed(service.description or service.kind or "service")
        readable = not on.problems
        services.append(OnAccount(kind, known, tuple(on.places), readable, text, path))
    return tuple(services)


def _freezes(csr: CSR, base: str | None) -> tuple[FrozenLines, ...]:
    freezes = []
    for index, freeze in enumerate(csr.freezes or ()):
        path = f"/freezes/{index}"
        on: Unlined = read_number_list([(freeze.tn, f"{path}/tn", None)], base)
        whole = freeze.tn is None or not freeze.tn.strip()
        numbers = None if whole else tuple(on.places)
        freezes.append(FrozenLines(freeze, numbers, not on.problems, path))
    return tuple(freezes)
