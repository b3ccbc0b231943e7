"""What are the parts of an address of one line? As written, each where it was cut."""

from dataclasses import dataclass

__all__ = ["OneLine"]


@dataclass(slots=True)
class OneLine:
    """An address of one line, cut where its parts meet.

    Attributes:
        line: House number, street and unit.
        city: City; empty when none is found.
        region: State or province as written; empty when none is found.
        postal_code: Postal code as written; empty when none is found.
        country: Country as written; empty when none is found.
        otherwise: The address with a comma that makes its other reading plain, where
            a direction may end the street or begin the city; else empty.
    """

    line: str
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    otherwise: str = ""
