"""What does a PIN say? Only whether two are equal, and nobody sees either."""

import hmac
from typing import Final

from pydantic import SecretStr

from lnpcheck.facts import Absent, Fact, Known

__all__ = ["Secret", "read_secret"]

# Bandwidth, port-outs/about.mdx.
_SHORTEST: Final = 4
_LONGEST: Final = 10


class Secret:
    """A PIN or passcode that can be compared and not shown."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value.encode("utf-8", "surrogatepass")

    def matches(self, other: "Secret") -> bool:
        """Compare in constant time. Letter case counts, outer white space does not."""
        return hmac.compare_digest(self._value, other._value)  # noqa: SLF001 - its own kind

    @property
    def is_usual(self) -> bool:
        """Whether it is four to ten digits, as most carriers' PINs are."""
        return self._value.isdigit() and _SHORTEST <= len(self._value) <= _LONGEST

    def __repr__(self) -> str:
        return "Secret(hidden)"


def read_secret(secret: SecretStr | None, path: str) -> Fact[Secret]:
    """Read a PIN. The fact's text is empty: there is nothing to show."""
    value = secret.get_secret_value().strip() if secret else ""
    return Known(Secret(value), "", path) if value else Absent(path)
