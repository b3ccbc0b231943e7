"""Other people's applications: each example runs, with the real packages."""

import json
import re
import sys
import threading
import warnings
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from lnpcheck import CSR, LOA, Report, specimen
from lnpcheck.readers import read_csr

ROOT = Path(__file__).parent.parent
FORMATS = ROOT / "examples" / "formats"
DAY = date(2026, 6, 1)
SIGNED = {
    "signed_on": date(2026, 5, 20),
    "signature": "wet",
    "billing_name": "As on the bill",
    "billing_address": "1 Bill St, Raleigh NC 27612",
}
"""What only the signed letter says, and no platform's order."""

sys.path.append(str(ROOT / "examples" / "apps"))


# FastAPI -----------------------------------------------------------------------------


@pytest.fixture
def shop() -> Iterator[Any]:
    testing = pytest.importorskip("fastapi.testclient", reason="the extra 'apps'")
    from refusing_endpoint import app

    with testing.TestClient(app) as client:
        yield client


def body(**loa: Any) -> dict[str, Any]:
    """Papers that are fresh today, for the endpoint has a clock."""
    today = str(date.today())  # noqa: DTZ011, TID251 - as the endpoint's
    changes = {"signed_on": today, "desired_due_date": None, "documents": [], **loa}
    letter, record = specimen.papers("us", loa=changes, csr={"printed_on": today})
    return {"loa": letter, "csr": record}


def test_an_endpoint_takes_what_would_pass(shop: Any) -> None:
    answer = shop.post("/orders", json=body())
    assert answer.status_code == 201
    assert Report.model_validate(answer.json() | {}).verdict != "reject"


def test_an_endpoint_refuses_with_the_report(shop: Any) -> None:
    answer = shop.post("/orders", json=body(account_number="1234567", pin="739184"))
    assert answer.status_code == 422
    report = Report.model_validate_json(answer.text)
    assert "ACC002" in [finding.rule for finding in report.findings]
    assert "739184" not in answer.text


@pytest.mark.parametrize(
    ("sent", "place"),
    [
        ({"csr": {"pin": "739184"}}, ["body", "loa"]),
        ({"loa": {"tns": [], "btnn": "739184"}}, ["body", "loa", "btnn"]),
        ({"loa": {"tns": [], "pin": 739184}}, ["body", "loa", "pin"]),
        ({"loa": {"tns": []}, "crs": {"pin": "739184"}}, ["body", "crs"]),
    ],
)
def test_an_endpoint_shows_no_value_of_a_body_that_is_wrong(
    sent: dict[str, Any], place: list[str], shop: Any
) -> None:
    answer = shop.post("/orders", json=sent)
    assert answer.status_code == 400
    assert answer.json()["faults"][0]["place"] == place
    assert "739184" not in answer.text


def test_an_endpoint_publishes_the_form_of_its_refusal(shop: Any) -> None:
    told = shop.get("/openapi.json").json()["paths"]["/orders"]["post"]["responses"]
    assert "Report" in json.dumps(told["422"])


# Telnyx ------------------------------------------------------------------------------


class Telnyx:
    """What Telnyx answers, and what it was asked."""

    def __init__(self, **changes: str) -> None:
        self.asked: list[str] = []
        order = json.loads((FORMATS / "telnyx-order.json").read_text(encoding="utf-8"))
        order["data"]["end_user"]["admin"] |= changes
        record = (FORMATS / "telnyx-record.json").read_text(encoding="utf-8")
        self._answers = {
            "GET /v2/porting_orders/o-1": order,
            "GET /v2/customer_service_records/r-1": json.loads(record),
            "POST /v2/porting_orders/o-1/actions/confirm": {"data": order["data"]},
        }

    def __call__(self, request: httpx.Request) -> httpx.Response:
        asked = f"{request.method} {request.url.path}"
        self.asked.append(asked)
        return httpx.Response(200, json=self._answers[asked])


def telnyx_client(answers: Telnyx) -> Any:
    telnyx = pytest.importorskip("telnyx", reason="the extra 'sdks'")
    transport = httpx.MockTransport(answers)
    return telnyx.Telnyx(api_key="KEY", http_client=httpx.Client(transport=transport))


def test_telnyx_is_not_told_to_go_when_the_carrier_would_reject() -> None:
    answers = Telnyx(account_number="0087741299")
    client = telnyx_client(answers)
    from telnyx_gate import RefusedError, confirm

    with pytest.raises(RefusedError) as refused:
        confirm(client, "o-1", "r-1", SIGNED, as_of=DAY)
    rules = {finding.rule for finding in refused.value.report.findings}
    assert {"ACC002", "ADR006"} <= rules
    assert not [asked for asked in answers.asked if asked.startswith("POST")]


def test_telnyx_is_told_to_go_when_nothing_stands_against_it() -> None:
    answers = Telnyx()
    client = telnyx_client(answers)
    from telnyx_gate import confirm

    confirmed = confirm(client, "o-1", None, SIGNED, as_of=DAY)
    assert confirmed.data
    assert answers.asked[-1] == "POST /v2/porting_orders/o-1/actions/confirm"


# Bandwidth ---------------------------------------------------------------------------


class Bandwidth(BaseHTTPRequestHandler):
    """A dashboard on this machine that takes every order."""

    posted: list[bytes]

    def do_POST(self) -> None:
        self.posted.append(self.rfile.read(int(self.headers["content-length"])))
        self.send_response(201)
        self.end_headers()
        self.wfile.write(b"<LnpOrderResponse><OrderId>p-1</OrderId></LnpOrderResponse>")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def dashboard() -> Iterator[tuple[str, list[bytes]]]:
    posted: list[bytes] = []
    handler = type("Recording", (Bandwidth,), {"posted": posted})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/api", posted
        server.shutdown()


def bandwidth_papers(order: LOA) -> tuple[LOA, CSR]:
    letter = order.model_copy(update=SIGNED)
    return letter, read_csr(FORMATS / "bandwidth-csr.xml").document


def port_in(url: str, zip_code: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the SDK's own
        pytest.importorskip("bandwidth_numbers", reason="the extra 'apps'")
        from bandwidth_numbers import Account

        from bandwidth_gate import GatedClient

    client = GatedClient(
        bandwidth_papers,
        lambda: DAY,
        url=url,
        account_id="1",
        username="u",
        password="p",  # noqa: S106 - of nobody
    )
    address = {
        "house_number": "900",
        "street_name": "MAIN CAMPUS",
        "street_suffix": "DR",
    }
    address |= {"city": "RALEIGH", "state_code": "NC", "zip": zip_code}
    order = Account(client=client).portins.create(save=False)
    order.set_from_dict(
        {
            "billing_telephone_number": "9195550111",
            "loa_authorizing_person": "Ada Merriweather",
            "subscriber": {
                "subscriber_type": "BUSINESS",
                "business_name": "PIEDMONT PRINT SHOP",
                "service_address": address,
            },
            "wireless_info": {"account_number": "123456789"},
            "list_of_phone_numbers": {"phone_number": ["9195550111"]},
        }
    )
    return order


def test_bandwidth_is_not_asked_when_the_carrier_would_reject(
    dashboard: tuple[str, list[bytes]],
) -> None:
    url, posted = dashboard
    order = port_in(url, "27612")
    from bandwidth_gate import RefusedError

    with pytest.raises(RefusedError) as refused:
        order.save()
    assert "ADR002" in {finding.rule for finding in refused.value.report.findings}
    assert posted == []


def test_bandwidth_gets_what_nothing_stands_against(
    dashboard: tuple[str, list[bytes]],
) -> None:
    url, posted = dashboard
    order = port_in(url, "27616")
    saved = order.save()
    assert saved.order_id == "p-1"
    assert re.search(rb"<Zip>27616</Zip>", posted[0])
