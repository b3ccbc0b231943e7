"""How is something worked out once, when it is first asked for?

``functools.cached_property`` takes a lock at each first access on Python 3.11, which
costs more than most of what is worked out here. Two threads may work the same thing
out twice; both get equal values.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["lazy"]

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - it reads as the decorator that it is
    """A property that is computed on first access and kept on the value."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self.make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, holder: None, owner: type) -> "lazy[T]": ...
    @overload
    def __get__(self, holder: object, owner: type) -> T: ...
    def __get__(self, holder: object | None, owner: type) -> "T | lazy[T]":
        if holder is None:
            return self
        value = holder.__dict__[self.name] = self.make(holder)
        return value
