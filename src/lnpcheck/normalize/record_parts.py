"""What is a CSR made of? Hunt groups, services, freezes and lines of their own."""

from typing import NamedTuple

from lnpcheck.documents import CSR, CsrLine, Freeze
from lnpcheck.facts import Fact
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.number import read_btn
from lnpcheck.normalize.numbering import NumberList, Unlined, read_number_list
from lnpcheck.normalize.services import SERVICE_NAMES, ServiceKind, read_service_kind
from lnpcheck.normalize.text import collapsed

__all__ = [
    "FrozenLines",
    "Group",
    "OnAccount",
    "OwnLine",
    "read_freezes",
    "read_groups",
    "read_own_lines",
    "read_services",
]


class Group(NamedTuple):
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


class OnAccount(NamedTuple):
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


class FrozenLines(NamedTuple):
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


class OwnLine(NamedTuple):
    """What a line of the CSR says of itself.

    Attributes:
        btn: Its BTN.
        service: Its service address.
    """

    btn: Fact[str]
    service: Place


def read_own_lines(
    numbers: NumberList[CsrLine], country: Country
) -> dict[str, OwnLine]:
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


def read_groups(
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


def read_services(csr: CSR, base: str | None) -> tuple[OnAccount, ...]:
    """Read the services beside plain lines."""
    services = []
    for index, service in enumerate(csr.services or ()):
        path = f"/services/{index}"
        kind, known = read_service_kind(service.kind)
        on: Unlined = read_number_list([(service.tn, f"{path}/tn", None)], base)
        named = SERVICE_NAMES[kind] if known else service.kind
        text = collapsed(service.description or named or "")
        readable = not on.problems
        services.append(OnAccount(kind, known, tuple(on.places), readable, text, path))
    return tuple(services)


def read_freezes(csr: CSR, base: str | None) -> tuple[FrozenLines, ...]:
    """Read the freezes and the lines that they are on."""
    freezes = []
    for index, freeze in enumerate(csr.freezes or ()):
        path = f"/freezes/{index}"
        on: Unlined = read_number_list([(freeze.tn, f"{path}/tn", None)], base)
        whole = freeze.tn is None or not freeze.tn.strip()
        numbers = None if whole else tuple(on.places)
        freezes.append(FrozenLines(freeze, numbers, not on.problems, path))
    return tuple(freezes)
