"""What do the rules about addresses share?"""

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.grade import Grade, below

__all__ = [
    "EXACT",
    "VENDOR",
    "another",
    "is_placeless",
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


def is_placeless(case: Case) -> bool:
    """Whether numbers of this regime have no service address: mobile, toll-free."""
    row = case.policy.expect.get("street")
    return row is not None and row.loa_silent == "nothing"


def sided(outcome: Outcome) -> Outcome:
    """Name the case in which only one paper has the part."""
    if isinstance(outcome, Evidence) and outcome.loa is None:
        return outcome._replace(case="only-csr")
    if isinstance(outcome, Evidence) and outcome.csr is None:
        return outcome._replace(case="only-loa")
    return outcome
