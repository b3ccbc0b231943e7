"""What is a rule about a whole request? One that needs all its CSRs.

``check`` sees one CSR and lists such a rule as not judged; ``plan`` asks it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import update_wrapper
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import ONLY_A_PLAN, NotJudged, Outcome
from lnpcheck.policy import Regime
from lnpcheck.report import AspectName
from lnpcheck.request_case import RequestCase
from lnpcheck.rules._rule import Example, Rule, Says

__all__ = ["UNPLACED", "RequestRule", "request_rule"]

UNPLACED: Final = "not every number is on a CSR"

RequestJudge = Callable[[RequestCase], Iterable[Outcome]]


@dataclass(frozen=True, slots=True, eq=False)
class RequestRule(Rule):
    """One reason why a request as a whole is rejected.

    Attributes:
        over: The function that looks at the LOA and all CSRs.
    """

    over: RequestJudge


def request_rule(  # noqa: PLR0913 - keywords that read as a record
    id_: str,
    *,
    scope: frozenset[Regime],
    aspect: AspectName,
    cases: Says | Mapping[str | None, Says],
    sources: tuple[str, ...],
    examples: tuple[Example, ...],
    lsr_fields: tuple[str, ...] = (),
    since: str = "0.1",
) -> Callable[[RequestJudge], RequestRule]:
    """Make a rule about a whole request of the function below."""

    def made(over: RequestJudge) -> RequestRule:
        def judge(case: Case) -> Iterator[Outcome]:
            del case
            yield NotJudged(ONLY_A_PLAN)

        return RequestRule(
            id=id_,
            judge=update_wrapper(judge, over),
            scope=scope,
            aspect=aspect,
            cases={None: cases} if isinstance(cases, Says) else cases,
            row=None,
            limit=None,
            reads_csr=True,
            rests_on=(),  # of one pair it says the same, whatever the papers say
            span="request",
            sources=sources,
            lsr_fields=lsr_fields,
            examples=examples,
            since=since,
            over=over,
        )

    return made
