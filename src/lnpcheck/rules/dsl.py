"""SVC: does internet service lose its line?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.rules._services import (
    leaving_under,
)
from lnpcheck.traits.numbers import CSR_LINES
from lnpcheck.traits.papers import CSR_SERVICES


@rule(
    "SVC004",
    scope=US | CA,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases={
        "loses-its-line": says(
            "“{csr}” rides on a line that leaves, and the letter does not say that it"
            " goes: it would lose its line.",
            "State that the service is to be disconnected or ported, or leave its line"
            " with the losing carrier.",
            "error",
        ),
        "stated": says(
            "“{csr}” rides on a line that leaves; the letter states its fate: {fate}.",
            "Tell the customer on which day the service ends.",
            "warning",
        ),
    },
    sources=(
        "Clearinghouse E25",
        "VoIP.ms, Port Rejection, Hunt Members / Stranded Services",
        "CenturyLink LNP training lnp_61: data on the line makes it non-simple",
    ),
    examples=(
        example(
            "DSL on a porting line, fate not stated",
            "error",
            case="loses-its-line",
            csr={"services": [{"kind": "dsl", "tn": "404-555-0111"}]},
        ),
        example(
            "DSL on a porting line, to be kept",
            "error",
            case="loses-its-line",
            loa={"remaining_services": [{"kind": "dsl", "action": "keep"}]},
            csr={"services": [{"kind": "dsl", "tn": "404-555-0111"}]},
        ),
        example(
            "DSL on a porting line, to be disconnected",
            "warning",
            case="stated",
            loa={"remaining_services": "disconnect"},
            csr={"services": [{"kind": "dsl", "tn": "404-555-0111"}]},
        ),
        example(
            "DSL of the account, whose BTN leaves",
            "error",
            case="loses-its-line",
            csr={"services": [{"kind": "dsl"}]},
        ),
        example(
            "DSL on a line that stays",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0112"],
                "remaining_tns": [{"tn": "404-555-0110 thru 0111", "action": "keep"}],
            },
            csr={"services": [{"kind": "dsl", "tn": "404-555-0111"}]},
        ),
        example(
            "DSL on a line that cannot be read",
            "unjudged",
            csr={"services": [{"kind": "dsl", "tn": "the fax"}], "btn": None},
            loa={"port_type": "full"},
        ),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def dsl_loses_its_line(case: Case) -> Iterator[Outcome]:
    """Internet service rides on a line that the port takes away.

    The line carries both; when the number leaves, the service stops with it.
    """
    for found in leaving_under(case, "dsl"):
        if isinstance(found, NotJudged):
            yield found
            continue
        service, lines = found
        if not service.readable:
            continue
        fate = case.rest.fate_of(service)
        name = "stated" if fate in {"disconnect", "port"} else "loses-its-line"
        yield Evidence(
            "remark",
            case=name,
            csr=service.text,
            csr_path=service.path,
            numbers=lines,
            words={"fate": fate or ""},
        )
