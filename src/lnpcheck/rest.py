"""What stays on the account when the numbers asked for leave?"""

from dataclasses import dataclass
from typing import Final

from lnpcheck.evidence import CSR_SILENT
from lnpcheck.lazy import lazy
from lnpcheck.normalize.letter import Letter
from lnpcheck.normalize.record import OnAccount, Record
from lnpcheck.report import PortClass

__all__ = ["COMPLEX", "PLATFORM_CAP", "Rest"]

PLATFORM_CAP: Final = 100
"""Bandwidth LNP995W: a CSR by platform lists at most this many numbers; one that lists
exactly as many may be cut short."""

COMPLEX: Final = frozenset({"dsl", "isdn", "pri", "centrex", "did", "rcf"})
"""Services that make a port non-simple (CenturyLink LNP training lnp_61)."""


@dataclass(frozen=True)
class Rest:
    """The account, less what the LOA asks for.

    Attributes:
        letter: The facts of the LOA.
        record: The facts of the CSR.
    """

    letter: Letter
    record: Record

    @lazy
    def staying(self) -> tuple[str, ...]:
        """Working numbers on the account that are not asked for, E.164, sorted."""
        status = self.record.status
        left = (n for n in status if n not in self.letter.numbers.places)
        return tuple(sorted(n for n in left if status[n] != "disconnected"))

    @lazy
    def kept(self) -> tuple[str, ...]:
        """Those of them that the LOA does not state to be disconnected."""
        fates = self.letter.fates
        return tuple(n for n in self.staying if fates.get(n) != "disconnect")

    def fate_of(self, service: OnAccount) -> str | None:
        """The fate that the LOA states for a service; None: it states none.

        A statement that names numbers is about the service on those numbers alone.
        """
        if self.letter.all_services is not None:
            return self.letter.all_services
        for stated in self.letter.services:
            if stated.problems and not stated.numbers:
                continue
            if stated.kind == service.kind and (
                not stated.numbers or set(stated.numbers) & set(service.numbers)
            ):
                return stated.action
        return None

    @lazy
    def services_unstated(self) -> tuple[OnAccount, ...]:
        """Services of the account as a whole whose fate the LOA does not state.

        A service on one line shares the fate of that line.
        """
        if self.letter.all_services is not None:
            return ()
        stated = {
            s.kind
            for s in self.letter.services
            if s.action and not s.numbers and not s.problems
        }
        return tuple(
            service
            for service in self.record.services
            if not service.numbers and service.readable and service.kind not in stated
        )

    @lazy
    def services_staying(self) -> tuple[OnAccount, ...]:
        """Services that stay when the numbers asked for leave."""
        if self.letter.all_services == "keep":
            return self.record.services
        kept = {s.kind for s in self.letter.services if s.action == "keep"}
        unstated = {service.path for service in self.services_unstated}
        return tuple(
            service
            for service in self.record.services
            if service.kind in kept or service.path in unstated
        )

    @lazy
    def list_doubt(self) -> str | None:
        """Why the CSR's list of numbers cannot prove that nothing is left behind.

        The end of a sentence; None: it can.
        """
        listed = self.record.numbers
        if not listed.places and not listed.problems:
            return CSR_SILENT
        if listed.problems:
            return f"the CSR's “{listed.problems[0].problem.text}” cannot be read"
        if self.record.csr.complete is False:
            return "the CSR's list of numbers may be cut short"
        if len(listed.places) == PLATFORM_CAP:
            return (
                f"the CSR lists {PLATFORM_CAP} numbers, which may be a platform's cap"
            )
        return None

    @property
    def list_is_whole(self) -> bool:
        """Whether the CSR's list of numbers can prove that nothing is left behind."""
        return self.list_doubt is None

    def wireline_class(self) -> PortClass:
        """Simple or not, as far as the CSR tells (47 CFR 52.36; FCC 07-188)."""
        record = self.record
        working = sum([s != "disconnected" for s in record.status.values()])
        if working > 1:
            return "non-simple"
        resold = record.csr.reseller or record.csr.issued_by == "reseller"
        complex_ = any(s.kind in COMPLEX for s in record.services)
        flagged = "resold" in (record.csr.flags or ())
        if resold or complex_ or flagged:
            return "non-simple"
        return "simple" if working == 1 and self.list_is_whole else "unknown"
