"""MIG and SVC: is it sent as what it is? Simple, non-simple, resold."""

from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.policy import Regime
from lnpcheck.rules._rule import US, example, rule, says
from lnpcheck.traits.numbers import PORT_CLASS
from lnpcheck.traits.papers import CSR_FLAGS, CSR_RESELLER

SIMPLE: Final[frozenset[Regime]] = frozenset({"us-simple"})
NON_SIMPLE: Final[frozenset[Regime]] = frozenset({"us"})


@rule(
    "MIG005",
    scope=SIMPLE,
    aspect="port-type",
    rests_on=(PORT_CLASS,),
    cases=says(
        "The request would go out as a simple port, and the CSR shows more than a"
        " simple account.",
        "Send it as a non-simple port: check it under the policy us.",
        "error",
    ),
    sources=(
        "FCC 07-188 and 47 CFR 52.36 (definition of a simple port, unverified)",
        "CenturyLink LNP training lnp_61: account does not qualify",
    ),
    examples=(
        example(
            "two lines",
            "error",
            policy="us-simple",
            loa={"tns": ["303-555-0101", "303-555-0102"]},
            csr={"tns": ["303-555-0101", "303-555-0102"]},
        ),
        example(
            "one line with a PRI",
            "error",
            policy="us-simple",
            csr={"services": [{"kind": "pri"}]},
        ),
        example("one line", "passes", policy="us-simple"),
        example(
            "the CSR lists no numbers",
            "unjudged",
            policy="us-simple",
            csr={"tns": None},
        ),
    ),
)
def sent_as_simple(case: Case) -> Iterator[Outcome]:
    """The account does not qualify for a simple port.

    Simple is one line, no complex services, no reseller; the losing carrier answers
    anything else with a reject.
    """
    if case.port_class == "unknown":
        yield NotJudged("the CSR does not show all lines of the account")
    elif case.port_class == "non-simple":
        yield Evidence("remark", csr_path="/tns")


@rule(
    "MIG006",
    scope=NON_SIMPLE,
    aspect="port-type",
    rests_on=(PORT_CLASS,),
    cases=says(
        "The account qualifies for a simple port, which is faster and compares less.",
        "Consider sending it as a simple port: check it under the policy us-simple.",
        "info",
    ),
    sources=("47 CFR 52.35: one business day instead of four", "47 CFR 52.36"),
    examples=(
        example(
            "one line",
            "info",
            loa={"tns": ["404-555-0110"]},
            csr={"tns": ["404-555-0110"]},
        ),
        example("three lines", "passes"),
        example("the CSR lists no numbers", "unjudged", csr={"tns": None}),
    ),
)
def qualifies_as_simple(case: Case) -> Iterator[Outcome]:
    """One line without complex services is sent as a non-simple port.

    For a simple port the carrier may look at four fields only, and has one business
    day.
    """
    if case.port_class == "unknown":
        yield NotJudged("the CSR does not show all lines of the account")
    elif case.port_class == "simple":
        yield Evidence("remark", csr_path="/tns")


@rule(
    "SVC010",
    scope=US,
    aspect="services",
    rests_on=(CSR_RESELLER, CSR_FLAGS),
    cases=says(
        "The account is resold; the record that counts is the underlying carrier's.",
        "Send the request to the underlying carrier, with its account data; it is not a"
        " simple port.",
        "info",
    ),
    sources=(
        "CenturyLink LNP training lnp_61: RSID or ZCID on the CSR",
        "AT&T port-out procedures: resold lines go to the underlying carrier",
    ),
    examples=(
        example("a reseller is named", "info", csr={"reseller": "Pecan Voice"}),
        example("flagged as resold", "info", csr={"flags": ["resold"]}),
        example("none named", "passes"),
    ),
)
def resold_line(case: Case) -> Iterator[Outcome]:
    """The losing carrier's service is resold.

    The customer knows the reseller, the numbers are the underlying carrier's.
    """
    csr = case.record.csr
    if (csr.reseller or "").strip() or "resold" in (csr.flags or ()):
        yield Evidence("remark", csr_path="/reseller" if csr.reseller else "/flags")
