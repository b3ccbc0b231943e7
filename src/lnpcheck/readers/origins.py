"""Where in a foreign file did a value of our document come from?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lnpcheck.readers.errors import Path
from lnpcheck.readers.places import Lines

__all__ = ["Origins"]


@dataclass(frozen=True, slots=True)
class Origins(Mapping[str, int]):
    """Line of each value by JSON Pointer into our document, from a foreign file.

    Attributes:
        places: Where each value came from: a line, or keys that lead to it.
        lines: Lines of the foreign file, when it has keys.
    """

    places: Mapping[str, int | Path]
    lines: Lines | None = None

    def __getitem__(self, pointer: str) -> int:
        place = self.places[pointer]
        if isinstance(place, int):
            return place
        return self.lines.nearest(place)[1] if self.lines is not None else 1

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"

    def nearest(self, path: Path) -> tuple[int, int]:
        """Find a value, or the innermost of its holders: an order, and its line."""
        steps = [f"/{step}" for step in path]
        holders = ("".join(steps[:length]) for length in range(len(steps), 0, -1))
        line = next((self[holder] for holder in holders if holder in self.places), 1)
        return line, line
