"""``check_many``: what ``check`` says, in order, with one process or several."""

import signal
import threading
from collections.abc import Iterator
from datetime import date
from itertools import count, islice
from multiprocessing import get_context
from typing import Any

import pytest

from lnpcheck import CSR, LOA, PolicyError, Report, check, check_many, specimen
from lnpcheck.batch.many import _checked
from lnpcheck.batch.pool import in_order, settle
from lnpcheck.policy import find_policy

DAY = specimen.DAY
Pair = tuple[LOA, CSR | None]


def papers(number: int) -> Iterator[Pair]:
    """Pairs that can be told apart: each third letter has another ZIP."""
    for index in range(number):
        changes = {"reference": f"N-{index}"}
        if index % 3 == 0:
            changes["account_number"] = f"{index:013d}"
        loa, csr = specimen.pair("us", loa=changes)
        yield loa, None if index % 5 == 0 else csr


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("policy", [None, "us-simple", find_policy("us")])
def test_reports_are_those_of_check_in_the_same_order(
    jobs: int, policy: object
) -> None:
    pairs = list(papers(70))
    many = list(check_many(iter(pairs), policy, as_of=DAY, jobs=jobs))  # type: ignore[arg-type]
    assert many == [check(loa, csr, policy, as_of=DAY) for loa, csr in pairs]  # type: ignore[arg-type]


def endless(read: list[int]) -> Iterator[Pair]:
    pair = specimen.pair("us")
    for number in count(1):
        read[0] = number
        yield pair


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_stream_without_end_is_read_only_a_little_ahead(jobs: int) -> None:
    read = [0]
    reports = check_many(endless(read), as_of=DAY, jobs=jobs)
    assert [report.verdict for report in islice(reports, 3)] == ["ready"] * 3
    assert read[0] <= 300


def test_what_is_no_pair_is_refused_at_its_turn() -> None:
    pairs: list[object] = [specimen.pair("us"), specimen.pair("us")[0]]
    reports = check_many(pairs, as_of=DAY)  # type: ignore[arg-type]
    assert next(reports).verdict == "ready"
    with pytest.raises(
        TypeError, match=r"pairs: expected \(LOA, CSR or None\), got LOA"
    ):
        next(reports)


def test_wrong_arguments_are_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match="jobs: expected at least 1, got 0"):
        check_many([], as_of=DAY, jobs=0)
    with pytest.raises(PolicyError, match="unknown policy 'mars'"):
        check_many([], "mars", as_of=DAY)
    with pytest.raises(TypeError, match="policy: expected a Policy or its id, got int"):
        check_many([], 7, as_of=DAY)  # type: ignore[arg-type]


def test_a_refusal_in_a_process_reaches_the_caller() -> None:
    reports = check_many([("a", "b")] * 2, as_of=DAY, jobs=2)  # type: ignore[list-item]
    with pytest.raises(TypeError, match="loa: expected an LOA, got str"):
        list(reports)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match=r"as_of: expected a datetime\.date, got str"):
        list(check_many(papers(1), as_of="2026-06-01"))  # type: ignore[arg-type]


def test_no_pairs_give_no_reports() -> None:
    assert list(check_many([], as_of=date(2026, 6, 1), jobs=2)) == []


def test_answers_keep_the_order_of_the_tasks() -> None:
    assert list(in_order(abs, range(-20, 0), jobs=3)) == list(range(20, 0, -1))


def test_a_process_ends_with_the_one_that_asked() -> None:
    parent = get_context("spawn").Process(target=print)
    parent.start()
    told: list[int] = []
    ended = threading.Event()

    def end(code: int) -> None:
        told.append(code)
        ended.set()

    settled(parent, end)
    assert ended.wait(60)
    assert told == [1]


def settled(*arguments: Any) -> None:
    """Settle as a process of the pool would, and take interrupts again."""
    handler = signal.getsignal(signal.SIGINT)
    try:
        settle(*arguments)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, handler)


def test_a_process_that_nobody_spawned_follows_nobody() -> None:
    running = threading.active_count()
    settled()
    assert threading.active_count() == running


def test_what_a_process_sends_back_are_the_reports() -> None:
    pairs = tuple(papers(3))
    sent = _checked(None, DAY, pairs)
    assert list(map(Report.model_validate_json, sent)) == [
        check(loa, csr, as_of=DAY) for loa, csr in pairs
    ]
