"""A gate in front of Bandwidth: no port-in order goes out that would come back.

A client of the Numbers SDK that looks at each port-in order as the SDK has written it,
whoever makes it and wherever in your code; everything else passes through.
"""

from collections.abc import Callable
from datetime import date

from bandwidth_numbers import Client

from lnpcheck import CSR, LOA, Report, check
from lnpcheck.readers import read_loa

__all__ = ["GatedClient", "RefusedError"]


class RefusedError(Exception):
    """The order was not sent.

    Attributes:
        report: What the losing carrier would reject, and what to do.
    """

    def __init__(self, report: Report) -> None:
        super().__init__("; ".join(found.message for found in report.findings))
        self.report = report


class GatedClient(Client):  # type: ignore[misc] # the SDK has no types
    """A client that refuses port-in orders which the losing carrier would reject.

    Args:
        papers_of: Adds to an order what only the signed letter says, and finds the CSR
            that belongs to it; None: there is none.
        day: Says on which day the request goes out.
        options: What the SDK's own client takes.
    """

    def __init__(
        self,
        papers_of: Callable[[LOA], tuple[LOA, CSR | None]],
        day: Callable[[], date],
        **options: str,
    ) -> None:
        super().__init__(**options)
        self._papers_of = papers_of
        self._day = day

    def post(
        self,
        section: str | None = None,
        params: dict[str, str] | None = None,
        data: object = None,
        headers: dict[str, str] | None = None,
    ) -> object:
        """Send a POST; an order for a port-in is checked first.

        Raises:
            RefusedError: The verdict is ``reject``.
        """
        if (section or "").rstrip("/").endswith("/portins") and isinstance(data, bytes):
            order = read_loa(data, name="order.xml").document
            report = check(*self._papers_of(order), as_of=self._day())
            if report.verdict == "reject":
                raise RefusedError(report)
        return super().post(section, params, data, headers)
