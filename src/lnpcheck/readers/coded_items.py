"""What do the lines of services and equipment say? Numbers, services, hunting, freezes.

The meaning of a code comes from the user's mapping, else from the few that are public;
any other is listed as a service of a kind that is not known.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from lnpcheck.readers.coded_accounts import Account, Entry
from lnpcheck.readers.coded_lines import Item
from lnpcheck.readers.draft import Draft
from lnpcheck.readers.field_map import FieldMap
from lnpcheck.readers.words import meant

__all__ = ["read_items"]

# 1FB flat and 1MB measured business, TTB touch-tone, 9ZR end-user line charge: the same
# in most former Bell areas (telecommunications-cost-management.blogspot.com). 1FR and
# 1MR, their residential forms: from memory.
_USOCS: Final[Mapping[str, str]] = {
    "1FR": "line-residential",
    "1MR": "line-residential",
    "1FB": "line-business",
    "1MB": "line-business",
    "TTB": "fee",
    "9ZR": "fee",
}
# LEFV, local freeze: CenturyLink, lsfreeze.html. PCA, PIC change authorization, which
# marks a PIC freeze in some regions: from memory.
_FREEZES: Final[Mapping[str, str]] = {"LEFV": "local-freeze", "PCA": "pic-freeze"}
_FREEZE_KINDS: Final = {
    "local-freeze": "local",
    "pic-freeze": "pic",
    "lpic-freeze": "lpic",
}
_LINES: Final = frozenset({"line-residential", "line-business", "trunk"})
# Understood, and nothing that is compared: carriers, circuits, marks of ported numbers
# (EXK, ZEXK, RTNN, INVU: CenturyLink, portwithin.html).
_SILENT: Final = frozenset(
    {"PIC", "LPIC", "CLS", "CKL", "EXK", "ZEXK", "RTNN", "INVU", "HTY", "HTC", "GSZ"}
)
_GROUP: Final = re.compile(
    r"(?:(?!\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4})([A-Z0-9]{1,8})\s+)?"
    r"(\(?\d{3}\)?[-. ]?\d{3}.*)",
    re.IGNORECASE,
)


def read_items(account: Account, draft: Draft, mapping: FieldMap) -> None:
    """Enter the section of services and equipment; without one, nothing."""
    if "S&E" not in account.sections:
        return
    content = draft.content
    content.setdefault("tns", [])
    content.setdefault("services", [])
    reading = _Items(account, draft, mapping)
    for item in account.items:
        reading.take(item)
    for entry in account.said("S&E", "HTG", "HML"):
        _hunt_group(entry, account, draft)
    if not account.is_cut:
        content.setdefault("hunt_groups", [])


class _Items:
    """The numbers and services of an account, as its items go by."""

    def __init__(self, account: Account, draft: Draft, mapping: FieldMap) -> None:
        self._account = account
        self._draft = draft
        self._mapping = mapping
        self._rows: dict[str, int] = {}

    def take(self, item: Item) -> None:
        """Take in an item: its numbers first, then what it is, then what floats."""
        kind = self._mapping.services.get(item.usoc) or _USOCS.get(item.usoc, "")
        numbers = [data for code, data in item.floats if code == "TN" and data]
        rows = [self._row(number, item) for number in numbers]
        text = ", ".join(numbers) or None
        if kind in _LINES:
            for row in rows:
                self._draft.put("tns.type", item.usoc, item.line, row=row)
        elif kind != "fee":
            service = {"kind": kind or item.usoc, "description": _described(item)}
            self._add("services", service | ({"tn": text} if text else {}), item.line)
        for code, data in item.floats:
            self._float(code, data, item, rows, text)

    def _row(self, number: str, item: Item) -> int:
        """Return the line of a number; a second item of it is no second number."""
        key = re.sub(r"\W", "", number)
        if key not in self._rows:
            self._rows[key] = len(self._rows)
            row = self._rows[key]
            self._draft.put("tns", number, item.line, row=row)
        return self._rows[key]

    def _float(
        self, code: str, data: str, item: Item, rows: list[int], text: str | None
    ) -> None:
        """Take in a FID that floats behind an item."""
        kind = self._mapping.services.get(code) or _FREEZES.get(code, "")
        if kind in _FREEZE_KINDS:
            freeze = {"kind": _FREEZE_KINDS[kind]} | ({"tn": text} if text else {})
            self._add("freezes", freeze, item.line)
        elif code in ("HTG", "HML"):
            for row in rows:
                self._draft.put("tns.hunt_group", data, item.line, row=row)
        elif code == "STS":
            status = meant("status", data)
            for row in rows if status else ():
                self._draft.put("tns.status", status, item.line, row=row)
            if not status:
                self._account.partly.append(item.line)
        elif code in ("RSID", "ZCID"):
            if "flags" not in self._draft.content:
                self._add("flags", "resold", item.line)
        elif code != "TN" and code not in _SILENT and kind != "fee":
            self._account.partly.append(item.line)

    def _add(self, key: str, value: Any, line: int) -> None:  # noqa: ANN401
        listed = self._draft.content.setdefault(key, [])
        self._draft.places[f"/{key}/{len(listed)}"] = line
        listed.append(value)


def _described(item: Item) -> str:
    return f"{item.quantity} x {item.usoc}" if item.quantity != 1 else item.usoc


def _hunt_group(entry: Entry, account: Account, draft: Draft) -> None:
    """Read ``HTG A 404 555-0110, 0111``: the group, and its lines in hunt order."""
    found = _GROUP.fullmatch(entry.data)
    if not found:
        account.unread.append(entry.line)
        account.is_cut = True
        return
    group = {"type": entry.code, "members": [found[2]]}
    listed = draft.content.setdefault("hunt_groups", [])
    draft.places[f"/hunt_groups/{len(listed)}"] = entry.line
    listed.append(group | ({"id": found[1]} if found[1] else {}))
