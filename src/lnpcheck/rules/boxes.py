"""ADR: is the service address a place at all? Boxes have no telephone line."""

from collections.abc import Iterator
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, Outcome
from lnpcheck.facts import Known
from lnpcheck.normalize.address import Box
from lnpcheck.report import Severity
from lnpcheck.rules._address import no_address
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says
from lnpcheck.traits.places import NO_BOX

RURAL: Final = frozenset({"rural", "military"})
"""Boxes that stand for a place: a carrier may know the place by them."""

LOWER: Final[dict[Severity, Severity]] = {
    "error": "warning",
    "warning": "info",
    "info": "info",
}


def _box(case: Case) -> tuple[Box | None, bool]:
    """The box in the letter's service address, and whether there is an address."""
    place = case.letter.service
    return (place.box, True) if place.given else (None, False)


@rule(
    "ADR010",
    scope=EVERYWHERE,
    aspect="street",
    rests_on=(NO_BOX,),
    row="box",
    reads_csr=False,
    cases={
        "box": says(
            "The service address is a box (“{loa}”); no telephone line ends in a box.",
            "Write the street address where the lines are installed, as the CSR has"
            " it.",
        ),
        "box-beside-street": says(
            "The service address holds a box (“{loa}”) beside a street address;"
            " carriers refuse it all the same.",
            "Leave the box out and write the street address alone: {civic}.",
        ),
        "only-on-record": says(
            "The CSR has “{csr}” beside the street address; the letter does not.",
            "Ask the losing carrier whether the address without the box is on record;"
            " if not, have it corrected first.",
        ),
        "private-mailbox": says(
            "Both papers have the private mailbox “{loa}” beside the street address.",
            "Ask the losing carrier whether the address without the mailbox is on"
            " record.",
            "warning",
        ),
    },
    sources=(
        "VoIP.ms, Port Rejection: a post office box is a guaranteed mismatch",
        "Twilio support 226194747",
        "Bandwidth 6225",
    ),
    lsr_fields=("SASN",),
    examples=(
        example(
            "a PO box",
            "error",
            case="box",
            loa={"service_address": {"street": "PO Box 9001", "unit": None}},
            also={"ADR004", "ADR005", "ADR007"},
        ),
        example(
            "a PO box beside the street",
            "error",
            case="box-beside-street",
            loa={"service_address": {"unit": "Ste 1210, PO Box 9001"}},
        ),
        example(
            "a private mailbox that both papers give",
            "warning",
            case="private-mailbox",
            loa={"service_address": {"unit": "PMB 44"}},
            csr={"service_address": {"unit": "PMB 44"}},
        ),
        example(
            "a private mailbox that only the CSR has",
            "error",
            case="only-on-record",
            loa={"service_address": {"unit": None}},
            csr={"service_address": {"unit": "PMB 44"}},
        ),
        example(
            "a private mailbox, and no CSR to tell whether it is on record",
            "error",
            case="box-beside-street",
            loa={"service_address": {"unit": "PMB 44"}},
            csr="none",
            also={"DOC005"},
        ),
        example(
            "a French box",
            "error",
            case="box",
            policy="ca",
            loa={"service_address": {"street": "C.P. 9001", "unit": None}},
            also={"ADR004", "ADR005", "ADR007"},
        ),
        example(
            "a street named for a post office",
            "passes",
            loa={"service_address": {"street": "12 Post Office Rd", "unit": None}},
            csr={"service_address": {"street": "12 Post Office Rd", "unit": None}},
        ),
        example(
            "a box, sent as a simple port",
            "info",
            case="box",
            policy="us-simple",
            loa={"service_address": {"street": "PO Box 9001", "unit": None}},
            also={"ADR004", "ADR005", "ADR007", "ADR019"},
        ),
        example("no address", "unjudged", policy="us-wireless"),
    ),
)
def box_for_an_address(case: Case) -> Iterator[Outcome]:
    """The service address is a box.

    A landline is installed at a place; a box is where mail goes. The losing carrier
    has the place on record, so that a box never matches.
    """
    box, given = _box(case)
    if not given:
        yield no_address(case, "the LOA gives no service address")
    elif box is not None and box.kind not in RURAL:
        yield _found(case, box)
    elif box is None and (other := _only_on_record(case)) and other.kind not in RURAL:
        yield _unshared(case, other, "only-on-record")


def _found(case: Case, box: Box) -> Evidence:
    row = case.row("box")
    name = "box-beside-street" if box.civic else "box"
    if box.kind == "private-mailbox" and box.civic and _on_record(case):
        name = "private-mailbox"
    return Evidence(
        "remark",
        case=name,
        loa=box.text,
        loa_path=box.path,
        severity=row.severity("different"),
        words={"civic": box.civic or ""},
    )


def _only_on_record(case: Case) -> Box | None:
    """The box that the CSR has beside a street, where the letter has none."""
    if case.csr_facts is None:
        return None
    box = case.csr_facts.service.box
    return box if box is not None and box.civic else None


def _unshared(case: Case, box: Box, name: str | None) -> Evidence:
    return Evidence(
        "remark",
        case=name,
        csr=box.text,
        csr_path=box.path,
        severity=case.row("box").severity("different"),
    )


def _on_record(case: Case) -> bool:
    """Whether the CSR has the same civic line, mailbox and all."""
    if case.csr_facts is None:
        return False
    loa, csr = case.letter.service.line, case.csr_facts.service.line
    return isinstance(loa, Known) and isinstance(csr, Known) and loa.value == csr.value


@rule(
    "ADR017",
    scope=EVERYWHERE,
    aspect="street",
    rests_on=(NO_BOX,),
    row="box",
    reads_csr=False,
    cases={
        None: says(
            "The service address is a rural or military box (“{loa}”); carriers differ"
            " in whether they know the place by it.",
            "Ask the losing carrier for the civic address on record, and write that.",
        ),
        "only-on-record": says(
            "The CSR has “{csr}” beside the street address; the letter does not.",
            "Add it as the CSR has it, or ask the losing carrier for the civic address"
            " on record.",
        ),
    },
    sources=("USPS Publication 28, 24 to 26 (practice, unverified)",),
    lsr_fields=("AFT",),
    examples=(
        example(
            "a rural route on both papers",
            "warning",
            loa={"service_address": {"street": "RR 1 Box 34", "unit": None}},
            csr={"service_address": {"street": "RR 1 Box 34", "unit": None}},
        ),
        example(
            "a rural route, sent as a simple port",
            "info",
            policy="us-simple",
            loa={"service_address": {"street": "RR 1 Box 34", "unit": None}},
            csr={"service_address": {"street": "RR 1 Box 34", "unit": None}},
        ),
        example(
            "a rural route that only the CSR has",
            "warning",
            case="only-on-record",
            csr={"service_address": {"unit": "Ste 1210, RR 2"}},
        ),
        example("a street", "passes"),
        example("no address", "unjudged", policy="us-wireless"),
    ),
)
def rural_box(case: Case) -> Iterator[Outcome]:
    """The service address is a rural route, a highway contract or a military box.

    It stands for a place, and some carriers have it on record; others have the civic
    address that emergency services use.
    """
    box, given = _box(case)
    if not given:
        yield no_address(case, "the LOA gives no service address")
    elif box is not None and box.kind in RURAL:
        severity = LOWER[case.row("box").severity("different")]
        yield Evidence("remark", loa=box.text, loa_path=box.path, severity=severity)
    elif box is None and (other := _only_on_record(case)) and other.kind in RURAL:
        severity = LOWER[case.row("box").severity("different")]
        seen = _unshared(case, other, "only-on-record")
        yield seen._replace(severity=severity)
