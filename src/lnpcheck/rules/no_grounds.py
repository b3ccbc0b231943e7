"""ORD: debts and contracts are no ground to reject, and what to answer with."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import (
    CA,
    CA_WIRELESS,
    US,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.papers import CSR_FLAGS


def _flagged(case: Case) -> Iterator[Outcome]:
    """Tell of a debt or a contract, which the CSR flags."""
    flags = case.record.csr.flags
    if flags is None:
        yield NotJudged("the CSR does not say whether a balance or a contract is open")
        return
    for name in ("balance", "contract"):
        if name in flags:
            yield Evidence("remark", case=name, csr_path="/flags")


@rule(
    "ORD004",
    scope=US | US_WIRELESS,
    aspect="orders",
    rests_on=(CSR_FLAGS,),
    cases={
        "balance": says(
            "The account has an unpaid balance; that is no ground to refuse the port.",
            "Send it. If it comes back for that, answer: once the customer asks for"
            " the port, the old company may not refuse it for an unpaid balance (FCC,"
            " Keeping Your Telephone Number).",
            "info",
        ),
        "contract": says(
            "A contract still binds the account; that is no ground to refuse the port.",
            "Send it, and tell the customer that a termination fee may be due. If it"
            " comes back for that, answer: the old company may not refuse the port for"
            " a termination fee (FCC, Keeping Your Telephone Number).",
            "info",
        ),
    },
    sources=(
        "FCC consumer facts, Keeping Your Telephone Number: the old company may not"
        " refuse to port for an outstanding balance or termination fee",
        "FCC Wireless Telecommunications Bureau, letter of 3 July 2003",
        "VoIP.ms, Porting FAQ: a negative balance is no reason to reject a port",
    ),
    examples=(
        example(
            "an unpaid balance", "info", case="balance", csr={"flags": ["balance"]}
        ),
        example(
            "a contract that still runs",
            "info",
            case="contract",
            policy="us-wireless",
            csr={"flags": ["contract"]},
        ),
        example("neither", "passes"),
        example("no flags at all", "unjudged", csr={"flags": None}),
    ),
)
def balance_or_contract(case: Case) -> Iterator[Outcome]:
    """An unpaid balance or a contract is on the account: no ground to refuse.

    The customer owes what is owed, and the number leaves all the same. Only a number
    that was disconnected for the debt is lost.
    """
    yield from _flagged(case)


@rule(
    "ORD007",
    scope=CA | CA_WIRELESS,
    aspect="orders",
    rests_on=(CSR_FLAGS,),
    cases={
        "balance": says(
            "The account has an unpaid balance; that is no ground to refuse the port.",
            "Send it. If it comes back for that, point out that a negative balance is"
            " no reason to reject a port in Canada.",
            "info",
        ),
        "contract": says(
            "A contract still binds the account; that is no ground to refuse the port.",
            "Send it, and tell the customer that a fee may be due; individuals and"
            " small businesses owe no 30 days' notice (CRTC 2014-576).",
            "info",
        ),
    },
    sources=(
        "VoIP.ms, Porting FAQ: a negative balance is no reason to reject a port; only"
        " data that differ and numbers out of service are (CRTC, CCTS; unverified)",
        "CRTC 2014-576: no 30-day notice for individuals and small businesses",
    ),
    examples=(
        example(
            "an unpaid balance",
            "info",
            case="balance",
            policy="ca",
            csr={"flags": ["balance"]},
        ),
        example(
            "a contract that still runs",
            "info",
            case="contract",
            policy="ca-wireless",
            csr={"flags": ["contract"]},
        ),
        example("neither", "passes", policy="ca"),
        example("no flags at all", "unjudged", policy="ca", csr={"flags": None}),
    ),
)
def balance_or_contract_in_canada(case: Case) -> Iterator[Outcome]:
    """A Canadian account has an unpaid balance or a contract: no ground to refuse.

    The customer owes what is owed, and the number leaves all the same.
    """
    yield from _flagged(case)
