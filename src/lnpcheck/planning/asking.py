"""What must the losing carrier be asked for before the rest can be ordered?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lnpcheck.facts import Known
from lnpcheck.normalize.number import compact, market_of, national
from lnpcheck.normalize.text import collapsed
from lnpcheck.planning.model import Ambiguous, Ask, Unplaced
from lnpcheck.planning.reasons import btn_text
from lnpcheck.request_case import RequestCase
from lnpcheck.rest import Rest

__all__ = ["ambiguous", "asks", "unplaced"]


@dataclass(frozen=True, slots=True, order=True)
class _Account:
    """The account that the LOA names for a number; empty: it does not.

    Attributes:
        number: Account number.
        btn: E.164, or ten letters and digits.
        of_all: Whether it is named for all numbers that have none of their own.
        third: Whether a CSR shows the number as a third carrier's.
        abroad: Whether its CSR holds numbers of another country alone.
    """

    number: str
    btn: str
    of_all: bool
    third: bool
    abroad: bool = False


def _account_of(case: RequestCase, number: str) -> _Account:
    """The account that the LOA names for a number: its line's own, else the letter's.

    When several carriers hold the letter's numbers, what it says of all of them says
    nothing of this one.
    """
    letter = case.letter
    own = letter.own.get(number)
    if own and (isinstance(own.account, Known) or isinstance(own.btn, Known)):
        facts, of_all = (own.account, own.btn), False
    else:
        facts, of_all = (letter.account, letter.btn), True
    account, btn = facts
    named = _Account(
        account.text if isinstance(account, Known) else "",
        btn.value if isinstance(btn, Known) else "",
        of_all,
        any(number in record.off_network for record in case.records),
    )
    if of_all and _is_abroad(case, named, number):
        return replace(named, number="", btn="", abroad=True)
    return named


def _is_abroad(case: RequestCase, account: _Account, number: str) -> bool:
    """Whether the CSR of an account holds numbers of another country alone."""
    at, market = _given(case, account), market_of(number)
    if at is None or market is None:
        return False
    markets = {market_of(n) for n in case.records[at].status} - {None}
    return bool(markets) and market not in markets


def _lacking(case: RequestCase) -> Mapping[_Account, list[str]]:
    """The numbers that are on no CSR, by the account that the LOA names for them."""
    found: dict[_Account, list[str]] = {}
    for number, homes in case.homes.items():
        if not homes:
            found.setdefault(_account_of(case, number), []).append(number)
    return found


def _given(case: RequestCase, account: _Account) -> int | None:
    """The CSR of an account, if it is among those that were given."""
    for at, record in enumerate(case.records):
        by_number = isinstance(record.account, Known) and _bare(
            record.account.text
        ) == _bare(account.number)
        by_btn = isinstance(record.btn, Known) and record.btn.value == account.btn
        if by_number or by_btn:
            return at
    return None


def _bare(account: str) -> str:
    return "".join(filter(str.isalnum, account)).upper()


def _why(case: RequestCase, account: _Account) -> tuple[str, str]:
    """Say why numbers of an account are on no CSR, and what to ask for."""
    said = "" if account.abroad else case.letter.loa.losing_carrier or ""
    carrier = collapsed(said) or "the losing carrier"
    at = _given(case, account)
    if account.third:
        return "a third carrier's, as the CSR shows", f"Ask {carrier} which carrier has"
    if at is not None:
        record = case.records[at]
        carrier = collapsed(record.csr.carrier or "") or carrier
        named = _named(account)
        doubt = Rest(case.letter, record).list_doubt
        why = f"not on the CSR of {named}, which the LOA names" + (
            f"; {doubt}" if doubt else ""
        )
        return why, f"Ask {carrier} for a whole CSR of {named}, and whether it has"
    why = "on none of the CSRs"
    if account.of_all or not (account.number or account.btn):
        return why, f"Ask {carrier} for the CSR of"
    return (
        why,
        f"Ask {carrier} for the CSR of {_named(account)}, which the LOA gives for",
    )


def _named(account: _Account) -> str:
    btn = btn_text(account.btn)
    return f"BTN {btn}" if btn else f"account {account.number}"


def unplaced(case: RequestCase) -> Iterator[Unplaced]:
    """Tell of each number that is on no CSR."""
    why = {
        number: _why(case, account)[0]
        for account, numbers in _lacking(case).items()
        for number in numbers
    }
    for number in sorted(why):
        yield Unplaced(tn=number, because=why[number])


def asks(case: RequestCase) -> Iterator[Ask]:
    """Name the CSRs that are wanted, and the numbers that wait for each."""
    for account, numbers in sorted(_lacking(case).items()):
        _, wanted = _why(case, account)
        at = _given(case, account)
        carrier = case.records[at].csr.carrier if at is not None else None
        said = not account.of_all or at is not None
        yield Ask(
            carrier=carrier
            or (None if account.abroad else case.letter.loa.losing_carrier),
            account_number=(said and account.number) or None,
            btn=(said and account.btn) or None,
            tns=tuple(numbers),
            because=f"{wanted} {_runs(numbers)}.",
        )


_MOST_RUNS = 6


def _runs(numbers: list[str]) -> str:
    runs = compact(numbers)
    more = len(runs) - _MOST_RUNS
    told = ", ".join(runs[:_MOST_RUNS])
    return f"{told} and {more} more" if more > 0 else told


def ambiguous(case: RequestCase) -> Iterator[Ambiguous]:
    """Tell of each number that is on several CSRs."""
    for number, homes in case.homes.items():
        if len(homes) > 1:
            named = ", ".join(_csr_name(case, at) for at in homes)
            because = (
                f"{national(number)} is on several CSRs: {named}. Ask which account"
                " holds it today."
            )
            yield Ambiguous(tn=number, csrs=homes, because=because)


def _csr_name(case: RequestCase, at: int) -> str:
    """Name a CSR by its carrier and account."""
    record = case.records[at]
    carrier = collapsed(record.csr.carrier or "") or f"CSR {at + 1}"
    if isinstance(record.account, Known):
        return f"{carrier}, account {record.account.text}"
    btn = record.btn
    return f"{carrier}, BTN {btn.text}" if isinstance(btn, Known) else carrier
