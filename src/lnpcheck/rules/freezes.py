"""FRZ: is the account blocked against a port?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._freezes import concerned, on_request
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.traits.papers import CSR_FREEZES


@rule(
    "FRZ001",
    scope=US | CA,
    aspect="freezes",
    rests_on=(CSR_FREEZES,),
    cases={
        "frozen": says(
            "A local service freeze is on {numbers}.",
            "Have the customer call the losing carrier to lift the freeze and note the"
            " confirmation number; you cannot lift it for them.",
            "error",
        ),
        "lift-to-come": says(
            "A local service freeze is on {numbers} until {lifted_on}.",
            "Send the request after {lifted_on}, with the confirmation number of the"
            " lift.",
            "error",
        ),
    },
    sources=(
        "47 CFR 64.1190",
        "Windstream Enterprise, Provider Freeze",
        "CenturyLink, local service freeze: LEFV",
        "Clearinghouse E6d",
        "Canada: no rule found on local freezes; the carrier is asked (practice,"
        " unverified)",
    ),
    examples=(
        example(
            "a freeze on one line",
            "error",
            case="frozen",
            csr={"freezes": [{"kind": "local", "tn": "404-555-0111"}]},
        ),
        example(
            "a freeze on the account",
            "error",
            case="frozen",
            csr={"freezes": [{"kind": "local"}]},
        ),
        example(
            "a freeze on a Canadian account",
            "warning",
            case="frozen",
            policy="ca",
            csr={"freezes": [{"kind": "local"}]},
        ),
        example(
            "a freeze on a Canadian account that is lifted tomorrow",
            "warning",
            case="lift-to-come",
            policy="ca",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-06-02"}]},
        ),
        example(
            "a freeze that is lifted tomorrow",
            "error",
            case="lift-to-come",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-06-02"}]},
        ),
        example(
            "a freeze that was lifted today",
            "passes",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-06-01"}]},
            also={"FRZ003"},
        ),
        example(
            "a freeze on a line that stays",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0111 thru 0112"],
                "remaining_tns": [{"tn": "404-555-0110", "action": "keep"}],
            },
            csr={"freezes": [{"kind": "local", "tn": "404-555-0110"}]},
        ),
        example(
            "a freeze of a kind that is not told",
            "unjudged",
            csr={"freezes": [{"tn": "404-555-0111"}]},
        ),
        example(
            "a freeze on a line that cannot be read",
            "unjudged",
            csr={"freezes": [{"kind": "local", "tn": "the fax"}]},
        ),
        example("the CSR does not tell of freezes", "unjudged", csr={"freezes": None}),
    ),
)
def local_freeze(case: Case) -> Iterator[Outcome]:
    """A local service freeze is on a number to port.

    The customer asked the losing carrier to let nobody take the number; only the
    customer can have the freeze lifted.
    """
    for frozen in concerned(case, frozenset({"local"})):
        if isinstance(frozen, NotJudged):
            yield frozen
            continue
        numbers, lifted = on_request(case, frozen), frozen.freeze.lifted_on
        if numbers and (lifted is None or lifted > case.as_of):
            yield Evidence(
                "remark",
                case="lift-to-come" if lifted else "frozen",
                csr_path=frozen.path,
                numbers=numbers,
                words={"lifted_on": f"{lifted}"},
            )


@rule(
    "FRZ002",
    scope=US,
    aspect="freezes",
    rests_on=(CSR_FREEZES,),
    cases=says(
        "A long-distance freeze is on {numbers}; it does not stop a port.",
        "Nothing, unless the losing carrier takes it for a local freeze; then point to"
        " 47 CFR 64.1190.",
        "info",
    ),
    sources=("47 CFR 64.1190(c)",),
    examples=(
        example(
            "a long-distance freeze on the account",
            "info",
            csr={"freezes": [{"kind": "pic"}]},
        ),
        example("no freeze", "passes"),
        example(
            "a long-distance freeze on a line that stays",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0111 thru 0112"],
                "remaining_tns": [{"tn": "404-555-0110", "action": "keep"}],
            },
            csr={"freezes": [{"kind": "pic", "tn": "404-555-0110"}]},
        ),
        example("the CSR does not tell of freezes", "unjudged", csr={"freezes": None}),
    ),
)
def long_distance_freeze(case: Case) -> Iterator[Outcome]:
    """A freeze of the long-distance carrier is on a number to port.

    Freezes are asked for service by service; that of the long-distance carrier says
    nothing about the local one.
    """
    for frozen in concerned(case, frozenset({"pic", "lpic"})):
        if isinstance(frozen, NotJudged):
            yield frozen
        elif numbers := on_request(case, frozen):
            yield Evidence("remark", csr_path=frozen.path, numbers=numbers)
