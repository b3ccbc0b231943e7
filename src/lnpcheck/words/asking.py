"""What does a coordinator ask next, and whom? A call's worth of questions, in order."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from lnpcheck.evidence import ONLY_A_PLAN
from lnpcheck.report import AspectName, Finding, Report, Unjudged
from lnpcheck.rules import find_rule
from lnpcheck.wording import filled
from lnpcheck.words.book import Book, Language, book_of
from lnpcheck.words.fields import fields_in
from lnpcheck.words.phrases import find_reason, reason_fields
from lnpcheck.words.telling import heard

__all__ = ["ADDRESSEES", "Question", "questions_of"]

ADDRESSEES: Final = ("carrier", "customer")

ORDER: Final[tuple[AspectName, ...]] = (
    "documents", "number-list", "status", "account", "btn", "name", "signer",
    "postal-code", "house-number", "street", "unit", "city", "region", "billing",
    "pin", "port-type", "hunting", "services", "freezes", "orders", "authorization",
    "dates",
)  # fmt: skip
"""A ten-minute call: which account, whose, where; what moves; what is in the way."""


SPELLED: Final[Mapping[str, int]] = {
    "ADR005": 0, "ADR010": 1, "ADR004": 2, "ADR007": 3, "ADR006": 4,
}  # fmt: skip
"""Rules that ask for an address's line; the lower, the more their question asks."""
ON_ACCOUNT: Final = "TN003"
"""The rule that tells which numbers are not on the account."""


class Question(NamedTuple):
    """One question of a call.

    Attributes:
        to: ``carrier``: the losing carrier's desk; ``customer``.
        text: The question.
        rules: Ids of the rules that want to know.
    """

    to: str
    text: str
    rules: tuple[str, ...]


def questions_of(
    report: Report, language: Language, *, redacted: bool
) -> tuple[Question, ...]:
    """Draw up the calls that a report asks for: the carrier's desk, the customer.

    Each question once, in the order of a call; what is accepted as it is asks nothing.

    Args:
        report: The report as ``check`` made it, in English.
        language: The language of the questions.
        redacted: Whether names, account numbers, streets and numbers are masked.
    """
    book = book_of(language)
    asked: list[tuple[int, Question]] = []
    asking = {
        found: tuple(_of_finding(found, book, redacted=redacted))
        for found in report.findings
    }
    for group in _by_address(asking):
        rules = tuple(found.rule for found in group)
        turn, question = asking[group[0]][0]
        asked.append((turn, question._replace(rules=rules)))
    reasons: dict[str, list[Unjudged]] = {}
    for entry in report.unjudged:
        reasons.setdefault(entry.because, []).append(entry)
    all_listed = ON_ACCOUNT in report.checked and not any(
        found.rule == ON_ACCOUNT for found in report.findings
    )
    for because, entries in reasons.items():
        asked += _of_unjudged(
            because, entries, book, redacted=redacted, all_listed=all_listed
        )
    asked.sort(key=lambda pair: (ADDRESSEES.index(pair[1].to), pair[0]))
    merged: dict[tuple[str, str], tuple[str, ...]] = {}
    for _, question in asked:
        key = (question.to, question.text)
        rules = (*merged.get(key, ()), *question.rules)
        merged[key] = tuple(dict.fromkeys(rules))
    return tuple(Question(*key, rules) for key, rules in merged.items())


def _by_address(
    asking: Mapping[Finding, tuple[tuple[int, Question], ...]],
) -> Iterator[tuple[Finding, ...]]:
    """Group findings that one question answers: those that want one address spelled.

    The first of a group is the one whose question asks for the most.
    """
    wanted: dict[object, list[Finding]] = {}
    for at, (found, told) in enumerate(asking.items()):
        if told:
            wanted.setdefault(_address(found, told[0][1]) or at, []).append(found)
    for group in wanted.values():
        most = min(group, key=lambda found: SPELLED.get(found.rule, 0))
        yield most, *(found for found in group if found is not most)


def _address(found: Finding, question: Question) -> str | None:
    """Name the address that a question wants spelled; None: it wants something else."""
    case = found.case in {None, "box", "box-beside-street", "only-csr", "only-loa"}
    if question.to != "carrier" or found.rule not in SPELLED or not case:
        return None
    seen = found.evidence
    path = seen.csr_path or seen.loa_path or ""
    return path.partition("_address")[0]


def _of_finding(
    found: Finding, book: Book, *, redacted: bool
) -> Iterator[tuple[int, Question]]:
    known, rule = heard(found), find_rule(found.rule)
    if known is None or rule is None or known.fix == 0:
        return
    said = None if known.lack else book.case(rule, known.case)
    words = said or book.lack(found.evidence.kind)
    fields = fields_in(found, known.fields, book, redacted=redacted)
    to = "customer" if known.lack else book.addressee(rule, known.case)
    question = Question(to, filled(words.question, fields), (found.rule,))
    yield ORDER.index(found.aspect), question


def _of_unjudged(
    because: str,
    entries: list[Unjudged],
    book: Book,
    *,
    redacted: bool,
    all_listed: bool,
) -> Iterator[tuple[int, Question]]:
    """Ask once about all that could not be judged for one reason.

    Whether all numbers are on one account is not asked where the CSR lists them.
    """
    reason = find_reason(because)
    if reason is None:
        return
    to = book_of("en").sheet("reasons")[reason.name]["to"]
    if to not in ADDRESSEES or (because == ONLY_A_PLAN and all_listed):
        return
    entries = sorted(entries, key=lambda entry: ORDER.index(entry.aspect))
    fields = dict(reason_fields(reason, redacted=redacted))
    fields["noun"] = ", ".join(dict.fromkeys(book.noun(e.aspect) for e in entries))
    template: str = book.sheet("reasons")[reason.name]["question"]
    rules = tuple(rule for entry in entries for rule in entry.rules)
    # Whether one plan is enough is asked when all else is known.
    turn = len(ORDER) if because == ONLY_A_PLAN else ORDER.index(entries[0].aspect)
    yield turn, Question(to, template.format(**fields), rules)
