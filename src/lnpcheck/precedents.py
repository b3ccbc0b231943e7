"""What is known of papers before they are read? What papers like them were told.

Under one policy, papers that show the same traits get the same answer from every rule
that rests on traits alone. The answer is worked out once, by asking the rules, and kept
under the traits: words of closed vocabularies and marks such as ``same``, never a word
that a paper says. Only silence is kept and what could not be judged; a rule with
something to tell is asked each time.

Kept are the last 1,024 kinds of papers of each of 64 policies; nearly all orders of a
carrier are of some dozen kinds.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from lnpcheck.case import Case
from lnpcheck.policy import Policy, PolicyError
from lnpcheck.report import AspectName, Unjudged
from lnpcheck.rules import Rule, catalogue
from lnpcheck.traits import OPEN, Look, Values

__all__ = [
    "Book",
    "NotHeard",
    "Precedent",
    "book_of",
    "listed",
    "rules_under",
    "unknown_rules",
]

_MOST: Final = 1024
_POLICIES: Final = 64

Traits = tuple[Values, ...]


class NotHeard(NamedTuple):
    """A rule that could not judge, and why.

    Attributes:
        place: The rule's place among those of the policy.
        rule: Its id.
        aspect: What it would have judged.
        because: Why it could not, as the end of a sentence.
    """

    place: int
    rule: str
    aspect: AspectName
    because: str


class Precedent(NamedTuple):
    """What all papers of one kind are told alike.

    Attributes:
        asked: The rules that have to look, each with its place.
        checked: Ids of all rules but those that are known to be unable to judge.
        settled: Those that are, and why.
        unjudged: The same, as a report shows it.
    """

    asked: tuple[tuple[int, Rule], ...]
    checked: tuple[str, ...]
    settled: tuple[NotHeard, ...]
    unjudged: tuple[Unjudged, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The rules of a policy, and the precedents under it.

    Attributes:
        rules: The rules, in catalogue order, each with its place.
        looks: What tells the traits that they rest on.
        known: The precedents, by the traits of the papers.
    """

    rules: tuple[tuple[int, Rule], ...]
    looks: tuple[Look, ...]
    known: dict[Traits, Precedent] = field(default_factory=dict)

    def traits_of(self, case: Case) -> Traits:
        """Look at the traits of a case that has a CSR."""
        loa, csr = case.letter.loa, case.record.csr
        return tuple([look(case, loa, csr) for look in self.looks])

    def remember(
        self, traits: Traits, told: frozenset[str], unheard: Iterable[NotHeard]
    ) -> None:
        """Keep what papers of these traits were told.

        Args:
            traits: The traits of the papers.
            told: Ids of the rules that had something to tell.
            unheard: The rules that could not judge.
        """
        values = dict(zip(self.looks, traits, strict=True))
        open_ = {rule.id for _, rule in self.rules if not _is_settled(rule, values)}
        settled = tuple(one for one in unheard if one.rule not in open_ | told)
        silent = {one.rule for one in settled}
        if len(self.known) >= _MOST:
            del self.known[next(iter(self.known))]
        self.known[traits] = Precedent(
            asked=tuple(one for one in self.rules if one[1].id in open_ | told),
            checked=tuple(r.id for _, r in self.rules if r.id not in silent),
            settled=settled,
            unjudged=listed(settled),
        )


def _is_settled(rule: Rule, values: dict[Look, Values]) -> bool:
    """Whether a glance at the traits is enough for a rule."""
    if rule.rests_on is None:
        return False
    return all(values[one.look][one.place] is not OPEN for one in rule.rests_on)


def listed(unheard: Iterable[NotHeard]) -> tuple[Unjudged, ...]:
    """List what could not be judged as a report does: by aspect and reason."""
    groups: dict[tuple[AspectName, str], list[str]] = {}
    for one in sorted(unheard, key=lambda one: one.place):
        groups.setdefault((one.aspect, one.because), []).append(one.rule)
    return tuple(
        Unjudged(aspect=aspect, rules=tuple(ids), because=because)
        for (aspect, because), ids in groups.items()
    )


@lru_cache(maxsize=_POLICIES)
def book_of(policy: Policy) -> Book:
    """Open the book of a policy.

    Raises:
        PolicyError: The policy gives a severity to a rule or case that is not.
    """
    rules = rules_under(policy)
    looks = dict.fromkeys(t.look for rule in rules for t in rule.rests_on or ())
    return Book(tuple(enumerate(rules)), tuple(looks))


@lru_cache(maxsize=_POLICIES)
def rules_under(policy: Policy) -> tuple[Rule, ...]:
    """List the rules that speak under a policy, in catalogue order.

    Raises:
        PolicyError: The policy gives a severity to a rule or case that is not.
    """
    for name, wrong in unknown_rules(policy.severity):
        message = f"policy {policy.id}: key 'severity.{name[:60]}': {wrong}"
        raise PolicyError(message)
    return tuple(rule for rule in catalogue() if rule.speaks_under(policy))


def unknown_rules(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the names that are no rule and no case of one, and what is wrong."""
    known = {name for rule in catalogue() for name in _names(rule)}
    for name in names:
        if name not in known:
            import difflib

            rule, dot, case = name[:60].partition(".")
            whole = _SHORT.sub(lambda m: f"{m[1]}{m[2]:0>3}", rule.upper())
            meant = f"{whole}{dot}{case.lower()}"
            near = difflib.get_close_matches(meant, sorted(known), n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            yield name, f"expected a rule or one of its cases, got {name[:60]!r}{hint}"


_SHORT: Final = re.compile(r"^([A-Z]+)\W?(\d{1,2})$")
"""An id whose zeros were left out."""


def _names(rule: Rule) -> Iterable[str]:
    yield rule.id
    yield from (f"{rule.id}.{case}" for case in rule.cases if case)
