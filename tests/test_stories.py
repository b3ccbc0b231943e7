"""Golden stories: what carriers' own pages tell is foreseen, and no more."""

from typing import Any, NamedTuple

import pytest

from lnpcheck import check, plan, specimen
from lnpcheck.policy import Regime, overlays

Papers = dict[str, Any]


class Story(NamedTuple):
    """What a page tells, and what is found in such papers.

    Attributes:
        found: Severity by rule; nothing else is found.
        loa: Changes to the specimen's LOA.
        csr: Changes to its CSR.
        regime: Whose specimen.
    """

    found: dict[str, str]
    loa: Papers
    csr: Papers
    regime: Regime = "us"


WINDSTREAM = {
    "Windstream, Pending Order": Story(
        {"ORD001": "error"},
        {},
        {"pending_orders": [{"kind": "change", "order_id": "WE-5521"}]},
    ),
    "Windstream, Data Mismatch": Story(
        {"ACC002": "error", "PIN002": "error", "ADR002": "error"},
        {
            "account_number": "4045550110338",
            "pin": "4417",
            "service_address": {"postal_code": "30309"},
        },
        {"pin_required": True, "pin": "4471"},
    ),
    "Windstream, Number Disconnected/Not Active": Story(
        {"TN004": "error"},
        {},
        {
            "tns": [
                "404-555-0110 thru 0111",
                {"tn": "404-555-0112", "status": "disconnected"},
            ]
        },
    ),
    "Windstream, Number Not Found": Story(
        {"TN003": "error"},
        {"tns": ["404-555-0110 thru 0112", "404-555-0190"]},
        {},
    ),
    "Windstream, Partial Port: not actually partial": Story(
        {"MIG002": "error"}, {"port_type": "partial"}, {}
    ),
    "Windstream, Partial Port: submitted as full": Story(
        {"MIG001": "error"}, {}, {"tns": ["404-555-0110 thru 0113"]}
    ),
    "Windstream, Provider Freeze": Story(
        {"FRZ001": "error"}, {}, {"freezes": [{"kind": "local"}]}
    ),
}

VOIP_MS = {
    "VoIP.ms, Abbreviations, a US number": Story(
        {"ADR006": "error"},
        {"service_address": {"street": "77 Peachtree Center Avenue NE"}},
        {},
    ),
    "VoIP.ms, Abbreviations, a Canadian number": Story(
        {"ADR006": "info"},
        {"service_address": {"street": "45 St 1St Av"}},
        {"service_address": {"street": "45 Street First Avenue"}},
        "ca",
    ),
    "VoIP.ms, SMS Not Answered": Story(
        {"CAN003": "warning"}, {"sms_answerable": False}, {}, "ca-wireless"
    ),
    "VoIP.ms, Mismatch Information: the reseller's own CSR": Story(
        {"DOC007": "warning"}, {}, {"issued_by": "reseller"}
    ),
    "VoIP.ms, Mismatch Information: the same data again": Story(
        {"DOC008": "warning"},
        {"previous_rejections": [{"code": "LOCATION_MISMATCH", "on": "2026-05-27"}]},
        {},
    ),
    "VoIP.ms, Mismatch Information: no person named": Story(
        {"AUT027": "warning"}, {"authorized_by": None}, {}
    ),
    "VoIP.ms, Mismatch Information: a post office box": Story(
        {"ADR004": "error", "ADR005": "error", "ADR007": "error", "ADR010": "error"},
        {"service_address": {"street": "PO Box 9001", "unit": None}},
        {},
    ),
    "VoIP.ms, Disconnected / Inactive Numbers": Story(
        {"TN004": "error", "BTN003": "error"}, {}, {"status": "disconnected"}
    ),
    "VoIP.ms, Incorrect Billing Telephone Number": Story(
        {"BTN002": "error"}, {"btn": "404-555-0111"}, {}
    ),
    "VoIP.ms, Hunt Members / Stranded Services": Story(
        {"SVC001": "error"},
        {
            "port_type": "partial",
            "tns": ["404-555-0111"],
            "remaining_tns": [{"tn": "404-555-0110, 0112", "action": "keep"}],
        },
        {"hunt_groups": [{"id": "A", "members": ["404-555-0111", "404-555-0112"]}]},
    ),
    "VoIP.ms, Account Number, Reseller Mismatch": Story(
        {"ACC002": "error", "CAN008": "error"},
        {"account_number": "9900417", "reseller": "Gull Telecom"},
        {"reseller": "Érable Voix"},
        "ca",
    ),
    "VoIP.ms, Partial Port": Story(
        {"MIG003": "error"},
        {"port_type": "partial", "tns": ["404-555-0111 thru 0112"]},
        {},
    ),
    "VoIP.ms, Pending Order: a disconnection": Story(
        {"ORD005": "error"},
        {},
        {"pending_orders": [{"kind": "disconnect", "due_on": "2026-06-20"}]},
    ),
    "VoIP.ms, More Recent Authorization": Story(
        {"AUT023": "warning"},
        {
            "other_letters": [
                {"gaining_carrier": "Gull Telecom", "signed_on": "2026-05-28"}
            ]
        },
        {},
    ),
    "VoIP.ms, Port Out Rejection for PIN": Story(
        {"PIN003": "info"}, {"pin": "4417"}, {}
    ),
    "VoIP.ms FAQ, a prepaid mobile without its IMEI": Story(
        {"WLS004": "warning", "CAN004": "error"},
        {"account_number": "4165550177", "pin": None},
        {"account_number": "4165550177", "flags": ["prepaid"]},
        "ca-wireless",
    ),
    "VoIP.ms FAQ, Negative Balance": Story(
        {"ORD004": "info"}, {}, {"flags": ["balance"]}
    ),
    "VoIP.ms FAQ, a port on the weekend": Story(
        {"DAT002": "error"}, {"desired_due_date": "2026-06-13"}, {}
    ),
}

OOMA = {
    "Ooma, 123 Main Street against 123 Main St": Story(
        {"ADR006": "error"},
        {"service_address": {"street": "123 Main Street"}},
        {"service_address": {"street": "123 Main St"}},
    ),
    "Ooma, company name without its suffix": Story(
        {"NAM002": "error"}, {"customer_name": "Bright Harbor Dental"}, {}
    ),
    "Ooma, authorized contact mismatch": Story(
        {"AUT018": "error"}, {}, {"authorized_contacts": ["Lee Okafor"]}
    ),
    "Ooma, the BTN moves and nothing takes over": Story(
        {"BTN004": "error"},
        {
            "port_type": "partial",
            "tns": ["404-555-0110"],
            "remaining_tns": [{"tn": "404-555-0111 thru 0112", "action": "keep"}],
        },
        {},
    ),
    "Ooma, an overline that the invoice does not show": Story(
        {"MIG001": "error", "SVC001": "error"},
        {},
        {
            "tns": ["404-555-0110 thru 0113"],
            "hunt_groups": [{"id": "A", "members": ["404-555-0110 thru 0113"]}],
        },
    ),
}

SIPSTATION = {
    "SIPStation, local and toll-free numbers mixed": Story(
        {"TN006": "error"},
        {"tns": ["404-555-0110 thru 0112", "888-555-0144"]},
        {"tns": ["404-555-0110 thru 0112", "888-555-0144"]},
    ),
    "SIPStation, service cancelled before the port": Story(
        {"ORD005": "error"},
        {},
        {"pending_orders": [{"kind": "disconnect", "due_on": "2026-06-08"}]},
    ),
    "SIPStation, the actual carrier is another entity": Story(
        {"NAM001": "error", "NAM007": "warning", "NAM008": "warning"},
        {},
        {"customer_name": "Harbor Telecom Inc"},
    ),
    "SIPStation, a bill older than 30 days": Story(
        {"DOC001": "warning"},
        {"documents": [{"kind": "bill", "issued_on": "2026-04-30"}]},
        {},
    ),
    "SIPStation, a PIN is required": Story(
        {"PIN001": "error"}, {}, {"pin_required": True}
    ),
}

STORIES = {**WINDSTREAM, **VOIP_MS, **OOMA, **SIPSTATION}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_rejection_that_a_page_tells_is_foreseen(story: Story) -> None:
    loa, csr = specimen.pair(story.regime, loa=story.loa, csr=story.csr)
    report = check(loa, csr, story.regime, as_of=specimen.DAY)
    assert {f.rule: f.severity for f in report.findings} == story.found


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_names_its_remedy_and_its_source(story: Story) -> None:
    loa, csr = specimen.pair(story.regime, loa=story.loa, csr=story.csr)
    for finding in check(loa, csr, story.regime, as_of=specimen.DAY).findings:
        assert finding.fix
        assert finding.sources


def test_the_stories_cover_every_page() -> None:
    pages = {name.partition(",")[0].removesuffix(" FAQ") for name in STORIES}
    assert pages == {"Windstream", "VoIP.ms", "Ooma", "SIPStation"}


class OverlayStory(NamedTuple):
    """What a regime finds in papers, and what a carrier or platform finds in them.

    Attributes:
        policy: The overlay, or several stacked.
        before: Severity by rule under the regime.
        found: Severity by rule under the overlay.
        loa: Changes to the specimen's LOA.
        csr: Changes to its CSR.
        regime: Whose specimen.
    """

    policy: str
    before: dict[str, str]
    found: dict[str, str]
    loa: Papers
    csr: Papers
    regime: Regime = "us"


OVERLAYS = {
    "Windstream does not compare streets": OverlayStory(
        "windstream",
        {"ADR006": "error"},
        {"ADR006": "info"},
        {"service_address": {"street": "77 Peachtree Center Avenue NE"}},
        {},
    ),
    "Windstream compares the ZIP": OverlayStory(
        "windstream",
        {"ADR002": "error"},
        {"ADR002": "error"},
        {"service_address": {"postal_code": "30318"}},
        {},
    ),
    "Windstream's accounts must be active": OverlayStory(
        "windstream", {"ORD003": "warning"}, {"ORD003": "error"}, {},
        {"status": "suspended"},
    ),
    "Windstream wants the porting PIN": OverlayStory(
        "windstream",
        {},
        {"PIN009": "error"},
        {"pin": "4417", "pin_kind": "account"},
        {"pin_required": True},
    ),
    "Windstream's released numbers port within three days": OverlayStory(
        "windstream", {}, {"ORD006": "error"}, {"released_on": "2026-05-31"}, {}
    ),
    "Ooma requires the invoice": OverlayStory(
        "ooma", {}, {"DOC009": "error"}, {"documents": []}, {}
    ),
    "Ooma requires the port date": OverlayStory(
        "ooma", {}, {"AUT029": "error"}, {"desired_due_date": None}, {}
    ),
    "Ooma requires full or partial": OverlayStory(
        "ooma", {"MIG007": "info"}, {"MIG007": "error"}, {"port_type": None}, {}
    ),
    "SIPStation wants seven days": OverlayStory(
        "sipstation", {}, {"DAT011": "error"}, {"desired_due_date": "2026-06-05"}, {}
    ),
    "SIPStation takes the seventh day": OverlayStory(
        "sipstation", {}, {}, {"desired_due_date": "2026-06-08"}, {}
    ),
    "SIPStation refuses a bill of 31 days": OverlayStory(
        "sipstation",
        {"DOC001": "warning"},
        {"DOC001": "error"},
        {"documents": [{"kind": "bill", "issued_on": "2026-05-01"}]},
        {},
    ),
    "SIPStation takes no local and toll-free numbers together": OverlayStory(
        "sipstation",
        {"TN006": "error"},
        {"TN006": "error"},
        {"tns": ["404-555-0110 thru 0112", "888-555-0144"]},
        {"tns": ["404-555-0110 thru 0112", "888-555-0144"]},
    ),
    "VoIP.ms needs no signature for most local numbers": OverlayStory(
        "voipms", {"AUT001": "error"}, {"AUT001": "warning"}, {"signature": "none"}, {}
    ),
    "VoIP.ms closes what nobody answers for seven days": OverlayStory(
        "voipms",
        {},
        {"DOC010": "warning"},
        {"previous_rejections": [{"on": "2026-05-24"}]},
        {},
    ),
    "VoIP.ms in Canada takes a screenshot": OverlayStory(
        "ca+voipms", {}, {}, {"documents": [{"kind": "screenshot"}]}, {}, "ca"
    ),
    "Telnyx takes a bill of 60 days": OverlayStory(
        "telnyx",
        {"DOC001": "warning"},
        {},
        {"documents": [{"kind": "bill", "issued_on": "2026-04-02"}]},
        {},
    ),
    "Telnyx wants the invoice, in Canada too": OverlayStory(
        "ca+telnyx", {}, {"DOC009": "warning"}, {"documents": []}, {}, "ca"
    ),
    "Telnyx's toll-free letters name its RespOrg": OverlayStory(
        "toll-free+telnyx", {}, {"TFN011": "error"}, {}, {}, "toll-free"
    ),
    "Bandwidth takes 15 characters of the signer": OverlayStory(
        "bandwidth",
        {},
        {"AUT028": "warning"},
        {"authorized_by": {"name": "Dana Whitfield-Roy"}},
        {"authorized_contacts": ["Dana Whitfield-Roy"]},
    ),
    "Bandwidth takes 25 characters of the business": OverlayStory(
        "bandwidth",
        {},
        {"NAM012": "warning"},
        {"customer_name": "Bright Harbor Dentistry LLC"},
        {"customer_name": "Bright Harbor Dentistry LLC"},
    ),
    "Bandwidth wants a letter of the last 30 days": OverlayStory(
        "bandwidth",
        {"AUT005": "warning"},
        {"AUT005": "error"},
        {"signed_on": "2026-05-01"},
        {},
    ),
    "Bandwidth wants to know business or residential": OverlayStory(
        "bandwidth", {}, {"AUT029": "error"}, {"customer_type": None}, {}
    ),
    "Twilio writes the letter itself": OverlayStory(
        "twilio", {"AUT001": "error"}, {"AUT001": "info"}, {"signature": "none"}, {}
    ),
    "Twilio wants a utility bill": OverlayStory(
        "twilio", {}, {"DOC009": "error"}, {"documents": []}, {}
    ),
    "Twilio wants seven days": OverlayStory(
        "twilio", {}, {"DAT011": "error"}, {"desired_due_date": "2026-06-05"}, {}
    ),
    "Twilio asks for the account number of mobiles alone": OverlayStory(
        "twilio", {"ACC001": "error"}, {"ACC001": "warning"},
        {"account_number": None}, {},
    ),
    "Teams submits 25 characters of the name": OverlayStory(
        "teams",
        {},
        {"NAM012": "info"},
        {"customer_name": "Bright Harbor Dentistry LLC"},
        {"customer_name": "Bright Harbor Dentistry LLC"},
    ),
    "Teams asks for full or partial": OverlayStory(
        "teams", {"MIG007": "info"}, {"MIG007": "error"}, {"port_type": None}, {}
    ),
    "Amazon Connect refuses a letter of 16 days": OverlayStory(
        "amazon-connect", {}, {"AUT006": "error"}, {"signed_on": "2026-05-16"}, {}
    ),
    "Amazon Connect takes a letter of 15 days": OverlayStory(
        "amazon-connect", {}, {}, {"signed_on": "2026-05-17"}, {}
    ),
    "Amazon Connect refuses a typed name": OverlayStory(
        "amazon-connect",
        {"AUT017": "warning"},
        {"AUT017": "error"},
        {"signature": "typed"},
        {},
    ),
    "from Windstream to Amazon Connect": OverlayStory(
        "us+windstream+amazon-connect",
        {"ADR006": "error"},
        {"ADR006": "info", "AUT006": "error"},
        {
            "signed_on": "2026-05-16",
            "service_address": {"street": "77 Peachtree Center Avenue NE"},
        },
        {},
    ),
}  # fmt: skip


@pytest.mark.parametrize("story", OVERLAYS.values(), ids=OVERLAYS)
def test_an_overlay_finds_what_its_regime_does_not(story: OverlayStory) -> None:
    loa, csr = specimen.pair(story.regime, loa=story.loa, csr=story.csr)
    before = check(loa, csr, story.regime, as_of=specimen.DAY)
    after = check(loa, csr, story.policy, as_of=specimen.DAY)
    assert {f.rule: f.severity for f in before.findings} == story.before
    assert {f.rule: f.severity for f in after.findings} == story.found


def test_every_overlay_has_a_story_that_it_alone_tells() -> None:
    told = {
        name
        for story in OVERLAYS.values()
        if story.before != story.found
        for name in story.policy.split("+")
    }
    assert told >= set(overlays())


def test_what_an_overlay_says_is_named_as_its_source() -> None:
    loa, csr = specimen.pair("us", loa={"signed_on": "2026-05-16"})
    (found,) = check(loa, csr, "us+amazon-connect", as_of=specimen.DAY).findings
    assert found.sources[0].startswith("AWS re:Post, LOA best practices")
    assert len(found.sources) == len(set(found.sources))


def test_windstream_wants_one_request_for_each_btn() -> None:
    loa, csr = specimen.pair("us", loa={"tns": ["404-555-0110 thru 0115"]})
    _, other = specimen.pair(
        "us",
        csr={
            "account_number": "4045550113201",
            "customer_code": "201",
            "btn": "404-555-0113",
            "tns": ["404-555-0113 thru 0115"],
        },
    )
    for policy, severity in (("us", "warning"), ("windstream", "error")):
        findings = plan(loa, [csr, other], policy, as_of=specimen.DAY).findings
        assert {f.severity for f in findings if f.rule == "AUT021"} == {severity}
