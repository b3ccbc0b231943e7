"""CAN: does the letter name the reseller that the carrier has on record?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.name import compare_names
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Known, Unreadable
from lnpcheck.grade import below
from lnpcheck.normalize.name import read_name
from lnpcheck.rules._rule import CA, example, rule, says
from lnpcheck.traits.papers import CSR_RESELLER


@rule(
    "CAN002",
    scope=CA,
    aspect="documents",
    rests_on=(CSR_RESELLER,),
    cases=says(
        "The CSR names the reseller “{csr}”; the letter names none.",
        "Write the reseller's name on the letter as the carrier has it: {csr}.",
        "warning",
    ),
    sources=("Bandwidth support 4409796265111, Canadian porting: reseller name",),
    examples=(
        example(
            "a reseller on the CSR alone",
            "warning",
            policy="ca",
            csr={"reseller": "Érable Voix"},
            loa={"linking_letters": True},
        ),
        example("no reseller", "passes", policy="ca"),
        example(
            "the reseller on both",
            "passes",
            policy="ca",
            loa={"reseller": "Érable Voix", "linking_letters": True},
            csr={"reseller": "Érable Voix"},
        ),
    ),
)
def reseller_missing(case: Case) -> Iterator[Outcome]:
    """The account is resold and the letter does not say by whom.

    The Canadian request has a field for the reseller's name; an empty one comes back.
    """
    csr = read_name(case.record.csr.reseller, "/reseller")
    loa = read_name(case.letter.loa.reseller, "/reseller")
    if isinstance(csr, Known) and not isinstance(loa, Known | Unreadable):
        path = "/reseller"
        yield Evidence("missing", csr=csr.text, loa_path=path, csr_path=path)


@rule(
    "CAN008",
    scope=CA,
    aspect="documents",
    rests_on=(CSR_RESELLER,),
    cases=says(
        "The letter names the reseller “{loa}”; the CSR has “{csr}”.",
        "Write the reseller's name as the carrier has it: {csr}.",
        "error",
    ),
    sources=("VoIP.ms, Port Rejection, Account Number, Reseller Mismatch",),
    examples=(
        example(
            "another reseller",
            "error",
            policy="ca",
            loa={"reseller": "Gull Telecom", "linking_letters": True},
            csr={"reseller": "Érable Voix"},
        ),
        example(
            "the same reseller without its accent",
            "passes",
            policy="ca",
            loa={"reseller": "Erable Voix", "linking_letters": True},
            csr={"reseller": "Érable Voix"},
        ),
        example("no reseller on the CSR", "passes", policy="ca"),
        example(
            "no reseller on the letter",
            "unjudged",
            policy="ca",
            loa={"linking_letters": True},
            csr={"reseller": "Érable Voix"},
            also={"CAN002"},
        ),
    ),
)
def another_reseller(case: Case) -> Iterator[Outcome]:
    """The letter and the CSR name different resellers.

    The losing carrier knows its reseller's legal name, which the bill may not show.
    """
    loa = read_name(case.letter.loa.reseller, "/reseller")
    csr = read_name(case.record.csr.reseller, "/reseller")
    if not isinstance(csr, Known):
        return
    if not isinstance(loa, Known):
        yield NotJudged("the LOA does not name the reseller")
        return
    answer = compare_names(loa.value, csr.value).comparison
    if below(answer.grade, "related"):
        yield Evidence(
            "disagreement",
            grade=answer.grade,
            loa=loa.text,
            csr=csr.text,
            loa_path=loa.path,
            csr_path=csr.path,
            differences=answer.differences,
        )
