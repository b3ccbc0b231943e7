"""Is that difference enough to reject here? The form of a policy.

A policy is a table, not code: one row per aspect that somebody looks at. An absent row
means that nobody looks. Which country it is never shows in a rule or a comparator.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from lnpcheck.grade import Grade, below
from lnpcheck.policy.interval import Interval
from lnpcheck.policy.limits import Limits
from lnpcheck.report import Severity

__all__ = [
    "Limits",
    "Policy",
    "PolicyError",
    "PolicyFile",
    "Regime",
    "Row",
    "RowName",
]


class PolicyError(ValueError):
    """A policy is unknown, none, or does not fit; the message is one line."""


Regime = Literal["us", "us-simple", "us-wireless", "ca", "ca-wireless", "toll-free"]
"""Whose rules apply. A rule names the regimes in which it speaks."""

RowName = Literal[
    "name", "house-number", "street", "unit", "city", "region", "postal-code",
    "account", "pin", "btn", "signer", "box",
]  # fmt: skip
"""What a row is about: an aspect, or ``box`` for a box in place of a street."""


def _bar(value: object) -> object:
    """Refuse a rung that nothing lies under: a row of it would let all pass."""
    if value == "different":
        code, message = (
            "bar",
            "expected 'close' or higher: nothing is below 'different'",
        )
        raise PydanticCustomError(code, message)
    return value


Bar = Annotated[Grade | None, BeforeValidator(_bar)]
"""A rung under which a grade counts."""


SourceText = Annotated[str, Field(min_length=1)]


def _flat(value: object) -> object:
    """Read ``SVC001.member-leaves = "info"``, which nests without quotes, as one."""
    if not isinstance(value, dict):
        return value
    flat: dict[object, object] = {}
    for key, entry in value.items():
        if isinstance(entry, dict):
            flat.update({f"{key}.{case}": word for case, word in entry.items()})
        else:
            flat[key] = entry
    return flat


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


NO_LIMITS: Final = Limits.model_construct()
"""Made without building a schema before one is needed."""


class Row(_Form):
    """How much of a difference one aspect may show.

    Attributes:
        error_below: Grades under this rung are errors; absent: none are.
        warn_below: Grades under this rung that are no errors are warnings.
        loa_silent: What it means that the LOA says nothing where the CSR or the law
            speaks; ``nothing``: nothing. Absent: as bad as ``different``.
        against: Which address of the papers counts; only for ``postal-code``.
        suffices: Any one of these identifiers is enough: while another of them is
            given, a difference is only information.
        source: Who says so.
        accepted_source: Who says so of a difference that is only information; absent:
            the same.
    """

    error_below: Bar = None
    warn_below: Bar = None
    loa_silent: Severity | Literal["nothing"] | None = None
    against: Literal["service", "billing"] = "service"
    suffices: tuple[Literal["account", "imei", "pin"], ...] = ()
    source: SourceText
    accepted_source: SourceText | None = None

    def severity(self, grade: Grade) -> Severity:
        """Judge a grade that is not ``identical``.

        >>> row = Row(error_below="related", warn_below="equivalent", source="…")
        >>> row.severity("close"), row.severity("related"), row.severity("equivalent")
        ('error', 'warning', 'info')
        """
        if self.error_below and below(grade, self.error_below):
            return "error"
        if self.warn_below and below(grade, self.warn_below):
            return "warning"
        return "info"

    def silence(self) -> Severity | None:
        """Judge an LOA that says nothing; None: it is no finding."""
        if self.loa_silent == "nothing":
            return None
        return self.loa_silent or self.severity("different")


class PolicyFile(_Form):
    """A policy as written: complete, or an overlay that names its ``base``.

    Attributes:
        id: Its name, as reports show it.
        title: What it is, in words.
        base: The policy that it changes; absent: it is complete.
        regimes: Regimes that it may be laid on; absent: any.
        regime: Whose rules apply; an overlay has its base's.
        country: Whose way of writing addresses applies; absent: the address shows it.
        expect: The rows.
        severity: Severity of a rule ("TN002") or of one of its named cases
            ("SVC001.member-leaves"), above whatever else is said of it.
        limits: Ages, counts and lengths.
        intervals: How long carriers take, by kind of carrier.
        sources: Who says so, for limits and severities, by their names.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    title: str = ""
    base: str | None = None
    regimes: tuple[Regime, ...] | None = None
    regime: Regime | None = None
    country: Literal["US", "CA"] | None = None
    expect: dict[RowName, Row] = {}
    severity: Annotated[dict[str, Severity], BeforeValidator(_flat)] = {}
    limits: Limits = NO_LIMITS
    intervals: dict[str, Interval] = {}
    sources: Annotated[dict[str, SourceText], BeforeValidator(_flat)] = {}

    @field_validator("sources")
    @classmethod
    def _of_its_own(cls, value: dict[str, str], info: ValidationInfo) -> dict[str, str]:
        """Refuse a source for what this policy does not set."""
        if not {"limits", "severity"} <= info.data.keys():
            return value  # one of them is refused already
        own = {*info.data["limits"].model_fields_set, *info.data["severity"]}
        for name in value:
            if name not in own:
                told = f"a limit or severity that this policy sets, got {name[:40]!r}"
                code, message = "source", f"expected {told}"
                raise PydanticCustomError(code, message)
        return value


class Policy(_Form):
    """A complete policy, ready to judge with.

    Attributes:
        id: Its name; of stacked policies, their names joined by ``+``.
        title: What it is, in words.
        regime: Whose rules apply.
        country: Whose way of writing addresses applies; None: the address shows it.
        expect: The rows.
        severity: Severities above whatever else is said of a rule or case.
        limits: Ages, counts and lengths.
        intervals: How long carriers take, by kind of carrier.
        sources: Who says so, for limits and severities, by their names.
    """

    id: str
    title: str = ""
    regime: Regime
    country: Literal["US", "CA"] | None = None
    expect: dict[RowName, Row]
    severity: dict[str, Severity] = {}
    limits: Limits = NO_LIMITS
    intervals: dict[str, Interval] = {}
    sources: dict[str, str] = {}
    _hash: int = PrivateAttr(default=0)

    def model_post_init(self, context: Any, /) -> None:  # noqa: ANN401 - anything may come in
        """Remember the hash: an engine keeps its plan for each policy."""
        del context
        self._hash = hash(self.model_dump_json())

    def __hash__(self) -> int:
        # As an attribute it would be looked up in three other places first.
        private = self.__pydantic_private__ or {}
        return int(private["_hash"])

    def stacked(self, overlay: PolicyFile) -> "Policy":
        """Lay an overlay on top: its rows, severities and limits replace these.

        Raises:
            PolicyError: It is not about this regime.
        """
        if overlay.regimes is not None and self.regime not in overlay.regimes:
            about = ", ".join(overlay.regimes)
            message = f"policy {overlay.id} is about {about}; it does not fit {self.id}"
            raise PolicyError(message)
        limits = overlay.limits.model_dump(exclude_unset=True)
        return Policy(
            id=f"{self.id}+{overlay.id}",
            title=" + ".join(filter(None, (self.title, overlay.title))),
            regime=overlay.regime or self.regime,
            country=overlay.country or self.country,
            expect={**self.expect, **overlay.expect},
            severity={**self.severity, **overlay.severity},
            limits=self.limits.model_copy(update=limits),
            intervals={**self.intervals, **overlay.intervals},
            sources={**self._sources_without(overlay), **overlay.sources},
        )

    def _sources_without(self, overlay: PolicyFile) -> dict[str, str]:
        """The sources of what an overlay leaves as it is."""
        changed = {*overlay.limits.model_fields_set, *overlay.severity}
        return {k: told for k, told in self.sources.items() if k not in changed}
