"""What stands in another field and is a secret all the same? It is shown nowhere.

People write a PIN or a Social Security number where the account number or the BTN
belongs. The value is compared as any other, and three dots are shown in its place.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pydantic import SecretStr

from lnpcheck.documents import CSR, LOA, LoaLine
from lnpcheck.normalize.text import LONGEST, collapsed

__all__ = ["DOTS", "Hidden", "hidden_in", "hidden_texts", "letter_without"]

Hidden = re.Pattern[str]
"""Finds the texts that are not shown."""

DOTS: Final = "•••"

_SSN: Final = re.compile(r"\d{3}-\d{2}-\d{4}")
"""How a Social Security number is written (Social Security Administration)."""

_SAID: Final = frozenset(
    {"loa", "csr", "message", "fix", "because", "account_number", "btn", "new_btn",
     "new_btn_candidates", "port_type_because", "date_because", "warnings", "old",
     "new", "customer_code"}
)  # fmt: skip
"""Keys of what lnpcheck answers whose texts may quote such a field."""


def hidden_texts(loa: LOA, csrs: Iterable[CSR]) -> Hidden | None:
    """Find the account numbers and BTNs that are a PIN of these papers, or an SSN.

    Returns:
        What finds them in a text; None: there is none.
    """
    papers = tuple(csrs)
    pins = {_bare(pin.get_secret_value()) for pin in _pins(loa, papers)} - {""}
    texts = {
        form
        for text in _values(loa, papers)
        if text and (_SSN.fullmatch(text.strip()) or (pins and _bare(text) in pins))
        for form in (collapsed(text[:LONGEST]), _bare(text[:LONGEST]))
    }
    if not texts:
        return None
    either = "|".join(map(re.escape, sorted(texts, key=lambda t: (-len(t), t))))
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])", re.IGNORECASE)


def hidden_in(said: Any, hidden: Hidden, *, quoting: bool = False) -> Any:  # noqa: ANN401 - any part of an answer
    """Show dots for what is hidden, in an answer as ``model_dump`` gives it.

    Args:
        said: The answer, or a part of it.
        hidden: What is not shown.
        quoting: Whether this part may quote the papers.
    """
    match said:
        case dict():
            return {
                key: hidden_in(part, hidden, quoting=key in _SAID)
                for key, part in said.items()
            }
        case list() | tuple():
            return type(said)(hidden_in(p, hidden, quoting=quoting) for p in said)
        case str() if quoting:
            return hidden.sub(DOTS, said)
    return said


def letter_without(loa: LOA, hidden: Hidden) -> LOA:
    """Copy a letter with dots for what is hidden."""

    def shown(part: LOA | LoaLine, *keys: str) -> dict[str, str | None]:
        values = ((key, getattr(part, key)) for key in keys)
        return {key: hidden.sub(DOTS, value) for key, value in values if value}

    tns = tuple(
        entry
        if isinstance(entry, str)
        else entry.model_copy(update=shown(entry, "account_number", "btn"))
        for entry in loa.tns
    )
    said = shown(loa, "account_number", "btn", "new_btn")
    return loa.model_copy(update={**said, "tns": tns})


def _bare(text: str) -> str:
    return (text if text.isalnum() else "".join(filter(str.isalnum, text))).upper()


def _pins(loa: LOA, csrs: tuple[CSR, ...]) -> Iterator[SecretStr]:
    own = (line.pin for line in loa.tns if not isinstance(line, str))
    for pin in (loa.pin, *own, *(csr.pin for csr in csrs)):
        if pin is not None:
            yield pin


def _values(loa: LOA, csrs: tuple[CSR, ...]) -> Iterator[str | None]:
    """Yield what stands where an account number or a BTN belongs."""
    yield from (loa.account_number, loa.btn, loa.new_btn)
    for line in loa.tns:
        if not isinstance(line, str):
            yield from (line.account_number, line.btn)
    for csr in csrs:
        yield from (csr.account_number, csr.btn, csr.customer_code)
