"""How is one request split into orders that go through? ``plan`` and its answer.

The LOA's numbers are laid on the CSRs, grouped by what an order may hold, put in
sequence and dated; each order is checked by itself, against its own CSR.
"""

from lnpcheck.planning.making import plan
from lnpcheck.planning.model import (
    After,
    Ambiguous,
    Ask,
    Order,
    Plan,
    PlannedGroup,
    Unplaced,
    Unread,
)

__all__ = [
    "After",
    "Ambiguous",
    "Ask",
    "Order",
    "Plan",
    "PlannedGroup",
    "Unplaced",
    "Unread",
    "plan",
]
