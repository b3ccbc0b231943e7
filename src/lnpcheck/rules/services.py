"""SVC: what else is on the account?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.numbers import CSR_LINES
from lnpcheck.traits.papers import CSR_SERVICES

UNKNOWN_WORD = "the CSR has a word for a line that is not known here"


@rule(
    "SVC012",
    scope=EVERYWHERE,
    aspect="services",
    rests_on=(CSR_SERVICES, CSR_LINES),
    cases=says(
        "The CSR lists a service of a kind that is not known here: “{csr}”.",
        "Ask the losing carrier whether it hinders the port.",
        "info",
    ),
    sources=("Design: a service that is not known cannot be judged",),
    examples=(
        example("a satellite dish", "info", csr={"services": [{"kind": "satellite"}]}),
        example("voice mail", "passes", csr={"services": [{"kind": "voicemail"}]}),
        example(
            "a line with a feature that is not known",
            "unjudged",
            csr={
                "tns": [
                    "404-555-0110 thru 0111",
                    {"tn": "404-555-0112", "features": ["ESX"]},
                ]
            },
        ),
        example(
            "a plain business line",
            "passes",
            csr={"tns": [{"tn": "404-555-0110 thru 0112", "type": "1FB"}]},
        ),
        example(
            "the CSR does not tell of services", "unjudged", csr={"services": None}
        ),
    ),
)
def service_unknown(case: Case) -> Iterator[Outcome]:
    """The CSR lists a service whose kind is none of the known ones.

    Whether it stops a port is the carrier's to say.
    """
    if case.record.csr.services is None:
        yield NotJudged(CSR_SILENT)
    if not case.requested.keys().isdisjoint(case.record.unknown_words):
        yield NotJudged(UNKNOWN_WORD)
    for service in case.record.services:
        if not service.known:
            yield Evidence(
                "remark",
                csr=service.text,
                csr_path=service.path,
                numbers=service.numbers,
            )
