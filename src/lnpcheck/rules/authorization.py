"""AUT: is the letter a valid authorization? Signature, dates, signer."""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.name import same_person
from lnpcheck.evidence import CSR_SILENT, Evidence, NotJudged, Outcome
from lnpcheck.facts import Absent, Known, Unreadable
from lnpcheck.grade import Comparison, below
from lnpcheck.rules._rule import (
    CA,
    EVERYWHERE,
    TOLL_FREE,
    US,
    codes,
    example,
    rule,
    says,
)

SIGNED = US | CA | TOLL_FREE
"""Regimes in which a letter has to be signed; 47 CFR 64.1120(a)(3) exempts wireless."""

LETTER = codes(bandwidth="7424", losing_carrier="E8")


@rule(
    "AUT001",
    scope=SIGNED,
    aspect="authorization",
    reads_csr=False,
    cases=says(
        "The letter is not signed.",
        "Have an authorized person sign the letter, and date it.",
        "error",
    ),
    sources=(
        "47 CFR 64.1130(b)",
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess)",
        "CRTC 2002-42",
    ),
    lsr_fields=("AGAUTH",),
    codes=LETTER,
    examples=(
        example("no signature", "error", loa={"signature": "none"}),
        example("an electronic signature", "passes", loa={"signature": "electronic"}),
        example("not said how it is signed", "unjudged", loa={"signature": None}),
    ),
)
def letter_not_signed(case: Case) -> Iterator[Outcome]:
    """The letter bears no signature.

    An unsigned letter authorizes nobody; the winning carrier may not send the request
    and the losing carrier may refuse it.
    """
    signature = case.letter.loa.signature
    if signature is None:
        yield NotJudged("the LOA does not say how it is signed")
    elif signature == "none":
        yield Evidence("missing", loa_path="/signature")


@rule(
    "AUT002",
    scope=SIGNED,
    aspect="authorization",
    reads_csr=False,
    cases=says(
        "The letter does not say when it was signed.",
        "Have the signer write the day beside the signature.",
        "error",
    ),
    sources=(
        "47 CFR 64.1130(b)",
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess)",
    ),
    lsr_fields=("DATED",),
    codes=LETTER,
    examples=(
        example("no date", "error", loa={"signed_on": None}),
        example("signed today", "passes", loa={"signed_on": "2026-06-01"}),
    ),
)
def letter_not_dated(case: Case) -> Iterator[Outcome]:
    """The letter bears no date of signature.

    Without a date nobody can tell whether the authorization is still fresh.
    """
    if case.letter.loa.signed_on is None:
        yield Evidence("missing", loa_path="/signed_on")


@rule(
    "AUT003",
    scope=EVERYWHERE,
    aspect="authorization",
    reads_csr=False,
    cases=says(
        "The letter is signed on {signed_on}, a day that has not come yet.",
        "Have the letter signed anew with the day on which it is signed.",
        "error",
    ),
    sources=("Design: an authorization of the future authorizes nothing today",),
    lsr_fields=("DATED",),
    codes=LETTER,
    examples=(
        example("signed tomorrow", "error", loa={"signed_on": "2026-06-02"}),
        example("signed today", "passes", loa={"signed_on": "2026-06-01"}),
        example("no date", "unjudged", loa={"signed_on": None}, also={"AUT002"}),
    ),
)
def letter_from_the_future(case: Case) -> Iterator[Outcome]:
    """The letter is dated after the day on which the request goes out.

    Mostly a slip in the year or month; the losing carrier reads it as a letter that
    is not valid yet.
    """
    signed = case.letter.loa.signed_on
    if signed is None:
        yield NotJudged("the LOA does not say when it was signed")
    elif signed > case.as_of:
        yield Evidence(
            "remark", loa_path="/signed_on", words={"signed_on": f"{signed}"}
        )


@rule(
    "AUT004",
    scope=US,
    aspect="authorization",
    reads_csr=False,
    limit="letter_days",
    cases=says(
        "The letter was signed on {signed_on}, {age} days ago; after {limit} days it"
        " is no longer valid.",
        "Have the letter signed and dated anew.",
        "error",
    ),
    sources=("47 CFR 64.1130(j)",),
    lsr_fields=("DATED",),
    codes=LETTER,
    examples=(
        example(
            "61 days old", "error", loa={"signed_on": "2026-04-01"}, also={"AUT005"}
        ),
        example(
            "60 days old", "passes", loa={"signed_on": "2026-04-02"}, also={"AUT005"}
        ),
        example(
            "61 days old, under a term agreement that still runs",
            "passes",
            loa={"signed_on": "2026-04-01", "term_until": "2026-06-01"},
            also={"AUT005"},
        ),
        example(
            "61 days old, the term agreement ended yesterday",
            "error",
            loa={"signed_on": "2026-04-01", "term_until": "2026-05-31"},
            also={"AUT005"},
        ),
        example("no date", "unjudged", loa={"signed_on": None}, also={"AUT002"}),
    ),
)
def letter_expired(case: Case) -> Iterator[Outcome]:
    """The letter is older than the law allows.

    A change of carrier must be submitted within 60 days of the letter; only a letter
    under a term agreement of a business with several lines holds for the term.
    """
    term = case.letter.loa.term_until
    if term is None or term < case.as_of:
        yield from _older_than(case, case.policy.limits.letter_days)


@rule(
    "AUT005",
    scope=SIGNED,
    aspect="authorization",
    reads_csr=False,
    limit="letter_fresh_days",
    cases=says(
        "The letter was signed on {signed_on} and will be {age} days old on {counted};"
        " many carriers want it no older than {limit} days.",
        "Have the letter signed and dated anew before you send it.",
        "warning",
    ),
    sources=(
        "Somos Help Desk reject 05 (support.somos.com 4707170519060)",
        "Bandwidth 7424; clearinghouse E8: signed within 30 days",
    ),
    lsr_fields=("DATED",),
    codes=LETTER,
    examples=(
        example("31 days old", "warning", loa={"signed_on": "2026-05-01"}),
        example("30 days old", "passes", loa={"signed_on": "2026-05-02"}),
        example(
            "31 days old, toll-free",
            "error",
            loa={"signed_on": "2026-05-01", "desired_due_date": None},
            policy="toll-free",
        ),
        example(
            "toll-free, 31 days before the day on which it is wanted",
            "error",
            loa={"signed_on": "2026-05-20", "desired_due_date": "2026-06-20"},
            policy="toll-free",
        ),
        example(
            "toll-free, 30 days before the day on which it is wanted",
            "passes",
            loa={"signed_on": "2026-05-20", "desired_due_date": "2026-06-19"},
            policy="toll-free",
        ),
        example("no date", "unjudged", loa={"signed_on": None}, also={"AUT002"}),
    ),
)
def letter_stale(case: Case) -> Iterator[Outcome]:
    """The letter is older than most carriers accept.

    Carriers and platforms set limits of their own below the legal one. Toll-free
    letters are counted back from the day on which the change is wanted.
    """
    yield from _older_than(case, case.policy.limits.letter_fresh_days)


def _older_than(case: Case, limit: int | None) -> Iterator[Outcome]:
    """Tell whether the letter is more than so many calendar days old."""
    signed, wanted = case.letter.loa.signed_on, case.letter.loa.desired_due_date
    if signed is None or limit is None:
        yield NotJudged("the LOA does not say when it was signed")
        return
    by_due_date = case.port_class == "toll-free" and wanted is not None
    counted = wanted if by_due_date and wanted else case.as_of
    age = (counted - signed).days
    if age > limit:
        words = {
            "signed_on": f"{signed}",
            "age": f"{age}",
            "limit": f"{limit}",
            "counted": f"{counted}",
        }
        yield Evidence("remark", loa_path="/signed_on", words=words)


@rule(
    "AUT016",
    scope=US,
    aspect="authorization",
    reads_csr=False,
    cases={
        "residential": says(
            "The letter is signed electronically without the disclosure that"
            " consumers are owed.",
            "Send the customer the E-SIGN disclosure and have the letter signed"
            " again, or have it signed by hand.",
            "error",
        ),
        "business": says(
            "The letter is signed electronically without the E-SIGN disclosure; a"
            " business is not owed it.",
            "Keep the letter as it is; add the disclosure to your form.",
            "info",
        ),
    },
    sources=("47 CFR 64.1130(i)", "E-SIGN Act, section 101(c) (15 U.S.C. 7001(c))"),
    codes=LETTER,
    examples=(
        example(
            "a resident's electronic signature without the disclosure",
            "error",
            case="residential",
            policy="us-simple",
            loa={
                "signature": "electronic",
                "statements": {"esign_disclosure": False},
            },
        ),
        example(
            "a business's electronic signature without the disclosure",
            "info",
            case="business",
            loa={
                "signature": "electronic",
                "statements": {"esign_disclosure": False},
            },
        ),
        example("with the disclosure", "passes", loa={"signature": "electronic"}),
        example(
            "signed by hand",
            "passes",
            loa={"signature": "wet", "statements": {"esign_disclosure": False}},
        ),
        example(
            "electronic, and not said whether the disclosure was made",
            "unjudged",
            loa={"signature": "electronic", "statements": {"esign_disclosure": None}},
        ),
    ),
)
def disclosure_missing(case: Case) -> Iterator[Outcome]:
    """An electronic signature stands without the E-SIGN disclosure.

    The disclosure protects consumers; without it a resident's electronic signature
    does not bind.
    """
    loa = case.letter.loa
    if loa.signature is None:
        yield NotJudged("the LOA does not say how it is signed")
    elif loa.signature != "electronic":
        return
    disclosed = loa.statements.esign_disclosure if loa.statements else None
    if loa.signature == "electronic" and disclosed is None:
        yield NotJudged("the LOA does not say whether the disclosure was made")
    elif disclosed is False:
        who = "business" if loa.customer_type == "business" else "residential"
        path = "/statements/esign_disclosure"
        yield Evidence("remark", case=who, loa_path=path)


@rule(
    "AUT018",
    scope=EVERYWHERE,
    aspect="signer",
    row="signer",
    cases=says(
        "The letter is signed by “{loa}”; on the CSR these may order changes:"
        " {contacts}.",
        "Have one of them sign the letter ({contacts}), or have the customer add the"
        " signer to the account first.",
    ),
    sources=(
        "Ooma, What is porting, Rejection reasons: authorized contact mismatches",
        "Clearinghouse E10a",
        "Somos, reasons to refuse a request: unauthorized signer",
    ),
    lsr_fields=("AUTHNM",),
    codes=codes("AUTH_PERSON_MISMATCH", "22153", "7473", "E10a"),
    examples=(
        example(
            "signed by somebody else",
            "error",
            csr={"authorized_contacts": ["Lee Okafor", "Priya Raman"]},
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
        yield NotJudged(CSR_SILENT)
    elif isinstance(signer, Unreadable):
        yield from case.lacking(signer, "signer")
    else:
        answers = [same_person(signer.value, contact.value) for contact in known]
        best = _best(answers)
        if best.grade != "identical":
            names = "; ".join(contact.text for contact in known[:5])
            yield Evidence(
                "disagreement",
                grade=best.grade,
                loa=signer.text,
                csr="; ".join(contact.text for contact in known),
                loa_path=signer.path,
                csr_path="/authorized_contacts",
                differences=best.differences,
                severity=case.row("signer").severity(best.grade),
                words={"contacts": names},
            )


def _best(answers: list[Comparison]) -> Comparison:
    """Take the comparison with the contact who is most like the signer."""
    best = answers[0]
    for answer in answers[1:]:
        best = answer if below(best.grade, answer.grade) else best
    return best


@rule(
    "AUT027",
    scope=SIGNED,
    aspect="signer",
    reads_csr=False,
    cases=says(
        "The letter names no person who authorizes the port.",
        "Write the full name of the person who signs, as the losing carrier has it.",
        "warning",
    ),
    sources=(
        "VoIP.ms, Port Rejection, Mismatch Information: a person's name is always"
        " listed as having control of a business's number",
    ),
    lsr_fields=("AUTHNM",),
    codes=codes("AUTH_PERSON_MISMATCH", "22153", "7115", "E10a"),
    examples=(
        example("no person named", "warning", loa={"authorized_by": None}),
        example("a person named", "passes", loa={"authorized_by": {"title": None}}),
        example(
            "a resident's letter",
            "passes",
            loa={"authorized_by": None},
            policy="us-simple",
        ),
    ),
)
def nobody_named(case: Case) -> Iterator[Outcome]:
    """A business's letter names no person.

    The bill shows only the company, but the carrier has a person on record.
    """
    residential = case.letter.loa.customer_type == "residential"
    if isinstance(case.letter.signer, Absent) and not residential:
        yield Evidence("missing", loa_path="/authorized_by/name")
