"""ACC, AUT, TN: do the numbers of one request lie on one account, under one BTN?"""

from collections.abc import Iterator

from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.normalize.number import national
from lnpcheck.request_case import RequestCase
from lnpcheck.rules._request import UNPLACED, request_rule
from lnpcheck.rules._rule import EVERYWHERE, US, example, says

FIRST = {"tns": ["404-555-0110 thru 0111"]}
SECOND = {
    "tns": ["404-555-0112"],
    "account_number": "4045550112190",
    "customer_code": "190",
}
OTHER_BTN = {**SECOND, "btn": "404-555-0112"}


@request_rule(
    "ACC004",
    scope=US,
    aspect="account",
    cases=says(
        "{numbers} {numbers_is} in service on several accounts: {csr}.",
        "Ask the losing carrier which account holds {numbers_them}, and name that one"
        " with its customer code.",
        "warning",
    ),
    sources=(
        "CenturyLink, change request SCR073001-4: one TN may have several live CSRs"
        " with different customer codes",
    ),
    examples=(
        example(
            "a number on two accounts of one carrier",
            "warning",
            more=(SECOND,),
            also={"TN009"},
        ),
        example(
            "disconnected on the other account",
            "passes",
            more=({**SECOND, "status": "disconnected"},),
        ),
        example(
            "the other account has other numbers",
            "passes",
            more=({**SECOND, "tns": ["404-555-0119"]},),
        ),
        example("a number on no CSR", "unjudged", csr=FIRST),
    ),
)
def several_live_records(case: RequestCase) -> Iterator[Outcome]:
    """A number works on several accounts of one carrier.

    Business lines may have a record for each customer code; the carrier looks up the
    one that the request names, and another one answers with a mismatch.
    """
    if not case.placed:
        yield NotJudged(UNPLACED)
    shared: dict[tuple[int, ...], list[str]] = {}
    for number, homes in case.homes.items():
        live = [a for a in homes if case.records[a].status[number] != "disconnected"]
        if len(live) > 1 and len({case.carriers[at] for at in live}) < len(live):
            shared.setdefault(tuple(live), []).append(number)
    for homes, numbers in sorted(shared.items()):
        yield Evidence(
            "remark",
            csr=", ".join(_account(case, at) or "?" for at in homes),
            csr_path=f"/{homes[-1]}/account_number",
            numbers=numbers,
        )


def _account(case: RequestCase, at: int) -> str | None:
    """What tells an account of a carrier from its others: its number, else its BTN."""
    record = case.records[at]
    if isinstance(record.account, Known):
        return record.account.text
    return record.btn.text if isinstance(record.btn, Known) else None


@request_rule(
    "TN009",
    scope=EVERYWHERE,
    aspect="number-list",
    cases=says(
        "The numbers lie on several accounts of {csr}: {loa}.",
        "Send one order for each account.",
        "error",
    ),
    sources=(
        "Bandwidth 7672, 6179; clearinghouse E23",
        "ported.com, carrier-to-carrier LNP guidelines: one LSR for each account",
        "Migration team's porting toolkit, Multi-Carrier Porting: treat each account as"
        " a separate carrier",
    ),
    lsr_fields=("AN",),
    examples=(
        example("a number on another account", "error", csr=FIRST, more=(SECOND,)),
        example(
            "two CSRs of one account",
            "passes",
            csr=FIRST,
            more=({"tns": ["404-555-0112"]},),
        ),
        example(
            "a CSR that names neither account nor BTN",
            "unjudged",
            csr=FIRST,
            more=({"tns": ["404-555-0112"], "account_number": None, "btn": None},),
        ),
        example(
            "one CSR that names neither",
            "passes",
            csr={"account_number": None, "btn": None},
        ),
        example("a number on no CSR", "unjudged", csr=FIRST),
    ),
)
def several_accounts(case: RequestCase) -> Iterator[Outcome]:
    """The numbers of the letter lie on several accounts of one carrier.

    The carrier opens one account for one request, and finds the other numbers missing.
    """
    if not case.placed:
        yield NotJudged(UNPLACED)
    accounts: dict[int, dict[str, int]] = {}
    for at in case.holders:
        account = _account(case, at)
        if account is None and len(case.holders) > 1:
            yield NotJudged(CSR_SILENT)
        elif account is not None:
            key = account.translate(_SEPARATORS).upper()
            accounts.setdefault(case.carriers[at], {}).setdefault(key, at)
    for first, found in accounts.items():
        if len(found) > 1:
            yield Evidence(
                "remark",
                loa=", ".join(_account(case, at) or "" for at in found.values()),
                csr=case.records[first].csr.carrier,
                csr_path=f"/{max(found.values())}/account_number",
            )


_SEPARATORS = str.maketrans("", "", " -./")


@request_rule(
    "AUT021",
    scope=EVERYWHERE,
    aspect="authorization",
    cases={
        "btns": says(
            "One letter covers several BTNs: {csr}.",
            "Have the customer sign one letter for each BTN.",
            "warning",
        ),
        "carriers": says(
            "One letter covers accounts of several carriers: {csr}.",
            "Have the customer sign one letter for each carrier.",
            "error",
        ),
    },
    sources=(
        "2600hz Kazoo, LOA template: one BTN per letter",
        "ported.com, carrier-to-carrier LNP guidelines",
        "Migration team's porting toolkit, Multi-Carrier Porting: one LOA cannot cover"
        " multiple carriers",
    ),
    examples=(
        example(
            "accounts of two BTNs",
            "warning",
            case="btns",
            csr=FIRST,
            more=(OTHER_BTN,),
            also={"TN009"},
        ),
        example(
            "a line of the CSR with a BTN of its own",
            "warning",
            case="btns",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "btn": "404-555-0112"},
                ]
            },
        ),
        example(
            "accounts of two carriers",
            "error",
            case="carriers",
            csr=FIRST,
            more=({**OTHER_BTN, "carrier": "Magnolia Fiber"},),
            also={"TN008"},
        ),
        example(
            "two CSRs of one BTN",
            "passes",
            csr=FIRST,
            more=({"tns": ["404-555-0112"]},),
        ),
        example(
            "a CSR without a BTN",
            "unjudged",
            csr=FIRST,
            more=({"tns": ["404-555-0112"], "btn": None},),
        ),
        example("a number on no CSR", "unjudged", csr=FIRST),
    ),
)
def several_btns(case: RequestCase) -> Iterator[Outcome]:
    """One letter covers several BTNs or carriers.

    Each carrier wants to see that the customer signed for the account that it holds; a
    letter that names other accounts too is often sent back.
    """
    if not case.placed:
        yield NotJudged(UNPLACED)
    carriers = {case.carriers[at] for at in case.holders}
    named = sorted(at for at in carriers if isinstance(case.names[at], Known))
    if len(named) > 1:
        told = ", ".join(case.records[at].csr.carrier or "" for at in named)
        yield Evidence(
            "remark", case="carriers", csr=told, csr_path=f"/{named[-1]}/carrier"
        )
        return
    btns: dict[str, str] = {}
    for number, homes in case.homes.items():
        for at in homes:
            record = case.records[at]
            own = record.own[number].btn if number in record.own else record.btn
            btn = own if isinstance(own, Known) else record.btn
            if isinstance(btn, Known):
                btns.setdefault(btn.value, f"/{at}{btn.path}")
            elif len(case.holders) > 1:
                yield NotJudged(CSR_SILENT)
    if len(btns) > 1:
        told = ", ".join(national(b) if b[0] == "+" else b for b in sorted(btns))
        yield Evidence("remark", case="btns", csr=told, csr_path=max(btns.values()))
