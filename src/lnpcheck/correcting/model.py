"""What does the caller of ``correct`` get? The correction, ``lnpcheck.correction/1``.

A PIN dumps masked, as in every document.
"""

from collections.abc import Iterable
from typing import Any, Final, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    PrivateAttr,
    field_serializer,
)

from lnpcheck.documents import LOA
from lnpcheck.normalize.hidden import Hidden, hidden_in, letter_without

__all__ = ["Change", "Correction", "ForAPerson"]

CORRECTION_FORMAT: Final = "lnpcheck.correction/1"


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Change(_Shape):
    """One value of the letter that is replaced.

    Attributes:
        path: JSON Pointer into the LOA, as given and as corrected.
        old: What stands there; null: nothing.
        new: What takes its place; null: nothing.
        rule: Id of the rule whose finding it cures.
        because: What that finding says.
    """

    path: str
    old: JsonValue
    new: JsonValue
    rule: str
    because: str


class ForAPerson(_Shape):
    """What no change can cure, or none that may be made without asking.

    Attributes:
        rule: Id of the rule.
        because: What to do, or why it is not known what the CSR wants.
    """

    rule: str
    because: str


class Correction(_Shape):
    """The letter as the CSR wants it.

    Attributes:
        format: Name and version of this form.
        loa: The letter with the changes made.
        changes: What was changed, in the order of the findings.
        for_a_person: What is left.
        needs_new_signature: Whether the letter has to be signed anew: it does when
            anything was changed.
    """

    format: Literal["lnpcheck.correction/1"] = Field(default=CORRECTION_FORMAT)
    loa: LOA
    changes: tuple[Change, ...] = ()
    for_a_person: tuple[ForAPerson, ...] = ()
    needs_new_signature: bool = False
    _hidden: Hidden | None = PrivateAttr(default=None)

    @field_serializer("loa")
    def _without_secrets(self, loa: LOA) -> LOA:
        """Dump the letter; what is a PIN or an SSN in another field is masked too."""
        return letter_without(loa, self._hidden) if self._hidden else loa

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Show the letter as it is dumped."""
        for name, value in super().__repr_args__():
            yield name, self._without_secrets(value) if name == "loa" else value

    @classmethod
    def of(cls, made: "Correction", hidden: Hidden) -> "Correction":
        """Hide what is a PIN or an SSN in another field; the letter itself keeps it."""
        told = hidden_in(made.model_dump(exclude={"loa"}), hidden)
        correction = cls.model_validate({**told, "loa": made.loa})
        correction._hidden = hidden  # noqa: SLF001 - its own
        return correction
