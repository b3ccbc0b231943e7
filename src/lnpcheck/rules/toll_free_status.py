"""TFN: what does the registry say of the numbers?"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.documents.vocabulary import RegistryStatus
from lnpcheck.evidence import CSR_SILENT, LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._resp_org import losing_resp_org
from lnpcheck.rules._rule import TOLL_FREE, example, rule, says

GONE: Final = "BRD"
"""RespOrgs that are gone leave their numbers with ids that begin so (``BRD01``)."""


@rule(
    "TFN004",
    scope=TOLL_FREE,
    aspect="documents",
    reads_csr=False,
    limit="brd_bill_days",
    cases={
        "bill-missing": says(
            "The RespOrg of the numbers is gone ({loa}), and no bill goes along.",
            "Send a bill of the last {limit} days along with the letter.",
            "error",
        ),
        "bill-old": says(
            "The RespOrg of the numbers is gone ({loa}), and the bill is {age} days"
            " old.",
            "Send a bill of the last {limit} days along with the letter.",
            "error",
        ),
    },
    sources=(
        "Somos, numbers of disconnected RespOrgs (support.somos.com 4678116307604):"
        " letter of 30 days, bill of 90 days",
    ),
    examples=(
        example(
            "no bill",
            "error",
            case="bill-missing",
            policy="toll-free",
            loa={"resp_org": "BRD01", "documents": []},
            csr={"resp_org": "BRD01"},
        ),
        example(
            "a bill 91 days old",
            "error",
            case="bill-old",
            policy="toll-free",
            loa={
                "resp_org": "BRD01",
                "documents": [{"kind": "bill", "issued_on": "2026-03-02"}],
            },
            csr={"resp_org": "BRD01"},
            also={"DOC001"},
        ),
        example(
            "a bill 90 days old",
            "passes",
            policy="toll-free",
            loa={
                "resp_org": "BRD01",
                "documents": [{"kind": "bill", "issued_on": "2026-03-03"}],
            },
            csr={"resp_org": "BRD01"},
            also={"DOC001"},
        ),
        example("a RespOrg in business", "passes", policy="toll-free"),
        example(
            "not told what goes along",
            "unjudged",
            policy="toll-free",
            loa={"resp_org": "BRD01", "documents": None},
            csr={"resp_org": "BRD01"},
        ),
        example(
            "a bill without a date",
            "unjudged",
            policy="toll-free",
            loa={"resp_org": "BRD01", "documents": [{"kind": "bill"}]},
            csr={"resp_org": "BRD01"},
        ),
        example(
            "no RespOrg on either paper",
            "unjudged",
            policy="toll-free",
            loa={"resp_org": None},
            csr={"resp_org": None},
        ),
    ),
)
def resp_org_gone(case: Case) -> Iterator[Outcome]:
    """The numbers are those of a RespOrg that is gone, and the proof is not enough.

    Nobody answers for them any more; the registry goes by a fresh letter and a bill.
    """
    id_, path = losing_resp_org(case)
    limit = case.policy.limits.brd_bill_days
    if id_ is None or limit is None:
        yield NotJudged(LOA_SILENT)
    elif id_.startswith(GONE) and id_[len(GONE) :].isdigit():
        yield from _proof(case, id_, path, limit)


def _proof(case: Case, id_: str, path: str, limit: int) -> Iterator[Outcome]:
    """Tell whether a bill that is young enough goes along."""
    papers = case.letter.loa.documents
    if papers is None:
        yield NotJudged("the LOA does not say which papers go along")
        return
    bills = [paper.issued_on for paper in papers if paper.kind == "bill"]
    days = [day for day in bills if day is not None]
    words = {"limit": f"{limit}"}
    if not bills:
        yield Evidence(
            "missing", case="bill-missing", loa=id_, loa_path=path, words=words
        )
    elif not days:
        yield NotJudged("the bill bears no date")
    elif (age := (case.as_of - max(days)).days) > limit:
        words["age"] = f"{age}"
        yield Evidence("remark", case="bill-old", loa=id_, loa_path=path, words=words)


_CASES: Final = {
    "spare": "not-portable",
    "unavailable": "not-portable",
    "disconnected": "by-hand",
    "transitional": "by-hand",
}


@rule(
    "TFN005",
    scope=TOLL_FREE,
    aspect="status",
    cases={
        "not-portable": says(
            "{numbers} {numbers_is} “{csr}” in the registry; such numbers do not port.",
            "Take {numbers_them} off the letter; whoever wants {numbers_them} reserves"
            " {numbers_them} anew.",
            "error",
        ),
        "by-hand": says(
            "{numbers} {numbers_is} “{csr}” in the registry; such numbers move only by"
            " hand.",
            "Ask the losing RespOrg to put {numbers_them} back in service before the"
            " request goes out.",
            "warning",
        ),
    },
    sources=("Bandwidth api-docs, toll-free portability: statuses that port",),
    examples=(
        example(
            "a spare number",
            "error",
            case="not-portable",
            policy="toll-free",
            csr={
                "tns": [
                    {"tn": "888-555-0144", "registry_status": "spare"},
                    "888-555-0145",
                ]
            },
        ),
        example(
            "numbers in transition",
            "warning",
            case="by-hand",
            policy="toll-free",
            csr={"registry_status": "transitional"},
        ),
        example(
            "a suspended number ports",
            "passes",
            policy="toll-free",
            csr={"registry_status": "suspended"},
        ),
        example(
            "a spare number that is not asked for",
            "passes",
            policy="toll-free",
            csr={
                "tns": [
                    "888-555-0144 thru 0145",
                    {"tn": "888-555-0146", "registry_status": "spare"},
                ]
            },
        ),
        example(
            "not told",
            "unjudged",
            policy="toll-free",
            csr={"registry_status": None},
        ),
    ),
)
def registry_status(case: Case) -> Iterator[Outcome]:
    """The registry has a number in a status that does not port.

    The CSR of a toll-free number is the registry: what is spare there belongs to
    nobody, what is disconnected ages before it is given out again.
    """
    csr = case.record.csr
    status: dict[str, RegistryStatus] = dict.fromkeys(
        case.record.numbers.places, csr.registry_status
    )
    for entry in case.record.numbers.entries:
        if entry.line is not None and entry.line.registry_status is not None:
            status.update(dict.fromkeys(entry.numbers, entry.line.registry_status))
    asked = [n for n in case.requested if n in status]
    if not asked or any(status[n] is None for n in asked):
        yield NotJudged(CSR_SILENT)
    for word, name in _CASES.items():
        numbers = [n for n in asked if status[n] == word]
        if numbers:
            path = case.record.numbers.places[numbers[0]]
            yield Evidence(
                "remark", case=name, csr=word, csr_path=path, numbers=numbers
            )
