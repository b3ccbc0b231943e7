"""What do several renderers say alike? Calls, days, an earlier rejection: in lines."""

from collections.abc import Iterator

from lnpcheck.render.view import View
from lnpcheck.resubmission import Resubmission
from lnpcheck.timetable import KeyDay
from lnpcheck.words import Question

__all__ = ["calls", "day_line", "resubmission_lines", "rules_of", "unjudged_lines"]

MOST_RULES = 3
"""Rules that a question names; the others follow from them."""


def calls(view: View) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """Yield whom to call, and what to ask there."""
    for to in ("carrier", "customer"):
        asked = tuple(question for question in view.questions if question.to == to)
        if asked:
            yield view.book.label(f"call-{to}"), asked


def rules_of(question: Question) -> str:
    """Name the rules that want to know."""
    named = ", ".join(question.rules[:MOST_RULES])
    return f"{named}, …" if len(question.rules) > MOST_RULES else named


def day_line(view: View, day: KeyDay) -> str:
    """Say what a day is about."""
    told = view.book.word("days", day.name)
    if not day.passed:
        return told
    name = "day-ahead" if day.name == "freeze" else "day-passed"
    return f"{told} ({view.book.word('days', name)})"


def resubmission_lines(view: View, told: Resubmission) -> Iterator[str]:
    """Say what has become of an earlier rejection."""
    words = view.book.table("labels", "resubmission")
    rules = ", ".join(told.rules)
    yield words[told.outcome].format(code=told.code, rules=rules)
    if told.unchanged:
        yield words["unchanged"].format(rules=", ".join(told.unchanged))
    else:
        yield words["nothing-unchanged"]
    if told.new:
        yield words["new"].format(rules=", ".join(told.new))
    if told.answer_by is not None:
        yield words["answer-by"].format(day=told.answer_by)


def unjudged_lines(view: View) -> Iterator[str]:
    """Say what could not be judged, a line for each reason."""
    reasons: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for entry in view.report.unjudged:
        noun = view.book.noun(entry.aspect)
        reasons.setdefault(entry.because, []).append((noun, entry.rules))
    for because, entries in reasons.items():
        rules = [rule for _, own in entries for rule in own]
        label = view.book.label_of_reason(because)
        if label is not None:
            yield view.book.label(label, because=because, count=len(rules))
        else:
            nouns = ", ".join(dict.fromkeys(noun for noun, _ in entries))
            colon = view.book.label("colon")
            yield f"{because}{colon}{nouns} ({', '.join(rules)})"
