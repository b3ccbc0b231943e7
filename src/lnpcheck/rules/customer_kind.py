"""NAM: is the customer what the papers say: a person, a business, a reseller?"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.compare.name import looks_like_reseller
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.rules._rule import EVERYWHERE, TOLL_FREE, US, example, rule, says
from lnpcheck.traits.papers import CSR_CUSTOMER_TYPE
from lnpcheck.traits.parties import CUSTOMER, ONE_NAME

UNTOLD: Final = "the LOA does not say whether the customer is a business"


@rule(
    "NAM005",
    scope=US,
    aspect="name",
    rests_on=(CUSTOMER,),
    row="name",
    reads_csr=False,
    cases={
        None: says(
            "The customer is a resident, and the letter has only “{loa}” for the name.",
            "Write first and last name as the losing carrier has them.",
        )
    },
    sources=("Bandwidth 7422, 6295: last or first name missing",),
    lsr_fields=("NAME",),
    examples=(
        example(
            "the family name alone",
            "error",
            loa={"customer_type": "residential", "customer_name": "Whitfield"},
            csr={"customer_type": "residential", "customer_name": "Whitfield"},
        ),
        example(
            "the family name alone, sent as a simple port",
            "warning",
            policy="us-simple",
            loa={"customer_name": "Castellan"},
            csr={"customer_name": "Castellan"},
        ),
        example(
            "first and last name",
            "passes",
            loa={"customer_type": "residential", "customer_name": "Dana Whitfield"},
            csr={"customer_type": "residential", "customer_name": "Dana Whitfield"},
        ),
        example(
            "a business of one word",
            "passes",
            loa={"customer_name": "Brightharbor"},
            csr={"customer_name": "Brightharbor"},
        ),
        example("not told", "unjudged", loa={"customer_type": None}),
    ),
)
def half_a_name(case: Case) -> Iterator[Outcome]:
    """A resident's name is not whole.

    The request has a field for the first name and one for the last; an empty one comes
    back.
    """
    kind, name = case.letter.loa.customer_type, case.letter.name
    if kind is None:
        yield NotJudged(UNTOLD)
    elif kind == "residential" and isinstance(name, Known) and _one_word(name.text):
        severity = case.row("name").severity("different")
        yield Evidence("remark", loa=name.text, loa_path=name.path, severity=severity)


def _one_word(text: str) -> bool:
    """Whether a name has only one word with a letter in it."""
    return sum(any(map(str.isalpha, word)) for word in text.split()) == 1


@rule(
    "NAM006",
    scope=US | TOLL_FREE,
    aspect="name",
    rests_on=(CUSTOMER, CSR_CUSTOMER_TYPE),
    cases={
        "type-differs": says(
            "The letter calls the customer {loa}, the CSR {csr}.",
            "Ask the losing carrier how the account is classed, and send it as that.",
            "warning",
        ),
        "business-name": says(
            "The letter calls the customer residential, and “{loa}” is a company.",
            "Mark the customer as a business, or write the resident's own name.",
            "warning",
        ),
        "toll-free": says(
            "The letter calls the customer residential; some carriers take toll-free"
            " numbers only from businesses.",
            "Mark the customer as a business if it is one.",
            "info",
        ),
    },
    sources=(
        "Bandwidth 7211: subscriber type and name",
        "Bandwidth 7391: toll-free subscribers must be businesses",
    ),
    examples=(
        example(
            "a resident on the CSR",
            "warning",
            case="type-differs",
            csr={"customer_type": "residential"},
        ),
        example(
            "a company as a resident",
            "warning",
            case="business-name",
            loa={"customer_type": "residential"},
            csr={"customer_type": "residential"},
        ),
        example(
            "a resident's toll-free number",
            "info",
            case="toll-free",
            policy="toll-free",
            loa={"customer_type": "residential"},
            csr={"customer_type": "residential"},
        ),
        example("a business on both", "passes"),
        example("not told on the letter", "unjudged", loa={"customer_type": None}),
        example("not told on the CSR", "unjudged", csr={"customer_type": None}),
    ),
)
def customer_of_another_kind(case: Case) -> Iterator[Outcome]:
    """Business or resident: the papers or the name contradict it.

    A request is built differently for the two, and a carrier rejects the wrong form.
    """
    loa, csr = case.letter.loa.customer_type, case.record.csr.customer_type
    path = "/customer_type"
    if loa is None:
        yield NotJudged(UNTOLD)
    elif case.port_class == "toll-free":
        if loa == "residential":
            yield Evidence("remark", case="toll-free", loa=loa, loa_path=path)
    elif loa == "residential" and (company := _company(case)) is not None:
        name = "business-name"
        yield Evidence("remark", case=name, loa=company.text, loa_path=company.path)
    elif csr is None:
        yield NotJudged("the CSR does not say whether the customer is a business")
    elif loa != csr:
        yield Evidence(
            "remark",
            case="type-differs",
            loa=loa,
            csr=csr,
            loa_path=path,
            csr_path=path,
        )


def _company(case: Case) -> Known[object] | None:
    """The letter's customer, when the name bears a legal form."""
    name = case.letter.name
    if isinstance(name, Known) and any(part.forms for part in name.value.parts):
        return Known(name.value, name.text, name.path)
    return None


@rule(
    "NAM008",
    scope=EVERYWHERE,
    aspect="name",
    rests_on=(ONE_NAME,),
    cases=says(
        "The CSR is made out to “{csr}”, which sells telephone service itself.",
        "Ask for the record of the end user: have {csr} tell what its own carrier has"
        " on file.",
        "warning",
    ),
    sources=(
        "VoIP.ms, Port Rejection, Mismatch Information: the provider is probably a"
        " reseller",
        "Bandwidth support 4409796265111, Canadian porting: reseller name",
        "Flowroute support 339431",
    ),
    examples=(
        example(
            "a telephone company",
            "warning",
            csr={"customer_name": "Harbor Telecom Inc"},
            also={"NAM001", "NAM007"},
        ),
        example(
            "a telephone company that is the customer",
            "passes",
            loa={"customer_name": "Harbor Telecom Inc"},
            csr={"customer_name": "Harbor Telecom Inc"},
        ),
        example("a dentist", "passes"),
        example(
            "no name on the CSR",
            "unjudged",
            csr={"customer_name": None, "listed_name": None},
        ),
    ),
)
def made_out_to_a_reseller(case: Case) -> Iterator[Outcome]:
    """The CSR seems to be made out to a reseller.

    What is on file with the carrier is then the reseller's name and address, and the
    customer's own will never match.
    """
    name, compared = case.record.name, case.names.compared
    if not isinstance(name, Known):
        yield NotJudged(CSR_SILENT)
    elif looks_like_reseller(name.value) and (
        compared is None or compared.relation == "different"
    ):
        yield Evidence("remark", csr=name.text, csr_path=name.path)
