"""ORD: is something else going on with the account?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import CA, EVERYWHERE, US, example, rule, says
from lnpcheck.traits.numbers import WHOLE
from lnpcheck.traits.papers import CSR_ORDERS, CSR_STATUS


def _orders(case: Case, kind: str, *, unsaid: bool = False) -> Iterator[Outcome]:
    """Tell of the pending orders of a kind.

    Args:
        case: The case.
        kind: The kind.
        unsaid: Whether orders count too of which the CSR does not say the kind.
    """
    if case.record.csr.pending_orders is None:
        yield NotJudged(CSR_SILENT)
    printed = case.record.csr.printed_on
    for order, path in case.record.orders:
        if order.kind is None and not unsaid:
            yield NotJudged("the CSR does not say what kind of order it is")
        if order.kind != kind and not (unsaid and order.kind is None):
            continue
        passed = order.due_on and printed and printed <= order.due_on < case.as_of
        due = f"{order.due_on}" if order.due_on else None
        told = [word for word in (order.order_id, order.confirmation, due) if word]
        yield Evidence(
            "remark",
            case="past-due" if passed else "open",
            csr_path=path,
            words={"order": f" ({', '.join(told)})" if told else ""},
        )


@rule(
    "ORD001",
    scope=US | CA,
    aspect="orders",
    rests_on=(CSR_ORDERS,),
    cases={
        "open": says(
            "An order is open on the account{order}.",
            "Have the customer complete or cancel it with the losing carrier, and note"
            " the confirmation number.",
            "error",
        ),
        "past-due": says(
            "The CSR shows an open order{order} whose day has passed since.",
            "Pull the CSR again; the order may be done.",
            "warning",
        ),
    },
    sources=(
        "VoIP.ms, Port Rejection, Freeze on the Account, Pending Order",
        "Windstream Enterprise, Pending Order",
        "Clearinghouse E19",
    ),
    examples=(
        example(
            "an open order",
            "error",
            case="open",
            csr={"pending_orders": [{"kind": "change", "due_on": "2026-06-09"}]},
        ),
        example(
            "an order whose day passed since the CSR was printed",
            "warning",
            case="past-due",
            csr={"pending_orders": [{"kind": "change", "due_on": "2026-05-31"}]},
        ),
        example(
            "an order due today",
            "error",
            case="open",
            csr={"pending_orders": [{"kind": "change", "due_on": "2026-06-01"}]},
        ),
        example("no order", "passes"),
        example(
            "an order of a kind that is not told",
            "error",
            case="open",
            csr={"pending_orders": [{"order_id": "C1"}]},
        ),
        example(
            "an order of a kind that is not told, in Canada",
            "error",
            case="open",
            policy="ca",
            csr={"pending_orders": [{"order_id": "C1", "due_on": "2026-06-01"}]},
        ),
        example(
            "an order of a kind that is not told, whose day passed",
            "warning",
            case="past-due",
            csr={"pending_orders": [{"order_id": "C1", "due_on": "2026-05-31"}]},
        ),
        example(
            "the CSR does not tell of orders", "unjudged", csr={"pending_orders": None}
        ),
    ),
)
def order_pending(case: Case) -> Iterator[Outcome]:
    """An order is open on the account.

    A losing carrier works on one order at a time; a port request on top of another
    order comes back, whatever kind of order it is.
    """
    yield from _orders(case, "change", unsaid=True)


@rule(
    "ORD002",
    scope=EVERYWHERE,
    aspect="orders",
    rests_on=(CSR_ORDERS,),
    cases={
        "open": says(
            "Another port is pending on the account{order}.",
            "Find out which carrier asked for it; have the customer cancel it, or leave"
            " the numbers to it.",
            "error",
        ),
        "past-due": says(
            "The CSR shows a pending port{order} whose day has passed since.",
            "Pull the CSR again; the numbers may have left.",
            "warning",
        ),
    },
    sources=("Wireless responses 6M, 6N", "Twilio 22137"),
    examples=(
        example(
            "a port to another carrier",
            "error",
            case="open",
            csr={"pending_orders": [{"kind": "port", "due_on": "2026-06-09"}]},
        ),
        example(
            "a port whose day passed since the CSR was printed",
            "warning",
            case="past-due",
            csr={"pending_orders": [{"kind": "port", "due_on": "2026-05-30"}]},
        ),
        example("no order", "passes"),
        example(
            "an order of a kind that is not told",
            "unjudged",
            csr={"pending_orders": [{"order_id": "C1"}]},
            also={"ORD001"},
        ),
        example(
            "an order of a mobile, of a kind that is not told",
            "unjudged",
            policy="us-wireless",
            csr={"pending_orders": [{"order_id": "C1"}]},
        ),
        example(
            "the CSR does not tell of orders", "unjudged", csr={"pending_orders": None}
        ),
    ),
)
def port_pending(case: Case) -> Iterator[Outcome]:
    """Another port of these numbers is under way.

    Whoever asked first is served first.
    """
    yield from _orders(case, "port")


@rule(
    "ORD003",
    scope=EVERYWHERE,
    aspect="status",
    rests_on=(CSR_STATUS, WHOLE),
    cases={
        "account": says(
            "The account is suspended.",
            "Have the customer ask the losing carrier to restore it before the request"
            " goes out; suspended numbers that are then disconnected are lost.",
            "warning",
        ),
        "numbers": says(
            "{numbers} {numbers_is} suspended.",
            "Have the customer ask the losing carrier to restore {numbers_them}"
            " before the"
            " request goes out.",
            "warning",
        ),
    },
    sources=("CenturyLink LNP training lnp_19: portability restrictions",),
    examples=(
        example(
            "a suspended account",
            "warning",
            case="account",
            csr={"status": "suspended"},
        ),
        example(
            "a suspended line",
            "warning",
            case="numbers",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "status": "suspended"},
                ]
            },
        ),
        example("in service", "passes"),
        example("the CSR gives no status", "unjudged", csr={"status": None}),
    ),
)
def suspended(case: Case) -> Iterator[Outcome]:
    """The account or a number to port is suspended.

    A suspended number can port; one that was disconnected after a suspension cannot.
    """
    csr, status = case.record.csr, case.record.status
    asked = [number for number in case.requested if number in status]
    if csr.status == "suspended":
        yield Evidence("remark", case="account", csr_path="/status")
    else:
        numbers = [number for number in asked if status[number] == "suspended"]
        if numbers:
            yield Evidence("remark", case="numbers", csr_path="/tns", numbers=numbers)
    if csr.status is None and (not asked or any(status[n] is None for n in asked)):
        yield NotJudged(CSR_SILENT)


@rule(
    "ORD005",
    scope=US | CA,
    aspect="orders",
    rests_on=(CSR_ORDERS,),
    cases={
        "open": says(
            "A disconnection of the account is pending{order}.",
            "Have the customer cancel the disconnection with the losing carrier; cancel"
            " service only after the port is complete.",
            "error",
        ),
        "past-due": says(
            "The CSR shows a pending disconnection{order} whose day has passed since.",
            "Pull the CSR again; the numbers may be disconnected already.",
            "error",
        ),
    },
    sources=(
        "Canadian porting rejections (uc.helpjuice.com): pending disconnect",
        "SIPStation, Porting: keep your numbers active",
    ),
    examples=(
        example(
            "a pending disconnection",
            "error",
            case="open",
            csr={"pending_orders": [{"kind": "disconnect", "due_on": "2026-06-20"}]},
        ),
        example(
            "a disconnection whose day passed since the CSR was printed",
            "error",
            case="past-due",
            csr={"pending_orders": [{"kind": "disconnect", "due_on": "2026-05-30"}]},
        ),
        example("no order", "passes"),
        example(
            "an order of a kind that is not told",
            "unjudged",
            csr={"pending_orders": [{"order_id": "C1"}]},
            also={"ORD001"},
        ),
        example(
            "the CSR does not tell of orders", "unjudged", csr={"pending_orders": None}
        ),
    ),
)
def disconnection_pending(case: Case) -> Iterator[Outcome]:
    """A disconnection of the account is under way.

    A number that is disconnected before the port completes is lost.
    """
    yield from _orders(case, "disconnect")
