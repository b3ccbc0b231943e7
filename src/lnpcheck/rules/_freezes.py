"""What do the rules about freezes share?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_ILLEGIBLE, CSR_SILENT, NotJudged
from lnpcheck.normalize.record import FrozenLines

__all__ = ["concerned", "on_request"]


def on_request(case: Case, frozen: FrozenLines) -> tuple[str, ...]:
    """The requested numbers that a freeze is on."""
    if frozen.numbers is None:
        return tuple(case.requested)
    return tuple(n for n in frozen.numbers if n in case.requested)


def concerned(case: Case, kinds: frozenset[str]) -> Iterator[FrozenLines | NotJudged]:
    """Walk the freezes of some kinds, and tell what the CSR keeps back."""
    if case.record.csr.freezes is None:
        yield NotJudged(CSR_SILENT)
    told = set()
    for frozen in case.record.freezes:
        same = (frozen.freeze.kind, frozen.freeze.lifted_on, frozen.numbers)
        if same in told:
            continue  # one cause, however often the CSR lists it
        told.add(same)
        if not frozen.readable:
            yield NotJudged(CSR_ILLEGIBLE)
        if frozen.freeze.kind is None:
            yield NotJudged("the CSR does not say what kind of freeze it is")
        elif frozen.freeze.kind in kinds:
            yield frozen
