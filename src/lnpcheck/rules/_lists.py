"""When do the two lists of numbers prove that nothing is left behind?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import NotJudged

__all__ = ["LOA_CUT", "UNSAID", "unproven_lists"]


UNSAID = "the LOA does not say whether the port is full or partial"


LOA_CUT = "not every number on the LOA can be read"


def unproven_lists(case: Case) -> Iterator[NotJudged]:
    """Tell why the two lists of numbers cannot prove that nothing is left behind."""
    if case.letter.numbers.problems or not case.requested:
        yield NotJudged(LOA_CUT)
    elif case.rest.list_doubt:
        yield NotJudged(case.rest.list_doubt)
