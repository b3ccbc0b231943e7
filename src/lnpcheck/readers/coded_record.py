"""How does a coded CSR become a record? Account by account, every line accounted for.

What is not understood is listed by its line, never by what stands there: it may be a
PIN. Where a line of services is not understood, the list of numbers may be cut short.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from lnpcheck.readers.coded_accounts import Account, Entry, accounts_in
from lnpcheck.readers.coded_items import read_items
from lnpcheck.readers.coded_lines import MAX_LINES
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.errors import Fault
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.form import Form
from lnpcheck.readers.limits import MAX_BYTES
from lnpcheck.readers.raw import Raw
from lnpcheck.readers.values import HIDDEN, holds_secret

__all__ = ["CODED", "printout"]

_UNREAD: Final = "not understood; left out"
_PARTLY: Final = "a code behind the item is not understood; the rest is read"
_HIDDEN: Final = f"a remark that {HIDDEN}"
_SEVERAL: Final = (
    "expected one account, got {count} (they begin on lines {lines}); lnpcheck plan"
    " takes them all"
)
_NUMBER: Final = re.compile(
    r"(\(?[0-9A-Z]{3}\)?[-. ]?[0-9A-Z]{3}[-. ]?\d{4})(?:[\s-]+(\d{3}))?", re.IGNORECASE
)
_TAIL: Final = re.compile(
    r"(?P<city>[^\d,]{1,60}?)(?:[ ,]{1,5}(?P<region>[A-Z]{2}))?"
    r"(?:[ ,]{1,5}(?P<postal_code>\d{5}(?:-?\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d))?",
    re.IGNORECASE,
)
_DUE: Final = re.compile(r"\s+DD\s+", re.IGNORECASE)
_CARE_OF: Final = re.compile(r"(?:ATTN|C/O|CO)\b", re.IGNORECASE)
# Understood, and nothing that is compared: listing, directory and tax fields, and the
# listed address, which may lack what the service address has.
_SILENT: Final = frozenset({"LA", "SIC", "YPH", "TAR", "NLST", "NP", "DIR", "BILL PRD"})
_CLASSES: Final = {
    "1FR": "residential", "1MR": "residential", "1FB": "business", "1MB": "business",
}  # fmt: skip


def printout(raw: Raw) -> str | Fault:
    """Decode a printout: UTF-8, else the Latin alphabet that hosts print with."""
    if isinstance(raw.text, str) or len(raw.data) > MAX_BYTES or b"\0" in raw.data:
        return raw.text
    try:
        raw.data.decode()
    except UnicodeDecodeError:
        return raw.data.decode("latin-1").replace("\r\n", "\n")
    return raw.text


def _accounts_apart(raw: Raw) -> Sequence[Raw]:
    """Cut a file into its accounts."""
    text = printout(raw)
    if isinstance(text, Fault) or text.count("\n") + text.count("\f") > MAX_LINES:
        return (raw,)
    starts = [account.line for account in accounts_in(text)][1:]
    if not starts:
        return (raw,)
    lines = text.split("\n")
    bounds = [1, *starts, len(lines) + 1]
    return [
        Raw("\n".join(lines[low - 1 : high - 1]).encode(), raw.file, first_line=low)
        for low, high in pairwise(bounds)
    ]


def _read_coded(raw: Raw, draft: Draft, mapping: FieldMap) -> Fault | None:
    """Fill in a record from a file of one account; see ``Reader.read``."""
    text = printout(raw)
    if isinstance(text, Fault):
        return text
    if text.count("\n") + text.count("\f") > MAX_LINES:
        return Fault(f"expected at most {MAX_LINES:,} lines")
    accounts = accounts_in(text, raw.first_line)
    if not any(account.entries or account.items for account in accounts):
        return Fault("expected a coded CSR: ACCOUNT, ---LIST, ---BILL, ---S&E")
    if len(accounts) > 1:
        lines = ", ".join(str(account.line) for account in accounts[:10])
        return Fault(_SEVERAL.format(count=len(accounts), lines=lines))
    _read_account(accounts[0], draft, mapping)
    return None


def _read_account(account: Account, draft: Draft, mapping: FieldMap) -> None:
    draft.order = draft.order or "month-first"
    _header(account, draft)
    _names(account, draft)
    _remarks(account, draft)
    read_items(account, draft, mapping)
    for entry in account.entries:
        if entry.section == "RMKS" or entry.code in _SILENT:
            continue
        if (entry.section, entry.code) not in _READ:
            account.unread.append(entry.line)
            account.is_cut |= entry.section == "S&E"
    for line in sorted(set(account.unread)):
        draft.note(_UNREAD, line=line)
    for line in sorted(set(account.partly)):
        draft.note(_PARTLY, line=line)
    seen, wanted = account.pages
    if seen < wanted:
        draft.note(f"only {seen} of {wanted} pages are here; the others are missing")
    if seen < wanted or account.is_cut:
        draft.content["complete"] = False


def _header(account: Account, draft: Draft) -> None:
    for entry in account.said("HEADER", "ACCOUNT"):
        found = _NUMBER.fullmatch(entry.data)
        number = re.sub(r"\W", "", entry.data)
        draft.put("account_number", number, entry.line)
        if found:
            draft.put("btn", found[1], entry.line)
            draft.put("customer_code", found[2], entry.line)
    for code, target in _LABELS.items():
        for entry in account.said("HEADER", code):
            draft.put(target, entry.data, entry.line, named=code)
    for entry in account.said("HEADER", "CLS SVC"):
        draft.put("customer_type", _CLASSES.get(entry.data.upper()), entry.line)
    _orders(account, draft)
    resold = account.said("IDENT", "RSID", "ZCID")
    if resold:
        _add(draft, "flags", "resold", resold[0].line)


def _orders(account: Account, draft: Draft) -> None:
    """Read pending service orders: ``PSO C7712345 DD 11-25-2025``."""
    for entry in account.said("HEADER", "PSO"):
        number, _, due = entry.data.partition(" DD ")
        order: dict[str, object] = {"order_id": number.strip()}
        day = draft.day(due, entry.line, "PSO")
        _add(
            draft,
            "pending_orders",
            order | ({"due_on": day} if day else {}),
            entry.line,
        )


def _names(account: Account, draft: Draft) -> None:
    for entry in account.said("LIST", "LN"):
        draft.put("listed_name", entry.data, entry.line)
    for entry in account.said("LIST", "SA"):
        _address("service_address", entry, draft)
    for entry in account.said("LIST", "LOC"):
        draft.put("service_address.unit", entry.data, entry.line)
    for entry in account.said("LIST", "ADL"):
        service = {"kind": "additional-listing", "description": entry.data}
        _add(draft, "services", service, entry.line)
    for entry in account.said("BILL", "BN1", "BN2"):
        if not _CARE_OF.match(entry.data):
            draft.put("billing_name", entry.data, entry.line)
    for entry in account.said("BILL", "BA", "BA1", "BA2"):
        draft.put("billing_address.street", entry.data, entry.line)
    for entry in account.said("BILL", "PO"):
        found = _TAIL.fullmatch(entry.data)
        parts = found.groupdict() if found else {"city": entry.data}
        for part, text in parts.items():
            draft.put(f"billing_address.{part}", text, entry.line)


def _address(target: str, entry: Entry, draft: Draft) -> None:
    """Read ``900 NICOLLET MALL, MINNEAPOLIS MN 55402``, apart where it is plain."""
    street, comma, tail = entry.data.rpartition(",")
    found = _TAIL.fullmatch(tail.strip()) if comma else None
    parts = found.groupdict() if found else {}
    if parts.get("region") or parts.get("postal_code"):
        draft.put(f"{target}.street", street.strip(), entry.line)
        for part, text in parts.items():
            draft.put(f"{target}.{part}", text, entry.line)
    else:
        draft.put(f"{target}.street", entry.data, entry.line)


def _remarks(account: Account, draft: Draft) -> None:
    """Keep the carrier's free text, but for what seems to hold a secret."""
    kept: list[str] = []
    for entry in (e for e in account.entries if e.section == "RMKS"):
        if holds_secret(f"{entry.code} {entry.data}") or holds_secret(entry.data):
            draft.note(_HIDDEN, line=entry.line)
        else:
            code = "" if entry.code in ("RMK", "RMKS") else f"{entry.code} "
            kept.append(code + entry.data)
            draft.places.setdefault("/remarks", entry.line)
    if kept:
        draft.content["remarks"] = "\n".join(kept)


def _add(draft: Draft, key: str, value: Any, line: int) -> None:  # noqa: ANN401
    listed = draft.content.setdefault(key, [])
    draft.places[f"/{key}/{len(listed)}"] = line
    listed.append(value)


_LABELS: Final = {
    "BTN": "btn",
    "CUS CODE": "customer_code",
    "PRINT DATE": "printed_on",
    "STATUS": "status",
}
_READ: Final = frozenset(
    {("HEADER", code) for code in ("ACCOUNT", "CLS SVC", "PSO", *_LABELS)}
    | {("LIST", code) for code in ("LN", "SA", "LOC", "ADL")}
    | {("BILL", code) for code in ("BN1", "BN2", "BA", "BA1", "BA2", "PO")}
    | {("IDENT", code) for code in ("RSID", "ZCID")}
    | {("S&E", code) for code in ("HTG", "HML")}
)

CODED: Final = Form(_read_coded, _accounts_apart)
