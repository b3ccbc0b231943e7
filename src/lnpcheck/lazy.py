"""How is something worked out once, when it is first asked for?

``functools.cached_property`` takes a lock at each first access on Python 3.11, which
costs more than most of what is worked out here. Two threads may work the same thing
out twice; both get equal values.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Generic, TypeVar, overload

__all__ = ["door", "lazy"]

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


def door(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Make a package's ``__getattr__``: a room is entered when a name of it is asked.

    Args:
        package: The package's ``__name__``.
        homes: Its names, and the module within it in which each lives.

    Returns:
        What the module is to call ``__getattr__`` (PEP 562).
    """

    def enter(name: str) -> Any:  # noqa: ANN401 - any of the names
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(import_module(package), name, value)
        return value

    return enter
