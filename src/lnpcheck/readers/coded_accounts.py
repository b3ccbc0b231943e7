"""Which accounts does a coded CSR hold? Pages put together, sections told apart."""

import re
from dataclasses import dataclass, field
from typing import Final

from lnpcheck.readers.coded_lines import (
    Fid,
    Item,
    Mark,
    PageBreak,
    Unread,
    coded_lines,
)

__all__ = ["Account", "Entry", "accounts_in"]

# Labels of the header, each at the beginning of its line or behind two blanks.
_LABEL: Final = re.compile(
    r"(?:^|(?<=\s\s))(ACCOUNT|ACCT|BTN|ATN|CUS CODE|CLS SVC|BILL PRD|PRINT DATE|STATUS"
    r"|PSO|PAGE)\s+",
    re.IGNORECASE,
)
_NAMES: Final = {"ACCT": "ACCOUNT", "ATN": "BTN"}
_KEYS: Final = ("ACCOUNT", "BTN", "CUS CODE")


@dataclass(frozen=True, slots=True)
class Entry:
    """A FID or label with its data.

    Attributes:
        section: The section that it stands in; ``HEADER`` before the first.
        code: FID or label, upper case.
        data: What stands behind it.
        line: Where.
    """

    section: str
    code: str
    data: str
    line: int


@dataclass(slots=True)
class Account:
    """One account of the file.

    Attributes:
        line: Where it begins.
        keys: What its pages repeat: number and customer code.
        entries: Labels and FIDs.
        items: Services and equipment.
        sections: Sections that were there.
        pages: Pages seen, and how many there should be.
        unread: Lines that are not understood.
        partly: Lines of items behind which a code is not understood.
        is_cut: Whether one that is not understood may have named a number.
    """

    line: int
    keys: dict[str, str] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    sections: set[str] = field(default_factory=set)
    pages: tuple[int, int] = (0, 0)
    unread: list[int] = field(default_factory=list)
    partly: list[int] = field(default_factory=list)
    is_cut: bool = False
    _labels: set[tuple[str, str]] = field(default_factory=set)

    def label(self, name: str, data: str, line: int) -> None:
        """Take in a label of the header; every page repeats it."""
        if name == "PAGE":
            self.pages = _pages(self.pages, data)
        elif (name, data) not in self._labels:
            self._labels.add((name, data))
            self.entries.append(Entry("HEADER", name, data, line))

    def lose(self, line: int) -> None:
        """Note a line that is not understood, and may have named a number."""
        self.unread.append(line)
        self.is_cut = True

    def said(self, section: str, *codes: str) -> list[Entry]:
        """Return the entries of a section by code, in the order of the file."""
        return [e for e in self.entries if e.section == section and e.code in codes]


def accounts_in(text: str, first: int = 1) -> list[Account]:
    """Put the accounts of a file together.

    Args:
        text: The text.
        first: Number of its first line.
    """
    reading = _Reading()
    for line in coded_lines(text, first):
        reading.take(line)
    return reading.accounts


@dataclass(slots=True)
class _Reading:
    """The accounts so far, and where in them the reading stands."""

    accounts: list[Account] = field(default_factory=list)
    section: str = "HEADER"
    in_header: bool = True

    def take(self, line: Mark | PageBreak | Fid | Item | Unread) -> None:
        """Take in one line."""
        match line:
            case PageBreak():
                self.in_header = True
            case Mark():
                self.section, self.in_header = line.name, False
                self._account(line.line).sections.add(line.name)
                if not line.name:
                    self._account(line.line).lose(line.line)
            case Fid() | Unread() if self.in_header and self._header(line):
                pass
            case Fid():
                self._fid(line)
            case Item() if self.section == "S&E":
                self.in_header = False
                self._account(line.line).items.append(line)
            case _:
                self._account(line.line).lose(line.line)

    def _account(self, line: int) -> Account:
        if not self.accounts:
            self.accounts.append(Account(line))
        return self.accounts[-1]

    def _fid(self, line: Fid) -> None:
        account = self._account(line.line)
        self.in_header = False
        if self.section in ("", "HEADER"):
            account.lose(line.line)
        else:
            entry = Entry(self.section, line.code, line.data, line.line)
            account.entries.append(entry)

    def _header(self, line: Fid | Unread) -> bool:
        """Take in a line of a header; say whether it was one."""
        text = line.text if isinstance(line, Unread) else f"{line.code} {line.data}"
        labels = _labels(text)
        if not labels:
            return False
        account = self._account(line.line)
        keys = {name: _folded(data) for name, data in labels if name in _KEYS}
        if any(_differs(account.keys.get(name, ""), key) for name, key in keys.items()):
            account = Account(line.line)
            self.accounts.append(account)
            self.section = "HEADER"
        account.keys |= keys
        for name, data in labels:
            account.label(name, data, line.line)
        return True


def _labels(text: str) -> list[tuple[str, str]]:
    """Take a line of the header apart; empty when it begins with no label."""
    found = list(_LABEL.finditer(text))
    if not found or found[0].start():
        return []
    ends = [match.start() for match in found[1:]] + [len(text)]
    names = [match[1].upper() for match in found]
    return [
        (_NAMES.get(name, name), text[match.end() : end].strip())
        for name, match, end in zip(names, found, ends, strict=True)
    ]


def _folded(text: str) -> str:
    return re.sub(r"\W", "", text).upper()


def _differs(known: str, key: str) -> bool:
    """Say whether two headers name two accounts; one may lack the customer code."""
    return not (known.startswith(key) or key.startswith(known))


def _pages(seen: tuple[int, int], data: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,4})\s*(?:OF|/)\s*(\d{1,4})", data, re.IGNORECASE)
    return (seen[0] + 1, max(seen[1], int(found[2]))) if found else seen
