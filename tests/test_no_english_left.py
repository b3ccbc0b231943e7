"""Whatever is told in French is told whole: no English sentence is left anywhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from english import english_in
from lnpcheck import CSR, LOA, Plan, Report, check, correct, plan, specimen
from lnpcheck.batch import Tally, foresight, heard
from lnpcheck.batch.backtest import codes_in
from lnpcheck.codes import every_code
from lnpcheck.policy import find_policy, shipped
from lnpcheck.readers import read_csr, read_loa
from lnpcheck.render import FORMATS, render
from lnpcheck.render.batch_text import render_tally
from lnpcheck.render.code_pages import codes_markdown, codes_text
from lnpcheck.render.correction_text import render_correction
from lnpcheck.render.plan_text import render_plan
from lnpcheck.render.policy_pages import policy_list, policy_text
from lnpcheck.resubmission import resubmit
from lnpcheck.rules import Example, catalogue
from lnpcheck.timetable import key_days
from lnpcheck.words.phrases import find_reason
from lnpcheck.words.plans import heard_sentence
from lnpcheck.words.telling import heard as heard_finding
from test_words import REPORTS

EXAMPLES = Path(__file__).parent.parent / "examples"
Papers = tuple[LOA, list[CSR]]


def examples() -> Iterator[Any]:
    request = EXAMPLES / "acquisition" / "request.json"
    for letter in [*sorted(EXAMPLES.glob("*/loa.json")), request]:
        records = sorted(letter.parent.glob("csr*.json"))
        papers = (
            read_loa(letter).document,
            [read_csr(path).document for path in records],
        )
        yield pytest.param(papers, id=letter.parent.name)


def sources(report: Report) -> list[str]:
    """What is quoted as it is: who says so."""
    return [source for found in report.findings for source in found.sources]


def shown(report: Report, loa: LOA, csr: CSR | None, **more: Any) -> Iterator[str]:
    days = key_days(loa, csr, None, as_of=report.as_of)
    for as_format in FORMATS:
        told = render(
            report, as_format, language="fr", loa=loa, csr=csr, days=days, **more
        )
        yield re.sub(r"<style>.*?</style>", "", told, flags=re.DOTALL)


def test_an_english_report_is_full_of_english() -> None:
    loa, csr = specimen.pair("us", loa={"account_number": "99", "btn": None})
    report = check(loa, csr, as_of=specimen.DAY)
    for as_format in FORMATS:
        assert len(english_in(render(report, as_format))) > 5
    made = plan(loa, [csr], as_of=specimen.DAY)
    assert len(english_in(render_plan(made))) > 3


@pytest.mark.parametrize("papers", list(examples()))
def test_every_example_is_told_in_french(papers: Papers) -> None:
    loa, csrs = papers
    csr = csrs[0] if csrs else None
    report = check(loa, csr, as_of=specimen.DAY)
    for told in shown(report, loa, csr):
        assert not english_in(told, besides=sources(report))
    if csr is None:
        return
    made = correct(loa, csr, as_of=specimen.DAY)
    assert not english_in(render_correction(made, language="fr"))
    planned = plan(loa, csrs, as_of=specimen.DAY)
    assert_is_heard(planned)
    assert not english_in(render_plan(planned, language="fr"))


def assert_is_heard(made: Plan) -> None:
    """Every sentence of a plan is from a template, and so is told in French."""
    said = [made.date_because]
    said += [one.because for one in made.unplaced]
    said += [one.because for one in made.ambiguous]
    said += [one.because for one in made.ask_for]
    for order in made.orders:
        said += [*order.because, order.port_type_because, order.date_because]
        said += [*order.warnings, *(one.because for one in order.after)]
    for text in filter(None, said):
        known = heard_sentence(text)
        assert known is not None, text
        doubt = known[1].get("doubt")
        assert doubt is None or find_reason(doubt) is not None, doubt
    reports = [order.report for order in made.orders]
    for found in (*made.findings, *(f for one in reports for f in one.findings)):
        assert heard_finding(found) is not None, found.message
    for entry in (*made.unjudged, *(e for one in reports for e in one.unjudged)):
        assert find_reason(entry.because) is not None, entry.because


def test_every_example_of_a_rule_is_told_in_french() -> None:
    for _, report in REPORTS:
        for as_format in ("text", "markdown"):
            told = render(report, as_format, language="fr")
            assert not english_in(told, besides=sources(report)), report


def papers_of_rules() -> Iterator[tuple[LOA, CSR, Example]]:
    """The papers of every example of every rule about one pair."""
    for rule in catalogue():
        for one in rule.examples:
            if one.csr is not None:
                regime = find_policy(one.policy).regime
                yield (*specimen.pair(regime, loa=one.loa, csr=one.csr), one)


def test_the_papers_of_every_rule_are_corrected_and_planned_in_french() -> None:
    for loa, csr, one in papers_of_rules():
        as_of = one.as_of or specimen.DAY
        made = correct(loa, csr, one.policy, as_of=as_of)
        assert not english_in(render_correction(made, language="fr"))
        planned = plan(loa, [csr], one.policy, as_of=as_of)
        assert_is_heard(planned)
        assert not english_in(render_plan(planned, language="fr"))


def test_a_second_attempt_is_told_in_french() -> None:
    loa, csr = specimen.pair("us")
    now = check(loa, csr, as_of=specimen.DAY)
    policy = find_policy("us").model_copy(
        update={"limits": find_policy("us+voipms").limits}
    )
    for _, before in REPORTS[::7]:
        for code in ("7401", "E14", "8A", "zzz"):
            for report in (now, before):
                again = resubmit(before, report, code, policy, rejected_on=specimen.DAY)
                told = render(report, "text", language="fr", resubmission=again)
                assert not english_in(told, besides=sources(report))


@pytest.mark.parametrize("name", [*shipped(), "us+telnyx"])
def test_every_policy_is_told_in_french(name: str) -> None:
    policy = find_policy(name)
    quoted = [row.source for row in policy.expect.values()]
    quoted += [*policy.sources.values(), *(i.source for i in policy.intervals.values())]
    told = policy_text(policy, find_policy(policy.regime), "fr")
    assert not english_in(told, besides=quoted)
    assert not english_in(policy_list("fr"))


def test_every_code_is_told_in_french() -> None:
    for code in every_code():
        for tell in (codes_text, codes_markdown):
            told = tell((code,), "fr")
            assert not english_in(told, besides=code.table.sources), told


def test_a_batch_is_summed_up_in_french() -> None:
    tally = Tally()
    outcomes = ("", "7401", "E14", "8A", "mystery", "7443")
    for number, (_, report) in enumerate(REPORTS):
        seen = foresight(report, codes_in(outcomes[number % len(outcomes)]))
        tally.hear(f"line {number}", heard(report, seen))
    tally.unread += 2
    told = render_tally(tally, rejected="came_back", language="fr")
    assert not english_in(told)
    assert max(map(len, told.splitlines())) <= 80
    assert not english_in(render_tally(Tally(), rejected="x", language="fr"))
