"""ADR: is it another address of the same customer?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.address import same_place
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Fact, Known
from lnpcheck.rules._address import no_address
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.papers import E911
from lnpcheck.traits.places import BILL_GOES_ELSEWHERE


@rule(
    "ADR011",
    scope=EVERYWHERE,
    aspect="billing",
    rests_on=(BILL_GOES_ELSEWHERE,),
    row="street",
    cases=says(
        "The letter's service address is the CSR's billing address (“{csr}”); the lines"
        " are at “{service}”.",
        "Write the CSR's service address: {service}.",
        "warning",
    ),
    sources=(
        "VoIP.ms, Port Rejection, Mismatch Information: invoices show the billing"
        " address only",
        "Bandwidth support 4409796265111: service, not billing address",
    ),
    lsr_fields=("SANO", "SASN"),
    examples=(
        example(
            "the address on the bill",
            "warning",
            loa={
                "service_address": {
                    "street": "400 Depot St",
                    "unit": None,
                    "city": "Marietta",
                    "postal_code": "30060",
                }
            },
            also={"ADR002", "ADR004", "ADR005", "ADR007", "ADR008"},
        ),
        example(
            "service and billing address are one",
            "passes",
            csr={
                "billing_address": {
                    "street": "77 Peachtree Center Ave NE",
                    "unit": "Ste 1210",
                    "city": "Atlanta",
                    "postal_code": "30303",
                }
            },
            also={"ADR014"},
        ),
        example("the CSR gives no bill", "unjudged", csr={"billing_address": None}),
        example(
            "the letter gives no address",
            "unjudged",
            loa={"service_address": None},
            also={"ADR001", "ADR005", "ADR008", "ADR009"},
        ),
    ),
)
def billing_address_given(case: Case) -> Iterator[Outcome]:
    """The letter gives the billing address where the service address belongs.

    The commonest story behind an address mismatch: the customer copied the address
    from the bill.
    """
    record, loa = case.record, case.letter.service
    service, billing = record.service, record.billing
    if not (isinstance(service.line, Known) and isinstance(billing.line, Known)):
        yield no_address(case, "the CSR does not carry both addresses")
    elif not isinstance(loa.line, Known):
        yield no_address(case, "the LOA gives no service address")
    elif (
        loa.folded != service.folded
        and not same_place(service, billing)  # mostly they are, and this costs least
        and same_place(loa, billing)
    ):
        yield Evidence(
            "remark",
            loa=loa.line.text,
            csr=billing.line.text,
            loa_path=loa.line.path,
            csr_path=billing.line.path,
            words={"service": service.line.text},
        )


def _line(fact: Fact[str]) -> str:
    return fact.text if isinstance(fact, Known) else ""


@rule(
    "ADR018",
    scope=EVERYWHERE,
    aspect="billing",
    rests_on=(E911,),
    row="street",
    cases=says(
        "The letter's service address is where the numbers will be used (“{loa}”); the"
        " CSR has them at “{csr}” today.",
        "Write the address where the lines are today: {csr}.",
        "info",
    ),
    sources=("Design: the losing carrier compares today's address (practice)",),
    examples=(
        example(
            "the customer moves",
            "info",
            loa={
                "service_address": {"street": "9 Harbor Way", "unit": None},
                "e911_address": {
                    "street": "9 Harbor Way",
                    "city": "Atlanta",
                    "region": "GA",
                    "postal_code": "30303",
                },
            },
            also={"ADR004", "ADR005", "ADR007"},
        ),
        example(
            "the customer stays",
            "passes",
            loa={
                "e911_address": {
                    "street": "77 Peachtree Center Ave NE",
                    "unit": "Ste 1210",
                    "city": "Atlanta",
                    "region": "GA",
                    "postal_code": "30303",
                }
            },
        ),
        example(
            "no address on the CSR",
            "unjudged",
            loa={"e911_address": "9 Harbor Way, Atlanta GA 30303"},
            csr={"service_address": None},
        ),
    ),
)
def new_address_given(case: Case) -> Iterator[Outcome]:
    """The letter gives the address that the customer moves to.

    The new address belongs in the emergency-calling record of the gaining carrier, not
    on the letter.
    """
    loa, e911, csr = case.letter.service, case.letter.e911, case.record.service
    if not isinstance(e911.line, Known):
        return
    if not (isinstance(csr.line, Known) and isinstance(loa.line, Known)):
        yield NotJudged("one of the papers gives no service address")
    elif (
        loa.folded != csr.folded and same_place(loa, e911) and not same_place(loa, csr)
    ):
        yield Evidence(
            "remark",
            loa=_line(loa.line),
            csr=_line(csr.line),
            loa_path=loa.line.path,
            csr_path=csr.line.path,
        )
