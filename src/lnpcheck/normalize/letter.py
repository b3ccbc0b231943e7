"""What does the LOA say? Its facts, each with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from lnpcheck.documents import LOA, LoaLine, RemainingService
from lnpcheck.facts import Fact
from lnpcheck.lazy import lazy
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.name import Name, read_name
from lnpcheck.normalize.number import read_btn
from lnpcheck.normalize.numbering import (
    NumberList,
    ProblemAt,
    Unlined,
    read_number_list,
)
from lnpcheck.normalize.secret import Secret, read_secret
from lnpcheck.normalize.services import SERVICE_NAMES, ServiceKind, read_service_kind
from lnpcheck.normalize.text import collapsed, read_code

__all__ = ["Letter", "OwnData", "StatedFates", "StatedService", "read_requested"]


class StatedService(NamedTuple):
    """What the LOA says becomes of a service.

    Attributes:
        kind: The kind of service.
        numbers: The numbers it is on, E.164; empty: not said.
        action: ``port``, ``keep``, ``disconnect`` or None when it is not said.
        path: JSON Pointer to the statement.
        text: The words that name it; empty: it is not named.
        problems: What of its numbers cannot be read.
    """

    kind: ServiceKind
    numbers: tuple[str, ...]
    action: str | None
    path: str
    text: str = ""
    problems: tuple[ProblemAt, ...] = ()


class StatedFates(NamedTuple):
    """What the LOA says becomes of numbers that it does not ask for.

    Attributes:
        of: The fate of each, E.164: ``keep``, ``disconnect``, None when it is not said.
        torn: Numbers to be kept and to be disconnected; they count as kept.
        problems: What cannot be read of the numbers.
        unnamed: Whether an entry names no number.
    """

    of: Mapping[str, str | None]
    torn: tuple[str, ...] = ()
    problems: tuple[ProblemAt, ...] = ()
    unnamed: bool = False


class OwnData(NamedTuple):
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


@dataclass(frozen=True)
class Letter:
    """The facts of an LOA. Each is read when it is first asked for.

    Attributes:
        loa: The document as given.
        numbers: The numbers asked for.
        country: Whose way of writing addresses applies.
    """

    loa: LOA
    numbers: NumberList[LoaLine]
    country: Country

    @lazy
    def name(self) -> Fact[Name]:
        """The end user."""
        return read_name(self.loa.customer_name, "/customer_name")

    @lazy
    def signer(self) -> Fact[Name]:
        """The person who authorizes."""
        signer = self.loa.authorized_by
        return read_name(signer.name if signer else None, "/authorized_by/name")

    @lazy
    def service(self) -> Place:
        """The service address."""
        address = self.loa.service_address
        return read_place(address, "/service_address", self.country)

    @lazy
    def billing(self) -> Place:
        """The billing address."""
        address = self.loa.billing_address
        return read_place(address, "/billing_address", self.country)

    @lazy
    def e911(self) -> Place:
        """Where the numbers will be used."""
        return read_place(self.loa.e911_address, "/e911_address", self.country)

    @lazy
    def account(self) -> Fact[str]:
        """Account number at the losing carrier."""
        return read_code(self.loa.account_number, "/account_number")

    @lazy
    def pin(self) -> Fact[Secret]:
        """PIN."""
        return read_secret(self.loa.pin, "/pin")

    @lazy
    def btn(self) -> Fact[str]:
        """BTN: E.164, or upper-case letters and digits."""
        return read_btn(self.loa.btn, "/btn")

    @lazy
    def new_btn(self) -> Fact[str]:
        """BTN for the numbers that stay."""
        return read_btn(self.loa.new_btn, "/new_btn")

    @property
    def fates(self) -> Mapping[str, str | None]:
        """Stated fate of numbers not asked for: ``keep``, ``disconnect``, None."""
        return self.stated_fates.of

    @lazy
    def stated_fates(self) -> StatedFates:
        """The same, with what of it contradicts itself or cannot be read."""
        return _fates(self.loa) if self.loa.remaining_tns else _NO_FATES

    @lazy
    def services(self) -> tuple[StatedService, ...]:
        """Stated fate of services, one by one."""
        said = self.loa.remaining_services
        listed = said if isinstance(said, tuple) else ()
        return tuple(map(_stated, listed, range(len(listed))))

    @property
    def all_services(self) -> str | None:
        """Stated fate of all services, when it is one."""
        said = self.loa.remaining_services
        return said if isinstance(said, str) else None

    @lazy
    def own(self) -> Mapping[str, OwnData]:
        """What lines say of themselves, by number, E.164."""
        return _own_data(self.numbers, self.country) if self.numbers.lined else {}


_NO_FATES: Final = StatedFates({})
_TORN: Final = frozenset({"keep", "disconnect"})


def read_requested(loa: LOA) -> NumberList[LoaLine]:
    """Read the numbers that an LOA asks for."""
    return read_number_list(
        [
            (entry, f"/tns/{index}", None)
            if isinstance(entry, str)
            else (entry.tn, f"/tns/{index}/tn", entry)
            for index, entry in enumerate(loa.tns)
        ]
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


def _fates(loa: LOA) -> StatedFates:
    """Read which fate the LOA states for the numbers that it does not ask for."""
    fates: dict[str, set[str | None]] = {}
    problems: list[ProblemAt] = []
    unnamed = False
    for index, entry in enumerate(loa.remaining_tns or ()):
        at = f"/remaining_tns/{index}/tn"
        said: Unlined = read_number_list([(entry.tn, at, None)])
        problems += said.problems
        unnamed = unnamed or not (said.places or said.problems)
        for number in said.places:
            fates.setdefault(number, set()).add(entry.action)
    torn = tuple(n for n, actions in fates.items() if actions >= _TORN)
    of = {n: next(filter(None, actions), None) for n, actions in fates.items()}
    of |= dict.fromkeys(torn, "keep")
    return StatedFates(of, torn, tuple(problems), unnamed)


def _stated(service: RemainingService, index: int) -> StatedService:
    path = f"/remaining_services/{index}"
    said: Unlined = read_number_list([(service.tn, f"{path}/tn", None)])
    kind, known = read_service_kind(service.kind)
    named = collapsed(service.kind or "")
    return StatedService(
        kind,
        tuple(said.places),
        service.action,
        path,
        SERVICE_NAMES[kind] if known and named else named,
        said.problems,
    )
