"""Does the change cure the rejection? A report beside the one that was sent before."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from lnpcheck.codes import foreseeing
from lnpcheck.policy import Policy
from lnpcheck.report import Finding, Report

__all__ = ["Outcome", "Resubmission", "resubmit"]

Outcome = Literal["cured", "remains", "unjudged", "unexplained", "unknown"]


class Resubmission(NamedTuple):
    """What has become of a rejection.

    Attributes:
        code: The code that the request came back with.
        outcome: ``cured``: what the code says was found and is gone. ``remains``: it
            is still found. ``unjudged``: the rules that foresee it could not judge.
            ``unexplained``: neither report finds it. ``unknown``: no table has the
            code, or no rule foresees it.
        rules: Rules that were found for the code: gone, or still there.
        unchanged: Rules of errors and warnings that both reports have.
        new: Rules of errors and warnings that the earlier report had not.
        answer_by: Last day to answer; None: the policy names none.
    """

    code: str
    outcome: Outcome
    rules: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    answer_by: date | None = None


def resubmit(
    previous: Report,
    report: Report,
    code: str,
    policy: Policy,
    *,
    rejected_on: date | None = None,
) -> Resubmission:
    """Compare a report with the one of the request that was rejected.

    Args:
        previous: The report of the papers that were sent.
        report: The report of the papers as they are now.
        code: What the request came back with; of any system in the code tables.
        policy: The policy, for the days in which a rejection is to be answered.
        rejected_on: The day of the rejection; None: that of the earlier report.
    """
    rules = foreseeing(code)
    before, after = _found(previous), _found(report)
    days = policy.limits.answer_days
    start = rejected_on or previous.as_of
    outcome, named = _outcome(rules, previous, report)
    return Resubmission(
        code=code,
        outcome=outcome,
        rules=named,
        unchanged=tuple(rule for rule in after if rule in before),
        new=tuple(rule for rule in after if rule not in before),
        answer_by=None if days is None else start + timedelta(days=days),
    )


def _found(report: Report) -> tuple[str, ...]:
    """The rules of a report's findings that weigh, each once."""
    weighty = (f.rule for f in report.findings if f.severity != "info")
    return tuple(dict.fromkeys(weighty))


def _outcome(
    rules: frozenset[str], previous: Report, report: Report
) -> tuple[Outcome, tuple[str, ...]]:
    if not rules:
        return "unknown", ()
    remaining = _seen(rules, report.findings)
    if remaining:
        return "remains", remaining
    open_ = [rule for entry in report.unjudged for rule in entry.rules if rule in rules]
    if gone := _seen(rules, previous.findings):
        return ("unjudged" if set(open_) & set(gone) else "cured"), gone
    return ("unjudged", tuple(open_)) if open_ else ("unexplained", ())


def _seen(rules: frozenset[str], findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The rules that speak in a report, of any weight: a carrier may weigh another."""
    return tuple(dict.fromkeys(f.rule for f in findings if f.rule in rules))
