"""Why are ports rejected, and what cures it? The catalogue.

Each family has a file, or several; a rule is in the catalogue because it stands in
one of them.
"""

from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Final

from lnpcheck.rules._request import RequestRule
from lnpcheck.rules._rule import Example, Rule, Says

__all__ = [
    "EXPLAINING",
    "FAMILIES",
    "Example",
    "RequestRule",
    "Rule",
    "Says",
    "catalogue",
    "find_rule",
    "near_rules",
]

FAMILIES: Final = {
    "AUT": "Authorization",
    "TN": "Telephone numbers",
    "ACC": "Account",
    "PIN": "PIN and passcode",
    "ADR": "Address",
    "NAM": "Name",
    "BTN": "Billing telephone number",
    "MIG": "Full and partial ports",
    "SVC": "Services and hunt groups",
    "FRZ": "Freezes",
    "ORD": "Orders and account status",
    "DAT": "Dates",
    "DOC": "Documents",
    "WLS": "Wireless",
    "TFN": "Toll-free",
    "CAN": "Canada",
}
"""The families in catalogue order, by the letters of their ids."""

EXPLAINING: Final = frozenset({"ADR010", "ADR011", "ADR017", "ADR018", "NAM007"})
"""Rules that explain what other rules find; they are told first."""


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules, in catalogue order: by family, then by number."""
    rules: list[Rule] = []
    for entry in files(__package__).iterdir():
        if entry.name.endswith(".py") and not entry.name.startswith("_"):
            family = import_module(f"{__package__}.{entry.name.removesuffix('.py')}")
            rules += [rule for rule in vars(family).values() if isinstance(rule, Rule)]
    order = list(FAMILIES)
    return tuple(
        sorted(rules, key=lambda r: (order.index(r.id.rstrip("0123456789")), r.id))
    )


def find_rule(id_: str) -> Rule | None:
    """Find a rule by its id, in any letter case."""
    wanted = id_.strip().upper()
    return next((rule for rule in catalogue() if rule.id == wanted), None)


def near_rules(text: str) -> tuple[str, ...]:
    """Name the rules whose ids are most like a text that is none."""
    import difflib

    ids = [rule.id for rule in catalogue()]
    wanted = text[:_LONGEST_ID].strip().upper()
    return tuple(difflib.get_close_matches(wanted, ids, n=2, cutoff=0.8))


_LONGEST_ID: Final = 20
