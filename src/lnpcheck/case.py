"""What may a rule see? One LOA beside one CSR under one policy, on one day.

A rule asks here and nowhere else: for a fact of the letter or the record, for what the
two lists of numbers have in common, or for the disagreement on an aspect. The case
weighs by the policy's row, so that no rule knows a country or a threshold.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from lnpcheck.evidence import (
    CSR_ILLEGIBLE,
    CSR_SILENT,
    LOA_ILLEGIBLE,
    LOA_SILENT,
    NO_PLACE,
    Evidence,
    NotJudged,
    Outcome,
    text_of,
)
from lnpcheck.facts import Absent, Fact, Known, Unreadable
from lnpcheck.grade import Comparison, Grade
from lnpcheck.lazy import lazy
from lnpcheck.normalize.letter import Letter
from lnpcheck.normalize.number import market_of
from lnpcheck.normalize.record import Record
from lnpcheck.pairs import (
    AccountPair,
    NamePair,
    Pair,
    PlacePair,
    account_pairs,
    btn_pairs,
    place_pairs,
)
from lnpcheck.policy import Policy, Row, RowName
from lnpcheck.report import AspectName, PortClass
from lnpcheck.rest import Rest

__all__ = ["Aspect", "Case"]

P = TypeVar("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Aspect(Generic[P, T]):
    """Something that both papers speak of, and how its two values are compared.

    Attributes:
        name: The aspect.
        pairs: Where the case keeps the two values.
        loa: The LOA's fact in such a pair.
        csr: The CSR's fact in it.
        compare: How alike the two known values are.
        shown: What to show of either side, where it is not the fact's own text.
    """

    name: AspectName
    pairs: Callable[["Case"], tuple[P, ...]]
    loa: Callable[[P], Fact[T]]
    csr: Callable[[P], Fact[T]]
    compare: Callable[[P, T, T], Comparison]
    shown: Callable[[P], tuple[Fact[str], Fact[str]]] | None = None


@dataclass(frozen=True)
class Case:
    """One LOA beside one CSR, or beside none, under one policy on one day.

    Attributes:
        letter: The facts of the LOA.
        csr_facts: The facts of the CSR; None when there is no CSR.
        policy: The policy.
        as_of: The day on which the request would go out.
    """

    letter: Letter
    csr_facts: Record | None
    policy: Policy
    as_of: date

    @property
    def record(self) -> Record:
        """The facts of the CSR; only for rules that the engine asks with a CSR."""
        if self.csr_facts is None:
            message = "a rule that reads the CSR was asked without one"
            raise LookupError(message)
        return self.csr_facts

    def row(self, name: RowName) -> Row:
        """The policy's row; the engine asks no rule whose row is absent."""
        return self.policy.expect[name]

    # Which values stand side by side ------------------------------------------------

    @lazy
    def accounts(self) -> tuple[AccountPair, ...]:
        """The account numbers."""
        return account_pairs(self.letter, self.record)

    @lazy
    def btns(self) -> tuple[Pair[str], ...]:
        """The BTNs."""
        return btn_pairs(self.letter, self.record)

    @lazy
    def places(self) -> tuple[PlacePair, ...]:
        """The service addresses."""
        return place_pairs(self.letter, self.record)

    # What the two lists have in common ------------------------------------------------

    @lazy
    def requested(self) -> Mapping[str, str]:
        """The numbers asked for, E.164, and where the LOA names each."""
        return self.letter.numbers.places

    @lazy
    def markets(self) -> Mapping[str, str | None]:
        """Whose rules each number asked for ports under; None: it has no place."""
        return {number: market_of(number) for number in self.requested}

    @lazy
    def rest(self) -> Rest:
        """What stays on the account when the numbers asked for leave."""
        return Rest(self.letter, self.record)

    @lazy
    def port_class(self) -> PortClass:
        """Simple or not, as far as the papers tell (47 CFR 52.36; FCC 07-188)."""
        if self.policy.regime == "toll-free":
            return "toll-free"
        intermodal = self.letter.loa.gaining_line_type == "wireline"
        if self.policy.regime.endswith("wireless") and not intermodal:
            return "wireless"
        if self.csr_facts is None:
            return "unknown"
        return self.rest.wireline_class()

    @lazy
    def names(self) -> NamePair:
        """The end user's names."""
        return NamePair(self.letter.name, self.record.name)

    # Disagreements --------------------------------------------------------------------

    def disagreement(
        self,
        aspect: Aspect[P, T],
        row: RowName,
        *,
        when: Callable[[Grade], bool] | None = None,
        silence: bool = True,
    ) -> Iterator[Outcome]:
        """Tell where the papers disagree on an aspect, weighed by the policy's row.

        Args:
            aspect: What to compare.
            row: The row that weighs it.
            when: Grades at which the rule speaks; None: at each but ``identical``.
            silence: Whether the rule also speaks of an LOA that is silent or
                illegible; else another rule does.

        Yields:
            A disagreement, a lack, or why it could not be judged.
        """
        for pair in aspect.pairs(self):
            loa, csr = aspect.loa(pair), aspect.csr(pair)
            if isinstance(loa, Known) and isinstance(csr, Known):
                answer = aspect.compare(pair, loa.value, csr.value)
                if answer.grade != "identical" and (when is None or when(answer.grade)):
                    yield self._disagreement(aspect, pair, answer, row)
            else:
                yield from self._lack(loa, csr, row, silence=silence)

    def _disagreement(
        self, aspect: Aspect[P, T], pair: P, answer: Comparison, row: RowName
    ) -> Evidence:
        loa, csr = aspect.loa(pair), aspect.csr(pair)
        left, right = aspect.shown(pair) if aspect.shown else (loa, csr)
        return Evidence(
            "disagreement",
            grade=answer.grade,
            loa=text_of(left),
            csr=text_of(right),
            loa_path=left.path or loa.path,
            csr_path=right.path or csr.path,
            differences=answer.differences,
            numbers=getattr(pair, "numbers", ()),
            severity=self.row(row).severity(answer.grade),
            aspect=aspect.name,
        )

    def _lack(
        self, loa: Fact[T], csr: Fact[T], row: RowName, *, silence: bool
    ) -> Iterator[Outcome]:
        """Tell what one side lacks: the LOA's lack may be a finding, the CSR's not."""
        if isinstance(csr, Absent):
            placeless = self.row(row).loa_silent == "nothing"
            yield NotJudged(NO_PLACE if placeless else CSR_SILENT)
        elif isinstance(csr, Unreadable):
            yield NotJudged(CSR_ILLEGIBLE)
        if silence and isinstance(loa, Unreadable):
            yield from self.lacking(loa, row)
        elif isinstance(loa, Unreadable):
            yield NotJudged(LOA_ILLEGIBLE)
        elif isinstance(loa, Absent) and isinstance(csr, Known):
            severity = self.row(row).silence() if silence else None
            if severity is None:
                yield NotJudged(LOA_SILENT)
            else:
                yield Evidence(
                    "missing",
                    csr=text_of(csr),
                    loa_path=loa.path,
                    csr_path=csr.path,
                    severity=severity,
                )

    def lacking(self, fact: Fact[T], row: RowName) -> Iterator[Outcome]:
        """Tell that the LOA lacks what the law wants, or that it cannot be read."""
        severity = self.row(row).silence()
        match fact:
            case Absent() if severity is None:
                yield NotJudged(LOA_SILENT)
            case Absent(path):
                yield Evidence("missing", loa_path=path, severity=severity)
            case Unreadable(text, path, because):
                if severity is not None:
                    yield Evidence(
                        "illegible",
                        loa=text,
                        loa_path=path,
                        severity=severity,
                        words={"because": because},
                    )
                yield NotJudged(LOA_ILLEGIBLE)
