"""Which of our words does a foreign word mean? Closed vocabularies, two languages."""

import re
import tomllib
from functools import cache
from typing import Any, Final

from lnpcheck.normalize.fold import plain

__all__ = ["choices", "meant", "reader_table", "simple"]

_SEPARATORS: Final = re.compile(r"[^\w#]+|_+")
_LONGEST: Final = 60


@cache
def reader_table(name: str) -> dict[str, dict[str, Any]]:
    """Read a table of the readers by name, without the ending of its file."""
    from importlib.resources import files

    source = files("lnpcheck.readers") / "tables" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def simple(text: str) -> str:
    """Fold a word of a header or vocabulary: case, accents and punctuation gone.

    >>> simple("N° de téléphone"), simple("losing_carrier"), simple("Acct #")
    ('n de telephone', 'losing carrier', 'acct #')
    """
    return " ".join(
        _SEPARATORS.sub(" ", plain(text[:_LONGEST].replace("°", " "))).split()
    )


@cache
def _vocabulary(name: str) -> dict[str, str]:
    table = reader_table("words").get(name, {})
    return {word: ours for ours, words in table.items() for word in words}


def choices(name: str) -> tuple[str, ...]:
    """List our words of a vocabulary; none when it is not closed."""
    return tuple(reader_table("words").get(name, ()))


def meant(name: str, text: str) -> str | None:
    """Find our word for a foreign one, None when it is not known.

    >>> meant("customer_type", "Individual"), meant("port_type", "perhaps")
    ('residential', None)
    """
    return _vocabulary(name).get(simple(text))
