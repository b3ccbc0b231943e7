"""Laws of hostile papers: always an answer or one line, no secret, the same each time.

Whatever text stands in a field becomes a report that keeps its form; whatever type
stands in its place is refused in one line; a PIN shows nowhere.
"""

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from hostile import HOSTILE
from lnpcheck import CSR, LOA, Correction, Report, check, correct, specimen
from lnpcheck.cli import main
from lnpcheck.normalize.numbering import Unlined, read_number_list
from lnpcheck.policy import find_policy, shipped
from lnpcheck.precedents import rules_under
from lnpcheck.render import render
from lnpcheck.render.correction_text import render_correction
from lnpcheck.words import Language, told_correction

Paper = dict[str, Any]
Captured = pytest.CaptureFixture[str]
Path_ = tuple[str, ...]

UNHURRIED: Final = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
REGIMES: Final = ("us", "us-simple", "us-wireless", "ca", "ca-wireless", "toll-free")
DAY: Final = ["--as-of", "2026-06-01"]
SENTINEL: Final = "Zq73Kx91"

TEXTS: Final = (
    st.sampled_from(HOSTILE)
    | st.text(st.characters(codec="utf-8"), max_size=30)
    | st.lists(st.sampled_from(HOSTILE), max_size=4).map(" ".join)
)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Paper]:
    """Draw an object that has some of the keys."""
    return st.fixed_dictionaries({}, optional=fields)


def few(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, max_size=3)


ADDRESSES: Final = TEXTS | some(
    street=TEXTS,
    unit=TEXTS,
    city=TEXTS,
    region=TEXTS,
    postal_code=TEXTS,
    country=TEXTS,
    house_number=TEXTS,
    street_name=TEXTS,
)
FATES: Final = st.sampled_from(["keep", "disconnect"])
WORDS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "customer_name": TEXTS,
    "billing_name": TEXTS,
    "account_number": TEXTS,
    "btn": TEXTS,
    "pin": TEXTS,
    "reseller": TEXTS,
    "resp_org": TEXTS,
    "reference": TEXTS,
    "service_address": ADDRESSES,
    "billing_address": ADDRESSES,
}
LETTERS: Final = some(
    **WORDS,
    new_btn=TEXTS,
    imei=TEXTS,
    losing_carrier=TEXTS,
    e911_address=ADDRESSES,
    port_type=st.sampled_from(["full", "partial", ""]),
    authorized_by=some(name=TEXTS, title=TEXTS),
    hunt_groups=st.dictionaries(TEXTS, FATES, max_size=2),
    remaining_tns=few(some(tn=TEXTS, action=FATES)),
    remaining_services=FATES | few(some(kind=TEXTS, tn=TEXTS, action=FATES)),
    previous_rejections=few(some(code=TEXTS)),
    tns=few(
        TEXTS
        | some(
            tn=TEXTS,
            account_number=TEXTS,
            pin=TEXTS,
            btn=TEXTS,
            service_address=ADDRESSES,
            imei=TEXTS,
        )
    ),
)
RECORDS: Final = some(
    **WORDS,
    carrier=TEXTS,
    listed_name=TEXTS,
    customer_code=TEXTS,
    remarks=TEXTS,
    authorized_contacts=few(TEXTS),
    hunt_groups=few(some(id=TEXTS, type=TEXTS, members=few(TEXTS))),
    services=few(some(kind=TEXTS, tn=TEXTS, description=TEXTS)),
    freezes=few(some(kind=st.sampled_from(["local", "pic"]), tn=TEXTS)),
    pending_orders=few(some(kind=st.just("change"), order_id=TEXTS)),
    tns=few(
        TEXTS
        | some(
            tn=TEXTS,
            hunt_group=TEXTS,
            features=few(TEXTS),
            service_address=ADDRESSES,
            btn=TEXTS,
        )
    ),
)


def papers(regime: str) -> tuple[Paper, Paper]:
    """Return a specimen's LOA and CSR as ``json.load`` would give them."""
    return deepcopy(specimen._papers(regime))


def judged(loa: Paper, csr: Paper | None = None, policy: str | None = None) -> Report:
    record = None if csr is None else CSR.model_validate(csr)
    return check(LOA.model_validate(loa), record, policy, as_of=specimen.DAY)


def rules_spoken_of(report: Report) -> set[str]:
    open_ = (rule for entry in report.unjudged for rule in entry.rules)
    return {*report.checked, *open_}


def in_scope(report: Report) -> set[str]:
    return {rule.id for rule in rules_under(find_policy(report.policy))}


def columns(line: str) -> int:
    """Count columns of a terminal: wide characters take two, marks none."""
    kinds = [
        (unicodedata.category(char), unicodedata.east_asian_width(char))
        for char in line
    ]
    return sum(
        0 if category in {"Mn", "Me"} else 2 if width in "WF" else 1
        for category, width in kinds
    )


UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def assert_harmless(text: str) -> None:
    unseen = {c for c in text if unicodedata.category(c) in UNSEEN} - {"\n"}
    assert not unseen


def assert_lawful(report: Report) -> None:
    """Assert what holds of every report."""
    assert Report.model_validate_json(report.model_dump_json()) == report
    severities = {finding.severity for finding in report.findings}
    worst = next((s for s in ("error", "warning") if s in severities), None)
    assert report.verdict == {"error": "reject", "warning": "review"}.get(
        worst or "", "ready"
    )
    assert rules_spoken_of(report) == in_scope(report)
    assert {finding.rule for finding in report.findings} <= in_scope(report)
    for finding in report.findings:
        assert list(finding.numbers) == sorted(finding.numbers)
        assert (finding.evidence.grade is None) == (
            finding.evidence.kind != "disagreement"
        )


# Any text ---------------------------------------------------------------------------


@UNHURRIED
@given(
    st.sampled_from(REGIMES),
    LETTERS,
    st.none() | RECORDS,
    st.none() | st.sampled_from(shipped()),
)
def test_any_text_in_any_field_gets_a_lawful_report(
    regime: str, loa: Paper, csr: Paper | None, policy: str | None
) -> None:
    letter, record = papers(regime)
    changed = None if csr is None else {**record, **csr}
    report = judged({**letter, **loa}, changed, policy)
    assert_lawful(report)
    assert_harmless(render(report))
    assert judged({**letter, **loa}, changed, policy) == report


@UNHURRIED
@given(st.sampled_from(REGIMES), LETTERS, RECORDS, st.sampled_from(["en", "fr"]))
def test_any_text_in_any_field_is_corrected_for_a_log(
    regime: str, loa: Paper, csr: Paper, language: Language
) -> None:
    letter, record = papers(regime)
    secret = {"customer_name": SENTINEL, "account_number": SENTINEL, "pin": SENTINEL}
    given_ = LOA.model_validate({**letter, **loa, **secret})
    csr_ = CSR.model_validate({**record, **csr})
    made = correct(given_, csr_, as_of=specimen.DAY)
    shown = render_correction(made, language=language, redacted=True)
    assert_harmless(shown)
    told = told_correction(made, language, redacted=True)
    assert (
        Correction.model_validate_json(told.model_dump_json()).changes == told.changes
    )
    assert SENTINEL not in shown + told.model_dump_json()


EVERY_LIMIT = (
    "us+windstream+bandwidth+sipstation+voipms+twilio+amazon-connect+teams",
    "toll-free+telnyx",
)


@pytest.mark.parametrize("policy", [*REGIMES, *EVERY_LIMIT])
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_one_text_in_every_field_gets_a_lawful_report(text: str, policy: str) -> None:
    address = {"street": text, "unit": text, "city": text, "postal_code": text}
    shared = {
        "customer_name": text,
        "account_number": text,
        "pin": text,
        "btn": text,
        "reference": text,
        "service_address": address,
        "billing_address": text,
    }
    loa = {
        **shared,
        "tns": [text, {"tn": text, "account_number": text, "pin": text, "btn": text}],
        "new_btn": text,
        "authorized_by": {"name": text},
        "port_type": "partial",
    }
    csr = {
        **shared,
        "customer_code": text,
        "tns": [text, {"tn": text, "hunt_group": text}],
        "authorized_contacts": [text],
        "services": [{"kind": text, "tn": text}, {"description": text}],
        "freezes": [{"kind": "local", "tn": text}],
        "pending_orders": [{"kind": "port", "order_id": text}],
        "hunt_groups": [{"id": text, "members": [text, "404-555-0110"]}],
    }
    for record in (csr, None):
        report = judged(loa, record, policy)
        assert_lawful(report)
        assert_harmless(render(report))


TEXT_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "LOA": (
        "customer_name", "service_address", "billing_name", "billing_address",
        "account_number", "pin", "btn", "new_btn", "losing_carrier", "resp_org", "imei",
        "reseller", "reference",
    ),
    "CSR": (
        "carrier", "customer_name", "listed_name", "billing_name", "service_address",
        "billing_address", "account_number", "customer_code", "btn", "pin", "reseller",
        "resp_org", "remarks", "reference",
    ),
}  # fmt: skip
LONG: Final = {
    "one word": "a" * 65_536,
    "figures": "1 2 " * 16_384,
    "blanks and a word": " " * 65_535 + "x",
    "commas": "a," * 32_768,
    "escapes": "\x1b[2J" * 16_384,
    "joined letters": "e\u0301" * 32_768,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize(
    ("paper", "key"),
    [(paper, key) for paper, keys in TEXT_KEYS.items() for key in keys],
)
def test_a_field_of_64_kb_gets_a_lawful_report(paper: str, key: str, text: str) -> None:
    letter, record = papers("us")
    (letter if paper == "LOA" else record)[key] = text
    report = judged(letter, record)
    assert_lawful(report)
    assert_harmless(render(report))


# Any type ---------------------------------------------------------------------------


class Stranger:
    """An object of no type that a document has."""


def endless() -> list[Any]:
    ring: list[Any] = []
    ring.append(ring)
    return ring


def nested(levels: int) -> object:
    value: object = "x"
    for _ in range(levels):
        value = [value]
    return value


MISFITS: Final[dict[str, Callable[[], object]]] = {
    "nothing": lambda: None,
    "a yes": lambda: True,
    "a number": lambda: 4_045_550_110,
    "a number of 5,000 digits": lambda: 10**5_000,
    "a fraction": lambda: 1.5,
    "not a number": lambda: float("nan"),
    "bytes": lambda: b"404",
    "bytes that are no text": lambda: b"\xff",
    "an empty list": list,
    "an empty object": dict,
    "an object with a number as key": lambda: {1: 2},
    "an object with an unknown key": lambda: {"x\x1b": "y"},
    "a list of lists": lambda: [[["x"]]],
    "a list that holds itself": endless,
    "ten thousand levels": lambda: nested(10_000),
    "a day": lambda: specimen.DAY,
    "a stranger": Stranger,
    "a class": lambda: Stranger,
}
HOLDERS: Final[dict[str, Callable[[object], object]]] = {
    "itself": lambda value: value,
    "in a list": lambda value: [value],
    "as a number's text": lambda value: [{"tn": value}],
    "as a line's address": lambda value: [{"service_address": value}],
    "as an address's street": lambda value: {"street": value},
    "as a name": lambda value: {"name": value},
    "as a member": lambda value: [{"members": [value]}],
    "as a kind": lambda value: [{"kind": value, "tn": value}],
}


def read_or_refused(
    model: type[LOA | CSR], content: object
) -> LOA | CSR | ValidationError:
    try:
        return model.model_validate(content)
    except ValidationError as error:
        return error


@pytest.mark.parametrize("make", MISFITS.values(), ids=MISFITS)
@pytest.mark.parametrize("hold", HOLDERS.values(), ids=HOLDERS)
@pytest.mark.parametrize("model", [LOA, CSR])
def test_any_type_in_any_place_is_read_or_refused(
    model: type[LOA | CSR],
    hold: Callable[[object], object],
    make: Callable[[], object],
) -> None:
    for key in model.model_fields:
        base: Paper = {"tns": ["404-555-0110"]}
        read = read_or_refused(model, {**base, key: hold(make())})
        if isinstance(read, ValidationError):
            assert read.errors()
            assert read.__context__ is None
            assert read.__cause__ is None
            continue
        loa = read if isinstance(read, LOA) else LOA.model_validate(base)
        csr = read if isinstance(read, CSR) else None
        assert_lawful(check(loa, csr, as_of=specimen.DAY))


@pytest.mark.parametrize("make", MISFITS.values(), ids=MISFITS)
def test_what_is_no_document_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(ValidationError):
        LOA.model_validate(make())
    with pytest.raises(TypeError):
        check(make(), as_of=specimen.DAY)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        check(LOA(tns=()), as_of=make() if make is not MISFITS["a day"] else "")  # type: ignore[arg-type]


def called(arguments: list[str], capsys: Captured) -> tuple[int, str, str]:
    """Call the command in this process: exit code, output, complaint."""
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def assert_one_line(complaint: str) -> None:
    assert complaint.startswith("lnpcheck: ")
    assert complaint.endswith("\n")
    assert complaint.count("\n") == 1
    assert_harmless(complaint)


WRITTEN: Final[dict[str, object]] = {
    "null": None,
    "a yes": True,
    "a number": 4_045_550_110,
    "a fraction": 0.5,
    "a text": "x\x1b\u202e",
    "an empty list": [],
    "a list of numbers": [1, 2.5],
    "a list of lists": [[["x"]]],
    "an empty object": {},
    "an object with an unknown key": {"x\x1b": 1},
    "a list of objects": [{"x\n": 1}],
    "thirty levels": nested(30),
    "forty levels": nested(40),
}


@pytest.mark.parametrize("value", WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("name", ["loa", "csr"])
def test_any_value_at_any_key_of_a_file_gets_a_report_or_one_line(
    name: str, value: object, tmp_path: Path, capsys: Captured
) -> None:
    letter, record = papers("us")
    model = LOA if name == "loa" else CSR
    for key in (*model.model_fields, "unknown\x1bkey"):
        files = {"loa": deepcopy(letter), "csr": deepcopy(record)}
        files[name][key] = value
        arguments = ["check", *DAY]
        for side, content in files.items():
            (tmp_path / f"{side}.json").write_text(json.dumps(content))
            arguments.append(str(tmp_path / f"{side}.json"))
        code, output, complaint = called(arguments, capsys)
        if code == 3:
            assert not output
            assert_one_line(complaint)
        else:
            assert code in {0, 1}
            assert not complaint
            assert_harmless(output)


# No secret --------------------------------------------------------------------------


def with_pins(regime: str, *places: str) -> tuple[Paper, Paper]:
    """Return a specimen with the sentinel as PIN in the places named."""
    letter, record = papers(regime)
    for key in ("pin", "pin_kind", "pin_expires_on"):
        letter.pop(key, None)
    record.pop("pin", None)
    first, *rest = letter["tns"]
    if "LOA" in places:
        letter["pin"] = SENTINEL
    if "line" in places:
        letter["tns"] = [{"tn": first, "pin": SENTINEL}, *rest]
    if "other line" in places:
        letter["tns"] = [{"tn": first, "pin": f"other{SENTINEL}"}, *rest]
    if "CSR" in places:
        record["pin"] = SENTINEL
    if "other CSR" in places:
        record["pin"] = f"other{SENTINEL}"
    return letter, record


PIN_PLACES: Final = (
    ("LOA",), ("line",), ("CSR",), ("other CSR",), ("LOA", "line"), ("LOA", "CSR"),
    ("line", "CSR"), ("LOA", "other CSR"), ("line", "other CSR"),
    ("LOA", "other line"), ("LOA", "other line", "CSR"), ("LOA", "line", "other CSR"),
)  # fmt: skip
BESIDE: Final[dict[str, tuple[str, object]]] = {
    "nothing": ("reference", "A-1"),
    "an unknown key": ("pni", "x"),
    "a number for text": ("btn", 1),
    "a list for text": ("account_number", ["x"]),
    "a day that is none": ("signed_on", "yesterday"),
    "a word that is none": ("line_type", "voip"),
    "tns that are no list": ("tns", 1),
    "an address of the wrong type": ("service_address", 5),
    "an unknown key in an address": ("service_address", {"stret": "x"}),
    "an illegible account": ("account_number", "--"),
    "control characters": ("customer_name", "\x1b[2J"),
}


def shown_by(value: object) -> Iterator[str]:
    yield repr(value)
    yield str(value)
    if isinstance(value, ValidationError):
        yield repr(value.errors())
        yield value.json()
    if isinstance(value, BaseException):
        yield repr(value.args)
        yield repr(vars(value))
        for other in (value.__context__, value.__cause__):
            if other is not None:
                yield from shown_by(other)
    if isinstance(value, LOA | CSR | Report):
        yield value.model_dump_json()
        yield repr(value.model_dump())
    if isinstance(value, Report):
        yield render(value)


@pytest.mark.parametrize("regime", ["us", "us-wireless", "ca"])
@pytest.mark.parametrize("places", PIN_PLACES, ids=" and ".join)
@pytest.mark.parametrize("beside", BESIDE)
def test_a_pin_is_in_no_report_and_no_refusal(
    beside: str, places: tuple[str, ...], regime: str
) -> None:
    letter, record = with_pins(regime, *places)
    key, value = BESIDE[beside]
    seen: list[object] = []
    for changed in (letter, {**letter, key: value}):
        try:
            loa = LOA.model_validate(changed)
            csr = CSR.model_validate(record)
        except ValidationError as error:
            seen.append(error)
            continue
        reports = [check(loa, csr, name, as_of=specimen.DAY) for name in (None, regime)]
        seen += [loa, csr, *loa.tns, *reports]
    assert len(seen) > 1
    assert not [text for each in seen for text in shown_by(each) if SENTINEL in text]


@pytest.mark.parametrize("places", PIN_PLACES, ids=" and ".join)
@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_pin_is_in_no_output_of_the_command(
    form: str,
    beside: str,
    places: tuple[str, ...],
    tmp_path: Path,
    capsys: Captured,
) -> None:
    letter, record = with_pins("us", *places)
    key, value = BESIDE[beside]
    loa, csr = tmp_path / "loa.json", tmp_path / "csr.json"
    for changed in ({**letter, key: value}, letter):
        loa.write_text(json.dumps(changed))
        csr.write_text(json.dumps(record))
        arguments = ["check", str(loa), str(csr), *DAY, "--format", form]
        _, output, complaint = called(arguments, capsys)
        assert output or complaint
        assert SENTINEL not in output + complaint


@pytest.mark.parametrize(
    "wrong",
    [[SENTINEL], {SENTINEL: SENTINEL}, b"\xff" + SENTINEL.encode(), {"pin": SENTINEL}],
    ids=["a list", "an object", "bytes that are no text", "an object with a pin"],
)
@pytest.mark.parametrize("place", ["LOA", "line", "CSR"])
def test_a_pin_of_the_wrong_type_is_refused_without_being_shown(
    place: str, wrong: object
) -> None:
    paper: Paper = {"tns": [], "pin": wrong}
    if place == "line":
        paper = {"tns": [{"tn": "404-555-0110", "pin": wrong}]}
    model = CSR if place == "CSR" else LOA
    with pytest.raises(ValidationError) as caught:
        model.model_validate(paper)
    assert not [text for text in shown_by(caught.value) if SENTINEL in text]


# The same each time -----------------------------------------------------------------

ENTRIES: Final[list[Any]] = [
    "404-555-0110",
    "(404) 555-0111",
    {"tn": "404-555-0112", "account_number": "9999000011"},
    {"tn": "404-555-0113", "btn": "404-555-0199", "pin": "x"},
    {"tn": "404-555-0114", "service_address": "9 Elm St, Atlanta, GA 30303"},
    "404-555-0120 thru 0129",
    "404-555-0121",
    "416-555-0130, 0131",
    "876-555-0140",
    "800-555-0150",
    "404-555-016",
    "404-555-0170-0169",
]


def without_paths(report: Report) -> Paper:
    content: Paper = json.loads(report.model_dump_json())
    for finding in content["findings"]:
        finding["evidence"]["loa_path"] = None
    return content


@UNHURRIED
@given(
    st.permutations(ENTRIES),
    st.sampled_from(REGIMES),
    st.sampled_from(shipped()),
)
def test_the_order_of_the_numbers_changes_only_paths(
    entries: list[Any], regime: str, policy: str
) -> None:
    letter, record = papers(regime)
    record["tns"] = ["404-555-0110 thru 0129", *record["tns"]]
    given_, sorted_ = (
        judged({**letter, "tns": tns}, record, policy) for tns in (entries, ENTRIES)
    )
    assert without_paths(given_) == without_paths(sorted_)


PRINT_REPORTS: Final = """
import hashlib
from lnpcheck import CSR, LOA, check, specimen
from lnpcheck.render import render
from lnpcheck.render.correction_text import render_correction
from lnpcheck.words import Language, told_correction
from lnpcheck.rules import catalogue
for rule in catalogue():
    for example in rule.examples:
        regime = example.policy
        loa, csr = specimen.pair(regime, loa=example.loa, csr=example.csr or {})
        for policy in ("us", "ca-wireless"):
            report = check(loa, csr, policy, as_of=specimen.DAY)
            text = report.model_dump_json() + render(report)
            print(rule.id, policy, hashlib.sha256(text.encode()).hexdigest())
"""


def test_the_same_papers_give_the_same_bytes_in_every_process() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", PRINT_REPORTS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4711")
    }
    assert len(answers) == 1
    assert answers.pop().count(b"\n") > 100


@UNHURRIED
@given(
    some(
        customer_name=TEXTS,
        billing_name=TEXTS,
        account_number=TEXTS,
        btn=TEXTS,
        pin=TEXTS,
        service_address=ADDRESSES,
        billing_address=ADDRESSES,
        tns=st.lists(TEXTS | some(tn=TEXTS, service_address=ADDRESSES), max_size=4),
    ),
    TEXTS,
    st.none() | st.sampled_from(shipped()),
)
def test_a_record_made_from_the_letter_does_not_disagree_with_it(
    data: Paper, signer: str, policy: str | None
) -> None:
    shared = {"tns": ["404-555-0110"], **data}
    loa = {**shared, "port_type": "full", "authorized_by": {"name": signer}}
    csr = {**shared, "authorized_contacts": [signer], "status": "active"}
    report = judged(loa, csr, policy)
    disagreements = [
        finding
        for finding in report.findings
        if (finding.severity, finding.evidence.kind) == ("error", "disagreement")
    ]
    assert not disagreements


# Absence ----------------------------------------------------------------------------


def keys_of(paper: Paper) -> list[Path_]:
    """List the paths to all keys, in objects inside objects too."""
    found: list[Path_] = []
    for key, value in paper.items():
        found.append((key,))
        if isinstance(value, dict):
            found += [(key, *path) for path in keys_of(value)]
    return found


def without(paper: Paper, path: Path_) -> Paper:
    changed = deepcopy(paper)
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]
    return changed


def specimen_keys(side: int) -> list[tuple[str, Path_]]:
    return [
        (regime, path)
        for regime in REGIMES
        for path in keys_of(papers(regime)[side])
        if side or path != ("tns",)
    ]


def spelled(value: object) -> str:
    return "/".join(value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize(("regime", "path"), specimen_keys(0), ids=spelled)
def test_a_key_deleted_from_the_letter_silences_no_rule(
    regime: str, path: Path_
) -> None:
    letter, record = papers(regime)
    for csr in (record, None):
        report = judged(without(letter, path), csr, regime)
        assert rules_spoken_of(report) == in_scope(report)


# Here a key that is left is another answer: the listed name is the next best name, and
# a street or unit that only one address has is a difference inside the address.
ANOTHER_ANSWER: Final = frozenset(
    {("customer_name",), ("service_address", "street"), ("service_address", "unit")}
)


@pytest.mark.parametrize(("regime", "path"), specimen_keys(1), ids=spelled)
def test_a_key_deleted_from_the_record_is_no_error(regime: str, path: Path_) -> None:
    letter, record = papers(regime)
    report = judged(letter, without(record, path), regime)
    assert rules_spoken_of(report) == in_scope(report)
    errors = [finding for finding in report.findings if finding.severity == "error"]
    assert not errors or path in ANOTHER_ANSWER


SPOILT: Final[dict[str, tuple[object, str]]] = {
    "customer_name": ("Zyxel Unrelated Holdings", "NAM001"),
    "account_number": ("998877", "ACC002"),
    "btn": ("404-555-0199", "BTN002"),
    "service_address": ("9 Zyx Road, Denver, CO 80203", "ADR005"),
    "authorized_by": ({"name": "Zed Zyxel"}, "AUT018"),
}


@pytest.mark.parametrize("key", SPOILT)
def test_an_error_does_not_pass_when_its_key_is_deleted(key: str) -> None:
    letter, record = papers("us")
    value, rule = SPOILT[key]
    spoilt = {**letter, key: value}
    assert rule in {finding.rule for finding in judged(spoilt, record).findings}
    other = "authorized_contacts" if key == "authorized_by" else key
    trimmed = {k: v for k, v in record.items() if k not in {other, "listed_name"}}
    for loa, csr in ((without(spoilt, (key,)), record), (spoilt, trimmed)):
        report = judged(loa, csr)
        spoken = {finding.rule for finding in report.findings}
        open_ = {each for entry in report.unjudged for each in entry.rules}
        assert rule in spoken | open_


# Many -------------------------------------------------------------------------------


def number(index: int) -> str:
    return f"404-{200 + index // 10_000}-{index % 10_000:04d}"


MANY: Final[dict[str, Callable[[Paper, Paper], object]]] = {
    "five thousand numbers": lambda loa, _: loa.update(
        tns=[*map(number, range(5_000))]
    ),
    "five thousand lines": lambda loa, csr: (
        loa.update(tns=[{"tn": number(i)} for i in range(5_000)]),
        csr.update(tns=[{"tn": number(i), "hunt_group": "A"} for i in range(5_000)]),
    ),
    "ten whole exchanges": lambda loa, _: loa.update(
        tns=[f"404-{200 + i}-0000 thru 9999" for i in range(10)]
    ),
    "a thousand entries that are no number": lambda loa, _: loa.update(
        tns=["x"] * 1_000
    ),
    "a hunt group of five thousand": lambda loa, csr: (
        loa.update(tns=[number(0)], port_type="partial"),
        csr.update(hunt_groups=[{"members": [*map(number, range(5_000))]}]),
    ),
    "five hundred services": lambda loa, csr: (
        loa.update(port_type="partial"),
        csr.update(services=[{"kind": f"kind {i}"} for i in range(500)]),
    ),
    "a thousand freezes": lambda _, csr: csr.update(
        freezes=[{"kind": "local"}] * 1_000
    ),
    "a thousand orders": lambda _, csr: csr.update(
        pending_orders=[{"kind": "change"}] * 1_000
    ),
    "fifty contacts with long names": lambda _, csr: csr.update(
        authorized_contacts=["Ann " * 200 + str(i) for i in range(50)]
    ),
    "two hundred lines with an address each": lambda loa, csr: (
        loa.update(
            tns=[
                {"tn": number(i), "service_address": f"{i} Elm St, Atlanta, GA 30303"}
                for i in range(200)
            ]
        ),
        csr.update(
            tns=[
                {"tn": number(i), "service_address": f"{i} Oak St, Atlanta, GA 30303"}
                for i in range(200)
            ]
        ),
    ),
    "ten thousand fates of hunt groups": lambda loa, _: loa.update(
        hunt_groups={str(i): "keep" for i in range(10_000)}
    ),
}


@pytest.mark.parametrize("crowd", MANY.values(), ids=MANY)
def test_a_crowd_gets_a_lawful_report(crowd: Callable[[Paper, Paper], object]) -> None:
    letter, record = papers("us")
    crowd(letter, record)
    assert_lawful(judged(letter, record))


@given(st.lists(TEXTS, max_size=5))
def test_a_list_of_numbers_is_read_whatever_it_says(texts: list[str]) -> None:
    read: Unlined = read_number_list(
        (text, f"/{at}", None) for at, text in enumerate(texts)
    )
    assert len({*read.places}) == len(read.places)
    assert {*read.places.values()} <= {f"/{at}" for at in range(len(texts))}


# Text for a person ------------------------------------------------------------------

SCRIPTS: Final = {
    "Latin": "Zażółć gęślą ",
    "one long word": "abcdefghij" * 30,
    "Chinese": "漢字",
    "Korean": "한국어 ",
    "full width": "\uff21\uff22\uff23",
    "Hebrew": "שלום ",
    "Arabic with controls": "\u202e\u0645\u0631\u062d\u202c ",
    "accents on their own": "e\u0301a\u0300",
    "escapes": "\x1b[31m",
    "emoji": "🎉",
    "wide spaces": "a\u3000b",
    "markup": "[bold]x[/bold]:warning: ",
    "tabs and line breaks": "a\tb\nc\r\n",
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("length", [1, 7, 40, 119, 300])
def test_no_line_of_a_report_is_over_80_columns(script: str, length: int) -> None:
    text = (script * length)[:length] + "x"
    letter, record = papers("us")
    changed = {
        "customer_name": text,
        "account_number": text,
        "btn": text,
        "reference": text,
        "service_address": {"street": text, "city": text, "postal_code": text},
        "tns": [text],
        "authorized_by": {"name": text},
    }
    report = render(judged({**letter, **changed}, record))
    assert max(map(columns, report.splitlines())) <= 80
    assert_harmless(report)
    swapped = {"service_address": changed["service_address"], "customer_name": text}
    report = render(judged(letter, {**record, **swapped}))
    assert max(map(columns, report.splitlines())) <= 80
    assert_harmless(report)


@UNHURRIED
@given(LETTERS, RECORDS)
def test_no_line_ends_with_a_blank_where_values_fit_one(loa: Paper, csr: Paper) -> None:
    letter, record = papers("us")
    report = judged({**letter, **loa}, {**record, **csr})
    short = [
        finding
        for finding in report.findings
        if max(len(finding.evidence.loa or ""), len(finding.evidence.csr or "")) < 8
    ]
    text = render(report.model_copy(update={"findings": tuple(short)}))
    assert not [line for line in text.splitlines() if line.endswith(" ")]


# Policies and the command line ------------------------------------------------------

HEAD: Final = 'id = "mine"\nbase = "us"\n'
BAD_POLICIES: Final = {
    "nothing at all": "",
    "an unknown key": HEAD + "x = 1",
    "an unknown key with an escape": HEAD + '"\\u001b[2J" = 1',
    "an unknown row": HEAD + '[expect.shoe]\nsource = "x"',
    "an unknown rung": HEAD + '[expect.street]\nerror_below = "bad"\nsource = "x"',
    "a row without source": HEAD + "[expect.street]",
    "an unknown rule": HEAD + '[severity]\nZZZ999 = "error"',
    "an unknown severity": HEAD + '[severity]\nTN002 = "fatal"',
    "nine thousand unknown rules": HEAD
    + "[severity]\n"
    + "\n".join(f'k{i} = "error"' for i in range(9_000)),
    "a limit that is a word": HEAD + '[limits]\nletter_days = "month"',
    "a limit that is a day": HEAD + "[limits]\nletter_days = 2026-01-01",
    "a limit without end": HEAD + "[limits]\nletter_days = inf",
    "a limit below nothing": HEAD + "[limits]\nletter_days = -1",
    "itself as base": 'id = "mine"\nbase = "mine"',
    "a file as base": 'id = "mine"\nbase = "policy.toml"',
    "a list as base": 'id = "mine"\nbase = ["us"]',
    "ten thousand bases": f'id = "mine"\nbase = "{"+".join(["us"] * 10_000)}"',
    "neither base nor regime": 'id = "mine"',
    "an id with an escape": 'id = "\\u001b[2J"\nbase = "us"',
    "an id with a line break": 'id = "mine\\n"\nbase = "us"',
    "an id that is a number": "id = 1",
    "an id twice": 'id = "a"\nid = "b"',
    "a value without quotes": "id = mine",
    "a NUL": HEAD + "\0",
    "too much": HEAD + "#" * 2_200_000,
}


@pytest.mark.parametrize("text", BAD_POLICIES.values(), ids=BAD_POLICIES)
@pytest.mark.parametrize("command", ["check", "policies", "rules"])
def test_a_bad_policy_file_is_refused_in_one_line(
    command: str, text: str, tmp_path: Path, capsys: Captured
) -> None:
    file, loa = tmp_path / "policy.toml", tmp_path / "loa.json"
    file.write_text(text)
    loa.write_text(json.dumps(papers("us")[0]))
    arguments = {
        "check": ["check", str(loa), *DAY, "--policy", str(file)],
        "policies": ["policies", str(file)],
        "rules": ["rules", "--policy", str(file)],
    }
    code, output, complaint = called(arguments[command], capsys)
    assert code in {2, 3}
    assert not output
    assert_one_line(complaint)


ODD_POLICIES: Final = (
    "+", "us+", "+us", "us us", ".", "..", "/", "~", "-", "us\nca", "\x1b[2J",
    "\u202eus", "%s", "{loa}", "us+nope", "us+us+nope", "mine.toml", ".toml", "us/",
    "us+/", "\x00", "us\x00", "\U0001f389",
)  # fmt: skip


@pytest.mark.parametrize("policy", ODD_POLICIES, ids=ascii)
def test_an_odd_policy_is_refused_in_one_line(policy: str, capsys: Captured) -> None:
    code, output, complaint = called(["rules", f"--policy={policy}"], capsys)
    assert code in {2, 3}
    assert not output
    assert_one_line(complaint)


ODD_CALLS: Final[dict[str, list[str]]] = {
    "no command": [],
    "an unknown command": ["\x1b[2J"],
    "no paper": ["check"],
    "a file that is not there": ["check", "no\x1b[2Jsuch"],
    "a name of 5,000 characters": ["check", "x" * 5_000],
    "a name with NUL": ["check", "a\0b"],
    "a directory": ["check", "/"],
    "both from standard input": ["check", "-", "-"],
    "an unknown form": ["check", "x", "--format", "\x1b"],
    "an unknown option": ["check", "x", "--\u202e"],
    "an unknown rule": ["explain", "\x1b[2J"],
    "a rule of 100,000 letters": ["explain", "A" * 100_000],
    "a rule with braces": ["explain", "{0.__class__}"],
    "an unknown schema": ["schema", "\u202e"],
}


@pytest.mark.parametrize("arguments", ODD_CALLS.values(), ids=ODD_CALLS)
def test_an_odd_call_is_refused_in_one_line(
    arguments: list[str], capsys: Captured
) -> None:
    code, output, complaint = called(arguments, capsys)
    assert code in {2, 3}
    assert not output
    assert_one_line(complaint)


ODD_DAYS: Final = (
    "", "today", "2026-6-1", "01.06.2026", "2026-02-30", "0000-00-00", "20260601",
    "2026-06-01T00:00", "\uff12\uff10\uff12\uff16-06-01", "\x1b[2J", "-1", "9" * 1_000,
)  # fmt: skip


@pytest.mark.parametrize("day", ODD_DAYS, ids=ascii)
def test_an_odd_day_is_refused_in_one_line(
    day: str, tmp_path: Path, capsys: Captured
) -> None:
    loa = tmp_path / "loa.json"
    loa.write_text(json.dumps(papers("us")[0]))
    code, output, complaint = called(["check", str(loa), f"--as-of={day}"], capsys)
    assert code == 2
    assert not output
    assert_one_line(complaint)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_get_a_report(
    day: str, tmp_path: Path, capsys: Captured
) -> None:
    loa = tmp_path / "loa.json"
    loa.write_text(json.dumps(papers("us")[0]))
    code, output, complaint = called(["check", str(loa), f"--as-of={day}"], capsys)
    assert code in {0, 1}
    assert output
    assert not complaint


# The real command -------------------------------------------------------------------

STREAMS: Final[dict[str, tuple[bytes, int]]] = {
    "nothing": (b"", 3),
    "every byte": (bytes(range(256)), 3),
    "brackets": (b"[" * 200_000, 3),
    "braces": (b'{"a":' * 100_000, 3),
    "three megabytes": (b'{"reference": "' + b"x" * 3_000_000 + b'"}', 3),
    "a pin without end": (b'{"pin": "' + SENTINEL.encode(), 3),
    "a pin beside a misspelt key": (
        json.dumps({"tns": [], "pin": SENTINEL, "pni": SENTINEL}).encode(),
        3,
    ),
    "a pin and escapes": (
        json.dumps(
            {"tns": ["\x1b[2J"], "pin": SENTINEL, "customer_name": "\u202ex"}
        ).encode(),
        1,
    ),
}


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_the_real_command_answers_any_stream(stream: str, locale: str) -> None:
    data, code = STREAMS[stream]
    done = subprocess.run(
        [sys.executable, "-m", "lnpcheck", "check", "-", *DAY],
        input=data,
        env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == code
    assert SENTINEL.encode() not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr
    assert b"\x1b" not in done.stdout + done.stderr
    if code == 3:
        assert not done.stdout
        assert_one_line(done.stderr.decode(errors="replace"))
