"""Fictional papers that agree, one pair for each regime; for your own tests too.

Every person, company and address is invented, every number is a fictional 555-01xx.
Change what a test is about, and leave the rest:

>>> from lnpcheck import check, specimen
>>> loa, csr = specimen.pair("us", loa={"service_address": {"postal_code": "30318"}})
>>> [finding.rule for finding in check(loa, csr, as_of=specimen.DAY).findings]
['ADR002']
"""

import tomllib
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

from lnpcheck.documents import CSR, LOA
from lnpcheck.policy import Regime

__all__ = ["DAY", "changed", "pair", "papers"]

DAY: Final = date(2026, 6, 1)
"""The day for which the specimens are ready; a Monday."""

Paper = dict[str, Any]


@cache
def _papers(regime: Regime) -> tuple[Paper, Paper]:
    """Read the pair of a regime; callers get copies."""
    path = files("lnpcheck").joinpath("specimens", f"{regime}.toml")
    papers = tomllib.loads(path.read_text(encoding="utf-8"))
    return papers["loa"], papers["csr"]


def pair(
    regime: Regime = "us",
    *,
    loa: Mapping[str, Any] | None = None,
    csr: Mapping[str, Any] | None = None,
) -> tuple[LOA, CSR]:
    """Return an LOA and a CSR that agree, but for the changes asked for.

    Args:
        regime: Whose papers.
        loa: Changes to the LOA, as for ``changed``.
        csr: Changes to the CSR, as for ``changed``.
    """
    letter, record = papers(regime, loa=loa, csr=csr)
    return LOA.model_validate(letter), CSR.model_validate(record)


def papers(
    regime: Regime = "us",
    *,
    loa: Mapping[str, Any] | None = None,
    csr: Mapping[str, Any] | None = None,
) -> tuple[Paper, Paper]:
    """Return the same papers as keys and values, as a file would hold them.

    Args:
        regime: Whose papers.
        loa: Changes to the LOA, as for ``changed``.
        csr: Changes to the CSR, as for ``changed``.
    """
    letter, record = _papers(regime)
    return changed(letter, loa or {}), changed(record, csr or {})


def changed(paper: Mapping[str, Any], changes: Mapping[str, Any]) -> Paper:
    """Return a paper with changes: objects merge, lists are replaced, None removes.

    >>> changed({"a": {"b": 1, "c": 2}, "d": [3]}, {"a": {"b": None}, "d": []})
    {'a': {'c': 2}, 'd': []}
    """
    result = deepcopy(dict(paper))
    for key, value in changes.items():
        old = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(old, dict) and isinstance(value, Mapping):
            result[key] = changed(old, value)
        else:
            result[key] = value
    return result
