"""What do the rules about addresses share?"""

from lnpcheck.case import Case
from lnpcheck.evidence import NO_PLACE, Evidence, NotJudged, Outcome
from lnpcheck.grade import Grade, below

__all__ = [
    "EXACT",
    "VENDOR",
    "another",
    "no_address",
    "rewritten",
    "sided",
]


EXACT = "VoIP.ms, Port Rejection, Abbreviations: US information must match exactly"


VENDOR = "Bandwidth api-docs, CSRs: about 60 % of rejections are address mismatches"


def another(grade: Grade) -> bool:
    """Whether it is more than another way of writing the same."""
    return below(grade, "equivalent")


def rewritten(grade: Grade) -> bool:
    """Whether it is only another way of writing the same."""
    return not another(grade)


def _is_placeless(case: Case) -> bool:
    """Whether numbers of this regime have no service address: mobile, toll-free."""
    row = case.policy.expect.get("street")
    return row is not None and row.loa_silent == "nothing"


def no_address(case: Case, because: str) -> NotJudged:
    """Say why there is no service address: not given, or such numbers have none."""
    return NotJudged(NO_PLACE if _is_placeless(case) else because)


def sided(outcome: Outcome) -> Outcome:
    """Name the case in which only one paper has the part."""
    if isinstance(outcome, Evidence) and outcome.loa is None:
        return outcome._replace(case="only-csr")
    if isinstance(outcome, Evidence) and outcome.csr is None:
        return outcome._replace(case="only-loa")
    return outcome
