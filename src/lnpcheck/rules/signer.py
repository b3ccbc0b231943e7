"""AUT: may the person who signed order changes?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.name import same_person
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.grade import Comparison, below
from lnpcheck.rules._rule import (
    EVERYWHERE,
    example,
    rule,
    says,
)
from lnpcheck.traits.parties import SIGNER


@rule(
    "AUT018",
    scope=EVERYWHERE,
    aspect="signer",
    rests_on=(SIGNER,),
    row="signer",
    cases={
        None: says(
            "The letter is signed by “{loa}”; on the CSR these may order changes:"
            " {contacts}.",
            "Have one of them sign the letter ({contacts}), or have the customer add"
            " the signer to the account first.",
        ),
        "perhaps-the-same": says(
            "The letter is signed by “{loa}”; the CSR has “{csr}” among those who"
            " may"
            " order changes.",
            "Make sure that both are the same person; the name on the CSR is the safer"
            " one.",
        ),
        "the-same": says(
            "The letter is signed by “{loa}”, whom the CSR writes “{csr}”.",
            "Nothing: it is the same person, written differently.",
        ),
    },
    sources=(
        "Ooma, What is porting, Rejection reasons: authorized contact mismatches",
        "Clearinghouse E10a",
        "Somos, reasons to refuse a request: unauthorized signer",
    ),
    lsr_fields=("AUTHNM",),
    examples=(
        example(
            "signed by somebody else",
            "error",
            csr={"authorized_contacts": ["Lee Okafor", "Priya Raman"]},
        ),
        example(
            "the same person in directory order",
            "info",
            case="the-same",
            csr={"authorized_contacts": ["Lee Okafor", "WHITFIELD, DANA"]},
        ),
        example(
            "an initial for the first name",
            "info",
            case="perhaps-the-same",
            csr={"authorized_contacts": ["D. Whitfield", "Lee Okafor"]},
        ),
        example(
            "one of two contacts",
            "passes",
            csr={"authorized_contacts": ["Lee Okafor", "Dana Whitfield"]},
        ),
        example(
            "somebody else, sent as a simple port",
            "info",
            csr={"authorized_contacts": ["Lee Okafor"]},
            policy="us-simple",
        ),
        example(
            "the CSR names no contacts", "unjudged", csr={"authorized_contacts": None}
        ),
        example(
            "the letter names no signer",
            "unjudged",
            loa={"authorized_by": None},
            also={"AUT027"},
        ),
    ),
)
def signer_not_authorized(case: Case) -> Iterator[Outcome]:
    """The person who signed is not among those who may order changes.

    The authorized contact of the losing carrier may be the owner, an office manager or
    an accountant; a letter signed by anyone else comes back.
    """
    signer, contacts = case.letter.signer, case.record.contacts
    known = [contact for contact in contacts if isinstance(contact, Known)]
    if isinstance(signer, Absent):
        yield NotJudged("the LOA does not name who signed")
    elif not known:
        yield NotJudged("the CSR does not name who may order changes")
    elif isinstance(signer, Unreadable):
        yield from case.lacking(signer, "signer")
    elif signer.value.folded not in {contact.value.folded for contact in known}:
        answers = [
            (same_person(signer.value, contact.value), contact.text)
            for contact in known[:MOST_CONTACTS]
        ]
        if len(known) > MOST_CONTACTS:
            yield NotJudged(f"the CSR has more than {MOST_CONTACTS} contacts")
        best, name = _best(answers)
        names = "; ".join(contact.text for contact in known[:5])
        yield Evidence(
            "disagreement",
            case=_signed_by(best),
            grade=best.grade,
            loa=signer.text,
            csr=names if below(best.grade, "related") else name,
            loa_path=signer.path,
            csr_path="/authorized_contacts",
            differences=best.differences,
            severity=case.row("signer").severity(best.grade),
            words={"contacts": names},
        )


MOST_CONTACTS = 100
"""Contacts that the signer is compared with."""


def _best(answers: list[tuple[Comparison, str]]) -> tuple[Comparison, str]:
    """Take the contact who is most like the signer."""
    best = answers[0]
    for answer in answers[1:]:
        best = answer if below(best[0].grade, answer[0].grade) else best
    return best


def _signed_by(answer: Comparison) -> str | None:
    """Name the case: another person, perhaps the same one, the same one."""
    if below(answer.grade, "related"):
        return None
    return "perhaps-the-same" if answer.grade == "related" else "the-same"
