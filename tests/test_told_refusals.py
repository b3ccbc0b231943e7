"""Every refusal and every doubt of a reader has its French, and no French is left over.

The sentences are gathered from the source itself: whatever a module that may refuse
something writes in words must be told, or be named here as words of another kind.
"""

# ruff: noqa: E501 - a table row that breaks is no row

import argparse
import ast
import contextlib
import errno
import inspect
import io
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import lnpcheck
from lnpcheck.cli import main
from lnpcheck.policy.authorities import ELSEWHERE
from lnpcheck.words import told_refusal
from lnpcheck.words.sentences import said_by

Captured = pytest.CaptureFixture[str]

SOURCE: Final = Path(lnpcheck.__file__).parent
SHEET: Final[dict[str, dict[str, str]]] = tomllib.loads(
    (SOURCE / "words/fr/refusals.toml").read_text(encoding="utf-8")
)

REFUSING: Final = sorted(
    path
    for pattern in (
        "refusals.py", "spot.py", "precedents.py", "cli/**/*.py", "policy/*.py",
        "readers/*.py", "documents/*.py",
    )
    for path in SOURCE.glob(pattern)
)  # fmt: skip
"""Modules that refuse something, or doubt it."""

CALLS: Final = frozenset({"re.compile", "add_argument", "add_parser", "add"})
"""Calls whose words are no refusals: patterns, and texts of help pages."""


def every_word_in_code() -> Iterator[tuple[str, str]]:
    """Every text that a module writes, and where; fields become ``⟦1⟧``."""
    for path in REFUSING:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = dict(constants(tree))
        for node in words_in(tree):
            yield path.relative_to(SOURCE).as_posix(), written(node, known)


def said_in_code() -> Iterator[tuple[str, str]]:
    """Every text of more than one word."""
    return (said for said in every_word_in_code() if " " in said[1].strip())


def constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The texts that have a name in a module."""
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            value = node.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield node.target.id, value.value


def words_in(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The texts of a module that are neither comments nor arguments of ``CALLS``."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.JoinedStr() | ast.Constant(value=str()):
            yield node
            return
        case ast.Call() if ast.unparse(node.func).split(".")[-1] in CALLS or (
            ast.unparse(node.func) in CALLS
        ):
            return
    for child in ast.iter_child_nodes(node):
        yield from words_in(child)


def written(node: ast.Constant | ast.JoinedStr, known: dict[str, str]) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    text = ""
    for at, part in enumerate(node.values):
        if isinstance(part, ast.FormattedValue):
            name = ast.unparse(part.value)
            text += known.get(name, f"⟦{at}⟧")
        elif isinstance(part, ast.Constant):
            text += str(part.value)
    return text


ENGLISH: Final = re.compile(
    r"\b(the|of|is|are|was|got|expected|and|with|without|to|that|this|from|had|read"
    r"|key|number|value|day|one|more|must|has|have|no|for|at|by|as|it|its|an)\b"
)
QUOTED: Final = re.compile(r"«[^»]*»|--[a-z-]+|[a-z]+-first")

PARSERS: Final = frozenset(
    {"readers/json_text.py", "readers/toml_text.py", "readers/yaml_text.py"}
)
"""Modules that know parsers by their words; their own begin with ``expected``."""

PARTS: Final = frozenset(
    {
        "a limit or severity that this policy sets, got ⟦1⟧",
        "lower-case letters, digits and hyphens",
        " (so that leading zeros survive)",
        "; known are ⟦1⟧",
        ", got ⟦1⟧ again",
        "expected each key once⟦1⟧",
        "expected text, got",
        " and ⟦1⟧ more",
        "⟦0⟧ rows and ⟦2⟧ cells",
        "expected this key⟦1⟧",
        "⟦0⟧, such as 'magnolia-fiber'",
        "text in quotes (so that leading zeros survive)",
        "at least",
        "at most",
        "expected one paper, got another value in ⟦1⟧ than on line ⟦3⟧ (one order a row"
        " is for lnpcheck batch)",
        "policy ⟦1⟧: key 'severity.⟦3⟧': ⟦5⟧",
        "⟦0⟧⟦1⟧ key '⟦3⟧': ⟦5⟧⟦6⟧",
    }
)
"""Parts of sentences; whole, they are in the catalogue, and told below."""

OTHERS: Final = frozenset(
    {
        "expected no change: it is frozen",  # to a program that changes a letter
        "key = ⟦1⟧",  # tried by the reader of TOML
        "Value error, ",  # pydantic's own
        "Check a Letter of Authorization against a Customer Service Record before the"
        " port request goes out.",  # on a page of help, as the two below
        "write the corrected LOA to a file, its PIN included",
        "write the answer to a file",
        *ELSEWHERE.values(),  # beside a source, which is quoted as it is
    }
)


def refused_in_code() -> Iterator[str]:
    for where, text in said_in_code():
        if re.fullmatch(r"(line|key|field|column) ⟦\d⟧", text):
            continue  # a place
        parser = where in PARSERS and not text.startswith("expected ")
        page = where == "readers/proposing.py"
        if not parser and not page and text not in PARTS | OTHERS:
            yield text


def is_english(text: str) -> bool:
    return ENGLISH.search(QUOTED.sub("", text)) is not None


def test_each_refusal_has_its_french() -> None:
    texts = list(refused_in_code())
    assert len(texts) > 200
    told = {text: told_refusal(text, "fr") for text in texts}
    assert not {t: said for t, said in told.items() if is_english(said)}


def test_what_is_let_be_is_still_said() -> None:
    assert {text for _, text in said_in_code()} >= PARTS | OTHERS


FILES: Final = {
    "loa.json": '{"tns": ["404-555-0110"]}',
    "key.json": '{"tnss": ["404-555-0110"]}',
    "twice.json": '{"tns": [],\n"tns": []}',
    "number.json": '{"tns": [], "account_number": 123}',
    "place.json": '{"tns": [], "service_address": 3}',
    "none.json": '{"tns": 5}',
    "null.json": '{"tns": [null]}',
    "choice.json": '{"tns": [], "port_type": "whole"}',
    "signer.json": '{"tns": [], "authorized_by": "Dana"}',
    "csr.json": '{"carrier": "A", "tns": ["404-555-0110"], "authorized_contacts": []}',
    "fax.txt": "\N{REPLACEMENT CHARACTER}PNG",
    "scan.txt": "GIF89a",
    "base.toml": 'id = "x"\nbase = "uss"',
    "aspect.toml": 'id = "x"\nbase = "us"\n[expect.streat]\nsource = "x"',
    "named.toml": 'id = "X Y"\nbase = "us"\n[severity]\nADR06 = "error"',
    "grave.toml": 'id = "x"\nbase = "us"\n[severity]\nADR006 = "eror"',
    "half.toml": 'id = "x"',
    "days.toml": 'id = "x"\nbase = "us"\n[intervals.a]\ndays = 5\nsource = "x"',
    "row.toml": 'id = "x"\nbase = "us"\n[expect.street]\nerror_below = "close"',
    "own.toml": 'id = "x"\nbase = "us"\n[sources]\nzz = "x"',
    "text.toml": 'id = "x"\nbase = "us"\n[expect.street]\nsource = ""',
    "who.toml": 'id = "x"\nbase = "us"\n[intervals.a]\ncarriers = [""]\n'
    'days = [1, 2]\nsource = "x"',
    "old.toml.txt": "",
    "two.csv": "Phone Number,Customer\n404-555-0110,A\n404-555-0111,B\n",
    "notes.csv": "junk\nPhone Number,Zorp,Port Type,Date Signed\n"
    "404-555-0110,q,whole,5/6/26\n",
    "map.toml": '[loa]\nFoo = "customer_nam"',
    "orders.jsonl": '{"loa": {"tns": []}}\n{"lao": {}}\nx\n',
    "record.txt": "ACCOUNT 404 555-0110 PAGE 1 OF 2\n---LIST\nLN Acme\nXYZ odd\n\nABC\n"
    "---S&E\n 1 1FB /TN 404 555-0110\n",
    "report.json": '{"x": 1}',
}  # fmt: skip

CASES: Final = {
    "check key.json": "key.json, ligne 1, /tnss : clé inconnue : « tnss »; vouliez-vous dire « tns »? (et 1 de plus)",
    "check twice.json": "twice.json, ligne 2, /tns : chaque clé ne doit venir qu'une fois; « tns » revient",
    "check number.json": "number.json, ligne 1, /account_number : il faut du texte entre guillemets droits (pour garder les zéros du début), pas un nombre",
    "check place.json": "place.json, ligne 1, /service_address : il faut du texte entre guillemets droits (pour garder les zéros du début) ou un objet, pas un nombre",
    "check none.json": 'none.json, ligne 1, /tns : il faut une liste (la liste des numéros, comme ["404-555-0110"]), pas un nombre',
    "check null.json": "null.json, ligne 1, /tns/0 : il faut du texte ou un objet; il n'y a rien",
    "check choice.json": "choice.json, ligne 1, /port_type : il faut « full » ou « partial »",
    "check signer.json": 'signer.json, ligne 1, /authorized_by : il faut un objet (comme {"name": "Dana Whitfield"}), pas du texte',
    "check csr.json": "csr.json : il faut une lettre (LOA), et ceci a l'air d'un CSR; la lettre vient en premier",
    "check scan.txt": "scan.txt : il faut du texte, pas une image; les formats lus sont dans docs/formats.md",
    "check no:such": "no:such : il n'y a pas de fichier de ce nom",
    "check loa.json --policy base.toml": "base.toml, ligne 2, clé « base » : politique inconnue : « uss »; vouliez-vous dire « us »?",
    "check loa.json --policy aspect.toml": "aspect.toml, ligne 3, clé « expect.streat » : il faut un aspect connu, pas « streat »; vouliez-vous dire « street »?",
    "check loa.json --policy named.toml": "named.toml, ligne 1, clé « id » : il faut des minuscules, des chiffres et des traits d'union, comme « magnolia-fiber »",
    "check loa.json --policy grave.toml": "grave.toml, ligne 4, clé « severity.ADR006 » : il faut « error », « warning » ou « info »; vouliez-vous dire « error »?",
    "check loa.json --policy half.toml": 'half.toml : clé « base » : il faut la politique qu\'elle modifie, comme base = "us"',
    "check loa.json --policy days.toml": "days.toml, ligne 4, clé « intervals.a.days » : il faut une liste entre crochets, pas un nombre",
    "check loa.json --policy row.toml": "row.toml, ligne 3, clé « expect.street.source » : cette clé manque (qui le dit, en mots)",
    "check loa.json --policy own.toml": "own.toml, ligne 3, clé « sources » : il faut une limite ou une gravité que cette politique fixe, pas « zz »",
    "check loa.json --policy text.toml": "text.toml, ligne 4, clé « expect.street.source » : il faut du texte (qui le dit, en mots); il n'y en a pas",
    "check loa.json --policy who.toml": "who.toml, ligne 4, clé « intervals.a.carriers.0 » : il faut du texte; il n'y en a pas",
    "check loa.json --policy old.toml": "old.toml : il n'y a que old.toml.txt, comme le nomme le Bloc-notes; renommez-le",
    "check two.csv": "two.csv, ligne 3 : il faut un seul document; la colonne Customer dit autre chose qu'à la ligne 2 (une commande par rangée se vérifie avec lnpcheck batch)",
    "check loa.json --mapping map.toml": "map.toml, ligne 2, /loa/Foo : il faut un de nos champs, pas « customer_nam »; vouliez-vous dire « customer_name »?",
    "check loa.json --previous report.json --rejected x": "report.json, clé « x » : il faut un rapport de --format json; clé inconnue : « x »; on connaît : format, verdict, policy, port_class, as_of, reference, checked, unjudged, findings",
    "check loa.json --output .": "--output . : c'est un dossier",
    "check loa.json record.txt": "record.txt : lignes 4, 6, 8 : pas compris; laissé de côté",
    "check notes.csv": "notes.csv : ligne 1 : au-dessus des en-têtes; pas lu",
    "batch notes.csv": "notes.csv, ligne 1 : au-dessus des en-têtes; pas lu",
    "batch orders.jsonl": "orders.jsonl, ligne 2, /loa : cette clé manque",
    "batch two.csv --rejected-column zork": "--rejected-column zork : il faut l'en-tête d'une colonne",
    "explain ADR06": "règle ou code inconnu : « ADR06 »; vouliez-vous dire ADR016, ADR006? (essayez : lnpcheck rules --lang fr)",
    "check": "il manque : LOA (essayez : lnpcheck check --help --lang fr)",
    "": "il manque : ACTION (essayez : lnpcheck --help --lang fr)",
    "check a b c": "arguments inconnus : c (essayez : lnpcheck --help --lang fr)",
    "check a --format": "argument --format : il faut une valeur (essayez : lnpcheck check --help --lang fr)",
    "check a --strict=3": "argument --strict : il ne prend pas de valeur, pas même « 3 » (essayez : lnpcheck check --help --lang fr)",
    "check a --re": "option ambiguë : --re peut vouloir dire --redact, --rejected (essayez : lnpcheck check --help --lang fr)",
    "batch a --jobs 0": "argument --jobs : il faut un nombre de 1 à 256 (essayez : lnpcheck batch --help --lang fr)",
    "compare postal-code K1AOB x": "« K1AOB » n'est ni un ZIP ni un code postal canadien",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("papers")
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.mark.parametrize("command", CASES)
def test_a_refusal_is_told_in_one_line(
    command: str, folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    codes, lines = [], []
    for language in ("en", "fr"):
        codes.append(main(["--lang", language, *command.split()]))
        told = capsys.readouterr().err.splitlines()
        lines.append([line for line in told if line.startswith("lnpcheck: ")])
    english, french = lines
    assert french[0].replace("\N{NO-BREAK SPACE}", " ") == f"lnpcheck: {CASES[command]}"
    assert len(english) == len(french)
    assert codes[0] == codes[1]


CHOOSING: Final = "compare zz a b"
"""Versions of Python quote the choices, or do not."""


def test_a_choice_that_is_none_is_told(capsys: Captured) -> None:
    assert main([*CHOOSING.split(), "--lang", "fr"]) == 2
    told = capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith(
        "lnpcheck: argument aspect : choix inconnu : « zz » (au choix : "
    )
    assert "street" in told


@pytest.fixture(scope="module")
def said(folder: Path) -> str:
    """All that is said in English: in code, by ``argparse``, by the system, composed."""
    parser = inspect.getsource(argparse)
    said = [
        *(text for _, text in every_word_in_code()),
        *re.findall(r"'([^'\n]+)'", re.sub(r"%\(?\w*\)?[rs]", "⟦0⟧", parser)),
        *map(os.strerror, errno.errorcode),
    ]
    with contextlib.chdir(folder):
        for command in (*CASES, CHOOSING):
            shown = io.StringIO()
            with (
                contextlib.redirect_stderr(shown),
                contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())),
            ):
                main(command.split())
            said += shown.getvalue().splitlines()
    return "\n".join(said)


@pytest.mark.parametrize("table", ["words", "around", "sentences", "ends"])
def test_no_french_is_left_over(table: str, said: str) -> None:
    """Each piece of each English sentence is still said."""
    for english in SHEET[table]:
        for piece in re.split(r"\{[a-z_]+\}", english):
            assert piece in said, english


def test_each_word_of_a_place_is_said(said: str) -> None:
    assert set(SHEET) == {"places", "around", "sentences", "ends", "words"}
    for word, french in SHEET["places"].items():
        place = "4 more" if word == "more" else f"{word} 4"
        end = f" and {place}" if word == "more" else f", {place}"
        told = told_refusal(f"a.csv{end}: not read", "fr")
        assert french.format(count=4) in told.replace("\N{NO-BREAK SPACE}", " ")
        assert f"{word} " in said or word in {"more", "lines"}


@pytest.mark.parametrize("table", ["around", "sentences", "ends"])
def test_french_names_the_fields_of_the_english(table: str) -> None:
    for english, french in SHEET[table].items():
        fields = re.findall(r"\{[a-z_]+\}", english)
        assert sorted(fields) == sorted(re.findall(r"\{[a-z_]+\}", french)), english


def test_no_sentence_stands_behind_one_that_takes_its_place() -> None:
    """A sentence of the catalogue is told by its own French, not by a wider one's."""
    for table in ("around", "sentences", "ends"):
        sentences = SHEET[table]
        for english, french in sentences.items():
            filled = re.sub(r"\{[a-z_]+\}", "⟦x⟧", english)
            assert said_by(sentences, filled) == (
                english,
                re.sub(r"\{[a-z_]+\}", "⟦x⟧", french),
            )


def test_what_nobody_says_stays_as_it_is() -> None:
    assert told_refusal("Hm, odd: very", "fr") == "Hm, odd: very"
    assert told_refusal("a: " * 20, "fr") == "a: " * 20
    assert told_refusal("is new", "en") == "is new"


def test_a_refusal_of_any_length_is_told() -> None:
    assert told_refusal(": expected " * 50_000, "fr").startswith(
        "\N{NO-BREAK SPACE}: il faut"
    )
    assert len(told_refusal("x" * 50_000, "fr")) < 50_000
    nested = "argument x: " * 300 + "expected one argument"
    assert told_refusal(nested, "fr").endswith("il faut une valeur")


DOUBTS: Final = frozenset(
    {
        "Note", "PolicyError", "PydanticCustomError", "ReadError", "Refusal",
        "UnreadError", "UsageError", "ArgumentTypeError", "refused",
    }
)  # fmt: skip
"""What carries a refusal, or a doubt, to standard error."""


def test_nothing_is_refused_elsewhere() -> None:
    """The modules whose sentences are gathered are all that refuse something."""
    for path in {*SOURCE.rglob("*.py")} - {*REFUSING}:
        text = path.read_text(encoding="utf-8")
        assert "from lnpcheck.readers.errors import" not in text
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                assert name not in DOUBTS, f"{path.name}, line {node.lineno}"


def test_figures_are_written_as_in_french() -> None:
    told = told_refusal("a.csv: expected at most 200,000 cells", "fr")
    assert told.replace("\N{NO-BREAK SPACE}", " ") == (
        "a.csv : il faut au plus 200 000 cellules"
    )


def test_more_lines_than_are_named() -> None:
    told = told_refusal("a.csv: lines 1, 3, 5 and 4 more: not read", "fr")
    assert told.replace("\N{NO-BREAK SPACE}", " ") == (
        "a.csv : lignes 1, 3, 5 et 4 de plus : pas lu"
    )
