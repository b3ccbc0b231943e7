"""What is a CSR made of? Hunt groups, services, freezes and lines of their own."""

from collections.abc import Iterator
from typing import NamedTuple

from lnpcheck.documents import CSR, CsrLine, Freeze
from lnpcheck.facts import Fact
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.number import read_btn
from lnpcheck.normalize.numbering import Entry, NumberList, Unlined, read_number_list
from lnpcheck.normalize.services import (
    SERVICE_NAMES,
    ServiceKind,
    read_line_word,
    read_service_kind,
)
from lnpcheck.normalize.text import collapsed

__all__ = [
    "FrozenLines",
    "Group",
    "OnAccount",
    "OwnLine",
    "read_freezes",
    "read_groups",
    "read_line_services",
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
    """Read the hunt groups, each with the members that only lines tell of.

    A group is not readable where no member of it is, nor where its list lacks lines
    that say they are in it: then the hunt order is not known.
    """
    by_line = _groups_of_lines(csr, numbers) if numbers.lined else {}
    groups = []
    for index, group in enumerate(csr.hunt_groups or ()):
        path = f"/hunt_groups/{index}"
        members = _inherited(group.members or (), f"{path}/members", base)
        name = collapsed(group.id or "")
        told = by_line.pop(name, None)
        own = told.members if told else ()
        whole = tuple(dict.fromkeys((*members.places, *own)))
        ordered = len(whole) == len(members.places or whole)
        clear = not members.problems and (told is None or told.readable)
        groups.append(Group(name, whole, bool(whole) and ordered and clear, path))
    return (*groups, *by_line.values())


def _groups_of_lines(csr: CSR, numbers: NumberList[CsrLine]) -> dict[str, Group]:
    """Read the groups that lines say they are in, by name."""
    read = {entry.path: entry.numbers for entry in numbers.entries}
    unread = {problem.path for problem in numbers.problems}
    groups: dict[str, Group] = {}
    for index, line in enumerate(csr.tns or ()):
        name = "" if isinstance(line, str) else collapsed(line.hunt_group or "")
        if not name:
            continue
        path = f"/tns/{index}/tn"
        own, clear = read.get(path, ()), path in read and path not in unread
        group = groups.get(name, Group(name, (), clear, path))
        members = tuple(dict.fromkeys((*group.members, *own)))
        groups[name] = Group(name, members, group.readable and clear, group.path)
    return groups


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


def read_line_services(
    numbers: NumberList[CsrLine], listed: tuple[OnAccount, ...]
) -> tuple[OnAccount, ...]:
    """Read what lines say is on them and the list of services does not.

    Lines that say the same are one service: a Centrex group, a block. What a word that
    is not known stands for is ``other``.
    """
    told = {(s.kind, n) for s in listed for n in s.numbers}
    whole = {s.kind for s in listed if not s.numbers}
    found: dict[ServiceKind, OnAccount] = {}
    for entry in numbers.entries:
        for word, path in _line_words(entry):
            kind = read_line_word(word)
            if kind is None or (kind in whole and kind != "other"):
                continue
            own = tuple(n for n in entry.numbers if (kind, n) not in told)
            known, text = kind != "other", collapsed(word)
            one = found.get(kind) or OnAccount(kind, known, (), True, text, path)  # noqa: FBT003 - a field, not a flag
            all_ = tuple(dict.fromkeys((*one.numbers, *own)))
            if all_:
                found[kind] = one._replace(numbers=all_)
    return tuple(found.values())


def _line_words(entry: Entry[CsrLine]) -> Iterator[tuple[str, str]]:
    """Yield the words for a line and for what is on it, with their JSON Pointers."""
    line, at = entry.line, entry.path.removesuffix("/tn")
    if line is not None:
        yield line.type or "", f"{at}/type"
        for index, word in enumerate(line.features or ()):
            yield word, f"{at}/features/{index}"


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
