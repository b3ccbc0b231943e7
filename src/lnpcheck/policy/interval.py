"""How long do carriers of a kind take? A row of a policy's ``intervals``."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

__all__ = ["Interval"]

BusinessDays = Annotated[int, Field(ge=0, le=365)]


class Interval(BaseModel):
    """How long a kind of carrier takes from the request to the port.

    Attributes:
        carriers: The carriers of this kind, as the words that begin their names; none:
            every carrier that no other row names.
        days: Business days, at best and usually at most.
        source: Who says so.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    carriers: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    days: tuple[BusinessDays, BusinessDays]
    source: Annotated[str, Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """Refuse days that end before they begin."""
        if self.days[0] > self.days[1]:
            code, message = "days", "expected the smaller number of days first"
            raise PydanticCustomError(code, message)
        return self

    def names(self, carrier: str) -> int:
        """Tell how many words of a carrier's name this row names; 0: it does not.

        >>> row = Interval(carriers=("AT&T", "Lumen"), days=(15, 20), source="…")
        >>> row.names("Lumen Technologies LLC"), row.names("Lumenita Fiber")
        (1, 0)
        """
        words = carrier.casefold().replace(",", " ").split()
        named = (name.casefold().split() for name in self.carriers)
        return max((len(n) for n in named if words[: len(n)] == n), default=0)
