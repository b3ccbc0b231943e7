"""Fictional papers that agree, one pair for each regime; for your own tests too.

Every person, company and address is invented, every number is a fictional 555-01xx.
Change what a test is about, and leave the rest:

>>> from lnpcheck import check, specimen
>>> loa, csr = specimen.pair("us", loa={"service_address": {"postal_code": "30318"}})
>>> [finding.rule for finding in check(loa, csr, as_of=specimen.DAY).findings]
['ADR002']
"""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any, Final

from lnpcheck.documents import CSR, LOA
from lnpcheck.policy import Regime

__all__ = ["DAY", "changed", "pair"]

DAY: Final = date(2026, 6, 1)
"""The day for which the specimens are ready; a Monday."""

Paper = dict[str, Any]

_STATEMENTS: Final[Paper] = {
    "change_decision": True,
    "agent_named": True,
    "one_carrier_per_tn": True,
    "fee_consultation": True,
    "esign_disclosure": True,
}

_SIGNED: Final[Paper] = {
    "signed_on": "2026-05-20",
    "signature": "wet",
    "desired_due_date": "2026-06-15",
    "gaining_carrier": "Harbor Voice",
    "gaining_line_type": "wireline",
    "statements": _STATEMENTS,
}

_CLEAR: Final[Paper] = {
    "issued_by": "carrier",
    "status": "active",
    "printed_on": "2026-05-28",
    "hunt_groups": [],
    "services": [],
    "freezes": [],
    "pending_orders": [],
    "flags": [],
}

_SUITE: Final[Paper] = {
    "street": "77 Peachtree Center Ave NE",
    "unit": "Ste 1210",
    "city": "Atlanta",
    "region": "GA",
    "postal_code": "30303",
}
_DEPOT: Final[Paper] = {
    "street": "400 Depot St",
    "city": "Marietta",
    "region": "GA",
    "postal_code": "30060",
}
_ELM: Final[Paper] = {
    "street": "1420 N Elm St",
    "unit": "Apt 4B",
    "city": "Denver",
    "region": "CO",
    "postal_code": "80203",
}
_QUEEN: Final[Paper] = {
    "street": "210 Queen St W",
    "unit": "Unit 5",
    "city": "Toronto",
    "region": "ON",
    "postal_code": "M5V 1Z4",
}
_LAKE: Final[Paper] = {
    "street": "9 Lakeshore Dr",
    "city": "Mississauga",
    "region": "ON",
    "postal_code": "L5G 1E1",
}

_US: Final = (
    {
        "customer_name": "Bright Harbor Dental LLC",
        "customer_type": "business",
        "service_address": _SUITE,
        "billing_name": "Bright Harbor Dental LLC",
        "billing_address": _DEPOT,
        "account_number": "4045550110883",
        "btn": "404-555-0110",
        "tns": ["404-555-0110", "404-555-0111", "404-555-0112"],
        "port_type": "full",
        "line_type": "wireline",
        "losing_carrier": "Peachtree Telephone",
        "authorized_by": {"name": "Dana Whitfield", "title": "Office Manager"},
        **_SIGNED,
    },
    {
        "carrier": "Peachtree Telephone",
        "customer_name": "Bright Harbor Dental LLC",
        "listed_name": "Bright Harbor Dental",
        "billing_name": "Bright Harbor Dental LLC",
        "customer_type": "business",
        "service_address": _SUITE,
        "billing_address": _DEPOT,
        "account_number": "4045550110883",
        "customer_code": "883",
        "btn": "404-555-0110",
        "pin_required": False,
        "tns": ["404-555-0110", "404-555-0111", "404-555-0112"],
        "authorized_contacts": ["Dana Whitfield"],
        **_CLEAR,
    },
)

_US_SIMPLE: Final = (
    {
        "customer_name": "Mira Castellan",
        "customer_type": "residential",
        "service_address": _ELM,
        "billing_name": "Mira Castellan",
        "billing_address": _ELM,
        "account_number": "0071550042",
        "pin": "4917",
        "btn": "303-555-0101",
        "tns": ["303-555-0101"],
        "port_type": "full",
        "line_type": "wireline",
        "losing_carrier": "Front Range Telephone",
        "authorized_by": {"name": "Mira Castellan"},
        **_SIGNED,
    },
    {
        "carrier": "Front Range Telephone",
        "customer_name": "Mira Castellan",
        "billing_name": "Mira Castellan",
        "customer_type": "residential",
        "service_address": _ELM,
        "billing_address": _ELM,
        "account_number": "0071550042",
        "btn": "303-555-0101",
        "pin_required": True,
        "pin": "4917",
        "tns": ["303-555-0101"],
        "authorized_contacts": ["Mira Castellan"],
        **_CLEAR,
    },
)

_US_WIRELESS: Final = (
    {
        "customer_name": "Mira Castellan",
        "customer_type": "residential",
        "billing_name": "Mira Castellan",
        "billing_address": _ELM,
        "account_number": "8841220998",
        "pin": "204917",
        "pin_kind": "transfer",
        "pin_expires_on": "2026-06-05",
        "tns": ["303-555-0142"],
        "port_type": "full",
        "line_type": "wireless",
        "losing_carrier": "Summit Wireless",
        "authorized_by": {"name": "Mira Castellan"},
        **_SIGNED,
        "desired_due_date": "2026-06-02",
        "gaining_line_type": "wireless",
    },
    {
        "carrier": "Summit Wireless",
        "customer_name": "Mira Castellan",
        "billing_name": "Mira Castellan",
        "customer_type": "residential",
        "billing_address": _ELM,
        "account_number": "8841220998",
        "pin_required": True,
        "pin": "204917",
        "tns": ["303-555-0142"],
        "authorized_contacts": ["Mira Castellan"],
        **_CLEAR,
    },
)

_CA: Final = (
    {
        "customer_name": "Northern Lights Hobby Ltd",
        "customer_type": "business",
        "service_address": _QUEEN,
        "billing_name": "Northern Lights Hobby Ltd",
        "billing_address": _LAKE,
        "account_number": "416550130",
        "btn": "416-555-0130",
        "tns": ["416-555-0130", "416-555-0131"],
        "port_type": "full",
        "line_type": "wireline",
        "losing_carrier": "Lakeshore Telecom",
        "authorized_by": {"name": "Robin Tremblay", "title": "Owner"},
        **_SIGNED,
    },
    {
        "carrier": "Lakeshore Telecom",
        "customer_name": "Northern Lights Hobby Ltd",
        "billing_name": "Northern Lights Hobby Ltd",
        "customer_type": "business",
        "service_address": _QUEEN,
        "billing_address": _LAKE,
        "account_number": "416550130",
        "btn": "416-555-0130",
        "pin_required": False,
        "tns": ["416-555-0130", "416-555-0131"],
        "authorized_contacts": ["Robin Tremblay"],
        **_CLEAR,
    },
)

_CA_WIRELESS: Final = (
    {
        "customer_name": "Robin Tremblay",
        "customer_type": "residential",
        "billing_name": "Robin Tremblay",
        "billing_address": _LAKE,
        "account_number": "55012877",
        "pin": "7730",
        "tns": ["416-555-0177"],
        "port_type": "full",
        "line_type": "wireless",
        "losing_carrier": "Maple Mobile",
        "authorized_by": {"name": "Robin Tremblay"},
        **_SIGNED,
        "desired_due_date": "2026-06-03",
        "gaining_line_type": "wireless",
    },
    {
        "carrier": "Maple Mobile",
        "customer_name": "Robin Tremblay",
        "billing_name": "Robin Tremblay",
        "customer_type": "residential",
        "billing_address": _LAKE,
        "account_number": "55012877",
        "pin_required": True,
        "pin": "7730",
        "tns": ["416-555-0177"],
        "authorized_contacts": ["Robin Tremblay"],
        **_CLEAR,
    },
)

_TOLL_FREE: Final = (
    {
        "customer_name": "Bright Harbor Dental LLC",
        "customer_type": "business",
        "account_number": "TF-4411",
        "tns": ["888-555-0144", "888-555-0145"],
        "line_type": "toll-free",
        "losing_carrier": "Peachtree Telephone",
        "authorized_by": {"name": "Dana Whitfield", "title": "Office Manager"},
        "resp_org": "PTX01",
        "new_resp_org": "HVX01",
        **_SIGNED,
        "gaining_line_type": "toll-free",
    },
    {
        "carrier": "Peachtree Telephone",
        "customer_name": "Bright Harbor Dental LLC",
        "customer_type": "business",
        "account_number": "TF-4411",
        "tns": ["888-555-0144", "888-555-0145"],
        "authorized_contacts": ["Dana Whitfield"],
        "resp_org": "PTX01",
        **_CLEAR,
    },
)

_PAIRS: Final[Mapping[Regime, tuple[Paper, Paper]]] = {
    "us": _US,
    "us-simple": _US_SIMPLE,
    "us-wireless": _US_WIRELESS,
    "ca": _CA,
    "ca-wireless": _CA_WIRELESS,
    "toll-free": _TOLL_FREE,
}


def pair(
    regime: Regime = "us",
    *,
    loa: Mapping[str, Any] | None = None,
    csr: Mapping[str, Any] | None = None,
) -> tuple[LOA, CSR]:
    """Return an LOA and a CSR that agree, but for the changes asked for.

    Args:
        regime: Whose papers.
        loa: Changes to the LOA, as for ``changed``.
        csr: Changes to the CSR, as for ``changed``.
    """
    letter, record = _PAIRS[regime]
    return (
        LOA.model_validate(changed(letter, loa or {})),
        CSR.model_validate(changed(record, csr or {})),
    )


def changed(paper: Mapping[str, Any], changes: Mapping[str, Any]) -> Paper:
    """Return a paper with changes: objects merge, lists are replaced, None removes.

    >>> changed({"a": {"b": 1, "c": 2}, "d": [3]}, {"a": {"b": None}, "d": []})
    {'a': {'c': 2}, 'd': []}
    """
    result = deepcopy(dict(paper))
    for key, value in changes.items():
        old = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(old, dict) and isinstance(value, Mapping):
            result[key] = changed(old, value)
        else:
            result[key] = value
    return result
