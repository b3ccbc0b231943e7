"""What is a code? What another system answers when it turns a port request down."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Code", "Reason", "System", "Table"]

System = Literal["telnyx", "twilio", "bandwidth", "wireline", "wireless"]
"""Whose code it is: a platform's, or that of losing carriers of a kind."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What is behind a code, in the words of a porting desk.

    Attributes:
        id: Its name in the tables.
        says: What the rejection means, one sentence.
        look: What to look at.
        send: What to send.
        rules: Rules that foresee it: an id, or an id and one of its cases after a
            point (``MIG003.numbers``).
        beyond: Why no paper tells it; None: rules foresee it.
    """

    id: str
    says: str
    look: str
    send: str
    rules: tuple[str, ...]
    beyond: str | None

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The rules without their cases, each once."""
        return tuple(dict.fromkeys(rule.partition(".")[0] for rule in self.rules))


@dataclass(frozen=True, slots=True)
class Table:
    """One published list of codes.

    Attributes:
        name: Its name among the tables.
        system: Whose list it is.
        title: What one entry is called, such as ``Wireless response code``.
        carried: Whether findings carry its codes.
        sources: Where it was read.
    """

    name: str
    system: System
    title: str
    carried: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """One code of one system.

    Attributes:
        table: The list that it stands in.
        code: As the system writes it.
        says: What it says, in own words.
        reasons: What is behind it.
        perhaps: What may be behind it, when it names nothing by itself.
        elsewhere: Codes of other systems that carry the same answer on.
        older: Whether it is an older name that findings no longer carry.
        now: The name that stands for an older one today; None: none was found.
        tags: Other marks under which it is told.
        unverified: What of it was not found in a published text; None: nothing.
    """

    table: Table
    code: str
    says: str
    reasons: tuple[Reason, ...]
    perhaps: tuple[Reason, ...]
    elsewhere: tuple[str, ...]
    older: bool
    now: str | None
    tags: tuple[str, ...]
    unverified: str | None

    @property
    def every_reason(self) -> tuple[Reason, ...]:
        """What is behind it for certain, then what may be."""
        return (*self.reasons, *self.perhaps)
