"""DOC: are the bill and the CSR young enough to count?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._calendar import plus
from lnpcheck.rules._rule import EVERYWHERE, US, example, rule, says
from lnpcheck.traits.papers import CSR_AGE, CSR_ORDERS, DOCUMENTS


@rule(
    "DOC001",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(DOCUMENTS,),
    reads_csr=False,
    limit="bill_days",
    cases={
        None: says(
            "The bill is of {printed} and {age} days old; many carriers want one of the"
            " last {limit} days.",
            "Ask the customer for the latest bill, and send that one along.",
            "warning",
        ),
        "future": says(
            "The bill is of {printed}, a day that has not come yet.",
            "Read the day of issue on the bill again (not the due date), and set it"
            " right on the order.",
            "warning",
        ),
    },
    sources=(
        "SIPStation, Porting Request: bill copy dated within the past 30 days (issue"
        " date, not due date)",
        "Bandwidth 7401: bill of the last 30 days",
        "Twilio support 226194747: CSR or bill of the last 30 days",
    ),
    examples=(
        example(
            "a bill 31 days old",
            "warning",
            loa={"documents": [{"kind": "bill", "issued_on": "2026-05-01"}]},
        ),
        example(
            "a bill of tomorrow",
            "warning",
            case="future",
            loa={"documents": [{"kind": "bill", "issued_on": "2026-06-02"}]},
        ),
        example(
            "a bill of today",
            "passes",
            loa={"documents": [{"kind": "bill", "issued_on": "2026-06-01"}]},
        ),
        example(
            "a bill 30 days old",
            "passes",
            loa={"documents": [{"kind": "bill", "issued_on": "2026-05-02"}]},
        ),
        example(
            "an old bill beside a fresh one",
            "passes",
            loa={
                "documents": [
                    {"kind": "bill", "issued_on": "2026-03-01"},
                    {"kind": "bill", "issued_on": "2026-05-10"},
                ]
            },
        ),
        example("no bill", "passes", loa={"documents": []}),
        example(
            "a bill without a date", "unjudged", loa={"documents": [{"kind": "bill"}]}
        ),
        example("not told what goes along", "unjudged", loa={"documents": None}),
    ),
)
def bill_old(case: Case) -> Iterator[Outcome]:
    """The bill that goes along is old.

    A bill proves whose number it is on the day of the bill, and not for long.
    """
    papers, limit = case.letter.loa.documents, case.policy.limits.bill_days
    if papers is None or limit is None:
        yield NotJudged("the LOA does not say which papers go along")
        return
    bills = [paper.issued_on for paper in papers if paper.kind == "bill"]
    days = [day for day in bills if day is not None]
    if bills and not days:
        yield NotJudged("the bill bears no date")
    come = [day for day in days if day <= case.as_of]
    if len(come) < len(days):
        words = {"printed": f"{max(days)}"}
        yield Evidence("remark", case="future", loa_path="/documents", words=words)
    if come and (age := (case.as_of - max(come)).days) > limit:
        words = {"printed": f"{max(come)}", "age": f"{age}", "limit": f"{limit}"}
        yield Evidence("remark", loa_path="/documents", words=words)


@rule(
    "DOC002",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(CSR_AGE,),
    limit="csr_days",
    cases={
        None: says(
            "The CSR was printed on {printed}, {age} days ago; what it says may have"
            " changed.",
            "Pull the CSR again and check the letter against it.",
            "warning",
        ),
        "future": says(
            "The CSR was printed on {printed}, a day that has not come yet.",
            "Read the day on the CSR again; if it stands there, pull the CSR again.",
            "warning",
        ),
    },
    sources=(
        "Design: a CSR older than a billing period may not be what is on file",
        "Twilio support 226194747: CSR or bill of the last 30 days",
    ),
    examples=(
        example("31 days old", "warning", csr={"printed_on": "2026-05-01"}),
        example("30 days old", "passes", csr={"printed_on": "2026-05-02"}),
        example(
            "printed tomorrow",
            "warning",
            case="future",
            csr={"printed_on": "2026-06-02"},
        ),
        example("printed today", "passes", csr={"printed_on": "2026-06-01"}),
        example("no date", "unjudged", csr={"printed_on": None}),
    ),
)
def csr_old(case: Case) -> Iterator[Outcome]:
    """The CSR is so old that the account may have changed since.

    The losing carrier compares with the record of today; an old printout compares the
    letter with the past.
    """
    printed, limit = case.record.csr.printed_on, case.policy.limits.csr_days
    if printed is None or limit is None:
        yield NotJudged("the CSR does not say when it was printed")
    elif (age := (case.as_of - printed).days) > limit:
        words = {"printed": f"{printed}", "age": f"{age}"}
        yield Evidence("remark", csr_path="/printed_on", words=words)
    elif age < 0:
        words = {"printed": f"{printed}"}
        yield Evidence("remark", case="future", csr_path="/printed_on", words=words)


@rule(
    "DOC003",
    scope=US,
    aspect="documents",
    rests_on=(CSR_ORDERS,),
    limit="csr_settles_days",
    cases=says(
        "The CSR was printed on {printed}, and an order on the account fell due on"
        " {due}; a record shows a change only after {limit} days.",
        "Pull the CSR again from {since} on, and check the letter against it.",
        "info",
    ),
    sources=("Verizon wholesale FAQ: a CSR shows a completed order after 72 hours",),
    examples=(
        example(
            "printed two days after an order",
            "info",
            csr={"pending_orders": [{"kind": "change", "due_on": "2026-05-26"}]},
            also={"ORD001"},
        ),
        example(
            "printed three days after an order",
            "passes",
            csr={"pending_orders": [{"kind": "change", "due_on": "2026-05-25"}]},
            also={"ORD001"},
        ),
        example(
            "printed a day before an order",
            "passes",
            csr={"pending_orders": [{"kind": "change", "due_on": "2026-05-29"}]},
            also={"ORD001"},
        ),
        example("no order", "passes"),
        example(
            "an order, and the CSR bears no date",
            "unjudged",
            csr={
                "pending_orders": [{"kind": "change", "due_on": "2026-05-26"}],
                "printed_on": None,
            },
            also={"ORD001"},
        ),
        example(
            "the CSR does not tell of orders", "unjudged", csr={"pending_orders": None}
        ),
    ),
)
def csr_too_fresh(case: Case) -> Iterator[Outcome]:
    """The CSR was printed so soon after a change that it may not show it.

    A record is written again some days after an order is done; until then the printout
    and the account differ.
    """
    csr, limit = case.record.csr, case.policy.limits.csr_settles_days
    if csr.pending_orders is None or limit is None:
        yield NotJudged(CSR_SILENT)
        return
    for order, path in case.record.orders:
        if order.due_on is None:
            continue
        if csr.printed_on is None:
            yield NotJudged("the CSR does not say when it was printed")
        elif 0 <= (csr.printed_on - order.due_on).days < limit:
            yield Evidence(
                "remark",
                csr_path=path,
                words={
                    "printed": f"{csr.printed_on}",
                    "due": f"{order.due_on}",
                    "limit": f"{limit}",
                    "since": f"{plus(order.due_on, limit)}",
                },
            )
