"""The honest hand-rolled way: the libraries on every value, a report in the end.

This is what an engineer writes who knows the libraries: phonenumbers on every number,
usaddress on both addresses, rapidfuzz on the names, and plain comparisons.
"""

import json
from typing import Any

import phonenumbers
import usaddress  # type: ignore[import-untyped]
from rapidfuzz import fuzz

__all__ = ["hand_rolled"]


def hand_rolled(loa: bytes, csr: bytes) -> bytes:
    """Compare two papers and write what differs, as JSON."""
    letter, record = json.loads(loa), json.loads(csr)
    findings: list[dict[str, Any]] = []
    asked, known = _numbers(letter["tns"]), _numbers(record["tns"])
    if missing := asked - known:
        findings.append({"rule": "tn-not-on-account", "numbers": sorted(missing)})
    if left := known - asked:
        findings.append({"rule": "left-behind", "numbers": sorted(left)})
    if _numbers([letter["btn"]]) != _numbers([record["btn"]]):
        findings.append({"rule": "btn", "loa": letter["btn"], "csr": record["btn"]})
    if letter["account_number"] != record["account_number"]:
        findings.append({"rule": "account"})
    mine, theirs = _parts(letter["service_address"]), _parts(record["service_address"])
    findings += [
        {"rule": label, "loa": mine.get(label), "csr": theirs.get(label)}
        for label in sorted(mine.keys() | theirs.keys())
        if mine.get(label) != theirs.get(label)
    ]
    names = letter["customer_name"].lower(), record["customer_name"].lower()
    if fuzz.token_sort_ratio(*names) < 95:
        findings.append({"rule": "name", "loa": names[0], "csr": names[1]})
    if letter["authorized_by"]["name"] not in record["authorized_contacts"]:
        findings.append({"rule": "signer"})
    verdict = "reject" if findings else "ready"
    return json.dumps({"verdict": verdict, "findings": findings}).encode()


def _numbers(texts: list[str]) -> set[str]:
    found = set()
    for text in texts:
        number = phonenumbers.parse(text, "US")
        if phonenumbers.is_valid_number(number):
            form = phonenumbers.PhoneNumberFormat.E164
            found.add(phonenumbers.format_number(number, form))
    return found


def _parts(address: dict[str, str]) -> dict[str, str]:
    line = (
        f"{address['street']}, {address['unit']}, {address['city']},"
        f" {address['region']} {address['postal_code']}"
    )
    try:
        parts, _ = usaddress.tag(line)
    except usaddress.RepeatedLabelError as error:
        return {"line": str(error.original_string).lower()}
    return {label: value.lower() for label, value in parts.items()}
