"""MIG: does the letter contradict itself, or the CSR, about what stays?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.rules._rule import CA, US, example, rule, says
from lnpcheck.rules._stated import illegible, of_numbers, of_service
from lnpcheck.traits.papers import REMAINING_SERVICES, REMAINING_TNS

PARTIAL = {
    "port_type": "partial",
    "tns": ["404-555-0111"],
    "remaining_tns": [{"tn": "404-555-0110, 0112", "action": "keep"}],
}


@rule(
    "MIG008",
    scope=US | CA,
    aspect="port-type",
    rests_on=(REMAINING_TNS, REMAINING_SERVICES),
    cases={
        "asked-for-too": says(
            "The letter asks for {numbers} and states at the same time what becomes of"
            " {numbers_them} at the losing carrier.",
            "Take {numbers_them} off one of the two lists.",
            "error",
        ),
        "not-on-account": says(
            "The letter states what becomes of {numbers}, which the CSR does not have.",
            "Check {numbers_them} with the losing carrier, or take {numbers_them} off"
            " the letter.",
            "warning",
        ),
        "two-fates": says(
            "The letter states that {numbers} {numbers_is} to be kept, and to be"
            " disconnected.",
            "State one fate of {numbers_them}.",
            "error",
        ),
        "illegible": says(
            "“{loa}”, whose fate the letter states, is no telephone number: it"
            " {because}.",
            "Write it with ten digits, for example 404-555-0110.",
            "warning",
        ),
        "service-not-on-account": says(
            "The letter states what becomes of “{loa}”, which the CSR does not have"
            " there.",
            "Check it with the losing carrier, or take it off the letter.",
            "warning",
        ),
        "service-stays": says(
            "The letter states that “{loa}” ports, but its line {numbers} stays.",
            "Add {numbers_them} to the letter, or state another fate of the service.",
            "warning",
        ),
    },
    sources=("Design: a letter that says two things is answered with a question",),
    lsr_fields=("PORTED NBR",),
    examples=(
        example(
            "a number to port and to keep",
            "error",
            case="asked-for-too",
            loa={"remaining_tns": [{"tn": "404-555-0112", "action": "keep"}]},
        ),
        example(
            "a number to keep that is on no list",
            "warning",
            case="not-on-account",
            loa={"remaining_tns": [{"tn": "404-555-0188", "action": "keep"}]},
        ),
        example(
            "a number to keep",
            "passes",
            loa={
                "port_type": "partial",
                "tns": ["404-555-0110 thru 0111"],
                "new_btn": "404-555-0112",
                "remaining_tns": [{"tn": "404-555-0112", "action": "keep"}],
            },
        ),
        example(
            "a number to keep, and the CSR lists none",
            "unjudged",
            loa={"remaining_tns": [{"tn": "404-555-0188", "action": "keep"}]},
            csr={"tns": None},
        ),
        example(
            "a number to keep and to disconnect",
            "error",
            case="two-fates",
            loa={
                **PARTIAL,
                "remaining_tns": [
                    {"tn": "404-555-0110, 0112", "action": "keep"},
                    {"tn": "404-555-0112", "action": "disconnect"},
                ],
            },
        ),
        example(
            "a number to keep that cannot be read",
            "warning",
            case="illegible",
            loa={"remaining_tns": [{"tn": "the fax", "action": "keep"}]},
        ),
        example(
            "a fate, and no number",
            "unjudged",
            loa={"remaining_tns": [{"action": "keep"}]},
        ),
        example(
            "a service to disconnect that the CSR does not have",
            "warning",
            case="service-not-on-account",
            loa={"remaining_services": [{"kind": "dsl", "action": "disconnect"}]},
        ),
        example(
            "a service to disconnect that the CSR has",
            "passes",
            loa={"remaining_services": [{"kind": "voicemail", "action": "disconnect"}]},
            csr={"services": [{"kind": "voicemail", "tn": "404-555-0112"}]},
        ),
        example(
            "a service to disconnect that the CSR may have under another word",
            "unjudged",
            loa={"remaining_services": [{"kind": "dsl", "action": "disconnect"}]},
            csr={"services": [{"kind": "hsi 100"}]},
            also={"SVC012"},
        ),
        example(
            "a service to keep on a line that cannot be read",
            "warning",
            case="illegible",
            loa={
                "remaining_services": [
                    {"kind": "voicemail", "tn": "the fax", "action": "keep"}
                ]
            },
            csr={"services": [{"kind": "voicemail", "tn": "404-555-0112"}]},
        ),
        example(
            "a service to port, whose line stays",
            "warning",
            case="service-stays",
            loa={
                **PARTIAL,
                "remaining_services": [{"kind": "voicemail", "action": "port"}],
            },
            csr={"services": [{"kind": "voicemail", "tn": "404-555-0112"}]},
        ),
        example(
            "a service to port, whose line leaves",
            "passes",
            loa={
                **PARTIAL,
                "remaining_services": [{"kind": "voicemail", "action": "port"}],
            },
            csr={"services": [{"kind": "voicemail", "tn": "404-555-0111"}]},
        ),
        example(
            "a service to keep, and the CSR tells of none",
            "unjudged",
            loa={"remaining_services": [{"kind": "voicemail", "action": "keep"}]},
            csr={"services": None},
        ),
    ),
)
def fate_contradicts_list(case: Case) -> Iterator[Outcome]:
    """The letter states a fate of what it ports, or of what is not there.

    Either the list or the statement is a slip; the losing carrier will not choose.
    """
    yield from of_numbers(case)
    for stated in case.letter.services:
        if stated.problems:
            yield from illegible(stated.problems)
        else:
            yield from of_service(case, stated)
