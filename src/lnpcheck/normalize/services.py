"""What kind of service is it? A closed list; any other word is ``other``."""

from typing import Final, Literal, get_args

__all__ = ["SERVICE_NAMES", "ServiceKind", "read_service_kind"]

ServiceKind = Literal[
    "dsl", "isdn", "pri", "centrex", "did", "rcf", "fx", "distinctive-ring", "alarm",
    "fax", "elevator", "voicemail", "hunting", "additional-listing", "other",
]  # fmt: skip

SERVICE_NAMES: Final[dict[ServiceKind, str]] = {
    "dsl": "DSL",
    "isdn": "ISDN line",
    "pri": "PRI trunk",
    "centrex": "Centrex group",
    "did": "DID block",
    "rcf": "remote call forwarding",
    "fx": "foreign exchange service",
    "distinctive-ring": "distinctive ring",
    "alarm": "alarm line",
    "fax": "fax line",
    "elevator": "elevator line",
    "voicemail": "voice mail",
    "hunting": "hunting",
    "additional-listing": "additional listing",
    "other": "other service",
}
"""What a person calls a kind of service."""

_KINDS: Final[dict[str, ServiceKind]] = {kind: kind for kind in get_args(ServiceKind)}


def read_service_kind(word: str | None) -> tuple[ServiceKind, bool]:
    """Read a kind of service, and say whether the word is a known one.

    >>> read_service_kind("Distinctive Ring"), read_service_kind("satellite")
    (('distinctive-ring', True), ('other', False))
    """
    if word is None or not word.strip():
        return "other", True
    kind = _KINDS.get("-".join(word.lower().replace("_", " ").split()))
    return (kind, True) if kind else ("other", False)
