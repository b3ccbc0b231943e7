"""What is a rule? One value: id, scope, words, sources, examples and a small function.

What can be derived is not written: the name comes from the function, the title and the
reason from its docstring, the page from the id. A rule yields evidence; the engine
signs it.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from lnpcheck.case import Case
from lnpcheck.evidence import Outcome
from lnpcheck.policy import Policy, Regime, RowName
from lnpcheck.report import AspectName, Codes, Severity
from lnpcheck.traits import Trait

__all__ = [
    "CA",
    "CA_WIRELESS",
    "EVERYWHERE",
    "TOLL_FREE",
    "US",
    "US_WIRELESS",
    "Example",
    "Rule",
    "Says",
    "example",
    "rule",
    "says",
]

US: Final[frozenset[Regime]] = frozenset({"us", "us-simple"})
"""Wireline and VoIP numbers of the United States and its territories."""

CA: Final[frozenset[Regime]] = frozenset({"ca"})
"""Wireline and VoIP numbers of Canada."""

US_WIRELESS: Final[frozenset[Regime]] = frozenset({"us-wireless"})
CA_WIRELESS: Final[frozenset[Regime]] = frozenset({"ca-wireless"})
TOLL_FREE: Final[frozenset[Regime]] = frozenset({"toll-free"})

EVERYWHERE: Final[frozenset[Regime]] = frozenset(
    {"us", "us-simple", "us-wireless", "ca", "ca-wireless", "toll-free"}
)

Expected = Severity | Literal["passes", "unjudged"]
Judge = Callable[[Case], Iterable[Outcome]]


class Says(NamedTuple):
    """What a rule says in one of its cases.

    Attributes:
        message: Template of one sentence for the person holding the letter.
        fix: Template of an imperative sentence.
        severity: How bad; None: the policy's row decides.
    """

    message: str
    fix: str
    severity: Severity | None = None


def says(message: str, fix: str, severity: Severity | None = None) -> Says:
    """Write down what a rule says in one of its cases."""
    return Says(message, fix, severity)


class Example(NamedTuple):
    """What a rule makes of papers that differ from the specimen in one point.

    Attributes:
        title: What is different, in words.
        expected: The severity of its finding, or ``passes``, or ``unjudged``.
        loa: Changes to the specimen's LOA; None takes a key away.
        csr: Changes to its CSR; None: there is no CSR.
        policy: Policy that it is judged under; its regime's specimen is changed.
        case: The named case that speaks.
        also: Ids of rules that rightly speak too.
        limits: Limits that are laid over the policy's.
        as_of: The day on which it is judged; None: the specimens' day.
        more: Further CSRs, as changes to the specimen's; for rules of the span
            ``request``.
    """

    title: str
    expected: Expected
    loa: Mapping[str, Any]
    csr: Mapping[str, Any] | None
    policy: str
    case: str | None
    also: frozenset[str]
    limits: Mapping[str, Any] = field(default_factory=dict)
    as_of: date | None = None
    more: tuple[Mapping[str, Any], ...] = ()


def example(  # noqa: PLR0913 - keywords that read as a record
    title: str,
    expected: Expected,
    *,
    loa: Mapping[str, Any] | None = None,
    csr: Mapping[str, Any] | Literal["none"] | None = None,
    policy: str = "us",
    case: str | None = None,
    also: Iterable[str] = (),
    limits: Mapping[str, Any] | None = None,
    as_of: str | None = None,
    more: Iterable[Mapping[str, Any]] = (),
) -> Example:
    """Write down what a rule makes of changed papers; ``csr="none"``: no CSR."""
    record = None if csr == "none" else (csr or {})
    others = frozenset(also)
    return Example(
        title,
        expected,
        loa or {},
        record,
        policy,
        case,
        others,
        limits or {},
        date.fromisoformat(as_of) if as_of else None,
        tuple(more),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One reason why ports are rejected. It is itself, and equals no other.

    Attributes:
        id: Three letters of the family, three digits.
        judge: The function that looks.
        scope: Regimes in which the rule speaks.
        aspect: What its findings are about.
        cases: What it says, by named case; the key None: it has but one.
        row: Row of the policy that weighs it; an absent row silences the rule.
        limit: Limit of the policy that it needs; an absent limit silences the rule.
        reads_csr: False when the letter alone is enough.
        rests_on: Traits of the papers that settle its answer where none of them is
            open: papers alike in these get the same answer. None: it always looks.
        span: ``pair``: one LOA and one CSR; ``request``: several CSRs.
        sources: Where it comes from.
        lsr_fields: Fields of the Local Service Request that it concerns.
        examples: What it makes of changed papers.
        since: Version that brought it.
    """

    id: str
    judge: Judge
    scope: frozenset[Regime]
    aspect: AspectName
    cases: Mapping[str | None, Says]
    row: RowName | None
    limit: str | None
    reads_csr: bool
    rests_on: tuple[Trait, ...] | None
    span: Literal["pair", "request"]
    sources: tuple[str, ...]
    lsr_fields: tuple[str, ...]
    examples: tuple[Example, ...]
    since: str

    @property
    def name(self) -> str:
        """Its name, in words joined by hyphens."""
        return getattr(self.judge, "__name__", "").replace("_", "-")

    @property
    def title(self) -> str:
        """What it is about, one sentence."""
        return inspect.cleandoc(self.judge.__doc__ or "").partition("\n")[0]

    @property
    def why(self) -> str:
        """The reason, in a few sentences."""
        told = inspect.cleandoc(self.judge.__doc__ or "").partition("\n")[2]
        return " ".join(told.split())

    def speaks_under(self, policy: Policy) -> bool:
        """Whether it speaks under a policy: its regime, its row and its limit."""
        return (
            policy.regime in self.scope
            and (self.row is None or self.row in policy.expect)
            and (self.limit is None or getattr(policy.limits, self.limit) is not None)
        )

    @property
    def codes(self) -> Codes:
        """What other systems would have answered, in any of its cases."""
        from lnpcheck.codes import codes_of_rule

        return codes_of_rule(self.id)

    @property
    def url(self) -> str:
        """The rule's page, relative to the project."""
        return f"docs/rules/{self.id}.md"


def rule(  # noqa: PLR0913 - keywords that read as a record
    id_: str,
    *,
    scope: frozenset[Regime],
    aspect: AspectName,
    cases: Says | Mapping[str | None, Says],
    sources: tuple[str, ...],
    examples: tuple[Example, ...],
    row: RowName | None = None,
    limit: str | None = None,
    reads_csr: bool = True,
    rests_on: tuple[Trait, ...] | None = None,
    lsr_fields: tuple[str, ...] = (),
    since: str = "0.1",
) -> Callable[[Judge], Rule]:
    """Make a rule of the function below."""

    def made(judge: Judge) -> Rule:
        return Rule(
            id=id_,
            judge=judge,
            scope=scope,
            aspect=aspect,
            cases={None: cases} if isinstance(cases, Says) else cases,
            row=row,
            limit=limit,
            reads_csr=reads_csr,
            rests_on=rests_on,
            span="pair",
            sources=sources,
            lsr_fields=lsr_fields,
            examples=examples,
            since=since,
        )

    return made
