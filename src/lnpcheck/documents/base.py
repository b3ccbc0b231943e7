"""What do all documents share? They are frozen, and their errors quote nothing.

A PIN is a secret from the first line: no error holds the input that it is about.
"""

from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError, PydanticSerializationError

from lnpcheck.refusals import Refusal, refusals

__all__ = ["Document", "Part"]


class Part(BaseModel):
    """A part of a document: frozen, no key beyond its own."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True
    )

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: pydantic's own refusal would show the value, which may be a PIN."""
        frozen = Refusal("frozen_instance", "expected no change: it is frozen", (name,))
        raise _as_error(type(self).__name__, (frozen,))


class Document(Part):
    """A part whose errors name places and expectations, and never a value."""

    @model_validator(mode="wrap")
    @classmethod
    def _refuse_without_values(
        cls,
        data: Any,  # noqa: ANN401 - anything may come in
        handler: ModelWrapValidatorHandler[Self],
        info: ValidationInfo,
    ) -> Self:
        """Validate, and let no input through in an error (it may be a PIN)."""
        try:
            document = handler(data)
        except ValidationError as error:
            refused = refusals(cls, error)
        else:
            if info.mode == "json" or _is_text(document):
                return document
            refused = (Refusal("text", "expected Unicode text, got half a sign", ()),)
        raise _as_error(cls.__name__, refused)

    @classmethod
    def model_validate_json(
        cls,
        json_data: str | bytes | bytearray,
        **options: Any,  # noqa: ANN401 - anything may come in
    ) -> Self:
        """Read a document from JSON text.

        Raises:
            ValidationError: The text is not JSON, or not such a document. It quotes
                nothing of the text, which may hold a PIN.
        """
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            refused = refusals(cls, error)
        raise _as_error(cls.__name__, refused)


def _is_text(document: Document) -> bool:
    """Whether a document can be written: half a surrogate pair cannot."""
    try:
        document.model_dump_json()
    except PydanticSerializationError:
        return False
    return True


def _as_error(title: str, refused: tuple[Refusal, ...]) -> ValidationError:
    """Make pydantic's error anew, without the values that it was about."""
    return ValidationError.from_exception_data(
        title,
        [
            {
                "type": PydanticCustomError(refusal.code, refusal.message),
                "loc": refusal.place,
                "input": None,
            }
            for refusal in refused
        ],
        hide_input=True,
    )
