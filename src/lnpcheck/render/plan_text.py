"""What does a coordinator type in? The plan in 80 columns, order by order.

What holds for the request as one comes first; then each order with all that its form
asks for, what is wrong with it, and the day to ask for; what is missing, last.
"""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lnpcheck.normalize.number import compact, national
from lnpcheck.planning import Order, Plan, PlannedGroup
from lnpcheck.render.visible import visible
from lnpcheck.render.wrapping import beside, bulleted
from lnpcheck.report import Finding
from lnpcheck.words import Book, Language, book_of, told_plan
from lnpcheck.words.masking import is_masked, shown_mask

__all__ = ["render_plan"]

WIDTH: Final = 80
INDENT: Final = 3
COLUMN: Final = 9
"""Columns of the labels at the least."""

LABELS: Final = (
    "numbers", "account", "btn", "new-btn", "resp-org", "name", "address", "signer",
    "type", "staying", "hunting", "why", "after", "ask-for", "mind", "error",
    "warning", "info",
)  # fmt: skip
"""Labels that stand in the column."""

MOST_PROPOSED: Final = 3
SEVERITIES: Final = ("error", "warning", "info")


def render_plan(
    plan: Plan,
    *,
    width: int = WIDTH,
    language: Language = "en",
    redacted: bool = False,
) -> str:
    """Write a plan for a person.

    Args:
        plan: The plan as ``plan`` made it.
        width: Columns to fill at most.
        language: The language to tell it in.
        redacted: Whether names, account numbers, streets and numbers are masked.
    """
    told = told_plan(plan, language, redacted=redacted)
    page = _Page(told, book_of(language), width)
    lines = list(page.head())
    if told.findings:
        lines += ["", page.label("whole")]
        lines += page.findings(told.findings)
    for number, order in enumerate(told.orders, 1):
        lines += ["", *page.order(number, order)]
    lines += page.missing()
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """A plan on its way to the page.

    Attributes:
        plan: The plan, told in the language.
        book: The words of the language.
        width: Columns to fill at most.
    """

    plan: Plan
    book: Book
    width: int

    def label(self, name: str, **fields: object) -> str:
        template: str = self.book.table("plan", "labels")[name]
        return template.format(**fields)

    def counted(self, name: str, count: int) -> str:
        one, several = self.book.table("plan", "counts")[name]
        template: str = one if count == 1 else several
        return template.format(count=count)

    def word(self, text: str) -> str:
        return dict[str, str](self.book.table("plan", "values")).get(text, text)

    def runs(self, numbers: Iterable[str]) -> str:
        """Name numbers in runs; masked ones as they are."""
        told = tuple(numbers)
        masked = any(map(is_masked, told))
        runs = map(_number, told) if masked else map(self.book.runs, compact(told))
        return ", ".join(runs)

    def head(self) -> Iterator[str]:
        """Say how many orders there are, how many may be sent, and for which day."""
        plan = self.plan
        held = sum(order.report.verdict == "reject" for order in plan.orders)
        count = sum(len(order.tns) for order in plan.orders)
        told = self.label(
            "told",
            orders=self.counted("order", len(plan.orders)),
            numbers=self.counted("number", count),
        )
        colon = self.book.label("colon")
        fate = self.label("held", count=held) if held else self.label("all")
        left = len(plan.unplaced) + len(plan.ambiguous)
        number = self.counted("number", left)
        apart = self.label("apart", numbers=number) if left else ""
        told = f"{told}{colon}{fate}" if count else self.label("none")
        yield from textwrap.wrap(f"{self.label('plan')}  {told}{apart}.", self.width)
        facts = [self.label("made", day=plan.as_of)]
        if plan.reference:
            facts.append(self.label("order", reference=visible(plan.reference)[:60]))
        if plan.target_date:
            facts.append(self.label("ask", day=plan.target_date))
        if plan.stagger_until:
            facts.append(self.label("expect", day=plan.stagger_until))
        yield from textwrap.wrap(" · ".join(facts), self.width)
        yield from textwrap.wrap(plan.date_because, self.width)

    def order(self, number: int, order: Order) -> Iterator[str]:
        """Write one order down: the fields of its form, its days, what is wrong."""
        title = self.label(
            "title",
            number=number,
            count=len(self.plan.orders),
            verdict=self.book.word("verdicts", order.report.verdict),
            carrier=visible(order.carrier or self.label("unnamed")),
            numbers=self.counted("number", len(order.tns)),
        )
        yield from textwrap.wrap(title, self.width)
        for name, text in self.fields(order):
            if text:
                yield from self.labelled(self.label(name), visible(text))
        for before in order.after:
            told = self.label(
                before.until, number=before.order, because=visible(before.because)
            )
            yield from self.labelled(self.label("after"), told)
        yield from self.labelled(self.label("ask-for"), self.days(order))
        for warning in order.warnings:
            yield from self.labelled(self.label("mind"), warning)
        yield from self.findings(order.report.findings)

    def fields(self, order: Order) -> Iterator[tuple[str, str]]:
        """The fields of an order's form."""
        yield "numbers", ", ".join(map(self.book.runs, order.ranges))
        yield "account", order.account_number or ""
        yield "btn", _number(order.btn or "")
        proposed = map(_number, order.new_btn_candidates[:MOST_PROPOSED])
        yield "new-btn", f" {self.label('or')} ".join(proposed)
        yield "resp-org", order.resp_org or ""
        yield "name", order.customer_name or ""
        yield "address", order.service_address or ""
        yield "signer", ", ".join(order.authorizing)
        full = order.port_type and self.label(order.port_type)
        parts = (full, *map(self.word, (order.line_type or "", order.country or "")))
        kind = ", ".join(filter(None, parts))
        yield "type", f"{kind.removesuffix('.')}. {order.port_type_because}"
        yield "staying", self.runs(order.staying)
        for group in order.hunt_groups:
            yield "hunting", self.group(group)
        yield "why", " ".join(order.because)

    def group(self, group: PlannedGroup) -> str:
        """Say what becomes of a hunt group, in hunt order."""
        leaving = ", ".join(map(_number, group.leaving))
        if group.whole:
            return self.label("group-leaves", group=group.id, leaving=leaving)
        staying = ", ".join(map(_number, group.staying))
        staying = staying or self.label("unread-members")
        return self.label(
            "group-split", group=group.id, leaving=leaving, staying=staying
        )

    def days(self, order: Order) -> str:
        """Say which day to ask for, and how it comes about."""
        day, because = order.target_date, order.date_because
        if day is None:
            return self.label("no-day", because=because)
        if order.likely_by is None:
            return self.label("at-least", day=day, because=because)
        early, late = order.earliest_date, order.likely_by
        return self.label("realistic", day=day, early=early, late=late, because=because)

    def findings(self, findings: Iterable[Finding]) -> Iterator[str]:
        """Tell what is wrong and what to do, the worst first."""
        told = list(findings)
        do, colon = self.label("do"), self.book.label("colon")
        for severity in SEVERITIES:
            label = self.label(severity)
            for finding in told:
                if finding.severity == severity:
                    text = f"{visible(finding.message)} [{finding.rule}]"
                    yield from self.labelled(label, text)
                    yield from self.labelled("", f"{do}{colon}{visible(finding.fix)}")

    def missing(self) -> Iterator[str]:
        """Tell what is in no order, and what to ask for."""
        for title, items in self.sections():
            if texts := list(items):
                yield from ("", title)
            for text in texts:
                yield from bulleted(visible(text), INDENT, self.width)

    def sections(self) -> Iterator[tuple[str, Iterable[str]]]:
        """What stands behind the orders: a title, and its items."""
        plan, colon = self.plan, self.book.label("colon")
        reasons: dict[str, list[str]] = {}
        for one in plan.unplaced:
            reasons.setdefault(one.because, []).append(one.tn)
        yield (
            self.label("on-no-csr"),
            (f"{self.runs(tns)}{colon}{because}" for because, tns in reasons.items()),
        )
        yield self.label("on-several"), (one.because for one in plan.ambiguous)
        yield self.label("csrs"), (ask.because for ask in plan.ask_for)
        yield (
            self.label("unread"),
            (
                self.label("unread-item", text=x.text, path=x.path, because=x.because)
                for x in plan.unread
            ),
        )
        silent: dict[str, list[str]] = {}
        for entry in plan.unjudged:
            silent.setdefault(entry.because, []).extend(entry.rules)
        yield (
            self.book.label("unjudged"),
            (f"{because}{colon}{', '.join(ids)}" for because, ids in silent.items()),
        )

    def column(self) -> int:
        """Count the columns that the longest label takes."""
        return max(COLUMN, 1 + max(len(self.label(name)) for name in LABELS))

    def labelled(self, label: str, text: str) -> list[str]:
        """Write a label and a text that wraps beside it."""
        return beside(label, text, INDENT, INDENT + self.column(), self.width)


def _number(text: str) -> str:
    """Write a number as people do."""
    if not text.startswith("+"):
        return text
    return shown_mask(text) if is_masked(text) else national(text)
