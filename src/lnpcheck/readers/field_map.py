"""Which of our fields does a user's own word mean? What a mapping file says, once read.

Reading one is the work of ``mapping_file``.
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

__all__ = ["NO_MAP", "DayOrder", "FieldMap", "Kind"]

Kind = Literal["loa", "csr"]
"""Which of the two papers."""

DayOrder = Literal["month-first", "day-first"]
"""How a file writes days in figures."""


_NOTHING: Final[Mapping[str, str]] = {}  # goes to other processes


class FieldMap(NamedTuple):
    """What a user's mapping file says.

    Attributes:
        order: How days are written in figures; None: not said.
        loa: Folded header to field of the LOA; an empty field: left out on purpose.
        csr: The same for the CSR.
        services: Upper-case service code to kind.
    """

    order: DayOrder | None = None
    loa: Mapping[str, str] = _NOTHING
    csr: Mapping[str, str] = _NOTHING
    services: Mapping[str, str] = _NOTHING

    def own(self, kind: Kind) -> Mapping[str, str]:
        """Return the user's headers for a kind of paper."""
        return self.loa if kind == "loa" else self.csr


NO_MAP: Final = FieldMap()
