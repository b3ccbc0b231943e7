"""FRZ: is a freeze really lifted, and is a line locked against any port?"""

from collections.abc import Iterator

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.normalize.record import FrozenLines
from lnpcheck.normalize.text import collapsed
from lnpcheck.rules._freezes import concerned, on_request
from lnpcheck.rules._rule import (
    CA,
    CA_WIRELESS,
    US,
    US_WIRELESS,
    example,
    rule,
    says,
)
from lnpcheck.traits.papers import CSR_FREEZES


@rule(
    "FRZ003",
    scope=US | CA,
    aspect="freezes",
    rests_on=(CSR_FREEZES,),
    cases={
        "printed-before": says(
            "The freeze on {numbers} was lifted on {lifted_on}; the CSR of {printed}"
            " cannot show it yet.",
            "Nothing, or pull the CSR again to see the freeze gone.",
            "info",
        ),
        "still-shown": says(
            "The freeze on {numbers} was lifted on {lifted_on}, and the CSR of"
            " {printed} still shows it.",
            "Ask the customer for the losing carrier's confirmation number of the lift,"
            " and pull the CSR again before you send the request.",
            "warning",
        ),
        "confirmed": says(
            "The freeze on {numbers} was lifted on {lifted_on} (confirmation"
            " {confirmation}), and the CSR of {printed} still shows it.",
            "Give the confirmation number {confirmation} with the request.",
            "info",
        ),
    },
    sources=(
        "Qwest CMP CR PC030802-1: a CSR may show a lifted freeze for 3 to 5 days",
        "47 CFR 64.1190",
    ),
    examples=(
        example(
            "lifted after the CSR was printed",
            "info",
            case="printed-before",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-05-29"}]},
        ),
        example(
            "lifted on the day on which the CSR was printed",
            "info",
            case="printed-before",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-05-28"}]},
        ),
        example(
            "lifted a day before the CSR was printed",
            "warning",
            case="still-shown",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-05-27"}]},
        ),
        example(
            "lifted a day before, and the confirmation number is known",
            "info",
            case="confirmed",
            csr={
                "freezes": [
                    {
                        "kind": "local",
                        "lifted_on": "2026-05-27",
                        "confirmation": "LF-2201",
                    }
                ]
            },
        ),
        example(
            "lifted tomorrow",
            "passes",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-06-02"}]},
            also={"FRZ001"},
        ),
        example(
            "lifted on a Canadian account after the CSR was printed",
            "info",
            case="printed-before",
            policy="ca",
            csr={"freezes": [{"kind": "local", "lifted_on": "2026-05-29"}]},
        ),
        example("no freeze", "passes"),
        example(
            "lifted, and the CSR bears no date",
            "unjudged",
            csr={
                "freezes": [{"kind": "local", "lifted_on": "2026-05-27"}],
                "printed_on": None,
            },
        ),
        example("the CSR does not tell of freezes", "unjudged", csr={"freezes": None}),
    ),
)
def freeze_lifted(case: Case) -> Iterator[Outcome]:
    """A freeze was lifted, and the CSR shows it all the same.

    Records lag behind: who prints the CSR too early sees a freeze that is gone, and who
    sends the request too early is rejected for it.
    """
    printed = case.record.csr.printed_on
    for frozen in concerned(case, frozenset({"local"})):
        if isinstance(frozen, NotJudged):
            yield frozen
            continue
        numbers, lifted = on_request(case, frozen), frozen.freeze.lifted_on
        if not numbers or lifted is None or lifted > case.as_of:
            continue
        if printed is None:
            yield NotJudged("the CSR does not say when it was printed")
            continue
        confirmation = collapsed(frozen.freeze.confirmation or "")
        shown = "confirmed" if confirmation else "still-shown"
        yield Evidence(
            "remark",
            case="printed-before" if printed <= lifted else shown,
            csr_path=frozen.path,
            numbers=numbers,
            words={
                "lifted_on": f"{lifted}",
                "printed": f"{printed}",
                "confirmation": confirmation,
            },
        )


@rule(
    "FRZ004",
    scope=US | CA | US_WIRELESS | CA_WIRELESS,
    aspect="freezes",
    rests_on=(CSR_FREEZES,),
    cases={
        "locked": says(
            "A port protection is on {numbers}.",
            "Have the customer switch the protection off in the losing carrier's app or"
            " by a call; you cannot do it for them.",
            "error",
        ),
        "lift-to-come": says(
            "A port protection is on {numbers} until {lifted_on}.",
            "Send the request after {lifted_on}.",
            "error",
        ),
    },
    sources=(
        "Wireless response 6P: provider port protection on the number",
        "47 CFR 52.37 (account locks; status unverified)",
        "Canadian Wireless Number Portability Guidelines v1.7, port protection (title"
        " only, unverified)",
    ),
    examples=(
        example(
            "a locked mobile",
            "error",
            case="locked",
            policy="us-wireless",
            csr={"freezes": [{"kind": "port-protection"}]},
        ),
        example(
            "a locked Canadian mobile",
            "error",
            case="locked",
            policy="ca-wireless",
            csr={"freezes": [{"kind": "port-protection", "tn": "416-555-0177"}]},
        ),
        example(
            "a locked line of a wireline account",
            "error",
            case="locked",
            csr={"freezes": [{"kind": "port-protection", "tn": "404-555-0111"}]},
        ),
        example(
            "the lock ends tomorrow",
            "error",
            case="lift-to-come",
            policy="us-wireless",
            csr={"freezes": [{"kind": "port-protection", "lifted_on": "2026-06-02"}]},
        ),
        example(
            "the lock ended today",
            "passes",
            policy="us-wireless",
            csr={"freezes": [{"kind": "port-protection", "lifted_on": "2026-06-01"}]},
        ),
        example(
            "a lock on a number that stays",
            "passes",
            policy="us-wireless",
            csr={"freezes": [{"kind": "port-protection", "tn": "303-555-0143"}]},
        ),
        example(
            "the CSR does not tell of freezes",
            "unjudged",
            policy="us-wireless",
            csr={"freezes": None},
        ),
    ),
)
def port_protection(case: Case) -> Iterator[Outcome]:
    """The losing carrier protects a number against any port.

    Customers lock their accounts against thieves of numbers, and forget it; the lock
    answers every request with a reject.
    """
    for frozen in concerned(case, frozenset({"port-protection"})):
        if isinstance(frozen, NotJudged):
            yield frozen
        elif evidence := _locked(case, frozen):
            yield evidence


def _locked(case: Case, frozen: FrozenLines) -> Evidence | None:
    """Tell of a lock that holds on a number asked for."""
    numbers, lifted = on_request(case, frozen), frozen.freeze.lifted_on
    if not numbers or (lifted is not None and lifted <= case.as_of):
        return None
    return Evidence(
        "remark",
        case="lift-to-come" if lifted else "locked",
        csr_path=frozen.path,
        numbers=numbers,
        words={"lifted_on": f"{lifted}"},
    )
