"""DOC: is the CSR in hand the record that the losing carrier decides by?"""

import re
from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.normalize.text import collapsed
from lnpcheck.rules import catalogue
from lnpcheck.rules._rule import EVERYWHERE, Rule, example, rule, says
from lnpcheck.traits.numbers import CSR_LINES
from lnpcheck.traits.papers import CSR_ISSUER, REJECTIONS

SELF: Final = "DOC008"


@rule(
    "DOC006",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(CSR_LINES,),
    cases=says(
        "The CSR lists “{csr}” among its numbers, which cannot be read.",
        "Look at the CSR itself, and write the number in full in the record.",
        "warning",
    ),
    sources=("Design: what cannot be read on the CSR cannot be compared",),
    examples=(
        example(
            "a number that cannot be read",
            "warning",
            csr={"tns": ["404-555-0110 thru 0112", "404-555-01??"]},
        ),
        example("all can be read", "passes"),
    ),
)
def csr_illegible(case: Case) -> Iterator[Outcome]:
    """A number on the CSR cannot be read.

    While one number is unknown, nobody can say what stays on the account.
    """
    for found in case.record.numbers.problems:
        yield Evidence("illegible", csr=found.problem.text, csr_path=found.path)


@rule(
    "DOC007",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(CSR_ISSUER,),
    cases=says(
        "The CSR was issued by a reseller; the losing carrier decides by the record of"
        " the underlying carrier.",
        "Have the reseller ask its carrier for the CSR, and check the letter against"
        " that one.",
        "warning",
    ),
    sources=(
        "VoIP.ms, Port Rejection, Mismatch Information: a reseller's own CSR may be"
        " refused",
        "SIPStation, Porting Request: the actual carrier may be another entity than the"
        " service provider",
    ),
    examples=(
        example(
            "issued by a reseller",
            "warning",
            csr={"issued_by": "reseller"},
        ),
        example("issued by the carrier", "passes"),
        example("not told who issued it", "unjudged", csr={"issued_by": None}),
    ),
)
def csr_of_a_reseller(case: Case) -> Iterator[Outcome]:
    """The CSR comes from a reseller, not from the carrier.

    A reseller knows its customer; the carrier above it often has another name, address
    and account on file, and those decide.
    """
    issuer = case.record.csr.issued_by
    if issuer is None:
        yield NotJudged("the CSR does not say who issued it")
    elif issuer == "reseller":
        yield Evidence("remark", csr_path="/issued_by")


_TOKEN: Final = re.compile(r"[A-Z0-9_]+")


def _foreseeing(case: Case) -> dict[str, Rule]:
    """The rules of the policy that foresee codes, by id."""
    return {
        one.id: one
        for one in catalogue()
        if one.id != SELF and one.span == "pair" and one.speaks_under(case.policy)
    }


@rule(
    "DOC008",
    scope=EVERYWHERE,
    aspect="documents",
    rests_on=(REJECTIONS,),
    cases=says(
        "An earlier request came back with “{loa}”, and nothing found now explains it.",
        "Unless the letter was corrected since, the CSR in hand is not the record that"
        " decided: ask the underlying carrier for its own, and do not send the same"
        " data again.",
        "warning",
    ),
    sources=(
        "VoIP.ms, Port Rejection, Mismatch Information: do not accept the information"
        " that was refused before",
    ),
    examples=(
        example(
            "refused for the address, and the addresses agree",
            "warning",
            loa={"previous_rejections": [{"code": "7402", "on": "2026-05-26"}]},
        ),
        example(
            "refused twice for the BTN, by a losing carrier's code",
            "warning",
            loa={
                "previous_rejections": [
                    {"code": "E14", "on": "2026-05-21"},
                    {"code": "e14", "on": "2026-05-26"},
                ]
            },
        ),
        example(
            "refused for the address, and the addresses differ",
            "passes",
            loa={
                "previous_rejections": [{"code": "LOCATION_MISMATCH"}],
                "service_address": {"street": "79 Peachtree Center Ave NE"},
            },
            also={"ADR004"},
        ),
        example("never refused", "passes"),
        example(
            "refused with a code that no rule knows",
            "unjudged",
            loa={"previous_rejections": [{"code": "X1"}]},
        ),
        example(
            "refused for the PIN, and the CSR does not tell of PINs",
            "unjudged",
            loa={"previous_rejections": [{"code": "8C"}]},
            csr={"pin_required": None},
        ),
    ),
)
def refused_before(case: Case) -> Iterator[Outcome]:
    """The letter was refused before, and nothing found now explains it.

    What agrees with this CSR was refused all the same: the carrier looked at another
    record. The usual reason is a reseller between customer and carrier.
    """
    earlier = case.letter.loa.previous_rejections or ()
    if not earlier:
        return
    from lnpcheck.codes import foreseeing  # the book of codes is opened only here

    known = _foreseeing(case)
    told: set[frozenset[str]] = set()
    for index, rejection in enumerate(earlier):
        text = collapsed(rejection.code or "")
        said = frozenset(_TOKEN.findall(text.upper()))
        if said in told:
            continue
        told.add(said)
        foreseen = {rule for code in said for rule in foreseeing(code)}
        rules = [one for id_, one in known.items() if id_ in foreseen]
        yield from _explained(case, rules, text, index)


def _explained(
    case: Case, rules: list[Rule], text: str, index: int
) -> Iterator[Outcome]:
    """Tell of a rejection that the rules which foresee it do not find again."""
    outcomes = [outcome for one in rules for outcome in one.judge(case)]
    if any(isinstance(outcome, Evidence) for outcome in outcomes):
        return
    if outcomes or not rules:
        yield NotJudged("the rules that foresee an earlier rejection cannot judge")
    else:
        path = f"/previous_rejections/{index}/code"
        yield Evidence("remark", loa=text, loa_path=path)
