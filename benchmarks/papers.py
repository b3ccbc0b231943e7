"""Pairs of papers for timing, each new: other names, streets, numbers and accounts."""

import json
import random
from collections.abc import Iterator
from typing import Any

__all__ = ["Pair", "canadian", "pairs"]

Pair = tuple[bytes, bytes]

FIRST = [
    "Amber",
    "Birch",
    "Cedar",
    "Dover",
    "Ember",
    "Fallow",
    "Garnet",
    "Hazel",
    "Indigo",
    "Juniper",
    "Larch",
]
SECOND = [
    "Harbor",
    "Valley",
    "Summit",
    "Prairie",
    "Canyon",
    "Orchard",
    "Meadow",
    "Lantern",
    "Anchor",
]
TRADE = [
    "Dental",
    "Optical",
    "Rentals",
    "Print",
    "Foods",
    "Logistics",
    "Motors",
    "Books",
    "Design",
]
TYPES = ["St", "Ave", "Blvd", "Dr", "Ln", "Rd", "Ct", "Pl", "Way"]
CITIES = (
    ("Atlanta", "GA", "30303"), ("Denver", "CO", "80203"), ("Portland", "OR", "97204"),
    ("Columbus", "OH", "43215"), ("Austin", "TX", "78701"), ("Boise", "ID", "83702"),
)  # fmt: skip
# Exchanges outside 555, as bulk generated numbers may be, and none for short codes.
EXCHANGES = [number for number in range(220, 550) if number % 100 != 11]
AREAS = ["404", "303", "503", "614", "512", "208", "617", "212", "312", "702"]


def pairs(seed: int, *, differences: bool = False, numbers: int = 5) -> Iterator[Pair]:
    """Yield pairs of an LOA and a CSR as JSON bytes, without end.

    Args:
        seed: Which sequence of pairs.
        differences: Whether name, street, BTN and one number differ.
        numbers: Telephone numbers on each paper.
    """
    rng = random.Random(seed)
    while True:
        loa, csr = _agreeing(rng, numbers)
        if differences:
            loa["customer_name"] += " Group"
            loa["service_address"]["street"] += " Extension"
            loa["btn"] = loa["tns"][-1]
            loa["tns"][-1] = _number(rng)
        yield json.dumps(loa).encode(), json.dumps(csr).encode()


CANADIAN = (
    ("Toronto", "ON", "Ontario", "M5V 1Z4", "416"),
    ("Ottawa", "ON", "Ontario", "K1A 0B1", "613"),
    ("Calgary", "AB", "Alberta", "T2P 1J9", "403"),
    ("Vancouver", "BC", "British Columbia", "V6B 1A1", "604"),
)
WRITTEN = (
    ("{n} {street} Street East", "{n} {street} St E"),
    ("{n} {street} Avenue", "{n} {street} Ave"),
    ("{n} {street} Blvd W", "{n} {street} Boulevard West"),
    ("{n} {street} Crescent", "{n} {street} Cres"),
    ("{n}, rue {street} Ouest", "{n} Rue {street} O"),
    ("{n} {street} Dr North", "{n} {street} Drive N"),
)
"""Streets as a letter has them, and as a record does; nothing but abbreviations."""


def canadian(seed: int) -> Iterator[Pair]:
    """Yield Canadian pairs that differ by abbreviations alone, without end."""
    rng = random.Random(seed)
    while True:
        loa, csr = _agreeing(rng, 5)
        city, code, region, postal, area = rng.choice(CANADIAN)
        tns = [area + number[3:] for number in loa["tns"]]
        ours, theirs = rng.choice(WRITTEN)
        words = {"n": rng.randrange(1, 9999), "street": rng.choice(FIRST)}
        name = f"{rng.choice(FIRST)} {rng.choice(SECOND)} {rng.choice(TRADE)}"
        unit = rng.randrange(1, 999)
        for paper in (loa, csr):
            paper |= {"tns": tns, "btn": tns[0]}
        loa["customer_name"], csr["customer_name"] = f"{name} Limited", f"{name} Ltd"
        for paper, street, room, where in (
            (loa, ours, f"Suite {unit}", region),
            (csr, theirs, f"Ste {unit}", code),
        ):
            paper["service_address"] = {
                "street": street.format(**words),
                "unit": room,
                "city": city,
                "region": where,
                "postal_code": postal,
            }
        loa["billing_name"] = csr["billing_name"] = csr["customer_name"]
        loa["billing_address"] = csr["billing_address"] = csr["service_address"]
        yield json.dumps(loa).encode(), json.dumps(csr).encode()


def _number(rng: random.Random) -> str:
    area, exchange = rng.choice(AREAS), rng.choice(EXCHANGES)
    return f"{area}-{exchange}-{rng.randrange(10_000):04d}"


def _run(first: str, count: int) -> list[str]:
    """List numbers one after the other, on into the next exchange."""
    start = int(first[4:7] + first[8:])
    lines = (f"{line:07d}" for line in range(start, start + count))
    return [f"{first[:3]}-{line[:3]}-{line[3:]}" for line in lines]


def _agreeing(rng: random.Random, numbers: int) -> tuple[Any, Any]:
    name = f"{rng.choice(FIRST)} {rng.choice(SECOND)} {rng.choice(TRADE)} LLC"
    city, region, code = rng.choice(CITIES)
    street = f"{rng.randrange(1, 9999)} {rng.choice(FIRST)} {rng.choice(TYPES)}"
    address = {
        "street": street,
        "unit": f"Ste {rng.randrange(1, 999)}",
        "city": city,
        "region": region,
        "postal_code": code,
    }
    tns = _run(_number(rng), numbers)
    account = f"{rng.randrange(10**12):012d}"
    shared = {
        "customer_name": name,
        "customer_type": "business",
        "service_address": address,
        "billing_name": name,
        "billing_address": address,
        "account_number": account,
        "btn": tns[0],
        "tns": tns,
    }
    contact = f"{rng.choice(FIRST)} {rng.choice(SECOND)}"
    loa = shared | {
        "port_type": "full",
        "line_type": "wireline",
        "losing_carrier": "Front Range Telephone",
        "gaining_carrier": "Harbor Voice",
        "authorized_by": {"name": contact, "title": "Owner"},
        "signed_on": "2026-05-21",
        "signature": "wet",
        "reference": f"B-{rng.randrange(10**6)}",
    }
    csr = shared | {
        "carrier": "Front Range Telephone",
        "issued_by": "carrier",
        "status": "active",
        "printed_on": "2026-05-27",
        "pin_required": False,
        "hunt_groups": [],
        "services": [],
        "freezes": [],
        "pending_orders": [],
        "authorized_contacts": [contact],
    }
    copies = json.loads(json.dumps([loa, csr]))
    return copies[0], copies[1]
