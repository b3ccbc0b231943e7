"""Is that difference enough to reject here? Policies: tables, one TOML file each."""

from lnpcheck.policy.interval import Interval
from lnpcheck.policy.library import (
    PolicyError,
    complete,
    find_policy,
    parse_policy,
    policy_refusal,
    shipped,
    shipped_file,
)
from lnpcheck.policy.model import Limits, Policy, PolicyFile, Regime, Row, RowName

__all__ = [
    "Interval",
    "Limits",
    "Policy",
    "PolicyError",
    "PolicyFile",
    "Regime",
    "Row",
    "RowName",
    "complete",
    "find_policy",
    "parse_policy",
    "policy_refusal",
    "shipped",
    "shipped_file",
]
