"""AUT: does another letter stand beside this one, or is one missing?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.compare.name import compare_names
from lnpcheck.documents.loa_parts import OtherLetter
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.facts import Known
from lnpcheck.grade import below
from lnpcheck.normalize.name import read_name
from lnpcheck.rules._rule import (
    CA,
    EVERYWHERE,
    TOLL_FREE,
    example,
    rule,
    says,
)
from lnpcheck.traits.papers import CSR_RESELLER, LINKING, OTHER_LETTERS


@rule(
    "AUT023",
    scope=EVERYWHERE,
    aspect="authorization",
    rests_on=(OTHER_LETTERS,),
    reads_csr=False,
    cases={
        None: says(
            "The customer signed another letter for these numbers on {signed_on}, for"
            " “{loa}”, after this one.",
            "Ask the customer which of the two letters holds; have this one signed"
            " anew, or withdraw it.",
            "warning",
        ),
        "same-day": says(
            "The customer signed another letter for these numbers on the same day"
            " ({signed_on}), for “{loa}”.",
            "Ask the customer which of the two letters holds; have this one signed"
            " anew, or withdraw it.",
            "warning",
        ),
    },
    sources=(
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess): more"
        " recent LOA",
        "VoIP.ms, Port Rejection, More Recent Authorization",
    ),
    examples=(
        example(
            "a younger letter for another carrier, listed twice",
            "warning",
            loa={
                "other_letters": [
                    {"gaining_carrier": "Gull Telecom", "signed_on": "2026-05-21"},
                    {"gaining_carrier": "Gull Telecom", "signed_on": "2026-05-21"},
                ]
            },
        ),
        example(
            "a letter for another carrier of the same day",
            "warning",
            case="same-day",
            loa={
                "other_letters": [
                    {"gaining_carrier": "Gull Telecom", "signed_on": "2026-05-20"}
                ]
            },
        ),
        example(
            "a younger letter for another carrier, toll-free",
            "error",
            policy="toll-free",
            loa={
                "other_letters": [
                    {"gaining_carrier": "Gull Telecom", "signed_on": "2026-05-21"}
                ]
            },
        ),
        example(
            "an older letter for another carrier",
            "passes",
            loa={
                "other_letters": [
                    {"gaining_carrier": "Gull Telecom", "signed_on": "2026-05-19"}
                ]
            },
        ),
        example(
            "a younger letter for the same carrier",
            "passes",
            loa={
                "other_letters": [
                    {"gaining_carrier": "HARBOR VOICE", "signed_on": "2026-05-21"}
                ]
            },
        ),
        example(
            "another letter without a date",
            "unjudged",
            loa={"other_letters": [{"gaining_carrier": "Gull Telecom"}]},
        ),
        example(
            "another letter that names no carrier",
            "unjudged",
            loa={"other_letters": [{"signed_on": "2026-05-21"}]},
        ),
        example("not told of other letters", "unjudged", loa={"other_letters": None}),
    ),
)
def newer_letter(case: Case) -> Iterator[Outcome]:
    """The customer signed a newer letter for another carrier.

    The losing carrier goes by the newest authorization, even after it has confirmed a
    date for this one.
    """
    if case.letter.loa.other_letters is None:
        yield NotJudged("the LOA does not say whether the customer signed others")
        return
    told = set()
    for index, other in enumerate(case.letter.loa.other_letters):
        if other in told:
            continue  # one cause, however often the letter lists it
        told.add(other)
        yield from _later(case, other, f"/other_letters/{index}")


def _later(case: Case, other: OtherLetter, path: str) -> Iterator[Outcome]:
    """Tell of one other letter, when it is another carrier's and no older."""
    ours = read_name(case.letter.loa.gaining_carrier, "/gaining_carrier")
    theirs = read_name(other.gaining_carrier, f"{path}/gaining_carrier")
    signed, day = case.letter.loa.signed_on, other.signed_on
    if signed is None or day is None:
        yield NotJudged("one of the letters bears no date")
    elif day < signed:
        return
    elif not isinstance(ours, Known) or not isinstance(theirs, Known):
        yield NotJudged("one of the letters does not name the gaining carrier")
    elif below(compare_names(ours.value, theirs.value).comparison.grade, "related"):
        yield Evidence(
            "remark",
            case="same-day" if day == signed else None,
            loa=theirs.text,
            loa_path=path,
            words={"signed_on": f"{day}"},
        )


@rule(
    "AUT025",
    scope=CA | TOLL_FREE,
    aspect="documents",
    rests_on=(CSR_RESELLER, LINKING),
    cases=says(
        "The account is with the reseller “{csr}”, and its letter that links customer"
        " and carrier is missing.",
        "Get the reseller's letter to its carrier, and send it along.",
        "warning",
    ),
    sources=(
        "Somos, reasons to refuse a request (info.somos.com TSSOverrideProcess):"
        " linking reseller LOA missing",
        "Bandwidth support 4409796265111, Canadian porting: reseller name required",
    ),
    examples=(
        example(
            "resold, toll-free, without the reseller's letter",
            "error",
            policy="toll-free",
            loa={"reseller": "Pecan Voice", "linking_letters": False},
            csr={"reseller": "Pecan Voice"},
        ),
        example(
            "resold, in Canada, without the reseller's letter",
            "warning",
            policy="ca",
            loa={"reseller": "Érable Voix", "linking_letters": False},
            csr={"reseller": "Érable Voix"},
        ),
        example(
            "resold, with the reseller's letter",
            "passes",
            policy="toll-free",
            loa={"reseller": "Pecan Voice", "linking_letters": True},
            csr={"reseller": "Pecan Voice"},
        ),
        example("not resold", "passes", policy="toll-free"),
        example(
            "resold, and not told of the reseller's letter",
            "unjudged",
            policy="toll-free",
            loa={"reseller": "Pecan Voice"},
            csr={"reseller": "Pecan Voice"},
        ),
    ),
)
def linking_letter_missing(case: Case) -> Iterator[Outcome]:
    """The account is resold and the reseller's letter is missing.

    The carrier on record knows the reseller and not the customer; a letter of the
    reseller closes the chain.
    """
    reseller = read_name(case.record.csr.reseller, "/reseller")
    enclosed = case.letter.loa.linking_letters
    if not isinstance(reseller, Known) or enclosed:
        return
    if enclosed is None:
        yield NotJudged("the LOA does not say whether the reseller's letter goes along")
    else:
        path = "/linking_letters"
        yield Evidence(
            "missing", csr=reseller.text, loa_path=path, csr_path="/reseller"
        )
