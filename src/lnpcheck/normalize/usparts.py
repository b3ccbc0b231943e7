"""Where does the city begin in a US line without commas? The only door to usaddress.

Asked only where our own tables cannot tell. It labels words and decides nothing about
equality. Imported on first use.
"""

__all__ = ["city_size"]


def city_size(line: str, region: str) -> int:
    """Return how many words at the end of a line are the city, 0 when unknown.

    Args:
        line: House number, street and city, region and code taken off.
        region: The region as written.

    >>> city_size("123 Broadway Denver", "CO")
    1
    """
    # Heavy, and rarely needed. It has no types of its own.
    import usaddress  # type: ignore[import-untyped]

    parsed = usaddress.parse(f"{line} {region}".strip())
    labels: list[str] = [label for _, label in parsed]
    labels = labels[: len(line.split())]
    size = 0
    while size < len(labels) and labels[-1 - size] == "PlaceName":
        size += 1
    return size
