"""What would the other side have answered? From a rule to codes, and back.

Compiled once from the tables.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from lnpcheck.codes.book import every_code, every_table, find_codes
from lnpcheck.codes.model import System
from lnpcheck.report import Codes

__all__ = ["carried_codes", "codes_of_rule", "foreseeing", "foresees"]

FIELDS: Final[Mapping[System, str]] = {
    "telnyx": "telnyx",
    "twilio": "twilio",
    "bandwidth": "bandwidth",
    "wireline": "losing_carrier",
    "wireless": "losing_carrier",
}
"""Where a finding carries a system's codes."""


def codes_of_rule(rule: str) -> Codes:
    """Return the codes of all cases of a rule."""
    return _by_rule().get(rule) or Codes()


def carried_codes() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Derive what findings carry: a rule or a case of one, the key, and its codes.

    A case carries what stands for its rule as well.
    """
    carried = _carried()
    for target in sorted(carried):
        codes = _joined(carried, (target.partition(".")[0], target))
        for field, listed in codes:
            if listed:
                yield target, field, listed


def foreseeing(text: str) -> frozenset[str]:
    """Name the rules that foresee a code, whoever's it is; none: none does."""
    return frozenset(
        rule
        for code in find_codes(text)
        for reason in code.every_reason
        for rule in reason.rule_ids
    )


def foresees(text: str, rule: str, case: str | None) -> bool:
    """Whether a finding of a rule, in one of its cases, foresees a code.

    >>> foresees("7496", "BTN005", "ports"), foresees("7496", "BTN005", "same")
    (True, False)
    >>> foresees("6c", "ACC002", None)
    True
    """
    return any(
        target in {rule, f"{rule}.{case}"}
        for code in find_codes(text)
        for reason in code.every_reason
        for target in reason.rules
    )


def _carried() -> dict[str, dict[str, list[str]]]:
    """Collect the codes of each rule, or rule and case, as the tables name it."""
    carried: dict[str, dict[str, list[str]]] = {}
    for table, codes in every_table().items():
        for code in codes if table.carried else ():
            targets = {rule for reason in code.reasons for rule in reason.rules}
            for target in targets if not code.older else ():
                listed = carried.setdefault(target, {})
                listed.setdefault(FIELDS[table.system], []).append(code.code)
    return carried


@cache
def _by_rule() -> Mapping[str, Codes]:
    carried = _carried()
    targets: dict[str, list[str]] = {}
    for target in carried:
        targets.setdefault(target.partition(".")[0], []).append(target)
    return {rule: _joined(carried, tuple(own)) for rule, own in targets.items()}


def _joined(
    carried: Mapping[str, Mapping[str, list[str]]], targets: tuple[str, ...]
) -> Codes:
    """Join what several targets carry, each code once, in the tables' order."""
    order = _order()

    def listed(field: str) -> tuple[str, ...]:
        own = {c for t in targets for c in carried.get(t, {}).get(field, ())}
        return tuple(sorted(own, key=order.__getitem__))

    return Codes(
        telnyx=listed("telnyx"),
        twilio=listed("twilio"),
        bandwidth=listed("bandwidth"),
        losing_carrier=listed("losing_carrier"),
    )


@cache
def _order() -> Mapping[str, int]:
    """Number the codes as the tables list them."""
    return {code.code: place for place, code in enumerate(every_code())}
