"""What stands in a policy, line by line? Rows, limits, severities, intervals."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lnpcheck.policy import Interval, Policy, Row
from lnpcheck.rules import find_rule
from lnpcheck.words import Book, book_of

__all__ = ["Entry", "entries", "unset"]

EN: Final = book_of("en")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a policy.

    Attributes:
        key: Its key in the file: ``expect.street``, ``limits.bill_days``.
        group: The heading that it stands under.
        title: What it is about, for a person.
        told: What the policy says of it.
        source: Who says so; empty: nobody is named.
    """

    key: str
    group: str
    title: str
    told: str
    source: str


def entries(policy: Policy, book: Book = EN) -> Iterator[Entry]:
    """Walk what a policy says, in the order in which it is shown."""
    groups = book.table("policies", "groups")
    rows = {str(name): row for name, row in policy.expect.items()}
    for name, title in book.table("policies", "rows").items():
        if row := rows.get(name):
            told, group = _weight(row, book), groups["expect"]
            source = "; ".join(filter(None, (row.source, row.accepted_source)))
            yield Entry(f"expect.{name}", group, title, told, source)
    for key, (title, *units) in book.table("policies", "limits").items():
        if told := _limit(getattr(policy.limits, key), units, book):
            group, source = groups["limits"], policy.sources.get(key, "")
            yield Entry(f"limits.{key}", group, title, told, source)
    for key, severity in sorted(policy.severity.items()):
        group, source = groups["severity"], policy.sources.get(key, "")
        told = book.table("policies", "severities")[severity]
        yield Entry(f"severity.{key}", group, _spoken(key, book), told, source)
    kinds = book.table("plan", "values")
    for kind, interval in policy.intervals.items():
        key, title = f"intervals.{kind}", kinds.get(kind, kind)
        told = _days(interval, book)
        yield Entry(key, groups["intervals"], title, told, interval.source)


def _said(book: Book, name: str, **fields: object) -> str:
    template: str = book.table("policies", "sentences")[name]
    return template.format(**fields)


def _weight(row: Row, book: Book) -> str:
    """Say in few words what a row does."""
    severities = book.table("policies", "severities")
    told = [
        _said(book, "below", severity=severities[severity], bar=book.grade(bar))
        for severity, bar in (("error", row.error_below), ("warning", row.warn_below))
        if bar
    ]
    weight = ", ".join(told) or severities["info"]
    if row.against == "billing":
        weight = _said(book, "billing", weight=weight)
    if row.suffices:
        named = book.table("policies", "identifiers")
        which = ", ".join(named[one] for one in row.suffices)
        weight = _said(book, "suffices", weight=weight, which=which)
    silent = row.silence() or "nothing"
    if silent == row.severity("different"):
        return weight
    return _said(book, "silent", weight=weight, silent=severities[silent])


def _limit(value: object, units: list[str], book: Book) -> str:
    """Say a limit; empty: there is none."""
    if value is None or value == ():
        return ""
    if isinstance(value, tuple):
        words = book.table("policies", "values")
        return ", ".join(words.get(str(one), str(one)) for one in value)
    one, several = units
    return (one if value == 1 else several).format(count=value)


def _spoken(key: str, book: Book) -> str:
    """Name a rule, or one of its cases, with what it is about."""
    id_, _, case = key.partition(".")
    rule = find_rule(id_)
    words = rule.name.replace("-", " ") if rule else ""
    if book.language != "en":
        words = book.title(id_).rstrip(".")
    return f"{id_} {words}" + (f" ({case})" if case else "")


def _days(interval: Interval, book: Book) -> str:
    """Say how long carriers of a kind take, and which they are."""
    low, high = interval.days
    named = ", ".join(interval.carriers) or _said(book, "others")
    return _said(book, "days", low=low, high=high, named=named)


def unset(key: str, book: Book = EN) -> str:
    """Say what holds where a policy does not set a key."""
    group, _, name = key.partition(".")
    id_, _, case = name.partition(".")
    rule = find_rule(id_) if group == "severity" else None
    if rule is None:
        return _said(book, "unset")
    cases = [rule.cases[case]] if case in rule.cases else rule.cases.values()
    severities = book.table("policies", "severities")
    of_row = _said(book, "of-row")
    own = (severities.get(speech.severity or "", of_row) for speech in cases)
    return f" {_said(book, 'or')} ".join(dict.fromkeys(own))
