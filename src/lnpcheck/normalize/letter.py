"""What does the LOA say? Its facts, each with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lnpcheck.documents import LOA, LoaLine, RemainingService
from lnpcheck.facts import Fact
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.number import read_btn
from lnpcheck.normalize.numbering import NumberList, Unlined, read_number_list
from lnpcheck.normalize.secret import Secret, read_secret
from lnpcheck.normalize.services import ServiceKind, read_service_kind
from lnpcheck.normalize.text import read_code

__all__ = ["Letter", "OwnData", "StatedService", "read_letter", "read_requested"]


@dataclass(frozen=True, slots=True)
class StatedService:
    """What the LOA says becomes of a service.

    Attributes:
        kind: The kind of service.
        numbers: The numbers it is on, E.164; empty: not said.
        action: ``port``, ``keep``, ``disconnect`` or None when it is not said.
        path: JSON Pointer to the statement.
    """

    kind: ServiceKind
    numbers: tuple[str, ...]
    action: str | None
    path: str


@dataclass(frozen=True, slots=True)
class OwnData:
    """What a line of the LOA says of itself.

    Attributes:
        account: Its account number.
        pin: Its PIN.
        btn: Its BTN.
        service: Its service address.
    """

    account: Fact[str]
    pin: Fact[Secret]
    btn: Fact[str]
    service: Place


@dataclass(frozen=True, slots=True)
class Letter:
    """The facts of an LOA.

    Attributes:
        loa: The document as given.
        numbers: The numbers asked for.
        name: The end user.
        signer: The person who authorizes.
        service: The service address.
        billing: The billing address.
        e911: Where the numbers will be used.
        account: Account number at the losing carrier.
        pin: PIN.
        btn: BTN: E.164, or upper-case letters and digits.
        new_btn: BTN for the numbers that stay.
        fates: Stated fate of numbers not asked for: ``keep``, ``disconnect``, None.
        services: Stated fate of services, one by one.
        all_services: Stated fate of all services, when it is one.
        own: What lines say of themselves, by number, E.164.
    """

    loa: LOA
    numbers: NumberList[LoaLine]
    name: Fact[Name]
    signer: Fact[Name]
    service: Place
    billing: Place
    e911: Place
    account: Fact[str]
    pin: Fact[Secret]
    btn: Fact[str]
    new_btn: Fact[str]
    fates: Mapping[str, str | None]
    services: tuple[StatedService, ...]
    all_services: str | None
    own: Mapping[str, OwnData]


def read_letter(loa: LOA, numbers: NumberList[LoaLine], country: Country) -> Letter:
    """Read the facts of an LOA.

    Args:
        loa: The document as given.
        numbers: Its numbers, which may have decided the country.
        country: Whose way of writing addresses applies.
    """
    signer = loa.authorized_by.name if loa.authorized_by else None
    remaining = loa.remaining_services
    listed = remaining if isinstance(remaining, tuple) else ()
    return Letter(
        loa=loa,
        numbers=numbers,
        name=read_name(loa.customer_name, "/customer_name"),
        signer=read_name(signer, "/authorized_by/name"),
        service=read_place(loa.service_address, "/service_address", country),
        billing=read_place(loa.billing_address, "/billing_address", country),
        e911=read_place(loa.e911_address, "/e911_address", country),
        account=read_code(loa.account_number, "/account_number"),
        pin=read_secret(loa.pin, "/pin"),
        btn=read_btn(loa.btn, "/btn"),
        new_btn=read_btn(loa.new_btn, "/new_btn"),
        fates=_fates(loa) if loa.remaining_tns else _NO_FATES,
        services=tuple(map(_stated, listed, range(len(listed)))),
        all_services=remaining if isinstance(remaining, str) else None,
        own=_own_data(numbers, country),
    )


_NO_FATES: Final[Mapping[str, str | None]] = {}


def read_requested(loa: LOA) -> NumberList[LoaLine]:
    """Read the numbers that an LOA asks for."""
    return read_number_list(
        (entry, f"/tns/{index}", None)
        if isinstance(entry, str)
        else (entry.tn, f"/tns/{index}/tn", entry)
        for index, entry in enumerate(loa.tns)
    )


def _own_data(numbers: NumberList[LoaLine], country: Country) -> dict[str, OwnData]:
    """Read what lines say of themselves."""
    own: dict[str, OwnData] = {}
    lines = [(entry, entry.line) for entry in numbers.entries if entry.line is not None]
    if numbers.repeated:  # which of two lines counts must not hang on their order
        lines.sort(key=lambda pair: _content(pair[1]), reverse=True)
    for entry, line in lines:
        at = entry.path.removesuffix("/tn")
        said = OwnData(
            account=read_code(line.account_number, f"{at}/account_number"),
            pin=read_secret(line.pin, f"{at}/pin"),
            btn=read_btn(line.btn, f"{at}/btn"),
            service=read_place(line.service_address, f"{at}/service_address", country),
        )
        own.update(dict.fromkeys(entry.numbers, said))
    return own


def _content(line: LoaLine) -> tuple[str, str]:
    """What a line says, for an order that is none of the letter's."""
    pin = line.pin.get_secret_value() if line.pin else ""
    return line.model_dump_json(), pin


def _fates(loa: LOA) -> dict[str, str | None]:
    """Read which fate the LOA states for the numbers that it does not ask for."""
    fates: dict[str, str | None] = {}
    for entry in loa.remaining_tns or ():
        said: Unlined = read_number_list([(entry.tn, "", None)])
        fates.update(dict.fromkeys(said.places, entry.action))
    return fates


def _stated(service: RemainingService, index: int) -> StatedService:
    path = f"/remaining_services/{index}"
    said: Unlined = read_number_list([(service.tn, path, None)])
    kind, _ = read_service_kind(service.kind)
    return StatedService(kind, tuple(said.places), service.action, path)
