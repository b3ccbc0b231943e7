"""Every format of a report: nothing from a paper is obeyed, and each keeps its form."""

import csv
import io
import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest
import xmlschema

from lnpcheck import CSR, LOA, Report, check, specimen
from lnpcheck.policy import shipped
from lnpcheck.readers import read_csr, read_loa
from lnpcheck.render import FORMATS, render
from lnpcheck.render.csv_rows import COLUMNS
from lnpcheck.render.markdown import escaped
from lnpcheck.render.schemas import schema_of
from lnpcheck.resubmission import Resubmission
from lnpcheck.timetable import key_days
from lnpcheck.words import LANGUAGES, masked

SCHEMAS: Final = Path(__file__).parent / "schemas"
EXAMPLES: Final = Path(__file__).parent.parent / "examples"
FOLDERS: Final = sorted(path.parent for path in EXAMPLES.glob("*/loa.json"))

HOSTILE: Final = (
    "\x1b[2J\x1b]0;x\x07",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://evil.example")',
    "@SUM(1)",
    "+1+cmd|' /C calc'!A0",
    "[click](http://evil.example) ![x](http://evil.example/x.png)",
    "http://evil.example www.evil.example @admin #1",
    "\u202eevil\u202c\u2066",
    "::error::injected\r\n::set-output name=x::y",
    "%0A::error::injected",
    "]]></failure><testcase/>",
    "{loa} {numbers} {0} %s",
    "`code` **bold** | a | b |",
    "</style><style>*{display:none}",
    "\ufeff\x00\x85\u2028",
)  # fmt: skip


def spoilt(paper: Any, text: str) -> Any:
    """Put a text behind every text of a paper that may hold any."""
    fixed = {
        "customer_type", "pin_kind", "port_type", "line_type", "gaining_line_type",
        "signature", "action", "kind", "status", "issued_by", "type_", "signed_on",
        "issued_on", "printed_on", "desired_due_date", "due_on", "lifted_on",
        "pin_expires_on", "term_until", "flags", "language", "on", "pin",
        "registry_status",
    }  # fmt: skip
    if isinstance(paper, dict):
        return {k: v if k in fixed else spoilt(v, text) for k, v in paper.items()}
    if isinstance(paper, list):
        return [spoilt(part, text) for part in paper]
    if isinstance(paper, str) and paper != "keep":
        return f"{text}{paper}{text}"
    return paper


@cache
def hostile_report(text: str) -> tuple[Report, LOA, CSR]:
    loa, csr = specimen.pair(
        "us",
        loa={
            "tns": ["404-555-0110 thru 0112", "404-555-01?? ", "nonsense"],
            "hunt_groups": {f"{text}G": "keep"},
            "previous_rejections": [{"code": "X", "on": "2026-05-20"}],
            "new_btn": "999",
        },
        csr={
            "tns": ["404-555-0110 thru 0113", "4"],
            "services": [{"kind": "dsl", "tn": "404-555-0110", "description": "DSL"}],
            "hunt_groups": [{"id": "A", "members": ["404-555-0110", "404-555-0113"]}],
            "pending_orders": [{"kind": "change", "order_id": "7"}],
            "freezes": [
                {"kind": "local", "lifted_on": "2026-05-01", "confirmation": "L"}
            ],
        },
    )
    letter = spoilt(loa.model_dump(mode="json", exclude_none=True), text)
    # Some numbers stay as they are, so that rules about lists speak too.
    letter["tns"] = [*letter["tns"], "404-555-0110 thru 0112"]
    record = spoilt(csr.model_dump(mode="json", exclude_none=True), text[::-1])
    record["tns"] = [*record["tns"], "404-555-0110 thru 0113"]
    a, b = LOA.model_validate(letter), CSR.model_validate(record)
    return check(a, b, "us", as_of=specimen.DAY), a, b


def written(text: str, as_format: Any, **options: Any) -> str:
    report, loa, csr = hostile_report(text)
    return render(
        report,
        as_format,
        loa=loa,
        csr=csr,
        days=key_days(loa, csr, "us", as_of=specimen.DAY),
        resubmission=Resubmission(text, "remains", ("ADR002",), ("ADR002",)),
        file=f"{text}.json",
        **options,
    )


def assert_no_control(told: str, *, but: str = "\n") -> None:
    seen = {unicodedata.category(char) for char in told if char not in but}
    assert seen.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class _Page(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)


TAGS: Final = frozenset(
    (
        "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2",
        "h3", "h4", "span", "strong", "p", "ul", "ol", "li", "main", "section", "div",
        "article", "code", "dl", "dt", "dd", "mark", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "time",
    )
)  # fmt: skip


def harmless_html(told: str) -> None:
    page = _Page()
    page.feed(told)
    assert page.tags <= TAGS
    names = {name for name, _ in page.attributes}
    assert not any(name.startswith("on") or name in {"src", "style"} for name in names)
    assert {v for n, v in page.attributes if n == "href"} == {"#findings"}
    assert told.count("<style>") == 1
    assert_no_control(told)


def harmless_markdown(told: str) -> None:
    assert_no_control(told)
    assert not re.search(r"(?<!`)[<\[]|://|\bwww\.|@", told)
    assert "\n#" not in told.replace("\n## ", "").replace("\n### ", "")
    for line in told.splitlines():
        assert not line.startswith((">", "|", "=", "+", "    "))


def harmless_csv(told: str) -> None:
    assert_no_control(told, but="\r\n")
    table = list(csv.reader(io.StringIO(told, newline="")))
    assert tuple(table[0]) == COLUMNS
    for row in table:
        assert len(row) == len(COLUMNS)
        assert not any(
            cell.lstrip()[:1] in {"=", "+", "-", "@", "|", "%"} for cell in row if cell
        )


def harmless_github(told: str) -> None:
    assert_no_control(told)
    for line in told.splitlines():
        assert re.match(r"::(error|warning|notice) file=", line)
        head = line[2:].partition("::")[0]
        assert head.count("file=") == 1
        assert not re.search(r"%(?!25|0A|3A|2C)", line)


def harmless_junit(told: str) -> None:
    assert_no_control(told)
    suite = ET.fromstring(told)  # noqa: S314 - our own
    assert {element.tag for element in suite.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "skipped", "system-out",
    }  # fmt: skip
    junit_schema().validate(told)


def harmless_sarif(told: str) -> None:
    assert_no_control(told)
    sarif_schema().validate(json.loads(told))


def harmless_json(told: str) -> None:
    # A machine reads it: controls stay, escaped as JSON has them.
    both = json.loads(told)
    Report.model_validate(both["report"])
    assert not set(told) & set("\x00\x07\x1b")


HARMLESS: Final[dict[str, Callable[[str], None]]] = {
    "text": assert_no_control,
    "json": harmless_json,
    "markdown": harmless_markdown,
    "html": harmless_html,
    "sarif": harmless_sarif,
    "junit": harmless_junit,
    "github": harmless_github,
    "csv": harmless_csv,
}


@cache
def junit_schema() -> Any:
    return xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")


@cache
def sarif_schema() -> Any:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def test_the_table_of_hostile_papers_covers_every_format() -> None:
    assert set(HARMLESS) == set(FORMATS)


@pytest.mark.parametrize("as_format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_from_a_paper_is_obeyed(text: str, as_format: Any) -> None:
    HARMLESS[as_format](written(text, as_format, redacted=False))
    HARMLESS[as_format](written(text, as_format, redacted=True, language="fr"))


def example(folder: Path) -> tuple[Report, LOA, CSR | None]:
    loa = read_loa(folder / "loa.json").document
    path = folder / "csr.json"
    csr = read_csr(path).document if path.exists() else None
    return check(loa, csr, as_of=specimen.DAY), loa, csr


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_published_schemas_accept_every_example(folder: Path) -> None:
    report, _, _ = example(folder)
    sarif_schema().validate(json.loads(render(report, "sarif")))
    junit_schema().validate(render(report, "junit"))
    jsonschema.validate(json.loads(render(report, "json")), schema_of(Report))


def test_locations_point_at_the_line_of_the_key() -> None:
    folder = EXAMPLES / "denver-dentist"
    paper = read_loa(folder / "loa.json")
    report, _, _ = example(folder)
    options: dict[str, Any] = {"file": "orders/loa.json", "lines": paper.lines}
    told = json.loads(render(report, "sarif", **options))
    (result,) = told["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    text = (folder / "loa.json").read_text(encoding="utf-8").splitlines()
    assert place["artifactLocation"]["uri"] == "orders/loa.json"
    assert '"street"' in text[place["region"]["startLine"] - 1]
    line = place["region"]["startLine"]
    assert f"file=orders/loa.json,line={line}," in render(report, "github", **options)
    assert f"orders/loa.json:{line} /service_address/street" in (
        render(report, "junit", **options)
    )


def test_a_place_that_no_line_has_is_its_holders() -> None:
    report, _, _ = example(EXAMPLES / "denver-dentist")
    lines = {"": 1, "/service_address": 9}
    assert ",line=9," in render(report, "github", lines=lines)
    assert ",line=1," in render(report, "github")


SECRETS: Final = re.compile(
    r"Denver|High Plains|Calder|123 M|MAIN|Ste 4|3035550101417|555-01|55501",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("as_format", FORMATS)
def test_redacted_reports_name_nobody(as_format: Any, language: Any) -> None:
    loa, csr = specimen.pair("us")
    changes = {"customer_name": "Quill & Sons", "account_number": "9988776655"}
    changes["service_address"] = "9 Wren Lane, Macon GA 31201"
    loa = LOA.model_validate({**loa.model_dump(exclude_none=True), **changes})
    report = check(loa, csr, as_of=specimen.DAY)
    told = render(report, as_format, language=language, redacted=True, loa=loa, csr=csr)
    for secret in ("Quill", "Wren", "Peachtree Center", "Bright", "Harbor Dental",
                   "99887766", "404555", "555-01"):  # fmt: skip
        assert secret not in told
    assert "•••" in told or "\\u2022" in told


@pytest.mark.parametrize("as_format", FORMATS)
def test_formats_for_logs_are_redacted_unless_asked_otherwise(as_format: Any) -> None:
    report, _, _ = example(EXAMPLES / "denver-dentist")
    redacted = "123 MAIN ST" not in render(report, as_format)
    assert redacted == (as_format in {"sarif", "junit", "github"})
    assert "MAIN ST" in re.sub(
        r"[*<>/]|mark", "", render(report, as_format, redacted=False)
    )


def test_a_report_without_findings_is_a_row() -> None:
    report = check(*specimen.pair("us"), as_of=specimen.DAY)
    (_, row) = csv.reader(io.StringIO(render(report, "csv")))
    assert row[:2] == ["", "ready"]
    assert len(row) == len(COLUMNS)


@pytest.mark.parametrize("name", shipped())
@pytest.mark.parametrize("as_format", FORMATS)
def test_every_policy_is_told_in_every_format(as_format: Any, name: str) -> None:
    loa, csr = specimen.pair()
    report = check(loa, csr, name, as_of=specimen.DAY)
    assert render(report, as_format, language="fr")


def test_a_colleague_reads_the_differences_in_markdown() -> None:
    told = render(example(EXAMPLES / "denver-dentist")[0], "markdown")
    assert "- LOA: 123 Main **Street** Ste 4\n- CSR: 123 MAIN **ST** STE 4\n" in told


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. item", "1&#46; item"),
        ("- item", "&#45; item"),
        ("404-555-0110", "404-555-0110"),
        ("P.O. Box 9", "P.O. Box 9"),
        ("a_b*c", "a&#95;b&#42;c"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_is_escaped_where_it_must_be(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("É. Roy", "•••. •••"), ("4045550110883", "•••83"), ("12", "•••")],
)
def test_masks(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize("as_format", FORMATS)
def test_a_bare_report_of_another_version_is_told_as_far_as_it_goes(
    as_format: Any,
) -> None:
    report, _, _ = example(EXAMPLES / "denver-dentist")
    (found,) = report.findings
    other = found.model_copy(update={"rule": "NEW001", "sources": ()})
    bare = report.model_copy(update={"findings": (other,), "unjudged": ()})
    told = render(bare, as_format, redacted=False)
    assert "NEW001" in told
    for absent in ("Questions", "Dates at a glance", "Not judged", "Source"):
        assert absent not in told


@pytest.mark.parametrize("as_format", ["text", "markdown", "html"])
def test_days_that_are_past_say_so(as_format: Any) -> None:
    loa, csr = specimen.pair("us", loa={"signed_on": "2026-04-01"})
    days = key_days(loa, csr, "us", as_of=specimen.DAY)
    told = render(check(loa, csr, as_of=specimen.DAY), as_format, days=days)
    assert "the letter is valid until then (past)" in told
    ahead = (days[0]._replace(name="freeze"),)
    told = render(check(loa, csr, as_of=specimen.DAY), as_format, days=ahead)
    assert "the freeze is lifted (still ahead)" in told


def test_papers_side_by_side_show_what_only_one_has() -> None:
    loa, csr = specimen.pair(
        "us",
        loa={"tns": ["404-555-0110", "4??"], "reseller": "Gull Telecom", "btn": None},
        csr={"resp_org": "ABC01", "customer_name": None, "listed_name": "Bright"},
    )
    csr = csr.model_copy(update={"service_address": "77 Peachtree, Atlanta"})
    report = check(loa, csr, as_of=specimen.DAY)
    told = render(report, "html", loa=loa, csr=csr)
    for state in ("only on the letter", "only on the CSR", "differs"):
        assert state in told
    assert "404-555-0110, 4??" in re.sub("</?mark>", "", told)
    report, loa, other = example(EXAMPLES / "half-a-hunt-group")
    told = render(report, "html", loa=loa, csr=other)
    assert "some of them" in told
    assert "no rule objects" in told
