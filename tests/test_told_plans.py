"""Plans and corrections in French, and plans for a log."""

import re
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from lnpcheck import Plan, correct, plan, specimen
from lnpcheck.cli import main
from lnpcheck.readers import read_csr, read_loa
from lnpcheck.render.correction_text import render_correction
from lnpcheck.render.plan_text import render_plan
from lnpcheck.rules import catalogue
from lnpcheck.words import book_of, told_correction, told_plan
from lnpcheck.words.plans import told_sentence
from test_correction import LETTERS
from test_words import ENGLISH

Captured = pytest.CaptureFixture[str]
EXAMPLES = Path(__file__).parent.parent / "examples"
ACQUISITION = EXAMPLES / "acquisition"
FR = book_of("fr")


def acquired() -> Plan:
    loa = read_loa(ACQUISITION / "request.json").document
    csrs = [read_csr(path).document for path in sorted(ACQUISITION.glob("csr-*.json"))]
    return plan(loa, csrs, as_of=specimen.DAY)


def names(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


@pytest.mark.parametrize("table", ["sentences", "labels", "counts", "values"])
def test_both_languages_have_the_same_words_of_a_plan(table: str) -> None:
    english, french = book_of("en").table("plan", table), FR.table("plan", table)
    assert set(english) == set(french)
    for key, one in english.items():
        if isinstance(one, str):
            assert names(one) == names(french[key])


SENTENCES = [
    "Numbers of another country port through that country's own database.",
    "Wireless numbers port by themselves.",
    "A carrier that its CSR does not name holds them; each losing carrier gets an order"
    " of its own.",
    "They are on an account without a number; each account gets an order of its own.",
    "They are on account 7; each account gets an order of its own.",
    "They are billed under BTN 404-555-0110; each BTN is an order.",
    "They are served at 9 Elm St; an order names one address.",
    "RespOrg ABC01 releases its own numbers only.",
    "All its numbers may be submitted together.",
    "Hunt group A is kept whole, though its lines differ in BTN or address.",
    "12 numbers stay on the account.",
    "404-555-0110 stays on the account.",
    "404-555-0110 to 0112 stay on the account.",
    "Not known: the CSR's list of numbers may be cut short; ask for all of it.",
    "A service stays: voice mail.",
    "Nothing stays on the account.",
    "An account may have one pending order at a time. Voice goes before fax.",
    "Toll-free 888-555-0140 rings to 404-555-0110. The carrier may drop it when that"
    " line leaves.",
    "Toll-free 888-555-0140 to 0141, 888-555-0149 ring to 404-555-0110. The carrier may"
    " drop them when that line leaves.",
    "Toll-free numbers ring to lines of this order: 888-555-0140 to 0141 →"
    " 404-555-0110; 888-555-0142 → 404-555-0111. The carrier may drop them when those"
    " lines leave.",
    "80 numbers: one order holds at most 50; send 2, one after the other.",
    "1 business day from 2026-06-01 at the least; no source tells what is usual",
    "no source tells how long it takes",
    "No source tells how long it takes.",
    "No paper gives the account number at the losing carrier; ask for it.",
    "No paper gives the BTN at Gull Telecom; ask for it.",
    "from wireless to wireless a port takes about two and a half hours",
    "2026-06-09 is the first day that the carriers' interval allows; the LOA's"
    " 2026-06-02 (desired) is too early.",
    "2026-06-09 is the first day that the carriers' interval allows; the LOA's"
    " 2026-06-02 (desired) is too early; such carriers have usually taken until"
    " 2026-06-15.",
    "2026-06-09 is the first business day from the LOA's 2026-06-07 on.",
    "2026-06-09 is the first business day from the LOA's 2026-06-07 on; such carriers"
    " have usually taken until 2026-06-15.",
    "2026-06-09 is the day that the LOA desires.",
    "2026-06-09 is the day that the LOA desires; such carriers have usually taken until"
    " 2026-06-15.",
    "2026-06-09 is the first day on which every order that need not wait is usually"
    " done.",
    "not on the CSR of account 7, which the LOA names",
    "not on the CSR of BTN 404-555-0110, which the LOA names; the CSR lists 100"
    " numbers, which may be a platform's cap",
    "Ask Gull Telecom for a whole CSR of account 7, and whether it has 404-555-0110.",
    "Ask the losing carrier for the CSR of 404-555-0110 to 0112.",
    "a third carrier's, as the CSR shows",
    "Ask Gull Telecom which carrier has 404-555-0110 to 0112.",
    "404-555-0110 is on several CSRs: Gull Telecom, account 7. Ask which account holds"
    " it today.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_each_sentence_of_a_plan_is_said_in_french(sentence: str) -> None:
    french = told_sentence(sentence, FR, redacted=False)
    assert french != sentence
    assert not ENGLISH.search(french)
    english = told_sentence(sentence, book_of("en"), redacted=False)
    assert english == sentence


def test_every_sentence_in_the_table_is_one_that_plans_say() -> None:
    shown = " ".join(SENTENCES) + acquired().model_dump_json()
    for template in book_of("en").table("plan", "sentences").values():
        pieces = [p.strip(" .;:()") for p in re.split(r"\{\w+\}", template)]
        assert all(piece in shown for piece in pieces), template


def test_toll_free_numbers_that_ring_to_several_lines_are_told() -> None:
    frees = [("888-555-0140", "404-555-0110"), ("888-555-0142", "404-555-0111")]
    tns = [*({"tn": free, "ring_to": line} for free, line in frees)]
    loa, csr = specimen.pair(
        "us", loa={"tns": [*tns, "404-555-0110 thru 0112"]}, csr={}
    )
    numbers = ["404-555-0110 thru 0112", *(free for free, _ in frees)]
    csr = csr.model_copy(update={"tns": tuple(numbers)})
    made = plan(loa, [csr], as_of=specimen.DAY)
    ((before,),) = (order.after for order in made.orders if order.after)
    assert before.because == (
        "Toll-free numbers ring to lines of this order: 888-555-0140 → 404-555-0110;"
        " 888-555-0142 → 404-555-0111. The carrier may drop them when those lines"
        " leave."
    )
    french = " ".join(render_plan(made, language="fr").split())
    assert "888-555-0142 → 404-555-0111. Le fournisseur peut les laisser" in french
    masked = told_sentence(before.because, FR, redacted=True)
    assert ": 888-•••-••40 → 404-•••-••10; 888-•••-••42 → 404-•••-••11." in masked


def test_a_sentence_of_another_version_stays_or_is_masked() -> None:
    assert told_sentence("Quite new.", FR, redacted=False) == "Quite new."
    assert told_sentence("Of Jane Doe", FR, redacted=True) == "••• ••• •••"


def test_a_plan_can_be_read_in_french() -> None:
    told = render_plan(acquired(), language="fr")
    assert "Commande 2 de 6  À REVOIR  Peachtree Telephone, 180 numéros" in told
    assert "   Nouv. BTN 404-600-0280 ou 404-600-0281\n" in told
    assert not ENGLISH.search(told)
    assert all(len(line) <= 80 for line in told.splitlines())


def test_english_is_as_it_was_made() -> None:
    made = acquired()
    assert told_plan(made, "en", redacted=False) is made


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_plan_for_a_log_names_nobody(language: Any) -> None:
    made = told_plan(acquired(), language, redacted=True)
    told = render_plan(acquired(), language=language, redacted=True)
    for text in (told, made.model_dump_json()):
        assert not re.search(r"Larkspur|Whitfield|Depot|883301245|600-0|6000\d", text)
    assert "404-•••-••00" in told
    assert Plan.model_validate_json(made.model_dump_json()) == made


def test_what_cannot_be_placed_or_read_is_told_too() -> None:
    papers = {"tns": ["404-555-0110", "nonsense", "404-555-0199"]}
    loa, csr = specimen.pair("us", loa=papers)
    other = csr.model_copy(update={"account_number": "7"})
    made = plan(loa, [csr, other], as_of=specimen.DAY)
    told = render_plan(made, language="fr")
    assert "Sur plusieurs CSR" in told
    assert "« nonsense » (/tns/1) n'a pas de chiffres" in told.replace("\xa0", " ")
    masked = render_plan(made, language="fr", redacted=True)
    assert "nonsense" not in masked
    assert "0199" not in masked


def test_a_split_group_is_told() -> None:
    group = [{"id": "A", "members": ["404-555-0110", "404-555-0111"]}]
    papers: dict[str, Any] = {"tns": ["404-555-0110"], "port_type": "partial"}
    loa, csr = specimen.pair("us", loa=papers, csr={"hunt_groups": group})
    told = render_plan(plan(loa, [csr], as_of=specimen.DAY), language="fr")
    assert "Le groupe A est partagé." in told


def command(*options: str) -> list[str]:
    csrs = [str(path) for path in sorted(ACQUISITION.glob("csr-*.json"))]
    letter = str(ACQUISITION / "request.json")
    return ["plan", letter, *csrs, "--as-of", "2026-06-01", *options]


def test_the_command_plans_in_french(capsys: Captured) -> None:
    assert main(command("--lang", "fr")) == 1
    assert capsys.readouterr().out.startswith("PLAN  6 commandes pour 398 numéros")
    assert main(command("--lang", "fr", "--format", "json", "--redact")) == 1
    told = Plan.model_validate_json(capsys.readouterr().out)
    assert told.orders[0].port_type_because == "Rien ne reste au compte."


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_a_correction_can_be_read_in_french(letter: Any) -> None:
    loa, csr = specimen.pair(letter.regime, loa=letter.loa, csr=letter.csr)
    made = correct(loa, csr, letter.regime, as_of=specimen.DAY)
    told = told_correction(made, "fr", redacted=False)
    for one, other in zip(made.changes, told.changes, strict=True):
        assert one.because != other.because
    for left, french in zip(made.for_a_person, told.for_a_person, strict=True):
        assert left.because != french.because
        assert not ENGLISH.search(french.because)
    assert told_correction(made, "en", redacted=False) is made
    head = render_correction(made, language="fr").partition("\n")[0]
    assert head.startswith(("CORRIGÉE", "INCHANGÉE"))


def test_every_rule_can_be_left_to_a_person_in_french() -> None:
    for rule in catalogue():
        for one in rule.examples:
            if one.csr is None or one.expected in {"passes", "unjudged"}:
                continue
            loa, csr = specimen.pair(_regime(one.policy), loa=one.loa, csr=one.csr)
            made = correct(loa, csr, one.policy, as_of=one.as_of or specimen.DAY)
            for left in told_correction(made, "fr", redacted=False).for_a_person:
                assert not ENGLISH.search(re.sub(r"\([^)]*\)", "", left.because))


def _regime(policy: str) -> Any:
    return policy.partition("+")[0]


def test_the_command_corrects_in_french(capsys: Captured) -> None:
    papers = [str(EXAMPLES / "po-box" / f"{name}.json") for name in ("loa", "csr")]
    options = ["--as-of", "2026-06-01", "--lang", "fr"]
    assert main(["correct", *papers, *options]) == 0
    assert "CORRIGÉE  1 changement à la lettre." in capsys.readouterr().out
    assert main(["correct", *papers, *options, "--format", "json"]) == 0
    assert "ne se termine dans une case" in capsys.readouterr().out


def test_what_no_version_said_stays() -> None:
    loa, csr = specimen.pair("us", loa={"account_number": "99"})
    made = correct(loa, csr, as_of=specimen.DAY)
    (change,) = made.changes
    strange = (
        change.model_copy(update={"because": "Quite new."}),
        change.model_copy(update={"rule": "NEW001"}),
    )
    told = told_correction(
        made.model_copy(update={"changes": strange}), "fr", redacted=False
    )
    assert [one.because for one in told.changes] == ["Quite new.", change.because]
