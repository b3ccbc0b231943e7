"""What does one losing carrier ask beyond the rest: which PIN, and how soon?"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from lnpcheck.case import Case
from lnpcheck.evidence import Evidence, NotJudged, Outcome
from lnpcheck.rules._calendar import NO_DAY, plus
from lnpcheck.rules._rule import EVERYWHERE, example, rule, says

PINS: Final = {
    "account": "the PIN of the account",
    "port-out": "the porting PIN",
    "transfer": "the transfer PIN",
}
"""What a person calls the kinds of PIN."""


@rule(
    "PIN009",
    scope=EVERYWHERE,
    aspect="pin",
    reads_csr=False,
    limit="pin_kinds",
    cases=says(
        "The letter gives {said}; this losing carrier takes {other}.",
        "Have the customer get {other} from the losing carrier; the two differ.",
        "error",
    ),
    sources=(
        "Windstream Enterprise, TN porting: the porting PIN is another than the PIN"
        " that authorizes contacts to discuss the account",
    ),
    examples=(
        example(
            "the account's where the porting PIN is wanted",
            "error",
            loa={"pin": "0042", "pin_kind": "account"},
            csr={"pin_required": True},
            limits={"pin_kinds": ["port-out"]},
        ),
        example(
            "the porting PIN",
            "passes",
            loa={"pin": "0042", "pin_kind": "port-out", "pin_expires_on": "2026-06-09"},
            csr={"pin_required": True},
            limits={"pin_kinds": ["port-out", "transfer"]},
        ),
        example("no PIN at all", "passes", limits={"pin_kinds": ["port-out"]}),
        example(
            "not told which PIN it is",
            "unjudged",
            loa={"pin": "0042"},
            csr={"pin_required": True},
            limits={"pin_kinds": ["port-out"]},
        ),
    ),
)
def pin_of_another_kind(case: Case) -> Iterator[Outcome]:
    """The letter gives another kind of PIN than this losing carrier takes.

    A PIN for the hotline or the web account does not let numbers go.
    """
    loa, kinds = case.letter.loa, case.policy.limits.pin_kinds or ()
    if loa.pin is None:
        return
    if loa.pin_kind is None:
        yield NotJudged("the LOA does not say which PIN it is")
    elif loa.pin_kind not in kinds:
        other = " or ".join(PINS[kind] for kind in kinds)
        words = {"said": PINS[loa.pin_kind], "other": other}
        yield Evidence("remark", loa_path="/pin_kind", words=words)


@rule(
    "ORD006",
    scope=EVERYWHERE,
    aspect="status",
    reads_csr=False,
    limit="release_days",
    cases={
        "due-later": says(
            "The losing carrier released the numbers on {since}; they must have ported"
            " by {latest}, and the letter asks for {due}.",
            "Ask for a day up to {latest}, or have the customer get the numbers"
            " released again.",
            "error",
        ),
        "over": says(
            "The losing carrier released the numbers on {since}; the time to port them"
            " ended on {latest}.",
            "Have the customer get the numbers released again, and send a new request.",
            "error",
        ),
    },
    sources=(
        "Windstream Enterprise, TN porting, Number Disconnected/Not Active: complete"
        " within 3 days of the release, or submit a new port request",
    ),
    lsr_fields=("DDD",),
    examples=(
        example(
            "asked for the fourth day",
            "error",
            case="due-later",
            loa={"released_on": "2026-05-31", "desired_due_date": "2026-06-04"},
            limits={"release_days": 3},
            also={"DAT003"},
        ),
        example(
            "asked for the third day",
            "passes",
            loa={"released_on": "2026-05-31", "desired_due_date": "2026-06-03"},
            limits={"release_days": 3},
            also={"DAT003"},
        ),
        example(
            "the time is over",
            "error",
            case="over",
            loa={"released_on": "2026-05-28"},
            limits={"release_days": 3},
        ),
        example(
            "no day asked for",
            "unjudged",
            loa={"released_on": "2026-05-29", "desired_due_date": None},
            limits={"release_days": 3},
        ),
        example("nothing was released", "passes", limits={"release_days": 3}),
        example(
            "refused before, and not told of a release",
            "unjudged",
            loa={"previous_rejections": [{"code": "E33"}]},
            limits={"release_days": 3},
        ),
    ),
)
def release_runs_out(case: Case) -> Iterator[Outcome]:
    """Numbers that were released after a rejection must port within days.

    The losing carrier lets inactive numbers go for a short while; then the request
    starts anew.
    """
    loa, limit = case.letter.loa, case.policy.limits.release_days
    if loa.released_on is None or limit is None:
        if loa.previous_rejections:
            yield NotJudged("the LOA does not say when the numbers were released")
        return
    latest = plus(loa.released_on, limit)
    words = {"since": f"{loa.released_on}", "latest": f"{latest}"}
    if case.as_of > latest:
        yield Evidence("remark", case="over", loa_path="/released_on", words=words)
    else:
        yield from _due(loa.desired_due_date, latest, words)


def _due(due: date | None, latest: date, words: dict[str, str]) -> Iterator[Outcome]:
    """Tell whether the day asked for comes too late."""
    if due is None:
        yield NotJudged(NO_DAY)
    elif due > latest:
        told = {**words, "due": f"{due}"}
        yield Evidence(
            "remark", case="due-later", loa_path="/desired_due_date", words=told
        )
