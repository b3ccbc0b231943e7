"""TN: are there more numbers than one order may hold?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.numbers import FEW


@rule(
    "TN014",
    scope=EVERYWHERE,
    aspect="number-list",
    rests_on=(FEW,),
    reads_csr=False,
    limit="order_numbers",
    cases=says(
        "The letter asks for {count} numbers; one order holds at most {most}.",
        "Split the request into orders of at most {most} numbers, each with its own"
        " letter.",
        "warning",
    ),
    sources=(
        "Bandwidth 7517, 7314, 7490; wireless response 6R",
        "Brightspeed UOC, NP form: at most 200 numbers",
    ),
    lsr_fields=("NPQTY",),
    examples=(
        example("one number too many", "warning", limits={"order_numbers": 2}),
        example("as many as it may hold", "passes", limits={"order_numbers": 3}),
    ),
)
def too_many_numbers(case: Case) -> Iterator[Outcome]:
    """The letter asks for more numbers than the carrier takes in one order.

    Carriers and platforms differ in how many; a policy says how many it is here.
    """
    most, count = case.policy.limits.order_numbers, len(case.requested)
    if most is not None and count > most:
        words = {"count": f"{count}", "most": f"{most}"}
        yield Evidence("remark", loa_path="/tns", words=words)
