"""WLS, CAN: is the handset's number whole, and can its owner say yes?"""

import re
from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.normalize.text import collapsed
from lnpcheck.rules._rule import CA_WIRELESS, US_WIRELESS, example, rule, says
from lnpcheck.traits.papers import SMS

WIRELESS = US_WIRELESS | CA_WIRELESS

_IMEI: Final = re.compile(r"[0-9]{15}", re.ASCII).fullmatch
_GAPS: Final = str.maketrans("", "", " -/")


def _checks(imei: str) -> bool:
    """Whether the last digit of an IMEI is the check digit of the others (Luhn)."""
    doubled = (int(d) * (1 + n % 2) for n, d in enumerate(imei))
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0


@rule(
    "WLS005",
    scope=WIRELESS,
    aspect="account",
    reads_csr=False,
    cases={
        "length": says(
            "The IMEI “{loa}” does not have 15 digits.",
            "Dial *#06# on the phone and write the 15 digits that it shows.",
            "error",
        ),
        "check-digit": says(
            "The IMEI “{loa}” has a digit wrong: its check digit does not fit.",
            "Dial *#06# on the phone and write the 15 digits that it shows.",
            "error",
        ),
    },
    sources=(
        "3GPP TS 23.003, annex B: check digit of the IMEI (unverified)",
        "VoIP.ms, Porting FAQ: the IMEI has 15 digits",
    ),
    examples=(
        example(
            "14 digits",
            "error",
            case="length",
            policy="ca-wireless",
            loa={"imei": "49015420323751"},
        ),
        example(
            "a digit typed wrong",
            "error",
            case="check-digit",
            policy="ca-wireless",
            loa={"imei": "490154203237519"},
        ),
        example(
            "a digit typed wrong, of one line",
            "error",
            case="check-digit",
            policy="ca-wireless",
            loa={"tns": [{"tn": "416-555-0177", "imei": "490154203237519"}]},
        ),
        example(
            "a whole IMEI",
            "passes",
            policy="ca-wireless",
            loa={"imei": "49-015420-323751-8"},
        ),
        example("no IMEI", "passes", policy="ca-wireless"),
    ),
)
def imei_wrong(case: Case) -> Iterator[Outcome]:
    """The IMEI cannot be one.

    Fifteen digits, the last of which checks the others: a slip shows before anybody
    asks the carrier.
    """
    stated: list[tuple[str | None, str, tuple[str, ...]]]
    stated = [(case.letter.loa.imei, "/imei", ())]
    stated += [
        (entry.line.imei, entry.path.removesuffix("/tn") + "/imei", entry.numbers)
        for entry in case.letter.numbers.entries
        if entry.line is not None
    ]
    for text, path, numbers in stated:
        imei = collapsed(text or "").translate(_GAPS)
        if not imei:
            continue
        name = "check-digit" if _IMEI(imei) else "length"
        if name == "length" or not _checks(imei):
            yield Evidence(
                "remark",
                case=name,
                loa=collapsed(text or ""),
                loa_path=path,
                numbers=numbers,
            )


@rule(
    "CAN003",
    scope=CA_WIRELESS,
    aspect="authorization",
    rests_on=(SMS,),
    reads_csr=False,
    cases=says(
        "The losing carrier will ask the customer by SMS, and the customer cannot"
        " answer it.",
        "Have the customer keep the old phone and SIM on and answer yes within 90"
        " minutes, or have the losing carrier approve the port beforehand.",
        "warning",
    ),
    sources=(
        "VoIP.ms, Port Rejection, Rejection for SMS Not Answered",
        "Rogers, port fraud page",
        "Vidéotron, protecting your mobile number",
    ),
    examples=(
        example(
            "the customer cannot answer an SMS",
            "warning",
            policy="ca-wireless",
            loa={"sms_answerable": False},
        ),
        example("the customer can", "passes", policy="ca-wireless"),
        example(
            "not told", "unjudged", policy="ca-wireless", loa={"sms_answerable": None}
        ),
    ),
)
def sms_unanswered(case: Case) -> Iterator[Outcome]:
    """Nobody can answer the SMS by which a Canadian carrier confirms a port.

    The carrier asks the owner, who has 90 minutes; without a yes the request comes
    back, whatever the SMS itself says. Each new request brings a new SMS.
    """
    can = case.letter.loa.sms_answerable
    if can is None:
        yield NotJudged("the LOA does not say whether the customer can answer the SMS")
    elif not can:
        yield Evidence("remark", loa_path="/sms_answerable")
