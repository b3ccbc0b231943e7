"""Which area codes are one country and one kind throughout? Writes the table.

    python tools/area_codes.py            writes the table anew
    python tools/area_codes.py --check    exit code 1 when it is not what it should be

The source is the installed `phonenumbers`. An area code is uniform when all its 800
exchanges have the same country and kind and are valid; one whose exchanges differ
stands in the table as `varies`; one of which nothing is known is left out.
"""

import sys
from pathlib import Path
from typing import Final

import phonenumbers

from lnpcheck.normalize.phonebook import UNLISTED, listed

TABLE: Final = (
    Path(__file__).parent.parent / "src/lnpcheck/normalize/tables/area_codes.tsv"
)
_CODES: Final = range(200, 1000)


def row(area: int) -> str | None:
    """Return the table's line for an area code; None when nothing is known of it."""
    found = {
        listed(f"{area}{exchange}{block}") for exchange in _CODES for block in (0, 5)
    }
    first, *others = found
    if not others:
        known = f"{area}\t{first.country or ''}\t{first.kind}"
        return None if first == UNLISTED else known
    country = next(prefix.country for prefix in found if prefix.valid)
    return f"{area}\t{country or ''}\tvaries"


def table() -> str:
    """Return the whole table, its source in the first line."""
    version = phonenumbers.__version__
    head = f"# phonenumbers {version}, by tools/area_codes.py: area code, country, kind"
    rows = filter(None, map(row, _CODES))
    return "\n".join((head, *rows, ""))


def main(arguments: list[str]) -> int:
    """Write the table, or check it. Returns the exit code."""
    if "--check" in arguments:
        same = TABLE.read_text("utf-8") == table()
        sys.stdout.write(f"{TABLE.name}: {'as it should be' if same else 'stale'}\n")
        return 0 if same else 1
    TABLE.write_text(table(), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
