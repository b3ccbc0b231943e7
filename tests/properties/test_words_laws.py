"""Laws of the words: every sentence can be told again, and a log names nobody."""

import re
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from english import english_in
from lnpcheck import CSR, LOA, check, correct, plan, specimen
from lnpcheck.render import FORMATS, render
from lnpcheck.render.correction_text import render_correction
from lnpcheck.render.plan_text import render_plan
from lnpcheck.strategies import Fault, faulty_pairs
from lnpcheck.words import (
    Language,
    book_of,
    questions_of,
    told_correction,
    told_finding,
    told_refusal,
    told_report,
)
from lnpcheck.words.reading import read_fields
from lnpcheck.words.telling import heard
from properties.strategies import slipped_pairs
from properties.test_plan_laws import POOL, records
from test_no_english_left import assert_is_heard

SOME = settings(max_examples=60)
EN, FR = book_of("en"), book_of("fr")

NAMING: Final = re.compile(
    r"Bright Harbor|Harbor Dental|Whitfield|Dana|\bÉrable|\bErable|Montagne|Peachtree C"
    r"|Tremblay|Lakeshore"
    r"|Depot|Wren|4045550110|404555|(?<!such as 404-)(?<!exemple 404-)555-01|404-R01"
    r"|Zq73",
    re.IGNORECASE,
)


@SOME
@given(pair=slipped_pairs())
def test_every_sentence_is_read_back_and_told_again(pair: tuple[LOA, CSR]) -> None:
    for found in check(*pair, as_of=specimen.DAY).findings:
        assert heard(found) is not None, found.message
        assert told_finding(found, EN, redacted=False) == found
        french = told_finding(found, FR, redacted=False)
        assert french.message != found.message
        assert french.model_copy(
            update={"message": found.message, "fix": found.fix}
        ) == (found)


@settings(max_examples=30)
@given(pair=slipped_pairs(), language=st.sampled_from(["en", "fr"]))
def test_a_log_names_nobody(pair: tuple[LOA, CSR], language: Language) -> None:
    report = check(*pair, as_of=specimen.DAY)
    for as_format in FORMATS:
        told = render(
            report,
            as_format,
            redacted=True,
            language=language,
            loa=pair[0],
            csr=pair[1],
        )
        assert not NAMING.search(" ".join(told.split())), as_format
    told_ = told_report(report, language, redacted=True).model_dump_json()
    questions = questions_of(report, language, redacted=True)
    assert not NAMING.search(told_ + " ".join(q.text for q in questions))


@settings(max_examples=30)
@given(pair=slipped_pairs(), language=st.sampled_from(["en", "fr"]))
def test_a_correction_for_a_log_names_nobody(
    pair: tuple[LOA, CSR], language: Language
) -> None:
    made = correct(*pair, as_of=specimen.DAY)
    shown = render_correction(made, language=language, redacted=True)
    assert not NAMING.search(" ".join(shown.split()))
    told = told_correction(made, language, redacted=True)
    assert not NAMING.search(told.model_dump_json(exclude_none=True))


@settings(max_examples=30)
@given(pair=slipped_pairs())
def test_no_english_sentence_is_left_in_a_french_report(pair: tuple[LOA, CSR]) -> None:
    report = check(*pair, as_of=specimen.DAY)
    quoted = [source for found in report.findings for source in found.sources]
    for as_format in ("text", "markdown"):
        told = render(report, as_format, language="fr", loa=pair[0], csr=pair[1])
        assert not english_in(told, besides=quoted)
    fixed = correct(*pair, as_of=specimen.DAY)
    assert not english_in(render_correction(fixed, language="fr"))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(fault=faulty_pairs())
def test_no_english_sentence_is_left_of_a_fault(fault: Fault) -> None:
    report = check(fault.loa, fault.csr, fault.policy, as_of=fault.as_of)
    quoted = [source for found in report.findings for source in found.sources]
    told = render(report, "text", language="fr", loa=fault.loa, csr=fault.csr)
    assert not english_in(told, besides=quoted)
    records = [fault.csr] if fault.csr else []
    made = plan(fault.loa, records, fault.policy, as_of=fault.as_of)
    assert_is_heard(made)
    assert not english_in(render_plan(made, language="fr"))


LINES: Final = st.lists(
    st.sampled_from(POOL)
    | st.fixed_dictionaries(
        {"tn": st.sampled_from(["888-555-0144", "888-555-0145", "877-555-0101"])},
        optional={
            "ring_to": st.sampled_from([*POOL[:4], f"{POOL[0]}, {POOL[2]}"]),
            "account_number": st.sampled_from(["1", "7"]),
        },
    )
    | st.sampled_from(["?", "404-555-01", "404-555-0119 thru 0110"]),
    max_size=9,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(tns=LINES, csrs=records(), carrier=st.sampled_from(["Gull Telecom", None]))
def test_no_english_sentence_is_left_in_a_french_plan(
    tns: list[Any], csrs: list[CSR], carrier: str | None
) -> None:
    loa, _ = specimen.pair("us", loa={"tns": tns, "losing_carrier": carrier})
    made = plan(loa, csrs, as_of=specimen.DAY)
    assert_is_heard(made)
    assert not english_in(render_plan(made, language="fr"))


WORDS: Final = st.text("ab .“”", max_size=6)


PIECES: Final = st.sampled_from(["is", " of ", "“", "”.", " "])


@given(
    pieces=st.lists(PIECES, min_size=1, max_size=5), fields=st.lists(WORDS, max_size=5)
)
def test_what_is_read_back_fills_to_the_same(
    pieces: list[str], fields: list[str]
) -> None:
    names = [f"f{at}" for at in range(len(fields))]
    template = "".join(
        piece + (f"{{{names[at]}}}" if at < len(names) else "")
        for at, piece in enumerate(pieces)
    )
    sentence = template.format(**dict(zip(names, fields, strict=True)))
    read = read_fields(template, sentence, {})
    assert read is not None
    assert template.format(**read) == sentence


REFUSED: Final = [
    english
    for table in ("around", "sentences", "ends")
    for english in FR.table("refusals", table)
    if "{" in english and '{"' not in english
]
NAMED: Final = st.text("zqxw/._", min_size=1, max_size=12).map(lambda t: f"Z{t}Z")


@given(sentence=st.sampled_from(REFUSED), places=st.lists(NAMED), data=st.data())
def test_a_refusal_keeps_what_it_names(
    sentence: str, places: list[str], data: st.DataObject
) -> None:
    names = re.findall(r"\{([a-z_]+)\}", sentence)
    fields = {name: data.draw(NAMED) for name in names}
    english = ": ".join((*places[:3], sentence.format(**fields)))
    told = told_refusal(english, "fr")
    assert told != english
    assert all(name in told for name in (*places[:3], *fields.values()))
    assert told_refusal(english, "en") == english


@given(text=st.text() | st.lists(st.sampled_from(REFUSED)).map(": ".join))
def test_any_text_is_told(text: str) -> None:
    assert told_refusal(text, "en") == text
    assert isinstance(told_refusal(text, "fr"), str)
