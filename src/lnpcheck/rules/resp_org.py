"""TFN: which RespOrg gives the numbers up, and which takes over?"""

import re
from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import CSR_SILENT, LOA_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.rules._resp_org import losing_resp_org, resp_org
from lnpcheck.rules._rule import TOLL_FREE, example, rule, says

_FORM: Final = re.compile(r"[A-Z0-9]{5}").fullmatch


@rule(
    "TFN002",
    scope=TOLL_FREE,
    aspect="account",
    reads_csr=False,
    cases={
        "losing": says(
            "The losing RespOrg “{loa}” is no RespOrg id: it has five letters and"
            " digits.",
            "Write the id as it stands on the bill or in the registry, such as ABC01.",
            "error",
        ),
        "gaining": says(
            "The new RespOrg “{loa}” is no RespOrg id: it has five letters and digits.",
            "Write the id of the RespOrg that takes over, such as ABC01.",
            "error",
        ),
    },
    sources=("Bandwidth 7527, 7528",),
    examples=(
        example(
            "a losing id of four characters",
            "error",
            case="losing",
            policy="toll-free",
            loa={"resp_org": "PTX1"},
            csr={"resp_org": None},
        ),
        example(
            "a new id of six characters",
            "error",
            case="gaining",
            policy="toll-free",
            loa={"new_resp_org": "HVX001"},
        ),
        example(
            "small letters", "passes", policy="toll-free", loa={"resp_org": "ptx01"}
        ),
    ),
)
def not_a_resp_org(case: Case) -> Iterator[Outcome]:
    """A RespOrg id on the letter is none.

    The registry knows RespOrgs by five characters and by nothing else.
    """
    loa = case.letter.loa
    for name, text, path in (
        ("losing", loa.resp_org, "/resp_org"),
        ("gaining", loa.new_resp_org, "/new_resp_org"),
    ):
        id_ = resp_org(text)
        if id_ is not None and not _FORM(id_):
            yield Evidence("remark", case=name, loa=id_, loa_path=path)


@rule(
    "TFN003",
    scope=TOLL_FREE,
    aspect="account",
    reads_csr=False,
    cases=says(
        "The numbers are with the RespOrg {loa}, from which nothing ports.",
        "Have the customer ask Somos who controls the numbers now; a request to this"
        " RespOrg is not answered.",
        "error",
    ),
    sources=(
        "Somos, ROC parameters (10906055435284): BRCUD, BRRCC, BRDUP",
        "Bandwidth 7627: RespOrg ids that end in 99",
    ),
    examples=(
        example(
            "a special RespOrg of the registry",
            "error",
            policy="toll-free",
            loa={"resp_org": "BRCUD"},
            csr={"resp_org": "BRCUD"},
        ),
        example(
            "an id that ends in 99",
            "error",
            policy="toll-free",
            loa={"resp_org": "PTX99"},
            csr={"resp_org": "PTX99"},
        ),
        example("an ordinary RespOrg", "passes", policy="toll-free"),
        example(
            "no RespOrg on either paper",
            "unjudged",
            policy="toll-free",
            loa={"resp_org": None},
            csr={"resp_org": None},
        ),
    ),
)
def resp_org_without_a_way_out(case: Case) -> Iterator[Outcome]:
    """The losing RespOrg is one from which nothing ports.

    The registry parks numbers with ids of its own; whoever looks after them is not
    asked by the ordinary way.
    """
    id_, path = losing_resp_org(case)
    if id_ is None:
        yield NotJudged(LOA_SILENT)
    elif id_ in {"BRCUD", "BRRCC", "BRDUP"} or id_.endswith("99"):
        yield Evidence("remark", loa=id_, loa_path=path)


@rule(
    "TFN008",
    scope=TOLL_FREE,
    aspect="authorization",
    reads_csr=False,
    cases=says(
        "Losing and new RespOrg ({loa} and {other}) belong to the same company.",
        "Change the RespOrg in the registry; no letter is needed within one company.",
        "info",
    ),
    sources=(
        "Bandwidth api-docs, stand-alone port-ins: no LOA within the same two-character"
        " entity",
    ),
    examples=(
        example(
            "the same first two characters",
            "info",
            policy="toll-free",
            loa={"new_resp_org": "PTY07"},
        ),
        example("two companies", "passes", policy="toll-free"),
        example(
            "the new RespOrg is not given",
            "unjudged",
            policy="toll-free",
            loa={"new_resp_org": None},
            also={"TFN009"},
        ),
    ),
)
def same_company(case: Case) -> Iterator[Outcome]:
    """Losing and new RespOrg are the same company.

    The first two characters of an id name the company.
    """
    new = resp_org(case.letter.loa.new_resp_org)
    losing, _ = losing_resp_org(case)
    if new is None or losing is None:
        yield NotJudged(LOA_SILENT)
    elif new[:2] == losing[:2]:
        yield Evidence(
            "remark", loa=losing, loa_path="/new_resp_org", words={"other": new}
        )


@rule(
    "TFN009",
    scope=TOLL_FREE,
    aspect="authorization",
    reads_csr=False,
    cases=says(
        "The letter does not name the new RespOrg.",
        "Write the id of the RespOrg that is to take over, and have the letter signed.",
        "error",
    ),
    sources=("Somos, LOA elements (support.somos.com 15569358139668)",),
    examples=(
        example(
            "no new RespOrg", "error", policy="toll-free", loa={"new_resp_org": None}
        ),
        example("a new RespOrg", "passes", policy="toll-free"),
    ),
)
def new_resp_org_missing(case: Case) -> Iterator[Outcome]:
    """A toll-free letter does not say who is to take over.

    Somos wants signature, date, numbers and the new RespOrg on the letter.
    """
    if resp_org(case.letter.loa.new_resp_org) is None:
        yield Evidence("missing", loa_path="/new_resp_org")


@rule(
    "TFN010",
    scope=TOLL_FREE,
    aspect="account",
    cases=says(
        "The letter names the RespOrg {loa}; the numbers are with {csr}.",
        "Send the request to {csr}; the registry tells who holds the numbers today.",
        "error",
    ),
    sources=(
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess): sent"
        " to the wrong RespOrg",
    ),
    examples=(
        example(
            "another RespOrg", "error", policy="toll-free", csr={"resp_org": "GLX02"}
        ),
        example("the same", "passes", policy="toll-free", csr={"resp_org": "ptx01"}),
        example(
            "not on the CSR", "unjudged", policy="toll-free", csr={"resp_org": None}
        ),
        example(
            "not on the letter", "unjudged", policy="toll-free", loa={"resp_org": None}
        ),
    ),
)
def wrong_resp_org(case: Case) -> Iterator[Outcome]:
    """The letter and the record name different losing RespOrgs.

    A RespOrg answers only for the numbers that the registry has under its id.
    """
    loa = resp_org(case.letter.loa.resp_org)
    csr = resp_org(case.record.csr.resp_org)
    if loa is None or csr is None:
        yield NotJudged(LOA_SILENT if loa is None else CSR_SILENT)
    elif loa != csr:
        yield Evidence(
            "disagreement",
            grade="different",
            loa=loa,
            csr=csr,
            loa_path="/resp_org",
            csr_path="/resp_org",
        )
