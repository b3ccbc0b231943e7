"""What does the CSR say? Its facts, each with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from lnpcheck.documents import CSR, CsrLine, PendingOrder
from lnpcheck.facts import Absent, Fact, Known
from lnpcheck.lazy import lazy
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
    read_line_services,
    read_own_lines,
    read_services,
)
from lnpcheck.normalize.secret import Secret, read_secret
from lnpcheck.normalize.text import read_code

__all__ = ["FrozenLines", "Group", "OnAccount", "OwnLine", "Record"]


@dataclass(frozen=True)
class Record:
    """The facts of a CSR. Each is read when it is first asked for.

    Attributes:
        csr: The document as given.
        country: Whose way of writing addresses applies.
        listed: The list of numbers, where it was read before; None: it was not.
    """

    csr: CSR
    country: Country
    listed: NumberList[CsrLine] | None = None

    @lazy
    def numbers(self) -> NumberList[CsrLine]:
        """The numbers on the account."""
        return self.listed or _numbers(self.csr, self._base)

    @lazy
    def status(self) -> Mapping[str, str | None]:
        """Status of each number: its own, else the account's, else None."""
        return _status(self.csr, self.numbers)

    @lazy
    def name(self) -> Fact[Name]:
        """The end user: customer name, else listed name."""
        name = read_name(self.csr.customer_name, "/customer_name")
        if isinstance(name, Absent):
            listed = read_name(self.csr.listed_name, "/listed_name")
            return name if isinstance(listed, Absent) else listed
        return name

    @lazy
    def billing_name(self) -> Fact[Name]:
        """The name on the bill."""
        return read_name(self.csr.billing_name, "/billing_name")

    @lazy
    def contacts(self) -> tuple[Fact[Name], ...]:
        """Persons who may order changes."""
        return tuple(
            read_name(contact, f"/authorized_contacts/{index}")
            for index, contact in enumerate(self.csr.authorized_contacts or ())
        )

    @lazy
    def service(self) -> Place:
        """The service address."""
        address = self.csr.service_address
        return read_place(address, "/service_address", self.country)

    @lazy
    def billing(self) -> Place:
        """The billing address."""
        address = self.csr.billing_address
        return read_place(address, "/billing_address", self.country)

    @lazy
    def account(self) -> Fact[str]:
        """Account number."""
        return read_code(self.csr.account_number, "/account_number")

    @lazy
    def code(self) -> Fact[str]:
        """Customer code."""
        return read_code(self.csr.customer_code, "/customer_code")

    @lazy
    def pin(self) -> Fact[Secret]:
        """PIN."""
        return read_secret(self.csr.pin, "/pin")

    @lazy
    def btn(self) -> Fact[str]:
        """BTN: E.164, or upper-case letters and digits."""
        return read_btn(self.csr.btn, "/btn")

    @lazy
    def _base(self) -> str | None:
        """The number from which short ones inherit."""
        btn = self.btn
        return btn.value if isinstance(btn, Known) and btn.value[0] == "+" else None

    @lazy
    def groups(self) -> tuple[Group, ...]:
        """Hunt groups."""
        return read_groups(self.csr, self.numbers, self._base)

    @lazy
    def services(self) -> tuple[OnAccount, ...]:
        """Services beside plain lines: those listed, and those that lines tell of."""
        listed = read_services(self.csr, self._base)
        told = (s for s in self._on_lines(listed) if s.known)
        return (*listed, *told)

    @lazy
    def unknown_words(self) -> tuple[str, ...]:
        """Numbers of lines on which the CSR tells of something that is not known."""
        return tuple(n for s in self._on_lines(()) if not s.known for n in s.numbers)

    def _on_lines(self, listed: tuple[OnAccount, ...]) -> tuple[OnAccount, ...]:
        return read_line_services(self.numbers, listed) if self.numbers.lined else ()

    @lazy
    def freezes(self) -> tuple[FrozenLines, ...]:
        """Freezes."""
        return read_freezes(self.csr, self._base)

    @lazy
    def orders(self) -> tuple[tuple[PendingOrder, str], ...]:
        """Pending orders with their JSON Pointers."""
        return tuple(
            (order, f"/pending_orders/{index}")
            for index, order in enumerate(self.csr.pending_orders or ())
        )

    @lazy
    def own(self) -> Mapping[str, OwnLine]:
        """What lines say of themselves, by number, E.164."""
        return read_own_lines(self.numbers, self.country)

    @lazy
    def mains(self) -> Mapping[str, str]:
        """The number that a line depends on (distinctive ring), by number.

        Empty where the CSR names one that cannot be read.
        """
        return _mains(self.numbers, self._base)

    @lazy
    def off_network(self) -> frozenset[str]:
        """Numbers on the record that belong to a third carrier."""
        return frozenset(
            number
            for entry in self.numbers.entries
            if entry.line is not None and entry.line.off_network
            for number in entry.numbers
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
    if not numbers.lined:
        return status
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
            number = "" if main.problems else next(iter(main.places), "")
            mains.update(dict.fromkeys(entry.numbers, number))
    return mains
