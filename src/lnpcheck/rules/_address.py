"""What do the rules about addresses share?"""

from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.grade import Grade, below

__all__ = [
    "EXACT",
    "VENDOR",
    "another",
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


def sided(outcome: Outcome) -> Outcome:
    """Name the case in which only one paper has the part."""
    if isinstance(outcome, Evidence) and outcome.loa is None:
        return outcome._replace(case="only-csr")
    if isinstance(outcome, Evidence) and outcome.csr is None:
        return outcome._replace(case="only-loa")
    return outcome
