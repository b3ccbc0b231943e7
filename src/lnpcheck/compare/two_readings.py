"""A line may be read in two ways: which one does the other paper share?

``10 Georgia St West Vancouver BC`` is Georgia St West in Vancouver beside an address of
Vancouver, and Georgia St in West Vancouver beside one of that city.
"""

from lnpcheck.compare.city import compare_cities
from lnpcheck.documents import Address
from lnpcheck.facts import Known
from lnpcheck.grade import below
from lnpcheck.normalize.address import Place, read_place

__all__ = ["read_alike"]


def read_alike(a: Place, b: Place) -> tuple[Place, Place]:
    """Return two places, each in the reading whose city is the other's.

    Args:
        a: The one place.
        b: The other place.

    >>> texts = "10 Main St West Vancouver BC", "10 Main St W, Vancouver, BC"
    >>> a, b = read_alike(*(read_place(text, "", "CA") for text in texts))
    >>> a.street.text, a.city.text
    ('Main St West', 'Vancouver')
    """
    return _beside(a, b), _beside(b, a)


def _beside(place: Place, other: Place) -> Place:
    if not place.otherwise or _alike(place, other):
        return place
    address: Address | str = place.otherwise
    if isinstance(place.address, Address):
        address = place.address.model_copy(update={"street": address})
    again = read_place(address, place.path, place.grammar_country)
    return again if _alike(again, other) else place


def _alike(a: Place, b: Place) -> bool:
    """Whether both name a city, and the same."""
    if not isinstance(a.city, Known) or not isinstance(b.city, Known):
        return False
    cities = compare_cities(a.city.text, b.city.text)
    return not below(cities.grade, "equivalent")
