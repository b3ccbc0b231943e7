"""Is that difference enough to reject here? Policies: tables, one TOML file each."""

from lnpcheck.policy.authorities import of_regime
from lnpcheck.policy.interval import Interval
from lnpcheck.policy.library import (
    REGIMES,
    complete,
    find_policy,
    overlays,
    parse_policy,
    shipped,
    shipped_file,
)
from lnpcheck.policy.limits import Limits
from lnpcheck.policy.model import (
    Policy,
    PolicyError,
    PolicyFile,
    Regime,
    Row,
    RowName,
)
from lnpcheck.policy.refusing import policy_refusal

__all__ = [
    "REGIMES",
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
    "of_regime",
    "overlays",
    "parse_policy",
    "policy_refusal",
    "shipped",
    "shipped_file",
]
