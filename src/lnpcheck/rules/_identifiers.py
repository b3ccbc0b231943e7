"""When does another identifier suffice? In Canada one of three identifies a mobile."""

from typing import Literal

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.facts import Known

__all__ = ["Identifier", "given", "weakened"]

Identifier = Literal["account", "imei", "pin"]


def given(case: Case, identifier: Identifier) -> bool:
    """Say whether the letter gives an identifier that the CSR does not contradict.

    A contradicted account is told by its own rule; for the others it is as good as
    none.
    """
    letter = case.letter
    if identifier == "account":
        return isinstance(letter.account, Known)
    if identifier == "imei":
        return bool((letter.loa.imei or "").strip())
    return isinstance(letter.pin, Known) and not _pin_differs(case)


def _pin_differs(case: Case) -> bool:
    loa = case.letter.pin
    csr = case.csr_facts.pin if case.csr_facts else None
    if isinstance(loa, Known) and isinstance(csr, Known):
        return not loa.value.matches(csr.value)
    return False


def weakened(case: Case, outcome: Outcome, about: Literal["account", "pin"]) -> Outcome:
    """Make a difference mere information where another identifier suffices."""
    if not isinstance(outcome, Evidence):
        return outcome
    others = (other for other in case.row(about).suffices if other != about)
    if any(given(case, other) for other in others):
        return outcome._replace(severity="info")
    return outcome
