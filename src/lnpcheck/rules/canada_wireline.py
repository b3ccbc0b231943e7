"""CAN: what Canadian wireline ports ask for."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._rule import CA, example, rule, says
from lnpcheck.traits.papers import CSR_LANGUAGE, LANGUAGE, REJECTIONS
from lnpcheck.traits.places import LOA_LINE


@rule(
    "CAN001",
    scope=CA,
    aspect="street",
    rests_on=(LOA_LINE,),
    reads_csr=False,
    cases=says(
        "The letter gives no service address, only the address on the bill.",
        "Write the address where the lines are installed; the bill may go elsewhere.",
        "error",
    ),
    sources=(
        "Bandwidth support 4409796265111, Canadian porting: service address, not the"
        " billing one",
        "atcomsystems.ca, 2022-06-14: service against mailing address",
    ),
    lsr_fields=("SANO", "SASN", "CITY"),
    examples=(
        example(
            "only a billing address",
            "error",
            policy="ca",
            loa={"service_address": None},
            also={"ADR001", "ADR005", "ADR008", "ADR009"},
        ),
        example("a service address", "passes", policy="ca"),
        example(
            "no address at all is told part by part",
            "passes",
            policy="ca",
            loa={"service_address": None, "billing_address": None},
            also={"ADR001", "ADR005", "ADR008", "ADR009"},
        ),
    ),
)
def only_a_mailing_address(case: Case) -> Iterator[Outcome]:
    """The letter gives a mailing address and no service address.

    Canadian carriers look for the place where the line ends; a bill rarely shows it.
    """
    if not case.letter.service.given and case.letter.billing.given:
        path = case.letter.service.path
        yield Evidence("missing", loa_path=path)


@rule(
    "CAN006",
    scope=CA,
    aspect="documents",
    rests_on=(REJECTIONS,),
    reads_csr=False,
    cases=says(
        "The request was refused before; a Canadian carrier may charge for each further"
        " rejection.",
        "Find the reason in the CSR before you send it again, and check the letter once"
        " more.",
        "info",
    ),
    sources=(
        "Telecom Order CRTC 2009-805: charge for rejected requests",
        "Telecom Regulatory Policy CRTC 2012-523",
        "Telecom Order CRTC 2013-107",
    ),
    examples=(
        example(
            "refused before",
            "info",
            policy="ca",
            loa={
                "previous_rejections": [{"code": "E1", "on": "2026-05-26"}],
                "service_address": {"street": "212 Queen St W"},
            },
            also={"ADR004"},
        ),
        example("never refused", "passes", policy="ca"),
    ),
)
def rejection_costs(case: Case) -> Iterator[Outcome]:
    """A further rejection may cost money.

    Above a threshold the Canadian carriers may charge whoever sends requests that they
    have to reject.
    """
    if case.letter.loa.previous_rejections:
        yield Evidence("remark", loa_path="/previous_rejections")


@rule(
    "CAN007",
    scope=CA,
    aspect="documents",
    rests_on=(LANGUAGE, CSR_LANGUAGE),
    cases={
        None: says(
            "The letter and the customer's account are in different languages"
            " ({loa}, {csr}).",
            "Offer the customer the letter in the language of the account.",
            "info",
        ),
        "mixed": says(
            "The letter is partly in English and partly in French.",
            "Use a letter that is in one language throughout, or in both side by side.",
            "info",
        ),
    },
    sources=("Design: no rule on the language of letters was found",),
    examples=(
        example(
            "an English letter for a French account",
            "info",
            policy="ca",
            csr={"language": "fr"},
        ),
        example(
            "a letter in both languages",
            "info",
            case="mixed",
            policy="ca",
            loa={"language": "mixed"},
        ),
        example("one language", "passes", policy="ca"),
        example(
            "not told which language the account has",
            "unjudged",
            policy="ca",
            csr={"language": None},
        ),
        example(
            "not told which language the letter has",
            "unjudged",
            policy="ca",
            loa={"language": None},
        ),
    ),
)
def another_language(case: Case) -> Iterator[Outcome]:
    """The letter is not in the customer's language.

    No ground to refuse a port; a customer who did not understand the letter may take it
    back.
    """
    loa, csr = case.letter.loa.language, case.record.csr.language
    if loa is None or (csr is None and loa != "mixed"):
        yield NotJudged("one of the papers does not say in which language it is")
    elif loa == "mixed":
        yield Evidence("remark", case="mixed", loa=loa, loa_path="/language")
    elif loa != csr:
        path = "/language"
        yield Evidence("remark", loa=loa, csr=csr, loa_path=path, csr_path=path)
