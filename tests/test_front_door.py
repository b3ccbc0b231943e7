"""The package's own names: all there, and nothing loaded before it is asked for."""

import subprocess
import sys

import pytest

import lnpcheck


def test_every_public_name_is_there() -> None:
    for name in lnpcheck.__all__:
        assert getattr(lnpcheck, name).__name__ == name
        assert name in dir(lnpcheck)


def test_another_name_is_no_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        lnpcheck.chek  # noqa: B018 - the access is the test


@pytest.mark.parametrize(
    ("command", "absent"),
    [
        ("import lnpcheck", ("pydantic", "phonenumbers", "lnpcheck.engine")),
        (
            "from lnpcheck import LOA, CSR, check",
            ("usaddress", "rapidfuzz", "phonenumbers", "holidays", "yaml", "rich"),
        ),
        (
            "import lnpcheck.cli",
            ("usaddress", "rapidfuzz", "holidays", "rich", "lnpcheck.planning"),
        ),
    ],
)
def test_what_is_not_asked_for_is_not_loaded(
    command: str, absent: tuple[str, ...]
) -> None:
    told = f"import sys; {command}; print(sorted(set({absent!r}) & set(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    )
    assert found.stdout == "[]\n"
