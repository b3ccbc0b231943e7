"""What the documentation shows is true: its papers and its policy are read."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from lnpcheck import CSR, LOA, check, specimen
from lnpcheck.cli import main
from lnpcheck.policy import complete, parse_policy
from lnpcheck.rules import catalogue

ROOT = Path(__file__).parent.parent
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_papers_to_copy_agree() -> None:
    loa, csr = (json.loads(block) for block in blocks("documents.md", "json"))
    report = check(LOA(**loa), CSR(**csr), as_of=specimen.DAY)
    assert report.verdict == "ready"
    assert report.findings == ()


MISTAKES = (
    'id = "magnolia\n',
    "id = “magnolia”\n",
    'id = "magnolia"\nbase = us\n',
    'id = "magnolia"\nbase = "us"\n[limits]\nletter_days: 15\n',
    'id = "magnolia"\nbase = "us"\n[limits]\nletter_days = 15\nletter_days = 20\n',
    'id = "magnolia"\nbase = "usa"\n',
    'id = "magnolia"\nbase = "us"\n[limit]\nletter_days = 15\n',
    'id = "magnolia"\nbase = "us"\n[limits]\nletter_days = "fifteen"\n',
    'id = "magnolia"\nbase = "us"\n[limits]\nletter_dys = 15\n',
    'id = "magnolia"\nbase = "us"\n[expect.streets]\nsource = "guide"\n',
    'id = "magnolia"\nbase = "us"\n[expect.street]\nerror_below = "Equivalent"\n'
    'source = "guide"\n',
    'id = "magnolia"\nbase = "us"\n[expect.street]\nerror_below = "styled"\n',
    'id = "magnolia"\nbase = "us"\n[severity]\nTN2 = "warning"\n',
)


def test_the_mistakes_of_the_page_are_named_as_it_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    told = blocks("writing-a-policy.md", "text")[-1].splitlines()
    for mistake, line in zip(MISTAKES, told, strict=True):
        Path("magnolia.toml").write_text(mistake, encoding="utf-8")
        assert main(["policies", "magnolia.toml"]) in {2, 3}
        assert capsys.readouterr().err == f"lnpcheck: {line}\n"


def test_the_policy_of_the_page_stacks_and_is_shown(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    block = blocks("writing-a-policy.md", "toml")[0]
    Path("magnolia.toml").write_text(block, encoding="utf-8")
    assert main(["policies", "magnolia.toml"]) == 0
    text = capsys.readouterr().out
    assert "* letter refused here after   15 days" in text
    assert "was: error" in text
    assert main(["policies", "us+magnolia.toml+amazon-connect"]) == 0
    assert "Laid on us" in capsys.readouterr().out


def test_the_policy_to_copy_is_one() -> None:
    block = blocks("writing-a-policy.md", "toml")[0]
    policy = complete(parse_policy(block, "magnolia.toml"))
    assert policy.expect["unit"].severity("different") == "info"
    assert set(tomllib.loads(block)["severity"]) == set(policy.severity)


def test_the_intervals_to_copy_go_with_it() -> None:
    first, more = blocks("writing-a-policy.md", "toml")
    policy = parse_policy(first.partition("[expect")[0] + more, "magnolia.toml")
    assert policy.limits.order_numbers == 200


def test_the_new_rule_of_the_page_is_not_one_of_the_catalogue() -> None:
    (block,) = blocks("adding-a-rule.md", "python")
    used = {rule.id for rule in catalogue()}
    named = re.findall(r'"([A-Z]{3}\d{3})"', block)
    assert len(named) == 1
    assert used.isdisjoint(named)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []
