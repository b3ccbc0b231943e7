"""What does the caller of ``correct`` get? The correction, ``lnpcheck.correction/1``.

A PIN dumps masked, as in every document.
"""

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from lnpcheck.documents import LOA

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
