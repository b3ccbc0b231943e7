"""Laws of the foreign formats: a paper or one line, no secret, nothing lost unseen."""

# ruff: noqa: E501 - a row of a table that breaks is no row

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lnpcheck.readers import (
    NO_MAP,
    READERS,
    Order,
    Paper,
    ReadError,
    csr_from,
    loa_from,
    proposed_map,
    read_csr,
    read_csrs,
    read_field_map,
    read_loa,
    read_orders,
    told,
)
from lnpcheck.readers.values import read_value

FORMATS: Final = Path(__file__).parent.parent.parent / "examples" / "formats"
SENTINEL: Final = "73918460"
UNHURRIED: Final = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
NAMES: Final = st.sampled_from([reader.name for reader in READERS])
FILES: Final = sorted(
    path
    for path in FORMATS.iterdir()
    if path.suffix in (".json", ".xml", ".csv", ".txt", ".pdf", ".xlsx")
    and ".report" not in path.name
)
MAPPINGS: Final = st.sampled_from(
    [
        NO_MAP,
        read_field_map(FORMATS / "service-codes.toml"),
        read_field_map(FORMATS / "loa-form.toml"),
    ]
)

JUNK: Final = st.text("{}[]<>&;:\"'=,|\t\n\r\f \\/0149aé-", max_size=60)
CODED: Final = st.lists(
    st.sampled_from(
        [
            "ACCOUNT 404 555-0110 883", "ACCOUNT 404 555-0110 884", "BTN 404 555-0110",
            "STATUS LIVE", "PAGE 1 OF 2", "PRINT DATE 05-28-2026", "PSO  C1 DD 1-2-2026",
            "---LIST", "---BILL", "---S&E", "---RMKS", "---ODD", "\f", "", "     MORE",
            "LN   DOE, JANE", "SA   1 OAK ST, ROME GA 30161", "LOC  APT 4", "QQQ  X",
            "HTG  A 404 555-0110, 0111", "HTG  A 0110", "1    1FB/TN 404 555-0110/LEFV",
            "2    XDID1/TN 404 555-0120-0129", "     /STS DISC/PIC 0222", "?? garbled",
            "RMK  PASSCODE 4471", "RMK  CALL FIRST", "1    9ZR      6.40",
            "1    1FB/TN 404 555-0111/ZZZ 9",
        ]
    )
    | JUNK,
    max_size=14,
).map("\n".join)  # fmt: skip
HEADERS: Final = st.sampled_from(
    [
        "TN",
        "Name",
        "Acct #",
        "PIN",
        "Zip",
        "Svc Addr",
        "City",
        "CSR Name",
        "Odd",
        "Date",
    ]
)
CELLS: Final = st.sampled_from(
    ["404-555-0110", "Acme", "", "2139", "4.04E+09", "3-Dec", "5/6/2026", "#N/A", '"', "'1"]
)  # fmt: skip
TABLES: Final = st.tuples(
    st.lists(HEADERS, min_size=1, max_size=5),
    st.lists(st.lists(CELLS | JUNK, max_size=6), max_size=4),
    st.sampled_from(",;\t|"),
).map(lambda t: "\n".join(t[2].join(row) for row in [t[0], *t[1]]))
LEAVES: Final = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.just(SENTINEL)
)
VALUES: Final = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
ORDERS: Final = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in FILES
    if path.suffix == ".json"
]


def read_or_refused(
    read: Callable[..., Paper[Any]], source: object, **options: Any
) -> Paper[Any] | None:
    """Read, or assert that the refusal is one line that hangs on nothing."""
    refused = None
    try:
        return read(source, **options)
    except ReadError as error:
        refused = error
    assert "\n" not in str(refused)
    assert refused.__context__ is None
    return None


def first_record(source: bytes, name: str) -> Paper[Any]:
    return read_csrs(source, name=name)[0]


def assert_readable_by_all(data: bytes, name: str | None = None) -> None:
    for read in (read_loa, read_csr):
        paper = read_or_refused(read, data, name="x", as_format=name)
        if paper is not None:
            assert all("\n" not in line for line in told(paper.notes))
            assert all(line >= 1 for line in paper.lines.values())


@UNHURRIED
@given(st.binary(max_size=60) | JUNK.map(str.encode), st.none() | NAMES)
def test_junk_is_read_or_refused(data: bytes, name: str | None) -> None:
    assert_readable_by_all(data, name)


@UNHURRIED
@given(st.sampled_from(FILES), st.data())
def test_a_file_that_was_damaged_is_read_or_refused(
    path: Path, data: st.DataObject
) -> None:
    given_ = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(given_) - 1))
        given_[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.binary(max_size=4)
        )
    mapping = data.draw(MAPPINGS)
    damaged = bytes(given_)
    for read in (read_loa, read_csr):
        read_or_refused(read, damaged, name=path.name, mapping=mapping)
    read_or_refused(first_record, damaged, name=path.name)
    list(read_orders(damaged, name=path.name))


@UNHURRIED
@given(CODED, MAPPINGS)
def test_what_a_coded_record_lists_as_not_understood_changes_nothing(
    text: str, mapping: Any
) -> None:
    paper = read_or_refused(read_csr, text.encode(), as_format="coded", mapping=mapping)
    if paper is None or "\r" in text:
        return
    unread = {note.line for note in paper.notes if note.what.startswith("not under")}
    lines = text.split("\n")
    kept = ["" if n in unread else line for n, line in enumerate(lines, start=1)]
    again = read_or_refused(
        read_csr, "\n".join(kept).encode(), as_format="coded", mapping=mapping
    )
    if again is not None and not any("\f" in lines[n - 1] for n in unread):
        whole = {"complete", "hunt_groups"}
        assert again.document.model_dump(exclude=whole) == paper.document.model_dump(
            exclude=whole
        )


@UNHURRIED
@given(TABLES)
def test_a_table_is_read_row_by_row_or_as_one_paper(text: str) -> None:
    assert_readable_by_all(text.encode(), "csv")
    for row in read_orders(text.encode(), name="x.csv"):
        assert isinstance(row, Order | ReadError)
        assert row.line is None or row.line >= 1


@UNHURRIED
@given(JUNK | TABLES)
def test_a_proposal_is_a_mapping_file(text: str) -> None:
    try:
        proposed = proposed_map(text.encode(), "x.csv")
    except ReadError:
        return
    read_field_map(proposed.encode(), "map.toml")


@UNHURRIED
@given(st.sampled_from(ORDERS), st.data())
def test_any_value_at_any_key_is_read_or_refused(
    order: Any, data: st.DataObject
) -> None:
    changed = deepcopy(order)
    holder = changed
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = data.draw(st.sampled_from(keys))
        if (
            not isinstance(holder[key], dict | list)
            or not holder[key]
            or data.draw(st.booleans())
        ):
            break
        holder = holder[key]
    holder[key] = data.draw(VALUES)
    for read in (loa_from, csr_from):
        read_or_refused(read, changed)


@UNHURRIED
@given(
    st.sampled_from(["pin", "account_number", "customer_type", "signed_on", "tns",
                     "service_address.postal_code", "complete", "remarks"]),
    LEAVES | JUNK,
)  # fmt: skip
def test_a_doubt_never_quotes_what_it_doubts(target: str, value: object) -> None:
    doubt = read_value(target, value).doubt
    assert SENTINEL not in doubt
    if isinstance(value, str) and len(value.strip()) > 6:
        assert value.strip() not in doubt


PIN_AT: Final = {
    "telnyx-order.json": '"pin_passcode": null',
    "twilio-request.json": '"0417"',
    "bandwidth-order.xml": "0417",
    "bandwidth-csr.xml": "0417",
    "sinch-order.json": '"0417"',
    "voipms-request.json": '"method": "addLNPPort"',
    "coded-odd-lines.txt": "0417",
    "order.csv": "4.04555E+12,,",
}


@pytest.mark.parametrize("name", PIN_AT)
def test_no_pin_of_any_format_is_shown(name: str) -> None:
    text = (FORMATS / name).read_text(encoding="utf-8")
    before = PIN_AT[name]
    after = {
        '"pin_passcode": null': f'"pin_passcode": "{SENTINEL}"',
        '"0417"': f'"{SENTINEL}"',
        "0417": SENTINEL,
        '"method": "addLNPPort"': f'"pin": "{SENTINEL}", "api_password": "{SENTINEL}"',
        "4.04555E+12,,": f"4.04555E+12,{SENTINEL},",
    }[before]
    assert before in text
    data = text.replace(before, after).encode()
    for broken in (data, data[: data.rindex(SENTINEL.encode()) + 8], data + b"\n<"):
        for read in (read_loa, read_csr):
            shown = ""
            try:
                paper: Paper[Any] = read(broken, name=name)
                shown = repr(paper) + paper.document.model_dump_json()
                shown += "".join(map(str, paper.notes))
            except ReadError as error:
                shown = f"{error!r} {error}"
            assert SENTINEL not in shown
