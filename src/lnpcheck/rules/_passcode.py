"""What do the rules about PINs share? Nothing of a PIN is quoted."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known

__all__ = [
    "difference",
    "given_for_all",
    "wanted",
]


def given_for_all(case: Case) -> bool:
    """Whether the letter gives a PIN for every number."""
    if isinstance(case.letter.pin, Known):
        return True
    own, wanted = case.letter.own, case.requested
    return bool(wanted) and all(
        number in own and isinstance(own[number].pin, Known) for number in wanted
    )


def wanted(case: Case) -> bool | None:
    """Whether the account has a PIN; None: the CSR does not say."""
    if isinstance(case.record.pin, Known):
        return True
    return case.record.csr.pin_required


def _wrong(case: Case) -> tuple[str, ...] | None:
    """The numbers whose PIN differs from the CSR's; None: it cannot be told."""
    pin = case.record.pin
    if not isinstance(pin, Known):
        return None
    wrong = []
    for number in case.requested or ("",):
        own = case.letter.own.get(number)
        fact = own.pin if own and isinstance(own.pin, Known) else case.letter.pin
        if isinstance(fact, Known) and not fact.value.matches(pin.value):
            wrong.append(number)
    return tuple(wrong)


def difference(
    case: Case,
    case_name: str | None = None,
    words: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Outcome]:
    """Tell whether the PIN is another one; nothing of either is quoted."""
    if wanted(case) is False:
        return
    if not given_for_all(case):
        yield NotJudged(LOA_SILENT)
        return
    wrong = _wrong(case)
    if wrong is None:
        yield NotJudged(CSR_SILENT)
    elif wrong:
        whole = len(wrong) == max(len(case.requested), 1)
        yield Evidence(
            "disagreement",
            case=case_name,
            grade="different",
            loa_path="/pin",
            csr_path="/pin",
            numbers=() if whole else wrong,
            words=words,
        )
