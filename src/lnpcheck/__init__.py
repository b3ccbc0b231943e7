"""Check a Letter of Authorization against a Customer Service Record.

The letter (LOA) is what the customer signed, the record (CSR) is what the losing
carrier holds. Where the two disagree, the carrier rejects the port; ``check`` says so
before the request goes out.
"""

from typing import TYPE_CHECKING, Final

from lnpcheck.lazy import door

if TYPE_CHECKING:
    from lnpcheck.batch import check_many
    from lnpcheck.correcting import Correction, correct
    from lnpcheck.documents import CSR, LOA, Address
    from lnpcheck.engine import check
    from lnpcheck.planning import Plan, plan
    from lnpcheck.policy import Policy, PolicyError
    from lnpcheck.report import Finding, Report

__all__ = [
    "CSR",
    "LOA",
    "Address",
    "Correction",
    "Finding",
    "Plan",
    "Policy",
    "PolicyError",
    "Report",
    "check",
    "check_many",
    "correct",
    "plan",
]

_HOMES: Final = {
    "Address": "documents",
    "CSR": "documents",
    "Correction": "correcting",
    "Finding": "report",
    "LOA": "documents",
    "Plan": "planning",
    "Policy": "policy",
    "PolicyError": "policy",
    "Report": "report",
    "check": "engine",
    "check_many": "batch",
    "correct": "correcting",
    "plan": "planning",
}
"""Where each name lives. A room is entered when one of its names is first asked for."""


__getattr__ = door(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
