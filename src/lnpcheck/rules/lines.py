"""SVC: what rides on a line that leaves? Forwarded calls, alarms, listings."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.normalize.record import OnAccount
from lnpcheck.rules._rule import CA, EVERYWHERE, US, example, rule, says
from lnpcheck.rules._services import (
    leaving_under,
)
from lnpcheck.traits.numbers import CSR_LINES
from lnpcheck.traits.papers import CSR_SERVICES


def _seen(service: OnAccount, lines: tuple[str, ...], name: str | None) -> Evidence:
    """Tell of a service on lines that leave."""
    return Evidence(
        "remark", case=name, csr=service.text, csr_path=service.path, numbers=lines
    )


@rule(
    "SVC006",
    scope=US,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases=says(
        "Calls to {numbers} are forwarded by the losing carrier (“{csr}”).",
        "Have the forwarding taken off first, or give the address of the number"
        " itself, not of where it forwards to.",
        "warning",
    ),
    sources=("Clearinghouse E6g", "Bandwidth 7437"),
    examples=(
        example(
            "remote call forwarding on a porting number",
            "warning",
            csr={"services": [{"kind": "rcf", "tn": "404-555-0111"}]},
        ),
        example("no forwarding", "passes"),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def call_forwarding(case: Case) -> Iterator[Outcome]:
    """A porting number is only a forward at the losing carrier.

    Such a number has no line of its own; carriers treat it as a special order.
    """
    for found in leaving_under(case, "rcf"):
        yield found if isinstance(found, NotJudged) else _seen(*found, None)


@rule(
    "SVC007",
    scope=US,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases=says(
        "{numbers} {numbers_is} served from a foreign exchange (“{csr}”).",
        "Ask the losing carrier whether the number can leave its exchange, and which"
        " address is on record.",
        "warning",
    ),
    sources=("Clearinghouse E6e",),
    examples=(
        example(
            "foreign exchange service on a porting number",
            "warning",
            csr={"services": [{"kind": "fx", "tn": "404-555-0111"}]},
        ),
        example("none", "passes"),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def foreign_exchange(case: Case) -> Iterator[Outcome]:
    """A porting number rings outside the exchange that it belongs to.

    Number and place do not belong together, so that neither the address nor the rate
    centre is what one expects.
    """
    for found in leaving_under(case, "fx"):
        yield found if isinstance(found, NotJudged) else _seen(*found, None)


@rule(
    "SVC009",
    scope=EVERYWHERE,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases={
        "life-safety": says(
            "“{csr}” is on a line that leaves; it may not work over the new service.",
            "Have the alarm or elevator company test the new line before the port, and"
            " tell the customer that lives hang on it.",
            "warning",
        ),
        "fax": says(
            "“{csr}” is on a line that leaves.",
            "Tell the customer that fax over the new service needs a test.",
            "info",
        ),
    },
    sources=(
        "Design: life safety lines and fax fare ill over packet voice (practice)",
    ),
    examples=(
        example(
            "an alarm line",
            "warning",
            case="life-safety",
            csr={"services": [{"kind": "alarm", "tn": "404-555-0112"}]},
        ),
        example(
            "an elevator line",
            "warning",
            case="life-safety",
            csr={"services": [{"kind": "elevator", "tn": "404-555-0112"}]},
        ),
        example(
            "a fax line",
            "info",
            case="fax",
            csr={"services": [{"kind": "fax", "tn": "404-555-0112"}]},
        ),
        example("none", "passes"),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def alarm_or_fax_line(case: Case) -> Iterator[Outcome]:
    """An alarm, an elevator telephone or a fax is on a line that leaves.

    They were made for copper lines; after the port nobody hears whether they still
    reach anyone.
    """
    for found in leaving_under(case, "alarm", "elevator", "fax"):
        if isinstance(found, NotJudged):
            yield found
        else:
            name = "fax" if found[0].kind == "fax" else "life-safety"
            yield _seen(*found, name)


@rule(
    "SVC011",
    scope=US | CA,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases=says(
        "The account has an additional listing (“{csr}”).",
        "Decide with the customer whether the listing is kept, changed or dropped, and"
        " say so on the order.",
        "info",
    ),
    sources=("Qwest/CenturyLink migration guide: listings are decided on the order",),
    lsr_fields=("ELT", "ERL"),
    examples=(
        example(
            "an additional listing",
            "info",
            csr={"services": [{"kind": "additional-listing", "tn": "404-555-0110"}]},
        ),
        example("none", "passes"),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def listing_to_decide(case: Case) -> Iterator[Outcome]:
    """The account has a further directory listing.

    A listing that nobody decides about is dropped, or stays under the old carrier.
    """
    for found in leaving_under(case, "additional-listing"):
        yield found if isinstance(found, NotJudged) else _seen(*found, None)
