"""Legal forms: equal to themselves, spelled out or translated, and to no other."""

from typing import Final

import pytest

from lnpcheck.grade import Grade
from naming import compared

LEGAL_FORMS: Final[dict[str, tuple[str, str, Grade]]] = {
    "Inc is spelled out": ("Acme Inc", "Acme Incorporated", "equivalent"),
    "Inc is translated": ("Acme Inc", "Acme Incorporée", "equivalent"),
    "a comma before the form is the form's": (
        "Acme, Inc",
        "Acme Incorporated",
        "equivalent",
    ),
    "Ltd is spelled out": ("Acme Ltd.", "Acme Limited", "equivalent"),
    "Ltd is translated": ("Acme Ltd", "Acme Ltée", "equivalent"),
    "Limited is translated": ("Acme Limited", "Acme LIMITEE", "equivalent"),
    "Corp is spelled out": ("Acme Corp", "Acme Corporation", "equivalent"),
    "Co is spelled out": ("Acme Co", "Acme Company", "equivalent"),
    "Co is translated": ("Acme Co.", "Acme Cie", "equivalent"),
    "and Company is translated": ("Roy & Co", "Roy et Compagnie", "equivalent"),
    "LLC is spelled out": ("Acme LLC", "Acme Limited Liability Company", "equivalent"),
    "ULC is spelled out": (
        "Acme ULC",
        "Acme Unlimited Liability Corporation",
        "equivalent",
    ),
    "LLP is translated": ("Roy LLP", "Roy S.E.N.C.R.L.", "equivalent"),
    "LLP stands twice, in both languages": (
        "Roy LLP/s.r.l.",
        "Roy LLP",
        "equivalent",
    ),
    "PC is in letters": ("Roy Law, APC", "Roy Law, A Prof. Corp.", "equivalent"),
    "PC is cut short": (
        "Roy Professional Corp.",
        "Roy Professional Corporation",
        "equivalent",
    ),
    "LP is translated": ("Roy L.P.", "Roy société en commandite", "equivalent"),
    "SENC is spelled out": ("Roy SENC", "Roy Société en nom collectif", "equivalent"),
    "Enr is spelled out": ("Roy enr.", "Roy Enregistrée", "equivalent"),
    "Enr is translated": ("Roy Enr", "Roy Reg'd", "equivalent"),
    "PC is spelled out": ("Roy P.C.", "Roy Professional Corporation", "equivalent"),
    "PLLC is spelled out": (
        "Roy PLLC",
        "Roy Professional Limited Liability Company",
        "equivalent",
    ),
    "two forms are both spelled out": (
        "Acme Co., Ltd.",
        "Acme Company Limited",
        "equivalent",
    ),
    "a form inside is spelled out": (
        "Acme Inc. Canada",
        "Acme Incorporated Canada",
        "equivalent",
    ),
    "the form is dropped": ("Acme LLC", "Acme", "different"),
    "the company is dropped": ("Roy & Co", "Roy", "different"),
    "one of two forms is dropped": ("Acme Co Ltd", "Acme Ltd", "different"),
    "a form inside is dropped": ("Acme Inc Canada", "Acme Canada", "different"),
    "a form inside is changed": ("Acme Inc Canada", "Acme Ltd Canada", "different"),
    "Inc is not Ltd": ("Acme Inc", "Acme Ltd", "different"),
    "Inc is not Corp": ("Acme Inc", "Acme Corp", "different"),
    "LLC is not LLP": ("Acme LLC", "Acme LLP", "different"),
    "LLC is not PLLC": ("Acme LLC", "Acme PLLC", "different"),
    "LLC is not Ltd": ("Acme LLC", "Acme Ltd", "different"),
    "LP is not LLP": ("Acme LP", "Acme LLP", "different"),
    "SENC is not SENCRL": ("Roy SENC", "Roy SENCRL", "different"),
    "Enr is not Inc": ("Roy Enr", "Roy Inc", "different"),
}


@pytest.mark.parametrize("case", LEGAL_FORMS)
def test_the_legal_form_alone_separates(case: str) -> None:
    loa, csr, grade = LEGAL_FORMS[case]
    found = compared(loa, csr)
    assert (found.comparison.grade, found.relation) == (grade, "legal-form")
    assert {said.kind for said in found.comparison.differences} == {"legal-form"}


def test_a_form_in_capitals_is_no_difference_of_forms() -> None:
    found = compared("Acme Foods INC", "Acme Fods Inc").comparison
    assert (found.grade, [said.kind for said in found.differences]) == (
        "close",
        ["typo"],
    )
