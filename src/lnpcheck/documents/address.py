"""How may a document give an address?"""

from lnpcheck.documents.base import Part

__all__ = ["Address"]


class Address(Part):
    """A postal address in parts.

    A document may also give an address as one string. Instead of ``street`` the
    parsed parts may stand; they are joined in postal order.

    Attributes:
        street: Civic line: house number, street, perhaps the unit.
        unit: Apartment, suite, floor, with or without its word ("Ste 4", "4").
        city: City, town or municipality.
        region: State or province, by code or name.
        postal_code: ZIP, ZIP+4 or Canadian postal code.
        country: Country, by code or name.
        house_number: Civic number with its letter or fraction (LSR field SANO).
        pre_direction: Direction before the street name (SASD).
        street_name: Street name alone (SASN).
        street_type: Street, Avenue, Rue … (SATH).
        post_direction: Direction after the street (SASS).
    """

    street: str | None = None
    unit: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None
    country: str | None = None
    house_number: str | None = None
    pre_direction: str | None = None
    street_name: str | None = None
    street_type: str | None = None
    post_direction: str | None = None
