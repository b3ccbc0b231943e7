"""What kind of service is it? A closed list; any other word is ``other``."""

from typing import Final, Literal, get_args

__all__ = ["SERVICE_NAMES", "ServiceKind", "read_line_word", "read_service_kind"]

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


_NAMED: Final[dict[str, ServiceKind]] = {
    "-".join(name.lower().split()): kind for kind, name in SERVICE_NAMES.items()
}

_PLAIN: Final = frozenset(
    {"1fb", "1mb", "1fr", "1mr", "line", "main", "pots", "analog", "voice", "business",
     "residential", "wireline", "wireless", "mobile", "toll-free", "voip"}
)  # fmt: skip
"""Words for a line with nothing on it; 1FB, 1MB, 1FR and 1MR are the carriers' codes
for flat and measured lines of a business and of a residence (from memory)."""


def read_line_word(word: str) -> ServiceKind | None:
    """Read a carrier's word for a line, or for what is on it.

    Returns:
        The kind of service; ``other``: the word is not known; None: a plain line.

    >>> read_line_word("CENTREX"), read_line_word("1FB"), read_line_word("call waiting")
    ('centrex', None, 'other')
    """
    plain = "-".join(word.lower().replace("_", " ").split())
    if not plain or plain in _PLAIN:
        return None
    return _KINDS.get(plain) or _NAMED.get(plain, "other")
