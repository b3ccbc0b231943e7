"""Orders and records of platforms: as their documents and their packages write them."""

# ruff: noqa: E501 - a row of a table that breaks is no row

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from telnyx.types import CustomerServiceRecord, PortingOrder
from twilio.base.version import Version
from twilio.rest.numbers.v1.porting_port_in import (
    PortingPortInInstance,
    PortingPortInList,
)

from lnpcheck.readers import Paper, ReadError, csr_from, loa_from, read_csr, read_loa

FORMATS = Path(__file__).parent.parent / "examples" / "formats"
ZEROED = "0417"


def said(paper: Paper[Any]) -> dict[str, Any]:
    shown = paper.document.model_dump(mode="json", exclude_none=True)
    return {k: v for k, v in shown.items() if (k, v) != ("complete", True)}


def content(name: str) -> Any:
    return json.loads((FORMATS / name).read_text(encoding="utf-8"))


def notes(paper: Paper[Any]) -> list[str]:
    return [str(note) for note in paper.notes]


def refusal(read: Any, source: Any, **options: Any) -> str:
    with pytest.raises(ReadError) as caught:
        read(source, **options)
    assert caught.value.__context__ is None
    return str(caught.value)


# Telnyx -----------------------------------------------------------------------------

TELNYX_ORDER = {
    "reference": "TB-204",
    "tns": ["+12065550150"],
    "line_type": "wireline",
    "customer_name": "Tidewater Bakery",
    "authorized_by": {"name": "Mara Lindqvist"},
    "account_number": "0087741256",
    "btn": "+12065550150",
    "service_address": {
        "street": "1204 Pike Place", "city": "Seattle", "region": "WA",
        "postal_code": "98101", "country": "US",
    },
    "port_type": "partial",
    "new_btn": "+12065550151",
    "desired_due_date": "2026-06-15",
}  # fmt: skip
TELNYX_RECORD = {
    "carrier": "RAINIER TELEPHONE INC.",
    "printed_on": "2026-05-28",
    "tns": ["+12065550150", "+12065550151"],
    "customer_name": "TIDEWATER BAKERY LLC",
    "btn": "+12065550150",
    "account_number": "0087741256",
    "authorized_contacts": ["MARA LINDQVIST"],
    "service_address": {
        "street": "1204 PIKE PL", "city": "SEATTLE", "region": "WA",
        "postal_code": "98101",
    },
}  # fmt: skip


def test_a_porting_order_of_telnyx_is_a_letter() -> None:
    paper = read_loa(FORMATS / "telnyx-order.json")
    assert said(paper) == TELNYX_ORDER
    assert paper.format == "telnyx"
    assert paper.lines["/service_address/street"] == 12
    assert notes(paper) == [
        "/data/misc/remaining_numbers_action: one fate for all remaining numbers, where"
        " a letter states it number by number (remaining_tns); not read",
        "/data/sla_class: not read",
    ]


def test_a_record_of_telnyx_is_a_record() -> None:
    paper = read_csr(FORMATS / "telnyx-record.json")
    assert said(paper) == TELNYX_RECORD
    assert paper.notes == ()


def test_the_objects_of_its_package_are_read_as_they_are() -> None:
    order = PortingOrder.construct(**content("telnyx-order.json")["data"])
    assert said(loa_from(order)) == TELNYX_ORDER
    record = CustomerServiceRecord.construct(**content("telnyx-record.json")["data"])
    assert isinstance(record, CustomerServiceRecord)
    assert said(csr_from(record)) == TELNYX_RECORD
    assert said(csr_from(record.to_dict())) == TELNYX_RECORD


def test_its_models_dumped_as_json_are_read() -> None:
    order = PortingOrder.model_validate(content("telnyx-order.json")["data"])
    dumped = order.to_json().encode()
    assert said(read_loa(dumped, name="order.json")) == TELNYX_ORDER


def test_an_address_that_is_not_taken_apart_is_taken_whole() -> None:
    record = {
        "result": {
            "associated_phone_numbers": [],
            "address": {"full_address": "1 OAK ST; ROME; GA"},
        }
    }
    assert said(csr_from(record)) == {"service_address": "1 OAK ST; ROME; GA"}


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ({"record_type": "customer_service_record", "status": "pending", "result": None}, "<dict>, /result: expected a completed record; this one holds no result yet, or failed"),
        ({"data": [{"record_type": "porting_order"}]}, "<dict>, /data/0: expected a customer service record of Telnyx"),
    ],
)  # fmt: skip
def test_a_record_that_is_none_yet_is_refused(record: Any, wanted: str) -> None:
    assert refusal(csr_from, record) == wanted


def test_a_record_is_no_order() -> None:
    message = refusal(read_loa, FORMATS / "telnyx-record.json")
    assert message.endswith("/data: expected a porting order of Telnyx")


# Twilio -----------------------------------------------------------------------------

TWILIO = {
    "tns": [
        {"tn": "+16175550140", "pin": "**********"},
        {"tn": "+16175550141", "pin": "**********"},
    ],
    "desired_due_date": "2026-06-15",
    "customer_type": "business",
    "customer_name": "Northgate Cycles Inc",
    "account_number": "330019872",
    "btn": "+16175550140",
    "authorized_by": {"name": "Sam Okonjo"},
    "service_address": {
        "street": "18 Winter St", "unit": "Fl 3", "city": "Boston",
        "region": "Massachusetts", "postal_code": "02108", "country": "USA",
    },
}  # fmt: skip
LOST = (
    "/phone_numbers/1/port_out_pin: is a number and not text: zeros in front, if there"
    " were any, are lost; compare it with the paper"
)


def pins(paper: Paper[Any]) -> list[str]:
    return [line.pin.get_secret_value() for line in paper.document.tns]


def test_a_request_of_twilio_is_a_letter_with_a_pin_for_each_number() -> None:
    paper = read_loa(FORMATS / "twilio-request.json")
    assert said(paper) == TWILIO
    assert pins(paper) == [ZEROED, "417"]
    assert notes(paper) == [LOST]


def test_the_requests_of_its_package_are_read_as_they_are() -> None:
    request = content("twilio-request.json")
    request["phone_numbers"][1] = {"phone_number": "+16175550141", "pin": "0418"}
    lists: Any = PortingPortInList
    paper = loa_from(lists.NumbersV1PortingPortInCreate(request | {
        "losing_carrier_information": lists.NumbersV1PortingLosingCarrierInformation(
            request["losing_carrier_information"]
            | {"address": lists.NumbersV1PortingAddress(request["losing_carrier_information"]["address"])}
        ),
        "phone_numbers": [
            lists.NumbersV1PortingPortInCreatePhoneNumbers(number)
            for number in request["phone_numbers"]
        ],
    }))  # fmt: skip
    assert said(paper) == TWILIO
    assert pins(paper) == [ZEROED, "0418"]
    assert paper.notes == ()


def test_the_answers_of_its_package_are_read_as_they_are() -> None:
    domain: Any = SimpleNamespace()
    answer = PortingPortInInstance(
        Version(domain, "v1"), content("twilio-request.json")
    )
    paper = loa_from(answer)
    assert said(paper) == TWILIO
    assert notes(paper) == [LOST]


def test_numbers_without_pins_and_an_address_kept_at_twilio() -> None:
    losing = {"customer_name": "Acme", "address_sid": "AD0"}
    paper = loa_from(
        {"losing_carrier_information": losing, "phone_numbers": ["+16175550140"]}
    )
    assert said(paper) == {"customer_name": "Acme", "tns": ["+16175550140"]}
    assert notes(paper) == ["/losing_carrier_information/address_sid: not read"]
    assert refusal(loa_from, {"losing_carrier_information": "x"}) == (
        "<dict>, /losing_carrier_information: expected a port-in request with its keys"
    )


# Bandwidth --------------------------------------------------------------------------


def test_the_carrier_s_data_is_read_and_never_the_echo() -> None:
    paper = read_csr(FORMATS / "bandwidth-csr.xml")
    assert said(paper) == {
        "account_number": "123456789",
        "customer_name": "PIEDMONT PRINT SHOP",
        "service_address": {
            "street": "900 MAIN CAMPUS DR", "city": "RALEIGH", "region": "NC",
            "postal_code": "27616",
        },
        "tns": ["9195550111"],
    }  # fmt: skip
    assert paper.document.pin is None
    assert paper.notes == ()
    assert paper.lines["/account_number"] == 11


def test_as_json_it_says_the_same() -> None:
    data = {
        "AccountNumber": "123456789",
        "CustomerName": "PIEDMONT PRINT SHOP",
        "WorkingTelephoneNumbersOnAccount": {
            "TelephoneNumber": ["9195550111", "9195550112"]
        },
        "FutureField": "x",
    }
    answer = {"CsrResponse": {"AccountNumber": "987654321", "CsrData": data}}
    paper = read_csr(json.dumps(answer).encode(), name="csr.json")
    assert said(paper) == {
        "account_number": "123456789", "customer_name": "PIEDMONT PRINT SHOP",
        "tns": ["9195550111", "9195550112"],
    }  # fmt: skip
    assert notes(paper) == ["/CsrResponse/CsrData/FutureField: not read"]
    assert said(read_csr(FORMATS / "bandwidth-csr.json"))["tns"] == [
        "5145550180",
        "5145550181",
    ]


def test_without_a_list_only_the_number_asked_for_is_known() -> None:
    paper = csr_from({"CsrData": {"WorkingTelephoneNumber": "9195550111"}})
    assert said(paper) == {"tns": ["9195550111"], "complete": False}


def test_an_answer_without_the_carrier_s_data_is_refused() -> None:
    echo = {"CsrResponse": {"EndUserName": "x", "EndUserPIN": ZEROED}}
    assert refusal(csr_from, echo) == (
        "<dict>, /CsrResponse: expected the carrier's data (CsrData); this answer only"
        " repeats what was asked"
    )
    assert refusal(csr_from, {"CsrResponse": {}}) == (
        "<dict>, /CsrResponse: expected the carrier's data (CsrData)"
    )


def test_a_port_order_is_a_letter() -> None:
    paper = read_loa(FORMATS / "bandwidth-order.xml")
    assert said(paper) == {
        "reference": "PP-88",
        "tns": ["9195550111"],
        "btn": "9195550111",
        "port_type": "full",
        "customer_type": "business",
        "customer_name": "Piedmont Print Shop",
        "service_address": {
            "house_number": "900", "street_name": "Main Campus", "street_type": "Dr",
            "city": "Raleigh", "region": "NC", "postal_code": "27612",
        },
        "authorized_by": {"name": "Ada Merriweather"},
        "account_number": "123456789",
        "pin": "**********",
        "desired_due_date": "2026-06-15",
    }  # fmt: skip
    assert paper.document.pin is not None
    assert paper.document.pin.get_secret_value() == ZEROED
    assert "expected a port order of Bandwidth" in refusal(
        read_loa, FORMATS / "bandwidth-csr.xml"
    )


def test_the_parts_of_a_name_and_address_are_joined_in_their_order() -> None:
    order = {
        "ListOfPhoneNumbers": ["9195550111", "9195550112"],
        "Subscriber": {
            "LastName": "Doe", "FirstName": "Jane", "MiddleInitial": "Q",
            "ServiceAddress": {"PlusFour": "1234", "Zip": "27616", "HouseSuffix": "A", "HouseNumber": "12"},
        },
        "PartialPort": "perhaps",
    }  # fmt: skip
    paper = loa_from({"LnpOrder": order})
    assert said(paper) == {
        "tns": ["9195550111", "9195550112"],
        "customer_name": "Jane Q Doe",
        "service_address": {"house_number": "12A", "postal_code": "27616-1234"},
    }
    assert notes(paper) == [
        "/LnpOrder/PartialPort: expected one of true, false; left out"
    ]
    halved = {
        "LnpOrder": {
            "ListOfPhoneNumbers": [],
            "Subscriber": {
                "ServiceAddress": {"HouseNumber": "12", "HouseSuffix": "1/2"}
            },
        }
    }
    assert said(loa_from(halved))["service_address"] == {"house_number": "12 1/2"}


# VoIP.ms and Sinch ------------------------------------------------------------------


def test_the_parameters_of_voip_ms_are_a_letter() -> None:
    paper = read_loa(FORMATS / "voipms-request.json")
    assert said(paper) == {
        "tns": ["5145550180,5145550181"],
        "port_type": "full",
        "customer_type": "business",
        "customer_name": "Les Gadgets du Québec inc.",
        "btn": "5145550180",
        "authorized_by": {"name": "Zoé Tremblay"},
        "service_address": {
            "street": "1234, rue Sainte-Catherine Ouest", "unit": "Bureau 300",
            "city": "Montréal", "region": "QC", "postal_code": "H3G 1P1",
            "country": "Canada",
        },
        "losing_carrier": "Gull Telecom",
        "account_number": "514555018001",
    }  # fmt: skip
    assert notes(paper) == ["/services: not read", "/notes: not read"]


def test_a_resident_at_voip_ms_is_the_person_and_an_ssn_is_never_taken() -> None:
    request = {
        "numbers": "4045550110", "portType": "3", "isMobile": "1", "snn": "6789",
        "firstName": "Jane", "lastName": "Doe", "statementName": "",
    }  # fmt: skip
    paper = loa_from(request)
    assert said(paper) == {
        "tns": ["4045550110"],
        "line_type": "toll-free",
        "authorized_by": {"name": "Jane Doe"},
        "customer_name": "Jane Doe",
        "other_identifiers": ["ssn"],
    }
    assert notes(paper) == [
        "/isMobile: says otherwise than a field before it, which is taken; not read"
    ]
    assert "6789" not in repr(paper)
    assert refusal(loa_from, {"x": "y"}, as_format="voipms") == (
        "<dict>: expected the parameters of addLNPPort"
    )


def test_an_order_of_sinch_is_a_letter() -> None:
    paper = read_loa(FORMATS / "sinch-order.json")
    assert said(paper) == {
        "reference": "SN-31",
        "desired_due_date": "2026-06-15",
        "tns": [{"tn": "+19195550111", "pin": "**********"}],
        "customer_name": "Piedmont Print Shop",
        "customer_type": "business",
        "service_address": {
            "house_number": "900", "street_name": "Main Campus", "street_type": "Dr",
            "city": "Raleigh", "region": "NC", "postal_code": "27616",
        },
        "account_number": "123456789",
        "btn": "+19195550111",
        "authorized_by": {"name": "Ada Merriweather"},
        "signed_on": "2026-05-20",
    }  # fmt: skip
    assert paper.lines["/service_address/city"] == 7
    assert "/tns/0/service_address" not in paper.lines


def test_what_differs_between_numbers_stays_with_them() -> None:
    order = content("sinch-order.json")
    first = order["phoneNumbers"][0]
    second = json.loads(json.dumps(first))
    second["phoneNumber"] = "+19195550112"
    second["endUser"]["city"] = "Durham"
    order["phoneNumbers"] = [first, second]
    paper = loa_from(order)
    assert [line["service_address"]["city"] for line in said(paper)["tns"]] == [
        "Raleigh", "Durham",
    ]  # fmt: skip
    assert paper.document.account_number == "123456789"
    second["endUser"]["name"] = "Another"
    assert refusal(loa_from, order) == (
        "<dict>, /phoneNumbers/1/endUser/name: expected the same for all numbers of one"
        " order"
    )
    assert refusal(loa_from, {"x": 1}, as_format="sinch") == (
        "<dict>: expected a port-in order of Sinch"
    )


# Objects ----------------------------------------------------------------------------


class Colour(Enum):
    BUSINESS = "Business"


@dataclass
class Request:
    losing_carrier_information: Mapping[str, Any]
    phone_numbers: tuple[str, ...]
    target_port_in_date: Any
    _private: str = ZEROED


def test_an_object_shows_itself_by_its_attributes() -> None:
    losing = {
        "customer_name": "\ud83d",
        "customer_type": Colour.BUSINESS,
        "account_number": 10**120,
        "authorized_representative": 1.5,
        "account_telephone_number": object,
    }
    request = Request(losing, ("+16175550140",), datetime(2026, 6, 15, 15, tzinfo=UTC))
    paper = loa_from(request)
    assert said(paper) == {
        "customer_type": "business",
        "authorized_by": {"name": "1.5"},
        "tns": ["+16175550140"],
        "desired_due_date": "2026-06-15",
    }
    assert notes(paper) == []
    assert said(loa_from(Request(losing, (), date(2026, 6, 15))))["tns"] == []


def test_keys_of_our_own_are_a_paper_too() -> None:
    paper = loa_from({"tns": ["404-555-0110"], "pin": "4471"})
    assert (paper.format, said(paper)["tns"]) == ("json", ["404-555-0110"])
    assert refusal(loa_from, {"tns": [], "pinn": "4471"}) == (
        "<dict>, line 1, /pinn: expected a known key, got 'pinn'; did you mean 'pin'?"
    )


def test_an_object_without_end_is_refused() -> None:
    deep: dict[str, Any] = {}
    deep["data"] = deep
    assert refusal(loa_from, deep) == "<dict>: expected at most 32 levels of nesting"
    assert (
        refusal(loa_from, {"x": [None] * 60_000})
        == "<dict>: expected at most 50,000 values"
    )
    assert refusal(loa_from, 5) == "<int>: expected an object with keys or attributes"


def test_a_day_asked_for_in_the_small_hours_of_utc_is_doubted() -> None:
    order = {
        "end_user": {},
        "phone_numbers": [],
        "activation_settings": {"foc_datetime_requested": "2026-06-15T03:00:00Z"},
    }
    paper = loa_from(order)
    assert paper.document.desired_due_date == date(2026, 6, 15)
    assert notes(paper) == [
        "/activation_settings/foc_datetime_requested: a time in UTC: where the lines are"
        " it may be the day before"
    ]


def test_a_value_that_no_field_takes_is_told() -> None:
    found = {"customer_name": True, "customer_type": "Alien", "account_number": 12.0}
    paper = loa_from({"losing_carrier_information": found, "target_port_in_date": True})
    assert notes(paper) == [
        "/target_port_in_date: expected a day as YYYY-MM-DD; left out",
        "/losing_carrier_information/customer_type: expected business or residential;"
        " left out",
        "/losing_carrier_information/customer_name: expected text, got yes or no; left"
        " out",
        "/losing_carrier_information/account_number: is a number and not text: zeros in"
        " front, if there were any, are lost; compare it with the paper",
    ]


def test_a_format_that_is_not_known_is_refused() -> None:
    assert refusal(read_loa, b"{}", as_format="fax").startswith(
        "<bytes>: expected one of the formats json, toml, yaml, "
    )
    assert refusal(read_csr, FORMATS / "twilio-request.json").endswith(
        "expected a CSR, got a Twilio port-in request"
    )
