"""Every word that a person is shown has its English and its French, and no more."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import lnpcheck
from lnpcheck import Report, check, specimen
from lnpcheck.normalize.services import SERVICE_NAMES
from lnpcheck.policy import find_policy, shipped
from lnpcheck.render import render
from lnpcheck.rules import FAMILIES, Rule, catalogue
from lnpcheck.wording import FORMS
from lnpcheck.words import LANGUAGES, book_of, questions_of, told_finding, told_report
from lnpcheck.words.asking import ADDRESSEES, ORDER
from lnpcheck.words.book import CaseWords
from lnpcheck.words.phrases import find_reason, told_phrase
from lnpcheck.words.reading import read_fields
from lnpcheck.words.telling import heard

SOURCE = Path(lnpcheck.__file__).parent
RULES = [pytest.param(rule, id=rule.id) for rule in catalogue()]
EN, FR = map(book_of, LANGUAGES)


def sheet(language: str, name: str) -> dict[str, Any]:
    path = SOURCE / "words" / language / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def names(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


def bare(template: str, forms: Any) -> set[str]:
    """The fields of a template, forms told by the list that they agree with."""
    found = set()
    for name in names(template):
        head, _, form = name.rpartition("_")
        found.add(head if head and form in forms else name)
    return found


def cases_of(entry: dict[str, Any]) -> set[str | None]:
    named: set[str | None] = {key for key, v in entry.items() if isinstance(v, dict)}
    return named | ({None} if {"message", "question"} & set(entry) else set())


@pytest.mark.parametrize("rule", RULES)
def test_each_case_of_a_rule_has_its_words_in_both_languages(rule: Rule) -> None:
    asked = sheet("en", "questions")[rule.id]
    said = sheet("fr", rule.id.rstrip("0123456789"))[rule.id]
    assert cases_of(asked) == cases_of(said) == set(rule.cases)
    assert said["title"].endswith(".")
    assert said["why"].endswith((".", "?"))
    for name in rule.cases:
        words = said[name] if name else said
        question = asked[name] if name else asked
        assert question["to"] in ADDRESSEES
        assert all(words[key] for key in ("message", "fix", "question"))


@pytest.mark.parametrize("rule", RULES)
def test_french_uses_the_fields_that_english_can_give(rule: Rule) -> None:
    for name in rule.cases:
        english, french = EN.case(rule, name), FR.case(rule, name)
        assert english is not None
        assert french is not None
        known = {"loa", "csr", "numbers", "noun", "differences"}
        known |= bare(english.message, FORMS) | bare(english.fix, FORMS)
        assert bare(english.question, FORMS) <= known
        for template in (french.message, french.fix, french.question):
            assert bare(template, FR.forms) <= known
        # What the message quotes of the papers is quoted in French too.
        assert bare(english.message, FORMS) <= bare(french.message, FR.forms)


SHEETS = {
    "batch", "code_reasons", "codes", "examples", "help", "labels", "mapping",
    "phrases", "plan", "policies", "reasons", "refusals", "rules", "spots",
}  # fmt: skip
"""Sheets beside those of the rules."""


def test_no_entry_is_for_a_rule_that_is_not() -> None:
    known = {rule.id for rule in catalogue()}
    assert set(sheet("en", "questions")) - {"lacks"} == known
    french = {id_ for family in FAMILIES for id_ in sheet("fr", family)}
    assert french == known
    files = {path.stem for path in (SOURCE / "words" / "fr").glob("*.toml")}
    assert files == {*FAMILIES, *SHEETS}


@pytest.mark.parametrize("name", ["labels", "reasons"])
def test_both_languages_have_the_same_labels(name: str) -> None:
    english, french = sheet("en", name), sheet("fr", name)
    # English has these in the code itself.
    english_alone = {"nouns", "forms", "lacks", "policies", "placeholders"}
    assert set(english) - english_alone == set(french) - english_alone
    for key in set(english) & set(french) - english_alone:
        extra = {"to"} if name == "reasons" else set()
        ours = {"accepted", "of-their-own"} if key == "labels" else set()
        assert set(english[key]) - extra == set(french[key]) - ours
        for label in set(english[key]) - extra:
            one, other = english[key][label], french[key][label]
            assert type(one) is type(other)
            if isinstance(one, str):
                assert names(one) == names(other) or label == "question"


def test_both_languages_have_the_same_phrases() -> None:
    english, french = sheet("en", "phrases"), sheet("fr", "phrases")
    for key in english:
        assert set(english[key]) == set(french[key])
    for key, text in english["because"].items():
        assert names(text) == names(french["because"][key])
    assert set(FR.table("labels", "policies")) == set(shipped())


def judged() -> Iterator[tuple[Rule, Report]]:
    """The report of every example of every rule."""
    for rule in catalogue():
        for one in rule.examples:
            policy = find_policy(one.policy)
            limits = policy.limits.model_copy(update=dict(one.limits))
            policy = policy.model_copy(update={"limits": limits})
            loa, csr = specimen.pair(policy.regime, loa=one.loa, csr=one.csr or {})
            as_of = one.as_of or specimen.DAY
            yield (
                rule,
                check(loa, None if one.csr is None else csr, policy, as_of=as_of),
            )


REPORTS = list(judged())


def test_each_sentence_is_read_back_and_told_again() -> None:
    for _, report in REPORTS:
        for found in report.findings:
            assert heard(found) is not None, found.message
            assert told_finding(found, EN, redacted=False) == found
            french = told_finding(found, FR, redacted=False)
            assert french.message != found.message
            assert french.fix != found.fix
            assert not re.search(r"[{}]", french.message + french.fix)


ENGLISH = re.compile(r"\b(the|which|cannot|is not|have|letter|number|with|port)\b")


def test_no_english_is_left_in_french() -> None:
    for _, report in REPORTS:
        for found in told_report(report, "fr", redacted=True).findings:
            quoted = re.sub(r"\([^)]*\)", "", f"{found.message} {found.fix}")
            assert not ENGLISH.search(quoted), quoted
        for question in questions_of(report, "fr", redacted=True):
            assert not ENGLISH.search(question.text), question.text
        for entry in told_report(report, "fr", redacted=False).unjudged:
            assert not ENGLISH.search(entry.because), entry.because


def test_each_finding_and_each_open_point_asks_somebody() -> None:
    for _, report in REPORTS:
        asked = {r for q in questions_of(report, "en", redacted=False) for r in q.rules}
        accepted = {f.rule for f in report.findings if f.fix == EN.standing_fixes[0]}
        found = {f.rule for f in report.findings} - accepted
        assert found <= asked
        open_ = [e for e in report.unjudged if asks_somebody(e.because, report)]
        assert {rule for entry in open_ for rule in entry.rules} <= asked


def asks_somebody(because: str, report: Report) -> bool:
    """Whether anybody outside could tell, and the papers do not tell already."""
    reason = find_reason(because)
    assert reason is not None
    unlisted = any(found.rule == "TN003" for found in report.findings)
    if reason.name == "only-a-plan":
        return unlisted or "TN003" not in report.checked
    return bool(sheet("en", "reasons")[reason.name]["to"])


def test_what_the_csr_lists_is_not_asked() -> None:
    loa, csr = specimen.pair("us")
    one = "Are all these numbers on one account, with one carrier?"
    report = check(loa, csr, as_of=specimen.DAY)
    assert one not in [q.text for q in questions_of(report, "en", redacted=False)]
    loa, csr = specimen.pair("us", csr={"tns": ["404-555-0110 thru 0111"]})
    report = check(loa, csr, as_of=specimen.DAY)
    assert one in [q.text for q in questions_of(report, "en", redacted=False)]


@pytest.mark.parametrize("policy", ["us-wireless", "ca-wireless", "toll-free"])
def test_nobody_is_asked_for_an_address_that_there_is_not(policy: Any) -> None:
    loa, csr = specimen.pair(policy)
    loa = loa.model_copy(update={"service_address": None})
    csr = csr.model_copy(update={"service_address": None})
    report = check(loa, csr, policy, as_of=specimen.DAY)
    places = {"house-number", "street", "unit", "city", "billing"}
    told = {e.because for e in report.unjudged if e.aspect in places}
    assert told == {"such numbers have no service address"}
    asked = {r for q in questions_of(report, "en", redacted=False) for r in q.rules}
    assert not asked & {"ADR004", "ADR005", "ADR007", "ADR010", "ADR011", "ADR017"}


@pytest.mark.parametrize(
    ("regime", "paper", "key", "rule", "because", "question"),
    [
        ("us", "csr", "customer_type", "NAM006",
         "the CSR does not say whether the customer is a business",
         "Is the account classed as business or residential?"),
        ("us", "csr", "flags", "ORD004",
         "the CSR does not say whether a balance or a contract is open",
         "Is a balance unpaid on the account, or a contract still running?"),
        ("ca", "csr", "flags", "ORD007",
         "the CSR does not say whether a balance or a contract is open",
         "Is a balance unpaid on the account, or a contract still running?"),
        ("us", "csr", "authorized_contacts", "AUT018",
         "the CSR does not name who may order changes",
         "Who may order changes on this account?"),
        ("us-wireless", "csr", "flags", "WLS004",
         "the CSR does not say whether the number is prepaid",
         "Is the number prepaid?"),
        ("toll-free", "csr", "flags", "TFN007",
         "the CSR does not say whether the number is shared",
         "Do several customers share the toll-free number?"),
        ("us", "loa", "gaining_carrier", "TN019",
         "the LOA does not name the gaining carrier", None),
        ("us", "loa", "losing_carrier", "TN019",
         "the LOA does not name the losing carrier", "Who is your present carrier?"),
        ("us", "loa", "line_type", "TN020",
         "the LOA does not say what kind of lines they are",
         "Are the lines wireline or wireless?"),
    ],
)  # fmt: skip
def test_a_question_names_what_is_missing(  # noqa: PLR0913, PLR0917
    regime: Any, paper: str, key: str, rule: str, because: str, question: str | None
) -> None:
    loa, csr = specimen.pair(regime, **{paper: {key: None}})
    report = check(loa, csr, regime, as_of=specimen.DAY)
    assert [e.because for e in report.unjudged if rule in e.rules] == [because]
    for language in ("en", "fr"):
        questions = questions_of(report, language, redacted=False)
        told = [q.text for q in questions if rule in q.rules]
        assert len(told) == (question is not None)
        if language == "en" and question:
            assert told == [question]


def test_questions_come_once_and_in_the_order_of_a_call() -> None:
    for _, report in REPORTS:
        questions = questions_of(report, "en", redacted=False)
        assert len({(q.to, q.text) for q in questions}) == len(questions)
        turns = [ADDRESSEES.index(q.to) for q in questions]
        assert turns == sorted(turns)
        assert all(q.text.endswith(("?", ".", "?)", "which.)")) for q in questions)


def reasons_in_code() -> Iterator[str]:
    """Every text that a rule gives as a reason not to judge."""
    for path in [*SOURCE.glob("rules/*.py"), SOURCE / "case.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "NotJudged":
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and len(str(part.value)) > 12:
                        yield str(part.value)


def test_each_reason_not_to_judge_has_its_words() -> None:
    for text in reasons_in_code():
        assert find_reason(text) or any(
            text.strip() in entry["text"] for entry in sheet("en", "reasons").values()
        ), text
    for _, report in REPORTS:
        for entry in report.unjudged:
            assert find_reason(entry.because) is not None, entry.because


def test_no_reason_has_words_that_nobody_says() -> None:
    code = " ".join(
        " ".join(re.sub(r'"\s*f?"', "", path.read_text(encoding="utf-8")).split())
        for path in SOURCE.glob("**/*.py")
    )
    phrases = sheet("en", "phrases")["because"].values()
    texts = [entry["text"] for entry in sheet("en", "reasons").values()]
    for text in (*texts, *phrases):
        pieces = re.split(r"\{\w+\}", text.split("; not on it")[0])
        for piece in pieces:
            words = piece.strip(" ;:")
            # Some are put together of two: what a number lacks.
            assert words in code or words.startswith("lacks its"), text


def test_reasons_that_could_not_be_read_are_said_as_they_are() -> None:
    for _, report in REPORTS:
        for found in report.findings:
            if found.evidence.kind == "illegible":
                known = heard(found)
                assert known is not None
                because = known.fields.get("because", "")
                assert not because or told_phrase("because", because, FR) != because


@pytest.mark.parametrize(
    ("template", "sentence", "known", "fields"),
    [
        ("{a} is {b}.", "X is Y.", {}, {"a": "X", "b": "Y"}),
        ("{a} is {b}.", "X is Y", {}, None),
        ("{a} is {a}.", "X is X.", {}, {"a": "X"}),
        ("{a} is {a}.", "X is Y.", {}, None),
        ("“{a}”{b}.", "“X” (Y).", {"a": "X"}, {"b": " (Y)"}),
        ("Plain.", "Plain.", {}, {}),
        ("Plain.", "Plain!", {}, None),
        ("{a}, {b}", "is {b}, not, that", {"b": "not, that"}, {"a": "is {b}"}),
        ("{a} and {b} end", "no such thing", {}, None),
    ],
)
def test_fields_are_read_back(
    template: str, sentence: str, known: dict[str, str], fields: dict[str, str] | None
) -> None:
    assert read_fields(template, sentence, known) == fields


def test_a_sentence_of_any_length_costs_one_pass() -> None:
    template = "{a} of {b} of {c} of {d}."
    assert read_fields(template, " of " * 200_000, {}) is None


def finding(**changes: Any) -> Any:
    loa, csr = specimen.pair("us", loa={"customer_name": "Bright Harbor Dental"})
    found = check(loa, csr, as_of=specimen.DAY).findings[0]
    return found.model_copy(update=changes)


def test_what_another_version_says_stays_as_it_is() -> None:
    other = finding(message="Something else.", fix="Do that.")
    assert told_finding(other, FR, redacted=False).message == "Something else."
    assert told_finding(finding(rule="NEW001"), FR, redacted=False) == finding(
        rule="NEW001"
    )
    report = check(*specimen.pair("us"), as_of=specimen.DAY)
    report = report.model_copy(
        update={
            "findings": (other, finding(rule="NEW001")),
            "unjudged": (report.unjudged[0].model_copy(update={"because": "of X"}),),
        }
    )
    assert questions_of(report, "fr", redacted=False) == ()
    assert told_report(report, "fr", redacted=False).unjudged[0].because == "of X"
    assert told_report(report, "fr", redacted=True).unjudged[0].because == "••• •••"


def test_what_another_version_says_is_masked_by_its_title() -> None:
    other = finding(message="Jane Doe!", fix="Ask Jane Doe.")
    told = told_finding(other, FR, redacted=True)
    assert told.message == told.fix == FR.title(other.rule)
    unknown = finding(rule="NEW001", message="Jane Doe!")
    assert told_finding(unknown, FR, redacted=True).message == unknown.name


def test_the_order_of_a_call_knows_every_aspect() -> None:
    assert set(ORDER) == {rule.aspect for rule in catalogue()} | set(ORDER)
    assert len(set(ORDER)) == len(ORDER)


def test_a_case_that_is_not_has_no_words() -> None:
    assert EN.case(catalogue()[0], "no-such-case") is None
    assert isinstance(EN.lack("missing"), CaseWords)
    assert FR.title("NEW001") == FR.why("NEW001") == ""


def test_what_is_left_out_of_a_list_asks_nobody() -> None:
    report = check(*specimen.pair("us"), as_of=specimen.DAY)
    (entry, *_) = report.unjudged
    because = "3 more findings of its kind are not listed"
    open_ = (entry.model_copy(update={"because": because}),)
    report = report.model_copy(update={"unjudged": open_})
    assert questions_of(report, "fr", redacted=False) == ()
    french = told_report(report, "fr", redacted=False).unjudged[0].because
    assert french == "3 autres constats du même genre ne sont pas énumérés"


def test_a_phrase_of_another_version_stays() -> None:
    assert told_phrase("because", "is quite new", FR) == "is quite new"
    assert told_phrase("day", "Gull Day", FR) == "Gull Day"


def test_a_remedy_of_another_version_is_not_read_back() -> None:
    assert heard(finding(fix="Do something else.")) is None


def test_several_papers_are_wanted() -> None:
    loa, csr = specimen.pair("us", loa={"documents": []})
    policy = find_policy("us")
    limits = policy.limits.model_copy(update={"wants_one_of": ("bill", "csr")})
    policy = policy.model_copy(update={"limits": limits})
    report = check(loa, csr, policy, as_of=specimen.DAY)
    report = told_report(report, "fr", redacted=False)
    messages = [found.message for found in report.findings if found.rule == "DOC009"]
    assert messages[0].startswith("La commande veut une facture ou un CSR avec")


def test_a_company_that_is_said_to_be_a_person_is_not_named_in_a_log() -> None:
    loa, csr = specimen.pair("us", loa={"customer_type": "residential"})
    report = check(loa, csr, as_of=specimen.DAY)
    assert [(f.rule, f.case) for f in report.findings] == [("NAM006", "business-name")]
    told = told_report(report, "en", redacted=True).model_dump_json()
    assert "Bright" in report.model_dump_json()
    assert "Bright" not in told


def test_every_holiday_of_the_calendar_has_a_french_name() -> None:
    lines = files("lnpcheck").joinpath("normalize", "tables", "holidays.tsv")
    text = lines.read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line[:1] != "#")
    names = {name for row in rows for name in row[-1].split("; ")}
    known = book_of("fr").table("phrases", "days")
    assert names
    assert {name.removesuffix(" (observed)") for name in names} <= known.keys()


def test_every_service_has_a_french_name() -> None:
    assert set(SERVICE_NAMES.values()) == set(
        book_of("fr").table("phrases", "services")
    )


def test_services_and_holidays_are_told_in_french() -> None:
    loa, csr = specimen.pair(
        "ca",
        loa={
            "desired_due_date": "2026-06-24",
            "service_address": {"region": "QC"},
            "port_type": "partial",
            "tns": ["416-555-0130"],
        },
        csr={
            "service_address": {"region": "QC"},
            "services": [
                {"kind": "voicemail"},
                {"kind": "alarm", "tn": "416-555-0130"},
                {"kind": "other", "description": "Red telephone"},
            ],
        },
    )
    report = check(loa, csr, as_of=specimen.DAY)
    told = told_report(report, "fr", redacted=False)
    text = " ".join(found.message for found in told.findings)
    for words in ("fête nationale (Saint-Jean-Baptiste)", "messagerie vocale"):
        assert words in text
    page = render(report, "text", language="fr")
    assert "voice mail" not in page
    assert "CSR     messagerie vocale" in page
    assert "ligne d'alarme" in text
    assert "Red telephone" in text
