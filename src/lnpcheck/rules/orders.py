"""ORD: is something else going on with the account?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import CA, EVERYWHERE, US, example, rule, says
from lnpcheck.traits.papers import CSR_ORDERS


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
