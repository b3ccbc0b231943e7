"""What stands in a policy, line by line? Rows, limits, severities, intervals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lnpcheck.policy import Interval, Policy, Row, RowName
from lnpcheck.rules import find_rule

__all__ = ["Entry", "entries", "unset"]


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


ROWS: Final[Mapping[RowName, str]] = {
    "name": "name",
    "house-number": "house number",
    "street": "street",
    "unit": "unit",
    "city": "city",
    "region": "region",
    "postal-code": "postal code",
    "account": "account number",
    "pin": "PIN",
    "btn": "BTN",
    "signer": "signer",
    "box": "box as service address",
}

LIMITS: Final[Mapping[str, tuple[str, str]]] = {
    "letter_days": ("letter invalid after", "days"),
    "letter_fresh_days": ("letter often refused after", "days"),
    "letter_own_days": ("letter refused here after", "days"),
    "bill_days": ("bill often refused after", "days"),
    "brd_bill_days": ("bill, RespOrg gone, after", "days"),
    "csr_days": ("CSR stale after", "days"),
    "csr_settles_days": ("CSR shows a change after", "days"),
    "lead_business_days": ("carrier's interval", "business days"),
    "lead_days": ("order form's interval", "days"),
    "due_within_days": ("due date at most", "days ahead"),
    "answer_days": ("rejection open for", "days"),
    "release_days": ("released numbers port in", "days"),
    "project_numbers": ("project from", "numbers"),
    "order_numbers": ("one order holds at most", "numbers"),
    "stagger_business_days": ("one date is spread over", "business days"),
    "name_characters": ("name at most", "characters"),
    "signer_characters": ("signer's name at most", "characters"),
    "pin_kinds": ("PINs that are taken", ""),
    "form_wants": ("order form wants", ""),
    "wants_one_of": ("one of these goes along", ""),
    "resp_orgs": ("platform's RespOrgs", ""),
    "closed_on": ("closed on, beside holidays", ""),
}


def entries(policy: Policy) -> Iterator[Entry]:
    """Walk what a policy says, in the order in which it is shown."""
    for name, title in ROWS.items():
        if row := policy.expect.get(name):
            told, group = _weight(row), "What may differ"
            yield Entry(f"expect.{name}", group, title, told, row.source)
    for key, (title, unit) in LIMITS.items():
        if told := _limit(getattr(policy.limits, key), unit):
            source = policy.sources.get(key, "")
            yield Entry(f"limits.{key}", "Limits", title, told, source)
    for key, severity in sorted(policy.severity.items()):
        group, source = "Severities of rules", policy.sources.get(key, "")
        yield Entry(f"severity.{key}", group, _spoken(key), severity, source)
    for kind, interval in policy.intervals.items():
        key, group = f"intervals.{kind}", "How long carriers take"
        yield Entry(key, group, kind, _days(interval), interval.source)


def _weight(row: Row) -> str:
    """Say in few words what a row does."""
    told = [
        f"{severity} below {bar}"
        for severity, bar in (("error", row.error_below), ("warning", row.warn_below))
        if bar
    ]
    weight = ", ".join(told) or "info"
    silent = row.silence() or "nothing"
    if row.against == "billing":
        weight += " (of the billing address)"
    if row.suffices:
        weight += f" (any one of {', '.join(row.suffices)} suffices)"
    if silent == row.severity("different"):
        return weight
    return f"{weight}; not on the letter: {silent}"


def _limit(value: object, unit: str) -> str:
    """Say a limit; empty: there is none."""
    if value is None or value == ():
        return ""
    if isinstance(value, tuple):
        return ", ".join(map(str, value)).replace("_", " ")
    return f"{value} {unit.removesuffix('s') if value == 1 else unit}"


def _spoken(key: str) -> str:
    """Name a rule, or one of its cases, with what it is about."""
    id_, _, case = key.partition(".")
    rule = find_rule(id_)
    words = rule.name.replace("-", " ") if rule else ""
    return f"{id_} {words}" + (f" ({case})" if case else "")


def _days(interval: Interval) -> str:
    """Say how long carriers of a kind take, and which they are."""
    told = f"{interval.days[0]} to {interval.days[1]} business days"
    named = ", ".join(interval.carriers)
    return f"{told} ({named})" if named else f"{told} (all others)"


def unset(key: str) -> str:
    """Say what holds where a policy does not set a key."""
    group, _, name = key.partition(".")
    id_, _, case = name.partition(".")
    rule = find_rule(id_) if group == "severity" else None
    if rule is None:
        return "not set"
    cases = [rule.cases[case]] if case in rule.cases else rule.cases.values()
    own = dict.fromkeys(speech.severity or "as its row says" for speech in cases)
    return " or ".join(own)
