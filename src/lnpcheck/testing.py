"""Are my papers ready? One assertion for your own tests.

from lnpcheck.testing import assert_ready

def test_the_form_fills_in_a_letter_that_will_pass():
    assert_ready(letter_of(form), record, as_of=date(2026, 6, 1))
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lnpcheck.documents import CSR, LOA
from lnpcheck.engine import check
from lnpcheck.policy import Policy
from lnpcheck.render import render
from lnpcheck.report import Report

__all__ = ["assert_ready"]


def assert_ready(
    loa: LOA | Mapping[str, Any],
    csr: CSR | Mapping[str, Any] | None = None,
    policy: Policy | str | None = None,
    *,
    as_of: date,
) -> Report:
    """Fail with the whole report, unless the request may be sent as it is.

    Warnings fail too: ``review`` is not ``ready``.

    Args:
        loa: The letter, or its keys and values.
        csr: The record, or its keys and values; None: there is none.
        policy: As for ``check``.
        as_of: The day on which the request would go out.

    Returns:
        The report, for further assertions.

    Raises:
        AssertionError: The verdict is not ``ready``; it reads as the report.

    >>> from lnpcheck import specimen
    >>> loa, csr = specimen.papers("us")
    >>> str(assert_ready(loa, csr, as_of=specimen.DAY).verdict)
    'ready'
    """
    letter = loa if isinstance(loa, LOA) else LOA.model_validate(loa)
    record = csr if isinstance(csr, CSR | None) else CSR.model_validate(csr)
    report = check(letter, record, policy, as_of=as_of)
    if report.verdict != "ready":
        raise AssertionError(render(report))
    return report
